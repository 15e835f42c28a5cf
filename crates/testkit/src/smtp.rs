//! The mail server of a test, which keeps the mails that the service sends.

pub use smtp_sink::{Act, Received, SmtpServer, Step};
