//! Counts how many cases a search for each word finds, to choose some common words and some rare ones.

use std::collections::{BTreeMap, HashSet};

use vi_text::fold;

/// The share of all cases that common words find; rare words find the share below.
const COMMON: f64 = 0.2;
const RARE: f64 = 0.0001;

/// The number of words of each kind.
const NAMED: usize = 8;

#[derive(Default)]
pub struct Tally {
    cases: u64,
    /// By folded word: the number of cases that contain it, and one spelling with diacritics.
    words: BTreeMap<String, (u64, String)>,
}

impl Tally {
    /// Counts a case by its folded text; `text` is the same text as written.
    pub fn count(&mut self, indexed: &str, text: &str) {
        self.cases += 1;
        for word in indexed.split(' ').collect::<HashSet<_>>() {
            match self.words.get_mut(word) {
                Some((count, _)) => *count += 1,
                None => drop(self.words.insert(word.to_owned(), (1, spelled(word, text)))),
            }
        }
    }

    #[must_use]
    pub fn common(&self) -> Vec<(String, u64)> {
        self.near(COMMON)
    }

    #[must_use]
    pub fn rare(&self) -> Vec<(String, u64)> {
        self.near(RARE)
    }

    /// Returns the words whose number of search hits is nearest to a share of all cases, with that number. The last
    /// word of a query matches as a prefix, and diacritics do not count. A case with two matching words counts twice.
    #[expect(clippy::cast_precision_loss, reason = "counts of cases")]
    fn near(&self, share: f64) -> Vec<(String, u64)> {
        let wanted = (share * self.cases as f64).max(1.0).ln();
        let off = |found: u64| ((found as f64).ln() - wanted).abs();
        let found = |word: &str| {
            let begun = self.words.range(word.to_owned()..).take_while(|(other, _)| other.starts_with(word));
            begun.map(|(_, (count, _))| count).sum()
        };
        let told = self.words.iter().filter(|(word, (_, spelled))| *word != spelled && word.len() > 1);
        let mut all: Vec<(String, u64)> =
            told.map(|(word, (_, spelled))| (spelled.clone(), found(word))).collect();
        all.sort_by(|(a, n), (b, m)| off(*n).total_cmp(&off(*m)).then_with(|| a.cmp(b)));
        all.truncate(NAMED);
        all
    }
}

/// Returns a word with its diacritics; the folded word when the text does not contain it.
fn spelled(word: &str, text: &str) -> String {
    let mut written = text.split(|c: char| !c.is_alphabetic()).map(str::to_lowercase);
    written.find(|written| fold(written) == word).unwrap_or_else(|| word.to_owned())
}
