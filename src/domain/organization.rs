//! Which kinds of organization answer petitions and recommendations.

use entity::enums::OrganizationKind as Kind;
use sea_orm::prelude::Uuid;

/// Returns whether a People's Committee can pass a case down to an organization of this kind.
#[must_use]
pub const fn takes_passed_down(kind: Kind) -> bool {
    matches!(kind, Kind::PeoplesCommittee | Kind::Department | Kind::OtherAgency)
}

/// Returns whether an organization of this kind owns cases: it is a tenant.
#[must_use]
pub const fn owns_cases(kind: Kind) -> bool {
    matches!(kind, Kind::PeoplesCouncil | Kind::NaDelegation)
}

/// Returns why an organization cannot be an addressee of a council's case; `None` when it can. Every body can, those of
/// the council itself included: somebody of another body then judges its answer.
#[must_use]
pub fn not_addressed(council: Uuid, id: Uuid, kind: Kind, of_council: Option<Uuid>) -> Option<&'static str> {
    let internal = matches!(kind, Kind::CouncilBoard | Kind::DeputyGroup | Kind::CouncilOffice);
    if id == council {
        Some("a council does not address itself: name one of its bodies")
    } else if internal && of_council != Some(council) {
        Some("a board, deputy group or office answers only to its own council")
    } else {
        None
    }
}

/// Returns the kinds of body that a council can address: those of its own bodies, or those of all others.
#[must_use]
pub fn addressed_kinds(own: bool) -> Vec<Kind> {
    let (council, body) = (Uuid::from_u128(1), Uuid::from_u128(2));
    let can = |kind: &Kind| not_addressed(council, body, *kind, own.then_some(council)).is_none();
    Kind::ALL.iter().copied().filter(can).collect()
}

/// Returns why a council cannot refer a petition to an organization; `None` when it can. What the council's own agencies
/// answer is assigned, not referred.
#[must_use]
pub fn not_referred_to(council: Uuid, id: Uuid, kind: Kind) -> Option<&'static str> {
    match kind {
        Kind::CentralBody => None,
        _ if id == council => Some("a council refers nothing to itself"),
        _ if owns_cases(kind) => None,
        _ => Some(
            "a petition is referred to central bodies, other councils and delegations; assign it to others",
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_petition_is_referred_to_central_bodies_and_other_councils_only() {
        let (council, other) = (Uuid::from_u128(1), Uuid::from_u128(2));
        let receivers = [Kind::CentralBody, Kind::PeoplesCouncil, Kind::NaDelegation];
        for kind in Kind::ALL.iter().copied() {
            assert_eq!(not_referred_to(council, other, kind).is_none(), receivers.contains(&kind), "{kind}");
        }
        assert!(not_referred_to(council, council, Kind::PeoplesCouncil).is_some());
    }

    #[test]
    fn every_kind_can_be_addressed_by_its_own_council() {
        let (council, body) = (Uuid::from_u128(1), Uuid::from_u128(2));
        for kind in Kind::ALL.iter().copied() {
            assert_eq!(not_addressed(council, body, kind, Some(council)), None, "{kind}");
            assert!(not_addressed(council, council, kind, Some(council)).is_some(), "{kind}");
        }
    }
}
