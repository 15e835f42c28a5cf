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
    from ..models.event_addressee import EventAddressee


T = TypeVar("T", bound="EventIssueRecommendation")


@_attrs_define
class EventIssueRecommendation:
    """A recommendation was issued, with its conclusion or by splitting another one."""

    addressees: list[EventAddressee]
    """ Everybody to whom it is addressed. """
    case_number: str
    """ The number of the recommendation. """
    conclusion_id: UUID
    """ The conclusion. """
    document: DocumentReference | None
    due_on: datetime.date | None
    """ Legal date: the earliest due date of its addressees; `null` for a standing obligation. """
    review_every_months: int | None
    """ Of a standing obligation: the months between two reviews. """
    split_from_id: None | UUID
    """ The recommendation that it was split from. """
    supervision_id: UUID
    """ The supervision. """
    version: int
    type_: Literal["issue_recommendation"] = "issue_recommendation"
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.document_reference import DocumentReference

        addressees = []
        for addressees_item_data in self.addressees:
            addressees_item = addressees_item_data.to_dict()
            addressees.append(addressees_item)

        case_number = self.case_number

        conclusion_id = str(self.conclusion_id)

        document: dict[str, Any] | None
        if isinstance(self.document, DocumentReference):
            document = self.document.to_dict()
        else:
            document = self.document

        due_on: None | str
        if isinstance(self.due_on, datetime.date):
            due_on = self.due_on.isoformat()
        else:
            due_on = self.due_on

        review_every_months: int | None
        review_every_months = self.review_every_months

        split_from_id: None | str
        if isinstance(self.split_from_id, UUID):
            split_from_id = str(self.split_from_id)
        else:
            split_from_id = self.split_from_id

        supervision_id = str(self.supervision_id)

        type_ = self.type_

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "addressees": addressees,
                "case_number": case_number,
                "conclusion_id": conclusion_id,
                "document": document,
                "due_on": due_on,
                "review_every_months": review_every_months,
                "split_from_id": split_from_id,
                "supervision_id": supervision_id,
                "type": type_,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.document_reference import DocumentReference
        from ..models.event_addressee import EventAddressee

        d = dict(src_dict)
        addressees = []
        _addressees = d.pop("addressees")
        for addressees_item_data in _addressees:
            addressees_item = EventAddressee.from_dict(addressees_item_data)

            addressees.append(addressees_item)

        case_number = d.pop("case_number")

        conclusion_id = UUID(d.pop("conclusion_id"))

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

        def _parse_review_every_months(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        review_every_months = _parse_review_every_months(d.pop("review_every_months"))

        def _parse_split_from_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                split_from_id_type_0 = UUID(data)

                return split_from_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        split_from_id = _parse_split_from_id(d.pop("split_from_id"))

        supervision_id = UUID(d.pop("supervision_id"))

        type_ = cast(Literal["issue_recommendation"], d.pop("type"))
        if type_ != "issue_recommendation":
            raise ValueError(f"type must match const 'issue_recommendation', got '{type_}'")

        version = d.pop("version")

        event_issue_recommendation = cls(
            addressees=addressees,
            case_number=case_number,
            conclusion_id=conclusion_id,
            document=document,
            due_on=due_on,
            review_every_months=review_every_months,
            split_from_id=split_from_id,
            supervision_id=supervision_id,
            type_=type_,
            version=version,
        )

        event_issue_recommendation.additional_properties = d
        return event_issue_recommendation

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
