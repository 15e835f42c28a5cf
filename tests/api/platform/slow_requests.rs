//! Requests that stop halfway.

use kiennghi::kernel::config::Config;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;
use testkit::{Backend, run_with};

use super::bad_input::nothing_was_registered;

/// Returns the first line of the response within a few seconds; empty when the connection is just closed.
fn answer_to(address: &str, sent: &str) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(8))).unwrap();
    stream.write_all(sent.as_bytes()).unwrap();
    let mut answer = vec![0; 4096];
    let n = stream.read(&mut answer).expect("neither answered nor closed");
    String::from_utf8_lossy(&answer[..n]).lines().next().unwrap_or_default().to_owned()
}

#[test]
fn a_request_that_stops_halfway_is_ended_and_the_server_lives_on() {
    let config = Config { request_timeout: 1, ..testkit::config() };
    run_with(
        Backend::Sqlite,
        config,
        |_| {},
        |w| async move {
            let address = w.base.strip_prefix("http://").unwrap().to_owned();
            let head = format!(
                "POST /v1/petitions HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {}\r\nContent-Type: application/json\r\nContent-Length: 500\r\n\r\n{{\"content\":",
                w.token("clerk").await
            );
            let halves = [head, "POST /v1/petitions HTTP/1.1\r\nHost: x\r\nAuthoriz".to_owned()];
            for half in halves {
                let address = address.clone();
                let line = tokio::task::spawn_blocking(move || answer_to(&address, &half)).await.unwrap();
                assert!(line.is_empty() || line.starts_with("HTTP/1.1 408"), "{line}");
            }
            for nonsense in ["\0\0\0\0\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "GET /\u{1} HTTP/1.1\r\n\r\n"] {
                let address = address.clone();
                let line = tokio::task::spawn_blocking(move || answer_to(&address, nonsense)).await.unwrap();
                assert!(line.is_empty() || line.starts_with("HTTP/1.1 4"), "{line}");
            }
            w.get("clerk", "/v1/me").await.expect(200);
            nothing_was_registered(&w).await;
        },
    );
}
