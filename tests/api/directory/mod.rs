//! Users, their roles and the bodies they act for.

mod names;
mod roles;
