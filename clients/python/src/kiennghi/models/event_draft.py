from __future__ import annotations

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

from ..models.outcome import Outcome, check_outcome

T = TypeVar("T", bound="EventDraft")


@_attrs_define
class EventDraft:
    """The draft of a response was submitted with an access link, confirmed or returned. The text is in the draft; why it
    was
    returned is the reason of the event.

    """

    organization_id: UUID
    """ The agency that wrote it. """
    organization_name: str
    """ Its name at the time of the event. """
    outcome: Outcome
    """ What the agency's response amounts to. """
    replaced_id: None | UUID
    """ The draft that waited before, and in whose place this one is. """
    response_draft_id: UUID
    """ The draft: `GET /v1/response-drafts/{response_draft_id}`. """
    response_id: None | UUID
    """ The response that it became; `null` unless it was confirmed. """
    version: int
    type_: Literal["draft"] = "draft"
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        organization_id = str(self.organization_id)

        organization_name = self.organization_name

        outcome: str = self.outcome

        replaced_id: None | str
        if isinstance(self.replaced_id, UUID):
            replaced_id = str(self.replaced_id)
        else:
            replaced_id = self.replaced_id

        response_draft_id = str(self.response_draft_id)

        response_id: None | str
        if isinstance(self.response_id, UUID):
            response_id = str(self.response_id)
        else:
            response_id = self.response_id

        type_ = self.type_

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "organization_id": organization_id,
                "organization_name": organization_name,
                "outcome": outcome,
                "replaced_id": replaced_id,
                "response_draft_id": response_draft_id,
                "response_id": response_id,
                "type": type_,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        organization_id = UUID(d.pop("organization_id"))

        organization_name = d.pop("organization_name")

        outcome = check_outcome(d.pop("outcome"))

        def _parse_replaced_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                replaced_id_type_0 = UUID(data)

                return replaced_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        replaced_id = _parse_replaced_id(d.pop("replaced_id"))

        response_draft_id = UUID(d.pop("response_draft_id"))

        def _parse_response_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                response_id_type_0 = UUID(data)

                return response_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        response_id = _parse_response_id(d.pop("response_id"))

        type_ = cast(Literal["draft"], d.pop("type"))
        if type_ != "draft":
            raise ValueError(f"type must match const 'draft', got '{type_}'")

        version = d.pop("version")

        event_draft = cls(
            organization_id=organization_id,
            organization_name=organization_name,
            outcome=outcome,
            replaced_id=replaced_id,
            response_draft_id=response_draft_id,
            response_id=response_id,
            type_=type_,
            version=version,
        )

        event_draft.additional_properties = d
        return event_draft

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
