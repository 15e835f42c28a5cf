//! Says which characters a reader can see, so that a text of invisible characters counts as blank.

use icu_properties::props::{DefaultIgnorableCodePoint, GeneralCategory, WhiteSpace};
use icu_properties::{CodePointMapData, CodePointSetData};

/// Characters that look empty although Unicode counts them as symbols: the empty braille pattern and the null
/// notehead.
const EMPTY_SYMBOLS: [char; 2] = ['\u{2800}', '\u{1d159}'];

/// Format characters that are drawn: signs of Arabic, Syriac and Kaithi numbers.
const DRAWN_FORMATS: [char; 13] = [
    '\u{600}',
    '\u{601}',
    '\u{602}',
    '\u{603}',
    '\u{604}',
    '\u{605}',
    '\u{6dd}',
    '\u{70f}',
    '\u{890}',
    '\u{891}',
    '\u{8e2}',
    '\u{110bd}',
    '\u{110cd}',
];

/// Returns whether a reader would see nothing: white space, control and format characters, fillers, variation
/// selectors, and marks without a letter that carries them.
#[must_use]
pub fn is_blank(text: &str) -> bool {
    !text.chars().any(is_visible)
}

fn is_visible(c: char) -> bool {
    use GeneralCategory as Kind;
    if c.is_ascii() {
        return c.is_ascii_graphic();
    }
    let is_empty =
        CodePointSetData::new::<WhiteSpace>().contains(c) || is_ignorable(c) || EMPTY_SYMBOLS.contains(&c);
    let is_drawn = match CodePointMapData::<Kind>::new().get(c) {
        Kind::Control | Kind::NonspacingMark | Kind::EnclosingMark => false,
        Kind::Format => DRAWN_FORMATS.contains(&c),
        _ => true,
    };
    is_drawn && !is_empty
}

/// Returns whether a text is read the same without a character, as without a soft hyphen or a zero-width space.
pub(crate) fn is_ignorable(c: char) -> bool {
    !c.is_ascii() && CodePointSetData::new::<DefaultIgnorableCodePoint>().contains(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_without_anything_visible_is_blank() {
        for c in [
            '\u{9}',
            '\u{a}',
            ' ',
            '\u{85}',
            '\u{a0}',
            '\u{ad}',
            '\u{301}',
            '\u{34f}',
            '\u{61c}',
            '\u{115f}',
            '\u{1160}',
            '\u{17b4}',
            '\u{180e}',
            '\u{2003}',
            '\u{200b}',
            '\u{200d}',
            '\u{200f}',
            '\u{2028}',
            '\u{202e}',
            '\u{2060}',
            '\u{2064}',
            '\u{206f}',
            '\u{2800}',
            '\u{3000}',
            '\u{3164}',
            '\u{fe0f}',
            '\u{feff}',
            '\u{ffa0}',
            '\u{fff9}',
            '\u{1d159}',
            '\u{1d173}',
            '\u{e0001}',
            '\u{e0100}',
        ] {
            assert!(is_blank(&c.to_string()), "{:x}", u32::from(c));
            assert!(!is_blank(&format!("{c}ờ")), "{:x}", u32::from(c));
        }
        assert!(is_blank("") && is_blank(" \u{200b}\u{feff}\n"));
    }

    #[test]
    fn a_text_with_one_visible_sign_is_not_blank() {
        for text in [".", "-", "đ", "e\u{301}", "½", "日", "กำ", "🙂", "❤\u{fe0f}", "\u{600}", "\u{fffd}"]
        {
            assert!(!is_blank(text), "{text}");
        }
    }
}
