//! The queues: what waits for whom, and the list that each of them is.

use std::borrow::Cow;

use chrono::Days;
use entity::enums::{
    AssignmentStatus, CommitmentStatus, CompetenceLevel, DraftStatus, Label, Labelled, Role, Status,
    WebhookEnd,
};
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use utoipa::openapi::schema::Type;
use utoipa::openapi::{ObjectBuilder, RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

use crate::domain::actor::Actor;
use crate::domain::policy::Permission;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Language;
use crate::kernel::filter::VerdictOrNone;
use crate::service::access_link::draft::view::ResponseDraftQuery;
use crate::service::engine::allowed::words::{
    AssignmentAct, CaseAct, CommitmentAct, ReferralAct, ReminderLetterAct,
};
use crate::service::engine::assignment::list::AssignmentQuery;
use crate::service::engine::case::list::CaseQuery;
use crate::service::engine::commitment::list::CommitmentQuery;
use crate::service::engine::periodic_report::PeriodicReportQuery;
use crate::service::engine::reminder_letter::view::ReminderLetterQuery;
use crate::service::feed::webhook::WebhookQuery;
use crate::service::referral::list::ReferralQuery;

/// The list of a queue, with its filters.
pub enum List {
    Cases(Box<CaseQuery>),
    Assignments(AssignmentQuery),
    Commitments(CommitmentQuery),
    Referrals(ReferralQuery),
    ReminderLetters(ReminderLetterQuery),
    PeriodicReports(PeriodicReportQuery),
    ResponseDrafts(ResponseDraftQuery),
    Webhooks(WebhookQuery),
}

/// The roles in agencies that answer.
const AGENCY: &[Role] = &[Role::Handler, Role::Head];

/// How far ahead a commitment is announced to the agency.
const COMMITMENT_DAYS: u64 = 30;

macro_rules! queues { ($(#[doc = $doc:literal])+ $($word:literal $name:ident [$($roles:tt)+] $needs:ident $vi:literal $en:literal;)+) => {
    $(#[doc = $doc])+
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub enum Queue { $($name),+ }

    impl Queue {
        /// Every queue, in the order to show.
        pub const ALL: &'static [Self] = &[$(Self::$name),+];

        #[must_use]
        pub const fn word(self) -> &'static str {
            match self { $(Self::$name => $word),+ }
        }

        /// Returns the queue of a word.
        #[must_use]
        pub fn of_word(word: &str) -> Option<Self> {
            Self::ALL.iter().copied().find(|queue| queue.word() == word)
        }

        /// What it is called.
        #[must_use]
        pub const fn label(self, language: Language) -> &'static str {
            match (self, language) { $(
                (Self::$name, Language::Vietnamese) => $vi,
                (Self::$name, Language::English) => $en,
            )+ }
        }

        /// Whose work it is: the roles, and the permission without which nothing can wait.
        const fn of(self) -> (&'static [Role], Permission) {
            match self { $(Self::$name => (queues!(@roles $($roles)+), Permission::$needs)),+ }
        }
    }
};
    (@roles agency) => { AGENCY };
    (@roles $($role:ident)+) => { &[$(Role::$role),+] };
}

queues! {
    /// A queue of work.
    "accept" Accept [Clerk] CaseAccept "Chờ tiếp nhận, phân loại" "To accept and classify";
    "reclassify" Reclassify [Clerk] CaseAccept "Bị trả lại, cần phân loại lại" "Returned, to classify again";
    "release" Release [Clerk Leader] CaseRelease "Tạm dừng vì bị trả lại lần hai" "Blocked after a second return";
    "accept_referrals" AcceptReferrals [Clerk] ReferralAccept "Được chuyển đến, chờ tiếp nhận" "Referrals to accept";
    "notify_voters" NotifyVoters [Clerk Deputy] CaseNotifyVoters "Chờ thông báo cử tri" "Voters to notify";
    "confirm_drafts" ConfirmDrafts [Clerk] AccessLinkManage "Dự thảo trả lời chờ xác nhận" "Drafts of responses to confirm";
    "record_letter_answers" RecordLetterAnswers [Clerk] CaseAnswerReminder "Văn bản đôn đốc chưa có trả lời" "Letters without an answer";
    "assign" Assign [Leader] CaseAssign "Chờ giao cơ quan giải quyết" "To assign";
    "refer" Refer [Leader] CaseRefer "Thuộc thẩm quyền trung ương, chờ chuyển" "For central bodies, to refer";
    "decide_extensions" DecideExtensions [Leader] CaseDecideExtension "Đề nghị gia hạn chờ quyết định" "Extensions to decide";
    "decide_contests" DecideContests [Leader] CaseDecideContest "Phản đối nội dung ghi thay, chờ quyết định" "Contests to decide";
    "decide_positions" DecidePositions [Leader] CaseDecidePosition "Chưa nhất trí với kiến nghị, chờ quyết định" "Positions to decide";
    "remind" Remind [Leader] CaseRemind "Quá hạn, cần đôn đốc" "Overdue, to remind";
    "request_explanations" RequestExplanations [Leader] CaseRequestExplanation "Chưa thực hiện, cần yêu cầu giải trình" "Not carried out, to explain";
    "transfer" Transfer [Leader] CaseTransfer "Cơ quan đã chấm dứt hoạt động, cần chuyển giao" "Addressees that ended, to transfer";
    "answer_referrals" AnswerReferrals [Leader] ReferralAnswer "Được chuyển đến, chờ trả lời" "Referrals to answer";
    "close" Close [Leader] CaseClose "Chờ kết thúc" "To close";
    "review_petitions" ReviewPetitions [Reviewer] CaseReview "Kiến nghị cử tri chờ thẩm tra kết quả" "Answers to petitions, to review";
    "review_recommendations" ReviewRecommendations [Reviewer] CaseReview "Kiến nghị sau giám sát chờ thẩm tra kết quả" "Answers to recommendations, to review";
    "follow_up_petitions" FollowUpPetitions [Reviewer] CaseReview "Kiến nghị cử tri đến ngày xem lại" "Petitions to look at again";
    "follow_up_recommendations" FollowUpRecommendations [Reviewer] CaseReview "Kiến nghị sau giám sát đến ngày xem lại" "Recommendations to look at again";
    "verify_commitments" VerifyCommitments [Reviewer] CommitmentVerify "Cam kết chờ kiểm tra" "Commitments to verify";
    "pass_down" PassDown [Coordinator] CasePassDown "Chờ giao cơ quan cấp dưới" "To pass down";
    "check_answers" CheckAnswers [Coordinator] CasePassDown "Trả lời của cấp dưới chờ tổng hợp" "Answers of agencies, to check";
    "acknowledge" Acknowledge [agency] CaseAcknowledge "Chờ nhận việc" "To acknowledge";
    "take_position" TakePosition [agency] CaseTakePosition "Chờ nêu ý kiến về kiến nghị" "Positions to take";
    "respond" Respond [agency] CaseRespond "Chờ trả lời" "To answer";
    "explain" Explain [agency] CaseExplain "Chờ giải trình" "To explain";
    "report_commitments" ReportCommitments [agency] CommitmentReport "Cam kết đến hạn báo cáo" "Commitments due";
    "submit_reports" SubmitReports [agency] CaseSubmitReport "Báo cáo định kỳ còn thiếu" "Periodic reports that are missing";
    "answer_letters" AnswerLetters [agency] CaseAnswerReminder "Văn bản đôn đốc chờ trả lời" "Letters to answer";
    "repair_webhooks" RepairWebhooks [Admin] ClientManage "Webhook bị tắt vì nơi nhận không nhận" "Webhooks whose receivers failed";
}

fn of_cases(query: CaseQuery) -> List {
    List::Cases(Box::new(query))
}

fn cases(act: CaseAct) -> CaseQuery {
    CaseQuery { allowed: Some(vec![act]), ..CaseQuery::default() }
}

fn assignments(act: AssignmentAct) -> AssignmentQuery {
    AssignmentQuery { allowed: Some(vec![act]), ..AssignmentQuery::default() }
}

fn commitments(act: CommitmentAct) -> CommitmentQuery {
    CommitmentQuery { allowed: Some(vec![act]), ..CommitmentQuery::default() }
}

impl Queue {
    /// Returns whether it is the caller's work.
    #[must_use]
    pub fn is_for(self, actor: &Actor) -> bool {
        let (roles, needs) = self.of();
        actor.holding(needs).any(|grant| roles.contains(&grant.role))
    }

    /// Returns its list.
    #[must_use]
    pub fn list(self, ctx: &RequestContext) -> List {
        use List::{Assignments, Commitments, PeriodicReports, Referrals, ReminderLetters};
        let today = ctx.today();
        let referrals = |act| ReferralQuery { allowed: Some(vec![act]), ..ReferralQuery::default() };
        let (accepted, local) =
            (Some(vec![Status::Accepted]), [CompetenceLevel::Province, CompetenceLevel::Commune]);
        match self {
            Self::Accept => of_cases(cases(CaseAct::Accept)),
            Self::Reclassify => of_cases(CaseQuery {
                status: accepted,
                returned: Some(true),
                frozen: Some(false),
                ..cases(CaseAct::Reclassify)
            }),
            Self::Release => of_cases(cases(CaseAct::Release)),
            Self::AcceptReferrals => Referrals(referrals(ReferralAct::Accept)),
            Self::NotifyVoters => {
                of_cases(CaseQuery { voters_notified: Some(false), ..cases(CaseAct::NotifyVoters) })
            }
            Self::ConfirmDrafts => List::ResponseDrafts(ResponseDraftQuery {
                status: Some(vec![DraftStatus::Submitted]),
                ..ResponseDraftQuery::default()
            }),
            Self::RecordLetterAnswers | Self::AnswerLetters => ReminderLetters(ReminderLetterQuery {
                allowed: Some(vec![ReminderLetterAct::AnswerReminder]),
                ..ReminderLetterQuery::default()
            }),
            Self::Assign => of_cases(CaseQuery {
                status: accepted,
                competence_level: Some(local.into_iter().map(Into::into).collect()),
                ..cases(CaseAct::Assign)
            }),
            Self::Refer => of_cases(CaseQuery {
                status: accepted,
                competence_level: Some(vec![CompetenceLevel::Central.into()]),
                ..cases(CaseAct::Refer)
            }),
            Self::DecideExtensions => Assignments(assignments(AssignmentAct::DecideExtension)),
            Self::DecideContests => Assignments(assignments(AssignmentAct::DecideContest)),
            Self::DecidePositions => Assignments(assignments(AssignmentAct::DecidePosition)),
            Self::Remind => of_cases(CaseQuery { overdue: Some(true), ..cases(CaseAct::Remind) }),
            Self::RequestExplanations => Assignments(assignments(AssignmentAct::RequestExplanation)),
            Self::Transfer => Assignments(assignments(AssignmentAct::Transfer)),
            Self::AnswerReferrals => Referrals(referrals(ReferralAct::Answer)),
            Self::Close => of_cases(cases(CaseAct::Close)),
            Self::ReviewPetitions => {
                of_cases(CaseQuery { status: Some(vec![Status::Answered]), ..cases(CaseAct::Review) })
            }
            Self::ReviewRecommendations => Assignments(AssignmentQuery {
                verdict: Some(vec![VerdictOrNone::NONE]),
                ..assignments(AssignmentAct::Review)
            }),
            Self::FollowUpPetitions => {
                of_cases(CaseQuery { follow_up_to: Some(today), ..cases(CaseAct::Review) })
            }
            Self::FollowUpRecommendations => Assignments(AssignmentQuery {
                follow_up_to: Some(today),
                ..assignments(AssignmentAct::Review)
            }),
            Self::VerifyCommitments => {
                let settled = [CommitmentStatus::Kept, CommitmentStatus::LateKept];
                let status = CommitmentStatus::ALL.iter().copied().filter(|one| !settled.contains(one));
                Commitments(CommitmentQuery {
                    status: Some(status.collect()),
                    ..commitments(CommitmentAct::VerifyCommitment)
                })
            }
            Self::PassDown => Assignments(AssignmentQuery {
                status: Some(vec![AssignmentStatus::Assigned]),
                ..assignments(AssignmentAct::PassDown)
            }),
            Self::CheckAnswers => {
                let committees =
                    ctx.actor.holding(Permission::CasePassDown).map(|grant| grant.organization_id);
                Assignments(AssignmentQuery {
                    status: Some(vec![AssignmentStatus::Answered]),
                    passed_down_by: Some(committees.collect()),
                    ..assignments(AssignmentAct::SendBack)
                })
            }
            Self::Acknowledge => Assignments(assignments(AssignmentAct::Acknowledge)),
            Self::TakePosition => Assignments(assignments(AssignmentAct::TakePosition)),
            Self::Respond => Assignments(assignments(AssignmentAct::Respond)),
            Self::Explain => Assignments(assignments(AssignmentAct::Explain)),
            Self::ReportCommitments => Commitments(CommitmentQuery {
                reported: Some(false),
                status: Some(CommitmentStatus::WAITING.to_vec()),
                due_to: today.checked_add_days(Days::new(COMMITMENT_DAYS)),
                ..commitments(CommitmentAct::ReportCommitment)
            }),
            Self::RepairWebhooks => List::Webhooks(WebhookQuery {
                disabled_reason: Some(vec![WebhookEnd::Gone, WebhookEnd::Failing]),
                ..WebhookQuery::default()
            }),
            Self::SubmitReports => {
                PeriodicReports(PeriodicReportQuery { missing: Some(true), ..PeriodicReportQuery::default() })
            }
        }
    }
}

impl Labelled for Queue {
    fn labels() -> Vec<(&'static str, Label)> {
        let label =
            |one: &Self| Label { vi: one.label(Language::Vietnamese), en: one.label(Language::English) };
        Self::ALL.iter().map(|one| (one.word(), label(one))).collect()
    }
}

impl Serialize for Queue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.word())
    }
}

impl<'de> Deserialize<'de> for Queue {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let word = Cow::<str>::deserialize(deserializer)?;
        Self::of_word(&word).ok_or_else(|| D::Error::custom(format!("unknown variant `{word}`")))
    }
}

impl PartialSchema for Queue {
    fn schema() -> RefOr<Schema> {
        let all = || Self::ALL.iter().copied();
        let text = all().map(|queue| format!("\n- `{}`: {}.", queue.word(), queue.label(Language::English)));
        let text = format!("A queue of work, in the order to show.\n{}", text.collect::<String>());
        let words = all().map(Self::word);
        ObjectBuilder::new().schema_type(Type::String).description(Some(text)).enum_values(Some(words)).into()
    }
}

impl ToSchema for Queue {
    fn name() -> Cow<'static, str> {
        "Queue".into()
    }
}
