from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.document_reference import DocumentReference


T = TypeVar("T", bound="NewSupervisionProgramme")


@_attrs_define
class NewSupervisionProgramme:
    """The annual programme of a council, or of one of its bodies."""

    owner_id: UUID
    """ The owner: the council, its standing body, one of its boards or deputy groups. """
    title: str
    year: int
    """ An owner has at most one programme a year. """
    document: DocumentReference | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.document_reference import DocumentReference

        owner_id = str(self.owner_id)

        title = self.title

        year = self.year

        document: dict[str, Any] | None | Unset
        if isinstance(self.document, Unset):
            document = UNSET
        elif isinstance(self.document, DocumentReference):
            document = self.document.to_dict()
        else:
            document = self.document

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "owner_id": owner_id,
                "title": title,
                "year": year,
            }
        )
        if document is not UNSET:
            field_dict["document"] = document

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.document_reference import DocumentReference

        d = dict(src_dict)
        owner_id = UUID(d.pop("owner_id"))

        title = d.pop("title")

        year = d.pop("year")

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

        new_supervision_programme = cls(
            owner_id=owner_id,
            title=title,
            year=year,
            document=document,
        )

        return new_supervision_programme
