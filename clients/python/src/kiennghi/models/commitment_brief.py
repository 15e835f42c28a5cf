from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.commitment_status import CommitmentStatus, check_commitment_status
from ..models.precision import Precision, check_precision

T = TypeVar("T", bound="CommitmentBrief")


@_attrs_define
class CommitmentBrief:
    """A commitment in the view of its response."""

    as_stated: None | str
    assignment_id: UUID
    case_id: UUID
    case_number: str
    due_on: datetime.date | None
    from_on: datetime.date | None
    id: UUID
    precision: Precision
    """ How exactly a commitment names its time. """
    review_on: datetime.date | None
    status: CommitmentStatus
    """ The status of a commitment (cam kết). """
    text: str
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        as_stated: None | str
        as_stated = self.as_stated

        assignment_id = str(self.assignment_id)

        case_id = str(self.case_id)

        case_number = self.case_number

        due_on: None | str
        if isinstance(self.due_on, datetime.date):
            due_on = self.due_on.isoformat()
        else:
            due_on = self.due_on

        from_on: None | str
        if isinstance(self.from_on, datetime.date):
            from_on = self.from_on.isoformat()
        else:
            from_on = self.from_on

        id = str(self.id)

        precision: str = self.precision

        review_on: None | str
        if isinstance(self.review_on, datetime.date):
            review_on = self.review_on.isoformat()
        else:
            review_on = self.review_on

        status: str = self.status

        text = self.text

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "as_stated": as_stated,
                "assignment_id": assignment_id,
                "case_id": case_id,
                "case_number": case_number,
                "due_on": due_on,
                "from_on": from_on,
                "id": id,
                "precision": precision,
                "review_on": review_on,
                "status": status,
                "text": text,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_as_stated(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        as_stated = _parse_as_stated(d.pop("as_stated"))

        assignment_id = UUID(d.pop("assignment_id"))

        case_id = UUID(d.pop("case_id"))

        case_number = d.pop("case_number")

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

        id = UUID(d.pop("id"))

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

        version = d.pop("version")

        commitment_brief = cls(
            as_stated=as_stated,
            assignment_id=assignment_id,
            case_id=case_id,
            case_number=case_number,
            due_on=due_on,
            from_on=from_on,
            id=id,
            precision=precision,
            review_on=review_on,
            status=status,
            text=text,
            version=version,
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
