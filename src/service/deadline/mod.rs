//! Due dates: which rule applies, how it counts, and what passing time will bring about.

pub mod alarm;
pub mod count;
pub mod round;
pub mod timeliness;
