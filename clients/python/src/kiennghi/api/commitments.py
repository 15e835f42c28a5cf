"""Operations of `commitments`."""

from __future__ import annotations

import datetime
from collections.abc import AsyncIterator, Iterator
from typing import TYPE_CHECKING, Any
from uuid import UUID

from typing_extensions import TypedDict, Unpack

from .._call import Call, new_key
from .._reply import Reply
from ..models.carry_over_commitment_step import CarryOverCommitmentStep
from ..models.commitment_act import CommitmentAct
from ..models.commitment_facet import CommitmentFacet
from ..models.commitment_sort import CommitmentSort
from ..models.commitment_status import CommitmentStatus
from ..models.commitment_view import CommitmentView
from ..models.page_commitment_view import PageCommitmentView
from ..models.precision import Precision
from ..models.read_time import ReadTime
from ..models.report_commitment_commitment_step import ReportCommitmentCommitmentStep
from ..models.timeliness import Timeliness
from ..models.verify_commitment_commitment_step import VerifyCommitmentCommitmentStep
from ..models.waive_commitment_step import WaiveCommitmentStep
from ..models.written_time import WrittenTime

if TYPE_CHECKING:
    from .._aio import AsyncSender
    from .._sync import Sender


class ListCommitmentsQuery(TypedDict, total=False):
    """Query parameters of `list_commitments`."""

    status: CommitmentStatus | list[CommitmentStatus] | None
    allowed: CommitmentAct | list[CommitmentAct] | None
    reported: bool | None
    council_id: UUID | list[UUID] | None
    organization_id: UUID | list[UUID] | None
    case_id: UUID | list[UUID] | None
    response_id: UUID | list[UUID] | None
    precision: Precision | list[Precision] | None
    due_from: datetime.date | None
    due_to: datetime.date | None
    overdue: bool | None
    due_within: int | None
    timeliness: Timeliness | list[Timeliness] | None
    review_due: bool | None
    as_of: datetime.date | None
    updated_since: datetime.datetime | None
    changed_since: str | None
    facets: CommitmentFacet | list[CommitmentFacet] | None
    sort: CommitmentSort | None
    """The sort order of a list of commitments."""
    limit: int | None
    cursor: str | None
    count: bool | None


class Commitments:
    """Operations of `commitments`."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    def list_commitments(
        self,
        *,
        if_none_match: Reply[PageCommitmentView] | None = None,
        **query: Unpack[ListCommitmentsQuery],
    ) -> Reply[PageCommitmentView]:
        """List commitments.

        A council sees those of all its cases; an agency its own and those of the cases it has.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/commitments",
                PageCommitmentView.from_dict,
                query=query,
                joined=("facets",),
                if_none_match=if_none_match,
            )
        )

    def iter_commitments(self, **query: Unpack[ListCommitmentsQuery]) -> Iterator[CommitmentView]:
        """Every item of `list_commitments`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/commitments",
                PageCommitmentView.from_dict,
                query=query,
                joined=("facets",),
            )
        )

    def parse_commitment(
        self,
        body: WrittenTime,
        *,
        idempotency_key: str | None = None,
    ) -> Reply[ReadTime]:
        """Parse a written time.

        Returns what a text such as "trong quý IV/2027" or "khi được phân bổ vốn" means as a commitment's time. For every
        signed-in caller; nothing is stored.

        A text that cannot be parsed is refused (422 at `/text`) with `no_time_named`, `no_such_date`, `ambiguous`,
        `year_missing`, `year_out_of_range` or `relative_term`. `session_unknown`, `term_unknown` and `period_unknown` are
        questions: the text means a session, a term or a period (mùa mưa bão) that the council has not entered.
        """
        return self._sender.send(
            Call(
                "POST",
                "/v1/commitments/parse",
                ReadTime.from_dict,
                body=body,
                content_type="application/json",
                idempotency_key=idempotency_key or new_key(),
            )
        )

    def get_commitment(
        self,
        id: UUID,
        *,
        if_none_match: Reply[CommitmentView] | None = None,
    ) -> Reply[CommitmentView]:
        """Read a commitment.

        404 when the caller may not see it.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/commitments/{id}",
                CommitmentView.from_dict,
                path={
                    "id": id,
                },
                if_none_match=if_none_match,
            )
        )

    def step_commitment(
        self,
        id: UUID,
        body: CarryOverCommitmentStep
        | ReportCommitmentCommitmentStep
        | VerifyCommitmentCommitmentStep
        | WaiveCommitmentStep,
        *,
        if_match: Reply[Any] | str,
        idempotency_key: str | None = None,
    ) -> Reply[CommitmentView]:
        """Append a step to a commitment.

        For commitments that are open or carried over. Handlers and heads of the agency `report_commitment`; a clerk does so
        for an agency that has no users. Reviewers `verify_commitment`, which ends it as kept, kept late or broken. Leaders
        `waive` it, or `carry_over` an open one. Whoever promised or reported cannot verify, waive or carry over.
        """
        return self._sender.send(
            Call(
                "POST",
                "/v1/commitments/{id}/steps",
                CommitmentView.from_dict,
                path={
                    "id": id,
                },
                body=body,
                content_type="application/json",
                if_match=if_match,
                idempotency_key=idempotency_key or new_key(),
            )
        )


class AsyncCommitments:
    """Operations of `commitments`."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def list_commitments(
        self,
        *,
        if_none_match: Reply[PageCommitmentView] | None = None,
        **query: Unpack[ListCommitmentsQuery],
    ) -> Reply[PageCommitmentView]:
        """List commitments.

        A council sees those of all its cases; an agency its own and those of the cases it has.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/commitments",
                PageCommitmentView.from_dict,
                query=query,
                joined=("facets",),
                if_none_match=if_none_match,
            )
        )

    def iter_commitments(self, **query: Unpack[ListCommitmentsQuery]) -> AsyncIterator[CommitmentView]:
        """Every item of `list_commitments`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/commitments",
                PageCommitmentView.from_dict,
                query=query,
                joined=("facets",),
            )
        )

    async def parse_commitment(
        self,
        body: WrittenTime,
        *,
        idempotency_key: str | None = None,
    ) -> Reply[ReadTime]:
        """Parse a written time.

        Returns what a text such as "trong quý IV/2027" or "khi được phân bổ vốn" means as a commitment's time. For every
        signed-in caller; nothing is stored.

        A text that cannot be parsed is refused (422 at `/text`) with `no_time_named`, `no_such_date`, `ambiguous`,
        `year_missing`, `year_out_of_range` or `relative_term`. `session_unknown`, `term_unknown` and `period_unknown` are
        questions: the text means a session, a term or a period (mùa mưa bão) that the council has not entered.
        """
        return await self._sender.send(
            Call(
                "POST",
                "/v1/commitments/parse",
                ReadTime.from_dict,
                body=body,
                content_type="application/json",
                idempotency_key=idempotency_key or new_key(),
            )
        )

    async def get_commitment(
        self,
        id: UUID,
        *,
        if_none_match: Reply[CommitmentView] | None = None,
    ) -> Reply[CommitmentView]:
        """Read a commitment.

        404 when the caller may not see it.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/commitments/{id}",
                CommitmentView.from_dict,
                path={
                    "id": id,
                },
                if_none_match=if_none_match,
            )
        )

    async def step_commitment(
        self,
        id: UUID,
        body: CarryOverCommitmentStep
        | ReportCommitmentCommitmentStep
        | VerifyCommitmentCommitmentStep
        | WaiveCommitmentStep,
        *,
        if_match: Reply[Any] | str,
        idempotency_key: str | None = None,
    ) -> Reply[CommitmentView]:
        """Append a step to a commitment.

        For commitments that are open or carried over. Handlers and heads of the agency `report_commitment`; a clerk does so
        for an agency that has no users. Reviewers `verify_commitment`, which ends it as kept, kept late or broken. Leaders
        `waive` it, or `carry_over` an open one. Whoever promised or reported cannot verify, waive or carry over.
        """
        return await self._sender.send(
            Call(
                "POST",
                "/v1/commitments/{id}/steps",
                CommitmentView.from_dict,
                path={
                    "id": id,
                },
                body=body,
                content_type="application/json",
                if_match=if_match,
                idempotency_key=idempotency_key or new_key(),
            )
        )
