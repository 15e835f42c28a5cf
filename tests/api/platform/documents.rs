//! Every path that the documents name exists.

use std::path::{Path, PathBuf};

/// The beginnings of paths that are relative to the root of the repository.
const FOLDERS: [&str; 12] = [
    "src",
    "entity",
    "migration",
    "crates",
    "tests",
    "bench",
    "benches",
    "docs",
    "assets",
    "openapi",
    "clients",
    ".ci",
];

/// The beginnings of paths that are relative to `src`.
const LAYERS: [&str; 9] = ["cli", "db", "demo", "domain", "http", "kernel", "service", "worker", "lib.rs"];

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Returns the documents to check: those at the root and those in `docs`, except decisions, which describe their own
/// time.
fn documents() -> Vec<(PathBuf, String)> {
    let mut paths = vec![root().join("README.md"), root().join("CONTRIBUTING.md")];
    let docs = std::fs::read_dir(root().join("docs")).unwrap().map(|entry| entry.unwrap().path());
    paths.extend(docs.filter(|path| path.extension().is_some_and(|e| e == "md")));
    paths.into_iter().map(|path| (path.clone(), std::fs::read_to_string(path).unwrap())).collect()
}

/// Returns the spans in backticks of a line.
fn spans(text: &str) -> Vec<&str> {
    let mut fenced = false;
    let mut found = Vec::new();
    for line in text.lines() {
        if line.trim_start().starts_with("```") {
            fenced = !fenced;
        } else if !fenced {
            found.extend(line.split('`').skip(1).step_by(2));
        }
    }
    found
}

/// Returns the path that a span in backticks means, relative to the root of the repository, if it means one.
fn meant(span: &str) -> Option<String> {
    if !span.chars().all(|c| c.is_alphanumeric() || "_-./{},".contains(c)) {
        return None;
    }
    let (first, more) = span.split_once('/').unwrap_or((span, ""));
    if FOLDERS.contains(&first) && span.contains('/') {
        Some(span.to_owned())
    } else if LAYERS.contains(&first) && !more.starts_with(|c: char| c.is_ascii_digit()) && span.contains('/')
    {
        Some(format!("src/{span}"))
    } else {
        None
    }
}

/// Expands braces: `a/{b,c}.rs` is `a/b.rs` and `a/c.rs`.
fn spread(path: &str) -> Vec<String> {
    let Some((before, rest)) = path.split_once('{') else { return vec![path.to_owned()] };
    let Some((group, after)) = rest.split_once('}') else { return vec![path.to_owned()] };
    group.split(',').flat_map(|one| spread(&format!("{before}{one}{after}"))).collect()
}

/// Returns the paths that a document names and that do not exist: in backticks from the root, in links from its folder.
fn missing(document: &Path, text: &str) -> Vec<String> {
    let named = spans(text).into_iter().filter_map(meant).flat_map(|path| spread(&path));
    let mut wrong: Vec<String> = named
        .filter(|path| {
            let there = root().join(path);
            if path.ends_with('/') { !there.is_dir() } else { !there.exists() }
        })
        .collect();
    let links = text.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    let links = links.map(|link| link.split('#').next().unwrap_or_default());
    let links =
        links.filter(|link| !link.is_empty() && !link.contains("://") && !link.starts_with("mailto:"));
    wrong.extend(links.filter(|link| !document.parent().unwrap().join(link).exists()).map(str::to_owned));
    wrong
}

#[test]
fn every_path_that_a_document_names_is_there() {
    let mut wrong = Vec::new();
    for (document, text) in documents() {
        let name = document.strip_prefix(root()).unwrap().display();
        wrong.extend(missing(&document, &text).into_iter().map(|path| format!("{name} names {path}")));
    }
    assert!(wrong.is_empty(), "paths that do not exist:\n{}", wrong.join("\n"));
}

#[test]
fn the_check_sees_what_is_missing() {
    let text = "`src/nowhere.rs`, `http/{routes,nothing}.rs`, `src/lib.rs/`, `domain/`, `http/1.1`, `/v1/cases`, `entity`\n\
        ```\n`src/fenced.rs`\n```\n[here](README.md#top), [gone](docs/gone.md), [out](https://example.org/x)";
    let wrong = missing(&root().join("x.md"), text);
    assert_eq!(wrong, ["src/nowhere.rs", "src/http/nothing.rs", "src/lib.rs/", "docs/gone.md"]);
}
