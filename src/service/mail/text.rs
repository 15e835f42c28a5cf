//! The texts of mails: the data that templates show, and the templates. A mail names cases by their numbers, and nothing
//! that voters wrote: it passes through servers that are not ours.

use std::collections::HashSet;

use chrono::NaiveDate;
use delivery::mail::template::{Rendered, TemplateError, Templates};
use entity::enums::{MailFrequency, MailLanguage};
use entity::mail::subscription;
use entity::mail::subscription::Entity as Subscription;
use sea_orm::prelude::Uuid;
use serde::Serialize;
use utoipa::ToSchema;

use crate::kernel::app::App;
use crate::kernel::config::Config;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::mail_settings::MailSettings;
use crate::kernel::registry;
use crate::kernel::reply::View;
use crate::service::mail::fields::queues;
use crate::service::mail::news::{self, Happened, Told, Waiting};
use crate::service::mail::subscriber::{self, Subscriber};

macro_rules! built_in { ($($name:literal)+) => { &[$(($name, include_str!(concat!("../../../assets/mail/", $name)))),+] }; }

/// The templates of the service. A folder of the operator replaces any of them.
const BUILT_IN: &[(&str, &str)] = built_in! {
    "vi/notice.subject.txt" "vi/notice.txt" "vi/notice.html" "vi/digest.subject.txt" "vi/digest.txt" "vi/digest.html"
    "en/notice.subject.txt" "en/notice.txt" "en/notice.html" "en/digest.subject.txt" "en/digest.txt" "en/digest.html"
};

/// The most items of a queue, and the most events, that a mail names.
const MOST_NAMED: usize = 20;

/// What a mail says, as the templates `notice` and `digest` are given it.
#[derive(Debug, Serialize)]
pub struct MailData {
    /// The name of the subscriber.
    name: String,
    /// The subscription is of a body, which has no account: an administrator changes it.
    of_body: bool,
    /// `27/11/2026`.
    date: String,
    /// How many items wait in all queues.
    waiting: usize,
    /// How many of them the subscriber was not told of yet.
    new: usize,
    queues: Vec<QueueData>,
    events: Vec<EventData>,
    /// How many further events happened.
    more_events: usize,
    /// The address of the service.
    service: String,
}

#[derive(Debug, Serialize)]
struct QueueData {
    label: &'static str,
    /// `12`, or `1000+`.
    count: String,
    new: usize,
    /// The new ones first.
    items: Vec<ItemData>,
    /// How many further items are not named.
    more: usize,
}

#[derive(Debug, Serialize)]
struct ItemData {
    number: String,
    due_on: Option<String>,
    is_new: bool,
    /// Where a person reads it, if the settings say that.
    url: Option<String>,
}

#[derive(Debug, Serialize)]
struct EventData {
    number: String,
    label: &'static str,
    on: String,
    url: Option<String>,
}

/// What the next mail of a subscription would say.
#[derive(Debug, Serialize, ToSchema)]
pub struct MailPreview {
    pub subject: String,
    pub text: String,
    pub html: String,
}

impl View for MailPreview {}

/// Reads the templates.
///
/// # Errors
/// When a file of the operator's folder replaces nothing or is wrong.
fn templates(config: &Config) -> Result<Templates, TemplateError> {
    Templates::new(BUILT_IN, config.mail_templates.as_deref())
}

/// Checks the settings and the templates before the first mail, and returns a sample.
///
/// # Errors
/// A message that names the setting or the file that is wrong.
pub fn check(config: &Config) -> Result<Rendered, String> {
    MailSettings::of(config)?;
    let data = |waiting: usize| MailData {
        name: "Sở Xây dựng".to_owned(),
        of_body: waiting > 0,
        date: shown(NaiveDate::default()),
        waiting,
        new: waiting,
        queues: (0..waiting).map(|_| QueueData::sample()).collect(),
        events: (0..waiting).map(|_| EventData::sample()).collect(),
        more_events: waiting,
        service: config.issuer(),
    };
    let samples = ["notice", "digest"].into_iter().flat_map(|name| [(name, data(0)), (name, data(2))]);
    let samples: Vec<(&str, MailData)> = samples.collect();
    let wrong = |error: TemplateError| format!("`mail_templates`: {error}");
    let templates = templates(config).map_err(wrong)?;
    templates.check(&samples).map_err(wrong)?;
    templates.render(MailLanguage::Vietnamese.word(), "notice", &data(2)).map_err(wrong)
}

/// Renders a mail.
///
/// # Errors
/// Internal error when a template is wrong, as it was not at the start.
pub fn render(config: &Config, row: &subscription::Model, data: &MailData) -> Result<Rendered> {
    let name = match row.frequency {
        MailFrequency::Immediately => "notice",
        MailFrequency::Daily => "digest",
    };
    let rendered = templates(config).and_then(|all| all.render(row.language.word(), name, data));
    rendered.map_err(Error::internal)
}

/// Shows what the next mail of a subscription would say if it were sent now; to others than the subscriber without the
/// numbers of cases.
///
/// # Errors
/// 404 when the caller does not see the subscription, or nobody is told: the account is disabled or the body has ended.
pub async fn preview(app: &App, ctx: &RequestContext, id: Uuid) -> Result<MailPreview> {
    let row = registry::read::<Subscription>(app, ctx, id).await?;
    let subscriber = subscriber::of(app.read(), ctx, &row).await?.ok_or(Code::NotFound)?;
    let told = news::told(app.read(), id).await?;
    let waiting = news::waiting(app, &subscriber.ctx, &queues(&row)).await?;
    let mut data = data(&app.config, &subscriber, &told, &waiting, &[]);
    // whoever manages subscriptions does not read cases
    if row.user_id != ctx.actor.user_id {
        data.queues.iter_mut().for_each(QueueData::only_count);
    }
    let Rendered { subject, text, html } = render(&app.config, &row, &data)?;
    Ok(MailPreview { subject, text, html })
}

/// Returns what a mail says.
pub fn data(
    config: &Config,
    Subscriber { ctx, name }: &Subscriber,
    told: &Told,
    waiting: &[Waiting],
    happened: &[Happened],
) -> MailData {
    let queues: Vec<QueueData> = waiting
        .iter()
        .filter(|one| !one.items.is_empty())
        .map(|one| QueueData::of(config, ctx, told.get(one.queue.word()), one))
        .collect();
    let events = happened.iter().take(MOST_NAMED).map(|event| EventData {
        number: event.number.clone(),
        label: ctx.language.of(event.action.label()),
        on: shown(event.on),
        url: url(config, event.case_id),
    });
    MailData {
        name: name.clone(),
        of_body: ctx.actor.user_id.is_none(),
        date: shown(ctx.today()),
        waiting: waiting.iter().map(|one| one.items.len()).sum(),
        new: queues.iter().map(|one| one.new).sum(),
        queues,
        events: events.collect(),
        more_events: happened.len().saturating_sub(MOST_NAMED),
        service: config.issuer(),
    }
}

impl QueueData {
    fn of(config: &Config, ctx: &RequestContext, told: Option<&HashSet<Uuid>>, one: &Waiting) -> Self {
        let is_new = |id: &Uuid| told.is_none_or(|told| !told.contains(id));
        let item = |item: &crate::service::queues::Item| ItemData {
            number: item.number.clone(),
            due_on: item.due_on.map(shown),
            is_new: is_new(&item.id),
            url: item.case_id.and_then(|id| url(config, id)),
        };
        let (new, old): (Vec<_>, Vec<_>) = one.items.iter().partition(|item| is_new(&item.id));
        let items: Vec<ItemData> = new.iter().chain(&old).take(MOST_NAMED).map(|one| item(one)).collect();
        Self {
            label: one.queue.label(ctx.language),
            count: format!("{}{}", one.items.len(), if one.has_more { "+" } else { "" }),
            new: new.len(),
            more: one.items.len() - items.len(),
            items,
        }
    }

    fn only_count(&mut self) {
        self.more += self.items.len();
        self.items.clear();
    }

    fn sample() -> Self {
        let item = |due_on: Option<&str>, url: Option<&str>| ItemData {
            number: "KN-2026-000123".to_owned(),
            due_on: due_on.map(str::to_owned),
            is_new: due_on.is_none(),
            url: url.map(str::to_owned),
        };
        let items = vec![item(None, None), item(Some("30/11/2026"), Some("https://kiennghi.example.vn/"))];
        Self { label: "Chờ trả lời", count: "2".to_owned(), new: 1, items, more: 3 }
    }
}

impl EventData {
    fn sample() -> Self {
        Self {
            number: "KN-2026-000123".to_owned(), label: "Trả lời", on: "30/11/2026".to_owned(), url: None
        }
    }
}

fn shown(day: NaiveDate) -> String {
    day.format("%d/%m/%Y").to_string()
}

/// Returns where a person reads a case, if the settings say that.
fn url(config: &Config, case: Uuid) -> Option<String> {
    config.mail_case_url.as_ref().map(|url| url.replace("{id}", &case.to_string()))
}
