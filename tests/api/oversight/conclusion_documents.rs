//! The document of a conclusion is recorded once, however its number and notation are written.

use serde_json::json;
use testkit::history::counts;
use testkit::make::recommendation as rec;
use testkit::{World, db_test, make};

use super::conclusions::{one, supervised, written};

#[db_test]
async fn a_document_is_one_by_issuer_year_number_and_notation(w: World) {
    let a = &w.cast.a;
    let supervision = supervised(&w).await;
    let mut new = written(supervision, true, &[one(&[a.department])]);
    w.post("leader", "/v1/conclusions", &new).await.expect(201);
    let before = counts(&w).await;
    new["document"]["notation"] = json!("kl-hđnd");
    assert_eq!(w.post("leader", "/v1/conclusions", &new).await.refused(409), "already_exists");
    assert_eq!(counts(&w).await, before);
    // as a clerk reads them, these are one document
    let number = new["document"]["number"].as_str().unwrap().to_owned();
    let wide: String = number.chars().map(|c| char::from_u32(u32::from(c) + 0xfee0).unwrap()).collect();
    for (number, notation) in [
        (format!("0{number}"), "KL-HĐND"),
        (wide, "KL-HĐND"),
        (format!(" {number}\u{200b}"), "KL–HĐND"),
        (number.clone(), "KL − H\u{d0}ND"),
        (number.clone(), "ＫＬ‐HDND"),
    ] {
        new["document"]["number"] = json!(number);
        new["document"]["notation"] = json!(notation);
        let reply = w.post("leader", "/v1/conclusions", &new).await;
        assert_eq!(reply.refused(409), "already_exists", "{number}/{notation}");
    }
    assert_eq!(counts(&w).await, before);
    new["document"]["issued_on"] = json!(rec::ago(400));
    w.post("leader", "/v1/conclusions", &new).await.expect(201);
    let other = make::supervision(&w, a.board_2, vec![]).await;
    new["supervision_id"] = json!(other);
    w.post("leader", "/v1/conclusions", &new).await.expect(201);
}
