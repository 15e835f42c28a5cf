//! The list requests to explain: every filter, with common and rare values, by roles of every access level.

use testkit::{World, bulk};

/// Cases by due date, with a common filter, a rare one, one that has its own index, and a search.
const BY_DUE_DATE: [&str; 6] = [
    "sort=due",
    "sort=due&status=closed",
    "sort=due&status=withdrawn",
    "sort=due&kind=recommendation",
    "sort=due&overdue=true",
    "sort=due&q=duong",
];

/// Filters with several values or none, and those that find work.
const CASES: [&str; 12] = [
    "status=received&status=rejected",
    "status=assigned&status=in_progress&status=answered",
    "outcome=none",
    "outcome=by_regulation&outcome=none",
    "verdict=none",
    "lead_agency_id=none",
    "session_id=none",
    "sector_id=none",
    "returned=true",
    "voters_notified=false&status=answered",
    "counted=true",
    "counted=false",
];

/// Every filter of cases, with common and rare values.
fn case_filters(w: &World) -> Vec<String> {
    let a = &w.cast.a;
    let mut all: Vec<String> = [
        "",
        "status=closed",
        "status=withdrawn",
        "status=in_progress",
        "outcome=by_implementation",
        "outcome=by_regulation",
        "outcome_group=resolved",
        "outcome_group=in_progress",
        "outcome_group=resolved&as_of=2025-01-01",
        "outcome=by_regulation&as_of=2024-06-01",
        "undated=false&as_of=2025-01-01",
        "undated=true",
        "undated=false",
        "follow_up_from=2025-01-01&follow_up_to=2025-03-01",
        "follow_up_to=2025-01-31",
        "standing=true",
        "standing=false",
        "voters_feedback=dissatisfied",
        "answered_on_spot=true",
        "answered_on_spot=false",
        "counted_as=wholes",
        "counted_as=parts",
        "part_of=00000000-0000-7000-8000-000000000001",
        "verdict=satisfactory",
        "verdict=unsatisfactory",
        "nature=opinion",
        "nature=petition",
        "channel=online",
        "channel=letter",
        "competence_level=central",
        "competence_level=province",
        "phase=before",
        "phase=after",
        "frozen=true",
        "contested=true",
        "contested=false",
        "priority=urgent",
        "priority=normal",
        "priority=low",
        "fulfilment=done",
        "fulfilment=not_done",
        "kind=recommendation&overdue=true",
        "frozen=false",
        "area=whole",
        "area=unknown",
        "kind=petition",
        "kind=recommendation",
        "number=KN-2024-000777",
        "received_from=2025-01-01&received_to=2025-01-31",
        "received_from=2024-01-01",
        "received_to=2024-01-02",
        "due_from=2025-03-01&due_to=2025-03-10",
        "due_to=2024-02-10",
        "closed_from=2025-03-01&closed_to=2025-03-10",
        "closed_to=2024-03-05",
        "overdue=true",
        "overdue=false",
        "overdue=true&as_of=2025-06-01",
        "due_within=7&as_of=2025-06-01",
        "timeliness=very_late",
        "timeliness=on_time&as_of=2024-01-01",
        "updated_since=2025-11-01T00:00:00Z",
        "updated_since=2024-01-01T00:00:00Z",
        "q=duong+lien+thon",
        "q=tu77",
        "q=cau&sort=newest",
        "q=khongco",
        "q=KN-2024-0007",
        "q=du",
        "q=duong&status=in_progress",
        "status=closed&channel=letter&phase=before",
    ]
    .map(str::to_owned)
    .to_vec();
    all.extend(CASES.map(str::to_owned));
    let ids = [
        ("sector_id", a.sector),
        ("sector_id", a.subsector),
        ("board_id", a.board),
        ("board_id", a.board_2),
        ("unit_id", a.commune),
        ("unit_id", a.province),
        ("agency_id", a.department),
        ("agency_id", a.department_2),
        ("agency_id", a.unmanned),
        ("lead_agency_id", a.department),
        ("lead_agency_id", a.unmanned),
        ("council_id", a.council),
        ("council_id", w.cast.b.council),
        ("session_id", a.session),
    ];
    all.extend(ids.map(|(name, id)| format!("{name}={id}")));
    all.push(format!("status=in_progress&agency_id={}", a.department));
    all.push(format!("q=cau&sector_id={}", a.subsector));
    all
}

const ASSIGNMENTS: [&str; 23] = [
    "",
    "status=assigned",
    "status=returned",
    "role=lead",
    "due_to=2024-02-10",
    "kind=recommendation",
    "kind=petition",
    "position=disputed",
    "position=accepted",
    "overdue=true",
    "timeliness=late&as_of=2025-06-01",
    "overdue=true&as_of=2025-06-01",
    "ended_late=true",
    "ended_late=false",
    "contested=true",
    "contested=false",
    "due_within=7",
    "status=assigned&status=in_progress",
    "extension_asked=true",
    "position_open=true",
    "answered_late=true",
    "verdict=none&status=answered",
    "updated_since=2025-11-01T00:00:00Z",
];

/// What may be done about cases, assignments and commitments, by those who decide and those who answer.
fn allowed() -> Vec<(&'static str, String)> {
    let schemas = &kiennghi::http::routes::contract()["components"]["schemas"];
    let mut all = vec![];
    for (list, schema) in
        [("cases", "CaseAct"), ("assignments", "AssignmentAct"), ("commitments", "CommitmentAct")]
    {
        for word in schemas[schema]["enum"].as_array().unwrap() {
            let path = format!("/v1/{list}?allowed={}", word.as_str().unwrap());
            all.extend(["clerk", "leader", "reviewer", "head", "coordinator"].map(|who| (who, path.clone())));
        }
    }
    for (who, word) in [("clerk_b", "accept"), ("leader_b", "answer"), ("clerk_b", "return")] {
        all.push((who, format!("/v1/referrals?allowed={word}")));
    }
    all.extend(["clerk", "head"].map(|who| (who, "/v1/reminder-letters?allowed=answer_reminder".to_owned())));
    all
}

/// The inbox of each side, and what each has sent.
fn referrals() -> Vec<(&'static str, String)> {
    let mut all = vec![];
    for (who, direction) in
        [("clerk", "outgoing"), ("clerk", "incoming"), ("leader_b", "incoming"), ("auditor_b", "outgoing")]
    {
        for filter in ["", "status=assigned", "status=answered"] {
            all.push((who, format!("/v1/referrals?direction={direction}&{filter}")));
        }
    }
    all
}

/// Every filter of responses.
fn responses(w: &World) -> Vec<String> {
    let a = &w.cast.a;
    let mut filters: Vec<String> =
        ["", "outcome=by_implementation", "outcome=by_regulation", "kind=first", "kind=correction"]
            .map(str::to_owned)
            .to_vec();
    filters.extend([a.department, a.department_2].map(|agency| format!("organization_id={agency}")));
    filters.push(format!("version_of={}", a.council));
    filters.extend(["document_number=7", "document_number=7%2FUBND-VP"].map(str::to_owned));
    filters.into_iter().map(|filter| format!("/v1/responses?{filter}")).collect()
}

pub fn paths(w: &World) -> Vec<(&'static str, String)> {
    let a = &w.cast.a;
    let busy_letters = format!("organization_id={}", a.department);
    let mut all = referrals();
    all.extend(allowed());
    let passed_down = format!("/v1/assignments?passed_down_by={}", a.committee);
    all.extend(["newest", "due"].map(|sort| ("coordinator", format!("{passed_down}&sort={sort}"))));
    // one role of each access level: council, area, assigned, subordinate
    for who in ["clerk", "liaison", "head", "coordinator"] {
        let every = if matches!(who, "clerk" | "head") { 1 } else { 4 };
        all.extend(BY_DUE_DATE.map(|filter| (who, format!("/v1/cases?{filter}"))));
        let filters = case_filters(w).into_iter().step_by(every);
        all.extend(filters.map(|filter| (who, format!("/v1/cases?{filter}"))));
        let (busy, idle) =
            (format!("organization_id={}", a.department), format!("organization_id={}", a.department_2));
        for filter in ASSIGNMENTS.into_iter().chain([busy.as_str(), idle.as_str()]) {
            all.extend(["newest", "due"].map(|sort| (who, format!("/v1/assignments?{filter}&sort={sort}"))));
        }
        let filters = [
            "",
            "status=open",
            "status=waived",
            "overdue=true",
            "overdue=false",
            "overdue=true&as_of=2024-06-01",
            "overdue=false&as_of=2024-06-01",
            "review_due=true",
            "due_within=30&as_of=2024-06-01",
            "due_within=30",
            "due_to=2024-02-10",
            "precision=condition",
            "reported=true",
            "status=open&status=carried_over",
            "updated_since=2025-11-01T00:00:00Z",
            &busy,
            &idle,
        ];
        for filter in filters {
            all.extend(["newest", "due"].map(|sort| (who, format!("/v1/commitments?{filter}&sort={sort}"))));
        }
        for filter in ["", "answered=false", "answered=true", "overdue=true", "overdue=false", &busy, &idle] {
            all.push((who, format!("/v1/explanations?{filter}")));
        }
        for filter in
            ["", "missing=true", "missing=false", "due_to=2024-04-10", "due_from=2026-01-01", &busy, &idle]
        {
            all.push((who, format!("/v1/periodic-reports?{filter}")));
        }
        for filter in ["", "status=draft", "issued_from=2024-01-01"] {
            all.push((who, format!("/v1/conclusions?{filter}")));
        }
        all.extend(responses(w).into_iter().map(|path| (who, path)));
    }
    for who in ["deputy", "head_2"] {
        all.extend(
            ["cases", "petitions", "assignments", "responses", "commitments"]
                .map(|list| (who, format!("/v1/{list}?"))),
        );
    }
    let (user, head) = (format!("user_id={}", w.user("liaison")), format!("user_id={}", w.user("head")));
    let stream = format!("stream_id={}", w.user("liaison"));
    let filters =
        ["", "stream=case", "stream=user", "action=accept", "action=merge", "at_to=2024-01-02T00:00:00Z"];
    for filter in filters.into_iter().chain([user.as_str(), &head, &stream]) {
        all.push(("auditor", format!("/v1/audit/events?{filter}")));
    }
    for who in ["leader", "head", "coordinator"] {
        for filter in ["", &busy_letters, "escalation_level=reminder", "answered=false"] {
            all.push((who, format!("/v1/reminder-letters?{filter}")));
        }
    }
    all.extend(bulk::supervisions::paths(w));
    for path in [
        "organizations",
        "administrative-units",
        "sectors",
        "terms",
        "sessions",
        "calendar",
        "deadline-rules",
    ] {
        all.push(("clerk", format!("/v1/{path}?")));
    }
    all
}
