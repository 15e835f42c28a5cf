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

from ..types import UNSET, Unset

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
    version: int
    type_: Literal["refer"] = "refer"
    due_on: datetime.date | None | Unset = UNSET
    """ Legal date: the due date of the receivers. """
    receivers: list[EventOrganization] | Unset = UNSET
    """ The receivers; none in events from before they were assigned. """
    referred_to: FreeText | None | Unset = UNSET
    rule_id: None | Unset | UUID = UNSET
    """ The deadline rule that gave the due date; `null` when it was set by hand. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.free_text import FreeText  # noqa: PLC0415

        document = self.document.to_dict()

        type_ = self.type_

        version = self.version

        due_on: None | str | Unset
        if isinstance(self.due_on, Unset):
            due_on = UNSET
        elif isinstance(self.due_on, datetime.date):
            due_on = self.due_on.isoformat()
        else:
            due_on = self.due_on

        receivers: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.receivers, Unset):
            receivers = []
            for receivers_item_data in self.receivers:
                receivers_item = receivers_item_data.to_dict()
                receivers.append(receivers_item)

        referred_to: dict[str, Any] | None | Unset
        if isinstance(self.referred_to, Unset):
            referred_to = UNSET
        elif isinstance(self.referred_to, FreeText):
            referred_to = self.referred_to.to_dict()
        else:
            referred_to = self.referred_to

        rule_id: None | str | Unset
        if isinstance(self.rule_id, Unset):
            rule_id = UNSET
        elif isinstance(self.rule_id, UUID):
            rule_id = str(self.rule_id)
        else:
            rule_id = self.rule_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "document": document,
                "type": type_,
                "version": version,
            }
        )
        if due_on is not UNSET:
            field_dict["due_on"] = due_on
        if receivers is not UNSET:
            field_dict["receivers"] = receivers
        if referred_to is not UNSET:
            field_dict["referred_to"] = referred_to
        if rule_id is not UNSET:
            field_dict["rule_id"] = rule_id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.document_reference import DocumentReference  # noqa: PLC0415
        from ..models.event_organization import EventOrganization  # noqa: PLC0415
        from ..models.free_text import FreeText  # noqa: PLC0415

        d = dict(src_dict)
        document = DocumentReference.from_dict(d.pop("document"))

        type_ = cast(Literal["refer"], d.pop("type"))
        if type_ != "refer":
            raise ValueError(f"type must match const 'refer', got '{type_}'")

        version = d.pop("version")

        def _parse_due_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                due_on_type_0 = datetime.date.fromisoformat(data)

                return due_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        due_on = _parse_due_on(d.pop("due_on", UNSET))

        _receivers = d.pop("receivers", UNSET)
        receivers: list[EventOrganization] | Unset = UNSET
        if _receivers is not UNSET:
            receivers = []
            for receivers_item_data in _receivers:
                receivers_item = EventOrganization.from_dict(receivers_item_data)

                receivers.append(receivers_item)

        def _parse_referred_to(data: object) -> FreeText | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                referred_to_type_0 = FreeText.from_dict(data)

                return referred_to_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(FreeText | None | Unset, data)

        referred_to = _parse_referred_to(d.pop("referred_to", UNSET))

        def _parse_rule_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                rule_id_type_0 = UUID(data)

                return rule_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        rule_id = _parse_rule_id(d.pop("rule_id", UNSET))

        event_refer = cls(
            document=document,
            type_=type_,
            version=version,
            due_on=due_on,
            receivers=receivers,
            referred_to=referred_to,
            rule_id=rule_id,
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
