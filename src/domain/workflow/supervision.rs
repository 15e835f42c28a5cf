//! The stages of a supervision.

use entity::vocabulary::{Action, SupervisionStage};

use super::{Fact, Row};
use crate::domain::policy::Permission;

// Stages may be left out, never gone back to; `Conclude` follows from issuing the conclusion.
// Who has a seat in a supervised body does not close.
table! { SUPERVISION: SupervisionStage,
    // from         action          to             needs             given
    Start          Create          Planned        SupervisionManage [];
    Planned        Announce        Announced      SupervisionManage [];
    Announced      ReceiveReport   ReportReceived SupervisionManage [];
    Announced      VisitSite       OnSite         SupervisionManage [];
    ReportReceived VisitSite       OnSite         SupervisionManage [];
    Announced      DraftConclusion Draft          SupervisionManage [];
    ReportReceived DraftConclusion Draft          SupervisionManage [];
    OnSite         DraftConclusion Draft          SupervisionManage [];
    Announced      Conclude        Concluded      ConclusionIssue   [ByCase];
    ReportReceived Conclude        Concluded      ConclusionIssue   [ByCase];
    OnSite         Conclude        Concluded      ConclusionIssue   [ByCase];
    Draft          Conclude        Concluded      ConclusionIssue   [ByCase];
    Concluded      Conclude        Concluded      ConclusionIssue   [ByCase];
    Concluded      Close           Closed         ConclusionIssue   [NotSupervised AllSettled];
    Planned        Drop            Dropped        SupervisionManage [];
    Announced      Drop            Dropped        SupervisionManage [];
    ReportReceived Drop            Dropped        SupervisionManage [];
    OnSite         Drop            Dropped        SupervisionManage [];
    Draft          Drop            Dropped        SupervisionManage [];
}
