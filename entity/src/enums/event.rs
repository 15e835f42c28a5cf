//! The enums of the event log: what was done, and to which kind of subject.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use utoipa::openapi::schema::Type;
use utoipa::openapi::{ObjectBuilder, RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

string_enum! {
    /// An action on a case, an assignment or another subject, as recorded in the event log.
    Action {
        /// A petition was registered.
        Register = "register" ("Đăng ký", "Register"),
        /// A petition's content or classification was edited.
        Edit = "edit" ("Sửa", "Edit"),
        /// A petition was accepted and classified (tiếp nhận).
        Accept = "accept" ("Tiếp nhận", "Accept"),
        /// A petition was rejected, with a reason.
        Reject = "reject" ("Không tiếp nhận", "Reject"),
        /// A petition was merged into another one about the same matter.
        Merge = "merge" ("Gộp", "Merge"),
        /// A merge was undone.
        Unmerge = "unmerge" ("Bỏ gộp", "Undo the merge"),
        /// A petition was referred to central bodies or other councils.
        Refer = "refer" ("Chuyển cấp khác", "Refer"),
        /// A petition that agencies had already was classified anew.
        Reclassify = "reclassify" ("Phân loại lại", "Reclassify"),
        /// A rejection or a withdrawal was undone.
        Restore = "restore" ("Khôi phục", "Restore"),
        /// The answer to a petition was recorded that was referred before receivers were assigned.
        RecordAnswer = "record_answer" ("Ghi nhận trả lời", "Record the answer"),
        /// What another council referred was answered to that council.
        Answer = "answer" ("Trả lời nơi chuyển", "Answer the sender"),
        /// The petitioner withdrew the petition.
        Withdraw = "withdraw" ("Rút kiến nghị", "Withdraw"),
        /// A case was assigned to a lead agency.
        Assign = "assign" ("Chuyển cơ quan giải quyết", "Assign"),
        /// One more agency was assigned; the others keep their due dates.
        AddAgency = "add_agency" ("Thêm cơ quan", "Add an agency"),
        /// An assignment was recalled from its agency (thu hồi).
        Recall = "recall" ("Thu hồi", "Recall"),
        /// A case that was frozen after a second return was released for assignment.
        Release = "release" ("Cho chuyển tiếp", "Release"),
        /// An agency passed its assignment down to a subordinate agency.
        PassDown = "pass_down" ("Giao cấp dưới", "Pass down"),
        /// A committee took back what it had passed down.
        TakeBack = "take_back" ("Lấy lại việc đã giao", "Take back"),
        /// A committee sent an answer back to the agency to which it had passed down.
        SendBack = "send_back" ("Yêu cầu trả lời lại", "Send back"),
        /// A committee reminded an agency to which it had passed down (đôn đốc).
        RemindAgency = "remind_agency" ("Đôn đốc cơ quan", "Remind the agency"),
        /// A committee changed the due date of what it had passed down.
        ChangeDue = "change_due" ("Đổi hạn", "Change the due date"),
        /// An agency acknowledged its assignment.
        Acknowledge = "acknowledge" ("Nhận việc", "Acknowledge"),
        /// An agency returned its assignment, with a reason.
        Return = "return" ("Trả lại", "Return"),
        /// An agency reported progress.
        ReportProgress = "report_progress" ("Báo cáo tiến độ", "Report progress"),
        /// An agency responded (trả lời).
        Respond = "respond" ("Trả lời", "Respond"),
        /// A response was corrected (đính chính).
        CorrectAnswer = "correct_answer" ("Đính chính trả lời", "Correct the answer"),
        /// An agency answered further (trả lời bổ sung).
        AnswerFurther = "answer_further" ("Trả lời bổ sung", "Answer further"),
        /// The council reviewed a response.
        Review = "review" ("Thẩm tra trả lời", "Review"),
        /// A case was closed.
        Close = "close" ("Kết thúc", "Close"),
        /// A closed case was reopened.
        Reopen = "reopen" ("Mở lại", "Reopen"),
        /// Voters were notified of the result.
        NotifyVoters = "notify_voters" ("Thông báo cho cử tri", "Notify voters"),
        /// What the voters said about the answer was recorded.
        RecordFeedback = "record_feedback" ("Ghi ý kiến cử tri", "Record voters' feedback"),
        /// A matter was answered at the meeting where it was raised (trả lời tại chỗ).
        AnswerOnTheSpot = "answer_on_the_spot" ("Ghi trả lời tại chỗ", "Answer on the spot"),
        /// An opinion was noted: it is kept on record, and nothing follows.
        Note = "note" ("Tiếp thu ý kiến", "Take note"),
        /// The petitioner's identity was set or changed.
        SetPetitioner = "set_petitioner" ("Nhập người kiến nghị", "Enter the petitioner"),
        /// The petitioner's identity was read.
        ReadPetitioner = "read_petitioner" ("Xem người kiến nghị", "Show the petitioner"),
        /// The petitioner's identity was erased.
        ErasePetitioner = "erase_petitioner" ("Xóa người kiến nghị", "Erase the petitioner"),
        /// A former wording of a petition was erased.
        EraseFormerText = "erase_former_text" ("Xóa nội dung cũ", "Erase the former text"),
        /// The texts of an event of a case were erased.
        EraseEventTexts = "erase_event_texts" ("Xóa nội dung nhật ký", "Erase the texts"),
        /// A resource other than a case was created.
        Create = "create" ("Thêm mới", "Create"),
        /// A resource other than a case was changed.
        Update = "update" ("Cập nhật", "Update"),
        /// A grant, a signing key or a secret of a machine client was revoked.
        Revoke = "revoke" ("Thu hồi quyền", "Revoke"),
        /// The successors of an organization were named.
        Succeed = "succeed" ("Chỉ định cơ quan kế thừa", "Name successors"),
        /// Somebody else set a new password for the user.
        ResetPassword = "reset_password" ("Đặt lại mật khẩu", "Reset the password"),
        /// The user changed the own password.
        ChangePassword = "change_password" ("Đổi mật khẩu", "Change the password"),
        /// The user signed in for the first time, or from a network from which the user had not signed in before.
        SignIn = "sign_in" ("Đăng nhập", "Sign in"),
        /// Sign-ins failed: recorded for the first failure of a day, and for the 5th, 10th, 20th, 40th …
        SignInFailed = "sign_in_failed" ("Đăng nhập không thành công", "Failed sign-in"),
        /// A signing key was rotated.
        Rotate = "rotate" ("Thay khóa", "Rotate"),
        /// An agency contested a step that the council's office recorded for it.
        Contest = "contest" ("Đề nghị xem lại", "Contest"),
        /// A contest was decided.
        DecideContest = "decide_contest" ("Quyết định việc xem lại", "Decide on the contest"),
        /// An agency requested more time (gia hạn).
        RequestExtension = "request_extension" ("Đề nghị gia hạn", "Request an extension"),
        /// A requested extension was decided.
        DecideExtension = "decide_extension" ("Quyết định gia hạn", "Decide on the extension"),
        /// An agency sent an interim reply: why there is no answer yet, and when there will be one.
        ReplyInterim = "reply_interim" ("Trả lời tạm thời", "Reply in the interim"),
        /// A deputy requested a reminder letter to an agency.
        RequestReminder = "request_reminder" ("Đề nghị đôn đốc", "Request a reminder"),
        /// A reminder letter or a higher escalation level was recorded (đôn đốc).
        Remind = "remind" ("Đôn đốc", "Remind"),
        /// The answer to a reminder letter was recorded.
        AnswerReminder = "answer_reminder" ("Trả lời đôn đốc", "Answer the reminder"),
        /// An agency reported on a commitment.
        ReportCommitment = "report_commitment" ("Báo cáo cam kết", "Report on the commitment"),
        /// The council verified a commitment.
        VerifyCommitment = "verify_commitment" ("Xác minh cam kết", "Verify the commitment"),
        /// A commitment was carried over to a later session.
        CarryOver = "carry_over" ("Chuyển kỳ sau", "Carry over"),
        /// The council waived a commitment or an addressee's obligation.
        Waive = "waive" ("Miễn thực hiện", "Waive"),
        /// A stored due date was recalculated.
        Recalculate = "recalculate" ("Tính lại hạn", "Recalculate"),
        /// A due date is near.
        DueSoon = "due_soon" ("Sắp đến hạn", "Due soon"),
        /// A due date has passed.
        Overdue = "overdue" ("Quá hạn", "Overdue"),
        /// A commitment's review date has come, or a response still waits for a review.
        ReviewDue = "review_due" ("Đến ngày xem xét", "Review due"),
        /// The day has come on which the council looks at an answer again.
        FollowUpDue = "follow_up_due" ("Đến ngày xem lại", "Follow-up due"),
        /// A requested extension still waits for a decision.
        ExtensionPending = "extension_pending" ("Chờ quyết định gia hạn", "Extension pending"),
        /// A conclusion was issued: its recommendations are assigned to their addressees.
        Issue = "issue" ("Ban hành", "Issue"),
        /// An addressee accepted, partly accepted or disputed a recommendation.
        TakePosition = "take_position" ("Nêu ý kiến", "Take a position"),
        /// The council decided on an addressee's position.
        DecidePosition = "decide_position" ("Quyết định về ý kiến", "Decide on the position"),
        /// An addressee submitted an action plan with milestones.
        Plan = "plan" ("Lập kế hoạch thực hiện", "Plan"),
        /// A periodic report was submitted.
        SubmitReport = "submit_report" ("Gửi báo cáo định kỳ", "Submit the report"),
        /// A periodic report was not submitted by its due date.
        ReportMissing = "report_missing" ("Thiếu báo cáo định kỳ", "Report missing"),
        /// The council requested an explanation (giải trình).
        RequestExplanation = "request_explanation" ("Yêu cầu giải trình", "Request an explanation"),
        /// An addressee explained why a recommendation was not carried out.
        Explain = "explain" ("Giải trình", "Explain"),
        /// The obligation of an addressee that has ended was transferred to its successors.
        Transfer = "transfer" ("Chuyển cơ quan kế thừa", "Transfer"),
        /// A case was split into several.
        Split = "split" ("Chia nhiệm vụ", "Split"),
        /// A petition with several requests was split into parts (tách kiến nghị).
        SplitIntoParts = "split_into_parts" ("Tách kiến nghị", "Split into parts"),
        /// The parts of a petition were joined again (gộp lại).
        JoinParts = "join_parts" ("Gộp lại các phần", "Join the parts"),
        /// The status of a petition that was split followed that of its parts.
        FollowParts = "follow_parts" ("Theo các phần đã tách", "Follow the parts"),
        /// A link between two cases was created.
        Link = "link" ("Liên kết", "Link"),
        /// A link between two cases was removed.
        Unlink = "unlink" ("Gỡ liên kết", "Remove the link"),
        /// The case was open at the end of a session or term, and is on a signed handover list (chuyển kỳ sau).
        HandOver = "hand_over" ("Đưa vào danh sách chuyển kỳ sau", "Hand over"),
        /// The office created an access link for an agency without users.
        CreateAccessLink = "create_access_link" ("Tạo liên kết cho cơ quan", "Create an access link"),
        /// The agency opened its access link.
        OpenAccessLink = "open_access_link" ("Mở liên kết", "Open the access link"),
        /// The office revoked an access link.
        RevokeAccessLink = "revoke_access_link" ("Thu hồi liên kết", "Revoke the access link"),
        /// An agency without users submitted the draft of its response.
        SubmitDraft = "submit_draft" ("Gửi dự thảo trả lời", "Submit a draft"),
        /// The office confirmed the draft of a response: it became the response.
        ConfirmDraft = "confirm_draft" ("Xác nhận dự thảo", "Confirm the draft"),
        /// The office returned the draft of a response, with a reason.
        ReturnDraft = "return_draft" ("Trả lại dự thảo", "Return the draft"),
        /// A supervision was announced to the supervised bodies.
        Announce = "announce" ("Thông báo giám sát", "Announce"),
        /// A supervised body's report was received.
        ReceiveReport = "receive_report" ("Nhận báo cáo", "Receive the report"),
        /// The supervision team visited a site.
        VisitSite = "visit_site" ("Giám sát trực tiếp", "Visit the site"),
        /// The drafting of a conclusion began.
        DraftConclusion = "draft_conclusion" ("Dự thảo kết luận", "Draft the conclusion"),
        /// A supervision was concluded.
        Conclude = "conclude" ("Lập kết luận", "Conclude"),
        /// A supervision was dropped.
        Drop = "drop" ("Hủy", "Drop"),
    }
}

string_enum! {
    /// The kind of subject that an event is about.
    EventStream {
        /// A case: a petition or a recommendation.
        Case = "case" ("Kiến nghị", "Case"),
        /// An organization.
        Organization = "organization" ("Cơ quan, tổ chức", "Organization"),
        /// A user account.
        User = "user" ("Tài khoản", "User"),
        /// A machine client.
        Client = "client" ("Hệ thống kết nối", "Machine client"),
        /// A sector (lĩnh vực).
        Sector = "sector" ("Lĩnh vực", "Sector"),
        /// A council term (nhiệm kỳ).
        Term = "term" ("Nhiệm kỳ", "Term"),
        /// A council session (kỳ họp).
        Session = "session" ("Kỳ họp", "Session"),
        /// A key that signs access tokens.
        SigningKey = "signing_key" ("Khóa ký", "Signing key"),
        /// A year of the calendar.
        Calendar = "calendar" ("Lịch làm việc", "Calendar"),
        /// A deadline rule.
        DeadlineRule = "deadline_rule" ("Quy định thời hạn", "Deadline rule"),
        /// A supervision programme (chương trình giám sát).
        SupervisionProgramme = "supervision_programme" ("Chương trình giám sát", "Supervision programme"),
        /// A supervision norm: how many supervisions a body owes each year.
        SupervisionNorm = "supervision_norm" ("Định mức giám sát", "Supervision norm"),
        /// A supervision (giám sát).
        Supervision = "supervision" ("Cuộc giám sát", "Supervision"),
        /// A conclusion of a supervision (kết luận giám sát).
        Conclusion = "conclusion" ("Kết luận giám sát", "Conclusion"),
        /// A theme (chủ đề).
        Theme = "theme" ("Chủ đề", "Theme"),
        /// A handover list (chuyển kỳ sau).
        Handover = "handover" ("Danh sách chuyển kỳ sau", "Handover list"),
        /// The columns of a council's annexes (phụ lục) to which outcomes belong.
        AnnexColumns = "annex_columns" ("Cột phụ lục", "Annex columns"),
        /// A period that a council names without dates, such as mùa mưa bão.
        NamedPeriod = "named_period" ("Khoảng thời gian đặt tên", "Named period"),
        /// A summary report of voters' petitions that a body sent for a session.
        SummaryReport = "summary_report" ("Báo cáo tổng hợp", "Summary report"),
        /// A webhook, to which the service sends what changed.
        Webhook = "webhook" ("Webhook", "Webhook"),
        /// A subscription to mails.
        MailSubscription = "mail_subscription" ("Đăng ký nhận thư", "Mail subscription"),
    }
}

string_enum! {
    /// What became of a contest.
    ContestStatus {
        /// It waits for a decision.
        Open = "open" ("Chờ quyết định", "Open"),
        /// The council accepted it: the record does not stand.
        Accepted = "accepted" ("Chấp nhận", "Accepted"),
        /// The council refused it: the record stands.
        Refused = "refused" ("Không chấp nhận", "Refused"),
    }
}

impl EventStream {
    /// Returns whether the subject belongs to the deployment, and not to one council: an admin reads its events.
    #[must_use]
    pub const fn is_of_deployment(self) -> bool {
        match self {
            Self::Organization
            | Self::User
            | Self::Client
            | Self::Sector
            | Self::Term
            | Self::Session
            | Self::NamedPeriod
            | Self::SigningKey
            | Self::Calendar
            | Self::DeadlineRule
            | Self::Webhook
            | Self::MailSubscription => true,
            Self::Case
            | Self::SupervisionNorm
            | Self::Theme
            | Self::AnnexColumns
            | Self::SummaryReport
            | Self::SupervisionProgramme
            | Self::Supervision
            | Self::Conclusion
            | Self::Handover => false,
        }
    }
}
