//! Petitioners' personal data: encrypted, readable by few, and every reading recorded.

use entity::enums::{Action, Outcome};
use entity::{event, idempotency, petitioner, search};
use kiennghi::kernel::config::Config;
use kiennghi::kernel::context::RequestContext;
use kiennghi::kernel::reseal::{Resealed, reseal};
use kiennghi::service::engine::case::view::CaseView;
use reqwest::Method;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use serde_json::{Value, json};
use testkit::{Backend, World, db_test, make};
use uuid::Uuid;

const NAME: &str = "Vừ A Pháy";
const PHONE: &str = "0912345678";

/// Registers a petition over HTTP with an idempotency key, so that the stored reply is checked too.
async fn petition(w: &World) -> Uuid {
    let body = json!({
        "content": "Đường hỏng", "channel": "online", "received_on": make::today(), "units": [w.cast.a.commune],
        "petitioner": {"full_name": NAME, "phone": PHONE, "address": "Bản Lùng Cải"},
    });
    let request = w.request(Method::POST, "/v1/petitions").bearer_auth(w.token("clerk").await);
    let made = w.send(request.header("Idempotency-Key", "k").json(&body)).await.expect(201);
    assert!(!made.to_string().contains("Pháy") && made["has_petitioner"] == true, "{made}");
    made["id"].as_str().unwrap().parse().unwrap()
}

async fn readings(w: &World, case: Uuid) -> Vec<event::Model> {
    let found = event::Entity::find().filter(event::Column::StreamId.eq(case));
    found.filter(event::Column::Action.eq(Action::ReadPetitioner)).all(w.app.read()).await.unwrap()
}

/// Returns the case, assigned to the department and acknowledged.
async fn with_agencies(w: &World, id: Uuid) -> CaseView {
    let step = json!({"action": "accept", "sector_id": w.cast.a.sector, "competence_level": "province"});
    let version = make::reload(w, id).await.version;
    w.step("clerk", &format!("/v1/cases/{id}"), version, &step).await.expect(200);
    let case = make::reload(w, id).await;
    let case = make::assign(w, &case, w.cast.a.department, vec![w.cast.a.department_2]).await;
    make::acknowledge(w, "handler", &case, w.cast.a.department).await
}

#[db_test]
async fn the_name_lies_nowhere_in_clear(w: World) {
    let id = petition(&w).await;
    let path = format!("/v1/petitions/{id}/petitioner");
    let second = json!({"full_name": "Giàng Thị Mỷ", "phone": PHONE});
    w.write(Method::PUT, "clerk", &path, 1, &second).await.expect(200);
    w.get("clerk", &path).await.expect(200);
    with_agencies(&w, id).await;
    let secret = |text: &str| ["Pháy", "phay", "Mỷ", PHONE, "Lùng Cải"].iter().any(|s| text.contains(s));

    let sealed = petitioner::Entity::find_by_id(id).one(w.app.read()).await.unwrap().unwrap().sealed;
    assert!(sealed.len() > 28 && !secret(&String::from_utf8_lossy(&sealed)));
    for event in event::Entity::find().all(w.app.read()).await.unwrap() {
        assert!(!secret(&format!("{event:?}")), "{event:?}");
    }
    for row in search::Entity::find().all(w.app.read()).await.unwrap() {
        assert!(!secret(&format!("{row:?}")), "{row:?}");
    }
    for row in idempotency::Entity::find().all(w.app.read()).await.unwrap() {
        assert!(!secret(&String::from_utf8_lossy(&row.body)) && !secret(&format!("{row:?}")));
    }
    assert_eq!(w.get("clerk", "/v1/cases?q=phay").await.expect(200)["items"], json!([]));
    if w.backend == Backend::Sqlite {
        let file = w.url.strip_prefix("sqlite://").unwrap();
        for file in [file.to_owned(), format!("{file}-wal")] {
            let bytes = std::fs::read(&file).unwrap_or_default();
            assert!(!secret(&String::from_utf8_lossy(&bytes)), "{file}");
        }
    }
}

#[db_test]
async fn every_reading_leaves_its_event_and_only_the_petitioner_is_answered(w: World) {
    let id = petition(&w).await;
    let path = format!("/v1/petitions/{id}/petitioner");
    for times in 1..=3 {
        let read = w.get("clerk", &path).await;
        assert_eq!(read.header("cache-control"), Some("no-store"));
        let read = read.expect(200);
        assert_eq!(
            read,
            json!({"full_name": NAME, "phone": PHONE, "address": "Bản Lùng Cải", "email": null})
        );
        assert_eq!(readings(&w, id).await.len(), times);
    }
    // a conditional read counts as a reading too
    let tag = w.get("clerk", &path).await.header("etag").unwrap().to_owned();
    let again =
        w.request(Method::GET, &path).bearer_auth(w.token("clerk").await).header("If-None-Match", tag);
    assert_eq!(w.send(again).await.status, 304);
    let events = readings(&w, id).await;
    assert_eq!(events.len(), 5);
    assert!(events.iter().all(|e| e.user_id == Some(w.user("clerk")) && !e.public));
    w.get("leader", &path).await.expect(200);
    let log = w
        .get("auditor", &format!("/v1/audit/events?action=read_petitioner&stream_id={id}"))
        .await
        .expect(200);
    assert_eq!(log["items"].as_array().unwrap().len(), 6, "the auditor sees who read it");
    assert_eq!(log["items"][0]["user_id"], w.user("leader").to_string());
    assert_eq!(make::reload(&w, id).await.version, 1, "reading changes nothing");
}

#[db_test]
async fn those_who_answer_judge_audit_or_administer_do_not_read_it(w: World) {
    let id = petition(&w).await;
    with_agencies(&w, id).await;
    let path = format!("/v1/petitions/{id}/petitioner");
    for (who, status) in [
        ("handler", 403),
        ("head", 403),
        ("handler_2", 403),
        ("head_2", 403),
        ("coordinator", 403),
        ("reviewer", 403),
        ("reviewer_2", 403),
        ("auditor", 403),
        ("reviewer_and_head", 403),
        ("deputy", 403),
        ("liaison", 403),
        ("admin", 404),
        ("nobody", 404),
        ("committee_head", 404),
        ("clerk_b", 404),
        ("leader_b", 404),
        ("liaison_b", 404),
        ("auditor_b", 404),
    ] {
        let reply = w.get(who, &path).await;
        assert!(!reply.text.contains("Pháy"), "{who}");
        assert_eq!(reply.refused(status), if status == 403 { "forbidden" } else { "not_found" }, "{who}");
        let version = make::reload(&w, id).await.version;
        let reply = w.write(Method::PUT, who, &path, version, &json!({"full_name": "X"})).await;
        assert_eq!(reply.status, status, "{who}: {}", reply.text);
    }
    assert_eq!(readings(&w, id).await.len(), 0);
    assert_eq!(w.get("clerk", &path).await.expect(200)["full_name"], NAME);
}

#[db_test]
async fn who_registered_reads_their_own_petitions_petitioner(w: World) {
    let body = json!({
        "content": "Cầu treo", "channel": "voter_meeting", "received_on": make::today(), "units": [w.cast.a.commune],
        "petitioner": {"full_name": NAME},
    });
    let made = w.post("liaison", "/v1/petitions", &body).await.expect(201);
    let path = format!("/v1/petitions/{}/petitioner", made["id"].as_str().unwrap());
    assert_eq!(w.get("liaison", &path).await.expect(200)["full_name"], NAME);
    assert_eq!(w.get("deputy", &path).await.expect(200)["full_name"], NAME, "of the same group");
    w.get("reviewer", &path).await.refused(403);
    let without = make::received(&w).await;
    let path = format!("/v1/petitions/{}/petitioner", without.id);
    assert_eq!(w.get("clerk", &path).await.refused(404), "not_found");
    assert!(!without.has_petitioner);
}

#[db_test]
async fn views_tell_only_that_there_is_one(w: World) {
    let id = petition(&w).await;
    let case = with_agencies(&w, id).await;
    make::answer(&w, "head", &case, w.cast.a.department, Outcome::ByImplementation).await;
    let (assignment, _) = make::of(&case, w.cast.a.department);
    for who in ["clerk", "leader", "reviewer", "handler", "head", "auditor", "deputy"] {
        for path in [
            "/v1/cases".to_owned(),
            "/v1/petitions".into(),
            format!("/v1/cases/{id}"),
            format!("/v1/petitions/{id}"),
            format!("/v1/cases/{id}/events"),
            format!("/v1/cases/{id}/assignments"),
            "/v1/assignments".into(),
            format!("/v1/assignments/{assignment}"),
            "/v1/responses".into(),
        ] {
            let text = w.get(who, &path).await.expect(200).to_string();
            for secret in ["Pháy", PHONE, "Lùng Cải", "sealed"] {
                assert!(!text.contains(secret), "{who} {path}");
            }
        }
        assert_eq!(w.get(who, &format!("/v1/cases/{id}")).await.expect(200)["has_petitioner"], true);
    }
}

#[db_test]
async fn agencies_see_public_events_and_their_own(w: World) {
    let id = petition(&w).await;
    w.get("clerk", &format!("/v1/petitions/{id}/petitioner")).await.expect(200);
    w.patch("clerk", &format!("/v1/petitions/{id}"), 1, &json!({"content": "Đường rất hỏng"}))
        .await
        .expect(200);
    let case = with_agencies(&w, id).await;
    make::answer(&w, "head", &case, w.cast.a.department, Outcome::ByImplementation).await;
    let path = format!("/v1/cases/{}/events?limit=200", case.id);
    let seen = async |who: &str| -> Vec<Value> {
        w.get(who, &path).await.expect(200)["items"].as_array().unwrap().clone()
    };
    let all = seen("clerk").await;
    let newest: Vec<i64> = all.iter().map(|e| e["seq"].as_i64().unwrap()).collect();
    assert!(
        newest.len() > 5 && newest.windows(2).all(|two| two[0] == two[1] + 1),
        "newest first, none missing"
    );
    for who in ["leader", "reviewer", "deputy", "auditor"] {
        assert_eq!(seen(who).await, all, "{who}");
    }
    for (who, own) in [("head", w.cast.a.department), ("handler_2", w.cast.a.department_2)] {
        let theirs = seen(who).await;
        let due: Vec<_> = all
            .iter()
            .filter(|e| e["public"] == true || e["organization_id"] == own.to_string())
            .cloned()
            .collect();
        assert_eq!(theirs, due, "{who}");
        assert!(theirs.len() < all.len(), "{who} does not see everything");
    }
    assert!(seen("head").await.iter().any(|e| e["action"] == "acknowledge" || e["action"] == "respond"));
    w.get("clerk_b", &path).await.refused(404);
    w.get("head_b", &path).await.refused(404);
}

#[db_test]
async fn an_event_is_never_changed_nor_deleted(w: World) {
    let case = make::received(&w).await;
    let before = testkit::history::events(&w, case.id).await;
    assert_eq!(before.len(), 1);
    let id = before[0].id.simple().to_string();
    let statements = match w.backend {
        Backend::Sqlite => {
            vec![format!("UPDATE event SET reason_digest = 'x' WHERE hex(id) = upper('{id}')")]
        }
        Backend::Postgres => vec![
            format!("UPDATE event SET reason_digest = 'x' WHERE id = '{id}'"),
            "TRUNCATE event".to_owned(),
            format!("DELETE FROM event WHERE id = '{id}'"),
        ],
    };
    let more = [
        "UPDATE event SET hash = 'x'",
        "UPDATE event SET data = data",
        "DELETE FROM event",
        "DELETE FROM event WHERE seq = 1",
    ];
    for sql in statements.iter().map(String::as_str).chain(more) {
        let tx = w.db.begin().await.unwrap();
        let refused = tx.execute_unprepared(sql).await.unwrap_err().to_string();
        assert!(refused.contains("append-only"), "{sql}: {refused}");
        tx.rollback().await.unwrap();
    }
    assert_eq!(testkit::history::events(&w, case.id).await, before);
    testkit::history::chained(&before);
}

/// A secret key that no other test uses.
const NEW_KEY: &str = "/wECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

#[db_test]
async fn a_former_secret_key_can_be_given_up(w: World) {
    let id = petition(&w).await;
    let path = format!("/v1/petitions/{id}");
    w.patch("clerk", &path, 1, &json!({"content": "Đường hỏng nặng"})).await.expect(200);
    let withdraw = json!({"action": "withdraw", "reason": "Ông Ba không kiến nghị nữa"});
    w.step("clerk", &format!("/v1/cases/{id}"), 2, &withdraw).await.expect(200);
    let without = Config { secret_key: Some(NEW_KEY.into()), ..w.app.config.clone() };
    let both = Config { old_secret_keys: w.app.config.secret_key.clone(), ..without.clone() };
    w.beside(without.clone(), async |w| {
        let ctx = RequestContext::system(w.app.clock.now());
        let missing = reseal(&mut w.app.handle(), &ctx).await.unwrap_err();
        assert!(missing.chain().contains("old_secret_keys"), "{}", missing.chain());
    })
    .await;
    w.beside(both, async |w| {
        let ctx = RequestContext::system(w.app.clock.now());
        let first = reseal(&mut w.app.handle(), &ctx).await.unwrap();
        assert_eq!((first.petitioners, first.former_texts, first.event_texts), (1, 1, 1));
        assert!(first.signing_keys > 0);
        assert_eq!(reseal(&mut w.app.handle(), &ctx).await.unwrap(), Resealed::default(), "once");
    })
    .await;
    w.beside(without, async |w| {
        let identity = w.get("clerk", &format!("{path}/petitioner")).await.expect(200);
        assert_eq!(identity["full_name"], NAME);
        let former = w.get("clerk", &format!("{path}/former-texts")).await.expect(200);
        assert_eq!(former["items"][0]["content"], "Đường hỏng");
        let events = w.get("clerk", &format!("/v1/cases/{id}/events?action=withdraw")).await.expect(200);
        assert_eq!(events["items"][0]["reason"]["text"], "Ông Ba không kiến nghị nữa");
    })
    .await;
}

/// A liaison can be seated in the council office, whose clerks register too.
#[db_test]
async fn a_liaison_in_the_council_office_handles_only_the_identities_that_liaisons_registered(w: World) {
    let seat = json!({"user_id": w.user("nobody"), "role": "liaison", "organization_id": w.cast.a.office});
    w.post("admin", "/v1/grants", &seat).await.expect(201);
    let clerks = petition(&w).await;
    let path = format!("/v1/petitions/{clerks}/petitioner");
    let identity = json!({"full_name": NAME, "phone": PHONE});
    w.get("nobody", &path).await.refused(403);
    w.write(Method::PUT, "nobody", &path, 1, &identity).await.refused(403);
    w.write(Method::DELETE, "nobody", &path, 1, &Value::Null).await.refused(403);
    assert!(readings(&w, clerks).await.is_empty());

    let mut own = json!({
        "content": "Cầu yếu", "channel": "online", "received_on": make::today(), "units": [w.cast.a.commune],
    });
    own["petitioner"] = identity;
    let own = w.post("nobody", "/v1/petitions", &own).await.expect(201);
    let path = format!("/v1/petitions/{}/petitioner", own["id"].as_str().unwrap());
    w.get("nobody", &path).await.expect(200);
    w.get("clerk", &path).await.expect(200);

    // who is also a clerk reads as a clerk
    let seat = json!({"user_id": w.user("nobody"), "role": "clerk", "organization_id": w.cast.a.office});
    w.post("admin", "/v1/grants", &seat).await.expect(201);
    w.get("nobody", &format!("/v1/petitions/{clerks}/petitioner")).await.expect(200);
}
