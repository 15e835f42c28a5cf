"""Operations of `conclusions`."""

from __future__ import annotations

import datetime
from collections.abc import AsyncIterator, Iterator
from typing import TYPE_CHECKING, Any
from uuid import UUID

from typing_extensions import TypedDict, Unpack

from .._call import Call, new_key
from .._reply import Reply
from ..models.conclusion_patch import ConclusionPatch
from ..models.conclusion_status import ConclusionStatus
from ..models.conclusion_view import ConclusionView
from ..models.drop_conclusion_step import DropConclusionStep
from ..models.issue_conclusion_step import IssueConclusionStep
from ..models.new_conclusion import NewConclusion
from ..models.page_conclusion_brief import PageConclusionBrief

if TYPE_CHECKING:
    from .._aio import AsyncSender
    from .._sync import Sender
    from ..models.conclusion_brief import ConclusionBrief


class ListConclusionsQuery(TypedDict, total=False):
    """Query parameters of `list_conclusions`."""

    council_id: UUID | list[UUID] | None
    supervision_id: UUID | list[UUID] | None
    issuer_id: UUID | list[UUID] | None
    status: ConclusionStatus | list[ConclusionStatus] | None
    issued_from: datetime.date | None
    issued_to: datetime.date | None
    limit: int | None
    cursor: str | None
    count: bool | None


class Conclusions:
    """Operations of `conclusions`."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    def list_conclusions(
        self,
        *,
        if_none_match: Reply[PageConclusionBrief] | None = None,
        **query: Unpack[ListConclusionsQuery],
    ) -> Reply[PageConclusionBrief]:
        """List conclusions.

        A council sees its own, including drafts; an agency the issued ones that concern it.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/conclusions",
                PageConclusionBrief.from_dict,
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_conclusions(self, **query: Unpack[ListConclusionsQuery]) -> Iterator[ConclusionBrief]:
        """Every item of `list_conclusions`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/conclusions",
                PageConclusionBrief.from_dict,
                query=query,
            )
        )

    def create_conclusion(
        self,
        body: NewConclusion,
        *,
        idempotency_key: str | None = None,
    ) -> Reply[ConclusionView]:
        """Create a conclusion.

        With all its recommendations in one request, as a draft or issued at once. For clerks and leaders; for reviewers and
        deputies when their own body leads the supervision. Issuing needs a leader, or a reviewer of the leading board.
        Nobody who works for a supervised body may create one.
        """
        return self._sender.send(
            Call(
                "POST",
                "/v1/conclusions",
                ConclusionView.from_dict,
                body=body,
                content_type="application/json",
                idempotency_key=idempotency_key or new_key(),
            )
        )

    def get_conclusion(
        self,
        id: UUID,
        *,
        if_none_match: Reply[ConclusionView] | None = None,
    ) -> Reply[ConclusionView]:
        """Read a conclusion.

        404 when the caller may not see it.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/conclusions/{id}",
                ConclusionView.from_dict,
                path={
                    "id": id,
                },
                if_none_match=if_none_match,
            )
        )

    def patch_conclusion(
        self,
        id: UUID,
        body: ConclusionPatch,
        *,
        if_match: Reply[Any] | str,
    ) -> Reply[ConclusionView]:
        """Change a draft conclusion.

        For those who may create one, until it is issued. Absent fields stay unchanged; the list of recommendations is
        replaced as a whole.
        """
        return self._sender.send(
            Call(
                "PATCH",
                "/v1/conclusions/{id}",
                ConclusionView.from_dict,
                path={
                    "id": id,
                },
                body=body,
                content_type="application/json",
                if_match=if_match,
            )
        )

    def step_conclusion(
        self,
        id: UUID,
        body: DropConclusionStep | IssueConclusionStep,
        *,
        if_match: Reply[Any] | str,
        idempotency_key: str | None = None,
    ) -> Reply[ConclusionView]:
        """Append a step to a conclusion.

        For drafts. A leader, or a reviewer of the leading board, may `issue` one: every recommendation becomes a case that
        is assigned to all its addressees, all of them or none, and the supervision is concluded. Those who may create a
        conclusion may also `drop` its draft.
        """
        return self._sender.send(
            Call(
                "POST",
                "/v1/conclusions/{id}/steps",
                ConclusionView.from_dict,
                path={
                    "id": id,
                },
                body=body,
                content_type="application/json",
                if_match=if_match,
                idempotency_key=idempotency_key or new_key(),
            )
        )


class AsyncConclusions:
    """Operations of `conclusions`."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def list_conclusions(
        self,
        *,
        if_none_match: Reply[PageConclusionBrief] | None = None,
        **query: Unpack[ListConclusionsQuery],
    ) -> Reply[PageConclusionBrief]:
        """List conclusions.

        A council sees its own, including drafts; an agency the issued ones that concern it.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/conclusions",
                PageConclusionBrief.from_dict,
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_conclusions(self, **query: Unpack[ListConclusionsQuery]) -> AsyncIterator[ConclusionBrief]:
        """Every item of `list_conclusions`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/conclusions",
                PageConclusionBrief.from_dict,
                query=query,
            )
        )

    async def create_conclusion(
        self,
        body: NewConclusion,
        *,
        idempotency_key: str | None = None,
    ) -> Reply[ConclusionView]:
        """Create a conclusion.

        With all its recommendations in one request, as a draft or issued at once. For clerks and leaders; for reviewers and
        deputies when their own body leads the supervision. Issuing needs a leader, or a reviewer of the leading board.
        Nobody who works for a supervised body may create one.
        """
        return await self._sender.send(
            Call(
                "POST",
                "/v1/conclusions",
                ConclusionView.from_dict,
                body=body,
                content_type="application/json",
                idempotency_key=idempotency_key or new_key(),
            )
        )

    async def get_conclusion(
        self,
        id: UUID,
        *,
        if_none_match: Reply[ConclusionView] | None = None,
    ) -> Reply[ConclusionView]:
        """Read a conclusion.

        404 when the caller may not see it.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/conclusions/{id}",
                ConclusionView.from_dict,
                path={
                    "id": id,
                },
                if_none_match=if_none_match,
            )
        )

    async def patch_conclusion(
        self,
        id: UUID,
        body: ConclusionPatch,
        *,
        if_match: Reply[Any] | str,
    ) -> Reply[ConclusionView]:
        """Change a draft conclusion.

        For those who may create one, until it is issued. Absent fields stay unchanged; the list of recommendations is
        replaced as a whole.
        """
        return await self._sender.send(
            Call(
                "PATCH",
                "/v1/conclusions/{id}",
                ConclusionView.from_dict,
                path={
                    "id": id,
                },
                body=body,
                content_type="application/json",
                if_match=if_match,
            )
        )

    async def step_conclusion(
        self,
        id: UUID,
        body: DropConclusionStep | IssueConclusionStep,
        *,
        if_match: Reply[Any] | str,
        idempotency_key: str | None = None,
    ) -> Reply[ConclusionView]:
        """Append a step to a conclusion.

        For drafts. A leader, or a reviewer of the leading board, may `issue` one: every recommendation becomes a case that
        is assigned to all its addressees, all of them or none, and the supervision is concluded. Those who may create a
        conclusion may also `drop` its draft.
        """
        return await self._sender.send(
            Call(
                "POST",
                "/v1/conclusions/{id}/steps",
                ConclusionView.from_dict,
                path={
                    "id": id,
                },
                body=body,
                content_type="application/json",
                if_match=if_match,
                idempotency_key=idempotency_key or new_key(),
            )
        )
