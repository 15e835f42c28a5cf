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

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.document_reference import DocumentReference


T = TypeVar("T", bound="EventHandOverCase")


@_attrs_define
class EventHandOverCase:
    """The case was open at the end of a session or term, and is on a signed handover list."""

    commitment_ids: list[UUID]
    """ The commitments of the case that are on the list. """
    handover_id: UUID
    """ The handover list: `GET /v1/handovers/{handover_id}`. """
    signed_on: datetime.date
    """ Legal date: the day of signature. """
    to_organization_id: UUID
    """ The organization that takes over. """
    to_organization_name: str
    """ Its name at the time of the event. """
    version: int
    type_: Literal["hand_over_case"] = "hand_over_case"
    document: DocumentReference | None | Unset = UNSET
    from_session_id: None | Unset | UUID = UNSET
    """ The session that ends; `null` when a term ends. """
    from_term_id: None | Unset | UUID = UNSET
    """ The term that ends; `null` when a session ends. """
    to_session_id: None | Unset | UUID = UNSET
    """ The session that takes up the case. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.document_reference import DocumentReference  # noqa: PLC0415

        commitment_ids = []
        for commitment_ids_item_data in self.commitment_ids:
            commitment_ids_item = str(commitment_ids_item_data)
            commitment_ids.append(commitment_ids_item)

        handover_id = str(self.handover_id)

        signed_on = self.signed_on.isoformat()

        to_organization_id = str(self.to_organization_id)

        to_organization_name = self.to_organization_name

        type_ = self.type_

        version = self.version

        document: dict[str, Any] | None | Unset
        if isinstance(self.document, Unset):
            document = UNSET
        elif isinstance(self.document, DocumentReference):
            document = self.document.to_dict()
        else:
            document = self.document

        from_session_id: None | str | Unset
        if isinstance(self.from_session_id, Unset):
            from_session_id = UNSET
        elif isinstance(self.from_session_id, UUID):
            from_session_id = str(self.from_session_id)
        else:
            from_session_id = self.from_session_id

        from_term_id: None | str | Unset
        if isinstance(self.from_term_id, Unset):
            from_term_id = UNSET
        elif isinstance(self.from_term_id, UUID):
            from_term_id = str(self.from_term_id)
        else:
            from_term_id = self.from_term_id

        to_session_id: None | str | Unset
        if isinstance(self.to_session_id, Unset):
            to_session_id = UNSET
        elif isinstance(self.to_session_id, UUID):
            to_session_id = str(self.to_session_id)
        else:
            to_session_id = self.to_session_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "commitment_ids": commitment_ids,
                "handover_id": handover_id,
                "signed_on": signed_on,
                "to_organization_id": to_organization_id,
                "to_organization_name": to_organization_name,
                "type": type_,
                "version": version,
            }
        )
        if document is not UNSET:
            field_dict["document"] = document
        if from_session_id is not UNSET:
            field_dict["from_session_id"] = from_session_id
        if from_term_id is not UNSET:
            field_dict["from_term_id"] = from_term_id
        if to_session_id is not UNSET:
            field_dict["to_session_id"] = to_session_id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.document_reference import DocumentReference  # noqa: PLC0415

        d = dict(src_dict)
        commitment_ids = []
        _commitment_ids = d.pop("commitment_ids")
        for commitment_ids_item_data in _commitment_ids:
            commitment_ids_item = UUID(commitment_ids_item_data)

            commitment_ids.append(commitment_ids_item)

        handover_id = UUID(d.pop("handover_id"))

        signed_on = datetime.date.fromisoformat(d.pop("signed_on"))

        to_organization_id = UUID(d.pop("to_organization_id"))

        to_organization_name = d.pop("to_organization_name")

        type_ = cast(Literal["hand_over_case"], d.pop("type"))
        if type_ != "hand_over_case":
            raise ValueError(f"type must match const 'hand_over_case', got '{type_}'")

        version = d.pop("version")

        def _parse_document(data: object) -> DocumentReference | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                document_type_0 = DocumentReference.from_dict(data)

                return document_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(DocumentReference | None | Unset, data)

        document = _parse_document(d.pop("document", UNSET))

        def _parse_from_session_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                from_session_id_type_0 = UUID(data)

                return from_session_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        from_session_id = _parse_from_session_id(d.pop("from_session_id", UNSET))

        def _parse_from_term_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                from_term_id_type_0 = UUID(data)

                return from_term_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        from_term_id = _parse_from_term_id(d.pop("from_term_id", UNSET))

        def _parse_to_session_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                to_session_id_type_0 = UUID(data)

                return to_session_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        to_session_id = _parse_to_session_id(d.pop("to_session_id", UNSET))

        event_hand_over_case = cls(
            commitment_ids=commitment_ids,
            handover_id=handover_id,
            signed_on=signed_on,
            to_organization_id=to_organization_id,
            to_organization_name=to_organization_name,
            type_=type_,
            version=version,
            document=document,
            from_session_id=from_session_id,
            from_term_id=from_term_id,
            to_session_id=to_session_id,
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
