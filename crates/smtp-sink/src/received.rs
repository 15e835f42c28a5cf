//! A mail that was received.

use mail_parser::MessageParser;

/// A mail that was received: its envelope, its bytes, and what a reader sees.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Received {
    /// The address of `MAIL FROM`, which may be empty.
    pub from: String,
    /// The addresses of `RCPT TO` that were accepted.
    pub to: Vec<String>,
    pub raw: Vec<u8>,
    /// The names and values of the headers, in their order, as they were sent.
    pub headers: Vec<(String, String)>,
    /// The decoded subject.
    pub subject: String,
    /// The decoded body of the type `text/plain`.
    pub text: String,
    /// The decoded body of the type `text/html`.
    pub html: String,
}

impl Received {
    pub(crate) fn read(from: String, to: Vec<String>, raw: Vec<u8>) -> Self {
        let Some(parsed) = MessageParser::default().parse(&raw) else {
            return Self { from, to, raw, ..Self::default() };
        };
        let header = |(name, value): (&str, &str)| (name.to_owned(), value.trim().to_owned());
        let headers = parsed.headers_raw().map(header).collect();
        let subject = parsed.subject().unwrap_or_default().to_owned();
        let text = parsed.body_text(0).unwrap_or_default().into_owned();
        let html = parsed.body_html(0).unwrap_or_default().into_owned();
        Self { from, to, raw, headers, subject, text, html }
    }

    /// Returns the value of a header as it was sent, if there is exactly one of this name.
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut found = self.headers.iter().filter(|(other, _)| other.eq_ignore_ascii_case(name));
        let (_, value) = found.next()?;
        found.next().is_none().then_some(value)
    }
}
