//! The enums of the domain: each is one closed list of values for the database, the domain rules and the API.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use utoipa::openapi::schema::Type;
use utoipa::openapi::{ObjectBuilder, RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

/// Declares an enum with a closed list of values: stored as text, serialized as a string, listed in the OpenAPI
/// schema.
macro_rules! string_enum {
    ($(#[doc = $doc:literal])* $name:ident { $($(#[doc = $vdoc:literal])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[doc = $doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[derive(EnumIter, DeriveActiveEnum, Serialize, Deserialize)]
        #[sea_orm(rs_type = "String", db_type = "Text")]
        pub enum $name {
            $($(#[doc = $vdoc])* #[sea_orm(string_value = $word)] #[serde(rename = $word)] $variant),+
        }

        impl $name {
            /// Every value, in the order of declaration.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The value as stored in the database and serialized in JSON.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
        }

        impl $name {
            /// Describes an enum of some of the values in the OpenAPI document: its own text, then each value.
            pub fn describe(doc: &str, of: impl IntoIterator<Item = Self>) -> String {
                let text = |one: Self| -> &[&str] { match one { $(Self::$variant => &[$($vdoc),*]),+ } };
                let values: Vec<_> = of.into_iter().map(|one| (one.word(), text(one))).collect();
                crate::enums::description(doc, &values)
            }
        }

        // by hand: the derive does not see values that a macro generates
        impl PartialSchema for $name {
            fn schema() -> RefOr<Schema> {
                let doc = Self::describe(&crate::enums::joined(&[$($doc),*]), Self::ALL.iter().copied());
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
                    format!("unknown value `{word}`, expected one of {}", known.join(", "))
                })
            }
        }
    };
}

/// The description of an enum in the OpenAPI document: its own text, then each value that has one, as a list.
fn description(doc: &str, values: &[(&str, &[&str])]) -> String {
    let mut all = doc.trim().to_owned();
    for (word, doc) in values.iter().filter(|(_, doc)| !doc.is_empty()) {
        all += if all.contains('\n') { "\n" } else { "\n\n" };
        all += &["- `", word, "`: ", &joined(doc)].concat();
    }
    all
}

/// The lines of a doc comment as one text.
fn joined(lines: &[&str]) -> String {
    lines.iter().map(|line| line.trim()).collect::<Vec<_>>().join(" ")
}

mod event;
mod intake;
mod outcome;
mod people;
mod supervision;
mod time;

pub use event::*;
pub use intake::*;
pub use outcome::*;
pub use people::*;
pub use supervision::*;
pub use time::*;

string_enum! {
    /// The kind of a case (kiến nghị).
    CaseKind {
        /// A voter petition (kiến nghị cử tri).
        Petition = "petition",
        /// A recommendation after supervision (kiến nghị sau giám sát).
        Recommendation = "recommendation",
    }
}

string_enum! {
    /// Where a case is in the workflow.
    Status {
        /// Registered, not yet accepted.
        Received = "received",
        /// Accepted and classified, not yet assigned to an agency.
        Accepted = "accepted",
        /// Assigned to a lead agency that has not acknowledged it yet.
        Assigned = "assigned",
        /// The lead agency works on it.
        InProgress = "in_progress",
        /// The lead agency has responded.
        Answered = "answered",
        /// Reviewed and still followed, because commitments are open or the result satisfies only partly.
        Following = "following",
        /// Closed; it can be reopened.
        Closed = "closed",
        /// Rejected, with a reason.
        Rejected = "rejected",
        /// Merged into another case about the same matter.
        Merged = "merged",
        /// Referred to central bodies or other councils, of which not all have answered.
        Referred = "referred",
        /// Withdrawn by the petitioner.
        Withdrawn = "withdrawn",
        /// An opinion (ý kiến) that was noted: it is kept on record, and nothing follows.
        Noted = "noted",
        /// Split into parts (đã tách), of which some are not answered yet.
        Split = "split",
    }
}

string_enum! {
    /// Whether the matter asks for something (and is followed) or only states a view (and is kept on record).
    Nature {
        /// A petition (kiến nghị): asks for something.
        Petition = "petition",
        /// An opinion (ý kiến): only states a view.
        Opinion = "opinion",
    }
}

string_enum! {
    /// The level of government that is competent to settle the matter (thẩm quyền).
    CompetenceLevel {
        /// The central government.
        Central = "central",
        /// The province.
        Province = "province",
        /// The commune.
        Commune = "commune",
    }
}

string_enum! {
    /// Whether a petition was collected before or after a council session.
    SessionPhase {
        /// Before the session.
        Before = "before",
        /// After the session.
        After = "after",
    }
}

string_enum! {
    /// Why a case was rejected.
    RejectReason {
        /// A complaint (khiếu nại): follows a legal procedure of its own.
        Complaint = "complaint",
        /// A denunciation (tố cáo): follows a legal procedure of its own; the denouncer's identity is secret.
        Denunciation = "denunciation",
        /// It has no content that can be handled.
        NoContent = "no_content",
        /// It is outside the council's competence.
        OutsideCompetence = "outside_competence",
        /// Another reason.
        Other = "other",
    }
}

string_enum! {
    /// The role of an agency in a case.
    AssignmentRole {
        /// The lead agency (cơ quan chủ trì).
        Lead = "lead",
        /// A co-operating agency (cơ quan phối hợp).
        Cooperating = "cooperating",
    }
}

string_enum! {
    /// Whom an agency answers.
    AnswersTo {
        /// The council: what it answers counts for the case.
        Council = "council",
        /// The People's Committee that passed the assignment down, and answers the council for all.
        Committee = "committee",
    }
}

string_enum! {
    /// The status of an agency's assignment.
    AssignmentStatus {
        /// Assigned, not yet acknowledged.
        Assigned = "assigned",
        /// Acknowledged: the agency works on it.
        InProgress = "in_progress",
        /// The agency has responded.
        Answered = "answered",
        /// Passed down to a subordinate agency, which now has to respond.
        PassedDown = "passed_down",
        /// Returned by the agency, with a reason.
        Returned = "returned",
        /// Ended because the case was assigned to others or left the council's agencies, or the addressee's successors
        /// took over.
        Superseded = "superseded",
        /// Recalled by the council (thu hồi), with a reason: the agency no longer has to answer.
        Recalled = "recalled",
        /// Waived by the council: the addressee is no longer bound, and what was recorded stays.
        Waived = "waived",
        /// The committee that passed it down has answered for it.
        AnsweredByCommittee = "answered_by_committee",
    }
}

impl AssignmentStatus {
    /// Returns whether the assignment is live: it binds the agency or was fulfilled, and the agency may read the
    /// case.
    #[must_use]
    pub const fn is_live(self) -> bool {
        !matches!(self, Self::Returned | Self::Superseded | Self::Recalled)
    }

    /// Returns whether the agency still has to answer.
    #[must_use]
    pub const fn is_unanswered(self) -> bool {
        matches!(self, Self::Assigned | Self::InProgress)
    }

    /// Returns whether this agency has to respond or has responded: it neither passed it on nor was waived.
    #[must_use]
    pub const fn binds(self) -> bool {
        matches!(self, Self::Assigned | Self::InProgress | Self::Answered)
    }
}

string_enum! {
    /// The kind of a council session.
    SessionKind {
        /// Regular session (kỳ họp thường lệ).
        Regular = "regular",
        /// Thematic session (kỳ họp chuyên đề).
        Thematic = "thematic",
        /// Extraordinary session (kỳ họp bất thường).
        Extraordinary = "extraordinary",
    }
}

string_enum! {
    /// The kind of an administrative unit, including kinds that no longer exist.
    UnitKind {
        /// Centrally run city (thành phố trực thuộc trung ương).
        CentrallyRunCity = "centrally_run_city",
        /// Province (tỉnh).
        Province = "province",
        /// District (huyện): abolished on 1 July 2025.
        District = "district",
        /// Ward (phường).
        Ward = "ward",
        /// Commune (xã).
        Commune = "commune",
        /// Township (thị trấn): abolished on 1 July 2025.
        Township = "township",
        /// Special zone (đặc khu).
        SpecialZone = "special_zone",
    }
}

/// A part of what a caller may read. The policy computes it, and `Scoped` turns it into SQL.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ScopeFilter {
    /// Everything.
    Any,
    /// Everything of one council.
    Council(Uuid),
    /// What an organization registered.
    Own(Uuid),
    /// What belongs to an organization's area, in one council.
    Area { council: Uuid, organization: Uuid },
    /// What is assigned to an organization.
    Assigned(Uuid),
    /// What is assigned to an organization or to one below it.
    Subordinate(Uuid),
}

impl ScopeFilter {
    /// Returns the council to which the filter is limited, if it is limited to one.
    #[must_use]
    pub const fn council(&self) -> Option<Uuid> {
        match self {
            Self::Council(id) | Self::Area { council: id, .. } => Some(*id),
            Self::Any | Self::Own(_) | Self::Assigned(_) | Self::Subordinate(_) => None,
        }
    }
}
