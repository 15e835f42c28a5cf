//! A petition that is split is counted once or as its parts, never twice; and two parts that change at the same time do
//! not hide each other from the whole.

use std::collections::BTreeSet;
use std::sync::atomic::Ordering;

use chrono::Days;
use entity::enums::{Action, Outcome, Status};
use kiennghi::service::engine::case::view::CaseView;
use kiennghi::service::engine::response::answered::AnsweredAssignment;
use kiennghi::service::engine::response::respond::{NewResponse, respond};
use kiennghi::service::petition::split::{self, SplitIntoParts};
use reqwest::{Method, RequestBuilder};
use serde_json::{Value, json};
use testkit::history::{chained, events};
use testkit::make::on_case;
use testkit::{Backend, World, at_once, config, db_test, make, run_counted};
use uuid::Uuid;

use super::parts::{FIRST, SECOND, THIRD, answer};

async fn figures(w: &World, more: &str) -> Value {
    let path = format!("/v1/outcome-figures?council_id={}{more}", w.cast.a.council);
    w.get("clerk", &path).await.expect(200)
}

fn of(figures: &Value, outcome: &str) -> i64 {
    let all = figures["outcomes"].as_array().unwrap();
    all.iter().find(|one| one["outcome"] == outcome).unwrap()["count"].as_i64().unwrap()
}

async fn numbers(w: &World, path: &str) -> BTreeSet<String> {
    let page = w.get("clerk", path).await.expect(200);
    page["items"].as_array().unwrap().iter().map(|one| one["number"].as_str().unwrap().to_owned()).collect()
}

#[db_test]
async fn figures_count_parts_or_wholes(w: World) {
    let a = &w.cast.a;
    let other = make::answered(&w).await;
    let whole = make::split(&w).await;
    let part = |i: usize| whole.parts[i].id;
    answer(&w, part(0), FIRST, a.department, Outcome::ByImplementation).await;
    answer(&w, part(1), SECOND, a.department_2, Outcome::WithRoadmap).await;
    let by_parts = figures(&w, "").await;
    assert_eq!(
        (&by_parts["counted_as"], &by_parts["total"], &by_parts["answered"]),
        (&json!("parts"), &json!(4), &json!(3))
    );
    assert_eq!((of(&by_parts, "by_implementation"), of(&by_parts, "with_roadmap")), (2, 1));
    let by_wholes = figures(&w, "&counted_as=wholes").await;
    assert_eq!(
        (&by_wholes["total"], &by_wholes["answered"]),
        (&json!(2), &json!(1)),
        "the whole waits for a part"
    );
    let of_agency = figures(&w, &format!("&organization_id={}", a.department_2)).await;
    assert_eq!((&of_agency["total"], of(&of_agency, "with_roadmap")), (&json!(1), 1));
    answer(&w, part(2), THIRD, a.unmanned, Outcome::ObjectiveReasons).await;
    let by_wholes = figures(&w, "&counted_as=wholes").await;
    assert_eq!((&by_wholes["total"], &by_wholes["answered"]), (&json!(2), &json!(2)));
    assert_eq!((of(&by_wholes, "objective_reasons"), of(&by_wholes, "with_roadmap")), (1, 0));
    let by_parts = figures(&w, "&counted_as=parts").await;
    assert_eq!((&by_parts["total"], &by_parts["answered"]), (&json!(4), &json!(4)));

    let parts: BTreeSet<_> = whole.parts.iter().map(|part| part.number.clone()).collect();
    let all: BTreeSet<_> =
        parts.iter().cloned().chain([whole.number.clone(), other.number.clone()]).collect();
    assert_eq!(numbers(&w, "/v1/petitions").await, all, "a register lists everything");
    let wholes = numbers(&w, "/v1/petitions?counted_as=wholes").await;
    assert_eq!(wholes, [whole.number.clone(), other.number.clone()].into());
    let counted = numbers(&w, "/v1/petitions?counted_as=parts").await;
    assert_eq!(counted, parts.iter().cloned().chain([other.number]).collect());
    assert_eq!(numbers(&w, &format!("/v1/cases?part_of={}", whole.id)).await, parts);
    let head = w.get("head", "/v1/petitions?counted_as=wholes&count=true").await.expect(200);
    assert_eq!(head["count"], 1, "the agency has a part of one petition, and another petition");
    let odd = w.get("clerk", "/v1/petitions?counted_as=both").await;
    assert_eq!(odd.refused(400), "invalid_parameter");
}

#[db_test]
async fn what_is_open_or_late_is_counted_as_parts(w: World) {
    let a = &w.cast.a;
    let before = make::accepted(&w).await;
    w.patch(
        "clerk",
        &format!("/v1/petitions/{}", before.id),
        before.version,
        &json!({"session_id": a.session}),
    )
    .await
    .expect(200);
    let whole = make::split_of(&w, &make::reload(&w, before.id).await).await;
    let part = |i: usize| whole.parts[i].id;
    for (i, who, agency) in [(0, FIRST, a.department), (1, SECOND, a.department_2), (2, THIRD, a.unmanned)] {
        answer(&w, part(i), who, agency, Outcome::ByImplementation).await;
    }
    assert_eq!(make::reload(&w, whole.id).await.status, Status::Answered);
    let open =
        w.get("clerk", &format!("/v1/handovers/candidates?session_id={}", a.session)).await.expect(200);
    assert_eq!(open["items"].as_array().unwrap().len(), 3, "the parts, not the whole: {open}");
    let yesterday = make::today().checked_sub_days(Days::new(1)).unwrap();
    let then = w.get("clerk", &format!("/v1/timeliness?as_of={yesterday}")).await.expect(200);
    assert_eq!((&then["undated"], &then["on_time"]), (&json!(0), &json!(0)), "received today");
    let new = json!({
        "from_session_id": a.session, "to_organization_id": a.office, "signed_by": "Long", "signed_on": make::today(),
        "cases": [whole.id],
    });
    assert_eq!(w.post("leader", "/v1/handovers", &new).await.refused(409), "wrong_status");
    let new = json!({
        "from_session_id": a.session, "to_organization_id": a.office, "signed_by": "Long", "signed_on": make::today(),
    });
    assert_eq!(w.post("leader", "/v1/handovers", &new).await.expect(201)["case_count"], 3);
    let remind = make::letter(a.department, "reminder", &[&make::reload(&w, whole.id).await]);
    assert_eq!(w.post("leader", "/v1/reminder-letters", &remind).await.status, 409);
}

async fn answering(w: &World, case: &CaseView) -> RequestBuilder {
    let (id, version) = make::of(case, w.cast.a.department);
    let body = json!({
        "assignments": [{"id": id, "version": version}], "outcome": "by_implementation", "text": "Đã sửa xong.",
    });
    w.request(Method::POST, "/v1/responses").bearer_auth(w.token("head").await).json(&body)
}

/// Assigns a part to the department, which acknowledges it.
async fn in_progress(w: &World, part: Uuid) -> CaseView {
    let case = make::assign(w, &make::reload(w, part).await, w.cast.a.department, vec![]).await;
    make::acknowledge(w, "handler", &case, w.cast.a.department).await
}

#[db_test]
async fn parts_that_are_answered_at_the_same_time_answer_the_whole(w: World) {
    for _ in 0..4 {
        let whole = make::split(&w).await;
        let mut requests = vec![];
        let other = make::received(&w).await;
        for part in &whole.parts {
            let part = in_progress(&w, part.id).await;
            requests.push(answering(&w, &part).await);
        }
        // what else locks the whole and others: a link and a merge
        let link = json!({"kind": "repeats", "case_id": whole.id});
        let link = w.request(Method::POST, &format!("/v1/cases/{}/links", whole.parts[0].id)).json(&link);
        requests.push(link.bearer_auth(w.token("clerk").await));
        let merge = json!({"action": "merge", "into": whole.id});
        let merge = w.request(Method::POST, &format!("/v1/cases/{}/steps", other.id)).json(&merge);
        requests.push(
            merge.bearer_auth(w.token("clerk").await).header("If-Match", format!("\"{}\"", other.version)),
        );
        let replies = at_once(requests).await;
        for reply in &replies {
            assert!(matches!(reply.status, 200 | 201 | 409 | 412), "{}: {}", reply.status, reply.text);
        }
        assert!(replies[..3].iter().all(|reply| reply.status == 201), "every part is answered");
        let seen = make::reload(&w, whole.id).await;
        assert_eq!((seen.status, seen.outcome), (Status::Answered, Some(Outcome::ByImplementation)));
        let told = events(&w, whole.id).await;
        chained(&told);
        assert_eq!(told.iter().filter(|one| one.action == Action::FollowParts).count(), 1);
    }
}

#[db_test]
async fn of_those_who_split_and_join_at_the_same_time_one_wins(w: World) {
    let case = make::accepted(&w).await;
    let step = |version: i64, body: Value| {
        let request = w.request(Method::POST, &format!("/v1/cases/{}/steps", case.id));
        request.header("If-Match", format!("\"{version}\"")).json(&body)
    };
    let parts = json!([{"content": "Đường"}, {"content": "Nhà"}]);
    let mut requests = vec![];
    for _ in 0..6 {
        let split = json!({"action": "split_into_parts", "parts": parts});
        requests.push(step(case.version, split).bearer_auth(w.token("clerk").await));
    }
    let replies = at_once(requests).await;
    assert_eq!(replies.iter().filter(|reply| reply.status == 200).count(), 1);
    let whole = make::reload(&w, case.id).await;
    assert_eq!(whole.parts.len(), 2);
    // joining against a part that is classified and assigned
    let mut requests = vec![];
    for i in 0..4 {
        let join = json!({"action": "join_parts", "reason": "Nhầm"});
        requests.push(step(whole.version, join).bearer_auth(w.token("leader").await));
        let accept =
            json!({"action": "accept", "sector_id": w.cast.a.sector, "competence_level": "province"});
        let part = w.request(Method::POST, &format!("/v1/cases/{}/steps", whole.parts[i % 2].id));
        requests.push(part.header("If-Match", "\"1\"").bearer_auth(w.token("clerk").await).json(&accept));
    }
    for reply in at_once(requests).await {
        assert!(matches!(reply.status, 200 | 409 | 412), "{}: {}", reply.status, reply.text);
    }
    let seen = make::reload(&w, case.id).await;
    let merged = async |id: Uuid| make::reload(&w, id).await.status == Status::Merged;
    for part in &whole.parts {
        assert_eq!(merged(part.id).await, seen.status != Status::Split, "all or none");
        chained(&events(&w, part.id).await);
    }
    chained(&events(&w, case.id).await);
}

fn counted(backend: Backend) {
    run_counted(backend, config(), async |w, count| {
        let ctx = w.context("clerk").await;
        let mut costs = vec![];
        for n in [2, 50] {
            let case = make::assigned(&w).await;
            let parts = (0..n).map(|i| make::part(&w, &format!("Việc {i}"), true)).collect();
            let step = SplitIntoParts { parts, note: None };
            count.store(0, Ordering::SeqCst);
            split::split(&mut w.app.handle(), &ctx, case.id, case.version, step).await.unwrap();
            costs.push(count.load(Ordering::SeqCst));
        }
        assert_eq!(costs[0], costs[1], "splitting");
        let head = w.context("head").await;
        let mut costs = vec![];
        for wholes in [2, 8] {
            let mut all = vec![];
            for _ in 0..wholes {
                for part in &make::split(&w).await.parts {
                    let (id, version) = make::of(&in_progress(&w, part.id).await, w.cast.a.department);
                    all.push(AnsweredAssignment { id, version });
                }
            }
            let new = NewResponse {
                assignments: all,
                outcome: Outcome::ByImplementation,
                text: "Đã làm".into(),
                document: None,
                evidence: vec![],
                commitments: vec![],
            };
            count.store(0, Ordering::SeqCst);
            respond(&mut w.app.handle(), &head, new).await.unwrap();
            costs.push(count.load(Ordering::SeqCst));
        }
        assert_eq!(costs[0], costs[1], "answering");
        let page = w.get("clerk", "/v1/petitions?status=answered&counted_as=wholes").await.expect(200);
        assert_eq!(page["items"].as_array().unwrap().len(), 10, "every whole is answered by one response");
    });
}

#[test]
fn many_parts_cost_what_few_do_on_sqlite() {
    counted(Backend::Sqlite);
}

#[test]
fn many_parts_cost_what_few_do_on_postgres() {
    counted(Backend::Postgres);
}

#[db_test]
async fn a_part_is_reminded_and_extended_like_any_petition(w: World) {
    let whole = make::split(&w).await;
    let part = in_progress(&w, whole.parts[0].id).await;
    let before = make::reload(&w, whole.id).await;
    let whole_path = format!("/v1/cases/{}", whole.id);
    let tag = w.get("clerk", &whole_path).await.header("etag").unwrap().to_owned();
    let (id, version) = make::of(&part, w.cast.a.department);
    let path = format!("/v1/assignments/{id}");
    let more = json!({"action": "request_extension", "reason": "Chờ vốn", "due_on": make::in_days(60)});
    let asked = w.step("head", &path, version, &more).await.expect(200);
    let grant = json!({"action": "decide_extension", "decision": "grant"});
    w.step("leader", &path, asked["version"].as_i64().unwrap(), &grant).await.expect(200);
    let seen = make::reload(&w, whole.id).await;
    assert_eq!(seen.parts[0].due_on, Some(make::in_days(60)));
    assert_eq!(seen.version, before.version, "nothing of the whole itself has changed");
    let again = w.request(Method::GET, &whole_path).bearer_auth(w.token("clerk").await);
    assert_eq!(w.send(again.header("If-None-Match", tag)).await.status, 200, "but what it shows has");
    let letter = make::letter(w.cast.a.department, "reminder", &[&make::reload(&w, part.id).await]);
    w.post("leader", "/v1/reminder-letters", &letter).await.expect(201);
    let withdrawn = json!({"action": "withdraw", "reason": "Rút"});
    on_case(&w, "clerk", part.id, withdrawn).await.expect(200);
    assert_eq!(make::reload(&w, whole.id).await.parts[0].status, Status::Withdrawn);
}
