//! The stages of a supervision.

use entity::enums::{Action, SupervisionStage};

use super::{Fact, Guard, Transition};
use crate::domain::policy::Permission;

// Stages may be left out, never gone back to; `Conclude` follows from issuing the conclusion.
// Who has a seat in a supervised body does not close.
table! { SUPERVISION: SupervisionStage,
    // from        action          to             needs             guards
    Start          Create          Planned        SupervisionManage [];
    Planned        Announce        Announced      SupervisionManage [Not(ActorIsSupervised)];
    Announced      ReceiveReport   ReportReceived SupervisionManage [Not(ActorIsSupervised)];
    Announced      VisitSite       OnSite         SupervisionManage [Not(ActorIsSupervised)];
    ReportReceived VisitSite       OnSite         SupervisionManage [Not(ActorIsSupervised)];
    Announced      DraftConclusion Draft          SupervisionManage [Not(ActorIsSupervised)];
    ReportReceived DraftConclusion Draft          SupervisionManage [Not(ActorIsSupervised)];
    OnSite         DraftConclusion Draft          SupervisionManage [Not(ActorIsSupervised)];
    Announced      Conclude        Concluded      ConclusionIssue   [Is(ByCase) Not(ActorIsSupervised)];
    ReportReceived Conclude        Concluded      ConclusionIssue   [Is(ByCase) Not(ActorIsSupervised)];
    OnSite         Conclude        Concluded      ConclusionIssue   [Is(ByCase) Not(ActorIsSupervised)];
    Draft          Conclude        Concluded      ConclusionIssue   [Is(ByCase) Not(ActorIsSupervised)];
    Concluded      Conclude        Concluded      ConclusionIssue   [Is(ByCase) Not(ActorIsSupervised)];
    Concluded      Close           Closed         ConclusionIssue   [Not(ActorIsSupervised) Is(AllSettled)];
    Planned        Drop            Dropped        SupervisionManage [Not(ActorIsSupervised)];
    Announced      Drop            Dropped        SupervisionManage [Not(ActorIsSupervised)];
    ReportReceived Drop            Dropped        SupervisionManage [Not(ActorIsSupervised)];
    OnSite         Drop            Dropped        SupervisionManage [Not(ActorIsSupervised)];
    Draft          Drop            Dropped        SupervisionManage [Not(ActorIsSupervised)];
}
