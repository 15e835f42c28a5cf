from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="UserPatch")


@_attrs_define
class UserPatch:
    """Fields to change. Absent fields stay unchanged. A new password or disabling revokes every login of the user within
    seconds; the user must change a new password at the next sign-in.

    """

    disabled: bool | Unset = UNSET
    full_name: str | Unset = UNSET
    password: str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        disabled = self.disabled

        full_name = self.full_name

        password = self.password

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if disabled is not UNSET:
            field_dict["disabled"] = disabled
        if full_name is not UNSET:
            field_dict["full_name"] = full_name
        if password is not UNSET:
            field_dict["password"] = password

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        disabled = d.pop("disabled", UNSET)

        full_name = d.pop("full_name", UNSET)

        password = d.pop("password", UNSET)

        user_patch = cls(
            disabled=disabled,
            full_name=full_name,
            password=password,
        )

        return user_patch
