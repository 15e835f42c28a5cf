from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.labelled_field import LabelledField
    from ..models.vocabulary_enums import VocabularyEnums


T = TypeVar("T", bound="Vocabulary")


@_attrs_define
class Vocabulary:
    """The words of every enum of the document, and the fields of every form."""

    enums: VocabularyEnums
    """ By the name of the enum's schema in the document; the words of each in the order to show. """
    fields: list[LabelledField]
    """ The fields of the request bodies of the document, in the order to show. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        enums = self.enums.to_dict()

        fields = []
        for fields_item_data in self.fields:
            fields_item = fields_item_data.to_dict()
            fields.append(fields_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "enums": enums,
                "fields": fields,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.labelled_field import LabelledField
        from ..models.vocabulary_enums import VocabularyEnums

        d = dict(src_dict)
        enums = VocabularyEnums.from_dict(d.pop("enums"))

        fields = []
        _fields = d.pop("fields")
        for fields_item_data in _fields:
            fields_item = LabelledField.from_dict(fields_item_data)

            fields.append(fields_item)

        vocabulary = cls(
            enums=enums,
            fields=fields,
        )

        vocabulary.additional_properties = d
        return vocabulary

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
