//! The enums of time: how days are counted, commitments, extensions, escalation and timers.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use utoipa::openapi::schema::Type;
use utoipa::openapi::{ObjectBuilder, RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

string_enum! {
    /// How the days of a time limit are counted.
    DayUnit {
        /// Every day counts.
        CalendarDays = "calendar_days",
        /// Only working days count.
        WorkingDays = "working_days",
    }
}

string_enum! {
    /// The kind of an exception in the calendar.
    DayKind {
        /// A day off: a public holiday, or a day off in lieu.
        Off = "off",
        /// A working day at a weekend, in exchange for a day off (làm bù).
        Working = "working",
    }
}

string_enum! {
    /// Why a day of a time limit is counted or not.
    DayReason {
        /// The day of the start event, which is not counted.
        FirstDay = "first_day",
        /// A day that is counted because every calendar day is.
        CalendarDay = "calendar_day",
        /// A working day, which is counted.
        WorkingDay = "working_day",
        /// A working day at a weekend in exchange for a day off, which is counted (làm bù).
        MakeUpDay = "make_up_day",
        /// A day of a weekend.
        Weekend = "weekend",
        /// A day off: a public holiday, or a day off in lieu.
        DayOff = "day_off",
        /// The working day on which the time limit ends because its last day was a day off.
        RolledOver = "rolled_over",
    }
}

string_enum! {
    /// How exactly a commitment names its time.
    Precision {
        /// A day.
        Day = "day",
        /// A month.
        Month = "month",
        /// A quarter (quý).
        Quarter = "quarter",
        /// A year.
        Year = "year",
        /// A period of several months or years, such as 2021–2025.
        Period = "period",
        /// When a condition is met; no date.
        Condition = "condition",
        /// Again and again (thường xuyên): no date, and reviewed each period.
        Standing = "standing",
    }
}

string_enum! {
    /// The step that a deadline rule limits.
    DeadlineStep {
        /// From acceptance to assignment to an agency.
        Assign = "assign",
        /// The lead agency's response.
        Respond = "respond",
        /// A co-operating agency's reply.
        Cooperate = "cooperate",
        /// The answer of a central body or another council to which a petition was referred.
        Refer = "refer",
        /// The board's review of a response.
        Review = "review",
        /// The explanation for a recommendation that was not carried out.
        Explain = "explain",
        /// The explanation in a complex case.
        ExplainComplex = "explain_complex",
        /// The longest extension, and how many of them.
        Extend = "extend",
        /// The leader's decision on a requested extension.
        DecideExtension = "decide_extension",
        /// The latest date that an interim reply can promise, and how many interim replies.
        ReplyInterim = "reply_interim",
        /// How many reminder letters come before the next escalation level.
        Remind = "remind",
        /// How long before the due date a reminder is due.
        DueSoon = "due_soon",
    }
}

string_enum! {
    /// The event from whose day a time limit is counted.
    StartEvent {
        /// The petition was received.
        Received = "received",
        /// The petition was accepted.
        Accepted = "accepted",
        /// The case was assigned.
        Assigned = "assigned",
        /// The response was submitted.
        Answered = "answered",
        /// The explanation or extension was requested.
        Requested = "requested",
        /// The due date itself.
        Due = "due",
    }
}

string_enum! {
    /// The status of a requested extension.
    ExtensionStatus {
        /// Requested, not yet decided.
        Asked = "asked",
        /// Granted as requested.
        Granted = "granted",
        /// Granted, but for less time than was requested.
        Cut = "cut",
        /// Refused.
        Refused = "refused",
        /// Lapsed: the agency responded, or lost the assignment, before a decision.
        Lapsed = "lapsed",
    }
}

string_enum! {
    /// The status of a commitment (cam kết).
    CommitmentStatus {
        /// Not settled yet.
        Open = "open",
        /// Kept in time.
        Kept = "kept",
        /// Kept, but late.
        LateKept = "late_kept",
        /// Broken.
        Broken = "broken",
        /// Carried over: followed in a later session, though its case may close.
        CarriedOver = "carried_over",
        /// Waived by the council.
        Waived = "waived",
    }
}

impl CommitmentStatus {
    /// The statuses of commitments that are not settled.
    pub const WAITING: [Self; 2] = [Self::Open, Self::CarriedOver];
}

string_enum! {
    /// The escalation levels for what is not done, lowest first.
    EscalationLevel {
        /// Reminder letter (đôn đốc).
        Reminder = "reminder",
        /// Recommendation to a competent body to handle it (kiến nghị cơ quan có thẩm quyền xử lý).
        HandlingRecommended = "handling_recommended",
        /// Explanation session (phiên giải trình).
        ExplanationSession = "explanation_session",
        /// Questioning (chất vấn).
        Questioning = "questioning",
        /// Re-supervision (giám sát lại).
        ReSupervision = "re_supervision",
        /// Report to the people's council (báo cáo Hội đồng nhân dân).
        ReportToCouncil = "report_to_council",
    }
}

string_enum! {
    /// What happens when a timer fires.
    TimerKind {
        /// A reminder that a due date is near.
        DueSoon = "due_soon",
        /// A notice that a due date has passed.
        Overdue = "overdue",
        /// A notice that a commitment's review date has come, or that a response waits for a review.
        ReviewDue = "review_due",
        /// A notice that a requested extension still waits for a decision.
        ExtensionPending = "extension_pending",
        /// A notice that a periodic report was not submitted.
        ReportMissing = "report_missing",
        /// A notice that the day has come on which the council looks at an answer again.
        FollowUpDue = "follow_up_due",
    }
}

string_enum! {
    /// The kind of subject that a timer belongs to.
    TimerSubject {
        /// The case itself: it is not assigned yet, or its response waits for a review.
        Case = "case",
        /// An assignment.
        Assignment = "assignment",
        /// A commitment.
        Commitment = "commitment",
        /// A requested extension.
        Extension = "extension",
        /// A requested explanation.
        Explanation = "explanation",
        /// A periodic report.
        PeriodicReport = "periodic_report",
    }
}

string_enum! {
    /// How something relates to its due date, on a given day.
    Timeliness {
        /// On time: not due within the next seven days.
        OnTime = "on_time",
        /// Due within the next seven days.
        DueSoon = "due_soon",
        /// Late by at most thirty days.
        Late = "late",
        /// Late by more than thirty days.
        VeryLate = "very_late",
    }
}
