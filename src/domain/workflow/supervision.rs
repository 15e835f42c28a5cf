//! The stages of a supervision.

use entity::enums::{Action, SupervisionStage};

use super::{Fact, Row};
use crate::domain::policy::Permission;

// Stages may be left out, never gone back to; `Conclude` follows from issuing the conclusion.
// Who has a seat in a supervised body does not close.
table! { SUPERVISION: SupervisionStage,
    // from         action          to             needs             given
    Start          Create          Planned        SupervisionManage [];
    Planned        Announce        Announced      SupervisionManage [NotSupervised];
    Announced      ReceiveReport   ReportReceived SupervisionManage [NotSupervised];
    Announced      VisitSite       OnSite         SupervisionManage [NotSupervised];
    ReportReceived VisitSite       OnSite         SupervisionManage [NotSupervised];
    Announced      DraftConclusion Draft          SupervisionManage [NotSupervised];
    ReportReceived DraftConclusion Draft          SupervisionManage [NotSupervised];
    OnSite         DraftConclusion Draft          SupervisionManage [NotSupervised];
    Announced      Conclude        Concluded      ConclusionIssue   [ByCase NotSupervised];
    ReportReceived Conclude        Concluded      ConclusionIssue   [ByCase NotSupervised];
    OnSite         Conclude        Concluded      ConclusionIssue   [ByCase NotSupervised];
    Draft          Conclude        Concluded      ConclusionIssue   [ByCase NotSupervised];
    Concluded      Conclude        Concluded      ConclusionIssue   [ByCase NotSupervised];
    Concluded      Close           Closed         ConclusionIssue   [NotSupervised AllSettled];
    Planned        Drop            Dropped        SupervisionManage [NotSupervised];
    Announced      Drop            Dropped        SupervisionManage [NotSupervised];
    ReportReceived Drop            Dropped        SupervisionManage [NotSupervised];
    OnSite         Drop            Dropped        SupervisionManage [NotSupervised];
    Draft          Drop            Dropped        SupervisionManage [NotSupervised];
}
