from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.outcome import Outcome, check_outcome
from ..models.outcome_group import OutcomeGroup, check_outcome_group
from ..models.response_kind import ResponseKind, check_response_kind

if TYPE_CHECKING:
    from ..models.document_reference import DocumentReference


T = TypeVar("T", bound="ResponseVersion")


@_attrs_define
class ResponseVersion:
    """One version of a response: the first answer, a correction or a further answer. For each assignment the newest that
    names it counts.

    """

    assignment_ids: list[UUID]
    """ The assignments that it names, as far as the caller may see them. """
    created_at: datetime.datetime
    document: DocumentReference | None
    evidence: list[DocumentReference]
    id: UUID
    kind: ResponseKind
    """ What a response is: the first answer, or a later version of it. """
    on: datetime.date
    """ The day for which it counts. """
    outcome: Outcome
    """ What the agency's response amounts to. """
    outcome_group: OutcomeGroup
    """ The group in which an outcome is counted. Explained, partly resolved and resolved are separate groups. """
    text: str
    undated: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.document_reference import DocumentReference

        assignment_ids = []
        for assignment_ids_item_data in self.assignment_ids:
            assignment_ids_item = str(assignment_ids_item_data)
            assignment_ids.append(assignment_ids_item)

        created_at = self.created_at.isoformat()

        document: dict[str, Any] | None
        if isinstance(self.document, DocumentReference):
            document = self.document.to_dict()
        else:
            document = self.document

        evidence = []
        for evidence_item_data in self.evidence:
            evidence_item = evidence_item_data.to_dict()
            evidence.append(evidence_item)

        id = str(self.id)

        kind: str = self.kind

        on = self.on.isoformat()

        outcome: str = self.outcome

        outcome_group: str = self.outcome_group

        text = self.text

        undated = self.undated

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "assignment_ids": assignment_ids,
                "created_at": created_at,
                "document": document,
                "evidence": evidence,
                "id": id,
                "kind": kind,
                "on": on,
                "outcome": outcome,
                "outcome_group": outcome_group,
                "text": text,
                "undated": undated,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.document_reference import DocumentReference

        d = dict(src_dict)
        assignment_ids = []
        _assignment_ids = d.pop("assignment_ids")
        for assignment_ids_item_data in _assignment_ids:
            assignment_ids_item = UUID(assignment_ids_item_data)

            assignment_ids.append(assignment_ids_item)

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

        evidence = []
        _evidence = d.pop("evidence")
        for evidence_item_data in _evidence:
            evidence_item = DocumentReference.from_dict(evidence_item_data)

            evidence.append(evidence_item)

        id = UUID(d.pop("id"))

        kind = check_response_kind(d.pop("kind"))

        on = datetime.date.fromisoformat(d.pop("on"))

        outcome = check_outcome(d.pop("outcome"))

        outcome_group = check_outcome_group(d.pop("outcome_group"))

        text = d.pop("text")

        undated = d.pop("undated")

        response_version = cls(
            assignment_ids=assignment_ids,
            created_at=created_at,
            document=document,
            evidence=evidence,
            id=id,
            kind=kind,
            on=on,
            outcome=outcome,
            outcome_group=outcome_group,
            text=text,
            undated=undated,
        )

        response_version.additional_properties = d
        return response_version

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
