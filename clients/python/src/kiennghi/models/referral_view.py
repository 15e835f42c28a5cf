from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.assignment_status import AssignmentStatus, check_assignment_status
from ..models.case_area import CaseArea, check_case_area
from ..models.channel import Channel, check_channel
from ..models.outcome import Outcome, check_outcome

if TYPE_CHECKING:
    from ..models.allowed_referral_action import AllowedReferralAction
    from ..models.case_unit import CaseUnit
    from ..models.document_reference import DocumentReference


T = TypeVar("T", bound="ReferralView")


@_attrs_define
class ReferralView:
    """A petition that one council referred to a central body or to another council."""

    acknowledged_at: datetime.datetime | None
    actions: list[AllowedReferralAction]
    """ What the caller may do now. """
    answered_at: datetime.datetime | None
    area: CaseArea
    """ Which places a case is about. """
    case_id: None | UUID
    """ The petition that was referred; `null` for the receiver. """
    case_number: str
    """ The number that it has at the council that referred it. """
    channel: Channel | None
    content: None | str
    """ `null` for the receiver when the referral ended without an answer, and for a complaint that was forwarded.
    """
    council_id: UUID
    """ The council that referred it. """
    council_name: str
    created_at: datetime.datetime
    document: DocumentReference | None
    due_on: datetime.date
    ended_on: datetime.date | None
    """ The day on which it ended without an answer. """
    id: UUID
    """ The id of the assignment, too, which only the council that referred it reads. """
    locality: None | str
    """ `null` under the same condition as `content`. """
    organization_id: UUID
    """ The receiver, with its name on the day of the referral. """
    organization_name: str
    outcome: None | Outcome
    petition_id: None | UUID
    """ The petition that the receiver made of it; `null` for the council that referred it, and before it is
    accepted. """
    received_on: datetime.date
    """ The day on which the petition was received. Legal date, `Asia/Ho_Chi_Minh`. """
    referred_on: datetime.date
    """ The day of the referral. """
    return_reason: None | str
    status: AssignmentStatus
    """ The status of an agency's assignment. """
    units: list[CaseUnit]
    """ The administrative units that it is about. """
    updated_at: datetime.datetime
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.document_reference import DocumentReference

        acknowledged_at: None | str
        if isinstance(self.acknowledged_at, datetime.datetime):
            acknowledged_at = self.acknowledged_at.isoformat()
        else:
            acknowledged_at = self.acknowledged_at

        actions = []
        for actions_item_data in self.actions:
            actions_item = actions_item_data.to_dict()
            actions.append(actions_item)

        answered_at: None | str
        if isinstance(self.answered_at, datetime.datetime):
            answered_at = self.answered_at.isoformat()
        else:
            answered_at = self.answered_at

        area: str = self.area

        case_id: None | str
        if isinstance(self.case_id, UUID):
            case_id = str(self.case_id)
        else:
            case_id = self.case_id

        case_number = self.case_number

        channel: None | str
        if isinstance(self.channel, str):
            channel = self.channel
        else:
            channel = self.channel

        content: None | str
        content = self.content

        council_id = str(self.council_id)

        council_name = self.council_name

        created_at = self.created_at.isoformat()

        document: dict[str, Any] | None
        if isinstance(self.document, DocumentReference):
            document = self.document.to_dict()
        else:
            document = self.document

        due_on = self.due_on.isoformat()

        ended_on: None | str
        if isinstance(self.ended_on, datetime.date):
            ended_on = self.ended_on.isoformat()
        else:
            ended_on = self.ended_on

        id = str(self.id)

        locality: None | str
        locality = self.locality

        organization_id = str(self.organization_id)

        organization_name = self.organization_name

        outcome: None | str
        if isinstance(self.outcome, str):
            outcome = self.outcome
        else:
            outcome = self.outcome

        petition_id: None | str
        if isinstance(self.petition_id, UUID):
            petition_id = str(self.petition_id)
        else:
            petition_id = self.petition_id

        received_on = self.received_on.isoformat()

        referred_on = self.referred_on.isoformat()

        return_reason: None | str
        return_reason = self.return_reason

        status: str = self.status

        units = []
        for units_item_data in self.units:
            units_item = units_item_data.to_dict()
            units.append(units_item)

        updated_at = self.updated_at.isoformat()

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "acknowledged_at": acknowledged_at,
                "actions": actions,
                "answered_at": answered_at,
                "area": area,
                "case_id": case_id,
                "case_number": case_number,
                "channel": channel,
                "content": content,
                "council_id": council_id,
                "council_name": council_name,
                "created_at": created_at,
                "document": document,
                "due_on": due_on,
                "ended_on": ended_on,
                "id": id,
                "locality": locality,
                "organization_id": organization_id,
                "organization_name": organization_name,
                "outcome": outcome,
                "petition_id": petition_id,
                "received_on": received_on,
                "referred_on": referred_on,
                "return_reason": return_reason,
                "status": status,
                "units": units,
                "updated_at": updated_at,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.allowed_referral_action import AllowedReferralAction
        from ..models.case_unit import CaseUnit
        from ..models.document_reference import DocumentReference

        d = dict(src_dict)

        def _parse_acknowledged_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                acknowledged_at_type_0 = datetime.datetime.fromisoformat(str(data).replace("Z", "+00:00"))

                return acknowledged_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        acknowledged_at = _parse_acknowledged_at(d.pop("acknowledged_at"))

        actions = []
        _actions = d.pop("actions")
        for actions_item_data in _actions:
            actions_item = AllowedReferralAction.from_dict(actions_item_data)

            actions.append(actions_item)

        def _parse_answered_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                answered_at_type_0 = datetime.datetime.fromisoformat(str(data).replace("Z", "+00:00"))

                return answered_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        answered_at = _parse_answered_at(d.pop("answered_at"))

        area = check_case_area(d.pop("area"))

        def _parse_case_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                case_id_type_0 = UUID(data)

                return case_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        case_id = _parse_case_id(d.pop("case_id"))

        case_number = d.pop("case_number")

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

        def _parse_content(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        content = _parse_content(d.pop("content"))

        council_id = UUID(d.pop("council_id"))

        council_name = d.pop("council_name")

        created_at = datetime.datetime.fromisoformat(str(d.pop("created_at")).replace("Z", "+00:00"))

        def _parse_document(data: object) -> DocumentReference | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                document_type_0 = DocumentReference.from_dict(data)

                return document_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(DocumentReference | None, data)

        document = _parse_document(d.pop("document"))

        due_on = datetime.date.fromisoformat(d.pop("due_on"))

        def _parse_ended_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                ended_on_type_0 = datetime.date.fromisoformat(data)

                return ended_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        ended_on = _parse_ended_on(d.pop("ended_on"))

        id = UUID(d.pop("id"))

        def _parse_locality(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        locality = _parse_locality(d.pop("locality"))

        organization_id = UUID(d.pop("organization_id"))

        organization_name = d.pop("organization_name")

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

        def _parse_petition_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                petition_id_type_0 = UUID(data)

                return petition_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        petition_id = _parse_petition_id(d.pop("petition_id"))

        received_on = datetime.date.fromisoformat(d.pop("received_on"))

        referred_on = datetime.date.fromisoformat(d.pop("referred_on"))

        def _parse_return_reason(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        return_reason = _parse_return_reason(d.pop("return_reason"))

        status = check_assignment_status(d.pop("status"))

        units = []
        _units = d.pop("units")
        for units_item_data in _units:
            units_item = CaseUnit.from_dict(units_item_data)

            units.append(units_item)

        updated_at = datetime.datetime.fromisoformat(str(d.pop("updated_at")).replace("Z", "+00:00"))

        version = d.pop("version")

        referral_view = cls(
            acknowledged_at=acknowledged_at,
            actions=actions,
            answered_at=answered_at,
            area=area,
            case_id=case_id,
            case_number=case_number,
            channel=channel,
            content=content,
            council_id=council_id,
            council_name=council_name,
            created_at=created_at,
            document=document,
            due_on=due_on,
            ended_on=ended_on,
            id=id,
            locality=locality,
            organization_id=organization_id,
            organization_name=organization_name,
            outcome=outcome,
            petition_id=petition_id,
            received_on=received_on,
            referred_on=referred_on,
            return_reason=return_reason,
            status=status,
            units=units,
            updated_at=updated_at,
            version=version,
        )

        referral_view.additional_properties = d
        return referral_view

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
