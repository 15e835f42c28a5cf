//! Ids that can be computed from a row's number, here and in SQL: UUIDv7, rising with the number.

use uuid::Uuid;

/// 1 July 2021 and 20 November 2026 in Việt Nam, in milliseconds.
const BEGIN: u64 = 1_625_072_400_000;
const END: u64 = 1_795_107_600_000;

/// The kind of row: the twelve bits after the version.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    Case = 1,
    Assignment = 2,
    Cooperating = 3,
    Response = 4,
    Review = 5,
    Event = 6,
    Request = 7,
    User = 8,
    Grant = 9,
    Commitment = 10,
}

/// The ids of a data set with a number of cases.
#[derive(Clone, Copy, Debug)]
pub struct Ids {
    cases: u64,
}

impl Ids {
    #[must_use]
    pub fn of(cases: u64) -> Self {
        Self { cases: cases.max(1) }
    }

    #[must_use]
    pub fn case(self, i: u64) -> Uuid {
        self.linear(Kind::Case, i)
    }

    /// Returns the id of the lead's assignment of a case.
    #[must_use]
    pub fn assignment(self, i: u64) -> Uuid {
        self.linear(Kind::Assignment, i)
    }

    /// Returns the id of the co-operating agency's assignment of a case.
    #[must_use]
    pub fn cooperating(self, i: u64) -> Uuid {
        self.linear(Kind::Cooperating, i)
    }

    /// Returns an id whose time rises evenly with the number, though the times of the cases do not.
    fn linear(self, kind: Kind, i: u64) -> Uuid {
        id(BEGIN + i * (END - BEGIN) / self.cases, kind, 0, i)
    }

    /// Returns [`Self::case`] as a PostgreSQL expression of an integer expression.
    #[must_use]
    pub fn case_sql(self, i: &str) -> String {
        let (span, cases, kind) = (END - BEGIN, self.cases, Kind::Case as u16);
        format!(
            "(lpad(to_hex({BEGIN} + ({i})::bigint * {span} / {cases}), 12, '0') || '7{kind:03x}8000' || lpad(to_hex(({i})::bigint), 12, '0'))::uuid"
        )
    }
}

/// Returns the id of what happened to case `i` at a moment, as its step `step`; or of the `i`-th row of a kind.
#[must_use]
pub fn id(millis: u64, kind: Kind, step: u16, i: u64) -> Uuid {
    let high = (millis << 16) | 0x7000 | kind as u64;
    let low = (1 << 63) | (u64::from(step & 0xfff) << 48) | (i & 0xffff_ffff_ffff);
    Uuid::from_u64_pair(high, low)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_uuids_of_version_7_that_rise_with_the_number() {
        let ids = Ids::of(1_000_000);
        assert_eq!(ids.case(1).to_string(), "017a5ddf-8eb3-7001-8000-000000000001");
        assert_eq!(ids.case(5).get_version_num(), 7);
        assert!((0..999_999).step_by(1000).all(|i| ids.case(i) < ids.case(i + 1)));
        assert!(ids.case(7) != ids.assignment(7));
    }
}
