//! A valid body for each step of a case, an assignment or a commitment.

use serde_json::{Value, json};
use testkit::{World, make};

use super::Things;

impl Things {
    /// Returns a valid step of a case, an assignment or one of their sub-resources, by its action.
    pub fn step(&self, w: &World, action: &str) -> Value {
        let a = &w.cast.a;
        let document = make::document();
        let mut step = match action {
            "accept" | "reclassify" => json!({"sector_id": a.sector, "competence_level": "province"}),
            "reject" => json!({
                "reason": "complaint", "note": "Không phải kiến nghị",
                "forwarding": {
                    "receiver": "Thanh tra tỉnh", "on": make::today(), "document": make::document(), "receipt_number": "12/BN",
                },
            }),
            "merge" => json!({"into": self.case.id}),
            "refer" => json!({"to": [w.cast.ministry], "due_on": make::in_days(60), "document": document}),
            "assign" => {
                json!({"lead": a.department, "co_leads": [a.unmanned], "cooperating": [a.department_2], "due_on": make::in_days(30), "document": document})
            }
            "review" => json!({"verdict": "satisfactory", "text": "Đạt"}),
            "reopen" => json!({"reason": "Chưa xong", "due_on": make::in_days(10)}),
            "notify_voters" => {
                json!({"notified_on": make::today(), "place": "Nhà văn hóa", "how": "Họp thôn"})
            }
            "record_feedback" => {
                json!({"feedback": "dissatisfied", "said_on": make::today(), "place": "Thôn 2", "note": "Chưa làm"})
            }
            "answer_on_the_spot" => {
                json!({"answered_on": make::today(), "place": "Thôn 2", "answered_by": "Chủ tịch", "text": "Đã giải trình"})
            }
            "note" => json!({"text": "Tiếp thu"}),
            "split_into_parts" => {
                let part = json!({
                    "content": "Sửa đường", "sector_id": a.sector, "competence_level": "province", "units": [a.commune],
                    "locality": "Thôn 2",
                });
                json!({"parts": [part, part], "note": "Hai việc"})
            }
            "recall" => {
                json!({"reason": "Chuyển nhầm", "instead": a.unmanned, "due_on": make::in_days(9), "document": document})
            }
            "add_agency" => {
                json!({"organization_id": a.unmanned, "role": "lead", "due_on": make::in_days(9), "document": document})
            }
            "withdraw" | "release" | "restore" | "join_parts" => json!({"reason": "Cử tri rút"}),
            "unmerge" | "acknowledge" => json!({}),
            "close" => json!({"unanswered": [{"assignment_id": a.department, "reason": "Đã trả lời chung"}]}),
            "pass_down" => json!({"to": a.department, "cooperating": [a.unmanned], "document": document}),
            "take_back" | "send_back" => json!({"reason": "Chuyển nhầm", "document": document}),
            "remind_agency" => json!({"text": "Khẩn trương báo cáo", "document": document}),
            "change_due" => json!({"due_on": make::in_days(9), "reason": "Gần kỳ họp", "document": document}),
            "return" => json!({"reason": "Không thuộc thẩm quyền", "proposed_receiver": a.department_2}),
            "request_extension" => {
                json!({"reason": "Chờ vốn", "due_on": make::in_days(40), "document": document})
            }
            "decide_extension" => json!({"decision": "grant", "due_on": make::in_days(35), "note": "Đồng ý"}),
            "reply_interim" => {
                json!({"reason": "Đang khảo sát", "promised_on": make::in_days(20), "document": document})
            }
            "answer_reminder" => {
                json!({"text": "Đang khẩn trương", "document": document, "answered_on": make::today()})
            }
            "request_reminder" => json!({"reason": "Cử tri hỏi nhiều lần"}),
            "report_progress" => json!({"text": "Đang làm", "percent": 40}),
            "report_commitment" => {
                json!({"text": "Đã xong", "percent": 100, "fulfilled": true, "fulfilled_on": make::today(), "evidence": document})
            }
            "verify_commitment" => json!({"result": "kept", "text": "Đúng như báo cáo"}),
            "carry_over" => {
                json!({"to_session": a.session, "due_on": make::in_days(90), "reason": "Chưa đến hạn"})
            }
            "contest" => {
                json!({"event_id": self.event, "reason": "Không phải công văn của Công an tỉnh", "document": document})
            }
            "decide_contest" => {
                json!({"contest_id": self.event, "accepted": true, "text": "Ghi nhầm", "document": document})
            }
            "waive" => json!({"reason": "Không còn cần thiết"}),
            other => panic!("a new step: add a valid body for {other}"),
        };
        step["action"] = json!(action);
        step
    }
}
