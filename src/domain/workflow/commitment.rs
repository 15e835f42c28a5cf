//! The steps of a promise.

use entity::enums::{Action, CommitmentStatus};

use super::{Fact, Guard, Transition};
use crate::domain::policy::Permission;

// A promise carried over keeps its clock: it is verified later, though its case may be closed.
table! { COMMITMENT: CommitmentStatus,
    // from     action           to          needs            guards
    Start       Respond          Open        CaseRespond      [];
    Open        ReportCommitment Open        CommitmentReport [Is(SpeaksForAgency)];
    CarriedOver ReportCommitment CarriedOver CommitmentReport [Is(SpeaksForAgency)];
    Open        VerifyCommitment Kept        CommitmentVerify [Not(ActorReported) Is(Kept) Is(Reported)];
    Open        VerifyCommitment LateKept    CommitmentVerify [Not(ActorReported) Is(LateKept) Is(Reported)];
    Open        VerifyCommitment Broken      CommitmentVerify [Not(ActorReported) Is(Broken)];
    CarriedOver VerifyCommitment Kept        CommitmentVerify [Not(ActorReported) Is(Kept) Is(Reported)];
    CarriedOver VerifyCommitment LateKept    CommitmentVerify [Not(ActorReported) Is(LateKept) Is(Reported)];
    CarriedOver VerifyCommitment Broken      CommitmentVerify [Not(ActorReported) Is(Broken)];
    Open        CarryOver        CarriedOver CommitmentSettle [Not(ActorReported)];
    Open        Waive            Waived      CommitmentSettle [Not(ActorReported)];
    CarriedOver Waive            Waived      CommitmentSettle [Not(ActorReported)];
}
