from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.new_addressee import NewAddressee


T = TypeVar("T", bound="SplitPart")


@_attrs_define
class SplitPart:
    """One of the tasks."""

    content: str
    addressees: list[NewAddressee] | Unset = UNSET
    """ Default: the addressees of the split recommendation. """
    deliverable: None | str | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        content = self.content

        addressees: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.addressees, Unset):
            addressees = []
            for addressees_item_data in self.addressees:
                addressees_item = addressees_item_data.to_dict()
                addressees.append(addressees_item)

        deliverable: None | str | Unset
        if isinstance(self.deliverable, Unset):
            deliverable = UNSET
        else:
            deliverable = self.deliverable

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "content": content,
            }
        )
        if addressees is not UNSET:
            field_dict["addressees"] = addressees
        if deliverable is not UNSET:
            field_dict["deliverable"] = deliverable

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.new_addressee import NewAddressee

        d = dict(src_dict)
        content = d.pop("content")

        _addressees = d.pop("addressees", UNSET)
        addressees: list[NewAddressee] | Unset = UNSET
        if _addressees is not UNSET:
            addressees = []
            for addressees_item_data in _addressees:
                addressees_item = NewAddressee.from_dict(addressees_item_data)

                addressees.append(addressees_item)

        def _parse_deliverable(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        deliverable = _parse_deliverable(d.pop("deliverable", UNSET))

        split_part = cls(
            content=content,
            addressees=addressees,
            deliverable=deliverable,
        )

        return split_part
