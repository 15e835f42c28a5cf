//! Random acts of people with roles on both sides: whatever they try, no decision of a party succeeds. Who is a party
//! is computed from the stored rows (`oracle`), not by the predicate that is under test.

mod attempts;
mod oracle;

use std::collections::BTreeMap;

use entity::enums::{Outcome, Role, Status};
use kiennghi::kernel::auth::token;
use kiennghi::kernel::context::RequestContext;
use kiennghi::service::directory::grant::{self, NewGrant};
use kiennghi::service::directory::user::{self, NewUser};
use kiennghi::service::oversight::recommendation::new::NewRecommendation;
use serde_json::json;
use testkit::make::recommendation as rec;
use testkit::{Response, World, db_test, make};
use uuid::Uuid;

use super::random_walks::Dice;
use attempts::{Attempt, Scene};

const ACTS: usize = 70;

/// What became of the attempts of people with several roles to decide something.
#[derive(Debug, Default)]
struct Tally {
    decided: BTreeMap<String, usize>,
    refused_as_party: BTreeMap<String, usize>,
}

/// Creates a user with one or two roles in the council and one in an agency.
async fn person(w: &World, dice: &mut Dice, name: &str) -> Uuid {
    let a = &w.cast.a;
    let system = testkit::system();
    let new = NewUser {
        username: name.to_owned(),
        full_name: "Người nhiều vai".to_owned(),
        password: testkit::cast::PASSWORD.to_owned(),
    };
    let id = user::create(&mut w.app.handle(), &system, new).await.unwrap().view.id;
    let council = [
        (Role::Clerk, a.office),
        (Role::Leader, a.standing_body),
        (Role::Leader, a.standing_body),
        (Role::Reviewer, a.board),
        (Role::Reviewer, a.board_2),
    ];
    let agency = [
        (Role::Head, a.department),
        (Role::Handler, a.department),
        (Role::Head, a.department_2),
        (Role::Head, a.committee),
        (Role::Coordinator, a.committee),
        (Role::Head, a.unmanned),
        (Role::Head, a.board_2),
    ];
    let mut roles = vec![*dice.one(&council), *dice.one(&council), *dice.one(&agency)];
    roles.dedup();
    for (role, organization_id) in roles {
        give(w, id, role, organization_id).await;
    }
    id
}

async fn give(w: &World, user_id: Uuid, role: Role, organization_id: Uuid) {
    let new = NewGrant { user_id, role, organization_id };
    // drawn twice is given once
    let _ = grant::give(&mut w.app.handle(), &testkit::system(), new).await;
}

/// Takes all roles from a user and gives one on a side: whoever has worked for an agency stays a party.
async fn change_sides(w: &World, dice: &mut Dice, user: Uuid) {
    use grant::GrantQuery;
    let system = testkit::system();
    let query = GrantQuery { user_id: Some(vec![user]), ..GrantQuery::default() };
    let current = grant::list(&w.app, &system, query).await.unwrap();
    for one in current.items.iter().filter(|one| one.revoked_at.is_none()) {
        grant::revoke(&mut w.app.handle(), &system, one.id, one.version).await.unwrap();
    }
    let a = &w.cast.a;
    let (role, organization) =
        *dice.one(&[(Role::Leader, a.standing_body), (Role::Reviewer, a.board), (Role::Head, a.department)]);
    give(w, user, role, organization).await;
}

/// Creates petitions and recommendations in several statuses.
async fn scene(w: &World, dice: &mut Dice, gone: Uuid, rule: Uuid) -> Scene {
    let a = &w.cast.a;
    let bodies = vec![a.department, a.department_2, a.committee, a.unmanned, a.board_2];
    let mut cases = vec![];
    for _ in 0..2 {
        let statuses = [Status::Accepted, Status::Assigned, Status::InProgress, Status::Answered];
        let more = [Status::Following, Status::Closed, Status::Referred];
        cases.push(match dice.below(8) {
            0..=3 => make::at(w, *dice.one(&statuses)).await.id,
            4 => make::frozen(w).await.id,
            5 => make::passed_down(w).await.id,
            _ => make::at(w, *dice.one(&more)).await.id,
        });
    }
    // with a promise, and with a due date that the rules have set and now set otherwise
    let promising = make::in_progress(w).await;
    cases.push(make::answer(w, "head", &promising, a.department, Outcome::WithRoadmap).await.id);
    let by_rule = make::accepted(w).await;
    let assign = json!({"action": "assign", "lead": a.department});
    w.step("leader", &format!("/v1/cases/{}", by_rule.id), by_rule.version, &assign).await.expect(200);
    cases.push(by_rule.id);
    let path = format!("/v1/deadline-rules/{rule}");
    let version = w.get("leader", &path).await.expect(200)["version"].as_i64().unwrap();
    w.patch("leader", &path, version, &json!({"number": 15 + version % 20})).await.expect(200);
    let mut supervisions = vec![];
    for _ in 0..2 {
        let supervision = make::supervision(w, a.board, vec![*dice.one(&bodies)]).await;
        supervisions.push(supervision);
        let addressees = if dice.below(3) == 0 { vec![gone] } else { vec![*dice.one(&bodies), a.board] };
        let addressees: Vec<Uuid> = addressees.into_iter().filter(|id| *id != a.board).collect();
        let one = NewRecommendation {
            due_on: Some(rec::ago(20)),
            ..rec::new_recommendation("Thu hồi đất", &addressees)
        };
        let issued = rec::conclusion_of(w, supervision, "2025-03-01".parse().unwrap(), vec![one]).await;
        cases.push(issued.recommendations[0].id);
    }
    Scene { cases, supervisions, bodies }
}

/// Returns the user of the cast who does this without a second role.
fn usual(w: &World, dice: &mut Dice, attempt: &Attempt) -> Uuid {
    let a = &w.cast.a;
    let who = match attempt.agency {
        Some(id) if id == a.department => *dice.one(&["head", "handler", "head"]),
        Some(id) if id == a.department_2 => *dice.one(&["head_2", "handler_2", "head_2"]),
        Some(id) if id == a.committee => *dice.one(&["coordinator", "committee_head"]),
        Some(_) => "clerk",
        None => *dice.one(&["leader", "leader", "reviewer", "reviewer_2", "clerk"]),
    };
    w.user(who)
}

async fn send(w: &World, user: Uuid, attempt: &Attempt) -> Response {
    let ctx = RequestContext::system(w.app.clock.now());
    let claims = token::claims(&w.app.config, &ctx, user, 1);
    let token = token::sign(&w.app.handle(), &claims).await.unwrap();
    let mut request = w.request(attempt.method.clone(), &attempt.path).bearer_auth(token);
    if let Some(version) = attempt.version {
        request = request.header("If-Match", format!("\"{version}\""));
    }
    w.send(request.json(&attempt.body)).await
}

/// One walk; returns what a party decided, with the way there.
async fn walk(w: &World, seed: u64, gone: Uuid, rule: Uuid, tally: &mut Tally) -> Option<String> {
    let mut dice = Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
    let mut people = vec![];
    for i in 0..5 {
        people.push(person(w, &mut dice, &format!("vai_{seed}_{i}")).await);
    }
    let mut scene = Box::pin(scene(w, &mut dice, gone, rule)).await;
    let mut way = vec![];
    for _ in 0..ACTS {
        let Some(attempt) = scene.attempt(w, &mut dice).await else { continue };
        if dice.below(25) == 0 {
            let who = *dice.one(&people);
            change_sides(w, &mut dice, who).await;
        }
        // who has several roles tries more often, as most attempts are refused
        let tries = if dice.below(3) == 0 { vec![usual(w, &mut dice, &attempt)] } else { people.clone() };
        for user in tries {
            let before = oracle::party(w, user, &attempt.on).await;
            let reply = send(w, user, &attempt).await;
            assert!(reply.status < 500, "seed {seed}: {} {}", attempt.name, reply.text);
            let done = matches!(reply.status, 200 | 201);
            if !attempt.decides {
                if done {
                    way.push(attempt.name.clone());
                    break;
                }
                continue;
            }
            let is_person = people.contains(&user);
            if is_person && reply.status == 409 && before.is_some() {
                *tally.refused_as_party.entry(attempt.name.clone()).or_default() += 1;
            }
            if !done {
                continue;
            }
            way.push(attempt.name.clone());
            let after = oracle::party(w, user, &attempt.on).await;
            if let Some(why) = before.or(after) {
                let roles = roles_of(w, user).await;
                return Some(format!(
                    "seed {seed}: {} {} {} by a party ({why}; {roles})\nafter {}",
                    attempt.name,
                    attempt.path,
                    attempt.body,
                    way.join(" > ")
                ));
            }
            if is_person {
                *tally.decided.entry(attempt.name.clone()).or_default() += 1;
            }
            if let Some(parts) = ids_in(&reply, "/recommendations") {
                scene.cases.extend(parts);
            }
            break;
        }
    }
    None
}

async fn roles_of(w: &World, user: Uuid) -> String {
    let query = grant::GrantQuery { user_id: Some(vec![user]), ..grant::GrantQuery::default() };
    let all = grant::list(&w.app, &testkit::system(), query).await.unwrap();
    let all = all.items.iter().filter(|one| one.revoked_at.is_none());
    all.map(|one| format!("{}@{}", one.role, one.organization_id)).collect::<Vec<_>>().join(", ")
}

/// Returns the ids of the things in a list of a reply.
fn ids_in(reply: &Response, pointer: &str) -> Option<Vec<Uuid>> {
    let body: serde_json::Value = serde_json::from_str(&reply.text).ok()?;
    let all = body.pointer(pointer)?.as_array()?;
    Some(all.iter().filter_map(|one| one["id"].as_str()?.parse().ok()).collect())
}

async fn walks(w: &World, seeds: std::ops::RangeInclusive<u64>) -> Tally {
    let gone = make::ended_organization(w, "Sở Tài nguyên và Môi trường", w.cast.a.department_2).await;
    // so that there is something to recalculate
    let rule = make::deadline_rule(&json!({"council_id": w.cast.a.council, "number": 20}));
    let rule = make::supervisions::id(&w.post("leader", "/v1/deadline-rules", &rule).await.expect(201));
    let mut tally = Tally::default();
    let mut found = vec![];
    for seed in seeds {
        found.extend(walk(w, seed, gone, rule, &mut tally).await);
    }
    println!("{tally:#?}");
    assert!(found.is_empty(), "{}", found.join("\n\n"));
    tally
}

#[db_test(sqlite)]
async fn no_decision_of_a_party_succeeds(w: World) {
    let tally = walks(&w, 1..=10).await;
    // the walks would prove nothing if nobody with several roles ever decided, or was ever refused for them
    assert!(tally.decided.values().sum::<usize>() > 30, "{tally:?}");
    assert!(tally.refused_as_party.values().sum::<usize>() > 100, "{tally:?}");
}

#[db_test(sqlite)]
#[ignore = "takes minutes: run with `-- --ignored`"]
async fn no_decision_of_a_party_succeeds_in_many_walks(w: World) {
    walks(&w, 1001..=1250).await;
}
