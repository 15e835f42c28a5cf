//! Texts and errors that come from elsewhere, in the form in which they are kept.

use std::error::Error;
use std::io;

const MAX_TEXT: usize = 500;

/// Returns a text as one line of printable ASCII. Any other byte is replaced by `?`.
pub(crate) fn printable(text: &[u8]) -> String {
    text.iter().map(|byte| if matches!(byte, b' '..=b'~') { char::from(*byte) } else { '?' }).collect()
}

/// Returns a text as one line of at most 500 characters of printable ASCII.
pub(crate) fn short(text: &str) -> String {
    let mut text = printable(text.trim().as_bytes());
    text.truncate(MAX_TEXT);
    text
}

/// Returns the last cause of an error in the form of [`short`]: the others only tell which layer of the client it went
/// through. It is cut, because it may quote what was received, such as all the names in a certificate.
pub(crate) fn root_cause(error: &(dyn Error + 'static)) -> String {
    short(&causes(error).last().map_or_else(String::new, ToString::to_string))
}

/// Iterates over an error and its causes. An I/O error hides the error inside: its `source` is that error's source.
pub(crate) fn causes<'a>(
    error: &'a (dyn Error + 'static),
) -> impl Iterator<Item = &'a (dyn Error + 'static)> {
    std::iter::successors(Some(error), |error| inner(*error))
}

fn inner<'a>(error: &'a (dyn Error + 'static)) -> Option<&'a (dyn Error + 'static)> {
    match error.downcast_ref::<io::Error>().and_then(io::Error::get_ref) {
        Some(inside) => Some(inside),
        None => error.source(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_control_character_is_replaced_in_a_line() {
        assert_eq!(printable("a\r\nb\u{1b}ị".as_bytes()), "a??b????");
    }

    #[test]
    fn a_text_is_cut_at_500_characters() {
        assert_eq!(short(&format!(" {}", "ab".repeat(400))), "ab".repeat(250));
        assert_eq!(short("ị".repeat(400).as_str()).len(), 500);
    }

    #[test]
    fn the_last_cause_is_inside_an_io_error() {
        let error = io::Error::other(io::Error::other("the\ncause"));
        assert_eq!(root_cause(&error), "the?cause");
    }
}
