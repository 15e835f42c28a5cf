//! Reads the reports of mails that could not be delivered.

mod parts;
#[cfg(test)]
mod tests;

use mail_parser::{HeaderValue, Message, MessageParser, MimeHeaders};

use super::address::Address;
use crate::foreign::short;
use parts::{field_groups, parts};

const MAX_INPUT: usize = 1024 * 1024;
const MAX_HEAD: usize = 64 * 1024;
const MAX_BOUNCES: usize = 100;

/// One recipient to whom a mail could not be delivered, or not yet, by a delivery status notification.
///
/// Anybody can write such a report: what it says is only worth something if `message_id` is that of a mail to this
/// recipient.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bounce {
    /// The Message-ID of the mail that came back, without angle brackets.
    pub message_id: Option<String>,
    /// The address to which the mail was sent, or, if the report does not tell it, the one that failed in the end.
    pub recipient: Option<String>,
    /// The enhanced status code, such as `5.1.1`.
    pub status: String,
    /// Whether the mail was given up with a status that does not pass: 5.x.x.
    pub is_permanent: bool,
    /// What the last server answered, at most 500 characters of printable ASCII; may be empty.
    pub diagnostic: String,
}

/// Reads a delivery status notification (RFC 3464) and returns the recipients it complains about, at most 100.
///
/// There are none in other mails: automatic replies, reports of success, and the reports of Exim without
/// `multipart/report`, which tell the status in prose only. An input over 1 MiB is cut there.
pub fn read(mail: &[u8]) -> Vec<Bounce> {
    bounces(&mail[..mail.len().min(MAX_INPUT)]).unwrap_or_default()
}

fn bounces(mail: &[u8]) -> Option<Vec<Bounce>> {
    let parsed = head(mail)?;
    let content_type = parsed.content_type()?;
    let is_type = |name: &str, expected: &str| name.eq_ignore_ascii_case(expected);
    let report_type = content_type.attribute("report-type").unwrap_or("delivery-status");
    if !is_type(content_type.ctype(), "multipart")
        || !content_type.subtype().is_some_and(|subtype| is_type(subtype, "report"))
        || !is_type(report_type, "delivery-status")
    {
        return None;
    }
    let (mut status, mut message_id) = (None, None);
    for part in parts(mail, content_type.attribute("boundary")?) {
        let part_type = part_type(part.head);
        match part_type.as_str() {
            "message/delivery-status" | "message/global-delivery-status" => {
                status = status.or(Some(part.body));
            }
            "message/rfc822"
            | "message/rfc822-headers"
            | "text/rfc822-headers"
            | "message/global"
            | "message/global-headers" => {
                message_id = message_id.or_else(|| original_id(part.body));
            }
            _ => {}
        }
    }
    // the first group is about the report, each other one about a recipient
    let groups = field_groups(status?).skip(1);
    Some(groups.filter_map(|group| bounce(group, message_id.as_deref())).take(MAX_BOUNCES).collect())
}

fn bounce(group: &[u8], message_id: Option<&str>) -> Option<Bounce> {
    let fields = head(group)?;
    let action = field(&fields, "Action")?.to_ascii_lowercase();
    let action = action.split_whitespace().next()?;
    if !matches!(action, "failed" | "delayed") {
        return None;
    }
    let status = field(&fields, "Status").and_then(|text| status(&text))?;
    let recipient = |name: &'static str| field(&fields, name).and_then(|text| recipient(&text));
    Some(Bounce {
        message_id: message_id.map(str::to_owned),
        recipient: recipient("Original-Recipient").or_else(|| recipient("Final-Recipient")),
        is_permanent: action == "failed" && status.starts_with('5'),
        status,
        diagnostic: field(&fields, "Diagnostic-Code").map_or_else(String::new, |text| diagnostic(&text)),
    })
}

/// Reads the headers at the beginning of a text. A head without end is cut.
fn head(text: &[u8]) -> Option<Message<'_>> {
    MessageParser::new()
        .with_mime_headers()
        .with_message_ids()
        .default_header_raw()
        .parse_headers(&text[..text.len().min(MAX_HEAD)])
}

fn part_type(head_of_part: &[u8]) -> String {
    let Some(parsed) = head(head_of_part) else { return String::new() };
    let Some(found) = parsed.content_type() else { return String::new() };
    format!("{}/{}", found.ctype(), found.subtype().unwrap_or_default()).to_ascii_lowercase()
}

fn original_id(returned: &[u8]) -> Option<String> {
    let parsed = head(returned)?;
    let id = parsed.message_id()?.trim();
    let is_usable = !id.is_empty() && id.len() <= 250 && id.bytes().all(|byte| byte.is_ascii_graphic());
    is_usable.then(|| id.to_owned())
}

/// Returns the value of a field on one line.
fn field(fields: &Message<'_>, name: &'static str) -> Option<String> {
    match fields.header(name)? {
        HeaderValue::Text(text) => Some(text.split_whitespace().collect::<Vec<_>>().join(" ")),
        _ => None,
    }
}

/// Returns the status code at the beginning of a field, which some servers explain behind it.
fn status(text: &str) -> Option<String> {
    let code = text.split([' ', '(']).next()?;
    let numbers: Vec<_> = code.split('.').collect();
    let [class, subject, detail] = numbers[..] else { return None };
    let is_number =
        |text: &str| (1..=3).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    (matches!(class, "4" | "5") && is_number(subject) && is_number(detail)).then(|| code.to_owned())
}

/// Returns the address of a field such as `rfc822; an@example.vn`.
fn recipient(text: &str) -> Option<String> {
    let (kind, address) = text.split_once(';')?;
    if !matches!(kind.trim().to_ascii_lowercase().as_str(), "rfc822" | "utf-8") {
        return None;
    }
    let address = address.trim();
    let address = address.strip_prefix('<').and_then(|inside| inside.strip_suffix('>')).unwrap_or(address);
    address.parse::<Address>().ok().map(|address| address.to_string())
}

/// Returns the text of a field such as `smtp; 550 5.1.1 unknown`.
fn diagnostic(text: &str) -> String {
    short(text.split_once(';').map_or(text, |(_, text)| text))
}
