from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.agreed_recalculation import AgreedRecalculation


T = TypeVar("T", bound="Recalculate")


@_attrs_define
class Recalculate:
    """The due dates to change."""

    assignments: list[AgreedRecalculation]
    """ Each with the version that was read and the new date that was shown. """

    def to_dict(self) -> dict[str, Any]:
        assignments = []
        for assignments_item_data in self.assignments:
            assignments_item = assignments_item_data.to_dict()
            assignments.append(assignments_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "assignments": assignments,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.agreed_recalculation import AgreedRecalculation

        d = dict(src_dict)
        assignments = []
        _assignments = d.pop("assignments")
        for assignments_item_data in _assignments:
            assignments_item = AgreedRecalculation.from_dict(assignments_item_data)

            assignments.append(assignments_item)

        recalculate = cls(
            assignments=assignments,
        )

        return recalculate
