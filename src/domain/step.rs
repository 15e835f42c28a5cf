//! What a caller may do with a resource, and by which request: its steps, each the `action` of the resource's `/steps`,
//! and requests to other paths. Views list them; the tables of the workflow and the policy decide which are allowed.

use std::borrow::Cow;

use entity::enums::{Action, Label, Labelled};
use serde::{Serialize, Serializer};
use utoipa::openapi::schema::Type;
use utoipa::openapi::{ObjectBuilder, RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

/// The request by which something is done, as the OpenAPI document describes it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Request {
    pub method: &'static str,
    /// With `{id}` where it has the id of a resource.
    pub path: &'static str,
    /// The name of the schema of its body; `None` when it has no body.
    pub schema: Option<&'static str>,
}

/// What can be done with one kind of resource.
pub trait Named: Copy + 'static {
    /// The name of the schema.
    const NAME: &'static str;
    /// Every name: first the steps, then what is done by requests to other paths.
    const ALL: &'static [Self];
    /// The number of steps.
    const STEPS: usize;

    /// Returns the action with which it is listed; of a step, also the action that the event log records.
    fn action(self) -> Action;

    /// Returns the request by which it is done.
    fn request(self) -> Request;
}

/// Returns the names of the actions, in their order.
#[must_use]
pub fn named<N: Named>(actions: &[Action]) -> Vec<N> {
    let names = |action: Action| N::ALL.iter().copied().filter(move |one| one.action() == action);
    actions.iter().copied().flat_map(names).collect()
}

macro_rules! names { ($(
    $(#[doc = $doc:literal])+
    $name:ident [$($steps:ident $at:literal: $($step:ident),+)?] {
        $($other:ident = $action:ident $method:ident $path:literal $($schema:ident)?;)*
    }
)+) => { $(
    $(#[doc = $doc])+
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum $name { $($($step,)+)? $($other),* }

    impl Named for $name {
        const NAME: &'static str = stringify!($name);
        const ALL: &'static [Self] = &[$($(Self::$step,)+)? $(Self::$other),*];
        const STEPS: usize = 0 $($(+ names!(@one $step))+)?;

        fn action(self) -> Action {
            match self {
                $($(Self::$step => Action::$step,)+)?
                $(Self::$other => Action::$action,)*
            }
        }

        fn request(self) -> Request {
            match self {
                $($(Self::$step => Request {
                    method: "POST",
                    path: $at,
                    schema: Some(concat!(stringify!($step), stringify!($steps))),
                },)+)?
                $(Self::$other => Request {
                    method: stringify!($method),
                    path: $path,
                    schema: names!(@body $($schema)?),
                },)*
            }
        }
    }

    impl Serialize for $name {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            self.action().serialize(serializer)
        }
    }

    impl Labelled for $name {
        fn labels() -> Vec<(&'static str, Label)> {
            actions(Self::ALL).into_iter().map(|one| (one.word(), one.label())).collect()
        }
    }

    // by hand: the derive does not see values that a macro generates
    impl PartialSchema for $name {
        fn schema() -> RefOr<Schema> {
            let actions = actions(Self::ALL);
            let text = Action::describe(concat!($($doc),+), actions.iter().copied());
            let words = actions.into_iter().map(Action::word);
            ObjectBuilder::new().schema_type(Type::String).description(Some(text)).enum_values(Some(words)).into()
        }
    }

    impl ToSchema for $name {
        fn name() -> Cow<'static, str> {
            Self::NAME.into()
        }
    }
)+ };
    (@one $step:ident) => { 1 };
    (@body) => { None };
    (@body $schema:ident) => { Some(stringify!($schema)) };
}

/// Returns the actions of some names, each once: what is an edit can be a request to one path or another.
fn actions<N: Named>(names: &[N]) -> Vec<Action> {
    let mut actions: Vec<Action> = names.iter().map(|one| one.action()).collect();
    actions.dedup();
    actions
}

names! {
    /// What can be done about a case. A step is an `action` of `POST /v1/cases/{id}/steps`.
    CaseAction [CaseStep "/v1/cases/{id}/steps": Accept, Reclassify, Reject, Restore, Merge, Unmerge, Refer, Withdraw,
        Release, Assign, AddAgency, Review, Close, Reopen, NotifyVoters, RecordFeedback, RequestReminder, Split,
        AnswerOnTheSpot, Note, SplitIntoParts, JoinParts]
    {
        EditPetition = Edit PATCH "/v1/petitions/{id}" PetitionPatch;
        EditRecommendation = Edit PATCH "/v1/recommendations/{id}" RecommendationPatch;
        Remind = Remind POST "/v1/reminder-letters" NewReminderLetter;
        Link = Link POST "/v1/cases/{id}/links" NewCaseLink;
        ReadPetitioner = ReadPetitioner GET "/v1/petitions/{id}/petitioner";
        SetPetitioner = SetPetitioner PUT "/v1/petitions/{id}/petitioner" Petitioner;
        ErasePetitioner = ErasePetitioner DELETE "/v1/petitions/{id}/petitioner";
    }

    /// What can be done about an assignment. A step is an `action` of `POST /v1/assignments/{id}/steps`.
    AssignmentAction [AssignmentStep "/v1/assignments/{id}/steps": PassDown, TakeBack, SendBack, RemindAgency, ChangeDue,
        Recall, Acknowledge, Return, ReportProgress, RequestExtension, DecideExtension, ReplyInterim, TakePosition,
        DecidePosition, Plan, SubmitReport, Review, RequestExplanation, Explain, Waive, Transfer, Contest, DecideContest]
    {
        Respond = Respond POST "/v1/responses" NewResponse;
        CorrectAnswer = CorrectAnswer POST "/v1/responses/{id}/versions" NewResponseVersion;
        AnswerFurther = AnswerFurther POST "/v1/responses/{id}/versions" NewResponseVersion;
        CreateAccessLink = CreateAccessLink POST "/v1/access-links" NewAccessLink;
    }

    /// What can be done about an access link.
    AccessLinkAction [] {
        RevokeAccessLink = RevokeAccessLink DELETE "/v1/access-links/{id}";
    }

    /// What can be done about the draft of a response. A step is an `action` of `POST /v1/response-drafts/{id}/steps`.
    ResponseDraftAction [ResponseDraftStep "/v1/response-drafts/{id}/steps": ConfirmDraft, ReturnDraft] {}

    /// What can be done with an access link. A step is an `action` of `POST /v1/linked-assignment/steps`.
    LinkedAssignmentAction [LinkedAssignmentStep "/v1/linked-assignment/steps": Acknowledge, ReportProgress, SubmitReport] {
        SubmitDraft = SubmitDraft POST "/v1/linked-assignment/drafts" NewResponseDraft;
    }

    /// What can be done about a referral. A step is an `action` of `POST /v1/referrals/{id}/steps`.
    ReferralAction [ReferralStep "/v1/referrals/{id}/steps": Accept, Return, Answer] {}

    /// What can be done about a commitment. A step is an `action` of `POST /v1/commitments/{id}/steps`.
    CommitmentAction [CommitmentStep "/v1/commitments/{id}/steps": ReportCommitment, VerifyCommitment, CarryOver, Waive] {}

    /// What can be done about a reminder letter. A step is an `action` of `POST /v1/reminder-letters/{id}/steps`.
    ReminderLetterAction [ReminderLetterStep "/v1/reminder-letters/{id}/steps": AnswerReminder] {}

    /// What can be done about a supervision. A step is an `action` of `POST /v1/supervisions/{id}/steps`.
    SupervisionAction [SupervisionStep "/v1/supervisions/{id}/steps": Announce, ReceiveReport, VisitSite, DraftConclusion,
        Close, Drop]
    {
        Edit = Edit PATCH "/v1/supervisions/{id}" SupervisionPatch;
        Conclude = Conclude POST "/v1/conclusions" NewConclusion;
    }

    /// What can be done about a conclusion. A step is an `action` of `POST /v1/conclusions/{id}/steps`.
    ConclusionAction [ConclusionStep "/v1/conclusions/{id}/steps": Issue, Drop] {
        Edit = Edit PATCH "/v1/conclusions/{id}" ConclusionPatch;
    }

    /// What can be done about a link between cases.
    LinkAction [] {
        Unlink = Unlink DELETE "/v1/links/{id}";
    }

    /// What can be done about a record of a registry: organizations, people, reference data, deadline rules, programmes.
    RecordAction [] {
        EditOrganization = Edit PATCH "/v1/organizations/{id}" OrganizationPatch;
        EditUser = Edit PATCH "/v1/users/{id}" UserPatch;
        EditClient = Edit PATCH "/v1/clients/{id}" ClientPatch;
        EditWebhook = Edit PATCH "/v1/webhooks/{id}" WebhookPatch;
        EditMailSubscription = Edit PATCH "/v1/mail-subscriptions/{id}" MailSubscriptionPatch;
        EditSector = Edit PATCH "/v1/sectors/{id}" SectorPatch;
        EditTerm = Edit PATCH "/v1/terms/{id}" TermPatch;
        EditSession = Edit PATCH "/v1/sessions/{id}" SessionPatch;
        EditNamedPeriod = Edit PATCH "/v1/named-periods/{id}" NamedPeriodPatch;
        EditSummaryReport = Edit PATCH "/v1/summary-reports/{id}" SummaryReportPatch;
        EditDeadlineRule = Edit PATCH "/v1/deadline-rules/{id}" DeadlineRulePatch;
        EditTheme = Edit PATCH "/v1/themes/{id}" ThemePatch;
        EditProgramme = Edit PATCH "/v1/supervision-programmes/{id}" SupervisionProgrammePatch;
        EditNorm = Edit PATCH "/v1/supervision-norms/{id}" SupervisionNormPatch;
        NameSuccessors = Succeed POST "/v1/organizations/{id}/successors" Succession;
        AddSecret = Rotate POST "/v1/clients/{id}/secrets";
        ReplaceWebhookSecret = Rotate POST "/v1/webhooks/{id}/secrets";
        RevokeGrant = Revoke DELETE "/v1/grants/{id}";
    }

    /// What can be done about a former wording of a petition.
    FormerTextAction [] {
        EraseFormerText = EraseFormerText DELETE "/v1/petitions/{id}/former-texts/{former_text_id}";
    }
}

/// Checks at compile time that the steps that an endpoint takes are those that views name, and validates each.
macro_rules! steps_named { ($steps:ident, $names:ident: $($step:ident),+ $(,)?) => {
    // no step without a name, and no name of a step without a step
    const _: fn(&$steps) -> $names = |step| match step { $($steps::$step(..) => $names::$step),+ };
    const _: () = {
        let steps = [$($names::$step as usize),+];
        assert!(steps.len() == <$names as $crate::domain::step::Named>::STEPS);
        let mut at = 0;
        while at < steps.len() {
            assert!(steps[at] < steps.len());
            at += 1;
        }
    };

    impl validator::Validate for $steps {
        fn validate(&self) -> Result<(), validator::ValidationErrors> {
            match self { $(Self::$step(step) => step.validate()),+ }
        }
    }
}; }

pub(crate) use steps_named;
