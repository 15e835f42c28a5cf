"""Operations of `assignments`."""

from __future__ import annotations

import datetime
from collections.abc import AsyncIterator, Iterator
from typing import TYPE_CHECKING, Any
from uuid import UUID

from typing_extensions import TypedDict, Unpack

from .._call import Call, new_key
from .._reply import Reply
from ..models.acknowledge_assignment_step import AcknowledgeAssignmentStep
from ..models.addressee_position import AddresseePosition
from ..models.assignment_act import AssignmentAct
from ..models.assignment_facet import AssignmentFacet
from ..models.assignment_role import AssignmentRole
from ..models.assignment_sort import AssignmentSort
from ..models.assignment_status import AssignmentStatus
from ..models.assignment_view import AssignmentView
from ..models.case_kind import CaseKind
from ..models.change_due_assignment_step import ChangeDueAssignmentStep
from ..models.contest_assignment_step import ContestAssignmentStep
from ..models.deadline_explanation import DeadlineExplanation
from ..models.decide_contest_assignment_step import DecideContestAssignmentStep
from ..models.decide_extension_assignment_step import DecideExtensionAssignmentStep
from ..models.decide_position_assignment_step import DecidePositionAssignmentStep
from ..models.explain_assignment_step import ExplainAssignmentStep
from ..models.outcome_or_none import OutcomeOrNone
from ..models.page_assignment_view import PageAssignmentView
from ..models.pass_down_assignment_step import PassDownAssignmentStep
from ..models.plan_assignment_step import PlanAssignmentStep
from ..models.recall_assignment_step import RecallAssignmentStep
from ..models.remind_agency_assignment_step import RemindAgencyAssignmentStep
from ..models.reply_interim_assignment_step import ReplyInterimAssignmentStep
from ..models.report_progress_assignment_step import ReportProgressAssignmentStep
from ..models.request_explanation_assignment_step import (
    RequestExplanationAssignmentStep,
)
from ..models.request_extension_assignment_step import RequestExtensionAssignmentStep
from ..models.return_assignment_step import ReturnAssignmentStep
from ..models.review_assignment_step import ReviewAssignmentStep
from ..models.send_back_assignment_step import SendBackAssignmentStep
from ..models.submit_report_assignment_step import SubmitReportAssignmentStep
from ..models.take_back_assignment_step import TakeBackAssignmentStep
from ..models.take_position_assignment_step import TakePositionAssignmentStep
from ..models.timeliness import Timeliness
from ..models.timeliness_subject import TimelinessSubject
from ..models.timeliness_view import TimelinessView
from ..models.transfer_assignment_step import TransferAssignmentStep
from ..models.verdict_or_none import VerdictOrNone
from ..models.waive_assignment_step import WaiveAssignmentStep

if TYPE_CHECKING:
    from .._aio import AsyncSender
    from .._sync import Sender


class ListAssignmentsQuery(TypedDict, total=False):
    """Query parameters of `list_assignments`."""

    status: AssignmentStatus | list[AssignmentStatus] | None
    allowed: AssignmentAct | list[AssignmentAct] | None
    role: AssignmentRole | list[AssignmentRole] | None
    kind: CaseKind | list[CaseKind] | None
    position: AddresseePosition | list[AddresseePosition] | None
    organization_id: UUID | list[UUID] | None
    passed_down_by: UUID | list[UUID] | None
    council_id: UUID | list[UUID] | None
    case_id: UUID | list[UUID] | None
    follow_up_from: datetime.date | None
    follow_up_to: datetime.date | None
    contested: bool | None
    extension_asked: bool | None
    position_open: bool | None
    outcome: OutcomeOrNone | list[OutcomeOrNone] | None
    verdict: VerdictOrNone | list[VerdictOrNone] | None
    due_from: datetime.date | None
    due_to: datetime.date | None
    overdue: bool | None
    ended_late: bool | None
    answered_late: bool | None
    due_within: int | None
    timeliness: Timeliness | list[Timeliness] | None
    as_of: datetime.date | None
    updated_since: datetime.datetime | None
    changed_since: str | None
    facets: AssignmentFacet | list[AssignmentFacet] | None
    sort: AssignmentSort | None
    """The sort order of a list of assignments."""
    limit: int | None
    cursor: str | None
    count: bool | None


class GetTimelinessQuery(TypedDict, total=False):
    """Query parameters of `get_timeliness`."""

    of: TimelinessSubject | None
    """What is counted."""
    as_of: datetime.date | None
    council_id: UUID | None
    organization_id: UUID | None


class Assignments:
    """Operations of `assignments`."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    def list_assignments(
        self,
        *,
        if_none_match: Reply[PageAssignmentView] | None = None,
        **query: Unpack[ListAssignmentsQuery],
    ) -> Reply[PageAssignmentView]:
        """List assignments.

        An agency sees its own assignments, a committee's coordinator also those of the agencies under the committee and,
        with `passed_down_by`, of others to which it passed down; a council sees those of all its cases. Liaisons see none.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/assignments",
                PageAssignmentView.from_dict,
                query=query,
                joined=("facets",),
                if_none_match=if_none_match,
            )
        )

    def iter_assignments(self, **query: Unpack[ListAssignmentsQuery]) -> Iterator[AssignmentView]:
        """Every item of `list_assignments`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/assignments",
                PageAssignmentView.from_dict,
                query=query,
                joined=("facets",),
            )
        )

    def get_assignment(
        self,
        id: UUID,
        *,
        if_none_match: Reply[AssignmentView] | None = None,
    ) -> Reply[AssignmentView]:
        """Read an assignment.

        404 when the caller may not see it. An agency always sees its own; what it sees of the case depends on its access.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/assignments/{id}",
                AssignmentView.from_dict,
                path={
                    "id": id,
                },
                if_none_match=if_none_match,
            )
        )

    def explain_deadline(
        self,
        id: UUID,
        *,
        if_none_match: Reply[DeadlineExplanation] | None = None,
    ) -> Reply[DeadlineExplanation]:
        """Explain an assignment's due date.

        For everybody who may read the assignment. Returns the rule and the start event that it was calculated from, every
        day of the calculation, and the extensions requested and granted since. 409 `calendar_year_missing` when the
        calculation now needs a calendar year that has not been entered.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/assignments/{id}/deadline",
                DeadlineExplanation.from_dict,
                path={
                    "id": id,
                },
                if_none_match=if_none_match,
            )
        )

    def step_assignment(
        self,
        id: UUID,
        body: AcknowledgeAssignmentStep
        | ChangeDueAssignmentStep
        | ContestAssignmentStep
        | DecideContestAssignmentStep
        | DecideExtensionAssignmentStep
        | DecidePositionAssignmentStep
        | ExplainAssignmentStep
        | PassDownAssignmentStep
        | PlanAssignmentStep
        | RecallAssignmentStep
        | RemindAgencyAssignmentStep
        | ReplyInterimAssignmentStep
        | ReportProgressAssignmentStep
        | RequestExplanationAssignmentStep
        | RequestExtensionAssignmentStep
        | ReturnAssignmentStep
        | ReviewAssignmentStep
        | SendBackAssignmentStep
        | SubmitReportAssignmentStep
        | TakeBackAssignmentStep
        | TakePositionAssignmentStep
        | TransferAssignmentStep
        | WaiveAssignmentStep,
        *,
        if_match: Reply[Any] | str,
        idempotency_key: str | None = None,
    ) -> Reply[AssignmentView]:
        """Append a step to an assignment.

        `action` names the step; `actions` of the assignment lists those that the caller may take. The case must be
        open. Every step leaves an event. To respond, use `POST /v1/responses`.

        A committee's coordinator may `pass_down` an assignment to other agencies. While they answer to the committee, the
        coordinator may `take_back`, `send_back`, `remind_agency` and `change_due`.

        Handlers and heads of the agency `acknowledge` an assignment, and `report_progress` while it is in progress; the
        head alone may `request_extension` and `reply_interim`, and a leader `decide_extension`.

        Only for petitions: handlers and heads may `return` an assignment. Only for addressees of recommendations: heads
        `take_position`, `plan` and `explain`; handlers and heads `submit_report`; leaders `decide_position`,
        `request_explanation`, `waive` and `transfer`; reviewers `review` a response. A clerk records the agency's steps
        when it has no users.

        Handlers and heads `contest` what a clerk recorded for their agency; a leader decides it (`decide_contest`).
        """
        return self._sender.send(
            Call(
                "POST",
                "/v1/assignments/{id}/steps",
                AssignmentView.from_dict,
                path={
                    "id": id,
                },
                body=body,
                content_type="application/json",
                if_match=if_match,
                idempotency_key=idempotency_key or new_key(),
            )
        )

    def get_timeliness(
        self,
        *,
        if_none_match: Reply[TimelinessView] | None = None,
        **query: Unpack[GetTimelinessQuery],
    ) -> Reply[TimelinessView]:
        """Count cases, assignments or commitments by timeliness.

        Of those that the caller may see and that were still open on the given day: how many were on time, due soon, late or
        very late. Where the installation has a read replica, the counts may be up to a minute old.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/timeliness",
                TimelinessView.from_dict,
                query=query,
                if_none_match=if_none_match,
            )
        )


class AsyncAssignments:
    """Operations of `assignments`."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def list_assignments(
        self,
        *,
        if_none_match: Reply[PageAssignmentView] | None = None,
        **query: Unpack[ListAssignmentsQuery],
    ) -> Reply[PageAssignmentView]:
        """List assignments.

        An agency sees its own assignments, a committee's coordinator also those of the agencies under the committee and,
        with `passed_down_by`, of others to which it passed down; a council sees those of all its cases. Liaisons see none.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/assignments",
                PageAssignmentView.from_dict,
                query=query,
                joined=("facets",),
                if_none_match=if_none_match,
            )
        )

    def iter_assignments(self, **query: Unpack[ListAssignmentsQuery]) -> AsyncIterator[AssignmentView]:
        """Every item of `list_assignments`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/assignments",
                PageAssignmentView.from_dict,
                query=query,
                joined=("facets",),
            )
        )

    async def get_assignment(
        self,
        id: UUID,
        *,
        if_none_match: Reply[AssignmentView] | None = None,
    ) -> Reply[AssignmentView]:
        """Read an assignment.

        404 when the caller may not see it. An agency always sees its own; what it sees of the case depends on its access.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/assignments/{id}",
                AssignmentView.from_dict,
                path={
                    "id": id,
                },
                if_none_match=if_none_match,
            )
        )

    async def explain_deadline(
        self,
        id: UUID,
        *,
        if_none_match: Reply[DeadlineExplanation] | None = None,
    ) -> Reply[DeadlineExplanation]:
        """Explain an assignment's due date.

        For everybody who may read the assignment. Returns the rule and the start event that it was calculated from, every
        day of the calculation, and the extensions requested and granted since. 409 `calendar_year_missing` when the
        calculation now needs a calendar year that has not been entered.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/assignments/{id}/deadline",
                DeadlineExplanation.from_dict,
                path={
                    "id": id,
                },
                if_none_match=if_none_match,
            )
        )

    async def step_assignment(
        self,
        id: UUID,
        body: AcknowledgeAssignmentStep
        | ChangeDueAssignmentStep
        | ContestAssignmentStep
        | DecideContestAssignmentStep
        | DecideExtensionAssignmentStep
        | DecidePositionAssignmentStep
        | ExplainAssignmentStep
        | PassDownAssignmentStep
        | PlanAssignmentStep
        | RecallAssignmentStep
        | RemindAgencyAssignmentStep
        | ReplyInterimAssignmentStep
        | ReportProgressAssignmentStep
        | RequestExplanationAssignmentStep
        | RequestExtensionAssignmentStep
        | ReturnAssignmentStep
        | ReviewAssignmentStep
        | SendBackAssignmentStep
        | SubmitReportAssignmentStep
        | TakeBackAssignmentStep
        | TakePositionAssignmentStep
        | TransferAssignmentStep
        | WaiveAssignmentStep,
        *,
        if_match: Reply[Any] | str,
        idempotency_key: str | None = None,
    ) -> Reply[AssignmentView]:
        """Append a step to an assignment.

        `action` names the step; `actions` of the assignment lists those that the caller may take. The case must be
        open. Every step leaves an event. To respond, use `POST /v1/responses`.

        A committee's coordinator may `pass_down` an assignment to other agencies. While they answer to the committee, the
        coordinator may `take_back`, `send_back`, `remind_agency` and `change_due`.

        Handlers and heads of the agency `acknowledge` an assignment, and `report_progress` while it is in progress; the
        head alone may `request_extension` and `reply_interim`, and a leader `decide_extension`.

        Only for petitions: handlers and heads may `return` an assignment. Only for addressees of recommendations: heads
        `take_position`, `plan` and `explain`; handlers and heads `submit_report`; leaders `decide_position`,
        `request_explanation`, `waive` and `transfer`; reviewers `review` a response. A clerk records the agency's steps
        when it has no users.

        Handlers and heads `contest` what a clerk recorded for their agency; a leader decides it (`decide_contest`).
        """
        return await self._sender.send(
            Call(
                "POST",
                "/v1/assignments/{id}/steps",
                AssignmentView.from_dict,
                path={
                    "id": id,
                },
                body=body,
                content_type="application/json",
                if_match=if_match,
                idempotency_key=idempotency_key or new_key(),
            )
        )

    async def get_timeliness(
        self,
        *,
        if_none_match: Reply[TimelinessView] | None = None,
        **query: Unpack[GetTimelinessQuery],
    ) -> Reply[TimelinessView]:
        """Count cases, assignments or commitments by timeliness.

        Of those that the caller may see and that were still open on the given day: how many were on time, due soon, late or
        very late. Where the installation has a read replica, the counts may be up to a minute old.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/timeliness",
                TimelinessView.from_dict,
                query=query,
                if_none_match=if_none_match,
            )
        )
