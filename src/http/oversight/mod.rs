//! Operations on supervisions and what follows from them.

pub mod conclusion;
pub mod recommendation;
pub mod supervision;
pub mod supervision_norm;
pub mod supervision_programme;
