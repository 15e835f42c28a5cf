from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="NewUser")


@_attrs_define
class NewUser:
    """A new user account. The user must change the password at the first sign-in."""

    full_name: str
    password: str
    username: str
    """ Lower-case letters, digits, dots, hyphens, underscores; unique. """

    def to_dict(self) -> dict[str, Any]:
        full_name = self.full_name

        password = self.password

        username = self.username

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "full_name": full_name,
                "password": password,
                "username": username,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        full_name = d.pop("full_name")

        password = d.pop("password")

        username = d.pop("username")

        new_user = cls(
            full_name=full_name,
            password=password,
            username=username,
        )

        return new_user
