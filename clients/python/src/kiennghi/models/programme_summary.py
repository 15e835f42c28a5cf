from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="ProgrammeSummary")


@_attrs_define
class ProgrammeSummary:
    """Counts of the supervisions of a programme. Planned, under way, done and dropped add up to the total; the late ones
    are also counted as planned or under way.

    """

    done: int
    """ Concluded or closed. """
    dropped: int
    late: int
    """ Neither done nor dropped, and past the planned day of conclusion. """
    planned: int
    total: int
    under_way: int
    """ Announced and not concluded. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        done = self.done

        dropped = self.dropped

        late = self.late

        planned = self.planned

        total = self.total

        under_way = self.under_way

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "done": done,
                "dropped": dropped,
                "late": late,
                "planned": planned,
                "total": total,
                "under_way": under_way,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        done = d.pop("done")

        dropped = d.pop("dropped")

        late = d.pop("late")

        planned = d.pop("planned")

        total = d.pop("total")

        under_way = d.pop("under_way")

        programme_summary = cls(
            done=done,
            dropped=dropped,
            late=late,
            planned=planned,
            total=total,
            under_way=under_way,
        )

        programme_summary.additional_properties = d
        return programme_summary

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
