//! Stages of a supervision: every step by every role from every stage, its dates, its end, and what an agency sees of
//! it.

use chrono::Days;
use entity::enums::{Action, Fulfilment, SupervisionStage as Stage, Verdict};
use entity::supervision;
use kiennghi::domain::workflow::SUPERVISION;
use reqwest::Method;
use sea_orm::EntityTrait;
use serde_json::{Value, json};
use testkit::cast::EVERYBODY;
use testkit::history::chained;
use testkit::make::recommendation as rec;
use testkit::make::supervisions::{at, conclude, id, log, path, recorded, step};
use testkit::offer::steps;
use testkit::{World, db_test, make};
use uuid::Uuid;

const STEPS: [Action; 6] = [
    Action::Announce,
    Action::ReceiveReport,
    Action::VisitSite,
    Action::DraftConclusion,
    Action::Close,
    Action::Drop,
];

fn said(action: Action) -> Value {
    let mut body = json!({"action": action});
    if action == Action::Drop {
        body["reason"] = json!("Không còn cần thiết");
    }
    body
}

async fn seen(w: &World, who: &str, one: &Value) -> bool {
    let (read, list) = (w.get(who, &path(one)).await, w.get(who, "/v1/supervisions").await.expect(200));
    let listed = list["items"].as_array().unwrap().iter().any(|item| item["id"] == one["id"]);
    assert_eq!(read.status == 200, listed, "{who}: list and read agree");
    assert!(matches!(read.status, 200 | 404), "{who}: {}", read.text);
    listed
}

#[db_test]
async fn from_every_stage_the_table_says_which_steps_there_are(w: World) {
    for from in Stage::ALL.iter().copied() {
        for action in STEPS {
            let one = at(&w, from, json!({})).await;
            let row = SUPERVISION.iter().find(|row| row.from == Some(from) && row.action == action);
            let reply = step(&w, "leader", &one, &said(action)).await;
            let Some(row) = row else {
                assert_eq!(reply.refused(409), "wrong_status", "{from} {action}");
                continue;
            };
            let now = reply.expect(200);
            assert_eq!(now["stage"], row.to.word(), "{from} {action}");
            assert_eq!(now["version"].as_i64(), one["version"].as_i64().map(|v| v + 1));
            let stage =
                now["stages"].as_array().unwrap().iter().find(|s| s["stage"] == row.to.word()).unwrap();
            assert_eq!(stage["reached_on"], json!(make::today()));
            let log = log(&w, id(&one)).await;
            chained(&log);
            let last = log.last().unwrap();
            assert_eq!(
                (last.action, last.user_id, last.from_status, last.to_status),
                (action, Some(w.user("leader")), None, None)
            );
            assert_eq!((&last.data["old_stage"], &last.data["stage"]), (&json!(from), &json!(row.to)));
            assert_eq!(
                log.len(),
                usize::try_from(now["version"].as_i64().unwrap()).unwrap(),
                "one event for each change"
            );
        }
        let one = at(&w, from, json!({})).await;
        let mut allowed: Vec<_> = STEPS
            .iter()
            .filter(|a| SUPERVISION.iter().any(|r| r.from == Some(from) && r.action == **a))
            .map(|a| a.word())
            .collect();
        let shown = steps(&w.get("leader", &path(&one)).await.expect(200));
        let mut shown: Vec<_> = shown.as_array().unwrap().iter().map(|a| a.as_str().unwrap()).collect();
        allowed.sort_unstable();
        shown.sort_unstable();
        assert_eq!(shown, allowed, "{from}");
    }
}

#[db_test]
async fn only_who_leads_it_takes_it_on_and_only_who_concludes_closes_it(w: World) {
    for (from, action) in [
        (Stage::Planned, Action::Announce),
        (Stage::Announced, Action::ReceiveReport),
        (Stage::Announced, Action::VisitSite),
        (Stage::Announced, Action::DraftConclusion),
        (Stage::Draft, Action::Drop),
        (Stage::Concluded, Action::Close),
    ] {
        let closes = action == Action::Close;
        let one = at(&w, from, json!({"leading_body_id": w.cast.a.group})).await;
        for who in EVERYBODY {
            let may = matches!(who, "clerk" | "leader" | "deputy") && !(closes && who != "leader");
            let sees = matches!(
                who,
                "clerk" | "leader" | "reviewer" | "reviewer_2" | "deputy" | "auditor" | "reviewer_and_head"
            ) || (from.is_known() && matches!(who, "handler" | "head" | "coordinator"));
            let shown = w.get(who, &path(&one)).await;
            if sees {
                let listed = steps(&shown.expect(200)).as_array().unwrap().contains(&json!(action));
                assert_eq!(listed, may, "{who} {from} {action}");
            }
            if may {
                continue;
            }
            let reply = step(&w, who, &one, &said(action)).await;
            let status = if sees { 403 } else { 404 };
            assert_eq!(
                reply.refused(status),
                if sees { "forbidden" } else { "not_found" },
                "{who} {from} {action}"
            );
        }
        let who = if closes { "leader" } else { "deputy" };
        step(&w, who, &one, &said(action)).await.expect(200);
    }
}

#[db_test]
async fn a_step_wants_the_version_that_was_read(w: World) {
    let one = at(&w, Stage::Announced, json!({})).await;
    let version = one["version"].as_i64().unwrap();
    let bare = w.request(Method::POST, &format!("{}/steps", path(&one))).bearer_auth(w.token("clerk").await);
    assert_eq!(w.send(bare.json(&said(Action::VisitSite))).await.refused(428), "if_match_required");
    for stale in [version - 1, version + 1] {
        assert_eq!(
            w.step("clerk", &path(&one), stale, &said(Action::VisitSite)).await.refused(412),
            "stale_version"
        );
    }
    // visibility, permission and version are checked before the workflow
    assert_eq!(
        w.step("clerk", &path(&one), version + 1, &said(Action::Announce)).await.refused(412),
        "stale_version"
    );
    assert_eq!(
        w.step("reviewer_2", &path(&one), version + 1, &said(Action::Announce)).await.refused(403),
        "forbidden"
    );
    let (visit, draft) = (said(Action::VisitSite), said(Action::DraftConclusion));
    let (path, version) = (path(&one), version);
    let (a, b) =
        tokio::join!(w.step("clerk", &path, version, &visit), w.step("leader", &path, version, &draft));
    let mut statuses = [a.status, b.status];
    statuses.sort_unstable();
    assert_eq!(statuses, [200, 412]);
}

#[db_test]
async fn a_repeated_step_is_taken_once(w: World) {
    let one = recorded(&w, json!({})).await;
    let post = async || {
        let request =
            w.request(Method::POST, &format!("{}/steps", path(&one))).bearer_auth(w.token("clerk").await);
        w.send(
            request
                .header("If-Match", "\"1\"")
                .header("Idempotency-Key", "mot")
                .json(&said(Action::Announce)),
        )
        .await
    };
    let first = post().await.expect(200);
    let again = post().await;
    assert_eq!(again.header("idempotency-replayed"), Some("true"));
    assert_eq!(again.expect(200), first);
    assert_eq!(log(&w, id(&one)).await.len(), 2);
}

#[db_test]
async fn stages_are_reached_in_the_order_of_their_days(w: World) {
    let one = recorded(&w, json!({"stages": [{"stage": "announced", "planned_on": "2026-01-10"}]})).await;
    let on = |action: &str, on: &str| json!({"action": action, "on": on, "document": make::document(), "note": "Ghi chú"});
    let ahead = json!({"action": "announce", "on": make::in_days(1)});
    assert_eq!(step(&w, "clerk", &one, &ahead).await.expect(422)["errors"][0]["code"], "in_future");
    let now = step(&w, "clerk", &one, &on("announce", "2026-02-10")).await.expect(200);
    let stage = &now["stages"][0];
    assert_eq!(
        (&stage["planned_on"], &stage["reached_on"], &stage["note"]),
        (&json!("2026-01-10"), &json!("2026-02-10"), &json!("Ghi chú"))
    );
    assert_eq!(stage["document"], json!(make::document()));
    let problem = step(&w, "clerk", &one, &on("visit_site", "2026-02-09")).await.expect(422);
    assert_eq!(
        (&problem["errors"][0]["pointer"], &problem["errors"][0]["code"]),
        (&json!("/on"), &json!("range"))
    );
    step(&w, "clerk", &one, &on("visit_site", "2026-02-10")).await.expect(200);
    conclude(&w, "leader", id(&one), "2026-02-09".parse().unwrap()).await.expect(422);
    conclude(&w, "leader", id(&one), "2026-03-01".parse().unwrap()).await.expect(201);
    step(&w, "leader", &one, &on("close", "2026-02-28")).await.refused(422);
    let closed = step(&w, "leader", &one, &on("close", "2026-03-01")).await.expect(200);
    assert_eq!((&closed["ended_on"], &steps(&closed)), (&json!("2026-03-01"), &json!([])));
}

#[db_test]
async fn a_dropped_one_says_why(w: World) {
    let one = recorded(&w, json!({})).await;
    let problem = step(&w, "clerk", &one, &json!({"action": "drop"})).await.expect(422);
    assert_eq!(problem["errors"][0]["pointer"], "/reason");
    let now = step(&w, "clerk", &one, &json!({"action": "drop", "reason": "Trùng với đoàn khác"}))
        .await
        .expect(200);
    assert_eq!(
        (&now["drop_reason"], &now["ended_on"]),
        (&json!("Trùng với đoàn khác"), &json!(make::today()))
    );
    let last = &log(&w, id(&one)).await[1];
    assert_eq!(testkit::history::told(&w, last).await["reason"]["text"], "Trùng với đoàn khác");
}

#[db_test]
async fn a_further_conclusion_leaves_the_day_of_the_first(w: World) {
    let one = at(&w, Stage::Announced, json!({})).await;
    let day = |back| make::today().checked_sub_days(Days::new(back)).unwrap();
    let planned = recorded(&w, json!({})).await;
    let early = conclude(&w, "leader", id(&planned), make::today()).await;
    assert_eq!(early.refused(409), "wrong_status", "not announced yet");
    assert_eq!(conclude(&w, "reviewer_2", id(&one), day(0)).await.refused(403), "forbidden");
    conclude(&w, "reviewer", id(&one), day(0)).await.expect(201);
    conclude(&w, "leader", id(&one), day(0)).await.expect(201);
    let now = w.get("clerk", &path(&one)).await.expect(200);
    assert_eq!((&now["stage"], &now["concluded_on"]), (&json!("concluded"), &json!(day(0))));
    assert_eq!(now["version"].as_i64(), one["version"].as_i64().map(|v| v + 2));
    let log = log(&w, id(&one)).await;
    assert_eq!(log.iter().filter(|e| e.action == Action::Conclude).count(), 2);
    assert_eq!(log.last().unwrap().data["old_stage"], "concluded");
    step(&w, "leader", &one, &said(Action::Close)).await.expect(200);
    assert_eq!(conclude(&w, "leader", id(&one), day(0)).await.refused(409), "wrong_status");
}

/// A recommendation that its addressee worked on and reported as done, reviewed, and closed when it is done.
async fn judged(w: &World, case: Uuid, found: Fulfilment) {
    let department = w.cast.a.department;
    let case = make::acknowledge(w, "handler", &make::reload(w, case).await, department).await;
    let case = rec::claim(w, "head", &case, department).await;
    let verdict = if found == Fulfilment::Done { Verdict::Satisfactory } else { Verdict::PartlySatisfactory };
    let case = rec::judge(w, &case, department, found, verdict).await;
    if found == Fulfilment::Done {
        let close = json!({"action": "close"});
        w.step("leader", &format!("/v1/cases/{}", case.id), case.version, &close).await.expect(200);
    }
}

#[db_test]
async fn it_is_not_closed_over_an_open_recommendation(w: World) {
    let (one, department) = (at(&w, Stage::Announced, json!({})).await, w.cast.a.department);
    let asked = rec::new_recommendation("Thu hồi đất.", &[department]);
    let made = rec::conclusion_of(&w, id(&one), make::today(), vec![asked.clone(); 4]).await;
    for (one, found) in
        made.recommendations[1..].iter().zip([Fulfilment::Partly, Fulfilment::NotDone, Fulfilment::Done])
    {
        judged(&w, one.id, found).await;
    }
    // recommendations of another supervision do not count
    let other = at(&w, Stage::Announced, json!({})).await;
    let made = rec::conclusion_of(&w, id(&other), make::today(), vec![asked]).await;
    judged(&w, made.recommendations[0].id, Fulfilment::Done).await;
    let now = w.get("leader", &path(&one)).await.expect(200);
    let counts =
        json!({"total": 4, "open": 3, "closed": 1, "done": 1, "partly": 1, "not_done": 1, "not_assessed": 1});
    assert_eq!((&now["recommendations"], &steps(&now)), (&counts, &json!([])));
    assert_eq!(w.get("head", &path(&one)).await.expect(200)["recommendations"], Value::Null);
    let page = w.get("auditor", "/v1/supervisions").await.expect(200);
    let totals: Vec<_> =
        page["items"].as_array().unwrap().iter().map(|one| one["recommendations"]["total"].clone()).collect();
    assert!(totals.contains(&json!(4)) && totals.contains(&json!(1)), "{totals:?}");
    assert_eq!(step(&w, "leader", &one, &said(Action::Close)).await.refused(409), "open_recommendations");
    assert_eq!(w.get("leader", &path(&one)).await.expect(200)["stage"], "concluded");
    step(&w, "leader", &other, &said(Action::Close)).await.expect(200);
}

#[db_test]
async fn who_works_for_a_supervised_body_does_not_close(w: World) {
    let a = &w.cast.a;
    // the reviewer of the second board is also the head of the second department
    let own = json!({"leading_body_id": a.board_2, "supervised": [a.department, a.department_2]});
    let one = at(&w, Stage::Concluded, own).await;
    let shown = w.get("reviewer_and_head", &path(&one)).await.expect(200);
    assert_eq!(steps(&shown), json!([]));
    assert_eq!(
        step(&w, "reviewer_and_head", &one, &said(Action::Close)).await.refused(409),
        "supervised_cannot_decide"
    );
    let shown = w.get("reviewer_2", &path(&one)).await.expect(200);
    assert_eq!(steps(&shown), json!(["close"]));
    step(&w, "reviewer_2", &one, &said(Action::Close)).await.expect(200);
    let free = at(&w, Stage::Concluded, json!({"leading_body_id": a.board_2})).await;
    step(&w, "reviewer_and_head", &free, &said(Action::Close)).await.expect(200);
}

#[db_test]
async fn an_agency_sees_its_own_once_it_is_announced(w: World) {
    let a = &w.cast.a;
    let agencies = [
        "handler",
        "head",
        "handler_2",
        "head_2",
        "coordinator",
        "committee_head",
        "head_b",
        "coordinator_b",
        "liaison",
        "admin",
    ];
    for stage in Stage::ALL.iter().copied() {
        let one = at(&w, stage, json!({})).await;
        let high = at(&w, stage, json!({"supervised": [a.committee]})).await;
        for who in agencies {
            let below = matches!(who, "handler" | "head" | "coordinator");
            assert_eq!(seen(&w, who, &one).await, below && stage.is_known(), "{who} {stage}");
            let above = matches!(who, "coordinator" | "committee_head");
            assert_eq!(seen(&w, who, &high).await, above && stage.is_known(), "{who} {stage}");
        }
        for who in ["clerk", "leader", "reviewer", "reviewer_2", "deputy", "auditor"] {
            assert!(seen(&w, who, &one).await, "{who} {stage}");
        }
        for who in ["clerk_b", "leader_b", "reviewer_b", "deputy_b", "auditor_b", "nobody"] {
            assert!(!seen(&w, who, &one).await, "{who} {stage}");
        }
    }
}

#[db_test]
async fn an_agency_sees_what_concerns_it_and_no_more(w: World) {
    let a = &w.cast.a;
    let (own, others) = (make::in_progress(&w).await, make::accepted(&w).await);
    let one = recorded(
        &w,
        json!({
            "leading_body_id": a.group, "leading_deputy_id": w.user("deputy"), "cases": [own.id, others.id],
            "team": [{"user_id": w.user("reviewer"), "role": "head"}],
        }),
    )
    .await;
    let announce =
        json!({"action": "announce", "note": "Nội bộ: chú ý sổ sách", "document": make::document()});
    step(&w, "clerk", &one, &announce).await.expect(200);
    let whole = w.get("auditor", &path(&one)).await.expect(200);
    assert_eq!(whole["cases"].as_array().unwrap().len(), 2);
    for who in ["handler", "coordinator"] {
        let page = w.get(who, "/v1/supervisions").await.expect(200);
        let shown = w.get(who, &path(&one)).await.expect(200);
        assert_eq!(page["items"], json!([shown]), "{who}");
        assert_eq!(shown["cases"], json!([{"case_id": own.id, "case_number": own.number}]), "{who}");
        assert_eq!(
            shown["team"],
            json!([{"user_id": null, "full_name": "Người dùng reviewer", "role": "head"}])
        );
        assert_eq!(shown["stages"][0]["document"], json!(make::document()));
        for hidden in [
            shown["stages"][0]["note"].clone(),
            shown["leading_deputy_id"].clone(),
            shown["recommendations"].clone(),
        ] {
            assert_eq!(hidden, Value::Null, "{who}");
        }
        let text = shown.to_string();
        for secret in [
            w.user("reviewer").to_string(),
            w.user("deputy").to_string(),
            others.id.to_string(),
            "Nội bộ".into(),
        ] {
            assert!(!text.contains(&secret), "{who} sees {secret}");
        }
        let about = async |case| {
            w.get(who, &format!("/v1/supervisions?case_id={case}&count=true")).await.expect(200)["count"]
                .clone()
        };
        assert_eq!(
            (about(own.id).await, about(others.id).await),
            (json!(1), json!(0)),
            "{who}: a filter reveals no more than a read"
        );
    }
    let stored = supervision::Entity::find_by_id(id(&one)).one(w.app.read()).await.unwrap().unwrap();
    assert_eq!(stored.leading_deputy_id, Some(w.user("deputy")));
}
