//! The steps of a promise.

use entity::enums::{Action, CommitmentStatus};

use super::{Fact, Row};
use crate::domain::policy::Permission;

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
    Open         CarryOver        CarriedOver CommitmentSettle [NotReporter];
    Open         Waive            Waived      CommitmentSettle [NotReporter];
    CarriedOver  Waive            Waived      CommitmentSettle [NotReporter];
}
