//! The steps of a recommendation, and of each addressee's obligation under it.

use entity::enums::{Action, AssignmentStatus, Status};

use super::{Fact, Row};
use crate::domain::policy::Permission;

// Several addressees, all leads: the case is where they are together (domain/recommendation.rs), so that one act may
// lead to several places. Completion and adequacy are judged for each; the standing body closes.
table! { RECOMMENDATION: Status,
    // from     action             to         needs                  given
    Start      Issue              Assigned   ConclusionIssue        [];
    Assigned   Edit               Assigned   RecommendationEdit     [];
    InProgress Edit               InProgress RecommendationEdit     [];
    Answered   Edit               Answered   RecommendationEdit     [];
    Following  Edit               Following  RecommendationEdit     [];
    Assigned   Split              Assigned   CaseSplit              [NotSupervised];
    InProgress Split              InProgress CaseSplit              [NotSupervised];
    Assigned   PassDown           Assigned   CasePassDown           [ByLead];
    InProgress PassDown           InProgress CasePassDown           [ByLead];
    Assigned   Acknowledge        InProgress CaseAcknowledge        [ByLead];
    InProgress Acknowledge        InProgress CaseAcknowledge        [ByLead];
    InProgress TakePosition       InProgress CaseTakePosition       [ByLead];
    InProgress DecidePosition     Assigned   CaseDecidePosition     [ByLead RollsAssigned];
    InProgress DecidePosition     InProgress CaseDecidePosition     [ByLead RollsInProgress];
    InProgress DecidePosition     Answered   CaseDecidePosition     [ByLead RollsAnswered];
    InProgress DecidePosition     Following  CaseDecidePosition     [ByLead RollsFollowing];
    InProgress Plan               InProgress CasePlan               [ByLead];
    InProgress ReportProgress     InProgress CaseProgress           [ByLead];
    InProgress SubmitReport       InProgress CaseSubmitReport       [ByLead];
    InProgress RequestExtension   InProgress CaseRequestExtension   [ByLead];
    InProgress DecideExtension    InProgress CaseDecideExtension    [ByLead];
    InProgress ReplyInterim       InProgress CaseReplyInterim       [ByLead];
    InProgress Respond            InProgress CaseRespond            [ByLead RollsInProgress];
    InProgress Respond            Answered   CaseRespond            [ByLead RollsAnswered];
    InProgress Review             InProgress CaseReview             [ByLead RollsInProgress];
    Answered   Review             InProgress CaseReview             [ByLead RollsInProgress];
    Answered   Review             Answered   CaseReview             [ByLead RollsAnswered];
    Answered   Review             Following  CaseReview             [ByLead RollsFollowing];
    Assigned   RequestExplanation Assigned   CaseRequestExplanation [ByLead];
    InProgress RequestExplanation InProgress CaseRequestExplanation [ByLead];
    Answered   RequestExplanation Answered   CaseRequestExplanation [ByLead];
    Following  RequestExplanation Following  CaseRequestExplanation [ByLead];
    Assigned   Explain            Assigned   CaseExplain            [ByLead];
    InProgress Explain            InProgress CaseExplain            [ByLead];
    Answered   Explain            Answered   CaseExplain            [ByLead];
    Following  Explain            Following  CaseExplain            [ByLead];
    Assigned   Waive              Assigned   CaseWaive              [ByLead RollsAssigned];
    Assigned   Waive              Following  CaseWaive              [ByLead RollsFollowing];
    InProgress Waive              Assigned   CaseWaive              [ByLead RollsAssigned];
    InProgress Waive              InProgress CaseWaive              [ByLead RollsInProgress];
    InProgress Waive              Answered   CaseWaive              [ByLead RollsAnswered];
    InProgress Waive              Following  CaseWaive              [ByLead RollsFollowing];
    Assigned   Transfer           Assigned   CaseTransfer           [ByLead];
    InProgress Transfer           Assigned   CaseTransfer           [ByLead RollsAssigned];
    InProgress Transfer           InProgress CaseTransfer           [ByLead RollsInProgress];
    InProgress Transfer           Answered   CaseTransfer           [ByLead RollsAnswered];
    InProgress Transfer           Following  CaseTransfer           [ByLead RollsFollowing];
    Answered   Close              Closed     CaseClose              [Reviewed NoOpenCommitments NotSupervised];
    Following  Close              Closed     CaseClose              [Reviewed NoOpenCommitments NotSupervised];
    Closed     Reopen             InProgress CaseReopen             [HasAddressee NotSupervised];
    Assigned   Remind               Assigned   CaseRemind               [];
    InProgress Remind               InProgress CaseRemind               [];
    Answered   Remind               Answered   CaseRemind               [];
    Following  Remind               Following  CaseRemind               [];
    Assigned   RequestReminder          Assigned   CaseRequestReminder          [];
    InProgress RequestReminder          InProgress CaseRequestReminder          [];
    Answered   RequestReminder          Answered   CaseRequestReminder          [];
    Following  RequestReminder          Following  CaseRequestReminder          [];
}

// An addressee's obligation under a recommendation: judged by itself, let off by the leader, inherited by successors.
table! { ADDRESSEE: AssignmentStatus,
    // from     action             to         needs                  given
    Start      Issue              Assigned   ConclusionIssue        [];
    Assigned   PassDown           PassedDown CasePassDown           [CaseIsOpen];
    Assigned   Acknowledge        InProgress CaseAcknowledge        [CaseIsOpen SpeaksForAgency];
    InProgress TakePosition       InProgress CaseTakePosition       [CaseIsOpen SpeaksForAgency NoPosition];
    InProgress DecidePosition     InProgress CaseDecidePosition     [CaseIsOpen PositionOpen NotSupervised Upheld];
    InProgress DecidePosition     Waived     CaseDecidePosition     [CaseIsOpen PositionOpen NotSupervised Lifted];
    InProgress Plan               InProgress CasePlan               [CaseIsOpen SpeaksForAgency];
    InProgress ReportProgress     InProgress CaseProgress           [CaseIsOpen SpeaksForAgency];
    InProgress SubmitReport       InProgress CaseSubmitReport       [CaseIsOpen SpeaksForAgency ReportsAsked];
    InProgress RequestExtension   InProgress CaseRequestExtension   [CaseIsOpen SpeaksForAgency NoExtensionAsked];
    InProgress DecideExtension    InProgress CaseDecideExtension    [CaseIsOpen ExtensionAsked NotSupervised];
    InProgress ReplyInterim       InProgress CaseReplyInterim       [CaseIsOpen SpeaksForAgency];
    InProgress Respond            Answered   CaseRespond            [CaseIsOpen SpeaksForAgency PositionSettled];
    Answered   Review             Answered   CaseReview             [CaseIsOpen NotReviewed NotAnswerer Satisfactory];
    Answered   Review             Answered   CaseReview             [CaseIsOpen NotReviewed NotAnswerer PartlySatisfactory];
    Answered   Review             InProgress CaseReview             [CaseIsOpen NotReviewed NotAnswerer Unsatisfactory];
    Assigned   RequestExplanation Assigned   CaseRequestExplanation [CaseIsOpen NotSupervised NotCarriedOut NoExplanationAsked];
    InProgress RequestExplanation InProgress CaseRequestExplanation [CaseIsOpen NotSupervised NotCarriedOut NoExplanationAsked];
    Answered   RequestExplanation Answered   CaseRequestExplanation [CaseIsOpen NotSupervised NotCarriedOut NoExplanationAsked];
    Assigned   Explain            Assigned   CaseExplain            [CaseIsOpen SpeaksForAgency ExplanationAsked];
    InProgress Explain            InProgress CaseExplain            [CaseIsOpen SpeaksForAgency ExplanationAsked];
    Answered   Explain            Answered   CaseExplain            [CaseIsOpen SpeaksForAgency ExplanationAsked];
    Assigned   Waive              Waived     CaseWaive              [CaseIsOpen NotSupervised];
    InProgress Waive              Waived     CaseWaive              [CaseIsOpen NotSupervised];
    Assigned   Transfer           Superseded CaseTransfer           [CaseIsOpen AddresseeEnded NotSupervised];
    InProgress Transfer           Superseded CaseTransfer           [CaseIsOpen AddresseeEnded NotSupervised];
    Answered   Reopen             InProgress CaseReopen             [ByCase];
}
