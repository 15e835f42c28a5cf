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

T = TypeVar("T", bound="AssignmentBrief")


@_attrs_define
class AssignmentBrief:
    """An assignment in the view of its case."""

    answers_to: AnswersTo
    """ Whom an agency answers. """
    contested_on: datetime.date | None
    """ The day since which the agency contests a step that the council's office recorded for it, until the council
    decides; `null` to other agencies. """
    due_on: datetime.date | None
    """ `null` for a standing obligation. """
    fulfilment: Fulfilment | None
    id: UUID
    organization_id: UUID
    organization_name: str
    outcome: None | Outcome
    parent_id: None | UUID
    """ The assignment from which this one was delegated or transferred. """
    referral: bool
    """ Whether the petition was referred to it: to a central body or to another council. """
    response_id: None | UUID
    role: AssignmentRole
    """ The role of an agency in a case. """
    status: AssignmentStatus
    """ The status of an agency's assignment. """
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        answers_to: str = self.answers_to

        contested_on: None | str
        if isinstance(self.contested_on, datetime.date):
            contested_on = self.contested_on.isoformat()
        else:
            contested_on = self.contested_on

        due_on: None | str
        if isinstance(self.due_on, datetime.date):
            due_on = self.due_on.isoformat()
        else:
            due_on = self.due_on

        fulfilment: None | str
        if isinstance(self.fulfilment, str):
            fulfilment = self.fulfilment
        else:
            fulfilment = self.fulfilment

        id = str(self.id)

        organization_id = str(self.organization_id)

        organization_name = self.organization_name

        outcome: None | str
        if isinstance(self.outcome, str):
            outcome = self.outcome
        else:
            outcome = self.outcome

        parent_id: None | str
        if isinstance(self.parent_id, UUID):
            parent_id = str(self.parent_id)
        else:
            parent_id = self.parent_id

        referral = self.referral

        response_id: None | str
        if isinstance(self.response_id, UUID):
            response_id = str(self.response_id)
        else:
            response_id = self.response_id

        role: str = self.role

        status: str = self.status

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "answers_to": answers_to,
                "contested_on": contested_on,
                "due_on": due_on,
                "fulfilment": fulfilment,
                "id": id,
                "organization_id": organization_id,
                "organization_name": organization_name,
                "outcome": outcome,
                "parent_id": parent_id,
                "referral": referral,
                "response_id": response_id,
                "role": role,
                "status": status,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        answers_to = check_answers_to(d.pop("answers_to"))

        def _parse_contested_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                contested_on_type_0 = datetime.date.fromisoformat(data)

                return contested_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        contested_on = _parse_contested_on(d.pop("contested_on"))

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

        organization_id = UUID(d.pop("organization_id"))

        organization_name = d.pop("organization_name")

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

        def _parse_parent_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                parent_id_type_0 = UUID(data)

                return parent_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        parent_id = _parse_parent_id(d.pop("parent_id"))

        referral = d.pop("referral")

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

        role = check_assignment_role(d.pop("role"))

        status = check_assignment_status(d.pop("status"))

        version = d.pop("version")

        assignment_brief = cls(
            answers_to=answers_to,
            contested_on=contested_on,
            due_on=due_on,
            fulfilment=fulfilment,
            id=id,
            organization_id=organization_id,
            organization_name=organization_name,
            outcome=outcome,
            parent_id=parent_id,
            referral=referral,
            response_id=response_id,
            role=role,
            status=status,
            version=version,
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
