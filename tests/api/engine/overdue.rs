//! Overdue is derived: as of today or another day, the same on both databases, and never stored.

use chrono::{Days, Duration, NaiveDate};
use entity::enums::{AssignmentStatus, Outcome, Status, Timeliness};
use kiennghi::kernel::context::RequestContext;
use kiennghi::service::engine::case::assign::{self, AssignCase};
use kiennghi::service::engine::case::view::CaseView;
use reqwest::StatusCode;
use serde_json::{Value, json};
use testkit::{World, db_test, make};

fn day(offset: i64) -> NaiveDate {
    make::today() + Duration::days(offset)
}

/// Creates a case that was accepted and assigned a hundred days ago and is due some days from today.
async fn due(w: &World, offset: i64) -> CaseView {
    let mut ctx = w.context("leader").await;
    ctx = RequestContext::at(ctx.now - Duration::days(100), ctx.actor);
    let case = make::accepted(w).await;
    let step = AssignCase {
        lead: w.cast.a.department,
        co_leads: vec![],
        cooperating: vec![],
        due_on: Some(day(offset)),
        document: None,
        note: None,
    };
    assign::assign(&mut w.app.handle(), &ctx, case.id, case.version, step).await.unwrap().view
}

async fn answered(w: &World, case: &CaseView) {
    let case = make::acknowledge(w, "handler", case, w.cast.a.department).await;
    let outcome = Outcome::ByImplementation;
    make::answer(w, "head", &case, w.cast.a.department, outcome).await;
}

/// Returns the due dates that a list finds, as days from today, in order.
async fn found(w: &World, list: &str, filter: &str) -> Vec<i64> {
    let page = w.get("leader", &format!("/v1/{list}?{filter}&count=true&limit=200")).await.expect(200);
    let mut days: Vec<i64> = page["items"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|item| item["due_on"].as_str())
        .map(|due| (due.parse::<NaiveDate>().unwrap() - make::today()).num_days())
        .collect();
    days.sort_unstable();
    assert_eq!(page["count"], json!(page["items"].as_array().unwrap().len()), "{filter}");
    days
}

/// Computes the filters by hand, from the rows read one by one.
async fn by_hand(w: &World, as_of: NaiveDate, word: Timeliness) -> Vec<i64> {
    let page = w.get("leader", "/v1/assignments?limit=200").await.expect(200);
    let mut days = Vec::new();
    for item in page["items"].as_array().unwrap() {
        let due: NaiveDate = item["due_on"].as_str().unwrap().parse().unwrap();
        let waits = [AssignmentStatus::Assigned, AssignmentStatus::InProgress]
            .map(|status| json!(status))
            .contains(&item["status"]);
        let answered_since = item["status"] == json!("answered") && as_of < make::today();
        let late = (as_of - due).num_days();
        let is = match late {
            ..=-8 => Timeliness::OnTime,
            -7..=0 => Timeliness::DueSoon,
            1..=30 => Timeliness::Late,
            _ => Timeliness::VeryLate,
        };
        if (waits || answered_since) && is == word {
            days.push((due - make::today()).num_days());
        }
    }
    days.sort_unstable();
    days
}

#[db_test]
async fn every_state_is_found_on_its_day_and_only_there(w: World) {
    for offset in [-80, -31, -30, -1, 0, 1, 7, 8, 40] {
        due(&w, offset).await;
    }
    let done = due(&w, -10).await;
    answered(&w, &done).await;
    for list in ["assignments", "cases"] {
        assert_eq!(found(&w, list, "overdue=true").await, [-80, -31, -30, -1], "{list}");
        assert_eq!(found(&w, list, "overdue=false").await, [-10, 0, 1, 7, 8, 40], "{list}");
        assert_eq!(found(&w, list, "due_within=0").await, [0], "{list}");
        assert_eq!(found(&w, list, "due_within=7").await, [0, 1, 7], "{list}");
        assert_eq!(found(&w, list, "timeliness=on_time").await, [8, 40], "{list}");
        assert_eq!(found(&w, list, "timeliness=due_soon").await, [0, 1, 7], "{list}");
        assert_eq!(found(&w, list, "timeliness=late").await, [-30, -1], "{list}");
        assert_eq!(found(&w, list, "timeliness=very_late").await, [-80, -31], "{list}");
        let tomorrow = format!("overdue=true&as_of={}", day(1));
        assert_eq!(found(&w, list, &tomorrow).await, [-80, -31, -30, -1, 0], "{list}");
    }
    let then = format!("overdue=true&as_of={}", day(-5));
    assert_eq!(
        found(&w, "assignments", &then).await,
        [-80, -31, -30, -10],
        "includes one that was answered later"
    );
    assert_eq!(found(&w, "cases", &then).await, [0i64; 0], "none was registered yet");
}

#[db_test]
async fn a_list_agrees_with_a_reader_of_the_rows(w: World) {
    for offset in [-90, -45, -30, -29, -8, -7, -1, 0, 3, 7, 8, 30, 60] {
        let case = due(&w, offset).await;
        if offset % 3 == 0 {
            answered(&w, &case).await;
        }
    }
    for as_of in [-60, -30, -8, -1, 0, 1, 5, 37] {
        for word in Timeliness::ALL {
            let filter = format!("timeliness={word}&as_of={}", day(as_of));
            assert_eq!(
                found(&w, "assignments", &filter).await,
                by_hand(&w, day(as_of), *word).await,
                "{filter}"
            );
        }
    }
}

#[db_test]
async fn the_counts_are_those_of_the_lists(w: World) {
    for offset in [-80, -31, -30, -1, 0, 8] {
        due(&w, offset).await;
    }
    make::accepted(&w).await;
    for of in ["cases", "assignments"] {
        let counts = w.get("leader", &format!("/v1/timeliness?of={of}")).await.expect(200);
        for word in Timeliness::ALL {
            let listed = found(&w, of, &format!("timeliness={word}")).await.len();
            assert_eq!(counts[word.word()], json!(listed), "{of} {word}: {counts}");
        }
    }
    let cases = w.get("leader", "/v1/timeliness").await.expect(200);
    assert_eq!(
        (&cases["of"], &cases["undated"], &cases["as_of"]),
        (&json!("cases"), &json!(1), &json!(make::today()))
    );
    let none = w.get("leader_b", "/v1/timeliness?of=assignments").await.expect(200);
    assert!(Timeliness::ALL.iter().all(|word| none[word.word()] == json!(0)), "{none}");
    let agency = format!("/v1/timeliness?of=assignments&organization_id={}", w.cast.a.department_2);
    assert_eq!(w.get("leader", &agency).await.expect(200)["late"], json!(0));
}

#[db_test]
async fn a_case_that_ended_is_not_late(w: World) {
    let case = due(&w, -3).await;
    answered(&w, &case).await;
    assert_eq!(found(&w, "cases", "overdue=true").await, [0i64; 0]);
    let case = make::reload(&w, case.id).await;
    assert_eq!((case.status, case.answered_on), (Status::Answered, Some(make::today())));
    let review = json!({"action": "review", "verdict": "unsatisfactory", "text": "Chưa đạt"});
    w.step("reviewer", &format!("/v1/cases/{}", case.id), case.version, &review).await.expect(200);
    assert_eq!(found(&w, "cases", "overdue=true").await, [-3], "an answer is due again");
}

#[db_test]
async fn wrong_questions_about_time_are_refused(w: World) {
    for list in ["assignments", "cases"] {
        for wrong in [
            "due_within=-1",
            "due_within=3651",
            "overdue=maybe",
            "timeliness=punctual",
            "as_of=2026-02-30",
            "overdue=true&as_of=heute",
        ] {
            let reply = w.get("leader", &format!("/v1/{list}?{wrong}")).await;
            assert_eq!(
                StatusCode::from_u16(reply.status).unwrap(),
                StatusCode::BAD_REQUEST,
                "{list} {wrong}: {}",
                reply.text
            );
        }
    }
    let far = w.get("leader", "/v1/cases?overdue=true&as_of=2199-12-31").await.expect(200);
    assert_eq!(far["items"], json!([]));
    let near: Value = w
        .get("leader", &format!("/v1/assignments?due_within=3650&as_of={}", make::today() + Days::new(1)))
        .await
        .expect(200);
    assert_eq!(near["items"], json!([]));
}

#[db_test]
async fn without_a_given_day_the_rules_date_an_assignment(w: World) {
    let case = make::accepted(&w).await;
    let body =
        json!({"action": "assign", "lead": w.cast.a.department, "cooperating": [w.cast.a.department_2]});
    w.step("leader", &format!("/v1/cases/{}", case.id), case.version, &body).await.expect(200);
    let case = make::reload(&w, case.id).await;
    let (lead, _) = make::of(&case, w.cast.a.department);
    let lead = w.get("leader", &format!("/v1/assignments/{lead}")).await.expect(200);
    assert_eq!(
        (&lead["deadline"]["number"], &lead["deadline"]["unit"]),
        (&json!(60), &json!("calendar_days"))
    );
    assert_eq!(lead["deadline"]["legal_basis"], json!("Quyết định 30/2020/QĐ-TTg"));
    let due: NaiveDate = lead["due_on"].as_str().unwrap().parse().unwrap();
    assert!(due >= make::in_days(60), "moved to the next working day: {due}");
    assert_eq!(case.due_on, Some(due));
    let (cooperating, _) = make::of(&case, w.cast.a.department_2);
    let cooperating = w.get("leader", &format!("/v1/assignments/{cooperating}")).await.expect(200);
    assert_eq!(cooperating["deadline"]["number"], json!(15));
}

/// Returning a late assignment does not make it forgotten that it was late.
#[db_test]
async fn an_assignment_that_is_returned_late_stays_late(w: World) {
    let case = due(&w, -10).await;
    let (id, version) = make::of(&case, w.cast.a.department);
    let path = format!("/v1/assignments/{id}");
    let before = w.get("head", &path).await.expect(200);
    assert_eq!((&before["ended_on"], &before["days_late"]), (&Value::Null, &json!(10)));
    assert_eq!(found(&w, "assignments", "overdue=true").await, [-10]);
    let back = json!({"action": "return", "reason": "Nhầm", "proposed_receiver": w.cast.a.department_2});
    w.step("handler", &path, version, &back).await.expect(200);
    let after = w.get("head", &path).await.expect(200);
    assert_eq!((&after["ended_on"], &after["days_late"]), (&json!(make::today()), &json!(10)));
    assert!(found(&w, "assignments", "overdue=true").await.is_empty(), "it is no longer to be done");
    assert_eq!(found(&w, "assignments", "ended_late=true").await, [-10]);
    assert!(found(&w, "assignments", "ended_late=false").await.is_empty());
    let yesterday = format!("overdue=true&as_of={}", day(-1));
    assert_eq!(found(&w, "assignments", &yesterday).await, [-10], "it was overdue then");

    // one that is returned in time is not late, and neither is one that was superseded before its day
    let case = due(&w, 10).await;
    let (id, version) = make::of(&case, w.cast.a.department);
    w.step("handler", &format!("/v1/assignments/{id}"), version, &back).await.expect(200);
    let after = w.get("head", &format!("/v1/assignments/{id}")).await.expect(200);
    assert_eq!(after["days_late"], -10);
    assert_eq!(found(&w, "assignments", "ended_late=true").await, [-10]);
    // an answer counts from its day
    let case = due(&w, -3).await;
    answered(&w, &case).await;
    let (id, _) = make::of(&make::reload(&w, case.id).await, w.cast.a.department);
    let after = w.get("head", &format!("/v1/assignments/{id}")).await.expect(200);
    assert_eq!((&after["days_late"], &after["ended_on"]), (&json!(3), &Value::Null));
}

/// Who is added to a late lead is not late on the first day, and who answered in time is not late afterwards.
#[db_test]
async fn another_agency_does_not_inherit_the_leads_lateness(w: World) {
    let a = &w.cast.a;
    let case = make::acknowledge(&w, "handler", &due(&w, -10).await, a.department).await;
    let path = format!("/v1/cases/{}", case.id);
    let assign = |with: Value, due_on: Option<NaiveDate>| json!({"action": "assign", "lead": a.department, "cooperating": with, "due_on": due_on});
    let undated = assign(json!([a.department_2]), None);
    w.step("leader", &path, case.version, &undated).await.expect(200);
    let case = make::reload(&w, case.id).await;
    let (id, version) = make::of(&case, a.department_2);
    let added = case.assignments.iter().find(|one| one.id == id).unwrap();
    assert!(added.due_on > Some(make::today()), "the lead's date has passed, so it is no date for others");
    w.step("handler_2", &format!("/v1/assignments/{id}"), version, &json!({"action": "acknowledge"}))
        .await
        .expect(200);
    let case = make::reload(&w, case.id).await;
    let case = make::answer(&w, "head_2", &case, a.department_2, Outcome::ByInspection).await;
    // the date is for nobody
    let nobody = w.step("leader", &path, case.version, &assign(json!([]), Some(day(9)))).await;
    assert_eq!(nobody.expect(422)["errors"][0]["pointer"], "/due_on");
    w.step("leader", &path, case.version, &assign(json!([]), None)).await.expect(200);
    let seen = w.get("leader", &format!("/v1/assignments/{id}")).await.expect(200);
    assert_eq!((&seen["status"], &seen["ended_on"]), (&json!("superseded"), &Value::Null));
    assert!(seen["days_late"].as_i64().unwrap() <= 0, "{seen}");
    assert!(found(&w, "assignments", "ended_late=true").await.is_empty());
}

/// What a row says of itself is what the filter finds it by, on every day.
#[db_test]
async fn each_row_shows_the_word_by_which_it_is_found(w: World) {
    for offset in [-80, -31, -30, -9, -1, 0, 1, 7, 8, 40] {
        let case = due(&w, offset).await;
        if offset % 2 != 0 {
            answered(&w, &case).await;
        }
    }
    let back = json!({"action": "return", "reason": "Nhầm", "proposed_receiver": w.cast.a.department_2});
    let (id, version) = make::of(&due(&w, -4).await, w.cast.a.department);
    w.step("handler", &format!("/v1/assignments/{id}"), version, &back).await.expect(200);
    make::received(&w).await;
    make::accepted(&w).await;
    make::recommendation::at(&w, Status::Assigned).await.unwrap();
    make::recommendation::at(&w, Status::Answered).await.unwrap();
    let ids = |page: &Value, with: &dyn Fn(&Value) -> bool| -> Vec<String> {
        let some = page["items"].as_array().unwrap().iter().filter(|row| with(row));
        some.map(|row| row["id"].as_str().unwrap().to_owned()).collect()
    };
    let mut seen = 0;
    for list in ["cases", "assignments"] {
        for as_of in [None, Some(day(-200)), Some(day(-12)), Some(day(-1)), Some(day(0)), Some(day(20))] {
            let as_of = as_of.map(|day| format!("&as_of={day}")).unwrap_or_default();
            let ask = async |filter: &str| {
                w.get("leader", &format!("/v1/{list}?limit=200{filter}{as_of}")).await.expect(200)
            };
            let all = ask("").await;
            for word in Timeliness::ALL.iter().copied() {
                let found = ids(&ask(&format!("&timeliness={word}")).await, &|_| true);
                assert_eq!(found, ids(&all, &|row| row["timeliness"] == word.word()), "{list} {word}{as_of}");
                seen += found.len();
            }
            let is_late =
                |row: &Value| row["timeliness"].is_string() && row["days_late"].as_i64().unwrap() > 0;
            assert_eq!(ids(&ask("&overdue=true").await, &|_| true), ids(&all, &is_late), "{list}{as_of}");
            for row in all["items"].as_array().unwrap().iter().filter(|row| row["timeliness"].is_string()) {
                let due_on: NaiveDate = row["due_on"].as_str().unwrap().parse().unwrap();
                let on = as_of.split('=').nth(1).map_or(make::today(), |day| day.parse().unwrap());
                assert_eq!(row["days_late"], json!((on - due_on).num_days()), "{list}{as_of}");
            }
        }
    }
    assert!(seen > 50, "{seen}");
}
