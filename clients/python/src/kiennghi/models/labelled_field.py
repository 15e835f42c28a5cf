from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="LabelledField")


@_attrs_define
class LabelledField:
    """A field of request bodies, and what to call it."""

    en: str
    """ The label in English. """
    list_: None | str
    """ The list from which ids in this field are chosen, a URI template (RFC 6570): `{council_id}` and `{case_id}`
    are those
    of what the form is about. It takes `limit` and `cursor`, and `q` where the document says so. """
    name: str
    """ The name as request bodies have it. """
    vi: str
    """ The label in Vietnamese. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        en = self.en

        list_: None | str
        list_ = self.list_

        name = self.name

        vi = self.vi

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "en": en,
                "list": list_,
                "name": name,
                "vi": vi,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        en = d.pop("en")

        def _parse_list_(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        list_ = _parse_list_(d.pop("list"))

        name = d.pop("name")

        vi = d.pop("vi")

        labelled_field = cls(
            en=en,
            list_=list_,
            name=name,
            vi=vi,
        )

        labelled_field.additional_properties = d
        return labelled_field

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
