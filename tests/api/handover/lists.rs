//! Handovers: the open cases of a closing period, the signed list of them, and due dates that continue unchanged.

mod again;
mod signed;
mod under_load;

use chrono::{Days, NaiveDate};
use entity::enums::{Action, CommitmentStatus, Outcome, Status};
use entity::timer;
use kiennghi::service::engine::case::view::CaseView;
use kiennghi::service::petition::register::{NewPetition, register};
use reqwest::{Method, RequestBuilder};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use serde_json::{Value, json};
use testkit::cast::EVERYBODY;
use testkit::history::{chained, events};
use testkit::{Response, World, db_test, make};
use uuid::Uuid;

/// Creates a petition of a session, assigned to an agency and in progress.
async fn of_session(w: &World, session_id: Uuid) -> CaseView {
    let new =
        NewPetition { session_id: Some(session_id), ..make::new_petition(w, "Kênh mương sạt lở") };
    let case = register(&mut w.app.handle(), &w.context("clerk").await, new).await.unwrap().view;
    let accept = json!({"action": "accept", "sector_id": w.cast.a.sector, "competence_level": "province"});
    w.step("clerk", &format!("/v1/cases/{}", case.id), case.version, &accept).await.expect(200);
    let case = make::assign(w, &make::reload(w, case.id).await, w.cast.a.department, vec![]).await;
    make::acknowledge(w, "handler", &case, w.cast.a.department).await
}

async fn promising(w: &World) -> CaseView {
    let case = of_session(w, w.cast.a.session).await;
    make::answer(w, "head", &case, w.cast.a.department, Outcome::WithRoadmap).await
}

async fn session(w: &World, opens_on: &str) -> Uuid {
    let new = json!({"term_id": w.cast.a.term, "ordinal": 3, "kind": "regular", "opens_on": opens_on});
    w.post("clerk", "/v1/sessions", &new).await.expect(201)["id"].as_str().unwrap().parse().unwrap()
}

/// Hands over the open cases of the session, with further fields in the request.
fn list(w: &World, more: &Value) -> Value {
    let mut list = json!({
        "from_session_id": w.cast.a.session, "to_organization_id": w.cast.a.office, "signed_by": "Nguyễn Văn Long",
        "signed_on": make::today(),
    });
    list.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    list
}

async fn hand_over(w: &World, more: &Value) -> Response {
    w.post("leader", "/v1/handovers", &list(w, more)).await
}

async fn handing_over(w: &World, more: &Value) -> RequestBuilder {
    w.request(Method::POST, "/v1/handovers").bearer_auth(w.token("leader").await).json(&list(w, more))
}

/// Returns every item of a list, page by page.
async fn all(w: &World, who: &str, path: &str) -> Vec<Value> {
    let (mut found, mut cursor) = (Vec::new(), String::new());
    let sign = if path.contains('?') { '&' } else { '?' };
    loop {
        let page = w.get(who, &format!("{path}{sign}limit=2{cursor}")).await.expect(200);
        found.extend(page["items"].as_array().unwrap().iter().cloned());
        match page["next_cursor"].as_str() {
            Some(next) => cursor = format!("&cursor={next}"),
            None => return found,
        }
    }
}

fn ids(items: &[Value]) -> Vec<Uuid> {
    items.iter().map(|item| item["id"].as_str().unwrap().parse().unwrap()).collect()
}

fn newest_first(mut ids: Vec<Uuid>) -> Vec<Uuid> {
    ids.sort_unstable_by(|a, b| b.cmp(a));
    ids
}

/// Returns a case's due dates, commitments, timers and overdue state: everything that a handover must not change.
async fn clocks(w: &World, id: Uuid) -> Value {
    let case = make::reload(w, id).await;
    let due: Vec<_> = case.assignments.iter().map(|a| (a.id, a.due_on, a.version)).collect();
    let promises = make::promises_of(w, id).await;
    let promised: Vec<_> =
        promises.iter().map(|c| (c.id, c.due_on, c.review_on, c.from_on, &c.text)).collect();
    let timers = timer::Entity::find().filter(timer::Column::CaseId.eq(id)).order_by_asc(timer::Column::Id);
    let timers = timers.all(w.app.read()).await.unwrap();
    let timers: Vec<_> = timers.iter().map(|a| (a.id, a.due_on, a.fires_on, &a.later, a.done_at)).collect();
    assert!(!timers.is_empty());
    let mut overdue = Vec::new();
    for of in ["cases", "commitments", "assignments"] {
        for as_of in [make::today(), make::in_days(25), make::in_days(60)] {
            let counted = w.get("clerk", &format!("/v1/timeliness?of={of}&as_of={as_of}")).await.expect(200);
            overdue.push(counted);
            let listed =
                w.get("clerk", &format!("/v1/{of}?overdue=true&as_of={as_of}&fields=id")).await.expect(200);
            overdue.push(listed["items"].clone());
        }
    }
    json!({"status": case.status, "due": case.due_on, "of": due, "promised": promised, "timers": timers, "overdue": overdue})
}

async fn whole(w: &World, id: Uuid) -> CaseView {
    let (case, log) = (make::reload(w, id).await, events(w, id).await);
    chained(&log);
    assert_eq!(case.version, i64::try_from(log.len()).unwrap(), "{}", case.number);
    case
}

#[db_test]
async fn what_is_open_at_an_end_is_listed_to_those_who_prepare_it(w: World) {
    use Status::{Answered, Assigned, Following, InProgress, Referred};
    let a = &w.cast.a;
    let next = session(&w, "2026-12-08").await;
    let mut open = Vec::new();
    for status in Status::ALL {
        let case = make::at(&w, *status).await;
        if matches!(status, Assigned | InProgress | Answered | Following | Referred) {
            open.push(case.id);
        }
    }
    let asked = make::recommendation::assigned(&w).await.id;
    let (one, two) = (promising(&w).await, of_session(&w, next).await.id);
    let of_term: Vec<Uuid> = open.iter().copied().chain([asked, one.id, two]).collect();
    for (query, found) in [
        (format!("session_id={}", a.session), vec![one.id]),
        (format!("session_id={next}"), vec![two]),
        (format!("term_id={}", a.term), of_term.clone()),
        (format!("term_id={}&kind=recommendation", a.term), vec![asked]),
    ] {
        let listed = all(&w, "clerk", &format!("/v1/handovers/candidates?{query}")).await;
        assert_eq!(ids(&listed), newest_first(found), "{query}");
    }
    let [line] = &all(&w, "auditor", &format!("/v1/handovers/candidates?session_id={}", a.session)).await[..]
    else {
        panic!()
    };
    assert_eq!(
        (&line["number"], &line["due_on"], &line["carried_to"]),
        (&json!(one.number), &json!(one.due_on), &Value::Null)
    );
    assert_eq!(
        (&line["agencies"][0]["organization_id"], &line["agencies"][1]),
        (&json!(a.department), &Value::Null)
    );
    let promise = &make::promises_of(&w, one.id).await[0];
    let told =
        (&line["commitments"][0]["id"], &line["commitments"][0]["due_on"], &line["commitments"][0]["status"]);
    assert_eq!(told, (&json!(promise.id), &json!(promise.due_on), &json!("open")));

    for who in EVERYBODY {
        let reply = w.get(who, &format!("/v1/handovers/candidates?term_id={}", a.term)).await;
        match who {
            "clerk" | "leader" | "auditor" => drop(reply.expect(200)),
            "reviewer" | "reviewer_2" | "deputy" | "reviewer_and_head" => {
                assert_eq!(reply.refused(403), "forbidden", "{who}");
            }
            _ => assert_eq!(reply.refused(404), "not_found", "{who}"),
        }
    }
    for wrong in
        [String::new(), format!("?session_id={}&term_id={}", a.session, a.term), "?kind=petition".into()]
    {
        assert_eq!(
            w.get("clerk", &format!("/v1/handovers/candidates{wrong}")).await.refused(400),
            "invalid_parameter",
            "{wrong}"
        );
    }
    for strange in [
        format!("session_id={}", w.cast.b.session),
        format!("term_id={}", a.session),
        format!("term_id={}", Uuid::nil()),
    ] {
        w.get("clerk", &format!("/v1/handovers/candidates?{strange}")).await.refused(404);
    }
}

#[db_test]
async fn a_handover_carries_open_cases_over_and_changes_no_due_date(w: World) {
    let next = session(&w, "2026-12-08").await;
    let (case, bare) = (promising(&w).await, of_session(&w, w.cast.a.session).await);
    let aside = make::in_progress(&w).await;
    let before = (clocks(&w, case.id).await, clocks(&w, bare.id).await);
    let made =
        hand_over(&w, &json!({"to_session_id": next, "document": make::document(), "note": "Theo biên bản"}))
            .await;
    let path = made.header("location").unwrap().to_owned();
    let made = made.expect(201);
    assert_eq!((&made["case_count"], &made["commitment_count"]), (&json!(2), &json!(1)));
    assert_eq!(w.get("deputy", &path).await.expect(200), made);
    assert_eq!(
        (clocks(&w, case.id).await, clocks(&w, bare.id).await),
        before,
        "due dates and timers are unchanged"
    );

    for old in [&case, &bare] {
        let now = whole(&w, old.id).await;
        assert_eq!((now.version, now.carried_to, now.open_commitments), (old.version + 1, Some(next), 0));
        assert!(now.updated_at > old.updated_at);
        let last = events(&w, old.id).await.pop().unwrap();
        assert_eq!(
            (last.action, last.user_id, last.from_status, last.to_status),
            (Action::HandOver, Some(w.user("leader")), Some(old.status), Some(old.status))
        );
        assert_eq!((&last.data["handover_id"], &last.data["to_session_id"]), (&made["id"], &json!(next)));
        assert!(!last.data.to_string().contains("Long"), "no names in the event log");
    }
    let promise = &make::promises_of(&w, case.id).await[0];
    assert_eq!(
        (promise.status, promise.carried_to, promise.version),
        (CommitmentStatus::CarriedOver, Some(next), 2)
    );
    assert_eq!(whole(&w, aside.id).await.version, aside.version);
    let log = events(&w, made["id"].as_str().unwrap().parse().unwrap()).await;
    assert_eq!(
        (log.len(), log[0].action, &log[0].data["case_count"], &log[0].data["commitment_count"]),
        (1, Action::HandOver, &json!(2), &json!(1))
    );

    let items = all(&w, "auditor", &format!("{path}/items")).await;
    let lines: Vec<_> = items
        .iter()
        .map(|i| {
            (i["case_number"].clone(), i["commitment_id"].clone(), i["state"].clone(), i["due_on"].clone())
        })
        .collect();
    assert_eq!(
        lines,
        [
            (json!(case.number), Value::Null, json!("answered"), json!(case.due_on)),
            (json!(case.number), json!(promise.id), json!("open"), json!(promise.due_on)),
            (json!(bare.number), Value::Null, json!("in_progress"), json!(bare.due_on)),
        ]
    );
    assert_eq!(all(&w, "clerk", &format!("{path}/items?case_id={}", bare.id)).await.len(), 1);
    // the signed list does not change; the commitment is followed as before, and its case may be closed
    make::step_promise(&w, "head", promise.id, make::fulfilled()).await;
    assert_eq!(all(&w, "auditor", &format!("{path}/items")).await, items);
    let carried = all(&w, "clerk", &format!("/v1/cases?carried_to={next}")).await;
    assert_eq!(ids(&carried), newest_first(vec![case.id, bare.id]));
}

#[db_test]
async fn what_was_handed_over_is_open_where_it_went_and_goes_on_from_there(w: World) {
    let (next, last) = (session(&w, "2026-12-08").await, session(&w, "2027-06-08").await);
    let case = promising(&w).await;
    hand_over(&w, &json!({"to_session_id": next})).await.expect(201);
    let open = all(&w, "leader", &format!("/v1/handovers/candidates?session_id={next}")).await;
    assert_eq!((ids(&open), &open[0]["carried_to"]), (vec![case.id], &json!(next)));
    assert_eq!(hand_over(&w, &json!({"to_session_id": next})).await.refused(409), "nothing_open");
    let named = json!({"to_session_id": next, "cases": [case.id]});
    assert_eq!(hand_over(&w, &named).await.refused(409), "handed_over_already");

    let on = json!({"from_session_id": next, "to_session_id": last});
    let made = hand_over(&w, &on).await.expect(201);
    assert_eq!(
        (&made["case_count"], &made["commitment_count"]),
        (&json!(1), &json!(1)),
        "commitments carried over are open too"
    );
    let promise = &make::promises_of(&w, case.id).await[0];
    assert_eq!((promise.status, promise.carried_to), (CommitmentStatus::CarriedOver, Some(last)));
    assert_eq!(whole(&w, case.id).await.carried_to, Some(last));

    // to no session that is known yet: once from the same closing period
    let term = json!({"from_session_id": null, "from_term_id": w.cast.a.term});
    let made = hand_over(&w, &term).await.expect(201);
    assert_eq!((&made["to_session_id"], &made["from_term_id"]), (&Value::Null, &json!(w.cast.a.term)));
    assert_eq!(whole(&w, case.id).await.carried_to, Some(last), "it stays with the receiving session");
    assert_eq!(hand_over(&w, &term).await.refused(409), "nothing_open");
    let mut named = term.clone();
    named["cases"] = json!([case.id]);
    assert_eq!(hand_over(&w, &named).await.refused(409), "handed_over_already");
    let new = make::in_progress(&w).await.id;
    let made = hand_over(&w, &term).await.expect(201);
    let items = all(&w, "clerk", &format!("/v1/handovers/{}/items", made["id"].as_str().unwrap())).await;
    assert_eq!((items.len(), &items[0]["case_id"]), (1, &json!(new)));
}

#[db_test]
async fn only_a_leader_hands_over_and_only_the_council_reads_it(w: World) {
    let case = promising(&w).await;
    for who in EVERYBODY.into_iter().filter(|who| *who != "leader") {
        assert_eq!(
            w.post(who, "/v1/handovers", &list(&w, &json!({}))).await.refused(403),
            "forbidden",
            "{who}"
        );
    }
    assert_eq!(whole(&w, case.id).await.version, case.version);
    let made = hand_over(&w, &json!({})).await.expect(201);
    let path = format!("/v1/handovers/{}", made["id"].as_str().unwrap());
    let readers = ["clerk", "leader", "reviewer", "reviewer_2", "deputy", "auditor", "reviewer_and_head"];
    for who in EVERYBODY {
        let reads = readers.contains(&who);
        for at in [path.clone(), format!("{path}/items")] {
            assert_eq!(w.get(who, &at).await.status, if reads { 200 } else { 404 }, "{who} {at}");
        }
        for query in [
            "count=true".to_owned(),
            format!("count=true&council_id={}", w.cast.a.council),
            format!("count=true&from_session_id={}", w.cast.a.session),
        ] {
            let page = w.get(who, &format!("/v1/handovers?{query}")).await.expect(200);
            assert_eq!(page["count"], json!(u8::from(reads)), "{who} {query}");
        }
    }
    for (query, n) in [
        (format!("to_organization_id={}", w.cast.a.office), 1),
        (format!("to_organization_id={}", w.cast.a.board), 0),
        (format!("from_term_id={}", w.cast.a.term), 0),
        (format!("to_session_id={}", w.cast.a.session), 0),
    ] {
        assert_eq!(all(&w, "clerk", &format!("/v1/handovers?{query}")).await.len(), n, "{query}");
    }
}

#[db_test]
async fn an_invalid_list_is_refused_at_its_field(w: World) {
    let a = &w.cast.a;
    let case = promising(&w).await.id;
    let (closed, elsewhere) = (make::closed(&w).await.id, make::in_progress(&w).await.id);
    let theirs = make::petition_of_b(&w).await.id;
    let earlier = session(&w, "2026-05-08").await;
    let tomorrow = make::in_days(1);
    for (more, pointer, code) in [
        (json!({"from_session_id": null}), "/from_session_id", "required"),
        (json!({"from_term_id": a.term}), "/from_term_id", "not_allowed"),
        (json!({"from_session_id": Uuid::nil()}), "/from_session_id", "not_found"),
        (json!({"from_session_id": null, "from_term_id": a.session}), "/from_term_id", "not_found"),
        (json!({"to_organization_id": a.department}), "/to_organization_id", "not_found"),
        (json!({"to_organization_id": w.cast.b.office}), "/to_organization_id", "not_found"),
        (json!({"to_session_id": a.session}), "/to_session_id", "not_later"),
        (json!({"to_session_id": earlier}), "/to_session_id", "not_later"),
        (json!({"to_session_id": w.cast.b.session}), "/to_session_id", "not_found"),
        (
            json!({"from_session_id": null, "from_term_id": a.term, "to_session_id": a.session}),
            "/to_session_id",
            "not_later",
        ),
        (json!({"signed_on": tomorrow}), "/signed_on", "in_future"),
        (json!({"signed_by": " "}), "/signed_by", "blank"),
        (json!({"cases": [case, theirs]}), "/cases/1", "not_found"),
        (json!({"cases": [Uuid::nil()]}), "/cases/0", "not_found"),
        (json!({"cases": [elsewhere]}), "/cases/0", "not_there"),
        (json!({"cases": [case], "kinds": ["recommendation"]}), "/cases/0", "other_kind"),
        (json!({"cases": []}), "/cases", "length"),
        (json!({"kinds": []}), "/kinds", "length"),
    ] {
        let refused = hand_over(&w, &more).await.expect(422);
        let found = (&refused["errors"][0]["pointer"], &refused["errors"][0]["code"]);
        assert_eq!(found, (&json!(pointer), &json!(code)), "{more}: {refused}");
    }
    assert_eq!(hand_over(&w, &json!({"cases": [closed]})).await.refused(409), "wrong_status");
    assert_eq!(hand_over(&w, &json!({"kinds": ["recommendation"]})).await.refused(409), "nothing_open");
    hand_over(&w, &json!({"from_session_id": w.cast.b.session})).await.refused(403);
    assert_eq!(all(&w, "clerk", "/v1/handovers").await.len(), 0);
    assert_eq!(make::promises_of(&w, case).await[0].status, CommitmentStatus::Open);
    // the same case twice is one line
    let made = hand_over(&w, &json!({"cases": [case, case]})).await.expect(201);
    assert_eq!(made["case_count"], json!(1));
}

#[db_test]
async fn a_body_that_has_ended_or_not_begun_takes_nothing_over(w: World) {
    promising(&w).await;
    let body = async |from: NaiveDate, to: Option<NaiveDate>| {
        let new = json!({"kind": "council_board", "name": "Ban khác", "parent_id": w.cast.a.council, "valid_from": from, "valid_to": to});
        w.post("admin", "/v1/organizations", &new).await.expect(201)["id"].clone()
    };
    let yesterday = make::today() - Days::new(1);
    let ended = body(yesterday - Days::new(30), Some(yesterday)).await;
    assert_eq!(hand_over(&w, &json!({"to_organization_id": ended})).await.refused(409), "organization_ended");
    let coming = body(make::in_days(3), None).await;
    let refused = hand_over(&w, &json!({"to_organization_id": coming})).await.expect(422);
    assert_eq!(refused["errors"][0]["code"], "not_yet");
}
