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
    from ..models.late_entry import LateEntry


T = TypeVar("T", bound="RequestExtensionAssignmentStep")


@_attrs_define
class RequestExtensionAssignmentStep:
    """Requests a later due date.

    - `clerk`, `head` (permission `case.request_extension`), an assignment of a petition: `in_progress`, `assigned`
    stays
    - `clerk`, `head` (permission `case.request_extension`), an addressee of a recommendation: `in_progress` stays

    Refused (409) as `wrong_status`, `case_not_open`, `agency_speaks_for_itself`, `answers_to_committee`,
    `extension_asked_already`.

    """

    due_on: datetime.date
    """ After the present due date. A deadline rule of step `extend` may limit how far and how many times. """
    reason: str
    action: Literal["request_extension"] = "request_extension"
    document: DocumentReference | None | Unset = UNSET
    late_entry: LateEntry | None | Unset = UNSET
    """ Why the step is entered later than it happened; required when `on` is before today. With a document of their
    own or one here, clerks also record what an agency did on paper. """
    on: datetime.date | None | Unset = UNSET
    """ The day for which the step counts, when it is entered later than it happened. Only the council may do that,
    with `late_entry` and a document; not before the last step. Default: today. """

    def to_dict(self) -> dict[str, Any]:
        from ..models.document_reference import DocumentReference
        from ..models.late_entry import LateEntry

        action = self.action

        due_on = self.due_on.isoformat()

        reason = self.reason

        document: dict[str, Any] | None | Unset
        if isinstance(self.document, Unset):
            document = UNSET
        elif isinstance(self.document, DocumentReference):
            document = self.document.to_dict()
        else:
            document = self.document

        late_entry: dict[str, Any] | None | Unset
        if isinstance(self.late_entry, Unset):
            late_entry = UNSET
        elif isinstance(self.late_entry, LateEntry):
            late_entry = self.late_entry.to_dict()
        else:
            late_entry = self.late_entry

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
                "due_on": due_on,
                "reason": reason,
            }
        )
        if document is not UNSET:
            field_dict["document"] = document
        if late_entry is not UNSET:
            field_dict["late_entry"] = late_entry
        if on is not UNSET:
            field_dict["on"] = on

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.document_reference import DocumentReference
        from ..models.late_entry import LateEntry

        d = dict(src_dict)
        action = cast(Literal["request_extension"], d.pop("action"))
        if action != "request_extension":
            raise ValueError(f"action must match const 'request_extension', got '{action}'")

        due_on = datetime.date.fromisoformat(d.pop("due_on"))

        reason = d.pop("reason")

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

        request_extension_assignment_step = cls(
            action=action,
            due_on=due_on,
            reason=reason,
            document=document,
            late_entry=late_entry,
            on=on,
        )

        return request_extension_assignment_step
