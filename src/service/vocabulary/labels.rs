//! The labels of the enums that are not values of the database: permissions, sort orders, what requests decide.

use entity::enums::{Label, Labelled};
use entity::labelled;

use crate::domain::escalation::EscalationReason;
use crate::domain::policy::Permission;
use crate::kernel::error::{Code, Language};
use crate::kernel::names::NameSort;
use crate::service::engine::assignment::extend::ExtensionDecision;
use crate::service::engine::assignment::facets::AssignmentFacet;
use crate::service::engine::assignment::list::AssignmentSort;
use crate::service::engine::case::facets::CaseFacet;
use crate::service::engine::case::list::CaseSort;
use crate::service::engine::commitment::facets::CommitmentFacet;
use crate::service::engine::commitment::list::CommitmentSort;
use crate::service::engine::commitment::settle::CommitmentFinding;
use crate::service::engine::expand::CaseExpansion;
use crate::service::engine::response::version::VersionKind;
use crate::service::engine::timeliness::TimelinessSubject;
use crate::service::referral::list::ReferralDirection;

labelled! {
    NameSort {
        Newest = "newest" ("Mới nhất", "Newest first"),
        Name = "name" ("Theo tên", "By name"),
    }
}

labelled! {
    CaseSort {
        Newest = "newest" ("Mới nhất", "Newest first"),
        Due = "due" ("Theo hạn", "By due date"),
        Relevance = "relevance" ("Khớp nhất", "Most relevant"),
    }
}

labelled! {
    CaseExpansion {
        Assignments = "assignments" ("Việc được giao", "Assignments"),
        Events = "events" ("Diễn biến", "Timeline"),
        Responses = "responses" ("Trả lời", "Responses"),
        Commitments = "commitments" ("Cam kết", "Commitments"),
        Links = "links" ("Liên kết", "Links"),
        Letters = "letters" ("Văn bản đôn đốc", "Reminder letters"),
    }
}

/// The titles of problems.
impl Labelled for Code {
    fn labels() -> Vec<(&'static str, Label)> {
        let label =
            |code: &Self| Label { vi: code.title(Language::Vietnamese), en: code.title(Language::English) };
        Self::ALL.iter().map(|code| (code.word(), label(code))).collect()
    }
}

labelled! {
    AssignmentSort {
        Newest = "newest" ("Mới nhất", "Newest first"),
        Due = "due" ("Theo hạn", "By due date"),
    }
}

labelled! {
    CommitmentSort {
        Newest = "newest" ("Mới nhất", "Newest first"),
        Due = "due" ("Theo hạn", "By due date"),
    }
}

labelled! {
    ReferralDirection {
        Incoming = "incoming" ("Chuyển đến", "Incoming"),
        Outgoing = "outgoing" ("Chuyển đi", "Outgoing"),
    }
}

labelled! {
    TimelinessSubject {
        Cases = "cases" ("Kiến nghị", "Cases"),
        Assignments = "assignments" ("Việc được giao", "Assignments"),
        Commitments = "commitments" ("Cam kết", "Commitments"),
    }
}

labelled! {
    EscalationReason {
        NotRemindedYet = "not_reminded_yet" ("Chưa đôn đốc lần nào", "Not reminded yet"),
        RemindersLeft = "reminders_left" ("Chưa đủ số lần đôn đốc", "More reminders come first"),
        RemindersSpent = "reminders_spent" ("Đã đủ số lần đôn đốc", "All reminders were sent"),
        LevelBelowReached = "level_below_reached" ("Đã qua bước trước", "The level below was reached"),
        Top = "top" ("Đã đến bước cao nhất", "The highest level"),
    }
}

labelled! {
    ExtensionDecision {
        Grant = "grant" ("Đồng ý", "Grant"),
        Refuse = "refuse" ("Không đồng ý", "Refuse"),
    }
}

labelled! {
    CommitmentFinding {
        Kept = "kept" ("Đã thực hiện", "Kept"),
        Broken = "broken" ("Không thực hiện", "Broken"),
    }
}

labelled! {
    VersionKind {
        Correction = "correction" ("Đính chính", "Correction"),
        Further = "further" ("Trả lời bổ sung", "Further answer"),
    }
}

labelled! {
    Permission {
        CaseRead = "case.read" ("Xem kiến nghị", "Read cases"),
        CaseRegister = "case.register" ("Đăng ký kiến nghị", "Register petitions"),
        CaseEdit = "case.edit" ("Sửa kiến nghị", "Edit petitions"),
        CaseAccept = "case.accept" ("Tiếp nhận, phân loại", "Accept and classify"),
        CaseReject = "case.reject" ("Không tiếp nhận", "Reject"),
        CaseMerge = "case.merge" ("Gộp kiến nghị", "Merge"),
        CaseRefer = "case.refer" ("Chuyển cấp khác", "Refer"),
        CaseRecordAnswer = "case.record_answer" ("Ghi trả lời tại chỗ", "Record answers given on the spot"),
        CaseWithdraw = "case.withdraw" ("Ghi việc rút kiến nghị", "Withdraw"),
        CaseAssign = "case.assign" ("Chuyển cơ quan giải quyết", "Assign"),
        CaseRelease = "case.release" ("Cho chuyển tiếp sau hai lần trả lại", "Release after two returns"),
        CasePassDown = "case.pass_down" ("Giao cấp dưới", "Pass down"),
        CaseAcknowledge = "case.acknowledge" ("Nhận việc", "Acknowledge"),
        CaseReturn = "case.return" ("Trả lại", "Return"),
        CaseProgress = "case.report_progress" ("Báo cáo tiến độ", "Report progress"),
        CaseRespond = "case.respond" ("Trả lời", "Respond"),
        CaseReview = "case.review" ("Thẩm tra trả lời", "Review answers"),
        CaseClose = "case.close" ("Kết thúc", "Close"),
        CaseReopen = "case.reopen" ("Mở lại", "Reopen"),
        CaseNotifyVoters = "case.notify_voters" ("Thông báo cho cử tri", "Notify voters"),
        CaseRecordFeedback = "case.record_feedback" ("Ghi ý kiến cử tri", "Record voters' feedback"),
        CaseRequestExtension = "case.request_extension" ("Đề nghị gia hạn", "Request extensions"),
        CaseDecideExtension = "case.decide_extension" ("Quyết định gia hạn", "Decide on extensions"),
        CaseContest = "case.contest" ("Đề nghị xem lại nội dung ghi nhận", "Contest what was recorded"),
        CaseDecideContest = "case.decide_contest" ("Quyết định việc xem lại", "Decide on contests"),
        CaseReplyInterim = "case.reply_interim" ("Trả lời tạm thời", "Reply in the interim"),
        CaseRequestReminder = "case.request_reminder" ("Đề nghị đôn đốc", "Request reminders"),
        CaseRemind = "case.remind" ("Đôn đốc", "Remind"),
        CaseAnswerReminder = "case.answer_reminder" ("Trả lời đôn đốc", "Answer reminders"),
        CaseTakePosition = "case.take_position" ("Nêu ý kiến về kiến nghị", "Take a position"),
        CaseDecidePosition = "case.decide_position" ("Quyết định về ý kiến của cơ quan", "Decide on positions"),
        CasePlan = "case.plan" ("Lập kế hoạch thực hiện", "Plan"),
        CaseSubmitReport = "case.submit_report" ("Gửi báo cáo định kỳ", "Submit periodic reports"),
        CaseRequestExplanation = "case.request_explanation" ("Yêu cầu giải trình", "Request explanations"),
        CaseExplain = "case.explain" ("Giải trình", "Explain"),
        CaseWaive = "case.waive" ("Miễn thực hiện", "Waive"),
        CaseTransfer = "case.transfer" ("Chuyển cơ quan kế thừa", "Transfer to successors"),
        CaseEnterLate = "case.enter_late" ("Nhập bổ sung việc đã qua", "Enter what happened earlier"),
        CaseSplit = "case.split" ("Chia nhiệm vụ", "Split recommendations"),
        CaseSplitIntoParts = "case.split_into_parts" ("Tách kiến nghị", "Split petitions into parts"),
        CaseLink = "case.link" ("Liên kết kiến nghị", "Link cases"),
        CaseHandOver = "case.hand_over" ("Lập danh sách chuyển kỳ sau", "Hand over"),
        HandoverPreview = "handover.preview" ("Xem trước danh sách chuyển kỳ sau", "Preview handovers"),
        HandoverRead = "handover.read" ("Xem danh sách chuyển kỳ sau", "Read handovers"),
        CaseRecalculate = "case.recalculate" ("Tính lại hạn", "Recalculate due dates"),
        ReferralRead = "referral.read" ("Xem kiến nghị chuyển đến", "Read referrals"),
        ReferralAccept = "referral.accept" ("Tiếp nhận kiến nghị chuyển đến", "Accept referrals"),
        ReferralReturn = "referral.return" ("Trả lại kiến nghị chuyển đến", "Return referrals"),
        ReferralAnswer = "referral.answer" ("Trả lời nơi chuyển", "Answer referrals"),
        AccessLinkManage = "access_link.manage" ("Cấp liên kết cho cơ quan chưa có tài khoản", "Give agencies without users access links"),
        CommitmentReport = "commitment.report" ("Báo cáo cam kết", "Report on commitments"),
        CommitmentVerify = "commitment.verify" ("Xác minh cam kết", "Verify commitments"),
        CommitmentSettle = "commitment.settle" ("Chuyển kỳ sau, miễn cam kết", "Carry over and waive commitments"),
        RecommendationEdit = "recommendation.edit" ("Phân loại kiến nghị sau giám sát", "Classify recommendations"),
        SupervisionRead = "supervision.read" ("Xem cuộc giám sát", "Read supervisions"),
        SupervisionManage = "supervision.manage" ("Tổ chức giám sát", "Run supervisions"),
        ConclusionIssue = "conclusion.issue" ("Ban hành kết luận", "Issue conclusions"),
        ProgrammeManage = "programme.manage" ("Lập chương trình giám sát", "Manage programmes"),
        PetitionerRead = "petitioner.read" ("Xem người kiến nghị", "Read petitioners"),
        PetitionerEdit = "petitioner.edit" ("Sửa người kiến nghị", "Edit petitioners"),
        FormerTextErase = "former_text.erase" ("Xóa nội dung cũ", "Erase former texts"),
        EventTextErase = "event_text.erase" ("Xóa nội dung nhật ký", "Erase texts of events"),
        EventReadInternal = "event.read_internal" ("Xem nhật ký nội bộ", "Read internal events"),
        AuditRead = "audit.read" ("Xem nhật ký hệ thống", "Read the audit log"),
        SectorManage = "sector.manage" ("Quản lý lĩnh vực", "Manage sectors"),
        TermManage = "term.manage" ("Quản lý nhiệm kỳ, kỳ họp", "Manage terms and sessions"),
        AnnexManage = "annex.manage" ("Quản lý cột phụ lục", "Manage annex columns"),
        SummaryReportRead = "summary_report.read" ("Xem báo cáo tổng hợp", "Read summary reports"),
        SummaryReportManage = "summary_report.manage" ("Quản lý báo cáo tổng hợp", "Manage summary reports"),
        RuleManage = "rule.manage" ("Quản lý quy định thời hạn", "Manage deadline rules"),
        CalendarManage = "calendar.manage" ("Quản lý lịch làm việc", "Manage the calendar"),
        OrganizationManage = "organization.manage" ("Quản lý cơ quan, tổ chức", "Manage organizations"),
        CentralBodyCreate = "central_body.create" ("Thêm bộ, ngành trung ương", "Add central bodies"),
        UserManage = "user.manage" ("Quản lý tài khoản", "Manage users"),
        ClientManage = "client.manage" ("Quản lý hệ thống kết nối", "Manage machine clients"),
    }
}

labelled! {
    CaseFacet {
        Kind = "kind" ("Loại", "Kind"),
        Status = "status" ("Trạng thái", "Status"),
        Outcome = "outcome" ("Kết quả", "Outcome"),
        Verdict = "verdict" ("Kết quả thẩm tra", "Verdict"),
        Nature = "nature" ("Tính chất", "Nature"),
        Channel = "channel" ("Kênh tiếp nhận", "Channel"),
        CompetenceLevel = "competence_level" ("Cấp thẩm quyền", "Competence level"),
        Phase = "phase" ("Trước hoặc sau kỳ họp", "Before or after a session"),
        VotersFeedback = "voters_feedback" ("Ý kiến của cử tri", "Voters' feedback"),
        Priority = "priority" ("Mức ưu tiên", "Priority"),
        Fulfilment = "fulfilment" ("Mức độ thực hiện", "Fulfilment"),
        RejectReason = "reject_reason" ("Lý do không tiếp nhận", "Reason of rejection"),
        Area = "area" ("Phạm vi", "Area"),
        Timeliness = "timeliness" ("Tiến độ", "Timeliness"),
    }
}

labelled! {
    AssignmentFacet {
        Kind = "kind" ("Loại", "Kind"),
        Status = "status" ("Trạng thái", "Status"),
        Role = "role" ("Vai trò", "Role"),
        Position = "position" ("Ý kiến về kiến nghị", "Position"),
        Outcome = "outcome" ("Kết quả", "Outcome"),
        Verdict = "verdict" ("Kết quả thẩm tra", "Verdict"),
        Timeliness = "timeliness" ("Tiến độ", "Timeliness"),
    }
}

labelled! {
    CommitmentFacet {
        Status = "status" ("Trạng thái", "Status"),
        Precision = "precision" ("Độ chính xác của thời hạn", "Precision"),
        Timeliness = "timeliness" ("Tiến độ", "Timeliness"),
    }
}
