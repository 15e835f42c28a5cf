//! Users, their roles and the bodies they act for.

mod delegations;
mod names;
mod pickers;
mod roles;
