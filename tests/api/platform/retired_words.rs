//! Words that were replaced by standard ones do not come back into code and documents.

use std::path::{Path, PathBuf};

/// The files and folders to check.
const CHECKED: [&str; 11] = [
    "src",
    "entity/src",
    "migration/src",
    "crates",
    "tests",
    "bench",
    "benches",
    "docs",
    "openapi",
    "README.md",
    "CONTRIBUTING.md",
];

/// Names to skip: decisions describe their own time, `target` is built, and this file contains the words.
const SKIPPED: [&str; 3] = ["decisions", "target", "retired_words.rs"];

/// The extensions of text files.
const TEXT: [&str; 6] = ["rs", "sql", "md", "json", "toml", "csv"];

/// Words and phrases that may occur neither in prose nor as a part of a name, also with an `s` at the end.
const WORDS: [&str; 23] = [
    "adrift",
    "alarm",
    "bequeath",
    "climb",
    "deadlines/moves",
    "deadlines/recompute",
    "give_back",
    "hand_on",
    "heir",
    "household",
    "ladder",
    "password_memory",
    "password_passes",
    "repetitions",
    "rung",
    "standby_urls",
    "stranger",
    "unjudged",
    "upkeep",
    "urge",
    "urged",
    "urging",
    "wrong_seat",
];

/// Names that may not occur in Rust code, although prose may contain the words.
const NAMES: [&str; 10] =
    ["BEAT", "Borrowed", "Call", "House", "IfHeld", "Reach", "StoredAnswer", "Ties", "Wire", "let_off"];

/// Returns the words in lower case between spaces: `LadderView::hand_on` gives ` ladder view hand on `.
fn spaced(text: &str) -> String {
    let mut words = String::from(" ");
    let mut before = ' ';
    for c in text.chars() {
        let starts_word = before.is_lowercase() && c.is_uppercase();
        if (starts_word || !c.is_alphabetic()) && !words.ends_with(' ') {
            words.push(' ');
        }
        if c.is_alphabetic() {
            words.extend(c.to_lowercase());
        }
        before = c;
    }
    words + " "
}

/// Returns the retired words and names in a text, each with its line.
fn retired(path: &str, text: &str) -> Vec<String> {
    let is_rust = Path::new(path).extension().is_some_and(|extension| extension == "rs");
    let phrases = WORDS.map(|word| (word, spaced(word)));
    let mut found = Vec::new();
    for (line, number) in text.lines().zip(1..) {
        let words = spaced(line);
        let has =
            |phrase: &str| words.contains(phrase) || words.contains(&format!("{}s ", phrase.trim_end()));
        let in_prose = phrases.iter().filter(|(_, phrase)| has(phrase)).map(|(word, _)| *word);
        let code = if is_rust { line.split("//").next().unwrap() } else { "" };
        let names = code.split(|c: char| !c.is_alphanumeric() && c != '_');
        let in_code = names.filter(|name| NAMES.contains(name));
        found.extend(in_prose.chain(in_code).map(|word| format!("{path}:{number}: {word}")));
    }
    found
}

/// Collects the text files at or below a path.
fn collect(path: PathBuf, all: &mut Vec<PathBuf>) {
    let has =
        |names: &[&str], name: Option<&std::ffi::OsStr>| names.iter().any(|one| name == Some(one.as_ref()));
    if has(&SKIPPED, path.file_name()) {
        return;
    }
    if path.is_dir() {
        for entry in std::fs::read_dir(path).unwrap() {
            collect(entry.unwrap().path(), all);
        }
    } else if has(&TEXT, path.extension()) {
        all.push(path);
    }
}

#[test]
fn no_retired_word_is_used() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    for path in CHECKED {
        let before = files.len();
        collect(root.join(path), &mut files);
        assert!(files.len() > before, "no text in {path}");
    }
    let mut found = Vec::new();
    for file in files {
        let path = file.strip_prefix(root).unwrap().display().to_string();
        found.extend(retired(&path, &std::fs::read_to_string(&file).unwrap()));
    }
    assert!(found.is_empty(), "retired words:\n{}", found.join("\n"));
}

#[test]
fn a_retired_word_is_found_in_prose_and_in_names() {
    let found = |path: &str, text: &str| -> Vec<String> {
        retired(path, text).into_iter().map(|one| one.trim_start_matches(path).to_owned()).collect()
    };
    assert_eq!(found("a.md", "It is\nthe wrong seat of the heirs."), [":2: heir", ":2: wrong_seat"]);
    assert_eq!(found("a.rs", "fn hand_on(_: LadderView) {}"), [":1: hand_on", ":1: ladder"]);
    assert_eq!(found("a.json", "{\"/v1/deadlines/moves\": 1}"), [":1: deadlines/moves"]);
    assert_eq!(found("a.rs", "fn f(call: &Call) {} // Call it"), [":1: Call"]);
    assert_eq!(found("a.md", "Call us: rừng, bladder, wrung, a wire"), [""; 0]);
}
