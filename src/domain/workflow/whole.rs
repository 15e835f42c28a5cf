//! The steps of a petition that is split into parts. What agencies and the council do is done on each part; the status
//! of the whole follows (`domain/part.rs`).

use entity::enums::{Action, Status};

use super::{Fact, Guard, Transition};
use crate::domain::policy::Permission;

table! { WHOLE: Status,
    // from    action           to         needs                guards
    Split      Edit             Split      CaseAccept           [Not(ActorHasInterest)];
    Answered   Edit             Answered   CaseAccept           [Not(ActorHasInterest)];
    Following  Edit             Following  CaseAccept           [Not(ActorHasInterest)];
    Closed     Edit             Closed     CaseAccept           [Not(ActorHasInterest)];
    Split      JoinParts        Received   CaseSplitIntoParts   [Is(PartsUntouched) Is(WasReceived) Not(ActorHasInterest)];
    Split      JoinParts        Accepted   CaseSplitIntoParts   [Is(PartsUntouched) Is(WasAccepted) Not(ActorHasInterest)];
    Answered   NotifyVoters     Answered   CaseNotifyVoters     [];
    Following  NotifyVoters     Following  CaseNotifyVoters     [];
    Closed     NotifyVoters     Closed     CaseNotifyVoters     [];
    Answered   RecordFeedback   Answered   CaseRecordFeedback   [];
    Following  RecordFeedback   Following  CaseRecordFeedback   [];
    Closed     RecordFeedback   Closed     CaseRecordFeedback   [];
}
