//! What a record has to say, and could not: rows 13, 15, 16 and 19.

use serde_json::json;
use testkit::make::on_case;
use testkit::make::supervisions::id;
use testkit::{World, db_test, make};
use uuid::Uuid;

use super::{
    acceptance, accepted, acknowledge, answer, assign, counted_alike_tomorrow, figures, found, organization,
    petition, readers_of, refused_post, refused_to, registered, review, see, total_and_answered,
};

#[db_test]
async fn row_13_a_forest_border_of_two_communes_the_whole_province_and_no_place(w: World) {
    let a = &w.cast.a;
    let both = json!({"units": [a.commune, a.far_commune]});
    let border = petition(&w, "Cắm mốc ranh giới rừng giữa hai xã", &both);
    // one of the two is outside the area of the deputies
    let forbidden = ["deputy", "liaison", "auditor", "head", "clerk_b"];
    refused_post(&w, "/v1/petitions", &border, &forbidden, &[]).await;
    let border = id(&w.post("clerk", "/v1/petitions", &border).await.expect(201));
    let nowhere = |area: &str| json!({"area": area, "units": []});
    let whole = registered(&w, "Giảm học phí trên toàn tỉnh", nowhere("whole")).await;
    let unknown = registered(&w, "Đơn không ghi địa chỉ", nowhere("unknown")).await;
    let before = json!({"received_on": "2025-06-30", "units": [a.commune]});
    let problem = w.post("clerk", "/v1/petitions", &petition(&w, "Đơn cũ", &before)).await.expect(422);
    assert_eq!(problem["errors"][0]["pointer"], "/units/0", "the commune did not exist then: {problem}");

    on_case(&w, "clerk", border, acceptance(&w)).await.expect(200);
    on_case(&w, "leader", border, assign(a.department)).await.expect(200);
    assert_eq!(readers_of(&w, border).await, ["clerk", "auditor", "head", "coordinator"]);
    for who in ["clerk", "auditor", "head", "coordinator", "liaison"] {
        let seen = see(&w, who, border).await;
        let units: Vec<_> = seen["units"].as_array().unwrap().iter().map(|unit| &unit["unit_id"]).collect();
        assert_eq!(units, [&json!(a.commune), &json!(a.far_commune)], "{who}");
    }
    for unit in [a.commune, a.far_commune] {
        assert_eq!(found(&w, &format!("petitions?unit_id={unit}")).await, [1, 1, 1, 1, 0]);
    }
    let province = format!("petitions?unit_id={}", a.province);
    assert_eq!(found(&w, &province).await, [2, 2, 1, 1, 0], "what names no place is in none");
    assert_eq!(found(&w, "petitions?area=whole").await, [1, 1, 0, 0, 0]);
    assert_eq!(found(&w, "petitions?area=unknown").await, [1, 1, 0, 0, 0]);
    assert_eq!(total_and_answered(&w, "").await, [3, 0], "each is counted once");
    // somebody finds out where the letter came from
    let where_from = json!({"units": [a.far_commune]});
    let path = format!("/v1/petitions/{unknown}");
    for (who, status) in [("auditor", 403), ("leader", 403), ("head", 404), ("clerk_b", 404)] {
        w.patch(who, &path, 1, &where_from).await.refused(status);
    }
    w.patch("clerk", &path, 1, &where_from).await.expect(200);
    assert_eq!(found(&w, "petitions?area=unknown").await, [0; 5]);
    assert_eq!(found(&w, &format!("petitions?unit_id={}", a.far_commune)).await, [2, 2, 1, 1, 0]);
    assert_eq!(readers_of(&w, whole).await, ["clerk", "auditor"]);
    counted_alike_tomorrow(&w).await;
}

#[db_test]
async fn row_15_sixty_traders_are_not_satisfied_with_two_leads(w: World) {
    let a = &w.cast.a;
    let sent = json!({"supporter_count": 60, "sender_reference": "KN68", "source_id": a.group});
    let case = accepted(&w, "Chợ trung tâm xuống cấp", sent).await;
    let mut forward = assign(a.department);
    forward["co_leads"] = json!([a.department_2]);
    refused_to(&w, case, &forward, &["clerk", "deputy", "auditor"], &["head", "leader_b"]).await;
    on_case(&w, "leader", case, forward).await.expect(200);
    for (handler, head, agency, after) in [
        ("handler", "head", a.department, "in_progress"),
        ("handler_2", "head_2", a.department_2, "answered"),
    ] {
        acknowledge(&w, handler, case, agency).await;
        let body = answer(&w, &[case], agency, "by_implementation").await;
        w.post(head, "/v1/responses", &body).await.expect(201);
        assert_eq!(see(&w, "clerk", case).await["status"], after, "both lead, so both answer");
    }
    assert_eq!(readers_of(&w, case).await, ["clerk", "auditor", "head", "head_2", "coordinator"]);
    for who in ["clerk", "auditor", "head", "head_2", "coordinator"] {
        let seen = see(&w, who, case).await;
        assert_eq!(
            (&seen["supporter_count"], &seen["sender_reference"]),
            (&json!(60), &json!("KN68")),
            "{who}"
        );
        assert!(seen["source_name"].as_str().unwrap().starts_with("Tổ đại biểu số 1"), "{who}");
    }
    assert_eq!(found(&w, "petitions?sender_reference=KN68").await, [1, 1, 1, 1, 0]);
    assert_eq!(found(&w, &format!("petitions?source_id={}", a.group)).await, [1, 1, 1, 1, 0]);

    for agency in [a.department, a.department_2] {
        let of_agency = format!("&organization_id={agency}");
        assert_eq!(total_and_answered(&w, &of_agency).await, [1, 1], "each of the two leads has it");
    }
    assert_eq!(found(&w, "petitions?outcome_group=resolved").await, [1, 1, 1, 1, 0]);

    on_case(&w, "reviewer", case, review("satisfactory")).await.expect(200);
    on_case(&w, "leader", case, json!({"action": "close"})).await.expect(200);
    let feedback = async |who: &str| figures(&w, who, "").await["voters_feedback"].clone();
    let nobody_asked = json!({"satisfied": 0, "partly_satisfied": 0, "dissatisfied": 0});
    assert_eq!(feedback("clerk").await, nobody_asked, "unknown is not satisfied");
    let said = json!({
        "action": "record_feedback", "feedback": "dissatisfied", "said_on": make::today(), "place": "Chợ trung tâm",
        "note": "Mái chợ vẫn dột",
    });
    refused_to(&w, case, &said, &["leader", "reviewer", "auditor", "head"], &["clerk_b", "deputy_b"]).await;
    on_case(&w, "deputy", case, said).await.expect(200);
    for who in ["clerk", "auditor", "head", "coordinator"] {
        assert_eq!(feedback(who).await["dissatisfied"], 1, "{who}");
        assert_eq!(see(&w, who, case).await["voters_feedback"]["feedback"], "dissatisfied", "{who}");
    }
    assert_eq!(feedback("clerk_b").await, nobody_asked);
    assert_eq!(found(&w, "petitions?voters_feedback=dissatisfied").await, [1, 1, 1, 1, 0]);
    // that is reason enough to do it again
    let reopen = json!({"action": "reopen", "due_on": make::in_days(20)});
    refused_to(&w, case, &reopen, &["clerk", "deputy", "head"], &["leader_b"]).await;
    on_case(&w, "leader", case, reopen).await.expect(200);
    assert_eq!(total_and_answered(&w, "").await, [1, 0]);
    assert_eq!(found(&w, "petitions?outcome_group=resolved").await, [0; 5], "it is not answered now");
    assert_eq!(feedback("clerk").await, nobody_asked, "the next answer is asked about anew");
    counted_alike_tomorrow(&w).await;
}

#[db_test]
async fn row_16_a_discussion_group_the_front_an_app_and_the_hotline(w: World) {
    let a = &w.cast.a;
    let front = json!({
        "kind": "fatherland_front", "name": "MTTQ tỉnh", "valid_from": "2021-07-01", "council_id": a.council,
        "unit_id": a.province, "area": [a.commune],
    });
    let front = id(&w.post("admin", "/v1/organizations", &front).await.expect(201));
    make::add_grant(&w, "nobody", "liaison", front).await;
    for (who, channel, source) in [
        ("deputy", "group_discussion", Some(a.group)),
        ("nobody", "fatherland_front", Some(front)),
        ("clerk", "app", None),
        ("clerk", "email", None),
        ("clerk", "hotline", None),
    ] {
        let from =
            json!({"channel": channel, "source_id": source, "session_id": a.session, "phase": "after"});
        let new = petition(&w, "Đề nghị lắp đèn đường", &from);
        let forbidden = ["leader", "auditor", "head", "clerk_b"];
        refused_post(&w, "/v1/petitions", &new, &forbidden, &[]).await;
        let made = w.post(who, "/v1/petitions", &new).await.expect(201);
        assert_eq!(readers_of(&w, id(&made)).await, ["clerk", "auditor"], "{channel}");
        let seen = see(&w, "auditor", id(&made)).await;
        assert_eq!((&seen["channel"], &seen["source_id"]), (&json!(channel), &json!(source)));
        assert_eq!(found(&w, &format!("petitions?channel={channel}")).await, [1, 1, 0, 0, 0], "{channel}");
    }
    let fax = petition(&w, "Đề nghị lắp đèn đường", &json!({"channel": "fax"}));
    w.post("clerk", "/v1/petitions", &fax).await.refused(422);
    assert_eq!(found(&w, &format!("petitions?session_id={}&phase=after", a.session)).await, [5, 5, 0, 0, 0]);
    assert_eq!(total_and_answered(&w, &format!("&session_id={}", a.session)).await, [5, 0]);
    assert_eq!(found(&w, &format!("petitions?source_id={front}")).await, [1, 1, 0, 0, 0]);
    counted_alike_tomorrow(&w).await;
}

#[db_test]
async fn row_19_the_day_on_which_each_summary_report_came(w: World) {
    let a = &w.cast.a;
    let report = |of: Uuid, on: &str, count: i64| {
        json!({
            "council_id": a.council, "session_id": a.session, "organization_id": of, "received_on": on,
            "petition_count": count,
        })
    };
    let front = organization(&w, "fatherland_front", "MTTQ tỉnh").await;
    let first = report(a.group, "2026-11-05", 2);
    let forbidden = ["deputy", "reviewer", "auditor", "head", "coordinator", "clerk_b"];
    refused_post(&w, "/v1/summary-reports", &first, &forbidden, &[]).await;
    w.post("clerk", "/v1/summary-reports", &first).await.expect(201);
    w.post("clerk", "/v1/summary-reports", &report(front, "2026-11-09", 84)).await.expect(201);
    let again = w.post("clerk", "/v1/summary-reports", &report(a.group, "2026-11-12", 3)).await;
    assert_eq!(again.refused(409), "already_exists", "one report of each body for a session");
    let annex = format!("summary-reports?session_id={}", a.session);
    assert_eq!(found(&w, &annex).await, [2, 2, 0, 0, 0]);
    for who in ["clerk", "auditor", "deputy"] {
        let page = w.get(who, &format!("/v1/{annex}")).await.expect(200);
        let mut days: Vec<_> =
            page["items"].as_array().unwrap().iter().map(|one| &one["received_on"]).collect();
        days.sort_by_key(ToString::to_string);
        assert_eq!(days, ["2026-11-05", "2026-11-09"], "{who}");
    }
    // what the group gathered by its contact plan is found by the number of the plan
    for content in ["Sửa cống thoát nước", "Thêm xe buýt"] {
        let plan = json!({"contact_plan_number": "45", "source_id": a.group, "session_id": a.session});
        registered(&w, content, plan).await;
    }
    registered(&w, "Không theo kế hoạch", json!({})).await;
    assert_eq!(found(&w, "petitions?contact_plan_number=45").await, [2, 2, 0, 0, 0]);
    let of_group = format!("petitions?source_id={}&contact_plan_number=45", a.group);
    assert_eq!(found(&w, &of_group).await, [2, 2, 0, 0, 0], "as many as its report says");
    assert_eq!(total_and_answered(&w, &format!("&session_id={}", a.session)).await, [2, 0]);
    let seen = w.get("auditor", "/v1/petitions?contact_plan_number=45").await.expect(200);
    assert_eq!(seen["items"][0]["contact_plan_number"], "45");
    assert_eq!(seen["items"][0]["source_id"], json!(a.group));
    counted_alike_tomorrow(&w).await;
}

#[db_test]
async fn row_15_a_letter_keeps_who_signed_it(w: World) {
    let case = make::in_progress(&w).await;
    let (one, version) = make::of(&case, w.cast.a.department);
    let answer = |signer: &str| {
        json!({
            "assignments": [{"id": one, "version": version}], "outcome": "by_implementation", "text": "Đã sửa xong.",
            "document": {
                "number": "411", "notation": "SXD-HTGT", "issued_on": make::today(), "signed_by": signer,
            },
        })
    };
    let problem = w.post("head", "/v1/responses", &answer(" ")).await.expect(422);
    assert_eq!(problem["errors"][0]["pointer"], "/document/signed_by");
    let signer = "Hoàng Văn Dũng, Phó Giám đốc";
    let made = w.post("head", "/v1/responses", &answer(signer)).await.expect(201);
    let path = format!("/v1/responses/{}", made["id"].as_str().unwrap());
    for who in ["clerk", "auditor", "head"] {
        assert_eq!(w.get(who, &path).await.expect(200)["document"]["signed_by"], signer, "{who}");
    }
    w.get("clerk_b", &path).await.refused(404);
    // a document without a signer has no such field, so older events keep their hash
    let told = testkit::history::events(&w, case.id).await;
    testkit::history::chained(&told);
    assert_eq!(told.last().unwrap().data["document"]["signed_by"], signer);
    assert!(made["document"].get("signed_by").is_some());
}
