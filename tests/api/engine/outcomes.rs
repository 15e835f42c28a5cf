//! What an answer amounts to: partly resolved, not resolved for objective reasons, and declined are outcomes of their own,
//! which no list, event or roll-up counts with others.

use entity::enums::{Outcome, OutcomeGroup};
use kiennghi::service::engine::case::view::CaseView;
use serde_json::{Value, json};
use testkit::history::events;
use testkit::make::recommendation as rec;
use testkit::{Response, World, db_test, make};
use uuid::Uuid;

async fn respond(w: &World, who: &str, case: &CaseView, agency: Uuid, body: Value) -> Response {
    let (id, version) = make::of(&make::reload(w, case.id).await, agency);
    let mut all = json!({"assignments": [{"id": id, "version": version}]});
    for (field, value) in body.as_object().unwrap() {
        all[field] = value.clone();
    }
    w.post(who, "/v1/responses", &all).await
}

#[db_test]
async fn not_resolved_for_objective_reasons_is_neither_in_progress_nor_explained(w: World) {
    let new = [
        (Outcome::PartlyResolved, OutcomeGroup::PartlyResolved),
        (Outcome::ObjectiveReasons, OutcomeGroup::NotResolved),
        (Outcome::Declined, OutcomeGroup::NotResolved),
    ];
    let mut cases = vec![];
    for (outcome, group) in new {
        let case = make::in_progress(&w).await;
        let text = "Chưa có mặt bằng sạch.";
        let reply =
            respond(&w, "head", &case, w.cast.a.department, json!({"outcome": outcome, "text": text}));
        let reply = reply.await.expect(201);
        assert_eq!((&reply["outcome"], &reply["outcome_group"]), (&json!(outcome), &json!(group)));
        let shown = w.get("clerk", &format!("/v1/petitions/{}", case.id)).await.expect(200);
        assert_eq!((&shown["outcome"], &shown["outcome_group"]), (&json!(outcome), &json!(group)));
        assert_eq!(events(&w, case.id).await.pop().unwrap().data["outcome"], json!(outcome));
        cases.push((case.id, outcome, group));
    }
    let listed = async |query: &str| {
        let page = w.get("clerk", &format!("/v1/cases?{query}")).await.expect(200);
        let ids =
            page["items"].as_array().unwrap().iter().map(|one| one["id"].as_str().unwrap().parse().unwrap());
        let mut ids: Vec<Uuid> = ids.collect();
        ids.sort_unstable();
        ids
    };
    for (id, outcome, _) in &cases {
        assert_eq!(listed(&format!("outcome={outcome}")).await, [*id], "{outcome}");
    }
    for group in OutcomeGroup::ALL {
        let of_group: Vec<Uuid> =
            cases.iter().filter(|(_, _, other)| other == group).map(|(id, ..)| *id).collect();
        assert_eq!(listed(&format!("outcome_group={group}")).await, of_group, "{group}");
    }
}

#[db_test]
async fn a_recommendation_that_one_of_two_declines_is_not_resolved(w: World) {
    let a = &w.cast.a;
    let one = rec::new_recommendation("Thu hồi đất công ích.", &[a.department, a.department_2]);
    let case = rec::issued(&w, make::today(), one).await;
    let case = make::acknowledge(&w, "handler", &case, a.department).await;
    let case = make::acknowledge(&w, "handler_2", &case, a.department_2).await;
    // a part that is done is shown by evidence, as the whole is
    let partly = json!({"outcome": "partly_resolved", "text": "Thu hồi được 3 trên 5 ha."});
    let reply = respond(&w, "head", &case, a.department, partly.clone()).await;
    assert!(reply.text.contains("/evidence"), "{}", reply.text);
    reply.refused(422);
    let mut proven = partly;
    proven["evidence"] = json!([make::document()]);
    respond(&w, "head", &case, a.department, proven).await.expect(201);
    let declined = json!({"outcome": "declined", "text": "Không thuộc quỹ đất công ích."});
    respond(&w, "head_2", &case, a.department_2, declined).await.expect(201);
    let case = make::reload(&w, case.id).await;
    assert_eq!(
        (case.outcome, case.outcome_group),
        (Some(Outcome::Declined), Some(OutcomeGroup::NotResolved)),
        "what one did does not hide what the other declined"
    );
    let own: Vec<_> = case.assignments.iter().map(|one| one.outcome).collect();
    assert_eq!(own, [Some(Outcome::PartlyResolved), Some(Outcome::Declined)]);
}
