//! Former wordings of a petition: kept when an edit replaces them, readable by the council, erasable by a leader.

use entity::{event, former_text};
use kiennghi::service::engine::case::view::CaseView;
use reqwest::Method;
use sea_orm::EntityTrait;
use serde_json::{Value, json};
use testkit::history::{chained, events, told};
use testkit::offer::without_actions;
use testkit::{World, db_test, make};

fn path(case: &CaseView) -> String {
    format!("/v1/petitions/{}", case.id)
}

async fn former(w: &World, who: &str, case: &CaseView) -> Vec<Value> {
    let page = w.get(who, &format!("{}/former-texts", path(case))).await.expect(200);
    page["items"].as_array().unwrap().clone()
}

#[db_test]
async fn an_edit_keeps_the_wording_that_it_replaces(w: World) {
    let case = make::received(&w).await;
    let first = case.content.clone();
    let edit = json!({"content": "Đường vào bản Lùng Cải hỏng", "locality": "Bản Lùng Cải"});
    w.patch("clerk", &path(&case), case.version, &edit).await.expect(200);
    let accepted = make::accept(&w, &make::reload(&w, case.id).await).await;
    let again = json!({"content": "Đường vào bản Lùng Cải sạt lở"});
    let problem = w.patch("clerk", &path(&case), accepted.version, &again).await.expect(422);
    assert_eq!(
        (&problem["errors"][0]["pointer"], &problem["errors"][0]["code"]),
        (&json!("/reason"), &json!("required"))
    );
    let again = json!({"content": "Đường vào bản Lùng Cải sạt lở", "reason": "Chép nhầm biên bản"});
    w.patch("clerk", &path(&case), accepted.version, &again).await.expect(200);

    let kept = former(&w, "clerk", &case).await;
    let shown: Vec<_> = kept.iter().map(|text| (&text["content"], &text["locality"])).collect();
    assert_eq!(
        shown,
        [
            (&json!("Đường vào bản Lùng Cải hỏng"), &json!("Bản Lùng Cải")),
            (&json!(first), &json!(case.locality))
        ]
    );
    assert_eq!(kept[1]["petition_version"], case.version);
    assert_eq!(kept[0]["replaced_by"], json!(w.user("clerk")));
    for who in ["leader", "reviewer", "deputy", "auditor"] {
        let seen: Vec<Value> = former(&w, who, &case).await.into_iter().map(without_actions).collect();
        assert_eq!(seen, kept.iter().cloned().map(without_actions).collect::<Vec<_>>(), "{who}");
        let one = format!("{}/former-texts/{}", path(&case), kept[0]["id"].as_str().unwrap());
        let seen = w.get(who, &one).await.expect(200);
        assert_eq!(seen["actions"] != json!([]), who == "leader", "{who} erases");
        assert_eq!(without_actions(seen), without_actions(kept[0].clone()), "{who}");
    }
    let log = events(&w, case.id).await;
    chained(&log);
    let edits: Vec<_> = log.iter().filter(|event| event.action.word() == "edit").collect();
    assert_eq!(edits.len(), 2);
    assert_eq!(told(&w, edits[1]).await["reason"]["text"], "Chép nhầm biên bản");
    for (edit, kept) in edits.iter().zip(kept.iter().rev()) {
        assert_eq!(edit.data["former_text"]["former_text_id"], kept["id"]);
        assert_eq!(edit.data["changed"]["content"], Value::Null, "named, without the text");
    }
    let (one, two) = (&edits[0].data["former_text"], &edits[1].data["former_text"]);
    assert_eq!(one["digest"], two["old_digest"], "the same wording");
    assert_ne!(one["old_digest"], one["digest"]);
}

#[db_test]
async fn an_edit_of_other_fields_keeps_no_text_and_needs_no_reason(w: World) {
    let case = make::accepted(&w).await;
    let edit = json!({"channel": "online", "content": case.content});
    w.patch("clerk", &path(&case), case.version, &edit).await.expect(200);
    assert_eq!(former(&w, "clerk", &case).await.len(), 0);
}

#[db_test]
async fn who_registered_a_petition_cannot_change_it_once_it_is_accepted(w: World) {
    for who in ["liaison", "deputy"] {
        let new = json!({
            "content": "Mất nước sinh hoạt", "channel": "voter_meeting", "received_on": make::today(),
            "units": [w.cast.a.commune], "council_id": w.cast.a.council,
        });
        let made = w.post(who, "/v1/petitions", &new).await.expect(201);
        let case = make::reload(&w, made["id"].as_str().unwrap().parse().unwrap()).await;
        let edit = json!({"content": "Mất nước sinh hoạt từ tháng 3"});
        w.patch(who, &path(&case), case.version, &edit).await.expect(200);
        let accepted = make::accept(&w, &make::reload(&w, case.id).await).await;
        for edit in [
            json!({"content": "Khác hẳn", "reason": "Sửa"}),
            json!({"received_on": "1990-01-01"}),
            json!({"sector_id": w.cast.a.sector}),
            json!({"competence_level": "commune"}),
        ] {
            let code = w.patch(who, &path(&case), accepted.version, &edit).await.refused(403);
            assert_eq!(code, "forbidden", "{who} {edit}");
        }
    }
}

#[db_test]
async fn former_texts_are_not_for_agencies_and_liaisons(w: World) {
    let case = make::received(&w).await;
    w.patch("clerk", &path(&case), case.version, &json!({"content": "Khác"})).await.expect(200);
    let case = make::accept(&w, &make::reload(&w, case.id).await).await;
    let case = make::assign(&w, &case, w.cast.a.department, vec![]).await;
    let id = former(&w, "clerk", &case).await[0]["id"].as_str().unwrap().to_owned();
    for (who, status) in
        [("head", 403), ("liaison", 403), ("head_2", 404), ("admin", 404), ("clerk_b", 404), ("nobody", 404)]
    {
        for at in ["", &format!("/{id}")] {
            w.get(who, &format!("{}/former-texts{at}", path(&case))).await.refused(status);
        }
        let erase = format!("{}/former-texts/{id}", path(&case));
        w.write(Method::DELETE, who, &erase, 1, &Value::Null).await.refused(status);
    }
    // the text of another petition is not found under this one
    let other = make::received(&w).await;
    w.get("clerk", &format!("{}/former-texts/{id}", path(&other))).await.refused(404);
}

#[db_test]
async fn a_leader_erases_a_former_text_for_good(w: World) {
    let case = make::received(&w).await;
    let named = json!({"content": "Bà Lò Thị Mai bị lấn đất"});
    w.patch("clerk", &path(&case), case.version, &named).await.expect(200);
    let now = make::reload(&w, case.id).await;
    w.patch("clerk", &path(&case), now.version, &json!({"content": "Bị lấn đất"})).await.expect(200);
    let newest = &former(&w, "clerk", &case).await[0];
    assert_eq!(newest["content"], named["content"]);
    let one = format!("{}/former-texts/{}", path(&case), newest["id"].as_str().unwrap());
    for who in ["clerk", "reviewer", "deputy", "auditor"] {
        w.write(Method::DELETE, who, &one, 1, &Value::Null).await.refused(403);
    }
    assert_eq!(w.write(Method::DELETE, "leader", &one, 2, &Value::Null).await.refused(412), "stale_version");
    let erased = w.write(Method::DELETE, "leader", &one, 1, &Value::Null).await.expect(200);
    assert_eq!(
        (&erased["content"], &erased["erased_by"], &erased["version"]),
        (&Value::Null, &json!(w.user("leader")), &json!(2))
    );
    let again = w.write(Method::DELETE, "leader", &one, 2, &Value::Null).await;
    assert_eq!(again.refused(409), "wrong_status");
    assert_eq!(former(&w, "auditor", &case).await[0], erased);
    let valid = w.get("clerk", &format!("{}/former-texts?erased=false", path(&case))).await.expect(200);
    assert_eq!(valid["items"].as_array().unwrap().len(), 1);

    for row in former_text::Entity::find().all(w.app.read()).await.unwrap() {
        assert_eq!(row.sealed.is_none(), row.erased_at.is_some());
        assert!(!String::from_utf8_lossy(&row.sealed.unwrap_or_default()).contains("lấn"), "encrypted");
    }
    for event in event::Entity::find().all(w.app.read()).await.unwrap() {
        assert!(!format!("{event:?}").contains("Thị Mai"), "{event:?}");
    }
    let last = events(&w, case.id).await.pop().unwrap();
    assert_eq!((last.action.word(), &last.data["former_text_id"]), ("erase_former_text", &newest["id"]));
}

#[db_test]
async fn an_identity_can_be_erased(w: World) {
    let case = make::received(&w).await;
    let identity = format!("{}/petitioner", path(&case));
    let none = w.write(Method::DELETE, "clerk", &identity, case.version, &Value::Null).await;
    assert_eq!(none.refused(404), "not_found");
    let who = json!({"full_name": "Vừ A Pháy"});
    w.write(Method::PUT, "clerk", &identity, case.version, &who).await.expect(200);
    let version = case.version + 1;
    for (who, status) in [("leader", 403), ("auditor", 403), ("reviewer", 403), ("admin", 404)] {
        w.write(Method::DELETE, who, &identity, version, &Value::Null).await.refused(status);
    }
    w.write(Method::DELETE, "clerk", &identity, case.version, &Value::Null).await.refused(412);
    let view = w.write(Method::DELETE, "clerk", &identity, version, &Value::Null).await.expect(200);
    assert_eq!(view["has_petitioner"], false);
    w.get("clerk", &identity).await.refused(404);
    assert_eq!(events(&w, case.id).await.pop().unwrap().action.word(), "erase_petitioner");
}
