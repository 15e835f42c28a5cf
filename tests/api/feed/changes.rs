//! The changes: whoever follows them has what the lists show, and learns of nothing else.

use std::time::{Duration, Instant};

use entity::enums::Role;
use entity::feed_entry;
use kiennghi::kernel::config::Config;
use kiennghi::kernel::context::RequestContext;
use kiennghi::kernel::position;
use kiennghi::service::directory::grant::{self, GrantQuery, NewGrant};
use kiennghi::service::feed::retention;
use reqwest::Method;
use sea_orm::{ConnectionTrait, EntityTrait, PaginatorTrait};
use serde_json::{Value, json};
use testkit::client::{hold, somebody_waits};
use testkit::{Backend, World, config, db_test, make, run_with};
use uuid::Uuid;

use super::follower::{Follower, listed, same};

fn recall() -> Value {
    json!({"action": "recall", "reason": "Chuyển nhầm cơ quan", "document": make::document()})
}

fn whole(id: Uuid) -> (String, bool) {
    (id.to_string(), false)
}

fn deleted(id: Uuid) -> (String, bool) {
    (id.to_string(), true)
}

#[db_test]
async fn everything_comes_first_and_then_what_changes(w: World) {
    let (one, other) = (make::received(&w).await, make::assigned(&w).await);
    let mut clerk = Follower::begun(&w, "clerk").await;
    assert_eq!(clerk.cases.len(), 2);
    same(&clerk.cases, &listed(&w, "clerk", "").await, "clerk");
    assert_eq!(clerk.follow(&w, "clerk").await, [], "nothing has changed");
    make::accept(&w, &one).await;
    assert_eq!(clerk.follow(&w, "clerk").await, [whole(one.id)]);
    // what belongs to a case changes its case
    make::acknowledge(&w, "handler", &other, w.cast.a.department).await;
    let new = make::received(&w).await;
    assert_eq!(clerk.follow(&w, "clerk").await, [whole(other.id), whole(new.id)]);
    same(&clerk.cases, &listed(&w, "clerk", "").await, "clerk");
    let mut clerk_b = Follower::begun(&w, "clerk_b").await;
    assert_eq!(clerk_b.cases.len(), 0, "the other tenant");
    make::accept(&w, &new).await;
    assert_eq!(clerk_b.follow(&w, "clerk_b").await, []);
}

#[db_test]
async fn a_case_comes_with_its_assignment_and_leaves_with_its_recall(w: World) {
    let a = &w.cast.a;
    let case = make::accepted(&w).await;
    let mut head = Follower::begun(&w, "head").await;
    let mut head_2 = Follower::begun(&w, "head_2").await;
    let mut coordinator = Follower::begun(&w, "coordinator").await;
    let case = make::assign(&w, &case, a.department, vec![]).await;
    assert_eq!(head.follow(&w, "head").await, [whole(case.id)]);
    assert_eq!(
        coordinator.follow(&w, "coordinator").await,
        [whole(case.id)],
        "once, though two above it hold"
    );
    assert_eq!(head_2.follow(&w, "head_2").await, []);
    let (id, version) = make::of(&case, a.department);
    w.step("leader", &format!("/v1/assignments/{id}"), version, &recall()).await.expect(200);
    assert_eq!(head.follow(&w, "head").await, [deleted(case.id)]);
    assert_eq!(coordinator.follow(&w, "coordinator").await, [deleted(case.id)]);
    assert_eq!(head_2.follow(&w, "head_2").await, [], "it never had the case");
    let case = make::reload(&w, case.id).await;
    let again = json!({"action": "assign", "lead": a.department_2, "due_on": make::in_days(9), "document": make::document()});
    w.step("leader", &format!("/v1/cases/{}", case.id), case.version, &again).await.expect(200);
    assert_eq!(head_2.follow(&w, "head_2").await, [whole(case.id)]);
    for (who, follower) in [("head", &head), ("head_2", &head_2)] {
        same(&follower.cases, &listed(&w, who, "").await, who);
    }
}

#[db_test]
async fn a_petition_about_another_unit_leaves_the_liaison(w: World) {
    let a = &w.cast.a;
    let case = make::received(&w).await;
    let mut liaison = Follower::begun(&w, "liaison").await;
    assert_eq!(liaison.cases.len(), 1);
    let path = format!("/v1/petitions/{}", case.id);
    w.patch("clerk", &path, case.version, &json!({"units": [a.far_commune]})).await.expect(200);
    assert_eq!(liaison.follow(&w, "liaison").await, [deleted(case.id)]);
    w.patch("clerk", &path, case.version + 1, &json!({"units": [a.far_commune, a.commune]}))
        .await
        .expect(200);
    assert_eq!(liaison.follow(&w, "liaison").await, [whole(case.id)]);
    w.patch("clerk", &path, case.version + 2, &json!({"content": "Đường liên thôn"})).await.expect(200);
    assert_eq!(liaison.follow(&w, "liaison").await, [whole(case.id)]);
    same(&liaison.cases, &listed(&w, "liaison", "").await, "liaison");
}

/// Every commune of the province is a former unit, of the whole and of each part.
#[db_test]
async fn a_split_petition_leaves_with_all_its_parts(w: World) {
    let a = &w.cast.a;
    let page = w.get("clerk", &format!("/v1/administrative-units?parent_id={}&limit=200", a.province)).await;
    let units: Vec<Value> =
        page.expect(200)["items"].as_array().unwrap().iter().map(|unit| unit["id"].clone()).collect();
    assert!(units.len() > 90, "{}", units.len());
    let new = json!({
        "content": "Hai mươi việc", "channel": "letter", "received_on": make::today(), "units": units,
        "council_id": a.council,
    });
    let case = w.post("clerk", "/v1/petitions", &new).await.expect(201);
    let id = case["id"].as_str().unwrap().to_owned();
    let parts: Vec<Value> = (1..=20).map(|i| json!({"content": format!("Việc {i}")})).collect();
    let step = json!({"action": "split_into_parts", "parts": parts});
    w.step("clerk", &format!("/v1/cases/{id}"), 1, &step).await.expect(200);
    let mut liaison = Follower::begun(&w, "liaison").await;
    assert_eq!(liaison.cases.len(), 21);
    let moved = json!({"units": [a.far_commune]});
    w.patch("clerk", &format!("/v1/petitions/{id}"), 2, &moved).await.expect(200);
    let left = liaison.follow(&w, "liaison").await;
    assert_eq!((left.len(), liaison.cases.len()), (21, 0), "{left:?}");
    same(&liaison.cases, &listed(&w, "liaison", "").await, "liaison");
}

async fn give(w: &World, who: &str, role: Role, organization_id: Uuid) {
    let new = NewGrant { user_id: w.user(who), role, organization_id };
    grant::give(&mut w.app.handle(), &testkit::system(), new).await.unwrap();
}

async fn take(w: &World, who: &str, role: Role) {
    let query = GrantQuery { user_id: Some(vec![w.user(who)]), ..GrantQuery::default() };
    let all = grant::list(&w.app, &testkit::system(), query).await.unwrap();
    let one = all.items.iter().find(|one| one.role == role && one.revoked_at.is_none()).unwrap();
    grant::revoke(&mut w.app.handle(), &testkit::system(), one.id, one.version).await.unwrap();
}

#[db_test]
async fn cases_come_and_leave_with_the_roles_that_show_them(w: World) {
    let a = &w.cast.a;
    for _ in 0..3 {
        make::assigned(&w).await;
        make::received(&w).await;
    }
    let first = make::accepted(&w).await;
    make::assign(&w, &first, a.department, vec![]).await;
    let mut head = Follower::begun(&w, "head").await;
    assert_eq!(head.cases.len(), 4);
    give(&w, "head", Role::Reviewer, a.board).await;
    head.follow(&w, "head").await;
    assert_eq!(head.cases.len(), 7, "the council's");
    same(&head.cases, &listed(&w, "head", "").await, "both roles");
    // the roles change again while the client is being sent what they show, and cases change meanwhile
    take(&w, "head", Role::Head).await;
    give(&w, "head", Role::Handler, a.department_2).await;
    head.step(&w, "head", 2).await;
    take(&w, "head", Role::Reviewer).await;
    let late = make::accepted(&w).await;
    let late = make::assign(&w, &late, a.department_2, vec![]).await;
    head.step(&w, "head", 1).await;
    let (id, version) = make::of(&late, a.department_2);
    w.step("leader", &format!("/v1/assignments/{id}"), version, &recall()).await.expect(200);
    head.follow(&w, "head").await;
    assert_eq!(head.cases.len(), 3);
    same(&head.cases, &listed(&w, "head", "").await, "the handler of another department");
    take(&w, "head", Role::Handler).await;
    head.follow(&w, "head").await;
    assert_eq!(head.cases.len(), 0, "nothing is left without a role");
    assert_eq!(Follower::begun(&w, "admin").await.cases.len(), 0, "an admin reads no case");
}

#[db_test]
async fn only_the_kinds_and_fields_that_are_asked_for_come(w: World) {
    let case = make::received(&w).await;
    let mut petitions = Follower { query: "&types=petition".into(), ..Follower::default() };
    let mut others = Follower { query: "&types=recommendation".into(), ..Follower::default() };
    assert_eq!(petitions.follow(&w, "clerk").await, [whole(case.id)]);
    assert_eq!(others.follow(&w, "clerk").await, []);
    make::accept(&w, &case).await;
    assert_eq!(petitions.follow(&w, "clerk").await, [whole(case.id)]);
    assert_eq!(others.follow(&w, "clerk").await, []);
    let path = "/v1/changes?fields=id,deleted,case.number,case.status";
    let page = w.get("clerk", path).await.expect(200);
    let slim =
        json!([{"id": case.id, "deleted": false, "case": {"number": case.number, "status": "accepted"}}]);
    assert_eq!(page["items"], slim);
    assert!(page["next_cursor"].is_string() && page["has_more"].is_boolean());
}

#[db_test]
async fn a_position_is_a_cursor_for_who_has_read_the_lists(w: World) {
    make::received(&w).await;
    let position = w.get("clerk", "/v1/position").await.expect(200)["position"].as_str().unwrap().to_owned();
    let mut clerk = Follower { cursor: Some(position), ..Follower::default() };
    assert_eq!(clerk.follow(&w, "clerk").await, []);
    let case = make::received(&w).await;
    assert_eq!(clerk.follow(&w, "clerk").await, [whole(case.id)]);
}

#[db_test]
async fn whoever_waits_is_told_at_once(w: World) {
    let mut clerk = Follower::begun(&w, "clerk").await;
    clerk.query = "&wait=25".into();
    let begun = Instant::now();
    let ((sent, _), case) = tokio::join!(clerk.step(&w, "clerk", 7), async {
        tokio::time::sleep(Duration::from_millis(600)).await;
        make::received(&w).await
    });
    assert_eq!(sent, [whole(case.id)]);
    assert!(begun.elapsed() < Duration::from_secs(20), "long before the time was over");
    // changes of others end no waiting
    clerk.query = "&wait=2".into();
    let begun = Instant::now();
    let ((sent, has_more), _) = tokio::join!(clerk.step(&w, "clerk", 7), async {
        tokio::time::sleep(Duration::from_millis(600)).await;
        make::petition_of_b(&w).await
    });
    assert_eq!((sent, has_more), (vec![], false));
    assert!(begun.elapsed() >= Duration::from_secs(2), "it waited");
}

#[db_test]
async fn a_cursor_is_good_for_its_caller_and_until_a_restore(w: World) {
    let case = make::received(&w).await;
    let of = |cursor: &str| format!("/v1/changes?cursor={cursor}");
    let clerk = Follower::begun(&w, "clerk").await.cursor.unwrap();
    for wrong in [format!("A{clerk}"), "x".to_owned(), clerk[..clerk.len() - 2].to_owned()] {
        assert_eq!(w.get("clerk", &of(&wrong)).await.refused(400), "invalid_cursor", "{wrong}");
    }
    assert_eq!(w.get("leader", &of(&clerk)).await.refused(400), "invalid_cursor", "another caller");
    assert_eq!(
        w.get("clerk", &format!("{}&types=petition", of(&clerk))).await.refused(400),
        "invalid_cursor"
    );
    let cursor = w.get("clerk", "/v1/organizations?limit=1").await.expect(200);
    let cursor = cursor["next_cursor"].as_str().unwrap();
    assert_eq!(w.get("clerk", &of(cursor)).await.refused(400), "invalid_cursor", "of a list");
    for wrong in ["limit=0", "limit=201", "wait=26", "types=opinion", "wait=-1"] {
        assert_eq!(w.get("clerk", &format!("/v1/changes?{wrong}")).await.status, 400, "{wrong}");
    }
    assert_eq!(w.send(w.request(Method::GET, "/v1/changes")).await.status, 401);
    let ctx = RequestContext::system(w.app.clock.now());
    position::renew(&mut w.app.handle(), &ctx).await.unwrap();
    let expired = w.get("clerk", &of(&clerk)).await;
    assert_eq!(expired.header("link"), Some("</v1/changes>; rel=\"start\""));
    assert_eq!(expired.refused(410), "position_expired");
    let mut again = Follower::begun(&w, "clerk").await;
    assert_eq!(again.cases.len(), 1);
    make::accept(&w, &case).await;
    assert_eq!(again.follow(&w, "clerk").await, [whole(case.id)]);
}

async fn purged(w: &World) -> u64 {
    let ctx = RequestContext::system(w.app.clock.now());
    retention::purge(&mut w.app.handle(), &ctx).await.unwrap()
}

#[test]
fn a_cursor_is_good_as_long_as_changes_are_kept() {
    for backend in [Backend::Sqlite, Backend::Postgres] {
        let short = Config { feed_days: 30, ..config() };
        run_with(
            backend,
            short,
            |_| (),
            |w| async move {
                let cursor = Follower::begun(&w, "clerk").await.cursor.unwrap();
                make::received(&w).await;
                let path = format!("/v1/changes?cursor={cursor}");
                w.later(29, |w| async move { drop(w.get("clerk", &path).await.expect(200)) }).await;
                let path = format!("/v1/changes?cursor={cursor}");
                w.later(31, |w| async move {
                    assert_eq!(w.get("clerk", &path).await.refused(410), "position_expired");
                })
                .await;
                w.later(30, |w| async move {
                    assert_eq!(purged(&w).await, 0, "a cursor of a moment ago asks for them");
                })
                .await;
                w.later(32, |w| async move {
                    assert!(purged(&w).await > 0);
                    assert_eq!(feed_entry::Entity::find().count(w.app.read()).await.unwrap(), 0);
                })
                .await;
            },
        );
    }
}

/// The entries of a transaction that commits late have small numbers.
#[db_test(postgres)]
async fn a_change_that_commits_late_comes_late(w: World) {
    let (held, other) = (make::received(&w).await, make::received(&w).await);
    let mut clerk = Follower::begun(&w, "clerk").await;
    let lock = hold(&w, held.id).await;
    let path = format!("/v1/petitions/{}", held.id);
    let waiting = async { w.patch("clerk", &path, 1, &json!({"content": "Nội dung sửa"})).await };
    let meanwhile = async {
        somebody_waits(&w).await;
        make::accept(&w, &other).await;
        assert_eq!(clerk.follow(&w, "clerk").await, [whole(other.id)]);
        lock.rollback().await.unwrap();
    };
    tokio::join!(async { waiting.await.expect(200) }, meanwhile);
    assert_eq!(clerk.follow(&w, "clerk").await, [whole(held.id)]);
}

/// On PostgreSQL the entries are written by the commit's own command.
#[db_test]
async fn a_change_whose_entries_are_refused_is_not_made(w: World) {
    make::received(&w).await;
    let mut clerk = Follower::begun(&w, "clerk").await;
    let rename = async |from: &str, to: &str| {
        let sql = format!("ALTER TABLE {from} RENAME TO {to}");
        w.db.read.execute_unprepared(&sql).await.unwrap();
    };
    rename("feed_entry", "elsewhere").await;
    let petition = serde_json::to_value(make::new_petition(&w, "Đường hỏng")).unwrap();
    assert_eq!(w.post("clerk", "/v1/petitions", &petition).await.status, 500);
    assert_eq!(listed(&w, "clerk", "").await.len(), 1);
    rename("elsewhere", "feed_entry").await;
    assert_eq!(clerk.follow(&w, "clerk").await, []);
    let new = make::received(&w).await;
    assert_eq!(clerk.follow(&w, "clerk").await, [whole(new.id)]);
}

/// Those of more cases than the commit's command takes are written before it.
#[db_test]
async fn many_cases_that_change_at_once_all_come(w: World) {
    let mut clerk = Follower::begun(&w, "clerk").await;
    let petition = make::new_petition(&w, "Đường hỏng");
    let write = |n| json!({"type": "petition", "key": format!("key-{n}"), "petition": petition});
    let writes: Vec<Value> = (0..130).map(write).collect();
    let reply = w.post("clerk", "/v1/sync/batch", &json!({"atomic": true, "writes": writes})).await;
    assert_eq!(reply.expect(200)["complete"], true);
    let sent = clerk.follow(&w, "clerk").await;
    assert_eq!(sent.len(), 130);
    same(&clerk.cases, &listed(&w, "clerk", "").await, "clerk");
}

/// Whoever waits is shown what comes as the roles are then.
#[db_test]
async fn who_is_signed_out_while_waiting_is_told_nothing(w: World) {
    let cursor = Follower::begun(&w, "leader").await.cursor.unwrap();
    let path = format!("/v1/changes?wait=8&cursor={cursor}");
    let (answer, ()) = tokio::join!(w.get("leader", &path), async {
        tokio::time::sleep(Duration::from_millis(400)).await;
        let user = format!("/v1/users/{}", w.user("leader"));
        let version = w.get("admin", &user).await.expect(200)["version"].as_i64().unwrap();
        w.patch("admin", &user, version, &json!({"disabled": true})).await.expect(200);
        make::received(&w).await;
    });
    assert_eq!(answer.refused(401), "unauthenticated");
}
