//! When cases are received: more before a council session, more every year, few on Sundays.

use chrono::{DateTime, Datelike, Days, NaiveDate, Utc, Weekday};

/// The first day and the last day.
pub const FIRST: NaiveDate = day(2021, 7, 1);
pub const LAST: NaiveDate = day(2026, 11, 20);

/// The days of the year on which the regular council sessions open.
const OPENINGS: [(u32, u32); 2] = [(7, 10), (12, 8)];

/// The offset of Việt Nam's time zone, in seconds.
const ZONE: i64 = 7 * 3600;
const DAY: i64 = 86_400;

/// When offices open, and how long they stay open, in seconds.
const OPENS: i64 = 7 * 3600 + 1800;
const HOURS: f64 = 9.5 * 3600.0;

pub const fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(date) => date,
        None => NaiveDate::MIN,
    }
}

/// Returns the opening days of the regular council sessions of all years.
pub fn openings() -> impl Iterator<Item = NaiveDate> {
    (FIRST.year()..=LAST.year()).flat_map(|year| OPENINGS.map(|(month, on)| day(year, month, on)))
}

/// Returns the morning of a day in Việt Nam, in seconds since 1970.
#[must_use]
pub fn morning(on: NaiveDate) -> i64 {
    (on - day(1970, 1, 1)).num_days() * DAY + OPENS - ZONE
}

/// Returns the evening of the last day, after which nothing happens.
#[must_use]
pub fn end() -> i64 {
    morning(LAST) + 11 * 3600
}

/// Returns the date of a moment in Việt Nam.
#[must_use]
pub fn date(at: i64) -> NaiveDate {
    let days = u64::try_from((at + ZONE).div_euclid(DAY)).unwrap_or(0);
    day(1970, 1, 1) + Days::new(days)
}

#[must_use]
pub fn time(at: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(at, 0).unwrap_or_default()
}

/// The moments at which cases are received, in order.
pub struct Season {
    /// The share of all cases received by the end of each day.
    by: Vec<f64>,
}

impl Season {
    #[must_use]
    pub fn new() -> Self {
        let days = (LAST - FIRST).num_days();
        let mut sum = 0.0;
        let mut by: Vec<f64> = (0..=days)
            .map(|n| {
                sum += weight(FIRST + Days::new(u64::try_from(n).unwrap_or(0)));
                sum
            })
            .collect();
        by.iter_mut().for_each(|share| *share /= sum);
        Self { by }
    }

    /// Returns the moment at which the case at this share of all is received.
    #[must_use]
    pub fn moment(&self, share: f64) -> i64 {
        let n = self.by.partition_point(|by| *by < share).min(self.by.len() - 1);
        let before = if n == 0 { 0.0 } else { self.by[n - 1] };
        let into = (share - before) / (self.by[n] - before);
        #[expect(clippy::cast_possible_truncation, reason = "seconds of a day")]
        let seconds = (into.clamp(0.0, 1.0) * HOURS) as i64;
        morning(FIRST) + i64::try_from(n).unwrap_or(0) * DAY + seconds
    }
}

fn weight(on: NaiveDate) -> f64 {
    let year = 0.7 + 0.12 * f64::from(on.year() - FIRST.year());
    let week = match on.weekday() {
        Weekday::Sun => 0.1,
        Weekday::Sat => 0.3,
        _ => 1.0,
    };
    let until = |opens: NaiveDate| (opens - on).num_days();
    let near = openings().map(until).find(|days| (-20..=45).contains(days));
    let around = match near {
        Some(days) if days > 0 => 3.0,
        Some(_) => 1.6,
        None => 0.7,
    };
    year * week * around
}
