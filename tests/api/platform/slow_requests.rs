//! Requests that stop halfway.

use kiennghi::kernel::config::Config;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;
use testkit::{Backend, run_with};

use serde_json::json;
use socket2::{Domain, SockAddr, Socket, Type};
use testkit::make;

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

/// Returns everything until the server closes the connection.
fn all_of(address: &str, sent: &str) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    // the server waits five seconds for the client to close first
    stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
    stream.write_all(sent.as_bytes()).unwrap();
    let mut all = Vec::new();
    stream.read_to_end(&mut all).expect("the connection stays open");
    String::from_utf8_lossy(&all).into_owned()
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
            // nobody reads the body of a caller who is not known, however slowly it comes
            let unknown =
                "POST /v1/petitions HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n1\r\n{\r\n";
            for half in [head.clone(), unknown.to_owned()] {
                let address = address.clone();
                let all = tokio::task::spawn_blocking(move || all_of(&address, &half)).await.unwrap();
                assert!(all.starts_with("HTTP/1.1 408") || all.starts_with("HTTP/1.1 401"), "{all}");
            }
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

/// Asks for the same page many times on one connection, reads nothing for a while, and then counts what still comes.
fn read_late(address: &str, request: &str, times: usize, pause: Duration) -> usize {
    let socket = Socket::new(Domain::IPV4, Type::STREAM, None).unwrap();
    socket.set_recv_buffer_size(16 << 10).unwrap();
    socket.connect(&SockAddr::from(address.parse::<std::net::SocketAddr>().unwrap())).unwrap();
    let mut stream = TcpStream::from(socket);
    stream.write_all(request.repeat(times).as_bytes()).unwrap();
    std::thread::sleep(pause);
    stream.set_read_timeout(Some(Duration::from_secs(3))).unwrap();
    let (mut all, mut some) = (0, vec![0; 1 << 20]);
    while let Ok(n @ 1..) = stream.read(&mut some) {
        all += n;
    }
    all
}

#[test]
fn a_client_that_reads_nothing_is_disconnected() {
    const PAGES: usize = 40;
    let config = Config { request_timeout: 1, ..testkit::config() };
    run_with(
        Backend::Sqlite,
        config,
        |_| {},
        |w| async move {
            for _ in 0..10 {
                make::with_text(&w, &"đường ".repeat(3000)).await;
            }
            let token = w.token("clerk").await;
            let page = w.get("clerk", "/v1/cases").await.expect(200).to_string().len();
            let address = w.base.strip_prefix("http://").unwrap().to_owned();
            let request =
                format!("GET /v1/cases HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {token}\r\n\r\n");
            let read_after = async |seconds| {
                let (address, request) = (address.clone(), request.clone());
                let late = move || read_late(&address, &request, PAGES, Duration::from_secs(seconds));
                tokio::task::spawn_blocking(late).await.unwrap()
            };
            assert!(read_after(0).await >= PAGES * page, "who reads in time gets everything");
            assert!(read_after(6).await < PAGES * page, "who does not is disconnected");
        },
    );
}

/// Who sends slowly gains no time: the rights are those at the end of the body, and so is the moment of the act.
#[test]
fn an_account_that_is_disabled_while_its_body_arrives_writes_nothing() {
    run_with(
        Backend::Sqlite,
        testkit::config(),
        |_| {},
        |w| async move {
            let case = make::received(&w).await;
            let body = json!({"content": "Nội dung khác"}).to_string();
            let head = format!(
                "PATCH /v1/petitions/{} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {}\r\nIf-Match: \"1\"\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n",
                case.id,
                w.token("clerk").await,
                body.len()
            );
            let mut stream = TcpStream::connect(w.base.strip_prefix("http://").unwrap()).unwrap();
            stream.set_read_timeout(Some(Duration::from_secs(8))).unwrap();
            let (first, last) = body.split_at(body.len() - 1);
            stream.write_all(format!("{head}{first}").as_bytes()).unwrap();
            tokio::time::sleep(Duration::from_millis(500)).await;
            let path = format!("/v1/users/{}", w.user("clerk"));
            let version = w.get("admin", &path).await.expect(200)["version"].as_i64().unwrap();
            w.patch("admin", &path, version, &json!({"disabled": true})).await.expect(200);
            stream.write_all(last.as_bytes()).unwrap();
            let mut answer = vec![0; 4096];
            let n = stream.read(&mut answer).expect("an answer");
            let answer = String::from_utf8_lossy(&answer[..n]).into_owned();
            assert!(answer.starts_with("HTTP/1.1 401"), "{answer}");
            assert_eq!(make::reload(&w, case.id).await.version, 1, "nothing was written");
        },
    );
}
