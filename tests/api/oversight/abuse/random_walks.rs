//! Random walks: every allowed step can be taken, nothing breaks, and stored values agree with the rows.

use std::collections::BTreeMap;

use entity::enums::{CommitmentStatus, Status};
use entity::{assignment, case};
use kiennghi::domain::actor::Actor;
use kiennghi::domain::recommendation::roll_up;
use kiennghi::kernel::context::RequestContext;
use kiennghi::service::engine::case::guards::addressees;
use kiennghi::service::engine::fire::fire_due;
use kiennghi::service::oversight::recommendation::new::{NewAddressee, NewRecommendation};
use reqwest::{Method, RequestBuilder};
use sea_orm::EntityTrait;
use serde_json::{Value, json};
use testkit::history::{chained, events};
use testkit::make::recommendation as rec;
use testkit::{World, at_once, db_test, make};
use uuid::Uuid;

use crate::platform::payloads;

const STEPS: usize = 60;
pub const WALKERS: [&str; 13] = [
    "leader",
    "leader",
    "reviewer",
    "reviewer_2",
    "head",
    "handler",
    "head_2",
    "handler_2",
    "coordinator",
    "committee_head",
    "clerk",
    "reviewer_and_head",
    "deputy",
];

/// A small random number generator, so that a walk can be repeated.
pub struct Dice(pub u64);

impl Dice {
    pub fn below(&mut self, n: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(n).unwrap()).unwrap()
    }
    pub fn one<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }
}

/// Returns a body that the OpenAPI document accepts for the step, whether or not the domain rules do.
pub fn body(w: &World, dice: &mut Dice, action: &str, row: &Value) -> Option<Value> {
    let a = &w.cast.a;
    let day = |days| json!(make::in_days(days));
    Some(match action {
        "acknowledge" | "close" => json!({"action": action}),
        "pass_down" => {
            json!({"action": action, "answers_to": dice.one(&["council", "committee"]), "to": dice.one(&[a.department, a.department_2])})
        }
        "take_back" | "send_back" => json!({"action": action, "reason": "Chuyển nhầm"}),
        "remind_agency" => json!({"action": action, "text": "Khẩn trương"}),
        "change_due" => json!({"action": action, "reason": "Gần kỳ họp", "due_on": day(5)}),
        "take_position" => {
            let position = dice.one(&["accepted", "partly_accepted", "disputed", "disputed"]);
            json!({"action": action, "position": position, "reason": "Không thuộc thẩm quyền"})
        }
        "decide_position" => match dice.below(4) {
            0 => json!({"action": action, "decision": "upheld", "reason": "Giữ nguyên"}),
            1 => json!({"action": action, "decision": "amended", "reason": "Sửa", "due_on": day(200)}),
            _ => json!({"action": action, "decision": "lifted", "reason": "Thôi"}),
        },
        "plan" => json!({"action": action, "text": "Kế hoạch", "milestones": [make::promise()]}),
        "report_progress" | "submit_report" => json!({"action": action, "text": "Đang làm", "percent": 20}),
        "request_extension" => {
            let due: chrono::NaiveDate = row["due_on"].as_str().unwrap().parse().unwrap();
            let later = due.max(make::today()).checked_add_days(chrono::Days::new(9)).unwrap();
            json!({"action": action, "reason": "Chờ", "due_on": later})
        }
        "decide_extension" => json!({"action": action, "decision": dice.one(&["grant", "refuse"])}),
        "reply_interim" => json!({"action": action, "reason": "Chờ", "promised_on": day(5)}),
        "review" => {
            let (fulfilment, percent) =
                *dice.one(&[("done", None), ("done", None), ("partly", Some(40)), ("not_done", None)]);
            let verdict = if fulfilment == "not_done" {
                *dice.one(&["partly_satisfactory", "unsatisfactory"])
            } else {
                *dice.one(&["satisfactory", "satisfactory", "partly_satisfactory", "unsatisfactory"])
            };
            json!({"action": action, "fulfilment": fulfilment, "percent": percent, "verdict": verdict, "text": "Đã xem"})
        }
        "request_explanation" => json!({"action": action, "reason": "Vì sao", "complex": dice.below(2) == 0}),
        "explain" => json!({"action": action, "text": "Vì thiếu vốn"}),
        "waive" => json!({"action": action, "reason": "Thôi"}),
        "transfer" => json!({"action": action, "to": [a.department_2]}),
        "split" => json!({"action": action, "remains": "Còn lại", "parts": [{"content": "Việc khác"}]}),
        "reopen" => json!({"action": action, "reason": "Lại", "due_on": day(40)}),
        "request_reminder" => json!({"action": action, "reason": "Chậm"}),
        "report_commitment" => {
            json!({"action": action, "text": "Xong", "fulfilled": true, "evidence": make::document()})
        }
        "verify_commitment" => {
            let result = if row["fulfilled_on"].is_string() { "kept" } else { "broken" };
            json!({"action": action, "result": result, "text": "Đã kiểm tra"})
        }
        "carry_over" => json!({"action": action, "reason": "Kỳ sau"}),
        _ => return None,
    })
}

/// Something that is allowed, with the path of the resource.
pub struct Choice {
    action: String,
    path: String,
    version: i64,
    row: Value,
}

async fn choices(w: &World, who: &str, case: Uuid) -> Vec<Choice> {
    let mut all = Vec::new();
    let seen = w.get(who, &format!("/v1/cases/{case}")).await;
    if seen.status == 404 {
        return all;
    }
    let mut rows = vec![("cases", seen.expect(200))];
    for list in ["assignments", "commitments"] {
        let page = w.get(who, &format!("/v1/{list}?case_id={case}")).await.expect(200);
        rows.extend(page["items"].as_array().unwrap().iter().map(|row| (list, row.clone())));
    }
    for (list, row) in rows {
        for action in row["actions"].as_array().unwrap() {
            all.push(Choice {
                action: action["action"].as_str().unwrap().to_owned(),
                path: format!("/v1/{list}/{}", row["id"].as_str().unwrap()),
                version: row["version"].as_i64().unwrap(),
                row: row.clone(),
            });
        }
    }
    all
}

/// Builds the request for an allowed step.
pub async fn request(w: &World, who: &str, dice: &mut Dice, choice: &Choice) -> Option<RequestBuilder> {
    let token = w.token(who).await;
    if choice.action == "respond" {
        let outcome =
            *dice.one(&["by_implementation", "by_implementation", "information_provided", "with_roadmap"]);
        let promises = if outcome == "with_roadmap" { json!([make::promise()]) } else { json!([]) };
        let mut new = json!({
            "assignments": [{"id": choice.row["id"], "version": choice.version}], "outcome": outcome, "text": "Trả lời",
            "evidence": [make::document()], "commitments": promises,
        });
        if who == "clerk" {
            new["document"] = json!(make::document());
        }
        return Some(w.request(Method::POST, "/v1/responses").bearer_auth(token).json(&new));
    }
    if matches!(choice.action.as_str(), "correct_answer" | "answer_further") {
        let kind = if choice.action == "answer_further" { "further" } else { "correction" };
        let mut new = json!({
            "kind": kind, "outcome": dice.one(&["by_implementation", "information_provided"]), "text": "Sửa",
            "assignments": [{"id": choice.row["id"], "version": choice.version}], "evidence": [make::document()],
        });
        if who == "clerk" {
            new["document"] = json!(make::document());
        }
        let path = format!("/v1/responses/{}/versions", choice.row["response_id"].as_str()?);
        return Some(w.request(Method::POST, &path).bearer_auth(token).json(&new));
    }
    let mut body = body(w, dice, &choice.action, &choice.row)?;
    if who == "clerk" && (choice.path.contains("assignments") || choice.action == "report_commitment") {
        // what an agency said on paper
        body["late_entry"] = json!({"reason": "Văn bản giấy", "document": make::document()});
    }
    let to = w.request(Method::POST, &format!("{}/steps", choice.path)).bearer_auth(token);
    Some(to.header("If-Match", format!("\"{}\"", choice.version)).json(&body))
}

/// Chooses one of the allowed steps; prefers steps that advance the case to those that can be repeated for ever.
pub async fn chosen(w: &World, who: &str, dice: &mut Dice, case: Uuid) -> Option<Choice> {
    let mut all = choices(w, who, case).await;
    let leads_on =
        ["acknowledge", "respond", "review", "close", "reopen", "decide_position", "pass_down", "transfer"];
    let (on, mut others): (Vec<Choice>, Vec<Choice>) =
        all.drain(..).partition(|c| leads_on.contains(&c.action.as_str()));
    let mut some = if !on.is_empty() && dice.below(3) > 0 { on } else { std::mem::take(&mut others) };
    if some.is_empty() {
        return None;
    }
    let choice = some.swap_remove(dice.below(some.len()));
    let ends = matches!(choice.action.as_str(), "split" | "request_reminder")
        || choice.action == "waive" && choice.path.contains("assignments");
    (!ends || dice.below(5) == 0).then_some(choice)
}

/// Compares the stored case with the values computed from its rows.
async fn differs(w: &World, id: Uuid) -> Option<String> {
    let db = w.app.read();
    let case = case::Entity::find_by_id(id).one(db).await.unwrap().unwrap();
    let all = assignment::Entity::of_cases([id]).all(db).await.unwrap();
    let promises = make::promises_of(w, id).await;
    let open = promises.iter().filter(|one| one.status == CommitmentStatus::Open).count();
    if i32::try_from(open).unwrap() != case.open_commitments {
        return Some(format!("open commitments: {} stored, {open} open", case.open_commitments));
    }
    let rolled = roll_up(&addressees(&all), open > 0);
    let stored =
        (case.due_on, case.outcome, case.answered_on, case.verdict, case.fulfilment, case.fulfilled_percent);
    let real = (
        rolled.due_on,
        rolled.outcome,
        rolled.answered_on,
        rolled.verdict,
        rolled.fulfilment,
        rolled.percent,
    );
    if stored != real {
        return Some(format!("stored {stored:?}, rows {real:?}"));
    }
    let status = case.status;
    // a commitment settled since leaves it followed
    let settled = status == Status::Following && rolled.status == Status::Answered && !promises.is_empty();
    (status != Status::Closed && status != rolled.status && !settled)
        .then(|| format!("status: {status} stored, {} by its rows", rolled.status))
}

pub fn recommendation(w: &World, dice: &mut Dice, gone: Uuid) -> NewRecommendation {
    let a = &w.cast.a;
    let mut bodies = vec![a.department, a.department_2, a.committee, a.unmanned, a.board_2, gone];
    let many = 1 + dice.below(4);
    let mut one = rec::new_recommendation("Thu hồi đất", &[]);
    for _ in 0..many {
        let at = dice.below(bodies.len());
        let due_on = if dice.below(2) == 0 { make::in_days(60) } else { rec::ago(20) };
        one.addressees.push(NewAddressee {
            organization_id: bodies.remove(at),
            weight: (dice.below(2) == 0).then(|| 1 + i32::try_from(dice.below(9)).unwrap()),
            due_on: Some(due_on),
        });
    }
    one
}

/// Every step in `actions` succeeds (a body may be refused with 422), nothing answers 500, and the stored roll-up
/// agrees with the rows.
async fn walks(w: &World, walks: u64) {
    let gone = make::ended_organization(w, "Sở Tài nguyên và Môi trường", w.cast.a.department_2).await;
    let mut broken: BTreeMap<String, String> = BTreeMap::new();
    let mut taken: BTreeMap<String, usize> = BTreeMap::new();
    for walk in 1..=walks {
        let mut dice = Dice(walk.wrapping_mul(0x9E37_79B9_7F4A_7C15));
        let one = recommendation(w, &mut dice, gone);
        let mut path = vec![format!("walk {walk}, {} addressees", one.addressees.len())];
        let case = rec::issued(w, "2025-03-01".parse().unwrap(), one).await.id;
        for _ in 0..STEPS {
            let who = *dice.one(&WALKERS);
            let Some(choice) = chosen(w, who, &mut dice, case).await else { continue };
            let Some(request) = request(w, who, &mut dice, &choice).await else { continue };
            let reply = w.send(request).await;
            path.push(format!("{who} {} {}", choice.action, reply.status));
            *taken.entry(format!("{} {}", choice.action, reply.status)).or_default() += 1;
            if !matches!(reply.status, 200 | 201 | 422) {
                let key = format!(
                    "{} {} {}",
                    choice.action,
                    reply.status,
                    reply.text.chars().take(160).collect::<String>()
                );
                broken.entry(key).or_insert_with(|| path.join(" > "));
            }
            if let Some(what) = differs(w, case).await {
                broken.entry(format!("after {}: {what}", choice.action)).or_insert_with(|| path.join(" > "));
            }
        }
    }
    println!("{taken:#?}");
    assert!(broken.is_empty(), "{broken:#?}");
    payloads::are_as_published(w.app.read()).await;
}

#[db_test]
async fn whoever_is_promised_a_step_takes_it_and_the_roll_up_is_right(w: World) {
    walks(&w, 20).await;
}

#[db_test]
#[ignore = "takes long: run with `-- --ignored`"]
async fn and_so_on_many_walks(w: World) {
    walks(&w, 80).await;
}

/// Several users act at once, with a job run of the worker between them: each request succeeds or is refused, nothing
/// breaks or waits for ever, the history has no gap and the roll-up is right.
#[db_test]
async fn many_at_once_leave_it_whole(w: World) {
    let gone = make::ended_organization(&w, "Sở Tài nguyên và Môi trường", w.cast.a.department_2).await;
    let mut taken: BTreeMap<String, usize> = BTreeMap::new();
    for walk in 1..=12u64 {
        let mut dice = Dice(walk.wrapping_mul(0x2545_F491_4F6C_DD1D));
        let one = recommendation(&w, &mut dice, gone);
        let case = rec::issued(&w, "2025-03-01".parse().unwrap(), one).await.id;
        for turn in 0..12 {
            let mut requests = vec![];
            for who in WALKERS.into_iter().chain(WALKERS) {
                let Some(choice) = chosen(&w, who, &mut dice, case).await else { continue };
                requests.extend(request(&w, who, &mut dice, &choice).await);
            }
            let later = testkit::system().now + chrono::TimeDelta::days(5 * turn);
            let round = async {
                fire_due(&mut w.app.handle(), &RequestContext::at(later, Actor::system())).await.unwrap();
            };
            let (replies, ()) = tokio::join!(at_once(requests), round);
            for reply in replies {
                *taken.entry(reply.status.to_string()).or_default() += 1;
                assert!(
                    matches!(reply.status, 200 | 201 | 403 | 404 | 409 | 412 | 422),
                    "{} {}",
                    reply.status,
                    reply.text
                );
            }
            assert_eq!(differs(&w, case).await, None, "walk {walk}, turn {turn}");
            chained(&events(&w, case).await);
        }
    }
    println!("{taken:?}");
}
