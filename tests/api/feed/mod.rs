//! What others follow: positions in the order of changes.

mod positions;
