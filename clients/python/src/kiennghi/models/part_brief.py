from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.outcome import Outcome, check_outcome
from ..models.status import Status, check_status
from ..types import UNSET, Unset

T = TypeVar("T", bound="PartBrief")


@_attrs_define
class PartBrief:
    """A part of a petition that is split."""

    content: str
    """ The first 300 characters of its text. """
    id: UUID
    number: str
    """ That of the whole, and its own: `KN-2026-000123.2`. """
    status: Status
    """ Where a case is in the workflow. """
    due_on: datetime.date | None | Unset = UNSET
    lead_agency_name: None | str | Unset = UNSET
    """ The agency's name at the time of the assignment. """
    outcome: None | Outcome | Unset = UNSET
    sector_id: None | Unset | UUID = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        content = self.content

        id = str(self.id)

        number = self.number

        status: str = self.status

        due_on: None | str | Unset
        if isinstance(self.due_on, Unset):
            due_on = UNSET
        elif isinstance(self.due_on, datetime.date):
            due_on = self.due_on.isoformat()
        else:
            due_on = self.due_on

        lead_agency_name: None | str | Unset
        if isinstance(self.lead_agency_name, Unset):
            lead_agency_name = UNSET
        else:
            lead_agency_name = self.lead_agency_name

        outcome: None | str | Unset
        if isinstance(self.outcome, Unset):
            outcome = UNSET
        elif isinstance(self.outcome, str):
            outcome = self.outcome
        else:
            outcome = self.outcome

        sector_id: None | str | Unset
        if isinstance(self.sector_id, Unset):
            sector_id = UNSET
        elif isinstance(self.sector_id, UUID):
            sector_id = str(self.sector_id)
        else:
            sector_id = self.sector_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "content": content,
                "id": id,
                "number": number,
                "status": status,
            }
        )
        if due_on is not UNSET:
            field_dict["due_on"] = due_on
        if lead_agency_name is not UNSET:
            field_dict["lead_agency_name"] = lead_agency_name
        if outcome is not UNSET:
            field_dict["outcome"] = outcome
        if sector_id is not UNSET:
            field_dict["sector_id"] = sector_id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        content = d.pop("content")

        id = UUID(d.pop("id"))

        number = d.pop("number")

        status = check_status(d.pop("status"))

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

        def _parse_lead_agency_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        lead_agency_name = _parse_lead_agency_name(d.pop("lead_agency_name", UNSET))

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

        part_brief = cls(
            content=content,
            id=id,
            number=number,
            status=status,
            due_on=due_on,
            lead_agency_name=lead_agency_name,
            outcome=outcome,
            sector_id=sector_id,
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
