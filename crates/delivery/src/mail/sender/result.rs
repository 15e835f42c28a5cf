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

/// When a server gave an answer.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Stage {
    Recipient,
    Message,
}

impl SendResult {
    /// Returns the result that a fault at a stage means.
    pub(super) fn of(fault: &Fault, stage: Stage) -> Self {
        let reason = fault.to_string();
        match fault {
            Fault::Reply { code, text, .. } if refuses_recipient(*code, text, stage) => {
                Self::Refused { reason }
            }
            _ => Self::Later { reason },
        }
    }
}

/// Returns whether an answer says that the recipient is permanently refused.
///
/// An answer to `RCPT TO` may also be about the sender, the client or a rule of the server, because servers delay those
/// checks until then. By its enhanced status code it is not the recipient's fault with 5.7.x (a rule), 5.1.7 or 5.1.8
/// (the sender), and without one not with 503 and 530 (the order of commands, authentication). An answer to the
/// message is about the recipient only if an enhanced status code says so.
fn refuses_recipient(code: u16, text: &str, stage: Stage) -> bool {
    if !(500..600).contains(&code) {
        return false;
    }
    match (enhanced_status(text), stage) {
        (Some((5, 1, 7 | 8) | (5, 7, _)), _) => false,
        (Some((5, 1, _) | (5, 2, 1)), _) => true,
        (_, Stage::Recipient) => !matches!(code, 503 | 530),
        (_, Stage::Message) => false,
    }
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
        for (code, text, at_recipient, at_message) in [
            (550, "5.1.1 no such user", true, true),
            (550, "5.1.10 no such user", true, true),
            (553, "5.1.3 bad address", true, true),
            (550, "5.2.1 the account is disabled", true, true),
            (552, "5.2.2 the mailbox is full", true, false),
            (550, "5.5.0 mailbox unavailable", true, false),
            (550, "no such user", true, false),
            (550, "", true, false),
            (501, "syntax error in the address", true, false),
            (554, "5.7.1 relay access denied", false, false),
            (550, "5.7.26 unauthenticated mail", false, false),
            (550, "5.1.8 sender domain not found", false, false),
            (553, "5.1.7 bad sender", false, false),
            (530, "5.7.0 authentication required", false, false),
            (530, "authentication required", false, false),
            (503, "bad sequence of commands", false, false),
            (554, "5.3.4 message too big", true, false),
            (450, "4.1.1 try later", false, false),
            (451, "5.1.1 odd", false, false),
            (421, "bye", false, false),
        ] {
            assert_eq!(refuses_recipient(code, text, Stage::Recipient), at_recipient, "{code} {text}");
            assert_eq!(refuses_recipient(code, text, Stage::Message), at_message, "{code} {text}");
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
