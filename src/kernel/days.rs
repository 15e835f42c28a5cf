//! The days that come in with request bodies: each property has a class, which says where its days may lie.

use chrono::NaiveDate;
use entity::day::plausible;
use serde_json::Value;

use crate::kernel::detail;
use crate::kernel::error::FieldError;

/// Where the days of a property may lie. Every day must be plausible: between 1900 and 2200.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DayClass {
    /// Tells what happened, so it is not after today.
    Happened,
    /// Plans something or bounds a validity, or its use case knows better: a due date is not in the past, a stage not
    /// in the future.
    Any,
}

use DayClass::{Any, Happened};

/// The class of each property of a request body that is a day, by its name: a name means the same everywhere. A test
/// compares the table with the OpenAPI document.
pub const DAYS: [(&str, DayClass); 26] = [
    ("answer_by", Any),
    ("answered_on", Happened),
    ("closes_on", Any),
    ("due_on", Any),
    ("ends_on", Any),
    ("expires_on", Any),
    ("follow_up_on", Any),
    ("from_on", Any),
    ("fulfilled_on", Happened),
    ("issued_on", Happened),
    ("notified_on", Happened),
    // the day of a calendar or of a stage, or the day for which a step counts
    ("on", Any),
    ("opens_on", Any),
    ("period_from", Any),
    ("period_to", Any),
    ("planned_on", Any),
    ("promised_on", Any),
    ("received_on", Happened),
    ("review_on", Any),
    ("said_on", Happened),
    ("signed_on", Happened),
    ("since", Any),
    ("start_on", Any),
    ("starts_on", Any),
    ("valid_from", Any),
    ("valid_to", Any),
];

/// Returns an error for each day of a body, at any depth, that lies where its property allows none.
#[must_use]
pub fn check(body: &Value, today: NaiveDate) -> Vec<FieldError> {
    let mut wrong = vec![];
    walk(body, "", today, &mut wrong);
    wrong
}

fn walk(value: &Value, at: &str, today: NaiveDate, wrong: &mut Vec<FieldError>) {
    match value {
        Value::Object(fields) => fields.iter().for_each(|(name, value)| {
            let at = format!("{at}/{name}");
            wrong.extend(class(name).and_then(|class| misplaced(value, &at, class, today)));
            walk(value, &at, today, wrong);
        }),
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(i, value)| walk(value, &format!("{at}/{i}"), today, wrong));
        }
        _ => {}
    }
}

fn class(name: &str) -> Option<DayClass> {
    DAYS.iter().find(|(known, _)| *known == name).map(|(_, class)| *class)
}

fn misplaced(value: &Value, at: &str, class: DayClass, today: NaiveDate) -> Option<FieldError> {
    // what is no day is reported by the check of the body's shape
    let day: NaiveDate = value.as_str()?.parse().ok()?;
    if plausible(&day).is_err() {
        let (english, vietnamese) =
            ("a day between 1900 and 2200", "một ngày trong khoảng từ năm 1900 đến năm 2200");
        return Some(FieldError::field(at, "range", english).in_vietnamese(vietnamese));
    }
    (class == Happened && day > today).then(|| ahead(at, today))
}

/// Returns the error about a day after today.
#[must_use]
pub fn ahead(at: &str, today: NaiveDate) -> FieldError {
    let vietnamese = format!("không được sau hôm nay ({})", detail::day(today));
    FieldError::field(at, "in_future", format!("today is {today}")).in_vietnamese(vietnamese)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn days_are_found_at_any_depth() {
        let today = "2026-11-26".parse().unwrap();
        let found = |body: Value| -> Vec<String> {
            check(&body, today)
                .into_iter()
                .map(|e| format!("{} {}", e.pointer.unwrap_or_default(), e.code))
                .collect()
        };
        let document = json!({"number": "1", "issued_on": "2026-11-27"});
        assert_eq!(found(json!({"a": [{"document": document}]})), ["/a/0/document/issued_on in_future"]);
        assert_eq!(
            found(json!({"due_on": "0001-01-01", "received_on": "2200-12-31"})),
            ["/due_on range", "/received_on in_future",]
        );
        assert!(
            found(json!({"issued_on": "2026-11-26", "due_on": "2099-01-01", "content": "2999-01-01"}))
                .is_empty()
        );
        assert!(found(json!({"issued_on": null, "received_on": "soon"})).is_empty());
    }

    #[test]
    fn each_name_has_one_class() {
        for (i, (name, _)) in DAYS.iter().enumerate() {
            assert!(DAYS[i + 1..].iter().all(|(other, _)| other != name), "{name}");
        }
    }
}
