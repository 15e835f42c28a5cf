//! What must hold for a row of a table to apply, and what is said when it does not.

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
    /// The row follows from an act on the case: nobody does it to the assignment itself.
    ByCase,
    /// Where a recommendation is after the act, rolled up over its addressees.
    RollsAssigned,
    RollsInProgress,
    RollsAnswered,
    RollsFollowing,
    /// The addressee has said nothing yet to what is asked.
    NoPosition,
    /// It does not accept the whole, and waits for the council's word.
    PositionOpen,
    PositionSettled,
    /// What the council says to that.
    Upheld,
    Lifted,
    /// Its day is over, or the council found it not, or not wholly, done.
    NotCarriedOut,
    ExplanationAsked,
    NoExplanationAsked,
    /// The addressee is no more.
    AddresseeEnded,
    /// The actor works for no supervised body and no addressee, nor above one, and did not answer or report for one.
    NotSupervised,
    /// Nothing that the supervision recommended is open.
    AllSettled,
    /// Somebody still has to carry it out, or has.
    HasAddressee,
    /// Periodic reports are asked for.
    ReportsAsked,
}

impl Fact {
    pub const ALL: [Self; 41] = [
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
        Self::ByCase,
        Self::RollsAssigned,
        Self::RollsInProgress,
        Self::RollsAnswered,
        Self::RollsFollowing,
        Self::NoPosition,
        Self::PositionOpen,
        Self::PositionSettled,
        Self::Upheld,
        Self::Lifted,
        Self::NotCarriedOut,
        Self::ExplanationAsked,
        Self::NoExplanationAsked,
        Self::AddresseeEnded,
        Self::NotSupervised,
        Self::AllSettled,
        Self::HasAddressee,
        Self::ReportsAsked,
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
            Self::NoPosition => "position_taken",
            Self::PositionOpen => "no_position_open",
            Self::PositionSettled => "position_open",
            Self::NotCarriedOut => "not_overdue",
            Self::ExplanationAsked => "no_explanation_asked",
            Self::NoExplanationAsked => "explanation_asked_already",
            Self::AddresseeEnded => "addressee_stands",
            Self::NotSupervised => "supervised_cannot_decide",
            Self::AllSettled => "open_recommendations",
            _ => "wrong_status",
        }
    }
}

/// The facts that hold for a case, an assignment and a request.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Facts(pub(super) u64);

impl Facts {
    /// Adds a fact when it holds.
    #[must_use]
    pub const fn with(self, fact: Fact, holds: bool) -> Self {
        if holds { Self(self.0 | 1 << fact as u64) } else { self }
    }

    /// These and those.
    #[must_use]
    pub const fn and(self, others: Self) -> Self {
        Self(self.0 | others.0)
    }

    /// What only the request's body decides, all taken as possible: for listing what is allowed.
    #[must_use]
    pub const fn any_verdict(self) -> Self {
        self.with(Fact::Satisfactory, true)
            .with(Fact::PartlySatisfactory, true)
            .with(Fact::Unsatisfactory, true)
    }

    /// Wherever the addressees may bring a recommendation: for listing what is allowed.
    #[must_use]
    pub const fn any_roll(self) -> Self {
        self.with(Fact::RollsAssigned, true)
            .with(Fact::RollsInProgress, true)
            .with(Fact::RollsAnswered, true)
            .with(Fact::RollsFollowing, true)
            .with(Fact::Upheld, true)
            .with(Fact::Lifted, true)
    }

    pub(super) const fn holds(self, fact: Fact) -> bool {
        self.0 & (1 << fact as u64) != 0
    }
}
