"""Operations of `recommendations`."""

from __future__ import annotations

import datetime
from collections.abc import AsyncIterator, Iterator
from typing import TYPE_CHECKING, Any
from uuid import UUID

from typing_extensions import TypedDict, Unpack

from .._call import Call
from .._reply import Reply
from ..models.case_area import CaseArea
from ..models.case_kind import CaseKind
from ..models.case_sort import CaseSort
from ..models.case_view import CaseView
from ..models.channel import Channel
from ..models.competence_level import CompetenceLevel
from ..models.counted_as import CountedAs
from ..models.explanation_view import ExplanationView
from ..models.fulfilment import Fulfilment
from ..models.nature import Nature
from ..models.outcome import Outcome
from ..models.outcome_group import OutcomeGroup
from ..models.page_case_view import PageCaseView
from ..models.page_explanation_view import PageExplanationView
from ..models.page_periodic_report_view import PagePeriodicReportView
from ..models.priority import Priority
from ..models.recommendation_patch import RecommendationPatch
from ..models.reject_reason import RejectReason
from ..models.session_phase import SessionPhase
from ..models.status import Status
from ..models.timeliness import Timeliness
from ..models.verdict import Verdict
from ..models.voters_feedback import VotersFeedback

if TYPE_CHECKING:
    from .._aio import AsyncSender
    from .._sync import Sender
    from ..models.periodic_report_view import PeriodicReportView


class ListExplanationsQuery(TypedDict, total=False):
    """Query parameters of `list_explanations`."""

    council_id: UUID | None
    organization_id: UUID | None
    case_id: UUID | None
    assignment_id: UUID | None
    answered: bool | None
    overdue: bool | None
    limit: int | None
    cursor: str | None
    count: bool | None


class ListPeriodicReportsQuery(TypedDict, total=False):
    """Query parameters of `list_periodic_reports`."""

    council_id: UUID | None
    organization_id: UUID | None
    case_id: UUID | None
    assignment_id: UUID | None
    due_from: datetime.date | None
    due_to: datetime.date | None
    missing: bool | None
    limit: int | None
    cursor: str | None
    count: bool | None


class ListRecommendationsQuery(TypedDict, total=False):
    """Query parameters of `list_recommendations`."""

    kind: CaseKind | None
    """The kind of a case (kiến nghị)."""
    number: str | None
    status: Status | None
    """Where a case is in the workflow."""
    outcome: Outcome | None
    """What the agency's response amounts to."""
    outcome_group: OutcomeGroup | None
    """The group in which an outcome is counted. Explained, partly resolved and resolved are separate groups."""
    undated: bool | None
    verdict: Verdict | None
    """The council's review of a response: how adequate it is."""
    follow_up_from: datetime.date | None
    follow_up_to: datetime.date | None
    voters_feedback: VotersFeedback | None
    """What voters said about the answer, when they were asked at a later meeting."""
    answered_on_spot: bool | None
    nature: Nature | None
    """Whether the matter asks for something (and is followed) or only states a view (and is kept on record)."""
    channel: Channel | None
    """The channel through which the matter reached the council."""
    lead_agency_id: UUID | None
    source_id: UUID | None
    sender_reference: str | None
    contact_plan_number: str | None
    sector_id: UUID | None
    board_id: UUID | None
    unit_id: UUID | None
    area: CaseArea | None
    """Which places a case is about."""
    merged_into: UUID | None
    part_of: UUID | None
    counted_as: CountedAs | None
    """How a petition that is split into parts is counted: once, or as its parts. Either way nothing is counted
    twice."""
    competence_level: CompetenceLevel | None
    """The level of government that is competent to settle the matter (thẩm quyền)."""
    reject_reason: RejectReason | None
    """Why a case was rejected."""
    agency_id: UUID | None
    council_id: UUID | None
    session_id: UUID | None
    phase: SessionPhase | None
    """Whether a petition was collected before or after a council session."""
    supervision_id: UUID | None
    conclusion_id: UUID | None
    theme_id: UUID | None
    priority: Priority | None
    """The priority of a recommendation."""
    fulfilment: Fulfilment | None
    """What the council found to be done: completion. The verdict says separately how adequate it is."""
    standing: bool | None
    contested: bool | None
    carried_to: UUID | None
    frozen: bool | None
    received_from: datetime.date | None
    received_to: datetime.date | None
    due_from: datetime.date | None
    due_to: datetime.date | None
    overdue: bool | None
    due_within: int | None
    timeliness: Timeliness | None
    """How something relates to its due date, on a given day."""
    as_of: datetime.date | None
    closed_from: datetime.date | None
    closed_to: datetime.date | None
    updated_since: datetime.datetime | None
    changed_since: str | None
    q: str | None
    sort: CaseSort | None
    """The sort order of a list of cases."""
    limit: int | None
    cursor: str | None
    count: bool | None


class Recommendations:
    """Operations of `recommendations`."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    def list_explanations(
        self,
        *,
        if_none_match: Reply[PageExplanationView] | None = None,
        **query: Unpack[ListExplanationsQuery],
    ) -> Reply[PageExplanationView]:
        """List explanations.

        Why recommendations were not carried out. The step `request_explanation` of an assignment requests an explanation,
        `explain` gives it. A council sees its own; an agency those requested from it.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/explanations",
                PageExplanationView.from_dict,
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_explanations(self, **query: Unpack[ListExplanationsQuery]) -> Iterator[ExplanationView]:
        """Every item of `list_explanations`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/explanations",
                PageExplanationView.from_dict,
                query=query,
            )
        )

    def get_explanation(
        self,
        id: UUID,
        *,
        if_none_match: Reply[ExplanationView] | None = None,
    ) -> Reply[ExplanationView]:
        """Read an explanation.

        404 when the caller may not see it.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/explanations/{id}",
                ExplanationView.from_dict,
                path={
                    "id": id,
                },
                if_none_match=if_none_match,
            )
        )

    def list_periodic_reports(
        self,
        *,
        if_none_match: Reply[PagePeriodicReportView] | None = None,
        **query: Unpack[ListPeriodicReportsQuery],
    ) -> Reply[PagePeriodicReportView]:
        """List periodic reports.

        The nearest due date first. Lists reports that were submitted and those still owed, so that missing ones show.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/periodic-reports",
                PagePeriodicReportView.from_dict,
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_periodic_reports(self, **query: Unpack[ListPeriodicReportsQuery]) -> Iterator[PeriodicReportView]:
        """Every item of `list_periodic_reports`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/periodic-reports",
                PagePeriodicReportView.from_dict,
                query=query,
            )
        )

    def list_recommendations(
        self,
        *,
        if_none_match: Reply[PageCaseView] | None = None,
        **query: Unpack[ListRecommendationsQuery],
    ) -> Reply[PageCaseView]:
        """List recommendations.

        A council sees all its recommendations, an agency those that are assigned to it, and a committee's coordinator also
        those of the agencies under the committee.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/recommendations",
                PageCaseView.from_dict,
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_recommendations(self, **query: Unpack[ListRecommendationsQuery]) -> Iterator[CaseView]:
        """Every item of `list_recommendations`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/recommendations",
                PageCaseView.from_dict,
                query=query,
            )
        )

    def get_recommendation(
        self,
        id: UUID,
        *,
        if_none_match: Reply[CaseView] | None = None,
    ) -> Reply[CaseView]:
        """Read a recommendation.

        404 when the caller may not see it.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/recommendations/{id}",
                CaseView.from_dict,
                path={
                    "id": id,
                },
                if_none_match=if_none_match,
            )
        )

    def patch_recommendation(
        self,
        id: UUID,
        body: RecommendationPatch,
        *,
        if_match: Reply[Any] | str,
    ) -> Reply[CaseView]:
        """Classify a recommendation.

        For clerks, leaders and reviewers, until it is closed. Changes theme, priority and sector; the issued text cannot be
        changed. Absent fields stay unchanged.
        """
        return self._sender.send(
            Call(
                "PATCH",
                "/v1/recommendations/{id}",
                CaseView.from_dict,
                path={
                    "id": id,
                },
                body=body,
                content_type="application/json",
                if_match=if_match,
            )
        )


class AsyncRecommendations:
    """Operations of `recommendations`."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def list_explanations(
        self,
        *,
        if_none_match: Reply[PageExplanationView] | None = None,
        **query: Unpack[ListExplanationsQuery],
    ) -> Reply[PageExplanationView]:
        """List explanations.

        Why recommendations were not carried out. The step `request_explanation` of an assignment requests an explanation,
        `explain` gives it. A council sees its own; an agency those requested from it.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/explanations",
                PageExplanationView.from_dict,
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_explanations(self, **query: Unpack[ListExplanationsQuery]) -> AsyncIterator[ExplanationView]:
        """Every item of `list_explanations`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/explanations",
                PageExplanationView.from_dict,
                query=query,
            )
        )

    async def get_explanation(
        self,
        id: UUID,
        *,
        if_none_match: Reply[ExplanationView] | None = None,
    ) -> Reply[ExplanationView]:
        """Read an explanation.

        404 when the caller may not see it.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/explanations/{id}",
                ExplanationView.from_dict,
                path={
                    "id": id,
                },
                if_none_match=if_none_match,
            )
        )

    async def list_periodic_reports(
        self,
        *,
        if_none_match: Reply[PagePeriodicReportView] | None = None,
        **query: Unpack[ListPeriodicReportsQuery],
    ) -> Reply[PagePeriodicReportView]:
        """List periodic reports.

        The nearest due date first. Lists reports that were submitted and those still owed, so that missing ones show.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/periodic-reports",
                PagePeriodicReportView.from_dict,
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_periodic_reports(self, **query: Unpack[ListPeriodicReportsQuery]) -> AsyncIterator[PeriodicReportView]:
        """Every item of `list_periodic_reports`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/periodic-reports",
                PagePeriodicReportView.from_dict,
                query=query,
            )
        )

    async def list_recommendations(
        self,
        *,
        if_none_match: Reply[PageCaseView] | None = None,
        **query: Unpack[ListRecommendationsQuery],
    ) -> Reply[PageCaseView]:
        """List recommendations.

        A council sees all its recommendations, an agency those that are assigned to it, and a committee's coordinator also
        those of the agencies under the committee.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/recommendations",
                PageCaseView.from_dict,
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_recommendations(self, **query: Unpack[ListRecommendationsQuery]) -> AsyncIterator[CaseView]:
        """Every item of `list_recommendations`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/recommendations",
                PageCaseView.from_dict,
                query=query,
            )
        )

    async def get_recommendation(
        self,
        id: UUID,
        *,
        if_none_match: Reply[CaseView] | None = None,
    ) -> Reply[CaseView]:
        """Read a recommendation.

        404 when the caller may not see it.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/recommendations/{id}",
                CaseView.from_dict,
                path={
                    "id": id,
                },
                if_none_match=if_none_match,
            )
        )

    async def patch_recommendation(
        self,
        id: UUID,
        body: RecommendationPatch,
        *,
        if_match: Reply[Any] | str,
    ) -> Reply[CaseView]:
        """Classify a recommendation.

        For clerks, leaders and reviewers, until it is closed. Changes theme, priority and sector; the issued text cannot be
        changed. Absent fields stay unchanged.
        """
        return await self._sender.send(
            Call(
                "PATCH",
                "/v1/recommendations/{id}",
                CaseView.from_dict,
                path={
                    "id": id,
                },
                body=body,
                content_type="application/json",
                if_match=if_match,
            )
        )
