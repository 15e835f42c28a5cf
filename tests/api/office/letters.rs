//! What goes out to many and comes back from many: rows 7, 10 and 17.

use entity::enums::SupervisionStage;
use serde_json::{Value, json};
use testkit::make::supervisions::{self, id};
use testkit::make::{on_assignment, on_case};
use testkit::{World, db_test, make};
use uuid::Uuid;

use super::{
    acknowledge, answer, conclusion, count_of, counted_alike_tomorrow, figures, found, late, letter, many,
    organization, readers_of, refused_post, refused_to, registered, review, see, timeliness,
    total_and_answered, with_outcome,
};

/// Creates the ministries that are not in the cast, as the clerk.
async fn five_ministries(w: &World) -> Vec<Uuid> {
    let mut all = vec![w.cast.ministry];
    for name in ["Bộ Tài chính", "Bộ Nội vụ", "Bộ Y tế", "Bộ Công Thương"] {
        let new = json!({"kind": "central_body", "name": name, "valid_from": "2021-07-28"});
        all.push(id(&w.post("clerk", "/v1/organizations", &new).await.expect(201)));
    }
    all
}

/// The other council finds the referral, makes a petition of its own of it, and answers.
async fn the_other_council_answers(w: &World, case: Uuid) -> Uuid {
    let b = &w.cast.b;
    let inbox = w.get("clerk_b", "/v1/referrals").await.expect(200)["items"].clone();
    assert_eq!(inbox[0]["content"], "Sớm nâng cấp Quốc lộ 279 qua hai tỉnh");
    let (referral, version) = make::of(&make::reload(w, case).await, b.council);
    let path = format!("/v1/referrals/{referral}");
    let accept = json!({"action": "accept"});
    for (who, status) in
        [("leader_b", 403), ("auditor_b", 403), ("clerk", 403), ("head", 404), ("head_b", 404)]
    {
        w.step(who, &path, version, &accept).await.refused(status);
    }
    let taken = w.step("clerk_b", &path, version, &accept).await.expect(200);
    let own = taken["petition_id"].as_str().unwrap().parse().unwrap();
    let version = taken["version"].as_i64().unwrap();
    let answer = json!({"action": "answer", "text": "Tỉnh đã bố trí vốn", "outcome": "by_implementation", "document": make::document()});
    for (who, status) in [("clerk_b", 403), ("leader", 403), ("head_b", 404)] {
        w.step(who, &path, version, &answer).await.refused(status);
    }
    w.step("leader_b", &path, version, &answer).await.expect(200);
    own
}

#[db_test]
async fn row_07_five_ministries_and_another_council_answer_a_referral(w: World) {
    let b = &w.cast.b;
    let ministries = five_ministries(&w).await;
    let sent = json!({"received_on": "2026-09-01"});
    let case = registered(&w, "Sớm nâng cấp Quốc lộ 279 qua hai tỉnh", sent).await;
    let to: Vec<Uuid> = ministries.iter().copied().chain([b.council]).collect();
    let refer = late("2026-09-07", json!({"action": "refer", "to": to, "document": make::document()}));
    refused_to(&w, case, &refer, &["clerk", "reviewer", "auditor"], &["head", "leader_b"]).await;
    let shown = on_case(&w, "leader", case, refer).await.expect(200);
    assert_eq!((&shown["status"], &shown["due_on"]), (&json!("referred"), &json!("2026-11-06")), "60 days");
    assert_eq!(readers_of(&w, case).await, ["clerk", "auditor"], "the receivers read the referral only");
    assert_eq!(found(&w, "petitions?overdue=true").await, [1, 1, 0, 0, 0]);
    assert_eq!(timeliness(&w, "of=assignments").await, [0, 6, 0, 0, 0]);

    // four ministries answer on paper, each on its day; the fifth is reminded first
    for (ministry, day) in ministries.iter().zip(["2026-09-20", "2026-10-02", "2026-11-06", "2026-11-10"]) {
        let paper = late(day, answer(&w, &[case], *ministry, "information_provided").await);
        refused_post(&w, "/v1/responses", &paper, &["leader", "auditor"], &["head", "clerk_b"]).await;
        w.post("clerk", "/v1/responses", &paper).await.expect(201);
    }
    let fifth = ministries[4];
    let reminder = make::letter(fifth, "reminder", &[&make::reload(&w, case).await]);
    refused_post(&w, "/v1/reminder-letters", &reminder, &["clerk", "auditor"], &["leader_b"]).await;
    w.post("leader", "/v1/reminder-letters", &reminder).await.expect(201);
    let paper = answer(&w, &[case], fifth, "by_regulation").await;
    w.post("clerk", "/v1/responses", &paper).await.expect(201);
    assert_eq!(total_and_answered(&w, "").await, [1, 0], "one of six has not answered");
    // as it stood in October: two of six had answered, and the others were in time
    assert_eq!(timeliness(&w, "of=assignments&as_of=2026-10-10").await, [4, 0, 0, 0, 0]);
    assert_eq!(timeliness(&w, "of=cases&as_of=2026-10-10").await, [1, 0, 0, 0, 0]);
    let own = the_other_council_answers(&w, case).await;

    let seen = see(&w, "auditor", case).await;
    assert_eq!((&seen["status"], &seen["answered_on"]), (&json!("answered"), &json!(make::today())));
    let page = w.get("clerk", &format!("/v1/assignments?case_id={case}")).await.expect(200);
    let mut days: Vec<_> = page["items"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["days_late"].as_i64().map(|days| days.max(0)))
        .collect();
    days.sort_unstable();
    assert_eq!(days, [0, 0, 0, 4, 10, 10].map(Some));
    on_case(&w, "reviewer", case, review("satisfactory")).await.expect(200);
    let notice = json!({"action": "notify_voters", "notified_on": make::today(), "place": "Nhà văn hóa xã", "how": "Hội nghị"});
    refused_to(&w, case, &notice, &["leader", "auditor"], &["head", "clerk_b"]).await;
    on_case(&w, "deputy", case, notice).await.expect(200);
    on_case(&w, "leader", case, json!({"action": "close"})).await.expect(200);
    let ours = figures(&w, "clerk", "").await;
    assert_eq!((&ours["total"], with_outcome(&ours, "information_provided")), (&json!(1), 1));
    assert_eq!(total_and_answered(&w, "&as_of=2026-11-12").await, [1, 0]);
    // each council counts its own petition; that of the other one is not its affair
    let theirs = w.get("clerk_b", &format!("/v1/outcome-figures?council_id={}", b.council)).await.expect(200);
    assert_eq!((&theirs["total"], &theirs["answered"]), (&json!(1), &json!(0)));
    assert_eq!(readers_of(&w, own).await, ["clerk_b"]);
    counted_alike_tomorrow(&w).await;
}

#[db_test]
async fn row_10_ninety_nine_communes_are_addressed_and_139_petitions_settled(w: World) {
    let mut communes = vec![];
    for i in 1..=99 {
        communes.push(organization(&w, "peoples_committee", &format!("UBND xã số {i}")).await);
    }
    let petitions = many(&w, 139).await;
    let led = supervisions::at(&w, SupervisionStage::Announced, json!({})).await;
    let mut asked = make::recommendation::new_recommendation("Công khai kết quả trả lời cử tri", &communes);
    asked.settles = petitions.clone();
    let conclusion = conclusion(&led, &[json!(asked)]);
    refused_post(&w, "/v1/conclusions", &conclusion, &["clerk", "reviewer_2"], &["leader_b"]).await;
    let made = w.post("reviewer", "/v1/conclusions", &conclusion).await.expect(201);
    let case = id(&made["recommendations"][0]);
    assert_eq!(found(&w, "assignments?kind=recommendation").await, [99, 99, 0, 0, 0]);
    for who in ["clerk", "auditor"] {
        assert_eq!(count_of(&w, who, &format!("cases/{case}/links?limit=1")).await, 139, "{who}");
    }
    w.get("clerk_b", &format!("/v1/cases/{case}/links")).await.refused(404);

    // one commune carries it out, and sees its own part
    for role in ["handler", "head"] {
        make::add_grant(&w, "nobody", role, communes[0]).await;
    }
    assert_eq!(count_of(&w, "nobody", "assignments?kind=recommendation").await, 1);
    acknowledge(&w, "nobody", case, communes[0]).await;
    let mut body = answer(&w, &[case], communes[0], "by_implementation").await;
    body["evidence"] = json!([make::document()]);
    refused_post(&w, "/v1/responses", &body, &["reviewer", "auditor"], &["head", "clerk_b"]).await;
    w.post("nobody", "/v1/responses", &body).await.expect(201);
    w.get("nobody", &format!("/v1/petitions/{}", petitions[0])).await.refused(404);
    assert_eq!(timeliness(&w, "of=assignments").await, [98, 0, 0, 0, 0], "98 communes are waited for");
    assert_eq!(total_and_answered(&w, "&kind=recommendation").await, [1, 0]);
    assert_eq!(total_and_answered(&w, "").await, [139, 0], "settling a petition does not answer it");
    counted_alike_tomorrow(&w).await;
}

#[db_test]
async fn row_17_one_letter_carries_84_petitions(w: World) {
    let a = &w.cast.a;
    let cases = many(&w, 84).await;
    let good = letter(&w, &cases, a.department).await;
    refused_post(&w, "/v1/cases/steps", &good, &["clerk", "reviewer", "auditor"], &["head", "leader_b"])
        .await;
    let mut stale = good.clone();
    stale["cases"][83]["version"] = json!(1);
    assert_eq!(w.post("leader", "/v1/cases/steps", &stale).await.refused(412), "stale_version");
    assert_eq!(found(&w, "petitions?status=assigned").await, [0; 5], "all of them or none");
    let mut good = good;
    good["cases"][83]["lead"] = json!(a.department_2);
    let told = w.post("leader", "/v1/cases/steps", &good).await.expect(200);
    assert_eq!(told["cases"].as_array().unwrap().len(), 84);

    assert_eq!(found(&w, "petitions?status=assigned").await, [84, 84, 83, 84, 0]);
    assert_eq!(found(&w, &format!("assignments?organization_id={}", a.department_2)).await, [1, 1, 0, 1, 0]);
    assert_eq!(timeliness(&w, "of=cases").await, [84, 0, 0, 0, 0]);
    assert_eq!(timeliness(&w, &format!("organization_id={}", a.department)).await, [83, 0, 0, 0, 0]);
    assert_eq!(total_and_answered(&w, &format!("&organization_id={}", a.department_2)).await, [1, 0]);
    for who in ["clerk", "auditor", "head", "coordinator"] {
        let page = w.get(who, "/v1/assignments?limit=200").await.expect(200);
        let letters = page["items"].as_array().unwrap().iter().map(|one| &one["document"]);
        assert!(
            letters.clone().all(|one| *one == json!(make::document())),
            "{who} reads which letter it was"
        );
        let log = w.get(who, &format!("/v1/cases/{}/events", cases[0])).await.expect(200);
        assert_eq!(log["items"][0]["action"], "assign", "{who}: each petition has its own history");
    }
    // one came to the wrong department, and the other 83 stay where they are
    let back =
        json!({"action": "return", "reason": "Không thuộc thẩm quyền", "proposed_receiver": a.department_2});
    on_assignment(&w, "handler", cases[0], a.department, back).await.expect(200);
    assert_eq!(found(&w, "petitions?status=assigned").await, [83, 83, 82, 83, 0]);
    assert_eq!(see(&w, "clerk", cases[0]).await["lead_agency_id"], Value::Null);
    counted_alike_tomorrow(&w).await;
}
