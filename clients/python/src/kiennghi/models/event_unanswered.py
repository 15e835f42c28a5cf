from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.free_text import FreeText


T = TypeVar("T", bound="EventUnanswered")


@_attrs_define
class EventUnanswered:
    """An agency that had not answered when the case was closed."""

    assignment_id: UUID
    """ The assignment that ended. """
    organization_id: UUID
    """ The agency. """
    organization_name: str
    """ Its name at the time of the event. """
    reason: FreeText
    """ A text that somebody typed. It may name people, so it can be erased; the event keeps the digest. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        assignment_id = str(self.assignment_id)

        organization_id = str(self.organization_id)

        organization_name = self.organization_name

        reason = self.reason.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "assignment_id": assignment_id,
                "organization_id": organization_id,
                "organization_name": organization_name,
                "reason": reason,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.free_text import FreeText

        d = dict(src_dict)
        assignment_id = UUID(d.pop("assignment_id"))

        organization_id = UUID(d.pop("organization_id"))

        organization_name = d.pop("organization_name")

        reason = FreeText.from_dict(d.pop("reason"))

        event_unanswered = cls(
            assignment_id=assignment_id,
            organization_id=organization_id,
            organization_name=organization_name,
            reason=reason,
        )

        event_unanswered.additional_properties = d
        return event_unanswered

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
