"""Operations of `petitions`."""

from __future__ import annotations

import datetime
from collections.abc import AsyncIterator, Iterator
from typing import TYPE_CHECKING, Any, Literal
from uuid import UUID

from typing_extensions import TypedDict, Unpack

from .._call import Call, new_key
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
from ..models.former_text_view import FormerTextView
from ..models.fulfilment_or_none import FulfilmentOrNone
from ..models.nature_or_none import NatureOrNone
from ..models.new_petition import NewPetition
from ..models.outcome_group import OutcomeGroup
from ..models.outcome_or_none import OutcomeOrNone
from ..models.page_case_view import PageCaseView
from ..models.page_former_text_view import PageFormerTextView
from ..models.petition_history import PetitionHistory
from ..models.petition_patch import PetitionPatch
from ..models.petitioner import Petitioner
from ..models.priority import Priority
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


class ListPetitionsQuery(TypedDict, total=False):
    """Query parameters of `list_petitions`."""

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


class GetPetitionQuery(TypedDict, total=False):
    """Query parameters of `get_petition`."""

    expand: CaseExpansion | list[CaseExpansion] | None


class ListFormerTextsQuery(TypedDict, total=False):
    """Query parameters of `list_former_texts`."""

    erased: bool | None
    limit: int | None
    cursor: str | None
    count: bool | None


class Petitions:
    """Operations of `petitions`."""

    def __init__(self, sender: Sender) -> None:
        self._sender = sender

    def list_petitions(
        self,
        *,
        if_none_match: Reply[PageCaseView] | None = None,
        **query: Unpack[ListPetitionsQuery],
    ) -> Reply[PageCaseView]:
        """List petitions.

        A council sees all its petitions, a liaison those of the own area, an agency those that are assigned to it, and a
        committee's coordinator also those of the agencies under the committee.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/petitions",
                PageCaseView.from_dict,
                query=query,
                joined=("facets",),
                if_none_match=if_none_match,
            )
        )

    def iter_petitions(self, **query: Unpack[ListPetitionsQuery]) -> Iterator[CaseView]:
        """Every item of `list_petitions`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/petitions",
                PageCaseView.from_dict,
                query=query,
                joined=("facets",),
            )
        )

    def create_petition(
        self,
        body: NewPetition,
        *,
        idempotency_key: str | None = None,
    ) -> Reply[CaseView]:
        """Register a petition.

        For clerks; for deputies and liaisons within their area. The petition is `received` and gets a number.
        """
        return self._sender.send(
            Call(
                "POST",
                "/v1/petitions",
                CaseView.from_dict,
                body=body,
                content_type="application/json",
                idempotency_key=idempotency_key or new_key(),
            )
        )

    def create_petition_history(
        self,
        body: PetitionHistory,
        *,
        idempotency_key: str | None = None,
    ) -> Reply[CaseView]:
        """Register a petition with its history.

        For old registers: the petition and all that happened to it, in one request. Every step is checked as the single
        step is, on its day `on`: the workflow, the days, the bodies that existed then, and the caller's roles, so whoever
        enters a whole history must have the role for each of its steps. All of it is stored or nothing, and `errors` then
        begins with the place of the step. Histories of one council wait for each other: send one after the other.
        """
        return self._sender.send(
            Call(
                "POST",
                "/v1/petitions/histories",
                CaseView.from_dict,
                body=body,
                content_type="application/json",
                idempotency_key=idempotency_key or new_key(),
            )
        )

    def get_petition(
        self,
        id: UUID,
        *,
        if_none_match: Reply[ExpandedCaseView] | None = None,
        **query: Unpack[GetPetitionQuery],
    ) -> Reply[ExpandedCaseView]:
        """Read a petition.

        404 when the caller may not see it. With `expand`, the lists that its page shows come in the same response.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/petitions/{id}",
                ExpandedCaseView.from_dict,
                path={
                    "id": id,
                },
                query=query,
                joined=("expand",),
                if_none_match=if_none_match,
            )
        )

    def put_petition(
        self,
        id: UUID,
        body: NewPetition,
    ) -> Reply[CaseView]:
        """Register a petition under an id that the client generated.

        The id is a UUIDv7, so that a client can generate it offline. Sending the same registration again returns the stored
        petition. 409 when the id is used for something else.
        """
        return self._sender.send(
            Call(
                "PUT",
                "/v1/petitions/{id}",
                CaseView.from_dict,
                path={
                    "id": id,
                },
                body=body,
                content_type="application/json",
            )
        )

    def patch_petition(
        self,
        id: UUID,
        body: PetitionPatch,
        *,
        if_match: Reply[Any] | str,
    ) -> Reply[CaseView]:
        """Correct a petition.

        Also when agencies have it, or it is closed: assignments and their due dates stay, and a `reason` is required then. For
        clerks; for deputies and liaisons what their own organization registered, until it is accepted. Absent fields stay
        unchanged. The wording that is replaced stays readable: `GET /v1/petitions/{id}/former-texts`.
        """
        return self._sender.send(
            Call(
                "PATCH",
                "/v1/petitions/{id}",
                CaseView.from_dict,
                path={
                    "id": id,
                },
                body=body,
                content_type="application/json",
                if_match=if_match,
            )
        )

    def list_former_texts(
        self,
        id: UUID,
        *,
        if_none_match: Reply[PageFormerTextView] | None = None,
        **query: Unpack[ListFormerTextsQuery],
    ) -> Reply[PageFormerTextView]:
        """List a petition's former wordings.

        What edits replaced, newest first. For the council's users; liaisons and agencies see only the present wording.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/petitions/{id}/former-texts",
                PageFormerTextView.from_dict,
                path={
                    "id": id,
                },
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_former_texts(self, id: UUID, **query: Unpack[ListFormerTextsQuery]) -> Iterator[FormerTextView]:
        """Every item of `list_former_texts`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/petitions/{id}/former-texts",
                PageFormerTextView.from_dict,
                path={
                    "id": id,
                },
                query=query,
            )
        )

    def get_former_text(
        self,
        id: UUID,
        former_text_id: UUID,
        *,
        if_none_match: Reply[FormerTextView] | None = None,
    ) -> Reply[FormerTextView]:
        """Read a former wording of a petition.

        For the council's users, except liaisons.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/petitions/{id}/former-texts/{former_text_id}",
                FormerTextView.from_dict,
                path={
                    "id": id,
                    "former_text_id": former_text_id,
                },
                if_none_match=if_none_match,
            )
        )

    def erase_former_text(
        self,
        id: UUID,
        former_text_id: UUID,
        *,
        if_match: Reply[Any] | str,
    ) -> Reply[FormerTextView]:
        """Erase a former wording of a petition.

        For leaders: the text is deleted, and the row shows by whom and when. The event log keeps a keyed digest, from which
        the text cannot be computed. 409 when it was erased before.
        """
        return self._sender.send(
            Call(
                "DELETE",
                "/v1/petitions/{id}/former-texts/{former_text_id}",
                FormerTextView.from_dict,
                path={
                    "id": id,
                    "former_text_id": former_text_id,
                },
                if_match=if_match,
            )
        )

    def get_petitioner(
        self,
        id: UUID,
        *,
        if_none_match: Reply[Petitioner] | None = None,
    ) -> Reply[Petitioner]:
        """Read a petitioner's identity.

        For clerks and leaders; for deputies and liaisons what their own organization registered. Every read is recorded as
        an event. 404 when no petitioner is recorded.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/petitions/{id}/petitioner",
                Petitioner.from_dict,
                path={
                    "id": id,
                },
                if_none_match=if_none_match,
            )
        )

    def put_petitioner(
        self,
        id: UUID,
        body: Petitioner,
        *,
        if_match: Reply[Any] | str,
    ) -> Reply[Petitioner]:
        """Set a petitioner's identity.

        For clerks; for deputies and liaisons what their own organization registered. Replaces an earlier identity.
        `If-Match` is the petition's version.
        """
        return self._sender.send(
            Call(
                "PUT",
                "/v1/petitions/{id}/petitioner",
                Petitioner.from_dict,
                path={
                    "id": id,
                },
                body=body,
                content_type="application/json",
                if_match=if_match,
            )
        )

    def delete_petitioner(
        self,
        id: UUID,
        *,
        if_match: Reply[Any] | str,
    ) -> Reply[CaseView]:
        """Erase a petitioner's identity.

        For clerks; for deputies and liaisons what their own organization registered. `If-Match` is the petition's version.
        404 when no petitioner is recorded.
        """
        return self._sender.send(
            Call(
                "DELETE",
                "/v1/petitions/{id}/petitioner",
                CaseView.from_dict,
                path={
                    "id": id,
                },
                if_match=if_match,
            )
        )


class AsyncPetitions:
    """Operations of `petitions`."""

    def __init__(self, sender: AsyncSender) -> None:
        self._sender = sender

    async def list_petitions(
        self,
        *,
        if_none_match: Reply[PageCaseView] | None = None,
        **query: Unpack[ListPetitionsQuery],
    ) -> Reply[PageCaseView]:
        """List petitions.

        A council sees all its petitions, a liaison those of the own area, an agency those that are assigned to it, and a
        committee's coordinator also those of the agencies under the committee.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/petitions",
                PageCaseView.from_dict,
                query=query,
                joined=("facets",),
                if_none_match=if_none_match,
            )
        )

    def iter_petitions(self, **query: Unpack[ListPetitionsQuery]) -> AsyncIterator[CaseView]:
        """Every item of `list_petitions`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/petitions",
                PageCaseView.from_dict,
                query=query,
                joined=("facets",),
            )
        )

    async def create_petition(
        self,
        body: NewPetition,
        *,
        idempotency_key: str | None = None,
    ) -> Reply[CaseView]:
        """Register a petition.

        For clerks; for deputies and liaisons within their area. The petition is `received` and gets a number.
        """
        return await self._sender.send(
            Call(
                "POST",
                "/v1/petitions",
                CaseView.from_dict,
                body=body,
                content_type="application/json",
                idempotency_key=idempotency_key or new_key(),
            )
        )

    async def create_petition_history(
        self,
        body: PetitionHistory,
        *,
        idempotency_key: str | None = None,
    ) -> Reply[CaseView]:
        """Register a petition with its history.

        For old registers: the petition and all that happened to it, in one request. Every step is checked as the single
        step is, on its day `on`: the workflow, the days, the bodies that existed then, and the caller's roles, so whoever
        enters a whole history must have the role for each of its steps. All of it is stored or nothing, and `errors` then
        begins with the place of the step. Histories of one council wait for each other: send one after the other.
        """
        return await self._sender.send(
            Call(
                "POST",
                "/v1/petitions/histories",
                CaseView.from_dict,
                body=body,
                content_type="application/json",
                idempotency_key=idempotency_key or new_key(),
            )
        )

    async def get_petition(
        self,
        id: UUID,
        *,
        if_none_match: Reply[ExpandedCaseView] | None = None,
        **query: Unpack[GetPetitionQuery],
    ) -> Reply[ExpandedCaseView]:
        """Read a petition.

        404 when the caller may not see it. With `expand`, the lists that its page shows come in the same response.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/petitions/{id}",
                ExpandedCaseView.from_dict,
                path={
                    "id": id,
                },
                query=query,
                joined=("expand",),
                if_none_match=if_none_match,
            )
        )

    async def put_petition(
        self,
        id: UUID,
        body: NewPetition,
    ) -> Reply[CaseView]:
        """Register a petition under an id that the client generated.

        The id is a UUIDv7, so that a client can generate it offline. Sending the same registration again returns the stored
        petition. 409 when the id is used for something else.
        """
        return await self._sender.send(
            Call(
                "PUT",
                "/v1/petitions/{id}",
                CaseView.from_dict,
                path={
                    "id": id,
                },
                body=body,
                content_type="application/json",
            )
        )

    async def patch_petition(
        self,
        id: UUID,
        body: PetitionPatch,
        *,
        if_match: Reply[Any] | str,
    ) -> Reply[CaseView]:
        """Correct a petition.

        Also when agencies have it, or it is closed: assignments and their due dates stay, and a `reason` is required then. For
        clerks; for deputies and liaisons what their own organization registered, until it is accepted. Absent fields stay
        unchanged. The wording that is replaced stays readable: `GET /v1/petitions/{id}/former-texts`.
        """
        return await self._sender.send(
            Call(
                "PATCH",
                "/v1/petitions/{id}",
                CaseView.from_dict,
                path={
                    "id": id,
                },
                body=body,
                content_type="application/json",
                if_match=if_match,
            )
        )

    async def list_former_texts(
        self,
        id: UUID,
        *,
        if_none_match: Reply[PageFormerTextView] | None = None,
        **query: Unpack[ListFormerTextsQuery],
    ) -> Reply[PageFormerTextView]:
        """List a petition's former wordings.

        What edits replaced, newest first. For the council's users; liaisons and agencies see only the present wording.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/petitions/{id}/former-texts",
                PageFormerTextView.from_dict,
                path={
                    "id": id,
                },
                query=query,
                if_none_match=if_none_match,
            )
        )

    def iter_former_texts(self, id: UUID, **query: Unpack[ListFormerTextsQuery]) -> AsyncIterator[FormerTextView]:
        """Every item of `list_former_texts`, page by page."""
        return self._sender.items(
            Call(
                "GET",
                "/v1/petitions/{id}/former-texts",
                PageFormerTextView.from_dict,
                path={
                    "id": id,
                },
                query=query,
            )
        )

    async def get_former_text(
        self,
        id: UUID,
        former_text_id: UUID,
        *,
        if_none_match: Reply[FormerTextView] | None = None,
    ) -> Reply[FormerTextView]:
        """Read a former wording of a petition.

        For the council's users, except liaisons.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/petitions/{id}/former-texts/{former_text_id}",
                FormerTextView.from_dict,
                path={
                    "id": id,
                    "former_text_id": former_text_id,
                },
                if_none_match=if_none_match,
            )
        )

    async def erase_former_text(
        self,
        id: UUID,
        former_text_id: UUID,
        *,
        if_match: Reply[Any] | str,
    ) -> Reply[FormerTextView]:
        """Erase a former wording of a petition.

        For leaders: the text is deleted, and the row shows by whom and when. The event log keeps a keyed digest, from which
        the text cannot be computed. 409 when it was erased before.
        """
        return await self._sender.send(
            Call(
                "DELETE",
                "/v1/petitions/{id}/former-texts/{former_text_id}",
                FormerTextView.from_dict,
                path={
                    "id": id,
                    "former_text_id": former_text_id,
                },
                if_match=if_match,
            )
        )

    async def get_petitioner(
        self,
        id: UUID,
        *,
        if_none_match: Reply[Petitioner] | None = None,
    ) -> Reply[Petitioner]:
        """Read a petitioner's identity.

        For clerks and leaders; for deputies and liaisons what their own organization registered. Every read is recorded as
        an event. 404 when no petitioner is recorded.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/petitions/{id}/petitioner",
                Petitioner.from_dict,
                path={
                    "id": id,
                },
                if_none_match=if_none_match,
            )
        )

    async def put_petitioner(
        self,
        id: UUID,
        body: Petitioner,
        *,
        if_match: Reply[Any] | str,
    ) -> Reply[Petitioner]:
        """Set a petitioner's identity.

        For clerks; for deputies and liaisons what their own organization registered. Replaces an earlier identity.
        `If-Match` is the petition's version.
        """
        return await self._sender.send(
            Call(
                "PUT",
                "/v1/petitions/{id}/petitioner",
                Petitioner.from_dict,
                path={
                    "id": id,
                },
                body=body,
                content_type="application/json",
                if_match=if_match,
            )
        )

    async def delete_petitioner(
        self,
        id: UUID,
        *,
        if_match: Reply[Any] | str,
    ) -> Reply[CaseView]:
        """Erase a petitioner's identity.

        For clerks; for deputies and liaisons what their own organization registered. `If-Match` is the petition's version.
        404 when no petitioner is recorded.
        """
        return await self._sender.send(
            Call(
                "DELETE",
                "/v1/petitions/{id}/petitioner",
                CaseView.from_dict,
                path={
                    "id": id,
                },
                if_match=if_match,
            )
        )
