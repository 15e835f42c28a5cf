//! Each filter of a list of cases finds exactly the cases it should.

use chrono::Days;
use entity::enums::{Channel, CompetenceLevel, Nature, Outcome, SessionPhase, Verdict};
use kiennghi::service::engine::case::triage::{self, AcceptCase};
use kiennghi::service::engine::case::view::CaseView;
use kiennghi::service::petition::register::{NewPetition, register};
use serde_json::json;
use testkit::{World, db_test, make};

/// Cases that differ in every filtered property.
struct Shelf {
    plain: CaseView,
    far: CaseView,
    accepted: CaseView,
    opinion: CaseView,
    working: CaseView,
    answered: CaseView,
    closed: CaseView,
    frozen: CaseView,
    rejected: CaseView,
}

impl Shelf {
    async fn fill(w: &World) -> Self {
        let a = &w.cast.a;
        let far = NewPetition {
            channel: Channel::Online,
            received_on: "2026-05-04".parse().unwrap(),
            units: vec![a.far_commune],
            session_id: Some(a.session),
            phase: Some(SessionPhase::Before),
            sector_id: Some(a.subsector),
            ..make::new_petition(w, "Thiếu thuốc ở trạm")
        };
        let far = register(&mut w.app.handle(), &w.context("clerk").await, far).await.unwrap().view;
        let accepted = make::received(w).await;
        let step =
            AcceptCase { sector_id: a.subsector, competence_level: CompetenceLevel::Central, nature: None };
        let clerk = w.context("clerk").await;
        let accepted = triage::accept(&mut w.app.handle(), &clerk, accepted.id, 1, step).await.unwrap().view;
        let answered = make::in_progress(w).await;
        let answered = make::answer(w, "head", &answered, a.department, Outcome::InformationProvided).await;
        Self {
            plain: make::received(w).await,
            far,
            accepted,
            opinion: make::accepted_as(w, Nature::Opinion).await,
            working: make::in_progress(w).await,
            answered,
            closed: make::closed(w).await,
            frozen: make::frozen(w).await,
            rejected: make::rejected(w).await,
        }
    }

    fn all(&self) -> Vec<(&'static str, &CaseView)> {
        vec![
            ("plain", &self.plain),
            ("far", &self.far),
            ("accepted", &self.accepted),
            ("opinion", &self.opinion),
            ("working", &self.working),
            ("answered", &self.answered),
            ("closed", &self.closed),
            ("frozen", &self.frozen),
            ("rejected", &self.rejected),
        ]
    }

    /// Returns the names of the cases that a query finds, in the order of creation.
    async fn found(&self, w: &World, who: &str, query: &str) -> Vec<&'static str> {
        let page = w.get(who, &format!("/v1/cases?{query}")).await.expect(200);
        let items = page["items"].as_array().unwrap();
        let has = |case: &CaseView| items.iter().any(|item| item["id"] == case.id.to_string());
        let names: Vec<_> = self.all().into_iter().filter(|(_, c)| has(c)).map(|(name, _)| name).collect();
        assert_eq!(names.len(), items.len(), "{query}: other cases were found");
        names
    }
}

const ALL: [&str; 9] =
    ["plain", "far", "accepted", "opinion", "working", "answered", "closed", "frozen", "rejected"];

fn but(without: &[&str]) -> Vec<&'static str> {
    ALL.into_iter().filter(|name| !without.contains(name)).collect()
}

#[db_test]
async fn each_filter_finds_its_own_and_nothing_else(w: World) {
    let shelf = Shelf::fill(&w).await;
    let a = &w.cast.a;
    let expected: Vec<(String, Vec<&str>)> = vec![
        (String::new(), ALL.to_vec()),
        ("kind=petition".into(), ALL.to_vec()),
        ("kind=recommendation".into(), vec![]),
        (format!("number={}", shelf.far.number), vec!["far"]),
        ("number=KN-2026-999999".into(), vec![]),
        (format!("number={}", shelf.far.number.to_lowercase()), vec![]),
        ("status=received".into(), vec!["plain", "far"]),
        ("status=rejected".into(), vec!["rejected"]),
        ("status=in_progress".into(), vec!["working"]),
        ("outcome=by_implementation".into(), vec!["closed"]),
        ("outcome_group=resolved".into(), vec!["closed"]),
        ("outcome_group=explained".into(), vec!["answered"]),
        ("outcome_group=in_progress".into(), vec![]),
        ("verdict=satisfactory".into(), vec!["closed"]),
        ("verdict=unsatisfactory".into(), vec![]),
        ("nature=opinion".into(), vec!["opinion"]),
        ("channel=online".into(), vec!["far"]),
        ("channel=voter_meeting".into(), but(&["far"])),
        ("channel=letter".into(), vec![]),
        (format!("sector_id={}", a.sector), but(&["plain", "rejected"])),
        (format!("sector_id={}", a.subsector), vec!["far", "accepted"]),
        (format!("sector_id={}", w.cast.b.sector), vec![]),
        (format!("board_id={}", a.board_2), vec!["far", "accepted"]),
        (format!("unit_id={}", a.commune), but(&["far"])),
        (format!("unit_id={}", a.far_commune), vec!["far"]),
        (format!("unit_id={}", a.province), ALL.to_vec()),
        (format!("unit_id={}", w.cast.b.province), vec![]),
        ("competence_level=central".into(), vec!["accepted"]),
        ("competence_level=province".into(), vec!["opinion", "working", "answered", "closed", "frozen"]),
        (format!("agency_id={}", a.department), vec!["working", "answered", "closed"]),
        (format!("agency_id={}", a.department_2), vec!["working", "answered"]),
        (format!("agency_id={}", a.unmanned), vec![]),
        (format!("council_id={}", a.council), ALL.to_vec()),
        (format!("council_id={}", w.cast.b.council), vec![]),
        (format!("session_id={}", a.session), vec!["far"]),
        (format!("session_id={}", w.cast.b.session), vec![]),
        ("phase=before".into(), vec!["far"]),
        ("phase=after".into(), vec![]),
        ("frozen=true".into(), vec!["frozen"]),
        ("frozen=false".into(), but(&["frozen"])),
        ("received_to=2026-05-04".into(), vec!["far"]),
        ("received_to=2026-05-03".into(), vec![]),
        ("received_from=2026-05-05".into(), but(&["far"])),
        ("received_from=2026-05-04&received_to=2026-05-04".into(), vec!["far"]),
        ("received_from=2026-05-05&received_to=2026-05-04".into(), vec![]),
        (format!("due_from={0}&due_to={0}", make::in_days(30)), vec!["working", "answered", "closed"]),
        (format!("due_from={}", make::in_days(31)), vec![]),
        (format!("closed_from={0}&closed_to={0}", make::today()), vec!["closed"]),
        (format!("closed_to={}", make::today().checked_sub_days(Days::new(1)).unwrap()), vec![]),
        ("updated_since=2026-01-01T00:00:00Z".into(), ALL.to_vec()),
        ("updated_since=2999-01-01T07:00:00%2B07:00".into(), vec![]),
        ("q=tram".into(), vec!["far"]),
        ("status=received&status=rejected".into(), vec!["plain", "far", "rejected"]),
        ("kind=petition&kind=recommendation".into(), ALL.to_vec()),
        ("channel=online&channel=letter".into(), vec!["far"]),
        ("outcome=by_implementation&outcome=information_provided".into(), vec!["answered", "closed"]),
        ("outcome_group=resolved&outcome_group=explained".into(), vec!["answered", "closed"]),
        ("outcome=none".into(), but(&["answered", "closed"])),
        ("outcome=none&outcome=by_implementation".into(), but(&["answered"])),
        ("verdict=none".into(), but(&["closed"])),
        ("verdict=none&verdict=satisfactory".into(), ALL.to_vec()),
        ("voters_feedback=none".into(), ALL.to_vec()),
        ("phase=none".into(), but(&["far"])),
        ("competence_level=none".into(), vec!["plain", "far", "rejected"]),
        (
            "competence_level=none&competence_level=central".into(),
            vec!["plain", "far", "accepted", "rejected"],
        ),
        ("sector_id=none".into(), vec!["plain", "rejected"]),
        (format!("sector_id=none&sector_id={}", a.subsector), vec!["plain", "far", "accepted", "rejected"]),
        ("session_id=none".into(), but(&["far"])),
        (format!("session_id=none&session_id={}", a.session), ALL.to_vec()),
        ("lead_agency_id=none".into(), but(&["working", "answered", "closed"])),
        (format!("lead_agency_id=none&lead_agency_id={}", a.department), ALL.to_vec()),
        (format!("unit_id={}&unit_id={}", a.commune, a.far_commune), ALL.to_vec()),
        (format!("agency_id={}&agency_id={}", a.department_2, a.unmanned), vec!["working", "answered"]),
        ("source_id=none".into(), ALL.to_vec()),
        (format!("q=duong&status=closed&agency_id={}", a.department), vec!["closed"]),
        (format!("q=duong&status=received&unit_id={}", a.far_commune), vec![]),
    ];
    for (query, names) in expected {
        assert_eq!(shelf.found(&w, "clerk", &query).await, names, "{query}");
    }
}

#[db_test]
async fn a_filter_that_takes_one_value_refuses_several_and_names_itself(w: World) {
    let many = "&status=closed".repeat(51);
    for (query, parameter, code) in [
        ("sort=newest&sort=relevance", "sort", "repeated"),
        ("frozen=true&frozen=false", "frozen", "repeated"),
        ("status=closed&status=open", "status", "unknown_word"),
        ("status=none", "status", "unknown_word"),
        ("outcome=nothing", "outcome", "unknown_word"),
        ("session_id=none&session_id=x", "session_id", "format"),
        ("statu=closed", "statu", "unknown"),
        (many.as_str(), "status", "length"),
    ] {
        let reply = w.get("clerk", &format!("/v1/cases?{query}")).await;
        assert_eq!(reply.status, 400, "{query}");
        let problem: serde_json::Value = serde_json::from_str(&reply.text).unwrap();
        let error = &problem["errors"][0];
        assert_eq!((&error["parameter"], &error["code"]), (&json!(parameter), &json!(code)), "{query}");
    }
}

#[db_test]
async fn a_cursor_belongs_to_the_values_of_the_filters_in_any_order(w: World) {
    make::received(&w).await;
    make::rejected(&w).await;
    let page = w.get("clerk", "/v1/cases?status=received&status=rejected&limit=1").await.expect(200);
    let cursor = page["next_cursor"].as_str().unwrap();
    let next =
        w.get("clerk", &format!("/v1/cases?status=rejected&status=received&limit=1&cursor={cursor}")).await;
    assert_eq!(next.expect(200)["items"].as_array().unwrap().len(), 1);
    let other = w.get("clerk", &format!("/v1/cases?status=received&limit=1&cursor={cursor}")).await;
    assert_eq!(other.refused(400), "invalid_cursor");
}

#[db_test]
async fn updated_since_takes_the_very_moment_in_and_leaves_the_one_before_out(w: World) {
    let first = make::received(&w).await;
    let second = make::received(&w).await;
    let since = |moment: chrono::DateTime<chrono::Utc>| {
        format!("/v1/cases?updated_since={}", moment.to_rfc3339_opts(chrono::SecondsFormat::Micros, true))
    };
    let count =
        async |path: String| w.get("clerk", &path).await.expect(200)["items"].as_array().unwrap().len();
    assert_eq!(count(since(first.updated_at)).await, 2);
    assert_eq!(count(since(first.updated_at + chrono::Duration::microseconds(1))).await, 1);
    assert_eq!(count(since(second.updated_at + chrono::Duration::microseconds(1))).await, 0);
    let path = format!("/v1/petitions/{}", first.id);
    w.patch("clerk", &path, 1, &serde_json::json!({"content": "x"})).await.expect(200);
    assert_eq!(
        count(since(second.updated_at + chrono::Duration::microseconds(1))).await,
        1,
        "the change updates `updated_at`"
    );
}

#[db_test]
async fn everybody_filters_only_within_their_own_sight(w: World) {
    let shelf = Shelf::fill(&w).await;
    let a = &w.cast.a;
    let with_agencies = vec!["working", "answered", "closed"];
    assert_eq!(shelf.found(&w, "handler", "").await, with_agencies);
    assert_eq!(shelf.found(&w, "handler", "status=closed").await, ["closed"]);
    assert_eq!(shelf.found(&w, "handler", "frozen=true").await, [""; 0], "returned, and no longer visible");
    assert_eq!(shelf.found(&w, "coordinator", "").await, with_agencies);
    assert_eq!(shelf.found(&w, "liaison", "").await, but(&["far"]));
    assert_eq!(shelf.found(&w, "liaison", &format!("unit_id={}", a.province)).await, but(&["far"]));
    assert_eq!(shelf.found(&w, "deputy", "").await, ALL);
    assert_eq!(shelf.found(&w, "auditor", "status=rejected").await, ["rejected"]);
    for blind in ["admin", "nobody", "clerk_b", "head_b"] {
        assert_eq!(shelf.found(&w, blind, "").await, [""; 0], "{blind}");
    }
    assert_eq!(shelf.working.verdict, None::<Verdict>);
}

#[db_test]
async fn a_petition_list_asked_for_another_kind_gives_no_petitions(w: World) {
    make::received(&w).await;
    let reply = w.get("clerk", "/v1/petitions?kind=recommendation").await;
    let nothing = reply.status == 400 || reply.text.contains("\"items\":[]");
    assert!(nothing, "a filter was ignored silently: {}", reply.text);
    assert_eq!(
        w.get("clerk", "/v1/petitions?kind=petition").await.expect(200)["items"].as_array().unwrap().len(),
        1
    );
}

#[db_test]
async fn a_case_s_assignments_asked_for_another_case_are_none(w: World) {
    let (one, other) = (make::assigned(&w).await, make::assigned(&w).await);
    let reply = w.get("clerk", &format!("/v1/cases/{}/assignments?case_id={}", one.id, other.id)).await;
    let nothing = reply.status == 400 || reply.text.contains("\"items\":[]");
    assert!(nothing, "a filter was ignored silently: {}", reply.text);
}

#[db_test]
async fn each_of_two_leads_finds_and_counts_the_case_and_a_cooperating_agency_does_not(w: World) {
    let a = &w.cast.a;
    let case = make::accepted(&w).await;
    let assign = json!({
        "action": "assign", "lead": a.department, "co_leads": [a.department_2], "cooperating": [a.unmanned],
        "due_on": make::in_days(30),
    });
    make::on_case(&w, "leader", case.id, assign).await.expect(200);
    let yesterday = make::today() - Days::new(1);
    for (agency, leads) in [(a.department, 1), (a.department_2, 1), (a.unmanned, 0)] {
        let list = format!("/v1/cases?lead_agency_id={agency}&count=true");
        assert_eq!(w.get("clerk", &list).await.expect(200)["count"], leads);
        assert_eq!(w.get("clerk", &format!("{list}&as_of={yesterday}")).await.expect(200)["count"], 0);
        assert_eq!(w.get("clerk_b", &list).await.expect(200)["count"], 0);
        let figures = format!("/v1/timeliness?of=cases&organization_id={agency}");
        assert_eq!(w.get("auditor", &figures).await.expect(200)["on_time"], leads, "{agency}");
        let figures = format!("/v1/outcome-figures?council_id={}&organization_id={agency}", a.council);
        assert_eq!(w.get("auditor", &figures).await.expect(200)["total"], leads, "{agency}");
    }
    // any part in it is another filter
    let list = format!("/v1/cases?agency_id={}&count=true", a.unmanned);
    assert_eq!(w.get("clerk", &list).await.expect(200)["count"], 1);
}
