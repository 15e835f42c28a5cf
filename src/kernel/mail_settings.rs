//! The settings of mail, checked at the start.

use std::time::SystemTime;

use chrono::{DateTime, Utc};
use delivery::mail::address::{Address, AddressError, Sender};
use delivery::mail::message::Mail;
use delivery::mail::server::MailServer;
use delivery::mail::template::Rendered;
use entity::enums::MailLanguage;
use uuid::Uuid;

use crate::kernel::config::Config;

/// With which server, and in whose name, mails are sent.
#[derive(Clone, Debug)]
pub struct MailSettings {
    pub server: MailServer,
    pub from: Sender,
    /// Where reports about mails go, if not to the sender.
    pub bounces: Option<Address>,
}

impl MailSettings {
    /// Writes a mail. Its `Message-ID` follows from its id, so that each attempt has the same one.
    #[must_use]
    pub fn letter(
        &self,
        (id, at): (Uuid, DateTime<Utc>),
        to: Address,
        language: MailLanguage,
        texts: Rendered,
    ) -> Mail {
        let domain = self.from.address().as_str().rsplit('@').next().unwrap_or_default();
        let Rendered { subject, text, html } = texts;
        Mail {
            from: self.from.clone(),
            to,
            subject,
            text,
            html,
            message_id: format!("{id}@{domain}"),
            date: SystemTime::from(at),
            language: language.word().to_owned(),
            list_unsubscribe: None,
            envelope_from: self.bounces.clone(),
        }
    }

    /// Reads the settings; `None` without a mail server.
    ///
    /// # Errors
    /// A message that names the wrong setting.
    pub fn of(config: &Config) -> Result<Option<Self>, String> {
        let Some(url) = &config.mail_server else {
            let others = [
                ("mail_user", config.mail_user.is_some()),
                ("mail_password", config.mail_password.is_some()),
                ("mail_from", config.mail_from.is_some()),
                ("mail_bounces", config.mail_bounces.is_some()),
            ];
            return match others.iter().find(|(_, is_set)| *is_set) {
                Some((name, _)) => Err(format!("`{name}`: set `mail_server` too")),
                None => Ok(None),
            };
        };
        let server = MailServer::parse(url, config.mail_user.as_deref(), config.mail_password.clone());
        let server = server.map_err(|error| format!("`mail_server`: {error}"))?;
        let from = config.mail_from.as_deref().ok_or("`mail_from`: required with `mail_server`")?;
        let wrong = |name: &str| {
            let name = name.to_owned();
            move |error: AddressError| format!("`{name}`: {error}")
        };
        let from = from.parse().map_err(wrong("mail_from"))?;
        let bounces = config.mail_bounces.as_deref().map(str::parse).transpose();
        Ok(Some(Self { server, from, bounces: bounces.map_err(wrong("mail_bounces"))? }))
    }
}
