from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.fulfilment import Fulfilment, check_fulfilment
from ..models.priority import Priority, check_priority
from ..models.status import Status, check_status

if TYPE_CHECKING:
    from ..models.addressee_brief import AddresseeBrief


T = TypeVar("T", bound="RecommendationBrief")


@_attrs_define
class RecommendationBrief:
    """A recommendation of a conclusion."""

    addressees: list[AddresseeBrief]
    content: str
    due_on: datetime.date | None
    fulfilled_percent: int | None
    fulfilment: Fulfilment | None
    id: UUID
    number: str
    priority: None | Priority
    status: Status
    """ Where a case is in the workflow. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        addressees = []
        for addressees_item_data in self.addressees:
            addressees_item = addressees_item_data.to_dict()
            addressees.append(addressees_item)

        content = self.content

        due_on: None | str
        if isinstance(self.due_on, datetime.date):
            due_on = self.due_on.isoformat()
        else:
            due_on = self.due_on

        fulfilled_percent: int | None
        fulfilled_percent = self.fulfilled_percent

        fulfilment: None | str
        if isinstance(self.fulfilment, str):
            fulfilment = self.fulfilment
        else:
            fulfilment = self.fulfilment

        id = str(self.id)

        number = self.number

        priority: None | str
        if isinstance(self.priority, str):
            priority = self.priority
        else:
            priority = self.priority

        status: str = self.status

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "addressees": addressees,
                "content": content,
                "due_on": due_on,
                "fulfilled_percent": fulfilled_percent,
                "fulfilment": fulfilment,
                "id": id,
                "number": number,
                "priority": priority,
                "status": status,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.addressee_brief import AddresseeBrief

        d = dict(src_dict)
        addressees = []
        _addressees = d.pop("addressees")
        for addressees_item_data in _addressees:
            addressees_item = AddresseeBrief.from_dict(addressees_item_data)

            addressees.append(addressees_item)

        content = d.pop("content")

        def _parse_due_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                due_on_type_0 = datetime.date.fromisoformat(data)

                return due_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        due_on = _parse_due_on(d.pop("due_on"))

        def _parse_fulfilled_percent(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        fulfilled_percent = _parse_fulfilled_percent(d.pop("fulfilled_percent"))

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

        id = UUID(d.pop("id"))

        number = d.pop("number")

        def _parse_priority(data: object) -> None | Priority:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                priority_type_0 = check_priority(data)

                return priority_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Priority, data)

        priority = _parse_priority(d.pop("priority"))

        status = check_status(d.pop("status"))

        recommendation_brief = cls(
            addressees=addressees,
            content=content,
            due_on=due_on,
            fulfilled_percent=fulfilled_percent,
            fulfilment=fulfilment,
            id=id,
            number=number,
            priority=priority,
            status=status,
        )

        recommendation_brief.additional_properties = d
        return recommendation_brief

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
