//! One connection.

use std::io;
use std::sync::Arc;

use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;

use crate::{Act, Received, Shared, Step};

struct Session {
    stream: BufReader<TcpStream>,
    shared: Arc<Shared>,
    from: Option<String>,
    to: Vec<String>,
}

/// The connection ended.
struct Ended;

impl From<io::Error> for Ended {
    fn from(_: io::Error) -> Self {
        Self
    }
}

pub(crate) async fn run(stream: TcpStream, shared: Arc<Shared>) {
    let mut session = Session { stream: BufReader::new(stream), shared, from: None, to: vec![] };
    // a session has no other end than this
    let Err(Ended) = session.talk().await;
}

impl Session {
    async fn talk(&mut self) -> Result<std::convert::Infallible, Ended> {
        self.answer(Step::Connect, "220 sink.test ESMTP").await?;
        loop {
            let line = self.line().await?;
            let command = String::from_utf8_lossy(&line).trim_end().to_owned();
            self.shared.state().commands.push(command.clone());
            self.obey(&command).await?;
        }
    }

    async fn obey(&mut self, command: &str) -> Result<(), Ended> {
        let word = command.split(' ').next().unwrap_or_default().to_ascii_uppercase();
        match word.as_str() {
            "EHLO" | "HELO" => {
                self.answer(
                    Step::Ehlo,
                    "250-sink.test\r\n250-8BITMIME\r\n250-ENHANCEDSTATUSCODES\r\n250 AUTH PLAIN",
                )
                .await?;
            }
            "AUTH" => {
                self.answer(Step::Auth, "235 2.7.0 authenticated").await?;
            }
            "MAIL" => {
                if self.answer(Step::Sender, "250 2.1.0 ok").await? {
                    (self.from, self.to) = (Some(path(command)), vec![]);
                }
            }
            "RCPT" => self.recipient(path(command)).await?,
            "DATA" if self.from.is_some() && !self.to.is_empty() => {
                if self.answer(Step::Data, "354 go on").await? {
                    self.message().await?;
                }
            }
            "RSET" => {
                (self.from, self.to) = (None, vec![]);
                self.answer(Step::Reset, "250 2.0.0 ok").await?;
            }
            "NOOP" => self.send("250 2.0.0 ok").await?,
            "QUIT" => {
                self.send("221 2.0.0 bye").await?;
                return Err(Ended);
            }
            "DATA" => self.send("503 5.5.1 no sender or no recipient").await?,
            _ => self.send("500 5.5.2 unknown command").await?,
        }
        Ok(())
    }

    async fn recipient(&mut self, address: String) -> Result<(), Ended> {
        if self.from.is_none() {
            return self.send("503 5.5.1 no sender").await;
        }
        let special = self.shared.state().recipients.get(&address).cloned();
        let accepted = match special {
            Some(reply) => {
                self.send(&reply).await?;
                reply.starts_with('2')
            }
            None => self.answer(Step::Recipient, "250 2.1.5 ok").await?,
        };
        if accepted {
            self.to.push(address);
        }
        Ok(())
    }

    async fn message(&mut self) -> Result<(), Ended> {
        let mut raw = vec![];
        loop {
            let line = self.line().await?;
            if line == b".\r\n" {
                break;
            }
            raw.extend_from_slice(line.strip_prefix(b".").unwrap_or(&line));
        }
        let mail = Received::read(self.from.take().unwrap_or_default(), std::mem::take(&mut self.to), raw);
        let act = self.shared.order(Step::Message).unwrap_or(Act::Reply("250 2.0.0 queued".to_owned()));
        let kept =
            matches!(&act, Act::KeepAndBreak) || matches!(&act, Act::Reply(text) if text.starts_with('2'));
        if kept {
            self.shared.state().mails.push(mail);
            self.shared.changed.notify_waiters();
        }
        self.act(act).await.map(drop)
    }

    /// Does what was ordered for a step, or gives the usual answer. Returns whether the answer is positive.
    async fn answer(&mut self, step: Step, usual: &str) -> Result<bool, Ended> {
        let act = self.shared.order(step).unwrap_or(Act::Reply(usual.to_owned()));
        self.act(act).await
    }

    async fn act(&mut self, act: Act) -> Result<bool, Ended> {
        match act {
            Act::Reply(text) => {
                self.send(&text).await?;
                Ok(text.starts_with(['2', '3']))
            }
            Act::Break | Act::KeepAndBreak => Err(Ended),
            Act::Hang => std::future::pending().await,
        }
    }

    async fn send(&mut self, reply: &str) -> Result<(), Ended> {
        Ok(self.stream.write_all(format!("{reply}\r\n").as_bytes()).await?)
    }

    async fn line(&mut self) -> Result<Vec<u8>, Ended> {
        let mut line = vec![];
        match self.stream.read_until(b'\n', &mut line).await? {
            0 => Err(Ended),
            _ => Ok(line),
        }
    }
}

/// Returns the address between the angle brackets of a command.
fn path(command: &str) -> String {
    let inside = command.split_once('<').and_then(|(_, rest)| rest.split_once('>'));
    inside.map_or_else(String::new, |(address, _)| address.to_owned())
}
