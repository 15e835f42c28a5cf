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

from ..types import UNSET, Unset

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
    version: int
    type_: Literal["carry_over"] = "carry_over"
    due_on: datetime.date | None | Unset = UNSET
    """ Legal date: the due date from now on. """
    old_due_on: datetime.date | None | Unset = UNSET
    """ Legal date: the due date before. """
    old_review_on: datetime.date | None | Unset = UNSET
    """ Legal date: the review date before. """
    review_on: datetime.date | None | Unset = UNSET
    """ Legal date: the review date from now on. """
    to_session_id: None | Unset | UUID = UNSET
    """ The session to which it was carried over. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        commitment_id = str(self.commitment_id)

        commitment_text = self.commitment_text.to_dict()

        type_ = self.type_

        version = self.version

        due_on: None | str | Unset
        if isinstance(self.due_on, Unset):
            due_on = UNSET
        elif isinstance(self.due_on, datetime.date):
            due_on = self.due_on.isoformat()
        else:
            due_on = self.due_on

        old_due_on: None | str | Unset
        if isinstance(self.old_due_on, Unset):
            old_due_on = UNSET
        elif isinstance(self.old_due_on, datetime.date):
            old_due_on = self.old_due_on.isoformat()
        else:
            old_due_on = self.old_due_on

        old_review_on: None | str | Unset
        if isinstance(self.old_review_on, Unset):
            old_review_on = UNSET
        elif isinstance(self.old_review_on, datetime.date):
            old_review_on = self.old_review_on.isoformat()
        else:
            old_review_on = self.old_review_on

        review_on: None | str | Unset
        if isinstance(self.review_on, Unset):
            review_on = UNSET
        elif isinstance(self.review_on, datetime.date):
            review_on = self.review_on.isoformat()
        else:
            review_on = self.review_on

        to_session_id: None | str | Unset
        if isinstance(self.to_session_id, Unset):
            to_session_id = UNSET
        elif isinstance(self.to_session_id, UUID):
            to_session_id = str(self.to_session_id)
        else:
            to_session_id = self.to_session_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "commitment_id": commitment_id,
                "commitment_text": commitment_text,
                "type": type_,
                "version": version,
            }
        )
        if due_on is not UNSET:
            field_dict["due_on"] = due_on
        if old_due_on is not UNSET:
            field_dict["old_due_on"] = old_due_on
        if old_review_on is not UNSET:
            field_dict["old_review_on"] = old_review_on
        if review_on is not UNSET:
            field_dict["review_on"] = review_on
        if to_session_id is not UNSET:
            field_dict["to_session_id"] = to_session_id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.free_text import FreeText  # noqa: PLC0415

        d = dict(src_dict)
        commitment_id = UUID(d.pop("commitment_id"))

        commitment_text = FreeText.from_dict(d.pop("commitment_text"))

        type_ = cast(Literal["carry_over"], d.pop("type"))
        if type_ != "carry_over":
            raise ValueError(f"type must match const 'carry_over', got '{type_}'")

        version = d.pop("version")

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

        def _parse_old_due_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                old_due_on_type_0 = datetime.date.fromisoformat(data)

                return old_due_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        old_due_on = _parse_old_due_on(d.pop("old_due_on", UNSET))

        def _parse_old_review_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                old_review_on_type_0 = datetime.date.fromisoformat(data)

                return old_review_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        old_review_on = _parse_old_review_on(d.pop("old_review_on", UNSET))

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

        def _parse_to_session_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                to_session_id_type_0 = UUID(data)

                return to_session_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        to_session_id = _parse_to_session_id(d.pop("to_session_id", UNSET))

        event_carry_over = cls(
            commitment_id=commitment_id,
            commitment_text=commitment_text,
            type_=type_,
            version=version,
            due_on=due_on,
            old_due_on=old_due_on,
            old_review_on=old_review_on,
            review_on=review_on,
            to_session_id=to_session_id,
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
