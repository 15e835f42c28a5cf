//! One keep-alive connection, which measures how long each request takes.

use std::net::SocketAddr;
use std::ops::Range;
use std::sync::Arc;
use std::time::Instant;

use http_body_util::{BodyExt, Full};
use hyper::body::Bytes;
use hyper::client::conn::http1::{SendRequest, handshake};
use hyper::header::{AUTHORIZATION, CONTENT_TYPE, ETAG, HOST, HeaderValue, IF_MATCH};
use hyper::{Method, Request, StatusCode};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;

use crate::observe::Watch;
use crate::tally::Tally;

/// A request, with the expected status of its response.
#[derive(Clone, Debug)]
pub struct Ask {
    method: Method,
    path: String,
    token: Option<HeaderValue>,
    if_match: Option<HeaderValue>,
    body: Bytes,
    expected: StatusCode,
}

impl Ask {
    pub fn new(method: Method, path: impl Into<String>) -> Self {
        let (path, expected) = (path.into(), StatusCode::OK);
        Self { method, path, token: None, if_match: None, body: Bytes::new(), expected }
    }

    pub fn get(path: impl Into<String>, token: &HeaderValue) -> Self {
        Self { token: Some(token.clone()), ..Self::new(Method::GET, path) }
    }

    pub fn post(path: impl Into<String>, token: &HeaderValue, body: String) -> Self {
        Self { token: Some(token.clone()), body: body.into(), ..Self::new(Method::POST, path) }
    }

    pub fn with(mut self, body: String) -> Self {
        self.body = body.into();
        self
    }

    /// Sets the version that the request writes to.
    pub fn on(mut self, tag: &HeaderValue) -> Self {
        self.if_match = Some(tag.clone());
        self
    }

    pub fn created(mut self) -> Self {
        self.expected = StatusCode::CREATED;
        self
    }

    /// Returns the number of transactions of the request in the service: a sign-in counts the attempt in a
    /// transaction of its own.
    pub fn transactions(&self) -> usize {
        match (&self.method, self.path.as_str()) {
            (&Method::GET, _) => 0,
            (_, crate::accounts::LOGIN) => 2,
            _ => 1,
        }
    }
}

/// A response with the expected status.
pub struct Response {
    pub body: Bytes,
    pub tag: Option<HeaderValue>,
}

impl Response {
    pub fn read<'a, T: serde::Deserialize<'a>>(&'a self) -> Result<T, String> {
        serde_json::from_slice(&self.body).map_err(|e| format!("the response cannot be parsed: {e}"))
    }

    /// Returns the version of the resource (the `ETag`).
    pub fn version(&self) -> Result<HeaderValue, String> {
        self.tag.clone().ok_or_else(|| "the response has no ETag".to_owned())
    }
}

/// A connection, opened when it is first needed.
pub struct Link {
    address: SocketAddr,
    host: HeaderValue,
    sender: Option<SendRequest<Full<Bytes>>>,
    /// The durations of the requests that were completed while measuring.
    pub tally: Tally,
    pub measured: Range<Instant>,
    watch: Option<Arc<Watch>>,
}

impl Link {
    pub fn new(address: SocketAddr) -> Self {
        let (host, now) = (HeaderValue::from_static("localhost"), Instant::now());
        Self { address, host, sender: None, tally: Tally::default(), measured: now..now, watch: None }
    }

    /// Creates a connection whose requests are recorded with their queries.
    pub fn watched(address: SocketAddr, watch: Arc<Watch>) -> Self {
        Self { watch: Some(watch), ..Self::new(address) }
    }

    /// Sends a request, and counts its duration and whether the response has the expected status.
    pub async fn ask(&mut self, ask: &Ask) -> Result<Response, String> {
        let began = Instant::now();
        let answered = self.send(ask).await;
        let ended = Instant::now();
        if self.measured.contains(&ended) {
            self.tally.note(ended - began, answered.as_ref().err());
        }
        if let Some(watch) = &self.watch {
            watch.cut(ask.transactions());
        }
        answered
    }

    /// Sends a request.
    pub async fn send(&mut self, ask: &Ask) -> Result<Response, String> {
        let mut request = Request::builder().method(&ask.method).uri(&ask.path).header(HOST, &self.host);
        if let Some(token) = &ask.token {
            request = request.header(AUTHORIZATION, token);
        }
        if let Some(tag) = &ask.if_match {
            request = request.header(IF_MATCH, tag);
        }
        if !ask.body.is_empty() {
            request = request.header(CONTENT_TYPE, "application/json");
        }
        let request = request.body(Full::new(ask.body.clone())).map_err(|e| e.to_string())?;
        let mut sender = match self.sender.take() {
            Some(sender) => sender,
            None => connect(self.address).await?,
        };
        let answer = sender.send_request(request).await.map_err(|e| e.to_string())?;
        let (head, body) = answer.into_parts();
        let body = body.collect().await.map_err(|e| e.to_string())?.to_bytes();
        // the body is read to its end first, so that the connection can be used again
        sender.ready().await.map_err(|e| e.to_string())?;
        self.sender = Some(sender);
        if head.status != ask.expected {
            let body: String = String::from_utf8_lossy(&body).chars().take(400).collect();
            return Err(format!("{} {}: {} {body}", ask.method, ask.path, head.status));
        }
        Ok(Response { body, tag: head.headers.get(ETAG).cloned() })
    }
}

async fn connect(address: SocketAddr) -> Result<SendRequest<Full<Bytes>>, String> {
    let stream = TcpStream::connect(address).await.map_err(|e| e.to_string())?;
    stream.set_nodelay(true).map_err(|e| e.to_string())?;
    let (sender, connection) = handshake(TokioIo::new(stream)).await.map_err(|e| e.to_string())?;
    tokio::spawn(connection);
    Ok(sender)
}
