//! What became of a mail.

use super::fault::Fault;

/// What became of a mail. The texts are one line of printable ASCII with at most 500 characters of what the server
/// answered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SendResult {
    /// The server took the mail.
    Accepted {
        /// What it answered, often with the name under which it queued the mail.
        reply: String,
    },
    /// The server did not take the mail, for a reason that may pass or is the operator's to remove.
    Later { reason: String },
    /// The server refused the recipient for good.
    Refused { reason: String },
    /// The server had the whole mail, and its answer did not arrive: it may or may not deliver the mail.
    Unknown { reason: String },
}

impl SendResult {
    /// Returns the result of a fault after the sender was accepted.
    pub(super) fn of(fault: &Fault) -> Self {
        let reason = fault.to_string();
        match fault {
            Fault::Reply { code, text, .. } if refuses_recipient(*code, text) => Self::Refused { reason },
            _ => Self::Later { reason },
        }
    }
}

/// Returns whether an answer says that the recipient is permanently refused.
///
/// Only an enhanced status code says so: 5.1.x, apart from 5.1.7 and 5.1.8, which are about the sender, and 5.2.1, a
/// mailbox that is closed. Without one, the answer to `RCPT TO` may as well be about the sender, the client or a rule of
/// the server, because servers delay those checks until then; and a full mailbox or a spent quota passes.
fn refuses_recipient(code: u16, text: &str) -> bool {
    let about_recipient = matches!(enhanced_status(text), Some((5, 1, 0..=6 | 9..) | (5, 2, 1)));
    (500..600).contains(&code) && about_recipient
}

/// Returns the enhanced status code with which a reply begins (RFC 2034).
pub(super) fn enhanced_status(text: &str) -> Option<(u8, u16, u16)> {
    let mut numbers = text.split_whitespace().next()?.split('.');
    let class = numbers.next()?.parse().ok().filter(|class| matches!(class, 2 | 4 | 5))?;
    let (subject, detail) = (numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?);
    numbers.next().is_none().then_some((class, subject, detail))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reply_is_about_the_recipient_or_not() {
        for (code, text, is_refused) in [
            (550, "5.1.1 no such user", true),
            (550, "5.1.10 no such user", true),
            (553, "5.1.3 bad address", true),
            (550, "5.2.1 the account is disabled", true),
            (552, "5.2.2 the mailbox is full", false),
            (550, "5.4.5 daily sending quota exceeded", false),
            (550, "5.5.0 mailbox unavailable", false),
            (550, "relay not permitted", false),
            (550, "", false),
            (554, "5.7.1 relay access denied", false),
            (550, "5.1.8 sender domain not found", false),
            (553, "5.1.7 bad sender", false),
            (450, "4.1.1 try later", false),
            (451, "5.1.1 odd", false),
            (421, "bye", false),
        ] {
            assert_eq!(refuses_recipient(code, text), is_refused, "{code} {text}");
        }
    }

    #[test]
    fn an_enhanced_status_code_has_three_numbers_at_the_beginning() {
        assert_eq!(enhanced_status("5.1.10 x"), Some((5, 1, 10)));
        assert_eq!(enhanced_status("2.0.0"), Some((2, 0, 0)));
        for text in ["", "x 5.1.1", "5.1", "5.1.1.1 x", "3.1.1 x", "550 5.1.1", "5.a.1", "5.1.99999 x"] {
            assert_eq!(enhanced_status(text), None, "{text}");
        }
    }
}
