from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.annex_column import AnnexColumn


T = TypeVar("T", bound="NewAnnexColumns")


@_attrs_define
class NewAnnexColumns:
    """The columns of a council's annexes, in the order in which they are printed."""

    columns: list[AnnexColumn]
    """ Every outcome is in exactly one column. """

    def to_dict(self) -> dict[str, Any]:
        columns = []
        for columns_item_data in self.columns:
            columns_item = columns_item_data.to_dict()
            columns.append(columns_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "columns": columns,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.annex_column import AnnexColumn

        d = dict(src_dict)
        columns = []
        _columns = d.pop("columns")
        for columns_item_data in _columns:
            columns_item = AnnexColumn.from_dict(columns_item_data)

            columns.append(columns_item)

        new_annex_columns = cls(
            columns=columns,
        )

        return new_annex_columns
