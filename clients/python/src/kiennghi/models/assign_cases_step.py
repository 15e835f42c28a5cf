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

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.document_reference import DocumentReference
    from ..models.forwarded_case import ForwardedCase
    from ..models.late_entry import LateEntry


T = TypeVar("T", bound="AssignCasesStep")


@_attrs_define
class AssignCasesStep:
    """Petitions that one letter forwards. Without agencies of its own, a petition goes to those of the letter.

    - `leader` (permission `case.assign`), a petition: `accepted`, `in_progress` → `assigned`; `in_progress` →
    `answered`; `in_progress` stays

    Refused (409) as `wrong_status`, `frozen`, `is_opinion`, `supervised_cannot_decide`.

    """

    cases: list[ForwardedCase]
    """ Accepted petitions of one council, each at the version that was read. Together they have at most 5,000
    agencies. """
    action: Literal["assign"] = "assign"
    co_leads: list[UUID] | Unset = UNSET
    """ More lead agencies (đồng chủ trì) of these petitions. """
    cooperating: list[UUID] | Unset = UNSET
    """ Co-operating agencies (cơ quan phối hợp) of these petitions. """
    document: DocumentReference | None | Unset = UNSET
    due_on: datetime.date | None | Unset = UNSET
    """ Legal date, today or later, for all agencies. Default: by the deadline rules. """
    late_entry: LateEntry | None | Unset = UNSET
    """ Why the step is entered later than it happened; required when `on` is before today. With a document of their
    own or one here, clerks also record what an agency did on paper. """
    lead: None | Unset | UUID = UNSET
    """ Lead agency (cơ quan chủ trì) of the petitions that name none. """
    note: None | str | Unset = UNSET
    on: datetime.date | None | Unset = UNSET
    """ The day for which the step counts, when it is entered later than it happened. Only the council may do that,
    with `late_entry` and a document; not before the last step. Default: today. """

    def to_dict(self) -> dict[str, Any]:
        from ..models.document_reference import DocumentReference
        from ..models.late_entry import LateEntry

        action = self.action

        cases = []
        for cases_item_data in self.cases:
            cases_item = cases_item_data.to_dict()
            cases.append(cases_item)

        co_leads: list[str] | Unset = UNSET
        if not isinstance(self.co_leads, Unset):
            co_leads = []
            for co_leads_item_data in self.co_leads:
                co_leads_item = str(co_leads_item_data)
                co_leads.append(co_leads_item)

        cooperating: list[str] | Unset = UNSET
        if not isinstance(self.cooperating, Unset):
            cooperating = []
            for cooperating_item_data in self.cooperating:
                cooperating_item = str(cooperating_item_data)
                cooperating.append(cooperating_item)

        document: dict[str, Any] | None | Unset
        if isinstance(self.document, Unset):
            document = UNSET
        elif isinstance(self.document, DocumentReference):
            document = self.document.to_dict()
        else:
            document = self.document

        due_on: None | str | Unset
        if isinstance(self.due_on, Unset):
            due_on = UNSET
        elif isinstance(self.due_on, datetime.date):
            due_on = self.due_on.isoformat()
        else:
            due_on = self.due_on

        late_entry: dict[str, Any] | None | Unset
        if isinstance(self.late_entry, Unset):
            late_entry = UNSET
        elif isinstance(self.late_entry, LateEntry):
            late_entry = self.late_entry.to_dict()
        else:
            late_entry = self.late_entry

        lead: None | str | Unset
        if isinstance(self.lead, Unset):
            lead = UNSET
        elif isinstance(self.lead, UUID):
            lead = str(self.lead)
        else:
            lead = self.lead

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
                "cases": cases,
            }
        )
        if co_leads is not UNSET:
            field_dict["co_leads"] = co_leads
        if cooperating is not UNSET:
            field_dict["cooperating"] = cooperating
        if document is not UNSET:
            field_dict["document"] = document
        if due_on is not UNSET:
            field_dict["due_on"] = due_on
        if late_entry is not UNSET:
            field_dict["late_entry"] = late_entry
        if lead is not UNSET:
            field_dict["lead"] = lead
        if note is not UNSET:
            field_dict["note"] = note
        if on is not UNSET:
            field_dict["on"] = on

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.document_reference import DocumentReference
        from ..models.forwarded_case import ForwardedCase
        from ..models.late_entry import LateEntry

        d = dict(src_dict)
        action = cast(Literal["assign"], d.pop("action"))
        if action != "assign":
            raise ValueError(f"action must match const 'assign', got '{action}'")

        cases = []
        _cases = d.pop("cases")
        for cases_item_data in _cases:
            cases_item = ForwardedCase.from_dict(cases_item_data)

            cases.append(cases_item)

        _co_leads = d.pop("co_leads", UNSET)
        co_leads: list[UUID] | Unset = UNSET
        if _co_leads is not UNSET:
            co_leads = []
            for co_leads_item_data in _co_leads:
                co_leads_item = UUID(co_leads_item_data)

                co_leads.append(co_leads_item)

        _cooperating = d.pop("cooperating", UNSET)
        cooperating: list[UUID] | Unset = UNSET
        if _cooperating is not UNSET:
            cooperating = []
            for cooperating_item_data in _cooperating:
                cooperating_item = UUID(cooperating_item_data)

                cooperating.append(cooperating_item)

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

        def _parse_due_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                due_on_type_0 = datetime.date.fromisoformat(data)

                return due_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        due_on = _parse_due_on(d.pop("due_on", UNSET))

        def _parse_late_entry(data: object) -> LateEntry | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                late_entry_type_0 = LateEntry.from_dict(data)

                return late_entry_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(LateEntry | None | Unset, data)

        late_entry = _parse_late_entry(d.pop("late_entry", UNSET))

        def _parse_lead(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                lead_type_0 = UUID(data)

                return lead_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        lead = _parse_lead(d.pop("lead", UNSET))

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

        assign_cases_step = cls(
            action=action,
            cases=cases,
            co_leads=co_leads,
            cooperating=cooperating,
            document=document,
            due_on=due_on,
            late_entry=late_entry,
            lead=lead,
            note=note,
            on=on,
        )

        return assign_cases_step
