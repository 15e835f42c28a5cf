//! Sends one message and reports what was sent and what came back.

mod failure;
#[cfg(test)]
mod receiver;
mod resolver;
mod response;

use std::sync::Arc;
use std::time::{Duration, Instant};

use reqwest::redirect::Policy;

pub use failure::Failure;
pub use response::Response;

use crate::foreign::{printable, root_cause};
use crate::target::{Hosts, Target};
use resolver::PublicAddresses;
use response::header_line;

/// An HTTP client that sends messages to public addresses and to the hosts that the operator allows.
#[derive(Clone, Debug)]
pub struct Client {
    allowed: Hosts,
    user_agent: String,
    /// Connects to public addresses only.
    public: reqwest::Client,
    /// Connects to any address, so it is used only for an allowed host.
    any: reqwest::Client,
}

/// The reason why there is no client, for example because the system has no root certificates.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("cannot create the HTTP client: {0}")]
pub struct ClientError(String);

/// One attempt: what was sent, and what came back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exchange {
    /// The request line and all the headers as they were, or would have been, sent.
    pub request_head: String,
    pub response: Result<Response, Failure>,
    pub duration: Duration,
}

impl Client {
    /// Creates a client, which trusts the root certificates of the operating system.
    ///
    /// # Errors
    /// [`ClientError`] when the system has no root certificates, or the user agent is no value of a header.
    pub fn new(allowed: Hosts, user_agent: &str) -> Result<Self, ClientError> {
        let builder = || {
            reqwest::Client::builder()
                .user_agent(user_agent)
                .no_proxy()
                .redirect(Policy::none())
                .retry(reqwest::retry::never())
                .referer(false)
                .http1_only()
        };
        let build = |builder: reqwest::ClientBuilder| {
            builder.build().map_err(|error| ClientError(root_cause(&error)))
        };
        Ok(Self {
            allowed,
            user_agent: user_agent.to_owned(),
            public: build(builder().https_only(true).dns_resolver(Arc::new(PublicAddresses)))?,
            any: build(builder())?,
        })
    }

    /// Sends one message with `POST`. The headers are those of the message: its type, id, time and signature.
    ///
    /// The target is checked again, because the allowed hosts may have changed since it was. The time limit is that of
    /// the whole exchange, from resolving the name to the last byte that is read.
    pub async fn post(
        &self,
        target: &Target,
        headers: &[(&'static str, String)],
        body: Vec<u8>,
        timeout: Duration,
    ) -> Exchange {
        let began = Instant::now();
        let request_head = self.request_head(target, headers, body.len());
        let response = match tokio::time::timeout(timeout, self.exchange(target, headers, body)).await {
            Ok(response) => response,
            Err(_) => Err(Failure::Timeout),
        };
        Exchange { request_head, response, duration: began.elapsed() }
    }

    async fn exchange(
        &self,
        target: &Target,
        headers: &[(&'static str, String)],
        body: Vec<u8>,
    ) -> Result<Response, Failure> {
        Target::parse(target.as_str(), &self.allowed).map_err(|error| Failure::Refused(error.to_string()))?;
        let client = if self.allowed.allow(target.url()) { &self.any } else { &self.public };
        let mut request = client.post(target.url().clone()).body(body);
        for (name, value) in headers {
            request = request.header(*name, value);
        }
        let received = request.send().await.map_err(Failure::of)?;
        Response::read(received).await.map_err(Failure::of)
    }

    /// Returns what the libraries send. They add the headers that the message does not have.
    fn request_head(&self, target: &Target, headers: &[(&'static str, String)], length: usize) -> String {
        let url = target.url();
        let query = url.query().map_or_else(String::new, |query| format!("?{query}"));
        let host = url.host_str().unwrap_or_default();
        let port = url.port().map_or_else(String::new, |port| format!(":{port}"));
        let mut head = format!(
            "POST {}{query} HTTP/1.1\nhost: {host}{port}\nuser-agent: {}\naccept: */*\ncontent-length: {length}",
            url.path(),
            printable(self.user_agent.as_bytes()),
        );
        for (name, value) in headers {
            head.push_str(&header_line(name, value.as_bytes()));
        }
        head
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use receiver::{LIMIT, Receiver, client};

    #[tokio::test]
    async fn a_message_is_sent_as_the_request_head_tells() {
        let receiver = Receiver::answering("HTTP/1.1 204 No Content\r\n\r\n").await;
        let headers = [("content-type", "application/json".to_owned()), ("webhook-id", "msg_1".to_owned())];
        let target = receiver.target("/a%20b?c=d");
        let sent = client().post(&target, &headers, br#"{"a":1}"#.to_vec(), LIMIT).await;
        assert_eq!(sent.response.unwrap().status, 204);
        let [received] = &receiver.requests()[..] else { panic!("not one request") };
        let (head, body) = received.split_once("\r\n\r\n").unwrap();
        assert_eq!(body, r#"{"a":1}"#);
        let lines = |text: &str| {
            let mut lines: Vec<_> = text.lines().map(str::to_owned).collect();
            lines[1..].sort();
            lines
        };
        assert_eq!(lines(&sent.request_head), lines(head), "the headers are in another order");
        assert!(sent.request_head.starts_with("POST /a%20b?c=d HTTP/1.1\nhost: 127.0.0.1:"));
    }

    #[tokio::test]
    async fn a_header_that_cannot_be_sent_is_a_failure() {
        let receiver = Receiver::answering("HTTP/1.1 204 No Content\r\n\r\n").await;
        let headers = [("webhook-id", "a\r\nb: c".to_owned())];
        let sent = client().post(&receiver.target("/"), &headers, vec![], LIMIT).await;
        assert_eq!(sent.response.unwrap_err().word(), "other");
        assert!(sent.request_head.ends_with("\nwebhook-id: a??b: c"));
        assert_eq!(receiver.requests().len(), 0);
    }

    #[tokio::test]
    async fn a_host_that_is_no_longer_allowed_is_refused() {
        let receiver = Receiver::answering("HTTP/1.1 204 No Content\r\n\r\n").await;
        let strict = Client::new(Hosts::default(), "test").unwrap();
        let sent = strict.post(&receiver.target("/"), &[], vec![], LIMIT).await;
        assert_eq!(sent.response.unwrap_err().word(), "address_refused");
        let everywhere = Hosts::parse(["127.0.0.1"]).unwrap();
        let target = Target::parse("https://127.0.0.1/", &everywhere).unwrap();
        let sent = strict.post(&target, &[], vec![], LIMIT).await;
        let Err(failure) = sent.response else { panic!("not refused") };
        assert_eq!(
            failure.to_string(),
            "the address is not allowed: the IP address does not belong to the public internet"
        );
        assert_eq!(receiver.connections(), 0);
    }

    #[tokio::test]
    async fn an_allowed_name_may_have_a_private_address_at_its_port_only() {
        let receiver = Receiver::answering("HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n").await;
        let name = format!("localhost:{}", receiver.port);
        let client = Client::new(Hosts::parse([&name]).unwrap(), "test").unwrap();
        let target = Target::parse(&format!("http://{name}/"), &client.allowed).unwrap();
        assert_eq!(client.post(&target, &[], vec![], LIMIT).await.response.unwrap().status, 200);
        let everywhere = Hosts::parse(["localhost"]).unwrap();
        let other = Target::parse("https://localhost:1/", &everywhere).unwrap();
        let failure = client.post(&other, &[], vec![], LIMIT).await.response.unwrap_err();
        assert_eq!(failure, Failure::Refused("the host name is one of a local network".to_owned()));
    }

    #[tokio::test]
    async fn a_receiver_that_does_not_answer_is_given_up_at_the_time_limit() {
        let receiver = Receiver::new(|stream| async move {
            let _open = stream;
            std::future::pending::<()>().await;
        })
        .await;
        let limit = Duration::from_millis(200);
        let sent = client().post(&receiver.target("/"), &[], vec![], limit).await;
        assert_eq!(sent.response, Err(Failure::Timeout));
        assert!((limit..limit * 10).contains(&sent.duration), "{:?}", sent.duration);
    }

    #[tokio::test]
    async fn a_body_that_comes_byte_by_byte_is_given_up_at_the_time_limit() {
        let receiver = Receiver::endless(1, Duration::from_millis(20)).await;
        let limit = Duration::from_millis(300);
        let sent = client().post(&receiver.target("/"), &[], vec![], limit).await;
        assert_eq!(sent.response, Err(Failure::Timeout));
        assert!((limit..limit * 10).contains(&sent.duration), "{:?}", sent.duration);
    }

    #[test]
    fn a_user_agent_that_is_no_header_value_is_refused() {
        assert!(Client::new(Hosts::default(), "a\nb").is_err());
    }
}
