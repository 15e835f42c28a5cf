//! The successors of an organization: named once, corrected by naming them again.

use reqwest::Method;
use serde_json::json;
use testkit::{World, db_test};

#[db_test]
async fn a_successor_named_again_gets_the_new_first_day(w: World) {
    let a = &w.cast.a;
    let path = format!("/v1/organizations/{}", a.unmanned);
    let succeed = async |version: i64, since: &str| {
        let body = json!({"successors": [a.department], "since": since});
        w.write(Method::POST, "admin", &format!("{path}/successors"), version, &body).await.expect(200)
    };
    succeed(1, "2030-01-01").await;
    let again = succeed(2, "2030-01-01").await;
    assert_eq!(again["version"], 2, "nothing changed");
    let corrected = succeed(2, "2030-03-01").await;
    assert_eq!(corrected["version"], 3);
    assert_eq!(corrected["valid_to"], "2030-02-28");
    assert_eq!(corrected["successors"].as_array().unwrap().len(), 1);
    assert_eq!(corrected["successors"][0]["since"], "2030-03-01");
}

#[db_test]
async fn another_successor_leaves_those_named_before(w: World) {
    let a = &w.cast.a;
    let path = format!("/v1/organizations/{}/successors", a.unmanned);
    let body = json!({"successors": [a.department], "since": "2030-01-01"});
    w.write(Method::POST, "admin", &path, 1, &body).await.expect(200);
    let both = json!({"successors": [a.department, a.department_2], "since": "2030-01-01"});
    let ended = w.write(Method::POST, "admin", &path, 2, &both).await.expect(200);
    assert_eq!(ended["successors"].as_array().unwrap().len(), 2);
    assert_eq!(ended["valid_to"], "2029-12-31");
}
