from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="RemindedCaseView")


@_attrs_define
class RemindedCaseView:
    """A case named in the letter."""

    assignment_id: None | UUID
    """ `null` when the case was not assigned. """
    case_id: UUID
    case_number: str
    ordinal: int
    """ The number of the letter among those of this escalation level about the recipient's duty: 1, 2 … """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        assignment_id: None | str
        if isinstance(self.assignment_id, UUID):
            assignment_id = str(self.assignment_id)
        else:
            assignment_id = self.assignment_id

        case_id = str(self.case_id)

        case_number = self.case_number

        ordinal = self.ordinal

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "assignment_id": assignment_id,
                "case_id": case_id,
                "case_number": case_number,
                "ordinal": ordinal,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_assignment_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                assignment_id_type_0 = UUID(data)

                return assignment_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        assignment_id = _parse_assignment_id(d.pop("assignment_id"))

        case_id = UUID(d.pop("case_id"))

        case_number = d.pop("case_number")

        ordinal = d.pop("ordinal")

        reminded_case_view = cls(
            assignment_id=assignment_id,
            case_id=case_id,
            case_number=case_number,
            ordinal=ordinal,
        )

        reminded_case_view.additional_properties = d
        return reminded_case_view

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
