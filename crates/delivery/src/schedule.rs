//! How long to wait before the next attempt.

use std::time::Duration;

const MAX_RETRY_AFTER: Duration = Duration::from_hours(24);

/// The delay before each attempt. The first is made at once, the tenth about 76 hours later, and there is no other.
pub const DELAYS: [Duration; 10] = [
    Duration::ZERO,
    Duration::from_secs(5),
    Duration::from_mins(5),
    Duration::from_mins(30),
    Duration::from_hours(2),
    Duration::from_hours(5),
    Duration::from_hours(10),
    Duration::from_hours(14),
    Duration::from_hours(20),
    Duration::from_hours(24),
];

/// Returns the delay before the next attempt, or `None` after the last one.
///
/// A random number from 0 to 1 lengthens the delay by up to a tenth, so that messages that failed together are not
/// sent again together. Any other number counts as 0.
pub fn delay_after(attempts_made: u32, random: f64) -> Option<Duration> {
    let delay = DELAYS.get(usize::try_from(attempts_made).ok()?)?;
    let random = if (0.0..=1.0).contains(&random) { random } else { 0.0 };
    Some(delay.mul_f64(1.0 + random / 10.0))
}

/// Returns the delay, or what the receiver asked for with `Retry-After` if that is longer. A receiver may ask for at
/// most 24 hours.
pub fn lengthened(delay: Duration, retry_after: Option<Duration>) -> Duration {
    delay.max(retry_after.unwrap_or_default().min(MAX_RETRY_AFTER))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seconds(random: f64) -> Vec<f64> {
        (0..).map_while(|made| delay_after(made, random)).map(|delay| delay.as_secs_f64()).collect()
    }

    #[test]
    fn ten_attempts_are_made_within_76_hours() {
        let expected = [0, 5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400];
        assert_eq!(seconds(0.0), expected.map(f64::from));
        assert_eq!(DELAYS.iter().sum::<Duration>().as_secs(), 272_105);
        assert_eq!((delay_after(10, 0.0), delay_after(u32::MAX, 0.0)), (None, None));
    }

    #[test]
    fn a_random_number_lengthens_a_delay_by_up_to_a_tenth() {
        assert_eq!(delay_after(2, 0.5), Some(Duration::from_secs(315)));
        assert_eq!(delay_after(2, 1.0), Some(Duration::from_secs(330)));
        assert_eq!(delay_after(0, 1.0), Some(Duration::ZERO));
    }

    #[test]
    fn a_number_outside_0_to_1_counts_as_0() {
        for random in [-1.0, 1.1, f64::NAN, f64::INFINITY] {
            assert_eq!(delay_after(2, random), Some(Duration::from_mins(5)), "{random}");
        }
    }

    #[test]
    fn a_receiver_may_ask_for_a_longer_delay_but_not_for_a_shorter_one() {
        let (minute, hour) = (Duration::from_mins(1), Duration::from_hours(1));
        assert_eq!(lengthened(minute, Some(hour)), hour);
        assert_eq!((lengthened(hour, Some(minute)), lengthened(hour, None)), (hour, hour));
    }

    #[test]
    fn a_receiver_may_ask_for_24_hours_at_most() {
        let day = Duration::from_hours(24);
        assert_eq!(lengthened(Duration::ZERO, Some(Duration::MAX)), day);
        let last = delay_after(9, 1.0).unwrap();
        assert!(last > day);
        assert_eq!(lengthened(last, Some(Duration::MAX)), last);
    }
}
