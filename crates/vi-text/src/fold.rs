//! Folds text, so that diacritics, case, đ/d, compatibility forms and look-alike letters make no difference.

use unicode_normalization::UnicodeNormalization;

use crate::visible::is_ignorable;

/// Folds a text to lower case without diacritics: `Đường hoà`, `duong hòa` and `Ðường hoà` (with the Icelandic letter)
/// become the same text, as do `m²` and `m2`.
#[must_use]
pub fn fold(text: &str) -> String {
    letters(text).filter(|c| !is_mark(*c)).map(|c| if c == 'đ' { 'd' } else { c }).collect()
}

/// Returns the letters of a text in lower case, each followed by its marks: without characters that are not seen, with
/// compatibility forms resolved, and with look-alike letters replaced by those of the Vietnamese alphabet.
pub(crate) fn letters(text: &str) -> impl Iterator<Item = char> {
    let seen = text.nfkd().filter(|c| !is_ignorable(*c));
    // a capital letter can have a small letter that is itself a compatibility form
    seen.flat_map(char::to_lowercase).nfkd().map(look_alike)
}

/// Returns whether a character is a combining mark of the Latin letters.
pub(crate) fn is_mark(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

/// Replaces a letter that is drawn like a letter of the Vietnamese alphabet. Of the Cyrillic and Greek letters only
/// those are replaced whose capital and small form both look the same, so that case still makes no difference.
fn look_alike(c: char) -> char {
    match c {
        'ð' | 'ɖ' | 'ɗ' => 'đ',
        'а' => 'a',
        'с' => 'c',
        'е' => 'e',
        'ı' | 'і' => 'i',
        'ј' => 'j',
        'о' | 'ο' => 'o',
        'р' => 'p',
        'ѕ' => 's',
        'х' => 'x',
        'у' => 'y',
        c => c,
    }
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
    fn look_alikes_compatibility_forms_and_invisible_characters_fold() {
        assert_eq!(fold("Ðường ðường Ɖường ɖường"), "duong duong duong duong");
        assert_eq!(fold("500 m² ５００ ﬁn № ½ Ⅻ"), "500 m2 500 fin no 1⁄2 xii");
        assert_eq!(fold("đư\u{ad}ờ\u{200b}ng \u{feff}cầu"), "duong cau");
        assert_eq!(fold("Саo Bằng, САO"), "cao bang, cao");
    }

    proptest! {
        #[test]
        fn folding_is_idempotent_and_blind_to_normal_form(text in "\\PC{0,40}") {
            let nfd: String = text.nfd().collect();
            prop_assert_eq!(fold(&fold(&text)), fold(&text));
            prop_assert_eq!(fold(&nfd), fold(&text));
            prop_assert_eq!(fold(&text.nfc().collect::<String>()), fold(&text));
        }
    }
}
