from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.delivery_status import DeliveryStatus, check_delivery_status
from ..models.webhook_event import WebhookEvent, check_webhook_event

if TYPE_CHECKING:
    from ..models.attempt_view import AttemptView


T = TypeVar("T", bound="DeliveryView")


@_attrs_define
class DeliveryView:
    """A message to a webhook's receiver."""

    attempts: int
    case_id: None | UUID
    """ What the message is about; `null` for a test. """
    created_at: datetime.datetime
    id: UUID
    """ The `webhook-id` of the message, the same in every attempt. """
    last_attempt: AttemptView | None
    next_attempt_at: datetime.datetime | None
    """ Of a pending one. """
    status: DeliveryStatus
    """ Where a message to a webhook is. """
    type_: WebhookEvent
    """ What a message to a webhook says. """
    webhook_id: UUID
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.attempt_view import AttemptView

        attempts = self.attempts

        case_id: None | str
        if isinstance(self.case_id, UUID):
            case_id = str(self.case_id)
        else:
            case_id = self.case_id

        created_at = self.created_at.isoformat()

        id = str(self.id)

        last_attempt: dict[str, Any] | None
        if isinstance(self.last_attempt, AttemptView):
            last_attempt = self.last_attempt.to_dict()
        else:
            last_attempt = self.last_attempt

        next_attempt_at: None | str
        if isinstance(self.next_attempt_at, datetime.datetime):
            next_attempt_at = self.next_attempt_at.isoformat()
        else:
            next_attempt_at = self.next_attempt_at

        status: str = self.status

        type_: str = self.type_

        webhook_id = str(self.webhook_id)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "attempts": attempts,
                "case_id": case_id,
                "created_at": created_at,
                "id": id,
                "last_attempt": last_attempt,
                "next_attempt_at": next_attempt_at,
                "status": status,
                "type": type_,
                "webhook_id": webhook_id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.attempt_view import AttemptView

        d = dict(src_dict)
        attempts = d.pop("attempts")

        def _parse_case_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                case_id_type_0 = UUID(data)

                return case_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        case_id = _parse_case_id(d.pop("case_id"))

        created_at = datetime.datetime.fromisoformat(str(d.pop("created_at")).replace("Z", "+00:00"))

        id = UUID(d.pop("id"))

        def _parse_last_attempt(data: object) -> AttemptView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                last_attempt_type_0 = AttemptView.from_dict(data)

                return last_attempt_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(AttemptView | None, data)

        last_attempt = _parse_last_attempt(d.pop("last_attempt"))

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

        status = check_delivery_status(d.pop("status"))

        type_ = check_webhook_event(d.pop("type"))

        webhook_id = UUID(d.pop("webhook_id"))

        delivery_view = cls(
            attempts=attempts,
            case_id=case_id,
            created_at=created_at,
            id=id,
            last_attempt=last_attempt,
            next_attempt_at=next_attempt_at,
            status=status,
            type_=type_,
            webhook_id=webhook_id,
        )

        delivery_view.additional_properties = d
        return delivery_view

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
