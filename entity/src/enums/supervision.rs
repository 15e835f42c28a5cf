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
        Thematic = "thematic",
        /// Survey (khảo sát).
        Survey = "survey",
        /// Explanation session (phiên giải trình).
        ExplanationSession = "explanation_session",
        /// Questioning (chất vấn).
        Questioning = "questioning",
        /// Appraisal (thẩm tra).
        Appraisal = "appraisal",
        /// Review of reports (xem xét báo cáo).
        ReportReview = "report_review",
        /// Supervision of how voter petitions are handled (giám sát việc giải quyết kiến nghị cử tri).
        PetitionHandling = "petition_handling",
        /// Supervision of legal documents (giám sát văn bản quy phạm pháp luật).
        LegalDocument = "legal_document",
        /// Supervision of how complaints and denunciations are handled (giám sát việc giải quyết khiếu nại, tố cáo).
        ComplaintHandling = "complaint_handling",
        /// Vote of confidence (lấy phiếu tín nhiệm, bỏ phiếu tín nhiệm).
        ConfidenceVote = "confidence_vote",
        /// Re-supervision (giám sát lại).
        ReSupervision = "re_supervision",
        /// Another kind.
        Other = "other",
    }
}

string_enum! {
    /// The stage of a supervision.
    SupervisionStage {
        /// Planned; the supervised bodies do not know of it yet.
        Planned = "planned",
        /// Announced: the supervised bodies have the decision, the plan and the outline of their report.
        Announced = "announced",
        /// The supervised bodies' report was received.
        ReportReceived = "report_received",
        /// The team works on site.
        OnSite = "on_site",
        /// The conclusion is being drafted.
        Draft = "draft",
        /// The conclusion is issued.
        Concluded = "concluded",
        /// Every recommendation is settled.
        Closed = "closed",
        /// Dropped before it was concluded.
        Dropped = "dropped",
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
        Head = "head",
        /// Deputy head of the team (phó trưởng đoàn).
        DeputyHead = "deputy_head",
        /// Secretary (thư ký).
        Secretary = "secretary",
        /// Member (thành viên).
        Member = "member",
        /// Expert (chuyên gia).
        Expert = "expert",
    }
}

string_enum! {
    /// The form in which the result of a supervision is issued.
    ConclusionForm {
        /// Conclusion (kết luận).
        Conclusion = "conclusion",
        /// Report (báo cáo).
        Report = "report",
        /// Notice (thông báo).
        Notice = "notice",
        /// Resolution (nghị quyết).
        Resolution = "resolution",
        /// Minutes (biên bản).
        Minutes = "minutes",
    }
}

string_enum! {
    /// Whether a conclusion can still be edited.
    ConclusionStatus {
        /// A draft, which can be edited.
        Draft = "draft",
        /// Issued; no longer editable.
        Issued = "issued",
    }
}

string_enum! {
    /// The priority of a recommendation.
    Priority {
        /// Urgent.
        Urgent = "urgent",
        /// High.
        High = "high",
        /// Normal.
        Normal = "normal",
        /// Low.
        Low = "low",
    }
}

string_enum! {
    /// What the council found to be done: completion. The verdict says separately how adequate it is.
    Fulfilment {
        /// Done.
        Done = "done",
        /// Partly done.
        Partly = "partly",
        /// Not done.
        NotDone = "not_done",
    }
}

string_enum! {
    /// An addressee's position on a recommendation.
    AddresseePosition {
        /// The addressee accepts it.
        Accepted = "accepted",
        /// The addressee accepts a part of it.
        PartlyAccepted = "partly_accepted",
        /// The addressee disputes it.
        Disputed = "disputed",
    }
}

string_enum! {
    /// The council's decision on a position that does not accept the whole recommendation.
    PositionDecision {
        /// The recommendation is upheld.
        Upheld = "upheld",
        /// The recommendation is amended: another due date, or as the decision says.
        Amended = "amended",
        /// The recommendation is lifted: the addressee is no longer bound.
        Lifted = "lifted",
    }
}

string_enum! {
    /// How one case is related to another.
    LinkKind {
        /// The recommendation was made because of the petition.
        ArisesFrom = "arises_from",
        /// Carrying out the recommendation settles the petition.
        Settles = "settles",
        /// The same matter was raised again after the earlier case.
        Repeats = "repeats",
        /// The case is one of several tasks that were split from one paragraph.
        SplitFrom = "split_from",
    }
}

string_enum! {
    /// The end of a link at which a case is.
    LinkDirection {
        /// The case arises from, settles, repeats or was split from the other one.
        From = "from",
        /// The other case arises from, settles, repeats or was split from this one.
        To = "to",
    }
}

string_enum! {
    /// The side of a merge on which a petition is.
    MergeDirection {
        /// This petition was merged into the other one.
        Into = "into",
        /// The other petition was merged into this one.
        From = "from",
    }
}
