from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.commitment_action import CommitmentAction, check_commitment_action
from ..models.commitment_status import CommitmentStatus, check_commitment_status
from ..models.precision import Precision, check_precision
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.document_reference import DocumentReference
    from ..models.promised_case import PromisedCase


T = TypeVar("T", bound="CommitmentView")


@_attrs_define
class CommitmentView:
    """What an agency committed to do, and the result."""

    allowed_steps: list[CommitmentAction]
    """ The steps that the caller may take now, as `action` of a step. """
    assignment_id: UUID
    case: PromisedCase
    """ The case of a commitment, in brief. """
    created_at: datetime.datetime
    id: UUID
    organization_id: UUID
    """ The agency that made the commitment. """
    organization_name: str
    """ The agency's name at the time of the commitment. """
    precision: Precision
    """ How exactly a commitment names its time. """
    status: CommitmentStatus
    """ The status of a commitment (cam kết). """
    text: str
    updated_at: datetime.datetime
    version: int
    weight: int
    """ 1 to 100. """
    as_stated: None | str | Unset = UNSET
    """ The time as worded in the response. """
    carried_to: None | Unset | UUID = UNSET
    """ The session to which it was carried over. """
    due_on: datetime.date | None | Unset = UNSET
    """ Legal date, the last day of the period named; `null` for a condition. """
    evidence: DocumentReference | None | Unset = UNSET
    from_on: datetime.date | None | Unset = UNSET
    """ The first day of a period. """
    fulfilled_on: datetime.date | None | Unset = UNSET
    """ The day it was fulfilled: as reported and later as verified. """
    funding_source: None | str | Unset = UNSET
    progress_percent: int | None | Unset = UNSET
    """ 0 to 100. """
    progress_text: None | str | Unset = UNSET
    reported_at: datetime.datetime | None | Unset = UNSET
    reporting_organization_id: None | Unset | UUID = UNSET
    """ The organization that recorded the last report: the agency, or the council office for an agency without
    users. """
    response_id: None | Unset | UUID = UNSET
    """ `null` for a milestone of an action plan. """
    review_every_months: int | None | Unset = UNSET
    """ Of a standing commitment: the months between two reviews. """
    review_on: datetime.date | None | Unset = UNSET
    """ The day to review the commitment. """
    settled_on: datetime.date | None | Unset = UNSET
    """ The day it was found kept or broken, or was waived. """
    verification: None | str | Unset = UNSET
    """ The verifier's text. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.document_reference import DocumentReference  # noqa: PLC0415

        allowed_steps = []
        for allowed_steps_item_data in self.allowed_steps:
            allowed_steps_item: str = allowed_steps_item_data
            allowed_steps.append(allowed_steps_item)

        assignment_id = str(self.assignment_id)

        case = self.case.to_dict()

        created_at = self.created_at.isoformat()

        id = str(self.id)

        organization_id = str(self.organization_id)

        organization_name = self.organization_name

        precision: str = self.precision

        status: str = self.status

        text = self.text

        updated_at = self.updated_at.isoformat()

        version = self.version

        weight = self.weight

        as_stated: None | str | Unset
        if isinstance(self.as_stated, Unset):
            as_stated = UNSET
        else:
            as_stated = self.as_stated

        carried_to: None | str | Unset
        if isinstance(self.carried_to, Unset):
            carried_to = UNSET
        elif isinstance(self.carried_to, UUID):
            carried_to = str(self.carried_to)
        else:
            carried_to = self.carried_to

        due_on: None | str | Unset
        if isinstance(self.due_on, Unset):
            due_on = UNSET
        elif isinstance(self.due_on, datetime.date):
            due_on = self.due_on.isoformat()
        else:
            due_on = self.due_on

        evidence: dict[str, Any] | None | Unset
        if isinstance(self.evidence, Unset):
            evidence = UNSET
        elif isinstance(self.evidence, DocumentReference):
            evidence = self.evidence.to_dict()
        else:
            evidence = self.evidence

        from_on: None | str | Unset
        if isinstance(self.from_on, Unset):
            from_on = UNSET
        elif isinstance(self.from_on, datetime.date):
            from_on = self.from_on.isoformat()
        else:
            from_on = self.from_on

        fulfilled_on: None | str | Unset
        if isinstance(self.fulfilled_on, Unset):
            fulfilled_on = UNSET
        elif isinstance(self.fulfilled_on, datetime.date):
            fulfilled_on = self.fulfilled_on.isoformat()
        else:
            fulfilled_on = self.fulfilled_on

        funding_source: None | str | Unset
        if isinstance(self.funding_source, Unset):
            funding_source = UNSET
        else:
            funding_source = self.funding_source

        progress_percent: int | None | Unset
        if isinstance(self.progress_percent, Unset):
            progress_percent = UNSET
        else:
            progress_percent = self.progress_percent

        progress_text: None | str | Unset
        if isinstance(self.progress_text, Unset):
            progress_text = UNSET
        else:
            progress_text = self.progress_text

        reported_at: None | str | Unset
        if isinstance(self.reported_at, Unset):
            reported_at = UNSET
        elif isinstance(self.reported_at, datetime.datetime):
            reported_at = self.reported_at.isoformat()
        else:
            reported_at = self.reported_at

        reporting_organization_id: None | str | Unset
        if isinstance(self.reporting_organization_id, Unset):
            reporting_organization_id = UNSET
        elif isinstance(self.reporting_organization_id, UUID):
            reporting_organization_id = str(self.reporting_organization_id)
        else:
            reporting_organization_id = self.reporting_organization_id

        response_id: None | str | Unset
        if isinstance(self.response_id, Unset):
            response_id = UNSET
        elif isinstance(self.response_id, UUID):
            response_id = str(self.response_id)
        else:
            response_id = self.response_id

        review_every_months: int | None | Unset
        if isinstance(self.review_every_months, Unset):
            review_every_months = UNSET
        else:
            review_every_months = self.review_every_months

        review_on: None | str | Unset
        if isinstance(self.review_on, Unset):
            review_on = UNSET
        elif isinstance(self.review_on, datetime.date):
            review_on = self.review_on.isoformat()
        else:
            review_on = self.review_on

        settled_on: None | str | Unset
        if isinstance(self.settled_on, Unset):
            settled_on = UNSET
        elif isinstance(self.settled_on, datetime.date):
            settled_on = self.settled_on.isoformat()
        else:
            settled_on = self.settled_on

        verification: None | str | Unset
        if isinstance(self.verification, Unset):
            verification = UNSET
        else:
            verification = self.verification

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "allowed_steps": allowed_steps,
                "assignment_id": assignment_id,
                "case": case,
                "created_at": created_at,
                "id": id,
                "organization_id": organization_id,
                "organization_name": organization_name,
                "precision": precision,
                "status": status,
                "text": text,
                "updated_at": updated_at,
                "version": version,
                "weight": weight,
            }
        )
        if as_stated is not UNSET:
            field_dict["as_stated"] = as_stated
        if carried_to is not UNSET:
            field_dict["carried_to"] = carried_to
        if due_on is not UNSET:
            field_dict["due_on"] = due_on
        if evidence is not UNSET:
            field_dict["evidence"] = evidence
        if from_on is not UNSET:
            field_dict["from_on"] = from_on
        if fulfilled_on is not UNSET:
            field_dict["fulfilled_on"] = fulfilled_on
        if funding_source is not UNSET:
            field_dict["funding_source"] = funding_source
        if progress_percent is not UNSET:
            field_dict["progress_percent"] = progress_percent
        if progress_text is not UNSET:
            field_dict["progress_text"] = progress_text
        if reported_at is not UNSET:
            field_dict["reported_at"] = reported_at
        if reporting_organization_id is not UNSET:
            field_dict["reporting_organization_id"] = reporting_organization_id
        if response_id is not UNSET:
            field_dict["response_id"] = response_id
        if review_every_months is not UNSET:
            field_dict["review_every_months"] = review_every_months
        if review_on is not UNSET:
            field_dict["review_on"] = review_on
        if settled_on is not UNSET:
            field_dict["settled_on"] = settled_on
        if verification is not UNSET:
            field_dict["verification"] = verification

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.document_reference import DocumentReference  # noqa: PLC0415
        from ..models.promised_case import PromisedCase  # noqa: PLC0415

        d = dict(src_dict)
        allowed_steps = []
        _allowed_steps = d.pop("allowed_steps")
        for allowed_steps_item_data in _allowed_steps:
            allowed_steps_item = check_commitment_action(allowed_steps_item_data)

            allowed_steps.append(allowed_steps_item)

        assignment_id = UUID(d.pop("assignment_id"))

        case = PromisedCase.from_dict(d.pop("case"))

        created_at = datetime.datetime.fromisoformat(str(d.pop("created_at")).replace("Z", "+00:00"))

        id = UUID(d.pop("id"))

        organization_id = UUID(d.pop("organization_id"))

        organization_name = d.pop("organization_name")

        precision = check_precision(d.pop("precision"))

        status = check_commitment_status(d.pop("status"))

        text = d.pop("text")

        updated_at = datetime.datetime.fromisoformat(str(d.pop("updated_at")).replace("Z", "+00:00"))

        version = d.pop("version")

        weight = d.pop("weight")

        def _parse_as_stated(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        as_stated = _parse_as_stated(d.pop("as_stated", UNSET))

        def _parse_carried_to(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                carried_to_type_0 = UUID(data)

                return carried_to_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        carried_to = _parse_carried_to(d.pop("carried_to", UNSET))

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

        def _parse_evidence(data: object) -> DocumentReference | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                evidence_type_0 = DocumentReference.from_dict(data)

                return evidence_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(DocumentReference | None | Unset, data)

        evidence = _parse_evidence(d.pop("evidence", UNSET))

        def _parse_from_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                from_on_type_0 = datetime.date.fromisoformat(data)

                return from_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        from_on = _parse_from_on(d.pop("from_on", UNSET))

        def _parse_fulfilled_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                fulfilled_on_type_0 = datetime.date.fromisoformat(data)

                return fulfilled_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        fulfilled_on = _parse_fulfilled_on(d.pop("fulfilled_on", UNSET))

        def _parse_funding_source(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        funding_source = _parse_funding_source(d.pop("funding_source", UNSET))

        def _parse_progress_percent(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        progress_percent = _parse_progress_percent(d.pop("progress_percent", UNSET))

        def _parse_progress_text(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        progress_text = _parse_progress_text(d.pop("progress_text", UNSET))

        def _parse_reported_at(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                reported_at_type_0 = datetime.datetime.fromisoformat(str(data).replace("Z", "+00:00"))

                return reported_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        reported_at = _parse_reported_at(d.pop("reported_at", UNSET))

        def _parse_reporting_organization_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                reporting_organization_id_type_0 = UUID(data)

                return reporting_organization_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        reporting_organization_id = _parse_reporting_organization_id(d.pop("reporting_organization_id", UNSET))

        def _parse_response_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                response_id_type_0 = UUID(data)

                return response_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        response_id = _parse_response_id(d.pop("response_id", UNSET))

        def _parse_review_every_months(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        review_every_months = _parse_review_every_months(d.pop("review_every_months", UNSET))

        def _parse_review_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                review_on_type_0 = datetime.date.fromisoformat(data)

                return review_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        review_on = _parse_review_on(d.pop("review_on", UNSET))

        def _parse_settled_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                settled_on_type_0 = datetime.date.fromisoformat(data)

                return settled_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        settled_on = _parse_settled_on(d.pop("settled_on", UNSET))

        def _parse_verification(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        verification = _parse_verification(d.pop("verification", UNSET))

        commitment_view = cls(
            allowed_steps=allowed_steps,
            assignment_id=assignment_id,
            case=case,
            created_at=created_at,
            id=id,
            organization_id=organization_id,
            organization_name=organization_name,
            precision=precision,
            status=status,
            text=text,
            updated_at=updated_at,
            version=version,
            weight=weight,
            as_stated=as_stated,
            carried_to=carried_to,
            due_on=due_on,
            evidence=evidence,
            from_on=from_on,
            fulfilled_on=fulfilled_on,
            funding_source=funding_source,
            progress_percent=progress_percent,
            progress_text=progress_text,
            reported_at=reported_at,
            reporting_organization_id=reporting_organization_id,
            response_id=response_id,
            review_every_months=review_every_months,
            review_on=review_on,
            settled_on=settled_on,
            verification=verification,
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
