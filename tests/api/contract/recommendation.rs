//! Valid requests for each operation and step of conclusions and recommendations, aimed at tenant A.

use kiennghi::service::engine::case::view::CaseView;
use serde_json::{Value, json};
use testkit::make::recommendation as rec;
use testkit::{World, make};
use uuid::Uuid;

use super::Things;

/// An overdue recommendation whose explanation is requested, and a draft of another conclusion.
pub struct Recommended {
    pub recommendation: CaseView,
    pub explanation: Uuid,
    /// An announced supervision, whose conclusion may be written.
    pub supervision: Uuid,
    pub conclusion: Uuid,
}

impl Recommended {
    pub async fn make(w: &World) -> Self {
        let recommendation = rec::overdue(w).await;
        let (id, version) = make::of(&recommendation, w.cast.a.department);
        let ask = json!({"action": "request_explanation", "reason": "Quá hạn"});
        w.step("leader", &format!("/v1/assignments/{id}"), version, &ask).await.expect(200);
        let explanations = w.get("leader", "/v1/explanations").await.expect(200);
        let supervision = make::supervision(w, w.cast.a.board, vec![w.cast.a.department]).await;
        let new = json!({"supervision_id": supervision, "form": "report", "summary": "Dự thảo"});
        let conclusion = w.post("clerk", "/v1/conclusions", &new).await.expect(201);
        let id = |of: &Value| of["id"].as_str().unwrap().parse().unwrap();
        Self {
            recommendation: make::reload(w, recommendation.id).await,
            explanation: id(&explanations["items"][0]),
            supervision,
            conclusion: id(&conclusion),
        }
    }
}

/// Returns a valid body of an operation.
pub fn body(w: &World, things: &Things, operation: &str) -> Option<Value> {
    let a = &w.cast.a;
    let whole = json!({
        "content": "Thu hồi đất", "deliverable": "Danh mục", "due_on": make::in_days(60), "as_stated": "quý IV",
        "measure": {"indicator": "Diện tích", "unit": "ha", "baseline": 1.5, "target": 8338.4},
        "responsible_position": "Giám đốc Sở", "priority": "high", "sector_id": a.sector, "units": [a.commune],
        "addressees": [{"organization_id": a.department, "weight": 2, "due_on": make::in_days(50)}],
        "report_every_months": 3, "arises_from": [things.case.id], "settles": [things.case.id],
        "repeats": [things.recommended.recommendation.id],
    });
    Some(match operation {
        "conclusions_create_conclusion" => json!({
            "supervision_id": things.recommended.supervision, "form": "conclusion", "summary": "Kết quả",
            "document": make::document(), "recommendations": [whole],
        }),
        "conclusions_patch_conclusion" => json!({
            "form": "notice", "summary": "Kết quả khác", "document": make::document(), "recommendations": [whole],
        }),
        "conclusions_step_conclusion" => json!({"action": "issue", "document": make::document()}),
        "recommendations_patch_recommendation" => json!({"priority": "urgent", "sector_id": a.sector}),
        _ => return None,
    })
}

/// Returns a valid step by its action.
pub fn step(w: &World, operation: &str, action: &str) -> Option<Value> {
    let a = &w.cast.a;
    let document = make::document();
    let of_assignment = operation.starts_with("assignments_");
    let mut step = match action {
        "review" if of_assignment => {
            json!({"fulfilment": "partly", "percent": 50, "verdict": "satisfactory", "text": "Đạt một phần"})
        }
        "waive" if of_assignment => json!({"reason": "Luật đã thay đổi", "document": document}),
        "take_position" => json!({"position": "disputed", "reason": "Khác thẩm quyền", "document": document}),
        "decide_position" => {
            json!({"decision": "amended", "reason": "Lùi hạn", "due_on": make::in_days(40), "document": document})
        }
        "plan" => json!({"text": "Kế hoạch", "document": document, "milestones": [make::promise()]}),
        "submit_report" => {
            json!({"due_on": make::in_days(20), "text": "Báo cáo", "percent": 30, "document": document})
        }
        "request_explanation" => {
            json!({"reason": "Quá hạn", "complex": true, "due_on": make::in_days(20), "document": document})
        }
        "explain" => json!({"text": "Do thiếu vốn", "document": document}),
        "transfer" => json!({"to": [a.department_2], "document": document, "note": "Hợp nhất"}),
        "split" => json!({
            "remains": "Việc thứ nhất", "note": "Tách việc",
            "parts": [{
                "content": "Việc thứ hai", "deliverable": "Báo cáo",
                "addressees": [{"organization_id": a.department, "weight": 2, "due_on": make::in_days(40)}],
            }],
        }),
        "drop" => json!({"reason": "Soạn lại"}),
        "issue" => json!({"document": document}),
        _ => return None,
    };
    step["action"] = json!(action);
    Some(step)
}
