from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.case_kind import CaseKind, check_case_kind
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.document_reference import DocumentReference


T = TypeVar("T", bound="NewHandover")


@_attrs_define
class NewHandover:
    """A signed list of the cases that are open at the end of a session or term."""

    signed_by: str
    """ Name of the person who signed. """
    signed_on: datetime.date
    """ The day of signature, not in the future. """
    to_organization_id: UUID
    """ The organization that takes over: one of the council that is valid today. """
    cases: list[UUID] | None | Unset = UNSET
    """ Only these cases, all of which must be open there and not handed over yet. Default: all open cases, except
    those
    already handed over to the same session or, without a target session, from the same closing period to any. At
    most 5,000. """
    document: DocumentReference | None | Unset = UNSET
    from_session_id: None | Unset | UUID = UNSET
    """ The session that ends. Give either this or `from_term_id`. """
    from_term_id: None | Unset | UUID = UNSET
    """ The term that ends. """
    kinds: list[CaseKind] | None | Unset = UNSET
    """ Only cases of these kinds. Default: both kinds. """
    note: None | str | Unset = UNSET
    signer_position: None | str | Unset = UNSET
    to_session_id: None | Unset | UUID = UNSET
    """ The session that takes up the cases: a later one of the same council and, when a term ends, of another term.
    """

    def to_dict(self) -> dict[str, Any]:
        from ..models.document_reference import DocumentReference

        signed_by = self.signed_by

        signed_on = self.signed_on.isoformat()

        to_organization_id = str(self.to_organization_id)

        cases: list[str] | None | Unset
        if isinstance(self.cases, Unset):
            cases = UNSET
        elif isinstance(self.cases, list):
            cases = []
            for cases_type_0_item_data in self.cases:
                cases_type_0_item = str(cases_type_0_item_data)
                cases.append(cases_type_0_item)

        else:
            cases = self.cases

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

        kinds: list[str] | None | Unset
        if isinstance(self.kinds, Unset):
            kinds = UNSET
        elif isinstance(self.kinds, list):
            kinds = []
            for kinds_type_0_item_data in self.kinds:
                kinds_type_0_item: str = kinds_type_0_item_data
                kinds.append(kinds_type_0_item)

        else:
            kinds = self.kinds

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

        field_dict.update(
            {
                "signed_by": signed_by,
                "signed_on": signed_on,
                "to_organization_id": to_organization_id,
            }
        )
        if cases is not UNSET:
            field_dict["cases"] = cases
        if document is not UNSET:
            field_dict["document"] = document
        if from_session_id is not UNSET:
            field_dict["from_session_id"] = from_session_id
        if from_term_id is not UNSET:
            field_dict["from_term_id"] = from_term_id
        if kinds is not UNSET:
            field_dict["kinds"] = kinds
        if note is not UNSET:
            field_dict["note"] = note
        if signer_position is not UNSET:
            field_dict["signer_position"] = signer_position
        if to_session_id is not UNSET:
            field_dict["to_session_id"] = to_session_id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.document_reference import DocumentReference

        d = dict(src_dict)
        signed_by = d.pop("signed_by")

        signed_on = datetime.date.fromisoformat(d.pop("signed_on"))

        to_organization_id = UUID(d.pop("to_organization_id"))

        def _parse_cases(data: object) -> list[UUID] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                cases_type_0 = []
                _cases_type_0 = data
                for cases_type_0_item_data in _cases_type_0:
                    cases_type_0_item = UUID(cases_type_0_item_data)

                    cases_type_0.append(cases_type_0_item)

                return cases_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[UUID] | None | Unset, data)

        cases = _parse_cases(d.pop("cases", UNSET))

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

        def _parse_kinds(data: object) -> list[CaseKind] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                kinds_type_0 = []
                _kinds_type_0 = data
                for kinds_type_0_item_data in _kinds_type_0:
                    kinds_type_0_item = check_case_kind(kinds_type_0_item_data)

                    kinds_type_0.append(kinds_type_0_item)

                return kinds_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[CaseKind] | None | Unset, data)

        kinds = _parse_kinds(d.pop("kinds", UNSET))

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

        new_handover = cls(
            signed_by=signed_by,
            signed_on=signed_on,
            to_organization_id=to_organization_id,
            cases=cases,
            document=document,
            from_session_id=from_session_id,
            from_term_id=from_term_id,
            kinds=kinds,
            note=note,
            signer_position=signer_position,
            to_session_id=to_session_id,
        )

        return new_handover
