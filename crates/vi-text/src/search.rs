//! The words of a text as a full-text index stores them, and the terms of a search.

use crate::fold::{is_mark, letters};

/// The letter before a word that keeps its diacritics.
///
/// The index writes diacritics as letters, because the full-text parsers drop combining marks or split words at them.
/// It uses letters that folding replaces by others (`fold::look_alike`), so no word of a text or a search can be one of
/// these by accident.
const EXACT: char = '\u{f0}';
const ACUTE: char = '\u{430}';
const GRAVE: char = '\u{441}';
const HOOK: char = '\u{435}';
const TILDE: char = '\u{456}';
const DOT: char = '\u{458}';
const CIRCUMFLEX: char = '\u{43e}';
const HORN: char = '\u{440}';
const BREVE: char = '\u{455}';
const STROKE: char = '\u{445}';
const OTHER: char = '\u{443}';

/// The letters of a word by which it is found: an index cannot hold words of any length.
const LONGEST: usize = 100;

/// One word: folded, and with its diacritics written as letters.
struct Word {
    folded: String,
    exact: String,
}

/// What to look for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Terms {
    /// The words without diacritics. Only letters and digits, so no operator of a query language gets through.
    pub folded: Vec<String>,
    /// The same words with the diacritics of the query, as [`indexed`] writes them.
    pub exact: Vec<String>,
}

impl Terms {
    /// Reads the words of a query, at most sixteen. The last one may be the beginning of a word.
    #[must_use]
    pub fn of(query: &str) -> Self {
        let (folded, exact) = words(query).into_iter().take(16).map(|word| (word.folded, word.exact)).unzip();
        Self { folded, exact }
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.folded.is_empty()
    }
}

/// Returns the text for the full-text index: every word folded, and again with its diacritics, without the signs that
/// a full-text parser would read as part of a number, a path or an address.
#[must_use]
pub fn indexed(text: &str) -> String {
    let words = words(text);
    let folded = words.iter().map(|word| word.folded.as_str());
    let exact = words.iter().filter(|word| word.exact != word.folded).map(|word| word.exact.as_str());
    folded.chain(exact).collect::<Vec<_>>().join(" ")
}

/// Returns the words of a short text, folded, each after a space: for a search by `LIKE` in a small table.
#[must_use]
pub fn folded_words(text: &str) -> String {
    words(text).iter().flat_map(|word| [" ", word.folded.as_str()]).collect()
}

fn words(text: &str) -> Vec<Word> {
    let letters: String = letters(text).collect();
    let parts = letters.split(|c: char| !c.is_alphanumeric() && !is_mark(c));
    parts.map(|part| word(beginning(part))).filter(|word| !word.folded.is_empty()).collect()
}

fn beginning(word: &str) -> &str {
    let end = word.char_indices().nth(LONGEST).map_or(word.len(), |(at, _)| at);
    &word[..end]
}

/// Writes the diacritics of a word as letters. The tone comes first: `hòa` and `hoà` are then one word, and a word that
/// is still being typed is the beginning of it.
fn word(letters: &str) -> Word {
    let mut word = Word { folded: String::new(), exact: String::new() };
    let mut tones = String::new();
    for c in letters.chars() {
        match c {
            '\u{301}' => tones.push(ACUTE),
            '\u{300}' => tones.push(GRAVE),
            '\u{309}' => tones.push(HOOK),
            '\u{303}' => tones.push(TILDE),
            '\u{323}' => tones.push(DOT),
            '\u{302}' => word.exact.push(CIRCUMFLEX),
            '\u{31b}' => word.exact.push(HORN),
            '\u{306}' => word.exact.push(BREVE),
            c if is_mark(c) => word.exact.push(OTHER),
            'đ' => {
                word.exact.extend(['d', STROKE]);
                word.folded.push('d');
            }
            c => {
                word.exact.push(c);
                word.folded.push(c);
            }
        }
    }
    // a number has no diacritics, so its folded form is enough
    word.exact = match word.folded.bytes().all(|byte| byte.is_ascii_digit()) {
        true => word.folded.clone(),
        false => format!("{EXACT}{tones}{}", word.exact),
    };
    word
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn exact(text: &str) -> Vec<String> {
        Terms::of(text).exact
    }

    #[test]
    fn both_tone_placements_are_one_exact_word() {
        assert_eq!(exact("hòa thủy"), exact("hoà thuỷ"));
        assert_eq!(exact("Ðường"), exact("đường"));
        assert_ne!(exact("hòa"), exact("hóa"));
        assert_ne!(exact("dân"), exact("đân"));
        assert_ne!(exact("cầu"), exact("câu"));
    }

    #[test]
    fn a_word_being_typed_is_the_beginning_of_the_exact_word() {
        assert!(exact("đường")[0].starts_with(&exact("đườ")[0]));
        assert!(!exact("đương")[0].starts_with(&exact("đườ")[0]));
    }

    #[test]
    fn the_index_holds_each_word_twice_and_a_number_once() {
        let marked = format!("{EXACT}qd{STROKE} {EXACT}ubnd {EXACT}{GRAVE}ca{CIRCUMFLEX}u");
        assert_eq!(indexed("393/QĐ-UBND Cầu"), format!("393 qd ubnd cau {marked}"));
        assert_eq!(Terms::of(&marked).folded, ["dqdx", "dubnd", "dccaou"], "nobody can search for them");
        assert_eq!(Terms::of("  --  "), Terms { folded: vec![], exact: vec![] });
    }

    #[test]
    fn a_word_too_long_for_an_index_is_found_by_its_beginning() {
        let (long, other) = ("ố".repeat(2000), "ố".repeat(3000));
        assert_eq!(Terms::of(&long), Terms::of(&other));
        assert!(indexed(&long).len() < 1000);
    }

    proptest! {
        #[test]
        fn terms_hold_no_sign(query in "\\PC{0,60}") {
            let terms = Terms::of(&query);
            prop_assert_eq!(terms.folded.len(), terms.exact.len());
            for term in terms.folded.iter().chain(&terms.exact) {
                prop_assert!(!term.is_empty() && term.chars().all(char::is_alphanumeric));
            }
            for term in &terms.folded {
                prop_assert!(!term.starts_with(EXACT));
            }
        }
    }
}
