//! The recommendations of a draft: shown with the names of what they refer to, and checked as if they were issued.

use serde_json::{Value, json};
use testkit::make::recommendation as rec;
use testkit::{World, db_test, make};
use uuid::Uuid;

use crate::oversight::conclusions::{one, supervised, written};

#[db_test]
async fn a_draft_names_what_it_refers_to(w: World) {
    let a = &w.cast.a;
    let petition = make::received(&w).await;
    let earlier = rec::assigned(&w).await;
    let mut asked = one(&[a.department, a.department_2]);
    asked["sector_id"] = json!(a.sector);
    asked["units"] = json!([a.commune]);
    asked["arises_from"] = json!([petition.id]);
    asked["settles"] = json!([petition.id]);
    asked["repeats"] = json!([earlier.id]);
    asked["addressees"][1]["weight"] = json!(3);
    let draft =
        w.post("clerk", "/v1/conclusions", &written(supervised(&w).await, false, &[asked])).await.expect(201);
    let shown = &draft["draft"][0];
    let named = |value: &Value, name: &str| value[name].as_str().is_some_and(|name| !name.is_empty());
    for addressee in shown["addressees"].as_array().unwrap() {
        assert!(named(addressee, "organization_name"), "{addressee}");
    }
    assert_eq!(shown["addressees"][1]["weight"], 3);
    assert!(named(shown, "sector_name"), "{shown}");
    assert_eq!(shown["units"][0]["unit_id"], json!(a.commune));
    assert!(named(&shown["units"][0], "unit_name"), "{shown}");
    for (field, case) in [("arises_from", &petition), ("settles", &petition), ("repeats", &earlier)] {
        assert_eq!(shown[field], json!([{"case_id": case.id, "case_number": case.number}]), "{field}");
    }
}

/// What is wrong in a draft is told also beside a recommendation whose due date the rules cannot give yet.
#[db_test]
async fn a_missing_rule_hides_no_other_fault(w: World) {
    let a = &w.cast.a;
    let mut undated = one(&[a.department]);
    undated.as_object_mut().unwrap().remove("due_on");
    let supervision = supervised(&w).await;
    let only = written(supervision, true, std::slice::from_ref(&undated));
    assert_eq!(w.post("reviewer", "/v1/conclusions", &only).await.refused(409), "no_deadline_rule");
    let both = written(supervision, false, &[undated.clone(), one(&[Uuid::nil()])]);
    let refused = w.post("clerk", "/v1/conclusions", &both).await.expect(422);
    assert_eq!(refused["errors"][0]["pointer"], "/recommendations/1/addressees/0/organization_id");
    let draft = written(supervision, false, &[undated]);
    let draft = w.post("clerk", "/v1/conclusions", &draft).await.expect(201);
    assert_eq!(draft["draft"][0]["due_on"], json!(null), "the rules may still be entered");
}
