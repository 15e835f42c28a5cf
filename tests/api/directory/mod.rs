//! Users, their roles, the bodies they act for, and the successors of those.

mod delegations;
mod names;
mod pickers;
mod roles;
mod successors;
