from __future__ import annotations

from collections.abc import Mapping
from typing import (
    TYPE_CHECKING,
    Any,
    Literal,
    TypeVar,
    cast,
)

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.changed_fields import ChangedFields
    from ..models.event_former_text import EventFormerText


T = TypeVar("T", bound="EventEdit")


@_attrs_define
class EventEdit:
    """A case was edited."""

    changed: ChangedFields
    """ The fields that an edit changed, by name, each with its value before and after. `null` in place of the
    values: it changed, but its values are secret, personal or too long to be recorded. """
    former_text: EventFormerText | None
    version: int
    type_: Literal["edit"] = "edit"
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.event_former_text import EventFormerText

        changed = self.changed.to_dict()

        former_text: dict[str, Any] | None
        if isinstance(self.former_text, EventFormerText):
            former_text = self.former_text.to_dict()
        else:
            former_text = self.former_text

        type_ = self.type_

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "changed": changed,
                "former_text": former_text,
                "type": type_,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.changed_fields import ChangedFields
        from ..models.event_former_text import EventFormerText

        d = dict(src_dict)
        changed = ChangedFields.from_dict(d.pop("changed"))

        def _parse_former_text(data: object) -> EventFormerText | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                former_text_type_0 = EventFormerText.from_dict(data)

                return former_text_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(EventFormerText | None, data)

        former_text = _parse_former_text(d.pop("former_text"))

        type_ = cast(Literal["edit"], d.pop("type"))
        if type_ != "edit":
            raise ValueError(f"type must match const 'edit', got '{type_}'")

        version = d.pop("version")

        event_edit = cls(
            changed=changed,
            former_text=former_text,
            type_=type_,
            version=version,
        )

        event_edit.additional_properties = d
        return event_edit

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
