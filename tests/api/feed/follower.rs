//! A client that knows nothing but what it was sent, and what it knows.

use std::collections::BTreeMap;

use serde_json::{Value, json};
use testkit::World;

/// What a client has of the cases, and where it goes on.
#[derive(Clone, Debug, Default)]
pub struct Follower {
    pub cases: BTreeMap<String, Value>,
    pub cursor: Option<String>,
    /// Added to the address: `&types=petition`.
    pub query: String,
}

impl Follower {
    /// Begins with everything that the user may see.
    pub async fn begun(w: &World, who: &str) -> Self {
        let mut follower = Self::default();
        follower.follow(w, who).await;
        follower
    }

    fn path(&self, limit: usize) -> String {
        let cursor = self.cursor.as_ref().map(|cursor| format!("&cursor={cursor}")).unwrap_or_default();
        format!("/v1/changes?limit={limit}{}{cursor}", self.query)
    }

    /// Reads one response and returns the ids and whether each is deleted, and whether there is more.
    pub async fn step(&mut self, w: &World, who: &str, limit: usize) -> (Vec<(String, bool)>, bool) {
        let page = w.get(who, &self.path(limit)).await.expect(200);
        let mut ids = vec![];
        for item in page["items"].as_array().unwrap() {
            let id = item["id"].as_str().unwrap().to_owned();
            let deleted = item["deleted"].as_bool().unwrap();
            assert_eq!(item["case"].is_null(), deleted, "{item}");
            if deleted {
                self.cases.remove(&id);
            } else {
                assert_eq!(item["case"]["kind"], item["type"]);
                self.cases.insert(id.clone(), item["case"].clone());
            }
            ids.push((id, deleted));
        }
        self.cursor = Some(page["next_cursor"].as_str().unwrap().to_owned());
        (ids, page["has_more"].as_bool().unwrap())
    }

    /// Reads until there is no more, and returns all that was sent.
    pub async fn follow(&mut self, w: &World, who: &str) -> Vec<(String, bool)> {
        let mut all = vec![];
        loop {
            let (ids, has_more) = self.step(w, who, 7).await;
            all.extend(ids);
            if !has_more {
                return all;
            }
        }
    }
}

/// Returns what the list of cases shows to the user.
pub async fn listed(w: &World, who: &str, query: &str) -> BTreeMap<String, Value> {
    let (mut all, mut cursor) = (BTreeMap::new(), String::new());
    loop {
        let page = w.get(who, &format!("/v1/cases?limit=200{query}{cursor}")).await.expect(200);
        for case in page["items"].as_array().unwrap() {
            all.insert(case["id"].as_str().unwrap().to_owned(), case.clone());
        }
        match page["next_cursor"].as_str() {
            Some(next) => cursor = format!("&cursor={next}"),
            None => return all,
        }
    }
}

/// What may differ between what was sent and the list: it changes without the case, as the document says.
const NOT_OF_THE_CASE: [&str; 3] = ["actions", "timeliness", "days_late"];

/// Asserts that a client has what the list shows, and nothing else.
#[track_caller]
pub fn same(has: &BTreeMap<String, Value>, shown: &BTreeMap<String, Value>, who: &str) {
    let ids = |of: &BTreeMap<String, Value>| of.keys().cloned().collect::<Vec<_>>();
    assert_eq!(ids(has), ids(shown), "{who}: the cases");
    for (id, case) in shown {
        let bare = |case: &Value| {
            let mut case = case.clone();
            NOT_OF_THE_CASE.iter().for_each(|field| case[field] = json!(null));
            case
        };
        assert_eq!(bare(&has[id]), bare(case), "{who}");
    }
}
