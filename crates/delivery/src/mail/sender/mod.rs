//! Hands mails to the mail server and tells what became of each.

mod connection;
mod fault;
mod plain;
mod result;
#[cfg(test)]
mod tests;

use std::sync::atomic::{AtomicBool, Ordering};

use lettre::transport::smtp::client::{Certificate, TlsParameters};
use tokio::time::timeout;

use super::message::Mail;
use super::server::{MailServer, Tls};
use crate::foreign::root_cause;
use connection::Connection;
pub use result::SendResult;

/// How many mails are handed over in one connection.
pub const MAILS_PER_CONNECTION: usize = 50;

/// Hands mails to one mail server.
#[derive(Clone)]
pub struct Mailer {
    server: MailServer,
    tls: Option<TlsParameters>,
}

/// The reason why there is no mailer, for example because the system has no root certificates.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("cannot create the connection to the mail server: {0}")]
pub struct MailerError(String);

/// What is kept from one mail to the next: a connection of at most [`MAILS_PER_CONNECTION`] mails, or why there is none.
#[derive(Default)]
pub struct Session {
    open: Option<Connection>,
    /// Why no connection can be made. The mails after the one that found it out do not try again.
    unreachable: Option<String>,
}

impl Mailer {
    /// Creates a mailer, which trusts the root certificates of the operating system. It makes no connection.
    ///
    /// # Errors
    /// [`MailerError`] when the connection is to be encrypted and the system has no root certificates.
    pub fn new(server: MailServer) -> Result<Self, MailerError> {
        Self::trusting(server, None)
    }

    fn trusting(server: MailServer, root: Option<Certificate>) -> Result<Self, MailerError> {
        let mut tls = TlsParameters::builder(server.host());
        if let Some(root) = root {
            tls = tls.add_root_certificate(root);
        }
        let tls = match server.tls {
            Tls::None => None,
            _ => Some(tls.build().map_err(|error| MailerError(root_cause(&error)))?),
        };
        Ok(Self { server, tls })
    }

    /// Sends one mail in a connection of its own.
    pub async fn send(&self, mail: &Mail) -> SendResult {
        let mut session = Session::default();
        let result = self.send_in(&mut session, mail).await;
        session.close().await;
        result
    }

    /// Sends one of several mails.
    ///
    /// The connection of the mail before is used, and another one is made when it breaks. When none could be made, further
    /// mails of the session are not tried and have the same result as the one that found it out.
    pub async fn send_in(&self, session: &mut Session, mail: &Mail) -> SendResult {
        if let Some(reason) = &session.unreachable {
            return SendResult::Later { reason: reason.clone() };
        }
        let bytes = match mail.bytes() {
            Ok(bytes) => bytes,
            Err(error) => return SendResult::Later { reason: error.to_string() },
        };
        let handed_over = AtomicBool::new(false);
        let exchange = self.exchange(session, mail, &bytes, &handed_over);
        if let Ok(result) = timeout(self.server.limits.exchange, exchange).await {
            return result;
        }
        let reason = "no answer within the time limit for one mail".to_owned();
        if session.open.take().is_none() {
            session.unreachable = Some(reason.clone());
        }
        if handed_over.load(Ordering::Relaxed) {
            SendResult::Unknown { reason }
        } else {
            SendResult::Later { reason }
        }
    }

    async fn exchange(
        &self,
        session: &mut Session,
        mail: &Mail,
        bytes: &[u8],
        handed_over: &AtomicBool,
    ) -> SendResult {
        if let Some(connection) = &mut session.open
            && !connection.is_ready_again().await
        {
            session.close().await;
        }
        let connection = match &mut session.open {
            Some(connection) => connection,
            None => match Connection::open(&self.server, self.tls.as_ref()).await {
                Ok(connection) => session.open.insert(connection),
                Err(fault) => {
                    let reason = fault.to_string();
                    session.unreachable = Some(reason.clone());
                    return SendResult::Later { reason };
                }
            },
        };
        connection.deliver(mail, bytes, handed_over).await
    }
}

impl Session {
    /// Ends the connection, if there is one.
    pub async fn close(&mut self) {
        if let Some(connection) = self.open.take() {
            connection.close().await;
        }
    }
}
