//! What was recorded wrong, silently: rows 1 to 4.

use entity::enums::SupervisionStage;
use serde_json::{Value, json};
use testkit::make::supervisions::{self, id};
use testkit::make::{on_assignment, on_case};
use testkit::{World, db_test, make};
use uuid::Uuid;

use super::{
    acceptance, accepted, acknowledge, answer, assign, conclusion, counted_alike_tomorrow, figures, found,
    late, letter, readers_of, refused_on, refused_post, refused_to, registered, review, see, timeliness,
    total_and_answered, with_outcome,
};

#[db_test]
async fn row_01_a_town_asks_for_two_roads_and_a_culture_house(w: World) {
    let a = &w.cast.a;
    let case = accepted(&w, "Đề nghị sửa hai tuyến đường và xây nhà văn hóa", json!({})).await;
    let part =
        |content: &str| json!({"content": content, "sector_id": a.sector, "competence_level": "province"});
    let parts = ["Sửa đường vào thôn 1", "Sửa đường vào thôn 2", "Xây nhà văn hóa xã"].map(part);
    let split = json!({"action": "split_into_parts", "parts": parts});
    refused_to(&w, case, &split, &["reviewer", "deputy", "auditor"], &["head", "clerk_b"]).await;
    let whole = on_case(&w, "clerk", case, split).await.expect(200);
    let parts: Vec<Uuid> = whole["parts"].as_array().unwrap().iter().map(id).collect();

    // one letter gives each part to its agency
    let mut letter = letter(&w, &parts, a.department).await;
    letter["cases"][1]["lead"] = json!(a.department_2);
    letter["cases"][2]["lead"] = json!(a.unmanned);
    w.post("leader", "/v1/cases/steps", &letter).await.expect(200);
    assert_eq!(readers_of(&w, case).await, ["clerk", "auditor"], "an agency sees its part");
    assert_eq!(readers_of(&w, parts[0]).await, ["clerk", "auditor", "head", "coordinator"]);
    assert_eq!(readers_of(&w, parts[1]).await, ["clerk", "auditor", "head_2", "coordinator"]);
    assert_eq!(readers_of(&w, parts[2]).await, ["clerk", "auditor"]);
    for (part, (handler, head, agency, outcome)) in parts.iter().zip([
        ("handler", "head", a.department, "by_implementation"),
        ("handler_2", "head_2", a.department_2, "with_roadmap"),
        ("clerk", "clerk", a.unmanned, "objective_reasons"),
    ]) {
        let seen = see(&w, "clerk", case).await;
        assert_eq!((&seen["status"], &seen["outcome"]), (&json!("split"), &Value::Null), "a part waits");
        acknowledge(&w, handler, *part, agency).await;
        w.post(head, "/v1/responses", &answer(&w, &[*part], agency, outcome).await).await.expect(201);
    }
    on_case(&w, "reviewer", parts[0], review("satisfactory")).await.expect(200);
    on_case(&w, "leader", parts[0], json!({"action": "close"})).await.expect(200);
    for who in ["clerk", "auditor"] {
        let seen = see(&w, who, case).await;
        assert_eq!((&seen["status"], &seen["outcome"]), (&json!("answered"), &json!("objective_reasons")));
        let statuses: Vec<_> = seen["parts"].as_array().unwrap().iter().map(|one| &one["status"]).collect();
        assert_eq!(statuses, ["closed", "answered", "answered"], "no part ends with another one");
    }

    assert_eq!(total_and_answered(&w, "").await, [3, 3], "agencies answer parts");
    assert_eq!(total_and_answered(&w, "&counted_as=wholes").await, [1, 1]);
    let of_agency = figures(&w, "auditor", &format!("&organization_id={}", a.department)).await;
    assert_eq!((&of_agency["total"], with_outcome(&of_agency, "by_implementation")), (&json!(1), 1));
    assert_eq!(found(&w, "petitions?counted_as=wholes").await, [1, 1, 0, 0, 0]);
    assert_eq!(found(&w, "petitions?counted_as=parts").await, [3, 3, 1, 2, 0]);
    assert_eq!(found(&w, "petitions?status=answered&counted_as=parts").await, [2, 2, 0, 1, 0]);
    counted_alike_tomorrow(&w).await;
}

#[db_test]
async fn row_02_a_letter_of_october_2025_is_entered_today(w: World) {
    let a = &w.cast.a;
    let case = registered(&w, "Sửa đường liên thôn", json!({"received_on": "2025-09-08"})).await;
    on_case(&w, "clerk", case, late("2025-09-10", acceptance(&w))).await.expect(200);
    let forward = late("2025-09-15", json!({"action": "assign", "lead": a.department}));
    refused_to(&w, case, &forward, &["clerk", "reviewer", "auditor"], &["head", "leader_b"]).await;
    let shown = on_case(&w, "leader", case, forward).await.expect(200);
    assert_eq!(shown["due_on"], "2025-11-14", "sixty days from the forwarding, not from today");
    let taken = late("2025-09-16", json!({"action": "acknowledge"}));
    refused_on(&w, (case, a.department), &taken, &["handler", "head", "leader"], &["head_2", "clerk_b"])
        .await;
    on_assignment(&w, "clerk", case, a.department, taken).await.expect(200);
    let mut body = answer(&w, &[case], a.department, "with_roadmap").await;
    body["commitments"] = json!([{"text": "Sửa xong đường", "precision": "day", "due_on": "2025-12-31"}]);
    let body = late("2025-10-21", body);
    refused_post(&w, "/v1/responses", &body, &["head", "leader", "auditor"], &["head_2", "clerk_b"]).await;
    w.post("clerk", "/v1/responses", &body).await.expect(201);

    assert_eq!(readers_of(&w, case).await, ["clerk", "auditor", "head", "coordinator"]);
    for who in ["clerk", "auditor", "head", "coordinator"] {
        assert_eq!(see(&w, who, case).await["answered_on"], "2025-10-21", "{who}");
        let log = w.get(who, &format!("/v1/cases/{case}/events")).await.expect(200);
        let last = &log["items"][0];
        assert_eq!((&last["action"], &last["on"]), (&json!("respond"), &json!("2025-10-21")), "{who}");
        assert!(last["recorded_at"].as_str().unwrap().starts_with(&make::today().to_string()), "{who}");
    }
    for (as_of, expected) in [("2025-09-07", [0, 0]), ("2025-10-20", [1, 0]), ("2025-10-21", [1, 1])] {
        assert_eq!(total_and_answered(&w, &format!("&as_of={as_of}")).await, expected, "{as_of}");
    }
    assert_eq!(timeliness(&w, "of=assignments&as_of=2025-10-01").await, [1, 0, 0, 0, 0]);
    assert_eq!(timeliness(&w, "of=cases&as_of=2025-10-01").await, [1, 0, 0, 0, 0]);
    assert_eq!(timeliness(&w, "of=cases&as_of=2025-11-20").await, [0; 5], "answered in time");
    assert_eq!(timeliness(&w, "of=assignments&as_of=2025-11-20").await, [0; 5], "answered in time");
    assert_eq!(timeliness(&w, "of=assignments").await, [0; 5]);
    for who in ["clerk", "auditor", "head", "coordinator"] {
        let page = w.get(who, &format!("/v1/assignments?case_id={case}")).await.expect(200);
        assert!(page["items"][0]["days_late"].as_i64().unwrap() <= 0, "{who}");
    }
    // what was promised for a day that is over is asked for today
    assert_eq!(timeliness(&w, "of=commitments").await, [0, 0, 1, 0, 0]);
    assert_eq!(found(&w, "commitments?overdue=true").await, [1, 1, 1, 1, 0]);
    promised_and_kept(&w, case).await;

    // a department that was dissolved on 1 July 2025 answered in June
    let gone = make::ended_organization(&w, "Sở Giao thông vận tải", a.department).await;
    let sent = json!({"received_on": "2025-05-05", "area": "unknown", "units": []});
    let case = registered(&w, "Mở rộng đường tỉnh 155", sent).await;
    on_case(&w, "clerk", case, late("2025-05-06", acceptance(&w))).await.expect(200);
    let ended = on_case(&w, "leader", case, assign(gone)).await;
    assert_eq!(ended.refused(409), "organization_ended", "not for a letter of today");
    let forward = late("2025-05-12", json!({"action": "assign", "lead": gone}));
    on_case(&w, "leader", case, forward).await.expect(200);
    let taken = late("2025-05-13", json!({"action": "acknowledge"}));
    on_assignment(&w, "clerk", case, gone, taken).await.expect(200);
    let body = late("2025-06-20", answer(&w, &[case], gone, "by_regulation").await);
    w.post("clerk", "/v1/responses", &body).await.expect(201);
    let seen = see(&w, "auditor", case).await;
    assert_eq!(seen["lead_agency_name"], "Sở Giao thông vận tải", "under its name of then");
    assert_eq!(total_and_answered(&w, "&as_of=2025-06-30").await, [1, 1]);
    counted_alike_tomorrow(&w).await;
}

/// The promise for December 2025 was kept in that month, and the board saw it in January.
async fn promised_and_kept(w: &World, case: Uuid) {
    let promise = &make::promises_of(w, case).await[0];
    let path = format!("/v1/commitments/{}", promise.id);
    let kept = json!({
        "action": "report_commitment", "text": "Đã sửa xong", "fulfilled": true, "fulfilled_on": "2025-12-20",
        "evidence": {"number": "9", "notation": "BB-NT", "issued_on": "2025-12-20"},
    });
    let kept = late("2025-12-22", kept);
    for (who, status) in [("head", 403), ("leader", 403), ("clerk_b", 404)] {
        w.step(who, &path, promise.version, &kept).await.refused(status);
    }
    let reported = w.step("clerk", &path, promise.version, &kept).await.expect(200);
    let found_so = json!({"action": "verify_commitment", "result": "kept", "text": "Đã kiểm tra"});
    let version = reported["version"].as_i64().unwrap();
    let shown = w.step("reviewer", &path, version, &late("2026-01-05", found_so)).await.expect(200);
    assert_eq!((&shown["status"], &shown["fulfilled_on"]), (&json!("kept"), &json!("2025-12-20")));
    assert_eq!(timeliness(w, "of=commitments").await, [0; 5]);
    assert_eq!(timeliness(w, "of=commitments&as_of=2026-01-15").await, [0; 5], "seen by then");
    assert_eq!(timeliness(w, "of=commitments&as_of=2025-12-01").await, [1, 0, 0, 0, 0]);
}

#[db_test]
async fn row_03_a_conclusion_says_thuong_xuyen_and_before_the_session(w: World) {
    let a = &w.cast.a;
    let words = [
        "thường xuyên",
        "Trước kỳ họp cuối năm 2026",
        "trước mùa mưa bão năm 2027",
        "trong nhiệm kỳ 2026-2031",
        "hằng năm",
        "quý III và IV/2027",
    ];
    let asked = |words: &str| json!({"content": "Rà soát quỹ đất công ích", "as_stated": words, "addressees": [{"organization_id": a.department}]});
    let led = supervisions::at(&w, SupervisionStage::Announced, json!({})).await;
    let conclusion = conclusion(&led, &words.map(asked));
    let problem = w.post("reviewer", "/v1/conclusions", &conclusion).await.expect(422);
    let error = &problem["errors"][0];
    assert_eq!(error["code"], "session_unknown", "a question, not 31 December: {problem}");
    assert_eq!(error["pointer"], "/recommendations/1/as_stated");
    let session = json!({"term_id": a.term, "ordinal": 3, "kind": "regular", "opens_on": "2026-12-08"});
    w.post("clerk", "/v1/sessions", &session).await.expect(201);
    let rains = json!({"council_id": a.council, "name": "mùa mưa bão", "starts_on": "2027-05-15", "ends_on": "2027-10-31"});
    w.post("clerk", "/v1/named-periods", &rains).await.expect(201);
    refused_post(&w, "/v1/conclusions", &conclusion, &["clerk", "reviewer_2"], &["leader_b"]).await;
    let made = w.post("reviewer", "/v1/conclusions", &conclusion).await.expect(201);
    let all = made["recommendations"].as_array().unwrap();
    let due: Vec<_> = all.iter().map(|one| one["due_on"].as_str()).collect();
    let standing = None;
    assert_eq!(
        due,
        [standing, Some("2026-12-08"), Some("2027-05-14"), Some("2031-03-31"), standing, Some("2027-12-31")]
    );

    assert_eq!(found(&w, "recommendations?standing=true").await, [2, 2, 2, 2, 0]);
    assert_eq!(found(&w, "assignments?due_to=2040-01-01").await, [4, 4, 4, 4, 0], "due on no day");
    assert_eq!(timeliness(&w, "of=cases").await, [4, 0, 0, 0, 2]);
    let yesterday = make::today().pred_opt().unwrap();
    for of in ["cases", "assignments"] {
        let before = format!("of={of}&as_of={yesterday}");
        assert_eq!(timeliness(&w, &before).await, [0; 5], "{of}: nothing was asked yet");
    }
    assert_eq!(timeliness(&w, "of=cases&as_of=2027-06-01").await, [2, 1, 1, 0, 2]);
    assert_eq!(timeliness(&w, "of=assignments&as_of=2040-01-01").await, [0, 0, 4, 0, 2], "never late");
    assert_eq!(found(&w, "recommendations?overdue=true&as_of=2027-06-01").await, [2, 2, 2, 2, 0]);
    let why = json!({"action": "request_explanation", "reason": "Chưa thực hiện"});
    let first = id(&all[0]);
    refused_on(&w, (first, a.department), &why, &["clerk", "head", "auditor"], &["head_2", "leader_b"]).await;
    let early = on_assignment(&w, "leader", first, a.department, why).await;
    assert_eq!(early.refused(409), "not_overdue", "what is standing is not explained as late");
    counted_alike_tomorrow(&w).await;
}

#[db_test]
async fn row_04_voters_of_three_communes_ask_the_same(w: World) {
    let a = &w.cast.a;
    let path = format!("/v1/administrative-units?parent_id={}&limit=10", a.province);
    let page = w.get("clerk", &path).await.expect(200);
    let mut others = page["items"].as_array().unwrap().iter().filter(|one| one["valid_to"].is_null()).map(id);
    let third = others.find(|unit| ![a.commune, a.far_commune].contains(unit)).unwrap();
    let mut cases = vec![];
    for unit in [a.commune, a.far_commune, third] {
        cases.push(registered(&w, "Đề nghị nâng cấp trạm y tế", json!({"units": [unit]})).await);
    }
    let merge = json!({"action": "merge", "into": cases[0]});
    refused_to(&w, cases[1], &merge, &["reviewer", "deputy", "auditor"], &["head", "clerk_b"]).await;
    for merged in &cases[1..] {
        on_case(&w, "clerk", *merged, merge.clone()).await.expect(200);
    }
    on_case(&w, "clerk", cases[0], acceptance(&w)).await.expect(200);
    on_case(&w, "leader", cases[0], assign(a.department)).await.expect(200);

    let units = |seen: &Value, list: &str| -> Vec<String> {
        let all = seen[list].as_array().unwrap().iter();
        all.map(|unit| unit["unit_id"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(readers_of(&w, cases[0]).await, ["clerk", "auditor", "head", "coordinator"]);
    for who in ["clerk", "auditor", "head", "coordinator"] {
        let seen = see(&w, who, cases[0]).await;
        assert_eq!(units(&seen, "units"), [a.commune.to_string()], "{who}");
        let lent = units(&seen, "merged_units");
        assert_eq!(lent, [a.far_commune.to_string(), third.to_string()], "{who} sees all three communes");
    }
    assert_eq!(readers_of(&w, cases[1]).await, ["clerk", "auditor"], "an agency sees the places only");
    let merged = format!("petitions?merged_into={}", cases[0]);
    assert_eq!(found(&w, &merged).await, [2, 2, 0, 0, 0]);
    assert_eq!(found(&w, &format!("petitions?unit_id={third}")).await, [1, 1, 0, 0, 0]);
    assert_eq!(total_and_answered(&w, "").await, [1, 0], "three communes, one petition");
    assert_eq!(total_and_answered(&w, &format!("&organization_id={}", a.department)).await, [1, 0]);
    // one was not the same after all
    on_case(&w, "clerk", cases[2], json!({"action": "unmerge"})).await.expect(200);
    assert_eq!(units(&see(&w, "head", cases[0]).await, "merged_units"), [a.far_commune.to_string()]);
    assert_eq!(found(&w, &merged).await, [1, 1, 0, 0, 0]);
    assert_eq!(total_and_answered(&w, "").await, [2, 0]);
    counted_alike_tomorrow(&w).await;
}
