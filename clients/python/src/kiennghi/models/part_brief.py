from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.outcome import Outcome, check_outcome
from ..models.status import Status, check_status

T = TypeVar("T", bound="PartBrief")


@_attrs_define
class PartBrief:
    """A part of a petition that is split."""

    content: str
    """ The first 300 characters of its text. """
    due_on: datetime.date | None
    id: UUID
    lead_agency_name: None | str
    """ The agency's name at the time of the assignment. """
    number: str
    """ That of the whole, and its own: `KN-2026-000123.2`. """
    outcome: None | Outcome
    sector_id: None | UUID
    sector_name: None | str
    status: Status
    """ Where a case is in the workflow. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        content = self.content

        due_on: None | str
        if isinstance(self.due_on, datetime.date):
            due_on = self.due_on.isoformat()
        else:
            due_on = self.due_on

        id = str(self.id)

        lead_agency_name: None | str
        lead_agency_name = self.lead_agency_name

        number = self.number

        outcome: None | str
        if isinstance(self.outcome, str):
            outcome = self.outcome
        else:
            outcome = self.outcome

        sector_id: None | str
        if isinstance(self.sector_id, UUID):
            sector_id = str(self.sector_id)
        else:
            sector_id = self.sector_id

        sector_name: None | str
        sector_name = self.sector_name

        status: str = self.status

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "content": content,
                "due_on": due_on,
                "id": id,
                "lead_agency_name": lead_agency_name,
                "number": number,
                "outcome": outcome,
                "sector_id": sector_id,
                "sector_name": sector_name,
                "status": status,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        content = d.pop("content")

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

        id = UUID(d.pop("id"))

        def _parse_lead_agency_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        lead_agency_name = _parse_lead_agency_name(d.pop("lead_agency_name"))

        number = d.pop("number")

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

        status = check_status(d.pop("status"))

        part_brief = cls(
            content=content,
            due_on=due_on,
            id=id,
            lead_agency_name=lead_agency_name,
            number=number,
            outcome=outcome,
            sector_id=sector_id,
            sector_name=sector_name,
            status=status,
        )

        part_brief.additional_properties = d
        return part_brief

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
