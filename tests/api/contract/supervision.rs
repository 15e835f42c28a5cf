//! Valid requests for each operation of supervisions, aimed at tenant A.

use serde_json::{Value, json};
use testkit::{World, make};
use uuid::Uuid;

use super::Things;

/// A programme, a norm and a planned supervision of the board.
pub struct Supervised {
    pub programme: Uuid,
    pub norm: Uuid,
    pub supervision: Uuid,
}

impl Supervised {
    pub async fn make(w: &World) -> Self {
        let a = &w.cast.a;
        let id = async |path: &str, body: Value| -> Uuid {
            w.post("clerk", path, &body).await.expect(201)["id"].as_str().unwrap().parse().unwrap()
        };
        let programme = json!({"owner_id": a.board, "year": 2026, "title": "Chương trình 2026", "document": make::document()});
        let programme = id("/v1/supervision-programmes", programme).await;
        let norm = json!({
            "council_id": a.council, "body_kind": "council_board", "per_year": 2, "legal_basis": "Luật 121/2025/QH15",
            "valid_from": "2026-03-01",
        });
        let norm = id("/v1/supervision-norms", norm).await;
        let supervision = json!({
            "kind": "thematic", "leading_body_id": a.board, "subject": "Quỹ đất công ích",
            "supervised": [a.department], "programme_id": programme,
        });
        Self { programme, norm, supervision: id("/v1/supervisions", supervision).await }
    }
}

/// Returns a valid body of an operation.
pub fn body(w: &World, things: &Things, operation: &str) -> Option<Value> {
    let a = &w.cast.a;
    let whole = json!({
        "kind": "survey", "leading_body_id": a.board, "subject": "Nước sạch nông thôn", "legal_basis": "Luật 121/2025/QH15",
        "programme_id": things.supervised.programme, "session_id": a.session, "period_from": "2025-01-01",
        "period_to": "2025-12-31", "planned_on": "2026-12-20", "supervised": [a.department_2], "units": [a.commune],
        "team": [{"user_id": w.user("reviewer"), "role": "head"}], "documents": [make::document()],
        "cases": [things.case.id], "stages": [{"stage": "announced", "planned_on": "2026-12-01"}],
    });
    Some(match operation {
        "supervisions_create_supervision_programme" => {
            json!({"owner_id": a.council, "year": 2027, "title": "Chương trình", "document": make::document()})
        }
        "supervisions_patch_supervision_programme" => {
            json!({"title": "Tên khác", "document": make::document()})
        }
        "supervisions_create_supervision_norm" => json!({
            "council_id": a.council, "body_kind": "standing_body", "kind": "thematic", "per_year": 1,
            "legal_basis": "Luật", "valid_from": "2026-03-01", "valid_to": "2030-12-31",
        }),
        "supervisions_patch_supervision_norm" => {
            json!({"per_year": 3, "legal_basis": "Nghị quyết", "valid_from": "2026-04-01", "valid_to": "2031-12-31"})
        }
        "supervisions_create_supervision" | "supervisions_patch_supervision" => whole,
        "supervisions_step_supervision" => step("announce"),
        _ => return None,
    })
}

/// Returns a valid step of a supervision by its action.
pub fn step(action: &str) -> Value {
    let mut step =
        json!({"action": action, "on": make::today(), "document": make::document(), "note": "Theo kế hoạch"});
    if action == "drop" {
        step["reason"] = json!("Không còn cần thiết");
    }
    step
}
