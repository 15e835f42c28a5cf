//! The steps of a petition, and of an agency's obligation under it.

use entity::enums::{Action, AssignmentStatus, Status};

use super::{Fact, Row};
use crate::domain::policy::Permission;

/// The lead's return by which a petition is frozen: the council office has to release it before anybody has it again.
pub const FREEZES_AT: i32 = 2;

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
    Accepted   Remind           Accepted   CaseRemind          [IsPetition];
    Assigned   Remind           Assigned   CaseRemind          [];
    InProgress Remind           InProgress CaseRemind          [];
    Answered   Remind           Answered   CaseRemind          [];
    Following  Remind           Following  CaseRemind          [];
    Accepted   RequestReminder      Accepted   CaseRequestReminder     [IsPetition];
    Assigned   RequestReminder      Assigned   CaseRequestReminder     [];
    InProgress RequestReminder      InProgress CaseRequestReminder     [];
    Answered   RequestReminder      Answered   CaseRequestReminder     [];
    Following  RequestReminder      Following  CaseRequestReminder     [];
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
    Answered   Review         InProgress CaseReview      [ByCase];
    Answered   Reopen         InProgress CaseReopen      [ByCase];
    Assigned   Assign         Superseded CaseAssign      [ByCase];
    InProgress Assign         Superseded CaseAssign      [ByCase];
    Answered   Assign         Superseded CaseAssign      [ByCase];
    PassedDown Assign         Superseded CaseAssign      [ByCase];
    Assigned   Close          Superseded CaseClose       [ByCase];
    InProgress Close          Superseded CaseClose       [ByCase];
}
