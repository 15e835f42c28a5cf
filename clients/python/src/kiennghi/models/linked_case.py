from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.case_kind import CaseKind, check_case_kind
from ..models.fulfilment import Fulfilment, check_fulfilment
from ..models.outcome import Outcome, check_outcome
from ..models.status import Status, check_status

T = TypeVar("T", bound="LinkedCase")


@_attrs_define
class LinkedCase:
    """The case at the other end of a link."""

    content: None | str
    """ `null` for a complaint or denunciation that was forwarded. """
    fulfilment: Fulfilment | None
    id: UUID
    kind: CaseKind
    """ The kind of a case (kiến nghị). """
    number: str
    outcome: None | Outcome
    status: Status
    """ Where a case is in the workflow. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        content: None | str
        content = self.content

        fulfilment: None | str
        if isinstance(self.fulfilment, str):
            fulfilment = self.fulfilment
        else:
            fulfilment = self.fulfilment

        id = str(self.id)

        kind: str = self.kind

        number = self.number

        outcome: None | str
        if isinstance(self.outcome, str):
            outcome = self.outcome
        else:
            outcome = self.outcome

        status: str = self.status

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "content": content,
                "fulfilment": fulfilment,
                "id": id,
                "kind": kind,
                "number": number,
                "outcome": outcome,
                "status": status,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_content(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        content = _parse_content(d.pop("content"))

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

        kind = check_case_kind(d.pop("kind"))

        number = d.pop("number")

        def _parse_outcome(data: object) -> None | Outcome:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                outcome_type_0 = check_outcome(data)

                return outcome_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Outcome, data)

        outcome = _parse_outcome(d.pop("outcome"))

        status = check_status(d.pop("status"))

        linked_case = cls(
            content=content,
            fulfilment=fulfilment,
            id=id,
            kind=kind,
            number=number,
            outcome=outcome,
            status=status,
        )

        linked_case.additional_properties = d
        return linked_case

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
