//! Bodies of reminder letters and handover lists.

use kiennghi::service::engine::case::view::CaseView;
use serde_json::{Value, json};
use uuid::Uuid;

use super::{document, in_days, today};
use crate::World;

/// Returns the body of a reminder letter of today about some cases.
pub fn letter(to: Uuid, escalation_level: &str, cases: &[&CaseView]) -> Value {
    let cases = cases.iter().map(|case| json!({"id": case.id, "version": case.version}));
    let cases: Vec<_> = cases.collect();
    json!({
        "organization_id": to, "escalation_level": escalation_level, "cases": cases, "issued_on": today(), "document": document(),
        "text": "Đề nghị khẩn trương trả lời cử tri", "answer_by": in_days(7),
    })
}

/// Returns the body of a handover list at the end of the term, to the standing body: of some cases, or of all open
/// ones.
pub fn handover(w: &World, cases: Option<Vec<Uuid>>) -> Value {
    json!({
        "from_term_id": w.cast.a.term, "to_organization_id": w.cast.a.standing_body, "kinds": ["petition", "recommendation"],
        "cases": cases, "signed_by": "Nguyễn Văn Long", "signer_position": "Phó Chủ tịch HĐND", "signed_on": today(),
        "document": document(), "note": "Chuyển nhiệm kỳ sau",
    })
}
