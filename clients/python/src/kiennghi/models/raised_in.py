from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="RaisedIn")


@_attrs_define
class RaisedIn:
    """The session in which it was raised."""

    id: UUID
    ordinal: int
    term_id: UUID
    term_name: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        ordinal = self.ordinal

        term_id = str(self.term_id)

        term_name = self.term_name

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "ordinal": ordinal,
                "term_id": term_id,
                "term_name": term_name,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        id = UUID(d.pop("id"))

        ordinal = d.pop("ordinal")

        term_id = UUID(d.pop("term_id"))

        term_name = d.pop("term_name")

        raised_in = cls(
            id=id,
            ordinal=ordinal,
            term_id=term_id,
            term_name=term_name,
        )

        raised_in.additional_properties = d
        return raised_in

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
