//! The ways in which an action is possible, as few as can be: lists ask the database for the rows that have one.

use entity::enums::Action;

use super::{Guard, Transition};
use crate::domain::policy::Permission;

/// From which statuses an action is possible, and under which guards.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way<S> {
    pub needs: Permission,
    pub from: Vec<S>,
    pub guards: Vec<Guard>,
}

/// Returns the ways of an action through a table. `decided` says of a guard whether it holds for every row (`true`) or for
/// none (`false`); of any other it says nothing, and the guard becomes part of the way.
#[must_use]
pub fn ways<S: PartialEq + Copy>(
    table: &'static [Transition<S>],
    action: Action,
    decided: impl Fn(Guard) -> Option<bool>,
) -> Vec<Way<S>> {
    let mut single: Vec<(S, Permission, Vec<Guard>)> = vec![];
    for row in table.iter().filter(|row| row.action == action) {
        let Some(from) = row.from else { continue };
        if row.guards.iter().any(|guard| decided(*guard) == Some(false)) {
            continue;
        }
        let open: Vec<Guard> = row.guards.iter().copied().filter(|guard| decided(*guard).is_none()).collect();
        // whoever passes more guards has passed these, too
        let implies = |more: &[Guard], fewer: &[Guard]| fewer.iter().all(|guard| more.contains(guard));
        let same = |(other, needs, _): &(S, Permission, Vec<Guard>)| *other == from && *needs == row.needs;
        if single.iter().any(|one| same(one) && implies(&open, &one.2)) {
            continue;
        }
        single.retain(|one| !(same(one) && implies(&one.2, &open)));
        single.push((from, row.needs, open));
    }
    let mut ways: Vec<Way<S>> = vec![];
    for (from, needs, guards) in single {
        match ways.iter_mut().find(|way| way.needs == needs && way.guards == guards) {
            Some(way) => way.from.push(from),
            None => ways.push(Way { needs, from: vec![from], guards }),
        }
    }
    ways
}
