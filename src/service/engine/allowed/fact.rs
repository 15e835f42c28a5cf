//! Each fact of the workflow tables as a condition on the rows of a list. The conditions name the columns of the case, and
//! those of the assignment or the commitment if such are listed; `service/engine/case/guards.rs` computes the same facts
//! of rows that are loaded.

use entity::case::Column as C;
use entity::enums::{
    AddresseePosition, AnswersTo, AssignmentRole, AssignmentStatus, CaseKind, Fulfilment, Nature, Status,
    Verdict, VotersFeedback,
};
use entity::{assignment, case, commitment, organization};
use sea_orm::sea_query::{Alias, Expr, ExprTrait, Query, SelectStatement, SimpleExpr};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait};

use crate::domain::workflow::{Fact, open};
use crate::service::engine::allowed::rows::{Known, Rows, Subject};
use crate::service::engine::allowed::{commitment as promise, party};
use crate::service::engine::lead::leads;

use Known::{Never, When};
use assignment::Column as A;
use commitment::Column as P;

/// The name of the assignments of the case in subqueries: of them all, whatever is listed.
const ITS: &str = "its";

/// Returns a column of one of the assignments of the case.
pub fn its(column: A) -> SimpleExpr {
    Expr::col((Alias::new(ITS), column))
}

/// Selects the assignments of the case.
pub fn of_case() -> SelectStatement {
    let mut all = Query::select();
    all.expr(Expr::val(1))
        .from_as(assignment::Entity, Alias::new(ITS))
        .and_where(its(A::CaseId).equals((case::Entity, C::Id)));
    all
}

/// Selects the assignments of the leads or addressees of the case that have to answer or have answered.
fn binding() -> SelectStatement {
    let binds = AssignmentStatus::ALL.iter().copied().filter(|status| status.binds());
    let mut all = of_case();
    all.and_where(its(A::Role).eq(AssignmentRole::Lead))
        .and_where(its(A::AnswersTo).eq(AnswersTo::Council))
        .and_where(its(A::Status).is_in(binds));
    all
}

fn passed(verdict: impl ColumnTrait) -> SimpleExpr {
    verdict.is_in([Verdict::Satisfactory, Verdict::PartlySatisfactory])
}

impl Rows<'_> {
    /// Returns what is known of a fact that does not come with a request.
    pub(super) fn fact(&self, fact: Fact) -> Known {
        match fact {
            Fact::IsPetition => self.of_petition(|| C::Nature.eq(Nature::Petition)),
            Fact::Frozen => self.of_petition(|| C::Frozen.eq(true)),
            Fact::WasReceived => self.of_petition(|| C::StatusBefore.eq(Status::Received)),
            Fact::WasAccepted => self.of_petition(|| C::StatusBefore.eq(Status::Accepted)),
            Fact::AnsweredOnSpot => self.of_petition(|| C::AnsweredOnSpot.eq(true)),
            Fact::VotersDissatisfied => {
                self.of_petition(|| C::VotersFeedback.eq(VotersFeedback::Dissatisfied))
            }
            Fact::IsPart => self.of_petition(|| C::PartOf.is_not_null()),
            Fact::IsReferral => self.of_petition(|| self.is_referral()),
            Fact::CaseIsOpen => When(C::Status.is_in(open())),
            Fact::FollowUpOpen => When(C::FollowUpOn.is_not_null()),
            Fact::OpenCommitments => When(C::OpenCommitments.gt(0)),
            Fact::ContestOpen => When(self.is_contested()),
            Fact::HasVerdict => self.has_verdict(),
            Fact::ReviewPassed => When(match self.kind {
                CaseKind::Petition => passed(C::Verdict).or(C::AnsweredOnSpot.eq(true)),
                CaseKind::Recommendation => passed(C::Verdict).or(Expr::exists(binding()).not()),
            }),
            Fact::HasAddressee => match self.kind {
                CaseKind::Petition => Never,
                CaseKind::Recommendation => When(Expr::exists(binding())),
            },
            Fact::PartsUntouched => When(parts_untouched()),
            Fact::ActorIsParty => When(match self.of {
                Subject::Commitments => party::is_party_to_commitment(self),
                _ => party::is_party(self),
            }),
            Fact::ActorHasInterest => When(party::has_interest(self)),
            Fact::ByLead => self.of_assignment(leads),
            Fact::OthersLead => self.of_assignment(others_lead),
            Fact::AnswersToCommittee => self.of_assignment(|| A::AnswersTo.eq(AnswersTo::Committee)),
            Fact::ExtensionRequested => self.of_assignment(|| A::ExtensionId.is_not_null()),
            Fact::AnswerSettled => self.of_assignment(|| self.is_settled()),
            // recorders are objects in the list, and the people of the agency ids
            Fact::Recorded => self.of_assignment(|| {
                Expr::cust(r#"CAST("assignment"."reporters" AS text) LIKE '%"recorder"%'"#)
            }),
            Fact::PositionTaken => self.of_addressee(|| A::Position.is_not_null()),
            Fact::PositionOpen => self.of_addressee(has_open_position),
            Fact::ReportsRequested => self.of_addressee(|| A::ReportEvery.is_not_null()),
            Fact::NotCarriedOut => self.of_addressee(|| self.is_not_carried_out()),
            Fact::ExplanationRequested => self.of_addressee(|| A::ExplanationId.is_not_null()),
            Fact::AddresseeEnded => self.of_addressee(|| self.has_ended()),
            Fact::Reported => self.of_commitment(is_reported),
            Fact::Broken => self.of_commitment(|| promise::is_over(self.ctx.today())),
            Fact::SpeaksForAgency => self.of_commitment(|| promise::speaks(self.ctx)),
            // these come with a request or with another step, or are about a supervision
            Fact::LeadStays
            | Fact::OthersAnswered
            | Fact::AnswerVoid
            | Fact::ReviewAgain
            | Fact::Satisfactory
            | Fact::PartlySatisfactory
            | Fact::Unsatisfactory
            | Fact::SetsFollowUp
            | Fact::HandsOver
            | Fact::ByCase
            | Fact::Kept
            | Fact::LateKept
            | Fact::RollsAssigned
            | Fact::RollsInProgress
            | Fact::RollsAnswered
            | Fact::RollsFollowing
            | Fact::Upheld
            | Fact::Lifted
            | Fact::AllSettled => Never,
        }
    }

    fn of_petition(&self, condition: impl FnOnce() -> SimpleExpr) -> Known {
        if self.kind == CaseKind::Petition { When(condition()) } else { Never }
    }

    fn of_assignment(&self, condition: impl FnOnce() -> SimpleExpr) -> Known {
        if self.of == Subject::Assignments { When(condition()) } else { Never }
    }

    fn of_addressee(&self, condition: impl FnOnce() -> SimpleExpr) -> Known {
        if self.kind == CaseKind::Recommendation { self.of_assignment(condition) } else { Never }
    }

    fn of_commitment(&self, condition: impl FnOnce() -> SimpleExpr) -> Known {
        if self.of == Subject::Commitments { When(condition()) } else { Never }
    }

    fn has_verdict(&self) -> Known {
        let reviewed = |verdict: SimpleExpr, follow_up: SimpleExpr| verdict.and(follow_up);
        match (self.kind, self.of) {
            (CaseKind::Petition, _) => {
                let reviewed = reviewed(C::Verdict.is_not_null(), C::FollowUpOn.is_null());
                When(C::AnsweredOnSpot.eq(true).or(reviewed))
            }
            (CaseKind::Recommendation, Subject::Assignments) => {
                When(reviewed(A::Verdict.is_not_null(), A::FollowUpOn.is_null()))
            }
            (CaseKind::Recommendation, _) => Never,
        }
    }

    fn is_referral(&self) -> SimpleExpr {
        if self.of == Subject::Assignments {
            return A::Referral.eq(true);
        }
        let mut others = binding();
        others.and_where(its(A::Referral).eq(false));
        Expr::exists(binding()).and(Expr::exists(others).not())
    }

    fn is_contested(&self) -> SimpleExpr {
        if self.of == Subject::Assignments {
            return A::ContestedOn.is_not_null();
        }
        let mut contested = of_case();
        contested.and_where(its(A::ContestedOn).is_not_null());
        Expr::exists(contested)
    }

    fn is_settled(&self) -> SimpleExpr {
        let today = self.ctx.today();
        let by = |verdict: SimpleExpr, unset: SimpleExpr, later: SimpleExpr| verdict.and(unset.or(later));
        let satisfied = match self.kind {
            CaseKind::Petition => {
                by(C::Verdict.eq(Verdict::Satisfactory), C::FollowUpOn.is_null(), C::FollowUpOn.gt(today))
            }
            CaseKind::Recommendation => {
                by(A::Verdict.eq(Verdict::Satisfactory), A::FollowUpOn.is_null(), A::FollowUpOn.gt(today))
            }
        };
        satisfied.and(A::PromiseBroken.eq(false))
    }

    fn is_not_carried_out(&self) -> SimpleExpr {
        let late = A::Status
            .ne(AssignmentStatus::Answered)
            .and(A::ReviewEvery.is_null())
            .and(A::DueOn.lt(self.ctx.today()));
        late.or(A::Fulfilment.is_in([Fulfilment::Partly, Fulfilment::NotDone]))
    }

    fn has_ended(&self) -> SimpleExpr {
        let ended = organization::Entity::find().filter(organization::Column::ValidTo.lt(self.ctx.today()));
        A::OrganizationId.in_subquery(ended.select_only().column(organization::Column::Id).into_query())
    }
}

fn others_lead() -> SimpleExpr {
    let mut others = binding();
    others.and_where(its(A::Id).not_equals((assignment::Entity, A::Id)));
    Expr::exists(others)
}

fn has_open_position() -> SimpleExpr {
    let open = A::Position.is_in([AddresseePosition::PartlyAccepted, AddresseePosition::Disputed]);
    open.and(A::PositionDecision.is_null())
}

fn is_reported() -> SimpleExpr {
    P::FulfilledOn.is_not_null().and(P::Evidence.is_not_null())
}

/// Returns the condition that a petition has parts, that none of them was ever with an agency, and that none has ended.
/// Whoever may do something about the whole sees all its parts.
fn parts_untouched() -> SimpleExpr {
    let part = || Alias::new("part");
    let of = |column: C| Expr::col((part(), column));
    let current = || {
        let mut all = Query::select();
        all.expr(Expr::val(1))
            .from_as(case::Entity, part())
            .and_where(of(C::PartOf).equals((case::Entity, C::Id)))
            .and_where(of(C::MergedInto).is_null().or(of(C::MergedInto).not_equals((part(), C::PartOf))));
        all
    };
    let mut assigned = Query::select();
    assigned
        .expr(Expr::val(1))
        .from_as(assignment::Entity, Alias::new(ITS))
        .and_where(its(A::CaseId).equals((part(), C::Id)));
    let mut touched = current();
    let ended = of(C::Status).is_not_in([Status::Received, Status::Accepted]);
    touched.and_where(ended.or(Expr::exists(assigned)));
    Expr::exists(current()).and(Expr::exists(touched).not())
}
