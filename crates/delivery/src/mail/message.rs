//! The bytes of a mail.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use lettre::Message;
use lettre::message::MultiPart;
use lettre::message::header::{HeaderName, HeaderValue};

use super::address::{Address, Sender, is_domain, is_dot_atom};

/// The last second that has a date of four digits.
const LAST_DATE: Duration = Duration::from_secs(253_402_300_799);
const MAX_SUBJECT: usize = 500;
const MAX_ID: usize = 250;
/// A line of a mail has at most 998 bytes, and this one begins with the name of the header.
const MAX_UNSUBSCRIBE: usize = 900;

/// A mail to one recipient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mail {
    pub from: Sender,
    pub to: Address,
    /// One line of at most 500 characters.
    pub subject: String,
    pub text: String,
    pub html: String,
    /// Names the mail in the reports about it: `name@domain` without angle brackets, at most 250 characters.
    pub message_id: String,
    pub date: SystemTime,
    /// The language of the texts, such as `vi`.
    pub language: String,
    /// An address at which the recipient can end the mails: `https://…` or `mailto:…`, at most 900 characters.
    pub list_unsubscribe: Option<String>,
    /// Where reports about the mail are sent, if that is not the address of `from`.
    pub envelope_from: Option<Address>,
}

/// The reason why a mail cannot be written.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MailError {
    #[error("the subject is longer than 500 characters or contains a control character")]
    Subject,
    #[error("the Message-ID is longer than 250 characters or does not have the form name@domain")]
    MessageId,
    #[error("the date is before 1970 or after 9999")]
    Date,
    #[error("the language is not a language tag")]
    Language,
    #[error(
        "the address for List-Unsubscribe is longer than 900 characters or is no https:// or mailto: URL"
    )]
    Unsubscribe,
    #[error("the mail cannot be written: {0}")]
    Other(String),
}

impl Mail {
    /// Returns the address from which the mail comes for the mail server.
    pub(super) fn envelope_from(&self) -> &Address {
        self.envelope_from.as_ref().unwrap_or(self.from.address())
    }

    /// Returns the mail as it is sent: ASCII in lines that end with CRLF.
    ///
    /// Line breaks in the bodies may be CRLF, CR or LF. The character NUL is replaced by U+FFFD there.
    ///
    /// # Errors
    /// [`MailError`] with the first part that cannot be written. No part can add a header, because none may contain a
    /// control character except the bodies.
    pub fn bytes(&self) -> Result<Vec<u8>, MailError> {
        self.check()?;
        let mut message = Message::builder()
            .date(self.date)
            .from(self.from.mailbox())
            .to(self.to.inner().clone().into())
            .subject(&self.subject)
            .raw_header(plain("Message-ID", format!("<{}>", self.message_id)))
            .raw_header(plain("Auto-Submitted", "auto-generated".to_owned()))
            .raw_header(plain("Content-Language", self.language.clone()));
        if let Some(url) = &self.list_unsubscribe {
            message = message.raw_header(plain("List-Unsubscribe", format!("<{url}>")));
        }
        let body = MultiPart::alternative_plain_html(crlf(&self.text), crlf(&self.html));
        let message = message.multipart(body).map_err(|error| MailError::Other(error.to_string()))?;
        Ok(message.formatted())
    }

    fn check(&self) -> Result<(), MailError> {
        if self.subject.chars().nth(MAX_SUBJECT).is_some() || self.subject.chars().any(char::is_control) {
            return Err(MailError::Subject);
        }
        if !is_message_id(&self.message_id) {
            return Err(MailError::MessageId);
        }
        if self.date.duration_since(UNIX_EPOCH).ok().is_none_or(|since| since > LAST_DATE) {
            return Err(MailError::Date);
        }
        if !is_language(&self.language) {
            return Err(MailError::Language);
        }
        match &self.list_unsubscribe {
            Some(url) if !is_unsubscribe(url) => Err(MailError::Unsubscribe),
            _ => Ok(()),
        }
    }
}

/// Returns a header whose value was checked, on one line.
fn plain(name: &'static str, value: String) -> HeaderValue {
    HeaderValue::dangerous_new_pre_encoded(HeaderName::new_from_ascii_str(name), value.clone(), value)
}

/// Returns a body whose lines end with CRLF. A lone CR would be a line end for some servers and none for others, so that
/// one of them could see the end of the mail where the other does not. The library would also make CRLF of LF, in a time
/// that is quadratic in the number of lines.
fn crlf(body: &str) -> String {
    let body = body.replace("\r\n", "\n").replace('\r', "\n").replace('\0', "\u{fffd}");
    body.replace('\n', "\r\n")
}

fn is_message_id(text: &str) -> bool {
    let parts = text.rsplit_once('@');
    text.len() <= MAX_ID && parts.is_some_and(|(left, right)| is_dot_atom(left) && is_domain(right))
}

fn is_language(text: &str) -> bool {
    text.len() <= 35
        && text.split('-').all(|part| {
            (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        })
}

fn is_unsubscribe(url: &str) -> bool {
    url.len() <= MAX_UNSUBSCRIBE
        && (url.starts_with("https://") || url.starts_with("mailto:"))
        && url.bytes().all(|byte| byte.is_ascii_graphic() && !b"<>\"\\,".contains(&byte))
}

#[cfg(test)]
pub(super) mod tests {
    use mail_parser::{MessageParser, MimeHeaders};

    use super::*;

    /// Returns a mail of which a test changes what it is about.
    pub(crate) fn mail() -> Mail {
        Mail {
            from: "Hội đồng nhân dân thành phố <no-reply@hdnd.example.vn>".parse().unwrap(),
            to: "an@example.vn".parse().unwrap(),
            subject: "Kiến nghị số 12/2026 đã được chuyển đến Ủy ban nhân dân thành phố để giải quyết"
                .to_owned(),
            text: "Kính gửi ông/bà,\n\n.Kiến nghị đã được chuyển.\n.\nTrân trọng\n".to_owned(),
            html: "<p>Kính gửi ông/bà,</p>\n<p>Kiến nghị đã được chuyển.</p>".to_owned(),
            message_id: "01930000-0000-7000-8000-000000000001@hdnd.example.vn".to_owned(),
            date: UNIX_EPOCH + Duration::from_secs(1_793_000_000),
            language: "vi".to_owned(),
            list_unsubscribe: Some("https://hdnd.example.vn/mails/stop?token=abc_def-123".to_owned()),
            envelope_from: None,
        }
    }

    fn changed(change: impl FnOnce(&mut Mail)) -> Result<String, MailError> {
        let mut mail = mail();
        change(&mut mail);
        mail.bytes().map(|bytes| String::from_utf8(bytes).unwrap())
    }

    type Change = fn(&mut Mail);

    /// Returns the header lines, without those of the parts.
    fn head(mail: &str) -> &str {
        mail.split_once("\r\n\r\n").unwrap().0
    }

    #[test]
    fn a_mail_is_read_as_it_was_meant() {
        let bytes = mail().bytes().unwrap();
        let read = MessageParser::default().parse(&bytes).unwrap();
        assert_eq!(read.subject(), Some(mail().subject.as_str()));
        let from = read.from().unwrap().first().unwrap();
        assert_eq!(from.name(), Some("Hội đồng nhân dân thành phố"));
        assert_eq!(from.address(), Some("no-reply@hdnd.example.vn"));
        assert_eq!(read.to().unwrap().first().unwrap().address(), Some("an@example.vn"));
        assert_eq!(read.message_id(), Some(mail().message_id.as_str()));
        assert_eq!(read.date().unwrap().to_timestamp(), 1_793_000_000);
        assert_eq!(read.body_text(0).unwrap().replace("\r\n", "\n"), mail().text);
        assert_eq!(read.body_html(0).unwrap().replace("\r\n", "\n"), mail().html);
        assert_eq!(read.content_type().unwrap().subtype(), Some("alternative"));
        for part in &read.parts[1..] {
            assert_eq!(part.content_type().unwrap().attribute("charset"), Some("utf-8"));
        }
    }

    #[test]
    fn a_mail_has_the_headers_of_an_automatic_message() {
        let text = changed(|_| {}).unwrap();
        for line in [
            "Auto-Submitted: auto-generated",
            "Content-Language: vi",
            "Message-ID: <01930000-0000-7000-8000-000000000001@hdnd.example.vn>",
            "List-Unsubscribe: <https://hdnd.example.vn/mails/stop?token=abc_def-123>",
            "Date: Mon, 26 Oct 2026 07:33:20 +0000",
            "MIME-Version: 1.0",
        ] {
            let name = line.split(':').next().unwrap();
            let found: Vec<_> = head(&text).lines().filter(|other| other.starts_with(name)).collect();
            assert_eq!(found, [line]);
        }
        assert!(!changed(|mail| mail.list_unsubscribe = None).unwrap().contains("List-Unsubscribe"));
    }

    #[test]
    fn a_mail_is_ascii_in_short_lines_that_end_with_crlf() {
        let text = changed(|mail| {
            mail.text = "ạ".repeat(5000);
            mail.subject = "ạ".repeat(500);
            mail.message_id = format!("{}@example.vn", "a".repeat(200));
            mail.list_unsubscribe = Some(format!("https://example.vn/{}", "a".repeat(800)));
        })
        .unwrap();
        assert!(text.is_ascii());
        assert!(!text.replace("\r\n", "").contains(['\r', '\n']));
        assert!(text.split("\r\n").all(|line| line.len() <= 998));
        let read = MessageParser::default().parse(&text).unwrap();
        assert_eq!(read.subject(), Some("ạ".repeat(500).as_str()));
        assert_eq!(read.message_id().map(str::len), Some(211));
    }

    #[test]
    fn a_header_cannot_be_added() {
        for line in [
            "\r\nBcc: eve@example.vn",
            "\nBcc: eve@example.vn",
            "\rBcc: eve@example.vn",
            "\r\n\r\nbody",
            "\0",
            "\u{85}",
        ] {
            assert_eq!(changed(|mail| mail.subject.push_str(line)), Err(MailError::Subject));
            assert_eq!(changed(|mail| mail.message_id.push_str(line)), Err(MailError::MessageId));
            assert_eq!(changed(|mail| mail.message_id.insert_str(0, line)), Err(MailError::MessageId));
            assert_eq!(changed(|mail| mail.language.push_str(line)), Err(MailError::Language));
            let url = Some(format!("https://example.vn/{line}"));
            assert_eq!(changed(|mail| mail.list_unsubscribe = url), Err(MailError::Unsubscribe));
        }
    }

    #[test]
    fn what_looks_like_an_encoded_word_or_an_address_stays_text() {
        for subject in [
            "=?utf-8?q?=0D=0ABcc:_eve@example.vn?=",
            "a, Bcc: eve@example.vn",
            "\u{2028}Bcc: eve",
            "\u{202e}b",
        ] {
            let text = changed(|mail| mail.subject = subject.to_owned()).unwrap();
            assert!(!head(&text).lines().any(|line| line.to_ascii_lowercase().starts_with("bcc")), "{text}");
        }
        let sender: Sender = "\"a\" <b@example.vn>, c <no-reply@hdnd.example.vn>".parse().unwrap();
        let text = changed(|mail| mail.from = sender).unwrap();
        let read = MessageParser::default().parse(&text).unwrap();
        assert_eq!(read.from().unwrap().iter().count(), 1, "{text}");
    }

    #[test]
    fn a_body_cannot_end_the_mail() {
        for body in [
            "a\r.\rb",
            "a\n.\nb",
            "a\r\n.\r\nb",
            "a\r\n.\rb",
            "a\r.\r\nb",
            "a\n.\r\nMAIL FROM:<eve@example.vn>",
        ] {
            let text = changed(|mail| (mail.text, mail.html) = (body.to_owned(), body.to_owned())).unwrap();
            assert!(!text.replace("\r\n", "").contains(['\r', '\n']), "{text:?}");
            let read = MessageParser::default().parse(&text).unwrap();
            assert_eq!(
                read.body_text(0).unwrap().replace("\r\n", "\n"),
                body.replace("\r\n", "\n").replace('\r', "\n")
            );
        }
    }

    #[test]
    fn a_body_of_many_lines_is_written_in_linear_time() {
        let text = changed(|mail| mail.text = "a\n".repeat(2_000_000)).unwrap();
        assert!(text.len() > 6_000_000);
    }

    #[test]
    fn a_part_that_cannot_be_written_is_refused() {
        let refused: [(Change, MailError); 11] = [
            (|mail| mail.subject = "a".repeat(501), MailError::Subject),
            (|mail| mail.message_id = "a".to_owned(), MailError::MessageId),
            (|mail| mail.message_id = "<a@example.vn>".to_owned(), MailError::MessageId),
            (|mail| mail.message_id = format!("{}@example.vn", "a".repeat(240)), MailError::MessageId),
            (|mail| mail.date = UNIX_EPOCH - Duration::from_secs(1), MailError::Date),
            (|mail| mail.date = UNIX_EPOCH + LAST_DATE + Duration::from_secs(1), MailError::Date),
            (|mail| mail.language = String::new(), MailError::Language),
            (|mail| mail.language = "tiếng".to_owned(), MailError::Language),
            (|mail| mail.list_unsubscribe = Some("http://example.vn/".to_owned()), MailError::Unsubscribe),
            (
                |mail| mail.list_unsubscribe = Some("https://a>, <https://b".to_owned()),
                MailError::Unsubscribe,
            ),
            (
                |mail| mail.list_unsubscribe = Some(format!("https://{}", "a".repeat(900))),
                MailError::Unsubscribe,
            ),
        ];
        for (change, expected) in refused {
            assert_eq!(changed(change), Err(expected));
        }
        for fine in [UNIX_EPOCH, UNIX_EPOCH + LAST_DATE] {
            assert!(changed(|mail| mail.date = fine).is_ok());
        }
    }

    #[test]
    fn empty_texts_are_a_mail() {
        let text = changed(|mail| (mail.subject, mail.text, mail.html) = Default::default()).unwrap();
        assert!(head(&text).contains("\r\nSubject: "));
    }
}
