//! Calculates the due dates of periodic reports (báo cáo định kỳ).

use chrono::{Months, NaiveDate};

/// The most reports that are requested.
const MOST: usize = 60;

/// Returns the last day of each period of `months` months from a day to a due date, except days before `since`.
pub fn periods(
    from: NaiveDate,
    months: u32,
    due_on: NaiveDate,
    since: NaiveDate,
) -> impl Iterator<Item = NaiveDate> {
    let days = (1..).map_while(move |n| from.checked_add_months(Months::new(months.checked_mul(n)?)));
    days.take_while(move |day| *day <= due_on).filter(move |day| *day >= since).take(MOST)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default()
    }

    #[test]
    fn periods_end_by_the_due_date_and_begin_on_a_day() {
        let (from, due_on) = (day(2026, 1, 31), day(2026, 7, 31));
        let all: Vec<_> = periods(from, 3, due_on, from).collect();
        assert_eq!(all, [day(2026, 4, 30), due_on]);
        assert_eq!(periods(from, 3, due_on, day(2026, 5, 1)).collect::<Vec<_>>(), [due_on]);
        assert_eq!(periods(from, 12, due_on, from).count(), 0);
        assert_eq!(periods(from, 1, day(2100, 1, 1), from).count(), MOST);
    }
}
