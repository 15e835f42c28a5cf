//! Holds connections open, idle and with responses that nobody reads, and prints what they cost the service.

use std::collections::HashSet;
use std::net::SocketAddr;
use std::time::{Duration, Instant};

use clap::Args;
use hyper::header::HeaderValue;
use serde_json::json;
use socket2::{Domain, SockAddr, Socket, Type};

use crate::accounts::Tokens;
use crate::child::{Child, Memory, with_service};
use crate::link::{Ask, Link};
use crate::place::Which;
use crate::world::World;

/// The options of this measurement.
#[derive(Args)]
pub struct Plan {
    #[command(flatten)]
    which: Which,
    /// Connections that send nothing.
    #[arg(long, default_value_t = 1000)]
    idle: usize,
    /// Connections that each ask for a page of long texts and never read it.
    #[arg(long, default_value_t = 150)]
    silent: usize,
}

/// The text of a petition, the longest that is accepted, so that a page has as many bytes as a page can have.
const LETTERS: usize = 20_000;
const PETITIONS: usize = 60;
const PAGE: &str = "/v1/cases?limit=200";

/// How long the service may take to close what is not read: its `request_timeout`, and some time for the kernel.
const PATIENCE: Duration = Duration::from_secs(90);

pub async fn hold(plan: &Plan) -> Result<(), String> {
    with_service(&plan.which, async |server, world| measure(plan, server, world).await).await
}

async fn measure(plan: &Plan, server: &Child, world: &World) -> Result<(), String> {
    let council = world.councils.first().ok_or("the data set has no council")?;
    let token = Tokens::fetch(server.address, world).await?.of(&council.clerk)?;
    let mut link = Link::new(server.address);
    let unit = council.units.first().ok_or("the council has no unit")?;
    for _ in 0..PETITIONS {
        let new = json!({
            "content": "ố".repeat(LETTERS), "channel": "voter_meeting", "received_on": "2026-01-05", "units": [unit],
        });
        link.send(&Ask::post("/v1/petitions", &token, new.to_string()).created()).await?;
    }
    let page = link.send(&Ask::get(PAGE, &token)).await?.body.len();
    println!("{} idle connections, {} that never read a page of {page} bytes", plan.idle, plan.silent);
    print("before", server, &mut link, &token).await?;
    let idle: Vec<Socket> = (0..plan.idle).map(|_| connect(server.address)).collect::<Result<_, _>>()?;
    print("idle", server, &mut link, &token).await?;
    let request =
        format!("GET {PAGE} HTTP/1.1\r\nHost: x\r\nAuthorization: {}\r\n\r\n", token.to_str().unwrap_or(""));
    let silent: Vec<Socket> = (0..plan.silent).map(|_| connect(server.address)).collect::<Result<_, _>>()?;
    for socket in &silent {
        socket.send(request.as_bytes()).map_err(|e| e.to_string())?;
    }
    let ports = silent.iter().map(port).collect::<Result<HashSet<_>, _>>()?;
    let (began, mut peak) = (Instant::now(), 0.0_f64);
    while began.elapsed() < PATIENCE && open(server.address.port(), &ports)? > 0 {
        peak = peak.max(server.memory().map_or(0.0, |memory| memory.anonymous));
        link.send(&Ask::get("/v1/me", &token)).await?;
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    println!("never read: at most {peak:.0} MiB; closed after {:.0} s", began.elapsed().as_secs_f64());
    print("after", server, &mut link, &token).await?;
    drop((idle, silent));
    Ok(())
}

/// Prints the memory of the service, and how long a small request takes meanwhile.
async fn print(when: &str, server: &Child, link: &mut Link, token: &HeaderValue) -> Result<(), String> {
    tokio::time::sleep(Duration::from_secs(1)).await;
    let began = Instant::now();
    link.send(&Ask::get("/v1/me", token)).await?;
    let took = began.elapsed();
    let Memory { anonymous, peak } = server.memory().ok_or("the memory of the service cannot be read")?;
    println!("{when}: {anonymous:.0} MiB (peak {peak:.0}), a small request takes {took:.1?}");
    Ok(())
}

/// Opens a connection with a small buffer: what the kernel takes is not the service's memory.
fn connect(address: SocketAddr) -> Result<Socket, String> {
    let open = || {
        let socket = Socket::new(Domain::for_address(address), Type::STREAM, None)?;
        socket.set_recv_buffer_size(4096)?;
        socket.connect(&SockAddr::from(address))?;
        Ok::<_, std::io::Error>(socket)
    };
    open().map_err(|e| e.to_string())
}

fn port(socket: &Socket) -> Result<u16, String> {
    let address = socket.local_addr().map_err(|e| e.to_string())?;
    address.as_socket().map(|address| address.port()).ok_or_else(|| "not an internet address".to_owned())
}

/// Counts the connections from these ports that the service has open, from the kernel's table of connections.
fn open(service: u16, clients: &HashSet<u16>) -> Result<usize, String> {
    const ESTABLISHED: &str = "01";
    let table = std::fs::read_to_string("/proc/net/tcp").map_err(|e| e.to_string())?;
    let port = |address: &str| address.split(':').nth(1).and_then(|port| u16::from_str_radix(port, 16).ok());
    let is_open = |line: &&str| match line.split_whitespace().collect::<Vec<_>>()[..] {
        [_, local, remote, state, ..] => {
            state == ESTABLISHED
                && port(local) == Some(service)
                && port(remote).is_some_and(|port| clients.contains(&port))
        }
        _ => false,
    };
    Ok(table.lines().filter(is_open).count())
}
