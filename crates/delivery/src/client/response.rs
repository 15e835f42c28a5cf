//! What is kept of a response.

use std::time::{Duration, SystemTime};

use reqwest::header::RETRY_AFTER;

use crate::foreign::printable;

const KEPT: usize = 4096;

/// What is kept of a response.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Response {
    pub status: u16,
    /// The status line and the headers, at most 4 KiB of printable ASCII. Any other character is replaced by `?`, and
    /// the status line has the usual phrase of the status, not the receiver's.
    pub head: String,
    /// The first 4 KiB of the body as text. What is not UTF-8 and the character NUL, which PostgreSQL cannot store, are
    /// replaced by U+FFFD.
    pub body: String,
    /// The value of `Retry-After`: seconds, or an HTTP date as seen from now.
    pub retry_after: Option<Duration>,
}

impl Response {
    /// Reads as much of a response as is kept. The rest of the body is not read.
    pub(super) async fn read(mut received: reqwest::Response) -> reqwest::Result<Self> {
        let head = head(&received);
        let retry_after = received.headers().get(RETRY_AFTER).and_then(|value| value.to_str().ok());
        let retry_after = retry_after.and_then(|value| parse_retry_after(value, SystemTime::now()));
        let mut body = Vec::new();
        while body.len() < KEPT
            && let Some(chunk) = received.chunk().await?
        {
            body.extend_from_slice(&chunk[..chunk.len().min(KEPT - body.len())]);
        }
        Ok(Self { status: received.status().as_u16(), head, body: text(&body), retry_after })
    }
}

/// Returns a header on a line of its own.
pub(super) fn header_line(name: &str, value: &[u8]) -> String {
    format!("\n{name}: {}", printable(value))
}

fn head(received: &reqwest::Response) -> String {
    let (version, status) = (received.version(), received.status());
    let mut head =
        format!("{version:?} {} {}", status.as_u16(), status.canonical_reason().unwrap_or_default());
    for (name, value) in received.headers() {
        head.push_str(&header_line(name.as_str(), value.as_bytes()));
    }
    head.truncate(KEPT);
    head
}

fn text(bytes: &[u8]) -> String {
    let mut text = String::from_utf8_lossy(bytes).replace('\0', "\u{fffd}");
    text.truncate(text.floor_char_boundary(KEPT));
    text
}

fn parse_retry_after(value: &str, now: SystemTime) -> Option<Duration> {
    let value = value.trim();
    if value.bytes().all(|byte| byte.is_ascii_digit()) {
        return value.parse().ok().map(Duration::from_secs);
    }
    let then = httpdate::parse_http_date(value).ok()?;
    Some(then.duration_since(now).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::super::receiver::{LIMIT, Receiver, client};
    use super::*;

    async fn response(receiver: Receiver) -> Response {
        client().post(&receiver.target("/"), &[], b"{}".to_vec(), LIMIT).await.response.unwrap()
    }

    #[tokio::test]
    async fn a_response_is_kept() {
        let answer = "HTTP/1.1 503 Busy\r\nRetry-After: 120\r\nX-A: ị\r\ncontent-length: 5\r\n\r\nbận";
        let received = response(Receiver::answering(answer).await).await;
        assert_eq!(received.status, 503);
        assert_eq!(
            received.head,
            "HTTP/1.1 503 Service Unavailable\nretry-after: 120\nx-a: ???\ncontent-length: 5"
        );
        assert_eq!((received.body.as_str(), received.retry_after), ("bận", Some(Duration::from_mins(2))));
    }

    #[tokio::test]
    async fn a_redirect_is_not_followed() {
        let other = Receiver::answering("HTTP/1.1 200 OK\r\n\r\n").await;
        for status in ["301 Moved Permanently", "302 Found", "303 See Other", "307 Temporary Redirect"] {
            let answer = format!("HTTP/1.1 {status}\r\nlocation: {}\r\n\r\n", other.target("/"));
            let received = response(Receiver::answering(&answer).await).await;
            assert!(status.starts_with(&received.status.to_string()), "{received:?}");
            assert!(received.head.contains("\nlocation: http://127.0.0.1:"));
        }
        assert_eq!(other.connections(), 0);
    }

    #[tokio::test]
    async fn a_body_without_end_is_read_for_4_kib() {
        let received = response(Receiver::endless(64 * 1024, Duration::ZERO).await).await;
        assert_eq!(received.body, "x".repeat(KEPT));
        let answer = format!("HTTP/1.1 200 OK\r\ncontent-length: 99999999\r\n\r\n{}", "a".repeat(9000));
        assert_eq!(response(Receiver::answering(&answer).await).await.body, "a".repeat(KEPT));
    }

    #[tokio::test]
    async fn a_head_is_cut_at_4_kib() {
        let answer = format!("HTTP/1.1 200 OK\r\nx-a: {}\r\nretry-after: 7\r\n\r\n", "a".repeat(9000));
        let received = response(Receiver::answering(&answer).await).await;
        assert_eq!((received.head.len(), received.retry_after), (KEPT, Some(Duration::from_secs(7))));
    }

    #[test]
    fn retry_after_is_a_number_of_seconds_or_a_date() {
        let now = httpdate::parse_http_date("Sun, 06 Nov 1994 08:49:37 GMT").unwrap();
        for (value, seconds) in [
            ("120", Some(120)),
            ("0", Some(0)),
            ("Sun, 06 Nov 1994 08:50:37 GMT", Some(60)),
            ("Sun, 06 Nov 1994 08:00:00 GMT", Some(0)),
            ("-1", None),
            ("+1", None),
            ("1.5", None),
            ("", None),
            ("soon", None),
            ("99999999999999999999999", None),
        ] {
            assert_eq!(parse_retry_after(value, now), seconds.map(Duration::from_secs), "{value}");
        }
    }

    #[test]
    fn a_body_is_text_of_at_most_4_kib_without_nul() {
        assert_eq!(text("Đã nhận".as_bytes()), "Đã nhận");
        assert_eq!(text(b"a\0b\xffc"), "a\u{fffd}b\u{fffd}c");
        assert_eq!(text(&[0xff; KEPT]).len(), KEPT - 1);
        let cut = text(&"ị".repeat(KEPT).as_bytes()[..KEPT]);
        assert_eq!(cut, "ị".repeat(KEPT / 3), "the character that was cut is left out");
    }
}
