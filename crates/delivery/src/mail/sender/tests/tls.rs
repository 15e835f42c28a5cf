//! Encrypted connections, and servers that are not who they say.

use std::sync::Arc;

use smtp_sink::Step;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader, copy_bidirectional};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::crypto::aws_lc_rs;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;

use super::*;

/// What the server in front of a sink does before the encryption begins.
#[derive(Clone, Copy)]
enum Front {
    Implicit,
    StartTls,
    /// Sends answers behind the one to `STARTTLS`, as somebody between client and server could.
    Injecting,
}

/// A server that encrypts what a sink says.
struct Encrypted {
    port: u16,
    root: Certificate,
    running: JoinHandle<()>,
}

impl Encrypted {
    async fn start(sink: &SmtpServer, front: Front) -> Self {
        Self::named(sink, front, &["localhost", "127.0.0.1"]).await
    }

    /// Starts a server whose certificate is for these names.
    async fn named(sink: &SmtpServer, front: Front, names: &[&str]) -> Self {
        let names: Vec<_> = names.iter().map(|name| (*name).to_owned()).collect();
        let made = rcgen::generate_simple_self_signed(names).unwrap();
        let root = Certificate::from_der(made.cert.der().to_vec()).unwrap();
        let key = PrivateKeyDer::Pkcs8(made.signing_key.serialize_der().into());
        let config = ServerConfig::builder_with_provider(Arc::new(aws_lc_rs::default_provider()))
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(vec![made.cert.der().clone()], key)
            .unwrap();
        let acceptor = TlsAcceptor::from(Arc::new(config));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let (port, sink) = (listener.local_addr().unwrap().port(), sink.address());
        let running = tokio::spawn(async move {
            while let Ok((mut client, _)) = listener.accept().await {
                let mut server = TcpStream::connect(sink).await.unwrap();
                if !matches!(front, Front::Implicit) {
                    let mut greeting = [0; 64];
                    let length = server.read(&mut greeting).await.unwrap();
                    assert!(greeting[..length].ends_with(b"\r\n"));
                    client = begin(client, front).await;
                }
                // a client that refuses the certificate ends the handshake
                if let Ok(mut client) = acceptor.accept(client).await {
                    let _ = copy_bidirectional(&mut client, &mut server).await;
                }
            }
        });
        Self { port, root, running }
    }

    fn mailer(&self, scheme: &str, host: &str, query: &str) -> Mailer {
        let url = format!("{scheme}://{host}:{}{query}", self.port);
        let server = MailServer::parse(&url, Some("an"), Some("hunter2".into())).unwrap();
        Mailer::trusting(server.with_limits(RELAXED), Some(self.root.clone())).unwrap()
    }
}

impl Drop for Encrypted {
    fn drop(&mut self) {
        self.running.abort();
    }
}

/// Talks until `STARTTLS`.
async fn begin(stream: TcpStream, front: Front) -> TcpStream {
    let mut stream = BufReader::new(stream);
    stream.write_all(b"220 front.test ESMTP\r\n").await.unwrap();
    for (command, answer) in [("EHLO", "250-front.test\r\n250 STARTTLS\r\n"), ("STARTTLS", "220 go on\r\n")] {
        let mut line = String::new();
        stream.read_line(&mut line).await.unwrap();
        assert!(line.starts_with(command), "{line}");
        let injected = match (command, front) {
            ("STARTTLS", Front::Injecting) => "250 front.test\r\n250 a\r\n250 b\r\n354 c\r\n250 d\r\n",
            _ => "",
        };
        stream.write_all(format!("{answer}{injected}").as_bytes()).await.unwrap();
    }
    assert!(stream.buffer().is_empty());
    stream.into_inner()
}

fn reason(result: SendResult) -> String {
    match result {
        SendResult::Later { reason } => reason,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_mail_is_sent_encrypted_from_the_beginning() {
    let sink = SmtpServer::start().await;
    let front = Encrypted::start(&sink, Front::Implicit).await;
    for host in ["localhost", "127.0.0.1"] {
        assert_eq!(front.mailer("smtps", host, "").send(&mail()).await, accepted());
    }
    assert_eq!(sink.wait_for(2).await.len(), 2);
}

#[tokio::test]
async fn a_mail_is_sent_encrypted_after_starttls() {
    let sink = SmtpServer::start().await;
    let front = Encrypted::start(&sink, Front::StartTls).await;
    for query in ["?tls=required", "?tls=opportunistic"] {
        assert_eq!(front.mailer("smtp", "localhost", query).send(&mail()).await, accepted());
    }
    assert_eq!(sink.wait_for(2).await.len(), 2);
    assert!(sink.commands().iter().any(|command| command.starts_with("AUTH PLAIN")));
}

#[tokio::test]
async fn a_certificate_that_is_not_trusted_is_later() {
    let sink = SmtpServer::start().await;
    for (front, scheme, query) in [
        (Front::Implicit, "smtps", ""),
        (Front::StartTls, "smtp", "?tls=required"),
        (Front::StartTls, "smtp", "?tls=opportunistic"),
    ] {
        let front = Encrypted::start(&sink, front).await;
        let url = format!("{scheme}://localhost:{}{query}", front.port);
        let reason = reason(mailer_of_an(&url, "hunter2").send(&mail()).await);
        assert!(reason.contains("certificate"), "{reason}");
    }
    assert!(sink.commands().is_empty(), "{:?}", sink.commands());
}

#[tokio::test]
async fn a_certificate_of_another_name_is_later() {
    let sink = SmtpServer::start().await;
    let front = Encrypted::named(&sink, Front::Implicit, &["localhost", "mail.example.vn"]).await;
    assert_eq!(front.mailer("smtps", "localhost", "").send(&mail()).await, accepted());
    let commands = sink.commands().len();
    let reason = reason(front.mailer("smtps", "127.0.0.1", "").send(&mail()).await);
    assert!(reason.contains("certificate"), "{reason}");
    assert_eq!(sink.commands().len(), commands);
}

#[tokio::test]
async fn a_server_without_starttls_gets_neither_the_mail_nor_the_password() {
    let sink = SmtpServer::start().await;
    let mailer = mailer_of_an(&format!("{}?tls=required", sink.url()), "hunter2");
    assert_eq!(mailer.send(&mail()).await, later("STARTTLS: the server does not offer it"));
    let mailer = mailer_of_an(&format!("{}?tls=opportunistic", sink.url()), "hunter2");
    let expected = "AUTH: the server offers no encryption, so that the password was not sent";
    assert_eq!(mailer.send(&mail()).await, later(expected));
    assert!(sink.commands().iter().all(|command| command.starts_with("EHLO")), "{:?}", sink.commands());
    let without = mailer_with(&format!("{}?tls=opportunistic", sink.url()), RELAXED);
    assert_eq!(without.send(&mail()).await, accepted());
}

#[tokio::test]
async fn a_server_that_refuses_starttls_is_later() {
    let sink = SmtpServer::start().await;
    sink.reply(Step::Ehlo, "250-sink.test\r\n250 STARTTLS");
    let mailer = mailer_with(&format!("{}?tls=required", sink.url()), RELAXED);
    // the sink does not know the command
    assert_eq!(mailer.send(&mail()).await, later("STARTTLS: 500 5.5.2 unknown command"));
}

#[tokio::test]
async fn a_server_without_tls_is_later() {
    let sink = SmtpServer::start().await;
    let mailer = mailer_with(&sink.url().replace("smtp://", "smtps://"), RELAXED);
    let reason = reason(mailer.send(&mail()).await);
    assert!(reason.starts_with("connection: "), "{reason}");
}

#[tokio::test]
async fn answers_that_were_added_before_the_encryption_are_not_taken_for_encrypted_ones() {
    let sink = SmtpServer::start().await;
    let front = Encrypted::start(&sink, Front::Injecting).await;
    let reason = reason(front.mailer("smtp", "localhost", "?tls=required").send(&mail()).await);
    assert!(reason.starts_with("STARTTLS: "), "{reason}");
    assert!(sink.mails().is_empty());
}
