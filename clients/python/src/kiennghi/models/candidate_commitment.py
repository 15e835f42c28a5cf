from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.commitment_status import CommitmentStatus, check_commitment_status
from ..models.precision import Precision, check_precision

T = TypeVar("T", bound="CandidateCommitment")


@_attrs_define
class CandidateCommitment:
    """An open commitment."""

    due_on: datetime.date | None
    id: UUID
    organization_id: UUID
    organization_name: str
    """ The name of the agency when it made the commitment. """
    precision: Precision
    """ How exactly a commitment names its time. """
    review_on: datetime.date | None
    status: CommitmentStatus
    """ The status of a commitment (cam kết). """
    text: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        due_on: None | str
        if isinstance(self.due_on, datetime.date):
            due_on = self.due_on.isoformat()
        else:
            due_on = self.due_on

        id = str(self.id)

        organization_id = str(self.organization_id)

        organization_name = self.organization_name

        precision: str = self.precision

        review_on: None | str
        if isinstance(self.review_on, datetime.date):
            review_on = self.review_on.isoformat()
        else:
            review_on = self.review_on

        status: str = self.status

        text = self.text

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "due_on": due_on,
                "id": id,
                "organization_id": organization_id,
                "organization_name": organization_name,
                "precision": precision,
                "review_on": review_on,
                "status": status,
                "text": text,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

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

        id = UUID(d.pop("id"))

        organization_id = UUID(d.pop("organization_id"))

        organization_name = d.pop("organization_name")

        precision = check_precision(d.pop("precision"))

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

        status = check_commitment_status(d.pop("status"))

        text = d.pop("text")

        candidate_commitment = cls(
            due_on=due_on,
            id=id,
            organization_id=organization_id,
            organization_name=organization_name,
            precision=precision,
            review_on=review_on,
            status=status,
            text=text,
        )

        candidate_commitment.additional_properties = d
        return candidate_commitment

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
