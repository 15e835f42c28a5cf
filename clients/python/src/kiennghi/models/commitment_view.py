from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.commitment_status import CommitmentStatus, check_commitment_status
from ..models.precision import Precision, check_precision

if TYPE_CHECKING:
    from ..models.allowed_commitment_action import AllowedCommitmentAction
    from ..models.document_reference import DocumentReference
    from ..models.promised_case import PromisedCase


T = TypeVar("T", bound="CommitmentView")


@_attrs_define
class CommitmentView:
    """What an agency committed to do, and the result."""

    actions: list[AllowedCommitmentAction]
    """ What the caller may do now. """
    as_stated: None | str
    """ The time as worded in the response. """
    assignment_id: UUID
    carried_to: None | UUID
    """ The session to which it was carried over. """
    carried_to_name: None | str
    case: PromisedCase
    """ The case of a commitment, in brief. """
    created_at: datetime.datetime
    due_on: datetime.date | None
    """ Legal date, the last day of the period named; `null` for a condition. """
    evidence: DocumentReference | None
    from_on: datetime.date | None
    """ The first day of a period. """
    fulfilled_on: datetime.date | None
    """ The day it was fulfilled: as reported and later as verified. """
    funding_source: None | str
    id: UUID
    organization_id: UUID
    """ The agency that made the commitment. """
    organization_name: str
    """ The agency's name at the time of the commitment. """
    precision: Precision
    """ How exactly a commitment names its time. """
    progress_percent: int | None
    """ 0 to 100. """
    progress_text: None | str
    reported_at: datetime.datetime | None
    reporting_organization_id: None | UUID
    """ The organization that recorded the last report: the agency, or the council office for an agency without
    users. """
    reporting_organization_name: None | str
    response_id: None | UUID
    """ `null` for a milestone of an action plan. """
    review_every_months: int | None
    """ Of a standing commitment: the months between two reviews. """
    review_on: datetime.date | None
    """ The day to review the commitment. """
    settled_on: datetime.date | None
    """ The day it was found kept or broken, or was waived. """
    status: CommitmentStatus
    """ The status of a commitment (cam kết). """
    text: str
    updated_at: datetime.datetime
    verification: None | str
    """ The verifier's text. """
    version: int
    weight: int
    """ 1 to 100. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.document_reference import DocumentReference

        actions = []
        for actions_item_data in self.actions:
            actions_item = actions_item_data.to_dict()
            actions.append(actions_item)

        as_stated: None | str
        as_stated = self.as_stated

        assignment_id = str(self.assignment_id)

        carried_to: None | str
        if isinstance(self.carried_to, UUID):
            carried_to = str(self.carried_to)
        else:
            carried_to = self.carried_to

        carried_to_name: None | str
        carried_to_name = self.carried_to_name

        case = self.case.to_dict()

        created_at = self.created_at.isoformat()

        due_on: None | str
        if isinstance(self.due_on, datetime.date):
            due_on = self.due_on.isoformat()
        else:
            due_on = self.due_on

        evidence: dict[str, Any] | None
        if isinstance(self.evidence, DocumentReference):
            evidence = self.evidence.to_dict()
        else:
            evidence = self.evidence

        from_on: None | str
        if isinstance(self.from_on, datetime.date):
            from_on = self.from_on.isoformat()
        else:
            from_on = self.from_on

        fulfilled_on: None | str
        if isinstance(self.fulfilled_on, datetime.date):
            fulfilled_on = self.fulfilled_on.isoformat()
        else:
            fulfilled_on = self.fulfilled_on

        funding_source: None | str
        funding_source = self.funding_source

        id = str(self.id)

        organization_id = str(self.organization_id)

        organization_name = self.organization_name

        precision: str = self.precision

        progress_percent: int | None
        progress_percent = self.progress_percent

        progress_text: None | str
        progress_text = self.progress_text

        reported_at: None | str
        if isinstance(self.reported_at, datetime.datetime):
            reported_at = self.reported_at.isoformat()
        else:
            reported_at = self.reported_at

        reporting_organization_id: None | str
        if isinstance(self.reporting_organization_id, UUID):
            reporting_organization_id = str(self.reporting_organization_id)
        else:
            reporting_organization_id = self.reporting_organization_id

        reporting_organization_name: None | str
        reporting_organization_name = self.reporting_organization_name

        response_id: None | str
        if isinstance(self.response_id, UUID):
            response_id = str(self.response_id)
        else:
            response_id = self.response_id

        review_every_months: int | None
        review_every_months = self.review_every_months

        review_on: None | str
        if isinstance(self.review_on, datetime.date):
            review_on = self.review_on.isoformat()
        else:
            review_on = self.review_on

        settled_on: None | str
        if isinstance(self.settled_on, datetime.date):
            settled_on = self.settled_on.isoformat()
        else:
            settled_on = self.settled_on

        status: str = self.status

        text = self.text

        updated_at = self.updated_at.isoformat()

        verification: None | str
        verification = self.verification

        version = self.version

        weight = self.weight

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "actions": actions,
                "as_stated": as_stated,
                "assignment_id": assignment_id,
                "carried_to": carried_to,
                "carried_to_name": carried_to_name,
                "case": case,
                "created_at": created_at,
                "due_on": due_on,
                "evidence": evidence,
                "from_on": from_on,
                "fulfilled_on": fulfilled_on,
                "funding_source": funding_source,
                "id": id,
                "organization_id": organization_id,
                "organization_name": organization_name,
                "precision": precision,
                "progress_percent": progress_percent,
                "progress_text": progress_text,
                "reported_at": reported_at,
                "reporting_organization_id": reporting_organization_id,
                "reporting_organization_name": reporting_organization_name,
                "response_id": response_id,
                "review_every_months": review_every_months,
                "review_on": review_on,
                "settled_on": settled_on,
                "status": status,
                "text": text,
                "updated_at": updated_at,
                "verification": verification,
                "version": version,
                "weight": weight,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.allowed_commitment_action import AllowedCommitmentAction
        from ..models.document_reference import DocumentReference
        from ..models.promised_case import PromisedCase

        d = dict(src_dict)
        actions = []
        _actions = d.pop("actions")
        for actions_item_data in _actions:
            actions_item = AllowedCommitmentAction.from_dict(actions_item_data)

            actions.append(actions_item)

        def _parse_as_stated(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        as_stated = _parse_as_stated(d.pop("as_stated"))

        assignment_id = UUID(d.pop("assignment_id"))

        def _parse_carried_to(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                carried_to_type_0 = UUID(data)

                return carried_to_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        carried_to = _parse_carried_to(d.pop("carried_to"))

        def _parse_carried_to_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        carried_to_name = _parse_carried_to_name(d.pop("carried_to_name"))

        case = PromisedCase.from_dict(d.pop("case"))

        created_at = datetime.datetime.fromisoformat(str(d.pop("created_at")).replace("Z", "+00:00"))

        def _parse_due_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                due_on_type_0 = datetime.date.fromisoformat(data)

                return due_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        due_on = _parse_due_on(d.pop("due_on"))

        def _parse_evidence(data: object) -> DocumentReference | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                evidence_type_0 = DocumentReference.from_dict(data)

                return evidence_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(DocumentReference | None, data)

        evidence = _parse_evidence(d.pop("evidence"))

        def _parse_from_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                from_on_type_0 = datetime.date.fromisoformat(data)

                return from_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        from_on = _parse_from_on(d.pop("from_on"))

        def _parse_fulfilled_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                fulfilled_on_type_0 = datetime.date.fromisoformat(data)

                return fulfilled_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        fulfilled_on = _parse_fulfilled_on(d.pop("fulfilled_on"))

        def _parse_funding_source(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        funding_source = _parse_funding_source(d.pop("funding_source"))

        id = UUID(d.pop("id"))

        organization_id = UUID(d.pop("organization_id"))

        organization_name = d.pop("organization_name")

        precision = check_precision(d.pop("precision"))

        def _parse_progress_percent(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        progress_percent = _parse_progress_percent(d.pop("progress_percent"))

        def _parse_progress_text(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        progress_text = _parse_progress_text(d.pop("progress_text"))

        def _parse_reported_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                reported_at_type_0 = datetime.datetime.fromisoformat(str(data).replace("Z", "+00:00"))

                return reported_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        reported_at = _parse_reported_at(d.pop("reported_at"))

        def _parse_reporting_organization_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                reporting_organization_id_type_0 = UUID(data)

                return reporting_organization_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        reporting_organization_id = _parse_reporting_organization_id(d.pop("reporting_organization_id"))

        def _parse_reporting_organization_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        reporting_organization_name = _parse_reporting_organization_name(d.pop("reporting_organization_name"))

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

        def _parse_review_every_months(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        review_every_months = _parse_review_every_months(d.pop("review_every_months"))

        def _parse_review_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                review_on_type_0 = datetime.date.fromisoformat(data)

                return review_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        review_on = _parse_review_on(d.pop("review_on"))

        def _parse_settled_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                settled_on_type_0 = datetime.date.fromisoformat(data)

                return settled_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        settled_on = _parse_settled_on(d.pop("settled_on"))

        status = check_commitment_status(d.pop("status"))

        text = d.pop("text")

        updated_at = datetime.datetime.fromisoformat(str(d.pop("updated_at")).replace("Z", "+00:00"))

        def _parse_verification(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        verification = _parse_verification(d.pop("verification"))

        version = d.pop("version")

        weight = d.pop("weight")

        commitment_view = cls(
            actions=actions,
            as_stated=as_stated,
            assignment_id=assignment_id,
            carried_to=carried_to,
            carried_to_name=carried_to_name,
            case=case,
            created_at=created_at,
            due_on=due_on,
            evidence=evidence,
            from_on=from_on,
            fulfilled_on=fulfilled_on,
            funding_source=funding_source,
            id=id,
            organization_id=organization_id,
            organization_name=organization_name,
            precision=precision,
            progress_percent=progress_percent,
            progress_text=progress_text,
            reported_at=reported_at,
            reporting_organization_id=reporting_organization_id,
            reporting_organization_name=reporting_organization_name,
            response_id=response_id,
            review_every_months=review_every_months,
            review_on=review_on,
            settled_on=settled_on,
            status=status,
            text=text,
            updated_at=updated_at,
            verification=verification,
            version=version,
            weight=weight,
        )

        commitment_view.additional_properties = d
        return commitment_view

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
