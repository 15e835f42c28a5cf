//! What the entities and the enums say of the tables.

use std::collections::{BTreeMap, BTreeSet};

use entity::enums as words;
use sea_orm::{ColumnTrait, ColumnType, EntityTrait, Iterable};

/// A column: its name, whether it may be null, and its PostgreSQL type.
pub type Columns = BTreeMap<String, (bool, &'static str)>;

fn columns_of<E: EntityTrait>() -> (String, Columns) {
    let kind = |column: &E::Column| match column.def().get_column_type() {
        ColumnType::Uuid => "uuid",
        ColumnType::BigInteger => "bigint",
        ColumnType::Integer => "integer",
        ColumnType::Boolean => "boolean",
        ColumnType::Date => "date",
        ColumnType::TimestampWithTimeZone => "timestamp with time zone",
        ColumnType::Json | ColumnType::JsonBinary => "jsonb",
        ColumnType::VarBinary(_) | ColumnType::Blob | ColumnType::Binary(_) => "bytea",
        _ => "text",
    };
    let columns = E::Column::iter().map(|c| (sea_orm::Iden::to_string(&c), (c.def().is_null(), kind(&c))));
    (E::default().table_name().to_owned(), columns.collect())
}

macro_rules! columns_of_all {
    ($($entity:path),+ $(,)?) => { BTreeMap::from([$(columns_of::<$entity>()),+]) };
}

pub fn entities() -> BTreeMap<String, Columns> {
    use entity::*;
    columns_of_all![
        access_link::Entity,
        response_draft::Entity,
        administrative_unit::Entity,
        timer::Entity,
        annex_columns::Entity,
        assignment::Entity,
        audit_checkpoint::Entity,
        calendar::Entity,
        calendar::day::Entity,
        case::Entity,
        case_answer::Entity,
        case_link::Entity,
        case_unit::Entity,
        client::Entity,
        client_secret::Entity,
        commitment::Entity,
        conclusion::Entity,
        contest::Entity,
        deadline_rule::Entity,
        event::Entity,
        event_text::Entity,
        explanation::Entity,
        extension::Entity,
        former_text::Entity,
        grant::Entity,
        handover::Entity,
        handover::item::Entity,
        idempotency::Entity,
        interim_reply::Entity,
        login_attempt::Entity,
        named_period::Entity,
        summary_report::Entity,
        number_counter::Entity,
        organization::Entity,
        organization::ancestor::Entity,
        organization::area::Entity,
        organization::code::Entity,
        organization::successor::Entity,
        periodic_report::Entity,
        petitioner::Entity,
        feed_entry::Entity,
        position_epoch::Entity,
        refresh_token::Entity,
        response::Entity,
        response::assignment::Entity,
        review::Entity,
        revoked_token::Entity,
        search::Entity,
        sector::Entity,
        session::Entity,
        sign_in_failure::Entity,
        sign_in_network::Entity,
        signing_key::Entity,
        supervision::Entity,
        supervision::body::Entity,
        supervision::case::Entity,
        supervision::member::Entity,
        supervision::stage::Entity,
        supervision::unit::Entity,
        supervision_norm::Entity,
        supervision_programme::Entity,
        term::Entity,
        theme::Entity,
        reminder_letter::Entity,
        reminder_letter::target::Entity,
        user::Entity,
        mail::Entity,
        mail::progress::Entity,
        mail::subscription::Entity,
        mail::told::Entity,
        webhook::Entity,
        webhook::delivery::Entity,
        webhook::progress::Entity,
        webhook::secret::Entity,
    ]
}

fn said<T: Copy>(all: &[T], word: fn(T) -> &'static str) -> BTreeSet<String> {
    all.iter().map(|w| word(*w).to_owned()).collect()
}

macro_rules! enum_values {
    ($($table:ident $column:ident $words:ident;)+) => {
        [$(((stringify!($table), stringify!($column)), said(words::$words::ALL, words::$words::word))),+]
    };
}

/// The enum values that each CHECK must list.
pub fn enum_values() -> BTreeMap<(String, String), BTreeSet<String>> {
    let checked = enum_values! {
        administrative_unit kind UnitKind;
        organization kind OrganizationKind;
        session kind SessionKind;
        role_grant role Role;
        response_draft status DraftStatus;
        mail language MailLanguage;
        mail status MailStatus;
        mail_subscription role Role;
        mail_subscription language MailLanguage;
        mail_subscription frequency MailFrequency;
        mail_subscription disabled_reason MailEnd;
        webhook disabled_reason WebhookEnd;
        webhook_delivery event_type WebhookEvent;
        webhook_delivery status DeliveryStatus;
        cases kind CaseKind;
        cases area CaseArea;
        cases status Status;
        cases status_before Status;
        cases outcome Outcome;
        cases verdict Verdict;
        cases voters_feedback VotersFeedback;
        cases nature Nature;
        cases channel Channel;
        cases competence_level CompetenceLevel;
        cases phase SessionPhase;
        cases reject_reason RejectReason;
        response outcome Outcome;
        response kind ResponseKind;
        assignment role AssignmentRole;
        assignment answers_to AnswersTo;
        assignment status AssignmentStatus;
        assignment outcome Outcome;
        review verdict Verdict;
        event stream EventStream;
        cases escalation_level EscalationLevel;
        calendar_day kind DayKind;
        deadline_rule step DeadlineStep;
        deadline_rule case_kind CaseKind;
        deadline_rule competence_level CompetenceLevel;
        deadline_rule channel Channel;
        deadline_rule unit DayUnit;
        deadline_rule starts_at StartEvent;
        extension status ExtensionStatus;
        commitment status CommitmentStatus;
        commitment precision Precision;
        reminder_letter escalation_level EscalationLevel;
        timer kind TimerKind;
        cases priority Priority;
        cases fulfilment Fulfilment;
        assignment case_kind CaseKind;
        assignment position AddresseePosition;
        assignment position_decision PositionDecision;
        assignment verdict Verdict;
        assignment fulfilment Fulfilment;
        review fulfilment Fulfilment;
        case_link kind LinkKind;
        supervision_norm body_kind OrganizationKind;
        supervision_norm kind SupervisionKind;
        supervision kind SupervisionKind;
        supervision stage SupervisionStage;
        supervision_member role TeamRole;
        supervision_stage stage SupervisionStage;
        conclusion form ConclusionForm;
        conclusion status ConclusionStatus;
        contest status ContestStatus;
    };
    let algorithms = BTreeSet::from(["EdDSA".to_owned(), "RS256".to_owned()]);
    let mut all: BTreeMap<_, _> =
        checked.into_iter().map(|((t, c), words)| ((t.to_owned(), c.to_owned()), words)).collect();
    all.insert(("signing_key".into(), "algorithm".into()), algorithms);
    all
}
