//! The published petitions are entered with their true days and the bodies of then, and figures of the past answer as
//! things stood. The texts are those of `assets/petitions.csv`; where only a session was published, the days are days of
//! that session.

use std::collections::HashMap;

use serde_json::{Value, json};
use testkit::make::{late, paper};
use testkit::{World, db_test, make};
use uuid::Uuid;

const DAYS: &str = include_str!("published_petitions.csv");
const TEXTS: &str = include_str!("../../../assets/petitions.csv");

/// When a body of then ended.
const ENDED: [(&str, &str); 10] = [
    ("UBND thành phố Huế", "2024-12-31"),
    ("Sở Giao thông vận tải", "2025-02-28"),
    ("UBND huyện Sơn Dương", "2025-06-30"),
    ("UBND huyện Lâm Bình", "2025-06-30"),
    ("UBND huyện Na Hang", "2025-06-30"),
    ("UBND huyện Yên Sơn", "2025-06-30"),
    ("UBND thành phố Tuyên Quang", "2025-06-30"),
    ("UBND xã Thanh Tương", "2025-06-30"),
    ("Sở Nông nghiệp và PTNT", "2025-02-28"),
    ("Bộ Giao thông vận tải", "2025-02-28"),
];

fn rows(text: &str) -> Vec<HashMap<String, String>> {
    csv::Reader::from_reader(text.as_bytes()).deserialize().map(Result::unwrap).collect()
}

fn plus_sixty(day: &str) -> String {
    let day: chrono::NaiveDate = day.parse().unwrap();
    (day + chrono::Days::new(60)).to_string()
}

struct Office<'a> {
    w: &'a World,
    bodies: HashMap<String, Uuid>,
}

impl Office<'_> {
    async fn body(&mut self, name: &str) -> Uuid {
        if let Some(id) = self.bodies.get(name) {
            return *id;
        }
        let kind = match name {
            _ if name.starts_with("Bộ") => "central_body",
            _ if name.starts_with("UBND") => "peoples_committee",
            _ if name.starts_with("Sở") => "department",
            _ => "other_agency",
        };
        let ended = ENDED.iter().find(|(ended, _)| *ended == name).map(|(_, day)| *day);
        let new = json!({"kind": kind, "name": name, "valid_from": "2011-01-01", "valid_to": ended});
        let made = self.w.post("admin", "/v1/organizations", &new).await.expect(201);
        let id = made["id"].as_str().unwrap().parse().unwrap();
        self.bodies.insert(name.to_owned(), id);
        id
    }

    /// Enters what happened to one petition: in one request, or step by step. Returns its id.
    async fn enter(
        &mut self,
        days: &HashMap<String, String>,
        text: &HashMap<String, String>,
        in_one_call: bool,
    ) -> String {
        let petition = json!({
            "content": text["content_vi"], "channel": "voter_meeting", "received_on": days["received_on"],
            "area": "unknown", "locality": text["locality_as_published"], "sender_reference": days["id"],
        });
        let steps = self.steps(days).await;
        if in_one_call {
            let history = json!({"petition": petition, "steps": steps});
            let entered = self.w.post("clerk", "/v1/petitions/histories", &history).await.expect(201);
            return entered["id"].as_str().unwrap().to_owned();
        }
        let case = self.w.post("clerk", "/v1/petitions", &petition).await.expect(201);
        let id = case["id"].as_str().unwrap();
        for step in steps {
            self.take(id, step).await;
        }
        id.to_owned()
    }

    /// Returns the steps of one petition, as a history has them.
    async fn steps(&mut self, days: &HashMap<String, String>) -> Vec<Value> {
        let (received, assigned, answered) =
            (&days["received_on"], &days["assigned_on"], &days["answered_on"]);
        let level = if days["id"] == "P26" { "central" } else { "province" };
        let accept =
            json!({"action": "accept", "sector_id": self.w.cast.a.sector, "competence_level": level});
        let mut leads = vec![];
        for name in days["leads"].split(';') {
            leads.push(self.body(name).await);
        }
        let due_on = plus_sixty(assigned);
        let forward = match level {
            "central" => {
                json!({"action": "refer", "to": leads, "due_on": due_on, "document": paper(assigned)})
            }
            _ => json!({"action": "assign", "lead": leads[0], "co_leads": leads[1..], "due_on": due_on}),
        };
        let mut steps = vec![
            json!({"type": "case", "step": late(received, accept)}),
            json!({"type": "case", "step": late(assigned, forward)}),
        ];
        for lead in leads.iter().filter(|_| !answered.is_empty()) {
            let acknowledge = late(assigned, json!({"action": "acknowledge"}));
            let mut answer = json!({"outcome": days["outcome"], "text": "Theo báo cáo đã công bố."});
            if !days["promise"].is_empty() {
                answer["commitments"] = json!([{"text": "Hoàn thành", "as_stated": days["promise"]}]);
            }
            steps.push(json!({"type": "assignment", "organization_id": lead, "step": acknowledge}));
            steps.push(
                json!({"type": "response", "organization_id": lead, "response": late(answered, answer)}),
            );
        }
        steps
    }

    /// Takes one step of a history by itself.
    async fn take(&self, case: &str, step: Value) {
        let id: Uuid = case.parse().unwrap();
        let agency = step["organization_id"].as_str().map(|agency| agency.parse().unwrap());
        match (step["type"].as_str().unwrap(), agency) {
            ("assignment", Some(agency)) => {
                make::on_assignment(self.w, "clerk", id, agency, step["step"].clone()).await.expect(200);
            }
            ("response", Some(agency)) => {
                let (id, version) = make::of(&make::reload(self.w, id).await, agency);
                let mut answer = step["response"].clone();
                answer["assignments"] = json!([{"id": id, "version": version}]);
                self.w.post("clerk", "/v1/responses", &answer).await.expect(201);
            }
            _ => {
                make::on_case(self.w, "clerk", id, step["step"].clone()).await.expect(200);
            }
        }
    }
}

#[db_test]
async fn twenty_six_published_petitions_stand_as_they_stood_on_five_days(w: World) {
    stand_as_they_stood(w, false).await;
}

#[db_test]
async fn entered_in_one_request_each_they_stand_as_they_stood_too(w: World) {
    stand_as_they_stood(w, true).await;
}

async fn stand_as_they_stood(w: World, in_one_call: bool) {
    // one person enters the old register
    make::add_grant(&w, "clerk", "leader", w.cast.a.standing_body).await;
    let texts: HashMap<String, HashMap<String, String>> =
        rows(TEXTS).into_iter().map(|row| (row["id"].clone(), row)).collect();
    let mut office = Office { w: &w, bodies: HashMap::new() };
    let mut ids = HashMap::new();
    for days in rows(DAYS) {
        let id = office.enter(&days, &texts[&days["id"]], in_one_call).await;
        ids.insert(days["id"].clone(), id);
    }
    assert_eq!(ids.len(), 26);
    // counted by hand from the table: received, answered, by group (in progress, explained, resolved), undated; then
    // the agencies that still had to answer, in time and late
    let expected = [
        ("2016-11-30", [5, 1, 1, 0, 0, 0], [5, 0]),
        ("2017-08-31", [9, 7, 5, 2, 0, 2], [0, 3]),
        ("2019-11-15", [19, 15, 11, 2, 2, 7], [2, 3]),
        ("2019-12-31", [21, 20, 14, 3, 3, 9], [1, 0]),
        ("2025-06-30", [26, 25, 19, 3, 3, 13], [0, 1]),
    ];
    for (day, figures, open) in expected {
        let path = format!("/v1/outcome-figures?council_id={}&as_of={day}", w.cast.a.council);
        let told = w.get("clerk", &path).await.expect(200);
        let of = |group: &str| -> i64 {
            let all = told["outcomes"].as_array().unwrap().iter();
            all.filter(|one| one["group"] == group).map(|one| one["count"].as_i64().unwrap()).sum()
        };
        let number = |field: &str| told[field].as_i64().unwrap();
        let counted = [
            number("total"),
            number("answered"),
            of("in_progress"),
            of("explained"),
            of("resolved"),
            number("undated"),
        ];
        assert_eq!(counted, figures, "{day}");
        let told = w.get("clerk", &format!("/v1/timeliness?of=assignments&as_of={day}")).await.expect(200);
        let sum =
            |fields: [&str; 2]| -> i64 { fields.iter().map(|field| told[*field].as_i64().unwrap()).sum() };
        assert_eq!([sum(["on_time", "due_soon"]), sum(["late", "very_late"])], open, "{day}");
    }
    // what was promised keeps the words and the day in which it was promised
    let path = format!("/v1/commitments?case_id={}", ids["P17"]);
    let promised = w.get("clerk", &path).await.expect(200);
    assert_eq!(
        (&promised["items"][0]["due_on"], &promised["items"][0]["as_stated"]),
        (&json!("2020-12-31"), &json!("quý IV/2020"))
    );
    // the bodies of then have their names of then, though they are gone
    let case = w.get("clerk", &format!("/v1/cases/{}", ids["P25"])).await.expect(200);
    assert_eq!(case["lead_agency_name"], "Sở Nông nghiệp và PTNT");
    assert_eq!(case["answered_on"], "2019-02-11");
    // none of them can be assigned anything today
    let today = make::accepted(&w).await;
    let assign = json!({"action": "assign", "lead": office.bodies["Sở Giao thông vận tải"], "due_on": make::in_days(30)});
    let path = format!("/v1/cases/{}", today.id);
    assert_eq!(w.step("leader", &path, today.version, &assign).await.refused(409), "organization_ended");
}
