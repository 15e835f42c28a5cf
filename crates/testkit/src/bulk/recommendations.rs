//! Bulk data of recommendations: explanations for an eighth of the assignments, a periodic report for each.

use super::{ASSIGNMENT, CASE, EXPLANATION, REPORT, Sql};
use crate::World;

/// Every fiftieth case is a recommendation.
pub const IS_ONE: &str = "i % 50 = 7";

fn common(sql: &Sql, w: &World, id: u8, agency: &str) -> Vec<(&'static str, String)> {
    let council = format!(
        "CASE WHEN i % 10 = 0 THEN {} ELSE {} END",
        sql.literal(w.cast.b.council),
        sql.literal(w.cast.a.council)
    );
    vec![
        ("id", sql.id(id)),
        ("case_id", sql.id(CASE)),
        ("assignment_id", sql.id(ASSIGNMENT)),
        ("council_id", council),
        ("organization_id", agency.to_owned()),
        ("due_on", sql.day(90)),
        ("created_at", sql.time()),
    ]
}

pub fn explanations(sql: &Sql, w: &World, agency: &str) -> Vec<(&'static str, String)> {
    let mut columns = common(sql, w, EXPLANATION, agency);
    columns.extend([
        ("organization_name", "'Sở'".to_owned()),
        ("reason", "'Quá hạn'".to_owned()),
        ("complex", "false".to_owned()),
        ("requested_on", sql.day(75)),
        ("answered_on", format!("CASE WHEN i % 100 < 90 THEN {} END", sql.day(80))),
        ("updated_at", sql.time()),
    ]);
    columns
}

pub fn reports(sql: &Sql, w: &World, agency: &str) -> Vec<(&'static str, String)> {
    let mut columns = common(sql, w, REPORT, agency);
    columns.push(("submitted_on", format!("CASE WHEN i % 100 < 90 THEN {} END", sql.day(85))));
    columns
}
