//! Which kinds of organization answer petitions and recommendations.

use entity::enums::OrganizationKind as Kind;

/// Returns whether an organization of this kind can be assigned a case to answer.
#[must_use]
pub const fn answers(kind: Kind) -> bool {
    matches!(kind, Kind::PeoplesCommittee | Kind::Department | Kind::OtherAgency | Kind::CouncilBoard)
}
