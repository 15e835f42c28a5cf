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
    from ..models.answered import Answered
    from ..models.commitment_brief import CommitmentBrief
    from ..models.document_reference import DocumentReference
    from ..models.response_version import ResponseVersion


T = TypeVar("T", bound="ResponseView")


@_attrs_define
class ResponseView:
    """A response of an agency, or a later version of one."""

    answers: list[Answered]
    """ The assignments answered, as far as the caller may see them. """
    commitments: list[CommitmentBrief]
    """ The commitments in those cases: one row for each case and commitment. """
    created_at: datetime.datetime
    document: DocumentReference | None
    evidence: list[DocumentReference]
    """ Evidence that the work was done; required for the completion of a recommendation. """
    id: UUID
    kind: ResponseKind
    """ What a response is: the first answer, or a later version of it. """
    on: datetime.date
    """ The day for which it counts. """
    organization_id: UUID
    organization_name: str
    """ The agency's name at the time of the response. """
    outcome: Outcome
    """ What the agency's response amounts to. """
    outcome_group: OutcomeGroup
    """ The group in which an outcome is counted. Explained, partly resolved and resolved are separate groups. """
    text: str
    undated: bool
    """ Whether the matter is in progress and no commitment of the answer names a day. """
    version_of: None | UUID
    """ The first response of which this is a version; `null` for the first itself. """
    versions: list[ResponseVersion] | None
    """ Every version of the response in those cases, this one included, the newest first. `null` in lists. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.document_reference import DocumentReference

        answers = []
        for answers_item_data in self.answers:
            answers_item = answers_item_data.to_dict()
            answers.append(answers_item)

        commitments = []
        for commitments_item_data in self.commitments:
            commitments_item = commitments_item_data.to_dict()
            commitments.append(commitments_item)

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

        organization_id = str(self.organization_id)

        organization_name = self.organization_name

        outcome: str = self.outcome

        outcome_group: str = self.outcome_group

        text = self.text

        undated = self.undated

        version_of: None | str
        if isinstance(self.version_of, UUID):
            version_of = str(self.version_of)
        else:
            version_of = self.version_of

        versions: list[dict[str, Any]] | None
        if isinstance(self.versions, list):
            versions = []
            for versions_type_0_item_data in self.versions:
                versions_type_0_item = versions_type_0_item_data.to_dict()
                versions.append(versions_type_0_item)

        else:
            versions = self.versions

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "answers": answers,
                "commitments": commitments,
                "created_at": created_at,
                "document": document,
                "evidence": evidence,
                "id": id,
                "kind": kind,
                "on": on,
                "organization_id": organization_id,
                "organization_name": organization_name,
                "outcome": outcome,
                "outcome_group": outcome_group,
                "text": text,
                "undated": undated,
                "version_of": version_of,
                "versions": versions,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.answered import Answered
        from ..models.commitment_brief import CommitmentBrief
        from ..models.document_reference import DocumentReference
        from ..models.response_version import ResponseVersion

        d = dict(src_dict)
        answers = []
        _answers = d.pop("answers")
        for answers_item_data in _answers:
            answers_item = Answered.from_dict(answers_item_data)

            answers.append(answers_item)

        commitments = []
        _commitments = d.pop("commitments")
        for commitments_item_data in _commitments:
            commitments_item = CommitmentBrief.from_dict(commitments_item_data)

            commitments.append(commitments_item)

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

        organization_id = UUID(d.pop("organization_id"))

        organization_name = d.pop("organization_name")

        outcome = check_outcome(d.pop("outcome"))

        outcome_group = check_outcome_group(d.pop("outcome_group"))

        text = d.pop("text")

        undated = d.pop("undated")

        def _parse_version_of(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                version_of_type_0 = UUID(data)

                return version_of_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        version_of = _parse_version_of(d.pop("version_of"))

        def _parse_versions(data: object) -> list[ResponseVersion] | None:
            if data is None:
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                versions_type_0 = []
                _versions_type_0 = data
                for versions_type_0_item_data in _versions_type_0:
                    versions_type_0_item = ResponseVersion.from_dict(versions_type_0_item_data)

                    versions_type_0.append(versions_type_0_item)

                return versions_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[ResponseVersion] | None, data)

        versions = _parse_versions(d.pop("versions"))

        response_view = cls(
            answers=answers,
            commitments=commitments,
            created_at=created_at,
            document=document,
            evidence=evidence,
            id=id,
            kind=kind,
            on=on,
            organization_id=organization_id,
            organization_name=organization_name,
            outcome=outcome,
            outcome_group=outcome_group,
            text=text,
            undated=undated,
            version_of=version_of,
            versions=versions,
        )

        response_view.additional_properties = d
        return response_view

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
