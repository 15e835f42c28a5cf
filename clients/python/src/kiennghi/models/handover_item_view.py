from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.case_kind import CaseKind, check_case_kind

T = TypeVar("T", bound="HandoverItemView")


@_attrs_define
class HandoverItemView:
    """One line of the list, with the values at the time of the handover."""

    case_id: UUID
    case_kind: CaseKind
    """ The kind of a case (kiến nghị). """
    case_number: str
    commitment_id: None | UUID
    """ A commitment of the case; `null` when the line is the case itself. """
    commitment_text: None | str
    due_on: datetime.date | None
    """ The due date at the time of the handover. A handover does not change it. """
    id: UUID
    state: str
    """ The status at the time of the handover. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        case_id = str(self.case_id)

        case_kind: str = self.case_kind

        case_number = self.case_number

        commitment_id: None | str
        if isinstance(self.commitment_id, UUID):
            commitment_id = str(self.commitment_id)
        else:
            commitment_id = self.commitment_id

        commitment_text: None | str
        commitment_text = self.commitment_text

        due_on: None | str
        if isinstance(self.due_on, datetime.date):
            due_on = self.due_on.isoformat()
        else:
            due_on = self.due_on

        id = str(self.id)

        state = self.state

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "case_id": case_id,
                "case_kind": case_kind,
                "case_number": case_number,
                "commitment_id": commitment_id,
                "commitment_text": commitment_text,
                "due_on": due_on,
                "id": id,
                "state": state,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        case_id = UUID(d.pop("case_id"))

        case_kind = check_case_kind(d.pop("case_kind"))

        case_number = d.pop("case_number")

        def _parse_commitment_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                commitment_id_type_0 = UUID(data)

                return commitment_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        commitment_id = _parse_commitment_id(d.pop("commitment_id"))

        def _parse_commitment_text(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        commitment_text = _parse_commitment_text(d.pop("commitment_text"))

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

        id = UUID(d.pop("id"))

        state = d.pop("state")

        handover_item_view = cls(
            case_id=case_id,
            case_kind=case_kind,
            case_number=case_number,
            commitment_id=commitment_id,
            commitment_text=commitment_text,
            due_on=due_on,
            id=id,
            state=state,
        )

        handover_item_view.additional_properties = d
        return handover_item_view

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
