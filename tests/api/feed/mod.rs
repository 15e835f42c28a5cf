//! What others follow: positions in the order of changes, and the changes.

mod changes;
mod follower;
mod model;
mod positions;
