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
from ..models.referral_action import ReferralAction, check_referral_action
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.case_unit import CaseUnit
    from ..models.document_reference import DocumentReference


T = TypeVar("T", bound="ReferralView")


@_attrs_define
class ReferralView:
    """A petition that one council referred to a central body or to another council."""

    allowed_steps: list[ReferralAction]
    """ The steps that the caller may take now, as `action` of a step. """
    area: CaseArea
    """ Which places a case is about. """
    case_number: str
    """ The number that it has at the council that referred it. """
    council_id: UUID
    """ The council that referred it. """
    council_name: str
    created_at: datetime.datetime
    due_on: datetime.date
    id: UUID
    """ The id of the assignment, too, which only the council that referred it reads. """
    organization_id: UUID
    """ The receiver, with its name on the day of the referral. """
    organization_name: str
    received_on: datetime.date
    """ The day on which the petition was received. Legal date, `Asia/Ho_Chi_Minh`. """
    referred_on: datetime.date
    """ The day of the referral. """
    status: AssignmentStatus
    """ The status of an agency's assignment. """
    units: list[CaseUnit]
    """ The administrative units that it is about. """
    updated_at: datetime.datetime
    version: int
    acknowledged_at: datetime.datetime | None | Unset = UNSET
    answered_at: datetime.datetime | None | Unset = UNSET
    case_id: None | Unset | UUID = UNSET
    """ The petition that was referred; `null` for the receiver. """
    channel: Channel | None | Unset = UNSET
    content: None | str | Unset = UNSET
    """ `null` for the receiver when the referral ended without an answer, and for a complaint that was forwarded.
    """
    document: DocumentReference | None | Unset = UNSET
    ended_on: datetime.date | None | Unset = UNSET
    """ The day on which it ended without an answer. """
    locality: None | str | Unset = UNSET
    """ `null` under the same condition as `content`. """
    outcome: None | Outcome | Unset = UNSET
    petition_id: None | Unset | UUID = UNSET
    """ The petition that the receiver made of it; `null` for the council that referred it, and before it is
    accepted. """
    return_reason: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.document_reference import DocumentReference  # noqa: PLC0415

        allowed_steps = []
        for allowed_steps_item_data in self.allowed_steps:
            allowed_steps_item: str = allowed_steps_item_data
            allowed_steps.append(allowed_steps_item)

        area: str = self.area

        case_number = self.case_number

        council_id = str(self.council_id)

        council_name = self.council_name

        created_at = self.created_at.isoformat()

        due_on = self.due_on.isoformat()

        id = str(self.id)

        organization_id = str(self.organization_id)

        organization_name = self.organization_name

        received_on = self.received_on.isoformat()

        referred_on = self.referred_on.isoformat()

        status: str = self.status

        units = []
        for units_item_data in self.units:
            units_item = units_item_data.to_dict()
            units.append(units_item)

        updated_at = self.updated_at.isoformat()

        version = self.version

        acknowledged_at: None | str | Unset
        if isinstance(self.acknowledged_at, Unset):
            acknowledged_at = UNSET
        elif isinstance(self.acknowledged_at, datetime.datetime):
            acknowledged_at = self.acknowledged_at.isoformat()
        else:
            acknowledged_at = self.acknowledged_at

        answered_at: None | str | Unset
        if isinstance(self.answered_at, Unset):
            answered_at = UNSET
        elif isinstance(self.answered_at, datetime.datetime):
            answered_at = self.answered_at.isoformat()
        else:
            answered_at = self.answered_at

        case_id: None | str | Unset
        if isinstance(self.case_id, Unset):
            case_id = UNSET
        elif isinstance(self.case_id, UUID):
            case_id = str(self.case_id)
        else:
            case_id = self.case_id

        channel: None | str | Unset
        if isinstance(self.channel, Unset):
            channel = UNSET
        elif isinstance(self.channel, str):
            channel = self.channel
        else:
            channel = self.channel

        content: None | str | Unset
        if isinstance(self.content, Unset):
            content = UNSET
        else:
            content = self.content

        document: dict[str, Any] | None | Unset
        if isinstance(self.document, Unset):
            document = UNSET
        elif isinstance(self.document, DocumentReference):
            document = self.document.to_dict()
        else:
            document = self.document

        ended_on: None | str | Unset
        if isinstance(self.ended_on, Unset):
            ended_on = UNSET
        elif isinstance(self.ended_on, datetime.date):
            ended_on = self.ended_on.isoformat()
        else:
            ended_on = self.ended_on

        locality: None | str | Unset
        if isinstance(self.locality, Unset):
            locality = UNSET
        else:
            locality = self.locality

        outcome: None | str | Unset
        if isinstance(self.outcome, Unset):
            outcome = UNSET
        elif isinstance(self.outcome, str):
            outcome = self.outcome
        else:
            outcome = self.outcome

        petition_id: None | str | Unset
        if isinstance(self.petition_id, Unset):
            petition_id = UNSET
        elif isinstance(self.petition_id, UUID):
            petition_id = str(self.petition_id)
        else:
            petition_id = self.petition_id

        return_reason: None | str | Unset
        if isinstance(self.return_reason, Unset):
            return_reason = UNSET
        else:
            return_reason = self.return_reason

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "allowed_steps": allowed_steps,
                "area": area,
                "case_number": case_number,
                "council_id": council_id,
                "council_name": council_name,
                "created_at": created_at,
                "due_on": due_on,
                "id": id,
                "organization_id": organization_id,
                "organization_name": organization_name,
                "received_on": received_on,
                "referred_on": referred_on,
                "status": status,
                "units": units,
                "updated_at": updated_at,
                "version": version,
            }
        )
        if acknowledged_at is not UNSET:
            field_dict["acknowledged_at"] = acknowledged_at
        if answered_at is not UNSET:
            field_dict["answered_at"] = answered_at
        if case_id is not UNSET:
            field_dict["case_id"] = case_id
        if channel is not UNSET:
            field_dict["channel"] = channel
        if content is not UNSET:
            field_dict["content"] = content
        if document is not UNSET:
            field_dict["document"] = document
        if ended_on is not UNSET:
            field_dict["ended_on"] = ended_on
        if locality is not UNSET:
            field_dict["locality"] = locality
        if outcome is not UNSET:
            field_dict["outcome"] = outcome
        if petition_id is not UNSET:
            field_dict["petition_id"] = petition_id
        if return_reason is not UNSET:
            field_dict["return_reason"] = return_reason

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.case_unit import CaseUnit  # noqa: PLC0415
        from ..models.document_reference import DocumentReference  # noqa: PLC0415

        d = dict(src_dict)
        allowed_steps = []
        _allowed_steps = d.pop("allowed_steps")
        for allowed_steps_item_data in _allowed_steps:
            allowed_steps_item = check_referral_action(allowed_steps_item_data)

            allowed_steps.append(allowed_steps_item)

        area = check_case_area(d.pop("area"))

        case_number = d.pop("case_number")

        council_id = UUID(d.pop("council_id"))

        council_name = d.pop("council_name")

        created_at = datetime.datetime.fromisoformat(str(d.pop("created_at")).replace("Z", "+00:00"))

        due_on = datetime.date.fromisoformat(d.pop("due_on"))

        id = UUID(d.pop("id"))

        organization_id = UUID(d.pop("organization_id"))

        organization_name = d.pop("organization_name")

        received_on = datetime.date.fromisoformat(d.pop("received_on"))

        referred_on = datetime.date.fromisoformat(d.pop("referred_on"))

        status = check_assignment_status(d.pop("status"))

        units = []
        _units = d.pop("units")
        for units_item_data in _units:
            units_item = CaseUnit.from_dict(units_item_data)

            units.append(units_item)

        updated_at = datetime.datetime.fromisoformat(str(d.pop("updated_at")).replace("Z", "+00:00"))

        version = d.pop("version")

        def _parse_acknowledged_at(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                acknowledged_at_type_0 = datetime.datetime.fromisoformat(str(data).replace("Z", "+00:00"))

                return acknowledged_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        acknowledged_at = _parse_acknowledged_at(d.pop("acknowledged_at", UNSET))

        def _parse_answered_at(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                answered_at_type_0 = datetime.datetime.fromisoformat(str(data).replace("Z", "+00:00"))

                return answered_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        answered_at = _parse_answered_at(d.pop("answered_at", UNSET))

        def _parse_case_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                case_id_type_0 = UUID(data)

                return case_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        case_id = _parse_case_id(d.pop("case_id", UNSET))

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

        def _parse_content(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        content = _parse_content(d.pop("content", UNSET))

        def _parse_document(data: object) -> DocumentReference | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                document_type_0 = DocumentReference.from_dict(data)

                return document_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(DocumentReference | None | Unset, data)

        document = _parse_document(d.pop("document", UNSET))

        def _parse_ended_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                ended_on_type_0 = datetime.date.fromisoformat(data)

                return ended_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        ended_on = _parse_ended_on(d.pop("ended_on", UNSET))

        def _parse_locality(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        locality = _parse_locality(d.pop("locality", UNSET))

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

        def _parse_petition_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                petition_id_type_0 = UUID(data)

                return petition_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        petition_id = _parse_petition_id(d.pop("petition_id", UNSET))

        def _parse_return_reason(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        return_reason = _parse_return_reason(d.pop("return_reason", UNSET))

        referral_view = cls(
            allowed_steps=allowed_steps,
            area=area,
            case_number=case_number,
            council_id=council_id,
            council_name=council_name,
            created_at=created_at,
            due_on=due_on,
            id=id,
            organization_id=organization_id,
            organization_name=organization_name,
            received_on=received_on,
            referred_on=referred_on,
            status=status,
            units=units,
            updated_at=updated_at,
            version=version,
            acknowledged_at=acknowledged_at,
            answered_at=answered_at,
            case_id=case_id,
            channel=channel,
            content=content,
            document=document,
            ended_on=ended_on,
            locality=locality,
            outcome=outcome,
            petition_id=petition_id,
            return_reason=return_reason,
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
