from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.assignment_role import AssignmentRole, check_assignment_role

T = TypeVar("T", bound="RecalculatedDeadline")


@_attrs_define
class RecalculatedDeadline:
    """An open assignment whose due date would be different today."""

    case_id: UUID
    case_number: str
    council_id: UUID
    due_on: datetime.date
    """ The current due date. """
    id: UUID
    """ The id of the assignment. """
    missing_year: int | None
    """ The year whose calendar is missing; there is no new date then. """
    new_due_on: datetime.date | None
    """ The due date that would apply. """
    organization_id: UUID
    organization_name: str
    role: AssignmentRole
    """ The role of an agency in a case. """
    rule_id: None | UUID
    """ The rule that would apply. """
    version: int
    """ The version of the assignment. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        case_id = str(self.case_id)

        case_number = self.case_number

        council_id = str(self.council_id)

        due_on = self.due_on.isoformat()

        id = str(self.id)

        missing_year: int | None
        missing_year = self.missing_year

        new_due_on: None | str
        if isinstance(self.new_due_on, datetime.date):
            new_due_on = self.new_due_on.isoformat()
        else:
            new_due_on = self.new_due_on

        organization_id = str(self.organization_id)

        organization_name = self.organization_name

        role: str = self.role

        rule_id: None | str
        if isinstance(self.rule_id, UUID):
            rule_id = str(self.rule_id)
        else:
            rule_id = self.rule_id

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "case_id": case_id,
                "case_number": case_number,
                "council_id": council_id,
                "due_on": due_on,
                "id": id,
                "missing_year": missing_year,
                "new_due_on": new_due_on,
                "organization_id": organization_id,
                "organization_name": organization_name,
                "role": role,
                "rule_id": rule_id,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        case_id = UUID(d.pop("case_id"))

        case_number = d.pop("case_number")

        council_id = UUID(d.pop("council_id"))

        due_on = datetime.date.fromisoformat(d.pop("due_on"))

        id = UUID(d.pop("id"))

        def _parse_missing_year(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        missing_year = _parse_missing_year(d.pop("missing_year"))

        def _parse_new_due_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                new_due_on_type_0 = datetime.date.fromisoformat(data)

                return new_due_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        new_due_on = _parse_new_due_on(d.pop("new_due_on"))

        organization_id = UUID(d.pop("organization_id"))

        organization_name = d.pop("organization_name")

        role = check_assignment_role(d.pop("role"))

        def _parse_rule_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                rule_id_type_0 = UUID(data)

                return rule_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        rule_id = _parse_rule_id(d.pop("rule_id"))

        version = d.pop("version")

        recalculated_deadline = cls(
            case_id=case_id,
            case_number=case_number,
            council_id=council_id,
            due_on=due_on,
            id=id,
            missing_year=missing_year,
            new_due_on=new_due_on,
            organization_id=organization_id,
            organization_name=organization_name,
            role=role,
            rule_id=rule_id,
            version=version,
        )

        recalculated_deadline.additional_properties = d
        return recalculated_deadline

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
