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

from ..models.answers_to import AnswersTo, check_answers_to
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.document_reference import DocumentReference
    from ..models.late_entry import LateEntry


T = TypeVar("T", bound="PassDownAssignmentStep")


@_attrs_define
class PassDownAssignmentStep:
    """Passes the assignment down to agencies of any kind: departments, police, the power company, committees of communes.
    The new assignments refer to this one. It can be done again, to add agencies.

    - `coordinator` (permission `case.pass_down`), an assignment of a petition: `assigned`, `in_progress` →
    `passed_down`; `assigned` → `in_progress`; `in_progress` stays
    - `coordinator` (permission `case.pass_down`), an addressee of a recommendation: `assigned`, `in_progress` →
    `passed_down`; `assigned` → `in_progress`; `in_progress` stays

    Refused (409) as `wrong_status`, `case_not_open`.

    """

    to: UUID
    """ The agency that leads. """
    action: Literal["pass_down"] = "pass_down"
    answers_to: AnswersTo | None | Unset = UNSET
    cooperating: list[UUID] | Unset = UNSET
    """ Agencies that co-operate with it. """
    document: DocumentReference | None | Unset = UNSET
    due_on: datetime.date | None | Unset = UNSET
    """ The due date of the agencies. Not after the committee's own due date, which is the default. """
    late_entry: LateEntry | None | Unset = UNSET
    """ Why the step is entered later than it happened; required when `on` is before today. With a document of their
    own or one here, clerks also record what an agency did on paper. """
    note: None | str | Unset = UNSET
    on: datetime.date | None | Unset = UNSET
    """ The day for which the step counts, when it is entered later than it happened. Only the council may do that,
    with `late_entry` and a document; not before the last step. Default: today. """

    def to_dict(self) -> dict[str, Any]:
        from ..models.document_reference import DocumentReference
        from ..models.late_entry import LateEntry

        action = self.action

        to = str(self.to)

        answers_to: None | str | Unset
        if isinstance(self.answers_to, Unset):
            answers_to = UNSET
        elif isinstance(self.answers_to, str):
            answers_to = self.answers_to
        else:
            answers_to = self.answers_to

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
                "to": to,
            }
        )
        if answers_to is not UNSET:
            field_dict["answers_to"] = answers_to
        if cooperating is not UNSET:
            field_dict["cooperating"] = cooperating
        if document is not UNSET:
            field_dict["document"] = document
        if due_on is not UNSET:
            field_dict["due_on"] = due_on
        if late_entry is not UNSET:
            field_dict["late_entry"] = late_entry
        if note is not UNSET:
            field_dict["note"] = note
        if on is not UNSET:
            field_dict["on"] = on

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.document_reference import DocumentReference
        from ..models.late_entry import LateEntry

        d = dict(src_dict)
        action = cast(Literal["pass_down"], d.pop("action"))
        if action != "pass_down":
            raise ValueError(f"action must match const 'pass_down', got '{action}'")

        to = UUID(d.pop("to"))

        def _parse_answers_to(data: object) -> AnswersTo | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                answers_to_type_0 = check_answers_to(data)

                return answers_to_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(AnswersTo | None | Unset, data)

        answers_to = _parse_answers_to(d.pop("answers_to", UNSET))

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

        pass_down_assignment_step = cls(
            action=action,
            to=to,
            answers_to=answers_to,
            cooperating=cooperating,
            document=document,
            due_on=due_on,
            late_entry=late_entry,
            note=note,
            on=on,
        )

        return pass_down_assignment_step
