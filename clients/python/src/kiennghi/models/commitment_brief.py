from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.commitment_status import CommitmentStatus, check_commitment_status
from ..models.precision import Precision, check_precision
from ..types import UNSET, Unset

T = TypeVar("T", bound="CommitmentBrief")


@_attrs_define
class CommitmentBrief:
    """A commitment in the view of its response."""

    assignment_id: UUID
    case_id: UUID
    id: UUID
    precision: Precision
    """ How exactly a commitment names its time. """
    status: CommitmentStatus
    """ The status of a commitment (cam kết). """
    text: str
    version: int
    as_stated: None | str | Unset = UNSET
    due_on: datetime.date | None | Unset = UNSET
    from_on: datetime.date | None | Unset = UNSET
    review_on: datetime.date | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        assignment_id = str(self.assignment_id)

        case_id = str(self.case_id)

        id = str(self.id)

        precision: str = self.precision

        status: str = self.status

        text = self.text

        version = self.version

        as_stated: None | str | Unset
        if isinstance(self.as_stated, Unset):
            as_stated = UNSET
        else:
            as_stated = self.as_stated

        due_on: None | str | Unset
        if isinstance(self.due_on, Unset):
            due_on = UNSET
        elif isinstance(self.due_on, datetime.date):
            due_on = self.due_on.isoformat()
        else:
            due_on = self.due_on

        from_on: None | str | Unset
        if isinstance(self.from_on, Unset):
            from_on = UNSET
        elif isinstance(self.from_on, datetime.date):
            from_on = self.from_on.isoformat()
        else:
            from_on = self.from_on

        review_on: None | str | Unset
        if isinstance(self.review_on, Unset):
            review_on = UNSET
        elif isinstance(self.review_on, datetime.date):
            review_on = self.review_on.isoformat()
        else:
            review_on = self.review_on

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "assignment_id": assignment_id,
                "case_id": case_id,
                "id": id,
                "precision": precision,
                "status": status,
                "text": text,
                "version": version,
            }
        )
        if as_stated is not UNSET:
            field_dict["as_stated"] = as_stated
        if due_on is not UNSET:
            field_dict["due_on"] = due_on
        if from_on is not UNSET:
            field_dict["from_on"] = from_on
        if review_on is not UNSET:
            field_dict["review_on"] = review_on

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        assignment_id = UUID(d.pop("assignment_id"))

        case_id = UUID(d.pop("case_id"))

        id = UUID(d.pop("id"))

        precision = check_precision(d.pop("precision"))

        status = check_commitment_status(d.pop("status"))

        text = d.pop("text")

        version = d.pop("version")

        def _parse_as_stated(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        as_stated = _parse_as_stated(d.pop("as_stated", UNSET))

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

        commitment_brief = cls(
            assignment_id=assignment_id,
            case_id=case_id,
            id=id,
            precision=precision,
            status=status,
            text=text,
            version=version,
            as_stated=as_stated,
            due_on=due_on,
            from_on=from_on,
            review_on=review_on,
        )

        commitment_brief.additional_properties = d
        return commitment_brief

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
