//! Checks the layout that the compiler does not: which layer and context may name which, and how long a file is.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// Each layer, and what it may name of the crate. `cli` stands above all; `main` and `lib` only declare modules.
const LAYERS: [(&str, &[&str]); 6] = [
    // layer     may name
    ("domain", &["domain"]),
    ("kernel", &["db", "domain", "kernel"]),
    ("service", &["db", "domain", "kernel", "service"]),
    ("http", &["domain", "http", "kernel", "service"]),
    ("worker", &["kernel", "service", "worker"]),
    ("demo", &["cli", "db", "demo", "domain", "kernel", "service"]),
];

/// Each context, and the other contexts that its files in `service` and `http` may name. Bottom up.
const CONTEXTS: [(&str, &[&str]); 10] = [
    // context     may name
    ("identity", &[]),
    ("directory", &["identity"]),
    ("council", &["directory"]),
    ("engine", &["council", "directory"]),
    ("access_link", &["engine"]),
    ("petition", &["council", "directory", "engine"]),
    ("referral", &["directory", "engine", "petition"]),
    ("oversight", &["council", "directory", "engine"]),
    ("handover", &["council", "directory", "engine"]),
    // shows what changed as the engine shows it; nobody names it
    ("feed", &["engine"]),
];

/// The modules of `http` outside the contexts that a context's files in `http` may name.
const HTTP_KERNEL: [&str; 5] = ["event_stream", "extract", "long_body", "problem", "reply"];

/// Modules outside every context, with those in them: they serve all contexts or name several. No context may name them.
const BESIDE: [&str; 26] = [
    "service::case_step",
    "service::petition_history",
    "service::sync_batch",
    "service::sync_pack",
    "service::vocabulary",
    "service::queues",
    "service::mail",
    "http::case_step",
    "http::petition_history",
    "http::sync_batch",
    "http::sync_pack",
    "http::queues",
    "http::mail",
    "http::middleware",
    "http::health",
    "http::rate_limit",
    "http::unread",
    "http::vocabulary",
    "http::openapi",
    "http::catalogue",
    "http::docs",
    "http::files",
    "http::frontend",
    "http::index",
    "http::routes",
    "http::serve",
];

/// What the domain knows of the tables besides enums: the row whose hash it defines, and a value. May only shrink.
const DOMAIN_KNOWS: [(&str, &str); 2] =
    [("src/domain/event/hash.rs", "entity::event"), ("src/domain/event/mod.rs", "entity::document")];

/// Every folder with source code.
const ALL: [&str; 7] = ["src", "entity", "migration", "crates", "tests", "bench", "benches"];

struct Source {
    path: String,
    text: String,
    /// The text without comments.
    code: String,
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Returns the sources of a folder, or none if the folder does not exist.
fn sources(folder: &str) -> Vec<Source> {
    let (mut found, mut left) = (Vec::new(), vec![root().join(folder)]);
    while let Some(folder) = left.pop() {
        for entry in std::fs::read_dir(folder).into_iter().flatten() {
            let path: PathBuf = entry.unwrap().path();
            if path.is_dir() {
                left.push(path);
            } else if path.extension().is_some_and(|e| e == "rs") {
                let text = std::fs::read_to_string(&path).unwrap();
                let path = path.strip_prefix(root()).unwrap().to_str().unwrap();
                found.push(Source::new(path, &text));
            }
        }
    }
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

fn all_sources() -> Vec<Source> {
    ALL.into_iter().flat_map(sources).collect()
}

impl Source {
    fn new(path: &str, text: &str) -> Self {
        let code = text.lines().map(|l| l.split("//").next().unwrap()).collect::<Vec<_>>().join("\n");
        Self { path: path.to_owned(), text: text.to_owned(), code }
    }

    /// Returns the module path: `src/service/engine/case/act.rs` is `["service", "engine", "case", "act"]`; a `mod.rs`
    /// is its folder.
    fn module(&self) -> Vec<&str> {
        let inside = self.path.strip_prefix("src/").unwrap().trim_end_matches(".rs");
        inside.split('/').filter(|part| *part != "mod").collect()
    }

    /// Returns the context of a file in `service` or `http`; none for modules outside or above the contexts.
    fn context(&self) -> Option<&'static str> {
        let module = self.module();
        if !["service", "http"].contains(&module[0]) {
            return None;
        }
        CONTEXTS.iter().map(|(name, _)| *name).find(|name| module.get(1) == Some(name))
    }

    /// Returns every whole path that the code names, in `use` lines and elsewhere, with groups expanded: `crate::{a,
    /// b::{self, c}}` gives `a`, `b` and `b::c`.
    fn names(&self, root: &str) -> Vec<String> {
        let mut found = Vec::new();
        for (at, _) in self.code.match_indices(root) {
            let before = self.code[..at].chars().next_back();
            if before.is_some_and(|c| c.is_alphanumeric() || c == '_' || c == ':') {
                continue;
            }
            spread(&self.code[at + root.len()..], "", &mut found);
        }
        found
    }
}

/// Parses one path or group at the start of a text; returns the length that was parsed.
fn spread(text: &str, before: &str, found: &mut Vec<String>) -> usize {
    let white = text.len() - text.trim_start().len();
    let rest = &text[white..];
    if let Some(group) = rest.strip_prefix('{') {
        let mut at = 0;
        loop {
            at += group[at..].find(|c: char| !c.is_whitespace() && c != ',').unwrap_or(group.len() - at);
            if at >= group.len() || group[at..].starts_with('}') {
                return white + 1 + at + 1;
            }
            at += spread(&group[at..], before, found).max(1);
            at += group[at..].find([',', '}']).unwrap_or(group.len() - at);
        }
    }
    let word: String = rest.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
    let path = match (before, word.as_str()) {
        (before, "" | "self") => before.to_owned(),
        ("", word) => word.to_owned(),
        (before, word) => format!("{before}::{word}"),
    };
    let after = white + word.len();
    match text[after..].strip_prefix("::") {
        Some(more) if !word.is_empty() && !more.starts_with('<') => after + 2 + spread(more, &path, found),
        _ => {
            found.push(path);
            after
        }
    }
}

/// Returns whether a path equals another or lies below it.
fn below(path: &str, top: &str) -> bool {
    path.strip_prefix(top).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}

/// Checks what a file names against the table of layers.
fn against_layers(source: &Source) -> Vec<String> {
    let layer = source.module()[0];
    if matches!(layer, "cli" | "main" | "lib") {
        return vec![];
    }
    let row = LAYERS.iter().find(|(name, _)| *name == layer);
    let (_, may) = row.unwrap_or_else(|| panic!("{}: {layer} is not in the table", source.path));
    let wrong = source.names("crate::").into_iter().filter(|name| !may.iter().any(|top| below(name, top)));
    wrong.map(|name| format!("{} names {name}", source.path)).collect()
}

/// Checks what a context's file names against the table of contexts.
fn against_contexts(source: &Source) -> Vec<String> {
    let Some(own) = source.context() else { return vec![] };
    let may = CONTEXTS.iter().find(|(name, _)| *name == own).unwrap().1;
    let allowed = |name: &String| {
        let mut parts = name.split("::");
        let (layer, what) = (parts.next().unwrap(), parts.next().unwrap_or_default());
        let kernel = layer == "http" && HTTP_KERNEL.contains(&what);
        !["service", "http"].contains(&layer) || what == own || may.contains(&what) || kernel
    };
    let wrong = source.names("crate::").into_iter().filter(|name| !allowed(name));
    wrong.map(|name| format!("{} names {name}", source.path)).collect()
}

/// Returns the modules that depend on each other in a cycle, if any.
fn circle(names: &BTreeMap<String, BTreeSet<String>>) -> Vec<String> {
    let mut left = names.clone();
    loop {
        // a module that names none of the remaining modules is in no cycle
        let free = |named: &BTreeSet<String>| named.iter().all(|one| !left.contains_key(one));
        let done: Vec<String> =
            left.iter().filter(|(_, named)| free(named)).map(|(one, _)| one.clone()).collect();
        if done.is_empty() {
            return left.into_keys().collect();
        }
        left.retain(|one, _| !done.contains(one));
    }
}

/// Returns which module names which below a path, for paths of at most this many segments.
fn neighbours(top: &str, segments: usize) -> BTreeMap<String, BTreeSet<String>> {
    let cut = |path: &str| path.split("::").take(segments).collect::<Vec<_>>().join("::");
    let all = sources("src");
    let own = |source: &Source| cut(&source.module().join("::"));
    let nodes: BTreeSet<String> = all.iter().map(own).filter(|one| below(one, top) && one != top).collect();
    let node =
        |name: String| nodes.iter().filter(|one| below(&name, one)).max_by_key(|one| one.len()).cloned();
    let mut named: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for source in all.iter().filter(|source| nodes.contains(&own(source))) {
        let own = own(source);
        let others = source.names("crate::").into_iter().filter_map(node).filter(|other| *other != own);
        named.entry(own.clone()).or_default().extend(others);
    }
    named
}

#[test]
fn layers_name_only_what_lies_below() {
    let against: Vec<_> = sources("src").iter().flat_map(against_layers).collect();
    assert!(against.is_empty(), "not allowed by the table of layers:\n{}", against.join("\n"));
}

#[test]
fn contexts_name_only_what_their_table_says() {
    let against: Vec<_> = sources("src").iter().flat_map(against_contexts).collect();
    assert!(against.is_empty(), "not allowed by the table of contexts:\n{}", against.join("\n"));
}

#[test]
fn contexts_name_only_those_above_them_in_the_table() {
    for (at, (name, may)) in CONTEXTS.iter().enumerate() {
        for other in *may {
            let above = CONTEXTS[..at].iter().any(|(lower, _)| lower == other);
            assert!(above, "{name} names {other}, which comes later");
        }
    }
}

#[test]
fn every_file_lies_in_a_context_or_is_known_to_lie_in_none() {
    let all = sources("src");
    for (name, _) in CONTEXTS {
        for layer in ["service", "http"] {
            let there = all.iter().any(|s| s.module()[0] == layer && s.context() == Some(name));
            assert!(there, "{layer} has no {name}");
        }
    }
    for source in all.iter().filter(|s| ["service", "http"].contains(&s.module()[0]) && s.context().is_none())
    {
        let module = source.module();
        let kernel = module[0] == "http" && module.get(1).is_some_and(|name| HTTP_KERNEL.contains(name));
        let known = module.len() == 1 || kernel || BESIDE.contains(&module[..2].join("::").as_str());
        assert!(known, "{} is in no context", source.path);
    }
}

#[test]
fn nothing_in_a_context_or_the_kernel_goes_round_in_a_circle() {
    let tops = CONTEXTS.map(|(name, _)| format!("service::{name}"));
    for top in tops.into_iter().chain(["kernel".to_owned()]) {
        let named = neighbours(&top, 3);
        assert!(!named.is_empty(), "nothing in {top}");
        assert!(circle(&named).is_empty(), "these depend on each other in a cycle: {:?}", circle(&named));
    }
}

#[test]
fn no_module_path_begins_with_super() {
    for source in ["src/kernel", "src/service", "src/http"].into_iter().flat_map(sources) {
        let code = source.code.split("#[cfg(test)]").next().unwrap();
        assert!(
            !code.contains("super::"),
            "{} uses a path with `super::`, which this test cannot check",
            source.path
        );
    }
}

#[test]
fn the_check_sees_through_groups_aliases_and_whole_paths() {
    let code = "use crate::{kernel::app::App, http::{a::{self, B}, c as d}, db};\nlet x = crate::worker::run::<T>();\n// crate::no";
    let source = Source::new("src/x.rs", code);
    let names = ["kernel::app::App", "http::a", "http::a::B", "http::c", "db", "worker::run"];
    assert_eq!(source.names("crate::"), names);
}

#[test]
fn the_check_refuses_what_the_tables_do_not_allow() {
    let code = "use crate::kernel::app::App;\nuse crate::service::{engine::case::act, oversight::conclusion};\nfn f() { crate::http::routes::all() }";
    let in_engine = Source::new("src/service/engine/case/x.rs", code);
    assert_eq!(
        against_contexts(&in_engine),
        [
            "src/service/engine/case/x.rs names service::oversight::conclusion",
            "src/service/engine/case/x.rs names http::routes::all",
        ]
    );
    assert_eq!(against_layers(&in_engine), ["src/service/engine/case/x.rs names http::routes::all"]);
    let in_kernel = Source::new("src/kernel/x.rs", "use crate::service::engine;");
    assert_eq!(against_layers(&in_kernel), ["src/kernel/x.rs names service::engine"]);
    let in_http = Source::new("src/http/petition.rs", "use crate::http::{extract::Json, oversight, engine};");
    assert_eq!(against_contexts(&in_http), ["src/http/petition.rs names http::oversight"]);

    let edge = |from: &str, to: &[&str]| (from.to_owned(), to.iter().map(|s| (*s).to_owned()).collect());
    let round =
        circle(&BTreeMap::from([edge("a", &["b"]), edge("b", &["c"]), edge("c", &["b"]), edge("d", &[])]));
    assert_eq!(round, ["a", "b", "c"], "modules that depend on a cycle are reported too");
}

#[test]
fn the_domain_knows_the_enums_and_no_database() {
    for source in sources("src/domain") {
        for name in source.names("entity::") {
            let module = name.split("::").next().unwrap();
            let known = DOMAIN_KNOWS.contains(&(source.path.as_str(), format!("entity::{module}").as_str()));
            assert!(module == "enums" || known, "{} names entity::{module}", source.path);
        }
        for (at, _) in source.code.match_indices("sea_orm::") {
            let rest = &source.code[at..];
            assert!(rest.starts_with("sea_orm::prelude::Uuid;"), "{}: {:.60}", source.path, rest);
        }
        for foreign in ["actix", "sqlx", "tokio", "async fn", ".await"] {
            assert!(!source.code.contains(foreign), "{} names {foreign}", source.path);
        }
    }
    for (path, what) in DOMAIN_KNOWS {
        let still = sources("src/domain").iter().any(|s| s.path == path && s.code.contains(what));
        assert!(still, "{path} does not name {what} any more: remove it from the list");
    }
}

#[test]
fn only_http_knows_actix() {
    for source in sources("src").iter().filter(|s| s.module()[0] != "http") {
        assert!(!source.code.contains("actix_web"), "{} names actix_web", source.path);
    }
}

#[test]
fn only_what_stores_knows_the_database() {
    let stores_nothing = ["worker", "main", "lib", "kernel::config"];
    for source in sources("src") {
        let module = source.module().join("::");
        let free = !stores_nothing.iter().any(|top| below(&module, top));
        assert!(free || !source.code.contains("sea_orm"), "{} names sea_orm", source.path);
    }
}

#[test]
fn migrations_do_not_know_the_entities() {
    for source in sources("migration/src") {
        assert!(source.names("entity::").is_empty(), "{} imports entity", source.path);
    }
    let manifest = std::fs::read_to_string(root().join("migration/Cargo.toml")).unwrap();
    assert!(!manifest.lines().any(|line| line.starts_with("entity")), "migration depends on entity");
}

/// A second database handle beside a transaction would take a second connection while the first is in use.
#[test]
fn no_use_case_makes_itself_another_handle() {
    for source in sources("src/service") {
        assert!(!source.code.contains(".handle()"), "{} opens a database handle of its own", source.path);
    }
}

#[test]
fn no_file_is_longer_than_four_hundred_lines() {
    let long = all_sources().into_iter().map(|s| (s.text.lines().count(), s.path));
    let long: Vec<_> = long.filter(|(lines, _)| *lines > 400).collect();
    assert!(long.is_empty(), "split them: {long:?}");
}

#[test]
fn every_file_opens_with_a_sentence() {
    for source in all_sources() {
        assert!(source.text.starts_with("//! "), "{} has no module comment", source.path);
    }
}
