"""Operations of `mail`."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import TYPE_CHECKING, Any
from uuid import UUID

from typing_extensions import TypedDict, Unpack

from .._call import Call, new_key
from .._reply import Reply
from ..models.mail_frequency import MailFrequency
from ..models.mail_preview import MailPreview
from ..models.mail_status import MailStatus
from ..models.mail_subscription_patch import MailSubscriptionPatch
from ..models.mail_subscription_view import MailSubscriptionView
from ..models.new_mail_subscription import NewMailSubscription
from ..models.page_mail_subscription_view import PageMailSubscriptionView
from ..models.page_mail_view import PageMailView

if TYPE_CHECKING:
    from .._aio import AsyncSender
    from .._sync import Sender
    from ..models.mail_view import MailView


class ListMailSubscriptionsQuery(TypedDict, total=False):
    """Query parameters of `list_mail_subscriptions`."""

    user_id: UUID | list[UUID] | None
    organization_id: UUID | list[UUID] | None
    frequency: MailFrequency | list[MailFrequency] | None
    disabled: bool | None
    limit: int | None
    cursor: str | None
    count: bool | None


class ListMailsQuery(TypedDict, total=False):
    """Query parameters of `list_mails`."""

    status: MailStatus | list[MailStatus] | None
    limit: int | None
    cursor: str | None
    count: bool | None


class Mail:
    """Operations of `mail`."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    def list_mail_subscriptions(
        self,
        *,
        if_none_match: Reply[PageMailSubscriptionView] | None = None,
        **query: Unpack[ListMailSubscriptionsQuery],
    ) -> Reply[PageMailSubscriptionView]:
        """List subscriptions to mails.

        For every signed-in user the own ones; for admins those of all users and bodies.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/mail-subscriptions",
                PageMailSubscriptionView.from_dict,
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_mail_subscriptions(self, **query: Unpack[ListMailSubscriptionsQuery]) -> Iterator[MailSubscriptionView]:
        """Every item of `list_mail_subscriptions`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/mail-subscriptions",
                PageMailSubscriptionView.from_dict,
                query=query,
            )
        )

    def create_mail_subscription(
        self,
        body: NewMailSubscription,
        *,
        idempotency_key: str | None = None,
    ) -> Reply[MailSubscriptionView]:
        """Subscribe to mails.

        For every signed-in user, about the own queues and cases; admins also for a body in one of its roles, such as an agency
        without users. A mail tells what waits in the queues of `GET /v1/me/queues`, and which of
        the named events happened: immediately, within a minute, but not again within ten minutes; or daily, on working days in
        the morning. It names cases by their numbers and nothing that voters wrote. Nothing is sent unless the service's
        settings name a mail server.
        """
        return self._sender.send(
            Call(
                "POST",
                "/v1/mail-subscriptions",
                MailSubscriptionView.from_dict,
                body=body,
                content_type="application/json",
                idempotency_key=idempotency_key or new_key(),
            )
        )

    def get_mail_subscription(
        self,
        id: UUID,
        *,
        if_none_match: Reply[MailSubscriptionView] | None = None,
    ) -> Reply[MailSubscriptionView]:
        """Read a subscription to mails.

        For the subscriber and for admins.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/mail-subscriptions/{id}",
                MailSubscriptionView.from_dict,
                path={
                    "id": id,
                },
                if_none_match=if_none_match,
            )
        )

    def patch_mail_subscription(
        self,
        id: UUID,
        body: MailSubscriptionPatch,
        *,
        if_match: Reply[Any] | str,
    ) -> Reply[MailSubscriptionView]:
        """Change a subscription to mails.

        For the subscriber and, of bodies, for admins, who also disable and enable those of users. Absent fields stay unchanged. The service disables a subscription whose address the
        mail server refuses, or from which a mail came back; enabled again, it goes on.
        """
        return self._sender.send(
            Call(
                "PATCH",
                "/v1/mail-subscriptions/{id}",
                MailSubscriptionView.from_dict,
                path={
                    "id": id,
                },
                body=body,
                content_type="application/json",
                if_match=if_match,
            )
        )

    def list_mails(
        self,
        id: UUID,
        *,
        if_none_match: Reply[PageMailView] | None = None,
        **query: Unpack[ListMailsQuery],
    ) -> Reply[PageMailView]:
        """List the mails of a subscription.

        For the subscriber and for admins: what was sent in the last 30 days and what the mail server answered, and what waits.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/mail-subscriptions/{id}/mails",
                PageMailView.from_dict,
                path={
                    "id": id,
                },
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_mails(self, id: UUID, **query: Unpack[ListMailsQuery]) -> Iterator[MailView]:
        """Every item of `list_mails`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/mail-subscriptions/{id}/mails",
                PageMailView.from_dict,
                path={
                    "id": id,
                },
                query=query,
            )
        )

    def preview_mail(
        self,
        id: UUID,
        *,
        if_none_match: Reply[MailPreview] | None = None,
    ) -> Reply[MailPreview]:
        """Preview the next mail of a subscription.

        For the subscriber and for admins: what the next mail would say if it were sent now, without events; for admins also
        without the numbers of cases.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/mail-subscriptions/{id}/preview",
                MailPreview.from_dict,
                path={
                    "id": id,
                },
                if_none_match=if_none_match,
            )
        )


class AsyncMail:
    """Operations of `mail`."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def list_mail_subscriptions(
        self,
        *,
        if_none_match: Reply[PageMailSubscriptionView] | None = None,
        **query: Unpack[ListMailSubscriptionsQuery],
    ) -> Reply[PageMailSubscriptionView]:
        """List subscriptions to mails.

        For every signed-in user the own ones; for admins those of all users and bodies.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/mail-subscriptions",
                PageMailSubscriptionView.from_dict,
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_mail_subscriptions(
        self, **query: Unpack[ListMailSubscriptionsQuery]
    ) -> AsyncIterator[MailSubscriptionView]:
        """Every item of `list_mail_subscriptions`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/mail-subscriptions",
                PageMailSubscriptionView.from_dict,
                query=query,
            )
        )

    async def create_mail_subscription(
        self,
        body: NewMailSubscription,
        *,
        idempotency_key: str | None = None,
    ) -> Reply[MailSubscriptionView]:
        """Subscribe to mails.

        For every signed-in user, about the own queues and cases; admins also for a body in one of its roles, such as an agency
        without users. A mail tells what waits in the queues of `GET /v1/me/queues`, and which of
        the named events happened: immediately, within a minute, but not again within ten minutes; or daily, on working days in
        the morning. It names cases by their numbers and nothing that voters wrote. Nothing is sent unless the service's
        settings name a mail server.
        """
        return await self._sender.send(
            Call(
                "POST",
                "/v1/mail-subscriptions",
                MailSubscriptionView.from_dict,
                body=body,
                content_type="application/json",
                idempotency_key=idempotency_key or new_key(),
            )
        )

    async def get_mail_subscription(
        self,
        id: UUID,
        *,
        if_none_match: Reply[MailSubscriptionView] | None = None,
    ) -> Reply[MailSubscriptionView]:
        """Read a subscription to mails.

        For the subscriber and for admins.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/mail-subscriptions/{id}",
                MailSubscriptionView.from_dict,
                path={
                    "id": id,
                },
                if_none_match=if_none_match,
            )
        )

    async def patch_mail_subscription(
        self,
        id: UUID,
        body: MailSubscriptionPatch,
        *,
        if_match: Reply[Any] | str,
    ) -> Reply[MailSubscriptionView]:
        """Change a subscription to mails.

        For the subscriber and, of bodies, for admins, who also disable and enable those of users. Absent fields stay unchanged. The service disables a subscription whose address the
        mail server refuses, or from which a mail came back; enabled again, it goes on.
        """
        return await self._sender.send(
            Call(
                "PATCH",
                "/v1/mail-subscriptions/{id}",
                MailSubscriptionView.from_dict,
                path={
                    "id": id,
                },
                body=body,
                content_type="application/json",
                if_match=if_match,
            )
        )

    async def list_mails(
        self,
        id: UUID,
        *,
        if_none_match: Reply[PageMailView] | None = None,
        **query: Unpack[ListMailsQuery],
    ) -> Reply[PageMailView]:
        """List the mails of a subscription.

        For the subscriber and for admins: what was sent in the last 30 days and what the mail server answered, and what waits.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/mail-subscriptions/{id}/mails",
                PageMailView.from_dict,
                path={
                    "id": id,
                },
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_mails(self, id: UUID, **query: Unpack[ListMailsQuery]) -> AsyncIterator[MailView]:
        """Every item of `list_mails`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/mail-subscriptions/{id}/mails",
                PageMailView.from_dict,
                path={
                    "id": id,
                },
                query=query,
            )
        )

    async def preview_mail(
        self,
        id: UUID,
        *,
        if_none_match: Reply[MailPreview] | None = None,
    ) -> Reply[MailPreview]:
        """Preview the next mail of a subscription.

        For the subscriber and for admins: what the next mail would say if it were sent now, without events; for admins also
        without the numbers of cases.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/mail-subscriptions/{id}/preview",
                MailPreview.from_dict,
                path={
                    "id": id,
                },
                if_none_match=if_none_match,
            )
        )
