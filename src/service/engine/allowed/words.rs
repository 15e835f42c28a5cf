//! The words of the filters `allowed`: what the workflow tables decide about the rows of a list.

use std::borrow::Cow;

use entity::enums::{Action, Label, Labelled};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use utoipa::openapi::schema::Type;
use utoipa::openapi::{ObjectBuilder, RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

macro_rules! acts { ($($(#[doc = $doc:literal])+ $name:ident: $($action:ident),+;)+) => { $(
    $(#[doc = $doc])+
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum $name { $($action),+ }

    impl $name {
        /// Every word.
        pub const ALL: &'static [Self] = &[$(Self::$action),+];

        /// Returns the action as views name it.
        #[must_use]
        pub const fn action(self) -> Action {
            match self { $(Self::$action => Action::$action),+ }
        }
    }

    impl Serialize for $name {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            self.action().serialize(serializer)
        }
    }

    impl<'de> Deserialize<'de> for $name {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            let action = Action::deserialize(deserializer)?;
            let known = Self::ALL.iter().copied().find(|one| one.action() == action);
            known.ok_or_else(|| serde::de::Error::custom(format_args!("`{}` is not done here", action.word())))
        }
    }

    impl PartialSchema for $name {
        fn schema() -> RefOr<Schema> {
            let actions = Self::ALL.iter().map(|one| one.action());
            let text = Action::describe(concat!($($doc),+), actions.clone());
            let words = actions.map(Action::word);
            ObjectBuilder::new().schema_type(Type::String).description(Some(text)).enum_values(Some(words)).into()
        }
    }

    impl Labelled for $name {
        fn labels() -> Vec<(&'static str, Label)> {
            Self::ALL.iter().map(|one| (one.action().word(), one.action().label())).collect()
        }
    }

    impl ToSchema for $name {
        fn name() -> Cow<'static, str> {
            stringify!($name).into()
        }
    }
)+ } }

acts! {
    /// What can be done about a case, for the filter `allowed`.
    CaseAct: Accept, Reclassify, Reject, Restore, Merge, Unmerge, Refer, Withdraw, Release, Assign, AddAgency, Review, Close,
        Reopen, NotifyVoters, RecordFeedback, RequestReminder, Split, AnswerOnTheSpot, Note, SplitIntoParts, JoinParts, Remind;

    /// What can be done about an assignment, for the filter `allowed`.
    AssignmentAct: PassDown, TakeBack, SendBack, RemindAgency, ChangeDue, Recall, Acknowledge, Return, ReportProgress,
        RequestExtension, DecideExtension, ReplyInterim, TakePosition, DecidePosition, Plan, SubmitReport, Review,
        RequestExplanation, Explain, Waive, Transfer, Contest, DecideContest, Respond, CorrectAnswer, AnswerFurther;

    /// What can be done about a commitment, for the filter `allowed`.
    CommitmentAct: ReportCommitment, VerifyCommitment, CarryOver, Waive;

    /// What can be done about a referral, for the filter `allowed`.
    ReferralAct: Accept, Return, Answer;

    /// What can be done about a reminder letter, for the filter `allowed`.
    ReminderLetterAct: AnswerReminder;
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use chrono::DateTime;
    use entity::enums::CaseKind;
    use sea_orm::DbBackend;

    use super::*;
    use crate::domain::actor::Actor;
    use crate::domain::workflow::{COMMITMENT, Transition, of_assignment};
    use crate::kernel::context::RequestContext;
    use crate::service::engine::allowed::case::TABLES;
    use crate::service::engine::allowed::rows::{Rows, Subject};

    /// The actions of a table that are possible for some rows.
    fn possible<S: PartialEq + Copy>(
        of: Subject,
        kind: CaseKind,
        table: &'static [Transition<S>],
    ) -> Vec<&'static str> {
        let ctx = RequestContext::at(DateTime::UNIX_EPOCH, Actor::default());
        let rows = Rows { ctx: &ctx, backend: DbBackend::Sqlite, of, kind };
        let actions = table.iter().map(|row| row.action);
        actions.filter(|action| !rows.ways(table, *action).is_empty()).map(Action::word).collect()
    }

    fn words(all: impl Iterator<Item = Action>) -> BTreeSet<&'static str> {
        all.map(Action::word).collect()
    }

    #[test]
    fn the_words_are_the_actions_that_the_tables_decide() {
        let of_cases = TABLES.into_iter().flat_map(|(kind, _, table)| possible(Subject::Cases, kind, table));
        // who may edit follows from who registered, too
        let of_cases: BTreeSet<_> = of_cases.filter(|word| *word != Action::Edit.word()).collect();
        assert_eq!(words(CaseAct::ALL.iter().map(|act| act.action())), of_cases);
        let kinds = CaseKind::ALL.iter().copied();
        let of_assignments = kinds.flat_map(|kind| possible(Subject::Assignments, kind, of_assignment(kind)));
        assert_eq!(words(AssignmentAct::ALL.iter().map(|act| act.action())), of_assignments.collect());
        let of_commitments = possible(Subject::Commitments, CaseKind::Recommendation, COMMITMENT);
        assert_eq!(
            words(CommitmentAct::ALL.iter().map(|act| act.action())),
            of_commitments.into_iter().collect()
        );
    }
}
