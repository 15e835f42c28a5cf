//! Random acts of many users, while clients of different organizations rebuild their picture from nothing but what they
//! are sent. At the end each has what the lists show.

use entity::enums::Role;
use kiennghi::kernel::context::RequestContext;
use kiennghi::service::directory::grant::{self, GrantQuery, NewGrant};
use kiennghi::worker::sender::Sender;
use reqwest::{Method, RequestBuilder};
use serde_json::json;
use testkit::make::recommendation as rec;
use testkit::{World, at_once, db_test, make};
use uuid::Uuid;

use super::follower::{Follower, listed, same};
use super::listener::Listener;
use super::pack;
use super::webhooks::{self, Reader};
use crate::oversight::abuse::random_walks::{self as walks, Dice};

pub const READERS: [&str; 9] = [
    "clerk",
    "liaison",
    "coordinator",
    "head",
    "head_2",
    "handler",
    "auditor",
    "clerk_b",
    "reviewer_and_head",
];

/// Those who also listen to the stream.
pub const LISTENERS: [&str; 3] = ["clerk", "head", "coordinator"];

/// Builds a request about a petition that is allowed at least sometimes.
pub async fn about_petition(w: &World, dice: &mut Dice, petitions: &[Uuid]) -> Option<RequestBuilder> {
    let a = &w.cast.a;
    let case = make::reload(w, *dice.one(petitions)).await;
    let path = format!("/v1/cases/{}/steps", case.id);
    let agencies = [a.department, a.department_2, a.committee, a.unmanned];
    let units = [vec![a.commune], vec![a.far_commune], vec![a.commune, a.far_commune]];
    let (who, method, path, version, body) = match dice.below(6) {
        0 => {
            let path = format!("/v1/petitions/{}", case.id);
            ("clerk", Method::PATCH, path, case.version, json!({"units": dice.one(&units)}))
        }
        1 => {
            let accept = json!({"action": "accept", "sector_id": a.sector, "competence_level": "province", "nature": "petition"});
            ("clerk", Method::POST, path, case.version, accept)
        }
        2 | 3 => {
            let step = json!({
                "action": "assign", "lead": dice.one(&agencies), "due_on": make::in_days(9), "document": make::document(),
            });
            ("leader", Method::POST, path, case.version, step)
        }
        4 => {
            let one = case.assignments.iter().rev().find(|one| one.status.is_live())?;
            let body = json!({"action": "recall", "reason": "Chuyển nhầm", "document": make::document()});
            ("leader", Method::POST, format!("/v1/assignments/{}/steps", one.id), one.version, body)
        }
        _ => ("clerk", Method::POST, path, case.version, json!({"action": "withdraw", "reason": "Rút"})),
    };
    let to = w.request(method, &path).bearer_auth(w.token(who).await);
    Some(to.header("If-Match", format!("\"{version}\"")).json(&body))
}

/// Builds a batch of a clerk who was offline: a new petition, which is accepted, and a correction of another one.
pub async fn batch(w: &World, dice: &mut Dice, petitions: &[Uuid]) -> (Uuid, RequestBuilder) {
    let (new, old) = (testkit::system().new_id(), make::reload(w, *dice.one(petitions)).await);
    let accept = json!({
        "action": "accept", "sector_id": w.cast.a.sector, "competence_level": "province", "nature": "petition",
    });
    let writes = json!([
        {"type": "petition", "key": format!("new-{new}"), "id": new, "petition": make::new_petition(w, "Cầu yếu")},
        {"type": "case_step", "key": format!("accept-{new}"), "id": new, "step": accept},
        {"type": "petition_patch", "key": format!("patch-{new}"), "id": old.id, "version": old.version, "patch": {"locality": format!("Thôn {new}")}},
    ]);
    let request = w.request(Method::POST, "/v1/sync/batch").bearer_auth(w.token("clerk").await);
    (new, request.json(&json!({"atomic": dice.below(2) == 0, "writes": writes})))
}

/// What processes send to webhooks: two of them, one of which is killed now and then in the middle of it.
struct Senders<'a> {
    w: &'a World,
    senders: [Sender; 2],
}

impl<'a> Senders<'a> {
    fn new(w: &'a World) -> Self {
        Self { w, senders: [Sender::new(&w.app).unwrap(), Sender::new(&w.app).unwrap()] }
    }

    async fn round(&mut self, dice: &mut Dice) {
        let ctx = RequestContext::system(self.w.app.clock.now());
        let at = dice.below(2);
        self.senders[at].round(&mut self.w.app.handle(), &ctx).await.unwrap();
        match dice.below(6) {
            0 => self.senders[at] = Sender::new(&self.w.app).unwrap(),
            _ => self.senders[at].settle().await,
        }
    }
}

/// What began with a pack: one client of each listener.
struct Phones(Vec<Follower>);

impl Phones {
    async fn begin(w: &World) -> Self {
        let mut all = vec![];
        for who in LISTENERS {
            all.push(pack::unpacked(w, who).await);
        }
        Self(all)
    }

    /// One of them reads everything again, or what changed, or nothing.
    async fn round(&mut self, w: &World, dice: &mut Dice) {
        let at = dice.below(LISTENERS.len());
        match dice.below(12) {
            0 => self.0[at] = pack::unpacked(w, LISTENERS[at]).await,
            1..4 => drop(self.0[at].step(w, LISTENERS[at], 3).await),
            _ => {}
        }
    }

    async fn end(mut self, w: &World) {
        for (who, phone) in LISTENERS.into_iter().zip(&mut self.0) {
            phone.follow(w, who).await;
            pack::same_but_for_closed(w, who, phone).await;
        }
    }
}

/// Gives a reader another role, or takes one of several.
async fn change_roles(w: &World, dice: &mut Dice) {
    let (a, system) = (&w.cast.a, testkit::system());
    // the clerk enters what is assigned, and must not become a party to it
    let user_id = w.user(READERS[1 + dice.below(7)]);
    let (role, organization_id) = *dice.one(&[
        (Role::Handler, a.department),
        (Role::Head, a.department_2),
        (Role::Auditor, a.council),
        (Role::Coordinator, a.committee),
        (Role::Liaison, a.group),
    ]);
    let query = GrantQuery { user_id: Some(vec![user_id]), ..GrantQuery::default() };
    let all = grant::list(&w.app, &system, query).await.unwrap();
    let live: Vec<_> = all.items.iter().filter(|one| one.revoked_at.is_none()).collect();
    if live.len() > 1 {
        let one = dice.one(&live);
        grant::revoke(&mut w.app.handle(), &system, one.id, one.version).await.unwrap();
    } else {
        // a role that the person may not have, or has, is given to nobody
        let _ = grant::give(&mut w.app.handle(), &system, NewGrant { user_id, role, organization_id }).await;
    }
}

/// Lets users act and readers follow, and compares what they have at the end.
pub async fn followers_have_what_lists_show(w: &World, seed: u64, rounds: usize) {
    let mut dice = Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15));
    let gone = make::ended_organization(w, "Sở Tài nguyên và Môi trường", w.cast.a.department_2).await;
    let mut followers: Vec<Follower> = READERS.iter().map(|_| Follower::default()).collect();
    let mut listeners = vec![];
    for who in LISTENERS {
        listeners.push(Listener::open(w, who, "").await);
    }
    let mut phones = Phones::begin(w).await;
    let mut readers = vec![];
    for organization in [w.cast.a.department, w.cast.a.department_2, w.cast.a.unmanned] {
        readers.push(Reader::begin(w, organization).await);
    }
    let mut senders = Senders::new(w);
    let mut petitions = vec![make::received(w).await.id];
    let mut recommendations = vec![];
    let mut statuses = std::collections::BTreeMap::<u16, usize>::new();
    for round in 0..rounds {
        if dice.below(3) == 0 {
            petitions.push(make::received(w).await.id);
        }
        if round % 12 == 3 {
            let one = walks::recommendation(w, &mut dice, gone);
            recommendations.push(rec::issued(w, "2025-03-01".parse().unwrap(), one).await.id);
        }
        if dice.below(8) == 0 {
            change_roles(w, &mut dice).await;
        }
        let mut requests = vec![];
        for _ in 0..2 {
            requests.extend(about_petition(w, &mut dice, &petitions).await);
        }
        let mut offline = None;
        if dice.below(4) == 0 {
            let (new, request) = batch(w, &mut dice, &petitions).await;
            requests.push(request);
            offline = Some(new);
        }
        if !recommendations.is_empty() {
            let (who, case) = (*dice.one(&walks::WALKERS), *dice.one(&recommendations));
            if let Some(choice) = walks::chosen(w, who, &mut dice, case).await {
                requests.extend(walks::request(w, who, &mut dice, &choice).await);
            }
        }
        let at = dice.below(READERS.len());
        let (replies, _) = tokio::join!(at_once(requests), followers[at].step(w, READERS[at], 3));
        for reply in replies {
            assert_ne!(reply.status, 500, "{}", reply.text);
            *statuses.entry(reply.status).or_default() += 1;
        }
        if let Some(new) = offline
            && w.get("clerk", &format!("/v1/cases/{new}")).await.status == 200
        {
            petitions.push(new);
        }
        listeners[dice.below(LISTENERS.len())].drain().await;
        phones.round(w, &mut dice).await;
        if dice.below(3) == 0 {
            readers.iter().for_each(|reader| reader.fail(dice.below(3) == 0));
            senders.round(&mut dice).await;
            readers[dice.below(3)].read(w).await;
        }
        // a connection breaks: what was sent and not read comes again
        if dice.below(10) == 0 {
            let at = dice.below(LISTENERS.len());
            let broken = listeners.remove(at);
            listeners.insert(at, broken.again(w, LISTENERS[at], "").await);
        }
    }
    assert!(statuses.get(&200).is_some_and(|taken| *taken > rounds / 4), "{statuses:?}");
    for (who, follower) in READERS.iter().zip(&mut followers) {
        follower.follow(w, who).await;
        same(&follower.cases, &listed(w, who, "").await, who);
    }
    phones.end(w).await;
    readers.iter().for_each(|reader| reader.fail(false));
    drop(senders);
    // by the next day every pause and every claim is over; the first message that arrives lets the others follow
    w.later(1, async |w| {
        webhooks::send(&w).await;
        webhooks::send(&w).await;
    })
    .await;
    for reader in &mut readers {
        reader.read(w).await;
        same(&reader.cases, &reader.listed(w).await, "a receiver of webhooks");
    }
    for (who, listener) in LISTENERS.into_iter().zip(listeners) {
        let mut listener = listener.again(w, who, "").await;
        listener.next_of("current").await;
        same(&listener.cases, &listed(w, who, "").await, who);
    }
}

#[db_test]
async fn whoever_follows_has_what_the_lists_show(w: World) {
    followers_have_what_lists_show(&w, 7, 120).await;
}

#[db_test]
#[ignore = "takes long: run with `-- --ignored`"]
async fn whoever_follows_for_long_has_what_the_lists_show(w: World) {
    for seed in 1..20 {
        followers_have_what_lists_show(&w, seed, 150).await;
    }
}
