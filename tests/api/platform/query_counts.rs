//! A page costs a constant number of SQL statements, however long it is.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use entity::enums::{ConclusionForm, Outcome, SupervisionStage};
use kiennghi::kernel::config::Config;
use kiennghi::service::oversight::conclusion::record::{self, NewConclusion};
use serde_json::json;
use testkit::make::recommendation as rec;
use testkit::{Backend, World, config, make, run_counted};

/// Counts the SQL statements of one request, whose token is already cached.
struct Counter<'a> {
    w: &'a World,
    count: Arc<AtomicUsize>,
}

impl Counter<'_> {
    async fn of(&self, who: &str, path: &str) -> (usize, usize) {
        let token = self.w.token(who).await;
        let ask = || self.w.send(self.w.request(reqwest::Method::GET, path).bearer_auth(&token));
        ask().await.expect(200);
        self.count.store(0, Ordering::SeqCst);
        let page = ask().await.expect(200);
        let items = page["items"].as_array().map_or(1, Vec::len);
        (self.count.load(Ordering::SeqCst), items)
    }
}

fn counted(backend: Backend) {
    let config = Config { token_cache_seconds: 3, ..config() };
    run_counted(backend, config, async |w, count| {
        let mut case = make::assigned(&w).await;
        for _ in 0..51 {
            let promising = make::in_progress(&w).await;
            make::answer(&w, "head", &promising, w.cast.a.department, Outcome::WithRoadmap).await;
        }
        for _ in 0..50 {
            case = make::in_progress(&w).await;
            case = make::report_progress(&w, "handler", &case, w.cast.a.department).await;
        }
        make::answered(&w).await;
        let owner = json!({"owner_id": w.cast.a.board, "year": 2026, "title": "Chương trình"});
        let programme =
            make::supervisions::id(&w.post("clerk", "/v1/supervision-programmes", &owner).await.expect(201));
        let norm = json!({"council_id": w.cast.a.council, "body_kind": "council_board", "per_year": 2, "legal_basis": "Luật", "valid_from": "2026-03-01"});
        w.post("clerk", "/v1/supervision-norms", &norm).await.expect(201);
        for _ in 0..51 {
            let about = json!({"programme_id": programme, "cases": [case.id]});
            make::supervisions::at(&w, SupervisionStage::Announced, about).await;
        }
        let counter = Counter { w: &w, count };
        let id = case.id;
        let sqlite = usize::from(backend == Backend::Sqlite);
        // who   path                                                   statements: what they are
        let costs = [
            ("clerk", "/v1/petitions?", 3), // the page, its assignments, the names of what it refers to
            ("clerk", "/v1/cases?", 3),     // the same
            ("head", "/v1/cases?", 3),      // the same, through the agency's assignments
            ("clerk", "/v1/petitions?count=true&", 4), // and the count
            // SQLite asks first whether a word is frequent, for each kind of match
            ("clerk", "/v1/petitions?q=duong&sort=newest&", 3 + sqlite),
            // the exact hits, the others, their assignments, names
            ("clerk", "/v1/petitions?q=duong&", 4 + 2 * sqlite),
            ("head", "/v1/assignments?", 3), // the page, their cases with all assignments, names
            ("clerk", "/v1/assignments?", 4), // and which agencies have people of their own
            ("head", "/v1/assignments?sort=due&", 3),
            ("head", "/v1/commitments?", 3),     // the page, their cases, names
            ("reviewer", "/v1/commitments?", 3), // the same: the assignments say who is a party
            ("clerk", "/v1/commitments?sort=due&overdue=false&", 4), // and which agencies have users
            ("head", "/v1/responses?", 4),       // the page, what each answers, its commitments, names
            ("clerk", "/v1/organizations?", 4),  // the page, codes, successors, names
            ("clerk", "/v1/supervisions?", 3),   // the page, all that hangs on them, names
            ("head", "/v1/supervisions?", 3),
            ("auditor", "/v1/audit/events?", 2), // the newest events have no texts; names
            ("auditor", "/v1/audit/events?action=report_progress&", 3), // the page, its texts, names
            ("clerk", "/v1/administrative-units?", 2),
            // what is not asked for is not loaded: no assignments, supervised bodies, names or agencies with people
            (
                "clerk",
                "/v1/cases?fields=id,number,status,due_on,lead_agency_name,recommendation.fulfilment&",
                1,
            ),
            ("reviewer", "/v1/cases?fields=id,number,actions&", 2),
            ("clerk", "/v1/cases?fields=id,assignments.status&", 2),
            ("head", "/v1/cases?fields=number,recommendation.addressees.done&", 2),
            ("clerk", "/v1/cases?fields=number,sector_name&", 2),
            ("clerk", "/v1/assignments?fields=id,case.number,case.content,organization_name,due_on&", 2),
            ("clerk", "/v1/organizations?fields=id,name&sort=name&", 1),
            ("clerk", "/v1/cases?sort=due&", 3),
            ("head", "/v1/cases?sort=due&", 3),
        ];
        for (who, path, cost) in costs {
            for limit in [5, 20, 50] {
                let (statements, items) = counter.of(who, &format!("{path}limit={limit}")).await;
                assert!(items == limit || path.contains("organizations"), "{path}: {items} items");
                assert_eq!(statements, cost, "{who} {path} with {items} items");
            }
        }
        let one = [
            ("clerk", format!("/v1/cases/{id}"), 2), // the case with its assignments, names
            ("head", format!("/v1/petitions/{id}"), 2), // the same
            ("clerk", format!("/v1/cases/{id}/events"), 4), // and the events, with their texts
            ("head", format!("/v1/cases/{id}/events"), 4),
            ("head", "/v1/responses".to_owned(), 4), // the page, what each answers, its commitments, names
            ("clerk", format!("/v1/supervision-programmes/{programme}"), 3), // the programme, its supervisions counted, names
            ("clerk", "/v1/supervision-norms/fulfilment?year=2026".to_owned(), 3), // norms, bodies, supervisions counted
            ("clerk", "/readyz".to_owned(), 1),
        ];
        for (who, path, cost) in one {
            assert_eq!(counter.of(who, &path).await.0, cost, "{who} {path}");
        }
    });
}

#[test]
fn a_long_page_costs_what_a_short_one_does_on_sqlite() {
    counted(Backend::Sqlite);
}

#[test]
fn a_long_page_costs_what_a_short_one_does_on_postgres() {
    counted(Backend::Postgres);
}

fn issuing(backend: Backend) {
    let config = Config { token_cache_seconds: 3, ..config() };
    run_counted(backend, config, async |w, count| {
        let a = &w.cast.a;
        let cost = async |n: usize| {
            let supervision_id = make::supervision(&w, a.board, vec![a.department]).await;
            let ctx = w.context("leader").await;
            let addressees = [a.department, a.department_2, a.unmanned];
            let new = NewConclusion {
                supervision_id,
                form: ConclusionForm::Conclusion,
                summary: "Kết quả".into(),
                document: Some(rec::fresh_document(make::today())),
                recommendations: vec![rec::new_recommendation("Thu hồi đất", &addressees); n],
                issue: true,
            };
            count.store(0, Ordering::SeqCst);
            record::create(&mut w.app.handle(), &ctx, new).await.unwrap();
            count.load(Ordering::SeqCst)
        };
        let (few, many) = (cost(1).await, cost(40).await);
        assert!(few > 10, "SQL statements are counted: {few}");
        assert_eq!(few, many, "forty recommendations for three addressees each");
    });
}

#[test]
fn issuing_many_costs_what_issuing_one_does_on_sqlite() {
    issuing(Backend::Sqlite);
}

#[test]
fn issuing_many_costs_what_issuing_one_does_on_postgres() {
    issuing(Backend::Postgres);
}
