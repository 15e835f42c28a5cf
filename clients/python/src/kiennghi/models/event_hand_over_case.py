from __future__ import annotations

import datetime
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


T = TypeVar("T", bound="EventHandOverCase")


@_attrs_define
class EventHandOverCase:
    """The case was open at the end of a session or term, and is on a signed handover list."""

    commitment_ids: list[UUID]
    """ The commitments of the case that are on the list. """
    document: DocumentReference | None
    from_session_id: None | UUID
    """ The session that ends; `null` when a term ends. """
    from_term_id: None | UUID
    """ The term that ends; `null` when a session ends. """
    handover_id: UUID
    """ The handover list: `GET /v1/handovers/{handover_id}`. """
    signed_on: datetime.date
    """ Legal date: the day of signature. """
    to_organization_id: UUID
    """ The organization that takes over. """
    to_organization_name: str
    """ Its name at the time of the event. """
    to_session_id: None | UUID
    """ The session that takes up the case. """
    version: int
    type_: Literal["hand_over_case"] = "hand_over_case"
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.document_reference import DocumentReference

        commitment_ids = []
        for commitment_ids_item_data in self.commitment_ids:
            commitment_ids_item = str(commitment_ids_item_data)
            commitment_ids.append(commitment_ids_item)

        document: dict[str, Any] | None
        if isinstance(self.document, DocumentReference):
            document = self.document.to_dict()
        else:
            document = self.document

        from_session_id: None | str
        if isinstance(self.from_session_id, UUID):
            from_session_id = str(self.from_session_id)
        else:
            from_session_id = self.from_session_id

        from_term_id: None | str
        if isinstance(self.from_term_id, UUID):
            from_term_id = str(self.from_term_id)
        else:
            from_term_id = self.from_term_id

        handover_id = str(self.handover_id)

        signed_on = self.signed_on.isoformat()

        to_organization_id = str(self.to_organization_id)

        to_organization_name = self.to_organization_name

        to_session_id: None | str
        if isinstance(self.to_session_id, UUID):
            to_session_id = str(self.to_session_id)
        else:
            to_session_id = self.to_session_id

        type_ = self.type_

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "commitment_ids": commitment_ids,
                "document": document,
                "from_session_id": from_session_id,
                "from_term_id": from_term_id,
                "handover_id": handover_id,
                "signed_on": signed_on,
                "to_organization_id": to_organization_id,
                "to_organization_name": to_organization_name,
                "to_session_id": to_session_id,
                "type": type_,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.document_reference import DocumentReference

        d = dict(src_dict)
        commitment_ids = []
        _commitment_ids = d.pop("commitment_ids")
        for commitment_ids_item_data in _commitment_ids:
            commitment_ids_item = UUID(commitment_ids_item_data)

            commitment_ids.append(commitment_ids_item)

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

        def _parse_from_session_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                from_session_id_type_0 = UUID(data)

                return from_session_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        from_session_id = _parse_from_session_id(d.pop("from_session_id"))

        def _parse_from_term_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                from_term_id_type_0 = UUID(data)

                return from_term_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        from_term_id = _parse_from_term_id(d.pop("from_term_id"))

        handover_id = UUID(d.pop("handover_id"))

        signed_on = datetime.date.fromisoformat(d.pop("signed_on"))

        to_organization_id = UUID(d.pop("to_organization_id"))

        to_organization_name = d.pop("to_organization_name")

        def _parse_to_session_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                to_session_id_type_0 = UUID(data)

                return to_session_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        to_session_id = _parse_to_session_id(d.pop("to_session_id"))

        type_ = cast(Literal["hand_over_case"], d.pop("type"))
        if type_ != "hand_over_case":
            raise ValueError(f"type must match const 'hand_over_case', got '{type_}'")

        version = d.pop("version")

        event_hand_over_case = cls(
            commitment_ids=commitment_ids,
            document=document,
            from_session_id=from_session_id,
            from_term_id=from_term_id,
            handover_id=handover_id,
            signed_on=signed_on,
            to_organization_id=to_organization_id,
            to_organization_name=to_organization_name,
            to_session_id=to_session_id,
            type_=type_,
            version=version,
        )

        event_hand_over_case.additional_properties = d
        return event_hand_over_case

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
