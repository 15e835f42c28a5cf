//! Reports as mail servers write them, and mails that are none.

use std::time::{Duration, Instant};

use super::*;

const ID: &str = "01930000-0000-7000-8000-000000000001@hdnd.example.vn";
const POSTFIX: &str = include_str!("samples/postfix.eml");
const EXIM: &str = include_str!("samples/exim.eml");
const EXIM_PLAIN: &str = include_str!("samples/exim-plain.eml");
const EXCHANGE: &str = include_str!("samples/exchange.eml");
const GMAIL: &str = include_str!("samples/gmail.eml");
const VACATION: &str = include_str!("samples/vacation.eml");

fn bounce(recipient: &str, status: &str, is_permanent: bool, diagnostic: &str) -> Bounce {
    Bounce {
        message_id: Some(ID.to_owned()),
        recipient: Some(recipient.to_owned()),
        status: status.to_owned(),
        is_permanent,
        diagnostic: diagnostic.to_owned(),
    }
}

/// Reads a sample with each kind of line end.
fn read_both(sample: &str) -> Vec<Bounce> {
    let bounces = read(sample.as_bytes());
    assert_eq!(read(sample.replace('\n', "\r\n").as_bytes()), bounces);
    bounces
}

/// Returns a report with a part of the type `message/delivery-status`.
fn report(fields: &str) -> String {
    format!(
        "Content-Type: multipart/report; report-type=delivery-status; boundary=x\n\n\
         --x\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; a\n\n{fields}\n--x--\n"
    )
}

fn only(fields: &str) -> Option<Bounce> {
    let bounces = read_both(&report(fields));
    assert!(bounces.len() < 2);
    bounces.into_iter().next()
}

#[test]
fn a_report_of_postfix_is_read() {
    let unknown = "550 5.1.1 <an@example.org>: Recipient address rejected: User unknown";
    let timeout = "connect to mx.example.vn[192.0.2.26]:25: Connection timed out";
    assert_eq!(
        read_both(POSTFIX),
        [bounce("an@example.vn", "5.1.1", true, unknown), bounce("binh@example.vn", "4.4.1", false, timeout)]
    );
}

#[test]
fn a_report_of_exim_is_read() {
    assert_eq!(read_both(EXIM), [bounce("an@example.vn", "5.0.0", true, "550 5.1.1 unknown user")]);
}

#[test]
fn a_report_of_exchange_is_read() {
    let text =
        "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient an@example.vn not found by SMTP address lookup";
    assert_eq!(read_both(EXCHANGE), [bounce("an@example.vn", "5.1.10", true, text)]);
}

#[test]
fn a_report_of_gmail_is_read() {
    let [found] = &read_both(GMAIL)[..] else { panic!("not one bounce") };
    assert!(
        found.diagnostic.starts_with("550-5.1.1 The email account that you tried to reach does not exist.")
    );
    assert!(found.diagnostic.ends_with("550 5.1.1 https://support.google.com/mail/?p=NoSuchUser - gsmtp"));
    assert_eq!(*found, bounce("an@gmail.com", "5.1.1", true, &found.diagnostic));
}

#[test]
fn a_mail_that_is_no_report_has_no_bounces() {
    for mail in [
        EXIM_PLAIN,
        VACATION,
        "",
        "\n",
        "\0\u{7f}ị",
        "From: a@example.vn\n\nhello\n",
        "Content-Type: multipart/report; report-type=delivery-status\n\nno boundary\n",
        "Content-Type: multipart/report; report-type=delivery-status; boundary=\"\"\n\n--\n\na\n",
        &POSTFIX.replace("report-type=delivery-status", "report-type=disposition-notification"),
        &POSTFIX.replace("multipart/report", "multipart/mixed"),
        &POSTFIX.replace("message/delivery-status", "text/plain"),
        &POSTFIX[..600],
    ] {
        assert_eq!(read_both(mail), [], "{mail}");
    }
}

#[test]
fn only_what_failed_or_is_delayed_is_a_bounce() {
    let with = |action: &str, status: &str| {
        only(&format!("Final-Recipient: rfc822; an@example.vn\nAction: {action}\nStatus: {status}\n"))
            .map(|bounce| bounce.is_permanent)
    };
    assert_eq!(with("failed", "5.1.1"), Some(true));
    assert_eq!(with("FAILED (for good)", "5.1.1 (unknown)"), Some(true));
    assert_eq!(with("failed", "4.4.7"), Some(false));
    assert_eq!(with("delayed", "4.4.1"), Some(false));
    assert_eq!(with("delayed", "5.1.1"), Some(false));
    for action in ["delivered", "relayed", "expanded", "", "fail"] {
        assert_eq!(with(action, "5.1.1"), None, "{action}");
    }
    for status in ["2.0.0", "", "5", "5.1", "5.1.1.1", "5.x.1", "550", "5.1111.1", "-5.1.1"] {
        assert_eq!(with("failed", status), None, "{status}");
    }
}

#[test]
fn a_recipient_is_the_address_to_which_the_mail_was_sent() {
    let with = |fields: &str| only(&format!("{fields}\nAction: failed\nStatus: 5.1.1\n")).unwrap().recipient;
    let some = |address: &str| Some(address.to_owned());
    assert_eq!(with("Final-Recipient: rfc822; an@example.vn"), some("an@example.vn"));
    assert_eq!(with("final-recipient: RFC822;<an@example.vn>"), some("an@example.vn"));
    assert_eq!(with("Final-Recipient: utf-8; an@example.vn"), some("an@example.vn"));
    assert_eq!(
        with("Final-Recipient: rfc822; b@example.vn\nOriginal-Recipient: rfc822; a@example.vn"),
        some("a@example.vn")
    );
    assert_eq!(
        with("Final-Recipient: rfc822; b@example.vn\nOriginal-Recipient: unknown; x"),
        some("b@example.vn")
    );
    for field in [
        "X: y",
        "Final-Recipient: an@example.vn",
        "Final-Recipient: x400; a",
        "Final-Recipient: rfc822; nobody",
        "Final-Recipient: rfc822;",
    ] {
        assert_eq!(with(field), None, "{field}");
    }
}

#[test]
fn a_diagnostic_is_one_printable_line_of_500_characters() {
    let with = |text: &str| {
        let fields = format!("Action: failed\nStatus: 5.1.1\nDiagnostic-Code: {text}\n");
        read(report(&fields).as_bytes())[0].diagnostic.clone()
    };
    assert_eq!(with("smtp; 550\n  5.1.1 \tno"), "550 5.1.1 no");
    assert_eq!(with("550 no"), "550 no");
    assert_eq!(with("smtp; \u{1b}[31mị"), "?[31m???");
    assert_eq!(with(&format!("smtp; {}", "a".repeat(900))).len(), 500);
    assert_eq!(only("Action: failed\nStatus: 5.1.1\n").unwrap().diagnostic, "");
}

#[test]
fn a_message_id_is_that_of_the_mail_that_came_back() {
    let ids = |mail: &str| read_both(mail).into_iter().map(|bounce| bounce.message_id).collect::<Vec<_>>();
    assert_eq!(
        ids(&GMAIL.replace("Content-Type: message/rfc822\n", "Content-Type: application/pdf\n")),
        [None]
    );
    let line = format!("\nMessage-ID: <{ID}>");
    assert_eq!(ids(&GMAIL.replace(&line, "\nX: y")), [None]);
    assert_eq!(ids(&GMAIL.replace(&line, &format!("\nMessage-ID: <{}>", "a".repeat(300)))), [None]);
    for part in ["Message/RFC822", "message/rfc822-headers", "message/global-headers"] {
        assert_eq!(ids(&EXCHANGE.replace("text/rfc822-headers", part)), [Some(ID.to_owned())], "{part}");
    }
}

#[test]
fn a_report_that_was_cut_is_read_as_far_as_it_goes() {
    let end =
        POSTFIX.find("--4XyZ1a2b3cz0.1795741265/mail.example.vn\nContent-Description: Undelivered").unwrap();
    let bounces = read_both(&POSTFIX[..end]);
    assert_eq!(bounces.len(), 2);
    assert_eq!((bounces[0].status.as_str(), bounces[0].message_id.as_deref()), ("5.1.1", None));
}

#[test]
fn a_hostile_mail_is_read_in_a_short_time() {
    let group = "Action: failed\nStatus: 5.1.1\n\n";
    let nested_messages = "Content-Type: message/rfc822\n\n".repeat(40_000);
    let nested_parts =
        (0..20_000).map(|n| format!("--b{n}\nContent-Type: multipart/mixed; boundary=b{}\n\n", n + 1));
    let nested_parts: String = nested_parts.collect();
    let comments = format!("Content-Type: multipart/report{}; boundary=x\n\n", "(".repeat(900_000));
    for (mail, count) in [
        (nested_messages.clone(), 0),
        (format!("Content-Type: multipart/report; boundary=b0\n\n{nested_parts}"), 0),
        (format!("{}--x\nContent-Type: message/rfc822\n\n{nested_messages}", report(group)), 1),
        (format!("Subject: {}\n{}", "a".repeat(900_000), report(group)), 0),
        (format!("{}\n{}", "A: b\n".repeat(180_000), report(group)), 0),
        (format!("Content-Type: multipart/report; boundary=x\n\n{}", "--x\n\n".repeat(150_000)), 0),
        (format!("Content-Type: multipart/report; boundary=x\n\n{}", "--".repeat(450_000)), 0),
        (comments, 0),
        (report(&group.repeat(30_000)), MAX_BOUNCES),
        (report(&format!("Action: failed\nStatus: 5.1.1\nDiagnostic-Code: {}\n", "a ".repeat(400_000))), 1),
        (format!("Content-Type: multipart/report; boundary=\"{}\"\n\n--x\n", "x".repeat(60_000)), 0),
        ("\n".repeat(MAX_INPUT), 0),
        ("--x\n".repeat(MAX_INPUT), 0),
    ] {
        let began = Instant::now();
        assert_eq!(read(mail.as_bytes()).len(), count, "{}", &mail[..80]);
        assert!(began.elapsed() < Duration::from_secs(5), "{:?}: {}", began.elapsed(), &mail[..80]);
    }
}

#[test]
fn no_beginning_and_no_changed_byte_of_a_report_breaks_the_reader() {
    for sample in [POSTFIX, EXIM, EXCHANGE, GMAIL] {
        for length in 0..sample.len() {
            read(&sample.as_bytes()[..length]);
        }
        let mut bytes = sample.as_bytes().to_vec();
        for position in 0..bytes.len() {
            for byte in [0, b'\n', b':', b'"', 0xff] {
                let before = std::mem::replace(&mut bytes[position], byte);
                read(&bytes);
                bytes[position] = before;
            }
        }
    }
}
