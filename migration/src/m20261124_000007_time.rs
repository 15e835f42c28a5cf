//! Time: calendar, deadline rules, extensions, interim replies, commitments, urging, alarms.

use std::fmt::Write;

use sea_orm_migration::prelude::*;

use crate::script;

#[derive(DeriveMigrationName)]
pub struct Migration;

const TABLES: &[&str] = &[
    "calendar_year",
    "calendar_day",
    "deadline_rule",
    "extension",
    "interim_reply",
    "commitment",
    "urging",
    "urging_target",
    "alarm",
];

const UP: &str = r"
CREATE TABLE calendar_year (
    id         $uuid PRIMARY KEY,
    year       integer NOT NULL UNIQUE,
    version    bigint NOT NULL,
    created_at $time NOT NULL,
    updated_at $time NOT NULL
);

CREATE TABLE calendar_day (
    day         $date PRIMARY KEY,
    year        integer NOT NULL REFERENCES calendar_year (year),
    kind        varchar NOT NULL CHECK (kind IN ('off', 'working')),
    name        varchar NOT NULL,
    source      varchar NOT NULL,
    provisional boolean NOT NULL
);
CREATE INDEX calendar_day_year ON calendar_day (year, day);

CREATE TABLE deadline_rule (
    id               $uuid PRIMARY KEY,
    council_id       $uuid REFERENCES organization (id),
    step             varchar NOT NULL CHECK (step IN ('assign', 'respond', 'cooperate', 'review', 'explain', 'explain_complex', 'extend', 'decide_extension', 'reply_interim', 'urge', 'due_soon')),
    case_kind        varchar CHECK (case_kind IN ('petition', 'recommendation')),
    competence_level varchar CHECK (competence_level IN ('central', 'province', 'commune')),
    sector_id        $uuid REFERENCES sector (id),
    channel          varchar CHECK (channel IN ('voter_meeting', 'citizen_reception', 'letter', 'hotline', 'online')),
    number           integer NOT NULL CHECK (number BETWEEN 0 AND 3650),
    unit             varchar NOT NULL CHECK (unit IN ('calendar_days', 'working_days')),
    starts_at        varchar NOT NULL CHECK (starts_at IN ('received', 'accepted', 'assigned', 'answered', 'requested', 'due')),
    times            integer CHECK (times BETWEEN 0 AND 100),
    legal_basis      varchar NOT NULL,
    valid_from       $date NOT NULL,
    valid_to         $date,
    version          bigint NOT NULL,
    created_at       $time NOT NULL,
    updated_at       $time NOT NULL
);
CREATE INDEX deadline_rule_council ON deadline_rule (council_id, step);

ALTER TABLE cases ADD COLUMN answered_on $date;
ALTER TABLE cases ADD COLUMN open_commitments integer NOT NULL DEFAULT 0;
ALTER TABLE cases ADD COLUMN rung varchar CHECK (rung IN ('urging', 'handling_recommended', 'explanation_session', 'questioning', 're_supervision', 'report_to_council'));
ALTER TABLE cases ADD COLUMN rung_count integer NOT NULL DEFAULT 0;
ALTER TABLE cases ADD COLUMN urged_on $date;
CREATE INDEX cases_council_status_due ON cases (council_id, status, due_on, id);

ALTER TABLE assignment ADD COLUMN deadline $json;
ALTER TABLE assignment ADD COLUMN extension_id $uuid;
ALTER TABLE assignment ADD COLUMN extension_count integer NOT NULL DEFAULT 0;
ALTER TABLE assignment ADD COLUMN interim_count integer NOT NULL DEFAULT 0;
ALTER TABLE assignment ADD COLUMN promised_on $date;
CREATE INDEX assignment_council_status_due ON assignment (council_id, status, due_on, id);
CREATE INDEX assignment_organization_status_due ON assignment (organization_id, status, due_on, id);

CREATE TABLE extension (
    id              $uuid PRIMARY KEY,
    assignment_id   $uuid NOT NULL REFERENCES assignment (id),
    case_id         $uuid NOT NULL REFERENCES cases (id),
    organization_id $uuid NOT NULL REFERENCES organization (id),
    status          varchar NOT NULL CHECK (status IN ('asked', 'granted', 'cut', 'refused', 'lapsed')),
    reason          text NOT NULL,
    due_on          $date NOT NULL,
    asked_on        $date NOT NULL,
    granted_on      $date,
    document        $json,
    decide_by       $date,
    note            text,
    asked_by        $uuid REFERENCES app_user (id),
    decided_by      $uuid REFERENCES app_user (id),
    created_at      $time NOT NULL,
    decided_at      $time
);
CREATE INDEX extension_assignment ON extension (assignment_id, id);
CREATE UNIQUE INDEX extension_one_asked ON extension (assignment_id) WHERE status = 'asked';

CREATE TABLE interim_reply (
    id              $uuid PRIMARY KEY,
    assignment_id   $uuid NOT NULL REFERENCES assignment (id),
    case_id         $uuid NOT NULL REFERENCES cases (id),
    organization_id $uuid NOT NULL REFERENCES organization (id),
    reason          text NOT NULL,
    promised_on     $date NOT NULL,
    document        $json,
    created_by      $uuid REFERENCES app_user (id),
    created_at      $time NOT NULL
);
CREATE INDEX interim_reply_assignment ON interim_reply (assignment_id, id);

CREATE TABLE commitment (
    id                $uuid PRIMARY KEY,
    case_id           $uuid NOT NULL REFERENCES cases (id),
    assignment_id     $uuid NOT NULL REFERENCES assignment (id),
    response_id       $uuid NOT NULL REFERENCES response (id),
    council_id        $uuid NOT NULL REFERENCES organization (id),
    organization_id   $uuid NOT NULL REFERENCES organization (id),
    organization_name varchar NOT NULL,
    status            varchar NOT NULL CHECK (status IN ('open', 'kept', 'late_kept', 'broken', 'carried_over', 'waived')),
    text              text NOT NULL,
    precision         varchar NOT NULL CHECK (precision IN ('day', 'month', 'quarter', 'year', 'period', 'condition')),
    from_on           $date,
    due_on            $date,
    as_stated         varchar,
    review_on         $date,
    funding_source    varchar,
    weight            integer NOT NULL CHECK (weight BETWEEN 1 AND 100),
    progress_percent  integer CHECK (progress_percent BETWEEN 0 AND 100),
    progress_text     text,
    evidence          $json,
    fulfilled_on      $date,
    reported_by       $uuid REFERENCES app_user (id),
    reporting_organization_id $uuid REFERENCES organization (id),
    reported_at       $time,
    verification      text,
    verified_by       $uuid REFERENCES app_user (id),
    settled_on        $date,
    carried_to        $uuid REFERENCES session (id),
    version           bigint NOT NULL,
    created_at        $time NOT NULL,
    updated_at        $time NOT NULL
);
CREATE INDEX commitment_case ON commitment (case_id, id);
CREATE INDEX commitment_response ON commitment (response_id, id);
CREATE INDEX commitment_assignment ON commitment (assignment_id, id);
CREATE INDEX commitment_council ON commitment (council_id, id);
CREATE INDEX commitment_council_status ON commitment (council_id, status, id);
CREATE INDEX commitment_council_due ON commitment (council_id, status, due_on, id);
CREATE INDEX commitment_council_review ON commitment (council_id, status, review_on, id);
CREATE INDEX commitment_council_precision ON commitment (council_id, precision, due_on, id);
CREATE INDEX commitment_council_settled ON commitment (council_id, settled_on, due_on, review_on, id);
CREATE INDEX commitment_organization ON commitment (organization_id, id);
CREATE INDEX commitment_organization_status ON commitment (organization_id, status, id);
CREATE INDEX commitment_organization_due ON commitment (organization_id, status, due_on, id);

CREATE TABLE urging (
    id                $uuid PRIMARY KEY,
    council_id        $uuid NOT NULL REFERENCES organization (id),
    organization_id   $uuid NOT NULL REFERENCES organization (id),
    organization_name varchar NOT NULL,
    rung              varchar NOT NULL CHECK (rung IN ('urging', 'handling_recommended', 'explanation_session', 'questioning', 're_supervision', 'report_to_council')),
    issued_on         $date NOT NULL,
    document          $json,
    text              text NOT NULL,
    answer_by         $date,
    answered_on       $date,
    answer_text       text,
    answer_document   $json,
    version           bigint NOT NULL,
    created_at        $time NOT NULL,
    updated_at        $time NOT NULL
);
CREATE INDEX urging_council ON urging (council_id, id);
CREATE INDEX urging_organization ON urging (organization_id, id);

CREATE TABLE urging_target (
    urging_id     $uuid NOT NULL REFERENCES urging (id),
    case_id       $uuid NOT NULL REFERENCES cases (id),
    assignment_id $uuid REFERENCES assignment (id),
    ordinal       integer NOT NULL,
    PRIMARY KEY (urging_id, case_id)
);
CREATE INDEX urging_target_case ON urging_target (case_id, urging_id);
CREATE INDEX urging_target_assignment ON urging_target (assignment_id, urging_id);

CREATE TABLE alarm (
    id            $uuid PRIMARY KEY,
    case_id       $uuid NOT NULL REFERENCES cases (id),
    assignment_id $uuid REFERENCES assignment (id),
    commitment_id $uuid REFERENCES commitment (id),
    extension_id  $uuid REFERENCES extension (id),
    kind          varchar NOT NULL CHECK (kind IN ('due_soon', 'overdue', 'review_due', 'extension_pending')),
    days          integer NOT NULL,
    due_on        $date NOT NULL,
    rings_on      $date NOT NULL,
    created_at    $time NOT NULL,
    done_at       $time,
    rang          boolean
);
CREATE INDEX alarm_waiting ON alarm (rings_on, id) WHERE done_at IS NULL;
CREATE INDEX alarm_case ON alarm (case_id, rings_on);
";

const STREAMS_BEFORE: &str =
    "'case', 'organization', 'user', 'client', 'sector', 'term', 'session', 'signing_key'";
const STREAMS: &str = "'case', 'organization', 'user', 'client', 'sector', 'term', 'session', 'signing_key', 'calendar', 'deadline_rule'";

const DOWN: &str = r"
DROP INDEX cases_council_status_due;
ALTER TABLE cases DROP COLUMN answered_on;
ALTER TABLE cases DROP COLUMN open_commitments;
ALTER TABLE cases DROP COLUMN rung;
ALTER TABLE cases DROP COLUMN rung_count;
ALTER TABLE cases DROP COLUMN urged_on;
DROP INDEX assignment_council_status_due;
DROP INDEX assignment_organization_status_due;
ALTER TABLE assignment DROP COLUMN deadline;
ALTER TABLE assignment DROP COLUMN extension_id;
ALTER TABLE assignment DROP COLUMN extension_count;
ALTER TABLE assignment DROP COLUMN interim_count;
ALTER TABLE assignment DROP COLUMN promised_on;
";

/// A rule: number, step, kind of case, days, working days, starts at, times, legal basis, valid from.
type Shipped =
    (u8, &'static str, Option<&'static str>, i32, bool, &'static str, Option<u8>, &'static str, &'static str);

/// Rules known when this was written; what the law leaves open has a default that a council may override.
#[rustfmt::skip]
const RULES: &[Shipped] = &[
    (1,  "respond",          Some("petition"),       60, false, "assigned",  None,    "Quyết định 30/2020/QĐ-TTg", "2020-10-05"),
    (2,  "cooperate",        Some("petition"),       15, false, "assigned",  None,    "Quyết định 30/2020/QĐ-TTg", "2020-10-05"),
    (3,  "explain",          Some("recommendation"), 15, false, "requested", None,    "Luật 121/2025/QH15",        "2026-03-01"),
    (4,  "explain_complex",  Some("recommendation"), 30, false, "requested", None,    "Luật 121/2025/QH15",        "2026-03-01"),
    (5,  "due_soon",         None,                   15, false, "due",       None,    "Mặc định của hệ thống",     "2020-01-01"),
    (6,  "due_soon",         None,                    7, false, "due",       None,    "Mặc định của hệ thống",     "2020-01-01"),
    (7,  "due_soon",         None,                    3, false, "due",       None,    "Mặc định của hệ thống",     "2020-01-01"),
    (8,  "review",           None,                   15, true,  "answered",  None,    "Mặc định của hệ thống",     "2024-01-01"),
    (9,  "decide_extension", None,                    5, true,  "requested", None,    "Mặc định của hệ thống",     "2024-01-01"),
    (10, "urge",             None,                    0, false, "due",       Some(2), "Mặc định của hệ thống",     "2024-01-01"),
];

const WRITTEN: &str = "2026-11-24T00:00:00+00:00";

/// Days off and make-up days of 2024–2027, each with its source.
const CALENDAR: &str = include_str!("calendar_2024_2027.csv");

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        script::run(manager, UP).await?;
        script::allow_words(manager, "event", "stream", STREAMS_BEFORE, STREAMS).await?;
        script::run(manager, &shipped_rules(manager)).await?;
        script::run(manager, &shipped_calendar(manager)?).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        script::drop_tables(manager, TABLES).await?;
        script::allow_words(manager, "event", "stream", STREAMS, STREAMS_BEFORE).await?;
        script::run(manager, DOWN).await
    }
}

fn shipped_rules(manager: &SchemaManager<'_>) -> String {
    let row = |(n, step, kind, number, working, starts_at, times, basis, from): &Shipped| {
        let id = script::id(manager, 0x7000_8000_0000_0000_0000 + u128::from(*n));
        let kind = kind.map_or_else(|| "NULL".to_owned(), |kind| format!("'{kind}'"));
        let times = times.map_or_else(|| "NULL".to_owned(), |times| times.to_string());
        let unit = if *working { "working_days" } else { "calendar_days" };
        format!(
            "INSERT INTO deadline_rule (id, step, case_kind, number, unit, starts_at, times, legal_basis, valid_from, version, created_at, updated_at)
             VALUES ({id}, '{step}', {kind}, {number}, '{unit}', '{starts_at}', {times}, '{basis}', '{from}', 1, '{WRITTEN}', '{WRITTEN}');"
        )
    };
    RULES.iter().map(row).collect()
}

fn shipped_calendar(manager: &SchemaManager<'_>) -> Result<String, DbErr> {
    let mut sql = String::new();
    for year in 2024..=2027_u16 {
        let id = script::id(manager, u128::from(year));
        let _ = write!(
            sql,
            "INSERT INTO calendar_year (id, year, version, created_at, updated_at) VALUES ({id}, {year}, 1, '{WRITTEN}', '{WRITTEN}');"
        );
    }
    for row in csv::Reader::from_reader(CALENDAR.as_bytes()).records() {
        let row = row.map_err(|e| DbErr::Custom(e.to_string()))?;
        let [on, kind, name, source, provisional] = [0, 1, 2, 3, 4].map(|i| row[i].replace('\'', "''"));
        let _ = write!(
            sql,
            "INSERT INTO calendar_day (day, year, kind, name, source, provisional) VALUES ('{on}', {}, '{kind}', '{name}', '{source}', {provisional});",
            &on[..4]
        );
    }
    Ok(sql)
}
