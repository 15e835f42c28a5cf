from __future__ import annotations

import datetime
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

from ..models.commitment_status import CommitmentStatus, check_commitment_status

if TYPE_CHECKING:
    from ..models.free_text import FreeText


T = TypeVar("T", bound="EventVerifyCommitment")


@_attrs_define
class EventVerifyCommitment:
    """The council verified a commitment."""

    commitment_id: UUID
    """ The commitment. """
    commitment_text: FreeText
    """ A text that somebody typed. It may name people, so it can be erased; the event keeps the digest. """
    due_on: datetime.date | None
    """ Legal date: the due date; `null` for a condition. """
    fulfilled_on: datetime.date | None
    """ Legal date: the day it was fulfilled. """
    status: CommitmentStatus
    """ The status of a commitment (cam kết). """
    text: FreeText
    """ A text that somebody typed. It may name people, so it can be erased; the event keeps the digest. """
    version: int
    type_: Literal["verify_commitment"] = "verify_commitment"
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        commitment_id = str(self.commitment_id)

        commitment_text = self.commitment_text.to_dict()

        due_on: None | str
        if isinstance(self.due_on, datetime.date):
            due_on = self.due_on.isoformat()
        else:
            due_on = self.due_on

        fulfilled_on: None | str
        if isinstance(self.fulfilled_on, datetime.date):
            fulfilled_on = self.fulfilled_on.isoformat()
        else:
            fulfilled_on = self.fulfilled_on

        status: str = self.status

        text = self.text.to_dict()

        type_ = self.type_

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "commitment_id": commitment_id,
                "commitment_text": commitment_text,
                "due_on": due_on,
                "fulfilled_on": fulfilled_on,
                "status": status,
                "text": text,
                "type": type_,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.free_text import FreeText

        d = dict(src_dict)
        commitment_id = UUID(d.pop("commitment_id"))

        commitment_text = FreeText.from_dict(d.pop("commitment_text"))

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

        status = check_commitment_status(d.pop("status"))

        text = FreeText.from_dict(d.pop("text"))

        type_ = cast(Literal["verify_commitment"], d.pop("type"))
        if type_ != "verify_commitment":
            raise ValueError(f"type must match const 'verify_commitment', got '{type_}'")

        version = d.pop("version")

        event_verify_commitment = cls(
            commitment_id=commitment_id,
            commitment_text=commitment_text,
            due_on=due_on,
            fulfilled_on=fulfilled_on,
            status=status,
            text=text,
            type_=type_,
            version=version,
        )

        event_verify_commitment.additional_properties = d
        return event_verify_commitment

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
