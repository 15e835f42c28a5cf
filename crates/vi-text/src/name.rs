//! Sorts names by the Vietnamese alphabet (a ă â b … d đ e ê …), so that every database gives the same order.

use crate::fold::{is_mark, letters};

/// The letters in their order; those of foreign names are in their places of the Latin alphabet.
const ALPHABET: &str = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

/// The tone marks in their order, after no tone: huyền, hỏi, ngã, sắc, nặng.
const TONES: [char; 5] = ['\u{300}', '\u{309}', '\u{303}', '\u{301}', '\u{323}'];

/// How much of a name a key holds. Names that agree in so many letters are sorted as one, and by their age.
const LETTERS: usize = 80;
const MARKS: usize = 40;

/// Returns a key: compared byte by byte, keys are in the order of their names. The letters decide first, then the
/// tones; case makes no difference. A number counts by its value: `Tổ 2` is before `Tổ 10`.
#[must_use]
pub fn name_key(name: &str) -> String {
    let (mut key, mut tones) = (Vec::with_capacity(LETTERS), Vec::with_capacity(LETTERS));
    let mut digits = String::new();
    let mut syllable = Syllables::new(name);
    while let Some((letter, tone)) = syllable.next_letter() {
        if letter.is_ascii_digit() {
            digits.push(letter);
            continue;
        }
        number(&mut key, &mut digits);
        key.push(weight(letter));
        tones.resize(key.len() - 1, '0');
        tones.push(tone);
    }
    number(&mut key, &mut digits);
    let key: String = key.into_iter().take(LETTERS).collect();
    let tones: String = tones.into_iter().take(MARKS).collect();
    // lower than every letter, so that a name comes before the longer names that begin with it
    format!("{}\u{1}{}", key.trim_end(), tones.trim_end_matches('0'))
}

/// Appends a number: its count of digits, so that the longer number is the greater one, and then the digits.
fn number(key: &mut Vec<char>, digits: &mut String) {
    if digits.is_empty() {
        return;
    }
    let value = digits.trim_start_matches('0');
    let count = u32::try_from(value.len()).unwrap_or(9).min(9);
    key.extend(char::from_digit(count, 10));
    key.extend(value.chars());
    digits.clear();
}

/// Returns the place of a letter among the signs: spaces, other signs, digits, letters, letters of other scripts.
fn weight(letter: char) -> char {
    match ALPHABET.chars().position(|known| known == letter) {
        Some(at) => u8::try_from(at).ok().and_then(|at| b'A'.checked_add(at)).map_or(letter, char::from),
        None if letter.is_whitespace() => ' ',
        None if letter.is_alphabetic() => letter,
        None => '!',
    }
}

/// The letters of a name, each composed with its circumflex, breve or horn, and its tone as a digit.
struct Syllables {
    rest: std::iter::Peekable<std::vec::IntoIter<char>>,
}

impl Syllables {
    fn new(name: &str) -> Self {
        let words: Vec<String> = name.split_whitespace().map(|word| letters(word).collect()).collect();
        Self { rest: words.join(" ").chars().collect::<Vec<_>>().into_iter().peekable() }
    }

    fn next_letter(&mut self) -> Option<(char, char)> {
        let (mut letter, mut tone) = (self.rest.next()?, '0');
        while let Some(mark) = self.rest.next_if(|c| is_mark(*c)) {
            letter = match (letter, mark) {
                ('a', '\u{306}') => 'ă',
                ('a', '\u{302}') => 'â',
                ('e', '\u{302}') => 'ê',
                ('o', '\u{302}') => 'ô',
                ('o', '\u{31b}') => 'ơ',
                ('u', '\u{31b}') => 'ư',
                (letter, _) => letter,
            };
            if let Some(at) = TONES.iter().position(|known| *known == mark) {
                tone = char::from_digit(u32::try_from(at + 1).unwrap_or(0), 10).unwrap_or('0');
            }
        }
        Some((letter, tone))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_are_in_the_order_of_the_alphabet() {
        let names = [
            "Ba",
            "Bà",
            "Bả",
            "Bã",
            "Bá",
            "Bạ",
            "Bà Rịa",
            "Băng",
            "Bằng",
            "Bân",
            "Bin",
            "Cao Bằng",
            "Da",
            "Dũng",
            "Đà Nẵng",
            "Đắk Lắk",
            "Đỗ",
            "Em",
            "Êm",
            "Lào Cai",
            "Ninh",
            "O",
            "Ô",
            "Ơ",
            "Tổ 2",
            "Tổ 10",
            "Tổ 10 A",
            "Tơ",
            "Ủy ban",
            "Ưng",
            "Vân",
            "Yên Bái",
            "Ж",
        ];
        let mut sorted = names.to_vec();
        sorted.sort_by_key(|name| name_key(name));
        assert_eq!(sorted, names);
    }

    #[test]
    fn case_spaces_and_forms_make_no_difference() {
        for other in ["ĐÀ NẴNG", "  đà   nẵng ", "\u{d0}à Nẵng", "Đa\u{300} Nẵng", "đà nẵ\u{ad}ng"]
        {
            assert_eq!(name_key(other), name_key("Đà Nẵng"), "{other}");
        }
        assert_eq!(name_key("Tổ 02"), name_key("Tổ 2"));
    }

    proptest! {
        #[test]
        fn a_key_is_short_and_holds_no_control_character_but_one(name in "(\\PC|[ạđ0-9 ]){0,300}") {
            let key = name_key(&name);
            prop_assert!(key.chars().count() <= LETTERS + MARKS + 1);
            prop_assert_eq!(key.chars().filter(|c| c.is_control()).count(), 1);
        }
    }
}
