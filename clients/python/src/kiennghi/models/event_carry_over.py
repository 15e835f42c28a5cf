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

if TYPE_CHECKING:
    from ..models.free_text import FreeText


T = TypeVar("T", bound="EventCarryOver")


@_attrs_define
class EventCarryOver:
    """A commitment was carried over to a later session."""

    commitment_id: UUID
    """ The commitment. """
    commitment_text: FreeText
    """ A text that somebody typed. It may name people, so it can be erased; the event keeps the digest. """
    due_on: datetime.date | None
    """ Legal date: the due date from now on. """
    old_due_on: datetime.date | None
    """ Legal date: the due date before. """
    old_review_on: datetime.date | None
    """ Legal date: the review date before. """
    review_on: datetime.date | None
    """ Legal date: the review date from now on. """
    to_session_id: None | UUID
    """ The session to which it was carried over. """
    version: int
    type_: Literal["carry_over"] = "carry_over"
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        commitment_id = str(self.commitment_id)

        commitment_text = self.commitment_text.to_dict()

        due_on: None | str
        if isinstance(self.due_on, datetime.date):
            due_on = self.due_on.isoformat()
        else:
            due_on = self.due_on

        old_due_on: None | str
        if isinstance(self.old_due_on, datetime.date):
            old_due_on = self.old_due_on.isoformat()
        else:
            old_due_on = self.old_due_on

        old_review_on: None | str
        if isinstance(self.old_review_on, datetime.date):
            old_review_on = self.old_review_on.isoformat()
        else:
            old_review_on = self.old_review_on

        review_on: None | str
        if isinstance(self.review_on, datetime.date):
            review_on = self.review_on.isoformat()
        else:
            review_on = self.review_on

        to_session_id: None | str
        if isinstance(self.to_session_id, UUID):
            to_session_id = str(self.to_session_id)
        else:
            to_session_id = self.to_session_id

        type_ = self.type_

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "commitment_id": commitment_id,
                "commitment_text": commitment_text,
                "due_on": due_on,
                "old_due_on": old_due_on,
                "old_review_on": old_review_on,
                "review_on": review_on,
                "to_session_id": to_session_id,
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

        def _parse_old_due_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                old_due_on_type_0 = datetime.date.fromisoformat(data)

                return old_due_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        old_due_on = _parse_old_due_on(d.pop("old_due_on"))

        def _parse_old_review_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                old_review_on_type_0 = datetime.date.fromisoformat(data)

                return old_review_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        old_review_on = _parse_old_review_on(d.pop("old_review_on"))

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

        def _parse_to_session_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                to_session_id_type_0 = UUID(data)

                return to_session_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        to_session_id = _parse_to_session_id(d.pop("to_session_id"))

        type_ = cast(Literal["carry_over"], d.pop("type"))
        if type_ != "carry_over":
            raise ValueError(f"type must match const 'carry_over', got '{type_}'")

        version = d.pop("version")

        event_carry_over = cls(
            commitment_id=commitment_id,
            commitment_text=commitment_text,
            due_on=due_on,
            old_due_on=old_due_on,
            old_review_on=old_review_on,
            review_on=review_on,
            to_session_id=to_session_id,
            type_=type_,
            version=version,
        )

        event_carry_over.additional_properties = d
        return event_carry_over

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
