//! One connection to the mail server.

use std::iter;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::client::{AsyncSmtpConnection, TlsParameters};
use lettre::transport::smtp::commands::{Data, Mail as MailFrom, Rcpt, Rset};
use lettre::transport::smtp::extension::ClientId;
use lettre::transport::smtp::response::{Response, Severity};
use secrecy::ExposeSecret;
use tokio::net::TcpStream;
use tokio::time::timeout;

use super::fault::Fault;
use super::plain::Plain;
use super::result::{SendResult, enhanced_status};
use super::{MAILS_PER_CONNECTION, Mail};
use crate::foreign::short;
use crate::mail::server::{Limits, MailServer, Tls};

/// How long the server may take to say goodbye.
const GOODBYE: Duration = Duration::from_secs(2);

pub(super) struct Connection {
    smtp: AsyncSmtpConnection,
    limits: Limits,
    mails: usize,
    broken: bool,
}

impl Connection {
    /// Connects, encrypts and authenticates.
    pub(super) async fn open(server: &MailServer, tls: Option<&TlsParameters>) -> Result<Self, Fault> {
        let hello = server.hello.clone().map_or_else(ClientId::default, ClientId::Domain);
        let smtp = match (server.tls, tls) {
            (Tls::Implicit, Some(tls)) => implicit(server, tls, &hello).await?,
            _ => explicit(server, tls, &hello).await?,
        };
        let mut connection = Self { smtp, limits: server.limits, mails: 0, broken: false };
        connection.authenticate(server).await?;
        Ok(connection)
    }

    async fn authenticate(&mut self, server: &MailServer) -> Result<(), Fault> {
        let Some(login) = &server.login else { return Ok(()) };
        let step = "AUTH";
        if server.tls == Tls::Opportunistic && !self.smtp.is_encrypted() {
            let text = "the server offers no encryption, so that the password was not sent".to_owned();
            return Err(Fault::Other { step, text });
        }
        let credentials = Credentials::new(login.user.clone(), login.password.expose_secret().to_owned());
        let answer = self.smtp.auth(&[Mechanism::Plain, Mechanism::Login], &credentials);
        match within(self.limits.command, step, answer).await {
            Ok(_) => Ok(()),
            // the text of the server could repeat what it was sent
            Err(Fault::Reply { code, text, .. }) => {
                Err(Fault::Reply { step, code, text: status_only(&text) })
            }
            Err(fault @ Fault::Timeout { .. }) => Err(fault),
            Err(Fault::Other { .. }) => {
                let text = "the server offers neither PLAIN nor LOGIN, or gave no valid answer".to_owned();
                Err(Fault::Other { step, text })
            }
        }
    }

    /// Returns whether the connection can be used for another mail.
    pub(super) async fn is_ready_again(&mut self) -> bool {
        !self.broken
            && self.mails < MAILS_PER_CONNECTION
            && within(self.limits.command, "RSET", self.smtp.command(Rset)).await.is_ok()
    }

    /// Hands a mail over. `handed_over` is set when the end of the mail begins to be sent: from then on, the server may
    /// have it although there is no answer.
    pub(super) async fn deliver(
        &mut self,
        mail: &Mail,
        bytes: &[u8],
        handed_over: &AtomicBool,
    ) -> SendResult {
        self.mails += 1;
        match self.try_deliver(mail, bytes, handed_over).await {
            Ok(reply) => SendResult::Accepted { reply },
            Err((fault, is_after_sender)) => {
                self.broken |= !fault.leaves_connection();
                let answered = matches!(fault, Fault::Reply { .. });
                if handed_over.load(Ordering::Relaxed) && !answered {
                    return SendResult::Unknown { reason: fault.to_string() };
                }
                match is_after_sender {
                    true => SendResult::of(&fault),
                    false => SendResult::Later { reason: fault.to_string() },
                }
            }
        }
    }

    async fn try_deliver(
        &mut self,
        mail: &Mail,
        bytes: &[u8],
        handed_over: &AtomicBool,
    ) -> Result<String, (Fault, bool)> {
        let limit = self.limits.command;
        let from = MailFrom::new(Some(mail.envelope_from().inner().clone()), vec![]);
        within(limit, "MAIL FROM", self.smtp.command(from)).await.map_err(|fault| (fault, false))?;
        let to = Rcpt::new(mail.to.inner().clone(), vec![]);
        let accepted = within(limit, "RCPT TO", self.smtp.command(to)).await;
        let message = |fault| (fault, true);
        accepted.map_err(message)?;
        let ready = within(limit, "DATA", self.smtp.command(Data)).await.map_err(message)?;
        expect("DATA", &ready, Severity::PositiveIntermediate).map_err(message)?;
        // ends when all the rest was written, and then the end of the mail is
        let end = iter::from_fn(|| {
            handed_over.store(true, Ordering::Relaxed);
            None
        });
        let answer = self.smtp.message_iter(iter::once(bytes).chain(end)).await;
        let answer = answer.map_err(|error| message(Fault::of("message", &error)))?;
        expect("message", &answer, Severity::PositiveCompletion).map_err(message)?;
        Ok(reply(&answer))
    }

    /// Says goodbye, if the server still listens.
    pub(super) async fn close(mut self) {
        if !self.broken {
            let _ = timeout(GOODBYE, self.smtp.quit()).await;
        }
    }
}

async fn implicit(
    server: &MailServer,
    tls: &TlsParameters,
    hello: &ClientId,
) -> Result<AsyncSmtpConnection, Fault> {
    let Limits { connect, command, .. } = server.limits;
    let address = (server.host(), server.port);
    let address = (address.0.as_str(), address.1);
    let connecting =
        AsyncSmtpConnection::connect_tokio1(address, Some(connect), hello, Some(tls.clone()), None);
    within(connect + command, "connection", connecting).await
}

async fn explicit(
    server: &MailServer,
    tls: Option<&TlsParameters>,
    hello: &ClientId,
) -> Result<AsyncSmtpConnection, Fault> {
    let Limits { connect, command, .. } = server.limits;
    let step = "connection";
    let address = (server.host(), server.port);
    let stream = match timeout(connect, TcpStream::connect((address.0.as_str(), address.1))).await {
        Ok(Ok(stream)) => stream,
        Ok(Err(error)) => return Err(Fault::Other { step, text: short(&error.to_string()) }),
        Err(_) => return Err(Fault::Timeout { step }),
    };
    let greeting = AsyncSmtpConnection::connect_with_transport(Box::new(Plain::new(stream)), hello);
    let mut smtp = within(command, step, greeting).await?;
    if let Some(tls) = tls
        && (server.tls == Tls::StartTls || smtp.can_starttls())
    {
        let step = "STARTTLS";
        if !smtp.can_starttls() {
            return Err(Fault::Other { step, text: "the server does not offer it".to_owned() });
        }
        within(command, step, smtp.starttls(tls.clone(), hello)).await?;
    }
    Ok(smtp)
}

async fn within<T>(
    limit: Duration,
    step: &'static str,
    answer: impl Future<Output = Result<T, Error>>,
) -> Result<T, Fault> {
    match timeout(limit, answer).await {
        Ok(answer) => answer.map_err(|error| Fault::of(step, &error)),
        Err(_) => Err(Fault::Timeout { step }),
    }
}

/// Refuses a positive answer that does not belong to what was sent.
fn expect(step: &'static str, answer: &Response, severity: Severity) -> Result<(), Fault> {
    if answer.code().severity == severity {
        return Ok(());
    }
    Err(Fault::Other { step, text: short(&format!("not an answer to it: {}", reply(answer))) })
}

fn reply(answer: &Response) -> String {
    let text: Vec<_> = answer.message().collect();
    short(&format!("{} {}", answer.code(), text.join(" ")))
}

fn status_only(text: &str) -> String {
    enhanced_status(text)
        .map_or_else(String::new, |(class, subject, detail)| format!("{class}.{subject}.{detail}"))
}
