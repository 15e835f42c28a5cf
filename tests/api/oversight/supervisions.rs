//! Supervisions: who records them, what must be consistent, who sees how much, and which ones repeat another.

use entity::enums::{Action, SupervisionStage};
use serde_json::{Value, json};
use testkit::cast::EVERYBODY;
use testkit::make::supervisions::{at, conclude, id, log, new, path, recorded, step};
use testkit::offer::steps;
use testkit::{World, db_test, make};

async fn refused_at(w: &World, who: &str, body: &Value) -> (String, String) {
    let problem = w.post(who, "/v1/supervisions", body).await.expect(422);
    let first = &problem["errors"][0];
    (first["pointer"].as_str().unwrap().to_owned(), first["code"].as_str().unwrap().to_owned())
}

#[db_test]
async fn a_supervision_is_recorded_and_shown_whole(w: World) {
    let (a, case) = (&w.cast.a, make::assigned(&w).await);
    let programme = json!({"owner_id": a.group, "year": 2026, "title": "Chương trình 2026"});
    let programme = id(&w.post("clerk", "/v1/supervision-programmes", &programme).await.expect(201));
    let body = json!({
        "kind": "explanation_session", "leading_body_id": a.group, "leading_deputy_id": w.user("deputy"),
        "subject": "Nước sạch", "legal_basis": "Luật 121/2025/QH15", "programme_id": programme, "session_id": a.session,
        "period_from": "2024-01-01", "period_to": "2025-12-31", "supervised": [a.department, a.unmanned],
        "units": [a.commune, a.far_commune],
        "team": [{"user_id": w.user("deputy"), "role": "head"}, {"full_name": "GS. Lê Văn Tám", "role": "expert"}],
        "documents": [make::document()], "cases": [case.id],
        "stages": [{"stage": "concluded", "planned_on": "2026-12-20"}, {"stage": "announced", "planned_on": "2026-12-01"}],
    });
    let made = w.post("deputy", "/v1/supervisions", &body).await;
    assert!(made.header("location").unwrap().starts_with("/v1/supervisions/"));
    let made = made.expect(201);
    for field in [
        "kind",
        "leading_body_id",
        "leading_deputy_id",
        "subject",
        "legal_basis",
        "programme_id",
        "session_id",
        "period_from",
        "period_to",
        "documents",
    ] {
        assert_eq!(made[field], body[field], "{field}");
    }
    assert_eq!(
        (&made["stage"], &made["council_id"], &made["version"]),
        (&json!("planned"), &json!(a.council), &json!(1))
    );
    assert_eq!(made["planned_on"], "2026-12-20", "derived from the stages");
    assert_eq!(
        made["team"],
        json!([
            {"user_id": w.user("deputy"), "full_name": "Người dùng deputy", "role": "head"},
            {"user_id": null, "full_name": "GS. Lê Văn Tám", "role": "expert"},
        ])
    );
    let stages: Vec<_> = made["stages"]
        .as_array()
        .unwrap()
        .iter()
        .map(|s| (s["stage"].clone(), s["planned_on"].clone()))
        .collect();
    assert_eq!(
        stages,
        [(json!("announced"), json!("2026-12-01")), (json!("concluded"), json!("2026-12-20"))]
    );
    assert_eq!(made["supervised"].as_array().unwrap().len(), 2);
    assert_eq!(made["units"].as_array().unwrap().len(), 2);
    let cases: Value = made["cases"].as_array().unwrap().iter().map(|one| one["case_id"].clone()).collect();
    assert_eq!(cases, body["cases"]);
    assert_eq!(steps(&made), json!(["announce", "drop"]));
    let none =
        json!({"total": 0, "open": 0, "closed": 0, "done": 0, "partly": 0, "not_done": 0, "not_assessed": 0});
    assert_eq!(made["recommendations"], none);
    assert_eq!(w.get("deputy", &path(&made)).await.expect(200), made);
    let log = log(&w, id(&made)).await;
    let [one] = &log[..] else { panic!("{log:?}") };
    assert_eq!(
        (one.action, one.council_id, one.user_id),
        (Action::Create, Some(a.council), Some(w.user("deputy")))
    );
    assert!(!one.data.to_string().contains("Lê Văn Tám"), "no names in the event log");
}

#[db_test]
async fn fields_must_be_consistent(w: World) {
    let (a, b) = (&w.cast.a, &w.cast.b);
    let case = make::accepted(&w).await.id;
    let planned = id(&recorded(&w, json!({})).await);
    let council = json!({"owner_id": a.board_2, "year": 2026, "title": "Của ban khác"});
    let other_board = id(&w.post("clerk", "/v1/supervision-programmes", &council).await.expect(201));
    let head = |user: &str| json!({"user_id": w.user(user), "role": "head"});
    for (other, pointer, code) in [
        (json!({"leading_body_id": a.department}), "/leading_body_id", "not_a_supervising_body"),
        (json!({"leading_body_id": a.office}), "/leading_body_id", "not_a_supervising_body"),
        (json!({"leading_body_id": w.user("clerk")}), "/leading_body_id", "not_found"),
        (json!({"leading_deputy_id": w.user("deputy")}), "/leading_deputy_id", "not_wanted"),
        (
            json!({"leading_body_id": a.group, "leading_deputy_id": w.user("deputy_b")}),
            "/leading_deputy_id",
            "not_found",
        ),
        (
            json!({"leading_body_id": a.group, "leading_deputy_id": w.user("liaison")}),
            "/leading_deputy_id",
            "not_found",
        ),
        (json!({"programme_id": case}), "/programme_id", "not_found"),
        (json!({"programme_id": other_board}), "/programme_id", "other_body"),
        (json!({"session_id": b.session}), "/session_id", "not_found"),
        (json!({"period_from": "2026-02-01", "period_to": "2026-01-31"}), "/period_to", "before_start"),
        (json!({"supervised": [a.department, a.department]}), "/supervised/1", "duplicate"),
        (json!({"supervised": [a.department, case]}), "/supervised/1", "not_found"),
        (json!({"supervised": [a.department, a.board]}), "/supervised", "itself"),
        (json!({"units": [a.commune, case]}), "/units/1", "not_found"),
        (json!({"units": [a.commune, a.commune]}), "/units/1", "duplicate"),
        (json!({"cases": [case, planned]}), "/cases/1", "not_found"),
        (json!({"cases": [case, case]}), "/cases/1", "duplicate"),
        (json!({"team": [head("clerk"), head("leader")]}), "/team/1/role", "duplicate"),
        (
            json!({"team": [head("clerk"), {"user_id": w.user("clerk"), "role": "member"}]}),
            "/team/1/user_id",
            "duplicate",
        ),
        (json!({"team": [head("clerk_b")]}), "/team/0/user_id", "not_found"),
        (json!({"team": [head("nobody")]}), "/team/0/user_id", "not_found"),
        (json!({"team": [head("handler")]}), "/team/0/user_id", "not_found"),
        (json!({"team": [{"role": "member"}]}), "/team/0/full_name", "required"),
        (
            json!({"team": [{"user_id": w.user("clerk"), "full_name": "X", "role": "member"}]}),
            "/team/0/full_name",
            "not_wanted",
        ),
        (json!({"kind": "re_supervision"}), "/re_examines_id", "required"),
        (json!({"re_examines_id": planned}), "/re_examines_id", "not_concluded"),
        (json!({"re_examines_id": case}), "/re_examines_id", "not_found"),
        (
            json!({"stages": [{"stage": "draft", "planned_on": "2026-12-01"}, {"stage": "announced", "planned_on": "2026-12-02"}]}),
            "/stages/1/planned_on",
            "range",
        ),
        (
            json!({"stages": [{"stage": "draft", "planned_on": "2026-12-01"}, {"stage": "draft", "planned_on": "2026-12-02"}]}),
            "/stages/1/stage",
            "duplicate",
        ),
        (
            json!({"stages": [{"stage": "closed", "planned_on": "2026-12-01"}]}),
            "/stages/0/stage",
            "not_wanted",
        ),
    ] {
        assert_eq!(refused_at(&w, "clerk", &new(&w, &other)).await, (pointer.into(), code.into()), "{other}");
    }
    w.patch("admin", &format!("/v1/organizations/{}", a.unmanned), 1, &json!({"valid_to": "2025-12-31"}))
        .await
        .expect(200);
    let ended = w.post("clerk", "/v1/supervisions", &new(&w, &json!({"supervised": [a.unmanned]}))).await;
    assert_eq!(ended.refused(409), "organization_ended");
    assert_eq!(
        w.get("clerk", "/v1/supervisions?count=true").await.expect(200)["count"],
        1,
        "nothing else was recorded"
    );
}

#[db_test(sqlite)]
async fn each_records_what_the_own_body_leads(w: World) {
    let a = &w.cast.a;
    for (body, whose) in [
        (a.board, vec!["clerk", "leader", "reviewer"]),
        (a.board_2, vec!["clerk", "leader", "reviewer_2", "reviewer_and_head"]),
        (a.group, vec!["clerk", "leader", "deputy"]),
        (a.standing_body, vec!["clerk", "leader"]),
        (a.council, vec!["clerk", "leader"]),
    ] {
        for who in EVERYBODY {
            let reply = w.post(who, "/v1/supervisions", &new(&w, &json!({"leading_body_id": body}))).await;
            match whose.contains(&who) {
                true => drop(reply.expect(201)),
                false => assert_eq!(reply.refused(403), "forbidden", "{who}"),
            }
        }
    }
}

#[db_test]
async fn a_board_changes_its_own_and_not_another_boards(w: World) {
    let a = &w.cast.a;
    let one = recorded(&w, json!({})).await;
    let subject = json!({"subject": "Khác"});
    for who in EVERYBODY {
        let reply = w.patch(who, &path(&one), 1, &subject).await;
        match who {
            "clerk" | "leader" | "reviewer" => {}
            "reviewer_2" | "deputy" | "auditor" | "reviewer_and_head" => {
                assert_eq!(reply.refused(403), "forbidden", "{who}");
            }
            _ => assert_eq!(reply.refused(404), "not_found", "{who}"),
        }
    }
    let one = w.get("reviewer", &path(&one)).await.expect(200);
    let version = one["version"].as_i64().unwrap();
    let away = json!({"leading_body_id": a.board_2});
    assert_eq!(
        w.patch("reviewer", &path(&one), version, &away).await.refused(403),
        "forbidden",
        "another body is not theirs to assign"
    );
    w.patch("clerk", &path(&one), version, &json!({"leading_body_id": w.cast.b.board})).await.refused(422);
    let moved = w.patch("clerk", &path(&one), version, &away).await.expect(200);
    assert_eq!(moved["leading_body_name"], "Ban Văn hóa - Xã hội Lào Cai");
    assert_eq!(
        w.patch("reviewer", &path(&one), version + 1, &subject).await.refused(403),
        "forbidden",
        "it belongs to another body now"
    );
    let stands = w
        .patch(
            "clerk",
            &path(&one),
            version + 1,
            &json!({"leading_body_id": a.group, "leading_deputy_id": w.user("deputy")}),
        )
        .await;
    assert_eq!(stands.expect(200)["leading_deputy_id"], json!(w.user("deputy")));
    let back =
        w.patch("clerk", &path(&one), version + 2, &json!({"leading_body_id": a.council})).await.expect(200);
    assert_eq!(back["leading_deputy_id"], Value::Null, "a deputy leads in a group only");
}

#[db_test]
async fn a_patch_replaces_lists_as_a_whole_at_the_version_read(w: World) {
    let a = &w.cast.a;
    let one = at(&w, SupervisionStage::Announced, json!({
        "team": [{"user_id": w.user("reviewer"), "role": "head"}], "units": [a.commune], "documents": [make::document()],
        "stages": [{"stage": "announced", "planned_on": "2026-11-01"}, {"stage": "draft", "planned_on": "2026-12-01"}],
    })).await;
    let version = one["version"].as_i64().unwrap();
    let patch = json!({
        "supervised": [a.department_2, a.unmanned], "units": [], "documents": [],
        "team": [{"full_name": "Bà Mai", "role": "member"}, {"user_id": w.user("reviewer"), "role": "head"}],
        "stages": [{"stage": "on_site", "planned_on": "2026-12-05"}],
    });
    let request = w.request(reqwest::Method::PATCH, &path(&one)).bearer_auth(w.token("clerk").await);
    assert_eq!(w.send(request.json(&patch)).await.refused(428), "if_match_required");
    assert_eq!(w.patch("clerk", &path(&one), version - 1, &patch).await.refused(412), "stale_version");
    let now = w.patch("clerk", &path(&one), version, &patch).await.expect(200);
    let names: Vec<_> =
        now["supervised"].as_array().unwrap().iter().map(|b| b["organization_id"].clone()).collect();
    assert_eq!(names.len(), 2);
    assert!(names.contains(&json!(a.department_2)) && names.contains(&json!(a.unmanned)));
    assert_eq!((&now["units"], &now["documents"]), (&json!([]), &json!([])));
    assert_eq!(now["team"][0]["full_name"], "Bà Mai");
    let stages: Vec<_> = now["stages"]
        .as_array()
        .unwrap()
        .iter()
        .map(|s| (&s["stage"], &s["planned_on"], !s["reached_on"].is_null()))
        .collect();
    assert_eq!(
        stages,
        [(&json!("announced"), &Value::Null, true), (&json!("on_site"), &json!("2026-12-05"), false)]
    );
    // members stay recorded, though the body has ended and the role is lost
    w.patch("admin", &format!("/v1/organizations/{}", a.unmanned), 1, &json!({"valid_to": "2025-12-31"}))
        .await
        .expect(200);
    w.patch("clerk", &path(&one), version + 1, &json!({"supervised": [a.unmanned]})).await.expect(200);
    let log = log(&w, id(&one)).await;
    assert_eq!(log.iter().filter(|one| one.action == Action::Update).count(), 2);
    assert!(!log.iter().any(|one| one.data.to_string().contains("Bà Mai")), "no names in the event log");
    for to in [SupervisionStage::Closed, SupervisionStage::Dropped] {
        let over = at(&w, to, json!({})).await;
        let reply = w
            .patch("clerk", &path(&over), over["version"].as_i64().unwrap(), &json!({"subject": "Khác"}))
            .await;
        assert_eq!(reply.refused(409), "wrong_status", "{to}");
    }
}

#[db_test]
async fn what_is_examined_again_is_linked(w: World) {
    let first = at(&w, SupervisionStage::Concluded, json!({})).await;
    let again = recorded(&w, json!({"kind": "re_supervision", "re_examines_id": first["id"]})).await;
    assert_eq!(again["re_examines_id"], first["id"]);
    let found =
        w.get("auditor", &format!("/v1/supervisions?re_examines_id={}", id(&first))).await.expect(200);
    assert_eq!((found["items"].as_array().unwrap().len(), &found["items"][0]["id"]), (1, &again["id"]));
    let case = make::accepted(&w).await;
    let of_case = recorded(&w, json!({"kind": "re_supervision", "cases": [case.id]})).await;
    let found = w.get("clerk", &format!("/v1/supervisions?case_id={}", case.id)).await.expect(200);
    assert_eq!((found["items"].as_array().unwrap().len(), &found["items"][0]["id"]), (1, &of_case["id"]));
    let bare = w.patch("clerk", &path(&of_case), 1, &json!({"cases": []})).await.expect(422);
    assert_eq!(bare["errors"][0]["pointer"], "/re_examines_id");
    // no cycles
    step(&w, "clerk", &again, &json!({"action": "announce"})).await.expect(200);
    conclude(&w, "leader", id(&again), make::today()).await.expect(201);
    for around in [&again, &first] {
        let version = w.get("clerk", &path(&first)).await.expect(200)["version"].as_i64().unwrap();
        let problem = w
            .patch("clerk", &path(&first), version, &json!({"re_examines_id": around["id"]}))
            .await
            .expect(422);
        assert_eq!(problem["errors"][0]["code"], "circular");
    }
}

#[db_test]
async fn the_same_request_records_one_supervision(w: World) {
    let post = async |key: &str, body: Value| {
        let request =
            w.request(reqwest::Method::POST, "/v1/supervisions").bearer_auth(w.token("clerk").await);
        w.send(request.header("Idempotency-Key", key).json(&body)).await
    };
    let first = post("mot", new(&w, &json!({}))).await.expect(201);
    let again = post("mot", new(&w, &json!({}))).await;
    assert_eq!(again.header("idempotency-replayed"), Some("true"));
    assert_eq!(again.expect(201), first);
    assert_eq!(
        post("mot", new(&w, &json!({"subject": "Khác"}))).await.refused(422),
        "idempotency_key_reused"
    );
    assert_eq!(w.get("clerk", "/v1/supervisions?count=true").await.expect(200)["count"], 1);
}

#[db_test]
async fn filters_find_what_they_say(w: World) {
    let a = &w.cast.a;
    let yesterday = make::today().pred_opt().unwrap();
    let late =
        at(&w, SupervisionStage::Announced, json!({"planned_on": yesterday, "session_id": a.session})).await;
    let done = at(
        &w,
        SupervisionStage::Concluded,
        json!({"planned_on": yesterday, "leading_body_id": a.council, "kind": "survey"}),
    )
    .await;
    let next = recorded(&w, json!({"planned_on": "2030-06-01", "supervised": [a.department_2]})).await;
    let open = recorded(&w, json!({"leading_body_id": a.board_2})).await;
    for (query, found) in [
        (format!("council_id={}", a.council), vec![&late, &done, &next, &open]),
        ("late=true".into(), vec![&late]),
        ("late=false".into(), vec![&done, &next, &open]),
        ("year=2030".into(), vec![&next]),
        ("planned_from=2030-01-01".into(), vec![&next]),
        (format!("planned_to={yesterday}"), vec![&late, &done]),
        ("stage=announced".into(), vec![&late]),
        ("kind=survey".into(), vec![&done]),
        (format!("leading_body_id={}", a.board_2), vec![&open]),
        (format!("session_id={}", a.session), vec![&late]),
        (format!("organization_id={}", a.department_2), vec![&next]),
        (format!("council_id={}", w.cast.b.council), vec![]),
    ] {
        let page = w.get("auditor", &format!("/v1/supervisions?{query}&count=true")).await.expect(200);
        let mut ids: Vec<_> = page["items"].as_array().unwrap().iter().map(|one| one["id"].clone()).collect();
        let mut wanted: Vec<_> = found.iter().map(|one| one["id"].clone()).collect();
        ids.sort_by_key(Value::to_string);
        wanted.sort_by_key(Value::to_string);
        assert_eq!(ids, wanted, "{query}");
        assert_eq!(page["count"], wanted.len(), "{query}");
    }
    assert_eq!(late["late"], true);
    assert_eq!(done["late"], false);
    for wrong in ["year=1900", "stage=on_fire", "late=perhaps", "unknown=1"] {
        assert_eq!(
            w.get("clerk", &format!("/v1/supervisions?{wrong}")).await.refused(400),
            "invalid_parameter",
            "{wrong}"
        );
    }
}
