//! Tests that visit every operation of the OpenAPI document: a new operation must be added here, or a test fails.

mod actions;
mod additive;
mod common;
mod conditional;
mod days;
mod document;
mod entrance;
mod examples;
mod fields;
mod limits;
mod link;
mod linked;
mod names;
mod operation;
mod patch;
mod petition;
mod problems;
mod recommendation;
mod steps;
mod supervision;
mod unauthenticated;
mod vocabulary;

use entity::enums::{Outcome, Role, Scope};
use kiennghi::service::directory::client::{self, NewClient};
use kiennghi::service::engine::case::view::CaseView;
use reqwest::Method;
use serde_json::{Value, json};
use testkit::{World, make};
use uuid::Uuid;

pub use operation::{Operation, every_operation, operations, resolved};

/// The reads that answer otherwise each time, because they say where the log of changes is.
const MOVES: [&str; 4] = ["/v1/position", "/v1/changes", STREAM, PACK];
/// The operation whose response has no end, unless it is asked for one.
const STREAM: &str = "/v1/stream";
/// The operation whose response is a JSON object in each line.
const PACK: &str = "/v1/sync/pack";

/// One resource of each kind, all of tenant A.
pub struct Things {
    pub case: CaseView,
    pub assignment: (Uuid, i64),
    pub response: Uuid,
    pub commitment: Uuid,
    pub grant: Uuid,
    pub client: Uuid,
    pub client_secret: Uuid,
    pub former_text: Uuid,
    /// An event of the case, with texts.
    pub event: Uuid,
    pub reminder_letter: Uuid,
    pub recommended: recommendation::Recommended,
    pub supervised: supervision::Supervised,
    pub linked: link::Linked,
}

impl Things {
    pub async fn make(w: &World) -> Self {
        let earlier = make::in_progress(w).await.id;
        let case = make::received(w).await;
        let path = format!("/v1/petitions/{}", case.id);
        w.patch("clerk", &path, case.version, &json!({"locality": "Thôn Ruộng"})).await.expect(200);
        let former = w.get("clerk", &format!("{path}/former-texts")).await.expect(200);
        let case = make::accept(w, &make::reload(w, case.id).await).await;
        let case = make::assign(w, &case, w.cast.a.department, vec![w.cast.a.department_2]).await;
        let case = make::acknowledge(w, "handler", &case, w.cast.a.department).await;
        let case = make::report_progress(w, "handler", &case, w.cast.a.department).await;
        let event = testkit::history::events(w, case.id).await.pop().unwrap().id;
        let case = make::answer(w, "head", &case, w.cast.a.department, Outcome::WithRoadmap).await;
        let path = format!("/v1/petitions/{}/petitioner", case.id);
        let who = json!({"full_name": "Nguyễn Thị Hoa"});
        w.write(Method::PUT, "clerk", &path, case.version, &who).await.expect(200);
        let letter = make::letter(w.cast.a.department, "reminder", &[&make::reload(w, case.id).await]);
        let reminder_letter = w.post("leader", "/v1/reminder-letters", &letter).await.expect(201);
        let new = NewClient {
            name: "Một cửa".into(),
            organization_id: w.cast.a.department,
            scopes: vec![Scope::CasesRead],
        };
        let client =
            client::create(&mut w.app.handle(), &w.context("admin").await, new).await.unwrap().view.id;
        let linked = link::Linked::make(w, case.id, earlier, client).await;
        let case = make::reload(w, case.id).await;
        let secrets = format!("/v1/clients/{client}/secrets");
        w.post("admin", &secrets, &Value::Null).await.expect(201);
        let secrets = w.get("admin", &secrets).await.expect(200);
        let promised = w.get("clerk", &format!("/v1/commitments?case_id={}", case.id)).await.expect(200);
        let query = format!("/v1/grants?user_id={}", w.user("clerk"));
        let grants = w.get("admin", &query).await.expect(200);
        Self {
            assignment: make::of(&case, w.cast.a.department),
            response: case.assignments.iter().find_map(|a| a.response_id).unwrap(),
            commitment: promised["items"][0]["id"].as_str().unwrap().parse().unwrap(),
            grant: grants["items"][0]["id"].as_str().unwrap().parse().unwrap(),
            client,
            former_text: former["items"][0]["id"].as_str().unwrap().parse().unwrap(),
            client_secret: secrets["items"][0]["id"].as_str().unwrap().parse().unwrap(),
            reminder_letter: reminder_letter["id"].as_str().unwrap().parse().unwrap(),
            supervised: supervision::Supervised::make(w).await,
            recommended: recommendation::Recommended::make(w).await,
            linked,
            event,
            case,
        }
    }

    /// Returns the id that an operation's path takes, and the current version of that resource.
    pub fn of(&self, w: &World, path: &str) -> (Uuid, i64) {
        match path.split('/').nth(2).unwrap() {
            "petitions" if path.ends_with("{former_text_id}") => (self.case.id, 1),
            "cases" | "petitions" => (self.case.id, self.case.version),
            "assignments" => self.assignment,
            "referrals" => self.linked.referral,
            "deadline-rules" => (Uuid::from_u128(0x7000_8000_0000_0000_0001), 1),
            // its ids are those of councils
            "annex-columns" => (w.cast.a.council, 1),
            // its ids are years
            "calendar" => (Uuid::nil(), 1),
            "responses" => (self.response, 1),
            "commitments" => (self.commitment, 1),
            "grants" => (self.grant, 1),
            "clients" => (self.client, 1),
            "reminder-letters" => (self.reminder_letter, 1),
            "themes" => (self.linked.theme, 1),
            "named-periods" => (self.linked.named_period, 1),
            "summary-reports" => (self.linked.summary_report, 1),
            "links" => (self.linked.link, 1),
            "webhooks" => (self.linked.webhook, 1),
            "access-links" => (self.linked.access_link, 1),
            "response-drafts" => (self.linked.response_draft, 1),
            "mail-subscriptions" => (self.linked.mail_subscription, 1),
            "handovers" => (self.linked.handover, 1),
            "supervision-programmes" => (self.supervised.programme, 1),
            "supervision-norms" => (self.supervised.norm, 1),
            "supervisions" => (self.supervised.supervision, 1),
            "recommendations" => {
                (self.recommended.recommendation.id, self.recommended.recommendation.version)
            }
            "conclusions" => (self.recommended.conclusion, 1),
            "explanations" => (self.recommended.explanation, 1),
            "users" => (w.user("clerk"), 1),
            "organizations" => (w.cast.a.department, 1),
            "sectors" => (w.cast.a.sector, 1),
            "terms" => (w.cast.a.term, 1),
            "sessions" => (w.cast.a.session, 1),
            "administrative-units" => (w.cast.a.commune, 1),
            other => panic!("a new kind of resource: add the id of a /v1/{other}/{{id}}"),
        }
    }

    /// Returns the ids that no unauthenticated caller and no other tenant may find in a response.
    pub fn secrets(&self, w: &World) -> Vec<Uuid> {
        vec![
            self.case.id,
            self.assignment.0,
            self.linked.referral.0,
            self.response,
            self.commitment,
            self.reminder_letter,
            self.linked.theme,
            self.linked.link,
            self.linked.handover,
            self.linked.earlier,
            self.former_text,
            self.event,
            self.supervised.programme,
            self.supervised.norm,
            self.supervised.supervision,
            self.recommended.conclusion,
            self.recommended.recommendation.id,
            self.recommended.explanation,
            w.cast.a.council,
            w.user("clerk"),
        ]
    }

    /// Returns the path with the id of an existing resource.
    pub fn fill(&self, w: &World, path: &str) -> String {
        let path = &path
            .replace("{year}", "2026")
            .replace("{secret_id}", &self.client_secret.to_string())
            .replace("{former_text_id}", &self.former_text.to_string())
            .replace("{delivery_id}", &self.linked.delivery.to_string())
            .replace("{event_id}", &self.event.to_string());
        if path == STREAM {
            return format!("{path}?max_seconds=1");
        }
        // the reference data is everybody's
        if path == PACK {
            return format!("{path}?fields=case");
        }
        if path == "/v1/outcome-figures" {
            return format!("{path}?council_id={}", w.cast.a.council);
        }
        if path == "/v1/handovers/candidates" {
            return format!("{path}?term_id={}", w.cast.a.term);
        }
        match path.contains("{id}") {
            true => path.replace("{id}", &self.of(w, path).0.to_string()),
            false => path.to_owned(),
        }
    }

    /// Returns a valid body aimed at tenant A.
    pub fn body(&self, w: &World, operation: &str) -> Value {
        let a = &w.cast.a;
        let others = supervision::body(w, self, operation).or_else(|| link::body(w, self, operation));
        let others = others.or_else(|| petition::body(w, self, operation));
        if let Some(body) = others.or_else(|| recommendation::body(w, self, operation)) {
            return body;
        }
        match operation {
            "identity_sign_in" => json!({"username": "clerk", "password": "something long enough"}),
            "cases_step_case" => self.step(w, "accept"),
            "cases_step_cases" => self.letter(w),
            "assignments_step_assignment" => self.step(w, "acknowledge"),
            "commitments_step_commitment" => self.step(w, "report_commitment"),
            "commitments_parse_commitment" => json!({"text": "trong quý IV/2027", "said_on": make::today()}),
            "responses_create_response" => json!({
                "assignments": [{"id": self.assignment.0, "version": self.assignment.1}],
                "outcome": "by_implementation", "text": "Đã làm", "document": make::document(),
                "evidence": [make::document()],
                "commitments": [make::promise()],
            }),
            "responses_create_response_version" => {
                let mut new = self.body(w, "responses_create_response");
                new["kind"] = json!("further");
                new
            }
            "reminder_letters_create_reminder_letter" => {
                make::letter(a.department, "reminder", &[&self.case])
            }
            "reminder_letters_step_reminder_letter" => self.step(w, "answer_reminder"),
            "organizations_create_organization" => {
                json!({"kind": "department", "name": "Sở mới", "valid_from": "2025-07-01", "parent_id": a.committee, "area": [a.commune], "codes": [{"scheme": "QD20", "code": "H38.1"}]})
            }
            "organizations_create_council" => json!({
                "unit_code": "02647", "valid_from": "2025-07-01", "deputy_groups": 1,
                "codes": [{"scheme": "QD20", "code": "H38.2"}],
            }),
            "organizations_patch_organization" => json!({"name": "Sở Xây dựng mới"}),
            "organizations_succeed_organization" => {
                json!({"successors": [a.department_2], "since": make::in_days(10)})
            }
            "people_create_user" => {
                json!({"username": "moi", "full_name": "Người mới", "password": "mot mat khau moi"})
            }
            "people_patch_user" => json!({"full_name": "Tên khác"}),
            "people_create_grant" => {
                json!({"user_id": w.user("nobody"), "role": Role::Clerk, "organization_id": a.office})
            }
            "people_create_client" => {
                json!({"name": "Hệ thống", "organization_id": a.department, "scopes": ["cases:read"]})
            }
            "identity_put_password" => {
                json!({"current_password": "something long enough", "new_password": "mot mat khau moi"})
            }
            "people_patch_client" => json!({"name": "Hệ thống khác", "scopes": ["cases:read"]}),
            "reference_create_sector" => {
                json!({"council_id": a.council, "code": "moi", "name": "Mới", "board_id": a.board})
            }
            "reference_patch_sector" => json!({"name": "Tên khác"}),
            "reference_create_term" => {
                json!({"council_id": a.council, "name": "2031–2036", "starts_on": "2031-04-01", "ends_on": "2036-03-31"})
            }
            "reference_patch_term" => json!({"name": "Khóa XVIII"}),
            "reference_create_session" => {
                json!({"term_id": a.term, "ordinal": 9, "kind": "regular", "opens_on": "2027-07-10"})
            }
            "reference_patch_session" => json!({"ordinal": 3}),
            "reference_put_annex_columns" => annex_columns(),
            "calendar_put_year" => {
                let day = json!({"on": "2026-01-01", "kind": "off", "name": "Tết", "source": "Luật", "provisional": true});
                json!({"days": [day]})
            }
            "deadlines_create_deadline_rule" => json!({
                "council_id": a.council, "step": "extend", "case_kind": "petition", "competence_level": "province",
                "sector_id": a.sector, "channel": "online", "number": 30, "unit": "calendar_days",
                "starts_at": "due", "times": 2, "legal_basis": "Quy chế", "valid_from": "2026-01-01",
                "valid_to": "2027-12-31",
            }),
            "deadlines_patch_deadline_rule" => {
                json!({"number": 45, "unit": "working_days", "starts_at": "received", "legal_basis": "Quy chế", "valid_from": "2021-01-01", "valid_to": "2030-12-31"})
            }
            "deadlines_preview_deadline" => {
                json!({"start_on": "2026-02-03", "number": 15, "unit": "working_days"})
            }
            "deadlines_recalculate_deadlines" => json!({
                "assignments": [{"id": self.assignment.0, "version": self.assignment.1, "due_on": make::in_days(9)}],
            }),
            other => panic!("a new operation with a body: add a valid one for {other}"),
        }
    }

    /// Returns a letter that forwards a petition.
    fn letter(&self, w: &World) -> Value {
        let a = &w.cast.a;
        json!({
            "action": "assign", "lead": a.department, "co_leads": [a.department_2], "cooperating": [a.unmanned],
            "due_on": make::in_days(30), "document": make::document(), "note": "Một công văn",
            "cases": [{
                "id": self.case.id, "version": 1, "lead": a.department,
                "co_leads": [a.department_2], "cooperating": [a.unmanned],
            }],
        })
    }

    /// Returns a valid step of an operation by its action.
    pub fn step_of(&self, w: &World, operation: &str, action: &str) -> Value {
        match operation {
            "supervisions_step_supervision" => supervision::step(action),
            "cases_step_cases" => self.body(w, operation),
            "referrals_step_referral" => link::referral_step(w, action),
            "access_links_step_response_draft" => link::response_draft_step(action),
            _ => recommendation::step(w, operation, action).unwrap_or_else(|| self.step(w, action)),
        }
    }
}

/// Returns the columns of an annex.
fn annex_columns() -> Value {
    let rest: Vec<_> = Outcome::ALL.iter().filter(|o| **o != Outcome::Declined).collect();
    json!({"columns": [
        {"name": "Từ chối", "name_en": "Declined", "outcomes": ["declined"]},
        {"name": "Còn lại", "outcomes": rest},
    ]})
}

/// Returns the path with the id of no resource.
pub fn at_nothing(path: &str) -> String {
    let nothing = Uuid::nil().to_string();
    let ids = ["{id}", "{secret_id}", "{former_text_id}", "{event_id}", "{delivery_id}"];
    ids.iter().fold(path.replace("{year}", "2099"), |path, id| path.replace(id, &nothing))
}

/// The operation on the caller's own account, which needs no permission but the current password.
pub const OWN_PASSWORD: &str = "identity_put_password";

/// The operations that use `POST` but only read, so that every signed-in user may call them.
pub const QUESTIONS: [&str; 2] = ["commitments_parse_commitment", "deadlines_preview_deadline"];
