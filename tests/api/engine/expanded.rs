//! `expand` returns with a case what its lists show, to everybody what they may see there.

use chrono::Days;
use kiennghi::kernel::config::Config;
use kiennghi::service::petition::register::{NewPetition, register};
use reqwest::Method;
use serde_json::{Value, json};
use std::sync::atomic::Ordering;
use testkit::make::recommendation as rec;
use testkit::{Backend, World, config, db_test, make, run_counted};
use uuid::Uuid;

const LISTS: [&str; 6] = ["assignments", "events", "responses", "commitments", "links", "letters"];

/// Returns the path of the list that a name stands for.
fn list(name: &str, case: Uuid) -> String {
    match name {
        "responses" | "commitments" => format!("/v1/{name}?case_id={case}&limit=200"),
        "letters" => format!("/v1/reminder-letters?case_id={case}&limit=200"),
        _ => format!("/v1/cases/{case}/{name}?limit=200"),
    }
}

/// A petition that came in ten days ago.
async fn earlier(w: &World) -> Uuid {
    let new =
        NewPetition { received_on: make::today() - Days::new(10), ..make::new_petition(w, "Cầu hỏng") };
    register(&mut w.app.handle(), &w.context("clerk").await, new).await.unwrap().view.id
}

/// A petition of two agencies, answered by one, with commitments, a letter, a link and internal events.
async fn eventful(w: &World) -> Uuid {
    let a = &w.cast.a;
    let case = make::accepted(w).await;
    let case = make::assign(w, &case, a.department, vec![a.department_2]).await;
    let case = make::acknowledge(w, "handler", &case, a.department).await;
    let case = make::answer(w, "head", &case, a.department, entity::enums::Outcome::WithRoadmap).await;
    let letter = make::letter(a.department, "reminder", &[&make::reload(w, case.id).await]);
    w.post("leader", "/v1/reminder-letters", &letter).await.expect(201);
    let link = json!({"kind": "repeats", "case_id": earlier(w).await});
    let linked = w.post("clerk", &format!("/v1/cases/{}/links", case.id), &link).await;
    assert_eq!(linked.status, 201, "{}", linked.text);
    case.id
}

#[db_test]
async fn every_list_is_the_one_that_the_caller_sees_elsewhere(w: World) {
    let recommendation = rec::in_progress(&w).await.id;
    for (family, case) in [("petitions", eventful(&w).await), ("recommendations", recommendation)] {
        for who in [
            "clerk",
            "leader",
            "reviewer",
            "deputy",
            "liaison",
            "auditor",
            "head",
            "handler",
            "head_2",
            "coordinator",
        ] {
            let path = format!("/v1/cases/{case}?expand={}", LISTS.join(","));
            let reply = w.get(who, &path).await;
            let alone = w.get(who, &format!("/v1/cases/{case}")).await;
            assert_eq!(reply.status, alone.status, "{who}");
            if reply.status == 404 {
                continue;
            }
            let (mut page, alone) = (reply.expect(200), alone.expect(200));
            let expanded = page.as_object_mut().unwrap().remove("expanded").unwrap();
            assert_eq!(page, alone, "{who}: the case itself is the same");
            for name in LISTS {
                let own = w.get(who, &list(name, case)).await.expect(200);
                assert_eq!(expanded[name], own["items"], "{who} {family} {name}");
            }
            assert_eq!(expanded["next"], json!({}), "{who}");
            let same = w.get(who, &format!("/v1/{family}/{case}?expand=events")).await.expect(200);
            assert_eq!(same["expanded"]["events"], expanded["events"], "{who}");
            assert_eq!(same["expanded"].as_object().unwrap().len(), 2, "only what is asked for, and `next`");
        }
    }
    // the lists are not empty where they should not be
    let case = eventful(&w).await;
    let page = w.get("clerk", &format!("/v1/cases/{case}?expand={}", LISTS.join(","))).await.expect(200);
    for name in LISTS {
        assert!(!page["expanded"][name].as_array().unwrap().is_empty(), "{name}");
    }
}

#[db_test]
async fn what_cannot_be_expanded_is_refused_and_what_is_not_visible_stays_hidden(w: World) {
    let case = make::assigned(&w).await.id;
    for wrong in ["nothing", "events,nothing", "events,", "Events"] {
        let reply = w.get("clerk", &format!("/v1/cases/{case}?expand={wrong}")).await;
        let problem: Value = serde_json::from_str(&reply.text).unwrap();
        assert_eq!(reply.refused(400), "invalid_parameter", "{wrong:?}");
        assert_eq!(problem["errors"][0]["parameter"], "expand", "{wrong:?}");
    }
    let none = w.get("clerk", &format!("/v1/cases/{case}?expand=")).await.expect(200);
    assert_eq!(none["expanded"], json!({"next": {}}), "an empty list of names names none");
    assert_eq!(w.get("clerk_b", &format!("/v1/cases/{case}?expand=events")).await.status, 404);
    assert_eq!(w.get("clerk", &format!("/v1/recommendations/{case}?expand=events")).await.status, 404);
    assert_eq!(w.get("clerk", "/v1/cases?expand=events").await.refused(400), "invalid_parameter");
    let brief = format!("/v1/cases/{case}?expand=events,links&fields=number,expanded.events.action");
    let brief = w.get("clerk", &brief).await.expect(200);
    assert_eq!(brief.as_object().unwrap().len(), 2);
    assert_eq!(brief["expanded"].as_object().unwrap().len(), 1);
    assert_eq!(brief["expanded"]["events"][0], json!({"action": "assign"}));
}

#[db_test]
async fn a_long_list_tells_where_it_goes_on(w: World) {
    let mut case = make::in_progress(&w).await;
    for _ in 0..200 {
        case = make::report_progress(&w, "handler", &case, w.cast.a.department).await;
    }
    let page = w.get("clerk", &format!("/v1/cases/{}?expand=events,assignments", case.id)).await.expect(200);
    assert_eq!(page["expanded"]["events"].as_array().unwrap().len(), 200);
    assert_eq!(page["expanded"]["next"].as_object().unwrap().len(), 1, "only the events go on");
    let rest = w.get("clerk", page["expanded"]["next"]["events"].as_str().unwrap()).await.expect(200);
    let actions: Vec<_> =
        rest["items"].as_array().unwrap().iter().map(|e| e["action"].as_str().unwrap()).collect();
    assert_eq!(actions, ["acknowledge", "assign", "accept", "register"]);
}

fn counted(backend: Backend) {
    let config = Config { token_cache_seconds: 3, ..config() };
    run_counted(backend, config, async |w, count| {
        let case = eventful(&w).await;
        // a token of its own for each request would not be in the service's cache
        let token = w.token("clerk").await;
        let ask = async |more: &str| {
            let path = format!("/v1/cases/{case}?expand={}{more}", LISTS.join(","));
            let request = || w.send(w.request(Method::GET, &path).bearer_auth(&token));
            request().await.expect(200);
            count.store(0, Ordering::SeqCst);
            let page = request().await.expect(200);
            (count.load(Ordering::SeqCst), page)
        };
        let (few, page) = ask("").await;
        assert!(few <= 20, "{few} statements");
        let links = page["expanded"]["links"].as_array().unwrap().len();
        for _ in 0..10 {
            let link = json!({"kind": "repeats", "case_id": earlier(&w).await});
            w.post("clerk", &format!("/v1/cases/{case}/links"), &link).await.expect(201);
        }
        let (many, page) = ask("").await;
        assert_eq!(page["expanded"]["links"].as_array().unwrap().len(), links + 10);
        assert_eq!(few, many, "ten links more, with their events");
        // the case, a page of events, their texts
        assert_eq!(ask("&fields=id,expanded.events.action").await.0, 3);
        assert_eq!(ask("&fields=id").await.0, 1);
    });
}

#[test]
fn a_case_page_costs_a_constant_number_of_statements_on_sqlite() {
    counted(Backend::Sqlite);
}

#[test]
fn a_case_page_costs_a_constant_number_of_statements_on_postgres() {
    counted(Backend::Postgres);
}
