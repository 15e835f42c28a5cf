//! The published recommendations with the days and the bodies of then: what was answered and what was late on five days
//! of the past. Where only a year or a session was published, the days are days of that year.

use serde_json::json;
use testkit::make::{late, paper};
use testkit::{World, db_test, make};
use uuid::Uuid;

use super::published_recommendations::{Archive, recorded};

/// A recommendation: in which form and when it was issued, and to whom with which due date.
type Issued = (&'static str, &'static str, &'static str, &'static [(&'static str, &'static str)]);

const ISSUED: [Issued; 11] = [
    ("R01", "report", "2018-10-15", &[("ubnd", "2018-12-31"), ("so_y_te", "2018-12-31")]),
    (
        "R02",
        "conclusion",
        "2021-03-15",
        &[("ubnd_huyen", "2021-12-31"), ("ubnd_tp", "2021-12-31"), ("so_tnmt", "2021-12-31")],
    ),
    ("R03", "report", "2025-05-07", &[("ubnd", "2025-12-31"), ("so_nnmt", "2025-12-31")]),
    ("R04", "notice", "2025-10-06", &[("ubnd", "2025-11-17")]),
    ("R05", "notice", "2025-10-06", &[("ubnd", "2026-12-31")]),
    ("R06", "notice", "2019-06-20", &[("ubnd", "2019-12-31"), ("so_nnmt", "2019-12-31")]),
    ("R07", "notice", "2020-06-30", &[("ubnd_tp", "2021-12-31")]),
    (
        "R08",
        "resolution",
        "2022-07-20",
        &[("ubnd", "2022-12-31"), ("so_y_te", "2022-10-31"), ("ubnd_huyen", "2022-11-30")],
    ),
    ("R09", "report", "2021-11-30", &[("ubnd", "2022-12-31")]),
    ("R10", "resolution", "2018-11-30", &[("ubnd", "2020-11-30")]),
    ("R11", "notice", "2007-07-15", &[("ubnd", "2007-11-30")]),
];

/// What was answered: by whom, on which day, with which outcome.
const ANSWERED: [(&str, &str, &str, &str); 5] = [
    ("R01", "ubnd", "2018-12-20", "by_implementation"),
    ("R01", "so_y_te", "2019-01-15", "by_implementation"),
    ("R03", "so_nnmt", "2025-06-20", "without_roadmap"),
    ("R06", "ubnd", "2019-06-28", "information_provided"),
    ("R10", "ubnd", "2020-11-20", "without_roadmap"),
];

async fn answer(w: &World, case: Uuid, body: Uuid, on: &str, outcome: &str) {
    make::on_assignment(w, "clerk", case, body, late(on, json!({"action": "acknowledge"}))).await.expect(200);
    let (id, version) = make::of(&make::reload(w, case).await, body);
    let response = json!({
        "assignments": [{"id": id, "version": version}], "outcome": outcome, "text": "Theo báo cáo đã công bố.",
        "document": paper(on), "evidence": [paper(on)],
    });
    w.post("clerk", "/v1/responses", &late(on, response)).await.expect(201);
}

#[db_test]
async fn the_published_recommendations_stand_as_they_stood_on_five_days(w: World) {
    let all = Archive::open(&w).await;
    let mut cases = vec![];
    for (id, form, issued_on, addressees) in ISSUED {
        let mut one = all.recommendation(id, &[]);
        let addressees = addressees.iter().map(|(body, due_on)| {
            assert!(*due_on > issued_on, "{id}");
            json!({"organization_id": all.bodies[body], "due_on": due_on})
        });
        one["addressees"] = addressees.collect();
        if id == "R11" {
            // the published day does not exist; the due date of the addressee is what was meant
            one["due_on"] = json!("2007-11-30");
        }
        cases.push((id, recorded(&w, all.row(id), form, issued_on, &[one]).await[0]));
    }
    for (id, body, on, outcome) in ANSWERED {
        let case = cases.iter().find(|(known, _)| *known == id).unwrap().1;
        answer(&w, case, all.bodies[body], on, outcome).await;
    }
    // counted by hand from the two tables: issued, answered by all addressees, resolved, in progress, undated; then
    // the addressees that still had to answer, in time and late
    let expected = [
        ("2007-12-31", [1, 0, 0, 0, 0], [0, 1]),
        ("2018-12-31", [3, 0, 0, 0, 0], [2, 1]),
        ("2019-06-30", [4, 1, 1, 0, 0], [2, 1]),
        ("2021-12-31", [7, 2, 1, 1, 1], [5, 2]),
        ("2022-12-31", [8, 2, 1, 1, 1], [2, 8]),
    ];
    for (day, figures, open) in expected {
        let path =
            format!("/v1/outcome-figures?council_id={}&kind=recommendation&as_of={day}", w.cast.a.council);
        let told = w.get("auditor", &path).await.expect(200);
        let of = |group: &str| -> i64 {
            let all = told["outcomes"].as_array().unwrap().iter();
            all.filter(|one| one["group"] == group).map(|one| one["count"].as_i64().unwrap()).sum()
        };
        let number = |field: &str| told[field].as_i64().unwrap();
        let counted =
            [number("total"), number("answered"), of("resolved"), of("in_progress"), number("undated")];
        assert_eq!(counted, figures, "{day}: {told}");
        let path = format!("/v1/timeliness?of=assignments&as_of={day}");
        let told = w.get("auditor", &path).await.expect(200);
        let sum =
            |fields: [&str; 2]| -> i64 { fields.iter().map(|field| told[*field].as_i64().unwrap()).sum() };
        assert_eq!([sum(["on_time", "due_soon"]), sum(["late", "very_late"])], open, "{day}: {told}");
        // another council counts none of it
        let told =
            w.get("auditor_b", &format!("/v1/timeliness?of=assignments&as_of={day}")).await.expect(200);
        assert_eq!(told["late"], 0, "{day}");
    }
    // the bodies of then keep their names
    let shown = w.get("clerk", &format!("/v1/cases/{}", cases[1].1)).await.expect(200);
    let names: Vec<&str> = shown["assignments"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| one["organization_name"].as_str().unwrap())
        .collect();
    assert_eq!(names, ["UBND huyện", "UBND thành phố", "Sở Tài nguyên và Môi trường"]);
}
