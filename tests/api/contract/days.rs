//! Every day of every request body has a class, and the service refuses days outside of it.

use std::collections::BTreeSet;

use kiennghi::http::routes;
use kiennghi::kernel::days::{DAYS, DayClass};
use serde_json::{Value, json};
use testkit::{World, db_test};

use super::limits::{bodies, fields, send, with};
use super::{Operation, Things, operations};

/// What the days of a property mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Means {
    /// What happened: never after today.
    Happened,
    /// What an act decides or promises: never before today. Its use case refuses it, `engine::days` tries it.
    Ahead,
    /// A plan, a period, a validity or a day that names a stored row: any plausible day.
    Planned,
}

use Means::{Ahead, Happened, Planned};

/// The meaning of each day, by the body that contains it and its name. A document is the same everywhere.
const MEANINGS: [(&str, &str, Means); 82] = [
    ("access_links_create_access_link", "/expires_on", Ahead),
    ("assignments_step_assignment change_due", "/due_on", Ahead),
    ("assignments_step_assignment decide_extension", "/due_on", Ahead),
    ("assignments_step_assignment decide_position", "/due_on", Ahead),
    ("assignments_step_assignment pass_down", "/due_on", Ahead),
    ("assignments_step_assignment plan", "/milestones/0/due_on", Ahead),
    ("assignments_step_assignment plan", "/milestones/0/from_on", Planned),
    ("assignments_step_assignment plan", "/milestones/0/review_on", Ahead),
    ("assignments_step_assignment recall", "/due_on", Ahead),
    ("assignments_step_assignment reply_interim", "/promised_on", Ahead),
    ("assignments_step_assignment request_explanation", "/due_on", Ahead),
    ("assignments_step_assignment request_extension", "/due_on", Ahead),
    ("assignments_step_assignment review", "/follow_up_on", Ahead),
    ("assignments_step_assignment send_back", "/due_on", Ahead),
    ("assignments_step_assignment submit_report", "/due_on", Planned),
    ("calendar_put_year", "/days/0/on", Planned),
    ("cases_step_cases assign", "/due_on", Ahead),
    ("cases_write_batch", "/writes/0/petition/received_on", Happened),
    ("cases_step_case add_agency", "/due_on", Ahead),
    ("cases_step_case answer_on_the_spot", "/answered_on", Happened),
    ("cases_step_case assign", "/due_on", Ahead),
    ("cases_step_case notify_voters", "/notified_on", Happened),
    ("cases_step_case record_feedback", "/said_on", Happened),
    ("cases_step_case refer", "/due_on", Ahead),
    ("cases_step_case reject", "/forwarding/on", Happened),
    ("cases_step_case reopen", "/due_on", Ahead),
    ("cases_step_case review", "/follow_up_on", Ahead),
    ("cases_step_case split", "/parts/0/addressees/0/due_on", Planned),
    ("commitments_parse_commitment", "/said_on", Happened),
    ("commitments_step_commitment carry_over", "/due_on", Ahead),
    ("commitments_step_commitment carry_over", "/review_on", Ahead),
    ("commitments_step_commitment report_commitment", "/fulfilled_on", Happened),
    ("commitments_step_commitment verify_commitment", "/fulfilled_on", Happened),
    ("conclusions_create_conclusion", "/recommendations/0/addressees/0/due_on", Planned),
    ("conclusions_create_conclusion", "/recommendations/0/due_on", Planned),
    ("conclusions_patch_conclusion", "/recommendations/0/addressees/0/due_on", Planned),
    ("conclusions_patch_conclusion", "/recommendations/0/due_on", Planned),
    ("deadlines_create_deadline_rule", "/valid_from", Planned),
    ("deadlines_create_deadline_rule", "/valid_to", Planned),
    ("deadlines_patch_deadline_rule", "/valid_from", Planned),
    ("deadlines_patch_deadline_rule", "/valid_to", Planned),
    ("deadlines_preview_deadline", "/start_on", Planned),
    ("deadlines_recalculate_deadlines", "/assignments/0/due_on", Planned),
    ("handovers_create_handover", "/signed_on", Happened),
    ("organizations_create_council", "/valid_from", Planned),
    ("organizations_create_organization", "/valid_from", Planned),
    ("organizations_create_organization", "/valid_to", Planned),
    ("organizations_patch_organization", "/valid_to", Planned),
    ("organizations_succeed_organization", "/since", Planned),
    ("petitions_create_petition", "/received_on", Happened),
    ("petitions_create_petition_history", "/petition/received_on", Happened),
    ("petitions_create_petition_history", "/steps/0/step/on", Planned),
    ("petitions_patch_petition", "/received_on", Happened),
    ("petitions_put_petition", "/received_on", Happened),
    ("reference_create_named_period", "/ends_on", Planned),
    ("reference_create_named_period", "/starts_on", Planned),
    ("reference_create_session", "/closes_on", Planned),
    ("reference_create_session", "/opens_on", Planned),
    ("reference_create_summary_report", "/received_on", Happened),
    ("reference_create_term", "/ends_on", Planned),
    ("reference_create_term", "/starts_on", Planned),
    ("reference_patch_named_period", "/ends_on", Planned),
    ("reference_patch_named_period", "/starts_on", Planned),
    ("reference_patch_session", "/closes_on", Planned),
    ("reference_patch_session", "/opens_on", Planned),
    ("reference_patch_summary_report", "/received_on", Happened),
    ("reference_patch_term", "/ends_on", Planned),
    ("reference_patch_term", "/starts_on", Planned),
    ("reminder_letters_create_reminder_letter", "/answer_by", Planned),
    ("reminder_letters_create_reminder_letter", "/issued_on", Happened),
    ("reminder_letters_step_reminder_letter answer_reminder", "/answered_on", Happened),
    ("responses_create_response", "/commitments/0/due_on", Ahead),
    ("responses_create_response", "/commitments/0/from_on", Planned),
    ("responses_create_response", "/commitments/0/review_on", Ahead),
    ("responses_create_response_version", "/commitments/0/due_on", Ahead),
    ("responses_create_response_version", "/commitments/0/from_on", Planned),
    ("responses_create_response_version", "/commitments/0/review_on", Ahead),
    ("supervisions_create_supervision_norm", "/valid_from", Planned),
    ("supervisions_create_supervision_norm", "/valid_to", Planned),
    ("supervisions_patch_supervision_norm", "/valid_from", Planned),
    ("supervisions_patch_supervision_norm", "/valid_to", Planned),
    // the day of a stage
    ("supervisions_step_supervision", "/on", Happened),
];

/// The day for which a step counts: never after today, but only its use case knows whether the caller may enter it.
const ENTERED_LATER: [&str; 7] = [
    "assignments_step_assignment",
    "cases_step_case",
    "cases_step_cases",
    "commitments_step_commitment",
    "referrals_step_referral",
    "responses_create_response",
    "responses_create_response_version",
];

/// Returns the meaning of one day.
fn meaning(name: &str, action: Option<&str>, pointer: &str) -> Option<Means> {
    // a document, and each document of a list
    if pointer.ends_with("/issued_on") && pointer != "/issued_on" {
        return Some(Happened);
    }
    // a plan: its period, its stages, its end
    if ["supervisions_create_supervision", "supervisions_patch_supervision"].contains(&name) {
        return Some(Planned);
    }
    let of =
        |action: Option<&str>| action.map_or_else(|| name.to_owned(), |action| format!("{name} {action}"));
    if pointer == "/on" && ENTERED_LATER.contains(&name) {
        return Some(Planned);
    }
    let at = |place: String| MEANINGS.iter().find(|(of, at, _)| *of == place && *at == pointer);
    at(of(action)).or_else(|| at(of(None))).map(|(_, _, means)| *means)
}

/// Calls a function for each day of each body: the operation, the body, the pointer and the meaning.
async fn each_day(w: &World, mut found: impl AsyncFnMut(&Things, &Operation, &Value, &str, Means)) {
    let (things, document) = (Things::make(w).await, routes::contract());
    let mut unknown = vec![];
    for operation in operations().iter().filter(|o| o.body.is_some()) {
        for (body, schema) in bodies(w, &things, operation) {
            let mut all = Vec::new();
            fields(document, &schema, "", &mut all);
            for field in all.iter().filter(|field| field.schema["format"] == "date") {
                match meaning(&operation.name, body["action"].as_str(), &field.pointer) {
                    Some(means) => found(&things, operation, &body, &field.pointer, means).await,
                    None => {
                        unknown.push(format!("{} {:?} {}", operation.name, body["action"], field.pointer));
                    }
                }
            }
        }
    }
    assert!(unknown.is_empty(), "say in MEANINGS what these days mean: {unknown:#?}");
}

#[db_test]
async fn every_day_of_every_body_has_a_meaning_and_its_name_a_class(w: World) {
    let (mut names, mut count) = (BTreeSet::new(), 0);
    each_day(&w, async |_, operation, _, pointer, means| {
        let name = pointer.rsplit('/').next().unwrap();
        let class = DAYS.iter().find(|(known, _)| *known == name).map(|(_, class)| *class);
        let class = class.unwrap_or_else(|| panic!("{} {pointer}: add {name} to DAYS", operation.name));
        // `on` is a day of a calendar too, so the use cases of the others check it
        assert!(
            (class == DayClass::Happened) == (means == Happened) || name == "on",
            "{} {pointer}: {class:?} {means:?}",
            operation.name
        );
        names.insert(name.to_owned());
        count += 1;
    })
    .await;
    assert!(count > 80, "{count}");
    let listed: BTreeSet<String> = DAYS.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(names, listed, "a name of DAYS is in no body");
}

#[db_test]
async fn a_day_outside_of_its_class_is_refused_at_its_pointer(w: World) {
    each_day(&w, async |things, operation, body, pointer, means| {
        let mut tries = vec![("0001-01-01", "range"), ("1899-12-31", "range"), ("2201-01-01", "range")];
        if means == Happened && !pointer.ends_with("/on") {
            tries.push(("2099-01-01", "in_future"));
        }
        for (day, code) in tries {
            let sent = with(body, pointer, json!(day));
            let problem = send(&w, things, operation, &sent).await.expect(422);
            let errors = problem["errors"].as_array().unwrap();
            let is_it = |error: &&Value| error["pointer"] == pointer && error["code"] == code;
            assert!(errors.iter().any(|e| is_it(&e)), "{} {pointer} {day}: {problem}", operation.name);
        }
    })
    .await;
}
