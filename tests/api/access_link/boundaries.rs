//! Who may do what about access links, and what a link does not reach.

use entity::access_link::Entity;
use kiennghi::kernel::auth::access_link;
use kiennghi::kernel::context::RequestContext;
use kiennghi::kernel::error::Code;
use kiennghi::service::engine::assignment::progress::{self, AcknowledgeAssignment};
use reqwest::Method;
use sea_orm::EntityTrait;
use serde_json::{Value, json};
use testkit::cast::EVERYBODY;
use testkit::{World, db_test, make};

use super::{
    LINKED, assigned, confirm, draft, link, open, read, revoke, step, submit, token_of, try_open, with,
};

#[db_test]
async fn the_token_of_a_link_opens_nothing_else_and_no_other_token_opens_a_link(w: World) {
    let (case, assignment) = assigned(&w).await;
    let one = link(&w, assignment).await;
    let token = open(&w, &one).await;
    let paths = kiennghi::http::routes::contract()["paths"].as_object().unwrap();
    let mut tried = 0;
    for (path, item) in paths {
        for method in item.as_object().unwrap().keys() {
            let is_open = item[method]["security"] == json!([]) || path.starts_with("/v1/oauth/");
            if !path.starts_with("/v1/") || path.starts_with(LINKED) || is_open {
                continue;
            }
            let path = path.replace("{id}", &case.to_string());
            let method = Method::from_bytes(method.to_uppercase().as_bytes()).unwrap();
            let reply = with(&w, &token, method, &path).json(&json!({})).send().await.unwrap();
            assert_eq!(reply.status(), 401, "{path}");
            tried += 1;
        }
    }
    assert!(tried > 150, "{tried}");
    for who in EVERYBODY {
        w.get(who, LINKED).await.refused(401);
    }
    for wrong in
        [token_of(&one), token.to_uppercase(), String::from("x"), one["id"].as_str().unwrap().to_owned()]
    {
        read(&w, &wrong).await.refused(401);
    }
    w.send(w.request(Method::GET, LINKED)).await.refused(401);
    for wrong in [
        token.clone(),
        "x".to_owned(),
        one["id"].as_str().unwrap().to_owned(),
        format!("{} ", token_of(&one)),
    ] {
        try_open(&w, &wrong).await.refused(401);
    }
}

#[db_test]
async fn a_link_shows_one_assignment_and_no_petitioner(w: World) {
    let (case, assignment) = assigned(&w).await;
    let path = format!("/v1/petitions/{case}/petitioner");
    let petitioner = json!({"full_name": "Nguyễn Thị Lan", "phone": "0912345678"});
    let version =
        w.get("clerk", &format!("/v1/petitions/{case}")).await.expect(200)["version"].as_i64().unwrap();
    w.write(Method::PUT, "clerk", &path, version, &petitioner).await.expect(200);
    let (_, other) = assigned(&w).await;
    let token = open(&w, &link(&w, assignment).await).await;
    let text = read(&w, &token).await.text;
    assert!(!text.contains("Nguyễn Thị Lan") && !text.contains("0912345678"));
    assert!(!text.contains(&other.to_string()), "the agency's other assignments");
    let department = make::of(&make::reload(&w, case).await, w.cast.a.department).0;
    assert!(!text.contains(&department.to_string()), "the assignments of other agencies");
}

#[db_test]
async fn only_the_clerks_of_the_council_create_read_and_revoke_links(w: World) {
    let (_, assignment) = assigned(&w).await;
    let one = link(&w, assignment).await;
    let path = format!("/v1/access-links/{}", one["id"].as_str().unwrap());
    let new = json!({"assignment_id": assignment});
    for who in EVERYBODY.into_iter().filter(|who| *who != "clerk") {
        let refused = w.post(who, "/v1/access-links", &new).await;
        assert!([403, 404].contains(&refused.status), "{who}: {}", refused.text);
        w.get(who, &path).await.refused(404);
        revoke(&w, who, &one).await.refused(404);
        assert_eq!(w.get(who, "/v1/access-links").await.expect(200)["items"], json!([]), "{who}");
    }
    w.get("clerk", &path).await.expect(200);
}

#[db_test]
async fn only_the_clerks_of_the_council_read_confirm_and_return_drafts(w: World) {
    let (_, assignment) = assigned(&w).await;
    let token = open(&w, &link(&w, assignment).await).await;
    step(&w, &token, json!({"action": "acknowledge"})).await.expect(200);
    let sent = submit(&w, &token, draft("Đã lắp")).await.expect(201);
    let path = format!("/v1/response-drafts/{}", sent["id"].as_str().unwrap());
    for who in EVERYBODY.into_iter().filter(|who| *who != "clerk") {
        w.get(who, &path).await.refused(404);
        assert_eq!(w.get(who, "/v1/response-drafts").await.expect(200)["items"], json!([]), "{who}");
        for body in [json!({"action": "confirm_draft"}), json!({"action": "return_draft", "reason": "x"})] {
            w.step(who, &path, 1, &body).await.refused(404);
        }
    }
    w.send(with(&w, &token, Method::POST, &format!("{path}/steps")).json(&json!({}))).await.refused(401);
    confirm(&w, &w.get("clerk", &path).await.expect(200)).await.expect(200);
}

#[db_test]
async fn an_agency_that_can_answer_itself_gets_no_link(w: World) {
    let case = make::assigned(&w).await;
    let (assignment, _) = make::of(&case, w.cast.a.department);
    let refused = w.post("clerk", "/v1/access-links", &json!({"assignment_id": assignment})).await;
    assert_eq!(refused.refused(409), "agency_speaks_for_itself");
    let offered = |one: &Value| {
        one["actions"].as_array().unwrap().iter().any(|action| action["action"] == "create_access_link")
    };
    let path = format!("/v1/assignments/{assignment}");
    assert!(!offered(&w.get("clerk", &path).await.expect(200)));
    let (_, assignment) = assigned(&w).await;
    let path = format!("/v1/assignments/{assignment}");
    assert!(offered(&w.get("clerk", &path).await.expect(200)));
    assert!(!offered(&w.get("leader", &path).await.expect(200)));
    w.post("clerk", "/v1/access-links", &json!({"assignment_id": case.id})).await.refused(404);
}

#[db_test]
async fn the_office_gives_itself_no_link(w: World) {
    let case = make::assign(&w, &make::accepted(&w).await, w.cast.a.office, vec![]).await;
    let new = json!({"assignment_id": make::of(&case, w.cast.a.office).0});
    let refused = w.post("clerk", "/v1/access-links", &new).await;
    assert_eq!(refused.refused(409), "agency_speaks_for_itself");
}

#[db_test]
async fn what_begins_before_a_link_is_revoked_is_refused_after_it(w: World) {
    let (_, assignment) = assigned(&w).await;
    let one = link(&w, assignment).await;
    let token = open(&w, &one).await;
    let actor = access_link::authenticate(&w.app, w.app.clock.now(), &token).await.unwrap();
    let ctx = RequestContext::at(w.app.clock.now(), actor);
    let path = format!("/v1/access-links/{}", one["id"].as_str().unwrap());
    let now = w.get("clerk", &path).await.expect(200);
    revoke(&w, "clerk", &now).await.expect(200);
    let version =
        w.get("clerk", &format!("/v1/assignments/{assignment}")).await.expect(200)["version"].clone();
    let acknowledge = AcknowledgeAssignment { note: None };
    let refused =
        progress::acknowledge(&mut w.app.handle(), &ctx, assignment, version.as_i64().unwrap(), acknowledge)
            .await;
    assert_eq!(refused.unwrap_err().code(), Some(Code::Unauthenticated));
}

#[db_test]
async fn a_repeated_request_shows_no_link_again_and_repeats_no_draft(w: World) {
    let (_, assignment) = assigned(&w).await;
    let create = async || {
        let request = w.request(Method::POST, "/v1/access-links").bearer_auth(w.token("clerk").await);
        w.send(request.header("Idempotency-Key", "link-1").json(&json!({"assignment_id": assignment}))).await
    };
    let first = create().await;
    assert_eq!(first.header("cache-control"), Some("no-store"));
    let first = first.expect(201);
    let second = create().await.expect(201);
    assert!(second.get("url").is_none() && second["id"] == first["id"], "{second}");
    let token = open(&w, &first).await;
    step(&w, &token, json!({"action": "acknowledge"})).await.expect(200);
    let send = async || {
        let request = with(&w, &token, Method::POST, &format!("{LINKED}/drafts"));
        w.send(request.header("Idempotency-Key", "draft-1").json(&draft("Đã lắp"))).await.expect(201)
    };
    assert_eq!(send().await["id"], send().await["id"]);
    let all = w.get("clerk", "/v1/response-drafts").await.expect(200);
    assert_eq!(all["items"].as_array().unwrap().len(), 1);
}

#[db_test]
async fn no_token_is_stored_or_told_in_the_log(w: World) {
    let (case, assignment) = assigned(&w).await;
    let one = link(&w, assignment).await;
    let token = open(&w, &one).await;
    let events = w.get("auditor", &format!("/v1/cases/{case}/events")).await.text;
    let row = format!("{:?}", Entity::find().all(w.app.read()).await.unwrap());
    for secret in [token_of(&one), token] {
        assert!(secret.len() >= 43, "256 bits");
        assert!(!events.contains(&secret) && !row.contains(&secret));
    }
}
