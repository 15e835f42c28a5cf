from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.assignment_status import AssignmentStatus, check_assignment_status

T = TypeVar("T", bound="CandidateAgency")


@_attrs_define
class CandidateAgency:
    """An agency that has to respond to the case, or has responded."""

    assignment_id: UUID
    due_on: datetime.date | None
    """ `null` for a standing obligation. """
    organization_id: UUID
    organization_name: str
    """ The name of the agency when the case was assigned to it. """
    status: AssignmentStatus
    """ The status of an agency's assignment. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        assignment_id = str(self.assignment_id)

        due_on: None | str
        if isinstance(self.due_on, datetime.date):
            due_on = self.due_on.isoformat()
        else:
            due_on = self.due_on

        organization_id = str(self.organization_id)

        organization_name = self.organization_name

        status: str = self.status

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "assignment_id": assignment_id,
                "due_on": due_on,
                "organization_id": organization_id,
                "organization_name": organization_name,
                "status": status,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        assignment_id = UUID(d.pop("assignment_id"))

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

        organization_id = UUID(d.pop("organization_id"))

        organization_name = d.pop("organization_name")

        status = check_assignment_status(d.pop("status"))

        candidate_agency = cls(
            assignment_id=assignment_id,
            due_on=due_on,
            organization_id=organization_id,
            organization_name=organization_name,
            status=status,
        )

        candidate_agency.additional_properties = d
        return candidate_agency

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
