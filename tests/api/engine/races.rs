//! Concurrent requests over HTTP: one wins, the others are told why, and no history has a gap.

use std::collections::HashSet;

use entity::enums::{Action, OrganizationKind, Role, Status};
use entity::{case, number_counter, response};
use kiennghi::domain::number;
use kiennghi::kernel::auth::token;
use kiennghi::service::directory::grant::{self, NewGrant};
use kiennghi::service::directory::organization::create::{self, NewOrganization};
use kiennghi::service::directory::user::{self, NewUser};
use kiennghi::service::engine::case::view::CaseView;
use kiennghi::service::petition::petitioner::Petitioner;
use kiennghi::service::petition::register;
use reqwest::{Method, RequestBuilder};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde_json::{Value, json};
use testkit::history::{chained, events};
use testkit::{Response, World, at_once, cast, db_test, make};
use uuid::Uuid;

const MANY: usize = 16;

async fn step(w: &World, who: &str, case: &CaseView, body: Value) -> RequestBuilder {
    w.request(Method::POST, &format!("/v1/cases/{}/steps", case.id))
        .bearer_auth(w.token(who).await)
        .header("If-Match", format!("\"{}\"", case.version))
        .json(&body)
}

async fn register(w: &World, who: &str, body: &Value) -> RequestBuilder {
    w.request(Method::POST, "/v1/petitions").bearer_auth(w.token(who).await).json(body)
}

fn petition(w: &World) -> Value {
    json!({
        "content": "Đường liên thôn hư hỏng.", "channel": "voter_meeting", "received_on": make::today(),
        "units": [w.cast.a.commune],
    })
}

/// Checks that the case's version is the number of events that changed it, and that its event chain has no gap.
async fn whole(w: &World, id: Uuid) -> CaseView {
    let (case, events) = (make::reload(w, id).await, events(w, id).await);
    chained(&events);
    let acts = events.iter().filter(|e| e.action != Action::ReadPetitioner).count();
    assert_eq!(case.version, i64::try_from(acts).unwrap(), "{} events of {}", acts, case.number);
    assert_eq!(events.last().unwrap().to_status.unwrap_or(case.status), case.status);
    case
}

/// Returns how many requests succeeded; checks that each of the others was refused with 409 or 412.
fn won(replies: &[Response]) -> usize {
    for reply in replies {
        assert!(matches!(reply.status, 200 | 201 | 409 | 412), "{}: {}", reply.status, reply.text);
    }
    replies.iter().filter(|r| matches!(r.status, 200 | 201)).count()
}

/// Creates departments, each with a handler of its own, and returns them with their handlers' tokens.
async fn departments(w: &World, n: usize) -> Vec<(Uuid, String)> {
    let ctx = testkit::system();
    let mut made = Vec::new();
    for i in 0..n {
        let new = NewOrganization {
            kind: OrganizationKind::Department,
            name: format!("Sở thứ {i}"),
            parent_id: Some(w.cast.a.committee),
            council_id: None,
            unit_id: None,
            area: vec![],
            codes: vec![],
            valid_from: cast::day("2021-07-01"),
            valid_to: None,
        };
        let organization_id = create::create(&mut w.app.handle(), &ctx, new).await.unwrap().view.id;
        let new = NewUser {
            username: format!("so.{i}"),
            full_name: format!("Chuyên viên {i}"),
            password: cast::PASSWORD.into(),
        };
        let user_id = user::create(&mut w.app.handle(), &ctx, new).await.unwrap().view.id;
        let new = NewGrant { user_id, role: Role::Handler, organization_id };
        grant::give(&mut w.app.handle(), &ctx, new).await.unwrap();
        let claims = token::claims(&w.app.config, &ctx, user_id, 1);
        made.push((organization_id, token::sign(&w.app.handle(), &claims).await.unwrap()));
    }
    made
}

#[db_test]
async fn of_many_writers_at_one_version_one_wins(w: World) {
    for _ in 0..3 {
        let case = make::received(&w).await;
        let mut requests = Vec::new();
        for i in 0..MANY {
            requests.push(match i % 4 {
                0 => step(&w, "leader", &case, json!({"action": "reject", "reason": "other"})).await,
                1 => step(&w, "clerk", &case, json!({"action": "withdraw", "reason": "Rút"})).await,
                2 => {
                    let to =
                        json!({"action": "refer", "to": [w.cast.ministry], "document": make::document()});
                    step(&w, "leader", &case, to).await
                }
                _ => {
                    let sector = w.cast.a.sector;
                    let accept =
                        json!({"action": "accept", "sector_id": sector, "competence_level": "province"});
                    step(&w, "clerk", &case, accept).await
                }
            });
        }
        assert_eq!(won(&at_once(requests).await), 1);
        assert_eq!(whole(&w, case.id).await.version, case.version + 1);
    }
}

#[db_test]
async fn of_many_same_acts_at_one_version_one_wins(w: World) {
    let case = make::accepted(&w).await;
    let assign = json!({"action": "assign", "lead": w.cast.a.department, "due_on": make::in_days(30)});
    let mut requests = Vec::new();
    for _ in 0..MANY {
        requests.push(step(&w, "leader", &case, assign.clone()).await);
    }
    assert_eq!(won(&at_once(requests).await), 1);
    assert_eq!(whole(&w, case.id).await.assignments.len(), 1, "one lead, not sixteen");
}

#[db_test]
async fn agencies_of_one_case_do_not_hinder_each_other(w: World) {
    let departments = departments(&w, MANY).await;
    let case = make::accepted(&w).await;
    let ids: Vec<Uuid> = departments.iter().map(|(id, _)| *id).collect();
    let case = make::assign(&w, &case, ids[0], ids[1..].to_vec()).await;
    let on = |i: usize, version: i64, body: Value| {
        let (assignment, _) = make::of(&case, ids[i]);
        w.request(Method::POST, &format!("/v1/assignments/{assignment}/steps"))
            .bearer_auth(&departments[i].1)
            .header("If-Match", format!("\"{version}\""))
            .json(&body)
    };
    let all = (0..MANY).map(|i| on(i, 1, json!({"action": "acknowledge"}))).collect();
    for reply in at_once(all).await {
        reply.expect(200);
    }
    let after = whole(&w, case.id).await;
    assert_eq!(after.version, case.version + i64::try_from(MANY).unwrap());
    assert_eq!(after.status, Status::InProgress);
    let report = json!({"action": "report_progress", "text": "Đang làm", "percent": 10});
    let all = (0..MANY).map(|i| on(i, 2, report.clone())).collect();
    for reply in at_once(all).await {
        reply.expect(200);
    }
    assert_eq!(whole(&w, case.id).await.version, case.version + 2 * i64::try_from(MANY).unwrap());
}

#[db_test]
async fn numbers_are_unique_and_without_gaps(w: World) {
    let mut wrong = petition(&w);
    wrong["session_id"] = json!(w.cast.b.session);
    let mut requests = Vec::new();
    for i in 0..MANY * 2 {
        let who = ["clerk", "deputy", "liaison"][i % 3];
        let body = if i % 5 == 4 { wrong.clone() } else { petition(&w) };
        requests.push(register(&w, who, &body).await);
    }
    let replies = at_once(requests).await;
    let (good, bad): (Vec<_>, Vec<_>) = replies.into_iter().partition(|r| r.status == 201);
    bad.into_iter().for_each(|reply| assert_eq!(reply.refused(422), "invalid"));
    let mut numbers = Vec::new();
    for reply in good {
        let view = reply.expect(201);
        numbers.push(view["number"].as_str().unwrap().to_owned());
        whole(&w, view["id"].as_str().unwrap().parse().unwrap()).await;
    }
    numbers.sort();
    assert_eq!(numbers.len(), 26);
    let year = number::year_of(make::today());
    let counter = number_counter::Entity::find_by_id((w.cast.a.council, year));
    assert_eq!(counter.one(w.app.read()).await.unwrap().unwrap().last, 26, "no number was lost");
    assert_eq!(
        numbers,
        (1..=26).map(|n| number::spell(entity::enums::CaseKind::Petition, year, n)).collect::<Vec<_>>()
    );
}

#[db_test]
async fn one_key_registers_once(w: World) {
    let mut requests = Vec::new();
    for _ in 0..MANY {
        requests.push(register(&w, "clerk", &petition(&w)).await.header("Idempotency-Key", "mot-khoa"));
    }
    let replies = at_once(requests).await;
    let mut ids = HashSet::new();
    for reply in replies {
        match reply.status {
            201 => drop(ids.insert(reply.expect(201)["id"].to_string())),
            _ => assert_eq!(reply.refused(409), "request_in_progress"),
        }
    }
    assert_eq!(ids.len(), 1);
    assert_eq!(case::Entity::find().all(w.app.read()).await.unwrap().len(), 1);
}

#[db_test]
async fn one_id_of_the_clients_own_registers_once(w: World) {
    for _ in 0..3 {
        let id = testkit::system().new_id();
        let mut requests = Vec::new();
        for _ in 0..MANY {
            let put = w.request(Method::PUT, &format!("/v1/petitions/{id}"));
            requests.push(put.bearer_auth(w.token("liaison").await).json(&petition(&w)));
        }
        let replies = at_once(requests).await;
        assert_eq!(replies.iter().filter(|r| r.status == 201).count(), 1);
        for reply in replies.into_iter().filter(|r| r.status != 201) {
            assert_eq!(
                reply.expect(200)["id"],
                json!(id),
                "the same registration returns the existing petition"
            );
        }
        assert_eq!(whole(&w, id).await.version, 1);
    }
}

#[db_test]
async fn two_merges_that_cross_do_not_both_happen(w: World) {
    for _ in 0..8 {
        let (a, b) = (make::received(&w).await, make::received(&w).await);
        let requests = vec![
            step(&w, "clerk", &a, json!({"action": "merge", "into": b.id})).await,
            step(&w, "clerk", &b, json!({"action": "merge", "into": a.id})).await,
        ];
        assert_eq!(won(&at_once(requests).await), 1);
        let (a, b) = (whole(&w, a.id).await, whole(&w, b.id).await);
        let merged = [&a, &b].into_iter().filter(|case| case.status == Status::Merged).count();
        assert_eq!((merged, a.version, b.version), (1, 2, 2), "one is merged, both versions increased once");
    }
}

#[db_test]
async fn a_ring_of_merges_does_not_close(w: World) {
    for _ in 0..4 {
        let mut ring = Vec::new();
        for _ in 0..5 {
            ring.push(make::received(&w).await);
        }
        let mut requests = Vec::new();
        for (i, case) in ring.iter().enumerate() {
            let into = ring[(i + 3) % ring.len()].id;
            requests.push(step(&w, "clerk", case, json!({"action": "merge", "into": into})).await);
        }
        assert!((1..ring.len()).contains(&won(&at_once(requests).await)));
        for case in &ring {
            let (mut at, mut steps) = (whole(&w, case.id).await, 0);
            while let Some(into) = at.merged_into {
                (at, steps) = (make::reload(&w, into).await, steps + 1);
                assert!(steps < ring.len(), "the merges form a cycle");
            }
        }
    }
}

#[db_test]
async fn overlapping_responses_answer_each_assignment_once(w: World) {
    for orders in [
        [vec![0, 1, 2, 3], vec![3, 2, 1, 0], vec![2, 0], vec![1, 3]],
        [vec![3, 0], vec![1, 2], vec![0, 3], vec![2, 1]],
    ] {
        let mut cases = Vec::new();
        for _ in 0..4 {
            cases.push(make::in_progress(&w).await);
        }
        let ids: Vec<(Uuid, i64)> = cases.iter().map(|case| make::of(case, w.cast.a.department)).collect();
        let mut requests = Vec::new();
        for order in orders.iter().cycle().take(MANY) {
            let answered: Vec<_> =
                order.iter().map(|i| json!({"id": ids[*i].0, "version": ids[*i].1})).collect();
            let body = json!({
                "assignments": answered, "outcome": "with_roadmap", "text": "Sẽ làm",
                "commitments": [make::promise()],
            });
            let post = w.request(Method::POST, "/v1/responses");
            requests.push(post.bearer_auth(w.token("head").await).json(&body));
        }
        let replies = at_once(requests).await;
        assert!(won(&replies) >= 1);
        let answers: usize = replies
            .iter()
            .zip(orders.iter().cycle())
            .filter(|(r, _)| r.status == 201)
            .map(|(_, o)| o.len())
            .sum();
        let mut linked = 0;
        for (case, (assignment, _)) in cases.iter().zip(&ids) {
            use response::assignment::{Column, Entity};
            let links = Entity::find().filter(Column::AssignmentId.eq(*assignment));
            let links = links.all(w.app.read()).await.unwrap().len();
            let after = whole(&w, case.id).await;
            assert!(links <= 1, "answered {links} times");
            assert_eq!(after.version - case.version, i64::try_from(links).unwrap());
            assert_eq!(after.status == Status::Answered, links == 1);
            linked += links;
        }
        assert_eq!(linked, answers, "the responses agree with what is stored");
    }
}

#[db_test]
async fn reading_an_identity_beside_an_act_keeps_the_chain(w: World) {
    let who = Petitioner { full_name: "Nguyễn Văn A".into(), phone: None, address: None, email: None };
    let new =
        register::NewPetition { petitioner: Some(who), ..make::new_petition(&w, "Xin sửa đường") };
    let case = register::register(&mut w.app.handle(), &w.context("clerk").await, new).await.unwrap().view;
    let mut requests = Vec::new();
    for i in 0..MANY {
        requests.push(match i % 2 {
            0 => {
                let get = w.request(Method::GET, &format!("/v1/petitions/{}/petitioner", case.id));
                get.bearer_auth(w.token(["clerk", "leader"][i / 2 % 2]).await)
            }
            _ => step(&w, "clerk", &case, json!({"action": "withdraw", "reason": "Rút"})).await,
        });
    }
    let replies = at_once(requests).await;
    assert_eq!(won(&replies), MANY / 2 + 1, "every reading, and one step");
    assert_eq!(whole(&w, case.id).await.version, 2);
    let reads = events(&w, case.id).await.iter().filter(|e| e.action == Action::ReadPetitioner).count();
    assert_eq!(reads, MANY / 2, "every reading is recorded");
}
