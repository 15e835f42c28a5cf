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

from ..models.outcome import Outcome, check_outcome

if TYPE_CHECKING:
    from ..models.document_reference import DocumentReference


T = TypeVar("T", bound="EventAnswer")


@_attrs_define
class EventAnswer:
    """What another council referred was answered. Recorded in the history of the own petition that was made of it; the
    answer is recorded in the history of the petition that was referred.

    """

    case_number: str
    """ The number that the petition has there. """
    council_id: UUID
    """ The council that referred it. """
    document: DocumentReference | None
    outcome: Outcome
    """ What the agency's response amounts to. """
    referral_id: UUID
    """ The referral: `GET /v1/referrals/{referral_id}`. """
    version: int
    type_: Literal["answer"] = "answer"
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.document_reference import DocumentReference

        case_number = self.case_number

        council_id = str(self.council_id)

        document: dict[str, Any] | None
        if isinstance(self.document, DocumentReference):
            document = self.document.to_dict()
        else:
            document = self.document

        outcome: str = self.outcome

        referral_id = str(self.referral_id)

        type_ = self.type_

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "case_number": case_number,
                "council_id": council_id,
                "document": document,
                "outcome": outcome,
                "referral_id": referral_id,
                "type": type_,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.document_reference import DocumentReference

        d = dict(src_dict)
        case_number = d.pop("case_number")

        council_id = UUID(d.pop("council_id"))

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

        outcome = check_outcome(d.pop("outcome"))

        referral_id = UUID(d.pop("referral_id"))

        type_ = cast(Literal["answer"], d.pop("type"))
        if type_ != "answer":
            raise ValueError(f"type must match const 'answer', got '{type_}'")

        version = d.pop("version")

        event_answer = cls(
            case_number=case_number,
            council_id=council_id,
            document=document,
            outcome=outcome,
            referral_id=referral_id,
            type_=type_,
            version=version,
        )

        event_answer.additional_properties = d
        return event_answer

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
