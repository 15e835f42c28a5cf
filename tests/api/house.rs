//! The house rules that a compiler does not know: which room may name which, and how long a file may be.

use std::path::{Path, PathBuf};

/// A room, and what it may name of the crate; `cli` stands above all and `main` and `lib` only list them.
const ARROWS: [(&str, &[&str]); 10] = [
    // room     may name
    ("domain", &["domain"]),
    ("error", &["domain", "error"]),
    ("config", &["config"]),
    ("secrets", &["config", "domain", "error", "secrets"]),
    ("schema", &["db"]),
    ("app", &["app", "config", "db", "secrets", "service"]),
    ("service", &["app", "config", "db", "domain", "error", "secrets", "service"]),
    ("http", &["app", "config", "domain", "error", "http", "secrets", "service"]),
    ("worker", &["app", "service", "worker"]),
    ("demo", &["app", "cli", "config", "db", "demo", "domain", "error", "schema", "secrets", "service"]),
];

/// What the law names of the tables beside the vocabulary: the row whose hash it defines. May only shrink.
const LAW_KNOWS: [(&str, &str); 1] = [("src/domain/event.rs", "entity::event")];

/// Where code lies.
const FOLDERS: [&str; 5] = ["src", "entity/src", "migration/src", "crates", "tests"];

struct Source {
    path: String,
    /// Without comments.
    code: String,
    lines: usize,
}

fn sources(folder: &str) -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let (mut found, mut left) = (Vec::new(), vec![root.join(folder)]);
    while let Some(folder) = left.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path: PathBuf = entry.unwrap().path();
            if path.is_dir() {
                left.push(path);
            } else if path.extension().is_some_and(|e| e == "rs") {
                let text = std::fs::read_to_string(&path).unwrap();
                let code = text.lines().map(|l| l.split("//").next().unwrap()).collect::<Vec<_>>().join("\n");
                let path = path.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
                found.push(Source { path, lines: text.lines().count(), code });
            }
        }
    }
    assert!(!found.is_empty(), "nothing in {folder}");
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

impl Source {
    /// `src/http/case.rs` lies in `http`, `src/db.rs` is `db`.
    fn room(&self) -> &str {
        let inside = self.path.strip_prefix("src/").unwrap();
        inside.split('/').next().unwrap().trim_end_matches(".rs")
    }

    /// What follows a path's root wherever it is named, groups spread: `crate::{a, b::c}` gives `a` and `b`.
    fn names(&self, root: &str) -> Vec<String> {
        let mut found = Vec::new();
        for (at, _) in self.code.match_indices(root) {
            let before = self.code[..at].chars().next_back();
            if before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':') {
                continue;
            }
            let rest = &self.code[at + root.len()..];
            match rest.strip_prefix('{') {
                Some(group) => found.extend(firsts(group)),
                None => found.push(word(rest)),
            }
        }
        found
    }
}

fn word(text: &str) -> String {
    text.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect()
}

/// The first word of every member of an opened group.
fn firsts(group: &str) -> Vec<String> {
    let (mut depth, mut starts, mut found) = (0, true, Vec::new());
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => starts = true,
            c if starts && !c.is_whitespace() => {
                found.push(word(&group[at..]));
                starts = false;
            }
            _ => {}
        }
    }
    found
}

#[test]
fn arrows_go_one_way() {
    let mut against = Vec::new();
    for source in sources("src") {
        let room = source.room();
        if matches!(room, "cli" | "main" | "lib") {
            continue;
        }
        let (_, may) = ARROWS.iter().find(|(name, _)| *name == room).unwrap_or_else(|| panic!("new: {room}"));
        let named = source.names("crate::");
        against.extend(
            named.iter().filter(|n| !may.contains(&n.as_str())).map(|n| format!("{} names {n}", source.path)),
        );
    }
    assert!(against.is_empty(), "against the stream:\n{}", against.join("\n"));
}

#[test]
fn a_group_of_imports_is_spread() {
    let code = "use crate::{app::App, http::{a, b}, db};\nlet x = crate::worker::run;".to_owned();
    let source = Source { path: "src/x.rs".into(), code, lines: 2 };
    assert_eq!(source.names("crate::"), ["app", "http", "db", "worker"]);
}

#[test]
fn the_law_knows_the_vocabulary_and_no_database() {
    for source in sources("src/domain") {
        for module in source.names("entity::") {
            let known = LAW_KNOWS.contains(&(source.path.as_str(), format!("entity::{module}").as_str()));
            assert!(module == "vocabulary" || known, "{} names entity::{module}", source.path);
        }
        for (at, _) in source.code.match_indices("sea_orm::") {
            let rest = &source.code[at..];
            assert!(rest.starts_with("sea_orm::prelude::Uuid;"), "{}: {:.60}", source.path, rest);
        }
        for foreign in ["actix", "sqlx", "tokio", "async fn", ".await"] {
            assert!(!source.code.contains(foreign), "{} names {foreign}", source.path);
        }
    }
    for (path, what) in LAW_KNOWS {
        let still = sources("src/domain").iter().any(|s| s.path == path && s.code.contains(what));
        assert!(still, "{path} does not name {what} any more: take it off the list");
    }
}

#[test]
fn only_the_door_knows_actix() {
    for source in sources("src").iter().filter(|s| s.room() != "http") {
        assert!(!source.code.contains("actix_web"), "{} names actix_web", source.path);
    }
}

#[test]
fn only_the_rooms_that_store_know_the_database() {
    for source in sources("src").iter().filter(|s| matches!(s.room(), "worker" | "config" | "main" | "lib")) {
        assert!(!source.code.contains("sea_orm"), "{} names sea_orm", source.path);
    }
}

#[test]
fn migrations_do_not_know_the_entities() {
    for source in sources("migration/src") {
        assert!(source.names("entity::").is_empty(), "{} imports entity", source.path);
    }
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).join("migration/Cargo.toml");
    let manifest = std::fs::read_to_string(manifest).unwrap();
    assert!(!manifest.lines().any(|line| line.starts_with("entity")), "migration depends on entity");
}

#[test]
fn the_crates_do_not_know_the_application() {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("crates");
    for one in std::fs::read_dir(crates).unwrap() {
        let folder = one.unwrap().path();
        // starts the application for its tests
        if folder.ends_with("testkit") {
            continue;
        }
        let manifest = folder.join("Cargo.toml");
        let text = std::fs::read_to_string(&manifest).unwrap();
        let known = text.lines().map(|line| line.split(['=', ' ', '.']).next().unwrap());
        let application: Vec<_> =
            known.filter(|name| ["kiennghi", "entity", "migration"].contains(name)).collect();
        assert!(application.is_empty(), "{} depends on {application:?}", manifest.display());
    }
}

#[test]
fn no_file_is_longer_than_four_hundred_lines() {
    let all = FOLDERS.into_iter().flat_map(sources);
    let long: Vec<_> = all.filter(|s| s.lines > 400).map(|s| format!("{} has {}", s.path, s.lines)).collect();
    assert!(long.is_empty(), "split by act:\n{}", long.join("\n"));
}

#[test]
fn every_file_opens_with_a_sentence() {
    for source in FOLDERS.into_iter().flat_map(sources) {
        let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(&source.path)).unwrap();
        assert!(text.starts_with("//! "), "{} does not say what it is", source.path);
    }
}
