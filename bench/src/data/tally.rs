//! Counts in how many cases each word is, to name some that are common and some that are rare.

use std::collections::{BTreeMap, HashMap, HashSet};

/// Common words are in so much of all cases, rare ones in so little.
const COMMON: f64 = 0.2;
const RARE: f64 = 0.0001;

/// So many of each are named.
const NAMED: usize = 8;

#[derive(Default)]
pub struct Tally {
    cases: u64,
    words: HashMap<String, u64>,
}

impl Tally {
    pub fn count(&mut self, text: &str) {
        self.cases += 1;
        let lower = text.to_lowercase();
        let words = lower.split(|c: char| !c.is_alphabetic()).filter(|word| word.chars().count() > 1);
        for word in words.collect::<HashSet<_>>() {
            match self.words.get_mut(word) {
                Some(count) => *count += 1,
                None => drop(self.words.insert(word.to_owned(), 1)),
            }
        }
    }

    #[must_use]
    pub fn common(&self) -> Vec<String> {
        self.near(COMMON)
    }

    #[must_use]
    pub fn rare(&self) -> Vec<String> {
        self.near(RARE)
    }

    /// How many cases have each of these.
    #[must_use]
    pub fn of(&self, words: &[String]) -> BTreeMap<String, u64> {
        words.iter().map(|word| (word.clone(), self.words.get(word).copied().unwrap_or(0))).collect()
    }

    /// The words that are nearest to a share of all cases.
    #[expect(clippy::cast_precision_loss, reason = "counts of cases")]
    fn near(&self, share: f64) -> Vec<String> {
        let wanted = (share * self.cases as f64).max(1.0).ln();
        let off = |count: u64| ((count as f64).ln() - wanted).abs();
        // a word that is another one without its signs would be found in more cases than it is in
        let mut all: Vec<(&String, u64)> =
            self.words.iter().filter(|(word, _)| !word.is_ascii()).map(|(word, n)| (word, *n)).collect();
        all.sort_by(|(a, n), (b, m)| off(*n).total_cmp(&off(*m)).then_with(|| a.cmp(b)));
        all.into_iter().take(NAMED).map(|(word, _)| word.clone()).collect()
    }
}
