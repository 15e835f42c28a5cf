//! The application's clock: the system's, or one set to another time, which runs on from there.

use chrono::{DateTime, TimeDelta, Utc};

/// A clock. Tests set it to a fixed day, so that their results do not depend on the day on which they run.
#[derive(Clone, Copy, Debug, Default)]
pub struct Clock {
    ahead: TimeDelta,
}

impl Clock {
    /// Creates a clock that shows this time now.
    #[must_use]
    pub fn set_to(moment: DateTime<Utc>) -> Self {
        Self { ahead: moment - Self::default().now() }
    }

    #[must_use]
    #[expect(clippy::disallowed_methods, reason = "the one place that reads the system's clock")]
    pub fn now(self) -> DateTime<Utc> {
        Utc::now() + self.ahead
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_goes_on_from_the_moment_it_was_set_to() {
        let moment = "2001-02-03T04:05:06Z".parse().unwrap();
        let clock = Clock::set_to(moment);
        let first = clock.now();
        assert!(first >= moment && first < moment + TimeDelta::minutes(5));
        while clock.now() == first {}
        assert!(clock.now() > first);
    }
}
