//! A receiver for tests: a server on a port of its own, which stops when it is dropped.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

use super::Client;
use crate::target::{Hosts, Target};

/// A time limit that no test reaches that does not want to.
pub(super) const LIMIT: Duration = Duration::from_secs(20);

pub(super) struct Receiver {
    pub(super) port: u16,
    seen: Arc<Mutex<Seen>>,
    server: JoinHandle<()>,
}

#[derive(Default)]
struct Seen {
    connections: usize,
    requests: Vec<String>,
}

/// Returns a client that may call a [`Receiver`].
pub(super) fn client() -> Client {
    Client::new(Hosts::parse(["127.0.0.1"]).unwrap(), "kiennghi/1.0").unwrap()
}

impl Receiver {
    /// Starts a server that reads one request from each connection and leaves the connection to the function.
    pub(super) async fn new<F: Future<Output = ()> + Send>(
        answer: impl Fn(TcpStream) -> F + Send + Sync + 'static,
    ) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let (port, seen) = (listener.local_addr().unwrap().port(), Arc::<Mutex<Seen>>::default());
        let shared = Arc::clone(&seen);
        let server = tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                shared.lock().unwrap().connections += 1;
                let request = read(&mut stream).await;
                shared.lock().unwrap().requests.push(request);
                answer(stream).await;
            }
        });
        Self { port, seen, server }
    }

    /// Starts a server that sends an answer and closes the connection.
    pub(super) async fn answering(answer: &str) -> Self {
        let answer = answer.to_owned();
        Self::new(move |mut stream| {
            let answer = answer.clone();
            async move {
                stream.write_all(answer.as_bytes()).await.unwrap();
            }
        })
        .await
    }

    /// Starts a server that sends a body in pieces of some bytes, without end.
    pub(super) async fn endless(piece: usize, pause: Duration) -> Self {
        Self::new(move |mut stream| async move {
            stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n").await.unwrap();
            while stream.write_all(&vec![b'x'; piece]).await.is_ok() {
                tokio::time::sleep(pause).await;
            }
        })
        .await
    }

    pub(super) fn target(&self, path: &str) -> Target {
        let url = format!("http://127.0.0.1:{}{path}", self.port);
        Target::parse(&url, &Hosts::parse(["127.0.0.1"]).unwrap()).unwrap()
    }

    pub(super) fn connections(&self) -> usize {
        self.seen.lock().unwrap().connections
    }

    pub(super) fn requests(&self) -> Vec<String> {
        self.seen.lock().unwrap().requests.clone()
    }
}

impl Drop for Receiver {
    fn drop(&mut self) {
        self.server.abort();
    }
}

/// Reads a request with its body, or what comes instead of one: a TLS handshake has no line.
async fn read(stream: &mut TcpStream) -> String {
    let mut bytes = vec![];
    loop {
        let mut part = [0; 1024];
        let length = stream.read(&mut part).await.unwrap_or(0);
        bytes.extend_from_slice(&part[..length]);
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let body = text.split_once("\r\n\r\n").map(|(head, body)| {
            let length = head.lines().find_map(|line| line.strip_prefix("content-length: "));
            (body.len(), length.map_or(0, |length| length.parse().unwrap()))
        });
        let complete = body.is_some_and(|(length, expected)| length >= expected);
        if length == 0 || complete || !text.starts_with("POST") {
            return text;
        }
    }
}
