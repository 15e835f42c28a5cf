//! Twelve published recommendations, recorded as published: several addressees, dissolved ones, a date that does not
//! exist, a wish instead of a date, a finding without a recommendation.
//!
//! They come from eleven provinces and cities, some of which no longer exist; here one council records them all,
//! because a council that has ended has no users.

use std::collections::HashMap;

use chrono::NaiveDate;
use entity::enums::{Fulfilment, OrganizationKind as Kind, SupervisionKind, Verdict};
use kiennghi::service::directory::organization::create::{NewOrganization, create};
use kiennghi::service::directory::organization::edit::{Succession, succeed};
use serde::Deserialize;
use serde_json::{Value, json};
use testkit::make::recommendation as rec;
use testkit::{World, db_test, make};
use uuid::Uuid;

const PUBLISHED: &str = include_str!("../../../assets/recommendations.csv");

#[derive(Deserialize)]
pub struct Published {
    id: String,
    source_form: String,
    subject: String,
    recommendation_vi: String,
    addressee: String,
    deadline_as_stated: String,
    outcome_vi: String,
}

/// All published conclusions, and the bodies that they name, as they were then.
pub struct Archive {
    pub rows: HashMap<String, Published>,
    pub bodies: HashMap<&'static str, Uuid>,
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

impl Archive {
    pub async fn open(w: &World) -> Self {
        let rows = csv::Reader::from_reader(PUBLISHED.as_bytes()).into_deserialize::<Published>();
        let rows: HashMap<_, _> = rows.map(Result::unwrap).map(|row| (row.id.clone(), row)).collect();
        assert_eq!(rows.len(), 12);
        let mut bodies = HashMap::new();
        for (key, kind, name, successor) in [
            ("ubnd", Kind::PeoplesCommittee, "UBND tỉnh", None),
            ("so_y_te", Kind::Department, "Sở Y tế", None),
            ("so_nnmt", Kind::Department, "Sở Nông nghiệp và Môi trường", None),
            ("ubnd_xa", Kind::PeoplesCommittee, "UBND phường Lào Cai", None),
            ("so_tnmt", Kind::Department, "Sở Tài nguyên và Môi trường", Some("so_nnmt")),
            ("ubnd_tp", Kind::PeoplesCommittee, "UBND thành phố", Some("ubnd_xa")),
            ("ubnd_huyen", Kind::PeoplesCommittee, "UBND huyện", Some("ubnd_xa")),
        ] {
            let new = NewOrganization {
                kind,
                name: name.to_owned(),
                parent_id: None,
                council_id: None,
                unit_id: Some(w.cast.a.province),
                area: vec![],
                codes: vec![],
                valid_from: day("1991-10-01"),
                valid_to: None,
            };
            let ctx = w.context("admin").await;
            let id = create(&mut w.app.handle(), &ctx, new).await.unwrap().view.id;
            bodies.insert(key, id);
            if let Some(successor) = successor {
                let step = Succession { successors: vec![bodies[successor]], since: day("2025-07-01") };
                succeed(&mut w.app.handle(), &ctx, id, 1, step).await.unwrap();
            }
        }
        Self { rows, bodies }
    }

    pub fn row(&self, id: &str) -> &Published {
        &self.rows[id]
    }

    /// Returns the recommendation of a row, to some of the bodies.
    pub fn recommendation(&self, id: &str, to: &[&str]) -> Value {
        let row = self.row(id);
        let addressees: Vec<_> = to.iter().map(|key| json!({"organization_id": self.bodies[key]})).collect();
        let stated = Some(&row.deadline_as_stated).filter(|words| !words.is_empty());
        json!({"content": row.recommendation_vi, "addressees": addressees, "as_stated": stated})
    }
}

/// Creates a supervision of the given kind, with a conclusion of a day, issued in one request.
async fn conclude(w: &World, row: &Published, form: &str, on: &str, all: &[Value]) -> testkit::Response {
    let kind = match row.source_form.as_str() {
        "chat_van_giai_trinh" | "giam_sat_va_chat_van" => SupervisionKind::Questioning,
        "giai_trinh" => SupervisionKind::ExplanationSession,
        "giam_sat_kien_nghi_cu_tri" => SupervisionKind::PetitionHandling,
        "tham_tra" => SupervisionKind::Appraisal,
        "khao_sat" => SupervisionKind::Survey,
        _ => SupervisionKind::Thematic,
    };
    let supervision = make::supervision_of(w, kind).await;
    let body = json!({
        "supervision_id": supervision, "form": form, "summary": row.subject, "recommendations": all, "issue": true,
        "document": rec::fresh_document(day(on)),
    });
    w.post("leader", "/v1/conclusions", &body).await
}

pub async fn recorded(w: &World, row: &Published, form: &str, on: &str, all: &[Value]) -> Vec<Uuid> {
    let made = conclude(w, row, form, on, all).await.expect(201);
    made["recommendations"]
        .as_array()
        .unwrap()
        .iter()
        .map(|r| r["id"].as_str().unwrap().parse().unwrap())
        .collect()
}

fn with(mut one: Value, more: Value) -> Value {
    for (field, value) in more.as_object().unwrap() {
        one[field] = value.clone();
    }
    one
}

#[db_test]
async fn r01_done_with_a_measurable_result(w: World) {
    let all = Archive::open(&w).await;
    let money = json!({
        "due_on": "2025-12-31", "deliverable": "Kinh phí đã chi trả",
        "measure": {"indicator": "Kinh phí chi trả hỗ trợ", "unit": "đồng", "baseline": 0, "target": 6_000_000_000_i64},
    });
    let one = with(all.recommendation("R01", &["ubnd", "so_y_te"]), money);
    let id = recorded(&w, all.row("R01"), "report", "2025-06-30", &[one]).await[0];
    for key in ["ubnd", "so_y_te"] {
        // they have no users: the office records what they wrote
        rec::step(&w, "clerk", id, all.bodies[key], &json!({"action": "acknowledge"})).await.expect(200);
        let case = rec::claim(&w, "clerk", &make::reload(&w, id).await, all.bodies[key]).await;
        rec::judge(&w, &case, all.bodies[key], Fulfilment::Done, Verdict::Satisfactory).await;
    }
    let case = make::reload(&w, id).await;
    let part = case.recommendation.as_ref().unwrap();
    assert_eq!(
        (part.fulfilment, part.fulfilled_percent, part.addressees.done),
        (Some(Fulfilment::Done), Some(100), 2)
    );
    assert_eq!(part.measure.as_ref().unwrap().target, Some(6e9));
    w.step("leader", &format!("/v1/cases/{id}"), case.version, &json!({"action": "close"})).await.expect(200);
}

#[db_test]
async fn r02_a_task_for_each_of_many_some_of_them_dissolved(w: World) {
    let all = Archive::open(&w).await;
    let row = all.row("R02");
    assert!(row.addressee.contains("huyện") && row.addressee.contains("Sở Tài nguyên và Môi trường"));
    let due = json!({"due_on": "2021-12-31", "measure": {"indicator": "Đất công ích", "unit": "ha", "baseline": 8338.4}});
    let one = with(all.recommendation("R02", &["ubnd_huyen", "ubnd_tp", "so_tnmt"]), due);
    // today they no longer exist, and nothing can be recommended to them
    let today = make::today().to_string();
    let refused =
        conclude(&w, row, "conclusion", &today, &[with(one.clone(), json!({"due_on": make::in_days(9)}))])
            .await;
    assert!(refused.text.contains("UBND phường Lào Cai"), "names the successor: {}", refused.text);
    assert_eq!(refused.refused(409), "organization_ended");
    // on that day they existed, and they keep their names
    let id = recorded(&w, row, "conclusion", "2021-03-15", &[one]).await[0];
    let case = make::reload(&w, id).await;
    let names: Vec<_> = case.assignments.iter().map(|a| a.organization_name.as_str()).collect();
    assert_eq!(names, ["UBND huyện", "UBND thành phố", "Sở Tài nguyên và Môi trường"]);
    assert_eq!((case.due_on, case.status.word()), (Some(day("2021-12-31")), "assigned"));
    let overdue = w.get("leader", "/v1/recommendations?overdue=true").await.expect(200);
    assert_eq!(overdue["items"][0]["id"], json!(id));
    for (gone, successor) in [("so_tnmt", "so_nnmt"), ("ubnd_huyen", "ubnd_xa")] {
        let body = json!({"action": "transfer", "to": [all.bodies[successor]]});
        rec::step(&w, "leader", id, all.bodies[gone], &body).await.expect(200);
    }
    // one body took over from two: it has one assignment
    let again = json!({"action": "transfer", "to": [all.bodies["ubnd_xa"]]});
    rec::step(&w, "leader", id, all.bodies["ubnd_tp"], &again).await.expect(200);
    let part = make::reload(&w, id).await.recommendation.unwrap();
    assert_eq!(part.addressees.total, 2);
}

#[db_test]
async fn r03_a_baseline_in_numbers(w: World) {
    let all = Archive::open(&w).await;
    let measure = json!({"indicator": "Đất công chưa có giấy chứng nhận", "unit": "ha", "baseline": 29_000});
    let one = with(
        all.recommendation("R03", &["ubnd", "so_nnmt"]),
        json!({"due_on": "2025-12-31", "measure": measure}),
    );
    let id = recorded(&w, all.row("R03"), "report", "2025-05-07", &[one]).await[0];
    let case = w.get("clerk", &format!("/v1/recommendations/{id}")).await.expect(200);
    assert_eq!(
        case["recommendation"]["measure"],
        json!({"indicator": "Đất công chưa có giấy chứng nhận", "unit": "ha", "baseline": 29000.0, "target": null})
    );
}

#[db_test]
async fn r04_a_wish_instead_of_a_date_is_left_to_the_rules(w: World) {
    let all = Archive::open(&w).await;
    assert_eq!(all.row("R04").deadline_as_stated, "sớm");
    let one = all.recommendation("R04", &["ubnd"]);
    let refused = conclude(&w, all.row("R04"), "notice", "2025-10-06", std::slice::from_ref(&one)).await;
    assert_eq!(refused.refused(409), "no_deadline_rule", "the word sets no due date");
    let rule = make::deadline_rule(&json!({
        "council_id": w.cast.a.council, "case_kind": "recommendation", "number": 30, "unit": "working_days",
        "legal_basis": "NQ 06/2025/NQ-HĐND", "valid_from": "2025-01-01",
    }));
    w.post("leader", "/v1/deadline-rules", &rule).await.expect(201);
    let id = recorded(&w, all.row("R04"), "notice", "2025-10-06", &[one]).await[0];
    let case = make::reload(&w, id).await;
    // thirty working days after Monday, 6 October 2025: no holidays between
    assert_eq!(case.due_on, Some(day("2025-11-17")));
    assert_eq!(case.recommendation.unwrap().due_as_stated.as_deref(), Some("sớm"), "as it was stated");
    let explained =
        w.get("clerk", &format!("/v1/assignments/{}/deadline", case.assignments[0].id)).await.expect(200);
    assert!(explained.to_string().contains("NQ 06/2025/NQ-HĐND"), "{explained}");
}

#[db_test]
async fn r05_one_paragraph_is_split_into_its_tasks(w: World) {
    let all = Archive::open(&w).await;
    let row = all.row("R05");
    let one = with(all.recommendation("R05", &["ubnd"]), json!({"due_on": "2026-12-31"}));
    let id = recorded(&w, row, "notice", "2025-10-06", &[one]).await[0];
    let part = |what: &str| json!({"content": format!("Bổ sung vốn cho {what} của xã sau sáp nhập.")});
    let body = json!({
        "action": "split", "remains": "Bố trí kinh phí khắc phục thiên tai.",
        "parts": [part("giáo dục"), part("chỉnh trang đô thị"), part("môi trường"), part("giao thông")],
    });
    let case = make::reload(&w, id).await;
    w.step("leader", &format!("/v1/cases/{id}"), case.version, &body).await.expect(200);
    let conclusion = case.recommendation.unwrap().conclusion_id.unwrap();
    let tasks = w
        .get("clerk", &format!("/v1/recommendations?conclusion_id={conclusion}&count=true"))
        .await
        .expect(200);
    assert_eq!(tasks["count"], 5);
}

#[db_test]
async fn r06_arises_from_petitions_and_is_addressed_to_the_council_too(w: World) {
    let all = Archive::open(&w).await;
    let mut petitions = vec![];
    for _ in 0..8 {
        petitions.push(make::received(&w).await.id);
    }
    let mut one =
        with(all.recommendation("R06", &["ubnd"]), json!({"due_on": "2026-12-31", "arises_from": petitions}));
    one["addressees"].as_array_mut().unwrap().push(json!({"organization_id": w.cast.a.group}));
    let id = recorded(&w, all.row("R06"), "notice", &make::today().to_string(), &[one]).await[0];
    let case = make::reload(&w, id).await;
    assert_eq!(case.assignments.len(), 2, "a deputy group answers its own council");
    rec::step(&w, "clerk", id, w.cast.a.group, &json!({"action": "acknowledge"})).await.expect(200);
    let told = testkit::history::events(&w, petitions[0]).await;
    assert_eq!(told.last().unwrap().data["case_id"], json!(id));
}

#[db_test]
async fn r07_what_is_put_off_until_there_are_funds_needs_no_invented_day(w: World) {
    let all = Archive::open(&w).await;
    let one = with(all.recommendation("R07", &["ubnd_tp"]), json!({"due_on": "2021-12-31"}));
    let id = recorded(&w, all.row("R07"), "notice", "2020-06-30", &[one]).await[0];
    let transfer = json!({"action": "transfer", "to": [all.bodies["ubnd_xa"]]});
    rec::step(&w, "leader", id, all.bodies["ubnd_tp"], &transfer).await.expect(200);
    rec::step(&w, "clerk", id, all.bodies["ubnd_xa"], &json!({"action": "acknowledge"})).await.expect(200);
    let plan = |review_on: Value| {
        json!({
            "action": "plan", "text": "Giải quyết 155 nội dung",
            "milestones": [{"text": "Nội dung tạm gác", "as_stated": "khi được phân bổ vốn", "review_on": review_on}],
        })
    };
    rec::step(&w, "clerk", id, all.bodies["ubnd_xa"], &plan(Value::Null)).await.expect(200);
    rec::step(&w, "clerk", id, all.bodies["ubnd_xa"], &plan(json!(make::in_days(60)))).await.expect(200);
}

#[db_test]
async fn r08_a_date_for_each_item(w: World) {
    let all = Archive::open(&w).await;
    let mut one = all.recommendation("R08", &["ubnd", "so_y_te", "ubnd_huyen"]);
    for (i, (due, weight)) in
        [("2022-12-31", 38), ("2022-10-31", 10), ("2022-11-30", 5)].into_iter().enumerate()
    {
        one["addressees"][i] = with(one["addressees"][i].clone(), json!({"due_on": due, "weight": weight}));
    }
    let id = recorded(&w, all.row("R08"), "resolution", "2022-07-20", &[one]).await[0];
    let case = make::reload(&w, id).await;
    assert_eq!(case.due_on, Some(day("2022-10-31")), "the earliest due date without an answer");
    let dues: Vec<_> = case.assignments.iter().map(|a| a.due_on.unwrap().to_string()).collect();
    assert_eq!(dues, ["2022-12-31", "2022-10-31", "2022-11-30"]);
}

#[db_test]
async fn r09_an_appraisal_recommends_too(w: World) {
    let all = Archive::open(&w).await;
    let one = with(all.recommendation("R09", &["ubnd"]), json!({"as_stated": "trong năm 2022"}));
    let id = recorded(&w, all.row("R09"), "report", "2021-11-30", &[one]).await[0];
    let case = make::reload(&w, id).await;
    assert_eq!(case.due_on, Some(day("2022-12-31")));
    let supervision = case.recommendation.unwrap().supervision_id.unwrap();
    assert_eq!(
        w.get("leader", &format!("/v1/supervisions/{supervision}")).await.expect(200)["kind"],
        "appraisal"
    );
}

#[db_test]
async fn r10_reported_again_two_years_later(w: World) {
    let all = Archive::open(&w).await;
    let one = with(all.recommendation("R10", &["ubnd"]), json!({"due_on": "2020-11-30"}));
    let mut body = json!({
        "supervision_id": make::supervision_of(&w, SupervisionKind::Thematic).await, "form": "resolution",
        "summary": all.row("R10").subject, "issue": true, "recommendations": [one],
        "document": {"number": "21", "notation": "NQ-HĐND", "issued_on": "2018-11-30"},
    });
    let made = w.post("leader", "/v1/conclusions", &body).await.expect(201);
    let id: Uuid = made["recommendations"][0]["id"].as_str().unwrap().parse().unwrap();
    rec::step(&w, "clerk", id, all.bodies["ubnd"], &json!({"action": "acknowledge"})).await.expect(200);
    let report = json!({"action": "report_progress", "text": all.row("R10").outcome_vi});
    rec::step(&w, "clerk", id, all.bodies["ubnd"], &report).await.expect(200);
    // recommended again: the later case links to it
    body["recommendations"][0] =
        with(body["recommendations"][0].clone(), json!({"repeats": [id], "due_on": "2022-12-31"}));
    body["document"] = json!({"number": "5", "notation": "NQ-HĐND", "issued_on": "2021-07-20"});
    let again = w.post("leader", "/v1/conclusions", &body).await.expect(201);
    let later: Uuid = again["recommendations"][0]["id"].as_str().unwrap().parse().unwrap();
    let told = testkit::history::events(&w, id).await;
    assert_eq!(
        (told.last().unwrap().action.word(), &told.last().unwrap().data["case_id"]),
        ("link", &json!(later))
    );
}

#[db_test]
async fn r11_a_date_that_does_not_exist_is_refused_with_a_reason(w: World) {
    let all = Archive::open(&w).await;
    let row = all.row("R11");
    assert!(row.deadline_as_stated.starts_with("31.11"));
    let one = all.recommendation("R11", &["ubnd"]);
    let refused = conclude(&w, row, "notice", "2007-07-15", std::slice::from_ref(&one)).await.expect(422);
    let why = &refused["errors"][0];
    assert_eq!(
        (&why["pointer"], &why["code"]),
        (&json!("/recommendations/0/as_stated"), &json!("no_such_date"))
    );
    assert!(why["detail"].as_str().unwrap().contains("30"), "what would be right: {why}");
    // the clerk sets a date; the published text does not change
    let id =
        recorded(&w, row, "notice", "2007-07-15", &[with(one, json!({"due_on": "2007-11-30"}))]).await[0];
    let part = make::reload(&w, id).await.recommendation.unwrap();
    assert_eq!(part.due_as_stated.as_deref(), Some(row.deadline_as_stated.as_str()));
}

#[db_test]
async fn r12_a_finding_without_a_recommendation(w: World) {
    let all = Archive::open(&w).await;
    assert!(all.row("R12").addressee.is_empty());
    assert_eq!(recorded(&w, all.row("R12"), "report", "2025-03-20", &[]).await, Vec::<Uuid>::new());
    let found = w.get("leader", "/v1/conclusions").await.expect(200);
    assert_eq!(
        (&found["items"][0]["status"], &found["items"][0]["case_count"]),
        (&json!("issued"), &json!(0))
    );
}
