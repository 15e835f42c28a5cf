//! The pack: all that a client needs to work without a line, in one response that may break off anywhere.

use std::collections::{BTreeMap, BTreeSet};

use kiennghi::kernel::auth::access_token::AccessToken;
use kiennghi::kernel::context::RequestContext;
use kiennghi::kernel::error::Code;
use kiennghi::kernel::position;
use kiennghi::service::sync_pack::{Pack, PackQuery, Sent};
use reqwest::Method;
use serde_json::{Value, json};
use testkit::{World, db_test, make, until};

use super::follower::{Follower, listed, same};

/// The lines of a pack.
struct Lines(Vec<Value>);

impl Lines {
    async fn read(w: &World, who: &str, query: &str) -> Self {
        let response = w.get(who, &format!("/v1/sync/pack{query}")).await;
        assert_eq!(response.status, 200, "{}", response.text);
        assert_eq!(response.header("content-type"), Some("application/x-ndjson"));
        Self(response.text.lines().map(|line| serde_json::from_str(line).unwrap()).collect())
    }

    fn of(&self, field: &str) -> Vec<&Value> {
        self.0.iter().map(|line| &line[field]).filter(|value| !value.is_null()).collect()
    }

    fn ids(&self, field: &str) -> BTreeSet<&str> {
        self.of(field).iter().map(|record| record["id"].as_str().unwrap()).collect()
    }

    fn cases(&self) -> BTreeMap<String, Value> {
        let by_id = |case: &&Value| (case["id"].as_str().unwrap().to_owned(), (*case).clone());
        self.of("case").iter().map(by_id).collect()
    }

    /// The cursor of the last line, of a pack that is complete.
    fn next_cursor(&self) -> String {
        self.0.last().unwrap()["next_cursor"].as_str().unwrap().to_owned()
    }
}

/// The statuses of cases that are not over.
const OPEN: &str = "&status=received&status=accepted&status=assigned&status=in_progress&status=answered\
    &status=following&status=referred&status=split";

/// Returns the ids that a list shows.
async fn ids_of(w: &World, who: &str, path: &str) -> BTreeSet<String> {
    let (mut all, mut cursor) = (BTreeSet::new(), String::new());
    loop {
        let page = w.get(who, &format!("{path}&limit=200&fields=id{cursor}")).await.expect(200);
        let items = page["items"].as_array().unwrap().iter();
        all.extend(items.map(|item| item["id"].as_str().unwrap().to_owned()));
        match page["next_cursor"].as_str() {
            Some(next) => cursor = format!("&cursor={next}"),
            None => return all,
        }
    }
}

/// Begins with a pack.
pub async fn unpacked(w: &World, who: &str) -> Follower {
    let lines = Lines::read(w, who, "").await;
    Follower { cases: lines.cases(), cursor: Some(lines.next_cursor()), query: String::new() }
}

/// Asserts that a client that began with a pack has every open case that the list shows, and others as they are shown.
pub async fn same_but_for_closed(w: &World, who: &str, follower: &Follower) {
    let open = listed(w, who, OPEN).await;
    let mut all = listed(w, who, "").await;
    all.retain(|id, _| follower.cases.contains_key(id) || open.contains_key(id));
    same(&follower.cases, &all, who);
}

#[db_test]
async fn a_pack_has_what_the_lists_show_and_the_changes_go_on_from_it(w: World) {
    let open = make::received(&w).await;
    let refused = make::received(&w).await;
    make::closed(&w).await;
    make::rejected(&w).await;
    let clerk = Lines::read(&w, "clerk", "").await;
    same(&clerk.cases(), &listed(&w, "clerk", OPEN).await, "clerk");
    assert_eq!(clerk.of("vocabulary").len(), 1);
    let own = format!("council_id={}", w.cast.a.council);
    for (field, path) in [
        ("administrative_unit", "/v1/administrative-units?".to_owned()),
        ("organization", format!("/v1/organizations?valid_on={}", w.today())),
        ("sector", format!("/v1/sectors?{own}")),
        ("term", format!("/v1/terms?{own}")),
        ("session", format!("/v1/sessions?{own}")),
    ] {
        let sent: BTreeSet<String> = clerk.ids(field).into_iter().map(str::to_owned).collect();
        assert_eq!(sent, ids_of(&w, "clerk", &path).await, "{field}");
        assert!(!sent.is_empty(), "{field}");
    }
    // what was sent is kept up to date: one case is over, another one comes
    let mut follower = unpacked(&w, "clerk").await;
    make::accept(&w, &open).await;
    let reject = json!({"action": "reject", "reason": "outside_competence"});
    w.step("leader", &format!("/v1/cases/{}", refused.id), refused.version, &reject).await.expect(200);
    make::received(&w).await;
    assert_eq!(follower.follow(&w, "clerk").await.len(), 3);
    same_but_for_closed(&w, "clerk", &follower).await;
    // an agency has its own cases, another council and the admin none of them
    assert!(Lines::read(&w, "clerk_b", "").await.cases().is_empty());
    assert!(Lines::read(&w, "head", "").await.cases().is_empty());
    let case = make::assigned(&w).await;
    assert_eq!(Lines::read(&w, "head", "").await.ids("case"), BTreeSet::from([case.id.to_string().as_str()]));
    assert!(Lines::read(&w, "admin", "").await.cases().is_empty());
}

#[db_test]
async fn a_pack_of_an_area_has_its_units_and_what_is_about_them(w: World) {
    let own = make::received(&w).await;
    let unit = own.units[0].unit_id;
    let elsewhere = w.get("clerk", "/v1/administrative-units?kind=commune&limit=200").await.expect(200);
    let others = elsewhere["items"].as_array().unwrap().iter().map(|unit| unit["id"].as_str().unwrap());
    let other = others.into_iter().find(|id| *id != unit.to_string()).unwrap().to_owned();
    let here = Lines::read(&w, "clerk", &format!("?unit_id={unit}")).await;
    assert_eq!(here.ids("case"), BTreeSet::from([own.id.to_string().as_str()]));
    let under = ids_of(&w, "clerk", &format!("/v1/administrative-units?under={unit}")).await;
    assert!(under.contains(&unit.to_string()) && !under.contains(&other), "{under:?}");
    assert_eq!(here.ids("administrative_unit").len(), under.len());
    let there = Lines::read(&w, "clerk", &format!("?unit_id={other}")).await;
    assert!(there.cases().is_empty());
    let both = Lines::read(&w, "clerk", &format!("?unit_id={other}&unit_id={unit}")).await;
    assert_eq!(both.cases().len(), 1);
    // the fields select the lines, and what they have
    let few = Lines::read(&w, "clerk", "?fields=case.number,sector.name&types=petition").await;
    assert_eq!(few.of("case"), [&json!({"number": own.number})]);
    assert!(few.of("vocabulary").is_empty() && few.of("organization").is_empty());
    assert!(few.of("sector").iter().all(|sector| sector.as_object().unwrap().keys().eq(["name"])));
    let none = Lines::read(&w, "clerk", "?fields=case&types=recommendation").await;
    assert_eq!(none.0.len(), 1, "only the last line");
}

#[db_test]
async fn a_pack_that_broke_off_goes_on_where_it_stood(w: World) {
    let mut cases = vec![];
    for _ in 0..3 {
        cases.push(make::received(&w).await);
    }
    let whole = Lines::read(&w, "clerk", "?types=petition").await;
    let at: Vec<usize> = (0..whole.0.len()).filter(|at| whole.0[*at]["resume"].is_string()).collect();
    assert!(at.len() > 4, "{at:?}");
    // what happens in between is told by the changes
    make::accept(&w, &cases[0]).await;
    for last in at {
        let resume = whole.0[last]["resume"].as_str().unwrap();
        let rest = Lines::read(&w, "clerk", &format!("?types=petition&cursor={resume}")).await;
        let with_it = |field: &str| {
            let before = Lines(whole.0[..=last].to_vec());
            let mut ids: Vec<String> = before.ids(field).into_iter().map(str::to_owned).collect();
            ids.extend(rest.ids(field).into_iter().map(str::to_owned));
            ids.sort();
            ids
        };
        for field in ["administrative_unit", "organization", "sector", "term", "session", "case"] {
            let sent: Vec<String> = whole.ids(field).into_iter().map(str::to_owned).collect();
            assert_eq!(with_it(field), sent, "{field} after line {last}");
        }
        let cursor = Some(rest.next_cursor());
        let mut follower = Follower { cursor, query: "&types=petition".to_owned(), ..Follower::default() };
        let changed = follower.follow(&w, "clerk").await;
        assert_eq!(changed, [(cases[0].id.to_string(), false)]);
    }
}

#[db_test]
async fn what_a_pack_cannot_begin_with_is_refused(w: World) {
    make::received(&w).await;
    let unit = make::received(&w).await.units[0].unit_id;
    assert_eq!(w.send(w.request(Method::GET, "/v1/sync/pack")).await.status, 401);
    for wrong in ["cursor=x", "types=opinion", "limit=3", "fields=case.x", "unit_id=1", "max_seconds=3"] {
        assert_eq!(w.get("clerk", &format!("/v1/sync/pack?{wrong}")).await.status, 400, "{wrong}");
    }
    let pack = Lines::read(&w, "clerk", "").await;
    let resume = pack.0.iter().find_map(|line| line["resume"].as_str()).unwrap();
    for (who, query) in [
        ("leader", format!("cursor={resume}")),
        ("clerk", format!("cursor={resume}&unit_id={unit}")),
        ("clerk", format!("cursor={resume}&types=petition")),
        ("clerk", format!("cursor={}", pack.next_cursor())),
    ] {
        let refused = w.get(who, &format!("/v1/sync/pack?{query}")).await.refused(400);
        assert_eq!(refused, "invalid_cursor", "{who} {query}");
    }
    assert_eq!(w.get("clerk", &format!("/v1/changes?cursor={resume}")).await.refused(400), "invalid_cursor");
    // compressed when the caller asks for it, and HEAD has no body
    let request = w.request(Method::GET, "/v1/sync/pack").header("Accept-Encoding", "gzip");
    let response = request.bearer_auth(w.token("clerk").await).send().await.unwrap();
    assert_eq!(response.headers()["content-encoding"], "gzip");
    assert!(
        response.bytes().await.unwrap().len() * 4
            < pack.0.iter().map(|line| line.to_string().len()).sum::<usize>()
    );
    let path = format!("{}/v1/sync/pack", w.base);
    let head = w.http.head(path).bearer_auth(w.token("clerk").await).send().await.unwrap();
    assert_eq!(head.status(), 200);
    assert!(head.bytes().await.unwrap().is_empty());
    // nobody can say what changed since a restore
    let ctx = RequestContext::system(w.app.clock.now());
    position::renew(&mut w.app.handle(), &ctx).await.unwrap();
    let expired = w.get("clerk", &format!("/v1/sync/pack?cursor={resume}")).await;
    assert_eq!(expired.refused(410), "position_expired");
}

#[db_test]
async fn a_pack_ends_with_the_account(w: World) {
    make::received(&w).await;
    let (ctx, token) = (w.context("clerk").await, w.token("clerk").await);
    let mut pack =
        Pack::open(w.app.handle(), ctx, AccessToken::new(&token), PackQuery::default()).await.unwrap();
    let Some(Sent::Records { field, .. }) = pack.next().await.unwrap() else { panic!("no records") };
    assert_eq!(field, "vocabulary");
    let path = format!("/v1/users/{}", w.user("clerk"));
    let version = w.get("admin", &path).await.expect(200)["version"].as_i64().unwrap();
    w.patch("admin", &path, version, &json!({"disabled": true})).await.expect(200);
    let path = format!("{}/v1/me", w.base);
    until("the account counts as disabled", async || {
        w.http.get(&path).bearer_auth(&token).send().await.unwrap().status() == 401
    })
    .await;
    let refused = pack.next().await.err().unwrap().code().unwrap();
    assert_eq!(refused, Code::Unauthenticated);
}
