//! Links, one timeline and handovers of a hundred thousand petitions, and the requests that read them.

use testkit::World;
use testkit::bulk::{CASE, Sql, run};

const LINK: u8 = 21;
const HANDOVER: u8 = 22;
const ITEM: u8 = 23;

/// Inserts chains of five petitions that repeat each other, a petition settled by every recommendation, and old
/// handover lists with half of all cases.
pub async fn fill(w: &World, petitions: u32) {
    let sql = Sql::new(w, petitions);
    let a = &w.cast.a;
    let council = format!(
        "CASE WHEN i % 10 = 0 THEN {} ELSE {} END",
        sql.literal(w.cast.b.council),
        sql.literal(a.council)
    );
    let back = |n: u32| sql.id(CASE).replace("i)", &format!("i - {n})"));
    let link = |to: String, kind: &str| -> Vec<(&str, String)> {
        vec![
            ("id", sql.id(if kind == "'repeats'" { LINK } else { LINK + 10 })),
            ("council_id", council.clone()),
            ("from_case", sql.id(CASE)),
            ("to_case", to),
            ("kind", kind.to_owned()),
            ("created_at", sql.time()),
        ]
    };
    let handover: Vec<(&str, String)> = vec![
        ("id", sql.id(HANDOVER)),
        ("council_id", council.clone()),
        ("from_term_id", sql.literal(a.term)),
        ("to_organization_id", sql.literal(a.standing_body)),
        ("to_organization_name", "'Thường trực'".to_owned()),
        ("signed_by", "'Nguyễn Văn Long'".to_owned()),
        ("signed_on", "'2026-07-01'".to_owned()),
        ("case_count", "1".to_owned()),
        ("commitment_count", "0".to_owned()),
        ("created_at", sql.time()),
    ];
    let first = if sql.postgres {
        sql.id(HANDOVER).replace("(i)", "(i % 20 + 1)")
    } else {
        sql.id(HANDOVER).replace(", i)", ", i % 20 + 1)")
    };
    let item: Vec<(&str, String)> = vec![
        ("id", sql.id(ITEM)),
        ("handover_id", first),
        ("case_id", sql.id(CASE)),
        ("state", "'in_progress'".to_owned()),
    ];
    let script = [
        sql.insert("case_link", &link(back(10), "'repeats'"), "i > 10 AND (i / 10) % 5 <> 0"),
        sql.insert("case_link", &link(back(1), "'settles'"), "i % 50 = 7"),
        sql.insert("handover", &handover, "i <= 20"),
        sql.insert("handover_item", &item, "i % 2 = 0"),
        format!(
            "UPDATE cases SET carried_to = {} WHERE number LIKE 'KN-2024-00%' AND status = 'in_progress'",
            sql.literal(a.session)
        ),
    ];
    run(w, &script).await;
}

/// Every list with a path of its own.
pub fn paths(w: &World) -> Vec<(&'static str, String)> {
    let a = &w.cast.a;
    let mut all = vec![("clerk", "/v1/themes?".to_owned()), ("head", "/v1/themes?".to_owned())];
    for filter in [
        String::new(),
        format!("session_id={}", a.session),
        format!("organization_id={}", a.group),
        format!("council_id={}", a.council),
    ] {
        all.push(("clerk", format!("/v1/summary-reports?{filter}")));
    }
    for filter in [
        String::new(),
        format!("from_term_id={}", a.term),
        format!("from_session_id={}", a.session),
        format!("to_session_id={}", a.session),
        format!("to_organization_id={}", a.standing_body),
    ] {
        all.push(("auditor", format!("/v1/handovers?{filter}")));
    }
    for end in [format!("session_id={}", a.session), format!("term_id={}", a.term)] {
        for kind in ["", "&kind=recommendation"] {
            all.push(("leader", format!("/v1/handovers/candidates?{end}{kind}")));
        }
    }
    all
}

/// The number of a case in the middle of a chain that is assigned to the busiest agency.
pub const LINKED: &str = "KN-2024-000642";

/// The sub-resources read of one case.
pub const OF_CASE: [&str; 7] = [
    "/links?count=true",
    "/links?kind=settles",
    "/links?direction=to",
    "/recurrences",
    "/events?linked=true&count=true",
    "/events?linked=true&action=accept",
    "/events?linked=true&limit=1",
];
