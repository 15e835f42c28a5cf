//! The enums of the event log: what was done, and to which kind of subject.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use utoipa::openapi::schema::Type;
use utoipa::openapi::{ObjectBuilder, RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

string_enum! {
    /// An action on a case, an assignment or another subject, as recorded in the event log.
    Action {
        /// A petition was registered.
        Register = "register",
        /// A petition's content or classification was edited.
        Edit = "edit",
        /// A petition was accepted and classified (tiếp nhận).
        Accept = "accept",
        /// A petition was rejected, with a reason.
        Reject = "reject",
        /// A petition was merged into another one about the same matter.
        Merge = "merge",
        /// A merge was undone.
        Unmerge = "unmerge",
        /// A petition was referred to central bodies or other councils.
        Refer = "refer",
        /// A petition that agencies had already was classified anew.
        Reclassify = "reclassify",
        /// A rejection or a withdrawal was undone.
        Restore = "restore",
        /// The answer to a petition was recorded that was referred before receivers were assigned.
        RecordAnswer = "record_answer",
        /// What another council referred was answered to that council.
        Answer = "answer",
        /// The petitioner withdrew the petition.
        Withdraw = "withdraw",
        /// A case was assigned to a lead agency.
        Assign = "assign",
        /// One more agency was assigned; the others keep their due dates.
        AddAgency = "add_agency",
        /// An assignment was recalled from its agency (thu hồi).
        Recall = "recall",
        /// A case that was frozen after a second return was released for assignment.
        Release = "release",
        /// An agency passed its assignment down to a subordinate agency.
        PassDown = "pass_down",
        /// A committee took back what it had passed down.
        TakeBack = "take_back",
        /// A committee sent an answer back to the agency to which it had passed down.
        SendBack = "send_back",
        /// A committee reminded an agency to which it had passed down (đôn đốc).
        RemindAgency = "remind_agency",
        /// A committee changed the due date of what it had passed down.
        ChangeDue = "change_due",
        /// An agency acknowledged its assignment.
        Acknowledge = "acknowledge",
        /// An agency returned its assignment, with a reason.
        Return = "return",
        /// An agency reported progress.
        ReportProgress = "report_progress",
        /// An agency responded (trả lời).
        Respond = "respond",
        /// A response was corrected (đính chính).
        CorrectAnswer = "correct_answer",
        /// An agency answered further (trả lời bổ sung).
        AnswerFurther = "answer_further",
        /// The council reviewed a response.
        Review = "review",
        /// A case was closed.
        Close = "close",
        /// A closed case was reopened.
        Reopen = "reopen",
        /// Voters were notified of the result.
        NotifyVoters = "notify_voters",
        /// What the voters said about the answer was recorded.
        RecordFeedback = "record_feedback",
        /// A matter was answered at the meeting where it was raised (trả lời tại chỗ).
        AnswerOnTheSpot = "answer_on_the_spot",
        /// An opinion was noted: it is kept on record, and nothing follows.
        Note = "note",
        /// The petitioner's identity was set or changed.
        SetPetitioner = "set_petitioner",
        /// The petitioner's identity was read.
        ReadPetitioner = "read_petitioner",
        /// The petitioner's identity was erased.
        ErasePetitioner = "erase_petitioner",
        /// A former wording of a petition was erased.
        EraseFormerText = "erase_former_text",
        /// The texts of an event of a case were erased.
        EraseEventTexts = "erase_event_texts",
        /// A resource other than a case was created.
        Create = "create",
        /// A resource other than a case was changed.
        Update = "update",
        /// A grant, a signing key or a secret of a machine client was revoked.
        Revoke = "revoke",
        /// The successors of an organization were named.
        Succeed = "succeed",
        /// Somebody else set a new password for the user.
        ResetPassword = "reset_password",
        /// The user changed the own password.
        ChangePassword = "change_password",
        /// The user signed in for the first time, or from a network from which the user had not signed in before.
        SignIn = "sign_in",
        /// Sign-ins failed: recorded for the first failure of a day, and for the 5th, 10th, 20th, 40th …
        SignInFailed = "sign_in_failed",
        /// A signing key was rotated.
        Rotate = "rotate",
        /// An agency contested a step that the council's office recorded for it.
        Contest = "contest",
        /// A contest was decided.
        DecideContest = "decide_contest",
        /// An agency requested more time (gia hạn).
        RequestExtension = "request_extension",
        /// A requested extension was decided.
        DecideExtension = "decide_extension",
        /// An agency sent an interim reply: why there is no answer yet, and when there will be one.
        ReplyInterim = "reply_interim",
        /// A deputy requested a reminder letter to an agency.
        RequestReminder = "request_reminder",
        /// A reminder letter or a higher escalation level was recorded (đôn đốc).
        Remind = "remind",
        /// The answer to a reminder letter was recorded.
        AnswerReminder = "answer_reminder",
        /// An agency reported on a commitment.
        ReportCommitment = "report_commitment",
        /// The council verified a commitment.
        VerifyCommitment = "verify_commitment",
        /// A commitment was carried over to a later session.
        CarryOver = "carry_over",
        /// The council waived a commitment or an addressee's obligation.
        Waive = "waive",
        /// A stored due date was recalculated.
        Recalculate = "recalculate",
        /// A due date is near.
        DueSoon = "due_soon",
        /// A due date has passed.
        Overdue = "overdue",
        /// A commitment's review date has come, or a response still waits for a review.
        ReviewDue = "review_due",
        /// The day has come on which the council looks at an answer again.
        FollowUpDue = "follow_up_due",
        /// A requested extension still waits for a decision.
        ExtensionPending = "extension_pending",
        /// A conclusion was issued: its recommendations are assigned to their addressees.
        Issue = "issue",
        /// An addressee accepted, partly accepted or disputed a recommendation.
        TakePosition = "take_position",
        /// The council decided on an addressee's position.
        DecidePosition = "decide_position",
        /// An addressee submitted an action plan with milestones.
        Plan = "plan",
        /// A periodic report was submitted.
        SubmitReport = "submit_report",
        /// A periodic report was not submitted by its due date.
        ReportMissing = "report_missing",
        /// The council requested an explanation (giải trình).
        RequestExplanation = "request_explanation",
        /// An addressee explained why a recommendation was not carried out.
        Explain = "explain",
        /// The obligation of an addressee that has ended was transferred to its successors.
        Transfer = "transfer",
        /// A case was split into several.
        Split = "split",
        /// A petition with several requests was split into parts (tách kiến nghị).
        SplitIntoParts = "split_into_parts",
        /// The parts of a petition were joined again (gộp lại).
        JoinParts = "join_parts",
        /// The status of a petition that was split followed that of its parts.
        FollowParts = "follow_parts",
        /// A link between two cases was created.
        Link = "link",
        /// A link between two cases was removed.
        Unlink = "unlink",
        /// The case was open at the end of a session or term, and is on a signed handover list (chuyển kỳ sau).
        HandOver = "hand_over",
        /// A supervision was announced to the supervised bodies.
        Announce = "announce",
        /// A supervised body's report was received.
        ReceiveReport = "receive_report",
        /// The supervision team visited a site.
        VisitSite = "visit_site",
        /// The drafting of a conclusion began.
        DraftConclusion = "draft_conclusion",
        /// A supervision was concluded.
        Conclude = "conclude",
        /// A supervision was dropped.
        Drop = "drop",
    }
}

string_enum! {
    /// The kind of subject that an event is about.
    EventStream {
        /// A case: a petition or a recommendation.
        Case = "case",
        /// An organization.
        Organization = "organization",
        /// A user account.
        User = "user",
        /// A machine client.
        Client = "client",
        /// A sector (lĩnh vực).
        Sector = "sector",
        /// A council term (nhiệm kỳ).
        Term = "term",
        /// A council session (kỳ họp).
        Session = "session",
        /// A key that signs access tokens.
        SigningKey = "signing_key",
        /// A year of the calendar.
        Calendar = "calendar",
        /// A deadline rule.
        DeadlineRule = "deadline_rule",
        /// A supervision programme (chương trình giám sát).
        SupervisionProgramme = "supervision_programme",
        /// A supervision norm: how many supervisions a body owes each year.
        SupervisionNorm = "supervision_norm",
        /// A supervision (giám sát).
        Supervision = "supervision",
        /// A conclusion of a supervision (kết luận giám sát).
        Conclusion = "conclusion",
        /// A theme (chủ đề).
        Theme = "theme",
        /// A handover list (chuyển kỳ sau).
        Handover = "handover",
        /// The columns of a council's annexes (phụ lục) to which outcomes belong.
        AnnexColumns = "annex_columns",
        /// A period that a council names without dates, such as mùa mưa bão.
        NamedPeriod = "named_period",
        /// A summary report of voters' petitions that a body sent for a session.
        SummaryReport = "summary_report",
    }
}

string_enum! {
    /// What became of a contest.
    ContestStatus {
        /// It waits for a decision.
        Open = "open",
        /// The council accepted it: the record does not stand.
        Accepted = "accepted",
        /// The council refused it: the record stands.
        Refused = "refused",
    }
}

impl EventStream {
    /// Returns whether the subject belongs to the deployment, and not to one council: an admin reads its events.
    #[must_use]
    pub const fn is_of_deployment(self) -> bool {
        match self {
            Self::Organization
            | Self::User
            | Self::Client
            | Self::Sector
            | Self::Term
            | Self::Session
            | Self::NamedPeriod
            | Self::SigningKey
            | Self::Calendar
            | Self::DeadlineRule => true,
            Self::Case
            | Self::SupervisionNorm
            | Self::Theme
            | Self::AnnexColumns
            | Self::SummaryReport
            | Self::SupervisionProgramme
            | Self::Supervision
            | Self::Conclusion
            | Self::Handover => false,
        }
    }
}
