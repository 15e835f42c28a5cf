from __future__ import annotations

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
from attrs import field as _attrs_field

from ..models.outcome import Outcome, check_outcome

if TYPE_CHECKING:
    from ..models.document_reference import DocumentReference


T = TypeVar("T", bound="EventCorrectAnswer")


@_attrs_define
class EventCorrectAnswer:
    """A response was corrected. The text is in the new version."""

    corrected_id: UUID
    """ The version that counted before. """
    document: DocumentReference | None
    evidence: list[DocumentReference]
    """ Documents that prove that the work was done. """
    old_outcome: None | Outcome
    outcome: Outcome
    """ What the agency's response amounts to. """
    response_id: UUID
    """ The new version: `GET /v1/responses/{response_id}`. """
    undated: bool
    """ Whether the matter is in progress and no commitment names a day. """
    version: int
    type_: Literal["correct_answer"] = "correct_answer"
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.document_reference import DocumentReference

        corrected_id = str(self.corrected_id)

        document: dict[str, Any] | None
        if isinstance(self.document, DocumentReference):
            document = self.document.to_dict()
        else:
            document = self.document

        evidence = []
        for evidence_item_data in self.evidence:
            evidence_item = evidence_item_data.to_dict()
            evidence.append(evidence_item)

        old_outcome: None | str
        if isinstance(self.old_outcome, str):
            old_outcome = self.old_outcome
        else:
            old_outcome = self.old_outcome

        outcome: str = self.outcome

        response_id = str(self.response_id)

        type_ = self.type_

        undated = self.undated

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "corrected_id": corrected_id,
                "document": document,
                "evidence": evidence,
                "old_outcome": old_outcome,
                "outcome": outcome,
                "response_id": response_id,
                "type": type_,
                "undated": undated,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.document_reference import DocumentReference

        d = dict(src_dict)
        corrected_id = UUID(d.pop("corrected_id"))

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

        def _parse_old_outcome(data: object) -> None | Outcome:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                old_outcome_type_0 = check_outcome(data)

                return old_outcome_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Outcome, data)

        old_outcome = _parse_old_outcome(d.pop("old_outcome"))

        outcome = check_outcome(d.pop("outcome"))

        response_id = UUID(d.pop("response_id"))

        type_ = cast(Literal["correct_answer"], d.pop("type"))
        if type_ != "correct_answer":
            raise ValueError(f"type must match const 'correct_answer', got '{type_}'")

        undated = d.pop("undated")

        version = d.pop("version")

        event_correct_answer = cls(
            corrected_id=corrected_id,
            document=document,
            evidence=evidence,
            old_outcome=old_outcome,
            outcome=outcome,
            response_id=response_id,
            type_=type_,
            undated=undated,
            version=version,
        )

        event_correct_answer.additional_properties = d
        return event_correct_answer

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
