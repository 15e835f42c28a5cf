//! What people write about when they will do it.
