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
        ByRegulation = "by_regulation",
        /// Resolved: the matter was inspected and dealt with.
        ByInspection = "by_inspection",
        /// Resolved: the work was carried out.
        ByImplementation = "by_implementation",
        /// In progress, with a roadmap (lộ trình).
        WithRoadmap = "with_roadmap",
        /// In progress, without a roadmap.
        WithoutRoadmap = "without_roadmap",
        /// In progress: waits for money or other resources.
        AwaitingResources = "awaiting_resources",
        /// In progress: rules of a higher level stand against it.
        BlockedByHigherLaw = "blocked_by_higher_law",
        /// In progress: submitted to a superior body.
        SubmittedToSuperior = "submitted_to_superior",
        /// Explained: information was provided, and nothing has to be done.
        InformationProvided = "information_provided",
        /// Partly resolved (giải quyết một phần): a part is done, and the answer says what is left.
        PartlyResolved = "partly_resolved",
        /// Not resolved, for objective reasons (chưa giải quyết do nguyên nhân khách quan).
        ObjectiveReasons = "objective_reasons",
        /// Not resolved: the agency declines the request (từ chối).
        Declined = "declined",
    }
}

string_enum! {
    /// The group in which an outcome is counted. Explained, partly resolved and resolved are separate groups.
    OutcomeGroup {
        /// The matter is resolved.
        Resolved = "resolved",
        /// A part of the matter is resolved.
        PartlyResolved = "partly_resolved",
        /// The matter is not resolved yet.
        InProgress = "in_progress",
        /// The matter was explained, and nothing has to be done.
        Explained = "explained",
        /// The matter is not resolved, and the agency does not intend to resolve it.
        NotResolved = "not_resolved",
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
        Satisfactory = "satisfactory",
        /// The response is only partly satisfactory, so the case stays followed.
        PartlySatisfactory = "partly_satisfactory",
        /// The response is unsatisfactory, so the case goes back to the agency.
        Unsatisfactory = "unsatisfactory",
    }
}

string_enum! {
    /// What voters said about the answer, when they were asked at a later meeting.
    VotersFeedback {
        /// They are satisfied (hài lòng).
        Satisfied = "satisfied",
        /// They are partly satisfied.
        PartlySatisfied = "partly_satisfied",
        /// They are not satisfied, so a leader can reopen the case for that reason.
        Dissatisfied = "dissatisfied",
    }
}

string_enum! {
    /// What a response is: the first answer, or a later version of it.
    ResponseKind {
        /// The first answer.
        First = "first",
        /// A correction (đính chính): what the answer should have said.
        Correction = "correction",
        /// A further answer (trả lời bổ sung), which has to be reviewed again.
        Further = "further",
    }
}
