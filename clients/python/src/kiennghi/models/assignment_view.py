from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.answers_to import AnswersTo, check_answers_to
from ..models.assignment_role import AssignmentRole, check_assignment_role
from ..models.assignment_status import AssignmentStatus, check_assignment_status
from ..models.outcome import Outcome, check_outcome
from ..models.timeliness import Timeliness, check_timeliness

if TYPE_CHECKING:
    from ..models.addressee_view import AddresseeView
    from ..models.allowed_assignment_action import AllowedAssignmentAction
    from ..models.case_brief import CaseBrief
    from ..models.contest_view import ContestView
    from ..models.deadline_basis import DeadlineBasis
    from ..models.document_reference import DocumentReference


T = TypeVar("T", bound="AssignmentView")


@_attrs_define
class AssignmentView:
    """An agency's duty in a case."""

    acknowledged_at: datetime.datetime | None
    actions: list[AllowedAssignmentAction]
    """ What the caller may do now; with an access link none, as `actions` of `GET /v1/linked-assignment` tells. """
    addressee: AddresseeView | None
    answered_at: datetime.datetime | None
    answers_to: AnswersTo
    """ Whom an agency answers. """
    case: CaseBrief
    """ The case of an assignment, in brief. """
    contests: list[ContestView]
    """ The steps recorded for the agency that it contests, until the council decides; the oldest first. """
    created_at: datetime.datetime
    days_late: int | None
    """ The days since its due date, negative before it: until the day on which it was answered or ended, or until
    today
    (`as_of`) while it is to be done. `null` without a due date. """
    deadline: DeadlineBasis | None
    document: DocumentReference | None
    due_on: datetime.date | None
    """ Legal date, `Asia/Ho_Chi_Minh`; explained by `GET /v1/assignments/{id}/deadline`. `null` for a standing
    obligation. """
    ended_on: datetime.date | None
    """ Legal date: the day on which it ended without an answer, because it was returned, superseded, passed on or
    waived. """
    extension_asked: bool
    """ Whether an extension request waits for the leader's decision. """
    extension_count: int
    """ The number of extensions granted. """
    follow_up_on: datetime.date | None
    """ The day on which the council looks at the answer of an addressee again. """
    id: UUID
    interim_count: int
    next_review_on: datetime.date | None
    """ Of a standing obligation: the next day of a review. """
    organization_id: UUID
    organization_name: str
    """ The agency's name at the time of the assignment. """
    outcome: None | Outcome
    parent_id: None | UUID
    """ The assignment from which this one was delegated or transferred. """
    passed_down_by: None | UUID
    """ The organization that passed it down. """
    passed_down_by_name: None | str
    progress_percent: int | None
    """ 0 to 100. """
    progress_text: None | str
    promised_on: datetime.date | None
    """ The day by which the last interim reply promised an answer. """
    proposed_receiver: None | UUID
    """ The organization that should be assigned instead, as proposed by the returning agency. """
    proposed_receiver_name: None | str
    referral: bool
    """ Whether the petition was referred to it: to a central body or to another council. """
    response_id: None | UUID
    return_reason: None | str
    review_every_months: int | None
    """ Of a standing obligation (thường xuyên): the months between two reviews. It is never overdue. """
    role: AssignmentRole
    """ The role of an agency in a case. """
    status: AssignmentStatus
    """ The status of an agency's assignment. """
    timeliness: None | Timeliness
    undated: bool
    """ Whether the answer is in progress and names no day. """
    updated_at: datetime.datetime
    version: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.addressee_view import AddresseeView
        from ..models.deadline_basis import DeadlineBasis
        from ..models.document_reference import DocumentReference

        acknowledged_at: None | str
        if isinstance(self.acknowledged_at, datetime.datetime):
            acknowledged_at = self.acknowledged_at.isoformat()
        else:
            acknowledged_at = self.acknowledged_at

        actions = []
        for actions_item_data in self.actions:
            actions_item = actions_item_data.to_dict()
            actions.append(actions_item)

        addressee: dict[str, Any] | None
        if isinstance(self.addressee, AddresseeView):
            addressee = self.addressee.to_dict()
        else:
            addressee = self.addressee

        answered_at: None | str
        if isinstance(self.answered_at, datetime.datetime):
            answered_at = self.answered_at.isoformat()
        else:
            answered_at = self.answered_at

        answers_to: str = self.answers_to

        case = self.case.to_dict()

        contests = []
        for contests_item_data in self.contests:
            contests_item = contests_item_data.to_dict()
            contests.append(contests_item)

        created_at = self.created_at.isoformat()

        days_late: int | None
        days_late = self.days_late

        deadline: dict[str, Any] | None
        if isinstance(self.deadline, DeadlineBasis):
            deadline = self.deadline.to_dict()
        else:
            deadline = self.deadline

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

        ended_on: None | str
        if isinstance(self.ended_on, datetime.date):
            ended_on = self.ended_on.isoformat()
        else:
            ended_on = self.ended_on

        extension_asked = self.extension_asked

        extension_count = self.extension_count

        follow_up_on: None | str
        if isinstance(self.follow_up_on, datetime.date):
            follow_up_on = self.follow_up_on.isoformat()
        else:
            follow_up_on = self.follow_up_on

        id = str(self.id)

        interim_count = self.interim_count

        next_review_on: None | str
        if isinstance(self.next_review_on, datetime.date):
            next_review_on = self.next_review_on.isoformat()
        else:
            next_review_on = self.next_review_on

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

        passed_down_by: None | str
        if isinstance(self.passed_down_by, UUID):
            passed_down_by = str(self.passed_down_by)
        else:
            passed_down_by = self.passed_down_by

        passed_down_by_name: None | str
        passed_down_by_name = self.passed_down_by_name

        progress_percent: int | None
        progress_percent = self.progress_percent

        progress_text: None | str
        progress_text = self.progress_text

        promised_on: None | str
        if isinstance(self.promised_on, datetime.date):
            promised_on = self.promised_on.isoformat()
        else:
            promised_on = self.promised_on

        proposed_receiver: None | str
        if isinstance(self.proposed_receiver, UUID):
            proposed_receiver = str(self.proposed_receiver)
        else:
            proposed_receiver = self.proposed_receiver

        proposed_receiver_name: None | str
        proposed_receiver_name = self.proposed_receiver_name

        referral = self.referral

        response_id: None | str
        if isinstance(self.response_id, UUID):
            response_id = str(self.response_id)
        else:
            response_id = self.response_id

        return_reason: None | str
        return_reason = self.return_reason

        review_every_months: int | None
        review_every_months = self.review_every_months

        role: str = self.role

        status: str = self.status

        timeliness: None | str
        if isinstance(self.timeliness, str):
            timeliness = self.timeliness
        else:
            timeliness = self.timeliness

        undated = self.undated

        updated_at = self.updated_at.isoformat()

        version = self.version

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "acknowledged_at": acknowledged_at,
                "actions": actions,
                "addressee": addressee,
                "answered_at": answered_at,
                "answers_to": answers_to,
                "case": case,
                "contests": contests,
                "created_at": created_at,
                "days_late": days_late,
                "deadline": deadline,
                "document": document,
                "due_on": due_on,
                "ended_on": ended_on,
                "extension_asked": extension_asked,
                "extension_count": extension_count,
                "follow_up_on": follow_up_on,
                "id": id,
                "interim_count": interim_count,
                "next_review_on": next_review_on,
                "organization_id": organization_id,
                "organization_name": organization_name,
                "outcome": outcome,
                "parent_id": parent_id,
                "passed_down_by": passed_down_by,
                "passed_down_by_name": passed_down_by_name,
                "progress_percent": progress_percent,
                "progress_text": progress_text,
                "promised_on": promised_on,
                "proposed_receiver": proposed_receiver,
                "proposed_receiver_name": proposed_receiver_name,
                "referral": referral,
                "response_id": response_id,
                "return_reason": return_reason,
                "review_every_months": review_every_months,
                "role": role,
                "status": status,
                "timeliness": timeliness,
                "undated": undated,
                "updated_at": updated_at,
                "version": version,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.addressee_view import AddresseeView
        from ..models.allowed_assignment_action import AllowedAssignmentAction
        from ..models.case_brief import CaseBrief
        from ..models.contest_view import ContestView
        from ..models.deadline_basis import DeadlineBasis
        from ..models.document_reference import DocumentReference

        d = dict(src_dict)

        def _parse_acknowledged_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                acknowledged_at_type_0 = datetime.datetime.fromisoformat(str(data).replace("Z", "+00:00"))

                return acknowledged_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        acknowledged_at = _parse_acknowledged_at(d.pop("acknowledged_at"))

        actions = []
        _actions = d.pop("actions")
        for actions_item_data in _actions:
            actions_item = AllowedAssignmentAction.from_dict(actions_item_data)

            actions.append(actions_item)

        def _parse_addressee(data: object) -> AddresseeView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                addressee_type_0 = AddresseeView.from_dict(data)

                return addressee_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(AddresseeView | None, data)

        addressee = _parse_addressee(d.pop("addressee"))

        def _parse_answered_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                answered_at_type_0 = datetime.datetime.fromisoformat(str(data).replace("Z", "+00:00"))

                return answered_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        answered_at = _parse_answered_at(d.pop("answered_at"))

        answers_to = check_answers_to(d.pop("answers_to"))

        case = CaseBrief.from_dict(d.pop("case"))

        contests = []
        _contests = d.pop("contests")
        for contests_item_data in _contests:
            contests_item = ContestView.from_dict(contests_item_data)

            contests.append(contests_item)

        created_at = datetime.datetime.fromisoformat(str(d.pop("created_at")).replace("Z", "+00:00"))

        def _parse_days_late(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        days_late = _parse_days_late(d.pop("days_late"))

        def _parse_deadline(data: object) -> DeadlineBasis | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                deadline_type_0 = DeadlineBasis.from_dict(data)

                return deadline_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(DeadlineBasis | None, data)

        deadline = _parse_deadline(d.pop("deadline"))

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

        def _parse_ended_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                ended_on_type_0 = datetime.date.fromisoformat(data)

                return ended_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        ended_on = _parse_ended_on(d.pop("ended_on"))

        extension_asked = d.pop("extension_asked")

        extension_count = d.pop("extension_count")

        def _parse_follow_up_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                follow_up_on_type_0 = datetime.date.fromisoformat(data)

                return follow_up_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        follow_up_on = _parse_follow_up_on(d.pop("follow_up_on"))

        id = UUID(d.pop("id"))

        interim_count = d.pop("interim_count")

        def _parse_next_review_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                next_review_on_type_0 = datetime.date.fromisoformat(data)

                return next_review_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        next_review_on = _parse_next_review_on(d.pop("next_review_on"))

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

        def _parse_passed_down_by(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                passed_down_by_type_0 = UUID(data)

                return passed_down_by_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        passed_down_by = _parse_passed_down_by(d.pop("passed_down_by"))

        def _parse_passed_down_by_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        passed_down_by_name = _parse_passed_down_by_name(d.pop("passed_down_by_name"))

        def _parse_progress_percent(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        progress_percent = _parse_progress_percent(d.pop("progress_percent"))

        def _parse_progress_text(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        progress_text = _parse_progress_text(d.pop("progress_text"))

        def _parse_promised_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                promised_on_type_0 = datetime.date.fromisoformat(data)

                return promised_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        promised_on = _parse_promised_on(d.pop("promised_on"))

        def _parse_proposed_receiver(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                proposed_receiver_type_0 = UUID(data)

                return proposed_receiver_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        proposed_receiver = _parse_proposed_receiver(d.pop("proposed_receiver"))

        def _parse_proposed_receiver_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        proposed_receiver_name = _parse_proposed_receiver_name(d.pop("proposed_receiver_name"))

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

        def _parse_return_reason(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        return_reason = _parse_return_reason(d.pop("return_reason"))

        def _parse_review_every_months(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        review_every_months = _parse_review_every_months(d.pop("review_every_months"))

        role = check_assignment_role(d.pop("role"))

        status = check_assignment_status(d.pop("status"))

        def _parse_timeliness(data: object) -> None | Timeliness:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                timeliness_type_0 = check_timeliness(data)

                return timeliness_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Timeliness, data)

        timeliness = _parse_timeliness(d.pop("timeliness"))

        undated = d.pop("undated")

        updated_at = datetime.datetime.fromisoformat(str(d.pop("updated_at")).replace("Z", "+00:00"))

        version = d.pop("version")

        assignment_view = cls(
            acknowledged_at=acknowledged_at,
            actions=actions,
            addressee=addressee,
            answered_at=answered_at,
            answers_to=answers_to,
            case=case,
            contests=contests,
            created_at=created_at,
            days_late=days_late,
            deadline=deadline,
            document=document,
            due_on=due_on,
            ended_on=ended_on,
            extension_asked=extension_asked,
            extension_count=extension_count,
            follow_up_on=follow_up_on,
            id=id,
            interim_count=interim_count,
            next_review_on=next_review_on,
            organization_id=organization_id,
            organization_name=organization_name,
            outcome=outcome,
            parent_id=parent_id,
            passed_down_by=passed_down_by,
            passed_down_by_name=passed_down_by_name,
            progress_percent=progress_percent,
            progress_text=progress_text,
            promised_on=promised_on,
            proposed_receiver=proposed_receiver,
            proposed_receiver_name=proposed_receiver_name,
            referral=referral,
            response_id=response_id,
            return_reason=return_reason,
            review_every_months=review_every_months,
            role=role,
            status=status,
            timeliness=timeliness,
            undated=undated,
            updated_at=updated_at,
            version=version,
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
