from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.problem_code import ProblemCode, check_problem_code

T = TypeVar("T", bound="OAuthError")


@_attrs_define
class OAuthError:
    """Why a request to `/v1/oauth` was refused (RFC 6749, section 5.2)."""

    code: ProblemCode
    """ A stable code for programs; `/problems` explains each. """
    error: str
    error_description: str
    """ In English: the standard allows only ASCII characters here. """
    request_id: UUID
    """ Quote it when you ask for help; it is in the server's log. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        code: str = self.code

        error = self.error

        error_description = self.error_description

        request_id = str(self.request_id)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "code": code,
                "error": error,
                "error_description": error_description,
                "request_id": request_id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        code = check_problem_code(d.pop("code"))

        error = d.pop("error")

        error_description = d.pop("error_description")

        request_id = UUID(d.pop("request_id"))

        o_auth_error = cls(
            code=code,
            error=error,
            error_description=error_description,
            request_id=request_id,
        )

        o_auth_error.additional_properties = d
        return o_auth_error

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
