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
    from ..models.event_commitment import EventCommitment
    from ..models.event_organization import EventOrganization


T = TypeVar("T", bound="EventRespond")


@_attrs_define
class EventRespond:
    """An agency responded. The text is in the response."""

    answered_for: list[EventOrganization]
    """ The agencies for which a committee answers: they had not answered it. """
    commitments: list[EventCommitment]
    """ What the agency commits to do in this case. """
    document: DocumentReference | None
    evidence: list[DocumentReference]
    """ Documents that prove that the work was done. """
    outcome: Outcome
    """ What the agency's response amounts to. """
    response_id: UUID
    """ The response: `GET /v1/responses/{response_id}`. """
    undated: bool
    """ Whether the matter is in progress and no commitment names a day. """
    version: int
    type_: Literal["respond"] = "respond"
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.document_reference import DocumentReference

        answered_for = []
        for answered_for_item_data in self.answered_for:
            answered_for_item = answered_for_item_data.to_dict()
            answered_for.append(answered_for_item)

        commitments = []
        for commitments_item_data in self.commitments:
            commitments_item = commitments_item_data.to_dict()
            commitments.append(commitments_item)

        document: dict[str, Any] | None
        if isinstance(self.document, DocumentReference):
            document = self.document.to_dict()
        else:
            document = self.document

        evidence = []
        for evidence_item_data in self.evidence:
            evidence_item = evidence_item_data.to_dict()
            evidence.append(evidence_item)

        outcome: str = self.outcome

        response_id = str(self.response_id)

        type_ = self.type_

        undated = self.undated

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "answered_for": answered_for,
                "commitments": commitments,
                "document": document,
                "evidence": evidence,
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
        from ..models.event_commitment import EventCommitment
        from ..models.event_organization import EventOrganization

        d = dict(src_dict)
        answered_for = []
        _answered_for = d.pop("answered_for")
        for answered_for_item_data in _answered_for:
            answered_for_item = EventOrganization.from_dict(answered_for_item_data)

            answered_for.append(answered_for_item)

        commitments = []
        _commitments = d.pop("commitments")
        for commitments_item_data in _commitments:
            commitments_item = EventCommitment.from_dict(commitments_item_data)

            commitments.append(commitments_item)

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

        outcome = check_outcome(d.pop("outcome"))

        response_id = UUID(d.pop("response_id"))

        type_ = cast(Literal["respond"], d.pop("type"))
        if type_ != "respond":
            raise ValueError(f"type must match const 'respond', got '{type_}'")

        undated = d.pop("undated")

        version = d.pop("version")

        event_respond = cls(
            answered_for=answered_for,
            commitments=commitments,
            document=document,
            evidence=evidence,
            outcome=outcome,
            response_id=response_id,
            type_=type_,
            undated=undated,
            version=version,
        )

        event_respond.additional_properties = d
        return event_respond

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
