//! The stream: changes come when they happen, each to those who may see it, until the stream ends.

use std::time::{Duration, Instant};

use kiennghi::kernel::config::Config;
use kiennghi::kernel::context::RequestContext;
use kiennghi::kernel::position;
use kiennghi::service::petition::register::register;
use reqwest::Method;
use serde_json::json;
use testkit::{Backend, World, config, db_test, make, run_with, until};

use super::follower::{Follower, listed, same};
use super::listener::{Listener, request};

#[db_test]
async fn everything_comes_first_and_then_each_change_when_it_happens(w: World) {
    let one = make::received(&w).await;
    let mut clerk = Listener::open(&w, "clerk", "").await;
    assert_eq!(clerk.next().await.unwrap().name, "", "the head is sent at once");
    clerk.next_of("current").await;
    assert_eq!(clerk.cases.len(), 1);
    let begun = Instant::now();
    make::accept(&w, &one).await;
    let change = clerk.next_of("change").await;
    assert_eq!((&change["id"], &change["deleted"]), (&json!(one.id), &json!(false)));
    assert!(begun.elapsed() < Duration::from_secs(10), "long before the next heartbeat");
    // another process made the change
    w.beside(config(), |other| async move { drop(make::received(&other).await) }).await;
    clerk.next_of("change").await;
    same(&clerk.cases, &listed(&w, "clerk", "").await, "clerk");
    // what others change is not heard
    let mut clerk_b = Listener::open(&w, "clerk_b", "?max_seconds=2").await;
    clerk_b.next_of("current").await;
    make::received(&w).await;
    assert!(clerk_b.next().await.is_none(), "the stream ended without an event");
}

#[db_test]
async fn who_goes_on_with_the_last_id_misses_nothing(w: World) {
    let case = make::accepted(&w).await;
    let mut head = Listener::open(&w, "head", "").await;
    head.next_of("current").await;
    let case = make::assign(&w, &case, w.cast.a.department, vec![]).await;
    head.next_of("change").await;
    let id = head.last_event_id.clone().unwrap();
    // while it is away: one case comes, the other one leaves
    let other = make::accepted(&w).await;
    make::assign(&w, &other, w.cast.a.department, vec![]).await;
    let recall = json!({"action": "recall", "reason": "Chuyển nhầm cơ quan", "document": make::document()});
    let (assignment, version) = make::of(&case, w.cast.a.department);
    w.step("leader", &format!("/v1/assignments/{assignment}"), version, &recall).await.expect(200);
    // `Last-Event-ID` counts, as a browser sends the first address again
    let mut head = head.again(&w, "head", "?cursor=old").await;
    head.next_of("current").await;
    same(&head.cases, &listed(&w, "head", "").await, "head");
    assert_eq!(head.cases.len(), 1);
    // the id is a cursor of the other operation too
    let mut same_place = Follower { cursor: Some(id), ..Follower::default() };
    assert_eq!(same_place.follow(&w, "head").await.len(), 2);
    // many changes at once: the cases of some pages, of which each has one id
    for _ in 0..120 {
        make::received(&w).await;
    }
    let mut clerk = Listener::open(&w, "clerk", "?types=petition&fields=id,deleted,case.number").await;
    clerk.next_of("current").await;
    assert_eq!(clerk.cases.len(), 122);
    assert!(clerk.cases.values().all(|case| case.as_object().unwrap().len() == 1), "only the number");
}

/// Something of the council happens that does not need the clerk's account.
async fn act(w: &World) {
    let new = make::new_petition(w, "Nước sạch");
    register(&mut w.app.handle(), &w.context("liaison").await, new).await.unwrap();
}

#[db_test]
async fn a_stream_ends_with_its_token_with_the_account_and_with_a_restore(w: World) {
    let mut clerk = Listener::open(&w, "clerk", "").await;
    clerk.next_of("current").await;
    let user = w.get("admin", &format!("/v1/users/{}", w.user("clerk"))).await.expect(200);
    let path = format!("/v1/users/{}", w.user("clerk"));
    let version = user["version"].as_i64().unwrap();
    w.patch("admin", &path, version, &json!({"disabled": true})).await.expect(200);
    act(&w).await;
    assert_eq!(clerk.next_of("problem").await["code"], "unauthenticated");
    assert!(clerk.next().await.is_none());
    let mut leader = Listener::open(&w, "leader", "").await;
    leader.next_of("current").await;
    let ctx = RequestContext::system(w.app.clock.now());
    position::renew(&mut w.app.handle(), &ctx).await.unwrap();
    act(&w).await;
    let problem = leader.next_of("problem").await;
    assert_eq!((&problem["code"], &problem["status"]), (&json!("position_expired"), &json!(410)));
    assert_eq!(problem["instance"], "/v1/stream");
    assert!(leader.next().await.is_none());
    // of a process that is asked to stop, streams end without a problem: the client goes on at another one
    let mut leader = Listener::open(&w, "leader", "").await;
    leader.next_of("current").await;
    w.app.stopping.set(()).unwrap();
    assert!(leader.next().await.is_none());
}

#[db_test]
async fn what_a_stream_cannot_begin_with_is_refused_before_it_begins(w: World) {
    assert_eq!(w.send(w.request(Method::GET, "/v1/stream")).await.status, 401);
    for wrong in
        ["cursor=x", "max_seconds=0", "max_seconds=3601", "types=opinion", "limit=3", "fields=case.x"]
    {
        assert_eq!(w.get("clerk", &format!("/v1/stream?{wrong}")).await.status, 400, "{wrong}");
    }
    let mut clerk = Listener::open(&w, "clerk", "").await;
    clerk.next_of("current").await;
    for (who, id) in [("leader", clerk.last_event_id.clone().unwrap()), ("clerk", "é".to_owned())] {
        let of_another = request(&w, who, "").await.header("Last-Event-ID", id);
        assert_eq!(w.send(of_another).await.refused(400), "invalid_cursor", "{who}");
    }
    // HEAD has the head of the response, and no stream
    let path = format!("{}/v1/stream", w.base);
    let head = w.http.head(path).bearer_auth(w.token("clerk").await).send().await.unwrap();
    assert_eq!(
        (head.status().as_u16(), &head.headers()["content-type"]),
        (200, &"text/event-stream".parse().unwrap())
    );
}

#[test]
fn a_process_has_so_many_open_streams() {
    let few = Config { streams: 2, ..config() };
    run_with(
        Backend::Sqlite,
        few,
        |_| {},
        |w| async move {
            let mut first = Listener::open(&w, "clerk", "").await;
            let _second = Listener::open(&w, "clerk_b", "").await;
            let refused = w.send(request(&w, "leader", "").await).await;
            assert!(refused.header("retry-after").is_some());
            assert_eq!(refused.refused(503), "unavailable");
            first.next_of("current").await;
            drop(first);
            // the service learns of it when it writes to the stream
            until("a place is free", async || {
                make::received(&w).await;
                request(&w, "leader", "?max_seconds=1").await.send().await.unwrap().status() == 200
            })
            .await;
        },
    );
}
