//! `allowed=…` lists exactly the rows of which the views say that the caller may do it: every word, by everybody.

use std::collections::{BTreeMap, BTreeSet};

use entity::enums::{CommitmentStatus, Nature, Outcome, Status, Verdict};
use kiennghi::http::routes;
use kiennghi::service::engine::case::view::CaseView;
use kiennghi::service::oversight::recommendation::new::NewRecommendation;
use serde_json::{Value, json};
use testkit::cast::EVERYBODY;
use testkit::make::{self, recommendation as rec};
use testkit::{World, db_test};
use uuid::Uuid;

/// The lists, and the schema of the words of their filter.
const LISTS: [(&str, &str); 5] = [
    ("/v1/cases", "CaseAct"),
    ("/v1/assignments", "AssignmentAct"),
    ("/v1/commitments", "CommitmentAct"),
    ("/v1/referrals?direction=incoming", "ReferralAct"),
    ("/v1/referrals?direction=outgoing", "ReferralAct"),
];

fn words(schema: &str) -> Vec<String> {
    let words = &routes::contract()["components"]["schemas"][schema]["enum"];
    words.as_array().unwrap().iter().map(|word| word.as_str().unwrap().to_owned()).collect()
}

/// Reads every page of a list.
async fn all(w: &World, who: &str, path: &str) -> Vec<Value> {
    let and = if path.contains('?') { '&' } else { '?' };
    let (mut found, mut cursor) = (vec![], String::new());
    loop {
        let page = w.get(who, &format!("{path}{and}limit=200{cursor}")).await.expect(200);
        found.extend(page["items"].as_array().unwrap().iter().cloned());
        match page["next_cursor"].as_str() {
            Some(next) => cursor = format!("&cursor={next}"),
            None => return found,
        }
    }
}

/// Returns what a view says that the caller may do.
fn of_view(item: &Value) -> impl Iterator<Item = &str> {
    item["actions"].as_array().unwrap().iter().filter_map(|one| one["action"].as_str())
}

fn id(item: &Value) -> String {
    item["id"].as_str().unwrap().to_owned()
}

async fn step(w: &World, who: &str, path: &str, body: Value) {
    let version = w.get(who, path).await.expect(200)["version"].as_i64().unwrap();
    w.step(who, path, version, &body).await.expect(200);
}

fn path(case: &CaseView, agency: Uuid) -> String {
    format!("/v1/assignments/{}", make::of(case, agency).0)
}

/// Records on paper that an agency answered.
async fn record_answer(w: &World, who: &str, case: &CaseView, agency: Uuid) {
    let (id, version) = make::of(&make::reload(w, case.id).await, agency);
    let body = json!({
        "assignments": [{"id": id, "version": version}], "outcome": "by_implementation", "text": "Đã tăng cường tuần tra.",
        "document": make::document(), "evidence": [make::document()],
    });
    w.post(who, "/v1/responses", &body).await.expect(201);
}

/// An answer that the office recorded, one that the agency contests, and one of an agency without users.
async fn recorded(w: &World) {
    let a = &w.cast.a;
    record_answer(w, "clerk", &make::in_progress(w).await, a.department).await;
    for recommendation in [false, true] {
        let case = if recommendation { rec::in_progress(w).await } else { make::in_progress(w).await };
        record_answer(w, "clerk", &case, a.department).await;
        let events = w.get("head", &format!("/v1/cases/{}/events?action=respond", case.id)).await.expect(200);
        let contest =
            json!({"action": "contest", "event_id": events["items"][0]["id"], "reason": "Không phải của sở"});
        step(w, "head", &path(&case, a.department), contest).await;
    }
    let case = make::assign(w, &make::accepted(w).await, a.unmanned, vec![]).await;
    let on_paper = json!({"reason": "Ghi theo công văn", "document": make::document()});
    step(w, "clerk", &path(&case, a.unmanned), json!({"action": "acknowledge", "late_entry": on_paper}))
        .await;
    record_answer(w, "clerk", &case, a.unmanned).await;
}

/// What waits for a decision of the council, or of the voters.
async fn waiting(w: &World) {
    let a = &w.cast.a;
    let case = make::in_progress(w).await;
    let extension = json!({"action": "request_extension", "reason": "Chờ vốn", "due_on": make::in_days(60)});
    step(w, "head", &path(&case, a.department), extension).await;
    let case = rec::in_progress(w).await;
    let disputed =
        json!({"action": "take_position", "position": "disputed", "reason": "Không thuộc thẩm quyền"});
    step(w, "head", &path(&case, a.department), disputed).await;
    let case = rec::overdue(w).await;
    let explain = json!({"action": "request_explanation", "reason": "Quá hạn"});
    step(w, "leader", &path(&case, a.department), explain).await;
    rec::overdue(w).await;
    let case = make::answered(w).await;
    let feedback = json!({"action": "record_feedback", "feedback": "dissatisfied", "said_on": make::today(), "place": "Xã"});
    step(w, "clerk", &format!("/v1/cases/{}", case.id), feedback).await;
    make::answered_on_the_spot(w).await;
    make::accepted_as(w, Nature::Opinion).await;
    let follow_up = json!({
        "action": "review", "verdict": "satisfactory", "text": "Theo dõi tiếp", "follow_up_on": make::in_days(20),
    });
    let case = make::answered(w).await;
    step(w, "reviewer", &format!("/v1/cases/{}", case.id), follow_up).await;
}

/// Petitions with a committee, of several councils, and parts.
async fn shared(w: &World) {
    let a = &w.cast.a;
    make::with_committee(w).await;
    make::passed_down(w).await;
    let case =
        make::assign(w, &make::accepted(w).await, a.department, vec![a.department_2, a.unmanned]).await;
    make::acknowledge(w, "head_2", &case, a.department_2).await;
    make::frozen(w).await;
    let whole = make::split(w).await;
    make::part_at(w, &whole, 0).await;
    make::split_of(w, &make::in_progress(w).await).await;
    for to in [w.cast.b.council, w.cast.b.council] {
        make::referred_to(w, vec![to]).await;
    }
    let referred = make::referred_to(w, vec![w.cast.b.council]).await;
    let referral = format!("/v1/referrals/{}", make::of(&referred, w.cast.b.council).0);
    step(w, "clerk_b", &referral, json!({"action": "accept"})).await;
    make::petition_of_b(w).await;
}

/// What a committee passed down and answers for, to be answered and answered; a commitment that is reported; and the duty
/// of a body that has ended.
async fn of_others(w: &World) {
    let a = &w.cast.a;
    for answered in [false, true] {
        let case = make::with_committee(w).await;
        let down = json!({"action": "pass_down", "to": a.department, "answers_to": "committee"});
        step(w, "coordinator", &path(&case, a.committee), down).await;
        let case = make::acknowledge(w, "handler", &make::reload(w, case.id).await, a.department).await;
        if answered {
            make::answer(w, "head", &case, a.department, Outcome::InformationProvided).await;
        }
    }
    let commitment = make::promise_at(w, CommitmentStatus::Open).await;
    let report = json!({"action": "report_commitment", "text": "Đã xong", "fulfilled": true, "evidence": make::document()});
    step(w, "handler", &format!("/v1/commitments/{}", commitment.id), report).await;
    let gone = make::ended_organization(w, "Sở Tài nguyên và Môi trường", a.department_2).await;
    let one = NewRecommendation {
        due_on: Some("2025-12-31".parse().unwrap()),
        ..rec::new_recommendation("Rà soát đất công ích", &[gone, a.department])
    };
    rec::issued(w, "2025-03-01".parse().unwrap(), one).await;
}

/// Creates cases, assignments and commitments in every state.
pub async fn fill(w: &World) {
    for status in Status::ALL.iter().copied() {
        make::at(w, status).await;
        rec::at(w, status).await;
    }
    for status in CommitmentStatus::ALL.iter().copied() {
        make::promise_at(w, status).await;
    }
    make::reviewed(w, Verdict::Unsatisfactory).await;
    make::answer(w, "head", &make::in_progress(w).await, w.cast.a.department, Outcome::InformationProvided)
        .await;
    recorded(w).await;
    waiting(w).await;
    shared(w).await;
    of_others(w).await;
}

/// Compares the filter with the views, for everybody; returns how often each word was found.
async fn compare(w: &World) -> BTreeMap<(String, String), usize> {
    let mut seen = BTreeMap::new();
    for who in EVERYBODY {
        for (list, schema) in LISTS {
            let rows = all(w, who, list).await;
            for word in words(schema) {
                let wanted: BTreeSet<_> =
                    rows.iter().filter(|row| of_view(row).any(|one| one == word)).map(id).collect();
                let and = if list.contains('?') { '&' } else { '?' };
                let found = all(w, who, &format!("{list}{and}allowed={word}")).await;
                let found: BTreeSet<_> = found.iter().map(id).collect();
                assert_eq!(found, wanted, "{who} {list} allowed={word}");
                *seen.entry((schema.to_owned(), word)).or_default() += found.len();
            }
        }
    }
    seen
}

#[db_test]
async fn the_filter_finds_what_the_views_allow(w: World) {
    fill(&w).await;
    let seen = compare(&w).await;
    let never: Vec<_> = seen.iter().filter(|(_, count)| **count == 0).map(|(word, _)| word).collect();
    assert_eq!(never, Vec::<&(String, String)>::new(), "the walk has no row for these");
}

#[db_test]
async fn several_acts_are_any_of_them_and_count_as_other_filters_do(w: World) {
    let (one, other) = (make::received(&w).await, make::accepted(&w).await);
    let page =
        w.get("clerk", "/v1/cases?allowed=accept&allowed=release&allowed=note&count=true").await.expect(200);
    assert_eq!((page["count"].as_u64(), id(&page["items"][0])), (Some(1), one.id.to_string()));
    let page = w.get("leader", "/v1/cases?allowed=assign&count=true").await.expect(200);
    assert_eq!((page["count"].as_u64(), id(&page["items"][0])), (Some(1), other.id.to_string()));
    let both = "/v1/cases?allowed=reject&count=true&limit=1";
    let page = w.get("leader", both).await.expect(200);
    assert_eq!(page["count"], 2);
    let next = format!("{both}&cursor={}", page["next_cursor"].as_str().unwrap());
    assert_eq!(w.get("leader", &next).await.expect(200)["items"].as_array().unwrap().len(), 1);
    assert_eq!(w.get("leader", "/v1/cases?allowed=respond").await.refused(400), "invalid_parameter");
    assert_eq!(w.get("clerk", "/v1/cases?allowed=assign&count=true").await.expect(200)["count"], 0);
}
