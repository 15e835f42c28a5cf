//! A request about many cases does to each what a request about that case alone does, or nothing at all.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use entity::enums::DeadlineStep;
use entity::{
    assignment, case, commitment, event, explanation, extension, periodic_report, reminder_letter, response,
    timer,
};
use kiennghi::service::engine::case::view::CaseView;
use kiennghi::service::oversight::recommendation::new::NewRecommendation;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde_json::{Value, json};
use testkit::make::recommendation as rec;
use testkit::{Response, World, db_test, make};
use uuid::Uuid;

/// Two lists of cases with equal histories.
type Twins = (Vec<Uuid>, Vec<Uuid>);

/// Issues a recommendation twice, by one conclusion.
async fn twins(w: &World, issued_on: NaiveDate, one: NewRecommendation) -> [CaseView; 2] {
    let issued = rec::conclusion(w, issued_on, vec![one.clone(), one]).await.recommendations;
    [make::reload(w, issued[0].id).await, make::reload(w, issued[1].id).await]
}

/// Creates twins in which the department has work in progress, otherwise no two in the same state: as lead and
/// co-operating, with and without an open request, of both kinds.
async fn mixed(w: &World) -> Twins {
    let a = &w.cast.a;
    let (mut singly, mut together) = (vec![], vec![]);
    for cases in [&mut singly, &mut together] {
        let extended = make::in_progress(w).await.id;
        let ask = json!({"action": "request_extension", "reason": "Chờ vốn", "due_on": make::in_days(50)});
        rec::step(w, "head", extended, a.department, &ask).await.expect(200);
        let accepted = make::accepted(w).await;
        let co_operating = make::assign(w, &accepted, a.department_2, vec![a.department]).await;
        make::acknowledge(w, "handler", &co_operating, a.department).await;
        cases.extend([make::in_progress(w).await.id, extended, co_operating.id]);
    }
    let of = |addressees: &[Uuid], due_on| NewRecommendation {
        due_on: Some(due_on),
        ..rec::new_recommendation("Thu hồi đất.", addressees)
    };
    let alone = twins(w, make::today(), of(&[a.department], make::in_days(40))).await;
    let shared = twins(w, make::today(), of(&[a.department, a.department_2], make::in_days(40))).await;
    let late = twins(w, rec::ago(40), of(&[a.department], rec::ago(10))).await;
    for (i, [one, other]) in [alone, shared, late].into_iter().enumerate() {
        for (case, cases) in [(one, &mut singly), (other, &mut together)] {
            make::acknowledge(w, "handler", &case, a.department).await;
            if i == 2 {
                let ask =
                    json!({"action": "request_explanation", "reason": "Quá hạn", "due_on": make::in_days(9)});
                rec::step(w, "leader", case.id, a.department, &ask).await.expect(200);
            }
            cases.push(case.id);
        }
    }
    (singly, together)
}

/// Replaces what differs between two equal histories: ids, times, numbers and hashes. Organizations stay.
fn without_ids(row: &str, known: &BTreeMap<Uuid, String>) -> String {
    let part = |c: char| c.is_ascii_alphanumeric() || "-:.".contains(c);
    let mut text = String::new();
    let mut rest = row;
    while let Some(first) = rest.chars().next() {
        let end = rest.find(|c| part(c) != part(first)).unwrap_or(rest.len());
        let (token, after) = rest.split_at(end);
        rest = after;
        let is_hash = token.len() == 64 && token.chars().all(|c| c.is_ascii_hexdigit());
        match Uuid::parse_str(token) {
            Ok(id) => text.push_str(known.get(&id).map_or("id", String::as_str)),
            Err(_) if token.parse::<DateTime<Utc>>().is_ok() => text.push_str("time"),
            Err(_) if is_hash || token.starts_with("KN-") || token.starts_with("KNGS-") => {
                text.push_str("text");
            }
            Err(_) => text.push_str(token),
        }
    }
    text
}

/// Returns every row about some cases, comparable with the rows about other cases.
async fn rows(w: &World, cases: &[Uuid]) -> Vec<Vec<String>> {
    let db = w.app.read();
    let mut all = vec![];
    for id in cases {
        let assignments = assignment::Entity::of_cases([*id]).all(db).await.unwrap();
        let mut known: BTreeMap<Uuid, String> = [(*id, "the case".to_owned())].into();
        let a = &w.cast.a;
        for (name, organization) in
            [("department", a.department), ("department 2", a.department_2), ("council", a.council)]
        {
            known.insert(organization, name.to_owned());
        }
        known.extend(w.cast.users.iter().map(|(who, user)| (*user, (*who).to_owned())));
        let named =
            |one: &assignment::Model| (one.id, format!("assignment of {}", known[&one.organization_id]));
        let named: Vec<_> = assignments.iter().map(named).collect();
        known.extend(named);
        let mut of_case: Vec<String> = assignments.iter().map(|row| format!("{row:?}")).collect();
        macro_rules! add {
            ($($table:ident)+ $(, $of:path: $column:path)*) => {
                $(of_case.extend($table::Entity::find().filter($table::Column::CaseId.eq(*id)).all(db).await.unwrap().iter().map(|row| format!("{row:?}")));)+
                $(of_case.extend(<$of>::find().filter($column.eq(*id)).all(db).await.unwrap().iter().map(|row| format!("{row:?}")));)*
            };
        }
        add!(
            commitment explanation extension periodic_report timer,
            case::Entity: case::Column::Id,
            event::Entity: event::Column::StreamId,
            response::assignment::Entity: response::assignment::Column::CaseId,
            reminder_letter::target::Entity: reminder_letter::target::Column::CaseId
        );
        let mut of_case: Vec<String> = of_case.iter().map(|row| without_ids(row, &known)).collect();
        of_case.sort_unstable();
        all.push(of_case);
    }
    all
}

/// Checks that two lists of cases have the same rows.
async fn same(w: &World, singly: &[Uuid], together: &[Uuid]) {
    let (singly, together) = (rows(w, singly).await, rows(w, together).await);
    for (i, (one, other)) in singly.iter().zip(&together).enumerate() {
        let only = |these: &[String], those: &[String]| {
            these.iter().filter(|row| !those.contains(row)).cloned().collect::<Vec<_>>().join("\n")
        };
        assert_eq!(
            one,
            other,
            "case {i}\nonly singly:\n{}\nonly together:\n{}",
            only(one, other),
            only(other, one)
        );
    }
}

async fn views(w: &World, cases: &[Uuid]) -> Vec<CaseView> {
    let mut views = vec![];
    for id in cases {
        views.push(make::reload(w, *id).await);
    }
    views
}

/// Returns the body of a response of the department to some cases.
async fn answer(w: &World, cases: &[Uuid]) -> Value {
    let mut assignments = vec![];
    for id in cases {
        let of_case = assignment::Entity::of_cases([*id]).all(w.app.read()).await.unwrap();
        let own = of_case.iter().rfind(|one| one.organization_id == w.cast.a.department).unwrap();
        assignments.push(json!({"id": own.id, "version": own.version}));
    }
    let condition = json!({"text": "Khi có vốn", "precision": "condition", "review_on": make::in_days(60)});
    let quarter = json!({"text": "Sửa kênh", "as_stated": "trong quý IV/2027", "review_on": make::in_days(5), "weight": 3});
    json!({
        "assignments": assignments, "outcome": "with_roadmap", "text": "Sẽ làm.",
        "commitments": [json!(make::promise()), condition, quarter],
    })
}

async fn respond(w: &World, cases: &[Uuid]) -> Response {
    w.post("head", "/v1/responses", &answer(w, cases).await).await
}

/// Creates a petition of the other council, which has assigned it to the same department.
async fn of_another_council(w: &World) -> Uuid {
    let case = make::petition_of_b(w).await;
    let path = format!("/v1/cases/{}", case.id);
    let accept = json!({"action": "accept", "sector_id": w.cast.b.sector, "competence_level": "province", "nature": "petition"});
    let accepted = w.step("clerk_b", &path, case.version, &accept).await.expect(200);
    let assign = json!({"action": "assign", "lead": w.cast.a.department, "due_on": make::in_days(30)});
    let version = accepted["version"].as_i64().unwrap();
    let assigned = w.step("leader_b", &path, version, &assign).await.expect(200);
    let id = assigned["assignments"][0]["id"].as_str().unwrap();
    w.step("handler", &format!("/v1/assignments/{id}"), 1, &json!({"action": "acknowledge"}))
        .await
        .expect(200);
    case.id
}

#[db_test]
async fn one_response_to_many_is_like_one_to_each(w: World) {
    make::council_rule(&w, DeadlineStep::DueSoon, 5, None).await;
    let (mut singly, mut together) = mixed(&w).await;
    singly.push(of_another_council(&w).await);
    together.insert(2, of_another_council(&w).await);
    for case in &singly {
        respond(&w, &[*case]).await.expect(201);
    }
    let made = respond(&w, &together).await;
    let tag = made.header("etag").map(str::to_owned);
    let body = made.expect(201);
    let foreign = together.remove(2);
    together.push(foreign);
    same(&w, &singly, &together).await;
    let read = w.get("head", &format!("/v1/responses/{}", body["id"].as_str().unwrap())).await;
    assert_eq!(read.header("etag").map(str::to_owned), tag);
    assert_eq!(read.expect(200), body, "shown as it is stored");
    assert_eq!(body["commitments"].as_array().unwrap().len(), 21);
}

/// Sends a request that is refused, and checks that it leaves no row.
async fn leaves_nothing(w: &World, cases: &[Uuid], who: &str, path: &str, body: &Value, status: u16) {
    let before = rows(w, cases).await;
    w.post(who, path, body).await.refused(status);
    assert_eq!(rows(w, cases).await, before);
}

#[db_test]
async fn a_response_with_one_refused_case_answers_none(w: World) {
    let (mut cases, _) = mixed(&w).await;
    let refused = async |cases: &[Uuid], body: &Value, status| {
        leaves_nothing(&w, cases, "head", "/v1/responses", body, status).await;
    };
    let all = answer(&w, &cases).await;
    for i in 0..cases.len() {
        let mut stale = all.clone();
        stale["assignments"][i]["version"] = json!(all["assignments"][i]["version"].as_i64().unwrap() - 1);
        refused(&cases, &stale, 412).await;
    }
    let mut unknown = all.clone();
    unknown["assignments"][3]["id"] = json!(w.cast.a.department);
    refused(&cases, &unknown, 404).await;
    let mut resolved = all.clone();
    (resolved["outcome"], resolved["commitments"]) = (json!("by_implementation"), json!([]));
    refused(&cases, &resolved, 422).await;
    cases.push(make::answered(&w).await.id);
    refused(&cases, &answer(&w, &cases).await, 409).await;
    let stored = response::Entity::find().all(w.app.read()).await.unwrap();
    assert_eq!(stored.len(), 1, "that of the answered case");
}

#[db_test]
async fn one_letter_about_many_is_like_one_about_each(w: World) {
    make::council_rule(&w, DeadlineStep::Remind, 0, Some(1)).await;
    let (mut singly, mut together) = mixed(&w).await;
    singly.push(make::accepted(&w).await.id);
    together.push(make::accepted(&w).await.id);
    let letter = |level: &str, cases: &[CaseView]| {
        let mut letter = make::letter(w.cast.a.department, level, &cases.iter().collect::<Vec<_>>());
        letter["issued_on"] = json!(make::today());
        letter
    };
    for level in ["reminder", "handling_recommended"] {
        for case in views(&w, &singly).await {
            w.post("leader", "/v1/reminder-letters", &letter(level, &[case])).await.expect(201);
        }
        let cases = views(&w, &together).await;
        for i in 0..cases.len() {
            let mut stale = letter(level, &cases);
            stale["cases"][i]["version"] = json!(cases[i].version - 1);
            leaves_nothing(&w, &together, "leader", "/v1/reminder-letters", &stale, 412).await;
        }
        w.post("leader", "/v1/reminder-letters", &letter(level, &cases)).await.expect(201);
        same(&w, &singly, &together).await;
    }
}

/// Creates twins whose due dates follow the rules, with one agency and with two.
async fn by_rule(w: &World) -> Twins {
    let a = &w.cast.a;
    let (mut singly, mut together) = (vec![], vec![]);
    for cooperating in [vec![a.department_2], vec![]] {
        for cases in [&mut singly, &mut together] {
            let case = make::accepted(w).await;
            let step = json!({"action": "assign", "lead": a.department, "cooperating": cooperating});
            let path = format!("/v1/cases/{}", case.id);
            w.step("leader", &path, case.version, &step).await.expect(200);
            cases.push(case.id);
        }
    }
    for addressees in [vec![a.department, a.department_2], vec![a.department]] {
        let new = NewRecommendation { due_on: None, ..rec::new_recommendation("Thu hồi.", &addressees) };
        let [one, other] = twins(w, make::today(), new).await;
        singly.push(one.id);
        together.push(other.id);
    }
    (singly, together)
}

async fn own_rule(w: &World, step: &str, kind: Option<&str>, number: i32) {
    let rule = json!({"council_id": w.cast.a.council, "step": step, "case_kind": kind, "number": number});
    w.post("leader", "/v1/deadline-rules", &make::deadline_rule(&rule)).await.expect(201);
}

#[db_test]
async fn due_dates_recalculated_together_are_like_each_alone(w: World) {
    own_rule(&w, "respond", None, 40).await;
    let (singly, together) = by_rule(&w).await;
    for (step, kind, number) in
        [("respond", "petition", 25), ("cooperate", "petition", 9), ("respond", "recommendation", 33)]
    {
        own_rule(&w, step, Some(kind), number).await;
    }
    let moves = w.get("leader", "/v1/deadlines/recalculations").await.expect(200)["items"]
        .as_array()
        .unwrap()
        .clone();
    let of = |cases: &[Uuid]| -> Vec<Value> {
        let moved =
            |id: &Uuid| moves.iter().filter(|one| one["case_id"] == json!(id)).cloned().collect::<Vec<_>>();
        let mut all: Vec<Value> = cases.iter().flat_map(moved).collect();
        // the ids of twins have different orders
        all.sort_by_key(|one| {
            (
                cases.iter().position(|id| one["case_id"] == json!(id)),
                one["role"].to_string(),
                one["organization_id"].to_string(),
            )
        });
        for one in &mut all {
            *one = json!({"id": one["id"], "version": one["version"], "due_on": one["new_due_on"]});
        }
        all
    };
    let (each, all) = (of(&singly), of(&together));
    assert_eq!((each.len(), all.len()), (6, 6));
    for one in each {
        w.post("leader", "/v1/deadlines/recalculate", &json!({"assignments": [one]})).await.expect(200);
    }
    for i in 0..all.len() {
        let mut stale = all.clone();
        stale[i]["version"] = json!(all[i]["version"].as_i64().unwrap() - 1);
        let stale = json!({"assignments": stale});
        leaves_nothing(&w, &together, "leader", "/v1/deadlines/recalculate", &stale, 412).await;
    }
    let moved = w.post("leader", "/v1/deadlines/recalculate", &json!({"assignments": all})).await.expect(200);
    same(&w, &singly, &together).await;
    for one in moved["assignments"].as_array().unwrap() {
        let stored =
            w.get("leader", &format!("/v1/assignments/{}", one["id"].as_str().unwrap())).await.expect(200);
        assert_eq!((&stored["version"], &stored["due_on"]), (&one["version"], &one["due_on"]));
    }
}
