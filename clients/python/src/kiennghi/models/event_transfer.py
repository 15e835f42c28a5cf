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
    from ..models.event_organization import EventOrganization


T = TypeVar("T", bound="EventTransfer")


@_attrs_define
class EventTransfer:
    """The obligation of an addressee that has ended was transferred to its successors."""

    document: DocumentReference | None
    organization_id: UUID
    """ The addressee that has ended. """
    organization_name: str
    """ Its name. """
    successors: list[EventOrganization]
    """ Its successors. The first one reports on the commitments. """
    version: int
    type_: Literal["transfer"] = "transfer"
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.document_reference import DocumentReference

        document: dict[str, Any] | None
        if isinstance(self.document, DocumentReference):
            document = self.document.to_dict()
        else:
            document = self.document

        organization_id = str(self.organization_id)

        organization_name = self.organization_name

        successors = []
        for successors_item_data in self.successors:
            successors_item = successors_item_data.to_dict()
            successors.append(successors_item)

        type_ = self.type_

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "document": document,
                "organization_id": organization_id,
                "organization_name": organization_name,
                "successors": successors,
                "type": type_,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.document_reference import DocumentReference
        from ..models.event_organization import EventOrganization

        d = dict(src_dict)

        def _parse_document(data: object) -> DocumentReference | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                document_type_0 = DocumentReference.from_dict(data)

                return document_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(DocumentReference | None, data)

        document = _parse_document(d.pop("document"))

        organization_id = UUID(d.pop("organization_id"))

        organization_name = d.pop("organization_name")

        successors = []
        _successors = d.pop("successors")
        for successors_item_data in _successors:
            successors_item = EventOrganization.from_dict(successors_item_data)

            successors.append(successors_item)

        type_ = cast(Literal["transfer"], d.pop("type"))
        if type_ != "transfer":
            raise ValueError(f"type must match const 'transfer', got '{type_}'")

        version = d.pop("version")

        event_transfer = cls(
            document=document,
            organization_id=organization_id,
            organization_name=organization_name,
            successors=successors,
            type_=type_,
            version=version,
        )

        event_transfer.additional_properties = d
        return event_transfer

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
