from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.access_link_view import AccessLinkView
    from ..models.page_access_link_view_facets import PageAccessLinkViewFacets
    from ..models.page_count_at_least import PageCountAtLeast


T = TypeVar("T", bound="PageAccessLinkView")


@_attrs_define
class PageAccessLinkView:
    """One page of a list."""

    items: list[AccessLinkView]
    next_cursor: None | str
    """ Send it as `cursor` to get the next page; `null` on the last page. """
    count: int | PageCountAtLeast | Unset = UNSET
    """ The number of items: exact up to 10,000. """
    facets: PageAccessLinkViewFacets | Unset = UNSET
    """ Only with `facets=…`: the number of items by the values of each filter that was named, for all other
    filters. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.page_count_at_least import PageCountAtLeast

        items = []
        for items_item_data in self.items:
            items_item = items_item_data.to_dict()
            items.append(items_item)

        next_cursor: None | str
        next_cursor = self.next_cursor

        count: dict[str, Any] | int | Unset
        if isinstance(self.count, Unset):
            count = UNSET
        elif isinstance(self.count, PageCountAtLeast):
            count = self.count.to_dict()
        else:
            count = self.count

        facets: dict[str, Any] | Unset = UNSET
        if not isinstance(self.facets, Unset):
            facets = self.facets.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "items": items,
                "next_cursor": next_cursor,
            }
        )
        if count is not UNSET:
            field_dict["count"] = count
        if facets is not UNSET:
            field_dict["facets"] = facets

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.access_link_view import AccessLinkView
        from ..models.page_access_link_view_facets import PageAccessLinkViewFacets
        from ..models.page_count_at_least import PageCountAtLeast

        d = dict(src_dict)
        items = []
        _items = d.pop("items")
        for items_item_data in _items:
            items_item = AccessLinkView.from_dict(items_item_data)

            items.append(items_item)

        def _parse_next_cursor(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        next_cursor = _parse_next_cursor(d.pop("next_cursor"))

        def _parse_count(data: object) -> int | PageCountAtLeast | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                componentsschemas_page_count_type_1 = PageCountAtLeast.from_dict(data)

                return componentsschemas_page_count_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(int | PageCountAtLeast | Unset, data)

        count = _parse_count(d.pop("count", UNSET))

        _facets = d.pop("facets", UNSET)
        facets: PageAccessLinkViewFacets | Unset
        if isinstance(_facets, Unset):
            facets = UNSET
        else:
            facets = PageAccessLinkViewFacets.from_dict(_facets)

        page_access_link_view = cls(
            items=items,
            next_cursor=next_cursor,
            count=count,
            facets=facets,
        )

        page_access_link_view.additional_properties = d
        return page_access_link_view

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
