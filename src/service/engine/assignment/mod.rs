//! What an agency does with its obligation.

pub mod act;
pub mod background;
pub mod explain;
pub mod extend;
pub mod hand_on;
pub mod let_off;
pub mod list;
pub mod plan;
pub mod position;
pub mod report;
pub mod review;
pub mod step;
pub mod view;
pub mod work;
