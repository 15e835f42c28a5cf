//! A primary with a streaming replica: what follows the changes is read from the replica, and nothing is old or missing.

use testkit::cluster::Server;
use testkit::make;
use testkit::process::Process;

use super::follower::{Follower, listed, same};
use super::model;
use crate::platform::replicas::{pause_replay, resume_replay, until, value, with_replica};

/// Waits until the replica has read entries of the feed, and returns how often.
async fn has_read_the_feed(replica: &Server, more_than: u64) -> u64 {
    let reads = "SELECT coalesce(sum(idx_scan), 0) FROM pg_stat_user_indexes WHERE relname = 'feed_entry'";
    let mut read = 0;
    until("the replica was read", async || {
        read = value(replica, reads).await.parse().unwrap();
        read > more_than
    })
    .await;
    read
}

#[test]
fn whoever_follows_beside_a_replica_has_what_the_lists_show() {
    with_replica(async |w, _primary, replica| {
        model::followers_have_what_lists_show(&w, 11, 80).await;
        has_read_the_feed(&replica, 0).await;
    });
}

#[test]
fn a_replica_that_is_behind_hides_no_change() {
    with_replica(async |w, _primary, replica| {
        make::accepted(&w).await;
        let mut follower = Follower::begun(&w, "clerk").await;
        let case = make::accepted(&w).await;
        follower.follow(&w, "clerk").await;
        let read = has_read_the_feed(&replica, 0).await;
        pause_replay(&replica).await;
        make::assign(&w, &case, w.cast.a.department, vec![]).await;
        let new = make::received(&w).await.id.to_string();
        let sent = follower.follow(&w, "clerk").await;
        assert!(sent.iter().any(|(id, _)| *id == new), "{sent:?}");
        same(&follower.cases, &listed(&w, "clerk", "").await, "the clerk");
        let begun = Follower::begun(&w, "head").await;
        same(&begun.cases, &listed(&w, "head", "").await, "one who begins now");
        let pack = w.get("clerk", "/v1/sync/pack").await;
        assert!(pack.text.contains(&new), "a pack has it too");
        resume_replay(&replica).await;
        // the replica is not asked for a second after it was behind
        until("it answers again", async || {
            make::received(&w).await;
            follower.follow(&w, "clerk").await;
            has_read_the_feed(&replica, 0).await > read
        })
        .await;
        same(&follower.cases, &listed(&w, "clerk", "").await, "the clerk");
    });
}

#[test]
fn a_replica_that_dies_while_it_is_followed_fails_no_request() {
    with_replica(async |w, _primary, replica| {
        let mut follower = Follower::begun(&w, "clerk").await;
        make::received(&w).await;
        follower.follow(&w, "clerk").await;
        has_read_the_feed(&replica, 0).await;
        replica.control("stop -m immediate");
        for _ in 0..3 {
            make::received(&w).await;
            follower.follow(&w, "clerk").await;
            same(&follower.cases, &listed(&w, "clerk", "").await, "the clerk");
        }
    });
}

#[test]
fn what_one_process_wrote_the_next_one_sends_at_once() {
    with_replica(async |w, _primary, replica| {
        let urls = replica.url("postgres");
        let settings = [("KIENNGHI_READ_REPLICA_URLS", urls.as_str())];
        let processes: Vec<Process> = (0..2).map(|_| Process::start(&w.url, &settings)).collect();
        let token = w.token("clerk").await;
        let petition = serde_json::to_value(make::new_petition(&w, "Đường hỏng")).unwrap();
        let mut cursor = w.get("clerk", "/v1/position").await.expect(200)["position"].clone();
        for n in 0..40 {
            let (here, there) = (&processes[n % 2].base, &processes[(n + 1) % 2].base);
            let made = w.http.post(format!("{here}/v1/petitions")).bearer_auth(&token).json(&petition);
            let made = w.send(made).await.expect(201);
            let next = format!("{there}/v1/changes?cursor={}", cursor.as_str().unwrap());
            let page = w.send(w.http.get(next).bearer_auth(&token)).await.expect(200);
            assert_eq!(page["items"][0]["id"], made["id"], "{n}");
            cursor = page["next_cursor"].clone();
        }
        has_read_the_feed(&replica, 0).await;
    });
}
