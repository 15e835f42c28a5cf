from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.sync_record import SyncRecord


T = TypeVar("T", bound="SyncConflict")


@_attrs_define
class SyncConflict:
    """A record that has changed since the client read it."""

    expected_version: int
    """ The version that the write expected. """
    id: UUID
    record: SyncRecord
    """ The record that a write was about. One field is set. """
    version: int
    """ The version of the record now. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        expected_version = self.expected_version

        id = str(self.id)

        record = self.record.to_dict()

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "expected_version": expected_version,
                "id": id,
                "record": record,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.sync_record import SyncRecord

        d = dict(src_dict)
        expected_version = d.pop("expected_version")

        id = UUID(d.pop("id"))

        record = SyncRecord.from_dict(d.pop("record"))

        version = d.pop("version")

        sync_conflict = cls(
            expected_version=expected_version,
            id=id,
            record=record,
            version=version,
        )

        sync_conflict.additional_properties = d
        return sync_conflict

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
