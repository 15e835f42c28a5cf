//! The steps of a promise.

use entity::enums::{Action, CommitmentStatus};

use super::{Fact, Guard, Transition};
use crate::domain::policy::Permission;

// A promise carried over keeps its clock: it is verified later, though its case may be closed. One that was found broken
// may still be fulfilled, late, or turn out to have been kept, and a finding can be corrected. The council's steps on a
// promise decide about the case, so no party to the case takes them.
table! { COMMITMENT: CommitmentStatus,
    // from     action           to          needs            guards
    Start       Respond          Open        CaseRespond      [];
    Open        ReportCommitment Open        CommitmentReport [Is(SpeaksForAgency)];
    CarriedOver ReportCommitment CarriedOver CommitmentReport [Is(SpeaksForAgency)];
    Broken      ReportCommitment Broken      CommitmentReport [Is(SpeaksForAgency)];
    Open        VerifyCommitment Kept        CommitmentVerify [Not(ActorIsParty) Is(Kept) Is(Reported)];
    Open        VerifyCommitment LateKept    CommitmentVerify [Not(ActorIsParty) Is(LateKept) Is(Reported)];
    Open        VerifyCommitment Broken      CommitmentVerify [Not(ActorIsParty) Is(Broken)];
    CarriedOver VerifyCommitment Kept        CommitmentVerify [Not(ActorIsParty) Is(Kept) Is(Reported)];
    CarriedOver VerifyCommitment LateKept    CommitmentVerify [Not(ActorIsParty) Is(LateKept) Is(Reported)];
    CarriedOver VerifyCommitment Broken      CommitmentVerify [Not(ActorIsParty) Is(Broken)];
    Broken      VerifyCommitment Kept        CommitmentVerify [Not(ActorIsParty) Is(Kept) Is(Reported)];
    Broken      VerifyCommitment LateKept    CommitmentVerify [Not(ActorIsParty) Is(LateKept) Is(Reported)];
    Kept        VerifyCommitment Kept        CommitmentVerify [Not(ActorIsParty) Is(Kept) Is(Reported)];
    Kept        VerifyCommitment LateKept    CommitmentVerify [Not(ActorIsParty) Is(LateKept) Is(Reported)];
    Kept        VerifyCommitment Broken      CommitmentVerify [Not(ActorIsParty) Is(Broken)];
    LateKept    VerifyCommitment Kept        CommitmentVerify [Not(ActorIsParty) Is(Kept) Is(Reported)];
    LateKept    VerifyCommitment LateKept    CommitmentVerify [Not(ActorIsParty) Is(LateKept) Is(Reported)];
    LateKept    VerifyCommitment Broken      CommitmentVerify [Not(ActorIsParty) Is(Broken)];
    Open        CarryOver        CarriedOver CommitmentSettle [Not(ActorIsParty)];
    CarriedOver CarryOver        CarriedOver CommitmentSettle [Not(ActorIsParty)];
    Open        Waive            Waived      CommitmentSettle [Not(ActorIsParty)];
    CarriedOver Waive            Waived      CommitmentSettle [Not(ActorIsParty)];
}
