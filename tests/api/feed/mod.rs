//! What others follow: positions in the order of changes, and the changes.

mod batch;
mod changes;
mod follower;
mod listener;
mod model;
mod pack;
mod positions;
mod processes;
mod replica;
mod stream;
mod webhooks;
