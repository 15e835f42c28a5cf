from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.document_reference import DocumentReference


T = TypeVar("T", bound="NewSummaryReport")


@_attrs_define
class NewSummaryReport:
    """The receipt of a summary report."""

    council_id: UUID
    organization_id: UUID
    """ The body that sent it: a deputy group, the Fatherland Front, a committee. It must have existed on
    `received_on`. """
    received_on: datetime.date
    """ The day it came. Legal date, not after today. """
    session_id: UUID
    """ The session for which it was sent. A body sends one report for a session. """
    document: DocumentReference | None | Unset = UNSET
    petition_count: int | None | Unset = UNSET
    """ How many petitions it contains, as the body says. """

    def to_dict(self) -> dict[str, Any]:
        from ..models.document_reference import DocumentReference

        council_id = str(self.council_id)

        organization_id = str(self.organization_id)

        received_on = self.received_on.isoformat()

        session_id = str(self.session_id)

        document: dict[str, Any] | None | Unset
        if isinstance(self.document, Unset):
            document = UNSET
        elif isinstance(self.document, DocumentReference):
            document = self.document.to_dict()
        else:
            document = self.document

        petition_count: int | None | Unset
        if isinstance(self.petition_count, Unset):
            petition_count = UNSET
        else:
            petition_count = self.petition_count

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "council_id": council_id,
                "organization_id": organization_id,
                "received_on": received_on,
                "session_id": session_id,
            }
        )
        if document is not UNSET:
            field_dict["document"] = document
        if petition_count is not UNSET:
            field_dict["petition_count"] = petition_count

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.document_reference import DocumentReference

        d = dict(src_dict)
        council_id = UUID(d.pop("council_id"))

        organization_id = UUID(d.pop("organization_id"))

        received_on = datetime.date.fromisoformat(d.pop("received_on"))

        session_id = UUID(d.pop("session_id"))

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

        def _parse_petition_count(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        petition_count = _parse_petition_count(d.pop("petition_count", UNSET))

        new_summary_report = cls(
            council_id=council_id,
            organization_id=organization_id,
            received_on=received_on,
            session_id=session_id,
            document=document,
            petition_count=petition_count,
        )

        return new_summary_report
