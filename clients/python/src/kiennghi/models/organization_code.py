from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="OrganizationCode")


@_attrs_define
class OrganizationCode:
    """An official code: opaque text (Decision 20/2020/QĐ-TTg: at most 35 characters, groups separated by dots)."""

    code: str
    scheme: str

    def to_dict(self) -> dict[str, Any]:
        code = self.code

        scheme = self.scheme

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "code": code,
                "scheme": scheme,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        code = d.pop("code")

        scheme = d.pop("scheme")

        organization_code = cls(
            code=code,
            scheme=scheme,
        )

        return organization_code
