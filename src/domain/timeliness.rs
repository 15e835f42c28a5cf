//! Classifies due dates on a day: on time, due soon, late, very late.

use chrono::{Days, NaiveDate};
use entity::enums::Timeliness;

/// Due soon: within this many days.
const SOON: u64 = 7;
/// Very late: by more than this many days.
const VERY: u64 = 30;

/// Returns the first and the last due date that have a timeliness on a day; `None` where there is no limit.
#[must_use]
pub fn due_dates(word: Timeliness, as_of: NaiveDate) -> (Option<NaiveDate>, Option<NaiveDate>) {
    let soon = as_of.checked_add_days(Days::new(SOON));
    let late = as_of.checked_sub_days(Days::new(VERY));
    match word {
        Timeliness::OnTime => (soon.and_then(|day| day.succ_opt()), None),
        Timeliness::DueSoon => (Some(as_of), soon),
        Timeliness::Late => (late, as_of.pred_opt()),
        Timeliness::VeryLate => (None, late.and_then(|day| day.pred_opt())),
    }
}

/// Returns how something that is due on a day and still to be done stands on another day.
#[must_use]
pub fn timeliness(due_on: NaiveDate, as_of: NaiveDate) -> Option<Timeliness> {
    let is_it = |word: &Timeliness| {
        let (from, to) = due_dates(*word, as_of);
        from.is_none_or(|from| from <= due_on) && to.is_none_or(|to| due_on <= to)
    };
    Timeliness::ALL.iter().copied().find(is_it)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_due_date_stands_in_exactly_one_way() {
        let as_of = NaiveDate::from_ymd_opt(2026, 3, 1).unwrap();
        for due_on in (as_of - Days::new(400)).iter_days().take(800) {
            let applies = |word: &Timeliness| {
                let (from, to) = due_dates(*word, as_of);
                from.is_none_or(|from| from <= due_on) && to.is_none_or(|to| due_on <= to)
            };
            let ways: Vec<_> = Timeliness::ALL.iter().copied().filter(applies).collect();
            let is = match (due_on - as_of).num_days() {
                8.. => Timeliness::OnTime,
                0..=7 => Timeliness::DueSoon,
                -30..=-1 => Timeliness::Late,
                _ => Timeliness::VeryLate,
            };
            assert_eq!((ways, timeliness(due_on, as_of)), (vec![is], Some(is)), "{due_on}");
        }
    }
}
