//! The enums of answers: what a response amounts to, how the council reviewed it, and what voters said.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use utoipa::openapi::schema::Type;
use utoipa::openapi::{ObjectBuilder, RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

string_enum! {
    /// What the agency's response amounts to.
    Outcome {
        /// Resolved: a regulation was issued or changed.
        ByRegulation = "by_regulation" ("Đã giải quyết: ban hành văn bản", "Resolved: regulation issued"),
        /// Resolved: the matter was inspected and dealt with.
        ByInspection = "by_inspection" ("Đã giải quyết: thanh tra, kiểm tra", "Resolved: inspected"),
        /// Resolved: the work was carried out.
        ByImplementation = "by_implementation" ("Đã giải quyết: đã thực hiện", "Resolved: carried out"),
        /// In progress, with a roadmap (lộ trình).
        WithRoadmap = "with_roadmap" ("Đang giải quyết: có lộ trình", "In progress: with a roadmap"),
        /// In progress, without a roadmap.
        WithoutRoadmap = "without_roadmap" ("Đang giải quyết: chưa có lộ trình", "In progress: no roadmap"),
        /// In progress: waits for money or other resources.
        AwaitingResources = "awaiting_resources" ("Đang giải quyết: chờ nguồn lực", "In progress: awaits resources"),
        /// In progress: rules of a higher level stand against it.
        BlockedByHigherLaw = "blocked_by_higher_law" ("Đang giải quyết: vướng quy định cấp trên", "In progress: blocked by higher law"),
        /// In progress: submitted to a superior body.
        SubmittedToSuperior = "submitted_to_superior" ("Đang giải quyết: đã trình cấp trên", "In progress: with a superior body"),
        /// Explained: information was provided, and nothing has to be done.
        InformationProvided = "information_provided" ("Giải trình, thông tin tới cử tri", "Explained"),
        /// Partly resolved (giải quyết một phần): a part is done, and the answer says what is left.
        PartlyResolved = "partly_resolved" ("Giải quyết một phần", "Partly resolved"),
        /// Not resolved, for objective reasons (chưa giải quyết do nguyên nhân khách quan).
        ObjectiveReasons = "objective_reasons" ("Chưa giải quyết: nguyên nhân khách quan", "Not resolved: objective reasons"),
        /// Not resolved: the agency declines the request (từ chối).
        Declined = "declined" ("Không giải quyết", "Declined"),
    }
}

string_enum! {
    /// The group in which an outcome is counted. Explained, partly resolved and resolved are separate groups.
    OutcomeGroup {
        /// The matter is resolved.
        Resolved = "resolved" ("Đã giải quyết", "Resolved"),
        /// A part of the matter is resolved.
        PartlyResolved = "partly_resolved" ("Giải quyết một phần", "Partly resolved"),
        /// The matter is not resolved yet.
        InProgress = "in_progress" ("Đang giải quyết", "In progress"),
        /// The matter was explained, and nothing has to be done.
        Explained = "explained" ("Giải trình, thông tin", "Explained"),
        /// The matter is not resolved, and the agency does not intend to resolve it.
        NotResolved = "not_resolved" ("Chưa giải quyết", "Not resolved"),
    }
}

impl Outcome {
    /// Returns whether the matter is put off until something else happens.
    #[must_use]
    pub const fn is_deferral(self) -> bool {
        matches!(
            self,
            Self::WithoutRoadmap
                | Self::AwaitingResources
                | Self::BlockedByHigherLaw
                | Self::SubmittedToSuperior
        )
    }

    /// Returns the group in which this outcome is counted.
    #[must_use]
    pub const fn group(self) -> OutcomeGroup {
        match self {
            Self::ByRegulation | Self::ByInspection | Self::ByImplementation => OutcomeGroup::Resolved,
            Self::InformationProvided => OutcomeGroup::Explained,
            Self::PartlyResolved => OutcomeGroup::PartlyResolved,
            Self::ObjectiveReasons | Self::Declined => OutcomeGroup::NotResolved,
            Self::WithRoadmap
            | Self::WithoutRoadmap
            | Self::AwaitingResources
            | Self::BlockedByHigherLaw
            | Self::SubmittedToSuperior => OutcomeGroup::InProgress,
        }
    }
}

string_enum! {
    /// The council's review of a response: how adequate it is.
    Verdict {
        /// The response is satisfactory.
        Satisfactory = "satisfactory" ("Đạt yêu cầu", "Satisfactory"),
        /// The response is only partly satisfactory, so the case stays followed.
        PartlySatisfactory = "partly_satisfactory" ("Đạt một phần", "Partly satisfactory"),
        /// The response is unsatisfactory, so the case goes back to the agency.
        Unsatisfactory = "unsatisfactory" ("Chưa đạt yêu cầu", "Unsatisfactory"),
    }
}

string_enum! {
    /// What voters said about the answer, when they were asked at a later meeting.
    VotersFeedback {
        /// They are satisfied (hài lòng).
        Satisfied = "satisfied" ("Hài lòng", "Satisfied"),
        /// They are partly satisfied.
        PartlySatisfied = "partly_satisfied" ("Hài lòng một phần", "Partly satisfied"),
        /// They are not satisfied, so a leader can reopen the case for that reason.
        Dissatisfied = "dissatisfied" ("Chưa hài lòng", "Not satisfied"),
    }
}

string_enum! {
    /// What a response is: the first answer, or a later version of it.
    ResponseKind {
        /// The first answer.
        First = "first" ("Trả lời lần đầu", "First answer"),
        /// A correction (đính chính): what the answer should have said.
        Correction = "correction" ("Đính chính", "Correction"),
        /// A further answer (trả lời bổ sung), which has to be reviewed again.
        Further = "further" ("Trả lời bổ sung", "Further answer"),
    }
}

string_enum! {
    /// What became of the draft of a response.
    DraftStatus {
        /// It waits for the office.
        Submitted = "submitted" ("Chờ xác nhận", "Submitted"),
        /// The office confirmed it: it is the agency's response.
        Confirmed = "confirmed" ("Đã xác nhận", "Confirmed"),
        /// The office returned it to the agency, with a reason.
        Returned = "returned" ("Đã trả lại", "Returned"),
        /// The agency submitted another one in its place.
        Replaced = "replaced" ("Đã thay bằng dự thảo khác", "Replaced"),
        /// The agency's response was recorded otherwise, such as from a paper, while the draft waited.
        Overtaken = "overtaken" ("Đã có trả lời khác", "Overtaken"),
    }
}
