//! Sends webhooks and mails: how many the background jobs of one process send to receivers that take everything at once.

use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use clap::Args;
use entity::enums::{AssignmentStatus, MailFrequency, OrganizationKind, Role, Scope};
use entity::{assignment, organization};
use kiennghi::db::{Db, Durability};
use kiennghi::kernel::app::App;
use kiennghi::kernel::config::Config;
use kiennghi::kernel::context::{RequestContext, clock};
use kiennghi::kernel::secrets::Secrets;
use kiennghi::service::directory::client::{self, NewClient};
use kiennghi::service::feed::webhook::replay::{self, Replay};
use kiennghi::service::feed::webhook::{self, NewWebhook};
use kiennghi::service::mail::{self, NewMailSubscription};
use kiennghi::worker;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait};
use testkit::smtp::SmtpServer;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use uuid::Uuid;

use crate::place::{Place, Which};
use crate::world::World;

/// The options of this measurement.
#[derive(Args)]
pub struct Plan {
    #[command(flatten)]
    which: Which,
    /// Webhooks, each of a client of the agency with the most assignments, that are sent every case of it.
    #[arg(long, default_value_t = 16)]
    webhooks: usize,
    /// Agencies that are told by mail what waits for them.
    #[arg(long, default_value_t = 200)]
    subscriptions: u64,
    /// How long webhooks are sent, for each figure.
    #[arg(long, default_value_t = 10)]
    seconds: u64,
}

/// After so long without a mail, all were sent.
const QUIET: Duration = Duration::from_secs(10);
const PATIENCE: Duration = Duration::from_mins(2);

pub async fn deliver(plan: &Plan) -> Result<(), String> {
    let place = Place::ready(&plan.which).await?;
    let copy = place.copy().await?;
    let done = measure(plan, &copy.url, place.world()?).await;
    place.discard(copy).await?;
    done
}

async fn measure(plan: &Plan, url: &str, world: &World) -> Result<(), String> {
    let (receiver, smtp) = (Receiver::begin().await?, SmtpServer::start().await);
    let config = Config {
        secret_key: Some(world.secret_key.clone().into()),
        webhook_hosts: "127.0.0.1".to_owned(),
        mail_server: Some(smtp.url()),
        mail_from: Some("bench@example.vn".to_owned()),
        ..Config::default()
    };
    let secrets = Secrets::load(&config)?;
    let db = Db::open(url, &config, Durability::Full).await.map_err(|e| e.to_string())?;
    let mut app = App::new(config, db, secrets);
    let mut hooks = vec![];
    for count in [1, plan.webhooks] {
        while hooks.len() < count {
            hooks.push(Box::pin(hook(&mut app, world.large_agency.id, &receiver.url)).await?);
        }
        // every one begins with the first case
        for hook in &hooks {
            let ctx = RequestContext::system(clock());
            let begun = replay::replay(&mut app, &ctx, *hook, Replay { position: None }).await;
            begun.map_err(|e| e.to_string())?;
        }
        let rate = Box::pin(messages_a_second(plan, &app, &receiver)).await?;
        println!("webhooks, {count}: {rate:.0} messages a second");
    }
    let waits = assignment::Entity::find()
        .filter(assignment::Column::Status.eq(AssignmentStatus::Assigned))
        .select_only()
        .column(assignment::Column::OrganizationId);
    let agencies = organization::Entity::find()
        .filter(organization::Column::Kind.eq(OrganizationKind::Department))
        .filter(organization::Column::ValidTo.is_null())
        .filter(organization::Column::Id.in_subquery(waits.into_query()))
        .order_by_asc(organization::Column::Id)
        .limit(plan.subscriptions)
        .all(app.read())
        .await
        .map_err(|e| e.to_string())?;
    for agency in &agencies {
        Box::pin(subscribe(&mut app, agency.id)).await?;
    }
    Box::pin(mails(&app, &smtp, agencies.len())).await
}

/// Creates a webhook of a new client of an agency.
async fn hook(app: &mut App, agency: Uuid, url: &str) -> Result<Uuid, String> {
    let ctx = RequestContext::system(clock());
    let new = NewClient { name: "Bench".to_owned(), organization_id: agency, scopes: vec![Scope::CasesRead] };
    let client = client::create(app, &ctx, new).await.map_err(|e| e.to_string())?.view.id;
    let new = NewWebhook { client_id: client, name: "Bench".to_owned(), url: url.to_owned(), types: None };
    Ok(webhook::create(app, &ctx, new).await.map_err(|e| e.to_string())?.view.id)
}

/// Runs the job that sends webhooks, and counts what arrives for a while after the first message.
async fn messages_a_second(plan: &Plan, app: &App, receiver: &Receiver) -> Result<f64, String> {
    let (stop, stopped) = watch::channel(false);
    let counted = async {
        let (began, before) = (Instant::now(), receiver.count());
        while receiver.count() == before && began.elapsed() < PATIENCE {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        let (began, first) = (Instant::now(), receiver.count());
        tokio::time::sleep(Duration::from_secs(plan.seconds)).await;
        let (count, seconds) = (receiver.count() - first, began.elapsed().as_secs_f64());
        let _ = stop.send(true);
        (count, seconds)
    };
    let ((), (count, seconds)) = tokio::join!(worker::send_messages(app.handle(), stopped), counted);
    match u32::try_from(count) {
        Ok(0) | Err(_) => Err("no message arrived".to_owned()),
        Ok(count) => Ok(f64::from(count) / seconds),
    }
}

/// Subscribes an agency to what waits for its handlers.
async fn subscribe(app: &mut App, agency: Uuid) -> Result<(), String> {
    let new = NewMailSubscription {
        organization_id: Some(agency),
        role: Some(Role::Handler),
        address: "vanthu@example.vn".to_owned(),
        language: None,
        frequency: MailFrequency::Immediately,
        queues: None,
        events: None,
    };
    let made = mail::create(app, &RequestContext::system(clock()), new).await;
    made.map(drop).map_err(|e| e.to_string())
}

/// Runs the jobs of mail until no more mails come, and prints how many came in which time.
async fn mails(app: &App, smtp: &SmtpServer, subscriptions: usize) -> Result<(), String> {
    let (stop, stopped) = watch::channel(false);
    let counted = async {
        let began = Instant::now();
        let (mut count, mut last) = (0, began);
        while last.elapsed() < QUIET || (count == 0 && began.elapsed() < PATIENCE) {
            tokio::time::sleep(Duration::from_millis(20)).await;
            let now = smtp.mails().len();
            if now > count {
                (count, last) = (now, Instant::now());
            }
        }
        let _ = stop.send(true);
        (count, last - began)
    };
    let making = worker::make_mail(app.handle(), stopped.clone());
    let sending = worker::send_mail(app.handle(), stopped);
    let ((), (), (count, time)) = tokio::join!(making, sending, counted);
    println!(
        "mails, {subscriptions} subscriptions of agencies: {count} mails in {:.1} s",
        time.as_secs_f64()
    );
    if count == 0 { Err("no mail arrived".to_owned()) } else { Ok(()) }
}

/// A receiver of webhooks that takes everything at once, and counts it.
struct Receiver {
    url: String,
    count: Arc<AtomicU64>,
}

impl Receiver {
    async fn begin() -> Result<Self, String> {
        let listener = TcpListener::bind("127.0.0.1:0").await.map_err(|e| e.to_string())?;
        let url = format!("http://{}/", listener.local_addr().map_err(|e| e.to_string())?);
        let count = Arc::new(AtomicU64::new(0));
        let counting = Arc::clone(&count);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(receive(stream, Arc::clone(&counting)));
            }
        });
        Ok(Self { url, count })
    }

    fn count(&self) -> u64 {
        self.count.load(Ordering::Relaxed)
    }
}

/// Answers every request of a connection with 204. Webhooks are posted with a `Content-Length`.
async fn receive(mut stream: TcpStream, count: Arc<AtomicU64>) {
    let (mut bytes, mut chunk) = (Vec::new(), vec![0; 16_384]);
    while let Ok(read @ 1..) = stream.read(&mut chunk).await {
        bytes.extend_from_slice(&chunk[..read]);
        while let Some(length) = whole(&bytes) {
            bytes.drain(..length);
            count.fetch_add(1, Ordering::Relaxed);
            if stream.write_all(b"HTTP/1.1 204 No Content\r\n\r\n").await.is_err() {
                return;
            }
        }
    }
}

/// Returns the length of the first request, if it was received as a whole.
fn whole(bytes: &[u8]) -> Option<usize> {
    let head = bytes.windows(4).position(|four| four == b"\r\n\r\n")? + 4;
    let text = std::str::from_utf8(&bytes[..head]).ok()?.to_ascii_lowercase();
    let length = text.lines().find_map(|line| line.strip_prefix("content-length:"))?.trim().parse::<usize>();
    length.ok().map(|length| head + length).filter(|length| bytes.len() >= *length)
}
