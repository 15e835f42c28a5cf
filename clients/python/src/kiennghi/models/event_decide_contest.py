from __future__ import annotations

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

from ..models.action import Action, check_action

if TYPE_CHECKING:
    from ..models.document_reference import DocumentReference
    from ..models.free_text import FreeText


T = TypeVar("T", bound="EventDecideContest")


@_attrs_define
class EventDecideContest:
    """A contest was decided."""

    accepted: bool
    """ Whether the record does not stand. """
    contest_id: UUID
    """ The contest. """
    contested_action: Action
    """ An action on a case, an assignment or another subject, as recorded in the event log. """
    document: DocumentReference | None
    event_id: UUID
    """ The event of the recorded step. """
    response_id: None | UUID
    """ The version that counts again in its place; `null` when the agency works on the case again. """
    text: FreeText
    """ A text that somebody typed. It may name people, so it can be erased; the event keeps the digest. """
    version: int
    void_response_id: None | UUID
    """ The response that does not count for the assignment any more. """
    type_: Literal["decide_contest"] = "decide_contest"
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.document_reference import DocumentReference

        accepted = self.accepted

        contest_id = str(self.contest_id)

        contested_action: str = self.contested_action

        document: dict[str, Any] | None
        if isinstance(self.document, DocumentReference):
            document = self.document.to_dict()
        else:
            document = self.document

        event_id = str(self.event_id)

        response_id: None | str
        if isinstance(self.response_id, UUID):
            response_id = str(self.response_id)
        else:
            response_id = self.response_id

        text = self.text.to_dict()

        type_ = self.type_

        version = self.version

        void_response_id: None | str
        if isinstance(self.void_response_id, UUID):
            void_response_id = str(self.void_response_id)
        else:
            void_response_id = self.void_response_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "accepted": accepted,
                "contest_id": contest_id,
                "contested_action": contested_action,
                "document": document,
                "event_id": event_id,
                "response_id": response_id,
                "text": text,
                "type": type_,
                "version": version,
                "void_response_id": void_response_id,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.document_reference import DocumentReference
        from ..models.free_text import FreeText

        d = dict(src_dict)
        accepted = d.pop("accepted")

        contest_id = UUID(d.pop("contest_id"))

        contested_action = check_action(d.pop("contested_action"))

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

        event_id = UUID(d.pop("event_id"))

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

        text = FreeText.from_dict(d.pop("text"))

        type_ = cast(Literal["decide_contest"], d.pop("type"))
        if type_ != "decide_contest":
            raise ValueError(f"type must match const 'decide_contest', got '{type_}'")

        version = d.pop("version")

        def _parse_void_response_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                void_response_id_type_0 = UUID(data)

                return void_response_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        void_response_id = _parse_void_response_id(d.pop("void_response_id"))

        event_decide_contest = cls(
            accepted=accepted,
            contest_id=contest_id,
            contested_action=contested_action,
            document=document,
            event_id=event_id,
            response_id=response_id,
            text=text,
            type_=type_,
            version=version,
            void_response_id=void_response_id,
        )

        event_decide_contest.additional_properties = d
        return event_decide_contest

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
