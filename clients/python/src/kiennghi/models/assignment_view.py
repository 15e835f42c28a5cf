from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.answers_to import AnswersTo, check_answers_to
from ..models.assignment_action import AssignmentAction, check_assignment_action
from ..models.assignment_operation import (
    AssignmentOperation,
    check_assignment_operation,
)
from ..models.assignment_role import AssignmentRole, check_assignment_role
from ..models.assignment_status import AssignmentStatus, check_assignment_status
from ..models.outcome import Outcome, check_outcome
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.addressee_view import AddresseeView
    from ..models.case_brief import CaseBrief
    from ..models.contest_view import ContestView
    from ..models.deadline_basis import DeadlineBasis
    from ..models.document_reference import DocumentReference


T = TypeVar("T", bound="AssignmentView")


@_attrs_define
class AssignmentView:
    """An agency's duty in a case."""

    allowed_operations: list[AssignmentOperation]
    """ What else the caller may do now. """
    allowed_steps: list[AssignmentAction]
    """ The steps that the caller may take now, as `action` of a step. """
    answers_to: AnswersTo
    """ Whom an agency answers. """
    case: CaseBrief
    """ The case of an assignment, in brief. """
    contests: list[ContestView]
    """ The steps recorded for the agency that it contests, until the council decides; the oldest first. """
    created_at: datetime.datetime
    extension_asked: bool
    """ Whether an extension request waits for the leader's decision. """
    extension_count: int
    """ The number of extensions granted. """
    id: UUID
    interim_count: int
    organization_id: UUID
    organization_name: str
    """ The agency's name at the time of the assignment. """
    referral: bool
    """ Whether the petition was referred to it: to a central body or to another council. """
    role: AssignmentRole
    """ The role of an agency in a case. """
    status: AssignmentStatus
    """ The status of an agency's assignment. """
    undated: bool
    """ Whether the answer is in progress and names no day. """
    updated_at: datetime.datetime
    version: int
    acknowledged_at: datetime.datetime | None | Unset = UNSET
    addressee: AddresseeView | None | Unset = UNSET
    answered_at: datetime.datetime | None | Unset = UNSET
    deadline: DeadlineBasis | None | Unset = UNSET
    document: DocumentReference | None | Unset = UNSET
    due_on: datetime.date | None | Unset = UNSET
    """ Legal date, `Asia/Ho_Chi_Minh`; explained by `GET /v1/assignments/{id}/deadline`. `null` for a standing
    obligation. """
    ended_on: datetime.date | None | Unset = UNSET
    """ Legal date: the day on which it ended without an answer, because it was returned, superseded, passed on or
    waived. """
    follow_up_on: datetime.date | None | Unset = UNSET
    """ The day on which the council looks at the answer of an addressee again. """
    late_days: int | None | Unset = UNSET
    """ How many days after its due date it was answered or ended; 0 when in time, `null` while it is still to be
    done. """
    next_review_on: datetime.date | None | Unset = UNSET
    """ Of a standing obligation: the next day of a review. """
    outcome: None | Outcome | Unset = UNSET
    parent_id: None | Unset | UUID = UNSET
    """ The assignment from which this one was delegated or transferred. """
    passed_down_by: None | Unset | UUID = UNSET
    """ The organization that passed it down. """
    progress_percent: int | None | Unset = UNSET
    """ 0 to 100. """
    progress_text: None | str | Unset = UNSET
    promised_on: datetime.date | None | Unset = UNSET
    """ The day by which the last interim reply promised an answer. """
    proposed_receiver: None | Unset | UUID = UNSET
    """ The organization that should be assigned instead, as proposed by the returning agency. """
    response_id: None | Unset | UUID = UNSET
    return_reason: None | str | Unset = UNSET
    review_every_months: int | None | Unset = UNSET
    """ Of a standing obligation (thường xuyên): the months between two reviews. It is never overdue. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.addressee_view import AddresseeView  # noqa: PLC0415
        from ..models.deadline_basis import DeadlineBasis  # noqa: PLC0415
        from ..models.document_reference import DocumentReference  # noqa: PLC0415

        allowed_operations = []
        for allowed_operations_item_data in self.allowed_operations:
            allowed_operations_item: str = allowed_operations_item_data
            allowed_operations.append(allowed_operations_item)

        allowed_steps = []
        for allowed_steps_item_data in self.allowed_steps:
            allowed_steps_item: str = allowed_steps_item_data
            allowed_steps.append(allowed_steps_item)

        answers_to: str = self.answers_to

        case = self.case.to_dict()

        contests = []
        for contests_item_data in self.contests:
            contests_item = contests_item_data.to_dict()
            contests.append(contests_item)

        created_at = self.created_at.isoformat()

        extension_asked = self.extension_asked

        extension_count = self.extension_count

        id = str(self.id)

        interim_count = self.interim_count

        organization_id = str(self.organization_id)

        organization_name = self.organization_name

        referral = self.referral

        role: str = self.role

        status: str = self.status

        undated = self.undated

        updated_at = self.updated_at.isoformat()

        version = self.version

        acknowledged_at: None | str | Unset
        if isinstance(self.acknowledged_at, Unset):
            acknowledged_at = UNSET
        elif isinstance(self.acknowledged_at, datetime.datetime):
            acknowledged_at = self.acknowledged_at.isoformat()
        else:
            acknowledged_at = self.acknowledged_at

        addressee: dict[str, Any] | None | Unset
        if isinstance(self.addressee, Unset):
            addressee = UNSET
        elif isinstance(self.addressee, AddresseeView):
            addressee = self.addressee.to_dict()
        else:
            addressee = self.addressee

        answered_at: None | str | Unset
        if isinstance(self.answered_at, Unset):
            answered_at = UNSET
        elif isinstance(self.answered_at, datetime.datetime):
            answered_at = self.answered_at.isoformat()
        else:
            answered_at = self.answered_at

        deadline: dict[str, Any] | None | Unset
        if isinstance(self.deadline, Unset):
            deadline = UNSET
        elif isinstance(self.deadline, DeadlineBasis):
            deadline = self.deadline.to_dict()
        else:
            deadline = self.deadline

        document: dict[str, Any] | None | Unset
        if isinstance(self.document, Unset):
            document = UNSET
        elif isinstance(self.document, DocumentReference):
            document = self.document.to_dict()
        else:
            document = self.document

        due_on: None | str | Unset
        if isinstance(self.due_on, Unset):
            due_on = UNSET
        elif isinstance(self.due_on, datetime.date):
            due_on = self.due_on.isoformat()
        else:
            due_on = self.due_on

        ended_on: None | str | Unset
        if isinstance(self.ended_on, Unset):
            ended_on = UNSET
        elif isinstance(self.ended_on, datetime.date):
            ended_on = self.ended_on.isoformat()
        else:
            ended_on = self.ended_on

        follow_up_on: None | str | Unset
        if isinstance(self.follow_up_on, Unset):
            follow_up_on = UNSET
        elif isinstance(self.follow_up_on, datetime.date):
            follow_up_on = self.follow_up_on.isoformat()
        else:
            follow_up_on = self.follow_up_on

        late_days: int | None | Unset
        if isinstance(self.late_days, Unset):
            late_days = UNSET
        else:
            late_days = self.late_days

        next_review_on: None | str | Unset
        if isinstance(self.next_review_on, Unset):
            next_review_on = UNSET
        elif isinstance(self.next_review_on, datetime.date):
            next_review_on = self.next_review_on.isoformat()
        else:
            next_review_on = self.next_review_on

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

        passed_down_by: None | str | Unset
        if isinstance(self.passed_down_by, Unset):
            passed_down_by = UNSET
        elif isinstance(self.passed_down_by, UUID):
            passed_down_by = str(self.passed_down_by)
        else:
            passed_down_by = self.passed_down_by

        progress_percent: int | None | Unset
        if isinstance(self.progress_percent, Unset):
            progress_percent = UNSET
        else:
            progress_percent = self.progress_percent

        progress_text: None | str | Unset
        if isinstance(self.progress_text, Unset):
            progress_text = UNSET
        else:
            progress_text = self.progress_text

        promised_on: None | str | Unset
        if isinstance(self.promised_on, Unset):
            promised_on = UNSET
        elif isinstance(self.promised_on, datetime.date):
            promised_on = self.promised_on.isoformat()
        else:
            promised_on = self.promised_on

        proposed_receiver: None | str | Unset
        if isinstance(self.proposed_receiver, Unset):
            proposed_receiver = UNSET
        elif isinstance(self.proposed_receiver, UUID):
            proposed_receiver = str(self.proposed_receiver)
        else:
            proposed_receiver = self.proposed_receiver

        response_id: None | str | Unset
        if isinstance(self.response_id, Unset):
            response_id = UNSET
        elif isinstance(self.response_id, UUID):
            response_id = str(self.response_id)
        else:
            response_id = self.response_id

        return_reason: None | str | Unset
        if isinstance(self.return_reason, Unset):
            return_reason = UNSET
        else:
            return_reason = self.return_reason

        review_every_months: int | None | Unset
        if isinstance(self.review_every_months, Unset):
            review_every_months = UNSET
        else:
            review_every_months = self.review_every_months

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "allowed_operations": allowed_operations,
                "allowed_steps": allowed_steps,
                "answers_to": answers_to,
                "case": case,
                "contests": contests,
                "created_at": created_at,
                "extension_asked": extension_asked,
                "extension_count": extension_count,
                "id": id,
                "interim_count": interim_count,
                "organization_id": organization_id,
                "organization_name": organization_name,
                "referral": referral,
                "role": role,
                "status": status,
                "undated": undated,
                "updated_at": updated_at,
                "version": version,
            }
        )
        if acknowledged_at is not UNSET:
            field_dict["acknowledged_at"] = acknowledged_at
        if addressee is not UNSET:
            field_dict["addressee"] = addressee
        if answered_at is not UNSET:
            field_dict["answered_at"] = answered_at
        if deadline is not UNSET:
            field_dict["deadline"] = deadline
        if document is not UNSET:
            field_dict["document"] = document
        if due_on is not UNSET:
            field_dict["due_on"] = due_on
        if ended_on is not UNSET:
            field_dict["ended_on"] = ended_on
        if follow_up_on is not UNSET:
            field_dict["follow_up_on"] = follow_up_on
        if late_days is not UNSET:
            field_dict["late_days"] = late_days
        if next_review_on is not UNSET:
            field_dict["next_review_on"] = next_review_on
        if outcome is not UNSET:
            field_dict["outcome"] = outcome
        if parent_id is not UNSET:
            field_dict["parent_id"] = parent_id
        if passed_down_by is not UNSET:
            field_dict["passed_down_by"] = passed_down_by
        if progress_percent is not UNSET:
            field_dict["progress_percent"] = progress_percent
        if progress_text is not UNSET:
            field_dict["progress_text"] = progress_text
        if promised_on is not UNSET:
            field_dict["promised_on"] = promised_on
        if proposed_receiver is not UNSET:
            field_dict["proposed_receiver"] = proposed_receiver
        if response_id is not UNSET:
            field_dict["response_id"] = response_id
        if return_reason is not UNSET:
            field_dict["return_reason"] = return_reason
        if review_every_months is not UNSET:
            field_dict["review_every_months"] = review_every_months

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.addressee_view import AddresseeView  # noqa: PLC0415
        from ..models.case_brief import CaseBrief  # noqa: PLC0415
        from ..models.contest_view import ContestView  # noqa: PLC0415
        from ..models.deadline_basis import DeadlineBasis  # noqa: PLC0415
        from ..models.document_reference import DocumentReference  # noqa: PLC0415

        d = dict(src_dict)
        allowed_operations = []
        _allowed_operations = d.pop("allowed_operations")
        for allowed_operations_item_data in _allowed_operations:
            allowed_operations_item = check_assignment_operation(allowed_operations_item_data)

            allowed_operations.append(allowed_operations_item)

        allowed_steps = []
        _allowed_steps = d.pop("allowed_steps")
        for allowed_steps_item_data in _allowed_steps:
            allowed_steps_item = check_assignment_action(allowed_steps_item_data)

            allowed_steps.append(allowed_steps_item)

        answers_to = check_answers_to(d.pop("answers_to"))

        case = CaseBrief.from_dict(d.pop("case"))

        contests = []
        _contests = d.pop("contests")
        for contests_item_data in _contests:
            contests_item = ContestView.from_dict(contests_item_data)

            contests.append(contests_item)

        created_at = datetime.datetime.fromisoformat(str(d.pop("created_at")).replace("Z", "+00:00"))

        extension_asked = d.pop("extension_asked")

        extension_count = d.pop("extension_count")

        id = UUID(d.pop("id"))

        interim_count = d.pop("interim_count")

        organization_id = UUID(d.pop("organization_id"))

        organization_name = d.pop("organization_name")

        referral = d.pop("referral")

        role = check_assignment_role(d.pop("role"))

        status = check_assignment_status(d.pop("status"))

        undated = d.pop("undated")

        updated_at = datetime.datetime.fromisoformat(str(d.pop("updated_at")).replace("Z", "+00:00"))

        version = d.pop("version")

        def _parse_acknowledged_at(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                acknowledged_at_type_0 = datetime.datetime.fromisoformat(str(data).replace("Z", "+00:00"))

                return acknowledged_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        acknowledged_at = _parse_acknowledged_at(d.pop("acknowledged_at", UNSET))

        def _parse_addressee(data: object) -> AddresseeView | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                addressee_type_0 = AddresseeView.from_dict(data)

                return addressee_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(AddresseeView | None | Unset, data)

        addressee = _parse_addressee(d.pop("addressee", UNSET))

        def _parse_answered_at(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                answered_at_type_0 = datetime.datetime.fromisoformat(str(data).replace("Z", "+00:00"))

                return answered_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        answered_at = _parse_answered_at(d.pop("answered_at", UNSET))

        def _parse_deadline(data: object) -> DeadlineBasis | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                deadline_type_0 = DeadlineBasis.from_dict(data)

                return deadline_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(DeadlineBasis | None | Unset, data)

        deadline = _parse_deadline(d.pop("deadline", UNSET))

        def _parse_document(data: object) -> DocumentReference | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                document_type_0 = DocumentReference.from_dict(data)

                return document_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(DocumentReference | None | Unset, data)

        document = _parse_document(d.pop("document", UNSET))

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

        def _parse_ended_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                ended_on_type_0 = datetime.date.fromisoformat(data)

                return ended_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        ended_on = _parse_ended_on(d.pop("ended_on", UNSET))

        def _parse_follow_up_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                follow_up_on_type_0 = datetime.date.fromisoformat(data)

                return follow_up_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        follow_up_on = _parse_follow_up_on(d.pop("follow_up_on", UNSET))

        def _parse_late_days(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        late_days = _parse_late_days(d.pop("late_days", UNSET))

        def _parse_next_review_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                next_review_on_type_0 = datetime.date.fromisoformat(data)

                return next_review_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        next_review_on = _parse_next_review_on(d.pop("next_review_on", UNSET))

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

        def _parse_passed_down_by(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                passed_down_by_type_0 = UUID(data)

                return passed_down_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        passed_down_by = _parse_passed_down_by(d.pop("passed_down_by", UNSET))

        def _parse_progress_percent(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        progress_percent = _parse_progress_percent(d.pop("progress_percent", UNSET))

        def _parse_progress_text(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        progress_text = _parse_progress_text(d.pop("progress_text", UNSET))

        def _parse_promised_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                promised_on_type_0 = datetime.date.fromisoformat(data)

                return promised_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        promised_on = _parse_promised_on(d.pop("promised_on", UNSET))

        def _parse_proposed_receiver(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                proposed_receiver_type_0 = UUID(data)

                return proposed_receiver_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        proposed_receiver = _parse_proposed_receiver(d.pop("proposed_receiver", UNSET))

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

        def _parse_return_reason(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        return_reason = _parse_return_reason(d.pop("return_reason", UNSET))

        def _parse_review_every_months(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        review_every_months = _parse_review_every_months(d.pop("review_every_months", UNSET))

        assignment_view = cls(
            allowed_operations=allowed_operations,
            allowed_steps=allowed_steps,
            answers_to=answers_to,
            case=case,
            contests=contests,
            created_at=created_at,
            extension_asked=extension_asked,
            extension_count=extension_count,
            id=id,
            interim_count=interim_count,
            organization_id=organization_id,
            organization_name=organization_name,
            referral=referral,
            role=role,
            status=status,
            undated=undated,
            updated_at=updated_at,
            version=version,
            acknowledged_at=acknowledged_at,
            addressee=addressee,
            answered_at=answered_at,
            deadline=deadline,
            document=document,
            due_on=due_on,
            ended_on=ended_on,
            follow_up_on=follow_up_on,
            late_days=late_days,
            next_review_on=next_review_on,
            outcome=outcome,
            parent_id=parent_id,
            passed_down_by=passed_down_by,
            progress_percent=progress_percent,
            progress_text=progress_text,
            promised_on=promised_on,
            proposed_receiver=proposed_receiver,
            response_id=response_id,
            return_reason=return_reason,
            review_every_months=review_every_months,
        )

        assignment_view.additional_properties = d
        return assignment_view

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
