"""Operations of `handovers`."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from typing import TYPE_CHECKING
from uuid import UUID

from typing_extensions import TypedDict, Unpack

from .._call import Call, new_key
from .._reply import Reply
from ..models.case_kind import CaseKind
from ..models.handover_view import HandoverView
from ..models.new_handover import NewHandover
from ..models.page_handover_candidate import PageHandoverCandidate
from ..models.page_handover_item_view import PageHandoverItemView
from ..models.page_handover_view import PageHandoverView

if TYPE_CHECKING:
    from .._aio import AsyncSender
    from .._sync import Sender
    from ..models.handover_candidate import HandoverCandidate
    from ..models.handover_item_view import HandoverItemView


class ListHandoversQuery(TypedDict, total=False):
    """Query parameters of `list_handovers`."""

    council_id: UUID | list[UUID] | None
    from_session_id: UUID | list[UUID] | None
    from_term_id: UUID | list[UUID] | None
    to_session_id: UUID | list[UUID] | None
    to_organization_id: UUID | list[UUID] | None
    limit: int | None
    cursor: str | None
    count: bool | None


class ListCandidatesQuery(TypedDict, total=False):
    """Query parameters of `list_candidates`."""

    session_id: UUID | None
    term_id: UUID | None
    to_session_id: UUID | None
    kind: CaseKind | list[CaseKind] | None
    limit: int | None
    cursor: str | None
    count: bool | None


class ListHandoverItemsQuery(TypedDict, total=False):
    """Query parameters of `list_handover_items`."""

    case_id: UUID | list[UUID] | None
    limit: int | None
    cursor: str | None
    count: bool | None


class Handovers:
    """Operations of `handovers`."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    def list_handovers(
        self,
        *,
        if_none_match: Reply[PageHandoverView] | None = None,
        **query: Unpack[ListHandoversQuery],
    ) -> Reply[PageHandoverView]:
        """List handovers.

        For clerks, leaders, reviewers, deputies and auditors: those of their council.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/handovers",
                PageHandoverView.from_dict,
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_handovers(self, **query: Unpack[ListHandoversQuery]) -> Iterator[HandoverView]:
        """Every item of `list_handovers`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/handovers",
                PageHandoverView.from_dict,
                query=query,
            )
        )

    def create_handover(
        self,
        body: NewHandover,
        *,
        idempotency_key: str | None = None,
    ) -> Reply[HandoverView]:
        """Create a handover.

        For leaders. Hands over open cases in one signed list: all of them or none. Open commitments become `carried_over`;
        due dates, review dates, reminders and events stay as they are. A case that was already handed over to the same
        session (without a session: from the same session or term) is left out, or refused when the request names it.
        """
        return self._sender.send(
            Call(
                "POST",
                "/v1/handovers",
                HandoverView.from_dict,
                body=body,
                content_type="application/json",
                idempotency_key=idempotency_key or new_key(),
            )
        )

    def list_candidates(
        self,
        *,
        if_none_match: Reply[PageHandoverCandidate] | None = None,
        **query: Unpack[ListCandidatesQuery],
    ) -> Reply[PageHandoverCandidate]:
        """List the open cases at the end of a session or term.

        For clerks, leaders and auditors of the council. Needs exactly one of `session_id` and `term_id`. Lists cases that
        are with their agencies and were raised in the session or handed over to it; for a term, those of all its sessions,
        and those without a session that were received during the term.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/handovers/candidates",
                PageHandoverCandidate.from_dict,
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_candidates(self, **query: Unpack[ListCandidatesQuery]) -> Iterator[HandoverCandidate]:
        """Every item of `list_candidates`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/handovers/candidates",
                PageHandoverCandidate.from_dict,
                query=query,
            )
        )

    def get_handover(
        self,
        id: UUID,
        *,
        if_none_match: Reply[HandoverView] | None = None,
    ) -> Reply[HandoverView]:
        """Read a handover.

        For clerks, leaders, reviewers, deputies and auditors of the council.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/handovers/{id}",
                HandoverView.from_dict,
                path={
                    "id": id,
                },
                if_none_match=if_none_match,
            )
        )

    def list_handover_items(
        self,
        id: UUID,
        *,
        if_none_match: Reply[PageHandoverItemView] | None = None,
        **query: Unpack[ListHandoverItemsQuery],
    ) -> Reply[PageHandoverItemView]:
        """List the items of a handover.

        Each case, followed by its commitments, as they were when the handover was created.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/handovers/{id}/items",
                PageHandoverItemView.from_dict,
                path={
                    "id": id,
                },
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_handover_items(self, id: UUID, **query: Unpack[ListHandoverItemsQuery]) -> Iterator[HandoverItemView]:
        """Every item of `list_handover_items`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/handovers/{id}/items",
                PageHandoverItemView.from_dict,
                path={
                    "id": id,
                },
                query=query,
            )
        )


class AsyncHandovers:
    """Operations of `handovers`."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def list_handovers(
        self,
        *,
        if_none_match: Reply[PageHandoverView] | None = None,
        **query: Unpack[ListHandoversQuery],
    ) -> Reply[PageHandoverView]:
        """List handovers.

        For clerks, leaders, reviewers, deputies and auditors: those of their council.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/handovers",
                PageHandoverView.from_dict,
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_handovers(self, **query: Unpack[ListHandoversQuery]) -> AsyncIterator[HandoverView]:
        """Every item of `list_handovers`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/handovers",
                PageHandoverView.from_dict,
                query=query,
            )
        )

    async def create_handover(
        self,
        body: NewHandover,
        *,
        idempotency_key: str | None = None,
    ) -> Reply[HandoverView]:
        """Create a handover.

        For leaders. Hands over open cases in one signed list: all of them or none. Open commitments become `carried_over`;
        due dates, review dates, reminders and events stay as they are. A case that was already handed over to the same
        session (without a session: from the same session or term) is left out, or refused when the request names it.
        """
        return await self._sender.send(
            Call(
                "POST",
                "/v1/handovers",
                HandoverView.from_dict,
                body=body,
                content_type="application/json",
                idempotency_key=idempotency_key or new_key(),
            )
        )

    async def list_candidates(
        self,
        *,
        if_none_match: Reply[PageHandoverCandidate] | None = None,
        **query: Unpack[ListCandidatesQuery],
    ) -> Reply[PageHandoverCandidate]:
        """List the open cases at the end of a session or term.

        For clerks, leaders and auditors of the council. Needs exactly one of `session_id` and `term_id`. Lists cases that
        are with their agencies and were raised in the session or handed over to it; for a term, those of all its sessions,
        and those without a session that were received during the term.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/handovers/candidates",
                PageHandoverCandidate.from_dict,
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_candidates(self, **query: Unpack[ListCandidatesQuery]) -> AsyncIterator[HandoverCandidate]:
        """Every item of `list_candidates`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/handovers/candidates",
                PageHandoverCandidate.from_dict,
                query=query,
            )
        )

    async def get_handover(
        self,
        id: UUID,
        *,
        if_none_match: Reply[HandoverView] | None = None,
    ) -> Reply[HandoverView]:
        """Read a handover.

        For clerks, leaders, reviewers, deputies and auditors of the council.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/handovers/{id}",
                HandoverView.from_dict,
                path={
                    "id": id,
                },
                if_none_match=if_none_match,
            )
        )

    async def list_handover_items(
        self,
        id: UUID,
        *,
        if_none_match: Reply[PageHandoverItemView] | None = None,
        **query: Unpack[ListHandoverItemsQuery],
    ) -> Reply[PageHandoverItemView]:
        """List the items of a handover.

        Each case, followed by its commitments, as they were when the handover was created.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/handovers/{id}/items",
                PageHandoverItemView.from_dict,
                path={
                    "id": id,
                },
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_handover_items(self, id: UUID, **query: Unpack[ListHandoverItemsQuery]) -> AsyncIterator[HandoverItemView]:
        """Every item of `list_handover_items`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/handovers/{id}/items",
                PageHandoverItemView.from_dict,
                path={
                    "id": id,
                },
                query=query,
            )
        )
