//! Delivers messages to the HTTP endpoints of other systems, as [Standard Webhooks] 1.0.0 describes it, and to people by
//! e-mail.
//!
//! - [`signature`]: secrets, and the signatures by which a receiver recognizes the sender.
//! - [`target`]: which URLs a receiver may name.
//! - [`address`]: which IP addresses belong to the public internet.
//! - [`client`]: sends one message and reports what was sent and what came back.
//! - [`schedule`]: how long to wait before the next attempt.
//! - [`mail`]: the texts of mails, the mail server that takes them, and the reports that come back.
//!
//! What the crate guarantees for webhooks:
//!
//! - A message is sent only to a public address, or to a host that the operator allows by name. The address that is
//!   checked is the address that is connected to, so a name that resolves differently the second time gains nothing.
//! - A message is sent once: redirects are not followed, and a request that was sent is not repeated.
//! - An exchange ends at its time limit, however slowly the receiver answers, and keeps at most 4 KiB of the response.
//! - A secret is not shown by `Debug`, is overwritten in memory when it is dropped, and is no part of what is reported.
//!
//! What it guarantees for e-mail:
//!
//! - A mail has one recipient, and no part of it can add a header, a recipient or another mail.
//! - A mail is handed over once. When the server may have it but did not say so, the result is
//!   [`Unknown`](mail::sender::SendResult::Unknown), and when it is not taken, [`Later`](mail::sender::SendResult::Later)
//!   or [`Refused`](mail::sender::SendResult::Refused).
//! - Without encryption, a mail is sent only to a host that is local or for which the operator wishes it. Certificates are
//!   always checked.
//! - The exchange about a mail ends at its time limit, with two seconds to say goodbye, and at most 500 characters of an
//!   answer are kept.
//! - The password of the mail server is not shown by `Debug` and is no part of what is reported. Copies of it that the
//!   library makes to send it are not overwritten in memory.
//! - A template that names a value that does not exist is an error, and values are escaped in HTML.
//! - A report of any content is read without recursion, and of at most its first MiB.
//!
//! The crate stores nothing and reads no configuration; the folder of templates is the only thing that it reads.
//!
//! [Standard Webhooks]: https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md

pub mod address;
pub mod client;
pub mod mail;
pub mod schedule;
pub mod signature;
pub mod target;

mod foreign;
