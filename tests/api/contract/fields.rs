//! `fields` reduces every view to what is asked for, and changes nothing of that.

use kiennghi::http::routes;
use reqwest::Method;
use serde_json::{Value, json};
use testkit::{World, db_test, make};

use super::{Operation, PACK, STREAM, Things, operations};

/// Reads a path, and again with only some fields; returns the items of a page, or the one view.
async fn items(w: &World, who: &str, path: &str, fields: Option<&str>) -> Option<Vec<Value>> {
    let sign = if path.contains('?') { '&' } else { '?' };
    let path = fields.map_or_else(|| path.to_owned(), |fields| format!("{path}{sign}fields={fields}"));
    let reply = w.get(who, &path).await;
    if matches!(reply.status, 403 | 404) {
        return None;
    }
    let view = reply.expect(200);
    Some(match view.get("next_cursor") {
        Some(_) => view["items"].as_array().unwrap().clone(),
        None => vec![view],
    })
}

/// Returns the views of one field: of an object or a list of objects.
fn inner(value: &Value) -> Vec<&Value> {
    let one = std::slice::from_ref(value);
    let all = value.as_array().map_or(one, Vec::as_slice);
    all.iter().filter(|value| value.is_object()).collect()
}

/// Checks that each field alone shows what it shows among all others, and that the first field of an object in it does.
async fn each_alone(w: &World, who: &str, path: &str) -> usize {
    let Some(whole) = items(w, who, path, None).await else { return 0 };
    let Some(names) = whole.iter().filter_map(Value::as_object).max_by_key(|item| item.len()) else {
        return 0;
    };
    for name in names.keys() {
        let alone = items(w, who, path, Some(name)).await.unwrap();
        let expected: Vec<Value> = whole
            .iter()
            .map(|item| item.get(name).map_or_else(|| json!({}), |value| json!({name: value})))
            .collect();
        assert_eq!(alone, expected, "{who} {path} {name}");
        let first =
            whole.iter().flat_map(|item| inner(&item[name])).find_map(|it| it.as_object()?.keys().next());
        let Some(first) = first else { continue };
        let nested = items(w, who, path, Some(&format!("{name}.{first}"))).await.unwrap();
        for (of, item) in nested.iter().zip(&whole) {
            let (shown, told) = (inner(&of[name]), inner(&item[name]));
            assert_eq!(shown.len(), told.len(), "{who} {path} {name}.{first}");
            for (shown, told) in shown.iter().zip(told) {
                let expected = told.get(first).map_or_else(|| json!({}), |value| json!({first: value}));
                assert_eq!(**shown, expected, "{who} {path} {name}.{first}");
            }
        }
    }
    names.len()
}

/// Every reading of a petitioner records an event, a position is another one after each change, and what is sent part by
/// part is no JSON.
fn repeats(operation: &Operation) -> bool {
    let others = ["/v1/position", STREAM, PACK];
    !operation.path.ends_with("/petitioner") && !others.contains(&operation.path.as_str())
}

#[db_test]
async fn a_field_alone_is_what_it_is_among_all_in_every_view(w: World) {
    let things = Things::make(&w).await;
    let mut seen = 0;
    for operation in operations().iter().filter(|one| one.takes("query", "fields") && repeats(one)) {
        let path = things.fill(&w, &operation.path);
        for who in ["clerk", "admin", "auditor"] {
            let fields = each_alone(&w, who, &path).await;
            if fields > 0 {
                seen += 1;
                break;
            }
        }
    }
    assert!(seen > 60, "only {seen} views");
}

#[db_test]
async fn what_is_not_loaded_is_not_missing_in_what_is_shown(w: World) {
    let things = Things::make(&w).await;
    let recommendation = things.recommended.recommendation.id;
    for who in ["leader", "reviewer", "liaison", "head", "handler", "coordinator"] {
        for path in ["/v1/cases", "/v1/assignments", "/v1/me", "/v1/organizations?limit=5", "/v1/commitments"]
        {
            each_alone(&w, who, path).await;
        }
        each_alone(&w, who, &format!("/v1/petitions/{}", things.case.id)).await;
        each_alone(&w, who, &format!("/v1/recommendations/{recommendation}")).await;
        each_alone(&w, who, &format!("/v1/assignments/{}", things.assignment.0)).await;
        let lists = "assignments,events,responses,commitments,links,letters";
        each_alone(&w, who, &format!("/v1/cases/{}?expand={lists}", things.case.id)).await;
    }
}

#[db_test]
async fn several_nested_names_of_one_object_are_combined(w: World) {
    make::assigned(&w).await;
    let fields = "id,assignments.status,assignments.organization_name,recommendation.fulfilment,units";
    let page = w.get("clerk", &format!("/v1/cases?fields={fields}")).await.expect(200);
    let item = page["items"][0].as_object().unwrap();
    assert_eq!(item.keys().collect::<Vec<_>>(), ["assignments", "id", "recommendation", "units"]);
    assert_eq!(item["recommendation"], Value::Null, "a petition has none");
    assert_eq!(item["units"][0].as_object().unwrap().len(), 2, "the whole field");
    let names: Vec<_> = item["assignments"][0].as_object().unwrap().keys().collect();
    assert_eq!(names, ["organization_name", "status"]);
    // the same name may be given again
    let again = w.get("clerk", "/v1/cases?fields=id&fields=number").await.expect(200);
    assert_eq!(again["items"][0].as_object().unwrap().len(), 2);
}

#[db_test]
async fn an_unknown_field_is_refused_by_its_name_whatever_the_response_contains(w: World) {
    let case = make::received(&w).await;
    for operation in operations().iter().filter(|one| one.takes("query", "fields")) {
        let path = operation.path.replace("{id}", &uuid::Uuid::nil().to_string());
        let path = path.replace("{year}", "2026");
        let reply = w.get("admin", &format!("{path}?fields=no_such_field")).await;
        let problem: Value = serde_json::from_str(&reply.text).unwrap();
        assert_eq!(reply.refused(400), "invalid_parameter", "{}", operation.name);
        assert_eq!(problem["errors"][0]["parameter"], "fields", "{}", operation.name);
        let detail = problem["errors"][0]["detail"].as_str().unwrap();
        assert!(detail.contains("`no_such_field`"), "{}: {detail}", operation.name);
    }
    let path = format!("/v1/petitions/{}", case.id);
    for (fields, wrong) in [
        ("id.x", &["id.x"][..]),
        ("id,units.name", &["units.name"]),
        ("items", &["items"]),
        ("assignments.case.id,number,x.y", &["assignments.case.id", "x.y"]),
        ("", &[""]),
        ("id,", &[""]),
        ("assignments.", &["assignments."]),
        ("%20id", &[" id"]),
    ] {
        let reply = w.get("clerk", &format!("{path}?fields={fields}")).await;
        let problem: Value = serde_json::from_str(&reply.text).unwrap();
        assert_eq!(reply.refused(400), "invalid_parameter", "{fields}");
        let told: Vec<_> =
            problem["errors"].as_array().unwrap().iter().map(|e| e["detail"].clone()).collect();
        let expected: Vec<_> = wrong.iter().map(|name| json!(format!("no field `{name}`"))).collect();
        assert_eq!(told, expected, "{fields}");
    }
    // fields that a response leaves out are fields of the view
    for optional in
        ["expanded", "expanded.events.data.case_number", "recommendation.measure.unit", "referral_document"]
    {
        w.get("clerk", &format!("{path}?fields=id,{optional}")).await.expect(200);
    }
    let long = w.get("clerk", &format!("{path}?fields={}", "id,".repeat(700))).await;
    assert_eq!(long.refused(400), "invalid_parameter");
}

#[db_test]
async fn only_reads_of_views_take_fields(w: World) {
    let case = make::received(&w).await;
    let change = json!({"content": "Khác"});
    let reply =
        w.patch("clerk", &format!("/v1/petitions/{}?fields=id", case.id), case.version, &change).await;
    assert_eq!(reply.refused(400), "invalid_parameter");
    assert_eq!(w.get("clerk", "/v1/calendar/2026/ics?fields=id").await.refused(400), "invalid_parameter");
    for operation in operations().iter().filter(|one| one.takes("query", "fields")) {
        assert_eq!(operation.method, Method::GET, "{}", operation.name);
    }
    let reads = routes::contract()["paths"].as_object().unwrap().values().filter(|item| {
        item["get"].pointer("/responses/200/content/application~1json").is_some()
            && item["get"]["security"].is_null()
    });
    for item in reads {
        let parameters = item["get"]["parameters"].as_array().unwrap();
        let shared = |p: &Value| p["$ref"] == "#/components/parameters/Fields";
        assert!(parameters.iter().any(shared), "{}", item["get"]["operationId"]);
    }
}

#[db_test]
async fn the_tag_of_a_reduced_view_tells_its_content_and_serves_for_a_write(w: World) {
    let case = make::received(&w).await;
    let path = format!("/v1/petitions/{}", case.id);
    let (whole, brief) =
        (w.get("clerk", &path).await, w.get("clerk", &format!("{path}?fields=content")).await);
    let tag = brief.header("etag").unwrap().to_owned();
    assert_ne!(whole.header("etag"), Some(tag.as_str()));
    let ask = |fields: &'static str| {
        let (w, path, tag) = (&w, format!("{path}?fields={fields}"), tag.clone());
        async move {
            let request = w.request(Method::GET, &path).bearer_auth(w.token("clerk").await);
            w.send(request.header("If-None-Match", tag)).await.status
        }
    };
    assert_eq!(ask("content").await, 304);
    assert_eq!(ask("content,id").await, 200);
    let request =
        w.request(Method::PATCH, &path).bearer_auth(w.token("clerk").await).header("If-Match", &tag);
    w.send(request.json(&json!({"content": "Khác"}))).await.expect(200);
    assert_eq!(ask("content").await, 200);
}
