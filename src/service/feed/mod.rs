//! What leaves the service for others to follow: positions in the order of changes, and the changes since.

pub mod changes;
pub mod cursor;
pub mod position;
pub mod retention;
pub mod stream;
pub mod webhook;
mod window;
