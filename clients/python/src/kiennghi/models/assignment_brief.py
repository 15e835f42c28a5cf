from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.answers_to import AnswersTo, check_answers_to
from ..models.assignment_role import AssignmentRole, check_assignment_role
from ..models.assignment_status import AssignmentStatus, check_assignment_status
from ..models.fulfilment import Fulfilment, check_fulfilment
from ..models.outcome import Outcome, check_outcome
from ..types import UNSET, Unset

T = TypeVar("T", bound="AssignmentBrief")


@_attrs_define
class AssignmentBrief:
    """An assignment in the view of its case."""

    answers_to: AnswersTo
    """ Whom an agency answers. """
    id: UUID
    organization_id: UUID
    organization_name: str
    referral: bool
    """ Whether the petition was referred to it: to a central body or to another council. """
    role: AssignmentRole
    """ The role of an agency in a case. """
    status: AssignmentStatus
    """ The status of an agency's assignment. """
    version: int
    contested_on: datetime.date | None | Unset = UNSET
    """ The day since which the agency contests a step that the council's office recorded for it, until the council
    decides; `null` to other agencies. """
    due_on: datetime.date | None | Unset = UNSET
    """ `null` for a standing obligation. """
    fulfilment: Fulfilment | None | Unset = UNSET
    outcome: None | Outcome | Unset = UNSET
    parent_id: None | Unset | UUID = UNSET
    """ The assignment from which this one was delegated or transferred. """
    response_id: None | Unset | UUID = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        answers_to: str = self.answers_to

        id = str(self.id)

        organization_id = str(self.organization_id)

        organization_name = self.organization_name

        referral = self.referral

        role: str = self.role

        status: str = self.status

        version = self.version

        contested_on: None | str | Unset
        if isinstance(self.contested_on, Unset):
            contested_on = UNSET
        elif isinstance(self.contested_on, datetime.date):
            contested_on = self.contested_on.isoformat()
        else:
            contested_on = self.contested_on

        due_on: None | str | Unset
        if isinstance(self.due_on, Unset):
            due_on = UNSET
        elif isinstance(self.due_on, datetime.date):
            due_on = self.due_on.isoformat()
        else:
            due_on = self.due_on

        fulfilment: None | str | Unset
        if isinstance(self.fulfilment, Unset):
            fulfilment = UNSET
        elif isinstance(self.fulfilment, str):
            fulfilment = self.fulfilment
        else:
            fulfilment = self.fulfilment

        outcome: None | str | Unset
        if isinstance(self.outcome, Unset):
            outcome = UNSET
        elif isinstance(self.outcome, str):
            outcome = self.outcome
        else:
            outcome = self.outcome

        parent_id: None | str | Unset
        if isinstance(self.parent_id, Unset):
            parent_id = UNSET
        elif isinstance(self.parent_id, UUID):
            parent_id = str(self.parent_id)
        else:
            parent_id = self.parent_id

        response_id: None | str | Unset
        if isinstance(self.response_id, Unset):
            response_id = UNSET
        elif isinstance(self.response_id, UUID):
            response_id = str(self.response_id)
        else:
            response_id = self.response_id

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "answers_to": answers_to,
                "id": id,
                "organization_id": organization_id,
                "organization_name": organization_name,
                "referral": referral,
                "role": role,
                "status": status,
                "version": version,
            }
        )
        if contested_on is not UNSET:
            field_dict["contested_on"] = contested_on
        if due_on is not UNSET:
            field_dict["due_on"] = due_on
        if fulfilment is not UNSET:
            field_dict["fulfilment"] = fulfilment
        if outcome is not UNSET:
            field_dict["outcome"] = outcome
        if parent_id is not UNSET:
            field_dict["parent_id"] = parent_id
        if response_id is not UNSET:
            field_dict["response_id"] = response_id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        answers_to = check_answers_to(d.pop("answers_to"))

        id = UUID(d.pop("id"))

        organization_id = UUID(d.pop("organization_id"))

        organization_name = d.pop("organization_name")

        referral = d.pop("referral")

        role = check_assignment_role(d.pop("role"))

        status = check_assignment_status(d.pop("status"))

        version = d.pop("version")

        def _parse_contested_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                contested_on_type_0 = datetime.date.fromisoformat(data)

                return contested_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        contested_on = _parse_contested_on(d.pop("contested_on", UNSET))

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

        def _parse_fulfilment(data: object) -> Fulfilment | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                fulfilment_type_0 = check_fulfilment(data)

                return fulfilment_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Fulfilment | None | Unset, data)

        fulfilment = _parse_fulfilment(d.pop("fulfilment", UNSET))

        def _parse_outcome(data: object) -> None | Outcome | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                outcome_type_0 = check_outcome(data)

                return outcome_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Outcome | Unset, data)

        outcome = _parse_outcome(d.pop("outcome", UNSET))

        def _parse_parent_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                parent_id_type_0 = UUID(data)

                return parent_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        parent_id = _parse_parent_id(d.pop("parent_id", UNSET))

        def _parse_response_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                response_id_type_0 = UUID(data)

                return response_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        response_id = _parse_response_id(d.pop("response_id", UNSET))

        assignment_brief = cls(
            answers_to=answers_to,
            id=id,
            organization_id=organization_id,
            organization_name=organization_name,
            referral=referral,
            role=role,
            status=status,
            version=version,
            contested_on=contested_on,
            due_on=due_on,
            fulfilment=fulfilment,
            outcome=outcome,
            parent_id=parent_id,
            response_id=response_id,
        )

        assignment_brief.additional_properties = d
        return assignment_brief

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
