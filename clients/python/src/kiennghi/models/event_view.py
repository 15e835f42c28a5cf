from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.action import Action, check_action
from ..models.event_stream import EventStream, check_event_stream
from ..models.role import Role, check_role
from ..models.status import Status, check_status

if TYPE_CHECKING:
    from ..models.contest_state import ContestState
    from ..models.event_accept import EventAccept
    from ..models.event_access_link import EventAccessLink
    from ..models.event_add_agency import EventAddAgency
    from ..models.event_answer import EventAnswer
    from ..models.event_answer_further import EventAnswerFurther
    from ..models.event_answer_on_the_spot import EventAnswerOnTheSpot
    from ..models.event_answer_reminder import EventAnswerReminder
    from ..models.event_assign import EventAssign
    from ..models.event_become_part import EventBecomePart
    from ..models.event_carry_over import EventCarryOver
    from ..models.event_client_secret import EventClientSecret
    from ..models.event_close import EventClose
    from ..models.event_committee_part import EventCommitteePart
    from ..models.event_contest import EventContest
    from ..models.event_correct_answer import EventCorrectAnswer
    from ..models.event_create import EventCreate
    from ..models.event_create_conclusion import EventCreateConclusion
    from ..models.event_create_grant import EventCreateGrant
    from ..models.event_create_supervision import EventCreateSupervision
    from ..models.event_decide_contest import EventDecideContest
    from ..models.event_decide_extension import EventDecideExtension
    from ..models.event_decide_position import EventDecidePosition
    from ..models.event_draft import EventDraft
    from ..models.event_drop_conclusion import EventDropConclusion
    from ..models.event_due_soon import EventDueSoon
    from ..models.event_edit import EventEdit
    from ..models.event_erase_event_texts import EventEraseEventTexts
    from ..models.event_erase_former_text import EventEraseFormerText
    from ..models.event_explain import EventExplain
    from ..models.event_extension_pending import EventExtensionPending
    from ..models.event_follow_parts import EventFollowParts
    from ..models.event_follow_up_due import EventFollowUpDue
    from ..models.event_hand_over_case import EventHandOverCase
    from ..models.event_hand_over_list import EventHandOverList
    from ..models.event_issue_conclusion import EventIssueConclusion
    from ..models.event_issue_recommendation import EventIssueRecommendation
    from ..models.event_join_parts import EventJoinParts
    from ..models.event_leave_part import EventLeavePart
    from ..models.event_link import EventLink
    from ..models.event_merge import EventMerge
    from ..models.event_no_details import EventNoDetails
    from ..models.event_note import EventNote
    from ..models.event_notify_voters import EventNotifyVoters
    from ..models.event_overdue import EventOverdue
    from ..models.event_pass_down import EventPassDown
    from ..models.event_plan import EventPlan
    from ..models.event_reach_stage import EventReachStage
    from ..models.event_recalculate import EventRecalculate
    from ..models.event_recall import EventRecall
    from ..models.event_reclassify import EventReclassify
    from ..models.event_record_answer import EventRecordAnswer
    from ..models.event_record_feedback import EventRecordFeedback
    from ..models.event_refer import EventRefer
    from ..models.event_register import EventRegister
    from ..models.event_reject import EventReject
    from ..models.event_remind import EventRemind
    from ..models.event_reopen import EventReopen
    from ..models.event_replace_calendar import EventReplaceCalendar
    from ..models.event_reply_interim import EventReplyInterim
    from ..models.event_report_commitment import EventReportCommitment
    from ..models.event_report_missing import EventReportMissing
    from ..models.event_report_progress import EventReportProgress
    from ..models.event_request_explanation import EventRequestExplanation
    from ..models.event_request_extension import EventRequestExtension
    from ..models.event_respond import EventRespond
    from ..models.event_return import EventReturn
    from ..models.event_review import EventReview
    from ..models.event_review_due import EventReviewDue
    from ..models.event_revoke_grant import EventRevokeGrant
    from ..models.event_sign_in import EventSignIn
    from ..models.event_sign_in_failed import EventSignInFailed
    from ..models.event_split import EventSplit
    from ..models.event_split_into_parts import EventSplitIntoParts
    from ..models.event_submit_report import EventSubmitReport
    from ..models.event_succeed import EventSucceed
    from ..models.event_take_position import EventTakePosition
    from ..models.event_transfer import EventTransfer
    from ..models.event_unlink import EventUnlink
    from ..models.event_unmerge import EventUnmerge
    from ..models.event_update import EventUpdate
    from ..models.event_update_conclusion import EventUpdateConclusion
    from ..models.event_verify_commitment import EventVerifyCommitment
    from ..models.event_waive_addressee import EventWaiveAddressee
    from ..models.event_waive_commitment import EventWaiveCommitment
    from ..models.free_text import FreeText
    from ..models.late_entry_view import LateEntryView
    from ..models.unknown_event_data import UnknownEventData


T = TypeVar("T", bound="EventView")


@_attrs_define
class EventView:
    """An event of the log. Events are never changed."""

    access_link_id: None | UUID
    """ The access link with which somebody acted who has no account, for the agency of the assignment. """
    action: Action
    """ An action on a case, an assignment or another subject, as recorded in the event log. """
    assignment_id: None | UUID
    client_id: None | UUID
    client_name: None | str
    """ The present name of the machine client that acted. """
    contest: ContestState | None
    data: (
        EventAccept
        | EventAccessLink
        | EventAddAgency
        | EventAnswer
        | EventAnswerFurther
        | EventAnswerOnTheSpot
        | EventAnswerReminder
        | EventAssign
        | EventBecomePart
        | EventCarryOver
        | EventClientSecret
        | EventClose
        | EventCommitteePart
        | EventContest
        | EventCorrectAnswer
        | EventCreate
        | EventCreateConclusion
        | EventCreateGrant
        | EventCreateSupervision
        | EventDecideContest
        | EventDecideExtension
        | EventDecidePosition
        | EventDraft
        | EventDropConclusion
        | EventDueSoon
        | EventEdit
        | EventEraseEventTexts
        | EventEraseFormerText
        | EventExplain
        | EventExtensionPending
        | EventFollowParts
        | EventFollowUpDue
        | EventHandOverCase
        | EventHandOverList
        | EventIssueConclusion
        | EventIssueRecommendation
        | EventJoinParts
        | EventLeavePart
        | EventLink
        | EventMerge
        | EventNoDetails
        | EventNote
        | EventNotifyVoters
        | EventOverdue
        | EventPassDown
        | EventPlan
        | EventReachStage
        | EventRecalculate
        | EventRecall
        | EventReclassify
        | EventRecordAnswer
        | EventRecordFeedback
        | EventRefer
        | EventRegister
        | EventReject
        | EventRemind
        | EventReopen
        | EventReplaceCalendar
        | EventReplyInterim
        | EventReportCommitment
        | EventReportMissing
        | EventReportProgress
        | EventRequestExplanation
        | EventRequestExtension
        | EventRespond
        | EventReturn
        | EventReview
        | EventReviewDue
        | EventRevokeGrant
        | EventSignIn
        | EventSignInFailed
        | EventSplit
        | EventSplitIntoParts
        | EventSubmitReport
        | EventSucceed
        | EventTakePosition
        | EventTransfer
        | EventUnlink
        | EventUnmerge
        | EventUpdate
        | EventUpdateConclusion
        | EventVerifyCommitment
        | EventWaiveAddressee
        | EventWaiveCommitment
        | UnknownEventData
    )
    """ Details of the event; `type` says which. It is the action, or, where an action has several payloads, also
    what the event is about. """
    from_status: None | Status
    hash_: str
    """ HMAC-SHA-256, under the deployment's key, over this event, with the digests of its texts instead of the
    texts,
    and the hash of the previous event in the stream. """
    id: UUID
    late_entry: LateEntryView | None
    on: datetime.date
    """ The day for which it counts. """
    on_behalf_of: None | UUID
    """ The agency on whose behalf somebody else recorded the step. """
    on_behalf_of_name: None | str
    """ The present name of the agency. """
    organization_id: None | UUID
    """ The organization for which the actor acted. """
    organization_name: None | str
    """ The present name of the organization. """
    public: bool
    """ Whether everybody who may read the case may see the event. """
    reason: FreeText | None
    recorded_at: datetime.datetime
    """ When it was recorded. """
    request_id: UUID
    role: None | Role
    seq: int
    """ The number of the event within its stream: 1, 2, 3 … """
    stream: EventStream
    """ The kind of subject that an event is about. """
    stream_id: UUID
    """ The case or other record the event is about. """
    to_status: None | Status
    user_id: None | UUID
    user_name: None | str
    """ The present name of the person who acted. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.contest_state import ContestState
        from ..models.event_accept import EventAccept
        from ..models.event_access_link import EventAccessLink
        from ..models.event_add_agency import EventAddAgency
        from ..models.event_answer import EventAnswer
        from ..models.event_answer_further import EventAnswerFurther
        from ..models.event_answer_on_the_spot import EventAnswerOnTheSpot
        from ..models.event_answer_reminder import EventAnswerReminder
        from ..models.event_assign import EventAssign
        from ..models.event_become_part import EventBecomePart
        from ..models.event_carry_over import EventCarryOver
        from ..models.event_client_secret import EventClientSecret
        from ..models.event_close import EventClose
        from ..models.event_committee_part import EventCommitteePart
        from ..models.event_contest import EventContest
        from ..models.event_correct_answer import EventCorrectAnswer
        from ..models.event_create import EventCreate
        from ..models.event_create_conclusion import EventCreateConclusion
        from ..models.event_create_grant import EventCreateGrant
        from ..models.event_create_supervision import EventCreateSupervision
        from ..models.event_decide_contest import EventDecideContest
        from ..models.event_decide_extension import EventDecideExtension
        from ..models.event_decide_position import EventDecidePosition
        from ..models.event_draft import EventDraft
        from ..models.event_drop_conclusion import EventDropConclusion
        from ..models.event_due_soon import EventDueSoon
        from ..models.event_edit import EventEdit
        from ..models.event_erase_event_texts import EventEraseEventTexts
        from ..models.event_erase_former_text import EventEraseFormerText
        from ..models.event_explain import EventExplain
        from ..models.event_extension_pending import EventExtensionPending
        from ..models.event_follow_parts import EventFollowParts
        from ..models.event_follow_up_due import EventFollowUpDue
        from ..models.event_hand_over_case import EventHandOverCase
        from ..models.event_hand_over_list import EventHandOverList
        from ..models.event_issue_conclusion import EventIssueConclusion
        from ..models.event_issue_recommendation import EventIssueRecommendation
        from ..models.event_join_parts import EventJoinParts
        from ..models.event_leave_part import EventLeavePart
        from ..models.event_link import EventLink
        from ..models.event_merge import EventMerge
        from ..models.event_no_details import EventNoDetails
        from ..models.event_note import EventNote
        from ..models.event_notify_voters import EventNotifyVoters
        from ..models.event_overdue import EventOverdue
        from ..models.event_pass_down import EventPassDown
        from ..models.event_plan import EventPlan
        from ..models.event_reach_stage import EventReachStage
        from ..models.event_recalculate import EventRecalculate
        from ..models.event_recall import EventRecall
        from ..models.event_reclassify import EventReclassify
        from ..models.event_record_answer import EventRecordAnswer
        from ..models.event_record_feedback import EventRecordFeedback
        from ..models.event_refer import EventRefer
        from ..models.event_register import EventRegister
        from ..models.event_reject import EventReject
        from ..models.event_remind import EventRemind
        from ..models.event_reopen import EventReopen
        from ..models.event_replace_calendar import EventReplaceCalendar
        from ..models.event_reply_interim import EventReplyInterim
        from ..models.event_report_commitment import EventReportCommitment
        from ..models.event_report_missing import EventReportMissing
        from ..models.event_report_progress import EventReportProgress
        from ..models.event_request_explanation import EventRequestExplanation
        from ..models.event_request_extension import EventRequestExtension
        from ..models.event_respond import EventRespond
        from ..models.event_return import EventReturn
        from ..models.event_review import EventReview
        from ..models.event_review_due import EventReviewDue
        from ..models.event_revoke_grant import EventRevokeGrant
        from ..models.event_sign_in import EventSignIn
        from ..models.event_sign_in_failed import EventSignInFailed
        from ..models.event_split import EventSplit
        from ..models.event_split_into_parts import EventSplitIntoParts
        from ..models.event_submit_report import EventSubmitReport
        from ..models.event_succeed import EventSucceed
        from ..models.event_take_position import EventTakePosition
        from ..models.event_transfer import EventTransfer
        from ..models.event_unlink import EventUnlink
        from ..models.event_unmerge import EventUnmerge
        from ..models.event_update import EventUpdate
        from ..models.event_update_conclusion import EventUpdateConclusion
        from ..models.event_verify_commitment import EventVerifyCommitment
        from ..models.event_waive_addressee import EventWaiveAddressee
        from ..models.event_waive_commitment import EventWaiveCommitment
        from ..models.free_text import FreeText
        from ..models.late_entry_view import LateEntryView

        access_link_id: None | str
        if isinstance(self.access_link_id, UUID):
            access_link_id = str(self.access_link_id)
        else:
            access_link_id = self.access_link_id

        action: str = self.action

        assignment_id: None | str
        if isinstance(self.assignment_id, UUID):
            assignment_id = str(self.assignment_id)
        else:
            assignment_id = self.assignment_id

        client_id: None | str
        if isinstance(self.client_id, UUID):
            client_id = str(self.client_id)
        else:
            client_id = self.client_id

        client_name: None | str
        client_name = self.client_name

        contest: dict[str, Any] | None
        if isinstance(self.contest, ContestState):
            contest = self.contest.to_dict()
        else:
            contest = self.contest

        data: dict[str, Any]
        if isinstance(self.data, EventNoDetails):
            data = self.data.to_dict()
        elif isinstance(self.data, EventRegister):
            data = self.data.to_dict()
        elif isinstance(self.data, EventEdit):
            data = self.data.to_dict()
        elif isinstance(self.data, EventEraseFormerText):
            data = self.data.to_dict()
        elif isinstance(self.data, EventEraseEventTexts):
            data = self.data.to_dict()
        elif isinstance(self.data, EventAccept):
            data = self.data.to_dict()
        elif isinstance(self.data, EventReject):
            data = self.data.to_dict()
        elif isinstance(self.data, EventRefer):
            data = self.data.to_dict()
        elif isinstance(self.data, EventRecordAnswer):
            data = self.data.to_dict()
        elif isinstance(self.data, EventAnswer):
            data = self.data.to_dict()
        elif isinstance(self.data, EventReclassify):
            data = self.data.to_dict()
        elif isinstance(self.data, EventAddAgency):
            data = self.data.to_dict()
        elif isinstance(self.data, EventAssign):
            data = self.data.to_dict()
        elif isinstance(self.data, EventReview):
            data = self.data.to_dict()
        elif isinstance(self.data, EventClose):
            data = self.data.to_dict()
        elif isinstance(self.data, EventReopen):
            data = self.data.to_dict()
        elif isinstance(self.data, EventNotifyVoters):
            data = self.data.to_dict()
        elif isinstance(self.data, EventRecordFeedback):
            data = self.data.to_dict()
        elif isinstance(self.data, EventAnswerOnTheSpot):
            data = self.data.to_dict()
        elif isinstance(self.data, EventNote):
            data = self.data.to_dict()
        elif isinstance(self.data, EventSplit):
            data = self.data.to_dict()
        elif isinstance(self.data, EventSplitIntoParts):
            data = self.data.to_dict()
        elif isinstance(self.data, EventJoinParts):
            data = self.data.to_dict()
        elif isinstance(self.data, EventFollowParts):
            data = self.data.to_dict()
        elif isinstance(self.data, EventHandOverCase):
            data = self.data.to_dict()
        elif isinstance(self.data, EventPassDown):
            data = self.data.to_dict()
        elif isinstance(self.data, EventCommitteePart):
            data = self.data.to_dict()
        elif isinstance(self.data, EventRecall):
            data = self.data.to_dict()
        elif isinstance(self.data, EventReturn):
            data = self.data.to_dict()
        elif isinstance(self.data, EventReportProgress):
            data = self.data.to_dict()
        elif isinstance(self.data, EventRespond):
            data = self.data.to_dict()
        elif isinstance(self.data, EventCorrectAnswer):
            data = self.data.to_dict()
        elif isinstance(self.data, EventContest):
            data = self.data.to_dict()
        elif isinstance(self.data, EventDecideContest):
            data = self.data.to_dict()
        elif isinstance(self.data, EventAnswerFurther):
            data = self.data.to_dict()
        elif isinstance(self.data, EventRequestExtension):
            data = self.data.to_dict()
        elif isinstance(self.data, EventDecideExtension):
            data = self.data.to_dict()
        elif isinstance(self.data, EventReplyInterim):
            data = self.data.to_dict()
        elif isinstance(self.data, EventTakePosition):
            data = self.data.to_dict()
        elif isinstance(self.data, EventDecidePosition):
            data = self.data.to_dict()
        elif isinstance(self.data, EventPlan):
            data = self.data.to_dict()
        elif isinstance(self.data, EventSubmitReport):
            data = self.data.to_dict()
        elif isinstance(self.data, EventRequestExplanation):
            data = self.data.to_dict()
        elif isinstance(self.data, EventExplain):
            data = self.data.to_dict()
        elif isinstance(self.data, EventTransfer):
            data = self.data.to_dict()
        elif isinstance(self.data, EventWaiveAddressee):
            data = self.data.to_dict()
        elif isinstance(self.data, EventRemind):
            data = self.data.to_dict()
        elif isinstance(self.data, EventAnswerReminder):
            data = self.data.to_dict()
        elif isinstance(self.data, EventRecalculate):
            data = self.data.to_dict()
        elif isinstance(self.data, EventAccessLink):
            data = self.data.to_dict()
        elif isinstance(self.data, EventDraft):
            data = self.data.to_dict()
        elif isinstance(self.data, EventReportCommitment):
            data = self.data.to_dict()
        elif isinstance(self.data, EventVerifyCommitment):
            data = self.data.to_dict()
        elif isinstance(self.data, EventCarryOver):
            data = self.data.to_dict()
        elif isinstance(self.data, EventWaiveCommitment):
            data = self.data.to_dict()
        elif isinstance(self.data, EventCreateSupervision):
            data = self.data.to_dict()
        elif isinstance(self.data, EventReachStage):
            data = self.data.to_dict()
        elif isinstance(self.data, EventCreateConclusion):
            data = self.data.to_dict()
        elif isinstance(self.data, EventUpdateConclusion):
            data = self.data.to_dict()
        elif isinstance(self.data, EventDropConclusion):
            data = self.data.to_dict()
        elif isinstance(self.data, EventIssueConclusion):
            data = self.data.to_dict()
        elif isinstance(self.data, EventIssueRecommendation):
            data = self.data.to_dict()
        elif isinstance(self.data, EventHandOverList):
            data = self.data.to_dict()
        elif isinstance(self.data, EventCreate):
            data = self.data.to_dict()
        elif isinstance(self.data, EventUpdate):
            data = self.data.to_dict()
        elif isinstance(self.data, EventReplaceCalendar):
            data = self.data.to_dict()
        elif isinstance(self.data, EventSucceed):
            data = self.data.to_dict()
        elif isinstance(self.data, EventCreateGrant):
            data = self.data.to_dict()
        elif isinstance(self.data, EventRevokeGrant):
            data = self.data.to_dict()
        elif isinstance(self.data, EventClientSecret):
            data = self.data.to_dict()
        elif isinstance(self.data, EventSignIn):
            data = self.data.to_dict()
        elif isinstance(self.data, EventSignInFailed):
            data = self.data.to_dict()
        elif isinstance(self.data, EventMerge):
            data = self.data.to_dict()
        elif isinstance(self.data, EventUnmerge):
            data = self.data.to_dict()
        elif isinstance(self.data, EventBecomePart):
            data = self.data.to_dict()
        elif isinstance(self.data, EventLeavePart):
            data = self.data.to_dict()
        elif isinstance(self.data, EventLink):
            data = self.data.to_dict()
        elif isinstance(self.data, EventUnlink):
            data = self.data.to_dict()
        elif isinstance(self.data, EventDueSoon):
            data = self.data.to_dict()
        elif isinstance(self.data, EventOverdue):
            data = self.data.to_dict()
        elif isinstance(self.data, EventReviewDue):
            data = self.data.to_dict()
        elif isinstance(self.data, EventFollowUpDue):
            data = self.data.to_dict()
        elif isinstance(self.data, EventExtensionPending):
            data = self.data.to_dict()
        elif isinstance(self.data, EventReportMissing):
            data = self.data.to_dict()
        else:
            data = self.data.to_dict()

        from_status: None | str
        if isinstance(self.from_status, str):
            from_status = self.from_status
        else:
            from_status = self.from_status

        hash_ = self.hash_

        id = str(self.id)

        late_entry: dict[str, Any] | None
        if isinstance(self.late_entry, LateEntryView):
            late_entry = self.late_entry.to_dict()
        else:
            late_entry = self.late_entry

        on = self.on.isoformat()

        on_behalf_of: None | str
        if isinstance(self.on_behalf_of, UUID):
            on_behalf_of = str(self.on_behalf_of)
        else:
            on_behalf_of = self.on_behalf_of

        on_behalf_of_name: None | str
        on_behalf_of_name = self.on_behalf_of_name

        organization_id: None | str
        if isinstance(self.organization_id, UUID):
            organization_id = str(self.organization_id)
        else:
            organization_id = self.organization_id

        organization_name: None | str
        organization_name = self.organization_name

        public = self.public

        reason: dict[str, Any] | None
        if isinstance(self.reason, FreeText):
            reason = self.reason.to_dict()
        else:
            reason = self.reason

        recorded_at = self.recorded_at.isoformat()

        request_id = str(self.request_id)

        role: None | str
        if isinstance(self.role, str):
            role = self.role
        else:
            role = self.role

        seq = self.seq

        stream: str = self.stream

        stream_id = str(self.stream_id)

        to_status: None | str
        if isinstance(self.to_status, str):
            to_status = self.to_status
        else:
            to_status = self.to_status

        user_id: None | str
        if isinstance(self.user_id, UUID):
            user_id = str(self.user_id)
        else:
            user_id = self.user_id

        user_name: None | str
        user_name = self.user_name

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "access_link_id": access_link_id,
                "action": action,
                "assignment_id": assignment_id,
                "client_id": client_id,
                "client_name": client_name,
                "contest": contest,
                "data": data,
                "from_status": from_status,
                "hash": hash_,
                "id": id,
                "late_entry": late_entry,
                "on": on,
                "on_behalf_of": on_behalf_of,
                "on_behalf_of_name": on_behalf_of_name,
                "organization_id": organization_id,
                "organization_name": organization_name,
                "public": public,
                "reason": reason,
                "recorded_at": recorded_at,
                "request_id": request_id,
                "role": role,
                "seq": seq,
                "stream": stream,
                "stream_id": stream_id,
                "to_status": to_status,
                "user_id": user_id,
                "user_name": user_name,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.contest_state import ContestState
        from ..models.event_accept import EventAccept
        from ..models.event_access_link import EventAccessLink
        from ..models.event_add_agency import EventAddAgency
        from ..models.event_answer import EventAnswer
        from ..models.event_answer_further import EventAnswerFurther
        from ..models.event_answer_on_the_spot import EventAnswerOnTheSpot
        from ..models.event_answer_reminder import EventAnswerReminder
        from ..models.event_assign import EventAssign
        from ..models.event_become_part import EventBecomePart
        from ..models.event_carry_over import EventCarryOver
        from ..models.event_client_secret import EventClientSecret
        from ..models.event_close import EventClose
        from ..models.event_committee_part import EventCommitteePart
        from ..models.event_contest import EventContest
        from ..models.event_correct_answer import EventCorrectAnswer
        from ..models.event_create import EventCreate
        from ..models.event_create_conclusion import EventCreateConclusion
        from ..models.event_create_grant import EventCreateGrant
        from ..models.event_create_supervision import EventCreateSupervision
        from ..models.event_decide_contest import EventDecideContest
        from ..models.event_decide_extension import EventDecideExtension
        from ..models.event_decide_position import EventDecidePosition
        from ..models.event_draft import EventDraft
        from ..models.event_drop_conclusion import EventDropConclusion
        from ..models.event_due_soon import EventDueSoon
        from ..models.event_edit import EventEdit
        from ..models.event_erase_event_texts import EventEraseEventTexts
        from ..models.event_erase_former_text import EventEraseFormerText
        from ..models.event_explain import EventExplain
        from ..models.event_extension_pending import EventExtensionPending
        from ..models.event_follow_parts import EventFollowParts
        from ..models.event_follow_up_due import EventFollowUpDue
        from ..models.event_hand_over_case import EventHandOverCase
        from ..models.event_hand_over_list import EventHandOverList
        from ..models.event_issue_conclusion import EventIssueConclusion
        from ..models.event_issue_recommendation import EventIssueRecommendation
        from ..models.event_join_parts import EventJoinParts
        from ..models.event_leave_part import EventLeavePart
        from ..models.event_link import EventLink
        from ..models.event_merge import EventMerge
        from ..models.event_no_details import EventNoDetails
        from ..models.event_note import EventNote
        from ..models.event_notify_voters import EventNotifyVoters
        from ..models.event_overdue import EventOverdue
        from ..models.event_pass_down import EventPassDown
        from ..models.event_plan import EventPlan
        from ..models.event_reach_stage import EventReachStage
        from ..models.event_recalculate import EventRecalculate
        from ..models.event_recall import EventRecall
        from ..models.event_reclassify import EventReclassify
        from ..models.event_record_answer import EventRecordAnswer
        from ..models.event_record_feedback import EventRecordFeedback
        from ..models.event_refer import EventRefer
        from ..models.event_register import EventRegister
        from ..models.event_reject import EventReject
        from ..models.event_remind import EventRemind
        from ..models.event_reopen import EventReopen
        from ..models.event_replace_calendar import EventReplaceCalendar
        from ..models.event_reply_interim import EventReplyInterim
        from ..models.event_report_commitment import EventReportCommitment
        from ..models.event_report_missing import EventReportMissing
        from ..models.event_report_progress import EventReportProgress
        from ..models.event_request_explanation import EventRequestExplanation
        from ..models.event_request_extension import EventRequestExtension
        from ..models.event_respond import EventRespond
        from ..models.event_return import EventReturn
        from ..models.event_review import EventReview
        from ..models.event_review_due import EventReviewDue
        from ..models.event_revoke_grant import EventRevokeGrant
        from ..models.event_sign_in import EventSignIn
        from ..models.event_sign_in_failed import EventSignInFailed
        from ..models.event_split import EventSplit
        from ..models.event_split_into_parts import EventSplitIntoParts
        from ..models.event_submit_report import EventSubmitReport
        from ..models.event_succeed import EventSucceed
        from ..models.event_take_position import EventTakePosition
        from ..models.event_transfer import EventTransfer
        from ..models.event_unlink import EventUnlink
        from ..models.event_unmerge import EventUnmerge
        from ..models.event_update import EventUpdate
        from ..models.event_update_conclusion import EventUpdateConclusion
        from ..models.event_verify_commitment import EventVerifyCommitment
        from ..models.event_waive_addressee import EventWaiveAddressee
        from ..models.event_waive_commitment import EventWaiveCommitment
        from ..models.free_text import FreeText
        from ..models.late_entry_view import LateEntryView
        from ..models.unknown_event_data import UnknownEventData

        d = dict(src_dict)

        def _parse_access_link_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                access_link_id_type_0 = UUID(data)

                return access_link_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        access_link_id = _parse_access_link_id(d.pop("access_link_id"))

        action = check_action(d.pop("action"))

        def _parse_assignment_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                assignment_id_type_0 = UUID(data)

                return assignment_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        assignment_id = _parse_assignment_id(d.pop("assignment_id"))

        def _parse_client_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                client_id_type_0 = UUID(data)

                return client_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        client_id = _parse_client_id(d.pop("client_id"))

        def _parse_client_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        client_name = _parse_client_name(d.pop("client_name"))

        def _parse_contest(data: object) -> ContestState | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                contest_type_0 = ContestState.from_dict(data)

                return contest_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ContestState | None, data)

        contest = _parse_contest(d.pop("contest"))

        def _parse_data(
            data: object,
        ) -> (
            EventAccept
            | EventAccessLink
            | EventAddAgency
            | EventAnswer
            | EventAnswerFurther
            | EventAnswerOnTheSpot
            | EventAnswerReminder
            | EventAssign
            | EventBecomePart
            | EventCarryOver
            | EventClientSecret
            | EventClose
            | EventCommitteePart
            | EventContest
            | EventCorrectAnswer
            | EventCreate
            | EventCreateConclusion
            | EventCreateGrant
            | EventCreateSupervision
            | EventDecideContest
            | EventDecideExtension
            | EventDecidePosition
            | EventDraft
            | EventDropConclusion
            | EventDueSoon
            | EventEdit
            | EventEraseEventTexts
            | EventEraseFormerText
            | EventExplain
            | EventExtensionPending
            | EventFollowParts
            | EventFollowUpDue
            | EventHandOverCase
            | EventHandOverList
            | EventIssueConclusion
            | EventIssueRecommendation
            | EventJoinParts
            | EventLeavePart
            | EventLink
            | EventMerge
            | EventNoDetails
            | EventNote
            | EventNotifyVoters
            | EventOverdue
            | EventPassDown
            | EventPlan
            | EventReachStage
            | EventRecalculate
            | EventRecall
            | EventReclassify
            | EventRecordAnswer
            | EventRecordFeedback
            | EventRefer
            | EventRegister
            | EventReject
            | EventRemind
            | EventReopen
            | EventReplaceCalendar
            | EventReplyInterim
            | EventReportCommitment
            | EventReportMissing
            | EventReportProgress
            | EventRequestExplanation
            | EventRequestExtension
            | EventRespond
            | EventReturn
            | EventReview
            | EventReviewDue
            | EventRevokeGrant
            | EventSignIn
            | EventSignInFailed
            | EventSplit
            | EventSplitIntoParts
            | EventSubmitReport
            | EventSucceed
            | EventTakePosition
            | EventTransfer
            | EventUnlink
            | EventUnmerge
            | EventUpdate
            | EventUpdateConclusion
            | EventVerifyCommitment
            | EventWaiveAddressee
            | EventWaiveCommitment
            | UnknownEventData
        ):
            if not isinstance(data, dict):
                raise TypeError()
            match data.get("type"):
                case "no_details":
                    return EventNoDetails.from_dict(data)
                case "register":
                    return EventRegister.from_dict(data)
                case "edit":
                    return EventEdit.from_dict(data)
                case "erase_former_text":
                    return EventEraseFormerText.from_dict(data)
                case "erase_event_texts":
                    return EventEraseEventTexts.from_dict(data)
                case "accept":
                    return EventAccept.from_dict(data)
                case "reject":
                    return EventReject.from_dict(data)
                case "refer":
                    return EventRefer.from_dict(data)
                case "record_answer":
                    return EventRecordAnswer.from_dict(data)
                case "answer":
                    return EventAnswer.from_dict(data)
                case "reclassify":
                    return EventReclassify.from_dict(data)
                case "add_agency":
                    return EventAddAgency.from_dict(data)
                case "assign":
                    return EventAssign.from_dict(data)
                case "review":
                    return EventReview.from_dict(data)
                case "close":
                    return EventClose.from_dict(data)
                case "reopen":
                    return EventReopen.from_dict(data)
                case "notify_voters":
                    return EventNotifyVoters.from_dict(data)
                case "record_feedback":
                    return EventRecordFeedback.from_dict(data)
                case "answer_on_the_spot":
                    return EventAnswerOnTheSpot.from_dict(data)
                case "note":
                    return EventNote.from_dict(data)
                case "split":
                    return EventSplit.from_dict(data)
                case "split_into_parts":
                    return EventSplitIntoParts.from_dict(data)
                case "join_parts":
                    return EventJoinParts.from_dict(data)
                case "follow_parts":
                    return EventFollowParts.from_dict(data)
                case "hand_over_case":
                    return EventHandOverCase.from_dict(data)
                case "pass_down":
                    return EventPassDown.from_dict(data)
                case "committee_part":
                    return EventCommitteePart.from_dict(data)
                case "recall":
                    return EventRecall.from_dict(data)
                case "return":
                    return EventReturn.from_dict(data)
                case "report_progress":
                    return EventReportProgress.from_dict(data)
                case "respond":
                    return EventRespond.from_dict(data)
                case "correct_answer":
                    return EventCorrectAnswer.from_dict(data)
                case "contest":
                    return EventContest.from_dict(data)
                case "decide_contest":
                    return EventDecideContest.from_dict(data)
                case "answer_further":
                    return EventAnswerFurther.from_dict(data)
                case "request_extension":
                    return EventRequestExtension.from_dict(data)
                case "decide_extension":
                    return EventDecideExtension.from_dict(data)
                case "reply_interim":
                    return EventReplyInterim.from_dict(data)
                case "take_position":
                    return EventTakePosition.from_dict(data)
                case "decide_position":
                    return EventDecidePosition.from_dict(data)
                case "plan":
                    return EventPlan.from_dict(data)
                case "submit_report":
                    return EventSubmitReport.from_dict(data)
                case "request_explanation":
                    return EventRequestExplanation.from_dict(data)
                case "explain":
                    return EventExplain.from_dict(data)
                case "transfer":
                    return EventTransfer.from_dict(data)
                case "waive_addressee":
                    return EventWaiveAddressee.from_dict(data)
                case "remind":
                    return EventRemind.from_dict(data)
                case "answer_reminder":
                    return EventAnswerReminder.from_dict(data)
                case "recalculate":
                    return EventRecalculate.from_dict(data)
                case "access_link":
                    return EventAccessLink.from_dict(data)
                case "draft":
                    return EventDraft.from_dict(data)
                case "report_commitment":
                    return EventReportCommitment.from_dict(data)
                case "verify_commitment":
                    return EventVerifyCommitment.from_dict(data)
                case "carry_over":
                    return EventCarryOver.from_dict(data)
                case "waive_commitment":
                    return EventWaiveCommitment.from_dict(data)
                case "create_supervision":
                    return EventCreateSupervision.from_dict(data)
                case "reach_stage":
                    return EventReachStage.from_dict(data)
                case "create_conclusion":
                    return EventCreateConclusion.from_dict(data)
                case "update_conclusion":
                    return EventUpdateConclusion.from_dict(data)
                case "drop_conclusion":
                    return EventDropConclusion.from_dict(data)
                case "issue_conclusion":
                    return EventIssueConclusion.from_dict(data)
                case "issue_recommendation":
                    return EventIssueRecommendation.from_dict(data)
                case "hand_over_list":
                    return EventHandOverList.from_dict(data)
                case "create":
                    return EventCreate.from_dict(data)
                case "update":
                    return EventUpdate.from_dict(data)
                case "replace_calendar":
                    return EventReplaceCalendar.from_dict(data)
                case "succeed":
                    return EventSucceed.from_dict(data)
                case "create_grant":
                    return EventCreateGrant.from_dict(data)
                case "revoke_grant":
                    return EventRevokeGrant.from_dict(data)
                case "client_secret":
                    return EventClientSecret.from_dict(data)
                case "sign_in":
                    return EventSignIn.from_dict(data)
                case "sign_in_failed":
                    return EventSignInFailed.from_dict(data)
                case "merge":
                    return EventMerge.from_dict(data)
                case "unmerge":
                    return EventUnmerge.from_dict(data)
                case "become_part":
                    return EventBecomePart.from_dict(data)
                case "leave_part":
                    return EventLeavePart.from_dict(data)
                case "link":
                    return EventLink.from_dict(data)
                case "unlink":
                    return EventUnlink.from_dict(data)
                case "due_soon":
                    return EventDueSoon.from_dict(data)
                case "overdue":
                    return EventOverdue.from_dict(data)
                case "review_due":
                    return EventReviewDue.from_dict(data)
                case "follow_up_due":
                    return EventFollowUpDue.from_dict(data)
                case "extension_pending":
                    return EventExtensionPending.from_dict(data)
                case "report_missing":
                    return EventReportMissing.from_dict(data)
                case _:
                    return UnknownEventData.from_dict(data)

        data = _parse_data(d.pop("data"))

        def _parse_from_status(data: object) -> None | Status:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                from_status_type_0 = check_status(data)

                return from_status_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Status, data)

        from_status = _parse_from_status(d.pop("from_status"))

        hash_ = d.pop("hash")

        id = UUID(d.pop("id"))

        def _parse_late_entry(data: object) -> LateEntryView | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                late_entry_type_0 = LateEntryView.from_dict(data)

                return late_entry_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(LateEntryView | None, data)

        late_entry = _parse_late_entry(d.pop("late_entry"))

        on = datetime.date.fromisoformat(d.pop("on"))

        def _parse_on_behalf_of(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                on_behalf_of_type_0 = UUID(data)

                return on_behalf_of_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        on_behalf_of = _parse_on_behalf_of(d.pop("on_behalf_of"))

        def _parse_on_behalf_of_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        on_behalf_of_name = _parse_on_behalf_of_name(d.pop("on_behalf_of_name"))

        def _parse_organization_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                organization_id_type_0 = UUID(data)

                return organization_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        organization_id = _parse_organization_id(d.pop("organization_id"))

        def _parse_organization_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        organization_name = _parse_organization_name(d.pop("organization_name"))

        public = d.pop("public")

        def _parse_reason(data: object) -> FreeText | None:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                reason_type_0 = FreeText.from_dict(data)

                return reason_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(FreeText | None, data)

        reason = _parse_reason(d.pop("reason"))

        recorded_at = datetime.datetime.fromisoformat(str(d.pop("recorded_at")).replace("Z", "+00:00"))

        request_id = UUID(d.pop("request_id"))

        def _parse_role(data: object) -> None | Role:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                role_type_0 = check_role(data)

                return role_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Role, data)

        role = _parse_role(d.pop("role"))

        seq = d.pop("seq")

        stream = check_event_stream(d.pop("stream"))

        stream_id = UUID(d.pop("stream_id"))

        def _parse_to_status(data: object) -> None | Status:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                to_status_type_0 = check_status(data)

                return to_status_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Status, data)

        to_status = _parse_to_status(d.pop("to_status"))

        def _parse_user_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                user_id_type_0 = UUID(data)

                return user_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        user_id = _parse_user_id(d.pop("user_id"))

        def _parse_user_name(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        user_name = _parse_user_name(d.pop("user_name"))

        event_view = cls(
            access_link_id=access_link_id,
            action=action,
            assignment_id=assignment_id,
            client_id=client_id,
            client_name=client_name,
            contest=contest,
            data=data,
            from_status=from_status,
            hash_=hash_,
            id=id,
            late_entry=late_entry,
            on=on,
            on_behalf_of=on_behalf_of,
            on_behalf_of_name=on_behalf_of_name,
            organization_id=organization_id,
            organization_name=organization_name,
            public=public,
            reason=reason,
            recorded_at=recorded_at,
            request_id=request_id,
            role=role,
            seq=seq,
            stream=stream,
            stream_id=stream_id,
            to_status=to_status,
            user_id=user_id,
            user_name=user_name,
        )

        event_view.additional_properties = d
        return event_view

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
