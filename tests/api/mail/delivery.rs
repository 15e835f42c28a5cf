//! Mails arrive once, whatever the mail server and the processes do.

use chrono::TimeDelta;
use kiennghi::kernel::context::RequestContext;
use kiennghi::service::mail::{self, bounce};
use kiennghi::worker::mailer::Postman;
use serde_json::json;
use testkit::smtp::{Act, SmtpServer, Step};
use testkit::{World, db_test, make};

use super::{config, in_minutes, mails, path_of, round, round_at, subscribe};

#[db_test]
async fn a_mail_is_tried_again_until_the_server_takes_it(w: World) {
    let mut server = SmtpServer::start().await;
    w.beside(config(&w, &server), async |w| {
        make::received(&w).await;
        let subscription = subscribe(&w, "clerk", json!({})).await;
        server.reply(Step::Recipient, "450 4.2.0 try later");
        round(&w).await;
        assert_eq!(mails(&w, &subscription).await, [("pending".to_owned(), 1)]);
        // not before its time
        round(&w).await;
        assert_eq!(mails(&w, &subscription).await, [("pending".to_owned(), 1)]);
        server.forget_orders();
        server.stop().await;
        round_at(&w, in_minutes(&w, 2)).await;
        assert_eq!(mails(&w, &subscription).await, [("pending".to_owned(), 2)]);
        server.restart().await;
        // the server took it, but its answer did not arrive: the same mail again
        server.at_times(Step::Message, Act::KeepAndBreak, 1);
        round_at(&w, in_minutes(&w, 8)).await;
        assert_eq!(mails(&w, &subscription).await, [("pending".to_owned(), 3)]);
        round_at(&w, in_minutes(&w, 30)).await;
        assert_eq!(mails(&w, &subscription).await, [("sent".to_owned(), 4)]);
        let arrived = server.mails();
        assert_eq!(arrived.len(), 2);
        for header in ["Message-ID", "Date", "To"] {
            assert_eq!(arrived[0].header(header).unwrap(), arrived[1].header(header).unwrap());
        }
        assert_eq!((&arrived[0].text, &arrived[0].html), (&arrived[1].text, &arrived[1].html));
        round_at(&w, in_minutes(&w, 300)).await;
        assert_eq!(server.mails().len(), 2);
    })
    .await;
}

#[db_test]
async fn several_processes_send_one_mail(w: World) {
    let server = SmtpServer::start().await;
    w.beside(config(&w, &server), async |w| {
        make::received(&w).await;
        let subscription = subscribe(&w, "clerk", json!({})).await;
        let one = async || {
            let mut postman = Postman::new(&w.app).unwrap().unwrap();
            let ctx = RequestContext::system(w.app.clock.now());
            for _ in 0..3 {
                postman.make(&mut w.app.handle(), &ctx).await.unwrap();
                postman.send(&mut w.app.handle(), &ctx).await.unwrap();
            }
        };
        tokio::join!(one(), one(), one(), one());
        assert_eq!(mails(&w, &subscription).await, [("sent".to_owned(), 1)]);
        assert_eq!(server.mails().len(), 1);
        // a process that is killed while it sends leaves the mail to another one, an hour later
        make::received(&w).await;
        let later = RequestContext::system(in_minutes(&w, 11));
        let live = mail::live(&w.app).await.unwrap();
        assert!(mail::derive(&mut w.app.handle(), &later, &live[0]).await.unwrap());
        assert!(
            !mail::derive(&mut w.app.handle(), &later, &live[0]).await.unwrap(),
            "another one was faster"
        );
        assert_eq!(mail::claim(&mut w.app.handle(), &later).await.unwrap().len(), 1);
        round_at(&w, in_minutes(&w, 30)).await;
        assert_eq!(server.mails().len(), 1);
        round_at(&w, in_minutes(&w, 62)).await;
        assert_eq!(server.mails().len(), 2);
    })
    .await;
}

#[db_test]
async fn an_address_that_is_refused_is_written_to_no_more(w: World) {
    let server = SmtpServer::start().await;
    w.beside(config(&w, &server), async |w| {
        make::received(&w).await;
        let subscription = subscribe(&w, "clerk", json!({})).await;
        server.reply_to_recipient("vanthu@hdnd.laocai.gov.vn", "550 5.1.1 no such mailbox");
        round(&w).await;
        assert_eq!(mails(&w, &subscription).await, [("failed".to_owned(), 1)]);
        let now = w.get("clerk", &path_of(&subscription)).await.expect(200);
        assert_eq!(now["disabled_reason"], "refused");
        make::received(&w).await;
        round_at(&w, in_minutes(&w, 11)).await;
        assert_eq!(mails(&w, &subscription).await.len(), 1);
        // another address, which is told what did not arrive
        let patch = json!({"address": "clerk@hdnd.laocai.gov.vn", "disabled": false});
        w.patch("clerk", &path_of(&subscription), now["version"].as_i64().unwrap(), &patch).await.expect(200);
        round_at(&w, in_minutes(&w, 22)).await;
        let arrived = &server.wait_for(1).await[0];
        assert_eq!(arrived.to, ["clerk@hdnd.laocai.gov.vn"]);
        assert_eq!(arrived.subject, "Kiến nghị: 2 việc mới");
    })
    .await;
}

/// A report that a mail to an address came back, as Postfix writes it.
fn report(message_id: &str, recipient: &str, status: &str) -> String {
    let action = if status.starts_with('5') { "failed" } else { "delayed" };
    format!(
        "From: MAILER-DAEMON@mx.laocai.gov.vn\r\nTo: bounces@hdnd.laocai.gov.vn\r\nSubject: Undelivered Mail\r\n\
         MIME-Version: 1.0\r\nContent-Type: multipart/report; report-type=delivery-status; boundary=\"b\"\r\n\r\n\
         --b\r\nContent-Type: text/plain\r\n\r\nI'm sorry.\r\n\
         --b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.laocai.gov.vn\r\n\r\n\
         Final-Recipient: rfc822; {recipient}\r\nAction: {action}\r\nStatus: {status}\r\n\
         Diagnostic-Code: smtp; 550 {status} unknown\r\n\r\n\
         --b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: {message_id}\r\nSubject: x\r\n\r\n--b--\r\n"
    )
}

#[db_test]
async fn a_mail_that_comes_back_ends_the_subscription(w: World) {
    let server = SmtpServer::start().await;
    w.beside(config(&w, &server), async |w| {
        make::received(&w).await;
        let subscription = subscribe(&w, "clerk", json!({})).await;
        round(&w).await;
        let sent = server.wait_for(1).await;
        let id = sent[0].header("Message-ID").unwrap();
        let (to, other) = ("vanthu@hdnd.laocai.gov.vn", "leader@hdnd.laocai.gov.vn");
        let made_up = "<01a1e217-0eae-71c2-93dd-c227eebd50a1@hdnd.laocai.gov.vn>";
        let note = async |text: String| {
            let ctx = RequestContext::system(w.app.clock.now());
            bounce::note(&mut w.app.handle(), &ctx, text.as_bytes()).await.unwrap()
        };
        for forged in [
            report(id, other, "5.1.1"),
            report(made_up, to, "5.1.1"),
            report(id, to, "4.4.1"),
            "x".to_owned(),
        ] {
            assert_eq!(note(forged).await, 0);
        }
        assert!(w.get("clerk", &path_of(&subscription)).await.expect(200)["disabled_at"].is_null());
        assert_eq!(note(report(id, to, "5.1.1")).await, 1);
        assert_eq!(note(report(id, to, "5.1.1")).await, 0, "the second time");
        assert_eq!(mails(&w, &subscription).await, [("bounced".to_owned(), 1)]);
        let now = w.get("clerk", &path_of(&subscription)).await.expect(200);
        assert_eq!(now["disabled_reason"], "bounced");
        // an old mail to a former address says nothing about the present one
        let patch = json!({"address": "moi@hdnd.laocai.gov.vn", "disabled": false});
        w.patch("clerk", &path_of(&subscription), now["version"].as_i64().unwrap(), &patch).await.expect(200);
        assert_eq!(note(report(id, to, "5.1.1")).await, 0);
        assert!(w.get("clerk", &path_of(&subscription)).await.expect(200)["disabled_at"].is_null());
    })
    .await;
}

#[db_test]
async fn what_is_disabled_or_readdressed_while_mails_wait(w: World) {
    let server = SmtpServer::start().await;
    w.beside(config(&w, &server), async |w| {
        make::received(&w).await;
        let subscription = subscribe(&w, "clerk", json!({})).await;
        server.reply(Step::Connect, "421 4.3.2 not now");
        round(&w).await;
        let patch = json!({"address": "moi@hdnd.laocai.gov.vn"});
        let now = w.patch("clerk", &path_of(&subscription), 1, &patch).await.expect(200);
        server.forget_orders();
        round_at(&w, in_minutes(&w, 2)).await;
        assert_eq!(server.wait_for(1).await[0].to, ["moi@hdnd.laocai.gov.vn"]);
        make::received(&w).await;
        server.reply(Step::Connect, "421 4.3.2 not now");
        round_at(&w, in_minutes(&w, 13)).await;
        assert_eq!(mails(&w, &subscription).await[1].0, "pending");
        let version = now["version"].as_i64().unwrap();
        w.patch("clerk", &path_of(&subscription), version, &json!({"disabled": true})).await.expect(200);
        server.forget_orders();
        round_at(&w, in_minutes(&w, 120)).await;
        assert_eq!(mails(&w, &subscription).await[1].0, "failed");
        assert_eq!(server.mails().len(), 1);
        // old mails are deleted
        let old = RequestContext::system(w.app.clock.now() + TimeDelta::days(31));
        assert_eq!(mail::purge(&mut w.app.handle(), &old).await.unwrap(), 2);
        assert!(mails(&w, &subscription).await.is_empty());
    })
    .await;
}

#[db_test]
async fn whoever_has_no_account_or_role_any_more_gets_no_mail_that_waits(w: World) {
    let server = SmtpServer::start().await;
    w.beside(config(&w, &server), async |w| {
        make::received(&w).await;
        let clerk = subscribe(&w, "clerk", json!({})).await;
        let body =
            json!({"organization_id": w.cast.a.office, "role": "clerk", "address": "vp@hdnd.laocai.gov.vn"});
        let office = subscribe(&w, "admin", body).await;
        server.reply(Step::Recipient, "450 4.2.0 try later");
        round(&w).await;
        server.forget_orders();
        let path = format!("/v1/users/{}", w.user("clerk"));
        let version = w.get("admin", &path).await.expect(200)["version"].as_i64().unwrap();
        w.patch("admin", &path, version, &json!({"disabled": true})).await.expect(200);
        round_at(&w, in_minutes(&w, 2)).await;
        assert_eq!(mails(&w, &clerk).await, [("failed".to_owned(), 1)]);
        assert_eq!(mails(&w, &office).await, [("sent".to_owned(), 2)]);
        assert_eq!(server.mails().len(), 1);
    })
    .await;
}

/// A mail says what its subscriber could see when it was made.
#[db_test]
async fn a_mail_of_a_role_that_was_withdrawn_is_not_sent(w: World) {
    let server = SmtpServer::start().await;
    w.beside(config(&w, &server), async |w| {
        make::received(&w).await;
        let clerk = subscribe(&w, "clerk", json!({})).await;
        server.reply(Step::Recipient, "450 4.2.0 try later");
        round(&w).await;
        server.forget_orders();
        let grants = format!("/v1/grants?user_id={}", w.user("clerk"));
        let old = w.get("admin", &grants).await.expect(200)["items"][0].clone();
        let new =
            json!({"user_id": w.user("clerk"), "role": "handler", "organization_id": w.cast.a.department_2});
        w.post("admin", "/v1/grants", &new).await.expect(201);
        let path = format!("/v1/grants/{}", old["id"].as_str().unwrap());
        let withdrawn = w.request(reqwest::Method::DELETE, &path).bearer_auth(w.token("admin").await);
        let withdrawn = withdrawn.header("If-Match", format!("\"{}\"", old["version"]));
        w.send(withdrawn).await.expect(200);
        round_at(&w, in_minutes(&w, 2)).await;
        assert_eq!(mails(&w, &clerk).await, [("failed".to_owned(), 1)]);
        assert_eq!(server.mails().len(), 0);
    })
    .await;
}
