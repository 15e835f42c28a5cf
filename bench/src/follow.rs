//! Follows the changes: what open streams cost the service, how long after a change its readers know of it, and how fast
//! everything is read.

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use clap::Args;
use hyper::header::HeaderValue;
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;
use tokio::sync::mpsc::{UnboundedReceiver, UnboundedSender, unbounded_channel};
use tokio::time::timeout;
use uuid::Uuid;

use crate::accounts::{Tokens, all};
use crate::child::{Child, Memory, with_service};
use crate::link::{Ask, Link};
use crate::place::Which;
use crate::world::World;

/// The options of this measurement.
#[derive(Args)]
pub struct Plan {
    #[command(flatten)]
    which: Which,
    /// Open streams; each account may have 20.
    #[arg(long, default_value_t = 2000)]
    streams: usize,
    /// Changes, one after the other.
    #[arg(long, default_value_t = 50)]
    changes: usize,
    /// How long everything is read, for each figure.
    #[arg(long, default_value_t = 5)]
    seconds: u64,
}

/// The streams that one account may have open.
const OF_ONE_ACCOUNT: usize = 20;
const PATIENCE: Duration = Duration::from_secs(30);

/// What a stream was sent, and when.
enum Sent {
    /// Everything until now was sent.
    Current,
    Change {
        id: String,
        at: Instant,
    },
}

#[derive(Deserialize)]
struct Page {
    items: Vec<Value>,
    next_cursor: String,
    has_more: bool,
}

pub async fn follow(plan: &Plan) -> Result<(), String> {
    with_service(&plan.which, async |server, world| measure(plan, server, world).await).await
}

async fn measure(plan: &Plan, server: &Child, world: &World) -> Result<(), String> {
    let tokens = Tokens::fetch(server.address, world).await?;
    let council = world.councils.first().ok_or("the data set has no council")?;
    let clerk = tokens.of(&council.clerk)?;
    let mut link = Link::new(server.address);
    for (what, query) in [("ids", "fields=id,deleted"), ("whole cases", "fields=id,deleted,case")] {
        read_all(plan, &mut link, &clerk, what, query).await?;
    }
    let position: Value = link.send(&Ask::get("/v1/position", &clerk)).await?.read()?;
    let position = position["position"].as_str().ok_or("no position")?.to_owned();
    print("before", server).await?;
    // the readers of one council are told of each change, and the others of none
    let mut concerned = vec![&council.clerk, &council.leader, &council.reviewer];
    concerned.extend(&council.auditors);
    let accounts: Vec<&str> = all(world);
    let others = accounts.iter().filter(|account| !concerned.iter().any(|one| one == *account)).copied();
    let order: Vec<&str> = concerned.iter().map(|one| one.as_str()).chain(others).collect();
    let (sender, mut receiver) = unbounded_channel();
    let mut open = 0;
    for account in order.iter().flat_map(|account| [*account; OF_ONE_ACCOUNT]).take(plan.streams) {
        let token = tokens.of(account)?;
        tokio::spawn(listen(server.address, token, position.clone(), sender.clone()));
        open += 1;
        // one after the other, so that no backlog of connections counts
        wait(&mut receiver, 1, |sent| matches!(sent, Sent::Current)).await?;
    }
    print(&format!("{open} open streams"), server).await?;
    let told = open.min(OF_ONE_ACCOUNT * concerned.len());
    let unit = council.units.first().ok_or("the council has no unit")?;
    let mut lags = vec![];
    for _ in 0..plan.changes {
        let (id, made) = register(&mut link, &clerk, unit).await?;
        let arrived =
            wait(&mut receiver, told, |sent| matches!(sent, Sent::Change { id: of, .. } if *of == id))
                .await?;
        let at = arrived.into_iter().filter_map(|sent| match sent {
            Sent::Change { at, .. } => Some(at.saturating_duration_since(made)),
            Sent::Current => None,
        });
        lags.extend(at);
    }
    show(&format!("streams, {told} told of each of {} changes", plan.changes), lags);
    let mut lags = vec![];
    let mut cursor = position;
    for _ in 0..plan.changes {
        lags.push(poll(server.address, &mut link, &clerk, unit, &mut cursor).await?);
    }
    show(&format!("GET /v1/changes?wait=25, {} changes", plan.changes), lags);
    print("after", server).await
}

/// Reads everything that an account may see, for a while, and prints how fast.
async fn read_all(
    plan: &Plan,
    link: &mut Link,
    token: &HeaderValue,
    what: &str,
    query: &str,
) -> Result<(), String> {
    let (began, mut read, mut cursor) = (Instant::now(), 0_u32, String::new());
    while began.elapsed() < Duration::from_secs(plan.seconds) {
        let page: Page =
            link.send(&Ask::get(format!("/v1/changes?limit=200&{query}{cursor}"), token)).await?.read()?;
        read += u32::try_from(page.items.len()).unwrap_or_default();
        cursor = if page.has_more { format!("&cursor={}", page.next_cursor) } else { String::new() };
    }
    let seconds = began.elapsed().as_secs_f64();
    println!("everything, {what}: {:.0} cases a second", f64::from(read) / seconds);
    Ok(())
}

/// Registers a petition, and returns its id and when the response arrived.
async fn register(link: &mut Link, token: &HeaderValue, unit: &Uuid) -> Result<(String, Instant), String> {
    let new = json!({
        "content": "Đề nghị lắp đèn đường.", "channel": "voter_meeting", "received_on": "2026-01-05", "units": [unit],
    });
    let made: Value =
        link.send(&Ask::post("/v1/petitions", token, new.to_string()).created()).await?.read()?;
    let id = made["id"].as_str().ok_or("a petition without id")?.to_owned();
    Ok((id, Instant::now()))
}

/// Waits for a change with a request, and returns how long after the change the response arrived.
async fn poll(
    address: SocketAddr,
    link: &mut Link,
    token: &HeaderValue,
    unit: &Uuid,
    cursor: &mut String,
) -> Result<Duration, String> {
    let mut waiting = Link::new(address);
    loop {
        let ask = Ask::get(format!("/v1/changes?limit=200&fields=id&cursor={cursor}"), token);
        let page: Page = waiting.send(&ask).await?.read()?;
        *cursor = page.next_cursor;
        if !page.has_more {
            break;
        }
    }
    let ask = Ask::get(format!("/v1/changes?wait=25&fields=id&cursor={cursor}"), token);
    let told = tokio::spawn(async move {
        let answered = waiting.send(&ask).await;
        (answered, Instant::now())
    });
    // it waits
    tokio::time::sleep(Duration::from_millis(300)).await;
    let (id, made) = register(link, token, unit).await?;
    let (answered, at) = told.await.map_err(|e| e.to_string())?;
    let page: Page = answered?.read()?;
    if !page.items.iter().any(|item| item["id"] == id.as_str()) {
        return Err("the response has another change".to_owned());
    }
    *cursor = page.next_cursor;
    Ok(at.saturating_duration_since(made))
}

/// Reads a stream, and says what it was sent.
async fn listen(address: SocketAddr, token: HeaderValue, position: String, sender: UnboundedSender<Sent>) {
    let Ok(stream) = TcpStream::connect(address).await else { return };
    let token = token.to_str().unwrap_or_default();
    let request = format!(
        "GET /v1/stream?fields=id&cursor={position} HTTP/1.1\r\nHost: x\r\nAuthorization: {token}\r\n\r\n"
    );
    let (read, mut write) = stream.into_split();
    if write.write_all(request.as_bytes()).await.is_err() {
        return;
    }
    let mut lines = BufReader::with_capacity(1024, read).lines();
    while let Ok(Some(line)) = lines.next_line().await {
        let sent = match line.split_once(": ") {
            Some(("event", "current")) => Some(Sent::Current),
            Some(("data", data)) => {
                let change: Value = serde_json::from_str(data).unwrap_or_default();
                change["id"].as_str().map(|id| Sent::Change { id: id.to_owned(), at: Instant::now() })
            }
            _ => None,
        };
        if sent.is_some_and(|sent| sender.send(sent).is_err()) {
            return;
        }
    }
}

/// Waits until so many streams were sent what is looked for.
async fn wait(
    receiver: &mut UnboundedReceiver<Sent>,
    count: usize,
    is_it: impl Fn(&Sent) -> bool,
) -> Result<Vec<Sent>, String> {
    let mut found = vec![];
    while found.len() < count {
        let sent = timeout(PATIENCE, receiver.recv()).await.ok().flatten();
        let sent = sent.ok_or_else(|| format!("{} of {count} streams were told", found.len()))?;
        if is_it(&sent) {
            found.push(sent);
        }
    }
    Ok(found)
}

fn show(what: &str, mut lags: Vec<Duration>) {
    lags.sort_unstable();
    let at = |part: usize| lags.get(lags.len().saturating_sub(1) * part / 100).copied().unwrap_or_default();
    println!(
        "{what}: known {:.0?} after the response of the change (median), {:.0?} (p99), {:.0?} (longest)",
        at(50),
        at(99),
        at(100)
    );
}

/// Prints the memory of the service.
async fn print(when: &str, server: &Child) -> Result<(), String> {
    tokio::time::sleep(Duration::from_secs(1)).await;
    let Memory { anonymous, peak } = server.memory().ok_or("the memory of the service cannot be read")?;
    println!("{when}: {anonymous:.0} MiB (peak {peak:.0})");
    Ok(())
}
