//! The stages of a supervision.

use entity::enums::{Action, SupervisionStage};

use super::{Fact, Guard, Transition};
use crate::domain::policy::Permission;

// Stages may be left out, never gone back to; `Conclude` follows from issuing the conclusion.
// Who has a seat in a supervised body does not close.
table! { SUPERVISION: SupervisionStage,
    // from        action          to             needs             guards
    Start          Create          Planned        SupervisionManage [];
    Planned        Announce        Announced      SupervisionManage [Not(ActorIsParty)];
    Announced      ReceiveReport   ReportReceived SupervisionManage [Not(ActorIsParty)];
    Announced      VisitSite       OnSite         SupervisionManage [Not(ActorIsParty)];
    ReportReceived VisitSite       OnSite         SupervisionManage [Not(ActorIsParty)];
    Announced      DraftConclusion Draft          SupervisionManage [Not(ActorIsParty)];
    ReportReceived DraftConclusion Draft          SupervisionManage [Not(ActorIsParty)];
    OnSite         DraftConclusion Draft          SupervisionManage [Not(ActorIsParty)];
    Announced      Conclude        Concluded      ConclusionIssue   [Is(ByCase) Not(ActorIsParty)];
    ReportReceived Conclude        Concluded      ConclusionIssue   [Is(ByCase) Not(ActorIsParty)];
    OnSite         Conclude        Concluded      ConclusionIssue   [Is(ByCase) Not(ActorIsParty)];
    Draft          Conclude        Concluded      ConclusionIssue   [Is(ByCase) Not(ActorIsParty)];
    Concluded      Conclude        Concluded      ConclusionIssue   [Is(ByCase) Not(ActorIsParty)];
    Concluded      Close           Closed         ConclusionIssue   [Not(ActorIsParty) Is(AllSettled)];
    Planned        Drop            Dropped        SupervisionManage [Not(ActorIsParty)];
    Announced      Drop            Dropped        SupervisionManage [Not(ActorIsParty)];
    ReportReceived Drop            Dropped        SupervisionManage [Not(ActorIsParty)];
    OnSite         Drop            Dropped        SupervisionManage [Not(ActorIsParty)];
    Draft          Drop            Dropped        SupervisionManage [Not(ActorIsParty)];
}
