//! Bulk supervisions: one for every fifth petition, mostly of one board and one or two agencies, and the lists of
//! them.

use super::{CASE, Sql};
use crate::World;

const SUPERVISION: u8 = 30;
const EVERY: &str = "i % 5 = 0";

/// Returns the SQL to run, with the tables in the order of their references.
pub fn script(sql: &Sql, w: &World, agency: &str) -> Vec<String> {
    let (a, b) = (&w.cast.a, &w.cast.b);
    let only = |value: &str| value.to_owned();
    let of = |ours, theirs| {
        format!("CASE WHEN i % 10 = 0 THEN {} ELSE {} END", sql.literal(theirs), sql.literal(ours))
    };
    let stage = "CASE WHEN i < 2000 THEN 'planned' WHEN i % 100 < 50 THEN 'concluded' WHEN i % 100 < 70 THEN 'closed' WHEN i % 100 < 90 THEN 'announced' ELSE 'dropped' END";
    let supervision = [
        ("id", sql.id(SUPERVISION)),
        ("council_id", of(a.council, b.council)),
        ("kind", only("CASE WHEN i < 500 THEN 'survey' ELSE 'thematic' END")),
        ("stage", only(stage)),
        ("leading_body_id", of(a.board, b.board)),
        ("leading_body_name", only("'Ban'")),
        ("subject", only("'Giám sát số ' || i")),
        ("session_id", format!("CASE WHEN i % 2 = 0 THEN {} END", of(a.session, b.session))),
        ("planned_on", sql.day(0)),
        ("documents", only(if sql.postgres { "'[]'::jsonb" } else { "'[]'" })),
        ("version", only("1")),
        ("created_at", sql.time()),
        ("updated_at", sql.time()),
    ];
    let body = [
        ("supervision_id", sql.id(SUPERVISION)),
        ("organization_id", agency.to_owned()),
        ("organization_name", only("'Sở'")),
    ];
    let reached =
        [("supervision_id", sql.id(SUPERVISION)), ("stage", only("'announced'")), ("reached_on", sql.day(0))];
    let about = [("supervision_id", sql.id(SUPERVISION)), ("case_id", sql.id(CASE))];
    vec![
        sql.insert("supervision", &supervision, EVERY),
        sql.insert("supervision_body", &body, EVERY),
        sql.insert("supervision_stage", &reached, EVERY),
        sql.insert("supervision_case", &about, EVERY),
    ]
}

/// Returns a list request for every filter, and for a caller of each access level.
pub fn paths(w: &World) -> Vec<(&'static str, String)> {
    let a = &w.cast.a;
    let mut filters: Vec<String> = [
        "",
        "stage=planned",
        "stage=closed",
        "stage=dropped",
        "kind=survey",
        "kind=thematic",
        "late=true",
        "late=false",
        "year=2024",
        "year=2030",
        "planned_from=2024-02-01&planned_to=2024-02-03",
        "planned_from=2030-01-01",
    ]
    .map(str::to_owned)
    .to_vec();
    let ids = [
        ("council_id", a.council),
        ("council_id", w.cast.b.council),
        ("leading_body_id", a.board),
        ("leading_body_id", a.board_2),
        ("programme_id", a.board),
        ("session_id", a.session),
        ("organization_id", a.department),
        ("organization_id", a.department_2),
        ("case_id", a.board),
        ("re_examines_id", a.board),
    ];
    filters.extend(ids.map(|(name, id)| format!("{name}={id}")));
    let mut all = Vec::new();
    for who in ["clerk", "head", "head_2", "coordinator"] {
        all.extend(filters.iter().map(|filter| (who, format!("/v1/supervisions?{filter}"))));
    }
    for list in ["supervision-programmes", "supervision-norms"] {
        all.push(("clerk", format!("/v1/{list}?")));
    }
    all
}
