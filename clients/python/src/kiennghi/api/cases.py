"""Operations of `cases`."""

from __future__ import annotations

import datetime
from collections.abc import AsyncIterator, Iterator
from typing import TYPE_CHECKING, Any, Literal
from uuid import UUID

from typing_extensions import Required, TypedDict, Unpack

from .._call import Call, new_key
from .._reply import Reply
from ..models.accept_case_step import AcceptCaseStep
from ..models.action import Action
from ..models.add_agency_case_step import AddAgencyCaseStep
from ..models.addressee_position import AddresseePosition
from ..models.answer_on_the_spot_case_step import AnswerOnTheSpotCaseStep
from ..models.assign_case_step import AssignCaseStep
from ..models.assign_cases_step import AssignCasesStep
from ..models.assignment_act import AssignmentAct
from ..models.assignment_facet import AssignmentFacet
from ..models.assignment_role import AssignmentRole
from ..models.assignment_sort import AssignmentSort
from ..models.assignment_status import AssignmentStatus
from ..models.case_act import CaseAct
from ..models.case_area import CaseArea
from ..models.case_expansion import CaseExpansion
from ..models.case_facet import CaseFacet
from ..models.case_kind import CaseKind
from ..models.case_sort import CaseSort
from ..models.case_view import CaseView
from ..models.changes import Changes
from ..models.channel import Channel
from ..models.close_case_step import CloseCaseStep
from ..models.competence_level_or_none import (
    CompetenceLevelOrNone,
)
from ..models.counted_as import CountedAs
from ..models.event_stream import EventStream
from ..models.expanded_case_view import ExpandedCaseView
from ..models.forwarded_cases import ForwardedCases
from ..models.fulfilment_or_none import FulfilmentOrNone
from ..models.join_parts_case_step import JoinPartsCaseStep
from ..models.merge_case_step import MergeCaseStep
from ..models.nature_or_none import NatureOrNone
from ..models.note_case_step import NoteCaseStep
from ..models.notify_voters_case_step import NotifyVotersCaseStep
from ..models.outcome_figures import OutcomeFigures
from ..models.outcome_group import OutcomeGroup
from ..models.outcome_or_none import OutcomeOrNone
from ..models.page_assignment_view import PageAssignmentView
from ..models.page_case_view import PageCaseView
from ..models.page_event_view import PageEventView
from ..models.position_view import PositionView
from ..models.priority import Priority
from ..models.reclassify_case_step import ReclassifyCaseStep
from ..models.record_feedback_case_step import RecordFeedbackCaseStep
from ..models.refer_case_step import ReferCaseStep
from ..models.reject_case_step import RejectCaseStep
from ..models.reject_reason import RejectReason
from ..models.release_case_step import ReleaseCaseStep
from ..models.reopen_case_step import ReopenCaseStep
from ..models.request_reminder_case_step import RequestReminderCaseStep
from ..models.restore_case_step import RestoreCaseStep
from ..models.review_case_step import ReviewCaseStep
from ..models.session_phase_or_none import (
    SessionPhaseOrNone,
)
from ..models.split_case_step import SplitCaseStep
from ..models.split_into_parts_case_step import SplitIntoPartsCaseStep
from ..models.status import Status
from ..models.sync_batch import SyncBatch
from ..models.sync_results import SyncResults
from ..models.timeliness import Timeliness
from ..models.unmerge_case_step import UnmergeCaseStep
from ..models.verdict_or_none import VerdictOrNone
from ..models.voters_feedback_or_none import (
    VotersFeedbackOrNone,
)
from ..models.withdraw_case_step import WithdrawCaseStep

if TYPE_CHECKING:
    from .._aio import AsyncSender
    from .._sync import Sender
    from ..models.assignment_view import AssignmentView
    from ..models.change import Change
    from ..models.event_view import EventView


class ListAuditEventsQuery(TypedDict, total=False):
    """Query parameters of `list_audit_events`."""

    stream: EventStream | list[EventStream] | None
    stream_id: UUID | list[UUID] | None
    action: Action | list[Action] | None
    user_id: UUID | list[UUID] | None
    at_from: datetime.datetime | None
    at_to: datetime.datetime | None
    limit: int | None
    cursor: str | None
    count: bool | None


class ListCasesQuery(TypedDict, total=False):
    """Query parameters of `list_cases`."""

    kind: CaseKind | list[CaseKind] | None
    allowed: CaseAct | list[CaseAct] | None
    number: str | None
    status: Status | list[Status] | None
    outcome: OutcomeOrNone | list[OutcomeOrNone] | None
    outcome_group: OutcomeGroup | list[OutcomeGroup] | None
    undated: bool | None
    verdict: VerdictOrNone | list[VerdictOrNone] | None
    follow_up_from: datetime.date | None
    follow_up_to: datetime.date | None
    voters_feedback: VotersFeedbackOrNone | list[VotersFeedbackOrNone] | None
    answered_on_spot: bool | None
    nature: NatureOrNone | list[NatureOrNone] | None
    channel: Channel | list[Channel] | None
    lead_agency_id: Literal["none"] | UUID | list[Literal["none"] | UUID] | None
    source_id: Literal["none"] | UUID | list[Literal["none"] | UUID] | None
    sender_reference: str | None
    contact_plan_number: str | None
    sector_id: Literal["none"] | UUID | list[Literal["none"] | UUID] | None
    board_id: Literal["none"] | UUID | list[Literal["none"] | UUID] | None
    unit_id: UUID | list[UUID] | None
    area: CaseArea | list[CaseArea] | None
    merged_into: UUID | list[UUID] | None
    part_of: UUID | list[UUID] | None
    counted_as: CountedAs | None
    """How a petition that is split into parts is counted: once, or as its parts. Either way nothing is counted
    twice."""
    competence_level: CompetenceLevelOrNone | list[CompetenceLevelOrNone] | None
    reject_reason: RejectReason | list[RejectReason] | None
    agency_id: UUID | list[UUID] | None
    council_id: UUID | list[UUID] | None
    session_id: Literal["none"] | UUID | list[Literal["none"] | UUID] | None
    phase: SessionPhaseOrNone | list[SessionPhaseOrNone] | None
    supervision_id: UUID | list[UUID] | None
    conclusion_id: UUID | list[UUID] | None
    theme_id: Literal["none"] | UUID | list[Literal["none"] | UUID] | None
    priority: Priority | list[Priority] | None
    fulfilment: FulfilmentOrNone | list[FulfilmentOrNone] | None
    standing: bool | None
    contested: bool | None
    carried_to: UUID | list[UUID] | None
    frozen: bool | None
    returned: bool | None
    voters_notified: bool | None
    counted: bool | None
    received_from: datetime.date | None
    received_to: datetime.date | None
    due_from: datetime.date | None
    due_to: datetime.date | None
    overdue: bool | None
    due_within: int | None
    timeliness: Timeliness | list[Timeliness] | None
    as_of: datetime.date | None
    closed_from: datetime.date | None
    closed_to: datetime.date | None
    updated_since: datetime.datetime | None
    changed_since: str | None
    q: str | None
    facets: CaseFacet | list[CaseFacet] | None
    sort: CaseSort | None
    """The sort order of a list of cases."""
    limit: int | None
    cursor: str | None
    count: bool | None


class GetCaseQuery(TypedDict, total=False):
    """Query parameters of `get_case`."""

    expand: CaseExpansion | list[CaseExpansion] | None


class ListCaseAssignmentsQuery(TypedDict, total=False):
    """Query parameters of `list_case_assignments`."""

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


class ListCaseEventsQuery(TypedDict, total=False):
    """Query parameters of `list_case_events`."""

    action: Action | list[Action] | None
    linked: bool | None
    limit: int | None
    cursor: str | None
    count: bool | None


class GetChangesQuery(TypedDict, total=False):
    """Query parameters of `get_changes`."""

    cursor: str | None
    types: CaseKind | list[CaseKind] | None
    limit: int | None
    wait: int | None


class GetOutcomeFiguresQuery(TypedDict, total=False):
    """Query parameters of `get_outcome_figures`."""

    council_id: Required[UUID]
    kind: CaseKind | None
    """The kind of a case (kiến nghị)."""
    session_id: UUID | None
    organization_id: UUID | None
    as_of: datetime.date | None
    counted_as: CountedAs | None
    """How a petition that is split into parts is counted: once, or as its parts. Either way nothing is counted
    twice."""


class Cases:
    """Operations of `cases`."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    def list_audit_events(
        self,
        *,
        if_none_match: Reply[PageEventView] | None = None,
        **query: Unpack[ListAuditEventsQuery],
    ) -> Reply[PageEventView]:
        """List the events of the audit log.

        Newest first. An auditor sees the events of the own council. An admin sees those of the deployment (users, grants,
        organizations, rules and so on), but not those of cases.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/audit/events",
                PageEventView.from_dict,
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_audit_events(self, **query: Unpack[ListAuditEventsQuery]) -> Iterator[EventView]:
        """Every item of `list_audit_events`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/audit/events",
                PageEventView.from_dict,
                query=query,
            )
        )

    def list_cases(
        self,
        *,
        if_none_match: Reply[PageCaseView] | None = None,
        **query: Unpack[ListCasesQuery],
    ) -> Reply[PageCaseView]:
        """List and search cases.

        Petitions and recommendations. A council sees all its cases, a liaison those of the own area, an agency those that
        are assigned to it, and a committee's coordinator also those of the agencies under the committee.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/cases",
                PageCaseView.from_dict,
                query=query,
                joined=("facets",),
                if_none_match=if_none_match,
            )
        )

    def iter_cases(self, **query: Unpack[ListCasesQuery]) -> Iterator[CaseView]:
        """Every item of `list_cases`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/cases",
                PageCaseView.from_dict,
                query=query,
                joined=("facets",),
            )
        )

    def step_cases(
        self,
        body: AssignCasesStep,
        *,
        idempotency_key: str | None = None,
    ) -> Reply[ForwardedCases]:
        """Append a step to many cases.

        `assign`, for leaders: one letter forwards up to 500 accepted petitions of one council, each to its lead and co-operating agencies:
        all of them, or none. 412 when one has changed since it was read, 409 when one is not accepted.
        """
        return self._sender.send(
            Call(
                "POST",
                "/v1/cases/steps",
                ForwardedCases.from_dict,
                body=body,
                content_type="application/json",
                idempotency_key=idempotency_key or new_key(),
            )
        )

    def get_case(
        self,
        id: UUID,
        *,
        if_none_match: Reply[ExpandedCaseView] | None = None,
        **query: Unpack[GetCaseQuery],
    ) -> Reply[ExpandedCaseView]:
        """Read a case.

        404 when the caller may not see it. With `expand`, the lists that its page shows come in the same response.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/cases/{id}",
                ExpandedCaseView.from_dict,
                path={
                    "id": id,
                },
                query=query,
                joined=("expand",),
                if_none_match=if_none_match,
            )
        )

    def list_case_assignments(
        self,
        id: UUID,
        *,
        if_none_match: Reply[PageAssignmentView] | None = None,
        **query: Unpack[ListCaseAssignmentsQuery],
    ) -> Reply[PageAssignmentView]:
        """List a case's assignments.

        For everybody who may read the case; 404 for others.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/cases/{id}/assignments",
                PageAssignmentView.from_dict,
                path={
                    "id": id,
                },
                query=query,
                joined=("facets",),
                if_none_match=if_none_match,
            )
        )

    def iter_case_assignments(self, id: UUID, **query: Unpack[ListCaseAssignmentsQuery]) -> Iterator[AssignmentView]:
        """Every item of `list_case_assignments`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/cases/{id}/assignments",
                PageAssignmentView.from_dict,
                path={
                    "id": id,
                },
                query=query,
                joined=("facets",),
            )
        )

    def list_case_events(
        self,
        id: UUID,
        *,
        if_none_match: Reply[PageEventView] | None = None,
        **query: Unpack[ListCaseEventsQuery],
    ) -> Reply[PageEventView]:
        """List a case's events.

        Newest first, for everybody who may read the case. The council sees every event; agencies and liaisons see public
        events and those of their own organization and assignment. With `linked=true` the list is one timeline of the case
        and the cases linked to it; `stream_id` is the case of each event.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/cases/{id}/events",
                PageEventView.from_dict,
                path={
                    "id": id,
                },
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_case_events(self, id: UUID, **query: Unpack[ListCaseEventsQuery]) -> Iterator[EventView]:
        """Every item of `list_case_events`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/cases/{id}/events",
                PageEventView.from_dict,
                path={
                    "id": id,
                },
                query=query,
            )
        )

    def erase_event_texts(
        self,
        id: UUID,
        event_id: UUID,
        *,
        if_match: Reply[Any] | str,
    ) -> Reply[CaseView]:
        """Erase the texts of an event of a case.

        For leaders: what somebody typed in the step is deleted, and a new event says so. The event of the step keeps keyed
        digests, from which the texts cannot be computed, so that the log still proves itself. `If-Match` is the case's
        version. 404 when the event has no texts, 409 when they were erased before. The same text in an answer, a review or
        another record is not erased.
        """
        return self._sender.send(
            Call(
                "DELETE",
                "/v1/cases/{id}/events/{event_id}/texts",
                CaseView.from_dict,
                path={
                    "id": id,
                    "event_id": event_id,
                },
                if_match=if_match,
            )
        )

    def step_case(
        self,
        id: UUID,
        body: AcceptCaseStep
        | AddAgencyCaseStep
        | AnswerOnTheSpotCaseStep
        | AssignCaseStep
        | CloseCaseStep
        | JoinPartsCaseStep
        | MergeCaseStep
        | NoteCaseStep
        | NotifyVotersCaseStep
        | ReclassifyCaseStep
        | RecordFeedbackCaseStep
        | ReferCaseStep
        | RejectCaseStep
        | ReleaseCaseStep
        | ReopenCaseStep
        | RequestReminderCaseStep
        | RestoreCaseStep
        | ReviewCaseStep
        | SplitCaseStep
        | SplitIntoPartsCaseStep
        | UnmergeCaseStep
        | WithdrawCaseStep,
        *,
        if_match: Reply[Any] | str,
        idempotency_key: str | None = None,
    ) -> Reply[CaseView]:
        """Append a step to a case.

        `action` names the step; `actions` of the case lists those that the caller may take now. Every step leaves an
        event.

        Clerks `accept` a received petition; `merge` or `withdraw` one that is received or accepted; `unmerge` a merged one;
        `release` a frozen one; `note` an accepted opinion; `answer_on_the_spot` what is
        accepted and was answered at the meeting. Leaders `reject` or `refer` one that is received or
        accepted, to central bodies and other councils; `assign` an accepted petition, or one in progress again; `split` a recommendation that is assigned or in
        progress; `close` a case that is answered or followed and has no open commitments; `reopen` a closed case, or one whose
        voters are not satisfied. Reviewers `review` a petition's response. Deputies `request_reminder` for an open case.
        Clerks and deputies `notify_voters` of a petition once it is answered, and `record_feedback` of the voters.
        """
        return self._sender.send(
            Call(
                "POST",
                "/v1/cases/{id}/steps",
                CaseView.from_dict,
                path={
                    "id": id,
                },
                body=body,
                content_type="application/json",
                if_match=if_match,
                idempotency_key=idempotency_key or new_key(),
            )
        )

    def get_changes(
        self,
        *,
        if_none_match: Reply[Changes] | None = None,
        **query: Unpack[GetChangesQuery],
    ) -> Reply[Changes]:
        """Follow the changes.

        For everybody who may read cases. Without `cursor`, every case that the caller may see comes first, then what changed
        since; whoever asks again with the `next_cursor` of the response before has exactly what the list of cases shows. What
        belongs to a case (an assignment, a response, a commitment) changes its case. A case that leaves the caller's sight
        comes as `deleted`: it was assigned to another agency, or a role ended. After a change of the caller's roles, every case
        comes again.

        No change is missed, also with several servers whose clocks differ, and while other changes are being written. What a
        case shows of other records (the name of an organization) and of the day (`timeliness`, `actions`) changes without the
        case.

        410 when the cursor is older than the service keeps changes, or when the database was restored since: begin again
        without `cursor`, and replace what you have.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/changes",
                Changes.from_dict,
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_changes(self, **query: Unpack[GetChangesQuery]) -> Iterator[Change]:
        """Every item of `get_changes`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/changes",
                Changes.from_dict,
                query=query,
            )
        )

    def get_outcome_figures(
        self,
        *,
        if_none_match: Reply[OutcomeFigures] | None = None,
        **query: Unpack[GetOutcomeFiguresQuery],
    ) -> Reply[OutcomeFigures]:
        """Count the answers to a council's cases.

        Of the cases that the caller may see: how many there are, how many are answered, by outcome and by the council's annex
        columns, how many answers are undated or were given on the spot, and what voters said. Rejected, merged and
        withdrawn petitions are not counted, and opinions apart. A petition that is split is counted as its parts or once,
        never twice. `as_of` an earlier day, the answers that stood then are counted, of what had been received by then.
        Where the installation has a read replica, the counts may
        be up to a minute old.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/outcome-figures",
                OutcomeFigures.from_dict,
                query=query,
                if_none_match=if_none_match,
            )
        )

    def get_position(
        self,
        *,
        if_none_match: Reply[PositionView] | None = None,
    ) -> Reply[PositionView]:
        """Read the present position.

        For every signed-in user. A position is a place in the order in which changes are committed. To follow cases, read a
        position, then the cases; later read another position, and the list of cases with `changed_since` set to the earlier
        one. No change is missed, also with several servers whose clocks differ; a change may come twice.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/position",
                PositionView.from_dict,
                if_none_match=if_none_match,
            )
        )

    def write_batch(
        self,
        body: SyncBatch,
    ) -> Reply[SyncResults]:
        """Do many writes in one request.

        For clients that were offline: up to 200 writes of the kinds that have an operation of their own, done in their order,
        each as if it were sent alone, with the caller's roles, its own idempotency key and the version that it expects. One
        that is refused, or cannot be read, does not undo the others; with `atomic` all are done or none. Read `complete`,
        or the `status` of each result: the response is 200 also when writes were refused. A write to a record that has
        changed is 412, with the record as it is now. A batch counts as one request in the rate limit.
        """
        return self._sender.send(
            Call(
                "POST",
                "/v1/sync/batch",
                SyncResults.from_dict,
                body=body,
                content_type="application/json",
            )
        )


class AsyncCases:
    """Operations of `cases`."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def list_audit_events(
        self,
        *,
        if_none_match: Reply[PageEventView] | None = None,
        **query: Unpack[ListAuditEventsQuery],
    ) -> Reply[PageEventView]:
        """List the events of the audit log.

        Newest first. An auditor sees the events of the own council. An admin sees those of the deployment (users, grants,
        organizations, rules and so on), but not those of cases.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/audit/events",
                PageEventView.from_dict,
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_audit_events(self, **query: Unpack[ListAuditEventsQuery]) -> AsyncIterator[EventView]:
        """Every item of `list_audit_events`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/audit/events",
                PageEventView.from_dict,
                query=query,
            )
        )

    async def list_cases(
        self,
        *,
        if_none_match: Reply[PageCaseView] | None = None,
        **query: Unpack[ListCasesQuery],
    ) -> Reply[PageCaseView]:
        """List and search cases.

        Petitions and recommendations. A council sees all its cases, a liaison those of the own area, an agency those that
        are assigned to it, and a committee's coordinator also those of the agencies under the committee.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/cases",
                PageCaseView.from_dict,
                query=query,
                joined=("facets",),
                if_none_match=if_none_match,
            )
        )

    def iter_cases(self, **query: Unpack[ListCasesQuery]) -> AsyncIterator[CaseView]:
        """Every item of `list_cases`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/cases",
                PageCaseView.from_dict,
                query=query,
                joined=("facets",),
            )
        )

    async def step_cases(
        self,
        body: AssignCasesStep,
        *,
        idempotency_key: str | None = None,
    ) -> Reply[ForwardedCases]:
        """Append a step to many cases.

        `assign`, for leaders: one letter forwards up to 500 accepted petitions of one council, each to its lead and co-operating agencies:
        all of them, or none. 412 when one has changed since it was read, 409 when one is not accepted.
        """
        return await self._sender.send(
            Call(
                "POST",
                "/v1/cases/steps",
                ForwardedCases.from_dict,
                body=body,
                content_type="application/json",
                idempotency_key=idempotency_key or new_key(),
            )
        )

    async def get_case(
        self,
        id: UUID,
        *,
        if_none_match: Reply[ExpandedCaseView] | None = None,
        **query: Unpack[GetCaseQuery],
    ) -> Reply[ExpandedCaseView]:
        """Read a case.

        404 when the caller may not see it. With `expand`, the lists that its page shows come in the same response.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/cases/{id}",
                ExpandedCaseView.from_dict,
                path={
                    "id": id,
                },
                query=query,
                joined=("expand",),
                if_none_match=if_none_match,
            )
        )

    async def list_case_assignments(
        self,
        id: UUID,
        *,
        if_none_match: Reply[PageAssignmentView] | None = None,
        **query: Unpack[ListCaseAssignmentsQuery],
    ) -> Reply[PageAssignmentView]:
        """List a case's assignments.

        For everybody who may read the case; 404 for others.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/cases/{id}/assignments",
                PageAssignmentView.from_dict,
                path={
                    "id": id,
                },
                query=query,
                joined=("facets",),
                if_none_match=if_none_match,
            )
        )

    def iter_case_assignments(
        self, id: UUID, **query: Unpack[ListCaseAssignmentsQuery]
    ) -> AsyncIterator[AssignmentView]:
        """Every item of `list_case_assignments`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/cases/{id}/assignments",
                PageAssignmentView.from_dict,
                path={
                    "id": id,
                },
                query=query,
                joined=("facets",),
            )
        )

    async def list_case_events(
        self,
        id: UUID,
        *,
        if_none_match: Reply[PageEventView] | None = None,
        **query: Unpack[ListCaseEventsQuery],
    ) -> Reply[PageEventView]:
        """List a case's events.

        Newest first, for everybody who may read the case. The council sees every event; agencies and liaisons see public
        events and those of their own organization and assignment. With `linked=true` the list is one timeline of the case
        and the cases linked to it; `stream_id` is the case of each event.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/cases/{id}/events",
                PageEventView.from_dict,
                path={
                    "id": id,
                },
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_case_events(self, id: UUID, **query: Unpack[ListCaseEventsQuery]) -> AsyncIterator[EventView]:
        """Every item of `list_case_events`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/cases/{id}/events",
                PageEventView.from_dict,
                path={
                    "id": id,
                },
                query=query,
            )
        )

    async def erase_event_texts(
        self,
        id: UUID,
        event_id: UUID,
        *,
        if_match: Reply[Any] | str,
    ) -> Reply[CaseView]:
        """Erase the texts of an event of a case.

        For leaders: what somebody typed in the step is deleted, and a new event says so. The event of the step keeps keyed
        digests, from which the texts cannot be computed, so that the log still proves itself. `If-Match` is the case's
        version. 404 when the event has no texts, 409 when they were erased before. The same text in an answer, a review or
        another record is not erased.
        """
        return await self._sender.send(
            Call(
                "DELETE",
                "/v1/cases/{id}/events/{event_id}/texts",
                CaseView.from_dict,
                path={
                    "id": id,
                    "event_id": event_id,
                },
                if_match=if_match,
            )
        )

    async def step_case(
        self,
        id: UUID,
        body: AcceptCaseStep
        | AddAgencyCaseStep
        | AnswerOnTheSpotCaseStep
        | AssignCaseStep
        | CloseCaseStep
        | JoinPartsCaseStep
        | MergeCaseStep
        | NoteCaseStep
        | NotifyVotersCaseStep
        | ReclassifyCaseStep
        | RecordFeedbackCaseStep
        | ReferCaseStep
        | RejectCaseStep
        | ReleaseCaseStep
        | ReopenCaseStep
        | RequestReminderCaseStep
        | RestoreCaseStep
        | ReviewCaseStep
        | SplitCaseStep
        | SplitIntoPartsCaseStep
        | UnmergeCaseStep
        | WithdrawCaseStep,
        *,
        if_match: Reply[Any] | str,
        idempotency_key: str | None = None,
    ) -> Reply[CaseView]:
        """Append a step to a case.

        `action` names the step; `actions` of the case lists those that the caller may take now. Every step leaves an
        event.

        Clerks `accept` a received petition; `merge` or `withdraw` one that is received or accepted; `unmerge` a merged one;
        `release` a frozen one; `note` an accepted opinion; `answer_on_the_spot` what is
        accepted and was answered at the meeting. Leaders `reject` or `refer` one that is received or
        accepted, to central bodies and other councils; `assign` an accepted petition, or one in progress again; `split` a recommendation that is assigned or in
        progress; `close` a case that is answered or followed and has no open commitments; `reopen` a closed case, or one whose
        voters are not satisfied. Reviewers `review` a petition's response. Deputies `request_reminder` for an open case.
        Clerks and deputies `notify_voters` of a petition once it is answered, and `record_feedback` of the voters.
        """
        return await self._sender.send(
            Call(
                "POST",
                "/v1/cases/{id}/steps",
                CaseView.from_dict,
                path={
                    "id": id,
                },
                body=body,
                content_type="application/json",
                if_match=if_match,
                idempotency_key=idempotency_key or new_key(),
            )
        )

    async def get_changes(
        self,
        *,
        if_none_match: Reply[Changes] | None = None,
        **query: Unpack[GetChangesQuery],
    ) -> Reply[Changes]:
        """Follow the changes.

        For everybody who may read cases. Without `cursor`, every case that the caller may see comes first, then what changed
        since; whoever asks again with the `next_cursor` of the response before has exactly what the list of cases shows. What
        belongs to a case (an assignment, a response, a commitment) changes its case. A case that leaves the caller's sight
        comes as `deleted`: it was assigned to another agency, or a role ended. After a change of the caller's roles, every case
        comes again.

        No change is missed, also with several servers whose clocks differ, and while other changes are being written. What a
        case shows of other records (the name of an organization) and of the day (`timeliness`, `actions`) changes without the
        case.

        410 when the cursor is older than the service keeps changes, or when the database was restored since: begin again
        without `cursor`, and replace what you have.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/changes",
                Changes.from_dict,
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_changes(self, **query: Unpack[GetChangesQuery]) -> AsyncIterator[Change]:
        """Every item of `get_changes`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/changes",
                Changes.from_dict,
                query=query,
            )
        )

    async def get_outcome_figures(
        self,
        *,
        if_none_match: Reply[OutcomeFigures] | None = None,
        **query: Unpack[GetOutcomeFiguresQuery],
    ) -> Reply[OutcomeFigures]:
        """Count the answers to a council's cases.

        Of the cases that the caller may see: how many there are, how many are answered, by outcome and by the council's annex
        columns, how many answers are undated or were given on the spot, and what voters said. Rejected, merged and
        withdrawn petitions are not counted, and opinions apart. A petition that is split is counted as its parts or once,
        never twice. `as_of` an earlier day, the answers that stood then are counted, of what had been received by then.
        Where the installation has a read replica, the counts may
        be up to a minute old.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/outcome-figures",
                OutcomeFigures.from_dict,
                query=query,
                if_none_match=if_none_match,
            )
        )

    async def get_position(
        self,
        *,
        if_none_match: Reply[PositionView] | None = None,
    ) -> Reply[PositionView]:
        """Read the present position.

        For every signed-in user. A position is a place in the order in which changes are committed. To follow cases, read a
        position, then the cases; later read another position, and the list of cases with `changed_since` set to the earlier
        one. No change is missed, also with several servers whose clocks differ; a change may come twice.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/position",
                PositionView.from_dict,
                if_none_match=if_none_match,
            )
        )

    async def write_batch(
        self,
        body: SyncBatch,
    ) -> Reply[SyncResults]:
        """Do many writes in one request.

        For clients that were offline: up to 200 writes of the kinds that have an operation of their own, done in their order,
        each as if it were sent alone, with the caller's roles, its own idempotency key and the version that it expects. One
        that is refused, or cannot be read, does not undo the others; with `atomic` all are done or none. Read `complete`,
        or the `status` of each result: the response is 200 also when writes were refused. A write to a record that has
        changed is 412, with the record as it is now. A batch counts as one request in the rate limit.
        """
        return await self._sender.send(
            Call(
                "POST",
                "/v1/sync/batch",
                SyncResults.from_dict,
                body=body,
                content_type="application/json",
            )
        )
