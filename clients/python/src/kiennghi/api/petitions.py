"""Operations of `petitions`."""

from __future__ import annotations

import datetime
from collections.abc import AsyncIterator, Iterator
from typing import TYPE_CHECKING, Any
from uuid import UUID

from typing_extensions import TypedDict, Unpack

from .._call import Call, new_key
from .._reply import Reply
from ..models.case_area import CaseArea
from ..models.case_kind import CaseKind
from ..models.case_sort import CaseSort
from ..models.case_view import CaseView
from ..models.channel import Channel
from ..models.competence_level import CompetenceLevel
from ..models.counted_as import CountedAs
from ..models.former_text_view import FormerTextView
from ..models.fulfilment import Fulfilment
from ..models.nature import Nature
from ..models.new_petition import NewPetition
from ..models.outcome import Outcome
from ..models.outcome_group import OutcomeGroup
from ..models.page_case_view import PageCaseView
from ..models.page_former_text_view import PageFormerTextView
from ..models.petition_history import PetitionHistory
from ..models.petition_patch import PetitionPatch
from ..models.petitioner import Petitioner
from ..models.priority import Priority
from ..models.reject_reason import RejectReason
from ..models.session_phase import SessionPhase
from ..models.status import Status
from ..models.timeliness import Timeliness
from ..models.verdict import Verdict
from ..models.voters_feedback import VotersFeedback

if TYPE_CHECKING:
    from .._aio import AsyncSender
    from .._sync import Sender


class ListPetitionsQuery(TypedDict, total=False):
    """Query parameters of `list_petitions`."""

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
        if_none_match: Reply[CaseView] | None = None,
    ) -> Reply[CaseView]:
        """Read a petition.

        404 when the caller may not see it.
        """
        return self._sender.send(
            Call(
                "GET",
                "/v1/petitions/{id}",
                CaseView.from_dict,
                path={
                    "id": id,
                },
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

        While it is received or accepted. For clerks; for deputies and liaisons what their own organization registered, until
        it is accepted. Absent fields stay unchanged. The wording that is replaced stays readable:
        `GET /v1/petitions/{id}/former-texts`.
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
        if_none_match: Reply[CaseView] | None = None,
    ) -> Reply[CaseView]:
        """Read a petition.

        404 when the caller may not see it.
        """
        return await self._sender.send(
            Call(
                "GET",
                "/v1/petitions/{id}",
                CaseView.from_dict,
                path={
                    "id": id,
                },
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

        While it is received or accepted. For clerks; for deputies and liaisons what their own organization registered, until
        it is accepted. Absent fields stay unchanged. The wording that is replaced stays readable:
        `GET /v1/petitions/{id}/former-texts`.
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
