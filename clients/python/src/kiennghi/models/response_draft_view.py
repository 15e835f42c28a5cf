from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.draft_status import DraftStatus, check_draft_status
from ..models.outcome import Outcome, check_outcome
from ..models.outcome_group import OutcomeGroup, check_outcome_group

if TYPE_CHECKING:
    from ..models.allowed_response_draft_action import AllowedResponseDraftAction
    from ..models.document_reference import DocumentReference
    from ..models.new_commitment import NewCommitment


T = TypeVar("T", bound="ResponseDraftView")


@_attrs_define
class ResponseDraftView:
    """The draft of a response."""

    access_link_id: UUID
    """ The access link with which it was submitted. """
    actions: list[AllowedResponseDraftAction]
    """ What the caller may do now. """
    assignment_id: UUID
    case_id: UUID
    case_number: str
    commitments: list[NewCommitment]
    """ What the agency commits to do, as it wrote it. """
    council_id: UUID
    council_name: str
    created_at: datetime.datetime
    decided_by: None | UUID
    decided_by_name: None | str
    decided_on: datetime.date | None
    """ Legal date: the day on which the office confirmed or returned it. """
    document: DocumentReference | None
    evidence: list[DocumentReference]
    """ Evidence that the work was done. """
    id: UUID
    note: None | str
    """ Why the office returned it. """
    organization_id: UUID
    """ The agency that wrote it. """
    organization_name: str
    outcome: Outcome
    """ What the agency's response amounts to. """
    outcome_group: OutcomeGroup
    """ The group in which an outcome is counted. Explained, partly resolved and resolved are separate groups. """
    response_id: None | UUID
    """ The response that it became, or that overtook it: `GET /v1/responses/{response_id}`. """
    status: DraftStatus
    """ What became of the draft of a response. """
    submitted_on: datetime.date
    """ Legal date: the day on which it was submitted. The response counts for it. """
    text: str
    updated_at: datetime.datetime
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.document_reference import DocumentReference

        access_link_id = str(self.access_link_id)

        actions = []
        for actions_item_data in self.actions:
            actions_item = actions_item_data.to_dict()
            actions.append(actions_item)

        assignment_id = str(self.assignment_id)

        case_id = str(self.case_id)

        case_number = self.case_number

        commitments = []
        for commitments_item_data in self.commitments:
            commitments_item = commitments_item_data.to_dict()
            commitments.append(commitments_item)

        council_id = str(self.council_id)

        council_name = self.council_name

        created_at = self.created_at.isoformat()

        decided_by: None | str
        if isinstance(self.decided_by, UUID):
            decided_by = str(self.decided_by)
        else:
            decided_by = self.decided_by

        decided_by_name: None | str
        decided_by_name = self.decided_by_name

        decided_on: None | str
        if isinstance(self.decided_on, datetime.date):
            decided_on = self.decided_on.isoformat()
        else:
            decided_on = self.decided_on

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

        note: None | str
        note = self.note

        organization_id = str(self.organization_id)

        organization_name = self.organization_name

        outcome: str = self.outcome

        outcome_group: str = self.outcome_group

        response_id: None | str
        if isinstance(self.response_id, UUID):
            response_id = str(self.response_id)
        else:
            response_id = self.response_id

        status: str = self.status

        submitted_on = self.submitted_on.isoformat()

        text = self.text

        updated_at = self.updated_at.isoformat()

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "access_link_id": access_link_id,
                "actions": actions,
                "assignment_id": assignment_id,
                "case_id": case_id,
                "case_number": case_number,
                "commitments": commitments,
                "council_id": council_id,
                "council_name": council_name,
                "created_at": created_at,
                "decided_by": decided_by,
                "decided_by_name": decided_by_name,
                "decided_on": decided_on,
                "document": document,
                "evidence": evidence,
                "id": id,
                "note": note,
                "organization_id": organization_id,
                "organization_name": organization_name,
                "outcome": outcome,
                "outcome_group": outcome_group,
                "response_id": response_id,
                "status": status,
                "submitted_on": submitted_on,
                "text": text,
                "updated_at": updated_at,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.allowed_response_draft_action import AllowedResponseDraftAction
        from ..models.document_reference import DocumentReference
        from ..models.new_commitment import NewCommitment

        d = dict(src_dict)
        access_link_id = UUID(d.pop("access_link_id"))

        actions = []
        _actions = d.pop("actions")
        for actions_item_data in _actions:
            actions_item = AllowedResponseDraftAction.from_dict(actions_item_data)

            actions.append(actions_item)

        assignment_id = UUID(d.pop("assignment_id"))

        case_id = UUID(d.pop("case_id"))

        case_number = d.pop("case_number")

        commitments = []
        _commitments = d.pop("commitments")
        for commitments_item_data in _commitments:
            commitments_item = NewCommitment.from_dict(commitments_item_data)

            commitments.append(commitments_item)

        council_id = UUID(d.pop("council_id"))

        council_name = d.pop("council_name")

        created_at = datetime.datetime.fromisoformat(str(d.pop("created_at")).replace("Z", "+00:00"))

        def _parse_decided_by(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                decided_by_type_0 = UUID(data)

                return decided_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        decided_by = _parse_decided_by(d.pop("decided_by"))

        def _parse_decided_by_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        decided_by_name = _parse_decided_by_name(d.pop("decided_by_name"))

        def _parse_decided_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                decided_on_type_0 = datetime.date.fromisoformat(data)

                return decided_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        decided_on = _parse_decided_on(d.pop("decided_on"))

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

        def _parse_note(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        note = _parse_note(d.pop("note"))

        organization_id = UUID(d.pop("organization_id"))

        organization_name = d.pop("organization_name")

        outcome = check_outcome(d.pop("outcome"))

        outcome_group = check_outcome_group(d.pop("outcome_group"))

        def _parse_response_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                response_id_type_0 = UUID(data)

                return response_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        response_id = _parse_response_id(d.pop("response_id"))

        status = check_draft_status(d.pop("status"))

        submitted_on = datetime.date.fromisoformat(d.pop("submitted_on"))

        text = d.pop("text")

        updated_at = datetime.datetime.fromisoformat(str(d.pop("updated_at")).replace("Z", "+00:00"))

        version = d.pop("version")

        response_draft_view = cls(
            access_link_id=access_link_id,
            actions=actions,
            assignment_id=assignment_id,
            case_id=case_id,
            case_number=case_number,
            commitments=commitments,
            council_id=council_id,
            council_name=council_name,
            created_at=created_at,
            decided_by=decided_by,
            decided_by_name=decided_by_name,
            decided_on=decided_on,
            document=document,
            evidence=evidence,
            id=id,
            note=note,
            organization_id=organization_id,
            organization_name=organization_name,
            outcome=outcome,
            outcome_group=outcome_group,
            response_id=response_id,
            status=status,
            submitted_on=submitted_on,
            text=text,
            updated_at=updated_at,
            version=version,
        )

        response_draft_view.additional_properties = d
        return response_draft_view

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
