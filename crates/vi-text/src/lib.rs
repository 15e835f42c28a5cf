//! Folds Vietnamese text for search, so that diacritics, case, đ/d and the place of the tone mark make no difference.

use unicode_normalization::UnicodeNormalization;

/// The five tone marks as combining characters: huyền, sắc, ngã, hỏi, nặng.
const TONES: [char; 5] = ['\u{300}', '\u{301}', '\u{303}', '\u{309}', '\u{323}'];

/// Folds a text to lower case without diacritics: `Đường hoà` and `duong hòa` become the same text.
#[must_use]
pub fn fold(text: &str) -> String {
    text.nfd()
        .filter(|c| !('\u{300}'..='\u{36f}').contains(c))
        .flat_map(char::to_lowercase)
        .map(|c| if c == 'đ' { 'd' } else { c })
        .collect()
}

/// Folds a text to lower case with diacritics, each tone mark moved to the end of its syllable: `hòa` and `hoà`
/// become the same text.
#[must_use]
pub fn exact(text: &str) -> String {
    let (mut out, mut tone) = (String::with_capacity(text.len()), None);
    for c in text.nfd().flat_map(char::to_lowercase) {
        if TONES.contains(&c) {
            tone = Some(c);
        } else {
            if !c.is_alphabetic() && !('\u{300}'..='\u{36f}').contains(&c) {
                out.extend(tone.take());
            }
            out.push(c);
        }
    }
    out.extend(tone);
    out
}

/// Returns the words of a search query, folded, at most sixteen. They consist of letters and digits only, so no
/// operator of a query language gets through.
#[must_use]
pub fn terms(query: &str) -> Vec<String> {
    words(&fold(query)).take(16).map(str::to_owned).collect()
}

/// Folds a text for the full-text index, without the signs that a full-text parser would read as part of a number, a
/// path or an address.
#[must_use]
pub fn indexed(text: &str) -> String {
    words(&fold(text)).collect::<Vec<_>>().join(" ")
}

fn words(folded: &str) -> impl Iterator<Item = &str> {
    folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn diacritics_case_and_d_fold() {
        assert_eq!(fold("Kiến nghị CỬ TRI: Đường Hoà Bình"), "kien nghi cu tri: duong hoa binh");
        assert_eq!(fold("ƯỠN ỡ ẵ ệ"), "uon o a e");
    }

    #[test]
    fn both_tone_placements_are_one_exact_word() {
        assert_eq!(exact("hòa thủy"), exact("hoà thuỷ"));
        assert_ne!(exact("hòa"), exact("hóa"));
        assert_ne!(exact("dân"), exact("đân"));
    }

    proptest! {
        #[test]
        fn folding_is_idempotent_and_blind_to_normal_form(text in "\\PC{0,40}") {
            let nfd: String = text.nfd().collect();
            prop_assert_eq!(fold(&fold(&text)), fold(&text));
            prop_assert_eq!(fold(&nfd), fold(&text));
            prop_assert_eq!(exact(&nfd), exact(&text));
        }

        #[test]
        fn terms_hold_no_sign(query in "\\PC{0,60}") {
            for term in terms(&query) {
                prop_assert!(term.chars().all(char::is_alphanumeric));
            }
        }
    }
}
