//! Organizations: which of them answer for what voters and councils ask.

use entity::enums::OrganizationKind as Kind;

/// The kinds of organization that can be asked to answer.
#[must_use]
pub const fn answers(kind: Kind) -> bool {
    matches!(kind, Kind::PeoplesCommittee | Kind::Department | Kind::OtherAgency | Kind::CouncilBoard)
}
