//! The words of the field: one closed vocabulary for the database, the law and the API.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use utoipa::openapi::schema::Type;
use utoipa::openapi::{ObjectBuilder, RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

/// Declares a closed vocabulary: stored as text, spoken in JSON, listed in the schema.
macro_rules! string_enum {
    ($(#[doc = $doc:literal])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[doc = $doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[derive(EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
        #[sea_orm(rs_type = "String", db_type = "Text")]
        pub enum $name {
            $($(#[$vdoc])* #[sea_orm(string_value = $word)] #[serde(rename = $word)] $variant),+
        }

        impl $name {
            /// Every word, in the order of the field.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The word as stored and spoken.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
        }

        // by hand: the derive does not see words that a macro spells
        impl PartialSchema for $name {
            fn schema() -> RefOr<Schema> {
                let doc = [$($doc),*].map(str::trim).join(" ");
                let words = Self::ALL.iter().map(|word| word.word());
                ObjectBuilder::new().schema_type(Type::String).description(Some(doc)).enum_values(Some(words)).into()
            }
        }

        impl ToSchema for $name {
            fn name() -> Cow<'static, str> {
                stringify!($name).into()
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.word())
            }
        }

        impl std::str::FromStr for $name {
            type Err = String;
            fn from_str(word: &str) -> Result<Self, String> {
                Self::ALL.iter().copied().find(|w| w.word() == word).ok_or_else(|| {
                    let known: Vec<_> = Self::ALL.iter().map(|w| w.word()).collect();
                    format!("unknown word `{word}`, expected one of {}", known.join(", "))
                })
            }
        }
    };
}

mod event;
mod supervision;
mod time;

pub use event::*;
pub use supervision::*;
pub use time::*;

string_enum! {
    /// What kind of body an organization is.
    OrganizationKind {
        /// HĐND: owns cases, it is the tenant.
        PeoplesCouncil = "peoples_council",
        /// Thường trực HĐND.
        StandingBody = "standing_body",
        /// Ban HĐND.
        CouncilBoard = "council_board",
        /// Tổ đại biểu.
        DeputyGroup = "deputy_group",
        /// Văn phòng Đoàn ĐBQH và HĐND.
        CouncilOffice = "council_office",
        /// Đoàn ĐBQH.
        NaDelegation = "na_delegation",
        /// UBND.
        PeoplesCommittee = "peoples_committee",
        /// Sở, ban, ngành.
        Department = "department",
        /// Police, tax, power company, project boards, state enterprises.
        OtherAgency = "other_agency",
        /// MTTQ.
        FatherlandFront = "fatherland_front",
    }
}

string_enum! {
    /// A grant's role: what its holder may do for one organization.
    Role {
        Clerk = "clerk",
        Leader = "leader",
        Reviewer = "reviewer",
        Deputy = "deputy",
        Liaison = "liaison",
        Coordinator = "coordinator",
        Handler = "handler",
        Head = "head",
        Auditor = "auditor",
        Admin = "admin",
    }
}

string_enum! {
    /// What a machine client may do for its organization.
    Scope {
        /// Read the cases and assignments of the organization.
        CasesRead = "cases:read",
        /// Acknowledge, return, report progress.
        AssignmentsWrite = "assignments:write",
        /// Submit responses.
        ResponsesWrite = "responses:write",
    }
}

string_enum! {
    /// The two kinds of kiến nghị one engine follows.
    CaseKind {
        /// Kiến nghị cử tri.
        Petition = "petition",
        /// Kiến nghị sau giám sát.
        Recommendation = "recommendation",
    }
}

string_enum! {
    /// Where a case is.
    Status {
        Received = "received",
        Accepted = "accepted",
        Assigned = "assigned",
        InProgress = "in_progress",
        Answered = "answered",
        Following = "following",
        Closed = "closed",
        Rejected = "rejected",
        Merged = "merged",
        Referred = "referred",
        Withdrawn = "withdrawn",
    }
}

string_enum! {
    /// What the agency's response amounts to.
    Outcome {
        ByRegulation = "by_regulation",
        ByInspection = "by_inspection",
        ByImplementation = "by_implementation",
        WithRoadmap = "with_roadmap",
        WithoutRoadmap = "without_roadmap",
        AwaitingResources = "awaiting_resources",
        BlockedByHigherLaw = "blocked_by_higher_law",
        SubmittedToSuperior = "submitted_to_superior",
        InformationProvided = "information_provided",
    }
}

string_enum! {
    /// The group an outcome counts in: explained is not resolved.
    OutcomeGroup {
        Resolved = "resolved",
        InProgress = "in_progress",
        Explained = "explained",
    }
}

impl Outcome {
    /// The matter is put off: the agency must name a day to look at it again.
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

    /// The group this outcome counts in.
    #[must_use]
    pub const fn group(self) -> OutcomeGroup {
        match self {
            Self::ByRegulation | Self::ByInspection | Self::ByImplementation => OutcomeGroup::Resolved,
            Self::InformationProvided => OutcomeGroup::Explained,
            _ => OutcomeGroup::InProgress,
        }
    }
}

string_enum! {
    /// The council's judgement of a response.
    Verdict {
        Satisfactory = "satisfactory",
        PartlySatisfactory = "partly_satisfactory",
        /// Reopens the case.
        Unsatisfactory = "unsatisfactory",
    }
}

string_enum! {
    /// How the matter reached the council.
    Channel {
        VoterMeeting = "voter_meeting",
        CitizenReception = "citizen_reception",
        Letter = "letter",
        Hotline = "hotline",
        Online = "online",
    }
}

string_enum! {
    /// Whether the matter asks for something (and is followed) or only states a view (and is kept).
    Nature {
        /// Kiến nghị.
        Petition = "petition",
        /// Ý kiến.
        Opinion = "opinion",
    }
}

string_enum! {
    /// Thẩm quyền: the level that can settle the matter.
    CompetenceLevel {
        Central = "central",
        Province = "province",
        Commune = "commune",
    }
}

string_enum! {
    /// Whether a petition was gathered before or after a session.
    SessionPhase {
        Before = "before",
        After = "after",
    }
}

string_enum! {
    /// Why a case is not taken up.
    RejectReason {
        /// Khiếu nại: goes its own legal way.
        Complaint = "complaint",
        /// Tố cáo: goes its own legal way; the denouncer's identity is secret.
        Denunciation = "denunciation",
        NoContent = "no_content",
        OutsideCompetence = "outside_competence",
        Other = "other",
    }
}

string_enum! {
    /// What an agency is to a case.
    AssignmentRole {
        /// Cơ quan chủ trì.
        Lead = "lead",
        /// Cơ quan phối hợp.
        Cooperating = "cooperating",
    }
}

string_enum! {
    /// Where an agency's obligation is.
    AssignmentStatus {
        Assigned = "assigned",
        InProgress = "in_progress",
        Answered = "answered",
        /// Given on to a subordinate agency, which now has to answer.
        PassedDown = "passed_down",
        Returned = "returned",
        /// Ended because the case was given to others, or the addressee's successors took over.
        Superseded = "superseded",
        /// The council holds the addressee to it no longer; what it was stays on record.
        Waived = "waived",
    }
}

impl AssignmentStatus {
    /// The obligation still binds (or was met): its agency may read the case.
    #[must_use]
    pub const fn is_live(self) -> bool {
        !matches!(self, Self::Returned | Self::Superseded)
    }

    /// It is this agency that has to answer, or has: it neither handed it on nor was let off.
    #[must_use]
    pub const fn binds(self) -> bool {
        matches!(self, Self::Assigned | Self::InProgress | Self::Answered)
    }
}

string_enum! {
    /// A session's kind.
    SessionKind {
        /// Kỳ họp thường lệ.
        Regular = "regular",
        /// Kỳ họp chuyên đề.
        Thematic = "thematic",
        /// Kỳ họp bất thường.
        Extraordinary = "extraordinary",
    }
}

string_enum! {
    /// An administrative unit's kind, old ones included.
    UnitKind {
        CentrallyRunCity = "centrally_run_city",
        Province = "province",
        District = "district",
        Ward = "ward",
        Commune = "commune",
        Township = "township",
        SpecialZone = "special_zone",
    }
}

/// How far a reader sees, as computed by the policy and spelled by each table's `within`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ScopeFilter {
    /// Everything.
    Any,
    /// Everything of one council.
    Council(Uuid),
    /// What an organization registered.
    Own(Uuid),
    /// What lies in an organization's area, in one council.
    Area { council: Uuid, organization: Uuid },
    /// What is assigned to an organization.
    Assigned(Uuid),
    /// What is assigned to an organization or to one under it.
    Subordinate(Uuid),
}

impl ScopeFilter {
    /// The council that it lies in, where it lies in one.
    #[must_use]
    pub const fn council(&self) -> Option<Uuid> {
        match self {
            Self::Council(id) | Self::Area { council: id, .. } => Some(*id),
            Self::Any | Self::Own(_) | Self::Assigned(_) | Self::Subordinate(_) => None,
        }
    }
}
