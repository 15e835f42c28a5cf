from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.outcome import Outcome, check_outcome
from ..models.version_kind import VersionKind, check_version_kind
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.answered_assignment import AnsweredAssignment
    from ..models.document_reference import DocumentReference
    from ..models.late_entry import LateEntry
    from ..models.new_commitment import NewCommitment


T = TypeVar("T", bound="NewResponseVersion")


@_attrs_define
class NewResponseVersion:
    """A new version of a response: the whole answer as it reads now."""

    kind: VersionKind
    """ What a new version of a response is. """
    outcome: Outcome
    """ What the agency's response amounts to. """
    text: str
    assignments: list[AnsweredAssignment] | None | Unset = UNSET
    """ The assignments that it concerns, each at the version that was read. Default: all that the version in the
    path
    answers; 412 when it does not count for one of them any more. """
    commitments: list[NewCommitment] | Unset = UNSET
    """ What the agency commits to do besides what it committed to before; only in a further answer. """
    document: DocumentReference | None | Unset = UNSET
    evidence: list[DocumentReference] | Unset = UNSET
    """ Evidence that the work was done; required when a recommendation is answered as resolved or partly resolved.
    """
    late_entry: LateEntry | None | Unset = UNSET
    """ Why the step is entered later than it happened; required when `on` is before today. With a document of their
    own or one here, clerks also record what an agency did on paper. """
    note: None | str | Unset = UNSET
    """ What was wrong, or why the agency answers again. """
    on: datetime.date | None | Unset = UNSET
    """ The day for which the step counts, when it is entered later than it happened. Only the council may do that,
    with `late_entry` and a document; not before the last step. Default: today. """

    def to_dict(self) -> dict[str, Any]:
        from ..models.document_reference import DocumentReference
        from ..models.late_entry import LateEntry

        kind: str = self.kind

        outcome: str = self.outcome

        text = self.text

        assignments: list[dict[str, Any]] | None | Unset
        if isinstance(self.assignments, Unset):
            assignments = UNSET
        elif isinstance(self.assignments, list):
            assignments = []
            for assignments_type_0_item_data in self.assignments:
                assignments_type_0_item = assignments_type_0_item_data.to_dict()
                assignments.append(assignments_type_0_item)

        else:
            assignments = self.assignments

        commitments: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.commitments, Unset):
            commitments = []
            for commitments_item_data in self.commitments:
                commitments_item = commitments_item_data.to_dict()
                commitments.append(commitments_item)

        document: dict[str, Any] | None | Unset
        if isinstance(self.document, Unset):
            document = UNSET
        elif isinstance(self.document, DocumentReference):
            document = self.document.to_dict()
        else:
            document = self.document

        evidence: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.evidence, Unset):
            evidence = []
            for evidence_item_data in self.evidence:
                evidence_item = evidence_item_data.to_dict()
                evidence.append(evidence_item)

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
                "kind": kind,
                "outcome": outcome,
                "text": text,
            }
        )
        if assignments is not UNSET:
            field_dict["assignments"] = assignments
        if commitments is not UNSET:
            field_dict["commitments"] = commitments
        if document is not UNSET:
            field_dict["document"] = document
        if evidence is not UNSET:
            field_dict["evidence"] = evidence
        if late_entry is not UNSET:
            field_dict["late_entry"] = late_entry
        if note is not UNSET:
            field_dict["note"] = note
        if on is not UNSET:
            field_dict["on"] = on

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.answered_assignment import AnsweredAssignment
        from ..models.document_reference import DocumentReference
        from ..models.late_entry import LateEntry
        from ..models.new_commitment import NewCommitment

        d = dict(src_dict)
        kind = check_version_kind(d.pop("kind"))

        outcome = check_outcome(d.pop("outcome"))

        text = d.pop("text")

        def _parse_assignments(data: object) -> list[AnsweredAssignment] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                assignments_type_0 = []
                _assignments_type_0 = data
                for assignments_type_0_item_data in _assignments_type_0:
                    assignments_type_0_item = AnsweredAssignment.from_dict(assignments_type_0_item_data)

                    assignments_type_0.append(assignments_type_0_item)

                return assignments_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[AnsweredAssignment] | None | Unset, data)

        assignments = _parse_assignments(d.pop("assignments", UNSET))

        _commitments = d.pop("commitments", UNSET)
        commitments: list[NewCommitment] | Unset = UNSET
        if _commitments is not UNSET:
            commitments = []
            for commitments_item_data in _commitments:
                commitments_item = NewCommitment.from_dict(commitments_item_data)

                commitments.append(commitments_item)

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

        _evidence = d.pop("evidence", UNSET)
        evidence: list[DocumentReference] | Unset = UNSET
        if _evidence is not UNSET:
            evidence = []
            for evidence_item_data in _evidence:
                evidence_item = DocumentReference.from_dict(evidence_item_data)

                evidence.append(evidence_item)

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

        new_response_version = cls(
            kind=kind,
            outcome=outcome,
            text=text,
            assignments=assignments,
            commitments=commitments,
            document=document,
            evidence=evidence,
            late_entry=late_entry,
            note=note,
            on=on,
        )

        return new_response_version
