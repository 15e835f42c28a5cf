//! Valid bodies for registering and correcting petitions, and for many writes at once, aimed at tenant A.

use serde_json::{Value, json};
use testkit::{World, make};

use super::Things;

/// Returns a valid body aimed at tenant A.
pub fn body(w: &World, things: &Things, operation: &str) -> Option<Value> {
    let a = &w.cast.a;
    Some(match operation {
        "petitions_create_petition" | "petitions_put_petition" => json!({
            "council_id": a.council, "content": "Cầu yếu", "channel": "online",
            "received_on": make::today(), "units": [a.commune], "locality": "Thôn 2",
            "petitioner": {"full_name": "Lê Văn Tám", "phone": "0912", "address": "Thôn 2", "email": "a@b.vn"},
        }),
        "petitions_create_petition_history" => {
            let mut step = things.step(w, "accept");
            step["late_entry"] = json!({"reason": "Sổ cũ", "document": make::document()});
            json!({"petition": things.body(w, "petitions_create_petition"), "steps": [{"type": "case", "step": step}]})
        }
        "cases_write_batch" => {
            let petition = things.body(w, "petitions_create_petition");
            let write = json!({"type": "petition", "key": "khoa-1", "petition": petition});
            json!({"atomic": false, "with_records": true, "writes": [write]})
        }
        "petitions_patch_petition" => {
            json!({"content": "Nội dung khác", "locality": "Thôn 3", "units": [a.commune]})
        }
        "petitions_put_petitioner" => json!({"full_name": "Lê Văn Tám"}),
        _ => return None,
    })
}
