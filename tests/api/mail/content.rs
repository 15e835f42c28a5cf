//! What mails say, to whom, and when.

use kiennghi::kernel::config::Config;
use kiennghi::service::mail::check;
use serde_json::json;
use testkit::smtp::SmtpServer;
use testkit::{World, db_test, make};

use super::{config, in_minutes, mails, path_of, round, round_at, subscribe};

#[db_test]
async fn what_waits_is_told_once_and_what_is_new_is_told_later(w: World) {
    let server = SmtpServer::start().await;
    w.beside(config(&w, &server), async |w| {
        let first = make::received(&w).await;
        subscribe(&w, "clerk", json!({})).await;
        round(&w).await;
        let mails = server.wait_for(1).await;
        let mail = &mails[0];
        assert_eq!(mail.to, ["vanthu@hdnd.laocai.gov.vn"]);
        assert_eq!(mail.from, "bounces@hdnd.laocai.gov.vn");
        assert_eq!(mail.subject, "Kiến nghị: 1 việc mới");
        let url = format!("https://kiennghi.laocai.gov.vn/app/#/cases/{}", first.id);
        for text in [mail.text.clone(), mail.html.replace("&#x2f;", "/")] {
            assert!(text.contains(&first.number) && text.contains("Chờ tiếp nhận, phân loại: 1"), "{text}");
            assert!(text.contains(&url), "{text}");
            assert!(!text.contains(first.content.as_deref().unwrap()), "nothing that voters wrote: {text}");
        }
        assert_eq!(mail.header("Auto-Submitted"), Some("auto-generated"));
        assert_eq!(mail.header("Content-Language"), Some("vi"));
        // nothing new: no mail, however often somebody looks
        for minutes in [0, 11] {
            round_at(&w, in_minutes(&w, minutes)).await;
        }
        assert_eq!(server.mails().len(), 1);
        // what is new waits until ten minutes have passed, and becomes one mail
        let (second, third) = (make::received(&w).await, make::received(&w).await);
        round(&w).await;
        assert_eq!(server.mails().len(), 1);
        round_at(&w, in_minutes(&w, 22)).await;
        let mails = server.wait_for(2).await;
        assert_eq!(mails[1].subject, "Kiến nghị: 2 việc mới");
        for number in [&second.number, &third.number] {
            assert!(mails[1].text.contains(&format!("{number} [mới]")), "{}", mails[1].text);
        }
        assert!(!mails[1].text.contains(&format!("{} [mới]", first.number)), "{}", mails[1].text);
        assert_ne!(mails[0].header("Message-ID"), mails[1].header("Message-ID"));
    })
    .await;
}

#[db_test]
async fn what_leaves_a_queue_and_comes_again_is_new(w: World) {
    let server = SmtpServer::start().await;
    w.beside(config(&w, &server), async |w| {
        let body = json!({"organization_id": w.cast.a.department, "role": "head", "language": "en"});
        let subscription = subscribe(&w, "admin", body).await;
        let case = make::assigned(&w).await;
        round(&w).await;
        let mails = server.wait_for(1).await;
        assert_eq!(mails[0].subject, "Petitions: 1 new to do");
        assert!(mails[0].text.contains(&format!("To acknowledge: 1 (new: 1)\r\n- {}, due ", case.number)), "{}", mails[0].text);
        let case = make::acknowledge(&w, "handler", &case, w.cast.a.department).await;
        round_at(&w, in_minutes(&w, 11)).await;
        let mails = server.wait_for(2).await;
        assert!(mails[1].text.contains("To answer: 1 (new: 1)"), "{}", mails[1].text);
        // returned and assigned again: the same case waits anew
        let (assignment, version) = make::of(&case, w.cast.a.department);
        let back = json!({"action": "return", "reason": "Không thuộc thẩm quyền", "proposed_receiver": w.cast.a.department_2});
        w.step("handler", &format!("/v1/assignments/{assignment}"), version, &back).await.expect(200);
        round_at(&w, in_minutes(&w, 22)).await;
        assert_eq!(server.mails().len(), 2, "nothing waits");
        let case = make::reload(&w, case.id).await;
        let again = json!({
            "action": "assign", "lead": w.cast.a.department, "due_on": make::in_days(9), "document": make::document(),
        });
        w.step("leader", &format!("/v1/cases/{}", case.id), case.version, &again).await.expect(200);
        round_at(&w, in_minutes(&w, 33)).await;
        assert_eq!(server.wait_for(3).await.len(), 3);
        assert_eq!(super::mails(&w, &subscription).await.len(), 3);
        // the other agency, and the other council, are told nothing of it
        for (role, body) in [("head", w.cast.a.department_2), ("clerk", w.cast.b.office)] {
            let address = format!("{role}@hdnd.laocai.gov.vn");
            let body = json!({"organization_id": body, "role": role, "address": address});
            subscribe(&w, "admin", body).await;
        }
        round(&w).await;
        assert_eq!(server.mails().len(), 3);
    })
    .await;
}

#[db_test]
async fn a_digest_comes_once_on_each_working_day(w: World) {
    let server = SmtpServer::start().await;
    w.beside(config(&w, &server), async |w| {
        make::received(&w).await;
        let subscription = subscribe(&w, "clerk", json!({"frequency": "daily"})).await;
        // the tests begin on Monday, 16 November; days and hours of Vietnam
        let at = |day: u32, hour: u32, minute: u32| {
            let text = format!("2026-11-{day}T{hour:02}:{minute:02}:00+07:00");
            text.parse::<chrono::DateTime<chrono::FixedOffset>>().unwrap().to_utc()
        };
        for (day, hour, minute, sent) in [
            (16, 23, 0, 0),
            (17, 6, 59, 0),
            (17, 7, 1, 1),
            (17, 7, 2, 1),
            (17, 18, 0, 1),
            (18, 9, 30, 2),
            // Saturday and Sunday
            (21, 9, 0, 2),
            (22, 9, 0, 2),
            (23, 7, 0, 3),
        ] {
            round_at(&w, at(day, hour, minute)).await;
            assert_eq!(mails(&w, &subscription).await.len(), sent, "{day} {hour}:{minute}");
        }
        let mails = server.wait_for(3).await;
        assert_eq!(mails[0].subject, "Kiến nghị ngày 17/11/2026: 1 việc đang chờ, 1 việc mới");
        assert_eq!(mails[1].subject, "Kiến nghị ngày 18/11/2026: 1 việc đang chờ");
    })
    .await;
}

#[db_test]
async fn events_are_told_once_to_whoever_may_see_them(w: World) {
    let server = SmtpServer::start().await;
    w.beside(config(&w, &server), async |w| {
        let case = make::accepted(&w).await;
        // a queue in which nothing waits, so that only events are told
        let of = |address: &str, events: &[&str]| {
            json!({"address": format!("{address}@hdnd.laocai.gov.vn"), "queues": ["release"], "events": events})
        };
        subscribe(&w, "clerk", of("clerk", &["assign", "return"])).await;
        subscribe(&w, "clerk_b", of("clerk_b", &["assign"])).await;
        round(&w).await;
        assert!(server.mails().is_empty());
        make::assign(&w, &case, w.cast.a.department, vec![]).await;
        // the queues are read once a minute
        round(&w).await;
        assert!(server.mails().is_empty());
        round_at(&w, in_minutes(&w, 2)).await;
        let mails = server.wait_for(1).await;
        assert_eq!(mails[0].to, ["clerk@hdnd.laocai.gov.vn"]);
        assert_eq!(mails[0].subject, "Kiến nghị: có diễn biến mới");
        assert!(mails[0].text.contains(&format!("16/11/2026: {}, ", case.number)), "{}", mails[0].text);
        // another change of the case is no such event
        make::acknowledge(&w, "handler", &make::reload(&w, case.id).await, w.cast.a.department).await;
        round_at(&w, in_minutes(&w, 13)).await;
        assert_eq!(server.mails().len(), 1);
    })
    .await;
}

#[db_test]
async fn every_event_is_told_also_when_there_are_more_than_one_mail_takes(w: World) {
    let server = SmtpServer::start().await;
    w.beside(config(&w, &server), async |w| {
        let body = json!({"queues": ["release"], "events": ["register"]});
        subscribe(&w, "clerk", body).await;
        round(&w).await;
        for _ in 0..230 {
            make::received(&w).await;
        }
        for minutes in [2, 13, 24] {
            round_at(&w, in_minutes(&w, minutes)).await;
        }
        let told = |text: &str| {
            let more = text.lines().find_map(|line| line.strip_prefix("- và các việc khác: "));
            text.matches(": KN-2026-").count() + more.map_or(0, |more| more.trim().parse().unwrap())
        };
        let mails = server.mails();
        assert_eq!(mails.iter().map(|mail| told(&mail.text)).sum::<usize>(), 230, "{}", mails.len());
    })
    .await;
}

#[db_test(sqlite)]
async fn a_preview_shows_the_subscriber_what_is_next(w: World) {
    let server = SmtpServer::start().await;
    w.beside(config(&w, &server), async |w| {
        let case = make::received(&w).await;
        let subscription = subscribe(&w, "clerk", json!({"language": "en"})).await;
        let preview = format!("{}/preview", path_of(&subscription));
        let shown = w.get("clerk", &preview).await.expect(200);
        assert_eq!(shown["subject"], "Petitions: 1 new to do");
        assert!(shown["html"].as_str().unwrap().contains(&case.number), "{shown}");
        // an admin reads no cases
        let shown = w.get("admin", &preview).await.expect(200);
        assert!(!shown.to_string().contains(&case.number), "{shown}");
        assert!(shown["text"].as_str().unwrap().contains("To accept and classify: 1"), "{shown}");
        assert_eq!(w.get("leader", &preview).await.refused(404), "not_found");
        assert!(server.mails().is_empty());
    })
    .await;
}

#[db_test(sqlite)]
async fn an_operators_template_replaces_ours_and_a_wrong_one_stops_the_start(w: World) {
    let server = SmtpServer::start().await;
    let folder = tempfile::tempdir().unwrap();
    let vi = folder.path().join("vi");
    std::fs::create_dir(&vi).unwrap();
    std::fs::write(vi.join("notice.subject.txt"), "HĐND: {{ new }} việc").unwrap();
    let settings = Config { mail_templates: Some(folder.path().to_owned()), ..config(&w, &server) };
    check(&settings).unwrap();
    w.beside(settings.clone(), async |w| {
        make::received(&w).await;
        subscribe(&w, "clerk", json!({})).await;
        round(&w).await;
        assert_eq!(server.wait_for(1).await[0].subject, "HĐND: 1 việc");
    })
    .await;
    for (file, text, said) in [
        ("notice.html", "{{ khong_co }}", "khong_co"),
        ("digest.txt", "{% for x in %}", "digest.txt, line 1"),
        ("notise.txt", "x", "notise.txt"),
    ] {
        std::fs::write(vi.join(file), text).unwrap();
        let error = check(&settings).unwrap_err();
        assert!(error.starts_with("`mail_templates`: ") && error.contains(said), "{error}");
        std::fs::remove_file(vi.join(file)).unwrap();
    }
}
