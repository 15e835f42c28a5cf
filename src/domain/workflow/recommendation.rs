//! The steps of a recommendation, and of each addressee's obligation under it.

use entity::enums::{Action, AssignmentStatus, Status};

use super::{Fact, Guard, Transition};
use crate::domain::policy::Permission;

// Several addressees, all leads: the case is where they are together (domain/recommendation.rs), so that one act may
// lead to several places. Completion and adequacy are judged for each; the standing body closes.
table! { RECOMMENDATION: Status,
    // from    action             to         needs                  guards
    Start      Issue              Assigned   ConclusionIssue        [];
    Assigned   Edit               Assigned   RecommendationEdit     [Not(ActorHasInterest)];
    InProgress Edit               InProgress RecommendationEdit     [Not(ActorHasInterest)];
    Answered   Edit               Answered   RecommendationEdit     [Not(ActorHasInterest)];
    Following  Edit               Following  RecommendationEdit     [Not(ActorHasInterest)];
    Assigned   Split              Assigned   CaseSplit              [Not(ActorIsParty)];
    InProgress Split              InProgress CaseSplit              [Not(ActorIsParty)];
    Assigned   PassDown           Assigned   CasePassDown           [Is(ByLead)];
    InProgress PassDown           InProgress CasePassDown           [Is(ByLead)];
    Assigned   Acknowledge        InProgress CaseAcknowledge        [Is(ByLead)];
    InProgress Acknowledge        InProgress CaseAcknowledge        [Is(ByLead)];
    InProgress TakePosition       InProgress CaseTakePosition       [Is(ByLead)];
    InProgress DecidePosition     Assigned   CaseDecidePosition     [Is(ByLead) Is(RollsAssigned)];
    InProgress DecidePosition     InProgress CaseDecidePosition     [Is(ByLead) Is(RollsInProgress)];
    InProgress DecidePosition     Answered   CaseDecidePosition     [Is(ByLead) Is(RollsAnswered)];
    InProgress DecidePosition     Following  CaseDecidePosition     [Is(ByLead) Is(RollsFollowing)];
    InProgress Plan               InProgress CasePlan               [Is(ByLead)];
    InProgress ReportProgress     InProgress CaseProgress           [Is(ByLead)];
    InProgress SubmitReport       InProgress CaseSubmitReport       [Is(ByLead)];
    InProgress RequestExtension   InProgress CaseRequestExtension   [Is(ByLead)];
    InProgress DecideExtension    InProgress CaseDecideExtension    [Is(ByLead)];
    InProgress ReplyInterim       InProgress CaseReplyInterim       [Is(ByLead)];
    InProgress Respond            InProgress CaseRespond            [Is(ByLead) Is(RollsInProgress)];
    InProgress Respond            Answered   CaseRespond            [Is(ByLead) Is(RollsAnswered)];
    InProgress CorrectAnswer      InProgress CaseRespond            [Is(ByLead) Is(RollsInProgress)];
    Answered   CorrectAnswer      Answered   CaseRespond            [Is(ByLead) Is(RollsAnswered)];
    Following  CorrectAnswer      Answered   CaseRespond            [Is(ByLead) Is(RollsAnswered)];
    Following  CorrectAnswer      Following  CaseRespond            [Is(ByLead) Is(RollsFollowing)];
    InProgress AnswerFurther      InProgress CaseRespond            [Is(ByLead) Is(RollsInProgress)];
    Answered   AnswerFurther      Answered   CaseRespond            [Is(ByLead) Is(RollsAnswered)];
    Following  AnswerFurther      Answered   CaseRespond            [Is(ByLead) Is(RollsAnswered)];
    InProgress Review             InProgress CaseReview             [Is(ByLead) Is(RollsInProgress)];
    Answered   Review             InProgress CaseReview             [Is(ByLead) Is(RollsInProgress)];
    Answered   Review             Answered   CaseReview             [Is(ByLead) Is(RollsAnswered)];
    Answered   Review             Following  CaseReview             [Is(ByLead) Is(RollsFollowing)];
    Following  Review             InProgress CaseReview             [Is(ByLead) Is(RollsInProgress)];
    Following  Review             Answered   CaseReview             [Is(ByLead) Is(RollsAnswered)];
    Following  Review             Following  CaseReview             [Is(ByLead) Is(RollsFollowing)];
    Assigned   RequestExplanation Assigned   CaseRequestExplanation [Is(ByLead)];
    InProgress RequestExplanation InProgress CaseRequestExplanation [Is(ByLead)];
    Answered   RequestExplanation Answered   CaseRequestExplanation [Is(ByLead)];
    Following  RequestExplanation Following  CaseRequestExplanation [Is(ByLead)];
    Assigned   Explain            Assigned   CaseExplain            [Is(ByLead)];
    InProgress Explain            InProgress CaseExplain            [Is(ByLead)];
    Answered   Explain            Answered   CaseExplain            [Is(ByLead)];
    Following  Explain            Following  CaseExplain            [Is(ByLead)];
    Assigned   Waive              Assigned   CaseWaive              [Is(ByLead) Is(RollsAssigned)];
    Assigned   Waive              Following  CaseWaive              [Is(ByLead) Is(RollsFollowing)];
    InProgress Waive              Assigned   CaseWaive              [Is(ByLead) Is(RollsAssigned)];
    InProgress Waive              InProgress CaseWaive              [Is(ByLead) Is(RollsInProgress)];
    InProgress Waive              Answered   CaseWaive              [Is(ByLead) Is(RollsAnswered)];
    InProgress Waive              Following  CaseWaive              [Is(ByLead) Is(RollsFollowing)];
    Assigned   Transfer           Assigned   CaseTransfer           [Is(ByLead)];
    InProgress Transfer           Assigned   CaseTransfer           [Is(ByLead) Is(RollsAssigned)];
    InProgress Transfer           InProgress CaseTransfer           [Is(ByLead) Is(RollsInProgress)];
    InProgress Transfer           Answered   CaseTransfer           [Is(ByLead) Is(RollsAnswered)];
    InProgress Transfer           Following  CaseTransfer           [Is(ByLead) Is(RollsFollowing)];
    Assigned   Contest            Assigned   CaseContest            [Is(ByLead)];
    InProgress Contest            InProgress CaseContest            [Is(ByLead)];
    Answered   Contest            Answered   CaseContest            [Is(ByLead)];
    Following  Contest            Following  CaseContest            [Is(ByLead)];
    Assigned   DecideContest      Assigned   CaseDecideContest      [Is(ByLead) Is(RollsAssigned)];
    InProgress DecideContest      InProgress CaseDecideContest      [Is(ByLead) Is(RollsInProgress)];
    Answered   DecideContest      InProgress CaseDecideContest      [Is(ByLead) Is(RollsInProgress)];
    Answered   DecideContest      Answered   CaseDecideContest      [Is(ByLead) Is(RollsAnswered)];
    Answered   DecideContest      Following  CaseDecideContest      [Is(ByLead) Is(RollsFollowing)];
    Following  DecideContest      InProgress CaseDecideContest      [Is(ByLead) Is(RollsInProgress)];
    Following  DecideContest      Answered   CaseDecideContest      [Is(ByLead) Is(RollsAnswered)];
    Following  DecideContest      Following  CaseDecideContest      [Is(ByLead) Is(RollsFollowing)];
    Answered   Close              Closed     CaseClose              [Is(ReviewPassed) Not(OpenCommitments) Not(ContestOpen) Not(ActorIsParty)];
    Following  Close              Closed     CaseClose              [Is(ReviewPassed) Not(OpenCommitments) Not(FollowUpOpen) Not(ContestOpen) Not(ActorIsParty)];
    Closed     Reopen             InProgress CaseReopen             [Is(HasAddressee) Not(ActorIsParty)];
    Assigned   Remind             Assigned   CaseRemind             [Not(ActorIsParty)];
    InProgress Remind             InProgress CaseRemind             [Not(ActorIsParty)];
    Answered   Remind             Answered   CaseRemind             [Not(ActorIsParty)];
    Following  Remind             Following  CaseRemind             [Not(ActorIsParty)];
    Assigned   RequestReminder    Assigned   CaseRequestReminder    [];
    InProgress RequestReminder    InProgress CaseRequestReminder    [];
    Answered   RequestReminder    Answered   CaseRequestReminder    [];
    Following  RequestReminder    Following  CaseRequestReminder    [];
}

// The obligation of one addressee of a recommendation: reviewed separately, waived by the leader, transferred to successors.
table! { ADDRESSEE: AssignmentStatus,
    // from    action             to         needs                  guards
    Start      Issue              Assigned   ConclusionIssue        [];
    Assigned   PassDown           PassedDown CasePassDown           [Is(CaseIsOpen)];
    Assigned   Acknowledge        InProgress CaseAcknowledge        [Is(CaseIsOpen) Is(SpeaksForAgency)];
    InProgress TakePosition       InProgress CaseTakePosition       [Is(CaseIsOpen) Is(SpeaksForAgency) Not(PositionTaken)];
    InProgress DecidePosition     InProgress CaseDecidePosition     [Is(CaseIsOpen) Is(PositionOpen) Not(ActorIsParty) Is(Upheld)];
    InProgress DecidePosition     Waived     CaseDecidePosition     [Is(CaseIsOpen) Is(PositionOpen) Not(ActorIsParty) Is(Lifted)];
    InProgress Plan               InProgress CasePlan               [Is(CaseIsOpen) Is(SpeaksForAgency)];
    InProgress ReportProgress     InProgress CaseProgress           [Is(CaseIsOpen) Is(SpeaksForAgency)];
    InProgress SubmitReport       InProgress CaseSubmitReport       [Is(CaseIsOpen) Is(SpeaksForAgency) Is(ReportsRequested)];
    InProgress RequestExtension   InProgress CaseRequestExtension   [Is(CaseIsOpen) Is(SpeaksForAgency) Not(ExtensionRequested)];
    InProgress DecideExtension    InProgress CaseDecideExtension    [Is(CaseIsOpen) Is(ExtensionRequested) Not(ActorIsParty)];
    InProgress ReplyInterim       InProgress CaseReplyInterim       [Is(CaseIsOpen) Is(SpeaksForAgency)];
    InProgress Respond            Answered   CaseRespond            [Is(CaseIsOpen) Is(SpeaksForAgency) Not(PositionOpen)];
    Answered   CorrectAnswer      Answered   CaseRespond            [Is(CaseIsOpen) Is(SpeaksForAgency)];
    Answered   AnswerFurther      Answered   CaseRespond            [Is(CaseIsOpen) Is(SpeaksForAgency) Not(AnswerSettled)];
    Answered   Review             Answered   CaseReview             [Is(CaseIsOpen) Not(HasVerdict) Not(ActorIsParty) Is(Satisfactory)];
    Answered   Review             Answered   CaseReview             [Is(CaseIsOpen) Not(HasVerdict) Not(ActorIsParty) Is(PartlySatisfactory)];
    Answered   Review             InProgress CaseReview             [Is(CaseIsOpen) Not(HasVerdict) Not(ActorIsParty) Is(Unsatisfactory)];
    Assigned   RequestExplanation Assigned   CaseRequestExplanation [Is(CaseIsOpen) Not(ActorIsParty) Is(NotCarriedOut) Not(ExplanationRequested)];
    InProgress RequestExplanation InProgress CaseRequestExplanation [Is(CaseIsOpen) Not(ActorIsParty) Is(NotCarriedOut) Not(ExplanationRequested)];
    Answered   RequestExplanation Answered   CaseRequestExplanation [Is(CaseIsOpen) Not(ActorIsParty) Is(NotCarriedOut) Not(ExplanationRequested)];
    Assigned   Explain            Assigned   CaseExplain            [Is(CaseIsOpen) Is(SpeaksForAgency) Is(ExplanationRequested)];
    InProgress Explain            InProgress CaseExplain            [Is(CaseIsOpen) Is(SpeaksForAgency) Is(ExplanationRequested)];
    Answered   Explain            Answered   CaseExplain            [Is(CaseIsOpen) Is(SpeaksForAgency) Is(ExplanationRequested)];
    Assigned   Contest            Assigned   CaseContest            [Is(CaseIsOpen) Is(Recorded)];
    InProgress Contest            InProgress CaseContest            [Is(CaseIsOpen) Is(Recorded)];
    Answered   Contest            Answered   CaseContest            [Is(CaseIsOpen) Is(Recorded)];
    Assigned   DecideContest      Assigned   CaseDecideContest      [Is(CaseIsOpen) Is(ContestOpen) Not(ActorIsParty)];
    InProgress DecideContest      InProgress CaseDecideContest      [Is(CaseIsOpen) Is(ContestOpen) Not(ActorIsParty)];
    PassedDown DecideContest      PassedDown CaseDecideContest      [Is(CaseIsOpen) Is(ContestOpen) Not(ActorIsParty)];
    Waived     DecideContest      Waived     CaseDecideContest      [Is(CaseIsOpen) Is(ContestOpen) Not(ActorIsParty)];
    Superseded DecideContest      Superseded CaseDecideContest      [Is(CaseIsOpen) Is(ContestOpen) Not(ActorIsParty)];
    Answered   DecideContest      Answered   CaseDecideContest      [Is(CaseIsOpen) Is(ContestOpen) Not(ActorIsParty) Not(AnswerVoid)];
    Answered   DecideContest      InProgress CaseDecideContest      [Is(CaseIsOpen) Is(ContestOpen) Not(ActorIsParty) Is(AnswerVoid)];
    Assigned   Waive              Waived     CaseWaive              [Is(CaseIsOpen) Not(ActorIsParty)];
    InProgress Waive              Waived     CaseWaive              [Is(CaseIsOpen) Not(ActorIsParty)];
    Assigned   Transfer           Superseded CaseTransfer           [Is(CaseIsOpen) Is(AddresseeEnded) Not(ActorIsParty)];
    InProgress Transfer           Superseded CaseTransfer           [Is(CaseIsOpen) Is(AddresseeEnded) Not(ActorIsParty)];
    Answered   Reopen             InProgress CaseReopen             [Is(ByCase)];
}
