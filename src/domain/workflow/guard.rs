//! Guards: the conditions of a transition, and the facts that satisfy them.

use entity::enums::Action;

/// Something that is true or false of a case, an assignment and a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fact {
    /// The case asks for something; an opinion is kept and not followed up.
    IsPetition,
    /// Returned twice: the council office has to release it.
    Frozen,
    /// The case was `received` before it was merged, rejected, withdrawn or referred.
    WasReceived,
    /// The case was `accepted`, or with its agencies, before it was merged, rejected, withdrawn or referred.
    WasAccepted,
    /// The step is taken on the lead's assignment: a co-operating agency moves only its own assignment.
    ByLead,
    /// Another lead agency than that of this assignment is bound, or takes its place with the step.
    OthersLead,
    /// No other lead agency still has to answer.
    OthersAnswered,
    /// The petition is assigned again, and its lead agency stays the lead.
    LeadStays,
    /// The council has reviewed the current response, whatever it found, and set no day to look at it again; or the
    /// petition was answered on the spot, which needs no review.
    HasVerdict,
    /// The council is satisfied with the current answer, and no day to look at it again has come.
    AnswerSettled,
    /// The agency contests a recorded step, and the council has not decided on that.
    ContestOpen,
    /// The council's office has recorded a step for the agency.
    Recorded,
    /// The current answer does not count any more, and no other one counts in its place.
    AnswerVoid,
    /// What the step says of the answer has to be reviewed again.
    ReviewAgain,
    /// The council has found the current response at least partly satisfactory, or answered the petition on the spot.
    ReviewPassed,
    Satisfactory,
    PartlySatisfactory,
    Unsatisfactory,
    /// The reviewer sets a day to look at the response again.
    SetsFollowUp,
    /// The council looks at the response again on a day that it set.
    FollowUpOpen,
    /// The petition was answered at the meeting where it was raised, without an agency.
    AnsweredOnSpot,
    /// The petition was referred: those who have to answer are central bodies or other councils. Of an assignment: it is
    /// a referral.
    IsReferral,
    /// The voters are not satisfied with the current answer.
    VotersDissatisfied,
    /// A commitment of the case is not settled yet.
    OpenCommitments,
    /// The assignment waits for a decision on an extension.
    ExtensionRequested,
    /// The commitment was reported as fulfilled, with evidence.
    Reported,
    /// The verifier found the commitment kept in time.
    Kept,
    /// The verifier found the commitment kept, but late.
    LateKept,
    /// The verifier found the commitment broken.
    Broken,
    /// The actor belongs to the agency or acts for the council that received a referral, or records for an agency that has no
    /// users.
    SpeaksForAgency,
    /// The case is with its agencies, or referred: assigned up to following.
    CaseIsOpen,
    /// The assignment answers to the committee that passed it down: the council decides about the committee's.
    AnswersToCommittee,
    /// The committee hands its whole part over, to agencies that answer to the council.
    HandsOver,
    /// The transition follows from a step on the case, or on another assignment: nobody takes it on the assignment itself.
    ByCase,
    /// The recommendation's status after the step, computed over its addressees: assigned.
    RollsAssigned,
    /// The same: in progress.
    RollsInProgress,
    /// The same: answered.
    RollsAnswered,
    /// The same: following.
    RollsFollowing,
    /// The addressee has accepted, partly accepted or disputed what is recommended.
    PositionTaken,
    /// The addressee does not accept the whole, and the council has not decided on that yet.
    PositionOpen,
    /// The council upholds or amends the recommendation against the addressee's position.
    Upheld,
    /// The council releases the addressee.
    Lifted,
    /// The due date has passed, or the council found it not, or only partly, carried out.
    NotCarriedOut,
    /// The council waits for an explanation.
    ExplanationRequested,
    /// The addressee does not exist any more.
    AddresseeEnded,
    /// The actor works for an assigned agency, an addressee or a supervised body, for one above it or for its successor,
    /// or answered, promised or reported for one.
    ActorIsParty,
    /// The same, but not for having recorded in the council office what an agency without users said on paper.
    ActorHasInterest,
    /// No recommendation of the supervision is open.
    AllSettled,
    /// Somebody still has to carry the recommendation out, or has done so.
    HasAddressee,
    /// The addressee owes periodic reports.
    ReportsRequested,
    /// The petition is a part of one that was split.
    IsPart,
    /// No part of the petition was ever with an agency, and none has ended.
    PartsUntouched,
}

/// A condition of a transition.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guard {
    /// The fact is known to be true.
    Is(Fact),
    /// The fact is known to be false.
    Not(Fact),
}

impl Fact {
    pub const ALL: [Self; 52] = [
        Self::IsPetition,
        Self::Frozen,
        Self::WasReceived,
        Self::WasAccepted,
        Self::ByLead,
        Self::OthersLead,
        Self::OthersAnswered,
        Self::LeadStays,
        Self::HasVerdict,
        Self::AnswerSettled,
        Self::ContestOpen,
        Self::Recorded,
        Self::AnswerVoid,
        Self::ReviewAgain,
        Self::ReviewPassed,
        Self::Satisfactory,
        Self::PartlySatisfactory,
        Self::Unsatisfactory,
        Self::SetsFollowUp,
        Self::FollowUpOpen,
        Self::AnsweredOnSpot,
        Self::IsReferral,
        Self::VotersDissatisfied,
        Self::OpenCommitments,
        Self::ExtensionRequested,
        Self::Reported,
        Self::Kept,
        Self::LateKept,
        Self::Broken,
        Self::SpeaksForAgency,
        Self::CaseIsOpen,
        Self::AnswersToCommittee,
        Self::HandsOver,
        Self::ByCase,
        Self::RollsAssigned,
        Self::RollsInProgress,
        Self::RollsAnswered,
        Self::RollsFollowing,
        Self::PositionTaken,
        Self::PositionOpen,
        Self::Upheld,
        Self::Lifted,
        Self::NotCarriedOut,
        Self::ExplanationRequested,
        Self::AddresseeEnded,
        Self::ActorIsParty,
        Self::ActorHasInterest,
        Self::AllSettled,
        Self::HasAddressee,
        Self::ReportsRequested,
        Self::IsPart,
        Self::PartsUntouched,
    ];

    const fn bit(self) -> u64 {
        1 << self as u64
    }
}

// a fact is a bit of a u64
const _: () = assert!(Fact::ALL.len() <= 64);

impl Guard {
    /// The guard that holds exactly when this one is known not to.
    #[must_use]
    pub const fn opposite(self) -> Self {
        match self {
            Self::Is(fact) => Self::Not(fact),
            Self::Not(fact) => Self::Is(fact),
        }
    }

    /// The stable problem code of the refusal of an action by this guard.
    #[must_use]
    pub const fn refusal(self, action: Action) -> &'static str {
        match self {
            Self::Not(Fact::ActorIsParty) => match action {
                Action::Review => "answerer_cannot_review",
                Action::VerifyCommitment => "reporter_cannot_verify",
                _ => "supervised_cannot_decide",
            },
            Self::Not(Fact::AnsweredOnSpot) | Self::Is(Fact::HasAddressee)
                if matches!(action, Action::Remind | Action::RequestReminder) =>
            {
                "nothing_to_remind"
            }
            Self::Is(Fact::IsPetition) => "is_opinion",
            Self::Is(Fact::Frozen) => "not_frozen",
            Self::Not(Fact::Frozen) => "frozen",
            Self::Is(Fact::ReviewPassed) => "not_reviewed",
            Self::Not(Fact::HasVerdict) => "already_reviewed",
            Self::Is(Fact::ContestOpen) => "no_contest_open",
            Self::Not(Fact::ContestOpen) => "contest_open",
            Self::Is(Fact::Recorded) => "nothing_recorded",
            Self::Not(Fact::AnswerSettled) => "answer_settled",
            Self::Not(Fact::OpenCommitments) => "open_commitments",
            Self::Not(Fact::FollowUpOpen) => "follow_up_open",
            Self::Is(Fact::ExtensionRequested) => "no_extension_asked",
            Self::Not(Fact::ExtensionRequested) => "extension_asked_already",
            Self::Is(Fact::Reported) => "not_reported",
            Self::Is(Fact::SpeaksForAgency) => "agency_speaks_for_itself",
            Self::Is(Fact::CaseIsOpen) => "case_not_open",
            Self::Not(Fact::AnswersToCommittee) => "answers_to_committee",
            Self::Not(Fact::PositionTaken) => "position_taken",
            Self::Is(Fact::PositionOpen) => "no_position_open",
            Self::Not(Fact::PositionOpen) => "position_open",
            Self::Is(Fact::NotCarriedOut) => "not_overdue",
            Self::Is(Fact::ExplanationRequested) => "no_explanation_asked",
            Self::Not(Fact::ExplanationRequested) => "explanation_asked_already",
            Self::Is(Fact::AddresseeEnded) => "addressee_stands",
            Self::Not(Fact::ActorHasInterest) => "supervised_cannot_decide",
            Self::Is(Fact::AllSettled) => "open_recommendations",
            Self::Not(Fact::IsPart) => "is_part",
            Self::Is(Fact::PartsUntouched) => "parts_under_way",
            _ => "wrong_status",
        }
    }
}

/// The facts that are known of a case, an assignment and a request, each true or false. What was not loaded is neither,
/// and satisfies no guard.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    pub(super) known: u64,
    /// Only bits of known facts count.
    pub(super) holds: u64,
}

impl Facts {
    /// Adds a fact, true or false.
    #[must_use]
    pub const fn with(self, fact: Fact, holds: bool) -> Self {
        let others = self.holds & !fact.bit();
        Self { known: self.known | fact.bit(), holds: if holds { others | fact.bit() } else { others } }
    }

    /// Adds facts; where both know one, the others decide.
    #[must_use]
    pub const fn and(self, others: Self) -> Self {
        Self {
            known: self.known | others.known,
            holds: self.holds & !others.known | others.holds & others.known,
        }
    }

    /// Assumes everything that a request could bring, a verdict or other agencies: for listing the allowed steps.
    #[must_use]
    pub const fn any_request(self) -> Self {
        self.with(Fact::Satisfactory, true)
            .with(Fact::PartlySatisfactory, true)
            .with(Fact::Unsatisfactory, true)
            .with(Fact::SetsFollowUp, true)
            .with(Fact::AnswerVoid, true)
            .with(Fact::ReviewAgain, true)
            .with(Fact::LeadStays, true)
            .with(Fact::OthersAnswered, true)
            .with(Fact::HandsOver, true)
    }

    /// Assumes every status that a recommendation could come to: for listing the allowed steps.
    #[must_use]
    pub const fn any_roll(self) -> Self {
        self.with(Fact::RollsAssigned, true)
            .with(Fact::RollsInProgress, true)
            .with(Fact::RollsAnswered, true)
            .with(Fact::RollsFollowing, true)
            .with(Fact::Upheld, true)
            .with(Fact::Lifted, true)
    }

    /// Returns whether a fact is true, if that is known.
    #[must_use]
    pub const fn get(self, fact: Fact) -> Option<bool> {
        match self.known & fact.bit() {
            0 => None,
            _ => Some(self.holds & fact.bit() != 0),
        }
    }

    pub(super) const fn allow(self, guard: Guard) -> bool {
        match guard {
            Guard::Is(fact) => self.known & self.holds & fact.bit() != 0,
            Guard::Not(fact) => self.known & !self.holds & fact.bit() != 0,
        }
    }
}
