from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

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
    council_name: str
    created_at: datetime.datetime
    document: DocumentReference | None
    from_session_id: None | UUID
    """ The session that ended; `null` when a term ended. """
    from_session_name: None | str
    from_term_id: None | UUID
    from_term_name: None | str
    id: UUID
    note: None | str
    signed_by: str
    signed_on: datetime.date
    """ The day of signature: a legal date. """
    signer_position: None | str
    to_organization_id: UUID
    to_organization_name: str
    """ The name of the organization at the time of the handover. """
    to_session_id: None | UUID
    """ The session that takes up the cases, if known. """
    to_session_name: None | str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.document_reference import DocumentReference

        case_count = self.case_count

        commitment_count = self.commitment_count

        council_id = str(self.council_id)

        council_name = self.council_name

        created_at = self.created_at.isoformat()

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

        from_session_name: None | str
        from_session_name = self.from_session_name

        from_term_id: None | str
        if isinstance(self.from_term_id, UUID):
            from_term_id = str(self.from_term_id)
        else:
            from_term_id = self.from_term_id

        from_term_name: None | str
        from_term_name = self.from_term_name

        id = str(self.id)

        note: None | str
        note = self.note

        signed_by = self.signed_by

        signed_on = self.signed_on.isoformat()

        signer_position: None | str
        signer_position = self.signer_position

        to_organization_id = str(self.to_organization_id)

        to_organization_name = self.to_organization_name

        to_session_id: None | str
        if isinstance(self.to_session_id, UUID):
            to_session_id = str(self.to_session_id)
        else:
            to_session_id = self.to_session_id

        to_session_name: None | str
        to_session_name = self.to_session_name

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "case_count": case_count,
                "commitment_count": commitment_count,
                "council_id": council_id,
                "council_name": council_name,
                "created_at": created_at,
                "document": document,
                "from_session_id": from_session_id,
                "from_session_name": from_session_name,
                "from_term_id": from_term_id,
                "from_term_name": from_term_name,
                "id": id,
                "note": note,
                "signed_by": signed_by,
                "signed_on": signed_on,
                "signer_position": signer_position,
                "to_organization_id": to_organization_id,
                "to_organization_name": to_organization_name,
                "to_session_id": to_session_id,
                "to_session_name": to_session_name,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.document_reference import DocumentReference

        d = dict(src_dict)
        case_count = d.pop("case_count")

        commitment_count = d.pop("commitment_count")

        council_id = UUID(d.pop("council_id"))

        council_name = d.pop("council_name")

        created_at = datetime.datetime.fromisoformat(str(d.pop("created_at")).replace("Z", "+00:00"))

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

        def _parse_from_session_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        from_session_name = _parse_from_session_name(d.pop("from_session_name"))

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

        def _parse_from_term_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        from_term_name = _parse_from_term_name(d.pop("from_term_name"))

        id = UUID(d.pop("id"))

        def _parse_note(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        note = _parse_note(d.pop("note"))

        signed_by = d.pop("signed_by")

        signed_on = datetime.date.fromisoformat(d.pop("signed_on"))

        def _parse_signer_position(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        signer_position = _parse_signer_position(d.pop("signer_position"))

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

        def _parse_to_session_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        to_session_name = _parse_to_session_name(d.pop("to_session_name"))

        handover_view = cls(
            case_count=case_count,
            commitment_count=commitment_count,
            council_id=council_id,
            council_name=council_name,
            created_at=created_at,
            document=document,
            from_session_id=from_session_id,
            from_session_name=from_session_name,
            from_term_id=from_term_id,
            from_term_name=from_term_name,
            id=id,
            note=note,
            signed_by=signed_by,
            signed_on=signed_on,
            signer_position=signer_position,
            to_organization_id=to_organization_id,
            to_organization_name=to_organization_name,
            to_session_id=to_session_id,
            to_session_name=to_session_name,
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
