from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.case_area import CaseArea, check_case_area
from ..models.channel import Channel, check_channel
from ..models.competence_level import CompetenceLevel, check_competence_level
from ..models.nature import Nature, check_nature
from ..models.session_phase import SessionPhase, check_session_phase
from ..types import UNSET, Unset

T = TypeVar("T", bound="PetitionPatch")


@_attrs_define
class PetitionPatch:
    """Fields to correct. Absent fields stay unchanged; `null` clears a field that can be empty."""

    area: CaseArea | Unset = UNSET
    """ Which places a case is about. """
    channel: Channel | Unset = UNSET
    """ The channel through which the matter reached the council. """
    competence_level: CompetenceLevel | None | Unset = UNSET
    contact_plan_number: None | str | Unset = UNSET
    content: str | Unset = UNSET
    locality: None | str | Unset = UNSET
    nature: Nature | Unset = UNSET
    """ Whether the matter asks for something (and is followed) or only states a view (and is kept on record). """
    phase: None | SessionPhase | Unset = UNSET
    reason: str | Unset = UNSET
    """ Why it is corrected. Required when `content` or `locality` of an accepted petition changes, and for any
    correction
    after that. """
    received_on: datetime.date | Unset = UNSET
    """ Legal date, not after today. """
    sector_id: None | Unset | UUID = UNSET
    sender_reference: None | str | Unset = UNSET
    session_id: None | Unset | UUID = UNSET
    source_id: None | Unset | UUID = UNSET
    supporter_count: int | None | Unset = UNSET
    units: list[UUID] | Unset = UNSET
    """ Replaces the whole list. """

    def to_dict(self) -> dict[str, Any]:
        area: str | Unset = UNSET
        if not isinstance(self.area, Unset):
            area = self.area

        channel: str | Unset = UNSET
        if not isinstance(self.channel, Unset):
            channel = self.channel

        competence_level: None | str | Unset
        if isinstance(self.competence_level, Unset):
            competence_level = UNSET
        elif isinstance(self.competence_level, str):
            competence_level = self.competence_level
        else:
            competence_level = self.competence_level

        contact_plan_number: None | str | Unset
        if isinstance(self.contact_plan_number, Unset):
            contact_plan_number = UNSET
        else:
            contact_plan_number = self.contact_plan_number

        content = self.content

        locality: None | str | Unset
        if isinstance(self.locality, Unset):
            locality = UNSET
        else:
            locality = self.locality

        nature: str | Unset = UNSET
        if not isinstance(self.nature, Unset):
            nature = self.nature

        phase: None | str | Unset
        if isinstance(self.phase, Unset):
            phase = UNSET
        elif isinstance(self.phase, str):
            phase = self.phase
        else:
            phase = self.phase

        reason = self.reason

        received_on: str | Unset = UNSET
        if not isinstance(self.received_on, Unset):
            received_on = self.received_on.isoformat()

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

        field_dict.update({})
        if area is not UNSET:
            field_dict["area"] = area
        if channel is not UNSET:
            field_dict["channel"] = channel
        if competence_level is not UNSET:
            field_dict["competence_level"] = competence_level
        if contact_plan_number is not UNSET:
            field_dict["contact_plan_number"] = contact_plan_number
        if content is not UNSET:
            field_dict["content"] = content
        if locality is not UNSET:
            field_dict["locality"] = locality
        if nature is not UNSET:
            field_dict["nature"] = nature
        if phase is not UNSET:
            field_dict["phase"] = phase
        if reason is not UNSET:
            field_dict["reason"] = reason
        if received_on is not UNSET:
            field_dict["received_on"] = received_on
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
        d = dict(src_dict)
        _area = d.pop("area", UNSET)
        area: CaseArea | Unset
        if isinstance(_area, Unset):
            area = UNSET
        else:
            area = check_case_area(_area)

        _channel = d.pop("channel", UNSET)
        channel: Channel | Unset
        if isinstance(_channel, Unset):
            channel = UNSET
        else:
            channel = check_channel(_channel)

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

        def _parse_contact_plan_number(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        contact_plan_number = _parse_contact_plan_number(d.pop("contact_plan_number", UNSET))

        content = d.pop("content", UNSET)

        def _parse_locality(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        locality = _parse_locality(d.pop("locality", UNSET))

        _nature = d.pop("nature", UNSET)
        nature: Nature | Unset
        if isinstance(_nature, Unset):
            nature = UNSET
        else:
            nature = check_nature(_nature)

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

        reason = d.pop("reason", UNSET)

        _received_on = d.pop("received_on", UNSET)
        received_on: datetime.date | Unset
        if isinstance(_received_on, Unset):
            received_on = UNSET
        else:
            received_on = datetime.date.fromisoformat(_received_on)

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

        petition_patch = cls(
            area=area,
            channel=channel,
            competence_level=competence_level,
            contact_plan_number=contact_plan_number,
            content=content,
            locality=locality,
            nature=nature,
            phase=phase,
            reason=reason,
            received_on=received_on,
            sector_id=sector_id,
            sender_reference=sender_reference,
            session_id=session_id,
            source_id=source_id,
            supporter_count=supporter_count,
            units=units,
        )

        return petition_patch
