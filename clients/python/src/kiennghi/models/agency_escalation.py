from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.escalation_level import EscalationLevel, check_escalation_level
from ..models.escalation_reason import EscalationReason, check_escalation_reason

T = TypeVar("T", bound="AgencyEscalation")


@_attrs_define
class AgencyEscalation:
    """How far the duty of one agency has escalated. A duty that was passed down or transferred goes on."""

    assignment_id: UUID
    escalation_count: int
    """ The number of letters at this level. """
    escalation_level: EscalationLevel | None
    next_: EscalationLevel | None
    organization_id: UUID
    organization_name: str
    """ The agency's name at the time of the assignment. """
    why: EscalationReason | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        assignment_id = str(self.assignment_id)

        escalation_count = self.escalation_count

        escalation_level: None | str
        if isinstance(self.escalation_level, str):
            escalation_level = self.escalation_level
        else:
            escalation_level = self.escalation_level

        next_: None | str
        if isinstance(self.next_, str):
            next_ = self.next_
        else:
            next_ = self.next_

        organization_id = str(self.organization_id)

        organization_name = self.organization_name

        why: None | str
        if isinstance(self.why, str):
            why = self.why
        else:
            why = self.why

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "assignment_id": assignment_id,
                "escalation_count": escalation_count,
                "escalation_level": escalation_level,
                "next": next_,
                "organization_id": organization_id,
                "organization_name": organization_name,
                "why": why,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        assignment_id = UUID(d.pop("assignment_id"))

        escalation_count = d.pop("escalation_count")

        def _parse_escalation_level(data: object) -> EscalationLevel | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                escalation_level_type_0 = check_escalation_level(data)

                return escalation_level_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(EscalationLevel | None, data)

        escalation_level = _parse_escalation_level(d.pop("escalation_level"))

        def _parse_next_(data: object) -> EscalationLevel | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                next_type_0 = check_escalation_level(data)

                return next_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(EscalationLevel | None, data)

        next_ = _parse_next_(d.pop("next"))

        organization_id = UUID(d.pop("organization_id"))

        organization_name = d.pop("organization_name")

        def _parse_why(data: object) -> EscalationReason | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                why_type_0 = check_escalation_reason(data)

                return why_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(EscalationReason | None, data)

        why = _parse_why(d.pop("why"))

        agency_escalation = cls(
            assignment_id=assignment_id,
            escalation_count=escalation_count,
            escalation_level=escalation_level,
            next_=next_,
            organization_id=organization_id,
            organization_name=organization_name,
            why=why,
        )

        agency_escalation.additional_properties = d
        return agency_escalation

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
