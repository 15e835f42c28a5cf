from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.document_reference import DocumentReference


T = TypeVar("T", bound="HandoverView")


@_attrs_define
class HandoverView:
    """A signed list of open cases and the organization they went to. It never changes."""

    case_count: int
    """ Number of cases on the list. """
    commitment_count: int
    """ Number of commitments on the list. """
    council_id: UUID
    created_at: datetime.datetime
    id: UUID
    signed_by: str
    signed_on: datetime.date
    """ The day of signature: a legal date. """
    to_organization_id: UUID
    to_organization_name: str
    """ The name of the organization at the time of the handover. """
    document: DocumentReference | None | Unset = UNSET
    from_session_id: None | Unset | UUID = UNSET
    """ The session that ended; `null` when a term ended. """
    from_term_id: None | Unset | UUID = UNSET
    note: None | str | Unset = UNSET
    signer_position: None | str | Unset = UNSET
    to_session_id: None | Unset | UUID = UNSET
    """ The session that takes up the cases, if known. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.document_reference import DocumentReference  # noqa: PLC0415

        case_count = self.case_count

        commitment_count = self.commitment_count

        council_id = str(self.council_id)

        created_at = self.created_at.isoformat()

        id = str(self.id)

        signed_by = self.signed_by

        signed_on = self.signed_on.isoformat()

        to_organization_id = str(self.to_organization_id)

        to_organization_name = self.to_organization_name

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

        note: None | str | Unset
        if isinstance(self.note, Unset):
            note = UNSET
        else:
            note = self.note

        signer_position: None | str | Unset
        if isinstance(self.signer_position, Unset):
            signer_position = UNSET
        else:
            signer_position = self.signer_position

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
                "case_count": case_count,
                "commitment_count": commitment_count,
                "council_id": council_id,
                "created_at": created_at,
                "id": id,
                "signed_by": signed_by,
                "signed_on": signed_on,
                "to_organization_id": to_organization_id,
                "to_organization_name": to_organization_name,
            }
        )
        if document is not UNSET:
            field_dict["document"] = document
        if from_session_id is not UNSET:
            field_dict["from_session_id"] = from_session_id
        if from_term_id is not UNSET:
            field_dict["from_term_id"] = from_term_id
        if note is not UNSET:
            field_dict["note"] = note
        if signer_position is not UNSET:
            field_dict["signer_position"] = signer_position
        if to_session_id is not UNSET:
            field_dict["to_session_id"] = to_session_id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.document_reference import DocumentReference  # noqa: PLC0415

        d = dict(src_dict)
        case_count = d.pop("case_count")

        commitment_count = d.pop("commitment_count")

        council_id = UUID(d.pop("council_id"))

        created_at = datetime.datetime.fromisoformat(str(d.pop("created_at")).replace("Z", "+00:00"))

        id = UUID(d.pop("id"))

        signed_by = d.pop("signed_by")

        signed_on = datetime.date.fromisoformat(d.pop("signed_on"))

        to_organization_id = UUID(d.pop("to_organization_id"))

        to_organization_name = d.pop("to_organization_name")

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

        def _parse_note(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        note = _parse_note(d.pop("note", UNSET))

        def _parse_signer_position(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        signer_position = _parse_signer_position(d.pop("signer_position", UNSET))

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

        handover_view = cls(
            case_count=case_count,
            commitment_count=commitment_count,
            council_id=council_id,
            created_at=created_at,
            id=id,
            signed_by=signed_by,
            signed_on=signed_on,
            to_organization_id=to_organization_id,
            to_organization_name=to_organization_name,
            document=document,
            from_session_id=from_session_id,
            from_term_id=from_term_id,
            note=note,
            signer_position=signer_position,
            to_session_id=to_session_id,
        )

        handover_view.additional_properties = d
        return handover_view

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
