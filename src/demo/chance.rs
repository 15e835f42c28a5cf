//! A reproducible random number generator: `SplitMix64`.

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, TimeDelta, Utc, Weekday};

pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    /// Returns a number below `n`.
    pub fn below(&mut self, n: usize) -> usize {
        usize::try_from(self.next() % n.max(1) as u64).unwrap_or(0)
    }

    /// Returns a number of days from `low` to `high`.
    pub fn days(&mut self, low: u64, high: u64) -> u64 {
        low + self.next() % (high - low + 1)
    }

    /// Returns true with a probability of `percent` percent.
    pub fn happens(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    /// Returns one of several values.
    pub fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        let i = self.below(from.len());
        &from[i]
    }

    /// Returns one of several values, each with a probability proportional to its weight.
    pub fn weighted<'a, T>(&mut self, from: &'a [T], weight: impl Fn(&T) -> usize) -> &'a T {
        let mut left = self.below(from.iter().map(&weight).sum());
        for value in from {
            match left.checked_sub(weight(value)) {
                Some(rest) => left = rest,
                None => return value,
            }
        }
        &from[0]
    }

    /// Returns an instant in the office hours of a day; a day on a weekend becomes the Monday after it.
    pub fn moment(&mut self, day: NaiveDate) -> DateTime<Utc> {
        let seconds = i64::try_from(self.next() % (8 * 3600)).unwrap_or(0);
        at(working(day)) + TimeDelta::seconds(seconds)
    }

    /// Gives each step its time: on its day, in office hours, never before the previous step.
    pub fn timed<T>(&mut self, from: DateTime<Utc>, steps: Vec<(NaiveDate, T)>) -> Vec<(DateTime<Utc>, T)> {
        let mut last = from;
        let mut moment = |day| {
            last = self.moment(day).max(last + TimeDelta::minutes(20));
            last
        };
        steps.into_iter().map(|(day, step)| (moment(day), step)).collect()
    }
}

/// Returns eight o'clock in the morning in Việt Nam, when office hours begin.
pub fn at(day: NaiveDate) -> DateTime<Utc> {
    day.and_time(NaiveTime::MIN).and_utc() + TimeDelta::hours(1)
}

/// Returns the day itself, or the Monday after a weekend.
pub fn working(day: NaiveDate) -> NaiveDate {
    match day.weekday() {
        Weekday::Sat => day + Days::new(2),
        Weekday::Sun => day + Days::new(1),
        _ => day,
    }
}
