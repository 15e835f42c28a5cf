//! Counts requests, their durations and errors, with the first error.

use std::time::Duration;

use hdrhistogram::Histogram;

/// Durations in microseconds, to three significant digits, and errors.
#[derive(Clone)]
pub struct Tally {
    took: Histogram<u64>,
    pub errors: u32,
    pub first_error: Option<String>,
}

impl Default for Tally {
    fn default() -> Self {
        Self { took: histogram(), errors: 0, first_error: None }
    }
}

/// Creates a histogram that resizes itself.
#[expect(clippy::expect_used, reason = "three digits are within what the type allows")]
fn histogram() -> Histogram<u64> {
    Histogram::new(3).expect("three digits")
}

impl Tally {
    pub fn note(&mut self, took: Duration, error: Option<&String>) {
        match error {
            None => {
                let _ = self.took.record(u64::try_from(took.as_micros()).unwrap_or(u64::MAX));
            }
            Some(error) => {
                self.errors += 1;
                self.first_error.get_or_insert_with(|| error.clone());
            }
        }
    }

    pub fn add(&mut self, other: Self) {
        let _ = self.took.add(&other.took);
        self.errors += other.errors;
        self.first_error = self.first_error.take().or(other.first_error);
    }

    /// Returns the number of successes.
    pub fn count(&self) -> u32 {
        u32::try_from(self.took.len()).unwrap_or(u32::MAX)
    }

    /// Returns the duration in milliseconds within which a percentage succeeded.
    pub fn percentile(&self, percent: f64) -> f64 {
        Duration::from_micros(self.took.value_at_percentile(percent)).as_secs_f64() * 1000.0
    }
}
