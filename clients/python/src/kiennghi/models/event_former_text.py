from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="EventFormerText")


@_attrs_define
class EventFormerText:
    """Proves which wording of a petition was replaced by which, without telling it."""

    digest: str
    """ Keyed digest of the wording after the edit. """
    former_text_id: UUID
    """ The stored former wording: `GET /v1/petitions/{id}/former-texts/{former_text_id}`. """
    old_digest: str
    """ Keyed digest of the wording before the edit. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        digest = self.digest

        former_text_id = str(self.former_text_id)

        old_digest = self.old_digest

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "digest": digest,
                "former_text_id": former_text_id,
                "old_digest": old_digest,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        digest = d.pop("digest")

        former_text_id = UUID(d.pop("former_text_id"))

        old_digest = d.pop("old_digest")

        event_former_text = cls(
            digest=digest,
            former_text_id=former_text_id,
            old_digest=old_digest,
        )

        event_former_text.additional_properties = d
        return event_former_text

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
