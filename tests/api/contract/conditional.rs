//! `ETags`: an unchanged representation is not sent again, and nobody overwrites what they have not read.

use reqwest::Method;
use serde_json::{Value, json};
use testkit::{Response, World, db_test, make};

use super::{MOVES, Operation, Things, operations};

/// Reads with the `ETag` of an earlier read.
async fn read_again(w: &World, who: &str, path: &str, held: &str) -> Response {
    let request = w.request(Method::GET, path).bearer_auth(w.token(who).await);
    w.send(request.header("If-None-Match", held)).await
}

/// Returns the user who may change a resource of this kind.
fn owner(operation: &Operation) -> &'static str {
    let of = |families: &[&str]| families.iter().any(|own| operation.path.starts_with(own));
    if of(&[
        "/v1/recommendations",
        "/v1/conclusions",
        "/v1/petitions/{id}/former-texts",
        "/v1/cases/{id}/events",
    ]) {
        "leader"
    } else if of(&[
        "/v1/access-links",
        "/v1/petitions",
        "/v1/summary-reports",
        "/v1/supervision",
        "/v1/themes",
        "/v1/links",
    ]) {
        "clerk"
    } else {
        "admin"
    }
}

/// Returns whether a representation contains what was sent: it may contain more, and show an id with its name.
fn says(shown: &Value, sent: &Value) -> bool {
    match (shown, sent) {
        (Value::Array(shown), Value::Array(sent)) => {
            shown.len() == sent.len() && shown.iter().zip(sent).all(|(shown, sent)| says(shown, sent))
        }
        (Value::Object(shown), Value::Object(sent)) => {
            sent.iter().all(|(field, value)| says(&shown[field], value))
        }
        (Value::Object(shown), Value::String(_)) => shown.values().any(|value| value == sent),
        _ => shown == sent,
    }
}

/// Returns the version in an `ETag`; a digest of derived values may follow it.
fn version_in(tag: &str) -> String {
    let bare = tag.strip_prefix('"').and_then(|tag| tag.strip_suffix('"')).unwrap();
    bare.split('.').next().unwrap().to_owned()
}

async fn change(w: &World, operation: &Operation, path: &str, held: Option<&str>, body: &Value) -> Response {
    let request = w.request(operation.method.clone(), path).bearer_auth(w.token(owner(operation)).await);
    let request = match held {
        Some(held) => request.header("If-Match", held),
        None => request,
    };
    w.send(if body.is_null() { request } else { request.json(body) }).await
}

#[db_test]
async fn every_read_carries_a_tag_and_is_not_sent_twice(w: World) {
    let things = Things::make(&w).await;
    for operation in operations() {
        let is_read = operation.method == Method::GET && !operation.open;
        // every reading of the petitioner records an event
        if !is_read || operation.path.ends_with("/petitioner") || MOVES.contains(&operation.path.as_str()) {
            continue;
        }
        for who in ["clerk", "admin", "auditor"] {
            let path = things.fill(&w, &operation.path);
            let first = w.get(who, &path).await;
            if first.status != 200 {
                assert!(matches!(first.status, 403 | 404), "{} by {who}: {}", operation.name, first.text);
                continue;
            }
            let tag =
                first.header("etag").unwrap_or_else(|| panic!("{} has no ETag", operation.name)).to_owned();
            assert!(tag.starts_with('"') && tag.ends_with('"'), "strong: {tag}");
            for held in [tag.clone(), format!("\"x\", {tag}"), format!("W/{tag}"), "*".to_owned()] {
                let again = read_again(&w, who, &path, &held).await;
                assert_eq!((again.status, again.text.as_str()), (304, ""), "{} {held}", operation.name);
                assert_eq!(again.header("etag"), Some(tag.as_str()), "{}", operation.name);
            }
            read_again(&w, who, &path, "\"another\"").await.expect(200);
        }
    }
}

/// Reads every resource and list as some users: operation, user, entity tag and body.
async fn read_all(w: &World, things: &Things) -> Vec<(String, &'static str, String, String)> {
    let mut all = Vec::new();
    for operation in operations() {
        let is_read = operation.method == Method::GET && !operation.open;
        if !is_read || operation.path.ends_with("/petitioner") || MOVES.contains(&operation.path.as_str()) {
            continue;
        }
        for who in ["clerk", "leader", "head", "reviewer"] {
            let path = things.fill(w, &operation.path);
            let read = w.get(who, &path).await;
            if read.status == 200 {
                let tag = read.header("etag").unwrap_or_default().to_owned();
                all.push((path, who, tag, read.text));
            }
        }
    }
    all
}

/// Reads everything again with the tags of before: what changed is sent with another tag, what did not is not sent.
/// Returns how many responses changed.
async fn nothing_stale(w: &World, before: &[(String, &'static str, String, String)], after: &str) -> usize {
    let mut changed = 0;
    for (path, who, tag, body) in before {
        let now = w.get(who, path).await;
        let again = read_again(w, who, path, tag).await;
        if now.status != 200 {
            assert_eq!(again.status, now.status, "{path} by {who} after {after}");
        } else if now.text == *body {
            assert_eq!(again.status, 304, "{path} by {who} is the same after {after}");
        } else {
            changed += 1;
            assert_eq!(again.status, 200, "{path} by {who} changed after {after}, but its tag is known");
            assert_ne!(again.header("etag"), Some(tag.as_str()), "{path} by {who} after {after}");
        }
    }
    changed
}

#[db_test]
async fn a_tag_changes_with_neighbours_and_with_the_grants_of_the_reader(w: World) {
    let things = Things::make(&w).await;
    let case = make::reload(&w, things.case.id).await;
    let assignment = format!("/v1/assignments/{}", things.assignment.0);

    let before = read_all(&w, &things).await;
    let review = json!({"action": "review", "verdict": "partly_satisfactory", "text": "Theo dõi tiếp"});
    let steps = format!("/v1/cases/{}/steps", case.id);
    w.write(Method::POST, "reviewer", &steps, case.version, &review).await.expect(200);
    assert!(nothing_stale(&w, &before, "a step on the case").await > 5);
    let (.., tag, _) = before.iter().find(|(path, who, ..)| *path == assignment && *who == "head").unwrap();
    read_again(&w, "head", &assignment, tag).await.expect(200);

    let before = read_all(&w, &things).await;
    make::add_grant(&w, "leader", "reviewer", w.cast.a.board).await;
    assert!(nothing_stale(&w, &before, "another grant").await > 0);

    let before = read_all(&w, &things).await;
    let path = format!("/v1/organizations/{}", w.cast.a.department);
    let version = w.get("admin", &path).await.expect(200)["version"].as_i64().unwrap();
    w.patch("admin", &path, version, &json!({"name": "Sở mới"})).await.expect(200);
    assert!(nothing_stale(&w, &before, "another name of the agency").await > 0);

    // the same rows on a later day: what was ahead is overdue, and other steps are allowed
    let before = read_all(&w, &things).await;
    w.later(60, async |later| {
        assert!(nothing_stale(&later, &before, "sixty days").await > 5);
    })
    .await;
}

#[db_test]
async fn a_cooperating_agency_sees_what_the_lead_did(w: World) {
    let case = make::accepted(&w).await;
    let case = make::assign(&w, &case, w.cast.a.department, vec![w.cast.a.department_2]).await;
    let (own, _) = make::of(&case, w.cast.a.department_2);
    let path = format!("/v1/assignments/{own}");
    let tag = w.get("handler_2", &path).await.header("etag").unwrap().to_owned();
    assert_eq!(read_again(&w, "handler_2", &path, &tag).await.status, 304);
    make::acknowledge(&w, "handler", &case, w.cast.a.department).await;
    let again = read_again(&w, "handler_2", &path, &tag).await;
    assert_eq!(version_in(again.header("etag").unwrap()), version_in(&tag), "its own row is the same");
    assert_eq!(again.expect(200)["case"]["status"], "in_progress");
}

#[db_test]
async fn a_compressed_response_has_a_weak_tag_that_is_understood(w: World) {
    let path = "/v1/organizations?limit=50";
    let token = w.token("clerk").await;
    let read = async |coding: &str, tag: Option<&str>| {
        let request = w.request(Method::GET, path).bearer_auth(&token).header("Accept-Encoding", coding);
        w.send(tag.into_iter().fold(request, |request, tag| request.header("If-None-Match", tag))).await
    };
    let plain = read("identity", None).await.header("etag").unwrap().to_owned();
    for coding in ["gzip", "br", "zstd"] {
        let compressed = read(coding, None).await;
        assert_eq!(compressed.header("content-encoding"), Some(coding));
        let weak = compressed.header("etag").unwrap().to_owned();
        assert_eq!(weak, format!("W/{plain}"));
        for (coding, tag) in [(coding, &weak), ("identity", &weak), (coding, &plain)] {
            assert_eq!(read(coding, Some(tag)).await.status, 304, "{coding} {tag}");
        }
    }
}

#[db_test]
async fn every_change_wants_the_version_that_was_read(w: World) {
    let things = Things::make(&w).await;
    let received = make::received(&w).await.id;
    let mut walked = 0;
    for operation in operations().iter().filter(|o| o.method == Method::PATCH) {
        walked += 1;
        let name = &operation.name;
        let path = match name.as_str() {
            "petitions_patch_petition" => format!("/v1/petitions/{received}"),
            _ => things.fill(&w, &operation.path),
        };
        let body = things.body(&w, name);
        let read = w.get(owner(operation), &path).await;
        let tag = read.header("etag").unwrap().to_owned();
        let before = read.expect(200);
        let version = before["version"].as_i64().unwrap();
        assert_eq!(version_in(&tag), version.to_string(), "{name}");
        assert_eq!(change(&w, operation, &path, None, &body).await.refused(428), "if_match_required");
        for stale in [version - 1, version + 1, i64::MAX, -1] {
            let reply = change(&w, operation, &path, Some(&format!("\"{stale}\"")), &body).await;
            assert_eq!(reply.refused(412), "stale_version", "{name} {stale}");
        }
        for other in ["\"x\"", "\"\"", "W/\"x\"", "\"x\", \"y.1\""] {
            let reply = change(&w, operation, &path, Some(other), &body).await;
            assert_eq!(reply.refused(412), "stale_version", "{name} {other}");
        }
        assert_eq!(change(&w, operation, &path, Some(""), &body).await.refused(428), "if_match_required");
        for malformed in [version.to_string().as_str(), "\"1", "\"x\" \"y\"", "\"x\",", "w/\"1\""] {
            let reply = change(&w, operation, &path, Some(malformed), &body).await;
            assert_eq!(reply.refused(400), "malformed_request", "{name} {malformed}");
        }
        assert_eq!(w.get(owner(operation), &path).await.expect(200), before, "{name}: nothing changed");

        let changed = change(&w, operation, &path, Some(&tag), &body).await;
        let moved = version_in(changed.header("etag").unwrap());
        assert_eq!(moved, (version + 1).to_string(), "{name}: {}", changed.text);
        let changed = changed.expect(200);
        assert_eq!(changed["version"], version + 1, "{name}");
        for (field, value) in body.as_object().unwrap() {
            // a draft's recommendations are shown as its draft, a classification's fields inside its recommendation
            let shown = match field.as_str() {
                "recommendations" => &changed["draft"],
                _ => changed.get(field).unwrap_or_else(|| &changed["recommendation"][field]),
            };
            assert!(says(shown, value), "{name} {field}: {changed}");
        }
        assert_ne!(changed["updated_at"], before["updated_at"], "{name}");
        assert_eq!(read_again(&w, owner(operation), &path, &tag).await.expect(200), changed, "{name}");
        let again = change(&w, operation, &path, Some(&tag), &body).await;
        assert_eq!(again.refused(412), "stale_version", "{name}");
    }
    assert!(walked >= 7, "{walked}");
}

#[db_test]
async fn if_match_takes_lists_weak_tags_and_a_star(w: World) {
    let case = make::received(&w).await;
    let path = format!("/v1/petitions/{}", case.id);
    let accepted = ["\"0\", \"{}\"", "W/\"{}\"", "W/\"{}.0123456789abcdef\" , \"x\"", "*"];
    for (n, form) in accepted.into_iter().enumerate() {
        let version = make::reload(&w, case.id).await.version;
        let request = w.request(Method::PATCH, &path).bearer_auth(w.token("clerk").await);
        let request = request.header("If-Match", form.replace("{}", &version.to_string()));
        let reply = w.send(request.json(&json!({"content": format!("Nội dung {n}")}))).await;
        assert_eq!(reply.expect(200)["version"], version + 1, "{form}");
    }
    // what is named in the body is not what the header accepts
    let letter = make::letter(w.cast.a.department, "reminder", &[&make::in_progress(&w).await]);
    let mut stale = letter.clone();
    stale["cases"][0]["version"] = json!(1);
    let request = w.request(Method::POST, "/v1/reminder-letters").bearer_auth(w.token("leader").await);
    let reply = w.send(request.header("If-Match", "*").json(&stale)).await;
    assert_eq!(reply.refused(412), "stale_version");
}

#[db_test]
async fn of_two_who_change_the_same_version_one_is_refused(w: World) {
    let case = make::received(&w).await;
    let path = format!("/v1/petitions/{}", case.id);
    let one = serde_json::json!({"content": "Một"});
    let other = serde_json::json!({"content": "Hai"});
    let (a, b) = tokio::join!(w.patch("clerk", &path, 1, &one), w.patch("clerk", &path, 1, &other));
    let mut statuses = [a.status, b.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 412], "{} {}", a.text, b.text);
    assert_eq!(make::reload(&w, case.id).await.version, 2);
}

#[db_test]
async fn every_deletion_wants_the_version_that_was_read(w: World) {
    let things = Things::make(&w).await;
    let all = operations();
    let mut deletions: Vec<_> = all.iter().filter(|o| o.method == Method::DELETE).collect();
    assert_eq!(deletions.len(), 7, "a new operation: give it an owner in `owner`");
    // the clerk's own grant goes last, and an identity before the text of an event, which changes the same case
    deletions.sort_by_key(|one| (one.path.starts_with("/v1/grants"), std::cmp::Reverse(one.path.clone())));
    for operation in deletions {
        let path = things.fill(&w, &operation.path);
        let delete = async |held| change(&w, operation, &path, held, &Value::Null).await;
        // an identity, and a text of an event, have the version of their case, which each deletion counts up
        let read = path.trim_end_matches("/petitioner");
        let read = read.split_once("/events/").map_or(read, |(case, _)| case);
        let tag = w.get(owner(operation), read).await.header("etag").unwrap().to_owned();
        let version: i64 = version_in(&tag).parse().unwrap();
        assert!(version >= things.of(&w, &operation.path).1, "{}", operation.name);
        assert_eq!(delete(None).await.refused(428), "if_match_required", "{}", operation.name);
        let later = format!("\"{}\"", version + 1);
        for odd in ["\"0\"", &later, "W/\"0\"", "\"x\""] {
            assert_eq!(delete(Some(odd)).await.refused(412), "stale_version", "{} {odd}", operation.name);
        }
        delete(Some(&tag)).await.expect(200);
    }
}

#[db_test]
async fn taking_a_grant_back_wants_its_version_and_happens_once(w: World) {
    let things = Things::make(&w).await;
    let path = format!("/v1/grants/{}", things.grant);
    let all = operations();
    let take = all.iter().find(|o| o.name == "people_delete_grant").unwrap();
    assert_eq!(change(&w, take, &path, None, &Value::Null).await.refused(428), "if_match_required");
    assert_eq!(change(&w, take, &path, Some("\"2\""), &Value::Null).await.refused(412), "stale_version");
    w.get("clerk", "/v1/cases").await.expect(200);
    assert!(w.get("clerk", &format!("/v1/cases/{}", things.case.id)).await.status == 200);
    let taken = change(&w, take, &path, Some("\"1\""), &Value::Null).await.expect(200);
    assert!(taken["revoked_at"].is_string() && taken["version"] == 2, "{taken}");
    w.get("clerk", &format!("/v1/cases/{}", things.case.id)).await.refused(404);
    let again = change(&w, take, &path, Some("\"2\""), &Value::Null).await.expect(200);
    assert_eq!(again, taken, "already revoked");
    assert_eq!(w.get("admin", &path).await.expect(200), taken);
    let log = format!("/v1/audit/events?stream_id={}&action=revoke", w.user("clerk"));
    assert_eq!(w.get("admin", &log).await.expect(200)["items"].as_array().unwrap().len(), 1);
}
