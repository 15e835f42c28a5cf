//! The mailer against a server that does what it is told.

mod many;
mod outcomes;
mod tls;

use std::time::Duration;

use secrecy::SecretString;
use smtp_sink::SmtpServer;

use super::*;
use crate::mail::message::tests::mail;
use crate::mail::server::Limits;

/// Time limits that no test reaches that does not want to.
const RELAXED: Limits = Limits {
    connect: Duration::from_secs(20),
    command: Duration::from_secs(20),
    exchange: Duration::from_mins(1),
};

const SHORT: Duration = Duration::from_millis(500);

fn mailer_with(url: &str, limits: Limits) -> Mailer {
    Mailer::new(MailServer::parse(url, None, None).unwrap().with_limits(limits)).unwrap()
}

fn mailer(server: &SmtpServer) -> Mailer {
    mailer_with(&server.url(), RELAXED)
}

fn mailer_of_an(url: &str, password: &str) -> Mailer {
    let server = MailServer::parse(url, Some("an"), Some(SecretString::from(password))).unwrap();
    Mailer::new(server.with_limits(RELAXED)).unwrap()
}

impl Mailer {
    /// Sends mails one after the other and returns the result of each, in their order.
    async fn send_all(&self, mails: &[Mail]) -> Vec<SendResult> {
        let mut session = Session::default();
        let mut results = Vec::with_capacity(mails.len());
        for mail in mails {
            results.push(self.send_in(&mut session, mail).await);
        }
        session.close().await;
        results
    }
}

fn accepted() -> SendResult {
    SendResult::Accepted { reply: "250 2.0.0 queued".to_owned() }
}

fn later(reason: &str) -> SendResult {
    SendResult::Later { reason: reason.to_owned() }
}

fn refused(reason: &str) -> SendResult {
    SendResult::Refused { reason: reason.to_owned() }
}

fn unknown(reason: &str) -> SendResult {
    SendResult::Unknown { reason: reason.to_owned() }
}
