//! Inserts many thousand petitions directly in the database, for query plans and timings; domain rules are not
//! checked.

mod promises;
mod recommendations;
mod run;
pub mod supervisions;
mod units;

use entity::enums::Status;
use uuid::Uuid;

use recommendations::IS_ONE;
pub use run::run;

use crate::make::recommendation as rec;
use crate::{Backend, World};

pub const CASE: u8 = 1;
const ASSIGNMENT: u8 = 2;
const COOPERATING: u8 = 3;
const REGISTERED: u8 = 4;
const ACCEPTED: u8 = 5;
const RESPONSE: u8 = 6;
const COMMITMENT: u8 = 12;
const EXPLANATION: u8 = 13;
const REPORT: u8 = 14;
const TEXT: u8 = 15;
const REFERRAL: u8 = 16;

/// The number of days over which the petitions are spread, whatever their number.
const DAYS: u32 = 1000;

/// The SQL of both databases, as far as the bulk insert needs it; `i` is the number of the row.
pub struct Sql {
    pub postgres: bool,
    petitions: u32,
}

impl Sql {
    /// Creates it for a number of petitions, a multiple of a thousand; every tenth belongs to the other council.
    pub fn new(w: &World, petitions: u32) -> Self {
        assert!(petitions >= DAYS && petitions.is_multiple_of(DAYS), "{petitions}");
        Self { postgres: w.backend == Backend::Postgres, petitions }
    }

    pub fn literal(&self, id: Uuid) -> String {
        if self.postgres { format!("'{id}'::uuid") } else { format!("X'{}'", id.simple()) }
    }

    /// Returns an id in the format of a UUIDv7, rising with `i`.
    pub fn id(&self, kind: u8) -> String {
        if self.postgres {
            format!(
                "('0190' || lpad(to_hex(i), 8, '0') || '70008{kind:03x}' || lpad(to_hex(i), 12, '0'))::uuid"
            )
        } else {
            format!("unhex('0190' || printf('%08x', i) || '70008{kind:03x}' || printf('%012x', i))")
        }
    }

    /// Returns the id of something that happened at [`Self::time`].
    fn id_in_time(&self, kind: u8) -> String {
        let millis = format!("1704067200000 + {} * cast(i AS bigint)", self.minutes() * 60_000);
        if self.postgres {
            format!(
                "(lpad(to_hex({millis}), 12, '0') || '70008{kind:03x}' || lpad(to_hex(i), 12, '0'))::uuid"
            )
        } else {
            format!("unhex(printf('%012x', {millis}) || '70008{kind:03x}' || printf('%012x', i))")
        }
    }

    /// Returns the day a number of days after petition `i` was received.
    fn day(&self, after: u32) -> String {
        let days = format!("i / {} + {after}", self.petitions / DAYS);
        if self.postgres {
            format!("DATE '2024-01-01' + ({days})::int")
        } else {
            format!("date('2024-01-01', ({days}) || ' days')")
        }
    }

    pub fn time(&self) -> String {
        if self.postgres {
            format!("TIMESTAMPTZ '2024-01-01 00:00:00Z' + i * interval '{} minutes'", self.minutes())
        } else {
            format!(
                "strftime('%Y-%m-%dT%H:%M:%S+00:00', '2024-01-01', (i * {}) || ' minutes')",
                self.minutes()
            )
        }
    }

    /// Returns the minutes between two registrations.
    fn minutes(&self) -> u32 {
        1_000_000 / self.petitions
    }

    fn number(&self) -> String {
        let digits = if self.postgres { "lpad(i::text, 6, '0')" } else { "printf('%06d', i)" };
        format!("'KN-2024-' || {digits}")
    }

    fn json(&self) -> String {
        let nothing = r#"'{"type": "no_details", "version": 1}'"#;
        if self.postgres { format!("{nothing}::jsonb") } else { nothing.to_owned() }
    }

    fn pick(&self, of: &str, ids: &[Uuid]) -> String {
        let branch = |(n, id): (usize, &Uuid)| format!("WHEN {n} THEN {}", self.literal(*id));
        let branches: Vec<_> = ids.iter().enumerate().map(branch).collect();
        format!("CASE ({of}) % {} {} END", ids.len(), branches.join(" "))
    }

    pub fn insert(&self, table: &str, columns: &[(&str, String)], given: &str) -> String {
        let names: Vec<_> = columns.iter().map(|(name, _)| *name).collect();
        let values: Vec<_> = columns.iter().map(|(_, value)| value.as_str()).collect();
        format!(
            "INSERT INTO {table} ({}) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {}) \
             SELECT {} FROM n WHERE {given}",
            names.join(", "),
            self.petitions,
            values.join(", "),
        )
    }
}

/// Returns the status of petition `i`: the same distribution in every hundred petitions.
fn status() -> String {
    let until = [
        (10, Status::Received),
        (20, Status::Accepted),
        (30, Status::Assigned),
        (40, Status::InProgress),
        (45, Status::Answered),
        (50, Status::Following),
        (96, Status::Closed),
        (97, Status::Rejected),
        (98, Status::Merged),
        (99, Status::Referred),
    ];
    let branches = until.map(|(n, status)| format!("WHEN i % 100 < {n} THEN '{status}'"));
    format!("CASE {} ELSE 'withdrawn' END", branches.join(" "))
}

/// Inserts petitions, assignments for every third, responses, events and search texts; [`analyze`] computes
/// statistics.
#[expect(clippy::too_many_lines, reason = "one table after the other, column by column")]
pub async fn fill(w: &World, petitions: u32) {
    let sql = Sql::new(w, petitions);
    let (departments, communes) = (crate::make::departments(w, 40).await, units::communes(w).await);
    let (a, b) = (&w.cast.a, &w.cast.b);
    let of_council = |a: Uuid, b: Uuid| {
        format!("CASE WHEN i % 10 = 0 THEN {} ELSE {} END", sql.literal(b), sql.literal(a))
    };
    // the second department has few, old ones; the first has half of all
    let agency = format!(
        "CASE WHEN i < 200 THEN {} WHEN i % 2 = 0 THEN {} ELSE {} END",
        sql.literal(a.department_2),
        sql.literal(a.department),
        sql.pick("i / 3", &departments),
    );
    let given = "i % 3 = 0 AND i % 100 BETWEEN 20 AND 95";
    let answered = "i % 3 = 0 AND i % 100 BETWEEN 40 AND 95";
    let due = sql.day(30);
    let (bridge, school) = (vi_text::indexed("cầu"), vi_text::indexed("trường học"));
    let text = |words: &str| {
        let number = sql.number();
        format!(
            "lower({number}) || ' {words} tu' || (i % 997) || CASE WHEN i % 10 = 3 THEN ' {bridge}' ELSE ' {school}' END"
        )
    };
    let only = |value: &str| value.to_owned();
    let of_kind = |one: &str, other: &str| format!("CASE WHEN {IS_ONE} THEN {one} ELSE {other} END");
    let part = rec::assigned(w).await.recommendation.unwrap();
    let mut cases: Vec<(&str, String)> = vec![
        ("id", sql.id(CASE)),
        ("arrival", sql.id(CASE)),
        ("council_id", of_council(a.council, b.council)),
        ("kind", of_kind("'recommendation'", "'petition'")),
        ("priority", of_kind("CASE WHEN i % 1000 = 7 THEN 'urgent' ELSE 'normal' END", "NULL")),
        ("fulfilment", of_kind("CASE WHEN i % 100 = 57 THEN 'done' END", "NULL")),
        ("supervision_id", of_kind(&sql.literal(part.supervision_id.unwrap()), "NULL")),
        ("conclusion_id", of_kind(&sql.literal(part.conclusion_id.unwrap()), "NULL")),
        ("number", sql.number()),
        ("status", status()),
        (
            "outcome",
            only(
                "CASE WHEN i % 100 BETWEEN 40 AND 95 THEN CASE i % 4 WHEN 0 THEN 'by_implementation' WHEN 1 THEN 'with_roadmap' ELSE 'information_provided' END END",
            ),
        ),
        (
            "verdict",
            only(
                "CASE WHEN i < 200 THEN 'unsatisfactory' WHEN i % 100 BETWEEN 50 AND 95 THEN 'satisfactory' END",
            ),
        ),
        ("nature", only("CASE WHEN i % 20 = 3 THEN 'opinion' ELSE 'petition' END")),
        ("content", only("'Đường liên thôn hư hỏng, đề nghị sửa chữa, kiến nghị số ' || i")),
        (
            "channel",
            only("CASE WHEN i < 50 THEN 'online' WHEN i % 3 = 0 THEN 'letter' ELSE 'voter_meeting' END"),
        ),
        ("received_on", sql.day(0)),
        (
            "sector_id",
            format!("CASE WHEN i % 100 >= 10 THEN {} END", sql.pick("i", &[a.sector, a.sector, a.subsector])),
        ),
        (
            "board_id",
            format!("CASE WHEN i % 100 >= 10 THEN {} END", sql.pick("i", &[a.board, a.board, a.board_2])),
        ),
        ("competence_level", only("CASE WHEN i < 100 THEN 'central' WHEN i % 100 >= 10 THEN 'province' END")),
        ("session_id", format!("CASE WHEN i % 2 = 0 THEN {} END", of_council(a.session, b.session))),
        ("phase", only("CASE WHEN i % 2 = 0 THEN 'before' END")),
        (
            "registered_by",
            format!(
                "CASE WHEN i % 40 = 1 THEN {} ELSE {} END",
                sql.literal(a.group),
                of_council(a.office, b.office)
            ),
        ),
        ("registration", only("''")),
        ("lead_agency_id", format!("CASE WHEN {given} THEN {agency} END")),
        ("lead_agency_name", format!("CASE WHEN {given} THEN 'Sở' END")),
        ("due_on", format!("CASE WHEN {given} THEN {due} END")),
        ("return_count", only("0")),
        ("frozen", only("(i % 5000 = 1)")),
        ("has_petitioner", only("false")),
        ("closed_on", format!("CASE WHEN i % 100 BETWEEN 50 AND 95 THEN {} END", sql.day(60))),
        ("answered_on", format!("CASE WHEN i % 100 BETWEEN 40 AND 95 THEN {} END", sql.day(20))),
        ("undated", only("(i % 100 = 49)")),
        ("follow_up_on", format!("CASE WHEN i % 100 = 49 THEN {} END", sql.day(90))),
        ("voters_feedback", only("CASE WHEN i % 100 = 51 THEN 'dissatisfied' END")),
        ("review_every", of_kind("CASE WHEN i % 700 = 17 THEN 12 END", "NULL")),
        ("version", only("1")),
        ("created_at", sql.time()),
        ("updated_at", sql.time()),
        ("acted_on", sql.day(20)),
    ];
    let assignment = |id: u8, organization: &str, role: &str| -> Vec<(&str, String)> {
        vec![
            ("id", sql.id(id)),
            ("case_id", sql.id(CASE)),
            ("council_id", of_council(a.council, b.council)),
            ("organization_id", organization.to_owned()),
            ("organization_name", only("'Sở'")),
            ("role", format!("'{role}'")),
            ("case_kind", of_kind("'recommendation'", "'petition'")),
            ("position", of_kind("CASE WHEN i % 20 = 17 THEN 'disputed' END", "NULL")),
            (
                "status",
                only(
                    "CASE WHEN i % 100 < 30 THEN 'assigned' WHEN i % 100 < 40 THEN 'in_progress' ELSE 'answered' END",
                ),
            ),
            ("due_on", due.clone()),
            ("version", only("1")),
            ("created_at", sql.time()),
            ("updated_at", sql.time()),
            ("assigned_on", sql.day(0)),
            ("acted_on", sql.day(0)),
        ]
    };
    let mut referral = assignment(REFERRAL, &sql.literal(b.council), "lead");
    referral.push(("referral", only("true")));
    let event = |id: u8, seq: u8, action: &str| -> Vec<(&str, String)> {
        vec![
            ("id", sql.id_in_time(id)),
            ("stream", only("'case'")),
            ("stream_id", sql.id(CASE)),
            ("seq", seq.to_string()),
            ("council_id", of_council(a.council, b.council)),
            ("action", format!("'{action}'")),
            ("user_id", sql.pick("i", &[w.user("clerk"), w.user("liaison")])),
            ("organization_id", of_council(a.office, b.office)),
            ("reason_digest", only("'0'")),
            ("public", only("true")),
            ("data", only(&sql.json())),
            ("at", sql.time()),
            ("request_id", sql.id(id)),
            ("prev_hash", only("''")),
            ("hash", only("''")),
        ]
    };
    // of events that are not there, so that nobody decrypts them
    let event_text: Vec<(&str, String)> = vec![
        ("event_id", sql.id_in_time(TEXT)),
        ("field", only("'reason'")),
        ("key_id", only("'none'")),
        ("sealed", only(if sql.postgres { "'\\x00'::bytea" } else { "X'00'" })),
    ];
    let response: Vec<(&str, String)> = vec![
        ("id", sql.id(RESPONSE)),
        ("organization_id", agency.clone()),
        ("organization_name", only("'Sở'")),
        ("outcome", only("CASE WHEN i % 4 = 0 THEN 'by_implementation' ELSE 'with_roadmap' END")),
        ("text", only("'Đã sửa chữa xong.'")),
        ("kind", only("'first'")),
        ("acted_on", sql.day(20)),
        ("created_at", sql.time()),
    ];
    let link: Vec<(&str, String)> = vec![
        ("response_id", sql.id(RESPONSE)),
        ("assignment_id", sql.id(ASSIGNMENT)),
        ("case_id", sql.id(CASE)),
        ("council_id", of_council(a.council, b.council)),
    ];
    let standing: Vec<(&str, String)> = vec![
        ("id", sql.id(RESPONSE)),
        ("case_id", sql.id(CASE)),
        ("since_on", sql.day(20)),
        ("outcome", only("CASE WHEN i % 4 = 0 THEN 'by_implementation' ELSE 'with_roadmap' END")),
        ("undated", only("false")),
        ("on_spot", only("false")),
    ];
    let search: Vec<(&str, String)> =
        vec![("case_id", sql.id(CASE)), ("folded", text(&vi_text::indexed("đường liên thôn hư hỏng")))];
    cases.extend(units::columns(&sql, &communes));
    let entry = |audience: String| -> Vec<(&str, String)> {
        vec![
            ("audience_id", audience),
            ("council_id", of_council(a.council, b.council)),
            ("case_id", sql.id(CASE)),
            ("transaction_id", only(if sql.postgres { "pg_current_xact_id()::text::bigint" } else { "i" })),
            ("at", sql.time()),
        ]
    };
    let mut script = vec![
        sql.insert("cases", &cases, "true"),
        sql.insert("feed_entry", &entry(of_council(a.council, b.council)), "true"),
        sql.insert("feed_entry", &entry(agency.clone()), given),
        units::insert(&sql, &communes),
        sql.insert("assignment", &assignment(ASSIGNMENT, &agency, "lead"), given),
        sql.insert(
            "assignment",
            &assignment(COOPERATING, &sql.pick("i / 6", &departments), "cooperating"),
            "i % 6 = 0 AND i % 100 BETWEEN 20 AND 95",
        ),
        sql.insert("assignment", &referral, "i % 100 = 98"),
        sql.insert("event", &event(REGISTERED, 1, "register"), "true"),
        sql.insert("event", &event(ACCEPTED, 2, "accept"), "i % 100 >= 10 AND i % 2 = 0"),
        sql.insert("event_text", &event_text, "true"),
        sql.insert("response", &response, answered),
        sql.insert("response_assignment", &link, answered),
        sql.insert("case_answer", &standing, answered),
        sql.insert("commitment", &promises::columns(&sql, w, &agency), answered),
        sql.insert("search_doc", &search, "true"),
        sql.insert(
            "explanation",
            &recommendations::explanations(&sql, w, &agency),
            &format!("{given} AND i % 2 = 0"),
        ),
        sql.insert("periodic_report", &recommendations::reports(&sql, w, &agency), given),
    ];
    script.extend(supervisions::script(&sql, w, &agency));
    if sql.postgres {
        // autovacuum must not compute statistics during the test
        let off = |table: &str| format!("ALTER TABLE {table} SET (autovacuum_enabled = false)");
        run(
            w,
            &[
                "cases",
                "case_unit",
                "assignment",
                "event",
                "event_text",
                "feed_entry",
                "response",
                "response_assignment",
                "case_answer",
                "commitment",
                "search_doc",
                "explanation",
                "periodic_report",
            ]
            .map(off),
        )
        .await;
    }
    run(w, &script).await;
}

/// Computes statistics for the planner, as autovacuum or `optimize` would.
pub async fn analyze(w: &World) {
    let sql = if w.backend == Backend::Postgres { "VACUUM ANALYZE" } else { "ANALYZE" };
    run(w, &[sql.to_owned()]).await;
}
