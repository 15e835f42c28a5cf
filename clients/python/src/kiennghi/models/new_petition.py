from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.case_area import CaseArea, check_case_area
from ..models.channel import Channel, check_channel
from ..models.session_phase import SessionPhase, check_session_phase
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.petitioner import Petitioner


T = TypeVar("T", bound="NewPetition")


@_attrs_define
class NewPetition:
    """A matter raised by voters."""

    channel: Channel
    """ The channel through which the matter reached the council. """
    content: str
    received_on: datetime.date
    """ Legal date, not after today. """
    area: CaseArea | Unset = UNSET
    """ Which places a case is about. """
    contact_plan_number: None | str | Unset = UNSET
    """ The number of the plan for contact with voters (theo kế hoạch số). """
    council_id: None | Unset | UUID = UNSET
    """ The addressed council; required only when the caller registers for several councils. """
    locality: None | str | Unset = UNSET
    """ Hamlet, street or road. """
    petitioner: None | Petitioner | Unset = UNSET
    phase: None | SessionPhase | Unset = UNSET
    sector_id: None | Unset | UUID = UNSET
    """ A preliminary sector; it is decided when the petition is accepted. """
    sender_reference: None | str | Unset = UNSET
    """ The sender's own number for the petition. """
    session_id: None | Unset | UUID = UNSET
    """ The session around which the petition was gathered. """
    source_id: None | Unset | UUID = UNSET
    """ The body that sent the petition: the Fatherland Front, a deputy group, a committee. It must have existed on
    `received_on`. """
    supporter_count: int | None | Unset = UNSET
    """ How many people stand behind the petition, as far as it is known. """
    units: list[UUID] | Unset = UNSET
    """ The administrative units that the petition is about; only for the area `units`. Each must have existed on
    `received_on`. """

    def to_dict(self) -> dict[str, Any]:
        from ..models.petitioner import Petitioner

        channel: str = self.channel

        content = self.content

        received_on = self.received_on.isoformat()

        area: str | Unset = UNSET
        if not isinstance(self.area, Unset):
            area = self.area

        contact_plan_number: None | str | Unset
        if isinstance(self.contact_plan_number, Unset):
            contact_plan_number = UNSET
        else:
            contact_plan_number = self.contact_plan_number

        council_id: None | str | Unset
        if isinstance(self.council_id, Unset):
            council_id = UNSET
        elif isinstance(self.council_id, UUID):
            council_id = str(self.council_id)
        else:
            council_id = self.council_id

        locality: None | str | Unset
        if isinstance(self.locality, Unset):
            locality = UNSET
        else:
            locality = self.locality

        petitioner: dict[str, Any] | None | Unset
        if isinstance(self.petitioner, Unset):
            petitioner = UNSET
        elif isinstance(self.petitioner, Petitioner):
            petitioner = self.petitioner.to_dict()
        else:
            petitioner = self.petitioner

        phase: None | str | Unset
        if isinstance(self.phase, Unset):
            phase = UNSET
        elif isinstance(self.phase, str):
            phase = self.phase
        else:
            phase = self.phase

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

        supporter_count: int | None | Unset
        if isinstance(self.supporter_count, Unset):
            supporter_count = UNSET
        else:
            supporter_count = self.supporter_count

        units: list[str] | Unset = UNSET
        if not isinstance(self.units, Unset):
            units = []
            for units_item_data in self.units:
                units_item = str(units_item_data)
                units.append(units_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "channel": channel,
                "content": content,
                "received_on": received_on,
            }
        )
        if area is not UNSET:
            field_dict["area"] = area
        if contact_plan_number is not UNSET:
            field_dict["contact_plan_number"] = contact_plan_number
        if council_id is not UNSET:
            field_dict["council_id"] = council_id
        if locality is not UNSET:
            field_dict["locality"] = locality
        if petitioner is not UNSET:
            field_dict["petitioner"] = petitioner
        if phase is not UNSET:
            field_dict["phase"] = phase
        if sector_id is not UNSET:
            field_dict["sector_id"] = sector_id
        if sender_reference is not UNSET:
            field_dict["sender_reference"] = sender_reference
        if session_id is not UNSET:
            field_dict["session_id"] = session_id
        if source_id is not UNSET:
            field_dict["source_id"] = source_id
        if supporter_count is not UNSET:
            field_dict["supporter_count"] = supporter_count
        if units is not UNSET:
            field_dict["units"] = units

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.petitioner import Petitioner

        d = dict(src_dict)
        channel = check_channel(d.pop("channel"))

        content = d.pop("content")

        received_on = datetime.date.fromisoformat(d.pop("received_on"))

        _area = d.pop("area", UNSET)
        area: CaseArea | Unset
        if isinstance(_area, Unset):
            area = UNSET
        else:
            area = check_case_area(_area)

        def _parse_contact_plan_number(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        contact_plan_number = _parse_contact_plan_number(d.pop("contact_plan_number", UNSET))

        def _parse_council_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                council_id_type_0 = UUID(data)

                return council_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        council_id = _parse_council_id(d.pop("council_id", UNSET))

        def _parse_locality(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        locality = _parse_locality(d.pop("locality", UNSET))

        def _parse_petitioner(data: object) -> None | Petitioner | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                petitioner_type_0 = Petitioner.from_dict(data)

                return petitioner_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Petitioner | Unset, data)

        petitioner = _parse_petitioner(d.pop("petitioner", UNSET))

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

        def _parse_supporter_count(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        supporter_count = _parse_supporter_count(d.pop("supporter_count", UNSET))

        _units = d.pop("units", UNSET)
        units: list[UUID] | Unset = UNSET
        if _units is not UNSET:
            units = []
            for units_item_data in _units:
                units_item = UUID(units_item_data)

                units.append(units_item)

        new_petition = cls(
            channel=channel,
            content=content,
            received_on=received_on,
            area=area,
            contact_plan_number=contact_plan_number,
            council_id=council_id,
            locality=locality,
            petitioner=petitioner,
            phase=phase,
            sector_id=sector_id,
            sender_reference=sender_reference,
            session_id=session_id,
            source_id=source_id,
            supporter_count=supporter_count,
            units=units,
        )

        return new_petition
