//! A complaint or denunciation leaves with a record of who received it; nothing else of it is shown afterwards.

use chrono::Days;
use kiennghi::service::engine::case::view::CaseView;
use kiennghi::service::petition::petitioner::Petitioner;
use kiennghi::service::petition::register::{NewPetition, register};
use serde_json::{Value, json};
use testkit::{World, db_test, make};

/// A denunciation with a petitioner, corrected once by the office.
async fn denounced(w: &World) -> CaseView {
    let petitioner =
        Petitioner { full_name: "Lê Văn Tám".into(), phone: None, address: None, email: None };
    let new = NewPetition {
        petitioner: Some(petitioner),
        locality: Some("Thôn Nậm Kha".into()),
        ..make::new_petition(w, "Chủ tịch xã nhận tiền của dân")
    };
    let case = register(&mut w.app.handle(), &w.context("clerk").await, new).await.unwrap().view;
    let edit = json!({"content": "Chủ tịch xã bị tố nhận tiền của dân", "reason": "Theo đơn của ông Tám"});
    w.patch("clerk", &format!("/v1/petitions/{}", case.id), 1, &edit).await.expect(200);
    make::reload(w, case.id).await
}

fn reject(reason: &str, forwarding: &Value) -> Value {
    json!({"action": "reject", "reason": reason, "forwarding": forwarding})
}

async fn step(w: &World, who: &str, case: &CaseView, step: &Value) -> testkit::Response {
    w.step(who, &format!("/v1/cases/{}", case.id), case.version, step).await
}

#[db_test]
async fn a_denunciation_leaves_with_its_receipt_and_its_text_is_shown_nowhere(w: World) {
    let case = denounced(&w).await;
    let linked = make::received(&w).await;
    let link = json!({"to": case.id, "kind": "repeats"});
    let link = w.post("clerk", &format!("/v1/cases/{}/links", linked.id), &link).await;
    let receiver = json!({"receiver": "Thanh tra tỉnh", "on": make::today(), "document": make::document(), "receipt_number": "12/BN"});
    let shown = step(&w, "leader", &case, &reject("denunciation", &receiver)).await.expect(200);
    assert_eq!(
        (&shown["status"], &shown["content"], &shown["locality"]),
        (&json!("rejected"), &Value::Null, &Value::Null)
    );
    let mut record = receiver.clone();
    record["organization_id"] = Value::Null;
    assert_eq!(shown["complaint_forwarding"], record);
    let (id, secret) = (case.id, ["nhận tiền", "Nậm Kha", "ông Tám", "Văn Tám"]);
    let mut paths = vec![
        format!("/v1/cases/{id}"),
        format!("/v1/petitions/{id}"),
        format!("/v1/cases/{id}/events"),
        format!("/v1/cases/{}/links", linked.id),
        format!("/v1/cases/{}/events?linked=true", linked.id),
        "/v1/cases".to_owned(),
        "/v1/petitions?status=rejected".to_owned(),
        "/v1/petitions?reject_reason=denunciation".to_owned(),
        format!("/v1/audit/events?stream_id={id}"),
    ];
    paths.extend((link.status == 201).then(|| format!("/v1/cases/{}/recurrences", linked.id)));
    for path in paths {
        for who in ["clerk", "leader", "deputy", "liaison", "auditor", "reviewer"] {
            let reply = w.get(who, &path).await;
            assert!(
                reply.status != 500 && secret.iter().all(|word| !reply.text.contains(word)),
                "{who} {path}: {}",
                reply.text
            );
        }
    }
    for q in ["nhan+tien", "nam+kha", "chu+tich"] {
        let found = w.get("clerk", &format!("/v1/cases?q={q}")).await.expect(200);
        assert_eq!(found["items"], json!([]), "{q}");
    }
    let found = w.get("clerk", &format!("/v1/cases?q={}", case.number)).await.expect(200);
    assert_eq!(found["items"][0]["id"], json!(id), "its number still finds it");
}

#[db_test]
async fn nobody_reads_former_wordings_or_the_denouncer_after_that(w: World) {
    let case = denounced(&w).await;
    let petition = format!("/v1/petitions/{}", case.id);
    w.get("clerk", &format!("{petition}/former-texts")).await.expect(200);
    w.get("clerk", &format!("{petition}/petitioner")).await.expect(200);
    let shown = step(&w, "leader", &case, &reject("denunciation", &json!({"receiver": "Thanh tra tỉnh"})))
        .await
        .expect(200);
    let version = shown["version"].as_i64().unwrap();
    for who in ["clerk", "leader"] {
        w.get(who, &format!("{petition}/former-texts")).await.refused(409);
        w.get(who, &format!("{petition}/petitioner")).await.refused(409);
    }
    let other = json!({"full_name": "Người khác"});
    w.write(reqwest::Method::PUT, "clerk", &format!("{petition}/petitioner"), version, &other)
        .await
        .refused(409);
    w.patch("clerk", &petition, version, &json!({"content": "x"})).await.refused(409);
}

#[db_test]
async fn a_complaint_goes_to_an_organization_of_the_directory(w: World) {
    let case = make::received(&w).await;
    let to = json!({"organization_id": w.cast.a.department});
    for who in ["clerk", "reviewer", "deputy", "liaison"] {
        step(&w, who, &case, &reject("complaint", &to)).await.refused(403);
    }
    step(&w, "leader_b", &case, &reject("complaint", &to)).await.refused(404);
    let stale = CaseView { version: case.version + 1, ..make::reload(&w, case.id).await };
    step(&w, "leader", &stale, &reject("complaint", &to)).await.refused(412);
    let shown = step(&w, "leader", &case, &reject("complaint", &to)).await.expect(200);
    let record = &shown["complaint_forwarding"];
    assert_eq!((&record["organization_id"], &record["on"]), (&to["organization_id"], &json!(make::today())));
    assert!(record["receiver"].as_str().unwrap().starts_with("Sở Xây dựng"));
    let event = w.get("leader", &format!("/v1/cases/{}/events?action=reject", case.id)).await.expect(200);
    assert_eq!(event["items"][0]["data"]["forwarding"]["organization_id"], to["organization_id"]);
}

#[db_test]
async fn only_complaints_are_forwarded_and_all_of_them(w: World) {
    let case = make::received(&w).await;
    let yesterday = make::today().checked_sub_days(Days::new(1)).unwrap();
    let named = json!({"receiver": "Thanh tra tỉnh"});
    let with = |field: &str, value: Value| {
        let mut body = named.clone();
        body[field] = value;
        body
    };
    for (reason, forwarding, pointer) in [
        ("complaint", Value::Null, "/forwarding"),
        ("denunciation", Value::Null, "/forwarding"),
        ("no_content", named.clone(), "/forwarding"),
        ("complaint", json!({}), "/forwarding/receiver"),
        ("complaint", with("organization_id", json!(w.cast.a.department)), "/forwarding/receiver"),
        ("complaint", json!({"organization_id": w.cast.a.sector}), "/forwarding/organization_id"),
        ("complaint", with("on", json!(make::in_days(1))), "/forwarding/on"),
        ("complaint", with("on", json!(yesterday)), "/forwarding/on"),
        ("complaint", with("receiver", json!(" ")), "/forwarding/receiver"),
    ] {
        let problem = step(&w, "leader", &case, &reject(reason, &forwarding)).await.expect(422);
        assert_eq!(problem["errors"][0]["pointer"], pointer, "{reason} {forwarding}: {problem}");
    }
    let shown =
        step(&w, "leader", &case, &json!({"action": "reject", "reason": "no_content"})).await.expect(200);
    assert_eq!((&shown["content"], &shown["complaint_forwarding"]), (&json!(case.content), &Value::Null));
}

#[db_test]
async fn a_petition_that_was_taken_for_a_complaint_gets_its_text_back(w: World) {
    let case = denounced(&w).await;
    let shown = step(&w, "leader", &case, &reject("complaint", &json!({"receiver": "Thanh tra tỉnh"})))
        .await
        .expect(200);
    let version = shown["version"].as_i64().unwrap();
    let path = format!("/v1/cases/{}", case.id);
    let restore = json!({"action": "restore", "reason": "Thanh tra trả lại: là kiến nghị"});
    w.step("clerk", &path, version, &restore).await.refused(403);
    w.step("leader", &path, version - 1, &restore).await.refused(412);
    let back = w.step("leader", &path, version, &restore).await.expect(200);
    assert_eq!((&back["status"], &back["content"]), (&json!("received"), &json!(case.content)));
    assert_eq!((&back["locality"], &back["complaint_forwarding"]), (&json!("Thôn Nậm Kha"), &Value::Null));
    let found = w.get("clerk", "/v1/cases?q=nam+kha").await.expect(200);
    assert_eq!(found["items"][0]["id"], json!(case.id));
    let former = w.get("clerk", &format!("/v1/petitions/{}/former-texts", case.id)).await.expect(200);
    assert_eq!(former["items"].as_array().unwrap().len(), 2, "the one before the correction, and the copy");
    w.get("clerk", &format!("/v1/petitions/{}/petitioner", case.id)).await.expect(200);
}

#[db_test]
async fn what_agencies_noted_of_a_complaint_goes_too(w: World) {
    let case = make::in_progress(&w).await;
    let case = make::report_progress(&w, "handler", &case, w.cast.a.department).await;
    step(&w, "leader", &case, &reject("complaint", &json!({"receiver": "Thanh tra tỉnh"}))).await.expect(200);
    let path = format!("/v1/cases/{}/assignments", case.id);
    for path in [path.as_str(), "/v1/assignments"] {
        let reply = w.get("clerk", path).await;
        assert!(reply.status == 200 && !reply.text.contains("Đang khảo sát"), "{path}: {}", reply.text);
    }
    let mine = w.get("handler", "/v1/assignments").await.expect(200);
    assert_eq!(mine["items"][0]["case"]["content"], Value::Null);
}
