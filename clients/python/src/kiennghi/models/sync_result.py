from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.problem import Problem
    from ..models.sync_conflict import SyncConflict
    from ..models.sync_record import SyncRecord


T = TypeVar("T", bound="SyncResult")


@_attrs_define
class SyncResult:
    """What became of a write."""

    id: None | UUID
    """ The record that was written to. """
    key: None | str
    """ The key of the write; `null` when it has none that can be read. """
    replayed: bool
    """ Whether it was done before, and this is the result of then. """
    status: int
    """ The status that the write has as a request of its own; 424 when it was not done because of another one. """
    version: int | None
    """ Its version after the write, for `version` of the next one. """
    conflicts: list[SyncConflict] | Unset = UNSET
    """ The records that have changed since the client read them, when that is why it was refused: at most 20. """
    problem: Problem | Unset = UNSET
    """ Why a request was refused. """
    record: SyncRecord | Unset = UNSET
    """ The record that a write was about. One field is set. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id: None | str
        if isinstance(self.id, UUID):
            id = str(self.id)
        else:
            id = self.id

        key: None | str
        key = self.key

        replayed = self.replayed

        status = self.status

        version: int | None
        version = self.version

        conflicts: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.conflicts, Unset):
            conflicts = []
            for conflicts_item_data in self.conflicts:
                conflicts_item = conflicts_item_data.to_dict()
                conflicts.append(conflicts_item)

        problem: dict[str, Any] | Unset = UNSET
        if not isinstance(self.problem, Unset):
            problem = self.problem.to_dict()

        record: dict[str, Any] | Unset = UNSET
        if not isinstance(self.record, Unset):
            record = self.record.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "key": key,
                "replayed": replayed,
                "status": status,
                "version": version,
            }
        )
        if conflicts is not UNSET:
            field_dict["conflicts"] = conflicts
        if problem is not UNSET:
            field_dict["problem"] = problem
        if record is not UNSET:
            field_dict["record"] = record

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.problem import Problem
        from ..models.sync_conflict import SyncConflict
        from ..models.sync_record import SyncRecord

        d = dict(src_dict)

        def _parse_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                id_type_0 = UUID(data)

                return id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        id = _parse_id(d.pop("id"))

        def _parse_key(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        key = _parse_key(d.pop("key"))

        replayed = d.pop("replayed")

        status = d.pop("status")

        def _parse_version(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        version = _parse_version(d.pop("version"))

        _conflicts = d.pop("conflicts", UNSET)
        conflicts: list[SyncConflict] | Unset = UNSET
        if _conflicts is not UNSET:
            conflicts = []
            for conflicts_item_data in _conflicts:
                conflicts_item = SyncConflict.from_dict(conflicts_item_data)

                conflicts.append(conflicts_item)

        _problem = d.pop("problem", UNSET)
        problem: Problem | Unset
        if isinstance(_problem, Unset):
            problem = UNSET
        else:
            problem = Problem.from_dict(_problem)

        _record = d.pop("record", UNSET)
        record: SyncRecord | Unset
        if isinstance(_record, Unset):
            record = UNSET
        else:
            record = SyncRecord.from_dict(_record)

        sync_result = cls(
            id=id,
            key=key,
            replayed=replayed,
            status=status,
            version=version,
            conflicts=conflicts,
            problem=problem,
            record=record,
        )

        sync_result.additional_properties = d
        return sync_result

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
