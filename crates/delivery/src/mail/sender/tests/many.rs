//! Several mails in one connection.

use smtp_sink::{Act, Step};

use super::*;

/// Returns mails to the recipients `0@example.vn`, `1@example.vn` and so on.
fn mails(count: usize) -> Vec<Mail> {
    let to = |number: usize| format!("{number}@example.vn").parse().unwrap();
    (0..count).map(|number| Mail { to: to(number), ..mail() }).collect()
}

fn recipients(server: &SmtpServer) -> Vec<String> {
    server.mails().iter().flat_map(|mail| mail.to.clone()).collect()
}

#[tokio::test]
async fn a_connection_is_used_for_a_stated_number_of_mails() {
    let server = SmtpServer::start().await;
    let results = mailer(&server).send_all(&mails(MAILS_PER_CONNECTION)).await;
    assert_eq!(results, vec![accepted(); MAILS_PER_CONNECTION]);
    assert_eq!(server.connections(), 1);
    let results = mailer(&server).send_all(&mails(MAILS_PER_CONNECTION + 1)).await;
    assert_eq!(results, vec![accepted(); MAILS_PER_CONNECTION + 1]);
    assert_eq!(server.connections(), 3);
    assert_eq!(server.mails().len(), 2 * MAILS_PER_CONNECTION + 1);
}

#[tokio::test]
async fn no_mails_need_no_connection() {
    let server = SmtpServer::start().await;
    assert_eq!(mailer(&server).send_all(&[]).await, []);
    assert_eq!(server.connections(), 0);
}

#[tokio::test]
async fn each_mail_has_its_own_result_in_one_connection() {
    let server = SmtpServer::start().await;
    server.reply_to_recipient("1@example.vn", "550 5.1.1 unknown");
    server.reply_to_recipient("2@example.vn", "450 4.2.0 busy");
    server.at_times(Step::Message, Act::Reply("554 5.6.0 first".to_owned()), 1);
    let mut five = mails(5);
    five[3].language = String::new();
    assert_eq!(
        mailer(&server).send_all(&five).await,
        [
            later("message: 554 5.6.0 first"),
            refused("RCPT TO: 550 5.1.1 unknown"),
            later("RCPT TO: 450 4.2.0 busy"),
            later("the language is not a language tag"),
            accepted(),
        ]
    );
    assert_eq!((server.connections(), recipients(&server)), (1, vec!["4@example.vn".to_owned()]));
}

#[tokio::test]
async fn a_connection_that_breaks_is_made_again_for_the_next_mail() {
    let server = SmtpServer::start().await;
    server.at_times(Step::Message, Act::KeepAndBreak, 1);
    assert_eq!(
        mailer(&server).send_all(&mails(3)).await,
        [unknown("message: incomplete response"), accepted(), accepted()]
    );
    assert_eq!(server.connections(), 2);
    assert_eq!(
        recipients(&server),
        ["0@example.vn", "1@example.vn", "2@example.vn"],
        "no mail is sent twice"
    );
}

#[tokio::test]
async fn a_server_that_ends_the_connection_between_two_mails_gets_the_next_one() {
    let server = SmtpServer::start().await;
    server.at_times(Step::Reset, Act::Break, 1);
    server.at_times(Step::Reset, Act::Reply("421 4.7.0 enough".to_owned()), 1);
    assert_eq!(mailer(&server).send_all(&mails(3)).await, vec![accepted(); 3]);
    assert_eq!(server.connections(), 3);
}

#[tokio::test]
async fn a_server_that_says_that_it_closes_is_not_used_again() {
    let server = SmtpServer::start().await;
    server.at_times(Step::Sender, Act::Reply("421 4.3.2 closing".to_owned()), 1);
    assert_eq!(
        mailer(&server).send_all(&mails(2)).await,
        [later("MAIL FROM: 421 4.3.2 closing"), accepted()]
    );
    assert_eq!(server.connections(), 2);
}

#[tokio::test]
async fn a_time_limit_ends_the_connection_but_not_the_next_mail() {
    let server = SmtpServer::start().await;
    server.at_times(Step::Message, Act::Hang, 1);
    let results =
        mailer_with(&server.url(), Limits { exchange: SHORT * 4, ..RELAXED }).send_all(&mails(2)).await;
    assert_eq!(results, [unknown("no answer within the time limit for one mail"), accepted()]);
}

#[tokio::test]
async fn a_server_that_cannot_be_reached_is_tried_once() {
    let server = SmtpServer::start().await;
    server.at(Step::Connect, Act::Reply("554 5.3.2 closed".to_owned()));
    assert_eq!(mailer(&server).send_all(&mails(3)).await, vec![later("connection: 554 5.3.2 closed"); 3]);
    assert_eq!(server.connections(), 1);
    server.forget_orders();
    server.at(Step::Connect, Act::Hang);
    let limited = mailer_with(&server.url(), Limits { exchange: SHORT, ..RELAXED });
    let results = limited.send_all(&mails(3)).await;
    assert_eq!(results, vec![later("no answer within the time limit for one mail"); 3]);
    assert_eq!(server.connections(), 2);
}

#[tokio::test]
async fn a_wrong_password_is_tried_once() {
    let server = SmtpServer::start().await;
    server.reply(Step::Auth, "535 5.7.8 wrong");
    let results = mailer_of_an(&server.url(), "hunter2").send_all(&mails(3)).await;
    assert_eq!((results, server.connections()), (vec![later("AUTH: 535 5.7.8"); 3], 1));
}
