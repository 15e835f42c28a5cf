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

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.addressee_position import AddresseePosition, check_addressee_position
from ..models.position_decision import PositionDecision, check_position_decision

if TYPE_CHECKING:
    from ..models.document_reference import DocumentReference


T = TypeVar("T", bound="EventDecidePosition")


@_attrs_define
class EventDecidePosition:
    """The council decided on an addressee's position."""

    decision: PositionDecision
    """ The council's decision on a position that does not accept the whole recommendation. """
    document: DocumentReference | None
    due_on: datetime.date
    """ Legal date: the due date after the decision. """
    old_due_on: datetime.date
    """ Legal date: the due date before the decision. """
    position: AddresseePosition | None
    version: int
    type_: Literal["decide_position"] = "decide_position"
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.document_reference import DocumentReference

        decision: str = self.decision

        document: dict[str, Any] | None
        if isinstance(self.document, DocumentReference):
            document = self.document.to_dict()
        else:
            document = self.document

        due_on = self.due_on.isoformat()

        old_due_on = self.old_due_on.isoformat()

        position: None | str
        if isinstance(self.position, str):
            position = self.position
        else:
            position = self.position

        type_ = self.type_

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "decision": decision,
                "document": document,
                "due_on": due_on,
                "old_due_on": old_due_on,
                "position": position,
                "type": type_,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.document_reference import DocumentReference

        d = dict(src_dict)
        decision = check_position_decision(d.pop("decision"))

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

        old_due_on = datetime.date.fromisoformat(d.pop("old_due_on"))

        def _parse_position(data: object) -> AddresseePosition | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                position_type_0 = check_addressee_position(data)

                return position_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(AddresseePosition | None, data)

        position = _parse_position(d.pop("position"))

        type_ = cast(Literal["decide_position"], d.pop("type"))
        if type_ != "decide_position":
            raise ValueError(f"type must match const 'decide_position', got '{type_}'")

        version = d.pop("version")

        event_decide_position = cls(
            decision=decision,
            document=document,
            due_on=due_on,
            old_due_on=old_due_on,
            position=position,
            type_=type_,
            version=version,
        )

        event_decide_position.additional_properties = d
        return event_decide_position

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
