//! What an answer amounts to: rows 11, 12, 14 and 18.

use serde_json::{Value, json};
use testkit::make::on_case;
use testkit::{World, db_test, make};

use super::{
    accepted, acknowledge, answer, assign, counted_alike_tomorrow, figures, found, letter, many, readers_of,
    refused_post, refused_to, registered, review, see, timeliness, total_and_answered, with_outcome,
};

#[db_test]
async fn row_11_an_answer_says_when_conditions_allow(w: World) {
    let a = &w.cast.a;
    let case = accepted(&w, "Đề nghị xây kè chống sạt lở", json!({})).await;
    on_case(&w, "leader", case, assign(a.department)).await.expect(200);
    acknowledge(&w, "handler", case, a.department).await;
    let mut body = answer(&w, &[case], a.department, "awaiting_resources").await;
    body["text"] = json!("Sở sẽ tham mưu đầu tư khi điều kiện cho phép.");
    refused_post(&w, "/v1/responses", &body, &["handler", "coordinator", "leader"], &["head_2", "clerk_b"])
        .await;
    let shown = w.post("head", "/v1/responses", &body).await.expect(201);
    assert_eq!((&shown["undated"], &shown["commitments"]), (&json!(true), &json!([])), "nothing is invented");
    assert_eq!(found(&w, "petitions?undated=true").await, [1, 1, 1, 1, 0]);
    assert_eq!(found(&w, &format!("commitments?case_id={case}")).await, [0; 5]);
    let all = figures(&w, "auditor", "").await;
    assert_eq!((&all["answered"], &all["undated"]), (&json!(1), &json!(1)));
    assert_eq!(timeliness(&w, "of=assignments").await, [0; 5], "it was answered in time");

    // the board sets the day to look again, and nobody else does
    let mut looks_again = review("satisfactory");
    let problem = on_case(&w, "reviewer", case, looks_again.clone()).await.expect(422);
    assert_eq!(problem["errors"][0]["pointer"], "/follow_up_on", "{problem}");
    let day = make::in_days(60);
    looks_again["follow_up_on"] = json!(day);
    refused_to(&w, case, &looks_again, &["leader", "clerk", "head"], &["head_2", "reviewer_b"]).await;
    on_case(&w, "reviewer", case, looks_again).await.expect(200);
    let close = json!({"action": "close"});
    assert_eq!(on_case(&w, "leader", case, close.clone()).await.refused(409), "follow_up_open");
    assert_eq!(found(&w, &format!("petitions?follow_up_to={day}")).await, [1, 1, 1, 1, 0]);
    counted_alike_tomorrow(&w).await;
    w.later(60, async |w| {
        let further = json!({"kind": "further", "outcome": "by_implementation", "text": "Đã xây xong kè"});
        let response = make::reload(&w, case).await.assignments[0].response_id.unwrap();
        let path = format!("/v1/responses/{response}/versions");
        w.post("head", &path, &further).await.expect(201);
        on_case(&w, "reviewer", case, review("satisfactory")).await.expect(200);
        on_case(&w, "leader", case, close).await.expect(200);
        let now = figures(&w, "clerk", "").await;
        assert_eq!((&now["undated"], with_outcome(&now, "by_implementation")), (&json!(0), 1));
        let then = figures(&w, "clerk", &format!("&as_of={}", make::in_days(59))).await;
        assert_eq!((&then["undated"], with_outcome(&then, "awaiting_resources")), (&json!(1), 1));
        let seen = see(&w, "auditor", case).await;
        assert_eq!(seen["answered_on"], json!(make::today()), "its first day stays");
    })
    .await;
}

#[db_test]
async fn row_12_eighty_three_of_153_are_answered_on_the_spot_and_a_complaint_leaves(w: World) {
    let cases = many(&w, 153).await;
    let spot = json!({
        "action": "answer_on_the_spot", "answered_on": make::today(), "place": "Hội trường UBND xã",
        "answered_by": "Chủ tịch UBND xã", "text": "Tuyến đường đã có trong kế hoạch năm 2027.",
    });
    refused_to(&w, cases[0], &spot, &["leader", "deputy", "auditor"], &["head", "clerk_b"]).await;
    for case in &cases[..83] {
        on_case(&w, "clerk", *case, spot.clone()).await.expect(200);
    }
    assert_eq!(found(&w, "petitions?answered_on_spot=true").await, [83, 83, 0, 0, 0]);
    assert_eq!(found(&w, "petitions?status=accepted").await, [70, 70, 0, 0, 0]);
    for who in ["clerk", "auditor"] {
        let all = figures(&w, who, "").await;
        let counted = ["total", "answered", "answered_on_spot"].map(|name| all[name].clone());
        assert_eq!(counted, [json!(153), json!(83), json!(83)], "{who}");
        assert_eq!(with_outcome(&all, "information_provided"), 83, "explained is not resolved");
    }
    // there is no agency's answer to judge
    assert_eq!(
        on_case(&w, "reviewer", cases[0], review("satisfactory")).await.refused(409),
        "already_reviewed"
    );
    on_case(&w, "leader", cases[0], json!({"action": "close"})).await.expect(200);

    let complaint = registered(&w, "Khiếu nại quyết định thu hồi đất của ông A", json!({})).await;
    let handed = json!({
        "receiver": "Thanh tra tỉnh", "on": make::today(), "document": make::document(),
        "receipt_number": "12/BN",
    });
    assert_eq!(found(&w, "petitions?q=khieu+nai").await, [1, 1, 0, 0, 0]);
    let reject = json!({"action": "reject", "reason": "complaint", "forwarding": handed});
    refused_to(&w, complaint, &reject, &["clerk", "reviewer", "auditor"], &["head", "leader_b"]).await;
    on_case(&w, "leader", complaint, reject).await.expect(200);
    assert_eq!(readers_of(&w, complaint).await, ["clerk", "auditor"]);
    for who in ["clerk", "auditor"] {
        let seen = see(&w, who, complaint).await;
        assert_eq!(seen["content"], Value::Null, "{who} reads where it went, and not what it says");
        let record = &seen["complaint_forwarding"];
        assert_eq!((&record["receiver"], &record["receipt_number"]), (&handed["receiver"], &json!("12/BN")));
    }
    assert_eq!(found(&w, "petitions?reject_reason=complaint").await, [1, 1, 0, 0, 0]);
    assert_eq!(found(&w, "petitions?q=khieu+nai").await, [0; 5]);
    assert_eq!(total_and_answered(&w, "").await, [153, 83], "it is no petition");
    counted_alike_tomorrow(&w).await;
}

#[db_test]
async fn row_14_fourteen_of_139_are_not_resolved_for_objective_reasons(w: World) {
    let a = &w.cast.a;
    let cases = many(&w, 139).await;
    let letter = letter(&w, &cases, a.department).await;
    w.post("leader", "/v1/cases/steps", &letter).await.expect(200);
    for case in &cases {
        acknowledge(&w, "handler", *case, a.department).await;
    }
    let answers = [
        ("by_implementation", 90),
        ("partly_resolved", 15),
        ("objective_reasons", 14),
        ("declined", 10),
        ("without_roadmap", 10),
    ];
    let mut rest = &cases[..];
    for (outcome, count) in answers {
        let (some, others) = rest.split_at(count);
        rest = others;
        let body = answer(&w, some, a.department, outcome).await;
        let (forbidden, outside) = (["handler", "coordinator", "leader"], ["head_2", "clerk_b"]);
        refused_post(&w, "/v1/responses", &body, &forbidden, &outside).await;
        w.post("head", "/v1/responses", &body).await.expect(201);
    }

    for who in ["clerk", "auditor", "head", "coordinator"] {
        let all = figures(&w, who, "").await;
        for (outcome, count) in answers {
            assert_eq!(with_outcome(&all, outcome), i64::try_from(count).unwrap(), "{who} {outcome}");
        }
        assert_eq!(columns(&all), [90, 25, 24], "{who}: the annex adds up to 139");
    }
    assert_eq!(figures(&w, "clerk_b", "").await["total"], 0);
    assert_eq!(found(&w, "petitions?outcome=objective_reasons").await, [14, 14, 14, 14, 0]);
    assert_eq!(found(&w, "petitions?outcome_group=not_resolved").await, [24, 24, 24, 24, 0]);
    assert_eq!(found(&w, "petitions?outcome_group=resolved").await, [90, 90, 90, 90, 0]);
    // the council prints a column of its own for them
    let others = [
        "by_regulation",
        "by_inspection",
        "by_implementation",
        "with_roadmap",
        "without_roadmap",
        "awaiting_resources",
        "blocked_by_higher_law",
        "submitted_to_superior",
        "information_provided",
        "partly_resolved",
        "declined",
    ];
    let own = json!({"columns": [
        {"name": "Chưa giải quyết do nguyên nhân khách quan", "outcomes": ["objective_reasons"]},
        {"name": "Còn lại", "outcomes": others},
    ]});
    let put = async |who: &str| {
        let path = format!("/v1/annex-columns/{}", a.council);
        let request = w.request(reqwest::Method::PUT, &path).bearer_auth(w.token(who).await);
        w.send(request.json(&own)).await
    };
    for who in ["auditor", "head", "clerk_b"] {
        assert_eq!(put(who).await.refused(403), "forbidden", "{who}");
    }
    put("clerk").await.expect(201);
    assert_eq!(columns(&figures(&w, "auditor", "").await), [14, 125]);
    counted_alike_tomorrow(&w).await;
}

/// Returns the numbers in the columns of the annex, in their order.
fn columns(figures: &Value) -> Vec<i64> {
    figures["columns"].as_array().unwrap().iter().map(|one| one["count"].as_i64().unwrap()).collect()
}

#[db_test]
async fn row_18_opinions_end_as_noted(w: World) {
    let mut opinions = vec![];
    for content in ["Cử tri phấn khởi", "Cử tri mong sớm có chợ", "Khi nào có sổ đỏ"] {
        let opinion = registered(&w, content, json!({})).await;
        let accept = json!({"action": "accept", "nature": "opinion", "sector_id": w.cast.a.sector, "competence_level": "province"});
        on_case(&w, "clerk", opinion, accept).await.expect(200);
        opinions.push(opinion);
    }
    assert_eq!(timeliness(&w, "of=cases").await, [0; 5], "an opinion waits for nobody's answer");
    let note = json!({"action": "note", "text": "Hội đồng tiếp thu ý kiến."});
    refused_to(&w, opinions[0], &note, &["leader", "reviewer", "auditor"], &["head", "clerk_b"]).await;
    on_case(&w, "clerk", opinions[0], note.clone()).await.expect(200);
    let spot = json!({
        "action": "answer_on_the_spot", "answered_on": make::today(), "place": "Hội trường xã",
        "answered_by": "Giám đốc Văn phòng đăng ký đất đai", "text": "Trong tháng 12.",
    });
    on_case(&w, "clerk", opinions[2], spot).await.expect(200);
    assert_eq!(found(&w, "petitions?nature=opinion&status=noted").await, [2, 2, 0, 0, 0]);
    assert_eq!(found(&w, "petitions?nature=opinion&status=accepted").await, [1, 1, 0, 0, 0]);
    on_case(&w, "clerk", opinions[1], note.clone()).await.expect(200);

    assert_eq!(readers_of(&w, opinions[0]).await, ["clerk", "auditor"]);
    let said = w.get("auditor", &format!("/v1/cases/{}/events?action=note", opinions[0])).await.expect(200);
    assert!(said.to_string().contains("Hội đồng tiếp thu ý kiến."), "what was said stays: {said}");
    for who in ["clerk", "auditor"] {
        let all = figures(&w, who, "").await;
        let counted = ["total", "answered", "opinions", "opinions_noted", "opinions_answered_on_spot"];
        assert_eq!(counted.map(|name| all[name].clone()), [0, 0, 3, 3, 1].map(|n| json!(n)), "{who}");
    }
    assert_eq!(
        on_case(&w, "leader", opinions[0], assign(w.cast.a.department)).await.refused(409),
        "wrong_status"
    );
    let petition = accepted(&w, "Đề nghị xây chợ", json!({})).await;
    assert_eq!(
        on_case(&w, "clerk", petition, note).await.refused(409),
        "wrong_status",
        "a petition is followed"
    );
    counted_alike_tomorrow(&w).await;
}
