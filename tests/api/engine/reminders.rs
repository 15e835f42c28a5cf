//! Timers fire once and in order, however often, late, interrupted or concurrent the job runs are.

use std::collections::HashMap;
use std::process::{Child, Command, Stdio};
use std::time::Duration as Pause;

use chrono::{Duration, NaiveDate};
use entity::enums::{Action, Outcome};
use entity::{event, timer};
use kiennghi::domain::actor::Actor;
use kiennghi::kernel::context::RequestContext;
use kiennghi::service::engine::assignment::extend::RequestExtension;
use kiennghi::service::engine::assignment::step::{AssignmentStep, take};
use kiennghi::service::engine::case::assign::{self, AssignCase};
use kiennghi::service::engine::case::view::CaseView;
use kiennghi::service::engine::fire::{Fired, fire_due};
use sea_orm::prelude::Expr;
use sea_orm::sea_query::ExprTrait;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder};
use secrecy::ExposeSecret;
use serde_json::json;
use testkit::history::{chained, events};
use testkit::{Backend, World, config, db_test, make};
use uuid::Uuid;

/// Returns the system's request context, some days from now.
fn in_days(days: i64) -> RequestContext {
    RequestContext::at(testkit::system().now + Duration::days(days), Actor::system())
}

async fn pass(w: &World, days: i64) -> Fired {
    fire_due(&mut w.app.handle(), &in_days(days)).await.unwrap()
}

/// Returns the events that timers recorded, with the day that each is for.
async fn fired_timers(w: &World, case: Uuid) -> Vec<(Action, NaiveDate)> {
    let by_time =
        [Action::DueSoon, Action::Overdue, Action::ReviewDue, Action::FollowUpDue, Action::ExtensionPending];
    let log = events(w, case).await;
    chained(&log);
    let of = |e: &event::Model| (e.action, e.data["on"].as_str().unwrap().parse().unwrap());
    log.iter().filter(|e| by_time.contains(&e.action)).map(of).collect()
}

/// Creates a petition assigned to one agency only, due in thirty days.
async fn assigned(w: &World) -> CaseView {
    let case = make::accepted(w).await;
    make::assign(w, &case, w.cast.a.department, vec![]).await
}

/// The worker as a process of its own; killed when dropped.
struct Worker(Child);

impl Worker {
    fn start(w: &World) -> Self {
        let secret = config().secret_key.unwrap();
        let child = Command::new(env!("CARGO_BIN_EXE_kiennghi"))
            .arg("worker")
            .env_clear()
            .env("DATABASE_URL", &w.url)
            .env("KIENNGHI_SECRET_KEY", secret.expose_secret())
            .env("KIENNGHI_LOG", "error")
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        Self(child)
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

async fn waiting(w: &World) -> usize {
    let waiting = timer::Column::DoneAt.is_null().and(timer::Column::FiresOn.lte(make::today()));
    make::timers(w, Condition::all().add(waiting)).await.len()
}

#[db_test]
async fn reminders_and_lateness_come_on_their_days_and_once(w: World) {
    let case = assigned(&w).await;
    let day = |n: u64| make::in_days(n);
    assert_eq!(pass(&w, 14).await, Fired::default());
    assert_eq!(pass(&w, 15).await.fired, 1);
    assert_eq!(pass(&w, 15).await, Fired::default(), "again, on the same day");
    assert_eq!(pass(&w, 22).await.fired, 0, "seven days before is the 23rd");
    assert_eq!(pass(&w, 23).await.fired, 1);
    assert_eq!(pass(&w, 30).await.fired, 1, "three days before");
    assert_eq!(pass(&w, 31).await.fired, 1);
    let expected = [
        (Action::DueSoon, day(15)),
        (Action::DueSoon, day(23)),
        // two days before it is a Sunday
        (Action::DueSoon, day(25)),
        (Action::Overdue, day(31)),
    ];
    assert_eq!(fired_timers(&w, case.id).await, expected);
    assert_eq!(
        make::reload(&w, case.id).await.version,
        case.version,
        "the passing of time changes no stored value"
    );
}

#[db_test]
async fn a_missed_month_is_caught_up_in_order(w: World) {
    let (one, two) = (assigned(&w).await, assigned(&w).await);
    assert_eq!(pass(&w, 45).await, Fired { fired: 8, skipped: 0 });
    for case in [one, two] {
        let days: Vec<NaiveDate> = fired_timers(&w, case.id).await.into_iter().map(|(_, on)| on).collect();
        assert_eq!(days, [15, 23, 25, 31].map(make::in_days));
    }
    let order_of_writing = match w.backend {
        Backend::Sqlite => "event.rowid",
        Backend::Postgres => "event.position",
    };
    let at = |e: &event::Model| e.data["on"].as_str().map(str::to_owned);
    let log = event::Entity::find().filter(event::Column::Action.is_in([Action::DueSoon, Action::Overdue]));
    let log = log.order_by_asc(Expr::cust(order_of_writing)).all(w.app.read()).await.unwrap();
    let days: Vec<_> = log.iter().filter_map(at).collect();
    assert!(days.is_sorted(), "across cases too: {days:?}");
}

#[db_test]
async fn what_was_answered_in_time_is_not_spoken_of(w: World) {
    let case = make::answered(&w).await;
    let round = pass(&w, 40).await;
    let actions: Vec<Action> =
        fired_timers(&w, case.id).await.into_iter().map(|(action, _)| action).collect();
    let overdue = actions.iter().filter(|a| **a == Action::Overdue).count();
    assert_eq!(overdue, 1, "the co-operating agency alone is late: {actions:?} {round:?}");
    assert_eq!(actions.iter().filter(|a| **a == Action::ReviewDue).count(), 1, "nobody reviewed it");
}

#[db_test]
async fn an_extension_moves_what_time_will_say(w: World) {
    let case = assigned(&w).await;
    let case = make::acknowledge(&w, "handler", &case, w.cast.a.department).await;
    let (id, version) = make::of(&case, w.cast.a.department);
    let path = format!("/v1/assignments/{id}");
    let wish = json!({"action": "request_extension", "reason": "Chờ vốn", "due_on": make::in_days(50)});
    w.step("head", &path, version, &wish).await.expect(200);
    let grant = json!({"action": "decide_extension", "decision": "grant"});
    w.step("leader", &path, version + 1, &grant).await.expect(200);
    pass(&w, 60).await;
    let days: Vec<NaiveDate> = fired_timers(&w, case.id).await.into_iter().map(|(_, on)| on).collect();
    assert_eq!(days, [35, 43, 45, 51].map(make::in_days));
}

/// The worker was down when the date moved: what was due before that day is recorded, and nothing of the old date after.
#[db_test]
async fn a_reminder_that_was_due_when_the_date_moved_is_the_last_of_its_date(w: World) {
    let case = assigned(&w).await;
    let case = make::acknowledge(&w, "handler", &case, w.cast.a.department).await;
    let (id, version) = make::of(&case, w.cast.a.department);
    let (asked, granted) = (in_days(12).now, in_days(16).now);
    let wish = AssignmentStep::RequestExtension(RequestExtension {
        reason: "Chờ vốn".into(),
        due_on: make::in_days(50),
        document: None,
    });
    let ctx = RequestContext::at(asked, w.context("head").await.actor);
    take(&mut w.app.handle(), &ctx, id, version, wish).await.unwrap();
    let grant = serde_json::from_value(json!({"action": "decide_extension", "decision": "grant"})).unwrap();
    let ctx = RequestContext::at(granted, w.context("leader").await.actor);
    take(&mut w.app.handle(), &ctx, id, version + 1, grant).await.unwrap();
    pass(&w, 60).await;
    let late = |(action, _): &(Action, NaiveDate)| matches!(action, Action::DueSoon | Action::Overdue);
    let told = fired_timers(&w, case.id).await.into_iter().filter(late);
    let days: Vec<NaiveDate> = told.map(|(_, on)| on).collect();
    assert_eq!(days, [15, 35, 43, 45, 51].map(make::in_days));
}

#[db_test]
async fn an_undecided_extension_is_spoken_of(w: World) {
    let case = assigned(&w).await;
    let case = make::acknowledge(&w, "handler", &case, w.cast.a.department).await;
    let (id, version) = make::of(&case, w.cast.a.department);
    let wish = json!({"action": "request_extension", "reason": "Chờ vốn", "due_on": make::in_days(50)});
    w.step("head", &format!("/v1/assignments/{id}"), version, &wish).await.expect(200);
    pass(&w, 14).await;
    let told = fired_timers(&w, case.id).await;
    assert!(matches!(told[..], [(Action::ExtensionPending, _)]), "{told:?}");
}

#[db_test]
async fn a_case_that_nobody_has_is_spoken_of(w: World) {
    // short enough that the Tết holidays do not extend it beyond a fortnight
    make::council_rule(&w, entity::enums::DeadlineStep::Assign, 2, None).await;
    let (waiting, given) = (make::accepted(&w).await, assigned(&w).await);
    assert!(waiting.due_on.is_some_and(|due| due >= make::in_days(2)), "{:?}", waiting.due_on);
    pass(&w, 14).await;
    assert!(fired_timers(&w, waiting.id).await.iter().any(|(action, _)| *action == Action::Overdue));
    assert!(fired_timers(&w, given.id).await.is_empty(), "it has an agency");
}

#[db_test]
async fn a_case_that_goes_back_to_work_is_watched_again(w: World) {
    let case = make::answered(&w).await;
    let review = json!({"action": "review", "verdict": "unsatisfactory", "text": "Chưa đạt"});
    w.step("reviewer", &format!("/v1/cases/{}", case.id), case.version, &review).await.expect(200);
    pass(&w, 31).await;
    let lead = make::of(&case, w.cast.a.department).0;
    let log = events(&w, case.id).await;
    assert!(log.iter().any(|e| e.action == Action::Overdue && e.assignment_id == Some(lead)));
}

#[db_test]
async fn concurrent_rounds_fire_each_timer_once(w: World) {
    let mut cases = Vec::new();
    for _ in 0..12 {
        cases.push(assigned(&w).await);
    }
    futures_util::future::join_all((0..6).map(|_| pass(&w, 40))).await;
    pass(&w, 40).await;
    for case in &cases {
        let days: Vec<NaiveDate> = fired_timers(&w, case.id).await.into_iter().map(|(_, on)| on).collect();
        assert_eq!(days, [15, 23, 25, 31].map(make::in_days));
    }
}

#[db_test]
async fn workers_that_are_killed_lose_and_repeat_nothing(w: World) {
    // assigned five weeks ago, so that everything is due by now
    let long_ago = testkit::system().now - Duration::days(35);
    let mut cases = HashMap::new();
    for _ in 0..400 {
        let case = make::accepted(&w).await;
        let ctx = RequestContext::at(long_ago, w.context("leader").await.actor);
        let due_on = Some(ctx.today() + chrono::Days::new(30));
        let step = AssignCase {
            lead: w.cast.a.department,
            co_leads: vec![],
            cooperating: vec![],
            due_on,
            document: None,
            note: None,
        };
        let case = assign::assign(&mut w.app.handle(), &ctx, case.id, case.version, step).await.unwrap().view;
        cases.insert(case.id, 0usize);
    }
    let before = waiting(&w).await;
    assert_eq!(before, 1600, "three reminders and the day after, for each");
    let mut interrupted = 0;
    for round in 0u64.. {
        let (one, two) = (Worker::start(&w), Worker::start(&w));
        let began = std::time::Instant::now();
        let patience = Pause::from_millis(if round < 12 { 30 + 35 * round } else { 20_000 });
        let mut left = waiting(&w).await;
        while left > 0 && began.elapsed() < patience {
            tokio::time::sleep(Pause::from_millis(5)).await;
            left = waiting(&w).await;
        }
        drop((one, two));
        interrupted += usize::from(left > 0 && left < before);
        if left == 0 {
            break;
        }
        assert!(round < 20, "{left} are left");
    }
    eprintln!(
        "{} {:?}: killed {interrupted} times during a run",
        w.url.split(':').next().unwrap_or(""),
        w.backend
    );
    for case in cases.keys() {
        assert_eq!(fired_timers(&w, *case).await.len(), 4, "each timer fired once, none was lost");
    }
}

#[db_test]
async fn a_late_answer_was_late_though_the_round_comes_later(w: World) {
    let long_ago = testkit::system().now - Duration::days(35);
    let case = make::accepted(&w).await;
    let ctx = RequestContext::at(long_ago, w.context("leader").await.actor);
    let due_on = Some(ctx.today() + chrono::Days::new(30));
    let step = AssignCase {
        lead: w.cast.a.department,
        co_leads: vec![],
        cooperating: vec![],
        due_on,
        document: None,
        note: None,
    };
    let case = assign::assign(&mut w.app.handle(), &ctx, case.id, case.version, step).await.unwrap().view;
    let case = make::acknowledge(&w, "handler", &case, w.cast.a.department).await;
    let case = make::answer(&w, "head", &case, w.cast.a.department, Outcome::ByImplementation).await;
    pass(&w, 0).await;
    let actions: Vec<Action> =
        fired_timers(&w, case.id).await.into_iter().map(|(action, _)| action).collect();
    assert_eq!(actions, [Action::DueSoon, Action::DueSoon, Action::DueSoon, Action::Overdue]);
}
