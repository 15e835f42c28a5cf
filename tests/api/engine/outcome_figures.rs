//! Figures of what the answers amount to: nothing is counted with something else, and the columns are the council's.

use entity::enums::{Nature, Outcome};
use serde_json::{Value, json};
use testkit::{World, db_test, make};

async fn figures(w: &World, who: &str, more: &str) -> Value {
    let path = format!("/v1/outcome-figures?council_id={}{more}", w.cast.a.council);
    w.get(who, &path).await.expect(200)
}

fn columns(figures: &Value) -> Vec<(String, i64)> {
    let one =
        |column: &Value| (column["name"].as_str().unwrap().to_owned(), column["count"].as_i64().unwrap());
    figures["columns"].as_array().unwrap().iter().map(one).collect()
}

fn of(figures: &Value, outcome: &str) -> i64 {
    let all = figures["outcomes"].as_array().unwrap();
    all.iter().find(|one| one["outcome"] == outcome).unwrap()["count"].as_i64().unwrap()
}

async fn answered_as(w: &World, outcome: &str) {
    let case = make::in_progress(w).await;
    let (id, version) = make::of(&case, w.cast.a.department);
    let body =
        json!({"assignments": [{"id": id, "version": version}], "outcome": outcome, "text": "Trả lời"});
    w.post("head", "/v1/responses", &body).await.expect(201);
}

#[db_test]
async fn the_columns_of_the_annex_add_up_to_what_was_answered(w: World) {
    let outcomes =
        ["by_implementation", "partly_resolved", "objective_reasons", "declined", "without_roadmap"];
    for outcome in outcomes {
        answered_as(&w, outcome).await;
    }
    // not answered, or not counted
    make::received(&w).await;
    make::in_progress(&w).await;
    for out in [make::rejected(&w).await, make::withdrawn(&w).await] {
        assert!(out.outcome.is_none());
    }
    make::noted(&w).await;
    make::accepted_as(&w, Nature::Opinion).await;
    make::answered_on_the_spot(&w).await;
    let all = figures(&w, "clerk", "").await;
    assert_eq!((&all["total"], &all["answered"]), (&json!(8), &json!(6)), "{all}");
    assert_eq!((&all["undated"], &all["answered_on_spot"]), (&json!(1), &json!(1)));
    assert_eq!((&all["opinions"], &all["opinions_noted"]), (&json!(2), &json!(1)));
    for outcome in outcomes {
        assert_eq!(of(&all, outcome), 1, "{outcome}");
    }
    assert_eq!((of(&all, "information_provided"), of(&all, "with_roadmap")), (1, 0), "on the spot");
    let named = |name: &str, count| (name.to_owned(), count);
    assert_eq!(
        columns(&all),
        [named("Đã giải quyết xong", 1), named("Đang giải quyết", 2), named("Giải trình, thông tin", 3)]
    );

    // a council that counts what was declined by itself
    let rest: Vec<_> = Outcome::ALL.iter().filter(|one| **one != Outcome::Declined).collect();
    let own = json!({"columns": [
        {"name": "Còn lại", "outcomes": rest}, {"name": "Từ chối", "outcomes": ["declined"]},
    ]});
    let path = format!("/v1/annex-columns/{}", w.cast.a.council);
    let request = w.request(reqwest::Method::PUT, &path).bearer_auth(w.token("clerk").await);
    w.send(request.json(&own)).await.expect(201);
    assert_eq!(columns(&figures(&w, "leader", "").await), [named("Còn lại", 5), named("Từ chối", 1)]);
}

#[db_test]
async fn figures_count_only_what_the_caller_may_see(w: World) {
    answered_as(&w, "declined").await;
    make::petition_of_b(&w).await;
    assert_eq!(figures(&w, "clerk", "").await["total"], 1);
    assert_eq!(figures(&w, "head", "").await["answered"], 1);
    assert_eq!(figures(&w, "head_b", "").await["total"], 0);
    assert_eq!(figures(&w, "clerk_b", "").await["total"], 0, "another council");
    assert_eq!(figures(&w, "clerk", "&kind=recommendation").await["total"], 0);
    let agency = format!("&organization_id={}", w.cast.a.department);
    assert_eq!(figures(&w, "clerk", &agency).await["total"], 1);
    let other = format!("&organization_id={}", w.cast.a.department_2);
    assert_eq!(figures(&w, "clerk", &other).await["total"], 0, "it only co-operates");
    w.get("clerk", "/v1/outcome-figures").await.refused(400);
}

#[db_test]
async fn an_answer_that_did_not_satisfy_is_not_counted_as_answered(w: World) {
    let case = make::reviewed(&w, entity::enums::Verdict::Unsatisfactory).await;
    assert!(case.outcome.is_some(), "the outcome of the former answer is still shown");
    let all = figures(&w, "clerk", "").await;
    assert_eq!((&all["total"], &all["answered"], of(&all, "by_implementation")), (&json!(1), &json!(0), 0));
    let case = make::closed(&w).await;
    let body = json!({"action": "record_feedback", "feedback": "dissatisfied", "said_on": make::today(), "place": "Xã"});
    w.step("clerk", &format!("/v1/cases/{}", case.id), case.version, &body).await.expect(200);
    let feedback = &figures(&w, "clerk", "").await["voters_feedback"];
    assert_eq!(feedback, &json!({"satisfied": 0, "partly_satisfied": 0, "dissatisfied": 1}));
}
