//! What a database error tells the caller: a constraint that requests can violate is their conflict, any other our
//! fault; a database that is busy, full or read-only is 503.

use std::collections::{BTreeMap, BTreeSet};

use kiennghi::kernel::config::Config;
use kiennghi::kernel::constraint::REQUESTS;
use kiennghi::kernel::error::{Code, Error};
use reqwest::Method;
use sea_orm::{ConnectionTrait, Statement};
use serde_json::json;
use testkit::{Backend, World, config, db_test, make, run_with};

/// The unique constraints that no request violates: ids are made by the service, and what the others forbid is refused
/// by a use case under the lock of the row above, or written with `ON CONFLICT`.
const OURS: &str = "access_link_one access_link_session access_link_token administrative_unit_code_valid_from_key assignment_one_of_agency \
    cases_council_id_number_key cases_referral contest_one_open event_stream_id_seq_key explanation_one_open extension_one_asked \
    periodic_report_assignment_id_due_on_key refresh_token_token_hash_key response_draft_one search_doc_case_id_key term_check";

/// The primary keys that are not made by the service alone. A use case refuses an id or a scheme named twice, replaces
/// all rows of the thing above under its lock, or writes with `ON CONFLICT`.
const KEYS: &str = "calendar_day_pkey case_unit_pkey event_text_pkey idempotency_key_pkey mail_progress_pkey mail_told_pkey number_counter_pkey \
    organization_ancestor_pkey organization_area_pkey organization_code_pkey organization_successor_pkey \
    reminder_letter_target_pkey response_assignment_pkey sign_in_network_pkey supervision_body_pkey \
    supervision_case_pkey supervision_member_pkey supervision_stage_pkey supervision_unit_pkey webhook_progress_pkey";

/// The references of each table. A use case looks up every id of a request before it stores it, and nothing is deleted
/// to which something can refer.
const REFERENCES: [(&str, &str); 63] = [
    ("access_link", "council_id case_id assignment_id organization_id created_by"),
    ("administrative_unit", "parent_id"),
    ("annex_columns", "council_id"),
    (
        "assignment",
        "case_id council_id organization_id parent_id passed_down_by proposed_receiver response_id answered_by",
    ),
    ("calendar_day", "year"),
    ("case_answer", "case_id"),
    ("case_link", "council_id from_case to_case created_by"),
    ("case_unit", "case_id unit_id"),
    (
        "cases",
        "council_id sector_id board_id session_id registered_by lead_agency_id merged_into supervision_id conclusion_id theme_id carried_to source_id part_of",
    ),
    ("client", "organization_id"),
    ("client_secret", "client_id"),
    (
        "commitment",
        "case_id assignment_id response_id council_id organization_id reported_by reporting_organization_id verified_by carried_to promised_by",
    ),
    ("conclusion", "council_id supervision_id issuer_id"),
    (
        "contest",
        "council_id case_id assignment_id organization_id recorded_by contested_by client_id decided_by",
    ),
    ("deadline_rule", "council_id sector_id"),
    ("explanation", "council_id case_id assignment_id organization_id answered_by"),
    ("extension", "assignment_id case_id organization_id asked_by decided_by"),
    ("former_text", "case_id replaced_by erased_by"),
    ("handover", "council_id from_session_id from_term_id to_session_id to_organization_id created_by"),
    ("handover_item", "handover_id case_id commitment_id"),
    ("interim_reply", "assignment_id case_id organization_id created_by"),
    ("mail", "subscription_id"),
    ("mail_progress", "subscription_id"),
    ("mail_subscription", "user_id organization_id"),
    ("mail_told", "subscription_id"),
    ("named_period", "council_id"),
    ("number_counter", "council_id"),
    ("organization", "parent_id council_id unit_id"),
    ("organization_ancestor", "ancestor_id organization_id"),
    ("organization_area", "organization_id unit_id"),
    ("organization_code", "organization_id"),
    ("organization_successor", "predecessor_id successor_id"),
    ("periodic_report", "council_id case_id assignment_id organization_id submitted_by"),
    ("petitioner", "case_id"),
    ("refresh_token", "user_id"),
    ("reminder_letter", "council_id organization_id supervision_id"),
    ("reminder_letter_target", "reminder_letter_id case_id assignment_id"),
    ("response", "organization_id submitted_by client_id version_of"),
    (
        "response_draft",
        "council_id case_id assignment_id organization_id access_link_id decided_by response_id",
    ),
    ("response_assignment", "response_id assignment_id case_id council_id"),
    ("review", "case_id response_id reviewed_by organization_id assignment_id"),
    ("role_grant", "user_id organization_id council_id"),
    ("search_doc", "case_id"),
    ("sector", "council_id parent_id board_id"),
    ("session", "council_id term_id"),
    ("sign_in_failure", "user_id"),
    ("sign_in_network", "user_id"),
    ("summary_report", "council_id session_id organization_id"),
    ("supervision", "council_id leading_body_id leading_deputy_id programme_id session_id re_examines_id"),
    ("supervision_body", "supervision_id organization_id"),
    ("supervision_case", "supervision_id case_id"),
    ("supervision_member", "supervision_id user_id"),
    ("supervision_norm", "council_id"),
    ("supervision_programme", "council_id owner_id"),
    ("supervision_stage", "supervision_id"),
    ("supervision_unit", "supervision_id unit_id"),
    ("term", "council_id"),
    ("theme", "council_id"),
    ("timer", "case_id"),
    ("webhook", "client_id"),
    ("webhook_delivery", "webhook_id"),
    ("webhook_progress", "webhook_id"),
    ("webhook_secret", "webhook_id"),
];

/// The domains. Their values and ranges are those of the types of requests.
const DOMAINS: &str = "case_area_value supporter_count_value unit_kind_value organization_kind_value role_value signing_algorithm_value session_kind_value \
    session_ordinal_value day_kind_value deadline_step_value day_unit_value day_count_value \
    start_event_value times_value case_kind_value case_status_value outcome_value verdict_value \
    nature_value channel_value competence_level_value phase_value reject_reason_value \
    escalation_level_value priority_value fulfilment_value percent_value weight_value \
    assignment_role_value assignment_status_value position_value position_decision_value \
    report_months_value extension_status_value commitment_status_value precision_value \
    link_kind_value timer_kind_value voters_feedback_value answers_to_value year_value per_year_value supervision_kind_value \
    supervision_stage_value team_role_value conclusion_form_value conclusion_status_value \
    response_kind_value contest_status_value stream_value webhook_event_value webhook_end_value \
    delivery_status_value mail_role_value mail_language_value mail_frequency_value mail_end_value mail_status_value \
    draft_status_value";

fn words(text: &str) -> impl Iterator<Item = String> {
    text.split_whitespace().map(str::to_owned)
}

async fn rows(w: &World, sql: &str) -> Vec<Vec<String>> {
    let found = w.db.read.query_all_raw(Statement::from_string(w.db.backend(), sql)).await.unwrap();
    let text = |row: &sea_orm::QueryResult| {
        let columns = row.column_names().len();
        (0..columns).map(|i| row.try_get_by_index::<Option<String>>(i).unwrap().unwrap_or_default()).collect()
    };
    found.iter().map(text).collect()
}

/// Returns every constraint by the name that PostgreSQL gives it, with the columns of those that SQLite reports by
/// column.
async fn constraints(w: &World) -> BTreeMap<String, String> {
    if w.backend == Backend::Postgres {
        let sql = "SELECT conname::text, '' FROM pg_constraint WHERE connamespace = 'public'::regnamespace
                AND contype <> 'n' AND conrelid::regclass::text <> 'seaql_migrations'
            UNION SELECT indexrelid::regclass::text, '' FROM pg_index JOIN pg_class c ON c.oid = indrelid
                WHERE indisunique AND c.relnamespace = 'public'::regnamespace AND c.relname <> 'seaql_migrations'";
        return rows(w, sql).await.into_iter().map(|row| (row[0].clone(), String::new())).collect();
    }
    let mut all = BTreeMap::new();
    let sql = "SELECT m.name, i.name, i.origin, group_concat(c.name, '|') FROM sqlite_master m,
            pragma_index_list(m.name) i, pragma_index_info(i.name) c
        WHERE m.type = 'table' AND i.\"unique\" = 1 AND m.name <> 'seaql_migrations' AND m.name NOT LIKE 'search_fts%'
        GROUP BY m.name, i.name, i.origin";
    for row in rows(w, sql).await {
        let [table, index, origin, columns] = &row[..] else { panic!("{row:?}") };
        let name = match origin.as_str() {
            "pk" => format!("{table}_pkey"),
            "u" => format!("{table}_{}_key", columns.replace('|', "_")),
            _ => index.clone(),
        };
        let columns: Vec<_> = columns.split('|').map(|column| format!("{table}.{column}")).collect();
        all.insert(name, columns.join(", "));
    }
    let sql = "SELECT m.name, k.\"from\" FROM sqlite_master m, pragma_foreign_key_list(m.name) k WHERE m.type = 'table'";
    for row in rows(w, sql).await {
        all.insert(format!("{}_{}_fkey", row[0], row[1]), String::new());
    }
    all
}

/// Returns the primary keys of one column that the service makes: an id, or the position of a record.
async fn ids(w: &World) -> Vec<String> {
    let sql = match w.backend {
        Backend::Postgres => {
            "SELECT conname::text, attname::text FROM pg_constraint
                JOIN pg_attribute ON attrelid = conrelid AND attnum = conkey[1]
            WHERE contype = 'p' AND cardinality(conkey) = 1 AND connamespace = 'public'::regnamespace
                AND conrelid::regclass::text <> 'seaql_migrations'"
        }
        Backend::Sqlite => {
            "SELECT m.name || '_pkey', min(c.name) FROM sqlite_master m, pragma_table_info(m.name) c
            WHERE m.type = 'table' AND c.pk > 0 AND m.name <> 'seaql_migrations' GROUP BY m.name
            HAVING count(*) = 1"
        }
    };
    let made = |row: &Vec<String>| {
        ["id", "case_id", "epoch", "rid", "user_id", "position"].contains(&row[1].as_str())
    };
    rows(w, sql).await.into_iter().filter(made).map(|row| row[0].clone()).collect()
}

#[db_test]
async fn every_constraint_is_told_to_the_caller_or_cannot_be_violated_by_a_request(w: World) {
    let there = constraints(&w).await;
    let told: BTreeSet<String> = REQUESTS.iter().map(|(name, _)| (*name).to_owned()).collect();
    let keys = ids(&w).await.into_iter().filter(|name| !told.contains(name));
    let references = REFERENCES
        .iter()
        .flat_map(|(table, columns)| columns.split(' ').map(move |column| format!("{table}_{column}_fkey")));
    let checks = words(DOMAINS).map(|domain| format!("{domain}_check"));
    let ours: BTreeSet<String> =
        words(OURS).chain(words(KEYS)).chain(keys).chain(references).chain(checks).collect();
    assert!(told.is_disjoint(&ours), "in both lists");
    let known: BTreeSet<&String> = told.union(&ours).collect();
    let unknown: Vec<_> = there.keys().filter(|name| !known.contains(name)).collect();
    assert!(
        unknown.is_empty(),
        "add to REQUESTS in kernel/constraint.rs, or say why no request can: {unknown:#?}"
    );
    if w.backend == Backend::Postgres {
        let gone: Vec<_> = known.iter().filter(|name| !there.contains_key(**name)).collect();
        assert!(gone.is_empty(), "no longer in the schema: {gone:?}");
    } else {
        for (name, columns) in REQUESTS {
            assert_eq!(there[name], columns, "{name}: what SQLite reports");
        }
    }
}

#[db_test]
async fn only_a_constraint_that_requests_can_violate_is_a_conflict(w: World) {
    let case = make::received(&w).await;
    make::received(&w).await;
    let nobody = match w.backend {
        Backend::Sqlite => "X'00000000000070008000000000000000'",
        Backend::Postgres => "'00000000-0000-7000-8000-000000000000'",
    };
    for (sql, code) in [
        ("UPDATE app_user SET username = 'clerk'".to_owned(), Code::AlreadyExists),
        (
            "UPDATE sector SET code = 'x', council_id = (SELECT min(council_id::text)::uuid FROM sector)"
                .to_owned(),
            Code::AlreadyExists,
        ),
        // a number given twice is our fault
        (format!("UPDATE cases SET number = '{}'", case.number), Code::Internal),
        (format!("UPDATE sector SET board_id = {nobody}"), Code::Internal),
        ("UPDATE cases SET fulfilled_percent = 101".to_owned(), Code::Internal),
        ("UPDATE cases SET content = NULL".to_owned(), Code::Internal),
    ] {
        let sql = match w.backend {
            Backend::Sqlite => sql.replace("min(council_id::text)::uuid", "min(council_id)"),
            Backend::Postgres => sql,
        };
        let tx = w.db.begin().await.unwrap();
        let error = Error::from(tx.execute_unprepared(&sql).await.unwrap_err());
        assert_eq!(error.code(), Some(code), "{sql}: {}", error.chain());
        let says = error.chain().to_lowercase();
        assert!(says.contains("constraint") || says.contains("violates"), "the cause is kept: {says}");
    }
}

#[test]
fn a_state_of_postgres_that_passes_is_unavailable() {
    run_with(
        Backend::Postgres,
        config(),
        |_| {},
        async |w| {
            for (state, code) in [
                ("53100", Code::Unavailable),
                ("25006", Code::Unavailable),
                ("57014", Code::Unavailable),
                ("55P03", Code::Unavailable),
                ("40P01", Code::Unavailable),
                ("08006", Code::Unavailable),
                ("22008", Code::MalformedRequest),
                ("22003", Code::Internal),
                ("22021", Code::Internal),
                ("42P01", Code::Internal),
                ("P0001", Code::Internal),
            ] {
                let raise = format!("DO $$ BEGIN RAISE EXCEPTION 'tried' USING ERRCODE = '{state}'; END $$");
                let error = Error::from(w.db.read.execute_unprepared(&raise).await.unwrap_err());
                assert_eq!(error.code(), Some(code), "{state}: {}", error.chain());
            }
        },
    );
}

#[test]
fn a_read_only_postgres_is_not_ready_until_it_takes_a_write_again() {
    // a single connection, whose session is made read-only
    let config = Config { database_pool_size: 1, ..config() };
    run_with(
        Backend::Postgres,
        config,
        |_| {},
        async |w| {
            let write = async || {
                let case = json!({"council_id": w.cast.a.council, "name": format!("Chủ đề {}", testkit::system().new_id())});
                w.post("clerk", "/v1/themes", &case).await
            };
            write().await.expect(201);
            assert_eq!(w.get("clerk", "/readyz").await.status, 200);
            let set = async |to: &str| {
                let sql = format!("SET default_transaction_read_only = {to}");
                w.db.read.execute_unprepared(&sql).await.unwrap();
            };
            set("on").await;
            let refused = write().await;
            assert_eq!(refused.header("retry-after"), Some("1"));
            assert_eq!(refused.refused(503), "unavailable");
            for _ in 0..2 {
                assert_eq!(w.get("clerk", "/readyz").await.refused(503), "unavailable");
            }
            w.get("clerk", "/v1/cases").await.expect(200);
            set("off").await;
            assert_eq!(w.get("clerk", "/readyz").await.status, 200);
            write().await.expect(201);
        },
    );
}

#[test]
fn a_full_disk_under_sqlite_is_unavailable_and_not_ready() {
    run_with(
        Backend::Sqlite,
        config(),
        |_| {},
        async |w| {
            let register = async || {
                let body = json!({
                    "content": "đ".repeat(20_000), "channel": "online", "received_on": make::today(),
                    "units": [w.cast.a.commune], "council_id": w.cast.a.council,
                });
                w.post("clerk", "/v1/petitions", &body).await
            };
            register().await.expect(201);
            // the file may not grow any more
            let tx = w.db.begin().await.unwrap();
            tx.execute_unprepared("PRAGMA max_page_count = 1").await.unwrap();
            tx.commit().await.unwrap();
            let mut reply = register().await;
            for _ in 0..50 {
                if reply.status != 201 {
                    break;
                }
                reply = register().await;
            }
            assert_eq!(reply.refused(503), "unavailable");
            w.get("clerk", "/v1/cases").await.expect(200);
            // no statement can make the one connection that writes read-only and back, so this comes last
            let tx = w.db.begin().await.unwrap();
            tx.execute_unprepared("PRAGMA query_only = 1").await.unwrap();
            tx.rollback().await.unwrap();
            assert_eq!(register().await.refused(503), "unavailable");
            assert_eq!(w.get("clerk", "/readyz").await.refused(503), "unavailable");
            let live = w.send(w.request(Method::GET, "/livez")).await;
            assert_eq!(live.status, 200);
        },
    );
}
