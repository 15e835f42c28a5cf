"""The models of the API. Each is imported when it is first used."""

from functools import reduce
from importlib import import_module
from operator import or_
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from typing_extensions import TypeAlias

    from .accept_case_step import AcceptCaseStep
    from .accept_referral_step import AcceptReferralStep
    from .access_link_action import AccessLinkAction
    from .access_link_view import AccessLinkView
    from .acknowledge_assignment_step import AcknowledgeAssignmentStep
    from .acknowledge_linked_assignment_step import AcknowledgeLinkedAssignmentStep
    from .action import Action
    from .add_agency_case_step import AddAgencyCaseStep
    from .addressee_brief import AddresseeBrief
    from .addressee_counts import AddresseeCounts
    from .addressee_position import AddresseePosition
    from .addressee_view import AddresseeView
    from .administrative_unit_view import AdministrativeUnitView
    from .agency_escalation import AgencyEscalation
    from .agreed_recalculation import AgreedRecalculation
    from .allowed_access_link_action import AllowedAccessLinkAction
    from .allowed_assignment_action import AllowedAssignmentAction
    from .allowed_case_action import AllowedCaseAction
    from .allowed_commitment_action import AllowedCommitmentAction
    from .allowed_conclusion_action import AllowedConclusionAction
    from .allowed_former_text_action import AllowedFormerTextAction
    from .allowed_link_action import AllowedLinkAction
    from .allowed_linked_assignment_action import AllowedLinkedAssignmentAction
    from .allowed_record_action import AllowedRecordAction
    from .allowed_referral_action import AllowedReferralAction
    from .allowed_reminder_letter_action import AllowedReminderLetterAction
    from .allowed_response_draft_action import AllowedResponseDraftAction
    from .allowed_supervision_action import AllowedSupervisionAction
    from .annex_column import AnnexColumn
    from .annex_columns_view import AnnexColumnsView
    from .announce_supervision_step import AnnounceSupervisionStep
    from .answer_on_the_spot_case_step import AnswerOnTheSpotCaseStep
    from .answer_referral_step import AnswerReferralStep
    from .answer_reminder_reminder_letter_step import AnswerReminderReminderLetterStep
    from .answered import Answered
    from .answered_assignment import AnsweredAssignment
    from .answers_to import AnswersTo
    from .area_unit import AreaUnit
    from .assign_case_step import AssignCaseStep
    from .assign_cases_step import AssignCasesStep
    from .assigned_case import AssignedCase
    from .assignment_act import AssignmentAct
    from .assignment_action import AssignmentAction
    from .assignment_brief import AssignmentBrief
    from .assignment_facet import AssignmentFacet
    from .assignment_history_step import AssignmentHistoryStep
    from .assignment_role import AssignmentRole
    from .assignment_sort import AssignmentSort
    from .assignment_status import AssignmentStatus
    from .assignment_step_sync_write import AssignmentStepSyncWrite
    from .assignment_view import AssignmentView
    from .attempt_view import AttemptView
    from .calendar_day import CalendarDay
    from .calendar_used import CalendarUsed
    from .calendar_year_brief import CalendarYearBrief
    from .calendar_year_view import CalendarYearView
    from .candidate_agency import CandidateAgency
    from .candidate_commitment import CandidateCommitment
    from .carry_over_commitment_step import CarryOverCommitmentStep
    from .case_act import CaseAct
    from .case_action import CaseAction
    from .case_area import CaseArea
    from .case_brief import CaseBrief
    from .case_expansion import CaseExpansion
    from .case_facet import CaseFacet
    from .case_history_step import CaseHistoryStep
    from .case_kind import CaseKind
    from .case_sort import CaseSort
    from .case_step_sync_write import CaseStepSyncWrite
    from .case_unit import CaseUnit
    from .case_view import CaseView
    from .change import Change
    from .change_due_assignment_step import ChangeDueAssignmentStep
    from .changed_fields import ChangedFields
    from .changes import Changes
    from .channel import Channel
    from .client_patch import ClientPatch
    from .client_secret_view import ClientSecretView
    from .client_view import ClientView
    from .close_case_step import CloseCaseStep
    from .close_supervision_step import CloseSupervisionStep
    from .column_figure import ColumnFigure
    from .commitment_act import CommitmentAct
    from .commitment_action import CommitmentAction
    from .commitment_brief import CommitmentBrief
    from .commitment_facet import CommitmentFacet
    from .commitment_finding import CommitmentFinding
    from .commitment_history_step import CommitmentHistoryStep
    from .commitment_sort import CommitmentSort
    from .commitment_status import CommitmentStatus
    from .commitment_step_sync_write import CommitmentStepSyncWrite
    from .commitment_view import CommitmentView
    from .competence_level import CompetenceLevel
    from .competence_level_or_none import CompetenceLevelOrNone
    from .complaint_forwarding import ComplaintForwarding
    from .conclusion_action import ConclusionAction
    from .conclusion_brief import ConclusionBrief
    from .conclusion_form import ConclusionForm
    from .conclusion_patch import ConclusionPatch
    from .conclusion_status import ConclusionStatus
    from .conclusion_view import ConclusionView
    from .confirm_draft_response_draft_step import ConfirmDraftResponseDraftStep
    from .contest_assignment_step import ContestAssignmentStep
    from .contest_state import ContestState
    from .contest_status import ContestStatus
    from .contest_view import ContestView
    from .council_body import CouncilBody
    from .council_setup import CouncilSetup
    from .counted_as import CountedAs
    from .current_user import CurrentUser
    from .day_kind import DayKind
    from .day_range import DayRange
    from .day_reason import DayReason
    from .day_unit import DayUnit
    from .deadline_answer import DeadlineAnswer
    from .deadline_basis import DeadlineBasis
    from .deadline_basis_calendar import DeadlineBasisCalendar
    from .deadline_explanation import DeadlineExplanation
    from .deadline_question import DeadlineQuestion
    from .deadline_rule_patch import DeadlineRulePatch
    from .deadline_rule_view import DeadlineRuleView
    from .deadline_step import DeadlineStep
    from .decide_contest_assignment_step import DecideContestAssignmentStep
    from .decide_extension_assignment_step import DecideExtensionAssignmentStep
    from .decide_position_assignment_step import DecidePositionAssignmentStep
    from .delivery_status import DeliveryStatus
    from .delivery_view import DeliveryView
    from .document_reference import DocumentReference
    from .draft_addressee import DraftAddressee
    from .draft_conclusion_supervision_step import DraftConclusionSupervisionStep
    from .draft_recommendation import DraftRecommendation
    from .draft_status import DraftStatus
    from .drop_conclusion_step import DropConclusionStep
    from .drop_supervision_step import DropSupervisionStep
    from .escalation_level import EscalationLevel
    from .escalation_reason import EscalationReason
    from .escalation_view import EscalationView
    from .event_accept import EventAccept
    from .event_access_link import EventAccessLink
    from .event_add_agency import EventAddAgency
    from .event_addressee import EventAddressee
    from .event_answer import EventAnswer
    from .event_answer_further import EventAnswerFurther
    from .event_answer_on_the_spot import EventAnswerOnTheSpot
    from .event_answer_reminder import EventAnswerReminder
    from .event_assign import EventAssign
    from .event_become_part import EventBecomePart
    from .event_calendar_day import EventCalendarDay
    from .event_carry_over import EventCarryOver
    from .event_case import EventCase
    from .event_client_secret import EventClientSecret
    from .event_close import EventClose
    from .event_commitment import EventCommitment
    from .event_committee_part import EventCommitteePart
    from .event_complaint_forwarding import EventComplaintForwarding
    from .event_contest import EventContest
    from .event_correct_answer import EventCorrectAnswer
    from .event_create import EventCreate
    from .event_create_conclusion import EventCreateConclusion
    from .event_create_grant import EventCreateGrant
    from .event_create_supervision import EventCreateSupervision
    from .event_create_values import EventCreateValues
    from .event_decide_contest import EventDecideContest
    from .event_decide_extension import EventDecideExtension
    from .event_decide_position import EventDecidePosition
    from .event_draft import EventDraft
    from .event_drop_conclusion import EventDropConclusion
    from .event_due_soon import EventDueSoon
    from .event_edit import EventEdit
    from .event_erase_event_texts import EventEraseEventTexts
    from .event_erase_former_text import EventEraseFormerText
    from .event_explain import EventExplain
    from .event_extension_pending import EventExtensionPending
    from .event_follow_parts import EventFollowParts
    from .event_follow_up_due import EventFollowUpDue
    from .event_former_text import EventFormerText
    from .event_hand_over_case import EventHandOverCase
    from .event_hand_over_list import EventHandOverList
    from .event_issue_conclusion import EventIssueConclusion
    from .event_issue_recommendation import EventIssueRecommendation
    from .event_join_parts import EventJoinParts
    from .event_leave_part import EventLeavePart
    from .event_link import EventLink
    from .event_merge import EventMerge
    from .event_no_details import EventNoDetails
    from .event_note import EventNote
    from .event_notify_voters import EventNotifyVoters
    from .event_organization import EventOrganization
    from .event_overdue import EventOverdue
    from .event_part import EventPart
    from .event_pass_down import EventPassDown
    from .event_plan import EventPlan
    from .event_reach_stage import EventReachStage
    from .event_recalculate import EventRecalculate
    from .event_recall import EventRecall
    from .event_reclassify import EventReclassify
    from .event_record_answer import EventRecordAnswer
    from .event_record_feedback import EventRecordFeedback
    from .event_refer import EventRefer
    from .event_register import EventRegister
    from .event_reject import EventReject
    from .event_remind import EventRemind
    from .event_reopen import EventReopen
    from .event_replace_calendar import EventReplaceCalendar
    from .event_reply_interim import EventReplyInterim
    from .event_report_commitment import EventReportCommitment
    from .event_report_missing import EventReportMissing
    from .event_report_progress import EventReportProgress
    from .event_request_explanation import EventRequestExplanation
    from .event_request_extension import EventRequestExtension
    from .event_respond import EventRespond
    from .event_return import EventReturn
    from .event_review import EventReview
    from .event_review_due import EventReviewDue
    from .event_revoke_grant import EventRevokeGrant
    from .event_sign_in import EventSignIn
    from .event_sign_in_failed import EventSignInFailed
    from .event_split import EventSplit
    from .event_split_into_parts import EventSplitIntoParts
    from .event_stream import EventStream
    from .event_submit_report import EventSubmitReport
    from .event_succeed import EventSucceed
    from .event_take_position import EventTakePosition
    from .event_transfer import EventTransfer
    from .event_unanswered import EventUnanswered
    from .event_unlink import EventUnlink
    from .event_unmerge import EventUnmerge
    from .event_update import EventUpdate
    from .event_update_conclusion import EventUpdateConclusion
    from .event_verify_commitment import EventVerifyCommitment
    from .event_view import EventView
    from .event_waive_addressee import EventWaiveAddressee
    from .event_waive_commitment import EventWaiveCommitment
    from .expanded_case_view import ExpandedCaseView
    from .expanded_lists import ExpandedLists
    from .expanded_next import ExpandedNext
    from .explain_assignment_step import ExplainAssignmentStep
    from .explanation_view import ExplanationView
    from .extension_decision import ExtensionDecision
    from .extension_status import ExtensionStatus
    from .extension_view import ExtensionView
    from .facet_value import FacetValue
    from .feedback_figures import FeedbackFigures
    from .field_change import FieldChange
    from .field_error import FieldError
    from .first_user import FirstUser
    from .former_text_action import FormerTextAction
    from .former_text_view import FormerTextView
    from .forwarded_case import ForwardedCase
    from .forwarded_cases import ForwardedCases
    from .free_text import FreeText
    from .fulfilment import Fulfilment
    from .fulfilment_or_none import FulfilmentOrNone
    from .fulfilment_view import FulfilmentView
    from .grant_view import GrantView
    from .handover_candidate import HandoverCandidate
    from .handover_item_view import HandoverItemView
    from .handover_view import HandoverView
    from .health import Health
    from .index import Index
    from .index_links import IndexLinks
    from .interim_reply_view import InterimReplyView
    from .issue_conclusion_step import IssueConclusionStep
    from .join_parts_case_step import JoinPartsCaseStep
    from .jwk import Jwk
    from .jwk_set import JwkSet
    from .labelled_field import LabelledField
    from .labelled_word import LabelledWord
    from .late_entry import LateEntry
    from .late_entry_view import LateEntryView
    from .link_action import LinkAction
    from .link_direction import LinkDirection
    from .link_kind import LinkKind
    from .link_view import LinkView
    from .linked_assignment import LinkedAssignment
    from .linked_assignment_action import LinkedAssignmentAction
    from .linked_case import LinkedCase
    from .login import Login
    from .mail_end import MailEnd
    from .mail_frequency import MailFrequency
    from .mail_language import MailLanguage
    from .mail_preview import MailPreview
    from .mail_status import MailStatus
    from .mail_subscription_patch import MailSubscriptionPatch
    from .mail_subscription_view import MailSubscriptionView
    from .mail_view import MailView
    from .measure import Measure
    from .merge_case_step import MergeCaseStep
    from .merge_direction import MergeDirection
    from .metadata import Metadata
    from .moved_assignment import MovedAssignment
    from .my_grant import MyGrant
    from .name_sort import NameSort
    from .named_period_patch import NamedPeriodPatch
    from .named_period_view import NamedPeriodView
    from .nature import Nature
    from .nature_or_none import NatureOrNone
    from .new_access_link import NewAccessLink
    from .new_addressee import NewAddressee
    from .new_annex_columns import NewAnnexColumns
    from .new_calendar_year import NewCalendarYear
    from .new_case_link import NewCaseLink
    from .new_client import NewClient
    from .new_commitment import NewCommitment
    from .new_complaint_forwarding import NewComplaintForwarding
    from .new_conclusion import NewConclusion
    from .new_council import NewCouncil
    from .new_deadline_rule import NewDeadlineRule
    from .new_grant import NewGrant
    from .new_handover import NewHandover
    from .new_mail_subscription import NewMailSubscription
    from .new_named_period import NewNamedPeriod
    from .new_organization import NewOrganization
    from .new_part import NewPart
    from .new_petition import NewPetition
    from .new_recommendation import NewRecommendation
    from .new_reminder_letter import NewReminderLetter
    from .new_response import NewResponse
    from .new_response_draft import NewResponseDraft
    from .new_response_version import NewResponseVersion
    from .new_sector import NewSector
    from .new_session import NewSession
    from .new_summary_report import NewSummaryReport
    from .new_supervision import NewSupervision
    from .new_supervision_norm import NewSupervisionNorm
    from .new_supervision_programme import NewSupervisionProgramme
    from .new_team_member import NewTeamMember
    from .new_term import NewTerm
    from .new_theme import NewTheme
    from .new_user import NewUser
    from .new_webhook import NewWebhook
    from .norm_fulfilment import NormFulfilment
    from .note_case_step import NoteCaseStep
    from .notify_voters_case_step import NotifyVotersCaseStep
    from .o_auth_error import OAuthError
    from .open_access_link import OpenAccessLink
    from .opened_access_link import OpenedAccessLink
    from .organization_code import OrganizationCode
    from .organization_kind import OrganizationKind
    from .organization_patch import OrganizationPatch
    from .organization_view import OrganizationView
    from .outcome import Outcome
    from .outcome_figure import OutcomeFigure
    from .outcome_figures import OutcomeFigures
    from .outcome_group import OutcomeGroup
    from .outcome_or_none import OutcomeOrNone
    from .pack_line import PackLine
    from .page_access_link_view import PageAccessLinkView
    from .page_access_link_view_facets import PageAccessLinkViewFacets
    from .page_administrative_unit_view import PageAdministrativeUnitView
    from .page_administrative_unit_view_facets import PageAdministrativeUnitViewFacets
    from .page_assignment_view import PageAssignmentView
    from .page_assignment_view_facets import PageAssignmentViewFacets
    from .page_calendar_year_brief import PageCalendarYearBrief
    from .page_calendar_year_brief_facets import PageCalendarYearBriefFacets
    from .page_case_view import PageCaseView
    from .page_case_view_facets import PageCaseViewFacets
    from .page_client_secret_view import PageClientSecretView
    from .page_client_secret_view_facets import PageClientSecretViewFacets
    from .page_client_view import PageClientView
    from .page_client_view_facets import PageClientViewFacets
    from .page_commitment_view import PageCommitmentView
    from .page_commitment_view_facets import PageCommitmentViewFacets
    from .page_conclusion_brief import PageConclusionBrief
    from .page_conclusion_brief_facets import PageConclusionBriefFacets
    from .page_count_at_least import PageCountAtLeast
    from .page_deadline_rule_view import PageDeadlineRuleView
    from .page_deadline_rule_view_facets import PageDeadlineRuleViewFacets
    from .page_delivery_view import PageDeliveryView
    from .page_delivery_view_facets import PageDeliveryViewFacets
    from .page_event_view import PageEventView
    from .page_event_view_facets import PageEventViewFacets
    from .page_explanation_view import PageExplanationView
    from .page_explanation_view_facets import PageExplanationViewFacets
    from .page_former_text_view import PageFormerTextView
    from .page_former_text_view_facets import PageFormerTextViewFacets
    from .page_grant_view import PageGrantView
    from .page_grant_view_facets import PageGrantViewFacets
    from .page_handover_candidate import PageHandoverCandidate
    from .page_handover_candidate_facets import PageHandoverCandidateFacets
    from .page_handover_item_view import PageHandoverItemView
    from .page_handover_item_view_facets import PageHandoverItemViewFacets
    from .page_handover_view import PageHandoverView
    from .page_handover_view_facets import PageHandoverViewFacets
    from .page_link_view import PageLinkView
    from .page_link_view_facets import PageLinkViewFacets
    from .page_mail_subscription_view import PageMailSubscriptionView
    from .page_mail_subscription_view_facets import PageMailSubscriptionViewFacets
    from .page_mail_view import PageMailView
    from .page_mail_view_facets import PageMailViewFacets
    from .page_named_period_view import PageNamedPeriodView
    from .page_named_period_view_facets import PageNamedPeriodViewFacets
    from .page_organization_view import PageOrganizationView
    from .page_organization_view_facets import PageOrganizationViewFacets
    from .page_periodic_report_view import PagePeriodicReportView
    from .page_periodic_report_view_facets import PagePeriodicReportViewFacets
    from .page_recalculated_deadline import PageRecalculatedDeadline
    from .page_recalculated_deadline_facets import PageRecalculatedDeadlineFacets
    from .page_referral_view import PageReferralView
    from .page_referral_view_facets import PageReferralViewFacets
    from .page_reminder_letter_view import PageReminderLetterView
    from .page_reminder_letter_view_facets import PageReminderLetterViewFacets
    from .page_response_draft_view import PageResponseDraftView
    from .page_response_draft_view_facets import PageResponseDraftViewFacets
    from .page_response_view import PageResponseView
    from .page_response_view_facets import PageResponseViewFacets
    from .page_sector_view import PageSectorView
    from .page_sector_view_facets import PageSectorViewFacets
    from .page_session_view import PageSessionView
    from .page_session_view_facets import PageSessionViewFacets
    from .page_summary_report_view import PageSummaryReportView
    from .page_summary_report_view_facets import PageSummaryReportViewFacets
    from .page_supervision_norm_view import PageSupervisionNormView
    from .page_supervision_norm_view_facets import PageSupervisionNormViewFacets
    from .page_supervision_programme_view import PageSupervisionProgrammeView
    from .page_supervision_programme_view_facets import (
        PageSupervisionProgrammeViewFacets,
    )
    from .page_supervision_view import PageSupervisionView
    from .page_supervision_view_facets import PageSupervisionViewFacets
    from .page_term_view import PageTermView
    from .page_term_view_facets import PageTermViewFacets
    from .page_theme_view import PageThemeView
    from .page_theme_view_facets import PageThemeViewFacets
    from .page_user_view import PageUserView
    from .page_user_view_facets import PageUserViewFacets
    from .page_webhook_view import PageWebhookView
    from .page_webhook_view_facets import PageWebhookViewFacets
    from .part_brief import PartBrief
    from .pass_down_assignment_step import PassDownAssignmentStep
    from .password_change import PasswordChange
    from .past_answer import PastAnswer
    from .periodic_report_view import PeriodicReportView
    from .permission import Permission
    from .petition_history import PetitionHistory
    from .petition_patch import PetitionPatch
    from .petition_patch_sync_write import PetitionPatchSyncWrite
    from .petition_sync_write import PetitionSyncWrite
    from .petitioner import Petitioner
    from .plan_assignment_step import PlanAssignmentStep
    from .planned_stage import PlannedStage
    from .position_decision import PositionDecision
    from .position_view import PositionView
    from .precision import Precision
    from .priority import Priority
    from .problem import Problem
    from .problem_catalogue import ProblemCatalogue
    from .problem_code import ProblemCode
    from .problem_kind import ProblemKind
    from .programme_summary import ProgrammeSummary
    from .promised_case import PromisedCase
    from .queue import Queue
    from .queue_view import QueueView
    from .queues import Queues
    from .raised_case import RaisedCase
    from .raised_in import RaisedIn
    from .read_time import ReadTime
    from .recalculate import Recalculate
    from .recalculated_deadline import RecalculatedDeadline
    from .recalculated_deadlines import RecalculatedDeadlines
    from .recall_assignment_step import RecallAssignmentStep
    from .receive_report_supervision_step import ReceiveReportSupervisionStep
    from .reclassify_case_step import ReclassifyCaseStep
    from .recommendation_brief import RecommendationBrief
    from .recommendation_counts import RecommendationCounts
    from .recommendation_part import RecommendationPart
    from .recommendation_patch import RecommendationPatch
    from .record_action import RecordAction
    from .record_feedback_case_step import RecordFeedbackCaseStep
    from .recurrences_view import RecurrencesView
    from .redelivery import Redelivery
    from .redelivery_view import RedeliveryView
    from .refer_case_step import ReferCaseStep
    from .referral_act import ReferralAct
    from .referral_action import ReferralAction
    from .referral_direction import ReferralDirection
    from .referral_step_sync_write import ReferralStepSyncWrite
    from .referral_view import ReferralView
    from .reject_case_step import RejectCaseStep
    from .reject_reason import RejectReason
    from .release_case_step import ReleaseCaseStep
    from .remind_agency_assignment_step import RemindAgencyAssignmentStep
    from .reminded_case import RemindedCase
    from .reminded_case_view import RemindedCaseView
    from .reminder_letter_act import ReminderLetterAct
    from .reminder_letter_action import ReminderLetterAction
    from .reminder_letter_view import ReminderLetterView
    from .reopen_case_step import ReopenCaseStep
    from .replay import Replay
    from .reply_interim_assignment_step import ReplyInterimAssignmentStep
    from .report_commitment_commitment_step import ReportCommitmentCommitmentStep
    from .report_progress_assignment_step import ReportProgressAssignmentStep
    from .report_progress_linked_assignment_step import (
        ReportProgressLinkedAssignmentStep,
    )
    from .request_explanation_assignment_step import RequestExplanationAssignmentStep
    from .request_extension_assignment_step import RequestExtensionAssignmentStep
    from .request_reminder_case_step import RequestReminderCaseStep
    from .response_draft_action import ResponseDraftAction
    from .response_draft_view import ResponseDraftView
    from .response_history_step import ResponseHistoryStep
    from .response_kind import ResponseKind
    from .response_sync_write import ResponseSyncWrite
    from .response_version import ResponseVersion
    from .response_version_history_step import ResponseVersionHistoryStep
    from .response_version_sync_write import ResponseVersionSyncWrite
    from .response_view import ResponseView
    from .restore_case_step import RestoreCaseStep
    from .return_assignment_step import ReturnAssignmentStep
    from .return_draft_response_draft_step import ReturnDraftResponseDraftStep
    from .return_referral_step import ReturnReferralStep
    from .review_assignment_step import ReviewAssignmentStep
    from .review_case_step import ReviewCaseStep
    from .revocation_request import RevocationRequest
    from .role import Role
    from .scope import Scope
    from .sector_patch import SectorPatch
    from .sector_view import SectorView
    from .send_back_assignment_step import SendBackAssignmentStep
    from .session_kind import SessionKind
    from .session_patch import SessionPatch
    from .session_phase import SessionPhase
    from .session_phase_or_none import SessionPhaseOrNone
    from .session_view import SessionView
    from .split_case_step import SplitCaseStep
    from .split_into_parts_case_step import SplitIntoPartsCaseStep
    from .split_part import SplitPart
    from .stage_view import StageView
    from .start_event import StartEvent
    from .status import Status
    from .stream_event import StreamEvent
    from .submit_report_assignment_step import SubmitReportAssignmentStep
    from .submit_report_linked_assignment_step import SubmitReportLinkedAssignmentStep
    from .succession import Succession
    from .successor import Successor
    from .summary_report_patch import SummaryReportPatch
    from .summary_report_view import SummaryReportView
    from .supervised_body import SupervisedBody
    from .supervised_case import SupervisedCase
    from .supervised_unit import SupervisedUnit
    from .supervision_action import SupervisionAction
    from .supervision_kind import SupervisionKind
    from .supervision_norm_patch import SupervisionNormPatch
    from .supervision_norm_view import SupervisionNormView
    from .supervision_patch import SupervisionPatch
    from .supervision_programme_patch import SupervisionProgrammePatch
    from .supervision_programme_view import SupervisionProgrammeView
    from .supervision_stage import SupervisionStage
    from .supervision_view import SupervisionView
    from .sync_batch import SyncBatch
    from .sync_conflict import SyncConflict
    from .sync_record import SyncRecord
    from .sync_result import SyncResult
    from .sync_results import SyncResults
    from .take_back_assignment_step import TakeBackAssignmentStep
    from .take_position_assignment_step import TakePositionAssignmentStep
    from .team_member import TeamMember
    from .team_role import TeamRole
    from .term_patch import TermPatch
    from .term_view import TermView
    from .theme_patch import ThemePatch
    from .theme_view import ThemeView
    from .timeliness import Timeliness
    from .timeliness_subject import TimelinessSubject
    from .timeliness_view import TimelinessView
    from .token_request import TokenRequest
    from .tokens import Tokens
    from .transfer_assignment_step import TransferAssignmentStep
    from .unanswered_part import UnansweredPart
    from .unit_kind import UnitKind
    from .unknown_event_data import UnknownEventData
    from .unmerge_case_step import UnmergeCaseStep
    from .user_patch import UserPatch
    from .user_view import UserView
    from .verdict import Verdict
    from .verdict_or_none import VerdictOrNone
    from .verify_commitment_commitment_step import VerifyCommitmentCommitmentStep
    from .version_kind import VersionKind
    from .visit_site_supervision_step import VisitSiteSupervisionStep
    from .vocabulary import Vocabulary
    from .vocabulary_enums import VocabularyEnums
    from .voters_feedback import VotersFeedback
    from .voters_feedback_or_none import VotersFeedbackOrNone
    from .voters_feedback_view import VotersFeedbackView
    from .waive_assignment_step import WaiveAssignmentStep
    from .waive_commitment_step import WaiveCommitmentStep
    from .webhook_end import WebhookEnd
    from .webhook_event import WebhookEvent
    from .webhook_patch import WebhookPatch
    from .webhook_secret_view import WebhookSecretView
    from .webhook_status_view import WebhookStatusView
    from .webhook_view import WebhookView
    from .whole_brief import WholeBrief
    from .withdraw_case_step import WithdrawCaseStep
    from .written_time import WrittenTime

    AssignmentStep: TypeAlias = (
        PassDownAssignmentStep
        | TakeBackAssignmentStep
        | SendBackAssignmentStep
        | RemindAgencyAssignmentStep
        | ChangeDueAssignmentStep
        | RecallAssignmentStep
        | AcknowledgeAssignmentStep
        | ReturnAssignmentStep
        | ReportProgressAssignmentStep
        | RequestExtensionAssignmentStep
        | DecideExtensionAssignmentStep
        | ReplyInterimAssignmentStep
        | TakePositionAssignmentStep
        | DecidePositionAssignmentStep
        | PlanAssignmentStep
        | SubmitReportAssignmentStep
        | ReviewAssignmentStep
        | RequestExplanationAssignmentStep
        | ExplainAssignmentStep
        | WaiveAssignmentStep
        | TransferAssignmentStep
        | ContestAssignmentStep
        | DecideContestAssignmentStep
    )
    CasesStep: TypeAlias = AssignCasesStep
    CaseStep: TypeAlias = (
        AcceptCaseStep
        | ReclassifyCaseStep
        | RejectCaseStep
        | RestoreCaseStep
        | MergeCaseStep
        | UnmergeCaseStep
        | ReferCaseStep
        | WithdrawCaseStep
        | ReleaseCaseStep
        | AssignCaseStep
        | AddAgencyCaseStep
        | ReviewCaseStep
        | CloseCaseStep
        | ReopenCaseStep
        | NotifyVotersCaseStep
        | RecordFeedbackCaseStep
        | RequestReminderCaseStep
        | SplitCaseStep
        | AnswerOnTheSpotCaseStep
        | NoteCaseStep
        | SplitIntoPartsCaseStep
        | JoinPartsCaseStep
    )
    CommitmentStep: TypeAlias = (
        ReportCommitmentCommitmentStep | VerifyCommitmentCommitmentStep | CarryOverCommitmentStep | WaiveCommitmentStep
    )
    ConclusionStep: TypeAlias = IssueConclusionStep | DropConclusionStep
    EventData: TypeAlias = (
        EventNoDetails
        | EventRegister
        | EventEdit
        | EventEraseFormerText
        | EventEraseEventTexts
        | EventAccept
        | EventReject
        | EventRefer
        | EventRecordAnswer
        | EventAnswer
        | EventReclassify
        | EventAddAgency
        | EventAssign
        | EventReview
        | EventClose
        | EventReopen
        | EventNotifyVoters
        | EventRecordFeedback
        | EventAnswerOnTheSpot
        | EventNote
        | EventSplit
        | EventSplitIntoParts
        | EventJoinParts
        | EventFollowParts
        | EventHandOverCase
        | EventPassDown
        | EventCommitteePart
        | EventRecall
        | EventReturn
        | EventReportProgress
        | EventRespond
        | EventCorrectAnswer
        | EventContest
        | EventDecideContest
        | EventAnswerFurther
        | EventRequestExtension
        | EventDecideExtension
        | EventReplyInterim
        | EventTakePosition
        | EventDecidePosition
        | EventPlan
        | EventSubmitReport
        | EventRequestExplanation
        | EventExplain
        | EventTransfer
        | EventWaiveAddressee
        | EventRemind
        | EventAnswerReminder
        | EventRecalculate
        | EventAccessLink
        | EventDraft
        | EventReportCommitment
        | EventVerifyCommitment
        | EventCarryOver
        | EventWaiveCommitment
        | EventCreateSupervision
        | EventReachStage
        | EventCreateConclusion
        | EventUpdateConclusion
        | EventDropConclusion
        | EventIssueConclusion
        | EventIssueRecommendation
        | EventHandOverList
        | EventCreate
        | EventUpdate
        | EventReplaceCalendar
        | EventSucceed
        | EventCreateGrant
        | EventRevokeGrant
        | EventClientSecret
        | EventSignIn
        | EventSignInFailed
        | EventMerge
        | EventUnmerge
        | EventBecomePart
        | EventLeavePart
        | EventLink
        | EventUnlink
        | EventDueSoon
        | EventOverdue
        | EventReviewDue
        | EventFollowUpDue
        | EventExtensionPending
        | EventReportMissing
        | UnknownEventData
    )
    HistoryStep: TypeAlias = (
        CaseHistoryStep
        | AssignmentHistoryStep
        | ResponseHistoryStep
        | ResponseVersionHistoryStep
        | CommitmentHistoryStep
    )
    LinkedAssignmentStep: TypeAlias = (
        AcknowledgeLinkedAssignmentStep | ReportProgressLinkedAssignmentStep | SubmitReportLinkedAssignmentStep
    )
    ReferralStep: TypeAlias = AcceptReferralStep | ReturnReferralStep | AnswerReferralStep
    ReminderLetterStep: TypeAlias = AnswerReminderReminderLetterStep
    ResponseDraftStep: TypeAlias = ConfirmDraftResponseDraftStep | ReturnDraftResponseDraftStep
    SupervisionStep: TypeAlias = (
        AnnounceSupervisionStep
        | ReceiveReportSupervisionStep
        | VisitSiteSupervisionStep
        | DraftConclusionSupervisionStep
        | CloseSupervisionStep
        | DropSupervisionStep
    )
    SyncWrite: TypeAlias = (
        PetitionSyncWrite
        | PetitionPatchSyncWrite
        | CaseStepSyncWrite
        | AssignmentStepSyncWrite
        | ResponseSyncWrite
        | ResponseVersionSyncWrite
        | CommitmentStepSyncWrite
        | ReferralStepSyncWrite
    )

_MODULES = {
    "AcceptCaseStep": ".accept_case_step",
    "AcceptReferralStep": ".accept_referral_step",
    "AccessLinkAction": ".access_link_action",
    "AccessLinkView": ".access_link_view",
    "AcknowledgeAssignmentStep": ".acknowledge_assignment_step",
    "AcknowledgeLinkedAssignmentStep": ".acknowledge_linked_assignment_step",
    "Action": ".action",
    "AddAgencyCaseStep": ".add_agency_case_step",
    "AddresseeBrief": ".addressee_brief",
    "AddresseeCounts": ".addressee_counts",
    "AddresseePosition": ".addressee_position",
    "AddresseeView": ".addressee_view",
    "AdministrativeUnitView": ".administrative_unit_view",
    "AgencyEscalation": ".agency_escalation",
    "AgreedRecalculation": ".agreed_recalculation",
    "AllowedAccessLinkAction": ".allowed_access_link_action",
    "AllowedAssignmentAction": ".allowed_assignment_action",
    "AllowedCaseAction": ".allowed_case_action",
    "AllowedCommitmentAction": ".allowed_commitment_action",
    "AllowedConclusionAction": ".allowed_conclusion_action",
    "AllowedFormerTextAction": ".allowed_former_text_action",
    "AllowedLinkAction": ".allowed_link_action",
    "AllowedLinkedAssignmentAction": ".allowed_linked_assignment_action",
    "AllowedRecordAction": ".allowed_record_action",
    "AllowedReferralAction": ".allowed_referral_action",
    "AllowedReminderLetterAction": ".allowed_reminder_letter_action",
    "AllowedResponseDraftAction": ".allowed_response_draft_action",
    "AllowedSupervisionAction": ".allowed_supervision_action",
    "AnnexColumn": ".annex_column",
    "AnnexColumnsView": ".annex_columns_view",
    "AnnounceSupervisionStep": ".announce_supervision_step",
    "AnswerOnTheSpotCaseStep": ".answer_on_the_spot_case_step",
    "AnswerReferralStep": ".answer_referral_step",
    "AnswerReminderReminderLetterStep": ".answer_reminder_reminder_letter_step",
    "Answered": ".answered",
    "AnsweredAssignment": ".answered_assignment",
    "AnswersTo": ".answers_to",
    "AreaUnit": ".area_unit",
    "AssignCaseStep": ".assign_case_step",
    "AssignCasesStep": ".assign_cases_step",
    "AssignedCase": ".assigned_case",
    "AssignmentAct": ".assignment_act",
    "AssignmentAction": ".assignment_action",
    "AssignmentBrief": ".assignment_brief",
    "AssignmentFacet": ".assignment_facet",
    "AssignmentHistoryStep": ".assignment_history_step",
    "AssignmentRole": ".assignment_role",
    "AssignmentSort": ".assignment_sort",
    "AssignmentStatus": ".assignment_status",
    "AssignmentStepSyncWrite": ".assignment_step_sync_write",
    "AssignmentView": ".assignment_view",
    "AttemptView": ".attempt_view",
    "CalendarDay": ".calendar_day",
    "CalendarUsed": ".calendar_used",
    "CalendarYearBrief": ".calendar_year_brief",
    "CalendarYearView": ".calendar_year_view",
    "CandidateAgency": ".candidate_agency",
    "CandidateCommitment": ".candidate_commitment",
    "CarryOverCommitmentStep": ".carry_over_commitment_step",
    "CaseAct": ".case_act",
    "CaseAction": ".case_action",
    "CaseArea": ".case_area",
    "CaseBrief": ".case_brief",
    "CaseExpansion": ".case_expansion",
    "CaseFacet": ".case_facet",
    "CaseHistoryStep": ".case_history_step",
    "CaseKind": ".case_kind",
    "CaseSort": ".case_sort",
    "CaseStepSyncWrite": ".case_step_sync_write",
    "CaseUnit": ".case_unit",
    "CaseView": ".case_view",
    "Change": ".change",
    "ChangeDueAssignmentStep": ".change_due_assignment_step",
    "ChangedFields": ".changed_fields",
    "Changes": ".changes",
    "Channel": ".channel",
    "ClientPatch": ".client_patch",
    "ClientSecretView": ".client_secret_view",
    "ClientView": ".client_view",
    "CloseCaseStep": ".close_case_step",
    "CloseSupervisionStep": ".close_supervision_step",
    "ColumnFigure": ".column_figure",
    "CommitmentAct": ".commitment_act",
    "CommitmentAction": ".commitment_action",
    "CommitmentBrief": ".commitment_brief",
    "CommitmentFacet": ".commitment_facet",
    "CommitmentFinding": ".commitment_finding",
    "CommitmentHistoryStep": ".commitment_history_step",
    "CommitmentSort": ".commitment_sort",
    "CommitmentStatus": ".commitment_status",
    "CommitmentStepSyncWrite": ".commitment_step_sync_write",
    "CommitmentView": ".commitment_view",
    "CompetenceLevel": ".competence_level",
    "CompetenceLevelOrNone": ".competence_level_or_none",
    "ComplaintForwarding": ".complaint_forwarding",
    "ConclusionAction": ".conclusion_action",
    "ConclusionBrief": ".conclusion_brief",
    "ConclusionForm": ".conclusion_form",
    "ConclusionPatch": ".conclusion_patch",
    "ConclusionStatus": ".conclusion_status",
    "ConclusionView": ".conclusion_view",
    "ConfirmDraftResponseDraftStep": ".confirm_draft_response_draft_step",
    "ContestAssignmentStep": ".contest_assignment_step",
    "ContestState": ".contest_state",
    "ContestStatus": ".contest_status",
    "ContestView": ".contest_view",
    "CouncilBody": ".council_body",
    "CouncilSetup": ".council_setup",
    "CountedAs": ".counted_as",
    "CurrentUser": ".current_user",
    "DayKind": ".day_kind",
    "DayRange": ".day_range",
    "DayReason": ".day_reason",
    "DayUnit": ".day_unit",
    "DeadlineAnswer": ".deadline_answer",
    "DeadlineBasis": ".deadline_basis",
    "DeadlineBasisCalendar": ".deadline_basis_calendar",
    "DeadlineExplanation": ".deadline_explanation",
    "DeadlineQuestion": ".deadline_question",
    "DeadlineRulePatch": ".deadline_rule_patch",
    "DeadlineRuleView": ".deadline_rule_view",
    "DeadlineStep": ".deadline_step",
    "DecideContestAssignmentStep": ".decide_contest_assignment_step",
    "DecideExtensionAssignmentStep": ".decide_extension_assignment_step",
    "DecidePositionAssignmentStep": ".decide_position_assignment_step",
    "DeliveryStatus": ".delivery_status",
    "DeliveryView": ".delivery_view",
    "DocumentReference": ".document_reference",
    "DraftAddressee": ".draft_addressee",
    "DraftConclusionSupervisionStep": ".draft_conclusion_supervision_step",
    "DraftRecommendation": ".draft_recommendation",
    "DraftStatus": ".draft_status",
    "DropConclusionStep": ".drop_conclusion_step",
    "DropSupervisionStep": ".drop_supervision_step",
    "EscalationLevel": ".escalation_level",
    "EscalationReason": ".escalation_reason",
    "EscalationView": ".escalation_view",
    "EventAccept": ".event_accept",
    "EventAccessLink": ".event_access_link",
    "EventAddAgency": ".event_add_agency",
    "EventAddressee": ".event_addressee",
    "EventAnswer": ".event_answer",
    "EventAnswerFurther": ".event_answer_further",
    "EventAnswerOnTheSpot": ".event_answer_on_the_spot",
    "EventAnswerReminder": ".event_answer_reminder",
    "EventAssign": ".event_assign",
    "EventBecomePart": ".event_become_part",
    "EventCalendarDay": ".event_calendar_day",
    "EventCarryOver": ".event_carry_over",
    "EventCase": ".event_case",
    "EventClientSecret": ".event_client_secret",
    "EventClose": ".event_close",
    "EventCommitment": ".event_commitment",
    "EventCommitteePart": ".event_committee_part",
    "EventComplaintForwarding": ".event_complaint_forwarding",
    "EventContest": ".event_contest",
    "EventCorrectAnswer": ".event_correct_answer",
    "EventCreate": ".event_create",
    "EventCreateConclusion": ".event_create_conclusion",
    "EventCreateGrant": ".event_create_grant",
    "EventCreateSupervision": ".event_create_supervision",
    "EventCreateValues": ".event_create_values",
    "EventDecideContest": ".event_decide_contest",
    "EventDecideExtension": ".event_decide_extension",
    "EventDecidePosition": ".event_decide_position",
    "EventDraft": ".event_draft",
    "EventDropConclusion": ".event_drop_conclusion",
    "EventDueSoon": ".event_due_soon",
    "EventEdit": ".event_edit",
    "EventEraseEventTexts": ".event_erase_event_texts",
    "EventEraseFormerText": ".event_erase_former_text",
    "EventExplain": ".event_explain",
    "EventExtensionPending": ".event_extension_pending",
    "EventFollowParts": ".event_follow_parts",
    "EventFollowUpDue": ".event_follow_up_due",
    "EventFormerText": ".event_former_text",
    "EventHandOverCase": ".event_hand_over_case",
    "EventHandOverList": ".event_hand_over_list",
    "EventIssueConclusion": ".event_issue_conclusion",
    "EventIssueRecommendation": ".event_issue_recommendation",
    "EventJoinParts": ".event_join_parts",
    "EventLeavePart": ".event_leave_part",
    "EventLink": ".event_link",
    "EventMerge": ".event_merge",
    "EventNoDetails": ".event_no_details",
    "EventNote": ".event_note",
    "EventNotifyVoters": ".event_notify_voters",
    "EventOrganization": ".event_organization",
    "EventOverdue": ".event_overdue",
    "EventPart": ".event_part",
    "EventPassDown": ".event_pass_down",
    "EventPlan": ".event_plan",
    "EventReachStage": ".event_reach_stage",
    "EventRecalculate": ".event_recalculate",
    "EventRecall": ".event_recall",
    "EventReclassify": ".event_reclassify",
    "EventRecordAnswer": ".event_record_answer",
    "EventRecordFeedback": ".event_record_feedback",
    "EventRefer": ".event_refer",
    "EventRegister": ".event_register",
    "EventReject": ".event_reject",
    "EventRemind": ".event_remind",
    "EventReopen": ".event_reopen",
    "EventReplaceCalendar": ".event_replace_calendar",
    "EventReplyInterim": ".event_reply_interim",
    "EventReportCommitment": ".event_report_commitment",
    "EventReportMissing": ".event_report_missing",
    "EventReportProgress": ".event_report_progress",
    "EventRequestExplanation": ".event_request_explanation",
    "EventRequestExtension": ".event_request_extension",
    "EventRespond": ".event_respond",
    "EventReturn": ".event_return",
    "EventReview": ".event_review",
    "EventReviewDue": ".event_review_due",
    "EventRevokeGrant": ".event_revoke_grant",
    "EventSignIn": ".event_sign_in",
    "EventSignInFailed": ".event_sign_in_failed",
    "EventSplit": ".event_split",
    "EventSplitIntoParts": ".event_split_into_parts",
    "EventStream": ".event_stream",
    "EventSubmitReport": ".event_submit_report",
    "EventSucceed": ".event_succeed",
    "EventTakePosition": ".event_take_position",
    "EventTransfer": ".event_transfer",
    "EventUnanswered": ".event_unanswered",
    "EventUnlink": ".event_unlink",
    "EventUnmerge": ".event_unmerge",
    "EventUpdate": ".event_update",
    "EventUpdateConclusion": ".event_update_conclusion",
    "EventVerifyCommitment": ".event_verify_commitment",
    "EventView": ".event_view",
    "EventWaiveAddressee": ".event_waive_addressee",
    "EventWaiveCommitment": ".event_waive_commitment",
    "ExpandedCaseView": ".expanded_case_view",
    "ExpandedLists": ".expanded_lists",
    "ExpandedNext": ".expanded_next",
    "ExplainAssignmentStep": ".explain_assignment_step",
    "ExplanationView": ".explanation_view",
    "ExtensionDecision": ".extension_decision",
    "ExtensionStatus": ".extension_status",
    "ExtensionView": ".extension_view",
    "FacetValue": ".facet_value",
    "FeedbackFigures": ".feedback_figures",
    "FieldChange": ".field_change",
    "FieldError": ".field_error",
    "FirstUser": ".first_user",
    "FormerTextAction": ".former_text_action",
    "FormerTextView": ".former_text_view",
    "ForwardedCase": ".forwarded_case",
    "ForwardedCases": ".forwarded_cases",
    "FreeText": ".free_text",
    "Fulfilment": ".fulfilment",
    "FulfilmentOrNone": ".fulfilment_or_none",
    "FulfilmentView": ".fulfilment_view",
    "GrantView": ".grant_view",
    "HandoverCandidate": ".handover_candidate",
    "HandoverItemView": ".handover_item_view",
    "HandoverView": ".handover_view",
    "Health": ".health",
    "Index": ".index",
    "IndexLinks": ".index_links",
    "InterimReplyView": ".interim_reply_view",
    "IssueConclusionStep": ".issue_conclusion_step",
    "JoinPartsCaseStep": ".join_parts_case_step",
    "Jwk": ".jwk",
    "JwkSet": ".jwk_set",
    "LabelledField": ".labelled_field",
    "LabelledWord": ".labelled_word",
    "LateEntry": ".late_entry",
    "LateEntryView": ".late_entry_view",
    "LinkAction": ".link_action",
    "LinkDirection": ".link_direction",
    "LinkKind": ".link_kind",
    "LinkView": ".link_view",
    "LinkedAssignment": ".linked_assignment",
    "LinkedAssignmentAction": ".linked_assignment_action",
    "LinkedCase": ".linked_case",
    "Login": ".login",
    "MailEnd": ".mail_end",
    "MailFrequency": ".mail_frequency",
    "MailLanguage": ".mail_language",
    "MailPreview": ".mail_preview",
    "MailStatus": ".mail_status",
    "MailSubscriptionPatch": ".mail_subscription_patch",
    "MailSubscriptionView": ".mail_subscription_view",
    "MailView": ".mail_view",
    "Measure": ".measure",
    "MergeCaseStep": ".merge_case_step",
    "MergeDirection": ".merge_direction",
    "Metadata": ".metadata",
    "MovedAssignment": ".moved_assignment",
    "MyGrant": ".my_grant",
    "NameSort": ".name_sort",
    "NamedPeriodPatch": ".named_period_patch",
    "NamedPeriodView": ".named_period_view",
    "Nature": ".nature",
    "NatureOrNone": ".nature_or_none",
    "NewAccessLink": ".new_access_link",
    "NewAddressee": ".new_addressee",
    "NewAnnexColumns": ".new_annex_columns",
    "NewCalendarYear": ".new_calendar_year",
    "NewCaseLink": ".new_case_link",
    "NewClient": ".new_client",
    "NewCommitment": ".new_commitment",
    "NewComplaintForwarding": ".new_complaint_forwarding",
    "NewConclusion": ".new_conclusion",
    "NewCouncil": ".new_council",
    "NewDeadlineRule": ".new_deadline_rule",
    "NewGrant": ".new_grant",
    "NewHandover": ".new_handover",
    "NewMailSubscription": ".new_mail_subscription",
    "NewNamedPeriod": ".new_named_period",
    "NewOrganization": ".new_organization",
    "NewPart": ".new_part",
    "NewPetition": ".new_petition",
    "NewRecommendation": ".new_recommendation",
    "NewReminderLetter": ".new_reminder_letter",
    "NewResponse": ".new_response",
    "NewResponseDraft": ".new_response_draft",
    "NewResponseVersion": ".new_response_version",
    "NewSector": ".new_sector",
    "NewSession": ".new_session",
    "NewSummaryReport": ".new_summary_report",
    "NewSupervision": ".new_supervision",
    "NewSupervisionNorm": ".new_supervision_norm",
    "NewSupervisionProgramme": ".new_supervision_programme",
    "NewTeamMember": ".new_team_member",
    "NewTerm": ".new_term",
    "NewTheme": ".new_theme",
    "NewUser": ".new_user",
    "NewWebhook": ".new_webhook",
    "NormFulfilment": ".norm_fulfilment",
    "NoteCaseStep": ".note_case_step",
    "NotifyVotersCaseStep": ".notify_voters_case_step",
    "OAuthError": ".o_auth_error",
    "OpenAccessLink": ".open_access_link",
    "OpenedAccessLink": ".opened_access_link",
    "OrganizationCode": ".organization_code",
    "OrganizationKind": ".organization_kind",
    "OrganizationPatch": ".organization_patch",
    "OrganizationView": ".organization_view",
    "Outcome": ".outcome",
    "OutcomeFigure": ".outcome_figure",
    "OutcomeFigures": ".outcome_figures",
    "OutcomeGroup": ".outcome_group",
    "OutcomeOrNone": ".outcome_or_none",
    "PackLine": ".pack_line",
    "PageAccessLinkView": ".page_access_link_view",
    "PageAccessLinkViewFacets": ".page_access_link_view_facets",
    "PageAdministrativeUnitView": ".page_administrative_unit_view",
    "PageAdministrativeUnitViewFacets": ".page_administrative_unit_view_facets",
    "PageAssignmentView": ".page_assignment_view",
    "PageAssignmentViewFacets": ".page_assignment_view_facets",
    "PageCalendarYearBrief": ".page_calendar_year_brief",
    "PageCalendarYearBriefFacets": ".page_calendar_year_brief_facets",
    "PageCaseView": ".page_case_view",
    "PageCaseViewFacets": ".page_case_view_facets",
    "PageClientSecretView": ".page_client_secret_view",
    "PageClientSecretViewFacets": ".page_client_secret_view_facets",
    "PageClientView": ".page_client_view",
    "PageClientViewFacets": ".page_client_view_facets",
    "PageCommitmentView": ".page_commitment_view",
    "PageCommitmentViewFacets": ".page_commitment_view_facets",
    "PageConclusionBrief": ".page_conclusion_brief",
    "PageConclusionBriefFacets": ".page_conclusion_brief_facets",
    "PageCountAtLeast": ".page_count_at_least",
    "PageDeadlineRuleView": ".page_deadline_rule_view",
    "PageDeadlineRuleViewFacets": ".page_deadline_rule_view_facets",
    "PageDeliveryView": ".page_delivery_view",
    "PageDeliveryViewFacets": ".page_delivery_view_facets",
    "PageEventView": ".page_event_view",
    "PageEventViewFacets": ".page_event_view_facets",
    "PageExplanationView": ".page_explanation_view",
    "PageExplanationViewFacets": ".page_explanation_view_facets",
    "PageFormerTextView": ".page_former_text_view",
    "PageFormerTextViewFacets": ".page_former_text_view_facets",
    "PageGrantView": ".page_grant_view",
    "PageGrantViewFacets": ".page_grant_view_facets",
    "PageHandoverCandidate": ".page_handover_candidate",
    "PageHandoverCandidateFacets": ".page_handover_candidate_facets",
    "PageHandoverItemView": ".page_handover_item_view",
    "PageHandoverItemViewFacets": ".page_handover_item_view_facets",
    "PageHandoverView": ".page_handover_view",
    "PageHandoverViewFacets": ".page_handover_view_facets",
    "PageLinkView": ".page_link_view",
    "PageLinkViewFacets": ".page_link_view_facets",
    "PageMailSubscriptionView": ".page_mail_subscription_view",
    "PageMailSubscriptionViewFacets": ".page_mail_subscription_view_facets",
    "PageMailView": ".page_mail_view",
    "PageMailViewFacets": ".page_mail_view_facets",
    "PageNamedPeriodView": ".page_named_period_view",
    "PageNamedPeriodViewFacets": ".page_named_period_view_facets",
    "PageOrganizationView": ".page_organization_view",
    "PageOrganizationViewFacets": ".page_organization_view_facets",
    "PagePeriodicReportView": ".page_periodic_report_view",
    "PagePeriodicReportViewFacets": ".page_periodic_report_view_facets",
    "PageRecalculatedDeadline": ".page_recalculated_deadline",
    "PageRecalculatedDeadlineFacets": ".page_recalculated_deadline_facets",
    "PageReferralView": ".page_referral_view",
    "PageReferralViewFacets": ".page_referral_view_facets",
    "PageReminderLetterView": ".page_reminder_letter_view",
    "PageReminderLetterViewFacets": ".page_reminder_letter_view_facets",
    "PageResponseDraftView": ".page_response_draft_view",
    "PageResponseDraftViewFacets": ".page_response_draft_view_facets",
    "PageResponseView": ".page_response_view",
    "PageResponseViewFacets": ".page_response_view_facets",
    "PageSectorView": ".page_sector_view",
    "PageSectorViewFacets": ".page_sector_view_facets",
    "PageSessionView": ".page_session_view",
    "PageSessionViewFacets": ".page_session_view_facets",
    "PageSummaryReportView": ".page_summary_report_view",
    "PageSummaryReportViewFacets": ".page_summary_report_view_facets",
    "PageSupervisionNormView": ".page_supervision_norm_view",
    "PageSupervisionNormViewFacets": ".page_supervision_norm_view_facets",
    "PageSupervisionProgrammeView": ".page_supervision_programme_view",
    "PageSupervisionProgrammeViewFacets": ".page_supervision_programme_view_facets",
    "PageSupervisionView": ".page_supervision_view",
    "PageSupervisionViewFacets": ".page_supervision_view_facets",
    "PageTermView": ".page_term_view",
    "PageTermViewFacets": ".page_term_view_facets",
    "PageThemeView": ".page_theme_view",
    "PageThemeViewFacets": ".page_theme_view_facets",
    "PageUserView": ".page_user_view",
    "PageUserViewFacets": ".page_user_view_facets",
    "PageWebhookView": ".page_webhook_view",
    "PageWebhookViewFacets": ".page_webhook_view_facets",
    "PartBrief": ".part_brief",
    "PassDownAssignmentStep": ".pass_down_assignment_step",
    "PasswordChange": ".password_change",
    "PastAnswer": ".past_answer",
    "PeriodicReportView": ".periodic_report_view",
    "Permission": ".permission",
    "PetitionHistory": ".petition_history",
    "PetitionPatch": ".petition_patch",
    "PetitionPatchSyncWrite": ".petition_patch_sync_write",
    "PetitionSyncWrite": ".petition_sync_write",
    "Petitioner": ".petitioner",
    "PlanAssignmentStep": ".plan_assignment_step",
    "PlannedStage": ".planned_stage",
    "PositionDecision": ".position_decision",
    "PositionView": ".position_view",
    "Precision": ".precision",
    "Priority": ".priority",
    "Problem": ".problem",
    "ProblemCatalogue": ".problem_catalogue",
    "ProblemCode": ".problem_code",
    "ProblemKind": ".problem_kind",
    "ProgrammeSummary": ".programme_summary",
    "PromisedCase": ".promised_case",
    "Queue": ".queue",
    "QueueView": ".queue_view",
    "Queues": ".queues",
    "RaisedCase": ".raised_case",
    "RaisedIn": ".raised_in",
    "ReadTime": ".read_time",
    "Recalculate": ".recalculate",
    "RecalculatedDeadline": ".recalculated_deadline",
    "RecalculatedDeadlines": ".recalculated_deadlines",
    "RecallAssignmentStep": ".recall_assignment_step",
    "ReceiveReportSupervisionStep": ".receive_report_supervision_step",
    "ReclassifyCaseStep": ".reclassify_case_step",
    "RecommendationBrief": ".recommendation_brief",
    "RecommendationCounts": ".recommendation_counts",
    "RecommendationPart": ".recommendation_part",
    "RecommendationPatch": ".recommendation_patch",
    "RecordAction": ".record_action",
    "RecordFeedbackCaseStep": ".record_feedback_case_step",
    "RecurrencesView": ".recurrences_view",
    "Redelivery": ".redelivery",
    "RedeliveryView": ".redelivery_view",
    "ReferCaseStep": ".refer_case_step",
    "ReferralAct": ".referral_act",
    "ReferralAction": ".referral_action",
    "ReferralDirection": ".referral_direction",
    "ReferralStepSyncWrite": ".referral_step_sync_write",
    "ReferralView": ".referral_view",
    "RejectCaseStep": ".reject_case_step",
    "RejectReason": ".reject_reason",
    "ReleaseCaseStep": ".release_case_step",
    "RemindAgencyAssignmentStep": ".remind_agency_assignment_step",
    "RemindedCase": ".reminded_case",
    "RemindedCaseView": ".reminded_case_view",
    "ReminderLetterAct": ".reminder_letter_act",
    "ReminderLetterAction": ".reminder_letter_action",
    "ReminderLetterView": ".reminder_letter_view",
    "ReopenCaseStep": ".reopen_case_step",
    "Replay": ".replay",
    "ReplyInterimAssignmentStep": ".reply_interim_assignment_step",
    "ReportCommitmentCommitmentStep": ".report_commitment_commitment_step",
    "ReportProgressAssignmentStep": ".report_progress_assignment_step",
    "ReportProgressLinkedAssignmentStep": ".report_progress_linked_assignment_step",
    "RequestExplanationAssignmentStep": ".request_explanation_assignment_step",
    "RequestExtensionAssignmentStep": ".request_extension_assignment_step",
    "RequestReminderCaseStep": ".request_reminder_case_step",
    "ResponseDraftAction": ".response_draft_action",
    "ResponseDraftView": ".response_draft_view",
    "ResponseHistoryStep": ".response_history_step",
    "ResponseKind": ".response_kind",
    "ResponseSyncWrite": ".response_sync_write",
    "ResponseVersion": ".response_version",
    "ResponseVersionHistoryStep": ".response_version_history_step",
    "ResponseVersionSyncWrite": ".response_version_sync_write",
    "ResponseView": ".response_view",
    "RestoreCaseStep": ".restore_case_step",
    "ReturnAssignmentStep": ".return_assignment_step",
    "ReturnDraftResponseDraftStep": ".return_draft_response_draft_step",
    "ReturnReferralStep": ".return_referral_step",
    "ReviewAssignmentStep": ".review_assignment_step",
    "ReviewCaseStep": ".review_case_step",
    "RevocationRequest": ".revocation_request",
    "Role": ".role",
    "Scope": ".scope",
    "SectorPatch": ".sector_patch",
    "SectorView": ".sector_view",
    "SendBackAssignmentStep": ".send_back_assignment_step",
    "SessionKind": ".session_kind",
    "SessionPatch": ".session_patch",
    "SessionPhase": ".session_phase",
    "SessionPhaseOrNone": ".session_phase_or_none",
    "SessionView": ".session_view",
    "SplitCaseStep": ".split_case_step",
    "SplitIntoPartsCaseStep": ".split_into_parts_case_step",
    "SplitPart": ".split_part",
    "StageView": ".stage_view",
    "StartEvent": ".start_event",
    "Status": ".status",
    "StreamEvent": ".stream_event",
    "SubmitReportAssignmentStep": ".submit_report_assignment_step",
    "SubmitReportLinkedAssignmentStep": ".submit_report_linked_assignment_step",
    "Succession": ".succession",
    "Successor": ".successor",
    "SummaryReportPatch": ".summary_report_patch",
    "SummaryReportView": ".summary_report_view",
    "SupervisedBody": ".supervised_body",
    "SupervisedCase": ".supervised_case",
    "SupervisedUnit": ".supervised_unit",
    "SupervisionAction": ".supervision_action",
    "SupervisionKind": ".supervision_kind",
    "SupervisionNormPatch": ".supervision_norm_patch",
    "SupervisionNormView": ".supervision_norm_view",
    "SupervisionPatch": ".supervision_patch",
    "SupervisionProgrammePatch": ".supervision_programme_patch",
    "SupervisionProgrammeView": ".supervision_programme_view",
    "SupervisionStage": ".supervision_stage",
    "SupervisionView": ".supervision_view",
    "SyncBatch": ".sync_batch",
    "SyncConflict": ".sync_conflict",
    "SyncRecord": ".sync_record",
    "SyncResult": ".sync_result",
    "SyncResults": ".sync_results",
    "TakeBackAssignmentStep": ".take_back_assignment_step",
    "TakePositionAssignmentStep": ".take_position_assignment_step",
    "TeamMember": ".team_member",
    "TeamRole": ".team_role",
    "TermPatch": ".term_patch",
    "TermView": ".term_view",
    "ThemePatch": ".theme_patch",
    "ThemeView": ".theme_view",
    "Timeliness": ".timeliness",
    "TimelinessSubject": ".timeliness_subject",
    "TimelinessView": ".timeliness_view",
    "TokenRequest": ".token_request",
    "Tokens": ".tokens",
    "TransferAssignmentStep": ".transfer_assignment_step",
    "UnansweredPart": ".unanswered_part",
    "UnitKind": ".unit_kind",
    "UnknownEventData": ".unknown_event_data",
    "UnmergeCaseStep": ".unmerge_case_step",
    "UserPatch": ".user_patch",
    "UserView": ".user_view",
    "Verdict": ".verdict",
    "VerdictOrNone": ".verdict_or_none",
    "VerifyCommitmentCommitmentStep": ".verify_commitment_commitment_step",
    "VersionKind": ".version_kind",
    "VisitSiteSupervisionStep": ".visit_site_supervision_step",
    "Vocabulary": ".vocabulary",
    "VocabularyEnums": ".vocabulary_enums",
    "VotersFeedback": ".voters_feedback",
    "VotersFeedbackOrNone": ".voters_feedback_or_none",
    "VotersFeedbackView": ".voters_feedback_view",
    "WaiveAssignmentStep": ".waive_assignment_step",
    "WaiveCommitmentStep": ".waive_commitment_step",
    "WebhookEnd": ".webhook_end",
    "WebhookEvent": ".webhook_event",
    "WebhookPatch": ".webhook_patch",
    "WebhookSecretView": ".webhook_secret_view",
    "WebhookStatusView": ".webhook_status_view",
    "WebhookView": ".webhook_view",
    "WholeBrief": ".whole_brief",
    "WithdrawCaseStep": ".withdraw_case_step",
    "WrittenTime": ".written_time",
}

_UNIONS = {
    "AssignmentStep": (
        "PassDownAssignmentStep",
        "TakeBackAssignmentStep",
        "SendBackAssignmentStep",
        "RemindAgencyAssignmentStep",
        "ChangeDueAssignmentStep",
        "RecallAssignmentStep",
        "AcknowledgeAssignmentStep",
        "ReturnAssignmentStep",
        "ReportProgressAssignmentStep",
        "RequestExtensionAssignmentStep",
        "DecideExtensionAssignmentStep",
        "ReplyInterimAssignmentStep",
        "TakePositionAssignmentStep",
        "DecidePositionAssignmentStep",
        "PlanAssignmentStep",
        "SubmitReportAssignmentStep",
        "ReviewAssignmentStep",
        "RequestExplanationAssignmentStep",
        "ExplainAssignmentStep",
        "WaiveAssignmentStep",
        "TransferAssignmentStep",
        "ContestAssignmentStep",
        "DecideContestAssignmentStep",
    ),
    "CasesStep": ("AssignCasesStep",),
    "CaseStep": (
        "AcceptCaseStep",
        "ReclassifyCaseStep",
        "RejectCaseStep",
        "RestoreCaseStep",
        "MergeCaseStep",
        "UnmergeCaseStep",
        "ReferCaseStep",
        "WithdrawCaseStep",
        "ReleaseCaseStep",
        "AssignCaseStep",
        "AddAgencyCaseStep",
        "ReviewCaseStep",
        "CloseCaseStep",
        "ReopenCaseStep",
        "NotifyVotersCaseStep",
        "RecordFeedbackCaseStep",
        "RequestReminderCaseStep",
        "SplitCaseStep",
        "AnswerOnTheSpotCaseStep",
        "NoteCaseStep",
        "SplitIntoPartsCaseStep",
        "JoinPartsCaseStep",
    ),
    "CommitmentStep": (
        "ReportCommitmentCommitmentStep",
        "VerifyCommitmentCommitmentStep",
        "CarryOverCommitmentStep",
        "WaiveCommitmentStep",
    ),
    "ConclusionStep": (
        "IssueConclusionStep",
        "DropConclusionStep",
    ),
    "EventData": (
        "EventNoDetails",
        "EventRegister",
        "EventEdit",
        "EventEraseFormerText",
        "EventEraseEventTexts",
        "EventAccept",
        "EventReject",
        "EventRefer",
        "EventRecordAnswer",
        "EventAnswer",
        "EventReclassify",
        "EventAddAgency",
        "EventAssign",
        "EventReview",
        "EventClose",
        "EventReopen",
        "EventNotifyVoters",
        "EventRecordFeedback",
        "EventAnswerOnTheSpot",
        "EventNote",
        "EventSplit",
        "EventSplitIntoParts",
        "EventJoinParts",
        "EventFollowParts",
        "EventHandOverCase",
        "EventPassDown",
        "EventCommitteePart",
        "EventRecall",
        "EventReturn",
        "EventReportProgress",
        "EventRespond",
        "EventCorrectAnswer",
        "EventContest",
        "EventDecideContest",
        "EventAnswerFurther",
        "EventRequestExtension",
        "EventDecideExtension",
        "EventReplyInterim",
        "EventTakePosition",
        "EventDecidePosition",
        "EventPlan",
        "EventSubmitReport",
        "EventRequestExplanation",
        "EventExplain",
        "EventTransfer",
        "EventWaiveAddressee",
        "EventRemind",
        "EventAnswerReminder",
        "EventRecalculate",
        "EventAccessLink",
        "EventDraft",
        "EventReportCommitment",
        "EventVerifyCommitment",
        "EventCarryOver",
        "EventWaiveCommitment",
        "EventCreateSupervision",
        "EventReachStage",
        "EventCreateConclusion",
        "EventUpdateConclusion",
        "EventDropConclusion",
        "EventIssueConclusion",
        "EventIssueRecommendation",
        "EventHandOverList",
        "EventCreate",
        "EventUpdate",
        "EventReplaceCalendar",
        "EventSucceed",
        "EventCreateGrant",
        "EventRevokeGrant",
        "EventClientSecret",
        "EventSignIn",
        "EventSignInFailed",
        "EventMerge",
        "EventUnmerge",
        "EventBecomePart",
        "EventLeavePart",
        "EventLink",
        "EventUnlink",
        "EventDueSoon",
        "EventOverdue",
        "EventReviewDue",
        "EventFollowUpDue",
        "EventExtensionPending",
        "EventReportMissing",
        "UnknownEventData",
    ),
    "HistoryStep": (
        "CaseHistoryStep",
        "AssignmentHistoryStep",
        "ResponseHistoryStep",
        "ResponseVersionHistoryStep",
        "CommitmentHistoryStep",
    ),
    "LinkedAssignmentStep": (
        "AcknowledgeLinkedAssignmentStep",
        "ReportProgressLinkedAssignmentStep",
        "SubmitReportLinkedAssignmentStep",
    ),
    "ReferralStep": (
        "AcceptReferralStep",
        "ReturnReferralStep",
        "AnswerReferralStep",
    ),
    "ReminderLetterStep": ("AnswerReminderReminderLetterStep",),
    "ResponseDraftStep": (
        "ConfirmDraftResponseDraftStep",
        "ReturnDraftResponseDraftStep",
    ),
    "SupervisionStep": (
        "AnnounceSupervisionStep",
        "ReceiveReportSupervisionStep",
        "VisitSiteSupervisionStep",
        "DraftConclusionSupervisionStep",
        "CloseSupervisionStep",
        "DropSupervisionStep",
    ),
    "SyncWrite": (
        "PetitionSyncWrite",
        "PetitionPatchSyncWrite",
        "CaseStepSyncWrite",
        "AssignmentStepSyncWrite",
        "ResponseSyncWrite",
        "ResponseVersionSyncWrite",
        "CommitmentStepSyncWrite",
        "ReferralStepSyncWrite",
    ),
}


def __getattr__(name: str) -> Any:
    value: Any
    if name in _MODULES:
        value = getattr(import_module(_MODULES[name], __name__), name)
    elif name in _UNIONS:
        value = reduce(or_, (__getattr__(variant) for variant in _UNIONS[name]))
    else:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted([*_MODULES, *_UNIONS])


__all__ = (
    "AcceptCaseStep",
    "AcceptReferralStep",
    "AccessLinkAction",
    "AccessLinkView",
    "AcknowledgeAssignmentStep",
    "AcknowledgeLinkedAssignmentStep",
    "Action",
    "AddAgencyCaseStep",
    "AddresseeBrief",
    "AddresseeCounts",
    "AddresseePosition",
    "AddresseeView",
    "AdministrativeUnitView",
    "AgencyEscalation",
    "AgreedRecalculation",
    "AllowedAccessLinkAction",
    "AllowedAssignmentAction",
    "AllowedCaseAction",
    "AllowedCommitmentAction",
    "AllowedConclusionAction",
    "AllowedFormerTextAction",
    "AllowedLinkAction",
    "AllowedLinkedAssignmentAction",
    "AllowedRecordAction",
    "AllowedReferralAction",
    "AllowedReminderLetterAction",
    "AllowedResponseDraftAction",
    "AllowedSupervisionAction",
    "AnnexColumn",
    "AnnexColumnsView",
    "AnnounceSupervisionStep",
    "Answered",
    "AnsweredAssignment",
    "AnswerOnTheSpotCaseStep",
    "AnswerReferralStep",
    "AnswerReminderReminderLetterStep",
    "AnswersTo",
    "AreaUnit",
    "AssignCasesStep",
    "AssignCaseStep",
    "AssignedCase",
    "AssignmentAct",
    "AssignmentAction",
    "AssignmentBrief",
    "AssignmentFacet",
    "AssignmentHistoryStep",
    "AssignmentRole",
    "AssignmentSort",
    "AssignmentStatus",
    "AssignmentStep",
    "AssignmentStepSyncWrite",
    "AssignmentView",
    "AttemptView",
    "CalendarDay",
    "CalendarUsed",
    "CalendarYearBrief",
    "CalendarYearView",
    "CandidateAgency",
    "CandidateCommitment",
    "CarryOverCommitmentStep",
    "CaseAct",
    "CaseAction",
    "CaseArea",
    "CaseBrief",
    "CaseExpansion",
    "CaseFacet",
    "CaseHistoryStep",
    "CaseKind",
    "CaseSort",
    "CasesStep",
    "CaseStep",
    "CaseStepSyncWrite",
    "CaseUnit",
    "CaseView",
    "Change",
    "ChangedFields",
    "ChangeDueAssignmentStep",
    "Changes",
    "Channel",
    "ClientPatch",
    "ClientSecretView",
    "ClientView",
    "CloseCaseStep",
    "CloseSupervisionStep",
    "ColumnFigure",
    "CommitmentAct",
    "CommitmentAction",
    "CommitmentBrief",
    "CommitmentFacet",
    "CommitmentFinding",
    "CommitmentHistoryStep",
    "CommitmentSort",
    "CommitmentStatus",
    "CommitmentStep",
    "CommitmentStepSyncWrite",
    "CommitmentView",
    "CompetenceLevel",
    "CompetenceLevelOrNone",
    "ComplaintForwarding",
    "ConclusionAction",
    "ConclusionBrief",
    "ConclusionForm",
    "ConclusionPatch",
    "ConclusionStatus",
    "ConclusionStep",
    "ConclusionView",
    "ConfirmDraftResponseDraftStep",
    "ContestAssignmentStep",
    "ContestState",
    "ContestStatus",
    "ContestView",
    "CouncilBody",
    "CouncilSetup",
    "CountedAs",
    "CurrentUser",
    "DayKind",
    "DayRange",
    "DayReason",
    "DayUnit",
    "DeadlineAnswer",
    "DeadlineBasis",
    "DeadlineBasisCalendar",
    "DeadlineExplanation",
    "DeadlineQuestion",
    "DeadlineRulePatch",
    "DeadlineRuleView",
    "DeadlineStep",
    "DecideContestAssignmentStep",
    "DecideExtensionAssignmentStep",
    "DecidePositionAssignmentStep",
    "DeliveryStatus",
    "DeliveryView",
    "DocumentReference",
    "DraftAddressee",
    "DraftConclusionSupervisionStep",
    "DraftRecommendation",
    "DraftStatus",
    "DropConclusionStep",
    "DropSupervisionStep",
    "EscalationLevel",
    "EscalationReason",
    "EscalationView",
    "EventAccept",
    "EventAccessLink",
    "EventAddAgency",
    "EventAddressee",
    "EventAnswer",
    "EventAnswerFurther",
    "EventAnswerOnTheSpot",
    "EventAnswerReminder",
    "EventAssign",
    "EventBecomePart",
    "EventCalendarDay",
    "EventCarryOver",
    "EventCase",
    "EventClientSecret",
    "EventClose",
    "EventCommitment",
    "EventCommitteePart",
    "EventComplaintForwarding",
    "EventContest",
    "EventCorrectAnswer",
    "EventCreate",
    "EventCreateConclusion",
    "EventCreateGrant",
    "EventCreateSupervision",
    "EventCreateValues",
    "EventData",
    "EventDecideContest",
    "EventDecideExtension",
    "EventDecidePosition",
    "EventDraft",
    "EventDropConclusion",
    "EventDueSoon",
    "EventEdit",
    "EventEraseEventTexts",
    "EventEraseFormerText",
    "EventExplain",
    "EventExtensionPending",
    "EventFollowParts",
    "EventFollowUpDue",
    "EventFormerText",
    "EventHandOverCase",
    "EventHandOverList",
    "EventIssueConclusion",
    "EventIssueRecommendation",
    "EventJoinParts",
    "EventLeavePart",
    "EventLink",
    "EventMerge",
    "EventNoDetails",
    "EventNote",
    "EventNotifyVoters",
    "EventOrganization",
    "EventOverdue",
    "EventPart",
    "EventPassDown",
    "EventPlan",
    "EventReachStage",
    "EventRecalculate",
    "EventRecall",
    "EventReclassify",
    "EventRecordAnswer",
    "EventRecordFeedback",
    "EventRefer",
    "EventRegister",
    "EventReject",
    "EventRemind",
    "EventReopen",
    "EventReplaceCalendar",
    "EventReplyInterim",
    "EventReportCommitment",
    "EventReportMissing",
    "EventReportProgress",
    "EventRequestExplanation",
    "EventRequestExtension",
    "EventRespond",
    "EventReturn",
    "EventReview",
    "EventReviewDue",
    "EventRevokeGrant",
    "EventSignIn",
    "EventSignInFailed",
    "EventSplit",
    "EventSplitIntoParts",
    "EventStream",
    "EventSubmitReport",
    "EventSucceed",
    "EventTakePosition",
    "EventTransfer",
    "EventUnanswered",
    "EventUnlink",
    "EventUnmerge",
    "EventUpdate",
    "EventUpdateConclusion",
    "EventVerifyCommitment",
    "EventView",
    "EventWaiveAddressee",
    "EventWaiveCommitment",
    "ExpandedCaseView",
    "ExpandedLists",
    "ExpandedNext",
    "ExplainAssignmentStep",
    "ExplanationView",
    "ExtensionDecision",
    "ExtensionStatus",
    "ExtensionView",
    "FacetValue",
    "FeedbackFigures",
    "FieldChange",
    "FieldError",
    "FirstUser",
    "FormerTextAction",
    "FormerTextView",
    "ForwardedCase",
    "ForwardedCases",
    "FreeText",
    "Fulfilment",
    "FulfilmentOrNone",
    "FulfilmentView",
    "GrantView",
    "HandoverCandidate",
    "HandoverItemView",
    "HandoverView",
    "Health",
    "HistoryStep",
    "Index",
    "IndexLinks",
    "InterimReplyView",
    "IssueConclusionStep",
    "JoinPartsCaseStep",
    "Jwk",
    "JwkSet",
    "LabelledField",
    "LabelledWord",
    "LateEntry",
    "LateEntryView",
    "LinkAction",
    "LinkDirection",
    "LinkedAssignment",
    "LinkedAssignmentAction",
    "LinkedAssignmentStep",
    "LinkedCase",
    "LinkKind",
    "LinkView",
    "Login",
    "MailEnd",
    "MailFrequency",
    "MailLanguage",
    "MailPreview",
    "MailStatus",
    "MailSubscriptionPatch",
    "MailSubscriptionView",
    "MailView",
    "Measure",
    "MergeCaseStep",
    "MergeDirection",
    "Metadata",
    "MovedAssignment",
    "MyGrant",
    "NamedPeriodPatch",
    "NamedPeriodView",
    "NameSort",
    "Nature",
    "NatureOrNone",
    "NewAccessLink",
    "NewAddressee",
    "NewAnnexColumns",
    "NewCalendarYear",
    "NewCaseLink",
    "NewClient",
    "NewCommitment",
    "NewComplaintForwarding",
    "NewConclusion",
    "NewCouncil",
    "NewDeadlineRule",
    "NewGrant",
    "NewHandover",
    "NewMailSubscription",
    "NewNamedPeriod",
    "NewOrganization",
    "NewPart",
    "NewPetition",
    "NewRecommendation",
    "NewReminderLetter",
    "NewResponse",
    "NewResponseDraft",
    "NewResponseVersion",
    "NewSector",
    "NewSession",
    "NewSummaryReport",
    "NewSupervision",
    "NewSupervisionNorm",
    "NewSupervisionProgramme",
    "NewTeamMember",
    "NewTerm",
    "NewTheme",
    "NewUser",
    "NewWebhook",
    "NormFulfilment",
    "NoteCaseStep",
    "NotifyVotersCaseStep",
    "OAuthError",
    "OpenAccessLink",
    "OpenedAccessLink",
    "OrganizationCode",
    "OrganizationKind",
    "OrganizationPatch",
    "OrganizationView",
    "Outcome",
    "OutcomeFigure",
    "OutcomeFigures",
    "OutcomeGroup",
    "OutcomeOrNone",
    "PackLine",
    "PageAccessLinkView",
    "PageAccessLinkViewFacets",
    "PageAdministrativeUnitView",
    "PageAdministrativeUnitViewFacets",
    "PageAssignmentView",
    "PageAssignmentViewFacets",
    "PageCalendarYearBrief",
    "PageCalendarYearBriefFacets",
    "PageCaseView",
    "PageCaseViewFacets",
    "PageClientSecretView",
    "PageClientSecretViewFacets",
    "PageClientView",
    "PageClientViewFacets",
    "PageCommitmentView",
    "PageCommitmentViewFacets",
    "PageConclusionBrief",
    "PageConclusionBriefFacets",
    "PageCountAtLeast",
    "PageDeadlineRuleView",
    "PageDeadlineRuleViewFacets",
    "PageDeliveryView",
    "PageDeliveryViewFacets",
    "PageEventView",
    "PageEventViewFacets",
    "PageExplanationView",
    "PageExplanationViewFacets",
    "PageFormerTextView",
    "PageFormerTextViewFacets",
    "PageGrantView",
    "PageGrantViewFacets",
    "PageHandoverCandidate",
    "PageHandoverCandidateFacets",
    "PageHandoverItemView",
    "PageHandoverItemViewFacets",
    "PageHandoverView",
    "PageHandoverViewFacets",
    "PageLinkView",
    "PageLinkViewFacets",
    "PageMailSubscriptionView",
    "PageMailSubscriptionViewFacets",
    "PageMailView",
    "PageMailViewFacets",
    "PageNamedPeriodView",
    "PageNamedPeriodViewFacets",
    "PageOrganizationView",
    "PageOrganizationViewFacets",
    "PagePeriodicReportView",
    "PagePeriodicReportViewFacets",
    "PageRecalculatedDeadline",
    "PageRecalculatedDeadlineFacets",
    "PageReferralView",
    "PageReferralViewFacets",
    "PageReminderLetterView",
    "PageReminderLetterViewFacets",
    "PageResponseDraftView",
    "PageResponseDraftViewFacets",
    "PageResponseView",
    "PageResponseViewFacets",
    "PageSectorView",
    "PageSectorViewFacets",
    "PageSessionView",
    "PageSessionViewFacets",
    "PageSummaryReportView",
    "PageSummaryReportViewFacets",
    "PageSupervisionNormView",
    "PageSupervisionNormViewFacets",
    "PageSupervisionProgrammeView",
    "PageSupervisionProgrammeViewFacets",
    "PageSupervisionView",
    "PageSupervisionViewFacets",
    "PageTermView",
    "PageTermViewFacets",
    "PageThemeView",
    "PageThemeViewFacets",
    "PageUserView",
    "PageUserViewFacets",
    "PageWebhookView",
    "PageWebhookViewFacets",
    "PartBrief",
    "PassDownAssignmentStep",
    "PasswordChange",
    "PastAnswer",
    "PeriodicReportView",
    "Permission",
    "Petitioner",
    "PetitionHistory",
    "PetitionPatch",
    "PetitionPatchSyncWrite",
    "PetitionSyncWrite",
    "PlanAssignmentStep",
    "PlannedStage",
    "PositionDecision",
    "PositionView",
    "Precision",
    "Priority",
    "Problem",
    "ProblemCatalogue",
    "ProblemCode",
    "ProblemKind",
    "ProgrammeSummary",
    "PromisedCase",
    "Queue",
    "Queues",
    "QueueView",
    "RaisedCase",
    "RaisedIn",
    "ReadTime",
    "Recalculate",
    "RecalculatedDeadline",
    "RecalculatedDeadlines",
    "RecallAssignmentStep",
    "ReceiveReportSupervisionStep",
    "ReclassifyCaseStep",
    "RecommendationBrief",
    "RecommendationCounts",
    "RecommendationPart",
    "RecommendationPatch",
    "RecordAction",
    "RecordFeedbackCaseStep",
    "RecurrencesView",
    "Redelivery",
    "RedeliveryView",
    "ReferCaseStep",
    "ReferralAct",
    "ReferralAction",
    "ReferralDirection",
    "ReferralStep",
    "ReferralStepSyncWrite",
    "ReferralView",
    "RejectCaseStep",
    "RejectReason",
    "ReleaseCaseStep",
    "RemindAgencyAssignmentStep",
    "RemindedCase",
    "RemindedCaseView",
    "ReminderLetterAct",
    "ReminderLetterAction",
    "ReminderLetterStep",
    "ReminderLetterView",
    "ReopenCaseStep",
    "Replay",
    "ReplyInterimAssignmentStep",
    "ReportCommitmentCommitmentStep",
    "ReportProgressAssignmentStep",
    "ReportProgressLinkedAssignmentStep",
    "RequestExplanationAssignmentStep",
    "RequestExtensionAssignmentStep",
    "RequestReminderCaseStep",
    "ResponseDraftAction",
    "ResponseDraftStep",
    "ResponseDraftView",
    "ResponseHistoryStep",
    "ResponseKind",
    "ResponseSyncWrite",
    "ResponseVersion",
    "ResponseVersionHistoryStep",
    "ResponseVersionSyncWrite",
    "ResponseView",
    "RestoreCaseStep",
    "ReturnAssignmentStep",
    "ReturnDraftResponseDraftStep",
    "ReturnReferralStep",
    "ReviewAssignmentStep",
    "ReviewCaseStep",
    "RevocationRequest",
    "Role",
    "Scope",
    "SectorPatch",
    "SectorView",
    "SendBackAssignmentStep",
    "SessionKind",
    "SessionPatch",
    "SessionPhase",
    "SessionPhaseOrNone",
    "SessionView",
    "SplitCaseStep",
    "SplitIntoPartsCaseStep",
    "SplitPart",
    "StageView",
    "StartEvent",
    "Status",
    "StreamEvent",
    "SubmitReportAssignmentStep",
    "SubmitReportLinkedAssignmentStep",
    "Succession",
    "Successor",
    "SummaryReportPatch",
    "SummaryReportView",
    "SupervisedBody",
    "SupervisedCase",
    "SupervisedUnit",
    "SupervisionAction",
    "SupervisionKind",
    "SupervisionNormPatch",
    "SupervisionNormView",
    "SupervisionPatch",
    "SupervisionProgrammePatch",
    "SupervisionProgrammeView",
    "SupervisionStage",
    "SupervisionStep",
    "SupervisionView",
    "SyncBatch",
    "SyncConflict",
    "SyncRecord",
    "SyncResult",
    "SyncResults",
    "SyncWrite",
    "TakeBackAssignmentStep",
    "TakePositionAssignmentStep",
    "TeamMember",
    "TeamRole",
    "TermPatch",
    "TermView",
    "ThemePatch",
    "ThemeView",
    "Timeliness",
    "TimelinessSubject",
    "TimelinessView",
    "TokenRequest",
    "Tokens",
    "TransferAssignmentStep",
    "UnansweredPart",
    "UnitKind",
    "UnknownEventData",
    "UnmergeCaseStep",
    "UserPatch",
    "UserView",
    "Verdict",
    "VerdictOrNone",
    "VerifyCommitmentCommitmentStep",
    "VersionKind",
    "VisitSiteSupervisionStep",
    "Vocabulary",
    "VocabularyEnums",
    "VotersFeedback",
    "VotersFeedbackOrNone",
    "VotersFeedbackView",
    "WaiveAssignmentStep",
    "WaiveCommitmentStep",
    "WebhookEnd",
    "WebhookEvent",
    "WebhookPatch",
    "WebhookSecretView",
    "WebhookStatusView",
    "WebhookView",
    "WholeBrief",
    "WithdrawCaseStep",
    "WrittenTime",
)
