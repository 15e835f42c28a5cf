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


T = TypeVar("T", bound="EventAssign")


@_attrs_define
class EventAssign:
    """A case was assigned to agencies."""

    added_due_on: datetime.date | None
    """ Legal date: the due date of the co-operating agencies that were added to a lead that stayed. """
    co_leads: list[EventOrganization]
    """ The other lead agencies. """
    cooperating: list[EventOrganization]
    """ The co-operating agencies. """
    document: DocumentReference | None
    due_on: datetime.date
    """ Legal date: the due date of the lead agency. """
    organization_id: UUID
    """ The lead agency. """
    organization_name: str
    """ The name of the lead agency at the time of the event. """
    rule_id: None | UUID
    """ The deadline rule that gave the due date; `null` when it was set by hand. """
    version: int
    type_: Literal["assign"] = "assign"
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.document_reference import DocumentReference

        added_due_on: None | str
        if isinstance(self.added_due_on, datetime.date):
            added_due_on = self.added_due_on.isoformat()
        else:
            added_due_on = self.added_due_on

        co_leads = []
        for co_leads_item_data in self.co_leads:
            co_leads_item = co_leads_item_data.to_dict()
            co_leads.append(co_leads_item)

        cooperating = []
        for cooperating_item_data in self.cooperating:
            cooperating_item = cooperating_item_data.to_dict()
            cooperating.append(cooperating_item)

        document: dict[str, Any] | None
        if isinstance(self.document, DocumentReference):
            document = self.document.to_dict()
        else:
            document = self.document

        due_on = self.due_on.isoformat()

        organization_id = str(self.organization_id)

        organization_name = self.organization_name

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
                "added_due_on": added_due_on,
                "co_leads": co_leads,
                "cooperating": cooperating,
                "document": document,
                "due_on": due_on,
                "organization_id": organization_id,
                "organization_name": organization_name,
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

        d = dict(src_dict)

        def _parse_added_due_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                added_due_on_type_0 = datetime.date.fromisoformat(data)

                return added_due_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        added_due_on = _parse_added_due_on(d.pop("added_due_on"))

        co_leads = []
        _co_leads = d.pop("co_leads")
        for co_leads_item_data in _co_leads:
            co_leads_item = EventOrganization.from_dict(co_leads_item_data)

            co_leads.append(co_leads_item)

        cooperating = []
        _cooperating = d.pop("cooperating")
        for cooperating_item_data in _cooperating:
            cooperating_item = EventOrganization.from_dict(cooperating_item_data)

            cooperating.append(cooperating_item)

        def _parse_document(data: object) -> DocumentReference | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                document_type_0 = DocumentReference.from_dict(data)

                return document_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(DocumentReference | None, data)

        document = _parse_document(d.pop("document"))

        due_on = datetime.date.fromisoformat(d.pop("due_on"))

        organization_id = UUID(d.pop("organization_id"))

        organization_name = d.pop("organization_name")

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

        type_ = cast(Literal["assign"], d.pop("type"))
        if type_ != "assign":
            raise ValueError(f"type must match const 'assign', got '{type_}'")

        version = d.pop("version")

        event_assign = cls(
            added_due_on=added_due_on,
            co_leads=co_leads,
            cooperating=cooperating,
            document=document,
            due_on=due_on,
            organization_id=organization_id,
            organization_name=organization_name,
            rule_id=rule_id,
            type_=type_,
            version=version,
        )

        event_assign.additional_properties = d
        return event_assign

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
