//! The steps of a case and of an assignment: const tables, one row a transition.

use entity::vocabulary::{Action, AssignmentStatus, CommitmentStatus, Status};

use crate::domain::policy::Permission;

/// Something that must hold for a row to apply.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fact {
    /// The matter asks for something; an opinion is kept, not followed.
    IsPetition,
    /// Returned twice: it waits on the council office's desk.
    Frozen,
    NotFrozen,
    /// Before the merge it stood at `received`.
    MergedWhenReceived,
    MergedWhenAccepted,
    /// The acting assignment is the lead's: a co-operating agency moves only its own assignment.
    ByLead,
    /// The council has judged the standing response.
    Reviewed,
    NotReviewed,
    /// Neither the person nor the organization that answered.
    NotAnswerer,
    Satisfactory,
    PartlySatisfactory,
    Unsatisfactory,
    /// A promise of the case waits to be settled.
    OpenCommitments,
    NoOpenCommitments,
    /// The assignment waits for a decision on an extension.
    ExtensionAsked,
    NoExtensionAsked,
    /// The promise was reported as fulfilled, with evidence.
    Reported,
    /// Neither the person nor the organization that promised or reported.
    NotReporter,
    /// What the verifier found.
    Kept,
    LateKept,
    Broken,
    /// The actor is of the agency, or records for an agency that has no users.
    SpeaksForAgency,
    /// The case is with its agencies: assigned up to following.
    CaseIsOpen,
}

impl Fact {
    pub const ALL: [Self; 23] = [
        Self::IsPetition,
        Self::Frozen,
        Self::NotFrozen,
        Self::MergedWhenReceived,
        Self::MergedWhenAccepted,
        Self::ByLead,
        Self::Reviewed,
        Self::NotReviewed,
        Self::NotAnswerer,
        Self::Satisfactory,
        Self::PartlySatisfactory,
        Self::Unsatisfactory,
        Self::OpenCommitments,
        Self::NoOpenCommitments,
        Self::ExtensionAsked,
        Self::NoExtensionAsked,
        Self::Reported,
        Self::NotReporter,
        Self::Kept,
        Self::LateKept,
        Self::Broken,
        Self::SpeaksForAgency,
        Self::CaseIsOpen,
    ];

    /// The stable code of a refusal because the fact does not hold.
    #[must_use]
    pub const fn refusal(self) -> &'static str {
        match self {
            Self::IsPetition => "is_opinion",
            Self::Frozen => "not_frozen",
            Self::NotFrozen => "frozen",
            Self::Reviewed => "not_reviewed",
            Self::NotReviewed => "already_reviewed",
            Self::NotAnswerer => "answerer_cannot_review",
            Self::NoOpenCommitments => "open_commitments",
            Self::ExtensionAsked => "no_extension_asked",
            Self::NoExtensionAsked => "extension_asked_already",
            Self::Reported => "not_reported",
            Self::NotReporter => "reporter_cannot_verify",
            Self::SpeaksForAgency => "agency_speaks_for_itself",
            Self::CaseIsOpen => "case_not_open",
            _ => "wrong_status",
        }
    }
}

/// The facts that hold for a case, an assignment and a request.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Facts(u32);

impl Facts {
    /// Adds a fact when it holds.
    #[must_use]
    pub const fn with(self, fact: Fact, holds: bool) -> Self {
        if holds { Self(self.0 | 1 << fact as u32) } else { self }
    }

    /// What only the request's body decides, all taken as possible: for listing what is allowed.
    #[must_use]
    pub const fn any_verdict(self) -> Self {
        self.with(Fact::Satisfactory, true)
            .with(Fact::PartlySatisfactory, true)
            .with(Fact::Unsatisfactory, true)
    }

    const fn holds(self, fact: Fact) -> bool {
        self.0 & (1 << fact as u32) != 0
    }
}

/// One transition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row<S: 'static> {
    /// `None`: the beginning.
    pub from: Option<S>,
    pub action: Action,
    pub to: S,
    pub needs: Permission,
    pub given: &'static [Fact],
}

/// Why no row applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The action is not possible from here.
    WrongStatus,
    /// It would be, but a fact is missing.
    Missing(Fact),
}

macro_rules! table {
    ($name:ident: $status:ident, $($from:ident $action:ident $to:ident $needs:ident [$($fact:ident)*];)+) => {
        pub const $name: &[Row<$status>] = &[$(Row {
            from:   table!(@from $status $from),
            action: Action::$action,
            to:     $status::$to,
            needs:  Permission::$needs,
            given:  &[$(Fact::$fact),*],
        }),+];
    };
    (@from $status:ident Start) => { None };
    (@from $status:ident $from:ident) => { Some($status::$from) };
}

// A review never closes: the board judges, the standing body closes (docs/decisions/0002).
table! { PETITION: Status,
    // from     action         to         needs             given
    Start      Register       Received   CaseRegister      [];
    Received   Edit           Received   CaseEdit          [];
    Accepted   Edit           Accepted   CaseEdit          [];
    Received   Accept         Accepted   CaseAccept        [];
    Received   Reject         Rejected   CaseReject        [];
    Accepted   Reject         Rejected   CaseReject        [];
    Received   Merge          Merged     CaseMerge         [];
    Accepted   Merge          Merged     CaseMerge         [];
    Merged     Unmerge        Received   CaseMerge         [MergedWhenReceived];
    Merged     Unmerge        Accepted   CaseMerge         [MergedWhenAccepted];
    Received   Refer          Referred   CaseRefer         [];
    Accepted   Refer          Referred   CaseRefer         [];
    Referred   RecordAnswer   Referred   CaseRecordAnswer  [];
    Received   Withdraw       Withdrawn  CaseWithdraw      [];
    Accepted   Withdraw       Withdrawn  CaseWithdraw      [];
    Accepted   Release        Accepted   CaseRelease       [Frozen];
    Accepted   Assign         Assigned   CaseAssign        [NotFrozen IsPetition];
    InProgress Assign         Assigned   CaseAssign        [IsPetition];
    Assigned   PassDown       Assigned   CasePassDown      [ByLead];
    Assigned   Acknowledge    InProgress CaseAcknowledge   [ByLead];
    Assigned   Return         Accepted   CaseReturn        [ByLead];
    InProgress Return         Accepted   CaseReturn        [ByLead];
    InProgress ReportProgress InProgress CaseProgress      [ByLead];
    InProgress RequestExtension InProgress CaseRequestExtension [ByLead];
    InProgress DecideExtension InProgress CaseDecideExtension [ByLead];
    InProgress ReplyInterim   InProgress CaseReplyInterim  [ByLead];
    InProgress Respond        Answered   CaseRespond       [ByLead];
    Answered   Review         Answered   CaseReview        [NotReviewed NotAnswerer Satisfactory NoOpenCommitments];
    Answered   Review         Following  CaseReview        [NotReviewed NotAnswerer Satisfactory OpenCommitments];
    Answered   Review         Following  CaseReview        [NotReviewed NotAnswerer PartlySatisfactory];
    Answered   Review         InProgress CaseReview        [NotReviewed NotAnswerer Unsatisfactory];
    Answered   Close          Closed     CaseClose         [Reviewed NoOpenCommitments];
    Following  Close          Closed     CaseClose         [Reviewed NoOpenCommitments];
    Closed     Reopen         InProgress CaseReopen        [];
    Accepted   Urge           Accepted   CaseUrge          [IsPetition];
    Assigned   Urge           Assigned   CaseUrge          [];
    InProgress Urge           InProgress CaseUrge          [];
    Answered   Urge           Answered   CaseUrge          [];
    Following  Urge           Following  CaseUrge          [];
    Accepted   AskUrging      Accepted   CaseAskUrging     [IsPetition];
    Assigned   AskUrging      Assigned   CaseAskUrging     [];
    InProgress AskUrging      InProgress CaseAskUrging     [];
    Answered   AskUrging      Answered   CaseAskUrging     [];
    Following  AskUrging      Following  CaseAskUrging     [];
    Answered   NotifyVoters   Answered   CaseNotifyVoters  [];
    Following  NotifyVoters   Following  CaseNotifyVoters  [];
    Closed     NotifyVoters   Closed     CaseNotifyVoters  [];
}

// `Review` and `Reopen` bring the lead's assignment back to work; `Assign` and `Return` end those that stood.
// When a co-operating agency returns what was passed down to it, the committee's own assignment is `assigned` again.
table! { ASSIGNMENT: AssignmentStatus,
    // from     action         to         needs           given
    Start      Assign         Assigned   CaseAssign      [];
    Assigned   PassDown       PassedDown CasePassDown    [CaseIsOpen];
    Assigned   Acknowledge    InProgress CaseAcknowledge [CaseIsOpen SpeaksForAgency];
    Assigned   Return         Returned   CaseReturn      [CaseIsOpen SpeaksForAgency];
    InProgress Return         Returned   CaseReturn      [CaseIsOpen SpeaksForAgency];
    InProgress ReportProgress InProgress CaseProgress    [CaseIsOpen SpeaksForAgency];
    InProgress RequestExtension InProgress CaseRequestExtension [CaseIsOpen SpeaksForAgency NoExtensionAsked];
    InProgress DecideExtension InProgress CaseDecideExtension [CaseIsOpen ExtensionAsked];
    InProgress ReplyInterim   InProgress CaseReplyInterim [CaseIsOpen SpeaksForAgency];
    InProgress Respond        Answered   CaseRespond     [CaseIsOpen SpeaksForAgency];
    Answered   Review         InProgress CaseReview      [Unsatisfactory];
    Answered   Reopen         InProgress CaseReopen      [];
    Assigned   Assign         Superseded CaseAssign      [];
    InProgress Assign         Superseded CaseAssign      [];
    Answered   Assign         Superseded CaseAssign      [];
    PassedDown Assign         Superseded CaseAssign      [];
    Assigned   Close          Superseded CaseClose       [];
    InProgress Close          Superseded CaseClose       [];
}

// A promise carried over keeps its clock: it is verified later, though its case may be closed.
table! { COMMITMENT: CommitmentStatus,
    // from      action           to          needs            given
    Start        Respond          Open        CaseRespond      [];
    Open         ReportCommitment Open        CommitmentReport [SpeaksForAgency];
    CarriedOver  ReportCommitment CarriedOver CommitmentReport [SpeaksForAgency];
    Open         VerifyCommitment Kept        CommitmentVerify [NotReporter Kept Reported];
    Open         VerifyCommitment LateKept    CommitmentVerify [NotReporter LateKept Reported];
    Open         VerifyCommitment Broken      CommitmentVerify [NotReporter Broken];
    CarriedOver  VerifyCommitment Kept        CommitmentVerify [NotReporter Kept Reported];
    CarriedOver  VerifyCommitment LateKept    CommitmentVerify [NotReporter LateKept Reported];
    CarriedOver  VerifyCommitment Broken      CommitmentVerify [NotReporter Broken];
    Open         CarryOver        CarriedOver CommitmentSettle [];
    Open         Waive            Waived      CommitmentSettle [];
    CarriedOver  Waive            Waived      CommitmentSettle [];
}

/// The row that applies, or why none does.
///
/// # Errors
/// [`Refusal::WrongStatus`] when no row leaves this status by this action, else the first missing fact.
pub fn decide<S: PartialEq + Copy>(
    table: &'static [Row<S>],
    from: S,
    action: Action,
    facts: Facts,
) -> Result<&'static Row<S>, Refusal> {
    let mut refusal = Refusal::WrongStatus;
    for row in table.iter().filter(|row| row.from == Some(from) && row.action == action) {
        match row.given.iter().find(|fact| !facts.holds(**fact)) {
            None => return Ok(row),
            Some(missing) if refusal == Refusal::WrongStatus => refusal = Refusal::Missing(*missing),
            Some(_) => {}
        }
    }
    Err(refusal)
}

/// The actions some row allows from here, each once, with the permission it needs.
pub fn open_actions<S: PartialEq + Copy>(
    table: &'static [Row<S>],
    from: S,
    facts: Facts,
) -> impl Iterator<Item = (Action, Permission)> {
    let mut last = None;
    table
        .iter()
        .filter(move |row| row.from == Some(from) && row.given.iter().all(|fact| facts.holds(*fact)))
        .filter(move |row| last.replace(row.action) != Some(row.action))
        .map(|row| (row.action, row.needs))
}

/// The statuses an action can start from, for a refusal that helps.
pub fn starts<S: Copy>(table: &'static [Row<S>], action: Action) -> impl Iterator<Item = S> {
    table.iter().filter(move |row| row.action == action).filter_map(|row| row.from)
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;
    use std::fmt::Debug;
    use std::hash::Hash;

    use proptest::prelude::*;

    use super::*;

    /// Facts of which exactly one holds: rows told apart by them never compete.
    const OPPOSED: [&[Fact]; 7] = [
        &[Fact::OpenCommitments, Fact::NoOpenCommitments],
        &[Fact::ExtensionAsked, Fact::NoExtensionAsked],
        &[Fact::Kept, Fact::LateKept, Fact::Broken],
        &[Fact::Frozen, Fact::NotFrozen],
        &[Fact::MergedWhenReceived, Fact::MergedWhenAccepted],
        &[Fact::Reviewed, Fact::NotReviewed],
        &[Fact::Satisfactory, Fact::PartlySatisfactory, Fact::Unsatisfactory],
    ];

    /// Two rows compete when one situation satisfies both.
    fn compete<S: PartialEq>(a: &Row<S>, b: &Row<S>) -> bool {
        let told_apart = OPPOSED.iter().any(|group| {
            let of = |row: &Row<S>| row.given.iter().find(|f| group.contains(f)).copied();
            matches!((of(a), of(b)), (Some(x), Some(y)) if x != y)
        });
        a.from == b.from && a.action == b.action && !told_apart
    }

    fn no_two_rows_compete<S: PartialEq + Debug>(table: &[Row<S>]) {
        for (i, a) in table.iter().enumerate() {
            for b in &table[i + 1..] {
                // the assignment's `Assign` and `Start` rows differ by `from`
                assert!(!compete(a, b), "{a:?} competes with {b:?}");
            }
        }
    }

    fn reached<S: Eq + Hash + Copy>(table: &[Row<S>]) -> HashSet<S> {
        let mut seen: HashSet<S> = table.iter().filter(|r| r.from.is_none()).map(|r| r.to).collect();
        loop {
            let more: Vec<S> = table
                .iter()
                .filter(|r| r.from.is_some_and(|f| seen.contains(&f)) && !seen.contains(&r.to))
                .map(|r| r.to)
                .collect();
            if more.is_empty() {
                return seen;
            }
            seen.extend(more);
        }
    }

    #[test]
    fn no_two_rows_of_a_table_compete() {
        no_two_rows_compete(PETITION);
        no_two_rows_compete(ASSIGNMENT);
        no_two_rows_compete(COMMITMENT);
    }

    #[test]
    fn every_status_is_reachable() {
        assert_eq!(reached(PETITION).len(), Status::ALL.len());
        assert_eq!(reached(ASSIGNMENT).len(), AssignmentStatus::ALL.len());
        assert_eq!(reached(COMMITMENT).len(), CommitmentStatus::ALL.len());
    }

    #[test]
    fn every_status_that_is_not_final_has_a_way_out() {
        let is_final = |s: Status| matches!(s, Status::Rejected | Status::Referred | Status::Withdrawn);
        for status in Status::ALL.iter().copied() {
            let leaves = PETITION.iter().any(|r| r.from == Some(status) && r.to != status);
            assert_eq!(leaves, !is_final(status), "{status}");
        }
    }

    #[test]
    fn what_moves_a_leads_case_moves_its_assignment_too() {
        for row in PETITION.iter().filter(|row| row.given.contains(&Fact::ByLead)) {
            let same = ASSIGNMENT.iter().any(|a| a.action == row.action && a.needs == row.needs);
            assert!(same, "{row:?} has no row in the assignment's table");
        }
    }

    proptest! {
        #[test]
        fn an_action_is_listed_exactly_when_it_is_decided(bits in 0u32..1 << 23, from in 0usize..11) {
            let (facts, from) = (Facts(bits), Status::ALL[from]);
            let listed: HashSet<Action> = open_actions(PETITION, from, facts).map(|(a, _)| a).collect();
            for action in Action::ALL {
                let decided = decide(PETITION, from, *action, facts).is_ok();
                prop_assert_eq!(decided, listed.contains(action));
            }
        }
    }
}
