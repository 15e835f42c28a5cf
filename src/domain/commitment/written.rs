//! A text folded for reading, which still knows the words as written.

use std::ops::Range;

use crate::domain::text::fold;

pub(super) struct Written<'a> {
    original: &'a str,
    /// Without diacritics and case; every dash is `-`, every space a space.
    pub folded: String,
    /// For each byte of the folded text, where its letter starts in the original.
    starts: Vec<usize>,
}

impl<'a> Written<'a> {
    pub fn new(original: &'a str) -> Self {
        let mut written = Self { original, folded: String::with_capacity(original.len()), starts: vec![] };
        let mut letter = [0; 4];
        for (at, c) in original.char_indices() {
            match c {
                '‐'..='―' | '−' => written.folded.push('-'),
                c if c.is_whitespace() => written.folded.push(' '),
                c if c.is_ascii() => written.folded.push(c.to_ascii_lowercase()),
                c => written.folded.push_str(&fold(c.encode_utf8(&mut letter))),
            }
            written.starts.resize(written.folded.len(), at);
        }
        written
    }

    /// The original words of a stretch of the folded text.
    pub fn words(&self, at: Range<usize>) -> String {
        let start = |byte: usize| self.starts.get(byte).copied().unwrap_or(self.original.len());
        let words = self.original.get(start(at.start)..start(at.end)).unwrap_or_default();
        words.trim_matches(|c: char| c.is_whitespace() || ",.;:)(".contains(c)).to_owned()
    }
}
