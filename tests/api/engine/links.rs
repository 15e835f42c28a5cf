//! Links: listed from both ends, to visible cases only, without cycles; one timeline; how often a matter was raised.

mod races;

use chrono::Days;
use entity::enums::{Action, LinkKind, Nature};
use entity::{case, case_link};
use kiennghi::service::engine::case::view::CaseView;
use kiennghi::service::petition::register::{NewPetition, register};
use reqwest::{Method, RequestBuilder};
use sea_orm::{EntityTrait, IntoActiveModel};
use serde_json::{Value, json};
use testkit::cast::EVERYBODY;
use testkit::history::{chained, events};
use testkit::offer::without_actions;
use testkit::{Response, World, at_once, db_test, make};
use uuid::Uuid;

use kiennghi::kernel::bulk_insert;
use kiennghi::service::engine::link::row;

const LINKERS: [&str; 5] = ["clerk", "leader", "reviewer", "reviewer_2", "reviewer_and_head"];

/// Creates a recommendation to the first department, in progress.
async fn recommendation(w: &World) -> CaseView {
    make::recommendation::in_progress(w).await
}

async fn petition(w: &World, days_ago: u64, session_id: Option<Uuid>) -> Uuid {
    let received_on = make::today() - Days::new(days_ago);
    let new = NewPetition { received_on, session_id, ..make::new_petition(w, "Cầu treo hư hỏng") };
    register(&mut w.app.handle(), &w.context("clerk").await, new).await.unwrap().view.id
}

async fn link(w: &World, who: &str, from: Uuid, kind: &str, to: Uuid) -> Response {
    w.post(
        who,
        &format!("/v1/cases/{from}/links"),
        &json!({"kind": kind, "case_id": to, "note": "Liên quan"}),
    )
    .await
}

async fn linking(w: &World, from: Uuid, kind: &str, to: Uuid) -> RequestBuilder {
    let request = w.request(Method::POST, &format!("/v1/cases/{from}/links"));
    request.bearer_auth(w.token("clerk").await).json(&json!({"kind": kind, "case_id": to}))
}

async fn links_of(w: &World, who: &str, case: Uuid, filter: &str) -> Vec<Value> {
    let page = w.get(who, &format!("/v1/cases/{case}/links?count=true{filter}")).await.expect(200);
    let items = page["items"].as_array().unwrap().clone();
    assert_eq!(page["count"], json!(items.len()), "{page}");
    items
}

/// Returns every event of a timeline, page by page.
async fn timeline(w: &World, who: &str, case: Uuid, query: &str, limit: usize) -> Vec<Value> {
    let (mut all, mut cursor) = (Vec::new(), String::new());
    loop {
        let path = format!("/v1/cases/{case}/events?limit={limit}{query}{cursor}");
        let page = w.get(who, &path).await.expect(200);
        all.extend(page["items"].as_array().unwrap().iter().cloned());
        match page["next_cursor"].as_str() {
            Some(next) => cursor = format!("&cursor={next}"),
            None => return all,
        }
    }
}

/// Checks that a case's history contains exactly the events that changed its version.
async fn whole(w: &World, id: Uuid) -> CaseView {
    let (case, log) = (make::reload(w, id).await, events(w, id).await);
    chained(&log);
    assert_eq!(case.version, i64::try_from(log.len()).unwrap(), "{}", case.number);
    case
}

#[db_test]
async fn both_cases_tell_of_a_link_and_move_with_it(w: World) {
    let (asked, raised) = (recommendation(&w).await, make::in_progress(&w).await);
    let made = link(&w, "clerk", asked.id, "arises_from", raised.id).await;
    assert!(made.header("etag").unwrap().starts_with("\"1."));
    let at = made.header("location").unwrap().to_owned();
    let made = made.expect(201);
    assert_eq!(
        (&made["direction"], &made["read_from"], &made["case"]["id"]),
        (&json!("from"), &json!(asked.id), &json!(raised.id))
    );
    let seen = w.get("deputy", &at).await.expect(200);
    assert_eq!(seen["actions"], json!([]), "a deputy removes none");
    assert_eq!(without_actions(seen), without_actions(made.clone()));
    assert_eq!(links_of(&w, "clerk", asked.id, "").await, std::slice::from_ref(&made));
    let [back] = &links_of(&w, "clerk", raised.id, "").await[..] else { panic!("one link") };
    assert_eq!(
        (&back["id"], &back["direction"], &back["case"]["number"]),
        (&made["id"], &json!("to"), &json!(asked.number))
    );
    for (filter, of_asked, of_raised) in [
        ("&kind=arises_from", 1, 1),
        ("&kind=settles", 0, 0),
        ("&direction=from", 1, 0),
        ("&direction=to", 0, 1),
        ("&direction=to&kind=arises_from", 0, 1),
    ] {
        assert_eq!(links_of(&w, "clerk", asked.id, filter).await.len(), of_asked, "{filter}");
        assert_eq!(links_of(&w, "clerk", raised.id, filter).await.len(), of_raised, "{filter}");
    }
    for (case, other, direction) in [(&asked, &raised, "from"), (&raised, &asked, "to")] {
        let now = whole(&w, case.id).await;
        assert_eq!((now.version, now.status), (case.version + 1, case.status));
        assert!(now.updated_at > case.updated_at);
        let last = events(&w, case.id).await.pop().unwrap();
        assert_eq!((last.action, last.user_id, last.public), (Action::Link, Some(w.user("clerk")), false));
        let told = json!({
            "type": "link", "version": 1, "link_id": made["id"], "kind": "arises_from", "direction": direction,
            "case_id": other.id, "case_number": other.number,
        });
        assert_eq!(last.data, told);
    }
    // a petition can be settled by the recommendation that it gave rise to
    link(&w, "reviewer", asked.id, "settles", raised.id).await.expect(201);
    assert_eq!(links_of(&w, "clerk", raised.id, "").await.len(), 2);

    let undo = async |who: &str, version: i64| w.write(Method::DELETE, who, &at, version, &Value::Null).await;
    let blind = w.send(w.request(Method::DELETE, &at).bearer_auth(w.token("clerk").await)).await;
    assert_eq!(blind.refused(428), "if_match_required");
    assert_eq!(undo("clerk", 2).await.refused(412), "stale_version");
    assert_eq!(undo("leader", 1).await.expect(200)["id"], made["id"]);
    assert_eq!(undo("leader", 1).await.refused(404), "not_found");
    for case in [&asked, &raised] {
        assert_eq!(whole(&w, case.id).await.version, case.version + 3);
        assert_eq!(events(&w, case.id).await.pop().unwrap().action, Action::Unlink);
        assert_eq!(links_of(&w, "clerk", case.id, "").await.len(), 1);
    }
}

#[db_test]
async fn only_who_works_on_both_cases_links_them(w: World) {
    let (asked, raised) = (recommendation(&w).await, make::accepted(&w).await);
    let made = link(&w, "leader", asked.id, "settles", raised.id).await.expect(201);
    let at = format!("/v1/links/{}", made["id"].as_str().unwrap());
    for who in EVERYBODY.into_iter().filter(|who| !LINKERS.contains(who)) {
        let sees = w.get(who, &format!("/v1/cases/{}", asked.id)).await.status == 200;
        link(&w, who, asked.id, "arises_from", raised.id).await.refused(if sees { 403 } else { 404 });
        w.get(who, &format!("/v1/cases/{}/links", asked.id)).await.expect(if sees { 200 } else { 404 });
        let both = sees && w.get(who, &format!("/v1/cases/{}", raised.id)).await.status == 200;
        assert_eq!(w.get(who, &at).await.status, if both { 200 } else { 404 }, "{who}");
        let undone = w.write(Method::DELETE, who, &at, 1, &Value::Null).await;
        undone.refused(if both { 403 } else { 404 });
    }
    assert_eq!(whole(&w, asked.id).await.version, asked.version + 1);
    for who in LINKERS {
        let made = link(&w, who, asked.id, "arises_from", raised.id).await.expect(201);
        let at = format!("/v1/links/{}", made["id"].as_str().unwrap());
        w.write(Method::DELETE, who, &at, 1, &Value::Null).await.expect(200);
    }
}

#[db_test]
async fn a_link_that_does_not_fit_is_refused_at_its_field(w: World) {
    let (asked, other) = (recommendation(&w).await.id, recommendation(&w).await.id);
    let (early, late) = (petition(&w, 9, None).await, petition(&w, 3, None).await);
    let theirs = make::petition_of_b(&w).await.id;
    for (from, kind, to, pointer, code) in [
        (late, "split_from", early, "/kind", "not_allowed"),
        (late, "arises_from", early, "/kind", "other_kind"),
        (early, "settles", asked, "/kind", "other_kind"),
        (asked, "settles", other, "/case_id", "other_kind"),
        (asked, "repeats", early, "/case_id", "other_kind"),
        (early, "repeats", late, "/case_id", "not_earlier"),
        (early, "repeats", early, "/case_id", "itself"),
        (asked, "arises_from", asked, "/case_id", "itself"),
        (late, "repeats", theirs, "/case_id", "not_found"),
        (late, "repeats", Uuid::nil(), "/case_id", "not_found"),
    ] {
        let refused = link(&w, "clerk", from, kind, to).await.expect(422);
        let found = (&refused["errors"][0]["pointer"], &refused["errors"][0]["code"]);
        assert_eq!(found, (&json!(pointer), &json!(code)), "{kind}: {refused}");
    }
    for body in [
        json!({"kind": "merged_into", "case_id": early}),
        json!({"kind": "repeats", "case_id": early, "note": " "}),
        json!({"kind": "repeats"}),
    ] {
        w.post("clerk", &format!("/v1/cases/{late}/links"), &body).await.refused(422);
    }
    link(&w, "clerk", theirs, "repeats", early).await.refused(404);
    link(&w, "clerk", late, "repeats", early).await.expect(201);
    assert_eq!(link(&w, "leader", late, "repeats", early).await.refused(409), "already_exists");
    assert_eq!(case_link::Entity::find().all(w.app.read()).await.unwrap().len(), 1);
    for id in [asked, other, theirs] {
        chained(&events(&w, id).await);
        assert!(events(&w, id).await.iter().all(|e| e.action != Action::Link));
    }
}

#[db_test]
async fn what_comes_from_splitting_is_not_undone_by_hand(w: World) {
    let whole = recommendation(&w).await;
    let split =
        json!({"action": "split", "remains": "Thu hồi đất", "parts": [{"content": "Đối chiếu bản đồ"}]});
    w.step("leader", &format!("/v1/cases/{}", whole.id), whole.version, &split).await.expect(200);
    let whole = whole.id;
    let made = &links_of(&w, "clerk", whole, "&kind=split_from").await[0];
    let (id, part) = (made["id"].as_str().unwrap(), made["case"]["id"].as_str().unwrap().parse().unwrap());
    assert_eq!(made["direction"], json!("to"));
    assert_eq!(links_of(&w, "head", part, "").await[0]["case"]["id"], json!(whole));
    let undone = w.write(Method::DELETE, "leader", &format!("/v1/links/{id}"), 1, &Value::Null).await;
    assert_eq!(undone.refused(409), "link_stays");
    assert_eq!(links_of(&w, "clerk", whole, "&kind=split_from").await.len(), 1);
}

#[db_test]
async fn no_chain_goes_round_though_days_are_corrected(w: World) {
    let (a, b, c) =
        (petition(&w, 30, None).await, petition(&w, 20, None).await, petition(&w, 10, None).await);
    link(&w, "clerk", b, "repeats", a).await.expect(201);
    link(&w, "clerk", c, "repeats", b).await.expect(201);
    let version = make::reload(&w, a).await.version;
    let later = json!({"received_on": make::today()});
    w.patch("clerk", &format!("/v1/petitions/{a}"), version, &later).await.expect(200);
    for of in [b, c] {
        let refused = link(&w, "clerk", a, "repeats", of).await.expect(422);
        assert_eq!(refused["errors"][0]["code"], "circle", "{refused}");
    }
    let chain = w.get("clerk", &format!("/v1/cases/{b}/recurrences")).await.expect(200);
    assert_eq!(
        (&chain["times"], &chain["cases"][2]["id"]),
        (&json!(3), &json!(a)),
        "ordered by their present dates"
    );
}

#[db_test]
async fn what_is_out_of_sight_is_neither_shown_nor_counted(w: World) {
    let hidden = petition(&w, 5, None).await;
    let seen = make::in_progress(&w).await.id;
    let made = link(&w, "clerk", seen, "repeats", hidden).await.expect(201);
    let at = format!("/v1/links/{}", made["id"].as_str().unwrap());
    for who in ["head", "handler", "coordinator", "head_2"] {
        assert!(links_of(&w, who, seen, "").await.is_empty(), "{who}");
        w.get(who, &at).await.refused(404);
        let chain = w.get(who, &format!("/v1/cases/{seen}/recurrences")).await.expect(200);
        assert_eq!((&chain["times"], &chain["truncated"]), (&json!(1), &json!(false)), "{who}");
        let told = timeline(&w, who, seen, "&linked=true", 50).await;
        assert_eq!(told, timeline(&w, who, seen, "", 50).await, "{who}");
        assert!(!format!("{told:?}").contains(&hidden.to_string()), "{who}");
    }
    // by area: a petition of another area
    let new = NewPetition { units: vec![w.cast.a.far_commune], ..make::new_petition(&w, "Nơi khác") };
    let far = register(&mut w.app.handle(), &w.context("clerk").await, new).await.unwrap().view.id;
    link(&w, "clerk", far, "repeats", seen).await.expect(201);
    let of_liaison = links_of(&w, "liaison", seen, "").await;
    assert_eq!(of_liaison.iter().map(|l| &l["case"]["id"]).collect::<Vec<_>>(), [&json!(hidden)]);
    assert_eq!(links_of(&w, "deputy", seen, "").await.len(), 2);
    assert_eq!(
        w.get("liaison", &format!("/v1/cases/{seen}/recurrences")).await.expect(200)["times"],
        json!(2)
    );
    // once assigned to the agency, the agency can see it
    let case = make::reload(&w, hidden).await;
    let accept = json!({"action": "accept", "sector_id": w.cast.a.sector, "competence_level": "province", "nature": Nature::Petition});
    w.step("clerk", &format!("/v1/cases/{hidden}"), case.version, &accept).await.expect(200);
    make::assign(&w, &make::reload(&w, hidden).await, w.cast.a.department, vec![]).await;
    assert_eq!(links_of(&w, "head", seen, "").await[0]["case"]["id"], json!(hidden));
    w.get("head", &at).await.expect(200);
}

#[db_test]
async fn one_timeline_holds_each_case_by_its_own_rule_newest_first(w: World) {
    let raised = make::in_progress(&w).await.id;
    let asked = recommendation(&w).await.id;
    let far = make::accepted(&w).await.id;
    let again = make::passed_down(&w).await.id;
    link(&w, "clerk", asked, "arises_from", raised).await.expect(201);
    link(&w, "clerk", asked, "settles", raised).await.expect(201);
    link(&w, "clerk", far, "repeats", raised).await.expect(201);
    link(&w, "clerk", again, "repeats", raised).await.expect(201);
    let note = json!({"action": "report_progress", "text": "Đang làm", "percent": 20});
    let (assignment, version) = make::of(&make::reload(&w, raised).await, w.cast.a.department);
    w.step("handler", &format!("/v1/assignments/{assignment}"), version, &note).await.expect(200);
    for (who, sees) in [
        ("clerk", vec![raised, asked, far, again]),
        ("auditor", vec![raised, asked, far, again]),
        ("head", vec![raised, asked, again]),
        ("coordinator", vec![raised, asked, again]),
        ("head_2", vec![raised]),
    ] {
        let mut each = Vec::new();
        for case in &sees {
            each.extend(timeline(&w, who, *case, "", 200).await);
        }
        let key = |event: &Value| event["id"].as_str().unwrap().to_owned();
        each.sort_by_key(|event| std::cmp::Reverse(key(event)));
        for limit in [3, 200] {
            assert_eq!(timeline(&w, who, raised, "&linked=true", limit).await, each, "{who} {limit}");
        }
        let only: Vec<_> = each.iter().filter(|e| e["action"] == "assign").cloned().collect();
        assert_eq!(timeline(&w, who, raised, "&linked=true&action=assign", 2).await, only, "{who}");
        assert!(!only.is_empty());
    }
    let of_one = timeline(&w, "clerk", raised, "&linked=false", 200).await;
    assert!(of_one.iter().all(|event| event["stream_id"] == json!(raised)));
    let page = w.get("clerk", &format!("/v1/cases/{raised}/events?linked=true&limit=2")).await.expect(200);
    let cursor = page["next_cursor"].as_str().unwrap();
    let other = w.get("clerk", &format!("/v1/cases/{raised}/events?limit=2&cursor={cursor}")).await;
    assert_eq!(other.refused(400), "invalid_cursor");
}

#[db_test]
async fn a_matter_is_counted_each_time_it_was_raised(w: World) {
    let term = json!({"council_id": w.cast.a.council, "name": "2021–2026", "starts_on": "2021-05-01", "ends_on": "2026-03-31"});
    let term = w.post("clerk", "/v1/terms", &term).await.expect(201);
    let session = async |ordinal: u8, term: Value, opens_on: &str| -> Uuid {
        let new = json!({"term_id": term, "ordinal": ordinal, "kind": "regular", "opens_on": opens_on});
        w.post("clerk", "/v1/sessions", &new).await.expect(201)["id"].as_str().unwrap().parse().unwrap()
    };
    let old = session(20, term["id"].clone(), "2025-12-08").await;
    let next = session(3, json!(w.cast.a.term), "2026-12-08").await;
    let times =
        [(60, Some(old)), (50, Some(old)), (40, Some(w.cast.a.session)), (30, None), (20, Some(next))];
    let mut raised = Vec::new();
    for (days_ago, session) in times {
        raised.push(petition(&w, days_ago, session).await);
    }
    let aside = petition(&w, 45, None).await;
    for (later, earlier) in [(1, 0), (2, 1), (3, 1), (4, 2), (4, 3)] {
        link(&w, "clerk", raised[later], "repeats", raised[earlier]).await.expect(201);
    }
    let asked = recommendation(&w).await.id;
    link(&w, "clerk", asked, "settles", raised[0]).await.expect(201);
    for one in &raised {
        let chain = w.get("leader", &format!("/v1/cases/{one}/recurrences")).await.expect(200);
        let shown: Vec<_> = chain["cases"].as_array().unwrap().iter().map(|c| c["id"].clone()).collect();
        assert_eq!(shown, raised.iter().map(|id| json!(id)).collect::<Vec<_>>());
        let counts = (&chain["times"], &chain["sessions"], &chain["terms"], &chain["truncated"]);
        assert_eq!(counts, (&json!(5), &json!(3), &json!(2), &json!(false)));
        assert_eq!(
            chain["cases"][0]["session"],
            json!({"id": old, "ordinal": 20, "term_id": term["id"], "term_name": "2021–2026"})
        );
        assert_eq!(chain["cases"][3]["session"], Value::Null, "what is not visible is not counted");
    }
    let alone = w.get("leader", &format!("/v1/cases/{aside}/recurrences")).await.expect(200);
    assert_eq!((&alone["times"], &alone["sessions"], &alone["terms"]), (&json!(1), &json!(0), &json!(0)));
    w.get("clerk_b", &format!("/v1/cases/{aside}/recurrences")).await.refused(404);
}

#[db_test]
async fn a_chain_of_more_than_two_hundred_says_so(w: World) {
    let first = petition(&w, 30, None).await;
    let model = case::Entity::find_by_id(first).one(w.app.read()).await.unwrap().unwrap();
    let ctx = w.context("clerk").await;
    let (mut cases, mut links) = (Vec::new(), Vec::new());
    for i in 0..204 {
        let id = ctx.new_id();
        cases
            .push(case::Model { id, number: format!("KN-2025-{i:06}"), ..model.clone() }.into_active_model());
        links.push(row::new(&ctx, w.cast.a.council, id, LinkKind::Repeats, first));
    }
    let mut app = w.app.handle();
    let tx = app.begin(&ctx).await.unwrap();
    for some in cases.chunks(100) {
        case::Entity::insert_many(some.to_vec()).exec_without_returning(&tx).await.unwrap();
    }
    bulk_insert::insert(&tx, links[..199].to_vec()).await.unwrap();
    tx.done().await.unwrap();
    let chain = async || w.get("clerk", &format!("/v1/cases/{first}/recurrences")).await.expect(200);
    let whole = chain().await;
    assert_eq!((&whole["times"], &whole["truncated"]), (&json!(200), &json!(false)));
    let mut app = w.app.handle();
    let tx = app.begin(&ctx).await.unwrap();
    bulk_insert::insert(&tx, links[199..].to_vec()).await.unwrap();
    tx.done().await.unwrap();
    let cut = chain().await;
    assert_eq!((&cut["times"], &cut["truncated"]), (&json!(200), &json!(true)));
}
