//! Supervision by councils: programmes, norms, supervisions, conclusions, recommendations.

pub mod conclusion;
pub mod recommendation;
pub mod supervision;
pub mod supervision_norm;
pub mod supervision_programme;
