//! The event log: what each kind of event says (its payload), and the hash that chains an event to the one before.

mod assignment;
mod case;
mod commitment;
mod deadline;
mod field;
mod hash;
mod oversight;
mod registry;
mod tagged;
mod texts;

use entity::enums::Action;
use utoipa::openapi::{RefOr, Schema};

pub use assignment::*;
pub use case::*;
pub use commitment::*;
pub use deadline::*;
pub use entity::document::DocumentReference;
pub use field::*;
pub use hash::{GENESIS, hash, hex};
pub use oversight::*;
pub use registry::*;
pub use tagged::{PAYLOAD_VERSION, Payload};

tagged::event_data! {
    own {
        // payload            type                      actions
        NoDetails           = "no_details"           on [Acknowledge, Withdraw, Restore, Release, RequestReminder, SetPetitioner, ReadPetitioner, ErasePetitioner, ChangePassword, Rotate, Revoke];
        // cases
        Register            = "register"             on [Register];
        Edit                = "edit"                 on [Edit];
        EraseFormerText     = "erase_former_text"    on [EraseFormerText];
        EraseEventTexts     = "erase_event_texts"    on [EraseEventTexts];
        Accept              = "accept"               on [Accept];
        Reject              = "reject"               on [Reject];
        Refer               = "refer"                on [Refer];
        RecordAnswer        = "record_answer"        on [RecordAnswer];
        Answer              = "answer"               on [Answer];
        Reclassify          = "reclassify"           on [Reclassify];
        AddAgency           = "add_agency"           on [AddAgency];
        Assign              = "assign"               on [Assign];
        Review              = "review"               on [Review];
        Close               = "close"                on [Close];
        Reopen              = "reopen"               on [Reopen];
        NotifyVoters        = "notify_voters"        on [NotifyVoters];
        RecordFeedback      = "record_feedback"      on [RecordFeedback];
        AnswerOnTheSpot     = "answer_on_the_spot"   on [AnswerOnTheSpot];
        Note                = "note"                 on [Note];
        Split               = "split"                on [Split];
        SplitIntoParts      = "split_into_parts"     on [SplitIntoParts];
        JoinParts           = "join_parts"           on [JoinParts];
        FollowParts         = "follow_parts"         on [FollowParts];
        HandOverCase        = "hand_over_case"       on [HandOver];
        // assignments
        PassDown            = "pass_down"            on [PassDown];
        CommitteePart       = "committee_part"       on [TakeBack, SendBack, RemindAgency, ChangeDue];
        Recall              = "recall"               on [Recall];
        Return              = "return"               on [Return];
        ReportProgress      = "report_progress"      on [ReportProgress];
        Respond             = "respond"              on [Respond];
        CorrectAnswer       = "correct_answer"       on [CorrectAnswer];
        Contest             = "contest"              on [Contest];
        DecideContest       = "decide_contest"       on [DecideContest];
        AnswerFurther       = "answer_further"       on [AnswerFurther];
        RequestExtension    = "request_extension"    on [RequestExtension];
        DecideExtension     = "decide_extension"     on [DecideExtension];
        ReplyInterim        = "reply_interim"        on [ReplyInterim];
        TakePosition        = "take_position"        on [TakePosition];
        DecidePosition      = "decide_position"      on [DecidePosition];
        Plan                = "plan"                 on [Plan];
        SubmitReport        = "submit_report"        on [SubmitReport];
        RequestExplanation  = "request_explanation"  on [RequestExplanation];
        Explain             = "explain"              on [Explain];
        Transfer            = "transfer"             on [Transfer];
        WaiveAddressee      = "waive_addressee"      on [Waive];
        Remind              = "remind"               on [Remind];
        AnswerReminder      = "answer_reminder"      on [AnswerReminder];
        Recalculate         = "recalculate"          on [Recalculate];
        AccessLink          = "access_link"          on [CreateAccessLink, OpenAccessLink, RevokeAccessLink];
        Draft               = "draft"                on [SubmitDraft, ConfirmDraft, ReturnDraft];
        // commitments
        ReportCommitment    = "report_commitment"    on [ReportCommitment];
        VerifyCommitment    = "verify_commitment"    on [VerifyCommitment];
        CarryOver           = "carry_over"           on [CarryOver];
        WaiveCommitment     = "waive_commitment"     on [Waive];
        // supervisions, conclusions, handovers
        CreateSupervision   = "create_supervision"   on [Create];
        ReachStage          = "reach_stage"          on [Announce, ReceiveReport, VisitSite, DraftConclusion, Conclude, Close, Drop];
        CreateConclusion    = "create_conclusion"    on [Create];
        UpdateConclusion    = "update_conclusion"    on [Update];
        DropConclusion      = "drop_conclusion"      on [Drop];
        IssueConclusion     = "issue_conclusion"     on [Issue];
        IssueRecommendation = "issue_recommendation" on [Issue];
        HandOverList        = "hand_over_list"       on [HandOver];
        // registries
        Create              = "create"               on [Create];
        Update              = "update"               on [Update, ResetPassword];
        ReplaceCalendar     = "replace_calendar"     on [Create, Update];
        Succeed             = "succeed"              on [Succeed];
        CreateGrant         = "create_grant"         on [Create];
        RevokeGrant         = "revoke_grant"         on [Revoke];
        ClientSecret        = "client_secret"        on [Rotate, Revoke];
        SignIn              = "sign_in"              on [SignIn];
        SignInFailed        = "sign_in_failed"       on [SignInFailed];
    }
    shared {
        /// A petition was merged. Recorded in the history of both petitions.
        Merge(MergedCase)          = "merge"             on Merge;
        /// A merge was undone. Recorded in the history of both petitions.
        Unmerge(MergedCase)        = "unmerge"           on Unmerge;
        /// A petition was split, and this part of it became a case. Recorded in the history of the part.
        BecomePart(WholeOfPart)    = "become_part"       on SplitIntoParts;
        /// The parts of a petition were joined again, and this part ended. Recorded in the history of the part.
        LeavePart(WholeOfPart)     = "leave_part"        on JoinParts;
        /// A link between two cases was created. Recorded in the history of both cases.
        Link(CaseLinked)           = "link"              on Link;
        /// A link between two cases was removed. Recorded in the history of both cases.
        Unlink(CaseLinked)         = "unlink"            on Unlink;
        /// A due date is near.
        DueSoon(TimerFired)        = "due_soon"          on DueSoon;
        /// A due date has passed.
        Overdue(TimerFired)        = "overdue"           on Overdue;
        /// A commitment's review date has come, or a response still waits for a review.
        ReviewDue(TimerFired)      = "review_due"        on ReviewDue;
        /// The day has come on which the council looks at an answer again.
        FollowUpDue(TimerFired)    = "follow_up_due"     on FollowUpDue;
        /// A requested extension still waits for a decision.
        ExtensionPending(TimerFired) = "extension_pending" on ExtensionPending;
        /// A periodic report was not submitted by its due date.
        ReportMissing(TimerFired)  = "report_missing"    on ReportMissing;
    }
}
