//! Compares the numbers and notations of official documents as a clerk reads them: `05/KL-HĐND` is `5/kl–hđnd`.

use crate::fold::fold;

/// Returns the keys of a document's number and notation. A number that was typed whole, as `Số 5/KL-HĐND`, is `5`.
#[must_use]
pub fn document_key(number: &str, notation: &str) -> (String, String) {
    let (number, notation) = (number_key(number), notation_key(notation));
    let worded = number.strip_prefix("so").map(|rest| rest.trim_start_matches('-'));
    let bare = worded.filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit())).unwrap_or(&number);
    let bare = bare.strip_suffix(&notation).and_then(|rest| rest.strip_suffix('-')).unwrap_or(bare);
    (number_key(bare), notation)
}

/// Returns the key of a document's number: two numbers with the same key are one. Leading zeros, forms of digits,
/// spaces, case and the kind of dash make no difference.
#[must_use]
pub fn number_key(number: &str) -> String {
    let parts = parts(number);
    let trimmed = parts.iter().map(|part| match part.trim_start_matches('0') {
        "" => "0",
        // only a number has leading zeros: `0a` is `a` of no series
        rest if rest.starts_with(|c: char| c.is_ascii_digit()) => rest,
        _ => part,
    });
    trimmed.collect::<Vec<_>>().join("-")
}

/// Returns the key of a document's notation: two notations with the same key are one.
#[must_use]
pub fn notation_key(notation: &str) -> String {
    parts(notation).join("-")
}

/// Splits at every sign, so that each kind of dash and slash separates; spaces do not.
fn parts(text: &str) -> Vec<String> {
    let joined: String = fold(text).chars().filter(|c| !c.is_whitespace()).map(digit).collect();
    let parts = joined.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
    parts.map(str::to_owned).collect()
}

/// Replaces a decimal digit of another script by that of ASCII.
fn digit(c: char) -> char {
    use icu_properties::CodePointMapData;
    use icu_properties::props::GeneralCategory;
    let kinds = CodePointMapData::<GeneralCategory>::new();
    if c.is_ascii() || kinds.get(c) != GeneralCategory::DecimalNumber {
        return c;
    }
    // the ten digits of a script follow one another, so the digit before a zero is of another category or block
    let value = (0..10).find(|back| {
        let before = u32::from(c).checked_sub(back + 1).and_then(char::from_u32);
        before.is_none_or(|before| kinds.get(before) != GeneralCategory::DecimalNumber)
    });
    value.and_then(|value| char::from_digit(value, 10)).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_that_a_clerk_reads_as_one_have_one_key() {
        for number in ["5", "05", "005", " 5 ", "５", "０5", "٥", "5\u{200b}"] {
            assert_eq!(number_key(number), "5", "{number:?}");
        }
        assert_eq!(number_key("05a"), number_key("5A"));
        assert_eq!(number_key("12–34"), number_key("12-34"));
        assert_eq!(number_key("00"), "0");
        for (one, other) in [("5", "50"), ("5", "5a"), ("12-34", "1234"), ("0", "1"), ("10", "1")] {
            assert_ne!(number_key(one), number_key(other));
        }
    }

    #[test]
    fn a_number_that_was_typed_whole_is_the_number() {
        let key = |number: &str| document_key(number, "KL-BKTNS");
        for number in
            ["33385", "33385/KL-BKTNS", "Số 33385", "số: 033385", "Số 33385/KL–BKTNS", "33385/ kl-bktns"]
        {
            assert_eq!(key(number), ("33385".to_owned(), "kl-bktns".to_owned()), "{number}");
        }
        for other in ["33385/BC-BKTNS", "33385a", "3338"] {
            assert_ne!(key(other), key("33385"), "{other}");
        }
    }

    #[test]
    fn notations_that_a_clerk_reads_as_one_have_one_key() {
        for notation in
            ["KL-HĐND", "kl-hđnd", "KL–HĐND", "KL − HĐND", "KL‐HÐND", "ＫＬ－ＨĐＮＤ", "KL—HDND", "KL-HĐ ND"]
        {
            assert_eq!(notation_key(notation), "kl-hdnd", "{notation:?}");
        }
        for other in ["KL-UBND", "KLHĐND", "KL-HĐND-VP", "HĐND-KL"] {
            assert_ne!(notation_key(other), "kl-hdnd");
        }
    }
}
