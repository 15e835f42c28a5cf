//! An SMTP server for tests: it keeps the mails that it receives, and answers what a test tells it to.
//!
//! It has no TLS and accepts every mail and every password unless it is told otherwise.

#![expect(clippy::unwrap_used, clippy::missing_panics_doc, reason = "a test that cannot go on fails")]

mod received;
mod session;

use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::sync::Notify;
use tokio::task::{JoinHandle, JoinSet};

pub use received::Received;

/// A moment of a session at which the server can do something else than usual.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// The connection was accepted.
    Connect,
    /// `EHLO` was received.
    Ehlo,
    /// `AUTH` was received.
    Auth,
    /// `MAIL FROM` was received.
    Sender,
    /// `RCPT TO` was received, whatever the address.
    Recipient,
    /// `DATA` was received.
    Data,
    /// The final dot of a message was received.
    Message,
    /// `RSET` was received.
    Reset,
}

/// What the server does at a [`Step`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// Answers with this reply, without the line end. A reply that begins with 2 to [`Step::Message`] keeps the mail.
    Reply(String),
    /// Closes the connection without an answer.
    Break,
    /// Keeps the mail and closes the connection without an answer. At another step than [`Step::Message`] there is no
    /// mail to keep.
    KeepAndBreak,
    /// Does not answer and keeps the connection open.
    Hang,
}

/// A running server, which stops when it is dropped.
pub struct SmtpServer {
    address: SocketAddr,
    shared: Arc<Shared>,
    running: Option<JoinHandle<()>>,
}

#[derive(Default)]
struct Shared {
    state: Mutex<State>,
    changed: Notify,
}

#[derive(Default)]
struct State {
    mails: Vec<Received>,
    commands: Vec<String>,
    connections: usize,
    orders: Vec<Order>,
    recipients: HashMap<String, String>,
}

struct Order {
    step: Step,
    act: Act,
    /// How often the order is still followed, or always.
    times: Option<usize>,
}

impl Shared {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap()
    }

    /// Returns what to do at a step, if there is an order, and counts it.
    fn order(&self, step: Step) -> Option<Act> {
        let mut state = self.state();
        let position = state.orders.iter().position(|order| order.step == step)?;
        let order = &mut state.orders[position];
        let act = order.act.clone();
        if let Some(times) = &mut order.times {
            *times -= 1;
            if *times == 0 {
                state.orders.remove(position);
            }
        }
        Some(act)
    }
}

impl SmtpServer {
    /// Starts a server on a free port of 127.0.0.1.
    pub async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let (address, shared) = (listener.local_addr().unwrap(), Arc::default());
        let running = Some(tokio::spawn(accept(listener, Arc::clone(&shared))));
        Self { address, shared, running }
    }

    /// Returns the address at which the server listens, also while it is stopped.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// Returns the URL of the server, `smtp://127.0.0.1:port`.
    pub fn url(&self) -> String {
        format!("smtp://{}", self.address)
    }

    /// Stops listening and breaks all connections. What was received is kept.
    pub async fn stop(&mut self) {
        if let Some(running) = self.running.take() {
            running.abort();
            let _ = running.await;
        }
    }

    /// Listens at the same port again after [`SmtpServer::stop`].
    pub async fn restart(&mut self) {
        self.stop().await;
        let listener = TcpListener::bind(self.address).await.unwrap();
        self.running = Some(tokio::spawn(accept(listener, Arc::clone(&self.shared))));
    }

    /// Tells the server what to do at a step, until [`SmtpServer::forget_orders`].
    pub fn at(&self, step: Step, act: Act) {
        self.shared.state().orders.push(Order { step, act, times: None });
    }

    /// Tells the server what to do at a step for a number of times. Orders for one step are followed one after the
    /// other.
    pub fn at_times(&self, step: Step, act: Act, times: usize) {
        if times > 0 {
            self.shared.state().orders.push(Order { step, act, times: Some(times) });
        }
    }

    /// Answers with this reply whenever the step is reached.
    pub fn reply(&self, step: Step, reply: &str) {
        self.at(step, Act::Reply(reply.to_owned()));
    }

    /// Answers with this reply to one recipient.
    pub fn reply_to_recipient(&self, address: &str, reply: &str) {
        self.shared.state().recipients.insert(address.to_owned(), reply.to_owned());
    }

    /// Accepts everything again.
    pub fn forget_orders(&self) {
        let mut state = self.shared.state();
        state.orders.clear();
        state.recipients.clear();
    }

    /// Returns the mails that were received, in their order.
    pub fn mails(&self) -> Vec<Received> {
        self.shared.state().mails.clone()
    }

    /// Returns the lines that were received outside of messages, without their line ends.
    pub fn commands(&self) -> Vec<String> {
        self.shared.state().commands.clone()
    }

    /// Returns how many connections were made.
    pub fn connections(&self) -> usize {
        self.shared.state().connections
    }

    /// Waits until at least so many mails were received, and returns all of them.
    ///
    /// # Panics
    /// After ten seconds.
    pub async fn wait_for(&self, count: usize) -> Vec<Received> {
        let wait = async {
            loop {
                let changed = self.shared.changed.notified();
                let mails = self.mails();
                if mails.len() >= count {
                    return mails;
                }
                changed.await;
            }
        };
        let waited = tokio::time::timeout(Duration::from_secs(10), wait).await;
        waited.unwrap_or_else(|_| panic!("{} of {count} mails after ten seconds", self.mails().len()))
    }
}

impl Drop for SmtpServer {
    fn drop(&mut self) {
        if let Some(running) = &self.running {
            running.abort();
        }
    }
}

async fn accept(listener: TcpListener, shared: Arc<Shared>) {
    // the sessions end with the set
    let mut sessions = JoinSet::new();
    while let Ok((stream, _)) = listener.accept().await {
        shared.state().connections += 1;
        while sessions.try_join_next().is_some() {}
        sessions.spawn(session::run(stream, Arc::clone(&shared)));
    }
}
