//! What a search costs, compared with a page of the same list.

use std::time::Duration;

use super::{Observed, bulk};
use testkit::{World, db_test};

/// A search may cost so many times as much as a page.
const AT_MOST: u32 = 5;

/// Returns the best of some times, which other work of the machine disturbs least.
async fn best(o: &Observed, path: &str) -> Duration {
    let mut best = Duration::MAX;
    for _ in 0..9 {
        best = best.min(o.ask("clerk", path).await.0.took);
    }
    best
}

#[db_test]
#[ignore = "takes long: run with `-- --ignored`"]
async fn a_search_for_a_word_of_every_case_costs_at_most_five_pages(w: World) {
    bulk::fill(&w, 100_000).await;
    bulk::analyze(&w).await;
    let o = Observed::over(&w).await;
    let page = best(&o, "/v1/cases").await;
    let mut dear = vec![];
    // in every case with these diacritics, in every case with others, in a tenth, in a thousandth, in none; two words
    for q in ["đường", "duong", "cầu", "tu77", "khongco", "đường cầu", "duong cau", "đư"] {
        for sort in ["relevance", "newest"] {
            let took = best(&o, &format!("/v1/cases?q={q}&sort={sort}")).await;
            eprintln!("{:?} {q} {sort}: {took:?}, a page {page:?}", w.backend);
            if took > page * AT_MOST {
                dear.push(format!("{q} {sort}: {took:?}, a page {page:?}"));
            }
        }
    }
    o.close().await;
    assert!(dear.is_empty(), "{dear:#?}");
}
