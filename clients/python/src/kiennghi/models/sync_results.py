from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.sync_result import SyncResult


T = TypeVar("T", bound="SyncResults")


@_attrs_define
class SyncResults:
    """What became of the writes of a batch."""

    complete: bool
    """ Whether every write was done. Of an atomic batch that is not complete, nothing was done. """
    results: list[SyncResult]
    """ In the order of the writes. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        complete = self.complete

        results = []
        for results_item_data in self.results:
            results_item = results_item_data.to_dict()
            results.append(results_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "complete": complete,
                "results": results,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.sync_result import SyncResult

        d = dict(src_dict)
        complete = d.pop("complete")

        results = []
        _results = d.pop("results")
        for results_item_data in _results:
            results_item = SyncResult.from_dict(results_item_data)

            results.append(results_item)

        sync_results = cls(
            complete=complete,
            results=results,
        )

        sync_results.additional_properties = d
        return sync_results

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
