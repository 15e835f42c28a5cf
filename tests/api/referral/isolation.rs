//! Neither council sees more of the other than the referral.

use entity::enums::Outcome;
use serde_json::{Value, json};
use testkit::make::on_case;
use testkit::{World, db_test, make};

use super::{answer, on_paper, on_referral, path};

/// Everybody of the receiving council, and people with roles of an agency in it, in its bodies and above them.
async fn receivers(w: &World) -> Vec<&'static str> {
    let b = &w.cast.b;
    make::add_grant(w, "nobody", "head", b.council).await;
    make::add_grant(w, "nobody", "handler", b.council).await;
    make::add_grant(w, "handler_b", "handler", b.council).await;
    make::add_grant(w, "committee_head", "head", b.standing_body).await;
    vec![
        "clerk_b",
        "leader_b",
        "auditor_b",
        "reviewer_b",
        "deputy_b",
        "liaison_b",
        "coordinator_b",
        "handler_b",
        "head_b",
        "nobody",
        "committee_head",
    ]
}

#[db_test]
async fn the_receiver_reads_nothing_of_the_petition_but_the_referral(w: World) {
    let (a, b) = (&w.cast.a, &w.cast.b);
    let before = w.get("clerk", "/v1/position").await.expect(200)["position"].as_str().unwrap().to_owned();
    let case = make::referred_to(&w, vec![b.council, w.cast.ministry]).await;
    let letter = make::letter(b.council, "reminder", &[&make::reload(&w, case.id).await]);
    let letter = w.post("leader", "/v1/reminder-letters", &letter).await.expect(201);
    let case = make::reload(&w, case.id).await;
    let mut promised = on_paper(&case, b.council, "with_roadmap");
    promised["commitments"] = json!([make::promise()]);
    let response = w.post("clerk", "/v1/responses", &promised).await.expect(201);
    let commitment = response["commitments"][0]["id"].as_str().unwrap();
    let (id, version) = make::of(&make::reload(&w, case.id).await, b.council);
    let (case_path, letter) = (format!("/v1/cases/{}", case.id), letter["id"].as_str().unwrap());
    let secrets = [
        case_path.clone(),
        format!("/v1/petitions/{}", case.id),
        format!("{case_path}/events"),
        format!("{case_path}/assignments"),
        format!("{case_path}/links"),
        format!("{case_path}/escalation"),
        format!("/v1/petitions/{}/petitioner", case.id),
        format!("/v1/assignments/{id}"),
        format!("/v1/assignments/{id}/deadline"),
        format!("/v1/responses/{}", response["id"].as_str().unwrap()),
        format!("/v1/commitments/{commitment}"),
        format!("/v1/reminder-letters/{letter}"),
    ];
    let lists = [
        "/v1/cases?count=true".to_owned(),
        "/v1/cases?q=duong%20lien%20thon&count=true".to_owned(),
        format!("/v1/cases?number={}&count=true", case.number),
        format!("/v1/cases?agency_id={}&count=true", b.council),
        "/v1/petitions?count=true".to_owned(),
        "/v1/cases?updated_since=2020-01-01T00:00:00Z&count=true".to_owned(),
        format!("/v1/cases?changed_since={before}&count=true"),
        "/v1/assignments?count=true".to_owned(),
        format!("/v1/assignments?organization_id={}&count=true", b.council),
        "/v1/responses?count=true".to_owned(),
        format!("/v1/responses?organization_id={}&count=true", b.council),
        "/v1/commitments?count=true".to_owned(),
        "/v1/reminder-letters?count=true".to_owned(),
    ];
    for who in receivers(&w).await {
        for path in &secrets {
            let reply = w.get(who, path).await;
            assert_eq!(reply.status, 404, "{who} {path}: {}", reply.text);
        }
        for path in &lists {
            let page = w.get(who, path).await.expect(200);
            assert_eq!((&page["items"], &page["count"]), (&json!([]), &json!(0)), "{who} {path}");
        }
        for of in ["cases", "assignments", "commitments"] {
            let counted = w.get(who, &format!("/v1/timeliness?of={of}")).await.expect(200);
            for state in ["on_time", "due_soon", "late", "undated"] {
                assert_eq!(counted[state], 0, "{who} {of}: {counted}");
            }
        }
        for step in [
            json!({"action": "acknowledge"}),
            json!({"action": "return", "reason": "Không thuộc", "proposed_receiver": a.department}),
            json!({"action": "report_progress", "text": "Đang làm"}),
        ] {
            w.step(who, &format!("/v1/assignments/{id}"), version, &step).await.refused(404);
        }
        let again =
            json!({"assignments": [{"id": id, "version": version}], "outcome": "declined", "text": "Không"});
        w.post(who, "/v1/responses", &again).await.refused(404);
        let reported =
            json!({"action": "report_commitment", "text": "Đã xong", "percent": 100, "fulfilled": false});
        w.step(who, &format!("/v1/commitments/{commitment}"), 1, &reported).await.refused(404);
        let answered = json!({"action": "answer_reminder", "text": "Đang làm"});
        w.step(who, &format!("/v1/reminder-letters/{letter}"), 1, &answered).await.refused(404);
    }
    let audit = w.get("auditor_b", &format!("/v1/audit/events?stream_id={}", case.id)).await.expect(200);
    assert_eq!(audit["items"], json!([]));
    // what it wrote on paper is recorded by the office that sent it
    let reported =
        json!({"action": "report_commitment", "text": "Đang làm", "percent": 40, "fulfilled": false});
    w.step("clerk", &format!("/v1/commitments/{commitment}"), 1, &reported).await.expect(200);
    let answered = json!({"action": "answer_reminder", "text": "Đang làm", "document": make::document()});
    w.step("clerk", &format!("/v1/reminder-letters/{letter}"), 1, &answered).await.expect(200);
    // the own council finds all of it
    for path in &lists {
        assert_ne!(w.get("clerk", path).await.expect(200)["items"], json!([]), "{path}");
    }
}

#[db_test]
async fn the_referral_shows_what_the_receiver_needs_and_no_ids_of_the_sender(w: World) {
    let b = &w.cast.b;
    let case = make::received(&w).await;
    let path_of = format!("/v1/petitions/{}", case.id);
    let petitioner = json!({"full_name": "Nguyễn Thị Hoa"});
    w.write(reqwest::Method::PUT, "clerk", &format!("{path_of}/petitioner"), case.version, &petitioner)
        .await
        .expect(200);
    on_case(&w, "leader", case.id, super::refer(&[w.cast.ministry, b.council])).await.expect(200);
    let case = make::reload(&w, case.id).await;
    let shown = w.get("leader_b", &path(&case, b.council)).await.expect(200);
    let text = shown.to_string();
    let other = make::of(&case, w.cast.ministry).0;
    for secret in [case.id.to_string(), other.to_string(), "Hoa".into(), w.user("leader").to_string()] {
        assert!(!text.contains(&secret), "{secret}: {text}");
    }
    assert_eq!((&shown["due_on"], &shown["referred_on"]), (&json!(case.due_on), &json!(make::today())));
    assert_eq!((&shown["received_on"], &shown["channel"]), (&json!(case.received_on), &json!(case.channel)));
    assert_eq!(shown["document"]["number"], "393");
    assert_eq!(shown["units"][0]["unit_id"], json!(w.cast.a.commune), "{shown}");
    // the petition that is made of it has no petitioner
    let made = on_referral(&w, "clerk_b", case.id, b.council, json!({"action": "accept"})).await.expect(200);
    let own = w.get("clerk_b", &format!("/v1/petitions/{}", made["petition_id"].as_str().unwrap())).await;
    assert_eq!(own.expect(200)["has_petitioner"], Value::Bool(false));
}

#[db_test]
async fn the_sender_sees_nothing_of_what_the_receiver_makes_of_it(w: World) {
    let b = &w.cast.b;
    let case = make::referred_to(&w, vec![b.council]).await;
    let made = on_referral(&w, "clerk_b", case.id, b.council, json!({"action": "accept"})).await.expect(200);
    let own: uuid::Uuid = made["petition_id"].as_str().unwrap().parse().unwrap();
    let accept = json!({"action": "accept", "sector_id": b.sector, "competence_level": "commune"});
    on_case(&w, "clerk_b", own, accept).await.expect(200);
    let assign = json!({"action": "assign", "lead": b.department, "due_on": make::in_days(9), "document": make::document()});
    on_case(&w, "leader_b", own, assign).await.expect(200);
    let ours = make::acknowledge(&w, "handler_b", &make::reload(&w, own).await, b.department).await;
    make::answer(&w, "head_b", &ours, b.department, Outcome::ByRegulation).await;
    on_referral(&w, "leader_b", case.id, b.council, answer()).await.expect(200);
    for who in ["clerk", "leader", "reviewer", "deputy", "auditor", "head"] {
        for path in [
            format!("/v1/cases/{own}"),
            format!("/v1/cases/{own}/events"),
            format!("/v1/cases/{own}/assignments"),
        ] {
            w.get(who, &path).await.refused(404);
        }
    }
    let responses = w.get("clerk", "/v1/responses").await.expect(200);
    let of: Vec<_> =
        responses["items"].as_array().unwrap().iter().map(|one| &one["organization_id"]).collect();
    assert_eq!(of, [&json!(b.council)], "only the answer of the council, not that of its department");
    let shown = w.get("leader", &path(&case, b.council)).await.expect(200).to_string();
    assert!(!shown.contains(&own.to_string()), "{shown}");
}

#[db_test]
async fn a_letter_is_about_referrals_or_about_what_was_assigned(w: World) {
    let b = &w.cast.b;
    let referred = make::referred_to(&w, vec![b.council]).await;
    let assigned = make::accepted(&w).await;
    // as an ordinary addressee a council reads what it is assigned
    make::add_grant(&w, "nobody", "head", b.council).await;
    let assigned = make::assign(&w, &assigned, b.council, vec![]).await;
    w.get("nobody", &format!("/v1/cases/{}", assigned.id)).await.expect(200);
    let mixed = make::letter(b.council, "reminder", &[&referred, &assigned]);
    let problem = w.post("leader", "/v1/reminder-letters", &mixed).await.expect(422);
    assert_eq!(problem["errors"][0]["code"], "mixed", "{problem}");
    let letter = make::letter(b.council, "reminder", &[&assigned]);
    let letter = w.post("leader", "/v1/reminder-letters", &letter).await.expect(201);
    w.get("nobody", &format!("/v1/reminder-letters/{}", letter["id"].as_str().unwrap())).await.expect(200);
}
