//! A petition is about one unit, several, the whole area of the council or no known place; what is merged into another
//! one lends it its places.

use entity::enums::CaseArea;
use kiennghi::service::engine::case::view::CaseView;
use kiennghi::service::petition::register::{NewPetition, register};
use serde_json::{Value, json};
use testkit::{World, db_test, make};
use uuid::Uuid;

fn body(w: &World, area: &str, units: &[Uuid]) -> Value {
    json!({"content": "Đường vào rừng giáp ranh", "channel": "letter", "received_on": make::today(), "area": area, "units": units, "council_id": w.cast.a.council})
}

async fn about(w: &World, who: &str, area: &str, units: &[Uuid]) -> Value {
    w.post(who, "/v1/petitions", &body(w, area, units)).await.expect(201)
}

async fn in_unit(w: &World, unit: Uuid) -> CaseView {
    let new = NewPetition { units: vec![unit], ..make::new_petition(w, "Đường hỏng") };
    register(&mut w.app.handle(), &w.context("clerk").await, new).await.unwrap().view
}

fn path_of(case: &Value) -> String {
    format!("/v1/petitions/{}", case["id"].as_str().unwrap())
}

fn ids(view: &Value, list: &str) -> Vec<String> {
    let units = view[list].as_array().unwrap().iter();
    units.map(|unit| unit["unit_id"].as_str().unwrap().to_owned()).collect()
}

fn texts(units: &[Uuid]) -> Vec<String> {
    units.iter().map(Uuid::to_string).collect()
}

async fn found(w: &World, who: &str, query: &str) -> Vec<String> {
    let page = w.get(who, &format!("/v1/petitions?{query}")).await.expect(200);
    page["items"].as_array().unwrap().iter().map(|one| one["id"].as_str().unwrap().to_owned()).collect()
}

#[db_test]
async fn a_forest_border_of_two_communes_is_found_under_both(w: World) {
    let a = &w.cast.a;
    let both = [a.commune, a.far_commune];
    let border = about(&w, "clerk", "units", &both).await;
    assert_eq!((border["area"].as_str(), ids(&border, "units")), (Some("units"), texts(&both)));
    assert!(border["units"][1]["unit_name"].as_str().is_some_and(|name| !name.is_empty()));
    let id = border["id"].as_str().unwrap().to_owned();
    for unit in [a.commune, a.far_commune, a.province] {
        assert_eq!(found(&w, "clerk", &format!("unit_id={unit}")).await, [id.as_str()], "{unit}");
    }
    assert!(found(&w, "clerk", &format!("unit_id={}", w.cast.b.province)).await.is_empty());
    // the liaison's area holds one of the two, which is enough to read it
    assert_eq!(found(&w, "liaison", "").await, [id.as_str()]);
    w.get("liaison", &path_of(&border)).await.expect(200);
    w.get("clerk_b", &path_of(&border)).await.refused(404);
}

#[db_test]
async fn a_petition_about_the_whole_province_or_no_place_has_no_commune(w: World) {
    let a = &w.cast.a;
    let whole = about(&w, "clerk", "whole", &[]).await;
    let unknown = about(&w, "clerk", "unknown", &[]).await;
    assert_eq!(ids(&whole, "units"), texts(&[a.province]), "the council's own unit");
    assert_eq!(ids(&unknown, "units"), texts(&[]));
    let id = |case: &Value| case["id"].as_str().unwrap().to_owned();
    assert_eq!(found(&w, "clerk", "area=whole").await, [id(&whole)]);
    assert_eq!(found(&w, "clerk", "area=unknown").await, [id(&unknown)]);
    assert!(found(&w, "clerk", &format!("unit_id={}", a.commune)).await.is_empty());
    assert_eq!(found(&w, "clerk", &format!("unit_id={}", a.province)).await, [id(&whole)]);
    assert!(found(&w, "liaison", "").await.is_empty(), "neither is in the own area");
}

#[db_test]
async fn units_are_named_if_and_only_if_the_area_is_units(w: World) {
    let a = &w.cast.a;
    for (area, units, code, pointer) in [
        ("units", vec![], "required", "/units"),
        ("whole", vec![a.commune], "not_allowed", "/units"),
        ("unknown", vec![a.commune], "not_allowed", "/units"),
        ("units", vec![a.commune, a.commune], "duplicate", "/units/1"),
        ("units", vec![a.commune, a.council], "not_found", "/units/1"),
    ] {
        let problem = w.post("clerk", "/v1/petitions", &body(&w, area, &units)).await.expect(422);
        let error = &problem["errors"][0];
        assert_eq!(
            (error["code"].as_str(), error["pointer"].as_str()),
            (Some(code), Some(pointer)),
            "{problem}"
        );
    }
    w.post("clerk", "/v1/petitions", &body(&w, "units", &vec![a.commune; 201])).await.expect(422);
    w.post("clerk", "/v1/petitions", &body(&w, "village", &[])).await.expect(422);
}

#[db_test]
async fn a_liaison_registers_only_where_every_unit_is_in_the_own_area(w: World) {
    let a = &w.cast.a;
    about(&w, "liaison", "units", &[a.commune]).await;
    for (area, units) in [
        ("units", vec![a.commune, a.far_commune]),
        ("units", vec![a.far_commune]),
        ("whole", vec![]),
        ("unknown", vec![]),
    ] {
        for who in ["liaison", "deputy", "clerk_b", "auditor"] {
            w.post(who, "/v1/petitions", &body(&w, area, &units)).await.refused(403);
        }
    }
}

#[db_test]
async fn a_correction_replaces_the_places(w: World) {
    let a = &w.cast.a;
    let case = about(&w, "liaison", "units", &[a.commune]).await;
    let path = path_of(&case);
    let edit = async |who: &str, version: i64, body: Value| w.patch(who, &path, version, &body).await;
    edit("liaison", 1, json!({"units": [a.commune, a.far_commune]})).await.refused(403);
    edit("liaison", 1, json!({"area": "whole"})).await.refused(403);
    edit("clerk", 1, json!({"area": "whole", "units": [a.commune]})).await.expect(422);
    edit("clerk", 1, json!({"units": []})).await.expect(422);
    edit("clerk", 1, json!({"units": null})).await.expect(422);
    let both = edit("clerk", 1, json!({"units": [a.far_commune, a.commune]})).await.expect(200);
    assert_eq!(ids(&both, "units"), texts(&[a.far_commune, a.commune]));
    edit("clerk", 1, json!({"area": "whole"})).await.refused(412);
    let whole = edit("clerk", 2, json!({"area": "whole"})).await.expect(200);
    assert_eq!((whole["area"].as_str(), ids(&whole, "units")), (Some("whole"), texts(&[a.province])));
    assert!(found(&w, "clerk", &format!("unit_id={}", a.commune)).await.is_empty());
    edit("clerk", 3, json!({"area": "units"})).await.expect(422);
    let back = edit("clerk", 3, json!({"units": [a.commune]})).await.expect(200);
    assert_eq!(back["area"], "units");
    let events =
        w.get("clerk", &format!("/v1/cases/{}/events?action=edit", case["id"].as_str().unwrap())).await;
    let first = &events.expect(200)["items"][2]["data"]["changed"]["units"];
    assert_eq!(
        (ids(&json!({"u": first["from"]}), "u"), ids(&json!({"u": first["to"]}), "u")),
        (texts(&[a.commune]), texts(&[a.far_commune, a.commune]))
    );
}

async fn merge(w: &World, one: Uuid, into: Uuid) -> Value {
    let version = make::reload(w, one).await.version;
    let step = json!({"action": "merge", "into": into});
    w.step("clerk", &format!("/v1/cases/{one}"), version, &step).await.expect(200)
}

async fn unmerge(w: &World, one: Uuid) {
    let version = make::reload(w, one).await.version;
    w.step("clerk", &format!("/v1/cases/{one}"), version, &json!({"action": "unmerge"})).await.expect(200);
}

#[db_test]
async fn what_was_merged_lends_its_communes_to_the_survivor(w: World) {
    let a = &w.cast.a;
    let (first, second, survivor) =
        (in_unit(&w, a.commune).await, in_unit(&w, a.far_commune).await, make::received(&w).await);
    merge(&w, first.id, second.id).await;
    merge(&w, second.id, survivor.id).await;
    let survivor = make::accept(&w, &make::reload(&w, survivor.id).await).await;
    make::assign(&w, &survivor, a.department, vec![]).await;
    let path = format!("/v1/cases/{}", survivor.id);
    for who in ["clerk", "deputy", "head"] {
        let shown = w.get(who, &path).await.expect(200);
        assert_eq!(ids(&shown, "merged_units"), texts(&[a.far_commune, a.commune]), "{who}");
        assert_eq!(ids(&shown, "units"), texts(&[a.commune]), "{who}");
    }
    let mine = w.get("head", "/v1/assignments").await.expect(200);
    assert_eq!(ids(&mine["items"][0]["case"], "merged_units"), texts(&[a.far_commune, a.commune]));
    // the agency sees the places, and nothing else of what was merged
    w.get("head", &format!("/v1/cases/{}", second.id)).await.refused(404);
    let merged = |id: Uuid| format!("merged_into={id}");
    assert_eq!(found(&w, "clerk", &merged(survivor.id)).await, texts(&[second.id]));
    assert_eq!(found(&w, "clerk", &merged(second.id)).await, texts(&[first.id]));
    for who in ["head", "clerk_b", "nobody"] {
        assert!(found(&w, who, &merged(survivor.id)).await.is_empty(), "{who}");
    }
    assert!(found(&w, "liaison", &merged(survivor.id)).await.is_empty(), "outside the own area");
    assert_eq!(found(&w, "liaison", &merged(second.id)).await, texts(&[first.id]));
}

#[db_test]
async fn an_undone_merge_takes_its_communes_back_from_every_survivor(w: World) {
    let a = &w.cast.a;
    let (first, second, survivor) =
        (in_unit(&w, a.commune).await, in_unit(&w, a.far_commune).await, make::received(&w).await);
    merge(&w, first.id, second.id).await;
    merge(&w, second.id, survivor.id).await;
    let lent = async |id: Uuid| {
        let view = w.get("clerk", &format!("/v1/cases/{id}")).await.expect(200);
        (ids(&view, "merged_units"), view["version"].as_i64().unwrap())
    };
    let (_, before) = lent(survivor.id).await;
    unmerge(&w, first.id).await;
    assert_eq!(lent(second.id).await.0, texts(&[]));
    assert_eq!(lent(survivor.id).await, (texts(&[a.far_commune]), before + 1));
    unmerge(&w, second.id).await;
    assert_eq!(lent(survivor.id).await.0, texts(&[]));
    assert!(found(&w, "clerk", &format!("merged_into={}", survivor.id)).await.is_empty());
}

#[db_test]
async fn a_recommendation_without_units_is_about_the_whole_area(w: World) {
    let case = testkit::make::recommendation::assigned(&w).await;
    assert_eq!(case.area, CaseArea::Whole);
    assert_eq!(case.units.iter().map(|unit| unit.unit_id).collect::<Vec<_>>(), [w.cast.a.province]);
}
