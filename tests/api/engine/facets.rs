//! `facets=…` counts by the values of filters, in the request of the list.

use serde_json::{Value, json};
use testkit::make::{self, recommendation as rec};
use testkit::{World, db_test};

/// Returns the counts of a facet by value.
fn by_value(page: &Value, facet: &str) -> Value {
    let values = page["facets"][facet].as_array().unwrap_or_else(|| panic!("no facet {facet}: {page}"));
    values.iter().map(|one| (one["value"].as_str().unwrap().to_owned(), one["count"].clone())).collect()
}

#[db_test]
async fn a_facet_counts_without_its_own_filter(w: World) {
    make::received(&w).await;
    make::received(&w).await;
    make::closed(&w).await;
    rec::assigned(&w).await;
    let all = json!({"received": 2, "closed": 1, "assigned": 1});
    let page = w.get("clerk", "/v1/cases?facets=status,kind,outcome&limit=1").await.expect(200);
    assert_eq!(page["items"].as_array().unwrap().len(), 1);
    assert_eq!(by_value(&page, "status"), all);
    assert_eq!(by_value(&page, "kind"), json!({"petition": 3, "recommendation": 1}));
    assert_eq!(by_value(&page, "outcome"), json!({"by_implementation": 1, "none": 3}));
    let page = w.get("clerk", "/v1/cases?facets=status,kind&status=received").await.expect(200);
    assert_eq!(by_value(&page, "status"), all, "the other values are counted, too");
    assert_eq!(by_value(&page, "kind"), json!({"petition": 2}), "other facets count what the filter finds");
    let page = w.get("clerk", "/v1/petitions?facets=status").await.expect(200);
    assert_eq!(by_value(&page, "status"), json!({"received": 2, "closed": 1}));
    assert!(w.get("clerk", "/v1/cases").await.expect(200).get("facets").is_none());
}

#[db_test]
async fn each_value_of_a_facet_is_the_filter_that_finds_as_many(w: World) {
    make::answered(&w).await;
    make::closed(&w).await;
    make::rejected(&w).await;
    make::answered_on_the_spot(&w).await;
    rec::overdue(&w).await;
    rec::answered(&w).await;
    let schemas = &kiennghi::http::routes::contract()["components"]["schemas"];
    for (list, schema) in
        [("cases", "CaseFacet"), ("assignments", "AssignmentFacet"), ("commitments", "CommitmentFacet")]
    {
        for facet in schemas[schema]["enum"].as_array().unwrap() {
            let facet = facet.as_str().unwrap();
            let page = w.get("clerk", &format!("/v1/{list}?facets={facet}")).await.expect(200);
            for (value, count) in by_value(&page, facet).as_object().unwrap() {
                let filtered = w.get("clerk", &format!("/v1/{list}?{facet}={value}&count=true")).await;
                // some filters have no word for what has no value
                if value == "none" && filtered.status == 400 {
                    continue;
                }
                assert_eq!(&filtered.expect(200)["count"], count, "{list} {facet}={value}");
            }
        }
    }
}

#[db_test]
async fn facets_follow_a_search_and_the_sight_of_the_caller(w: World) {
    make::with_text(&w, "Cầu treo bị hỏng").await;
    make::received(&w).await;
    make::assigned(&w).await;
    let page = w.get("clerk", "/v1/cases?q=cau+treo&facets=status").await.expect(200);
    assert_eq!(by_value(&page, "status"), json!({"received": 1}));
    let page = w.get("head", "/v1/cases?facets=status").await.expect(200);
    assert_eq!(by_value(&page, "status"), json!({"assigned": 1}));
    assert_eq!(by_value(&w.get("clerk_b", "/v1/cases?facets=status").await.expect(200), "status"), json!({}));
    let page = w.get("head", "/v1/assignments?facets=status,timeliness&organization_id=none").await;
    assert_eq!(page.refused(400), "invalid_parameter");
    for wrong in ["facets=statu", "facets=", "facets=status,"] {
        assert_eq!(
            w.get("clerk", &format!("/v1/cases?{wrong}")).await.refused(400),
            "invalid_parameter",
            "{wrong}"
        );
    }
    assert_eq!(w.get("clerk", "/v1/cases?facets=status&as_of=2026-01-01").await.refused(422), "invalid");
}
