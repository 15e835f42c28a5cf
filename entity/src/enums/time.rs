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
        CalendarDays = "calendar_days" ("Ngày", "Calendar days"),
        /// Only working days count.
        WorkingDays = "working_days" ("Ngày làm việc", "Working days"),
    }
}

string_enum! {
    /// The kind of an exception in the calendar.
    DayKind {
        /// A day off: a public holiday, or a day off in lieu.
        Off = "off" ("Ngày nghỉ", "Day off"),
        /// A working day at a weekend, in exchange for a day off (làm bù).
        Working = "working" ("Ngày làm bù", "Make-up working day"),
    }
}

string_enum! {
    /// Why a day of a time limit is counted or not.
    DayReason {
        /// The day of the start event, which is not counted.
        FirstDay = "first_day" ("Ngày bắt đầu, không tính", "First day, not counted"),
        /// A day that is counted because every calendar day is.
        CalendarDay = "calendar_day" ("Ngày được tính", "Calendar day"),
        /// A working day, which is counted.
        WorkingDay = "working_day" ("Ngày làm việc", "Working day"),
        /// A working day at a weekend in exchange for a day off, which is counted (làm bù).
        MakeUpDay = "make_up_day" ("Ngày làm bù", "Make-up day"),
        /// A day of a weekend.
        Weekend = "weekend" ("Cuối tuần", "Weekend"),
        /// A day off: a public holiday, or a day off in lieu.
        DayOff = "day_off" ("Ngày nghỉ", "Day off"),
        /// The working day on which the time limit ends because its last day was a day off.
        RolledOver = "rolled_over" ("Lùi sang ngày làm việc kế tiếp", "Next working day"),
    }
}

string_enum! {
    /// How exactly a commitment names its time.
    Precision {
        /// A day.
        Day = "day" ("Ngày", "Day"),
        /// A month.
        Month = "month" ("Tháng", "Month"),
        /// A quarter (quý).
        Quarter = "quarter" ("Quý", "Quarter"),
        /// A year.
        Year = "year" ("Năm", "Year"),
        /// A period of several months or years, such as 2021–2025.
        Period = "period" ("Giai đoạn", "Period"),
        /// When a condition is met; no date.
        Condition = "condition" ("Theo điều kiện", "On a condition"),
        /// Again and again (thường xuyên): no date, and reviewed each period.
        Standing = "standing" ("Thường xuyên", "Standing"),
    }
}

string_enum! {
    /// The step that a deadline rule limits.
    DeadlineStep {
        /// From acceptance to assignment to an agency.
        Assign = "assign" ("Chuyển cơ quan giải quyết", "Assign"),
        /// The lead agency's response.
        Respond = "respond" ("Trả lời", "Respond"),
        /// A co-operating agency's reply.
        Cooperate = "cooperate" ("Ý kiến phối hợp", "Co-operating reply"),
        /// The answer of a central body or another council to which a petition was referred.
        Refer = "refer" ("Trả lời của cấp khác", "Answer to a referral"),
        /// The board's review of a response.
        Review = "review" ("Thẩm tra trả lời", "Review"),
        /// The explanation for a recommendation that was not carried out.
        Explain = "explain" ("Giải trình", "Explain"),
        /// The explanation in a complex case.
        ExplainComplex = "explain_complex" ("Giải trình việc phức tạp", "Explain (complex)"),
        /// The longest extension, and how many of them.
        Extend = "extend" ("Gia hạn", "Extend"),
        /// The leader's decision on a requested extension.
        DecideExtension = "decide_extension" ("Quyết định gia hạn", "Decide on an extension"),
        /// The latest date that an interim reply can promise, and how many interim replies.
        ReplyInterim = "reply_interim" ("Trả lời tạm thời", "Interim reply"),
        /// How many reminder letters come before the next escalation level.
        Remind = "remind" ("Đôn đốc", "Remind"),
        /// How long before the due date a reminder is due.
        DueSoon = "due_soon" ("Nhắc sắp đến hạn", "Due-soon notice"),
    }
}

string_enum! {
    /// The event from whose day a time limit is counted.
    StartEvent {
        /// The petition was received.
        Received = "received" ("Ngày tiếp nhận", "Received"),
        /// The petition was accepted.
        Accepted = "accepted" ("Ngày phân loại", "Accepted"),
        /// The case was assigned.
        Assigned = "assigned" ("Ngày giao", "Assigned"),
        /// The response was submitted.
        Answered = "answered" ("Ngày trả lời", "Answered"),
        /// The explanation or extension was requested.
        Requested = "requested" ("Ngày yêu cầu", "Requested"),
        /// The due date itself.
        Due = "due" ("Ngày đến hạn", "Due date"),
    }
}

string_enum! {
    /// The status of a requested extension.
    ExtensionStatus {
        /// Requested, not yet decided.
        Asked = "asked" ("Chờ quyết định", "Requested"),
        /// Granted as requested.
        Granted = "granted" ("Đồng ý", "Granted"),
        /// Granted, but for less time than was requested.
        Cut = "cut" ("Đồng ý một phần", "Granted in part"),
        /// Refused.
        Refused = "refused" ("Không đồng ý", "Refused"),
        /// Lapsed: the agency responded, or lost the assignment, before a decision.
        Lapsed = "lapsed" ("Hết hiệu lực", "Lapsed"),
    }
}

string_enum! {
    /// The status of a commitment (cam kết).
    CommitmentStatus {
        /// Not settled yet.
        Open = "open" ("Đang thực hiện", "Open"),
        /// Kept in time.
        Kept = "kept" ("Hoàn thành", "Kept"),
        /// Kept, but late.
        LateKept = "late_kept" ("Hoàn thành chậm", "Kept late"),
        /// Broken.
        Broken = "broken" ("Không thực hiện", "Broken"),
        /// Carried over: followed in a later session, though its case may close.
        CarriedOver = "carried_over" ("Chuyển kỳ sau", "Carried over"),
        /// Waived by the council.
        Waived = "waived" ("Được miễn thực hiện", "Waived"),
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
        Reminder = "reminder" ("Văn bản đôn đốc", "Reminder letter"),
        /// Recommendation to a competent body to handle it (kiến nghị cơ quan có thẩm quyền xử lý).
        HandlingRecommended = "handling_recommended" ("Kiến nghị cơ quan có thẩm quyền xử lý", "Handling recommended"),
        /// Explanation session (phiên giải trình).
        ExplanationSession = "explanation_session" ("Phiên giải trình", "Explanation session"),
        /// Questioning (chất vấn).
        Questioning = "questioning" ("Chất vấn", "Questioning"),
        /// Re-supervision (giám sát lại).
        ReSupervision = "re_supervision" ("Giám sát lại", "Re-supervision"),
        /// Report to the people's council (báo cáo Hội đồng nhân dân).
        ReportToCouncil = "report_to_council" ("Báo cáo HĐND", "Report to the council"),
    }
}

string_enum! {
    /// What happens when a timer fires.
    TimerKind {
        /// A reminder that a due date is near.
        DueSoon = "due_soon" ("Sắp đến hạn", "Due soon"),
        /// A notice that a due date has passed.
        Overdue = "overdue" ("Quá hạn", "Overdue"),
        /// A notice that a commitment's review date has come, or that a response waits for a review.
        ReviewDue = "review_due" ("Đến ngày xem xét", "Review due"),
        /// A notice that a requested extension still waits for a decision.
        ExtensionPending = "extension_pending" ("Chờ quyết định gia hạn", "Extension pending"),
        /// A notice that a periodic report was not submitted.
        ReportMissing = "report_missing" ("Thiếu báo cáo định kỳ", "Report missing"),
        /// A notice that the day has come on which the council looks at an answer again.
        FollowUpDue = "follow_up_due" ("Đến ngày xem lại", "Follow-up due"),
    }
}

string_enum! {
    /// The kind of subject that a timer belongs to.
    TimerSubject {
        /// The case itself: it is not assigned yet, or its response waits for a review.
        Case = "case" ("Kiến nghị", "Case"),
        /// An assignment.
        Assignment = "assignment" ("Việc được giao", "Assignment"),
        /// A commitment.
        Commitment = "commitment" ("Cam kết", "Commitment"),
        /// A requested extension.
        Extension = "extension" ("Đề nghị gia hạn", "Extension"),
        /// A requested explanation.
        Explanation = "explanation" ("Giải trình", "Explanation"),
        /// A periodic report.
        PeriodicReport = "periodic_report" ("Báo cáo định kỳ", "Periodic report"),
    }
}

string_enum! {
    /// How something relates to its due date, on a given day.
    Timeliness {
        /// On time: not due within the next seven days.
        OnTime = "on_time" ("Trong hạn", "On time"),
        /// Due within the next seven days.
        DueSoon = "due_soon" ("Sắp đến hạn", "Due soon"),
        /// Late by at most thirty days.
        Late = "late" ("Quá hạn", "Late"),
        /// Late by more than thirty days.
        VeryLate = "very_late" ("Quá hạn trên 30 ngày", "Very late"),
    }
}
