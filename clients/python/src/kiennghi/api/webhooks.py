"""Operations of `webhooks`."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import TYPE_CHECKING, Any
from uuid import UUID

from typing_extensions import TypedDict, Unpack

from .._call import Call, new_key
from .._reply import Reply
from ..models.delivery_status import DeliveryStatus
from ..models.delivery_view import DeliveryView
from ..models.new_webhook import NewWebhook
from ..models.page_delivery_view import PageDeliveryView
from ..models.page_webhook_view import PageWebhookView
from ..models.redelivery import Redelivery
from ..models.redelivery_view import RedeliveryView
from ..models.replay import Replay
from ..models.webhook_end import WebhookEnd
from ..models.webhook_patch import WebhookPatch
from ..models.webhook_secret_view import WebhookSecretView
from ..models.webhook_status_view import WebhookStatusView
from ..models.webhook_view import WebhookView

if TYPE_CHECKING:
    from .._aio import AsyncSender
    from .._sync import Sender


class ListWebhooksQuery(TypedDict, total=False):
    """Query parameters of `list_webhooks`."""

    client_id: UUID | list[UUID] | None
    disabled: bool | None
    disabled_reason: WebhookEnd | list[WebhookEnd] | None
    limit: int | None
    cursor: str | None
    count: bool | None


class ListDeliveriesQuery(TypedDict, total=False):
    """Query parameters of `list_deliveries`."""

    status: DeliveryStatus | list[DeliveryStatus] | None
    case_id: UUID | list[UUID] | None
    limit: int | None
    cursor: str | None
    count: bool | None


class Webhooks:
    """Operations of `webhooks`."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    def list_webhooks(
        self,
        *,
        if_none_match: Reply[PageWebhookView] | None = None,
        **query: Unpack[ListWebhooksQuery],
    ) -> Reply[PageWebhookView]:
        """List webhooks.

        For admins. Without their secrets.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/webhooks",
                PageWebhookView.from_dict,
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_webhooks(self, **query: Unpack[ListWebhooksQuery]) -> Iterator[WebhookView]:
        """Every item of `list_webhooks`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/webhooks",
                PageWebhookView.from_dict,
                query=query,
            )
        )

    def create_webhook(
        self,
        body: NewWebhook,
        *,
        idempotency_key: str | None = None,
    ) -> Reply[WebhookView]:
        """Create a webhook.

        For admins. From now on the service posts an event to the address whenever a case changes that the client may see. The
        event has the format of `CloudEvents` 1.0, names the case and nothing personal, and is signed as Standard Webhooks 1.0.0
        says. The receiver answers with a status of 200 to 299 within 15 seconds, and reads the case with the client's token.
        What is not answered so is sent again after 5 seconds, 5 minutes, 30 minutes, 2, 5, 10, 14, 20 and 24 hours. A message
        may come twice, with the same `webhook-id`, and in another order. While the receiver takes nothing, none is given up.
        The secret is returned once, by this request only.
        """
        return self._sender.send(
            Call(
                "POST",
                "/v1/webhooks",
                WebhookView.from_dict,
                body=body,
                content_type="application/json",
                idempotency_key=idempotency_key or new_key(),
            )
        )

    def get_webhook(
        self,
        id: UUID,
        *,
        if_none_match: Reply[WebhookView] | None = None,
    ) -> Reply[WebhookView]:
        """Read a webhook.

        For admins. Without its secrets.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/webhooks/{id}",
                WebhookView.from_dict,
                path={
                    "id": id,
                },
                if_none_match=if_none_match,
            )
        )

    def patch_webhook(
        self,
        id: UUID,
        body: WebhookPatch,
        *,
        if_match: Reply[Any] | str,
    ) -> Reply[WebhookView]:
        """Change a webhook.

        For admins. Absent fields stay unchanged. The service disables a webhook whose receiver answers 410, or does not take
        anything for five days; enabled again, it goes on where it stood.
        """
        return self._sender.send(
            Call(
                "PATCH",
                "/v1/webhooks/{id}",
                WebhookView.from_dict,
                path={
                    "id": id,
                },
                body=body,
                content_type="application/json",
                if_match=if_match,
            )
        )

    def list_deliveries(
        self,
        id: UUID,
        *,
        if_none_match: Reply[PageDeliveryView] | None = None,
        **query: Unpack[ListDeliveriesQuery],
    ) -> Reply[PageDeliveryView]:
        """List the messages of a webhook.

        For admins: what was sent and answered in the last 30 days, and what waits.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/webhooks/{id}/deliveries",
                PageDeliveryView.from_dict,
                path={
                    "id": id,
                },
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_deliveries(self, id: UUID, **query: Unpack[ListDeliveriesQuery]) -> Iterator[DeliveryView]:
        """Every item of `list_deliveries`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/webhooks/{id}/deliveries",
                PageDeliveryView.from_dict,
                path={
                    "id": id,
                },
                query=query,
            )
        )

    def get_delivery(
        self,
        id: UUID,
        delivery_id: UUID,
        *,
        if_none_match: Reply[DeliveryView] | None = None,
    ) -> Reply[DeliveryView]:
        """Read a message of a webhook.

        For admins: its last attempt, with the heads of request and response.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/webhooks/{id}/deliveries/{delivery_id}",
                DeliveryView.from_dict,
                path={
                    "id": id,
                    "delivery_id": delivery_id,
                },
                if_none_match=if_none_match,
            )
        )

    def ping_webhook(
        self,
        id: UUID,
        *,
        idempotency_key: str | None = None,
    ) -> Reply[DeliveryView]:
        """Send a test to a webhook.

        For admins. A message of the type `ping` is sent like others; read it again to see what the receiver answered.
        """
        return self._sender.send(
            Call(
                "POST",
                "/v1/webhooks/{id}/ping",
                DeliveryView.from_dict,
                path={
                    "id": id,
                },
                idempotency_key=idempotency_key or new_key(),
            )
        )

    def redeliver(
        self,
        id: UUID,
        body: Redelivery,
        *,
        idempotency_key: str | None = None,
    ) -> Reply[RedeliveryView]:
        """Send messages again.

        For admins: those named, or those of a time that failed, at most 1,000 in a request. Each has its former `webhook-id`,
        and ten new attempts.
        """
        return self._sender.send(
            Call(
                "POST",
                "/v1/webhooks/{id}/redeliver",
                RedeliveryView.from_dict,
                path={
                    "id": id,
                },
                body=body,
                content_type="application/json",
                idempotency_key=idempotency_key or new_key(),
            )
        )

    def replay_webhook(
        self,
        id: UUID,
        body: Replay,
        *,
        idempotency_key: str | None = None,
    ) -> Reply[WebhookStatusView]:
        """Send changes again.

        For admins: from a position, or everything that the client may see. Messages that wait are sent too.
        """
        return self._sender.send(
            Call(
                "POST",
                "/v1/webhooks/{id}/replay",
                WebhookStatusView.from_dict,
                path={
                    "id": id,
                },
                body=body,
                content_type="application/json",
                idempotency_key=idempotency_key or new_key(),
            )
        )

    def replace_webhook_secret(
        self,
        id: UUID,
        *,
        idempotency_key: str | None = None,
    ) -> Reply[WebhookSecretView]:
        """Replace the secret of a webhook.

        For admins. The new secret is returned once, by this request only. For a day messages have a further signature, with
        the former secret.
        """
        return self._sender.send(
            Call(
                "POST",
                "/v1/webhooks/{id}/secrets",
                WebhookSecretView.from_dict,
                path={
                    "id": id,
                },
                idempotency_key=idempotency_key or new_key(),
            )
        )

    def get_webhook_status(
        self,
        id: UUID,
        *,
        if_none_match: Reply[WebhookStatusView] | None = None,
    ) -> Reply[WebhookStatusView]:
        """Read how a webhook does.

        For admins: how many messages wait, and whether the receiver takes them.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/webhooks/{id}/status",
                WebhookStatusView.from_dict,
                path={
                    "id": id,
                },
                if_none_match=if_none_match,
            )
        )


class AsyncWebhooks:
    """Operations of `webhooks`."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def list_webhooks(
        self,
        *,
        if_none_match: Reply[PageWebhookView] | None = None,
        **query: Unpack[ListWebhooksQuery],
    ) -> Reply[PageWebhookView]:
        """List webhooks.

        For admins. Without their secrets.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/webhooks",
                PageWebhookView.from_dict,
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_webhooks(self, **query: Unpack[ListWebhooksQuery]) -> AsyncIterator[WebhookView]:
        """Every item of `list_webhooks`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/webhooks",
                PageWebhookView.from_dict,
                query=query,
            )
        )

    async def create_webhook(
        self,
        body: NewWebhook,
        *,
        idempotency_key: str | None = None,
    ) -> Reply[WebhookView]:
        """Create a webhook.

        For admins. From now on the service posts an event to the address whenever a case changes that the client may see. The
        event has the format of `CloudEvents` 1.0, names the case and nothing personal, and is signed as Standard Webhooks 1.0.0
        says. The receiver answers with a status of 200 to 299 within 15 seconds, and reads the case with the client's token.
        What is not answered so is sent again after 5 seconds, 5 minutes, 30 minutes, 2, 5, 10, 14, 20 and 24 hours. A message
        may come twice, with the same `webhook-id`, and in another order. While the receiver takes nothing, none is given up.
        The secret is returned once, by this request only.
        """
        return await self._sender.send(
            Call(
                "POST",
                "/v1/webhooks",
                WebhookView.from_dict,
                body=body,
                content_type="application/json",
                idempotency_key=idempotency_key or new_key(),
            )
        )

    async def get_webhook(
        self,
        id: UUID,
        *,
        if_none_match: Reply[WebhookView] | None = None,
    ) -> Reply[WebhookView]:
        """Read a webhook.

        For admins. Without its secrets.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/webhooks/{id}",
                WebhookView.from_dict,
                path={
                    "id": id,
                },
                if_none_match=if_none_match,
            )
        )

    async def patch_webhook(
        self,
        id: UUID,
        body: WebhookPatch,
        *,
        if_match: Reply[Any] | str,
    ) -> Reply[WebhookView]:
        """Change a webhook.

        For admins. Absent fields stay unchanged. The service disables a webhook whose receiver answers 410, or does not take
        anything for five days; enabled again, it goes on where it stood.
        """
        return await self._sender.send(
            Call(
                "PATCH",
                "/v1/webhooks/{id}",
                WebhookView.from_dict,
                path={
                    "id": id,
                },
                body=body,
                content_type="application/json",
                if_match=if_match,
            )
        )

    async def list_deliveries(
        self,
        id: UUID,
        *,
        if_none_match: Reply[PageDeliveryView] | None = None,
        **query: Unpack[ListDeliveriesQuery],
    ) -> Reply[PageDeliveryView]:
        """List the messages of a webhook.

        For admins: what was sent and answered in the last 30 days, and what waits.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/webhooks/{id}/deliveries",
                PageDeliveryView.from_dict,
                path={
                    "id": id,
                },
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_deliveries(self, id: UUID, **query: Unpack[ListDeliveriesQuery]) -> AsyncIterator[DeliveryView]:
        """Every item of `list_deliveries`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/webhooks/{id}/deliveries",
                PageDeliveryView.from_dict,
                path={
                    "id": id,
                },
                query=query,
            )
        )

    async def get_delivery(
        self,
        id: UUID,
        delivery_id: UUID,
        *,
        if_none_match: Reply[DeliveryView] | None = None,
    ) -> Reply[DeliveryView]:
        """Read a message of a webhook.

        For admins: its last attempt, with the heads of request and response.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/webhooks/{id}/deliveries/{delivery_id}",
                DeliveryView.from_dict,
                path={
                    "id": id,
                    "delivery_id": delivery_id,
                },
                if_none_match=if_none_match,
            )
        )

    async def ping_webhook(
        self,
        id: UUID,
        *,
        idempotency_key: str | None = None,
    ) -> Reply[DeliveryView]:
        """Send a test to a webhook.

        For admins. A message of the type `ping` is sent like others; read it again to see what the receiver answered.
        """
        return await self._sender.send(
            Call(
                "POST",
                "/v1/webhooks/{id}/ping",
                DeliveryView.from_dict,
                path={
                    "id": id,
                },
                idempotency_key=idempotency_key or new_key(),
            )
        )

    async def redeliver(
        self,
        id: UUID,
        body: Redelivery,
        *,
        idempotency_key: str | None = None,
    ) -> Reply[RedeliveryView]:
        """Send messages again.

        For admins: those named, or those of a time that failed, at most 1,000 in a request. Each has its former `webhook-id`,
        and ten new attempts.
        """
        return await self._sender.send(
            Call(
                "POST",
                "/v1/webhooks/{id}/redeliver",
                RedeliveryView.from_dict,
                path={
                    "id": id,
                },
                body=body,
                content_type="application/json",
                idempotency_key=idempotency_key or new_key(),
            )
        )

    async def replay_webhook(
        self,
        id: UUID,
        body: Replay,
        *,
        idempotency_key: str | None = None,
    ) -> Reply[WebhookStatusView]:
        """Send changes again.

        For admins: from a position, or everything that the client may see. Messages that wait are sent too.
        """
        return await self._sender.send(
            Call(
                "POST",
                "/v1/webhooks/{id}/replay",
                WebhookStatusView.from_dict,
                path={
                    "id": id,
                },
                body=body,
                content_type="application/json",
                idempotency_key=idempotency_key or new_key(),
            )
        )

    async def replace_webhook_secret(
        self,
        id: UUID,
        *,
        idempotency_key: str | None = None,
    ) -> Reply[WebhookSecretView]:
        """Replace the secret of a webhook.

        For admins. The new secret is returned once, by this request only. For a day messages have a further signature, with
        the former secret.
        """
        return await self._sender.send(
            Call(
                "POST",
                "/v1/webhooks/{id}/secrets",
                WebhookSecretView.from_dict,
                path={
                    "id": id,
                },
                idempotency_key=idempotency_key or new_key(),
            )
        )

    async def get_webhook_status(
        self,
        id: UUID,
        *,
        if_none_match: Reply[WebhookStatusView] | None = None,
    ) -> Reply[WebhookStatusView]:
        """Read how a webhook does.

        For admins: how many messages wait, and whether the receiver takes them.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/webhooks/{id}/status",
                WebhookStatusView.from_dict,
                path={
                    "id": id,
                },
                if_none_match=if_none_match,
            )
        )
