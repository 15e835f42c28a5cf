//! Sends e-mail through the mail server of the operator, and reads what comes back.
//!
//! - [`address`]: which e-mail addresses a mail may have.
//! - [`template`]: the texts of mails, which an operator can replace.
//! - [`message`]: the bytes of a mail.
//! - [`server`]: where the mail server is and how it is talked to.
//! - [`sender`]: hands mails to the mail server and tells what became of each.
//! - [`bounce`]: reads the reports of mails that could not be delivered.

pub mod address;
pub mod bounce;
pub mod message;
pub mod sender;
pub mod server;
pub mod template;
