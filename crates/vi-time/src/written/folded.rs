//! A text folded for matching, from which the original words can be quoted.

use std::ops::Range;

use vi_text::fold;

/// A text without diacritics, from whose parts the original words can be quoted.
pub struct FoldedText<'a> {
    original: &'a str,
    /// The text without diacritics and case; every dash is `-`, every white space is a space.
    pub folded: String,
    /// For each byte of the folded text, the byte at which its letter starts in the original text.
    starts: Vec<usize>,
}

impl<'a> FoldedText<'a> {
    /// Folds a text.
    #[must_use]
    pub fn new(original: &'a str) -> Self {
        let mut text = Self { original, folded: String::with_capacity(original.len()), starts: vec![] };
        let mut letter = [0; 4];
        for (at, c) in original.char_indices() {
            match c {
                '‐'..='―' | '−' => text.folded.push('-'),
                c if c.is_whitespace() => text.folded.push(' '),
                c if c.is_ascii() => text.folded.push(c.to_ascii_lowercase()),
                c => text.folded.push_str(&fold(c.encode_utf8(&mut letter))),
            }
            text.starts.resize(text.folded.len(), at);
        }
        text
    }

    /// Returns the original words of a range of the folded text.
    #[must_use]
    pub fn words(&self, at: Range<usize>) -> String {
        let start = |byte: usize| self.starts.get(byte).copied().unwrap_or(self.original.len());
        let words = self.original.get(start(at.start)..start(at.end)).unwrap_or_default();
        words.trim_matches(|c: char| c.is_whitespace() || ",.;:)(".contains(c)).to_owned()
    }
}
