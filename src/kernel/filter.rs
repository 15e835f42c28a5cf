//! Conditions of lists for filters that take several values, and for those among them that take `none`.

use std::borrow::Cow;

use entity::enums::{
    CompetenceLevel, Fulfilment, Label, Labelled, Nature, Outcome, SessionPhase, Verdict, VotersFeedback,
};
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::{ExprTrait, SimpleExpr};
use sea_orm::{ColumnTrait, Value};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use utoipa::openapi::schema::Type;
use utoipa::openapi::{ObjectBuilder, RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

/// The most values that one filter takes.
pub const MOST_VALUES: usize = 50;

/// The word for rows without a value.
pub(crate) const NONE: &str = "none";

/// A value of a filter, or `none`: the rows that have no value.
pub trait OrNone: Copy {
    type Value: Into<Value> + Copy;

    /// Returns the value; nothing for `none`.
    fn value(self) -> Option<Self::Value>;
}

/// Returns the values among those of a filter, and whether `none` is among them.
#[must_use]
pub fn split<N: OrNone>(wanted: &[N]) -> (Vec<N::Value>, bool) {
    let values = wanted.iter().filter_map(|one| one.value()).collect();
    (values, wanted.iter().any(|one| one.value().is_none()))
}

/// Returns the condition that a column has one of the values, if the filter is given.
#[must_use]
pub fn any<V: Into<Value> + Clone>(column: impl ColumnTrait, wanted: Option<&[V]>) -> Option<SimpleExpr> {
    wanted.map(|wanted| of(column, wanted))
}

/// Returns the condition that a column has one of the values, or that it has none where `none` is wanted.
#[must_use]
pub fn any_or_none<N: OrNone>(column: impl ColumnTrait, wanted: Option<&[N]>) -> Option<SimpleExpr> {
    wanted.map(|wanted| of_or_none(column, wanted))
}

/// Returns the condition that a column has one of some values, or that it has none if `none` is among them.
#[must_use]
pub fn of_or_none<N: OrNone>(column: impl ColumnTrait, wanted: &[N]) -> SimpleExpr {
    match split(wanted) {
        (values, false) => of(column, &values),
        (values, true) if values.is_empty() => column.is_null(),
        (values, true) => column.is_null().or(of(column, &values)),
    }
}

/// Returns the condition that a column has one of some values.
#[must_use]
pub fn of<V: Into<Value> + Clone>(column: impl ColumnTrait, values: &[V]) -> SimpleExpr {
    match values {
        // compared, not looked for in a list: the plans are those of a filter that takes one value
        [one] => column.eq(one.clone()),
        several => column.is_in(several.iter().cloned()),
    }
}

macro_rules! or_none { ($($(#[doc = $doc:literal])+ $name:ident: $of:ident;)+) => { $(
    $(#[doc = $doc])+
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct $name(Option<$of>);

    impl From<$of> for $name {
        fn from(value: $of) -> Self {
            Self(Some(value))
        }
    }

    impl $name {
        pub const NONE: Self = Self(None);
    }

    impl OrNone for $name {
        type Value = $of;

        fn value(self) -> Option<$of> {
            self.0
        }
    }

    impl Serialize for $name {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            match self.0 {
                Some(value) => value.serialize(serializer),
                None => serializer.serialize_str(NONE),
            }
        }
    }

    impl<'de> Deserialize<'de> for $name {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            let word: Cow<'_, str> = Deserialize::deserialize(deserializer)?;
            if word == NONE {
                return Ok(Self::NONE);
            }
            word.parse().map(|value| Self(Some(value))).map_err(serde::de::Error::custom)
        }
    }

    impl ToSchema for $name {
        fn name() -> Cow<'static, str> {
            stringify!($name).into()
        }
    }
)+ } }

or_none! {
    /// An id, or `none`: what has none.
    IdOrNone: Uuid;
    /// An outcome, or `none`: without a current answer.
    OutcomeOrNone: Outcome;
    /// The result of a review, or `none`: not reviewed.
    VerdictOrNone: Verdict;
    /// What a petition is, or `none`: not classified yet.
    NatureOrNone: Nature;
    /// A level of government, or `none`: not classified yet.
    CompetenceLevelOrNone: CompetenceLevel;
    /// Before or after a session, or `none`.
    SessionPhaseOrNone: SessionPhase;
    /// What voters said, or `none`: they were not asked.
    VotersFeedbackOrNone: VotersFeedback;
    /// The completion, or `none`: not known.
    FulfilmentOrNone: Fulfilment;
}

impl PartialSchema for IdOrNone {
    fn schema() -> RefOr<Schema> {
        let id = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";
        ObjectBuilder::new()
            .schema_type(Type::String)
            .description(Some("An id, or `none`: what has none."))
            .pattern(Some(format!("^({NONE}|{id})$")))
            .max_length(Some(36))
            .into()
    }
}

macro_rules! words_or_none { ($($name:ident: $of:ident, $none:literal;)+) => { $(
    impl PartialSchema for $name {
        fn schema() -> RefOr<Schema> {
            let text = $of::describe("", $of::ALL.iter().copied());
            let text = format!("{}\n- `{NONE}`: {}", text.trim_start(), $none);
            let words = $of::ALL.iter().map(|one| one.word()).chain([NONE]);
            ObjectBuilder::new().schema_type(Type::String).description(Some(text)).enum_values(Some(words)).into()
        }
    }

    impl Labelled for $name {
        fn labels() -> Vec<(&'static str, Label)> {
            let all = $of::ALL.iter().map(|one| (one.word(), one.label()));
            all.chain([(NONE, Label { vi: "Không có", en: "None" })]).collect()
        }
    }
)+ } }

words_or_none! {
    OutcomeOrNone: Outcome, "Without a current answer.";
    VerdictOrNone: Verdict, "Not reviewed.";
    NatureOrNone: Nature, "Not classified yet.";
    CompetenceLevelOrNone: CompetenceLevel, "Not classified yet.";
    SessionPhaseOrNone: SessionPhase, "Collected neither before nor after a session.";
    VotersFeedbackOrNone: VotersFeedback, "The voters were not asked.";
    FulfilmentOrNone: Fulfilment, "Not known.";
}
