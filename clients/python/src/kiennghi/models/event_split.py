from __future__ import annotations

from collections.abc import Mapping
from typing import (
    TYPE_CHECKING,
    Any,
    Literal,
    TypeVar,
    cast,
)
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.free_text import FreeText


T = TypeVar("T", bound="EventSplit")


@_attrs_define
class EventSplit:
    """Tasks were taken out of a recommendation that contained several."""

    case_ids: list[UUID]
    """ The new recommendations. """
    content: FreeText
    """ A text that somebody typed. It may name people, so it can be erased; the event keeps the digest. """
    old_content: FreeText
    """ A text that somebody typed. It may name people, so it can be erased; the event keeps the digest. """
    version: int
    type_: Literal["split"] = "split"
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        case_ids = []
        for case_ids_item_data in self.case_ids:
            case_ids_item = str(case_ids_item_data)
            case_ids.append(case_ids_item)

        content = self.content.to_dict()

        old_content = self.old_content.to_dict()

        type_ = self.type_

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "case_ids": case_ids,
                "content": content,
                "old_content": old_content,
                "type": type_,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.free_text import FreeText

        d = dict(src_dict)
        case_ids = []
        _case_ids = d.pop("case_ids")
        for case_ids_item_data in _case_ids:
            case_ids_item = UUID(case_ids_item_data)

            case_ids.append(case_ids_item)

        content = FreeText.from_dict(d.pop("content"))

        old_content = FreeText.from_dict(d.pop("old_content"))

        type_ = cast(Literal["split"], d.pop("type"))
        if type_ != "split":
            raise ValueError(f"type must match const 'split', got '{type_}'")

        version = d.pop("version")

        event_split = cls(
            case_ids=case_ids,
            content=content,
            old_content=old_content,
            type_=type_,
            version=version,
        )

        event_split.additional_properties = d
        return event_split

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
