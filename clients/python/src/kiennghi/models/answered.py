from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="Answered")


@_attrs_define
class Answered:
    """One assignment answered by a response."""

    assignment_id: UUID
    case_id: UUID
    case_number: str
    void_on: datetime.date | None
    """ The day since which it does not count for the assignment: the agency contested with success that it was
    recorded. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        assignment_id = str(self.assignment_id)

        case_id = str(self.case_id)

        case_number = self.case_number

        void_on: None | str
        if isinstance(self.void_on, datetime.date):
            void_on = self.void_on.isoformat()
        else:
            void_on = self.void_on

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "assignment_id": assignment_id,
                "case_id": case_id,
                "case_number": case_number,
                "void_on": void_on,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        assignment_id = UUID(d.pop("assignment_id"))

        case_id = UUID(d.pop("case_id"))

        case_number = d.pop("case_number")

        def _parse_void_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                void_on_type_0 = datetime.date.fromisoformat(data)

                return void_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        void_on = _parse_void_on(d.pop("void_on"))

        answered = cls(
            assignment_id=assignment_id,
            case_id=case_id,
            case_number=case_number,
            void_on=void_on,
        )

        answered.additional_properties = d
        return answered

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
