//! Which e-mail addresses a mail may have.

use std::fmt;
use std::str::FromStr;

const MAX_LENGTH: usize = 254;
const MAX_LOCAL: usize = 64;
const MAX_NAME: usize = 200;

/// An e-mail address of the form `name@domain` in ASCII, without quotes, comments, display name or IP address.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Address(lettre::Address);

/// An address with the name that a reader sees in front of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sender {
    name: Option<String>,
    address: Address,
}

/// The reason why an e-mail address is refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum AddressError {
    #[error("the e-mail address is longer than 254 characters")]
    TooLong,
    #[error("the e-mail address contains a letter with an accent or another character outside of ASCII")]
    NotAscii,
    #[error("the e-mail address does not have the form name@domain")]
    Form,
    #[error("the part of the e-mail address before @ is not valid")]
    Local,
    #[error("the part of the e-mail address after @ is not a domain name")]
    Domain,
    #[error("the name of the sender is longer than 200 characters or contains a control character")]
    Name,
}

impl FromStr for Address {
    type Err = AddressError;

    /// Reads an address, which is kept as it is written.
    ///
    /// Whether the domain exists and receives mail is not checked. A domain with other letters than those of ASCII is
    /// accepted in the form that begins with `xn--`.
    ///
    /// # Errors
    /// The first rule of [`AddressError`] that the text breaks.
    fn from_str(text: &str) -> Result<Self, AddressError> {
        if text.chars().nth(MAX_LENGTH).is_some() {
            return Err(AddressError::TooLong);
        }
        if !text.is_ascii() {
            return Err(AddressError::NotAscii);
        }
        let (local, domain) = text.rsplit_once('@').ok_or(AddressError::Form)?;
        if !is_local_part(local) {
            return Err(AddressError::Local);
        }
        if !is_domain(domain) {
            return Err(AddressError::Domain);
        }
        lettre::Address::new(local, domain).map(Self).map_err(|_| AddressError::Form)
    }
}

impl Address {
    /// Returns the address as it was written.
    pub fn as_str(&self) -> &str {
        self.0.as_ref()
    }

    pub(super) fn inner(&self) -> &lettre::Address {
        &self.0
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Sender {
    /// Creates a sender. An empty name is none.
    ///
    /// # Errors
    /// [`AddressError::Name`] when the name is too long or contains a control character.
    pub fn new(name: &str, address: Address) -> Result<Self, AddressError> {
        let name = name.trim();
        if name.chars().nth(MAX_NAME).is_some() || name.chars().any(char::is_control) {
            return Err(AddressError::Name);
        }
        Ok(Self { name: (!name.is_empty()).then(|| name.to_owned()), address })
    }

    /// Returns the address.
    pub fn address(&self) -> &Address {
        &self.address
    }

    pub(super) fn mailbox(&self) -> lettre::message::Mailbox {
        lettre::message::Mailbox::new(self.name.clone(), self.address.0.clone())
    }
}

impl FromStr for Sender {
    type Err = AddressError;

    /// Reads `Hội đồng nhân dân <no-reply@example.vn>` or `no-reply@example.vn`. Quotes around the name are left out.
    ///
    /// # Errors
    /// [`AddressError`].
    fn from_str(text: &str) -> Result<Self, AddressError> {
        let text = text.trim();
        let Some((name, address)) = text.strip_suffix('>').and_then(|text| text.rsplit_once('<')) else {
            return Self::new("", text.parse()?);
        };
        let name = name.trim();
        let unquoted = name.strip_prefix('"').and_then(|name| name.strip_suffix('"'));
        Self::new(unquoted.unwrap_or(name), address.parse()?)
    }
}

impl AddressError {
    /// Returns the message in Vietnamese.
    pub fn vietnamese(&self) -> &'static str {
        match self {
            Self::TooLong => "địa chỉ email dài quá 254 ký tự",
            Self::NotAscii => "địa chỉ email có chữ cái có dấu hoặc ký tự khác ngoài bảng mã ASCII",
            Self::Form => "địa chỉ email không có dạng tên@tên-miền",
            Self::Local => "phần đứng trước @ của địa chỉ email không hợp lệ",
            Self::Domain => "phần đứng sau @ của địa chỉ email không phải là tên miền",
            Self::Name => "tên người gửi dài quá 200 ký tự hoặc có ký tự điều khiển",
        }
    }
}

/// Returns whether a text has the form "dot-atom" of RFC 5322.
pub(super) fn is_dot_atom(text: &str) -> bool {
    let atom = |part: &str| {
        !part.is_empty()
            && part.bytes().all(|b| b.is_ascii_alphanumeric() || b"!#$%&'*+-/=?^_`{|}~".contains(&b))
    };
    text.split('.').all(atom)
}

/// Returns whether a text is a domain name in ASCII with at least two labels, of which the last is no number.
pub(super) fn is_domain(text: &str) -> bool {
    let label = |part: &str| {
        (1..=63).contains(&part.len())
            && part.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
            && !part.starts_with('-')
            && !part.ends_with('-')
    };
    let last = text.rsplit('.').next().unwrap_or_default();
    text.len() <= 253
        && text.contains('.')
        && text.split('.').all(label)
        && !last.bytes().all(|b| b.is_ascii_digit())
}

fn is_local_part(text: &str) -> bool {
    text.len() <= MAX_LOCAL && is_dot_atom(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error(text: &str) -> AddressError {
        match text.parse::<Address>() {
            Ok(address) => panic!("{text:?} is {address}"),
            Err(error) => error,
        }
    }

    #[test]
    fn an_address_is_accepted_as_it_is_written() {
        for text in [
            "an@example.vn",
            "Nguyen.Van-An+kiennghi@Mail.Example.VN",
            "o'brien@example.com",
            "!#$%&'*+-/=?^_`{|}~@example.com",
            "1@1.example",
            "an@xn--kinngh-xi8bzd.vn",
            &format!("{}@example.vn", "a".repeat(64)),
        ] {
            assert_eq!(text.parse::<Address>().map(|address| address.to_string()).as_deref(), Ok(text));
        }
    }

    #[test]
    fn an_address_that_breaks_a_rule_is_refused() {
        for (text, expected) in [
            ("", AddressError::Form),
            ("an", AddressError::Form),
            ("an.example.vn", AddressError::Form),
            ("@example.vn", AddressError::Local),
            ("an@", AddressError::Domain),
            ("an@@example.vn", AddressError::Local),
            ("an@b@example.vn", AddressError::Local),
            (".an@example.vn", AddressError::Local),
            ("an.@example.vn", AddressError::Local),
            ("a..n@example.vn", AddressError::Local),
            ("a n@example.vn", AddressError::Local),
            (" an@example.vn", AddressError::Local),
            ("an@example.vn ", AddressError::Domain),
            ("\"an\"@example.vn", AddressError::Local),
            ("(comment)an@example.vn", AddressError::Local),
            ("an@example.vn(comment)", AddressError::Domain),
            ("An <an@example.vn>", AddressError::Local),
            ("<an@example.vn>", AddressError::Local),
            ("an@example.vn,binh@example.vn", AddressError::Local),
            ("an@localhost", AddressError::Domain),
            ("an@example..vn", AddressError::Domain),
            ("an@example.vn.", AddressError::Domain),
            ("an@-example.vn", AddressError::Domain),
            ("an@exa_mple.vn", AddressError::Domain),
            ("an@127.0.0.1", AddressError::Domain),
            ("an@[127.0.0.1]", AddressError::Domain),
            ("ân@example.vn", AddressError::NotAscii),
            ("an@kiếnnghị.vn", AddressError::NotAscii),
            (&format!("{}@example.vn", "a".repeat(65)), AddressError::Local),
            (&format!("a@{}.vn", "a".repeat(64)), AddressError::Domain),
            (
                &format!(
                    "{}@{}.vn",
                    "a".repeat(64),
                    ["b".repeat(62), "c".repeat(62), "d".repeat(62)].join(".")
                ),
                AddressError::TooLong,
            ),
        ] {
            assert_eq!(error(text), expected, "{text:?}");
        }
    }

    #[test]
    fn an_address_cannot_carry_another_command_or_header() {
        for inside in
            ["\r\n", "\n", "\r", "\0", ">\r\nRCPT TO:<eve@example.vn", "\r\nBcc: eve@example.vn", "\t"]
        {
            for text in [
                format!("an{inside}@example.vn"),
                format!("an@example.vn{inside}"),
                format!("{inside}an@example.vn"),
            ] {
                assert!(text.parse::<Address>().is_err(), "{text:?}");
                assert!(format!("An <{text}>").parse::<Sender>().is_err(), "{text:?}");
            }
        }
        for name in ["An\r\nBcc: eve@example.vn", "An\nB", "An\rB", "An\0"] {
            assert_eq!(format!("{name} <an@example.vn>").parse::<Sender>(), Err(AddressError::Name));
        }
    }

    #[test]
    fn a_sender_is_read_with_and_without_a_name() {
        for (text, name) in [
            ("Hội đồng nhân dân <no-reply@example.vn>", Some("Hội đồng nhân dân")),
            ("\"HĐND, tỉnh\" <no-reply@example.vn>", Some("HĐND, tỉnh")),
            (" <no-reply@example.vn> ", None),
            ("no-reply@example.vn", None),
        ] {
            let sender: Sender = text.parse().unwrap();
            assert_eq!((sender.name.as_deref(), sender.address().as_str()), (name, "no-reply@example.vn"));
        }
        assert_eq!("HĐND".parse::<Sender>(), Err(AddressError::NotAscii));
        assert_eq!(format!("{} <a@example.vn>", "a".repeat(201)).parse::<Sender>(), Err(AddressError::Name));
    }

    #[test]
    fn every_reason_has_a_text_in_vietnamese() {
        for error in [
            AddressError::TooLong,
            AddressError::NotAscii,
            AddressError::Form,
            AddressError::Local,
            AddressError::Domain,
            AddressError::Name,
        ] {
            assert!(!error.vietnamese().is_ascii() && error.to_string().is_ascii());
        }
    }
}
