//! The ladder that what is not done climbs: urging, urging again, and then rung by rung up to the council.

use entity::vocabulary::{Rung, SupervisionKind};
use serde::Serialize;
use utoipa::ToSchema;

/// Urging letters before the next rung, where no rule of step `urge` says otherwise.
pub const URGINGS: i32 = 2;

/// How far a case has climbed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Climbed {
    pub rung: Option<Rung>,
    /// Letters of this rung.
    pub count: i32,
}

/// Why a rung is the next one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// Nothing was sent yet.
    NotUrgedYet,
    /// Fewer letters were sent than the rule wants before the next rung.
    UrgingsLeft,
    /// The letters that the rule wants were sent.
    UrgingsSpent,
    /// The rung below was climbed.
    RungBelowClimbed,
    /// There is none above: the council itself decides.
    Top,
}

/// The kind of supervision that a rung is; none: a letter.
#[must_use]
pub const fn held_as(rung: Rung) -> Option<SupervisionKind> {
    match rung {
        Rung::ExplanationSession => Some(SupervisionKind::ExplanationSession),
        Rung::Questioning => Some(SupervisionKind::Questioning),
        Rung::ReSupervision => Some(SupervisionKind::ReSupervision),
        Rung::Urging | Rung::HandlingRecommended | Rung::ReportToCouncil => None,
    }
}

/// The next rung, and why.
#[must_use]
pub fn next(climbed: Climbed, urgings: i32) -> (Rung, Why) {
    match climbed.rung {
        None => (Rung::Urging, Why::NotUrgedYet),
        Some(Rung::Urging) if climbed.count < urgings => (Rung::Urging, Why::UrgingsLeft),
        Some(Rung::Urging) => (above(Rung::Urging), Why::UrgingsSpent),
        Some(Rung::ReportToCouncil) => (Rung::ReportToCouncil, Why::Top),
        Some(rung) => (above(rung), Why::RungBelowClimbed),
    }
}

/// Whether a letter of a rung may be sent now: the next one, or another one of the rung that was reached.
#[must_use]
pub fn may_climb(climbed: Climbed, urgings: i32, rung: Rung) -> bool {
    climbed.rung == Some(rung) || next(climbed, urgings).0 == rung
}

/// Where a letter brings the case.
#[must_use]
pub fn climb(climbed: Climbed, rung: Rung) -> Climbed {
    let count = if climbed.rung == Some(rung) { climbed.count + 1 } else { 1 };
    Climbed { rung: Some(rung), count }
}

fn above(rung: Rung) -> Rung {
    let above = Rung::ALL.iter().position(|r| *r == rung).and_then(|at| Rung::ALL.get(at + 1));
    above.copied().unwrap_or(Rung::ReportToCouncil)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn who_never_answers_climbs_every_rung_in_order() {
        let mut climbed = Climbed::default();
        let mut path = Vec::new();
        while next(climbed, 2).1 != Why::Top {
            let (rung, _) = next(climbed, 2);
            climbed = climb(climbed, rung);
            path.push(rung);
        }
        let all: Vec<Rung> = std::iter::once(Rung::Urging).chain(Rung::ALL.iter().copied()).collect();
        assert_eq!(path, all, "urging twice, then each rung once");
    }

    proptest! {
        #[test]
        fn no_rung_is_skipped(urgings in 0i32..5, tried in prop::collection::vec(0usize..6, 0..40)) {
            let mut climbed = Climbed::default();
            for rung in tried.into_iter().map(|i| Rung::ALL[i]) {
                if may_climb(climbed, urgings, rung) {
                    let before = climbed.rung.map_or(0, |r| r as usize);
                    climbed = climb(climbed, rung);
                    prop_assert!(rung as usize <= before + 1, "{rung} after {:?}", climbed);
                }
            }
        }

        #[test]
        fn the_next_rung_may_always_be_climbed(urgings in 0i32..5, count in 0i32..9, at in 0usize..7) {
            let rung = Rung::ALL.get(at).copied();
            let climbed = Climbed { rung, count };
            prop_assert!(may_climb(climbed, urgings, next(climbed, urgings).0));
        }
    }
}
