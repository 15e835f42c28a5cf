//! The words of time: how days count, what is promised, what passes.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use utoipa::openapi::schema::Type;
use utoipa::openapi::{ObjectBuilder, RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

string_enum! {
    /// How a term's days are counted.
    DayUnit { CalendarDays = "calendar_days", WorkingDays = "working_days" }
}

string_enum! {
    /// What an exception in the calendar makes of its day.
    DayKind { Off = "off", Working = "working" }
}

string_enum! {
    /// Why a day of a term is counted or not.
    DayReason {
        FirstDay = "first_day", CalendarDay = "calendar_day", WorkingDay = "working_day",
        MakeUpDay = "make_up_day", Weekend = "weekend", DayOff = "day_off", RolledOver = "rolled_over",
    }
}

string_enum! {
    /// How exactly a promise names its time.
    Precision {
        Day = "day", Month = "month", Quarter = "quarter", Year = "year",
        /// Some months or years, such as 2021–2025.
        Period = "period",
        /// When something happens: no date.
        Condition = "condition",
    }
}

string_enum! {
    /// What a deadline rule is about.
    DeadlineStep {
        /// From acceptance to being given to an agency.
        Assign = "assign",
        /// The lead agency's answer.
        Respond = "respond",
        /// A co-operating agency's reply.
        Cooperate = "cooperate",
        /// The board's review of an answer.
        Review = "review",
        /// The explanation for a recommendation that was not carried out.
        Explain = "explain",
        ExplainComplex = "explain_complex",
        /// The longest extension, and how many times.
        Extend = "extend",
        /// The leader's word on an extension that was asked for.
        DecideExtension = "decide_extension",
        /// The furthest promise of an interim reply, and how many times.
        ReplyInterim = "reply_interim",
        /// How many reminder letter letters before the next escalation level.
        Remind = "remind",
        /// How long before the due date a reminder is due.
        DueSoon = "due_soon",
    }
}

string_enum! {
    /// The event whose day a term is counted from.
    StartEvent {
        Received = "received",
        Accepted = "accepted",
        Assigned = "assigned",
        Answered = "answered",
        Requested = "requested",
        /// The due date itself.
        Due = "due",
    }
}

string_enum! {
    /// What became of a wish for more time.
    ExtensionStatus {
        Asked = "asked",
        Granted = "granted",
        /// Granted, but for less time than was asked.
        Cut = "cut",
        Refused = "refused",
        /// The agency answered, or lost the assignment, before a decision.
        Lapsed = "lapsed",
    }
}

string_enum! {
    /// What became of a promise.
    CommitmentStatus {
        Open = "open",
        Kept = "kept",
        LateKept = "late_kept",
        Broken = "broken",
        /// Followed on in a later session, though its case may close.
        CarriedOver = "carried_over",
        Waived = "waived",
    }
}

impl CommitmentStatus {
    /// Those that are not settled.
    pub const WAITING: [Self; 2] = [Self::Open, Self::CarriedOver];
}

string_enum! {
    /// The escalation that what is not done climbs, lowest first.
    EscalationLevel {
        /// Đôn đốc.
        Reminder = "reminder_letter",
        /// Kiến nghị cơ quan có thẩm quyền xử lý.
        HandlingRecommended = "handling_recommended",
        /// Phiên giải trình.
        ExplanationSession = "explanation_session",
        /// Chất vấn.
        Questioning = "questioning",
        /// Giám sát lại.
        ReSupervision = "re_supervision",
        /// Báo cáo Hội đồng nhân dân.
        ReportToCouncil = "report_to_council",
    }
}

string_enum! {
    /// What the passing of time brings about.
    TimerKind {
        DueSoon = "due_soon",
        Overdue = "overdue",
        ReviewDue = "review_due",
        ExtensionPending = "extension_pending",
        ReportMissing = "report_missing",
    }
}

string_enum! {
    /// What a timer is about.
    TimerSubject {
        /// The case itself: nobody has it yet, or its answer waits for a review.
        Case = "case",
        Assignment = "assignment",
        Commitment = "commitment",
        Extension = "extension",
        Explanation = "explanation",
        PeriodicReport = "periodic_report",
    }
}

string_enum! {
    /// How something stands to its due date, on a given day.
    Timeliness {
        OnTime = "on_time",
        /// Due within the next seven days.
        DueSoon = "due_soon",
        /// Late by thirty days at most.
        Late = "late",
        VeryLate = "very_late",
    }
}
