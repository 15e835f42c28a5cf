//! The enums of supervision: kinds and stages of supervisions, conclusions, and what became of recommendations.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use utoipa::openapi::schema::Type;
use utoipa::openapi::{ObjectBuilder, RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

string_enum! {
    /// The kind of a supervision.
    SupervisionKind {
        /// Thematic supervision (giám sát chuyên đề).
        Thematic = "thematic" ("Giám sát chuyên đề", "Thematic supervision"),
        /// Survey (khảo sát).
        Survey = "survey" ("Khảo sát", "Survey"),
        /// Explanation session (phiên giải trình).
        ExplanationSession = "explanation_session" ("Phiên giải trình", "Explanation session"),
        /// Questioning (chất vấn).
        Questioning = "questioning" ("Chất vấn", "Questioning"),
        /// Appraisal (thẩm tra).
        Appraisal = "appraisal" ("Thẩm tra", "Appraisal"),
        /// Review of reports (xem xét báo cáo).
        ReportReview = "report_review" ("Xem xét báo cáo", "Review of reports"),
        /// Supervision of how voter petitions are handled (giám sát việc giải quyết kiến nghị cử tri).
        PetitionHandling = "petition_handling" ("Giám sát giải quyết kiến nghị cử tri", "Handling of voter petitions"),
        /// Supervision of legal documents (giám sát văn bản quy phạm pháp luật).
        LegalDocument = "legal_document" ("Giám sát văn bản quy phạm pháp luật", "Legal documents"),
        /// Supervision of how complaints and denunciations are handled (giám sát việc giải quyết khiếu nại, tố cáo).
        ComplaintHandling = "complaint_handling" ("Giám sát giải quyết khiếu nại, tố cáo", "Handling of complaints"),
        /// Vote of confidence (lấy phiếu tín nhiệm, bỏ phiếu tín nhiệm).
        ConfidenceVote = "confidence_vote" ("Lấy phiếu, bỏ phiếu tín nhiệm", "Vote of confidence"),
        /// Re-supervision (giám sát lại).
        ReSupervision = "re_supervision" ("Giám sát lại", "Re-supervision"),
        /// Another kind.
        Other = "other" ("Hình thức khác", "Other"),
    }
}

string_enum! {
    /// The stage of a supervision.
    SupervisionStage {
        /// Planned; the supervised bodies do not know of it yet.
        Planned = "planned" ("Dự kiến", "Planned"),
        /// Announced: the supervised bodies have the decision, the plan and the outline of their report.
        Announced = "announced" ("Đã thông báo", "Announced"),
        /// The supervised bodies' report was received.
        ReportReceived = "report_received" ("Đã nhận báo cáo", "Report received"),
        /// The team works on site.
        OnSite = "on_site" ("Đang giám sát trực tiếp", "On site"),
        /// The conclusion is being drafted.
        Draft = "draft" ("Dự thảo kết luận", "Drafting the conclusion"),
        /// The conclusion is issued.
        Concluded = "concluded" ("Đã kết luận", "Concluded"),
        /// Every recommendation is settled.
        Closed = "closed" ("Đã kết thúc", "Closed"),
        /// Dropped before it was concluded.
        Dropped = "dropped" ("Đã hủy", "Dropped"),
    }
}

impl SupervisionStage {
    /// Returns whether the supervised bodies know of the supervision.
    #[must_use]
    pub const fn is_known(self) -> bool {
        !matches!(self, Self::Planned | Self::Dropped)
    }

    /// Returns whether the supervision has ended, so that nothing can be done or written on it any more.
    #[must_use]
    pub const fn has_ended(self) -> bool {
        matches!(self, Self::Closed | Self::Dropped)
    }

    /// Returns whether the supervision was concluded.
    #[must_use]
    pub const fn is_done(self) -> bool {
        matches!(self, Self::Concluded | Self::Closed)
    }
}

string_enum! {
    /// The role of a person in a supervision team.
    TeamRole {
        /// Head of the team (trưởng đoàn).
        Head = "head" ("Trưởng đoàn", "Head"),
        /// Deputy head of the team (phó trưởng đoàn).
        DeputyHead = "deputy_head" ("Phó Trưởng đoàn", "Deputy head"),
        /// Secretary (thư ký).
        Secretary = "secretary" ("Thư ký", "Secretary"),
        /// Member (thành viên).
        Member = "member" ("Thành viên", "Member"),
        /// Expert (chuyên gia).
        Expert = "expert" ("Chuyên gia", "Expert"),
    }
}

string_enum! {
    /// The form in which the result of a supervision is issued.
    ConclusionForm {
        /// Conclusion (kết luận).
        Conclusion = "conclusion" ("Kết luận", "Conclusion"),
        /// Report (báo cáo).
        Report = "report" ("Báo cáo", "Report"),
        /// Notice (thông báo).
        Notice = "notice" ("Thông báo", "Notice"),
        /// Resolution (nghị quyết).
        Resolution = "resolution" ("Nghị quyết", "Resolution"),
        /// Minutes (biên bản).
        Minutes = "minutes" ("Biên bản", "Minutes"),
    }
}

string_enum! {
    /// Whether a conclusion can still be edited.
    ConclusionStatus {
        /// A draft, which can be edited.
        Draft = "draft" ("Dự thảo", "Draft"),
        /// Issued; no longer editable.
        Issued = "issued" ("Đã ban hành", "Issued"),
    }
}

string_enum! {
    /// The priority of a recommendation.
    Priority {
        /// Urgent.
        Urgent = "urgent" ("Khẩn", "Urgent"),
        /// High.
        High = "high" ("Cao", "High"),
        /// Normal.
        Normal = "normal" ("Bình thường", "Normal"),
        /// Low.
        Low = "low" ("Thấp", "Low"),
    }
}

string_enum! {
    /// What the council found to be done: completion. The verdict says separately how adequate it is.
    Fulfilment {
        /// Done.
        Done = "done" ("Đã thực hiện", "Done"),
        /// Partly done.
        Partly = "partly" ("Thực hiện một phần", "Partly done"),
        /// Not done.
        NotDone = "not_done" ("Chưa thực hiện", "Not done"),
    }
}

string_enum! {
    /// An addressee's position on a recommendation.
    AddresseePosition {
        /// The addressee accepts it.
        Accepted = "accepted" ("Tiếp thu", "Accepted"),
        /// The addressee accepts a part of it.
        PartlyAccepted = "partly_accepted" ("Tiếp thu một phần", "Partly accepted"),
        /// The addressee disputes it.
        Disputed = "disputed" ("Không thống nhất", "Disputed"),
    }
}

string_enum! {
    /// The council's decision on a position that does not accept the whole recommendation.
    PositionDecision {
        /// The recommendation is upheld.
        Upheld = "upheld" ("Giữ nguyên kiến nghị", "Upheld"),
        /// The recommendation is amended: another due date, or as the decision says.
        Amended = "amended" ("Điều chỉnh kiến nghị", "Amended"),
        /// The recommendation is lifted: the addressee is no longer bound.
        Lifted = "lifted" ("Rút kiến nghị", "Lifted"),
    }
}

string_enum! {
    /// How one case is related to another.
    LinkKind {
        /// The recommendation was made because of the petition.
        ArisesFrom = "arises_from" ("Phát sinh từ", "Arises from"),
        /// Carrying out the recommendation settles the petition.
        Settles = "settles" ("Giải quyết cho", "Settles"),
        /// The same matter was raised again after the earlier case.
        Repeats = "repeats" ("Lặp lại", "Repeats"),
        /// The case is one of several tasks that were split from one paragraph.
        SplitFrom = "split_from" ("Tách từ", "Split from"),
    }
}

string_enum! {
    /// The end of a link at which a case is.
    LinkDirection {
        /// The case arises from, settles, repeats or was split from the other one.
        From = "from" ("Từ hồ sơ này", "From this case"),
        /// The other case arises from, settles, repeats or was split from this one.
        To = "to" ("Đến hồ sơ này", "To this case"),
    }
}

string_enum! {
    /// The side of a merge on which a petition is.
    MergeDirection {
        /// This petition was merged into the other one.
        Into = "into" ("Gộp vào hồ sơ kia", "Into the other case"),
        /// The other petition was merged into this one.
        From = "from" ("Nhận gộp từ hồ sơ kia", "From the other case"),
    }
}
