from __future__ import annotations

from collections.abc import Mapping
from typing import (
    TYPE_CHECKING,
    Any,
    Literal,
    TypeVar,
    cast,
)
from uuid import UUID

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.new_response_version import NewResponseVersion


T = TypeVar("T", bound="ResponseVersionHistoryStep")


@_attrs_define
class ResponseVersionHistoryStep:
    """A correction of an agency's response, or a further one, as in `POST /v1/responses/{id}/versions`."""

    organization_id: UUID
    """ The agency. """
    version: NewResponseVersion
    """ A new version of a response: the whole answer as it reads now. """
    type_: Literal["response_version"] = "response_version"

    def to_dict(self) -> dict[str, Any]:
        organization_id = str(self.organization_id)

        type_ = self.type_

        version = self.version.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "organization_id": organization_id,
                "type": type_,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.new_response_version import NewResponseVersion

        d = dict(src_dict)
        organization_id = UUID(d.pop("organization_id"))

        type_ = cast(Literal["response_version"], d.pop("type"))
        if type_ != "response_version":
            raise ValueError(f"type must match const 'response_version', got '{type_}'")

        version = NewResponseVersion.from_dict(d.pop("version"))

        response_version_history_step = cls(
            organization_id=organization_id,
            type_=type_,
            version=version,
        )

        return response_version_history_step
