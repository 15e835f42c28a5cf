//! Lists of organizations, users and sectors by name.

use std::collections::BTreeSet;

use entity::{organization, sector, user};
use sea_orm::EntityTrait;
use serde_json::{Value, json};
use testkit::{World, db_test};

/// Returns a column of every page of a list, read with a small limit.
async fn all(w: &World, path: &str, column: &str) -> Vec<String> {
    let (mut found, mut cursor) = (vec![], String::new());
    loop {
        let page = w.get("admin", &format!("/v1/{path}&limit=2&count=true{cursor}")).await.expect(200);
        found.extend(
            page["items"].as_array().unwrap().iter().map(|one| one[column].as_str().unwrap().to_owned()),
        );
        let Some(next) = page["next_cursor"].as_str() else {
            assert_eq!(page["count"], found.len());
            return found;
        };
        cursor = format!("&cursor={next}");
    }
}

async fn sector(w: &World, code: &str, name: &str) -> Value {
    let body =
        json!({"council_id": w.cast.a.council, "code": code, "name": name, "board_id": w.cast.a.board});
    w.post("leader", "/v1/sectors", &body).await.expect(201)
}

#[db_test]
async fn sectors_are_sorted_by_the_vietnamese_alphabet_and_found_without_diacritics(w: World) {
    let before: BTreeSet<String> = all(&w, "sectors?sort=name", "id").await.into_iter().collect();
    let names = ["An ninh", "Âm nhạc", "Dân số", "Đất đai", "Đầu tư 2", "Đầu tư 10", "Y tế"];
    for (i, name) in names.iter().rev().enumerate() {
        sector(&w, &format!("s{i}"), name).await;
    }
    let sorted = all(&w, &format!("sectors?sort=name&council_id={}", w.cast.a.council), "name").await;
    let ours: Vec<_> = sorted.iter().filter(|name| names.contains(&name.as_str())).collect();
    assert_eq!(ours, names.iter().collect::<Vec<_>>());
    let after = all(&w, "sectors?sort=name", "id").await;
    assert_eq!(after.iter().collect::<BTreeSet<_>>().len(), after.len(), "each once");
    assert_eq!(after.len(), before.len() + names.len());
    for (q, found) in [
        ("dau+tu", &["Đầu tư 2", "Đầu tư 10"][..]),
        ("%C4%91%E1%BA%A5t", &["Đất đai"]),
        ("tu+10", &["Đầu tư 10"]),
        ("nha", &["Âm nhạc"]),
        ("hac", &[]),
        ("d%25t", &["Đầu tư 2", "Đầu tư 10"]),
    ] {
        let found_now = all(&w, &format!("sectors?q={q}&sort=name"), "name").await;
        let found_now: Vec<_> = found_now.iter().filter(|name| names.contains(&name.as_str())).collect();
        assert_eq!(found_now, found.iter().collect::<Vec<_>>(), "{q}");
    }
    assert_eq!(w.get("admin", "/v1/sectors?q=%2B").await.refused(400), "invalid_parameter");
    assert_eq!(w.get("admin", "/v1/sectors?sort=age").await.refused(400), "invalid_parameter");
}

#[db_test]
async fn a_renamed_thing_is_sorted_and_found_by_its_new_name(w: World) {
    let made = sector(&w, "moi", "Zương").await;
    let path = format!("/v1/sectors/{}", made["id"].as_str().unwrap());
    w.patch("leader", &path, 1, &json!({"name": "Ăn uống"})).await.expect(200);
    assert_eq!(all(&w, "sectors?q=an+uong&sort=name", "name").await, ["Ăn uống"]);
    assert_eq!(all(&w, "sectors?q=zuong&sort=name", "name").await, Vec::<String>::new());
    let path = format!("/v1/organizations/{}", w.cast.a.department);
    w.patch("admin", &path, 1, &json!({"name": "Ăn toàn thực phẩm"})).await.expect(200);
    assert_eq!(all(&w, "organizations?q=an+toan&sort=name", "name").await, ["Ăn toàn thực phẩm"]);
    let path = format!("/v1/users/{}", w.user("clerk"));
    w.patch("admin", &path, 1, &json!({"full_name": "Đặng Thị Ánh"})).await.expect(200);
    assert_eq!(all(&w, "users?q=anh+dang&sort=name", "full_name").await, ["Đặng Thị Ánh"]);
}

/// Whoever stores a name stores its key.
#[db_test]
async fn every_name_has_its_key(w: World) {
    let db = w.app.read();
    let organizations = organization::Entity::find().all(db).await.unwrap();
    let organizations = organizations.into_iter().map(|o| (o.name, o.name_key, o.name_words));
    let users = user::Entity::find().all(db).await.unwrap();
    let users = users.into_iter().map(|u| (u.full_name, u.name_key, u.name_words));
    let sectors = sector::Entity::find().all(db).await.unwrap();
    let sectors = sectors.into_iter().map(|s| (s.name, s.name_key, s.name_words));
    let all: Vec<_> = organizations.chain(users).chain(sectors).collect();
    assert!(all.len() > 30);
    for (name, key, words) in &all {
        assert_eq!((key, words), (&vi_text::name_key(name), &vi_text::folded_words(name)), "{name}");
    }
    let listed = self::all(&w, "organizations?sort=name", "name").await;
    let keys: Vec<_> = listed.iter().map(|name| vi_text::name_key(name)).collect();
    assert!(keys.is_sorted(), "{listed:?}");
}
