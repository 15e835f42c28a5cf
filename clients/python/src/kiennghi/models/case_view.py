from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.case_area import CaseArea, check_case_area
from ..models.case_kind import CaseKind, check_case_kind
from ..models.channel import Channel, check_channel
from ..models.competence_level import CompetenceLevel, check_competence_level
from ..models.escalation_level import EscalationLevel, check_escalation_level
from ..models.nature import Nature, check_nature
from ..models.outcome import Outcome, check_outcome
from ..models.outcome_group import OutcomeGroup, check_outcome_group
from ..models.reject_reason import RejectReason, check_reject_reason
from ..models.session_phase import SessionPhase, check_session_phase
from ..models.status import Status, check_status
from ..models.timeliness import Timeliness, check_timeliness
from ..models.verdict import Verdict, check_verdict

if TYPE_CHECKING:
    from ..models.allowed_case_action import AllowedCaseAction
    from ..models.assignment_brief import AssignmentBrief
    from ..models.case_unit import CaseUnit
    from ..models.complaint_forwarding import ComplaintForwarding
    from ..models.document_reference import DocumentReference
    from ..models.part_brief import PartBrief
    from ..models.recommendation_part import RecommendationPart
    from ..models.voters_feedback_view import VotersFeedbackView
    from ..models.whole_brief import WholeBrief


T = TypeVar("T", bound="CaseView")


@_attrs_define
class CaseView:
    """A petition from voters, or a recommendation after supervision."""

    actions: list[AllowedCaseAction]
    """ What the caller may do now. """
    answered_on: datetime.date | None
    """ The day of the lead agency's current answer. """
    answered_on_spot: bool
    """ Whether the current answer was given at the meeting where the matter was raised. """
    area: CaseArea
    """ Which places a case is about. """
    assignments: list[AssignmentBrief]
    board_id: None | UUID
    """ The board that oversees the sector. """
    board_name: None | str
    carried_to: None | UUID
    """ The session to which the case was handed over. """
    carried_to_name: None | str
    channel: Channel | None
    closed_on: datetime.date | None
    competence_level: CompetenceLevel | None
    complaint_forwarding: ComplaintForwarding | None
    contact_plan_number: None | str
    """ The number of the plan for contact with voters. """
    content: None | str
    """ `null` for a complaint or denunciation that was forwarded: its text is not shown any more. """
    council_id: UUID
    council_name: str
    created_at: datetime.datetime
    days_late: int | None
    """ The days since its due date, negative before it; `null` under the same condition. """
    due_on: datetime.date | None
    """ For an accepted case, the day by which it must be assigned, if a rule sets one. Later, the lead agency's due
    date; with several addressees, the earliest among those that have not answered. """
    escalation_level: EscalationLevel | None
    follow_up_on: datetime.date | None
    """ The day on which the council looks at the answer again; the case cannot be closed before that is done. With
    several addressees, the first of their days. """
    frozen: bool
    """ Whether the case is blocked for the council office after a second return. """
    has_petitioner: bool
    """ Whether the petitioner's identity is on record; reading it needs a separate permission. """
    id: UUID
    kind: CaseKind
    """ The kind of a case (kiến nghị). """
    lead_agency_id: None | UUID
    lead_agency_name: None | str
    """ The agency's name at the time of the assignment. """
    locality: None | str
    merged_into: None | UUID
    """ The case that this one was merged into. """
    merged_into_number: None | str
    merged_units: list[CaseUnit]
    """ The units of the petitions that were merged into this one, each once. """
    nature: Nature | None
    number: str
    """ `KN-2026-000123`, `KN-2026-000123.2` for a part, `KNGS-2026-000124` after a supervision; unique in its
    council. """
    open_commitments: int
    """ The number of open commitments; the case cannot be closed while there are any. """
    outcome: None | Outcome
    outcome_group: None | OutcomeGroup
    part_of: None | WholeBrief
    parts: list[PartBrief]
    """ The parts of a petition that is split. """
    phase: None | SessionPhase
    received_on: datetime.date
    """ The day a petition was received, or a conclusion issued. Legal date, `Asia/Ho_Chi_Minh`. """
    recommendation: None | RecommendationPart
    referral_document: DocumentReference | None
    referral_id: None | UUID
    """ Of a petition that another council referred: the referral, read by `GET /v1/referrals/{id}`. """
    referred_to: None | str
    """ Of a petition that was referred before receivers were assigned: the receiving body. The others are among the
    `assignments`, with `referral`. """
    registered_by: UUID
    """ The organization that registered the case. """
    registered_by_name: str
    reject_reason: None | RejectReason
    reminded_on: datetime.date | None
    """ The day of the last reminder letter. """
    return_count: int
    """ The number of returns by lead agencies. """
    sector_id: None | UUID
    sector_name: None | str
    sender_reference: None | str
    """ The sender's own number for the petition. """
    session_id: None | UUID
    session_name: None | str
    source_id: None | UUID
    """ The body that sent the petition. """
    source_name: None | str
    """ Its name on the day of receipt. """
    status: Status
    """ Where a case is in the workflow. """
    supporter_count: int | None
    """ How many people stand behind a petition, as far as it is known. """
    timeliness: None | Timeliness
    undated: bool
    """ Whether the current answer is in progress and names no day. """
    units: list[CaseUnit]
    """ The administrative units that it is about. For the whole area of the council: the council's own unit. """
    updated_at: datetime.datetime
    verdict: None | Verdict
    version: int
    voters_feedback: None | VotersFeedbackView
    voters_notified_on: datetime.date | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.complaint_forwarding import ComplaintForwarding
        from ..models.document_reference import DocumentReference
        from ..models.recommendation_part import RecommendationPart
        from ..models.voters_feedback_view import VotersFeedbackView
        from ..models.whole_brief import WholeBrief

        actions = []
        for actions_item_data in self.actions:
            actions_item = actions_item_data.to_dict()
            actions.append(actions_item)

        answered_on: None | str
        if isinstance(self.answered_on, datetime.date):
            answered_on = self.answered_on.isoformat()
        else:
            answered_on = self.answered_on

        answered_on_spot = self.answered_on_spot

        area: str = self.area

        assignments = []
        for assignments_item_data in self.assignments:
            assignments_item = assignments_item_data.to_dict()
            assignments.append(assignments_item)

        board_id: None | str
        if isinstance(self.board_id, UUID):
            board_id = str(self.board_id)
        else:
            board_id = self.board_id

        board_name: None | str
        board_name = self.board_name

        carried_to: None | str
        if isinstance(self.carried_to, UUID):
            carried_to = str(self.carried_to)
        else:
            carried_to = self.carried_to

        carried_to_name: None | str
        carried_to_name = self.carried_to_name

        channel: None | str
        if isinstance(self.channel, str):
            channel = self.channel
        else:
            channel = self.channel

        closed_on: None | str
        if isinstance(self.closed_on, datetime.date):
            closed_on = self.closed_on.isoformat()
        else:
            closed_on = self.closed_on

        competence_level: None | str
        if isinstance(self.competence_level, str):
            competence_level = self.competence_level
        else:
            competence_level = self.competence_level

        complaint_forwarding: dict[str, Any] | None
        if isinstance(self.complaint_forwarding, ComplaintForwarding):
            complaint_forwarding = self.complaint_forwarding.to_dict()
        else:
            complaint_forwarding = self.complaint_forwarding

        contact_plan_number: None | str
        contact_plan_number = self.contact_plan_number

        content: None | str
        content = self.content

        council_id = str(self.council_id)

        council_name = self.council_name

        created_at = self.created_at.isoformat()

        days_late: int | None
        days_late = self.days_late

        due_on: None | str
        if isinstance(self.due_on, datetime.date):
            due_on = self.due_on.isoformat()
        else:
            due_on = self.due_on

        escalation_level: None | str
        if isinstance(self.escalation_level, str):
            escalation_level = self.escalation_level
        else:
            escalation_level = self.escalation_level

        follow_up_on: None | str
        if isinstance(self.follow_up_on, datetime.date):
            follow_up_on = self.follow_up_on.isoformat()
        else:
            follow_up_on = self.follow_up_on

        frozen = self.frozen

        has_petitioner = self.has_petitioner

        id = str(self.id)

        kind: str = self.kind

        lead_agency_id: None | str
        if isinstance(self.lead_agency_id, UUID):
            lead_agency_id = str(self.lead_agency_id)
        else:
            lead_agency_id = self.lead_agency_id

        lead_agency_name: None | str
        lead_agency_name = self.lead_agency_name

        locality: None | str
        locality = self.locality

        merged_into: None | str
        if isinstance(self.merged_into, UUID):
            merged_into = str(self.merged_into)
        else:
            merged_into = self.merged_into

        merged_into_number: None | str
        merged_into_number = self.merged_into_number

        merged_units = []
        for merged_units_item_data in self.merged_units:
            merged_units_item = merged_units_item_data.to_dict()
            merged_units.append(merged_units_item)

        nature: None | str
        if isinstance(self.nature, str):
            nature = self.nature
        else:
            nature = self.nature

        number = self.number

        open_commitments = self.open_commitments

        outcome: None | str
        if isinstance(self.outcome, str):
            outcome = self.outcome
        else:
            outcome = self.outcome

        outcome_group: None | str
        if isinstance(self.outcome_group, str):
            outcome_group = self.outcome_group
        else:
            outcome_group = self.outcome_group

        part_of: dict[str, Any] | None
        if isinstance(self.part_of, WholeBrief):
            part_of = self.part_of.to_dict()
        else:
            part_of = self.part_of

        parts = []
        for parts_item_data in self.parts:
            parts_item = parts_item_data.to_dict()
            parts.append(parts_item)

        phase: None | str
        if isinstance(self.phase, str):
            phase = self.phase
        else:
            phase = self.phase

        received_on = self.received_on.isoformat()

        recommendation: dict[str, Any] | None
        if isinstance(self.recommendation, RecommendationPart):
            recommendation = self.recommendation.to_dict()
        else:
            recommendation = self.recommendation

        referral_document: dict[str, Any] | None
        if isinstance(self.referral_document, DocumentReference):
            referral_document = self.referral_document.to_dict()
        else:
            referral_document = self.referral_document

        referral_id: None | str
        if isinstance(self.referral_id, UUID):
            referral_id = str(self.referral_id)
        else:
            referral_id = self.referral_id

        referred_to: None | str
        referred_to = self.referred_to

        registered_by = str(self.registered_by)

        registered_by_name = self.registered_by_name

        reject_reason: None | str
        if isinstance(self.reject_reason, str):
            reject_reason = self.reject_reason
        else:
            reject_reason = self.reject_reason

        reminded_on: None | str
        if isinstance(self.reminded_on, datetime.date):
            reminded_on = self.reminded_on.isoformat()
        else:
            reminded_on = self.reminded_on

        return_count = self.return_count

        sector_id: None | str
        if isinstance(self.sector_id, UUID):
            sector_id = str(self.sector_id)
        else:
            sector_id = self.sector_id

        sector_name: None | str
        sector_name = self.sector_name

        sender_reference: None | str
        sender_reference = self.sender_reference

        session_id: None | str
        if isinstance(self.session_id, UUID):
            session_id = str(self.session_id)
        else:
            session_id = self.session_id

        session_name: None | str
        session_name = self.session_name

        source_id: None | str
        if isinstance(self.source_id, UUID):
            source_id = str(self.source_id)
        else:
            source_id = self.source_id

        source_name: None | str
        source_name = self.source_name

        status: str = self.status

        supporter_count: int | None
        supporter_count = self.supporter_count

        timeliness: None | str
        if isinstance(self.timeliness, str):
            timeliness = self.timeliness
        else:
            timeliness = self.timeliness

        undated = self.undated

        units = []
        for units_item_data in self.units:
            units_item = units_item_data.to_dict()
            units.append(units_item)

        updated_at = self.updated_at.isoformat()

        verdict: None | str
        if isinstance(self.verdict, str):
            verdict = self.verdict
        else:
            verdict = self.verdict

        version = self.version

        voters_feedback: dict[str, Any] | None
        if isinstance(self.voters_feedback, VotersFeedbackView):
            voters_feedback = self.voters_feedback.to_dict()
        else:
            voters_feedback = self.voters_feedback

        voters_notified_on: None | str
        if isinstance(self.voters_notified_on, datetime.date):
            voters_notified_on = self.voters_notified_on.isoformat()
        else:
            voters_notified_on = self.voters_notified_on

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "actions": actions,
                "answered_on": answered_on,
                "answered_on_spot": answered_on_spot,
                "area": area,
                "assignments": assignments,
                "board_id": board_id,
                "board_name": board_name,
                "carried_to": carried_to,
                "carried_to_name": carried_to_name,
                "channel": channel,
                "closed_on": closed_on,
                "competence_level": competence_level,
                "complaint_forwarding": complaint_forwarding,
                "contact_plan_number": contact_plan_number,
                "content": content,
                "council_id": council_id,
                "council_name": council_name,
                "created_at": created_at,
                "days_late": days_late,
                "due_on": due_on,
                "escalation_level": escalation_level,
                "follow_up_on": follow_up_on,
                "frozen": frozen,
                "has_petitioner": has_petitioner,
                "id": id,
                "kind": kind,
                "lead_agency_id": lead_agency_id,
                "lead_agency_name": lead_agency_name,
                "locality": locality,
                "merged_into": merged_into,
                "merged_into_number": merged_into_number,
                "merged_units": merged_units,
                "nature": nature,
                "number": number,
                "open_commitments": open_commitments,
                "outcome": outcome,
                "outcome_group": outcome_group,
                "part_of": part_of,
                "parts": parts,
                "phase": phase,
                "received_on": received_on,
                "recommendation": recommendation,
                "referral_document": referral_document,
                "referral_id": referral_id,
                "referred_to": referred_to,
                "registered_by": registered_by,
                "registered_by_name": registered_by_name,
                "reject_reason": reject_reason,
                "reminded_on": reminded_on,
                "return_count": return_count,
                "sector_id": sector_id,
                "sector_name": sector_name,
                "sender_reference": sender_reference,
                "session_id": session_id,
                "session_name": session_name,
                "source_id": source_id,
                "source_name": source_name,
                "status": status,
                "supporter_count": supporter_count,
                "timeliness": timeliness,
                "undated": undated,
                "units": units,
                "updated_at": updated_at,
                "verdict": verdict,
                "version": version,
                "voters_feedback": voters_feedback,
                "voters_notified_on": voters_notified_on,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.allowed_case_action import AllowedCaseAction
        from ..models.assignment_brief import AssignmentBrief
        from ..models.case_unit import CaseUnit
        from ..models.complaint_forwarding import ComplaintForwarding
        from ..models.document_reference import DocumentReference
        from ..models.part_brief import PartBrief
        from ..models.recommendation_part import RecommendationPart
        from ..models.voters_feedback_view import VotersFeedbackView
        from ..models.whole_brief import WholeBrief

        d = dict(src_dict)
        actions = []
        _actions = d.pop("actions")
        for actions_item_data in _actions:
            actions_item = AllowedCaseAction.from_dict(actions_item_data)

            actions.append(actions_item)

        def _parse_answered_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                answered_on_type_0 = datetime.date.fromisoformat(data)

                return answered_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        answered_on = _parse_answered_on(d.pop("answered_on"))

        answered_on_spot = d.pop("answered_on_spot")

        area = check_case_area(d.pop("area"))

        assignments = []
        _assignments = d.pop("assignments")
        for assignments_item_data in _assignments:
            assignments_item = AssignmentBrief.from_dict(assignments_item_data)

            assignments.append(assignments_item)

        def _parse_board_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                board_id_type_0 = UUID(data)

                return board_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        board_id = _parse_board_id(d.pop("board_id"))

        def _parse_board_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        board_name = _parse_board_name(d.pop("board_name"))

        def _parse_carried_to(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                carried_to_type_0 = UUID(data)

                return carried_to_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        carried_to = _parse_carried_to(d.pop("carried_to"))

        def _parse_carried_to_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        carried_to_name = _parse_carried_to_name(d.pop("carried_to_name"))

        def _parse_channel(data: object) -> Channel | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                channel_type_0 = check_channel(data)

                return channel_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Channel | None, data)

        channel = _parse_channel(d.pop("channel"))

        def _parse_closed_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                closed_on_type_0 = datetime.date.fromisoformat(data)

                return closed_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        closed_on = _parse_closed_on(d.pop("closed_on"))

        def _parse_competence_level(data: object) -> CompetenceLevel | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                competence_level_type_0 = check_competence_level(data)

                return competence_level_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(CompetenceLevel | None, data)

        competence_level = _parse_competence_level(d.pop("competence_level"))

        def _parse_complaint_forwarding(data: object) -> ComplaintForwarding | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                complaint_forwarding_type_0 = ComplaintForwarding.from_dict(data)

                return complaint_forwarding_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ComplaintForwarding | None, data)

        complaint_forwarding = _parse_complaint_forwarding(d.pop("complaint_forwarding"))

        def _parse_contact_plan_number(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        contact_plan_number = _parse_contact_plan_number(d.pop("contact_plan_number"))

        def _parse_content(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        content = _parse_content(d.pop("content"))

        council_id = UUID(d.pop("council_id"))

        council_name = d.pop("council_name")

        created_at = datetime.datetime.fromisoformat(str(d.pop("created_at")).replace("Z", "+00:00"))

        def _parse_days_late(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        days_late = _parse_days_late(d.pop("days_late"))

        def _parse_due_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                due_on_type_0 = datetime.date.fromisoformat(data)

                return due_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        due_on = _parse_due_on(d.pop("due_on"))

        def _parse_escalation_level(data: object) -> EscalationLevel | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                escalation_level_type_0 = check_escalation_level(data)

                return escalation_level_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(EscalationLevel | None, data)

        escalation_level = _parse_escalation_level(d.pop("escalation_level"))

        def _parse_follow_up_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                follow_up_on_type_0 = datetime.date.fromisoformat(data)

                return follow_up_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        follow_up_on = _parse_follow_up_on(d.pop("follow_up_on"))

        frozen = d.pop("frozen")

        has_petitioner = d.pop("has_petitioner")

        id = UUID(d.pop("id"))

        kind = check_case_kind(d.pop("kind"))

        def _parse_lead_agency_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                lead_agency_id_type_0 = UUID(data)

                return lead_agency_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        lead_agency_id = _parse_lead_agency_id(d.pop("lead_agency_id"))

        def _parse_lead_agency_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        lead_agency_name = _parse_lead_agency_name(d.pop("lead_agency_name"))

        def _parse_locality(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        locality = _parse_locality(d.pop("locality"))

        def _parse_merged_into(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                merged_into_type_0 = UUID(data)

                return merged_into_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        merged_into = _parse_merged_into(d.pop("merged_into"))

        def _parse_merged_into_number(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        merged_into_number = _parse_merged_into_number(d.pop("merged_into_number"))

        merged_units = []
        _merged_units = d.pop("merged_units")
        for merged_units_item_data in _merged_units:
            merged_units_item = CaseUnit.from_dict(merged_units_item_data)

            merged_units.append(merged_units_item)

        def _parse_nature(data: object) -> Nature | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                nature_type_0 = check_nature(data)

                return nature_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Nature | None, data)

        nature = _parse_nature(d.pop("nature"))

        number = d.pop("number")

        open_commitments = d.pop("open_commitments")

        def _parse_outcome(data: object) -> None | Outcome:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                outcome_type_0 = check_outcome(data)

                return outcome_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Outcome, data)

        outcome = _parse_outcome(d.pop("outcome"))

        def _parse_outcome_group(data: object) -> None | OutcomeGroup:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                outcome_group_type_0 = check_outcome_group(data)

                return outcome_group_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | OutcomeGroup, data)

        outcome_group = _parse_outcome_group(d.pop("outcome_group"))

        def _parse_part_of(data: object) -> None | WholeBrief:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                part_of_type_0 = WholeBrief.from_dict(data)

                return part_of_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | WholeBrief, data)

        part_of = _parse_part_of(d.pop("part_of"))

        parts = []
        _parts = d.pop("parts")
        for parts_item_data in _parts:
            parts_item = PartBrief.from_dict(parts_item_data)

            parts.append(parts_item)

        def _parse_phase(data: object) -> None | SessionPhase:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                phase_type_0 = check_session_phase(data)

                return phase_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | SessionPhase, data)

        phase = _parse_phase(d.pop("phase"))

        received_on = datetime.date.fromisoformat(d.pop("received_on"))

        def _parse_recommendation(data: object) -> None | RecommendationPart:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                recommendation_type_0 = RecommendationPart.from_dict(data)

                return recommendation_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | RecommendationPart, data)

        recommendation = _parse_recommendation(d.pop("recommendation"))

        def _parse_referral_document(data: object) -> DocumentReference | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                referral_document_type_0 = DocumentReference.from_dict(data)

                return referral_document_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(DocumentReference | None, data)

        referral_document = _parse_referral_document(d.pop("referral_document"))

        def _parse_referral_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                referral_id_type_0 = UUID(data)

                return referral_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        referral_id = _parse_referral_id(d.pop("referral_id"))

        def _parse_referred_to(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        referred_to = _parse_referred_to(d.pop("referred_to"))

        registered_by = UUID(d.pop("registered_by"))

        registered_by_name = d.pop("registered_by_name")

        def _parse_reject_reason(data: object) -> None | RejectReason:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                reject_reason_type_0 = check_reject_reason(data)

                return reject_reason_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | RejectReason, data)

        reject_reason = _parse_reject_reason(d.pop("reject_reason"))

        def _parse_reminded_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                reminded_on_type_0 = datetime.date.fromisoformat(data)

                return reminded_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        reminded_on = _parse_reminded_on(d.pop("reminded_on"))

        return_count = d.pop("return_count")

        def _parse_sector_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                sector_id_type_0 = UUID(data)

                return sector_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        sector_id = _parse_sector_id(d.pop("sector_id"))

        def _parse_sector_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        sector_name = _parse_sector_name(d.pop("sector_name"))

        def _parse_sender_reference(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        sender_reference = _parse_sender_reference(d.pop("sender_reference"))

        def _parse_session_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                session_id_type_0 = UUID(data)

                return session_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        session_id = _parse_session_id(d.pop("session_id"))

        def _parse_session_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        session_name = _parse_session_name(d.pop("session_name"))

        def _parse_source_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                source_id_type_0 = UUID(data)

                return source_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        source_id = _parse_source_id(d.pop("source_id"))

        def _parse_source_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        source_name = _parse_source_name(d.pop("source_name"))

        status = check_status(d.pop("status"))

        def _parse_supporter_count(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        supporter_count = _parse_supporter_count(d.pop("supporter_count"))

        def _parse_timeliness(data: object) -> None | Timeliness:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                timeliness_type_0 = check_timeliness(data)

                return timeliness_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Timeliness, data)

        timeliness = _parse_timeliness(d.pop("timeliness"))

        undated = d.pop("undated")

        units = []
        _units = d.pop("units")
        for units_item_data in _units:
            units_item = CaseUnit.from_dict(units_item_data)

            units.append(units_item)

        updated_at = datetime.datetime.fromisoformat(str(d.pop("updated_at")).replace("Z", "+00:00"))

        def _parse_verdict(data: object) -> None | Verdict:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                verdict_type_0 = check_verdict(data)

                return verdict_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Verdict, data)

        verdict = _parse_verdict(d.pop("verdict"))

        version = d.pop("version")

        def _parse_voters_feedback(data: object) -> None | VotersFeedbackView:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                voters_feedback_type_0 = VotersFeedbackView.from_dict(data)

                return voters_feedback_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | VotersFeedbackView, data)

        voters_feedback = _parse_voters_feedback(d.pop("voters_feedback"))

        def _parse_voters_notified_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                voters_notified_on_type_0 = datetime.date.fromisoformat(data)

                return voters_notified_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        voters_notified_on = _parse_voters_notified_on(d.pop("voters_notified_on"))

        case_view = cls(
            actions=actions,
            answered_on=answered_on,
            answered_on_spot=answered_on_spot,
            area=area,
            assignments=assignments,
            board_id=board_id,
            board_name=board_name,
            carried_to=carried_to,
            carried_to_name=carried_to_name,
            channel=channel,
            closed_on=closed_on,
            competence_level=competence_level,
            complaint_forwarding=complaint_forwarding,
            contact_plan_number=contact_plan_number,
            content=content,
            council_id=council_id,
            council_name=council_name,
            created_at=created_at,
            days_late=days_late,
            due_on=due_on,
            escalation_level=escalation_level,
            follow_up_on=follow_up_on,
            frozen=frozen,
            has_petitioner=has_petitioner,
            id=id,
            kind=kind,
            lead_agency_id=lead_agency_id,
            lead_agency_name=lead_agency_name,
            locality=locality,
            merged_into=merged_into,
            merged_into_number=merged_into_number,
            merged_units=merged_units,
            nature=nature,
            number=number,
            open_commitments=open_commitments,
            outcome=outcome,
            outcome_group=outcome_group,
            part_of=part_of,
            parts=parts,
            phase=phase,
            received_on=received_on,
            recommendation=recommendation,
            referral_document=referral_document,
            referral_id=referral_id,
            referred_to=referred_to,
            registered_by=registered_by,
            registered_by_name=registered_by_name,
            reject_reason=reject_reason,
            reminded_on=reminded_on,
            return_count=return_count,
            sector_id=sector_id,
            sector_name=sector_name,
            sender_reference=sender_reference,
            session_id=session_id,
            session_name=session_name,
            source_id=source_id,
            source_name=source_name,
            status=status,
            supporter_count=supporter_count,
            timeliness=timeliness,
            undated=undated,
            units=units,
            updated_at=updated_at,
            verdict=verdict,
            version=version,
            voters_feedback=voters_feedback,
            voters_notified_on=voters_notified_on,
        )

        case_view.additional_properties = d
        return case_view

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
