//! Committed files that are generated from the code are up to date; `BLESS=1` writes them again.

use std::path::Path;

use kiennghi::domain::print;
use kiennghi::http::routes;

fn same(path: &str, made: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    if std::env::var_os("BLESS").is_some() {
        std::fs::write(&path, made).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == made, "{} is out of date; run BLESS=1 cargo test generated", path.display());
}

#[test]
fn the_contract_is_the_committed_one() {
    same("openapi/openapi.json", &format!("{:#}\n", routes::contract()));
}

#[test]
fn the_workflow_page_is_the_committed_one() {
    same("docs/workflow.md", &print::workflow());
}

#[test]
fn the_permissions_page_is_the_committed_one() {
    same("docs/permissions.md", &print::permissions());
}

#[test]
fn the_events_page_is_the_committed_one_and_explains_every_field() {
    let page = print::events();
    let unexplained: Vec<_> = page.lines().filter(|line| line.ends_with("|  |")).collect();
    assert!(unexplained.is_empty(), "fields without a doc comment:\n{}", unexplained.join("\n"));
    same("docs/events.md", &page);
}
