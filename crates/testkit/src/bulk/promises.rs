//! Bulk commitments: one for every response; a tenth are open, and every fifth has no date.

use super::{ASSIGNMENT, CASE, COMMITMENT, RESPONSE, Sql};
use crate::World;

pub fn columns(sql: &Sql, w: &World, agency: &str) -> Vec<(&'static str, String)> {
    vec![
        ("id", sql.id(COMMITMENT)),
        ("case_id", sql.id(CASE)),
        ("assignment_id", sql.id(ASSIGNMENT)),
        ("response_id", sql.id(RESPONSE)),
        (
            "council_id",
            format!(
                "CASE WHEN i % 10 = 0 THEN {} ELSE {} END",
                sql.literal(w.cast.b.council),
                sql.literal(w.cast.a.council)
            ),
        ),
        ("organization_id", agency.to_owned()),
        ("organization_name", str::to_owned("'Sở'")),
        (
            "status",
            str::to_owned(
                "CASE WHEN i % 100 BETWEEN 40 AND 49 THEN 'open' WHEN i % 7 = 0 THEN 'broken' WHEN i < 500 THEN 'waived' ELSE 'kept' END",
            ),
        ),
        ("text", str::to_owned("'Hoàn thành sửa chữa'")),
        ("precision", str::to_owned("CASE WHEN i % 5 = 0 THEN 'condition' ELSE 'day' END")),
        ("due_on", format!("CASE WHEN i % 5 <> 0 THEN {} END", sql.day(90))),
        ("review_on", format!("CASE WHEN i % 5 = 0 THEN {} END", sql.day(180))),
        ("weight", str::to_owned("1")),
        ("settled_on", format!("CASE WHEN NOT (i % 100 BETWEEN 40 AND 49) THEN {} END", sql.day(100))),
        ("version", str::to_owned("1")),
        ("created_at", sql.time()),
        ("updated_at", sql.time()),
        ("made_on", sql.day(20)),
    ]
}
