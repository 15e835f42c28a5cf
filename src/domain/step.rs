//! The names of what a caller may do with a resource: its steps, each the `action` of the resource's `/steps`, and its
//! operations, which are requests to other paths. Views list them; the tables of the workflow decide which are allowed.

use std::borrow::Cow;

use entity::enums::Action;
use serde::{Serialize, Serializer};
use utoipa::openapi::schema::Type;
use utoipa::openapi::{ObjectBuilder, RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

/// Some of the actions: the steps or the operations of one kind of resource.
pub trait Named: Copy + 'static {
    /// Every name, in the order of declaration.
    const ALL: &'static [Self];

    /// Returns the action that the event log records.
    fn action(self) -> Action;
}

/// Returns the actions that have a name of this kind, in their order.
#[must_use]
pub fn named<N: Named>(actions: &[Action]) -> Vec<N> {
    let name = |action: &Action| N::ALL.iter().copied().find(|one| one.action() == *action);
    actions.iter().filter_map(name).collect()
}

macro_rules! names { ($($(#[doc = $doc:literal])+ $name:ident: $($action:ident),+;)+) => { $(
    $(#[doc = $doc])+
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum $name { $($action),+ }

    impl Named for $name {
        const ALL: &'static [Self] = &[$(Self::$action),+];

        fn action(self) -> Action {
            match self { $(Self::$action => Action::$action),+ }
        }
    }

    impl Serialize for $name {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            self.action().serialize(serializer)
        }
    }

    // by hand: the derive does not see values that a macro generates
    impl PartialSchema for $name {
        fn schema() -> RefOr<Schema> {
            let actions = Self::ALL.iter().map(|one| one.action());
            let text = Action::describe(concat!($($doc),+), actions.clone());
            let words = actions.map(Action::word);
            ObjectBuilder::new().schema_type(Type::String).description(Some(text)).enum_values(Some(words)).into()
        }
    }

    impl ToSchema for $name {
        fn name() -> Cow<'static, str> {
            stringify!($name).into()
        }
    }
)+ }; }

names! {
    /// A step on a case: an `action` of `POST /v1/cases/{id}/steps`.
    CaseAction: Accept, Reclassify, Reject, Restore, Merge, Unmerge, Refer, Withdraw, Release, Assign, AddAgency, Review, Close, Reopen,
        NotifyVoters, RecordFeedback, RequestReminder, Split, AnswerOnTheSpot, Note, SplitIntoParts, JoinParts;

    /// What else can be done about a case: `remind` is `POST /v1/reminder-letters`.
    CaseOperation: Remind;

    /// A step on an assignment: an `action` of `POST /v1/assignments/{id}/steps`.
    AssignmentAction: PassDown, TakeBack, SendBack, RemindAgency, ChangeDue, Recall, Acknowledge, Return, ReportProgress, RequestExtension, DecideExtension, ReplyInterim,
        TakePosition, DecidePosition, Plan, SubmitReport, Review, RequestExplanation, Explain, Waive, Transfer, Contest, DecideContest;

    /// What else can be done about an assignment: `respond` is `POST /v1/responses`; `correct_answer` and `answer_further`
    /// are `POST /v1/responses/{id}/versions`.
    AssignmentOperation: Respond, CorrectAnswer, AnswerFurther;

    /// A step on a referral: an `action` of `POST /v1/referrals/{id}/steps`.
    ReferralAction: Accept, Return, Answer;

    /// A step on a commitment: an `action` of `POST /v1/commitments/{id}/steps`.
    CommitmentAction: ReportCommitment, VerifyCommitment, CarryOver, Waive;

    /// A step of a supervision: an `action` of `POST /v1/supervisions/{id}/steps`.
    SupervisionAction: Announce, ReceiveReport, VisitSite, DraftConclusion, Close, Drop;

    /// A step of a conclusion: an `action` of `POST /v1/conclusions/{id}/steps`.
    ConclusionAction: Issue, Drop;

    /// What else can be done with a conclusion: `update` is `PATCH /v1/conclusions/{id}`.
    ConclusionOperation: Update;
}

/// Checks at compile time that the steps that an endpoint takes are those that views name, and validates each.
macro_rules! steps_named { ($steps:ident, $names:ident: $($step:ident),+ $(,)?) => {
    // no step without a name, and no name without a step
    const _: fn(&$steps) -> $names = |step| match step { $($steps::$step(..) => $names::$step),+ };
    const _: () = assert!([$($names::$step),+].len() == <$names as $crate::domain::step::Named>::ALL.len());

    impl validator::Validate for $steps {
        fn validate(&self) -> Result<(), validator::ValidationErrors> {
            match self { $(Self::$step(step) => step.validate()),+ }
        }
    }
}; }

pub(crate) use steps_named;
