from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import (
    TYPE_CHECKING,
    Any,
    Literal,
    TypeVar,
    cast,
)
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.document_reference import DocumentReference
    from ..models.event_organization import EventOrganization
    from ..models.free_text import FreeText


T = TypeVar("T", bound="EventRefer")


@_attrs_define
class EventRefer:
    """A petition was referred to central bodies or other councils."""

    document: DocumentReference
    """ A reference to an official document, such as `393/HĐND-VP` of 28 August 2024. """
    due_on: datetime.date | None
    """ Legal date: the due date of the receivers. """
    receivers: list[EventOrganization]
    """ The receivers; none in events from before they were assigned. """
    referred_to: FreeText | None
    rule_id: None | UUID
    """ The deadline rule that gave the due date; `null` when it was set by hand. """
    version: int
    type_: Literal["refer"] = "refer"
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.free_text import FreeText

        document = self.document.to_dict()

        due_on: None | str
        if isinstance(self.due_on, datetime.date):
            due_on = self.due_on.isoformat()
        else:
            due_on = self.due_on

        receivers = []
        for receivers_item_data in self.receivers:
            receivers_item = receivers_item_data.to_dict()
            receivers.append(receivers_item)

        referred_to: dict[str, Any] | None
        if isinstance(self.referred_to, FreeText):
            referred_to = self.referred_to.to_dict()
        else:
            referred_to = self.referred_to

        rule_id: None | str
        if isinstance(self.rule_id, UUID):
            rule_id = str(self.rule_id)
        else:
            rule_id = self.rule_id

        type_ = self.type_

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "document": document,
                "due_on": due_on,
                "receivers": receivers,
                "referred_to": referred_to,
                "rule_id": rule_id,
                "type": type_,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.document_reference import DocumentReference
        from ..models.event_organization import EventOrganization
        from ..models.free_text import FreeText

        d = dict(src_dict)
        document = DocumentReference.from_dict(d.pop("document"))

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

        receivers = []
        _receivers = d.pop("receivers")
        for receivers_item_data in _receivers:
            receivers_item = EventOrganization.from_dict(receivers_item_data)

            receivers.append(receivers_item)

        def _parse_referred_to(data: object) -> FreeText | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                referred_to_type_0 = FreeText.from_dict(data)

                return referred_to_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(FreeText | None, data)

        referred_to = _parse_referred_to(d.pop("referred_to"))

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

        type_ = cast(Literal["refer"], d.pop("type"))
        if type_ != "refer":
            raise ValueError(f"type must match const 'refer', got '{type_}'")

        version = d.pop("version")

        event_refer = cls(
            document=document,
            due_on=due_on,
            receivers=receivers,
            referred_to=referred_to,
            rule_id=rule_id,
            type_=type_,
            version=version,
        )

        event_refer.additional_properties = d
        return event_refer

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
