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

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.petition_patch import PetitionPatch


T = TypeVar("T", bound="PetitionPatchSyncWrite")


@_attrs_define
class PetitionPatchSyncWrite:
    """Corrects a petition, as `PATCH /v1/petitions/{id}`."""

    id: UUID
    key: str
    """ The idempotency key of the write, in 1 to 255 visible ASCII characters: sent again with the same write,
    it is done once and has the same result, for 48 hours. """
    patch: PetitionPatch
    """ Fields to correct. Absent fields stay unchanged; `null` clears a field that can be empty. """
    type_: Literal["petition_patch"] = "petition_patch"
    version: int | None | Unset = UNSET
    """ The version that was read. Left out: the one after the last write of this batch to the record. """

    def to_dict(self) -> dict[str, Any]:
        id = str(self.id)

        key = self.key

        patch = self.patch.to_dict()

        type_ = self.type_

        version: int | None | Unset
        if isinstance(self.version, Unset):
            version = UNSET
        else:
            version = self.version

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "id": id,
                "key": key,
                "patch": patch,
                "type": type_,
            }
        )
        if version is not UNSET:
            field_dict["version"] = version

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.petition_patch import PetitionPatch

        d = dict(src_dict)
        id = UUID(d.pop("id"))

        key = d.pop("key")

        patch = PetitionPatch.from_dict(d.pop("patch"))

        type_ = cast(Literal["petition_patch"], d.pop("type"))
        if type_ != "petition_patch":
            raise ValueError(f"type must match const 'petition_patch', got '{type_}'")

        def _parse_version(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        version = _parse_version(d.pop("version", UNSET))

        petition_patch_sync_write = cls(
            id=id,
            key=key,
            patch=patch,
            type_=type_,
            version=version,
        )

        return petition_patch_sync_write
