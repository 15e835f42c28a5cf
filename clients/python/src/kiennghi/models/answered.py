from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

T = TypeVar("T", bound="Answered")


@_attrs_define
class Answered:
    """One assignment answered by a response."""

    assignment_id: UUID
    case_id: UUID
    void_on: datetime.date | None | Unset = UNSET
    """ The day since which it does not count for the assignment: the agency contested with success that it was
    recorded. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        assignment_id = str(self.assignment_id)

        case_id = str(self.case_id)

        void_on: None | str | Unset
        if isinstance(self.void_on, Unset):
            void_on = UNSET
        elif isinstance(self.void_on, datetime.date):
            void_on = self.void_on.isoformat()
        else:
            void_on = self.void_on

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "assignment_id": assignment_id,
                "case_id": case_id,
            }
        )
        if void_on is not UNSET:
            field_dict["void_on"] = void_on

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        assignment_id = UUID(d.pop("assignment_id"))

        case_id = UUID(d.pop("case_id"))

        def _parse_void_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                void_on_type_0 = datetime.date.fromisoformat(data)

                return void_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        void_on = _parse_void_on(d.pop("void_on", UNSET))

        answered = cls(
            assignment_id=assignment_id,
            case_id=case_id,
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
