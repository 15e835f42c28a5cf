//! The steps of a petition, and of an agency's obligation under it.

use entity::enums::{Action, AssignmentStatus, Status};

use super::{Fact, Guard, Transition};
use crate::domain::policy::Permission;

/// The lead's return by which a petition is frozen: the council office has to release it before anybody has it again.
pub const FREEZES_AT: i32 = 2;

// A review never closes: the board judges, the standing body closes (docs/decisions/0002). Whoever was assigned stays a
// party (docs/decisions/0034); before the first assignment there is none, so the rows from `received` do not ask. What
// the council office does asks for an interest only, as the office also records for agencies without users.
table! { PETITION: Status,
    // from    action           to         needs                guards
    Start      Register         Received   CaseRegister         [];
    Received   Edit             Received   CaseEdit             [];
    Accepted   Edit             Accepted   CaseAccept           [Not(ActorHasInterest)];
    Accepted   Reclassify       Accepted   CaseAccept           [Not(ActorHasInterest)];
    Assigned   Reclassify       Assigned   CaseAccept           [Not(ActorHasInterest)];
    InProgress Reclassify       InProgress CaseAccept           [Not(ActorHasInterest)];
    Answered   Reclassify       Answered   CaseAccept           [Not(ActorHasInterest)];
    Following  Reclassify       Following  CaseAccept           [Not(ActorHasInterest)];
    Received   Accept           Accepted   CaseAccept           [];
    Received   Reject           Rejected   CaseReject           [];
    Accepted   Reject           Rejected   CaseReject           [Not(ActorIsParty)];
    Assigned   Reject           Rejected   CaseReject           [Not(ActorIsParty)];
    InProgress Reject           Rejected   CaseReject           [Not(ActorIsParty)];
    Rejected   Restore          Received   CaseReject           [Is(WasReceived) Not(ActorIsParty)];
    Rejected   Restore          Accepted   CaseReject           [Is(WasAccepted) Not(ActorIsParty)];
    Received   Merge            Merged     CaseMerge            [];
    Accepted   Merge            Merged     CaseMerge            [Not(ActorHasInterest)];
    Assigned   Merge            Merged     CaseMerge            [Not(ActorHasInterest)];
    InProgress Merge            Merged     CaseMerge            [Not(ActorHasInterest)];
    Merged     Unmerge          Received   CaseMerge            [Is(WasReceived) Not(ActorHasInterest)];
    Merged     Unmerge          Accepted   CaseMerge            [Is(WasAccepted) Not(ActorHasInterest)];
    Received   SplitIntoParts   Split      CaseSplitIntoParts   [Not(IsPart)];
    Accepted   SplitIntoParts   Split      CaseSplitIntoParts   [Is(IsPetition) Not(IsPart) Not(ActorHasInterest)];
    Assigned   SplitIntoParts   Split      CaseSplitIntoParts   [Not(IsPart) Not(ActorHasInterest)];
    InProgress SplitIntoParts   Split      CaseSplitIntoParts   [Not(IsPart) Not(OpenCommitments) Not(ActorHasInterest)];
    Received   Refer            Referred   CaseRefer            [];
    Accepted   Refer            Referred   CaseRefer            [Not(ActorIsParty)];
    Assigned   Refer            Referred   CaseRefer            [Not(ActorIsParty)];
    InProgress Refer            Referred   CaseRefer            [Not(ActorIsParty)];
    Referred   RecordAnswer     Referred   CaseRecordAnswer     [Not(ActorHasInterest)];
    Received   Withdraw         Withdrawn  CaseWithdraw         [];
    Accepted   Withdraw         Withdrawn  CaseWithdraw         [Not(ActorHasInterest)];
    Assigned   Withdraw         Withdrawn  CaseWithdraw         [Not(ActorHasInterest)];
    InProgress Withdraw         Withdrawn  CaseWithdraw         [Not(ActorHasInterest)];
    Withdrawn  Restore          Received   CaseWithdraw         [Is(WasReceived) Not(ActorHasInterest)];
    Withdrawn  Restore          Accepted   CaseWithdraw         [Is(WasAccepted) Not(ActorHasInterest)];
    Accepted   Note             Noted      CaseAccept           [Not(IsPetition) Not(ActorHasInterest)];
    Accepted   AnswerOnTheSpot  Answered   CaseRecordAnswer     [Is(IsPetition) Not(ActorHasInterest)];
    Accepted   AnswerOnTheSpot  Noted      CaseRecordAnswer     [Not(IsPetition) Not(ActorHasInterest)];
    Accepted   Release          Accepted   CaseRelease          [Is(Frozen) Not(ActorHasInterest)];
    Accepted   Assign           Assigned   CaseAssign           [Not(Frozen) Is(IsPetition) Not(ActorIsParty)];
    InProgress Assign           Assigned   CaseAssign           [Is(IsPetition) Not(ActorIsParty) Not(LeadStays)];
    InProgress Assign           InProgress CaseAssign           [Is(IsPetition) Not(ActorIsParty) Is(LeadStays) Not(OthersAnswered)];
    InProgress Assign           Answered   CaseAssign           [Is(IsPetition) Not(ActorIsParty) Is(LeadStays) Is(OthersAnswered)];
    Assigned   AddAgency        Assigned   CaseAssign           [Not(ActorIsParty)];
    InProgress AddAgency        InProgress CaseAssign           [Not(ActorIsParty)];
    Assigned   Recall           Accepted   CaseAssign           [Is(ByLead) Not(OthersLead)];
    Assigned   Recall           Assigned   CaseAssign           [Is(ByLead) Is(OthersLead)];
    InProgress Recall           Accepted   CaseAssign           [Is(ByLead) Not(OthersLead)];
    InProgress Recall           InProgress CaseAssign           [Is(ByLead) Is(OthersLead) Not(OthersAnswered)];
    InProgress Recall           Answered   CaseAssign           [Is(ByLead) Is(OthersLead) Is(OthersAnswered)];
    Assigned   PassDown         Assigned   CasePassDown         [Is(ByLead)];
    InProgress PassDown         InProgress CasePassDown         [Is(ByLead)];
    Assigned   Acknowledge      InProgress CaseAcknowledge      [Is(ByLead)];
    InProgress Acknowledge      InProgress CaseAcknowledge      [Is(ByLead)];
    Assigned   Return           Accepted   CaseReturn           [Is(ByLead) Not(OthersLead)];
    Assigned   Return           Assigned   CaseReturn           [Is(ByLead) Is(OthersLead)];
    InProgress Return           Accepted   CaseReturn           [Is(ByLead) Not(OthersLead)];
    InProgress Return           InProgress CaseReturn           [Is(ByLead) Is(OthersLead) Not(OthersAnswered)];
    InProgress Return           Answered   CaseReturn           [Is(ByLead) Is(OthersLead) Is(OthersAnswered)];
    InProgress ReportProgress   InProgress CaseProgress         [Is(ByLead)];
    InProgress RequestExtension InProgress CaseRequestExtension [Is(ByLead)];
    InProgress DecideExtension  InProgress CaseDecideExtension  [Is(ByLead) Not(ActorIsParty)];
    InProgress ReplyInterim     InProgress CaseReplyInterim     [Is(ByLead)];
    InProgress Respond          Answered   CaseRespond          [Is(ByLead) Is(OthersAnswered)];
    InProgress Respond          InProgress CaseRespond          [Is(ByLead) Not(OthersAnswered)];
    Answered   Review           Answered   CaseReview           [Not(HasVerdict) Not(ActorIsParty) Is(Satisfactory) Not(OpenCommitments) Not(SetsFollowUp)];
    Answered   Review           Following  CaseReview           [Not(HasVerdict) Not(ActorIsParty) Is(Satisfactory) Not(OpenCommitments) Is(SetsFollowUp)];
    Answered   Review           Following  CaseReview           [Not(HasVerdict) Not(ActorIsParty) Is(Satisfactory) Is(OpenCommitments)];
    Answered   Review           Following  CaseReview           [Not(HasVerdict) Not(ActorIsParty) Is(PartlySatisfactory)];
    Answered   Review           InProgress CaseReview           [Not(HasVerdict) Not(ActorIsParty) Is(Unsatisfactory)];
    Following  Review           Following  CaseReview           [Not(HasVerdict) Not(ActorIsParty) Is(Satisfactory)];
    Following  Review           Following  CaseReview           [Not(HasVerdict) Not(ActorIsParty) Is(PartlySatisfactory)];
    Following  Review           InProgress CaseReview           [Not(HasVerdict) Not(ActorIsParty) Is(Unsatisfactory)];
    Answered   Close            Closed     CaseClose            [Is(ReviewPassed) Not(OpenCommitments) Not(ActorIsParty)];
    Following  Close            Closed     CaseClose            [Is(ReviewPassed) Not(OpenCommitments) Not(FollowUpOpen) Not(ActorIsParty)];
    Answered   Reopen           InProgress CaseReopen           [Is(VotersDissatisfied) Not(AnsweredOnSpot) Not(ActorIsParty)];
    Answered   Reopen           Accepted   CaseReopen           [Is(VotersDissatisfied) Is(AnsweredOnSpot) Not(ActorIsParty)];
    Following  Reopen           InProgress CaseReopen           [Is(VotersDissatisfied) Not(ActorIsParty)];
    Closed     Reopen           InProgress CaseReopen           [Not(AnsweredOnSpot) Not(ActorIsParty)];
    Closed     Reopen           Accepted   CaseReopen           [Is(AnsweredOnSpot) Not(ActorIsParty)];
    Accepted   Remind           Accepted   CaseRemind           [Is(IsPetition) Not(ActorIsParty)];
    Assigned   Remind           Assigned   CaseRemind           [Not(ActorIsParty)];
    InProgress Remind           InProgress CaseRemind           [Not(ActorIsParty)];
    Answered   Remind           Answered   CaseRemind           [Not(ActorIsParty)];
    Following  Remind           Following  CaseRemind           [Not(ActorIsParty)];
    Accepted   RequestReminder  Accepted   CaseRequestReminder  [Is(IsPetition)];
    Assigned   RequestReminder  Assigned   CaseRequestReminder  [];
    InProgress RequestReminder  InProgress CaseRequestReminder  [];
    Answered   RequestReminder  Answered   CaseRequestReminder  [];
    Following  RequestReminder  Following  CaseRequestReminder  [];
    Answered   NotifyVoters     Answered   CaseNotifyVoters     [];
    Following  NotifyVoters     Following  CaseNotifyVoters     [];
    Closed     NotifyVoters     Closed     CaseNotifyVoters     [];
    Answered   RecordFeedback   Answered   CaseRecordFeedback   [];
    Following  RecordFeedback   Following  CaseRecordFeedback   [];
    Closed     RecordFeedback   Closed     CaseRecordFeedback   [];
}

// `Review` and `Reopen` bring the lead's assignment back to work; `Return` of the lead ends those that
// stood, `Assign` those that are not named again in their role.
// When a co-operating agency returns what was passed down to it, the committee's own assignment is `assigned` again.
table! { ASSIGNMENT: AssignmentStatus,
    // from    action           to         needs                guards
    Start      Assign           Assigned   CaseAssign           [];
    Assigned   PassDown         PassedDown CasePassDown         [Is(CaseIsOpen)];
    Assigned   Acknowledge      InProgress CaseAcknowledge      [Is(CaseIsOpen) Is(SpeaksForAgency)];
    Assigned   Return           Returned   CaseReturn           [Is(CaseIsOpen) Is(SpeaksForAgency)];
    InProgress Return           Returned   CaseReturn           [Is(CaseIsOpen) Is(SpeaksForAgency)];
    InProgress ReportProgress   InProgress CaseProgress         [Is(CaseIsOpen) Is(SpeaksForAgency)];
    InProgress RequestExtension InProgress CaseRequestExtension [Is(CaseIsOpen) Is(SpeaksForAgency) Not(ExtensionRequested)];
    InProgress DecideExtension  InProgress CaseDecideExtension  [Is(CaseIsOpen) Is(ExtensionRequested) Not(ActorIsParty)];
    InProgress ReplyInterim     InProgress CaseReplyInterim     [Is(CaseIsOpen) Is(SpeaksForAgency)];
    InProgress Respond          Answered   CaseRespond          [Is(CaseIsOpen) Is(SpeaksForAgency)];
    Assigned   Recall           Recalled   CaseAssign           [Is(CaseIsOpen) Not(ActorIsParty)];
    InProgress Recall           Recalled   CaseAssign           [Is(CaseIsOpen) Not(ActorIsParty)];
    PassedDown Recall           Recalled   CaseAssign           [Is(CaseIsOpen) Not(ActorIsParty)];
    Answered   Review           InProgress CaseReview           [Is(ByCase)];
    Answered   Reopen           InProgress CaseReopen           [Is(ByCase)];
    Assigned   Assign           Superseded CaseAssign           [Is(ByCase)];
    InProgress Assign           Superseded CaseAssign           [Is(ByCase)];
    Answered   Assign           Superseded CaseAssign           [Is(ByCase)];
    PassedDown Assign           Superseded CaseAssign           [Is(ByCase)];
    Assigned   Close            Recalled   CaseClose            [Is(ByCase)];
    InProgress Close            Recalled   CaseClose            [Is(ByCase)];
    Assigned   Reject           Superseded CaseReject           [Is(ByCase)];
    InProgress Reject           Superseded CaseReject           [Is(ByCase)];
    Assigned   Merge            Superseded CaseMerge            [Is(ByCase)];
    InProgress Merge            Superseded CaseMerge            [Is(ByCase)];
    Assigned   Refer            Superseded CaseRefer            [Is(ByCase)];
    InProgress Refer            Superseded CaseRefer            [Is(ByCase)];
    Assigned   Withdraw         Superseded CaseWithdraw         [Is(ByCase)];
    InProgress Withdraw         Superseded CaseWithdraw         [Is(ByCase)];
    Assigned   SplitIntoParts   Superseded CaseSplitIntoParts   [Is(ByCase)];
    InProgress SplitIntoParts   Superseded CaseSplitIntoParts   [Is(ByCase)];
}
