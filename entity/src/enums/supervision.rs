//! The words of supervision: what is supervised and how far it has come, what is recommended, what became of it.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use utoipa::openapi::schema::Type;
use utoipa::openapi::{ObjectBuilder, RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

string_enum! {
    /// How a council supervises.
    SupervisionKind {
        /// Giám sát chuyên đề.
        Thematic = "thematic",
        /// Khảo sát.
        Survey = "survey",
        /// Phiên giải trình.
        ExplanationSession = "explanation_session",
        /// Chất vấn.
        Questioning = "questioning",
        /// Thẩm tra.
        Appraisal = "appraisal",
        /// Xem xét báo cáo.
        ReportReview = "report_review",
        /// Giám sát việc giải quyết kiến nghị cử tri.
        PetitionHandling = "petition_handling",
        /// Giám sát văn bản quy phạm pháp luật.
        LegalDocument = "legal_document",
        /// Giám sát việc giải quyết khiếu nại, tố cáo.
        ComplaintHandling = "complaint_handling",
        /// Lấy phiếu tín nhiệm, bỏ phiếu tín nhiệm.
        ConfidenceVote = "confidence_vote",
        /// Giám sát lại.
        ReSupervision = "re_supervision",
        Other = "other",
    }
}

string_enum! {
    /// How far a supervision has come.
    SupervisionStage {
        Planned = "planned",
        /// The supervised bodies have the decision, the plan and the outline of their report.
        Announced = "announced",
        ReportReceived = "report_received",
        /// The team works on site.
        OnSite = "on_site",
        /// The conclusion is being drafted.
        Draft = "draft",
        /// The conclusion is issued.
        Concluded = "concluded",
        /// Everything that was recommended is settled.
        Closed = "closed",
        Dropped = "dropped",
    }
}

impl SupervisionStage {
    /// The supervised bodies know of it.
    #[must_use]
    pub const fn is_known(self) -> bool {
        !matches!(self, Self::Planned | Self::Dropped)
    }

    /// Nothing is done or written on it any more.
    #[must_use]
    pub const fn has_ended(self) -> bool {
        matches!(self, Self::Closed | Self::Dropped)
    }

    /// It has come to its conclusion.
    #[must_use]
    pub const fn is_done(self) -> bool {
        matches!(self, Self::Concluded | Self::Closed)
    }
}

string_enum! {
    /// What somebody is in a supervision's team.
    TeamRole {
        Head = "head",
        DeputyHead = "deputy_head",
        Secretary = "secretary",
        Member = "member",
        Expert = "expert",
    }
}

string_enum! {
    /// The form in which a supervision's result is issued.
    ConclusionForm {
        /// Kết luận.
        Conclusion = "conclusion",
        /// Báo cáo.
        Report = "report",
        /// Thông báo.
        Notice = "notice",
        /// Nghị quyết.
        Resolution = "resolution",
        /// Biên bản.
        Minutes = "minutes",
    }
}

string_enum! {
    /// Whether a conclusion may still be edited.
    ConclusionStatus {
        Draft = "draft",
        Issued = "issued",
    }
}

string_enum! {
    /// How pressing a recommendation is.
    Priority {
        Urgent = "urgent",
        High = "high",
        Normal = "normal",
        Low = "low",
    }
}

string_enum! {
    /// What the council found of what was to be done: completion, apart from adequacy, which is the verdict.
    Fulfilment {
        Done = "done",
        Partly = "partly",
        NotDone = "not_done",
    }
}

string_enum! {
    /// What an addressee says to a recommendation.
    AddresseePosition {
        Accepted = "accepted",
        PartlyAccepted = "partly_accepted",
        Disputed = "disputed",
    }
}

string_enum! {
    /// What the council says to a position that does not accept the whole.
    PositionDecision {
        /// The recommendation stands.
        Upheld = "upheld",
        /// It stands with another due date, or as the decision says.
        Amended = "amended",
        /// The addressee is held to it no longer.
        Lifted = "lifted",
    }
}

string_enum! {
    /// How one case stands to another.
    LinkKind {
        /// The recommendation was made because of the petition.
        ArisesFrom = "arises_from",
        /// Carrying out the recommendation settles the petition.
        Settles = "settles",
        /// Raised again, after the earlier one.
        Repeats = "repeats",
        /// One task of several that were one paragraph.
        SplitFrom = "split_from",
    }
}
