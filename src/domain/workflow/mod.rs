//! The steps of everything that moves: const tables, one row a transition.

use entity::enums::{Action, AssignmentStatus, CaseKind, Status};

use crate::domain::policy::Permission;

/// One transition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Transition<S: 'static> {
    /// `None`: the beginning.
    pub from: Option<S>,
    pub action: Action,
    pub to: S,
    pub needs: Permission,
    pub guards: &'static [Guard],
}

/// Why no row applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The action is not possible from here.
    WrongStatus,
    /// It would be, but a fact is missing.
    Guard(Guard),
}

macro_rules! table {
    ($name:ident: $status:ident, $($from:ident $action:ident $to:ident $needs:ident [$($guard:ident($fact:ident))*];)+) => {
        pub const $name: &[Transition<$status>] = &[$(Transition {
            from:   table!(@from $status $from),
            action: Action::$action,
            to:     $status::$to,
            needs:  Permission::$needs,
            guards: &[$(Guard::$guard(Fact::$fact)),*],
        }),+];
    };
    (@from $status:ident Start) => { None };
    (@from $status:ident $from:ident) => { Some($status::$from) };
}

mod commitment;
mod guard;
mod petition;
mod recommendation;
mod supervision;
#[cfg(test)]
mod tests;
mod ways;
mod whole;

pub use commitment::COMMITMENT;
pub use guard::{Fact, Facts, Guard};
pub use petition::{ASSIGNMENT, FREEZES_AT, PETITION};
pub use recommendation::{ADDRESSEE, RECOMMENDATION};
pub use supervision::SUPERVISION;
pub use ways::{Way, ways};
pub use whole::WHOLE;

/// The workflow of a case of a kind.
#[must_use]
pub const fn of_case(kind: CaseKind) -> &'static [Transition<Status>] {
    match kind {
        CaseKind::Petition => PETITION,
        CaseKind::Recommendation => RECOMMENDATION,
    }
}

/// The workflow of an assignment of such a case.
#[must_use]
pub const fn of_assignment(kind: CaseKind) -> &'static [Transition<AssignmentStatus>] {
    match kind {
        CaseKind::Petition => ASSIGNMENT,
        CaseKind::Recommendation => ADDRESSEE,
    }
}

/// Returns the permissions of what is done about recommendations that is closed to parties.
pub fn closed_to_parties() -> impl Iterator<Item = Permission> {
    let of_case = RECOMMENDATION.iter().map(|row| (row.needs, row.guards));
    let of_addressee = ADDRESSEE.iter().map(|row| (row.needs, row.guards));
    let closed = of_case.chain(of_addressee);
    let asks = |guard: &Guard| matches!(guard, Guard::Not(Fact::ActorIsParty | Fact::ActorHasInterest));
    closed.filter(move |(_, guards)| guards.iter().any(asks)).map(|(needs, _)| needs)
}

/// The row that applies, or why none does.
///
/// # Errors
/// [`Refusal::WrongStatus`] when no row leaves this status by this action, else the first missing fact.
pub fn find_transition<S: PartialEq + Copy>(
    table: &'static [Transition<S>],
    from: S,
    action: Action,
    facts: Facts,
) -> Result<&'static Transition<S>, Refusal> {
    let mut refusal = Refusal::WrongStatus;
    for row in table.iter().filter(|row| row.from == Some(from) && row.action == action) {
        match row.guards.iter().find(|guard| !facts.allow(**guard)) {
            None => return Ok(row),
            Some(missing) if refusal == Refusal::WrongStatus => refusal = Refusal::Guard(*missing),
            Some(_) => {}
        }
    }
    Err(refusal)
}

/// The actions some row allows from here, each once, with the permission it needs.
pub fn open_actions<S: PartialEq + Copy>(
    table: &'static [Transition<S>],
    from: S,
    facts: Facts,
) -> impl Iterator<Item = (Action, Permission)> {
    let mut last = None;
    table
        .iter()
        .filter(move |row| row.from == Some(from) && row.guards.iter().all(|guard| facts.allow(*guard)))
        .filter(move |row| last.replace(row.action) != Some(row.action))
        .map(|row| (row.action, row.needs))
}

/// The statuses an action can start from, for a refusal that helps.
pub fn sources<S: Copy>(table: &'static [Transition<S>], action: Action) -> impl Iterator<Item = S> {
    table.iter().filter(move |row| row.action == action).filter_map(|row| row.from)
}

/// Returns whether the case is with its agencies, or referred.
#[must_use]
pub const fn is_open(status: Status) -> bool {
    use Status::{Answered, Assigned, Following, InProgress, Referred};
    matches!(status, Assigned | InProgress | Answered | Following | Referred)
}

/// Returns whether the case is over: nothing follows unless it is opened again.
#[must_use]
pub const fn is_over(status: Status) -> bool {
    use Status::{Closed, Merged, Noted, Rejected, Withdrawn};
    matches!(status, Closed | Rejected | Merged | Withdrawn | Noted)
}

/// Returns the statuses of cases that are with their agencies, or referred.
pub fn open() -> impl Iterator<Item = Status> {
    Status::ALL.iter().copied().filter(|status| is_open(*status))
}
