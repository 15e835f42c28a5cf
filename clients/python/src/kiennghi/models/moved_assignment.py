from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.deadline_basis import DeadlineBasis


T = TypeVar("T", bound="MovedAssignment")


@_attrs_define
class MovedAssignment:
    deadline: DeadlineBasis
    """ The rule and the calendar from which a stored due date was computed. """
    due_on: datetime.date
    id: UUID
    version: int
    """ The new version. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        deadline = self.deadline.to_dict()

        due_on = self.due_on.isoformat()

        id = str(self.id)

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "deadline": deadline,
                "due_on": due_on,
                "id": id,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.deadline_basis import DeadlineBasis

        d = dict(src_dict)
        deadline = DeadlineBasis.from_dict(d.pop("deadline"))

        due_on = datetime.date.fromisoformat(d.pop("due_on"))

        id = UUID(d.pop("id"))

        version = d.pop("version")

        moved_assignment = cls(
            deadline=deadline,
            due_on=due_on,
            id=id,
            version=version,
        )

        moved_assignment.additional_properties = d
        return moved_assignment

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
