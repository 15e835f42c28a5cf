//! What a council's office lives with, one test for each row of a trial with published petitions, answers and reports:
//! the act in its role, who may not, what each reader finds, and what the figures count.
//!
//! | row | what an office has before it | test |
//! |---|---|---|
//! | 1 | several requests in one petition | `records::row_01_a_town_asks_for_two_roads_and_a_culture_house` |
//! | 2 | papers of last year | `records::row_02_a_letter_of_october_2025_is_entered_today` |
//! | 3 | words that are not dates | `records::row_03_a_conclusion_says_thuong_xuyen_and_before_the_session` |
//! | 4 | places of what is merged | `records::row_04_voters_of_three_communes_ask_the_same` |
//! | 5 | a committee that answers for its departments | `acts::row_05_one_report_over_139_petitions` |
//! | 6 | corrections at an agency | `acts::row_06_a_wrong_forwarding_is_recalled_and_a_misprint_corrected` |
//! | 7 | referrals | `letters::row_07_five_ministries_and_another_council_answer_a_referral` |
//! | 8 | a dormant account | `acts::row_08_a_paper_answer_of_a_department_with_a_dormant_account` |
//! | 9 | who may act | `acts::row_09_the_standing_body_answers_and_another_body_judges` |
//! | 10 | limits | `letters::row_10_ninety_nine_communes_are_addressed_and_139_petitions_settled` |
//! | 11 | answers without a date | `answers::row_11_an_answer_says_when_conditions_allow` |
//! | 12 | on the spot, and complaints | `answers::row_12_eighty_three_of_153_are_answered_on_the_spot_and_a_complaint_leaves` |
//! | 13 | places | `fields::row_13_a_forest_border_of_two_communes_the_whole_province_and_no_place` |
//! | 14 | outcomes | `answers::row_14_fourteen_of_139_are_not_resolved_for_objective_reasons` |
//! | 15 | people, numbers, satisfaction | `fields::row_15_sixty_traders_are_not_satisfied_with_two_leads` |
//! | 15 | signers of documents | `fields::row_15_a_letter_keeps_who_signed_it` |
//! | 16 | channels | `fields::row_16_a_discussion_group_the_front_an_app_and_the_hotline` |
//! | 17 | dispatch | `letters::row_17_one_letter_carries_84_petitions` |
//! | 18 | opinions | `answers::row_18_opinions_end_as_noted` |
//! | 19 | summary reports, contact plans | `fields::row_19_the_day_on_which_each_summary_report_came` |

mod acts;
mod answers;
mod fields;
mod letters;
mod records;

use serde_json::{Value, json};
use testkit::make::supervisions::id;
use testkit::make::{on_assignment, on_case};
use testkit::{Response, Who, World, make};
use uuid::Uuid;

/// Who looks at lists: the council's office and its auditor, an agency and the committee above it, another council.
const READERS: [Who; 5] = ["clerk", "auditor", "head", "coordinator", "clerk_b"];

/// Returns how many items of a list each of the readers finds. The path ends in a filter.
async fn found(w: &World, list: &str) -> [i64; 5] {
    let mut counts = [0; 5];
    for (count, who) in counts.iter_mut().zip(READERS) {
        *count = count_of(w, who, list).await;
    }
    counts
}

async fn count_of(w: &World, who: &str, list: &str) -> i64 {
    w.get(who, &format!("/v1/{list}&count=true")).await.expect(200)["count"].as_i64().unwrap()
}

/// Returns who reads a petition, of the readers of lists and a second department; the others do not find it.
async fn readers_of(w: &World, petition: Uuid) -> Vec<Who> {
    let mut readers = vec![];
    for who in ["clerk", "auditor", "head", "head_2", "coordinator", "clerk_b"] {
        match w.get(who, &format!("/v1/petitions/{petition}")).await {
            reply if reply.status == 200 => readers.push(who),
            reply => assert_eq!(reply.refused(404), "not_found", "{who}"),
        }
    }
    readers
}

/// Returns a petition as somebody sees it.
async fn see(w: &World, who: &str, petition: Uuid) -> Value {
    w.get(who, &format!("/v1/petitions/{petition}")).await.expect(200)
}

/// Returns the council's figures of outcomes, as somebody may count them.
async fn figures(w: &World, who: &str, more: &str) -> Value {
    w.get(who, &format!("/v1/outcome-figures?council_id={}{more}", w.cast.a.council)).await.expect(200)
}

/// Returns how many petitions were received and how many have an answer, as the clerk counts them.
async fn total_and_answered(w: &World, more: &str) -> [i64; 2] {
    let figures = figures(w, "clerk", more).await;
    ["total", "answered"].map(|name| figures[name].as_i64().unwrap())
}

fn with_outcome(figures: &Value, outcome: &str) -> i64 {
    let all = figures["outcomes"].as_array().unwrap();
    all.iter().find(|one| one["outcome"] == outcome).unwrap()["count"].as_i64().unwrap()
}

/// Returns what is on time, late and very late, without a day, and standing, as the clerk counts it.
async fn timeliness(w: &World, query: &str) -> [i64; 5] {
    let counted = w.get("clerk", &format!("/v1/timeliness?{query}")).await.expect(200);
    ["on_time", "late", "very_late", "undated", "standing"].map(|name| counted[name].as_i64().unwrap())
}

/// Checks that the next day counts this day as this day does. What voters said then is not known any more.
async fn counted_alike_tomorrow(w: &World) {
    let (a, then) = (&w.cast.a, format!("&as_of={}", make::today()));
    let mut all: Vec<String> =
        vec![String::new(), "&counted_as=wholes".to_owned(), "&kind=recommendation".to_owned()];
    for agency in [a.department, a.department_2, a.committee, a.standing_body, w.cast.ministry] {
        all.push(format!("&organization_id={agency}"));
        all.push(format!("&organization_id={agency}&kind=recommendation"));
    }
    let groups = ["resolved", "partly_resolved", "in_progress", "explained", "not_resolved"];
    let lists = groups.map(|group| format!("petitions?outcome_group={group}&counted_as=parts"));
    let lists = lists.into_iter().chain(["petitions?undated=true".to_owned()]).collect::<Vec<_>>();
    let subjects = ["of=cases", "of=assignments", "of=commitments"];
    let (mut outcomes, mut listed, mut times) = (vec![], vec![], vec![]);
    for more in &all {
        let mut now = figures(w, "auditor", more).await;
        now["voters_feedback"] = Value::Null;
        outcomes.push(now);
    }
    for list in &lists {
        listed.push(count_of(w, "auditor", list).await);
    }
    for of in subjects {
        times.push(timeliness(w, of).await);
    }
    w.later(1, async |w| {
        for (more, now) in all.iter().zip(outcomes) {
            assert_eq!(figures(&w, "auditor", &format!("{more}{then}")).await, now, "{more}");
        }
        for (list, now) in lists.iter().zip(listed) {
            assert_eq!(count_of(&w, "auditor", &format!("{list}{then}")).await, now, "{list}");
        }
        for (of, now) in subjects.iter().zip(times) {
            assert_eq!(timeliness(&w, &format!("{of}{then}")).await, now, "{of}");
        }
    })
    .await;
}

fn refuses(reply: Response, sees: bool, who: &str) {
    let (status, code) = if sees { (403, "forbidden") } else { (404, "not_found") };
    assert_eq!(reply.refused(status), code, "{who}");
}

/// Checks that a step is forbidden to some, who see the case, and that others do not find the case.
async fn refused_to(w: &World, case: Uuid, step: &Value, forbidden: &[Who], outside: &[Who]) {
    for (all, sees) in [(forbidden, true), (outside, false)] {
        for who in all {
            refuses(on_case(w, who, case, step.clone()).await, sees, who);
        }
    }
}

/// The same for a step on an agency's assignment.
async fn refused_on(w: &World, at: (Uuid, Uuid), step: &Value, forbidden: &[Who], outside: &[Who]) {
    for (all, sees) in [(forbidden, true), (outside, false)] {
        for who in all {
            refuses(on_assignment(w, who, at.0, at.1, step.clone()).await, sees, who);
        }
    }
}

/// The same for something that is created.
async fn refused_post(w: &World, path: &str, body: &Value, forbidden: &[Who], outside: &[Who]) {
    for (all, sees) in [(forbidden, true), (outside, false)] {
        for who in all {
            refuses(w.post(who, path, body).await, sees, who);
        }
    }
}

/// Returns the body of a petition of the commune that voters raised today, with some fields replaced.
fn petition(w: &World, content: &str, other: &Value) -> Value {
    let mut new = json!({
        "content": content, "channel": "voter_meeting", "received_on": make::today(), "units": [w.cast.a.commune],
        "council_id": w.cast.a.council,
    });
    for (field, value) in other.as_object().unwrap() {
        new[field] = value.clone();
    }
    new
}

async fn registered(w: &World, content: &str, other: Value) -> Uuid {
    id(&w.post("clerk", "/v1/petitions", &petition(w, content, &other)).await.expect(201))
}

fn acceptance(w: &World) -> Value {
    json!({"action": "accept", "sector_id": w.cast.a.sector, "competence_level": "province"})
}

async fn accepted(w: &World, content: &str, other: Value) -> Uuid {
    let case = registered(w, content, other).await;
    on_case(w, "clerk", case, acceptance(w)).await.expect(200);
    case
}

/// Accepts many petitions. They are not what a test is about, so the use cases make them.
async fn many(w: &World, count: usize) -> Vec<Uuid> {
    let mut all = vec![];
    for _ in 0..count {
        all.push(make::accepted(w).await.id);
    }
    all
}

fn assign(lead: Uuid) -> Value {
    json!({"action": "assign", "lead": lead, "due_on": make::in_days(30), "document": make::document()})
}

/// Returns one letter that assigns petitions to a lead.
async fn letter(w: &World, cases: &[Uuid], lead: Uuid) -> Value {
    let mut named = vec![];
    for case in cases {
        named.push(json!({"id": case, "version": make::reload(w, *case).await.version}));
    }
    let mut letter = assign(lead);
    letter["cases"] = json!(named);
    letter
}

async fn acknowledge(w: &World, who: &str, case: Uuid, agency: Uuid) {
    on_assignment(w, who, case, agency, json!({"action": "acknowledge"})).await.expect(200);
}

/// Returns one answer of an agency to petitions that it has.
async fn answer(w: &World, cases: &[Uuid], agency: Uuid, outcome: &str) -> Value {
    let mut named = vec![];
    for case in cases {
        let (id, version) = make::of(&make::reload(w, *case).await, agency);
        named.push(json!({"id": id, "version": version}));
    }
    json!({
        "assignments": named, "outcome": outcome, "text": "Cơ quan đã xem xét và trả lời cử tri.",
        "document": make::document(),
    })
}

fn review(verdict: &str) -> Value {
    json!({"action": "review", "verdict": verdict, "text": "Đã thẩm tra"})
}

/// Returns a body as of a day, with the reason why it is entered so late, and the paper.
fn late(on: &str, mut body: Value) -> Value {
    let paper = json!({"number": "84", "notation": "HĐND-VP", "issued_on": on});
    body["late_entry"] = json!({"reason": "Nhập hồ sơ giấy"});
    let with_document = if body.get("document").is_some() { &mut body } else { &mut body["late_entry"] };
    with_document["document"] = paper;
    body["on"] = json!(on);
    body
}

/// Creates a body without a parent, as the admin.
async fn organization(w: &World, kind: &str, name: &str) -> Uuid {
    let new = json!({"kind": kind, "name": name, "valid_from": "2021-07-01"});
    id(&w.post("admin", "/v1/organizations", &new).await.expect(201))
}

/// Returns a conclusion of today that is issued at once.
fn conclusion(supervision: &Value, recommendations: &[Value]) -> Value {
    json!({
        "supervision_id": id(supervision), "form": "conclusion", "summary": "Việc trả lời cử tri còn chậm.",
        "document": make::recommendation::fresh_document(make::today()), "recommendations": recommendations,
        "issue": true,
    })
}
