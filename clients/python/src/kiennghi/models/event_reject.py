from __future__ import annotations

from collections.abc import Mapping
from typing import (
    TYPE_CHECKING,
    Any,
    Literal,
    TypeVar,
    cast,
)

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.reject_reason import RejectReason, check_reject_reason

if TYPE_CHECKING:
    from ..models.event_complaint_forwarding import EventComplaintForwarding


T = TypeVar("T", bound="EventReject")


@_attrs_define
class EventReject:
    """A petition was rejected."""

    forwarding: EventComplaintForwarding | None
    reject_reason: RejectReason
    """ Why a case was rejected. """
    version: int
    type_: Literal["reject"] = "reject"
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.event_complaint_forwarding import EventComplaintForwarding

        forwarding: dict[str, Any] | None
        if isinstance(self.forwarding, EventComplaintForwarding):
            forwarding = self.forwarding.to_dict()
        else:
            forwarding = self.forwarding

        reject_reason: str = self.reject_reason

        type_ = self.type_

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "forwarding": forwarding,
                "reject_reason": reject_reason,
                "type": type_,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.event_complaint_forwarding import EventComplaintForwarding

        d = dict(src_dict)

        def _parse_forwarding(data: object) -> EventComplaintForwarding | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                forwarding_type_0 = EventComplaintForwarding.from_dict(data)

                return forwarding_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(EventComplaintForwarding | None, data)

        forwarding = _parse_forwarding(d.pop("forwarding"))

        reject_reason = check_reject_reason(d.pop("reject_reason"))

        type_ = cast(Literal["reject"], d.pop("type"))
        if type_ != "reject":
            raise ValueError(f"type must match const 'reject', got '{type_}'")

        version = d.pop("version")

        event_reject = cls(
            forwarding=forwarding,
            reject_reason=reject_reason,
            type_=type_,
            version=version,
        )

        event_reject.additional_properties = d
        return event_reject

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
