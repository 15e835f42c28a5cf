//! `GET /v1/me/queues`: what waits for whom. Each queue's list has exactly as many items as the queue counts.

use serde_json::{Value, json};
use testkit::cast::EVERYBODY;
use testkit::make::{self, recommendation as rec};
use testkit::{World, db_test};

use crate::engine::allowed_filter::fill;

async fn queues(w: &World, who: &str) -> Vec<Value> {
    w.get(who, "/v1/me/queues").await.expect(200)["items"].as_array().unwrap().clone()
}

async fn count(w: &World, who: &str, queue: &str) -> Option<u64> {
    let all = queues(w, who).await;
    all.iter().find(|one| one["queue"] == queue).map(|one| one["count"].as_u64().unwrap())
}

#[db_test]
async fn each_queue_counts_what_its_list_shows(w: World) {
    fill(&w).await;
    let (mut asked, mut busy) = (0, vec![]);
    for who in EVERYBODY {
        for one in queues(&w, who).await {
            let href = one["href"].as_str().unwrap();
            let page = w.get(who, &format!("{href}&limit=200")).await.expect(200);
            assert_eq!(page["next_cursor"], Value::Null, "{href}");
            let shown = page["items"].as_array().unwrap().len();
            assert_eq!(one["count"], shown, "{who} {href}");
            let counted = w.get(who, &format!("{href}&count=true&limit=1")).await.expect(200);
            assert_eq!(counted["count"], one["count"], "{who} {href}");
            asked += 1;
            busy.extend((shown > 0).then(|| one["queue"].as_str().unwrap().to_owned()));
        }
    }
    assert!(asked > 60, "only {asked} queues");
    busy.sort_unstable();
    busy.dedup();
    assert!(busy.len() > 20, "only in these something waits: {busy:?}");
}

#[db_test]
async fn a_petition_goes_from_queue_to_queue(w: World) {
    assert_eq!(count(&w, "clerk", "accept").await, Some(0));
    let case = make::received(&w).await;
    assert_eq!(count(&w, "clerk", "accept").await, Some(1));
    let case = make::accept(&w, &case).await;
    assert_eq!((count(&w, "clerk", "accept").await, count(&w, "leader", "assign").await), (Some(0), Some(1)));
    let case = make::assign(&w, &case, w.cast.a.department, vec![]).await;
    assert_eq!(count(&w, "head", "acknowledge").await, Some(1));
    assert_eq!(count(&w, "head_2", "acknowledge").await, Some(0));
    let case = make::acknowledge(&w, "handler", &case, w.cast.a.department).await;
    assert_eq!((count(&w, "head", "respond").await, count(&w, "handler", "respond").await), (Some(1), None));
    let extension = json!({"action": "request_extension", "reason": "Chờ vốn", "due_on": make::in_days(60)});
    make::on_assignment(&w, "head", case.id, w.cast.a.department, extension).await.expect(200);
    assert_eq!(count(&w, "leader", "decide_extensions").await, Some(1));
    let case = make::reload(&w, case.id).await;
    make::answer(&w, "head", &case, w.cast.a.department, entity::enums::Outcome::ByImplementation).await;
    assert_eq!(count(&w, "leader", "decide_extensions").await, Some(0), "the answer ends the request");
    assert_eq!(count(&w, "reviewer", "review_petitions").await, Some(1));
    assert_eq!(count(&w, "clerk", "notify_voters").await, Some(1));
    assert_eq!(count(&w, "deputy", "notify_voters").await, Some(1));
    let notify = json!({"action": "notify_voters", "notified_on": make::today(), "place": "Nhà văn hoá xã", "how": "Hội nghị"});
    make::on_case(&w, "clerk", case.id, notify).await.expect(200);
    assert_eq!(count(&w, "clerk", "notify_voters").await, Some(0));
    rec::answered(&w).await;
    assert_eq!(count(&w, "reviewer", "review_recommendations").await, Some(1));
    assert_eq!(count(&w, "clerk_b", "accept").await, Some(0));
}

#[db_test]
async fn everybody_has_the_queues_of_their_roles_in_their_language(w: World) {
    for (who, first) in [
        ("clerk", "accept"),
        ("leader", "release"),
        ("reviewer", "review_petitions"),
        ("coordinator", "pass_down"),
        ("admin", "repair_webhooks"),
    ] {
        assert_eq!(queues(&w, who).await[0]["queue"], first, "{who}");
    }
    for who in ["auditor", "liaison", "nobody"] {
        assert_eq!(queues(&w, who).await, Vec::<Value>::new(), "{who}");
    }
    for (language, label) in [("en", "To accept and classify"), ("vi", "Chờ tiếp nhận, phân loại")] {
        let request = w.http.get(format!("{}/v1/me/queues", w.base)).bearer_auth(w.token("clerk").await);
        let shown = w.send(request.header("Accept-Language", language)).await.expect(200);
        assert_eq!(shown["items"][0]["label"], label);
    }
}
