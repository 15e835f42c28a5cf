//! Due dates: which rule applies, how it counts, what would move, and what passing time will bring about.

pub mod anew;
pub mod count;
pub mod explain;
pub mod fire;
pub mod moves;
pub mod preview;
pub mod recompute;
pub mod rule;
pub mod timeliness;
pub mod timer;
