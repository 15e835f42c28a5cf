//! The command `kiennghi mail`: tests the settings, and takes what a mail server reports.

use std::io::Read;

use delivery::mail::sender::{Mailer, SendResult};
use entity::enums::MailLanguage;

use crate::cli::{Mail, admin, open};
use crate::domain::actor::Actor;
use crate::kernel::config::Config;
use crate::kernel::context::RequestContext;
use crate::kernel::mail_settings::MailSettings;
use crate::service::mail;

/// The most bytes of a report that are read.
const LONGEST: u64 = 1 << 20;

pub(super) async fn run(config: Config, what: Mail) -> Result<(), String> {
    match what {
        Mail::Test { address } => test(&config, &address).await,
        Mail::Bounce => {
            let mut report = vec![];
            std::io::stdin().take(LONGEST).read_to_end(&mut report).map_err(|e| e.to_string())?;
            let mut app = open(config).await?;
            let ctx = RequestContext::now(Actor::system());
            let noted = mail::bounce::note(&mut app, &ctx, &report).await;
            println!("{} mails came back", noted.map_err(|e| admin::message(&e))?);
            app.close().await.map_err(|e| format!("database: {e}"))
        }
    }
}

async fn test(config: &Config, address: &str) -> Result<(), String> {
    let settings = MailSettings::of(config)?.ok_or("`mail_server` is not set")?;
    let sample = mail::check(config)?;
    let ctx = RequestContext::now(Actor::system());
    let to = address.parse().map_err(|e| format!("{address}: {e}"))?;
    let letter = settings.letter((ctx.new_id(), ctx.now), to, MailLanguage::Vietnamese, sample);
    let mailer = Mailer::new(settings.server).map_err(|e| e.to_string())?;
    match mailer.send(&letter).await {
        SendResult::Accepted { reply } => {
            println!("the mail server took it: {reply}");
            Ok(())
        }
        SendResult::Later { reason } => Err(format!("not taken now: {reason}")),
        SendResult::Refused { reason } => Err(format!("the address was refused: {reason}")),
        SendResult::Unknown { reason } => Err(format!("sent, but the answer did not arrive: {reason}")),
    }
}
