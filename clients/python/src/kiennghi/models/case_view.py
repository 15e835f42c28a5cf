from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.case_action import CaseAction, check_case_action
from ..models.case_area import CaseArea, check_case_area
from ..models.case_kind import CaseKind, check_case_kind
from ..models.case_operation import CaseOperation, check_case_operation
from ..models.channel import Channel, check_channel
from ..models.competence_level import CompetenceLevel, check_competence_level
from ..models.escalation_level import EscalationLevel, check_escalation_level
from ..models.nature import Nature, check_nature
from ..models.outcome import Outcome, check_outcome
from ..models.outcome_group import OutcomeGroup, check_outcome_group
from ..models.reject_reason import RejectReason, check_reject_reason
from ..models.session_phase import SessionPhase, check_session_phase
from ..models.status import Status, check_status
from ..models.verdict import Verdict, check_verdict
from ..types import UNSET, Unset

if TYPE_CHECKING:
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

    allowed_operations: list[CaseOperation]
    """ What else the caller may do now. """
    allowed_steps: list[CaseAction]
    """ The steps that the caller may take now, as `action` of a step. """
    answered_on_spot: bool
    """ Whether the current answer was given at the meeting where the matter was raised. """
    area: CaseArea
    """ Which places a case is about. """
    assignments: list[AssignmentBrief]
    council_id: UUID
    created_at: datetime.datetime
    frozen: bool
    """ Whether the case is blocked for the council office after a second return. """
    has_petitioner: bool
    """ Whether the petitioner's identity is on record; reading it needs a separate permission. """
    id: UUID
    kind: CaseKind
    """ The kind of a case (kiến nghị). """
    merged_units: list[CaseUnit]
    """ The units of the petitions that were merged into this one, each once. """
    number: str
    """ `KN-2026-000123`, `KN-2026-000123.2` for a part, `KNGS-2026-000124` after a supervision; unique in its
    council. """
    open_commitments: int
    """ The number of open commitments; the case cannot be closed while there are any. """
    parts: list[PartBrief]
    """ The parts of a petition that is split. """
    received_on: datetime.date
    """ The day a petition was received, or a conclusion issued. Legal date, `Asia/Ho_Chi_Minh`. """
    registered_by: UUID
    """ The organization that registered the case. """
    return_count: int
    """ The number of returns by lead agencies. """
    status: Status
    """ Where a case is in the workflow. """
    undated: bool
    """ Whether the current answer is in progress and names no day. """
    units: list[CaseUnit]
    """ The administrative units that it is about. For the whole area of the council: the council's own unit. """
    updated_at: datetime.datetime
    version: int
    answered_on: datetime.date | None | Unset = UNSET
    """ The day of the lead agency's current answer. """
    board_id: None | Unset | UUID = UNSET
    """ The board that oversees the sector. """
    carried_to: None | Unset | UUID = UNSET
    """ The session to which the case was handed over. """
    channel: Channel | None | Unset = UNSET
    closed_on: datetime.date | None | Unset = UNSET
    competence_level: CompetenceLevel | None | Unset = UNSET
    complaint_forwarding: ComplaintForwarding | None | Unset = UNSET
    contact_plan_number: None | str | Unset = UNSET
    """ The number of the plan for contact with voters. """
    content: None | str | Unset = UNSET
    """ `null` for a complaint or denunciation that was forwarded: its text is not shown any more. """
    due_on: datetime.date | None | Unset = UNSET
    """ For an accepted case, the day by which it must be assigned, if a rule sets one. Later, the lead agency's due
    date; with several addressees, the earliest among those that have not answered. """
    escalation_level: EscalationLevel | None | Unset = UNSET
    follow_up_on: datetime.date | None | Unset = UNSET
    """ The day on which the council looks at the answer again; the case cannot be closed before that is done. With
    several addressees, the first of their days. """
    lead_agency_id: None | Unset | UUID = UNSET
    lead_agency_name: None | str | Unset = UNSET
    """ The agency's name at the time of the assignment. """
    locality: None | str | Unset = UNSET
    merged_into: None | Unset | UUID = UNSET
    """ The case that this one was merged into. """
    nature: Nature | None | Unset = UNSET
    outcome: None | Outcome | Unset = UNSET
    outcome_group: None | OutcomeGroup | Unset = UNSET
    part_of: None | Unset | WholeBrief = UNSET
    phase: None | SessionPhase | Unset = UNSET
    recommendation: None | RecommendationPart | Unset = UNSET
    referral_document: DocumentReference | None | Unset = UNSET
    referral_id: None | Unset | UUID = UNSET
    """ Of a petition that another council referred: the referral, read by `GET /v1/referrals/{id}`. """
    referred_to: None | str | Unset = UNSET
    """ Of a petition that was referred before receivers were assigned: the receiving body. The others are among the
    `assignments`, with `referral`. """
    reject_reason: None | RejectReason | Unset = UNSET
    reminded_on: datetime.date | None | Unset = UNSET
    """ The day of the last reminder letter. """
    sector_id: None | Unset | UUID = UNSET
    sender_reference: None | str | Unset = UNSET
    """ The sender's own number for the petition. """
    session_id: None | Unset | UUID = UNSET
    source_id: None | Unset | UUID = UNSET
    """ The body that sent the petition. """
    source_name: None | str | Unset = UNSET
    """ Its name on the day of receipt. """
    supporter_count: int | None | Unset = UNSET
    """ How many people stand behind a petition, as far as it is known. """
    verdict: None | Unset | Verdict = UNSET
    voters_feedback: None | Unset | VotersFeedbackView = UNSET
    voters_notified_on: datetime.date | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.complaint_forwarding import ComplaintForwarding  # noqa: PLC0415
        from ..models.document_reference import DocumentReference  # noqa: PLC0415
        from ..models.recommendation_part import RecommendationPart  # noqa: PLC0415
        from ..models.voters_feedback_view import VotersFeedbackView  # noqa: PLC0415
        from ..models.whole_brief import WholeBrief  # noqa: PLC0415

        allowed_operations = []
        for allowed_operations_item_data in self.allowed_operations:
            allowed_operations_item: str = allowed_operations_item_data
            allowed_operations.append(allowed_operations_item)

        allowed_steps = []
        for allowed_steps_item_data in self.allowed_steps:
            allowed_steps_item: str = allowed_steps_item_data
            allowed_steps.append(allowed_steps_item)

        answered_on_spot = self.answered_on_spot

        area: str = self.area

        assignments = []
        for assignments_item_data in self.assignments:
            assignments_item = assignments_item_data.to_dict()
            assignments.append(assignments_item)

        council_id = str(self.council_id)

        created_at = self.created_at.isoformat()

        frozen = self.frozen

        has_petitioner = self.has_petitioner

        id = str(self.id)

        kind: str = self.kind

        merged_units = []
        for merged_units_item_data in self.merged_units:
            merged_units_item = merged_units_item_data.to_dict()
            merged_units.append(merged_units_item)

        number = self.number

        open_commitments = self.open_commitments

        parts = []
        for parts_item_data in self.parts:
            parts_item = parts_item_data.to_dict()
            parts.append(parts_item)

        received_on = self.received_on.isoformat()

        registered_by = str(self.registered_by)

        return_count = self.return_count

        status: str = self.status

        undated = self.undated

        units = []
        for units_item_data in self.units:
            units_item = units_item_data.to_dict()
            units.append(units_item)

        updated_at = self.updated_at.isoformat()

        version = self.version

        answered_on: None | str | Unset
        if isinstance(self.answered_on, Unset):
            answered_on = UNSET
        elif isinstance(self.answered_on, datetime.date):
            answered_on = self.answered_on.isoformat()
        else:
            answered_on = self.answered_on

        board_id: None | str | Unset
        if isinstance(self.board_id, Unset):
            board_id = UNSET
        elif isinstance(self.board_id, UUID):
            board_id = str(self.board_id)
        else:
            board_id = self.board_id

        carried_to: None | str | Unset
        if isinstance(self.carried_to, Unset):
            carried_to = UNSET
        elif isinstance(self.carried_to, UUID):
            carried_to = str(self.carried_to)
        else:
            carried_to = self.carried_to

        channel: None | str | Unset
        if isinstance(self.channel, Unset):
            channel = UNSET
        elif isinstance(self.channel, str):
            channel = self.channel
        else:
            channel = self.channel

        closed_on: None | str | Unset
        if isinstance(self.closed_on, Unset):
            closed_on = UNSET
        elif isinstance(self.closed_on, datetime.date):
            closed_on = self.closed_on.isoformat()
        else:
            closed_on = self.closed_on

        competence_level: None | str | Unset
        if isinstance(self.competence_level, Unset):
            competence_level = UNSET
        elif isinstance(self.competence_level, str):
            competence_level = self.competence_level
        else:
            competence_level = self.competence_level

        complaint_forwarding: dict[str, Any] | None | Unset
        if isinstance(self.complaint_forwarding, Unset):
            complaint_forwarding = UNSET
        elif isinstance(self.complaint_forwarding, ComplaintForwarding):
            complaint_forwarding = self.complaint_forwarding.to_dict()
        else:
            complaint_forwarding = self.complaint_forwarding

        contact_plan_number: None | str | Unset
        if isinstance(self.contact_plan_number, Unset):
            contact_plan_number = UNSET
        else:
            contact_plan_number = self.contact_plan_number

        content: None | str | Unset
        if isinstance(self.content, Unset):
            content = UNSET
        else:
            content = self.content

        due_on: None | str | Unset
        if isinstance(self.due_on, Unset):
            due_on = UNSET
        elif isinstance(self.due_on, datetime.date):
            due_on = self.due_on.isoformat()
        else:
            due_on = self.due_on

        escalation_level: None | str | Unset
        if isinstance(self.escalation_level, Unset):
            escalation_level = UNSET
        elif isinstance(self.escalation_level, str):
            escalation_level = self.escalation_level
        else:
            escalation_level = self.escalation_level

        follow_up_on: None | str | Unset
        if isinstance(self.follow_up_on, Unset):
            follow_up_on = UNSET
        elif isinstance(self.follow_up_on, datetime.date):
            follow_up_on = self.follow_up_on.isoformat()
        else:
            follow_up_on = self.follow_up_on

        lead_agency_id: None | str | Unset
        if isinstance(self.lead_agency_id, Unset):
            lead_agency_id = UNSET
        elif isinstance(self.lead_agency_id, UUID):
            lead_agency_id = str(self.lead_agency_id)
        else:
            lead_agency_id = self.lead_agency_id

        lead_agency_name: None | str | Unset
        if isinstance(self.lead_agency_name, Unset):
            lead_agency_name = UNSET
        else:
            lead_agency_name = self.lead_agency_name

        locality: None | str | Unset
        if isinstance(self.locality, Unset):
            locality = UNSET
        else:
            locality = self.locality

        merged_into: None | str | Unset
        if isinstance(self.merged_into, Unset):
            merged_into = UNSET
        elif isinstance(self.merged_into, UUID):
            merged_into = str(self.merged_into)
        else:
            merged_into = self.merged_into

        nature: None | str | Unset
        if isinstance(self.nature, Unset):
            nature = UNSET
        elif isinstance(self.nature, str):
            nature = self.nature
        else:
            nature = self.nature

        outcome: None | str | Unset
        if isinstance(self.outcome, Unset):
            outcome = UNSET
        elif isinstance(self.outcome, str):
            outcome = self.outcome
        else:
            outcome = self.outcome

        outcome_group: None | str | Unset
        if isinstance(self.outcome_group, Unset):
            outcome_group = UNSET
        elif isinstance(self.outcome_group, str):
            outcome_group = self.outcome_group
        else:
            outcome_group = self.outcome_group

        part_of: dict[str, Any] | None | Unset
        if isinstance(self.part_of, Unset):
            part_of = UNSET
        elif isinstance(self.part_of, WholeBrief):
            part_of = self.part_of.to_dict()
        else:
            part_of = self.part_of

        phase: None | str | Unset
        if isinstance(self.phase, Unset):
            phase = UNSET
        elif isinstance(self.phase, str):
            phase = self.phase
        else:
            phase = self.phase

        recommendation: dict[str, Any] | None | Unset
        if isinstance(self.recommendation, Unset):
            recommendation = UNSET
        elif isinstance(self.recommendation, RecommendationPart):
            recommendation = self.recommendation.to_dict()
        else:
            recommendation = self.recommendation

        referral_document: dict[str, Any] | None | Unset
        if isinstance(self.referral_document, Unset):
            referral_document = UNSET
        elif isinstance(self.referral_document, DocumentReference):
            referral_document = self.referral_document.to_dict()
        else:
            referral_document = self.referral_document

        referral_id: None | str | Unset
        if isinstance(self.referral_id, Unset):
            referral_id = UNSET
        elif isinstance(self.referral_id, UUID):
            referral_id = str(self.referral_id)
        else:
            referral_id = self.referral_id

        referred_to: None | str | Unset
        if isinstance(self.referred_to, Unset):
            referred_to = UNSET
        else:
            referred_to = self.referred_to

        reject_reason: None | str | Unset
        if isinstance(self.reject_reason, Unset):
            reject_reason = UNSET
        elif isinstance(self.reject_reason, str):
            reject_reason = self.reject_reason
        else:
            reject_reason = self.reject_reason

        reminded_on: None | str | Unset
        if isinstance(self.reminded_on, Unset):
            reminded_on = UNSET
        elif isinstance(self.reminded_on, datetime.date):
            reminded_on = self.reminded_on.isoformat()
        else:
            reminded_on = self.reminded_on

        sector_id: None | str | Unset
        if isinstance(self.sector_id, Unset):
            sector_id = UNSET
        elif isinstance(self.sector_id, UUID):
            sector_id = str(self.sector_id)
        else:
            sector_id = self.sector_id

        sender_reference: None | str | Unset
        if isinstance(self.sender_reference, Unset):
            sender_reference = UNSET
        else:
            sender_reference = self.sender_reference

        session_id: None | str | Unset
        if isinstance(self.session_id, Unset):
            session_id = UNSET
        elif isinstance(self.session_id, UUID):
            session_id = str(self.session_id)
        else:
            session_id = self.session_id

        source_id: None | str | Unset
        if isinstance(self.source_id, Unset):
            source_id = UNSET
        elif isinstance(self.source_id, UUID):
            source_id = str(self.source_id)
        else:
            source_id = self.source_id

        source_name: None | str | Unset
        if isinstance(self.source_name, Unset):
            source_name = UNSET
        else:
            source_name = self.source_name

        supporter_count: int | None | Unset
        if isinstance(self.supporter_count, Unset):
            supporter_count = UNSET
        else:
            supporter_count = self.supporter_count

        verdict: None | str | Unset
        if isinstance(self.verdict, Unset):
            verdict = UNSET
        elif isinstance(self.verdict, str):
            verdict = self.verdict
        else:
            verdict = self.verdict

        voters_feedback: dict[str, Any] | None | Unset
        if isinstance(self.voters_feedback, Unset):
            voters_feedback = UNSET
        elif isinstance(self.voters_feedback, VotersFeedbackView):
            voters_feedback = self.voters_feedback.to_dict()
        else:
            voters_feedback = self.voters_feedback

        voters_notified_on: None | str | Unset
        if isinstance(self.voters_notified_on, Unset):
            voters_notified_on = UNSET
        elif isinstance(self.voters_notified_on, datetime.date):
            voters_notified_on = self.voters_notified_on.isoformat()
        else:
            voters_notified_on = self.voters_notified_on

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "allowed_operations": allowed_operations,
                "allowed_steps": allowed_steps,
                "answered_on_spot": answered_on_spot,
                "area": area,
                "assignments": assignments,
                "council_id": council_id,
                "created_at": created_at,
                "frozen": frozen,
                "has_petitioner": has_petitioner,
                "id": id,
                "kind": kind,
                "merged_units": merged_units,
                "number": number,
                "open_commitments": open_commitments,
                "parts": parts,
                "received_on": received_on,
                "registered_by": registered_by,
                "return_count": return_count,
                "status": status,
                "undated": undated,
                "units": units,
                "updated_at": updated_at,
                "version": version,
            }
        )
        if answered_on is not UNSET:
            field_dict["answered_on"] = answered_on
        if board_id is not UNSET:
            field_dict["board_id"] = board_id
        if carried_to is not UNSET:
            field_dict["carried_to"] = carried_to
        if channel is not UNSET:
            field_dict["channel"] = channel
        if closed_on is not UNSET:
            field_dict["closed_on"] = closed_on
        if competence_level is not UNSET:
            field_dict["competence_level"] = competence_level
        if complaint_forwarding is not UNSET:
            field_dict["complaint_forwarding"] = complaint_forwarding
        if contact_plan_number is not UNSET:
            field_dict["contact_plan_number"] = contact_plan_number
        if content is not UNSET:
            field_dict["content"] = content
        if due_on is not UNSET:
            field_dict["due_on"] = due_on
        if escalation_level is not UNSET:
            field_dict["escalation_level"] = escalation_level
        if follow_up_on is not UNSET:
            field_dict["follow_up_on"] = follow_up_on
        if lead_agency_id is not UNSET:
            field_dict["lead_agency_id"] = lead_agency_id
        if lead_agency_name is not UNSET:
            field_dict["lead_agency_name"] = lead_agency_name
        if locality is not UNSET:
            field_dict["locality"] = locality
        if merged_into is not UNSET:
            field_dict["merged_into"] = merged_into
        if nature is not UNSET:
            field_dict["nature"] = nature
        if outcome is not UNSET:
            field_dict["outcome"] = outcome
        if outcome_group is not UNSET:
            field_dict["outcome_group"] = outcome_group
        if part_of is not UNSET:
            field_dict["part_of"] = part_of
        if phase is not UNSET:
            field_dict["phase"] = phase
        if recommendation is not UNSET:
            field_dict["recommendation"] = recommendation
        if referral_document is not UNSET:
            field_dict["referral_document"] = referral_document
        if referral_id is not UNSET:
            field_dict["referral_id"] = referral_id
        if referred_to is not UNSET:
            field_dict["referred_to"] = referred_to
        if reject_reason is not UNSET:
            field_dict["reject_reason"] = reject_reason
        if reminded_on is not UNSET:
            field_dict["reminded_on"] = reminded_on
        if sector_id is not UNSET:
            field_dict["sector_id"] = sector_id
        if sender_reference is not UNSET:
            field_dict["sender_reference"] = sender_reference
        if session_id is not UNSET:
            field_dict["session_id"] = session_id
        if source_id is not UNSET:
            field_dict["source_id"] = source_id
        if source_name is not UNSET:
            field_dict["source_name"] = source_name
        if supporter_count is not UNSET:
            field_dict["supporter_count"] = supporter_count
        if verdict is not UNSET:
            field_dict["verdict"] = verdict
        if voters_feedback is not UNSET:
            field_dict["voters_feedback"] = voters_feedback
        if voters_notified_on is not UNSET:
            field_dict["voters_notified_on"] = voters_notified_on

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.assignment_brief import AssignmentBrief  # noqa: PLC0415
        from ..models.case_unit import CaseUnit  # noqa: PLC0415
        from ..models.complaint_forwarding import ComplaintForwarding  # noqa: PLC0415
        from ..models.document_reference import DocumentReference  # noqa: PLC0415
        from ..models.part_brief import PartBrief  # noqa: PLC0415
        from ..models.recommendation_part import RecommendationPart  # noqa: PLC0415
        from ..models.voters_feedback_view import VotersFeedbackView  # noqa: PLC0415
        from ..models.whole_brief import WholeBrief  # noqa: PLC0415

        d = dict(src_dict)
        allowed_operations = []
        _allowed_operations = d.pop("allowed_operations")
        for allowed_operations_item_data in _allowed_operations:
            allowed_operations_item = check_case_operation(allowed_operations_item_data)

            allowed_operations.append(allowed_operations_item)

        allowed_steps = []
        _allowed_steps = d.pop("allowed_steps")
        for allowed_steps_item_data in _allowed_steps:
            allowed_steps_item = check_case_action(allowed_steps_item_data)

            allowed_steps.append(allowed_steps_item)

        answered_on_spot = d.pop("answered_on_spot")

        area = check_case_area(d.pop("area"))

        assignments = []
        _assignments = d.pop("assignments")
        for assignments_item_data in _assignments:
            assignments_item = AssignmentBrief.from_dict(assignments_item_data)

            assignments.append(assignments_item)

        council_id = UUID(d.pop("council_id"))

        created_at = datetime.datetime.fromisoformat(str(d.pop("created_at")).replace("Z", "+00:00"))

        frozen = d.pop("frozen")

        has_petitioner = d.pop("has_petitioner")

        id = UUID(d.pop("id"))

        kind = check_case_kind(d.pop("kind"))

        merged_units = []
        _merged_units = d.pop("merged_units")
        for merged_units_item_data in _merged_units:
            merged_units_item = CaseUnit.from_dict(merged_units_item_data)

            merged_units.append(merged_units_item)

        number = d.pop("number")

        open_commitments = d.pop("open_commitments")

        parts = []
        _parts = d.pop("parts")
        for parts_item_data in _parts:
            parts_item = PartBrief.from_dict(parts_item_data)

            parts.append(parts_item)

        received_on = datetime.date.fromisoformat(d.pop("received_on"))

        registered_by = UUID(d.pop("registered_by"))

        return_count = d.pop("return_count")

        status = check_status(d.pop("status"))

        undated = d.pop("undated")

        units = []
        _units = d.pop("units")
        for units_item_data in _units:
            units_item = CaseUnit.from_dict(units_item_data)

            units.append(units_item)

        updated_at = datetime.datetime.fromisoformat(str(d.pop("updated_at")).replace("Z", "+00:00"))

        version = d.pop("version")

        def _parse_answered_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                answered_on_type_0 = datetime.date.fromisoformat(data)

                return answered_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        answered_on = _parse_answered_on(d.pop("answered_on", UNSET))

        def _parse_board_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                board_id_type_0 = UUID(data)

                return board_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        board_id = _parse_board_id(d.pop("board_id", UNSET))

        def _parse_carried_to(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                carried_to_type_0 = UUID(data)

                return carried_to_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        carried_to = _parse_carried_to(d.pop("carried_to", UNSET))

        def _parse_channel(data: object) -> Channel | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                channel_type_0 = check_channel(data)

                return channel_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Channel | None | Unset, data)

        channel = _parse_channel(d.pop("channel", UNSET))

        def _parse_closed_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                closed_on_type_0 = datetime.date.fromisoformat(data)

                return closed_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        closed_on = _parse_closed_on(d.pop("closed_on", UNSET))

        def _parse_competence_level(data: object) -> CompetenceLevel | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                competence_level_type_0 = check_competence_level(data)

                return competence_level_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(CompetenceLevel | None | Unset, data)

        competence_level = _parse_competence_level(d.pop("competence_level", UNSET))

        def _parse_complaint_forwarding(data: object) -> ComplaintForwarding | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                complaint_forwarding_type_0 = ComplaintForwarding.from_dict(data)

                return complaint_forwarding_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ComplaintForwarding | None | Unset, data)

        complaint_forwarding = _parse_complaint_forwarding(d.pop("complaint_forwarding", UNSET))

        def _parse_contact_plan_number(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        contact_plan_number = _parse_contact_plan_number(d.pop("contact_plan_number", UNSET))

        def _parse_content(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        content = _parse_content(d.pop("content", UNSET))

        def _parse_due_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                due_on_type_0 = datetime.date.fromisoformat(data)

                return due_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        due_on = _parse_due_on(d.pop("due_on", UNSET))

        def _parse_escalation_level(data: object) -> EscalationLevel | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                escalation_level_type_0 = check_escalation_level(data)

                return escalation_level_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(EscalationLevel | None | Unset, data)

        escalation_level = _parse_escalation_level(d.pop("escalation_level", UNSET))

        def _parse_follow_up_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                follow_up_on_type_0 = datetime.date.fromisoformat(data)

                return follow_up_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        follow_up_on = _parse_follow_up_on(d.pop("follow_up_on", UNSET))

        def _parse_lead_agency_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                lead_agency_id_type_0 = UUID(data)

                return lead_agency_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        lead_agency_id = _parse_lead_agency_id(d.pop("lead_agency_id", UNSET))

        def _parse_lead_agency_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        lead_agency_name = _parse_lead_agency_name(d.pop("lead_agency_name", UNSET))

        def _parse_locality(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        locality = _parse_locality(d.pop("locality", UNSET))

        def _parse_merged_into(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                merged_into_type_0 = UUID(data)

                return merged_into_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        merged_into = _parse_merged_into(d.pop("merged_into", UNSET))

        def _parse_nature(data: object) -> Nature | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                nature_type_0 = check_nature(data)

                return nature_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Nature | None | Unset, data)

        nature = _parse_nature(d.pop("nature", UNSET))

        def _parse_outcome(data: object) -> None | Outcome | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                outcome_type_0 = check_outcome(data)

                return outcome_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Outcome | Unset, data)

        outcome = _parse_outcome(d.pop("outcome", UNSET))

        def _parse_outcome_group(data: object) -> None | OutcomeGroup | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                outcome_group_type_0 = check_outcome_group(data)

                return outcome_group_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | OutcomeGroup | Unset, data)

        outcome_group = _parse_outcome_group(d.pop("outcome_group", UNSET))

        def _parse_part_of(data: object) -> None | Unset | WholeBrief:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                part_of_type_0 = WholeBrief.from_dict(data)

                return part_of_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | WholeBrief, data)

        part_of = _parse_part_of(d.pop("part_of", UNSET))

        def _parse_phase(data: object) -> None | SessionPhase | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                phase_type_0 = check_session_phase(data)

                return phase_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | SessionPhase | Unset, data)

        phase = _parse_phase(d.pop("phase", UNSET))

        def _parse_recommendation(data: object) -> None | RecommendationPart | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                recommendation_type_0 = RecommendationPart.from_dict(data)

                return recommendation_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | RecommendationPart | Unset, data)

        recommendation = _parse_recommendation(d.pop("recommendation", UNSET))

        def _parse_referral_document(data: object) -> DocumentReference | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                referral_document_type_0 = DocumentReference.from_dict(data)

                return referral_document_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(DocumentReference | None | Unset, data)

        referral_document = _parse_referral_document(d.pop("referral_document", UNSET))

        def _parse_referral_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                referral_id_type_0 = UUID(data)

                return referral_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        referral_id = _parse_referral_id(d.pop("referral_id", UNSET))

        def _parse_referred_to(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        referred_to = _parse_referred_to(d.pop("referred_to", UNSET))

        def _parse_reject_reason(data: object) -> None | RejectReason | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                reject_reason_type_0 = check_reject_reason(data)

                return reject_reason_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | RejectReason | Unset, data)

        reject_reason = _parse_reject_reason(d.pop("reject_reason", UNSET))

        def _parse_reminded_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                reminded_on_type_0 = datetime.date.fromisoformat(data)

                return reminded_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        reminded_on = _parse_reminded_on(d.pop("reminded_on", UNSET))

        def _parse_sector_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                sector_id_type_0 = UUID(data)

                return sector_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        sector_id = _parse_sector_id(d.pop("sector_id", UNSET))

        def _parse_sender_reference(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        sender_reference = _parse_sender_reference(d.pop("sender_reference", UNSET))

        def _parse_session_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                session_id_type_0 = UUID(data)

                return session_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        session_id = _parse_session_id(d.pop("session_id", UNSET))

        def _parse_source_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                source_id_type_0 = UUID(data)

                return source_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        source_id = _parse_source_id(d.pop("source_id", UNSET))

        def _parse_source_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        source_name = _parse_source_name(d.pop("source_name", UNSET))

        def _parse_supporter_count(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        supporter_count = _parse_supporter_count(d.pop("supporter_count", UNSET))

        def _parse_verdict(data: object) -> None | Unset | Verdict:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                verdict_type_0 = check_verdict(data)

                return verdict_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | Verdict, data)

        verdict = _parse_verdict(d.pop("verdict", UNSET))

        def _parse_voters_feedback(data: object) -> None | Unset | VotersFeedbackView:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                voters_feedback_type_0 = VotersFeedbackView.from_dict(data)

                return voters_feedback_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | VotersFeedbackView, data)

        voters_feedback = _parse_voters_feedback(d.pop("voters_feedback", UNSET))

        def _parse_voters_notified_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                voters_notified_on_type_0 = datetime.date.fromisoformat(data)

                return voters_notified_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        voters_notified_on = _parse_voters_notified_on(d.pop("voters_notified_on", UNSET))

        case_view = cls(
            allowed_operations=allowed_operations,
            allowed_steps=allowed_steps,
            answered_on_spot=answered_on_spot,
            area=area,
            assignments=assignments,
            council_id=council_id,
            created_at=created_at,
            frozen=frozen,
            has_petitioner=has_petitioner,
            id=id,
            kind=kind,
            merged_units=merged_units,
            number=number,
            open_commitments=open_commitments,
            parts=parts,
            received_on=received_on,
            registered_by=registered_by,
            return_count=return_count,
            status=status,
            undated=undated,
            units=units,
            updated_at=updated_at,
            version=version,
            answered_on=answered_on,
            board_id=board_id,
            carried_to=carried_to,
            channel=channel,
            closed_on=closed_on,
            competence_level=competence_level,
            complaint_forwarding=complaint_forwarding,
            contact_plan_number=contact_plan_number,
            content=content,
            due_on=due_on,
            escalation_level=escalation_level,
            follow_up_on=follow_up_on,
            lead_agency_id=lead_agency_id,
            lead_agency_name=lead_agency_name,
            locality=locality,
            merged_into=merged_into,
            nature=nature,
            outcome=outcome,
            outcome_group=outcome_group,
            part_of=part_of,
            phase=phase,
            recommendation=recommendation,
            referral_document=referral_document,
            referral_id=referral_id,
            referred_to=referred_to,
            reject_reason=reject_reason,
            reminded_on=reminded_on,
            sector_id=sector_id,
            sender_reference=sender_reference,
            session_id=session_id,
            source_id=source_id,
            source_name=source_name,
            supporter_count=supporter_count,
            verdict=verdict,
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
