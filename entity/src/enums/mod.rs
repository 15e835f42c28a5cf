//! The enums of the domain: each is one closed list of values for the database, the domain rules and the API.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use utoipa::openapi::schema::Type;
use utoipa::openapi::{ObjectBuilder, RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

/// A text that people read, such as the name of a value in a column or on a button, in both languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Label {
    pub vi: &'static str,
    pub en: &'static str,
}

/// An enum of the API, each value of which has a label.
pub trait Labelled: Sized {
    /// Returns every value as the API writes it, with its label, in the order to show.
    fn labels() -> Vec<(&'static str, Label)>;
}

/// Declares an enum with a closed list of values: stored as text, serialized as a string, listed in the OpenAPI
/// schema. After each value its label, in Vietnamese and in English.
macro_rules! string_enum {
    ($(#[doc = $doc:literal])* $name:ident {
        $($(#[doc = $vdoc:literal])* $variant:ident = $word:literal ($vi:literal, $en:literal)),+ $(,)?
    }) => {
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

            /// The value as people read it.
            #[must_use]
            pub const fn label(self) -> $crate::enums::Label {
                match self { $(Self::$variant => $crate::enums::Label { vi: $vi, en: $en }),+ }
            }
        }

        impl $crate::enums::Labelled for $name {
            fn labels() -> Vec<(&'static str, $crate::enums::Label)> {
                Self::ALL.iter().map(|one| (one.word(), one.label())).collect()
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

/// Gives the values of an enum that is declared elsewhere their labels. After each value the word of the API, and its
/// label, in Vietnamese and in English.
#[macro_export]
macro_rules! labelled {
    ($name:ident { $($variant:ident = $word:literal ($vi:literal, $en:literal)),+ $(,)? }) => {
        impl $crate::enums::Labelled for $name {
            fn labels() -> Vec<(&'static str, $crate::enums::Label)> {
                // no value without a label
                const _: fn($name) = |one| match one { $($name::$variant => ()),+ };
                vec![$(($word, $crate::enums::Label { vi: $vi, en: $en })),+]
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
mod mail;
mod outcome;
mod people;
mod supervision;
mod time;
mod webhook;

pub use event::*;
pub use intake::*;
pub use mail::*;
pub use outcome::*;
pub use people::*;
pub use supervision::*;
pub use time::*;
pub use webhook::*;

string_enum! {
    /// The kind of a case (kiến nghị).
    CaseKind {
        /// A voter petition (kiến nghị cử tri).
        Petition = "petition" ("Kiến nghị cử tri", "Voter petition"),
        /// A recommendation after supervision (kiến nghị sau giám sát).
        Recommendation = "recommendation" ("Kiến nghị sau giám sát", "Recommendation"),
    }
}

string_enum! {
    /// Where a case is in the workflow.
    Status {
        /// Registered, not yet accepted.
        Received = "received" ("Mới tiếp nhận", "Received"),
        /// Accepted and classified, not yet assigned to an agency.
        Accepted = "accepted" ("Đã phân loại", "Accepted"),
        /// Assigned to a lead agency that has not acknowledged it yet.
        Assigned = "assigned" ("Đã chuyển, chờ nhận", "Assigned"),
        /// The lead agency works on it.
        InProgress = "in_progress" ("Đang giải quyết", "In progress"),
        /// The lead agency has responded.
        Answered = "answered" ("Đã trả lời", "Answered"),
        /// Reviewed and still followed, because commitments are open or the result satisfies only partly.
        Following = "following" ("Đang theo dõi", "Following"),
        /// Closed; it can be reopened.
        Closed = "closed" ("Đã kết thúc", "Closed"),
        /// Rejected, with a reason.
        Rejected = "rejected" ("Không tiếp nhận", "Rejected"),
        /// Merged into another case about the same matter.
        Merged = "merged" ("Đã gộp", "Merged"),
        /// Referred to central bodies or other councils, of which not all have answered.
        Referred = "referred" ("Đã chuyển cấp khác", "Referred"),
        /// Withdrawn by the petitioner.
        Withdrawn = "withdrawn" ("Đã rút", "Withdrawn"),
        /// An opinion (ý kiến) that was noted: it is kept on record, and nothing follows.
        Noted = "noted" ("Đã tiếp thu", "Noted"),
        /// Split into parts (đã tách), of which some are not answered yet.
        Split = "split" ("Đã tách", "Split"),
    }
}

string_enum! {
    /// Whether the matter asks for something (and is followed) or only states a view (and is kept on record).
    Nature {
        /// A petition (kiến nghị): asks for something.
        Petition = "petition" ("Kiến nghị", "Petition"),
        /// An opinion (ý kiến): only states a view.
        Opinion = "opinion" ("Ý kiến", "Opinion"),
    }
}

string_enum! {
    /// The level of government that is competent to settle the matter (thẩm quyền).
    CompetenceLevel {
        /// The central government.
        Central = "central" ("Trung ương", "Central"),
        /// The province.
        Province = "province" ("Cấp tỉnh", "Province"),
        /// The commune.
        Commune = "commune" ("Cấp xã", "Commune"),
    }
}

string_enum! {
    /// Whether a petition was collected before or after a council session.
    SessionPhase {
        /// Before the session.
        Before = "before" ("Trước kỳ họp", "Before the session"),
        /// After the session.
        After = "after" ("Sau kỳ họp", "After the session"),
    }
}

string_enum! {
    /// Why a case was rejected.
    RejectReason {
        /// A complaint (khiếu nại): follows a legal procedure of its own.
        Complaint = "complaint" ("Khiếu nại", "Complaint"),
        /// A denunciation (tố cáo): follows a legal procedure of its own; the denouncer's identity is secret.
        Denunciation = "denunciation" ("Tố cáo", "Denunciation"),
        /// It has no content that can be handled.
        NoContent = "no_content" ("Không có nội dung giải quyết", "No content to handle"),
        /// It is outside the council's competence.
        OutsideCompetence = "outside_competence" ("Không thuộc thẩm quyền", "Outside the competence"),
        /// Another reason.
        Other = "other" ("Lý do khác", "Other reason"),
    }
}

string_enum! {
    /// The role of an agency in a case.
    AssignmentRole {
        /// The lead agency (cơ quan chủ trì).
        Lead = "lead" ("Chủ trì", "Lead"),
        /// A co-operating agency (cơ quan phối hợp).
        Cooperating = "cooperating" ("Phối hợp", "Co-operating"),
    }
}

string_enum! {
    /// Whom an agency answers.
    AnswersTo {
        /// The council: what it answers counts for the case.
        Council = "council" ("Hội đồng nhân dân", "The council"),
        /// The People's Committee that passed the assignment down, and answers the council for all.
        Committee = "committee" ("Ủy ban nhân dân", "The committee"),
    }
}

string_enum! {
    /// The status of an agency's assignment.
    AssignmentStatus {
        /// Assigned, not yet acknowledged.
        Assigned = "assigned" ("Chờ nhận việc", "Assigned"),
        /// Acknowledged: the agency works on it.
        InProgress = "in_progress" ("Đang giải quyết", "In progress"),
        /// The agency has responded.
        Answered = "answered" ("Đã trả lời", "Answered"),
        /// Passed down to a subordinate agency, which now has to respond.
        PassedDown = "passed_down" ("Đã giao cấp dưới", "Passed down"),
        /// Returned by the agency, with a reason.
        Returned = "returned" ("Đã trả lại", "Returned"),
        /// Ended because the case was assigned to others or left the council's agencies, or the addressee's successors
        /// took over.
        Superseded = "superseded" ("Đã thay thế", "Superseded"),
        /// Recalled by the council (thu hồi), with a reason: the agency no longer has to answer.
        Recalled = "recalled" ("Đã thu hồi", "Recalled"),
        /// Waived by the council: the addressee is no longer bound, and what was recorded stays.
        Waived = "waived" ("Được miễn thực hiện", "Waived"),
        /// The committee that passed it down has answered for it.
        AnsweredByCommittee = "answered_by_committee" ("UBND trả lời thay", "Answered by the committee"),
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
        Regular = "regular" ("Thường lệ", "Regular"),
        /// Thematic session (kỳ họp chuyên đề).
        Thematic = "thematic" ("Chuyên đề", "Thematic"),
        /// Extraordinary session (kỳ họp bất thường).
        Extraordinary = "extraordinary" ("Bất thường", "Extraordinary"),
    }
}

string_enum! {
    /// The kind of an administrative unit, including kinds that no longer exist.
    UnitKind {
        /// Centrally run city (thành phố trực thuộc trung ương).
        CentrallyRunCity = "centrally_run_city" ("Thành phố trực thuộc trung ương", "Centrally run city"),
        /// Province (tỉnh).
        Province = "province" ("Tỉnh", "Province"),
        /// District (huyện): abolished on 1 July 2025.
        District = "district" ("Huyện", "District"),
        /// Ward (phường).
        Ward = "ward" ("Phường", "Ward"),
        /// Commune (xã).
        Commune = "commune" ("Xã", "Commune"),
        /// Township (thị trấn): abolished on 1 July 2025.
        Township = "township" ("Thị trấn", "Township"),
        /// Special zone (đặc khu).
        SpecialZone = "special_zone" ("Đặc khu", "Special zone"),
    }
}

/// A part of what a caller may read. The policy computes it, and `Scoped` turns it into SQL.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
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
