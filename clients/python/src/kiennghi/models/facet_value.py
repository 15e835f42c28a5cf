from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.page_count_at_least import PageCountAtLeast


T = TypeVar("T", bound="FacetValue")


@_attrs_define
class FacetValue:
    """A value of a facet."""

    count: int | PageCountAtLeast
    """ The number of items: exact up to 10,000. """
    value: str
    """ A value of the filter with the name of the facet; `none`: without a value. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.page_count_at_least import PageCountAtLeast

        count: dict[str, Any] | int
        if isinstance(self.count, PageCountAtLeast):
            count = self.count.to_dict()
        else:
            count = self.count

        value = self.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "count": count,
                "value": value,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.page_count_at_least import PageCountAtLeast

        d = dict(src_dict)

        def _parse_count(data: object) -> int | PageCountAtLeast:
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                componentsschemas_page_count_type_1 = PageCountAtLeast.from_dict(data)

                return componentsschemas_page_count_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(int | PageCountAtLeast, data)

        count = _parse_count(d.pop("count"))

        value = d.pop("value")

        facet_value = cls(
            count=count,
            value=value,
        )

        facet_value.additional_properties = d
        return facet_value

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
