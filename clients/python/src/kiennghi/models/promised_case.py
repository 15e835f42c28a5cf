from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.status import Status, check_status

T = TypeVar("T", bound="PromisedCase")


@_attrs_define
class PromisedCase:
    """The case of a commitment, in brief."""

    content: None | str
    """ `null` under the same condition as `status`. """
    council_id: UUID
    council_name: str
    id: UUID
    number: str
    status: None | Status
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        content: None | str
        content = self.content

        council_id = str(self.council_id)

        council_name = self.council_name

        id = str(self.id)

        number = self.number

        status: None | str
        if isinstance(self.status, str):
            status = self.status
        else:
            status = self.status

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "content": content,
                "council_id": council_id,
                "council_name": council_name,
                "id": id,
                "number": number,
                "status": status,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_content(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        content = _parse_content(d.pop("content"))

        council_id = UUID(d.pop("council_id"))

        council_name = d.pop("council_name")

        id = UUID(d.pop("id"))

        number = d.pop("number")

        def _parse_status(data: object) -> None | Status:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                status_type_0 = check_status(data)

                return status_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Status, data)

        status = _parse_status(d.pop("status"))

        promised_case = cls(
            content=content,
            council_id=council_id,
            council_name=council_name,
            id=id,
            number=number,
            status=status,
        )

        promised_case.additional_properties = d
        return promised_case

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
