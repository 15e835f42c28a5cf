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
    from ..models.document_reference import DocumentReference


T = TypeVar("T", bound="EventIssueConclusion")


@_attrs_define
class EventIssueConclusion:
    """A conclusion was issued: its recommendations are assigned to their addressees."""

    case_ids: list[UUID]
    """ The recommendations. """
    document: DocumentReference
    """ A reference to an official document, such as `393/HĐND-VP` of 28 August 2024. """
    supervision_id: UUID
    """ The supervision. """
    version: int
    type_: Literal["issue_conclusion"] = "issue_conclusion"
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        case_ids = []
        for case_ids_item_data in self.case_ids:
            case_ids_item = str(case_ids_item_data)
            case_ids.append(case_ids_item)

        document = self.document.to_dict()

        supervision_id = str(self.supervision_id)

        type_ = self.type_

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "case_ids": case_ids,
                "document": document,
                "supervision_id": supervision_id,
                "type": type_,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.document_reference import DocumentReference

        d = dict(src_dict)
        case_ids = []
        _case_ids = d.pop("case_ids")
        for case_ids_item_data in _case_ids:
            case_ids_item = UUID(case_ids_item_data)

            case_ids.append(case_ids_item)

        document = DocumentReference.from_dict(d.pop("document"))

        supervision_id = UUID(d.pop("supervision_id"))

        type_ = cast(Literal["issue_conclusion"], d.pop("type"))
        if type_ != "issue_conclusion":
            raise ValueError(f"type must match const 'issue_conclusion', got '{type_}'")

        version = d.pop("version")

        event_issue_conclusion = cls(
            case_ids=case_ids,
            document=document,
            supervision_id=supervision_id,
            type_=type_,
            version=version,
        )

        event_issue_conclusion.additional_properties = d
        return event_issue_conclusion

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
