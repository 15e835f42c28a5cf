from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.outcome import Outcome, check_outcome
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.document_reference import DocumentReference
    from ..models.new_commitment import NewCommitment


T = TypeVar("T", bound="NewResponseDraft")


@_attrs_define
class NewResponseDraft:
    """The draft of a response. It becomes the agency's response when the council's office confirms it."""

    outcome: Outcome
    """ What the agency's response amounts to. """
    text: str
    commitments: list[NewCommitment] | Unset = UNSET
    """ What the agency commits to do. """
    document: DocumentReference | None | Unset = UNSET
    evidence: list[DocumentReference] | Unset = UNSET
    """ Evidence that the work was done; required when a recommendation is answered as resolved or partly resolved.
    """

    def to_dict(self) -> dict[str, Any]:
        from ..models.document_reference import DocumentReference

        outcome: str = self.outcome

        text = self.text

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

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "outcome": outcome,
                "text": text,
            }
        )
        if commitments is not UNSET:
            field_dict["commitments"] = commitments
        if document is not UNSET:
            field_dict["document"] = document
        if evidence is not UNSET:
            field_dict["evidence"] = evidence

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.document_reference import DocumentReference
        from ..models.new_commitment import NewCommitment

        d = dict(src_dict)
        outcome = check_outcome(d.pop("outcome"))

        text = d.pop("text")

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

        new_response_draft = cls(
            outcome=outcome,
            text=text,
            commitments=commitments,
            document=document,
            evidence=evidence,
        )

        return new_response_draft
