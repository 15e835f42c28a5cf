from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.mail_status import MailStatus, check_mail_status

T = TypeVar("T", bound="MailView")


@_attrs_define
class MailView:
    """A mail to a subscriber."""

    address: str
    attempted_at: datetime.datetime | None
    attempts: int
    created_at: datetime.datetime
    id: UUID
    next_attempt_at: datetime.datetime | None
    """ Of a pending one: when it is tried next. """
    reply: None | str
    """ What the mail server answered to the last attempt, or why there is no answer. """
    status: MailStatus
    """ What became of a mail. """
    subject: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        address = self.address

        attempted_at: None | str
        if isinstance(self.attempted_at, datetime.datetime):
            attempted_at = self.attempted_at.isoformat()
        else:
            attempted_at = self.attempted_at

        attempts = self.attempts

        created_at = self.created_at.isoformat()

        id = str(self.id)

        next_attempt_at: None | str
        if isinstance(self.next_attempt_at, datetime.datetime):
            next_attempt_at = self.next_attempt_at.isoformat()
        else:
            next_attempt_at = self.next_attempt_at

        reply: None | str
        reply = self.reply

        status: str = self.status

        subject = self.subject

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "address": address,
                "attempted_at": attempted_at,
                "attempts": attempts,
                "created_at": created_at,
                "id": id,
                "next_attempt_at": next_attempt_at,
                "reply": reply,
                "status": status,
                "subject": subject,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        address = d.pop("address")

        def _parse_attempted_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                attempted_at_type_0 = datetime.datetime.fromisoformat(str(data).replace("Z", "+00:00"))

                return attempted_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        attempted_at = _parse_attempted_at(d.pop("attempted_at"))

        attempts = d.pop("attempts")

        created_at = datetime.datetime.fromisoformat(str(d.pop("created_at")).replace("Z", "+00:00"))

        id = UUID(d.pop("id"))

        def _parse_next_attempt_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                next_attempt_at_type_0 = datetime.datetime.fromisoformat(str(data).replace("Z", "+00:00"))

                return next_attempt_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        next_attempt_at = _parse_next_attempt_at(d.pop("next_attempt_at"))

        def _parse_reply(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        reply = _parse_reply(d.pop("reply"))

        status = check_mail_status(d.pop("status"))

        subject = d.pop("subject")

        mail_view = cls(
            address=address,
            attempted_at=attempted_at,
            attempts=attempts,
            created_at=created_at,
            id=id,
            next_attempt_at=next_attempt_at,
            reply=reply,
            status=status,
            subject=subject,
        )

        mail_view.additional_properties = d
        return mail_view

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
