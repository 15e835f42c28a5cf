//! What each answer of a mail server means.

use smtp_sink::{Act, Step};

use super::*;

/// Sends a mail to a server that does something else than usual at a step.
async fn sent_to(step: Step, act: Act) -> SendResult {
    let server = SmtpServer::start().await;
    server.at(step, act);
    mailer(&server).send(&mail()).await
}

async fn answered(step: Step, reply: &str) -> SendResult {
    sent_to(step, Act::Reply(reply.to_owned())).await
}

#[tokio::test]
async fn a_mail_arrives_as_it_was_written() {
    let server = SmtpServer::start().await;
    let mail = Mail { envelope_from: Some("bounces@hdnd.example.vn".parse().unwrap()), ..mail() };
    assert_eq!(mailer(&server).send(&mail).await, accepted());
    let [received] = &server.wait_for(1).await[..] else { panic!("not one mail") };
    assert_eq!(received.from, "bounces@hdnd.example.vn");
    assert_eq!(received.to, ["an@example.vn"]);
    assert_eq!(received.subject, mail.subject);
    assert_eq!(received.text.replace("\r\n", "\n").trim_end(), mail.text.trim_end());
    assert_eq!(received.html.replace("\r\n", "\n").trim_end(), mail.html);
    assert_eq!(received.header("auto-submitted"), Some("auto-generated"));
    assert!(received.raw.is_ascii());
    assert_eq!(
        server.commands(),
        [
            "EHLO [127.0.0.1]",
            "MAIL FROM:<bounces@hdnd.example.vn>",
            "RCPT TO:<an@example.vn>",
            "DATA",
            "QUIT"
        ]
    );
}

#[tokio::test]
async fn the_sender_is_also_where_reports_go_unless_there_is_another() {
    let server = SmtpServer::start().await;
    let url = format!("{}?hello=kiennghi.example.vn", server.url());
    assert_eq!(mailer_with(&url, RELAXED).send(&mail()).await, accepted());
    assert_eq!(server.mails()[0].from, "no-reply@hdnd.example.vn");
    assert_eq!(server.commands()[0], "EHLO kiennghi.example.vn");
}

#[tokio::test]
async fn a_temporary_answer_is_later_at_every_step() {
    for (step, name) in [
        (Step::Connect, "connection"),
        (Step::Ehlo, "connection"),
        (Step::Sender, "MAIL FROM"),
        (Step::Recipient, "RCPT TO"),
        (Step::Data, "DATA"),
        (Step::Message, "message"),
    ] {
        let result = answered(step, "451 4.3.0 try again").await;
        assert_eq!(result, later(&format!("{name}: 451 4.3.0 try again")));
    }
}

#[tokio::test]
async fn a_permanent_answer_before_the_recipient_is_later() {
    for (step, name) in
        [(Step::Connect, "connection"), (Step::Ehlo, "connection"), (Step::Sender, "MAIL FROM")]
    {
        let result = answered(step, "550 5.1.1 go away").await;
        assert_eq!(result, later(&format!("{name}: 550 5.1.1 go away")));
    }
}

#[tokio::test]
async fn a_recipient_that_does_not_exist_is_refused() {
    let server = SmtpServer::start().await;
    server.reply_to_recipient("an@example.vn", "550-5.1.1 no such user\r\n550 5.1.1 here");
    assert_eq!(mailer(&server).send(&mail()).await, refused("RCPT TO: 550 5.1.1 no such user here"));
    let binh = Mail { to: "binh@example.vn".parse().unwrap(), ..mail() };
    assert_eq!(mailer(&server).send(&binh).await, accepted());
    assert_eq!(answered(Step::Recipient, "550 no such user").await, later("RCPT TO: 550 no such user"));
}

#[tokio::test]
async fn a_rule_of_the_server_is_not_the_recipients_fault() {
    let result = answered(Step::Recipient, "554 5.7.1 relay access denied").await;
    assert_eq!(result, later("RCPT TO: 554 5.7.1 relay access denied"));
}

#[tokio::test]
async fn a_permanent_answer_to_the_message_is_about_the_recipient_if_it_says_so() {
    for step in [Step::Data, Step::Message] {
        for (reply, is_refused) in [
            ("550 5.1.1 no such user", true),
            ("550 5.2.1 disabled", true),
            ("552 5.2.2 full", false),
            ("554 5.7.1 spam", false),
            ("554 refused", false),
        ] {
            let result = answered(step, reply).await;
            assert_eq!(matches!(result, SendResult::Refused { .. }), is_refused, "{result:?}");
            assert_eq!(matches!(result, SendResult::Later { .. }), !is_refused, "{result:?}");
        }
    }
}

#[tokio::test]
async fn a_connection_that_breaks_before_the_end_of_the_mail_is_later() {
    for step in [Step::Connect, Step::Ehlo, Step::Sender, Step::Recipient, Step::Data] {
        let result = sent_to(step, Act::Break).await;
        assert!(matches!(result, SendResult::Later { .. }), "{step:?}: {result:?}");
    }
}

#[tokio::test]
async fn a_connection_that_breaks_before_the_answer_to_the_mail_is_unknown() {
    for act in [Act::Break, Act::KeepAndBreak] {
        assert_eq!(sent_to(Step::Message, act).await, unknown("message: incomplete response"));
    }
}

#[tokio::test]
async fn an_answer_to_the_mail_that_is_none_is_unknown() {
    for reply in ["what", "354 go on", "250-ok\r\n550 no"] {
        let result = answered(Step::Message, reply).await;
        assert!(matches!(result, SendResult::Unknown { .. }), "{reply}: {result:?}");
    }
}

#[tokio::test]
async fn an_answer_to_data_that_is_no_invitation_is_later() {
    assert_eq!(answered(Step::Data, "250 ok").await, later("DATA: not an answer to it: 250 ok"));
}

#[tokio::test]
async fn a_server_that_hangs_is_given_up_at_the_time_limit() {
    for (step, name) in [
        (Step::Connect, "connection"),
        (Step::Ehlo, "connection"),
        (Step::Sender, "MAIL FROM"),
        (Step::Recipient, "RCPT TO"),
        (Step::Data, "DATA"),
    ] {
        let server = SmtpServer::start().await;
        server.at(step, Act::Hang);
        let result = mailer_with(&server.url(), Limits { command: SHORT, ..RELAXED }).send(&mail()).await;
        assert_eq!(result, later(&format!("{name}: no answer within the time limit")));
    }
}

#[tokio::test]
async fn a_mail_without_an_answer_within_the_time_limit_is_unknown() {
    let server = SmtpServer::start().await;
    server.at(Step::Message, Act::Hang);
    let limits = Limits { exchange: SHORT * 4, ..RELAXED };
    let reason = "no answer within the time limit for one mail";
    assert_eq!(mailer_with(&server.url(), limits).send(&mail()).await, unknown(reason));
    server.forget_orders();
    server.at(Step::Sender, Act::Hang);
    assert_eq!(mailer_with(&server.url(), limits).send(&mail()).await, later(reason));
}

#[tokio::test]
async fn the_answer_to_a_mail_may_take_longer_than_that_to_a_command() {
    let server = SmtpServer::start().await;
    server.at(Step::Message, Act::Hang);
    let limits = Limits { command: SHORT, exchange: SHORT * 4, ..RELAXED };
    let began = std::time::Instant::now();
    let result = mailer_with(&server.url(), limits).send(&mail()).await;
    assert!(matches!(result, SendResult::Unknown { .. }));
    assert!(began.elapsed() >= SHORT * 4);
}

#[tokio::test]
async fn a_server_that_does_not_read_the_mail_does_not_have_it() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("smtp://{}", listener.local_addr().unwrap());
    let deaf = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let replies = "220 a\r\n250 b\r\n250 c\r\n250 d\r\n354 e\r\n";
        tokio::io::AsyncWriteExt::write_all(&mut stream, replies.as_bytes()).await.unwrap();
        std::future::pending::<()>().await;
    });
    let long = Mail { text: "a\n".repeat(10_000_000), ..mail() };
    let limits = Limits { exchange: Duration::from_secs(5), ..RELAXED };
    let result = mailer_with(&url, limits).send(&long).await;
    assert_eq!(result, later("no answer within the time limit for one mail"));
    deaf.abort();
}

#[tokio::test]
async fn a_server_that_is_down_is_later_and_works_when_it_is_up() {
    let mut server = SmtpServer::start().await;
    let mailer = mailer(&server);
    server.stop().await;
    let result = mailer.send(&mail()).await;
    assert!(matches!(&result, SendResult::Later { reason } if reason.contains("refused")), "{result:?}");
    server.restart().await;
    assert_eq!(mailer.send(&mail()).await, accepted());
    let nowhere = mailer_with("smtp://name.invalid:25?tls=none", RELAXED).send(&mail()).await;
    assert!(matches!(nowhere, SendResult::Later { .. }), "{nowhere:?}");
}

#[tokio::test]
async fn a_mail_that_cannot_be_written_is_later_and_nothing_is_sent() {
    let server = SmtpServer::start().await;
    let result = mailer(&server).send(&Mail { subject: "a\r\nBcc: b".to_owned(), ..mail() }).await;
    assert_eq!(result, later("the subject is longer than 500 characters or contains a control character"));
    assert_eq!(server.connections(), 0);
}

#[tokio::test]
async fn a_reply_is_one_printable_line_of_500_characters() {
    let result = answered(Step::Sender, &format!("451 \u{1b}[31mị\0{}", "a".repeat(900))).await;
    let SendResult::Later { reason } = result else { panic!("{result:?}") };
    assert!(reason.bytes().all(|byte| matches!(byte, b' '..=b'~')), "{reason}");
    assert_eq!(reason.len(), "MAIL FROM: 451 ".len() + 500);
    let result = answered(Step::Message, &format!("250 \u{7}{}", "a".repeat(900))).await;
    let SendResult::Accepted { reply } = result else { panic!("{result:?}") };
    assert_eq!((reply.len(), reply.starts_with("250 ?aaa")), (500, true));
}

#[tokio::test]
async fn a_server_that_answers_without_end_is_later() {
    let lines = format!("250-{}\r\n", "a".repeat(900)).repeat(1000);
    let result = answered(Step::Sender, &format!("{lines}250 a")).await;
    assert!(matches!(result, SendResult::Later { .. }), "{result:?}");
}

#[tokio::test]
async fn a_password_is_sent_and_appears_nowhere_else() {
    let server = SmtpServer::start().await;
    assert_eq!(mailer_of_an(&server.url(), "hunter2").send(&mail()).await, accepted());
    // "\0an\0hunter2"
    assert_eq!(server.commands()[1], "AUTH PLAIN AGFuAGh1bnRlcjI=");
    server.reply(Step::Auth, "535 5.7.8 wrong: AGFuAGh1bnRlcjI= hunter2");
    assert_eq!(mailer_of_an(&server.url(), "hunter2").send(&mail()).await, later("AUTH: 535 5.7.8"));
    server.forget_orders();
    server.reply(Step::Auth, "535 hunter2");
    assert_eq!(mailer_of_an(&server.url(), "hunter2").send(&mail()).await, later("AUTH: 535"));
    server.forget_orders();
    server.reply(Step::Auth, "hunter2");
    let result = mailer_of_an(&server.url(), "hunter2").send(&mail()).await;
    assert_eq!(result, later("AUTH: the server offers neither PLAIN nor LOGIN, or gave no valid answer"));
    server.forget_orders();
    server.reply(Step::Ehlo, "250 no authentication here");
    let result = mailer_of_an(&server.url(), "hunter2").send(&mail()).await;
    assert_eq!(result, later("AUTH: the server offers neither PLAIN nor LOGIN, or gave no valid answer"));
}
