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


T = TypeVar("T", bound="ResponseVersionSyncWrite")


@_attrs_define
class ResponseVersionSyncWrite:
    """Corrects a response or answers further, as `POST /v1/responses/{id}/versions`."""

    id: UUID
    key: str
    """ The idempotency key of the write, in 1 to 255 visible ASCII characters: sent again with the same write,
    it is done once and has the same result, for 48 hours. """
    version: NewResponseVersion
    """ A new version of a response: the whole answer as it reads now. """
    type_: Literal["response_version"] = "response_version"

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        key = self.key

        type_ = self.type_

        version = self.version.to_dict()

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "key": key,
                "type": type_,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.new_response_version import NewResponseVersion

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        key = d.pop("key")

        type_ = cast(Literal["response_version"], d.pop("type"))
        if type_ != "response_version":
            raise ValueError(f"type must match const 'response_version', got '{type_}'")

        version = NewResponseVersion.from_dict(d.pop("version"))

        response_version_sync_write = cls(
            id=id,
            key=key,
            type_=type_,
            version=version,
        )

        return response_version_sync_write
