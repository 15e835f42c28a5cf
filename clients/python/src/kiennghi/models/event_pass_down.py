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

from ..models.answers_to import AnswersTo, check_answers_to

if TYPE_CHECKING:
    from ..models.document_reference import DocumentReference
    from ..models.event_organization import EventOrganization


T = TypeVar("T", bound="EventPassDown")


@_attrs_define
class EventPassDown:
    """A committee passed its assignment down."""

    answers_to: AnswersTo
    """ Whom an agency answers. """
    cooperating: list[EventOrganization]
    """ The agencies that co-operate with it. """
    document: DocumentReference | None
    due_on: datetime.date
    """ Legal date: the due date of the agencies. """
    organization_id: UUID
    """ The agency that leads. """
    organization_name: str
    """ Its name at the time of the event. """
    version: int
    type_: Literal["pass_down"] = "pass_down"
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.document_reference import DocumentReference

        answers_to: str = self.answers_to

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

        type_ = self.type_

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "answers_to": answers_to,
                "cooperating": cooperating,
                "document": document,
                "due_on": due_on,
                "organization_id": organization_id,
                "organization_name": organization_name,
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
        answers_to = check_answers_to(d.pop("answers_to"))

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

        type_ = cast(Literal["pass_down"], d.pop("type"))
        if type_ != "pass_down":
            raise ValueError(f"type must match const 'pass_down', got '{type_}'")

        version = d.pop("version")

        event_pass_down = cls(
            answers_to=answers_to,
            cooperating=cooperating,
            document=document,
            due_on=due_on,
            organization_id=organization_id,
            organization_name=organization_name,
            type_=type_,
            version=version,
        )

        event_pass_down.additional_properties = d
        return event_pass_down

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
