from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.status import Status, check_status

T = TypeVar("T", bound="AssignedCase")


@_attrs_define
class AssignedCase:
    """A petition after it was forwarded."""

    due_on: datetime.date
    """ Legal date: the due date of the lead agencies. """
    id: UUID
    number: str
    status: Status
    """ Where a case is in the workflow. """
    version: int
    """ The new version. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        due_on = self.due_on.isoformat()

        id = str(self.id)

        number = self.number

        status: str = self.status

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "due_on": due_on,
                "id": id,
                "number": number,
                "status": status,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        due_on = datetime.date.fromisoformat(d.pop("due_on"))

        id = UUID(d.pop("id"))

        number = d.pop("number")

        status = check_status(d.pop("status"))

        version = d.pop("version")

        assigned_case = cls(
            due_on=due_on,
            id=id,
            number=number,
            status=status,
            version=version,
        )

        assigned_case.additional_properties = d
        return assigned_case

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
