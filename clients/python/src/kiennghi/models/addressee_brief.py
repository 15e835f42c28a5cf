from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.assignment_status import AssignmentStatus, check_assignment_status
from ..models.fulfilment import Fulfilment, check_fulfilment

T = TypeVar("T", bound="AddresseeBrief")


@_attrs_define
class AddresseeBrief:
    """An addressee of the recommendation and its progress."""

    assignment_id: UUID
    fulfilment: Fulfilment | None
    organization_id: UUID
    organization_name: str
    status: AssignmentStatus
    """ The status of an agency's assignment. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        assignment_id = str(self.assignment_id)

        fulfilment: None | str
        if isinstance(self.fulfilment, str):
            fulfilment = self.fulfilment
        else:
            fulfilment = self.fulfilment

        organization_id = str(self.organization_id)

        organization_name = self.organization_name

        status: str = self.status

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "assignment_id": assignment_id,
                "fulfilment": fulfilment,
                "organization_id": organization_id,
                "organization_name": organization_name,
                "status": status,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        assignment_id = UUID(d.pop("assignment_id"))

        def _parse_fulfilment(data: object) -> Fulfilment | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                fulfilment_type_0 = check_fulfilment(data)

                return fulfilment_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Fulfilment | None, data)

        fulfilment = _parse_fulfilment(d.pop("fulfilment"))

        organization_id = UUID(d.pop("organization_id"))

        organization_name = d.pop("organization_name")

        status = check_assignment_status(d.pop("status"))

        addressee_brief = cls(
            assignment_id=assignment_id,
            fulfilment=fulfilment,
            organization_id=organization_id,
            organization_name=organization_name,
            status=status,
        )

        addressee_brief.additional_properties = d
        return addressee_brief

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
