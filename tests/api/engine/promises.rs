//! Commitments in responses: their dates, their rows, their count, and the lists of overdue ones.

use chrono::{Datelike, NaiveDate};
use entity::enums::{CommitmentStatus, Outcome, Precision, TimerKind};
use kiennghi::service::engine::commitment::promise::NewCommitment;
use serde_json::{Value, json};
use testkit::history::{chained, events};
use testkit::{Response, World, db_test, make};
use uuid::Uuid;

pub async fn respond(w: &World, outcome: &str, commitments: Value) -> Response {
    let case = make::in_progress(w).await;
    let (id, version) = make::of(&case, w.cast.a.department);
    let body = json!({
        "assignments": [{"id": id, "version": version}], "outcome": outcome, "text": "Sẽ làm",
        "commitments": commitments,
    });
    w.post("head", "/v1/responses", &body).await
}

/// Returns the pointer and the code of the first invalid field.
pub fn wrong(reply: Response) -> (String, String, String) {
    let problem = reply.expect(422);
    let word = |name: &str| problem["errors"][0][name].as_str().unwrap_or_default().to_owned();
    (word("pointer"), word("code"), word("detail"))
}

pub fn dated(text: &str, due_on: NaiveDate) -> NewCommitment {
    NewCommitment {
        text: text.into(),
        precision: Some(Precision::Day),
        due_on: Some(due_on),
        ..NewCommitment::default()
    }
}

#[db_test]
async fn a_due_date_is_the_last_day_of_what_is_named(w: World) {
    let year = make::today().year() + 2;
    let at = |month_day: &str| format!("{year}-{month_day}");
    for (promise, field, code, says) in [
        (json!({"precision": "month", "due_on": at("04-29")}), "due_on", "not_last_day", at("04-30")),
        (json!({"precision": "quarter", "due_on": at("04-30")}), "due_on", "not_last_day", at("06-30")),
        (json!({"precision": "year", "due_on": at("06-30")}), "due_on", "not_last_day", at("12-31")),
        (
            json!({"precision": "period", "from_on": at("06-01"), "due_on": at("05-31")}),
            "due_on",
            "order",
            at("06-01"),
        ),
        (json!({"precision": "period", "due_on": at("12-31")}), "from_on", "required", String::new()),
        (
            json!({"precision": "year", "from_on": at("01-01"), "due_on": at("12-31")}),
            "from_on",
            "not_allowed",
            String::new(),
        ),
        (json!({"precision": "day"}), "due_on", "required", String::new()),
        (json!({"precision": "day", "due_on": make::today().pred_opt()}), "due_on", "in_past", String::new()),
        (json!({"precision": "day", "due_on": "2101-01-01"}), "due_on", "year_out_of_range", String::new()),
        (
            json!({"precision": "condition", "due_on": at("12-31"), "review_on": at("12-31")}),
            "due_on",
            "not_allowed",
            String::new(),
        ),
        (json!({"precision": "condition", "review_on": "2020-01-01"}), "review_on", "in_past", String::new()),
        (json!({}), "precision", "required", String::new()),
        (json!({"due_on": at("12-31"), "as_stated": "trong năm"}), "precision", "required", String::new()),
        (json!({"as_stated": format!("ngày 31/11/{year}")}), "as_stated", "no_such_date", String::new()),
        (json!({"as_stated": "trong thời gian tới"}), "as_stated", "no_time_named", String::new()),
        (json!({"as_stated": "năm 2020"}), "as_stated", "in_past", String::new()),
        (json!({"precision": "day", "due_on": at("12-31"), "weight": 101}), "weight", "range", String::new()),
        (json!({"precision": "day", "due_on": at("12-31"), "text": " "}), "text", "blank", String::new()),
    ] {
        let mut promise = promise;
        promise["text"] = promise.get("text").cloned().unwrap_or(json!("Hoàn thành"));
        let good = json!({"text": "Hoàn thành", "precision": "day", "due_on": at("12-31")});
        let (pointer, found, detail) = wrong(respond(&w, "with_roadmap", json!([good, promise])).await);
        assert_eq!(
            (pointer, found.as_str()),
            (format!("/commitments/1/{field}"), code),
            "{promise}: {detail}"
        );
        assert!(detail.contains(&says), "{promise}: {detail}");
    }
    let good = json!([
        {"text": "a", "precision": "day", "due_on": make::today()},
        {"text": "b", "precision": "month", "due_on": at("04-30")},
        {"text": "c", "precision": "quarter", "due_on": at("06-30"), "as_stated": "trong quý II"},
        {"text": "d", "precision": "year", "due_on": at("12-31"), "weight": 100, "funding_source": "Ngân sách tỉnh"},
        {"text": "e", "precision": "period", "from_on": at("01-01"), "due_on": at("12-31"), "review_on": at("06-01")},
        {"text": "f", "precision": "condition", "review_on": at("12-31"), "as_stated": "khi có vốn"},
        {"text": "g", "as_stated": format!("trong quý III/{year}")},
        {"text": "h", "as_stated": format!("giai đoạn {year}-{}", year + 4)},
        {"text": "i", "as_stated": "khi được phân bổ vốn"},
    ]);
    let response = respond(&w, "with_roadmap", good).await.expect(201);
    let made: Vec<_> = response["commitments"]
        .as_array()
        .unwrap()
        .iter()
        .map(|c| {
            (
                c["text"].as_str().unwrap(),
                c["precision"].as_str().unwrap(),
                c["from_on"].clone(),
                c["due_on"].clone(),
            )
        })
        .collect();
    assert_eq!(
        made[5..],
        [
            ("f", "condition", json!(null), json!(null)),
            ("g", "quarter", json!(null), json!(at("09-30"))),
            ("h", "period", json!(at("01-01")), json!(format!("{}-12-31", year + 4))),
            ("i", "condition", json!(null), json!(null)),
        ]
    );
    let read =
        w.get("head", &format!("/v1/responses/{}", response["id"].as_str().unwrap())).await.expect(200);
    assert_eq!(read["commitments"], response["commitments"]);
    let outsider = w
        .get("reviewer_b", &format!("/v1/commitments?response_id={}", response["id"].as_str().unwrap()))
        .await
        .expect(200);
    assert_eq!(outsider["items"], json!([]));
}

#[db_test]
async fn no_outcome_needs_an_invented_promise(w: World) {
    let condition = json!({"text": "Đầu tư", "as_stated": "khi điều kiện cho phép"});
    for outcome in Outcome::ALL.iter().copied() {
        let in_progress = outcome.group() == entity::enums::OutcomeGroup::InProgress;
        for (promised, names_a_day) in [
            (json!([]), false),
            (json!([condition]), false),
            (json!([dated("x", make::in_days(30))]), true),
            (json!([condition, dated("x", make::in_days(30))]), true),
        ] {
            let reply = respond(&w, outcome.word(), promised).await.expect(201);
            assert_eq!(reply["undated"], json!(in_progress && !names_a_day), "{outcome}");
        }
    }
    let many: Vec<_> = (0..51).map(|_| make::promise()).collect();
    assert_eq!(wrong(respond(&w, "with_roadmap", json!(many)).await).0, "/commitments");
    let most = respond(&w, "with_roadmap", json!(many[..50])).await.expect(201);
    assert_eq!(most["commitments"].as_array().unwrap().len(), 50);
}

#[db_test]
async fn a_response_over_three_cases_promises_in_each(w: World) {
    let mut cases = vec![];
    for _ in 0..3 {
        cases.push(make::in_progress(&w).await);
    }
    let answered: Vec<_> = cases
        .iter()
        .map(|case| make::of(case, w.cast.a.department))
        .map(|(id, version)| json!({"id": id, "version": version}))
        .collect();
    let body = json!({"assignments": answered, "outcome": "with_roadmap", "text": "Sẽ làm", "commitments": [make::promise()]});
    let response = w.post("head", "/v1/responses", &body).await.expect(201);
    assert_eq!(response["commitments"].as_array().unwrap().len(), 3);
    for case in &cases {
        let [one] = &make::promises_of(&w, case.id).await[..] else {
            panic!("expected one commitment for each case")
        };
        let after = make::reload(&w, case.id).await;
        assert_eq!((after.open_commitments, after.version), (1, case.version + 1));
        let event = events(&w, case.id).await.pop().unwrap();
        // the text is in the commitment: a large response would repeat it in thousands of events
        assert_eq!(
            event.data["commitments"],
            json!([{
                "commitment_id": one.id, "precision": "day", "from_on": null, "due_on": one.due_on,
                "review_on": one.review_on,
            }])
        );
        let rings = make::timers(&w, make::timers_of(one.id)).await;
        let rings: Vec<_> = rings.into_iter().map(|event| (event.kind, event.days, event.fires_on)).collect();
        let day = |back: u64| make::in_days(30 - back);
        assert_eq!(
            rings,
            [
                (TimerKind::DueSoon, 15, day(15)),
                (TimerKind::ReviewDue, 0, day(10)),
                (TimerKind::DueSoon, 7, day(7)),
                // three days before is a Sunday
                (TimerKind::DueSoon, 3, day(5)),
                (TimerKind::Overdue, 0, make::in_days(31)),
            ]
        );
    }
    // one is settled: the others stay open
    let first = &make::promises_of(&w, cases[0].id).await[0];
    w.step(
        "leader",
        &format!("/v1/commitments/{}", first.id),
        1,
        &json!({"action": "waive", "reason": "Đã thay thế"}),
    )
    .await
    .expect(200);
    let counts: Vec<_> = [make::reload(&w, cases[0].id).await, make::reload(&w, cases[1].id).await]
        .iter()
        .map(|c| c.open_commitments)
        .collect();
    assert_eq!(counts, [0, 1]);
    let rings = make::timers(&w, make::timers_of(first.id)).await;
    assert!(rings.is_empty(), "no timer is left");
}

#[db_test]
async fn the_count_of_open_promises_is_always_theirs(w: World) {
    let mut chance: u64 = 20_261_124;
    let mut pick = |n: u64| {
        chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((chance >> 33) % n).unwrap()
    };
    let today = make::today();
    let mut cases: Vec<Uuid> = vec![];
    for _ in 0..3 {
        let promises = vec![
            dated("over", today.pred_opt().unwrap()),
            dated("ahead", make::in_days(30)),
            NewCommitment {
                review_on: today.pred_opt(),
                precision: Some(Precision::Condition),
                ..dated("waits", today)
            },
        ];
        let promises = promises.into_iter().map(|p| match p.precision {
            Some(Precision::Condition) => NewCommitment { due_on: None, ..p },
            _ => p,
        });
        cases.push(make::answered_ago(&w, 40, Outcome::WithRoadmap, promises.collect()).await.id);
    }
    let acts = [
        (
            "head",
            json!({"action": "report_commitment", "text": "Xong", "fulfilled": true, "evidence": make::document()}),
        ),
        ("head", json!({"action": "report_commitment", "text": "Chưa", "fulfilled": false})),
        ("reviewer", json!({"action": "verify_commitment", "result": "kept", "text": "Đúng"})),
        ("reviewer", json!({"action": "verify_commitment", "result": "broken", "text": "Sai"})),
        ("leader", json!({"action": "carry_over", "reason": "Chưa xong"})),
        ("leader", json!({"action": "waive", "reason": "Thôi"})),
    ];
    let (mut done, mut refused) = (0, 0);
    for _ in 0..80 {
        let case = cases[pick(3)];
        let view = make::reload(&w, case).await;
        let promises = make::promises_of(&w, case).await;
        let one = &promises[pick(promises.len() as u64)];
        let reply = match pick(9) {
            6 => {
                let verdict = ["unsatisfactory", "partly_satisfactory"][pick(2)];
                let body = json!({"action": "review", "verdict": verdict, "text": "x"});
                w.step("reviewer", &format!("/v1/cases/{case}"), view.version, &body).await
            }
            7 => w.step("leader", &format!("/v1/cases/{case}"), view.version, &make::closing(&view)).await,
            8 => {
                let (id, version) = make::of(&view, w.cast.a.department);
                let body = json!({"assignments": [{"id": id, "version": version}], "outcome": "with_roadmap", "text": "Lại", "commitments": [make::promise()]});
                w.post("head", "/v1/responses", &body).await
            }
            n => w.step(acts[n].0, &format!("/v1/commitments/{}", one.id), one.version, &acts[n].1).await,
        };
        assert!(matches!(reply.status, 200 | 201 | 409 | 422), "{}", reply.text);
        if reply.status < 300 {
            done += 1;
        } else {
            refused += 1;
        }
        for case in &cases {
            let open = make::promises_of(&w, *case).await;
            let open = open.iter().filter(|c| c.status == CommitmentStatus::Open).count();
            assert_eq!(make::reload(&w, *case).await.open_commitments, i32::try_from(open).unwrap());
        }
    }
    assert!(done > 15 && refused > 15, "{done} done, {refused} refused");
    for case in cases {
        let log = events(&w, case).await;
        chained(&log);
        assert_eq!(make::reload(&w, case).await.version, i64::try_from(log.len()).unwrap());
    }
}

#[db_test]
async fn a_report_on_a_commitment_moves_the_version_of_its_assignment(w: World) {
    let one = make::promise_at(&w, CommitmentStatus::Open).await;
    let version = async || make::of(&make::reload(&w, one.case.id).await, w.cast.a.department).1;
    let before = version().await;
    make::add_grant(&w, "nobody", "handler", w.cast.a.department).await;
    make::step_promise(&w, "nobody", one.id, make::fulfilled()).await;
    assert_eq!(version().await, before + 1, "who reported may not review");
}

/// A promise slips more than once: each time to a later day.
#[db_test]
async fn a_promise_is_carried_over_again(w: World) {
    let case = make::answered_ago(&w, 40, Outcome::WithRoadmap, vec![make::promise()]).await;
    let id = make::promises_of(&w, case.id).await[0].id;
    let path = format!("/v1/commitments/{id}");
    let carry = async |due_on| {
        let version = w.get("leader", &path).await.expect(200)["version"].as_i64().unwrap();
        let body = json!({"action": "carry_over", "due_on": due_on, "reason": "Sở xin lùi"});
        w.step("leader", &path, version, &body).await
    };
    assert_eq!(carry(make::in_days(200)).await.expect(200)["status"], "carried_over");
    assert_eq!(carry(make::in_days(300)).await.expect(200)["due_on"], json!(make::in_days(300)));
    carry(make::in_days(250)).await.refused(422);
}
