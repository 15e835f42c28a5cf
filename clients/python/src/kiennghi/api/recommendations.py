"""Operations of `recommendations`."""

from __future__ import annotations

import datetime
from collections.abc import AsyncIterator, Iterator
from typing import TYPE_CHECKING, Any, Literal
from uuid import UUID

from typing_extensions import TypedDict, Unpack

from .._call import Call
from .._reply import Reply
from ..models.case_act import CaseAct
from ..models.case_area import CaseArea
from ..models.case_expansion import CaseExpansion
from ..models.case_facet import CaseFacet
from ..models.case_kind import CaseKind
from ..models.case_sort import CaseSort
from ..models.case_view import CaseView
from ..models.channel import Channel
from ..models.competence_level_or_none import (
    CompetenceLevelOrNone,
)
from ..models.counted_as import CountedAs
from ..models.expanded_case_view import ExpandedCaseView
from ..models.explanation_view import ExplanationView
from ..models.fulfilment_or_none import FulfilmentOrNone
from ..models.nature_or_none import NatureOrNone
from ..models.outcome_group import OutcomeGroup
from ..models.outcome_or_none import OutcomeOrNone
from ..models.page_case_view import PageCaseView
from ..models.page_explanation_view import PageExplanationView
from ..models.page_periodic_report_view import PagePeriodicReportView
from ..models.priority import Priority
from ..models.recommendation_patch import RecommendationPatch
from ..models.reject_reason import RejectReason
from ..models.session_phase_or_none import (
    SessionPhaseOrNone,
)
from ..models.status import Status
from ..models.timeliness import Timeliness
from ..models.verdict_or_none import VerdictOrNone
from ..models.voters_feedback_or_none import (
    VotersFeedbackOrNone,
)

if TYPE_CHECKING:
    from .._aio import AsyncSender
    from .._sync import Sender
    from ..models.periodic_report_view import PeriodicReportView


class ListExplanationsQuery(TypedDict, total=False):
    """Query parameters of `list_explanations`."""

    council_id: UUID | list[UUID] | None
    organization_id: UUID | list[UUID] | None
    case_id: UUID | list[UUID] | None
    assignment_id: UUID | list[UUID] | None
    answered: bool | None
    overdue: bool | None
    limit: int | None
    cursor: str | None
    count: bool | None


class ListPeriodicReportsQuery(TypedDict, total=False):
    """Query parameters of `list_periodic_reports`."""

    council_id: UUID | list[UUID] | None
    organization_id: UUID | list[UUID] | None
    case_id: UUID | list[UUID] | None
    assignment_id: UUID | list[UUID] | None
    due_from: datetime.date | None
    due_to: datetime.date | None
    missing: bool | None
    limit: int | None
    cursor: str | None
    count: bool | None


class ListRecommendationsQuery(TypedDict, total=False):
    """Query parameters of `list_recommendations`."""

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


class GetRecommendationQuery(TypedDict, total=False):
    """Query parameters of `get_recommendation`."""

    expand: CaseExpansion | list[CaseExpansion] | None


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
                joined=("facets",),
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
                joined=("facets",),
            )
        )

    def get_recommendation(
        self,
        id: UUID,
        *,
        if_none_match: Reply[ExpandedCaseView] | None = None,
        **query: Unpack[GetRecommendationQuery],
    ) -> Reply[ExpandedCaseView]:
        """Read a recommendation.

        404 when the caller may not see it. With `expand`, the lists that its page shows come in the same response.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/recommendations/{id}",
                ExpandedCaseView.from_dict,
                path={
                    "id": id,
                },
                query=query,
                joined=("expand",),
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
                joined=("facets",),
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
                joined=("facets",),
            )
        )

    async def get_recommendation(
        self,
        id: UUID,
        *,
        if_none_match: Reply[ExpandedCaseView] | None = None,
        **query: Unpack[GetRecommendationQuery],
    ) -> Reply[ExpandedCaseView]:
        """Read a recommendation.

        404 when the caller may not see it. With `expand`, the lists that its page shows come in the same response.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/recommendations/{id}",
                ExpandedCaseView.from_dict,
                path={
                    "id": id,
                },
                query=query,
                joined=("expand",),
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
