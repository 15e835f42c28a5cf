//! What an agency does with its obligation.

pub mod act;
pub mod extend;
pub mod hand_on;
pub mod list;
pub mod step;
pub mod view;
pub mod work;
