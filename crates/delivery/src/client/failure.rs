//! Why an attempt got no response.

use std::error::Error;

use super::resolver::NoPublicAddress;
use crate::foreign::{causes, root_cause};

/// The reason why an attempt got no response, or not a complete one.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    #[error("no complete response within the time limit")]
    Timeout,
    #[error("the connection failed: {0}")]
    Connect(String),
    #[error("no encrypted connection: {0}")]
    Tls(String),
    #[error("the address is not allowed: {0}")]
    Refused(String),
    #[error("{0}")]
    Other(String),
}

impl Failure {
    /// Returns the word for programs and database columns.
    pub fn word(&self) -> &'static str {
        match self {
            Self::Timeout => "timeout",
            Self::Connect(_) => "connection",
            Self::Tls(_) => "tls",
            Self::Refused(_) => "address_refused",
            Self::Other(_) => "other",
        }
    }

    /// Returns the failure that an error of the libraries means.
    pub(super) fn of(error: reqwest::Error) -> Self {
        let text = root_cause(&error);
        if causes(&error).any(<dyn Error>::is::<NoPublicAddress>) {
            Self::Refused(text)
        } else if causes(&error).any(<dyn Error>::is::<rustls::Error>) {
            Self::Tls(text)
        } else if error.is_builder() || causes(&error).any(is_not_http) {
            Self::Other(text)
        } else {
            Self::Connect(text)
        }
    }
}

fn is_not_http(cause: &(dyn Error + 'static)) -> bool {
    cause.downcast_ref::<hyper::Error>().is_some_and(hyper::Error::is_parse)
}

#[cfg(test)]
mod tests {
    use super::super::receiver::{LIMIT, Receiver, client};
    use super::*;
    use crate::target::{Hosts, Target};

    async fn failure(target: &Target) -> Failure {
        client().post(target, &[], b"{}".to_vec(), LIMIT).await.response.unwrap_err()
    }

    #[tokio::test]
    async fn a_connection_that_closes_without_an_answer_is_a_connection_failure() {
        let receiver = Receiver::answering("").await;
        assert_eq!(failure(&receiver.target("/")).await.word(), "connection");
        assert_eq!(receiver.requests().len(), 1, "the message is not sent again");
    }

    #[tokio::test]
    async fn a_body_that_ends_early_is_a_connection_failure() {
        let receiver = Receiver::answering("HTTP/1.1 200 OK\r\ncontent-length: 10\r\n\r\nabc").await;
        assert_eq!(failure(&receiver.target("/")).await.word(), "connection");
    }

    #[tokio::test]
    async fn a_port_where_nothing_listens_is_a_connection_failure() {
        let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}/", listener.local_addr().unwrap());
        drop(listener);
        let target = Target::parse(&url, &Hosts::parse(["127.0.0.1"]).unwrap()).unwrap();
        assert!(matches!(failure(&target).await, Failure::Connect(text) if text.contains("refused")));
    }

    #[tokio::test]
    async fn a_name_that_does_not_exist_is_a_connection_failure() {
        let target = Target::parse("https://name.invalid/", &Hosts::default()).unwrap();
        assert_eq!(failure(&target).await.word(), "connection");
    }

    #[tokio::test]
    async fn a_receiver_without_tls_is_a_tls_failure() {
        let receiver = Receiver::answering("HTTP/1.1 400 Bad Request\r\n\r\n").await;
        let url = receiver.target("/").as_str().replace("http:", "https:");
        let target = Target::parse(&url, &Hosts::parse(["127.0.0.1"]).unwrap()).unwrap();
        assert_eq!(failure(&target).await.word(), "tls");
    }

    #[tokio::test]
    async fn a_receiver_that_does_not_speak_http_is_another_failure() {
        let receiver = Receiver::answering("220 mail.example.vn ESMTP\r\n").await;
        assert_eq!(failure(&receiver.target("/")).await.word(), "other");
    }
}
