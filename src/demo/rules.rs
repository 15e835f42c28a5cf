//! For each step of a case: its target, the account that takes it, and the signer of its document.

use entity::enums::{Action, CaseKind};

/// The target of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    Case,
    Assignment,
    /// Every open commitment.
    Commitments,
    Response,
    Letter,
    LetterAnswer,
}

/// The account that takes a step, unless the file names one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    Clerk,
    Coordinator,
    Deputy,
    Leader,
    /// The handler of the agency.
    Handler,
    /// The head of the agency.
    Head,
    /// The reviewer of the board.
    Reviewer,
}

/// The signer of the document of a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signed {
    ByNobody,
    ByAgency,
    /// By the council, with this notation.
    As(&'static str),
}

pub struct Rule {
    action: Action,
    pub target: Target,
    pub by: By,
    pub signed: Signed,
}

impl Rule {
    /// Returns the rule of an action. When an action has two rules, the first is for petitions and the last for
    /// recommendations.
    pub fn of(action: Action, kind: CaseKind) -> Option<&'static Self> {
        let mut rules = RULES.iter().filter(|rule| rule.action == action);
        if kind == CaseKind::Petition { rules.next() } else { rules.next_back() }
    }
}

const fn rule(action: Action, target: Target, by: By, signed: Signed) -> Rule {
    Rule { action, target, by, signed }
}

const STANDING_BODY: Signed = Signed::As("TTHĐND");

const RULES: [Rule; 37] = {
    use Signed::{As, ByAgency, ByNobody};
    use Target::{Assignment, Case, Commitments, Letter, LetterAnswer, Response};
    [
        rule(Action::Accept, Case, By::Clerk, ByNobody),
        rule(Action::RequestReminder, Case, By::Deputy, ByNobody),
        rule(Action::Assign, Case, By::Leader, As("HĐND-VP")),
        rule(Action::Close, Case, By::Leader, ByNobody),
        rule(Action::Merge, Case, By::Clerk, ByNobody),
        rule(Action::NotifyVoters, Case, By::Clerk, ByNobody),
        rule(Action::RecordAnswer, Case, By::Clerk, As("BXD-VP")),
        rule(Action::Refer, Case, By::Leader, STANDING_BODY),
        rule(Action::Reject, Case, By::Leader, ByNobody),
        rule(Action::Release, Case, By::Clerk, ByNobody),
        rule(Action::Reopen, Case, By::Leader, ByNobody),
        rule(Action::Split, Case, By::Leader, ByNobody),
        rule(Action::Withdraw, Case, By::Clerk, ByNobody),
        rule(Action::Review, Case, By::Reviewer, ByNobody),
        rule(Action::Review, Assignment, By::Reviewer, ByNobody),
        rule(Action::Acknowledge, Assignment, By::Handler, ByNobody),
        rule(Action::DecideExtension, Assignment, By::Leader, ByNobody),
        rule(Action::DecidePosition, Assignment, By::Leader, STANDING_BODY),
        rule(Action::Explain, Assignment, By::Head, ByAgency),
        rule(Action::PassDown, Assignment, By::Coordinator, ByAgency),
        rule(Action::Plan, Assignment, By::Head, ByAgency),
        rule(Action::ReplyInterim, Assignment, By::Head, ByAgency),
        rule(Action::ReportProgress, Assignment, By::Handler, ByNobody),
        rule(Action::RequestExplanation, Assignment, By::Leader, STANDING_BODY),
        rule(Action::RequestExtension, Assignment, By::Head, ByAgency),
        rule(Action::Return, Assignment, By::Head, ByNobody),
        rule(Action::SubmitReport, Assignment, By::Handler, ByAgency),
        rule(Action::TakePosition, Assignment, By::Head, ByAgency),
        rule(Action::Transfer, Assignment, By::Leader, STANDING_BODY),
        rule(Action::Waive, Commitments, By::Leader, ByNobody),
        rule(Action::Waive, Assignment, By::Leader, STANDING_BODY),
        rule(Action::CarryOver, Commitments, By::Leader, ByNobody),
        rule(Action::ReportCommitment, Commitments, By::Handler, ByNobody),
        rule(Action::VerifyCommitment, Commitments, By::Reviewer, ByNobody),
        rule(Action::Respond, Response, By::Head, ByAgency),
        rule(Action::Remind, Letter, By::Leader, STANDING_BODY),
        rule(Action::AnswerReminder, LetterAnswer, By::Head, ByAgency),
    ]
};
