from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import (
    Any,
    Literal,
    TypeVar,
    cast,
)
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="EventRecalculate")


@_attrs_define
class EventRecalculate:
    """The due date of an assignment was recalculated, after a rule or the calendar had changed."""

    due_on: datetime.date
    """ Legal date: the due date from now on. """
    legal_basis: str
    """ The legal basis of the rule. """
    old_due_on: datetime.date
    """ Legal date: the due date before. """
    old_rule_id: None | UUID
    """ The deadline rule that had given the former due date. """
    rule_id: UUID
    """ The deadline rule that gives the new one. """
    version: int
    type_: Literal["recalculate"] = "recalculate"
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        due_on = self.due_on.isoformat()

        legal_basis = self.legal_basis

        old_due_on = self.old_due_on.isoformat()

        old_rule_id: None | str
        if isinstance(self.old_rule_id, UUID):
            old_rule_id = str(self.old_rule_id)
        else:
            old_rule_id = self.old_rule_id

        rule_id = str(self.rule_id)

        type_ = self.type_

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "due_on": due_on,
                "legal_basis": legal_basis,
                "old_due_on": old_due_on,
                "old_rule_id": old_rule_id,
                "rule_id": rule_id,
                "type": type_,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        due_on = datetime.date.fromisoformat(d.pop("due_on"))

        legal_basis = d.pop("legal_basis")

        old_due_on = datetime.date.fromisoformat(d.pop("old_due_on"))

        def _parse_old_rule_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                old_rule_id_type_0 = UUID(data)

                return old_rule_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        old_rule_id = _parse_old_rule_id(d.pop("old_rule_id"))

        rule_id = UUID(d.pop("rule_id"))

        type_ = cast(Literal["recalculate"], d.pop("type"))
        if type_ != "recalculate":
            raise ValueError(f"type must match const 'recalculate', got '{type_}'")

        version = d.pop("version")

        event_recalculate = cls(
            due_on=due_on,
            legal_basis=legal_basis,
            old_due_on=old_due_on,
            old_rule_id=old_rule_id,
            rule_id=rule_id,
            type_=type_,
            version=version,
        )

        event_recalculate.additional_properties = d
        return event_recalculate

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
