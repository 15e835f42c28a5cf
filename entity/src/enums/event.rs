//! The words of the log: what was done, and to what.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use utoipa::openapi::schema::Type;
use utoipa::openapi::{ObjectBuilder, RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

string_enum! {
    /// What can be done to a case or an assignment.
    Action {
        Register = "register",
        Edit = "edit",
        Accept = "accept",
        Reject = "reject",
        Merge = "merge",
        Unmerge = "unmerge",
        Refer = "refer",
        RecordAnswer = "record_answer",
        Withdraw = "withdraw",
        Assign = "assign",
        Release = "release",
        PassDown = "pass_down",
        Acknowledge = "acknowledge",
        Return = "return",
        ReportProgress = "report_progress",
        Respond = "respond",
        Review = "review",
        Close = "close",
        Reopen = "reopen",
        NotifyVoters = "notify_voters",
        /// Somebody set or changed who the petitioner is.
        SetPetitioner = "set_petitioner",
        /// Somebody read who the petitioner is.
        ReadPetitioner = "read_petitioner",
        Create = "create",
        Update = "update",
        Revoke = "revoke",
        Succeed = "succeed",
        ResetPassword = "reset_password",
        Rotate = "rotate",
        RequestExtension = "request_extension",
        DecideExtension = "decide_extension",
        /// Tells why there is no answer yet, and when there will be one.
        ReplyInterim = "reply_interim",
        /// A deputy wants the agency urged.
        RequestReminder = "request_reminder",
        /// A escalation level of the escalation was escalated.
        Remind = "remind",
        AnswerReminder = "answer_reminder",
        ReportCommitment = "report_commitment",
        VerifyCommitment = "verify_commitment",
        CarryOver = "carry_over",
        Waive = "waive",
        /// A stored due date was counted anew.
        Recalculate = "recalculate",
        DueSoon = "due_soon",
        Overdue = "overdue",
        ReviewDue = "review_due",
        ExtensionPending = "extension_pending",
        /// A conclusion was issued: its recommendations are with their addressees.
        Issue = "issue",
        /// An addressee accepts, accepts partly, or disputes.
        TakePosition = "take_position",
        DecidePosition = "decide_position",
        /// An action plan, with milestones.
        Plan = "plan",
        SubmitReport = "submit_report",
        /// A periodic report did not come by its day.
        ReportMissing = "report_missing",
        RequestExplanation = "request_explanation",
        Explain = "explain",
        /// The duty of an addressee that has ended passes to its successors.
        Transfer = "transfer",
        Split = "split",
        Link = "link",
        Unlink = "unlink",
        /// Open at the end of a session or term, and on a signed list.
        HandOver = "hand_over",
        Announce = "announce",
        ReceiveReport = "receive_report",
        VisitSite = "visit_site",
        DraftConclusion = "draft_conclusion",
        Conclude = "conclude",
        Drop = "drop",
    }
}

string_enum! {
    /// What an event is about.
    EventStream {
        Case = "case",
        Organization = "organization",
        User = "user",
        Client = "client",
        Sector = "sector",
        Term = "term",
        Session = "session",
        SigningKey = "signing_key",
        Calendar = "calendar",
        DeadlineRule = "deadline_rule",
        SupervisionProgramme = "supervision_programme",
        SupervisionNorm = "supervision_norm",
        Supervision = "supervision",
        Conclusion = "conclusion",
        Theme = "theme",
        Handover = "handover",
    }
}
