//! Judges whether a new password is hard enough to guess.

use unicode_normalization::UnicodeNormalization;
use zxcvbn::{Score, zxcvbn};

/// The fewest characters of a password.
pub const SHORTEST: usize = 12;

/// What people here choose first and what the English word lists of the estimator do not contain.
const LOCAL_WORDS: [&str; 28] = [
    "matkhau",
    "mat khau",
    "vietnam",
    "viet nam",
    "xinchao",
    "anhyeuem",
    "emyeuanh",
    "iloveyou",
    "toiyeuvietnam",
    "congty",
    "giadinh",
    "hanhphuc",
    "quantri",
    "quan tri",
    "quantrivien",
    "admin",
    "kiennghi",
    "kien nghi",
    "cutri",
    "cu tri",
    "hdnd",
    "ubnd",
    "hoidongnhandan",
    "uybannhandan",
    "vanphong",
    "daibieu",
    "dangnhap",
    "bimat",
];

/// Why a password is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weakness {
    TooShort,
    Guessable,
}

/// Returns a password in the form in which it is hashed and compared. Keyboards and phones send the same Vietnamese
/// letters composed or decomposed; NIST SP 800-63B asks for one form.
#[must_use]
pub fn normalized(password: &str) -> String {
    password.nfc().collect()
}

/// Returns why a normalized password is too weak for a user with these names, if it is.
#[must_use]
pub fn weakness(password: &str, names: &[String]) -> Option<Weakness> {
    if password.chars().count() < SHORTEST {
        return Some(Weakness::TooShort);
    }
    let mut known: Vec<String> = LOCAL_WORDS.iter().map(|word| (*word).to_owned()).collect();
    for name in names {
        let plain = vi_text::fold(name);
        let words = plain.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().count() > 2);
        known.extend(words.map(str::to_owned));
        known.push(plain.chars().filter(|c| c.is_alphanumeric()).collect());
        known.push(plain);
    }
    let known: Vec<&str> = known.iter().map(String::as_str).filter(|word| !word.is_empty()).collect();
    let is_weak = |text: &str| zxcvbn(text, &known).score() < Score::Three;
    // without diacritics and spaces too, or `Mật khẩu 123` would be taken for random letters
    let plain = vi_text::fold(password);
    let joined: String = plain.chars().filter(|c| c.is_alphanumeric()).collect();
    let forms = [password, &plain, &joined];
    forms.into_iter().any(is_weak).then_some(Weakness::Guessable)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(password: &str) -> Option<Weakness> {
        weakness(&normalized(password), &["nguyen.van.hung".to_owned(), "Nguyễn Văn Hùng".to_owned()])
    }

    #[test]
    fn common_passwords_names_and_rows_of_keys_are_refused() {
        for weak in [
            "123456789012",
            "passwordpassword",
            "Password12345",
            "qwertyuiop123",
            "aaaaaaaaaaaaaaa",
            "matkhau123456",
            "Mật khẩu 123456",
            "nguyenvanhung1",
            "Nguyễn Văn Hùng 1980",
            "nguyen.van.hung",
            "kiennghi2026",
            "quantri@12345",
            "vietnam02091945",
        ] {
            assert_eq!(judged(weak), Some(Weakness::Guessable), "{weak}");
        }
    }

    #[test]
    fn a_phrase_of_several_words_and_random_letters_are_accepted() {
        for strong in
            ["mot mat khau dai", "bò vàng leo núi đá", "correct horse battery staple", "Zk3_vQ9-pL0xWtRe"]
        {
            assert_eq!(judged(strong), None, "{strong}");
        }
    }

    #[test]
    fn letters_are_counted_after_they_were_composed() {
        // eleven letters, but twenty-two code points when they are decomposed
        let eleven: String = "ạ".repeat(11).nfd().collect();
        assert_eq!(judged(&eleven), Some(Weakness::TooShort));
        assert_eq!(normalized("mật"), normalized(&"mật".nfd().collect::<String>()));
    }
}
