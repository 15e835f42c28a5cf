"""Operations of `links`."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import TYPE_CHECKING, Any
from uuid import UUID

from typing_extensions import TypedDict, Unpack

from .._call import Call, new_key
from .._reply import Reply
from ..models.link_direction import LinkDirection
from ..models.link_kind import LinkKind
from ..models.link_view import LinkView
from ..models.new_case_link import NewCaseLink
from ..models.page_link_view import PageLinkView
from ..models.recurrences_view import RecurrencesView

if TYPE_CHECKING:
    from .._aio import AsyncSender
    from .._sync import Sender


class ListLinksQuery(TypedDict, total=False):
    """Query parameters of `list_links`."""

    kind: LinkKind | list[LinkKind] | None
    direction: LinkDirection | None
    """The end of a link at which a case is."""
    limit: int | None
    cursor: str | None
    count: bool | None


class Links:
    """Operations of `links`."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    def list_links(
        self,
        id: UUID,
        *,
        if_none_match: Reply[PageLinkView] | None = None,
        **query: Unpack[ListLinksQuery],
    ) -> Reply[PageLinkView]:
        """List a case's links.

        Links in both directions, where the caller may see the other case too.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/cases/{id}/links",
                PageLinkView.from_dict,
                path={
                    "id": id,
                },
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_links(self, id: UUID, **query: Unpack[ListLinksQuery]) -> Iterator[LinkView]:
        """Every item of `list_links`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/cases/{id}/links",
                PageLinkView.from_dict,
                path={
                    "id": id,
                },
                query=query,
            )
        )

    def create_link(
        self,
        id: UUID,
        body: NewCaseLink,
        *,
        idempotency_key: str | None = None,
    ) -> Reply[LinkView]:
        """Link a case to another one.

        For clerks, leaders and reviewers of the council that has both cases. Links a recommendation to a petition that it
        arises from or settles, or a later case to an earlier one that it repeats. Both cases get a new version.
        """
        return self._sender.send(
            Call(
                "POST",
                "/v1/cases/{id}/links",
                LinkView.from_dict,
                path={
                    "id": id,
                },
                body=body,
                content_type="application/json",
                idempotency_key=idempotency_key or new_key(),
            )
        )

    def get_recurrences(
        self,
        id: UUID,
        *,
        if_none_match: Reply[RecurrencesView] | None = None,
    ) -> Reply[RecurrencesView]:
        """Read how often a case's matter was raised.

        Returns the whole chain: the cases that this one repeats, the cases that repeat it, and theirs in turn, in the order
        in which they were raised, as far as the caller may see them.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/cases/{id}/recurrences",
                RecurrencesView.from_dict,
                path={
                    "id": id,
                },
                if_none_match=if_none_match,
            )
        )

    def get_link(
        self,
        id: UUID,
        *,
        if_none_match: Reply[LinkView] | None = None,
    ) -> Reply[LinkView]:
        """Read a link.

        As seen from the case that links to the other. 404 unless the caller may see both cases.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/links/{id}",
                LinkView.from_dict,
                path={
                    "id": id,
                },
                if_none_match=if_none_match,
            )
        )

    def delete_link(
        self,
        id: UUID,
        *,
        if_match: Reply[Any] | str,
    ) -> Reply[LinkView]:
        """Delete a link.

        For clerks, leaders and reviewers. Both cases get a new version, and an event records the deletion in each. A link
        that comes from splitting a recommendation cannot be deleted.
        """
        return self._sender.send(
            Call(
                "DELETE",
                "/v1/links/{id}",
                LinkView.from_dict,
                path={
                    "id": id,
                },
                if_match=if_match,
            )
        )


class AsyncLinks:
    """Operations of `links`."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def list_links(
        self,
        id: UUID,
        *,
        if_none_match: Reply[PageLinkView] | None = None,
        **query: Unpack[ListLinksQuery],
    ) -> Reply[PageLinkView]:
        """List a case's links.

        Links in both directions, where the caller may see the other case too.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/cases/{id}/links",
                PageLinkView.from_dict,
                path={
                    "id": id,
                },
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_links(self, id: UUID, **query: Unpack[ListLinksQuery]) -> AsyncIterator[LinkView]:
        """Every item of `list_links`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/cases/{id}/links",
                PageLinkView.from_dict,
                path={
                    "id": id,
                },
                query=query,
            )
        )

    async def create_link(
        self,
        id: UUID,
        body: NewCaseLink,
        *,
        idempotency_key: str | None = None,
    ) -> Reply[LinkView]:
        """Link a case to another one.

        For clerks, leaders and reviewers of the council that has both cases. Links a recommendation to a petition that it
        arises from or settles, or a later case to an earlier one that it repeats. Both cases get a new version.
        """
        return await self._sender.send(
            Call(
                "POST",
                "/v1/cases/{id}/links",
                LinkView.from_dict,
                path={
                    "id": id,
                },
                body=body,
                content_type="application/json",
                idempotency_key=idempotency_key or new_key(),
            )
        )

    async def get_recurrences(
        self,
        id: UUID,
        *,
        if_none_match: Reply[RecurrencesView] | None = None,
    ) -> Reply[RecurrencesView]:
        """Read how often a case's matter was raised.

        Returns the whole chain: the cases that this one repeats, the cases that repeat it, and theirs in turn, in the order
        in which they were raised, as far as the caller may see them.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/cases/{id}/recurrences",
                RecurrencesView.from_dict,
                path={
                    "id": id,
                },
                if_none_match=if_none_match,
            )
        )

    async def get_link(
        self,
        id: UUID,
        *,
        if_none_match: Reply[LinkView] | None = None,
    ) -> Reply[LinkView]:
        """Read a link.

        As seen from the case that links to the other. 404 unless the caller may see both cases.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/links/{id}",
                LinkView.from_dict,
                path={
                    "id": id,
                },
                if_none_match=if_none_match,
            )
        )

    async def delete_link(
        self,
        id: UUID,
        *,
        if_match: Reply[Any] | str,
    ) -> Reply[LinkView]:
        """Delete a link.

        For clerks, leaders and reviewers. Both cases get a new version, and an event records the deletion in each. A link
        that comes from splitting a recommendation cannot be deleted.
        """
        return await self._sender.send(
            Call(
                "DELETE",
                "/v1/links/{id}",
                LinkView.from_dict,
                path={
                    "id": id,
                },
                if_match=if_match,
            )
        )
