//! Every word of the API's enums and every field of its forms with its label, so that a client needs no tables of its own. It is outside the
//! contexts because each of them has enums.

mod fields;
mod labels;

use std::collections::BTreeMap;

use entity::enums::{
    Action, AddresseePosition, AnswersTo, AssignmentRole, AssignmentStatus, CaseArea, CaseKind, Channel,
    CommitmentStatus, CompetenceLevel, ConclusionForm, ConclusionStatus, ContestStatus, CountedAs, DayKind,
    DayReason, DayUnit, DeadlineStep, DeliveryStatus, DraftStatus, EscalationLevel, EventStream,
    ExtensionStatus, Fulfilment, Labelled, LinkDirection, LinkKind, MailEnd, MailFrequency, MailLanguage,
    MailStatus, MergeDirection, Nature, OrganizationKind, Outcome, OutcomeGroup, PositionDecision, Precision,
    Priority, RejectReason, ResponseKind, Role, Scope, SessionKind, SessionPhase, StartEvent, Status,
    SupervisionKind, SupervisionStage, TeamRole, Timeliness, UnitKind, Verdict, VotersFeedback, WebhookEnd,
    WebhookEvent,
};
use serde::Serialize;
use utoipa::ToSchema;

use crate::domain::escalation::EscalationReason;
use crate::domain::policy::Permission;
use crate::domain::step::{
    AccessLinkAction, AssignmentAction, CaseAction, CommitmentAction, ConclusionAction, FormerTextAction,
    LinkAction, LinkedAssignmentAction, RecordAction, ReferralAction, ReminderLetterAction,
    ResponseDraftAction, SupervisionAction,
};
use crate::kernel::error::Code as ProblemCode;
use crate::kernel::filter::{
    CompetenceLevelOrNone, FulfilmentOrNone, NatureOrNone, OutcomeOrNone, SessionPhaseOrNone, VerdictOrNone,
    VotersFeedbackOrNone,
};
use crate::kernel::names::NameSort;
use crate::kernel::reply::View;
use crate::service::engine::allowed::words::{
    AssignmentAct, CaseAct, CommitmentAct, ReferralAct, ReminderLetterAct,
};
use crate::service::engine::assignment::extend::ExtensionDecision;
use crate::service::engine::assignment::facets::AssignmentFacet;
use crate::service::engine::assignment::list::AssignmentSort;
use crate::service::engine::case::facets::CaseFacet;
use crate::service::engine::case::list::CaseSort;
use crate::service::engine::commitment::facets::CommitmentFacet;
use crate::service::engine::commitment::list::CommitmentSort;
use crate::service::engine::commitment::settle::CommitmentFinding;
use crate::service::engine::expand::CaseExpansion;
use crate::service::engine::response::version::VersionKind;
use crate::service::engine::timeliness::TimelinessSubject;
use crate::service::queues::queue::Queue;
use crate::service::referral::list::ReferralDirection;

/// The words of every enum of the document, and the fields of every form.
#[derive(Debug, Serialize, ToSchema)]
pub struct Vocabulary {
    /// By the name of the enum's schema in the document; the words of each in the order to show.
    pub enums: BTreeMap<String, Vec<LabelledWord>>,
    /// The fields of the request bodies of the document, in the order to show.
    pub fields: Vec<LabelledField>,
}

/// A word of an enum, and what to call it.
#[derive(Debug, Serialize, ToSchema)]
pub struct LabelledWord {
    /// The word as requests and responses have it.
    pub word: &'static str,
    /// The label in Vietnamese.
    pub vi: &'static str,
    /// The label in English.
    pub en: &'static str,
}

/// A field of request bodies, and what to call it.
#[derive(Debug, Serialize, ToSchema)]
pub struct LabelledField {
    /// The name as request bodies have it.
    pub name: &'static str,
    /// The label in Vietnamese.
    pub vi: &'static str,
    /// The label in English.
    pub en: &'static str,
    /// The list from which ids in this field are chosen, a URI template (RFC 6570): `{council_id}` and `{case_id}` are those
    /// of what the form is about. It takes `limit` and `cursor`, and `q` where the document says so.
    #[schema(example = "/v1/sectors?council_id={council_id}&sort=name")]
    pub list: Option<&'static str>,
}

impl View for Vocabulary {}

fn of<E: Labelled + ToSchema>() -> (String, Vec<LabelledWord>) {
    let words =
        E::labels().into_iter().map(|(word, label)| LabelledWord { word, vi: label.vi, en: label.en });
    (E::name().into_owned(), words.collect())
}

macro_rules! all { ($($name:ident)+) => { [$(of::<$name>()),+] }; }

/// Returns the vocabulary.
#[must_use]
pub fn read() -> Vocabulary {
    let enums = all! {
        AccessLinkAction Action AddresseePosition AnswersTo AssignmentAct AssignmentAction AssignmentFacet AssignmentRole
        AssignmentSort AssignmentStatus CaseAct CaseAction CaseArea CaseExpansion CaseFacet CaseKind CaseSort Channel
        CommitmentAct CommitmentAction CommitmentFacet CommitmentFinding CommitmentSort CommitmentStatus
        CompetenceLevel CompetenceLevelOrNone ConclusionAction ConclusionForm ConclusionStatus ContestStatus
        CountedAs DayKind DayReason DayUnit DeadlineStep DeliveryStatus DraftStatus EscalationLevel EscalationReason EventStream
        ExtensionDecision ExtensionStatus FormerTextAction Fulfilment FulfilmentOrNone LinkAction LinkDirection
        LinkKind LinkedAssignmentAction MailEnd MailFrequency MailLanguage MailStatus MergeDirection NameSort Nature NatureOrNone OrganizationKind Outcome OutcomeGroup OutcomeOrNone
        Permission PositionDecision Precision Priority ProblemCode Queue RecordAction ReferralAct ReferralAction
        ReferralDirection RejectReason ReminderLetterAct ReminderLetterAction ResponseDraftAction ResponseKind Role Scope
        SessionKind SessionPhase SessionPhaseOrNone StartEvent Status SupervisionAction SupervisionKind
        SupervisionStage TeamRole Timeliness TimelinessSubject UnitKind Verdict VerdictOrNone VersionKind
        VotersFeedback VotersFeedbackOrNone WebhookEnd WebhookEvent
    };
    let fields = fields::FIELDS.iter().map(|fields::Field { name, label, list }| LabelledField {
        name,
        vi: label.vi,
        en: label.en,
        list: *list,
    });
    Vocabulary { enums: enums.into(), fields: fields.collect() }
}
