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

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.document_reference import DocumentReference


T = TypeVar("T", bound="VisitSiteSupervisionStep")


@_attrs_define
class VisitSiteSupervisionStep:
    """Records that the supervision is on site.

    - `clerk`, `leader`, `reviewer`, `deputy` (permission `supervision.manage`), a supervision: `announced`,
    `report_received` → `on_site`

    Refused (409) as `wrong_status`, `supervised_cannot_decide`.

    """

    action: Literal["visit_site"] = "visit_site"
    document: DocumentReference | None | Unset = UNSET
    note: None | str | Unset = UNSET
    """ A note, visible to the council's side only. """
    on: datetime.date | None | Unset = UNSET
    """ A legal date, not in the future and not before the day on which the previous stage was reached. Default:
    today. """

    def to_dict(self) -> dict[str, Any]:
        from ..models.document_reference import DocumentReference

        action = self.action

        document: dict[str, Any] | None | Unset
        if isinstance(self.document, Unset):
            document = UNSET
        elif isinstance(self.document, DocumentReference):
            document = self.document.to_dict()
        else:
            document = self.document

        note: None | str | Unset
        if isinstance(self.note, Unset):
            note = UNSET
        else:
            note = self.note

        on: None | str | Unset
        if isinstance(self.on, Unset):
            on = UNSET
        elif isinstance(self.on, datetime.date):
            on = self.on.isoformat()
        else:
            on = self.on

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "action": action,
            }
        )
        if document is not UNSET:
            field_dict["document"] = document
        if note is not UNSET:
            field_dict["note"] = note
        if on is not UNSET:
            field_dict["on"] = on

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.document_reference import DocumentReference

        d = dict(src_dict)
        action = cast(Literal["visit_site"], d.pop("action"))
        if action != "visit_site":
            raise ValueError(f"action must match const 'visit_site', got '{action}'")

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

        def _parse_note(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        note = _parse_note(d.pop("note", UNSET))

        def _parse_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                on_type_0 = datetime.date.fromisoformat(data)

                return on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        on = _parse_on(d.pop("on", UNSET))

        visit_site_supervision_step = cls(
            action=action,
            document=document,
            note=note,
            on=on,
        )

        return visit_site_supervision_step
