//! Errors: every error code has a stable name, an HTTP status and a title in two languages.

use std::fmt::Write;

use entity::enums::{Action, Label};
use sea_orm::DbErr;
use serde::Serialize;
use utoipa::ToSchema;

use crate::domain::policy::Permission;
use crate::domain::workflow::Refusal;
use crate::kernel::constraint::{self, Meaning};
use crate::kernel::detail::Detail;
use crate::kernel::field_text;

macro_rules! codes {
    ($($code:ident $word:literal $status:literal $english:literal $vietnamese:literal;)+) => {
        /// A stable error code.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum Code { $($code),+ }

        impl Code {
            pub const ALL: &'static [Self] = &[$(Self::$code),+];

            #[must_use]
            pub const fn word(self) -> &'static str { match self { $(Self::$code => $word),+ } }

            /// Returns the HTTP status of the code.
            #[must_use]
            pub const fn status(self) -> u16 { match self { $(Self::$code => $status),+ } }

            #[must_use]
            pub const fn title(self, language: Language) -> &'static str {
                match (self, language) {
                    $((Self::$code, Language::English) => $english, (Self::$code, Language::Vietnamese) => $vietnamese),+
                }
            }
        }
    };
}

codes! {
    // code                  word                        status English                                                  Vietnamese
    MalformedRequest         "malformed_request"         400 "The request cannot be read"                             "Không đọc được yêu cầu";
    UnknownParameter         "invalid_parameter"         400 "A query parameter or a header is unknown or wrong"      "Tham số truy vấn hoặc tiêu đề (header) không hợp lệ";
    InvalidCursor            "invalid_cursor"            400 "The cursor does not belong to this list"                "Con trỏ trang không thuộc danh sách này";
    IdempotencyKeyRequired   "idempotency_key_required"  400 "Machine clients must send an Idempotency-Key"           "Hệ thống phải gửi Idempotency-Key";
    InvalidGrant             "invalid_grant"             400 "The OAuth grant is wrong, already used or expired"      "Thông tin cấp quyền sai, đã dùng hoặc hết hạn";
    UnsupportedGrantType     "unsupported_grant_type"    400 "This grant type is not supported"                       "Không hỗ trợ kiểu cấp quyền này";
    InvalidScope             "invalid_scope"             400 "The scope is unknown or not allowed for this client"    "Phạm vi không tồn tại hoặc vượt quyền";
    Unauthenticated          "unauthenticated"           401 "A valid access token is required"                       "Cần mã truy cập hợp lệ";
    InvalidCredentials       "invalid_credentials"       401 "The name, password or secret is wrong"                  "Sai tên đăng nhập hoặc mật khẩu";
    Forbidden                "forbidden"                 403 "Your role does not allow this"                          "Vai trò của bạn không được làm việc này";
    PasswordChangeRequired   "password_change_required"  403 "Change your password first: PUT /v1/me/password"        "Hãy đổi mật khẩu trước: PUT /v1/me/password";
    NotFound                 "not_found"                 404 "There is no such thing, or it is not yours to see"      "Không tìm thấy hoặc không thuộc quyền xem của bạn";
    MethodNotAllowed         "method_not_allowed"        405 "This method is not allowed here"                        "Phương thức không được phép";
    Timeout                  "request_timeout"           408 "The request took too long to arrive"                    "Yêu cầu gửi đến quá chậm";
    WrongStatus              "wrong_status"              409 "This step is not possible in the present status"        "Không thực hiện được ở trạng thái hiện tại";
    IsOpinion                "is_opinion"                409 "An opinion is only recorded, not followed up"           "Ý kiến chỉ được lưu, không theo dõi giải quyết";
    Frozen                   "frozen"                    409 "Returned twice: the council office must release it"     "Bị trả lại hai lần: chờ Văn phòng xử lý";
    NotFrozen                "not_frozen"                409 "The case is not frozen"                                 "Kiến nghị không bị tạm dừng";
    NotReviewed              "not_reviewed"              409 "The response has not been reviewed"                     "Trả lời chưa được thẩm tra";
    AlreadyReviewed          "already_reviewed"          409 "The response has already been reviewed"                 "Trả lời đã được thẩm tra";
    AnswerSettled            "answer_settled"            409 "The council is satisfied with the answer, no promise was broken, and no day to look at it again has come" "HĐND đã chấp nhận trả lời, không có cam kết nào bị vi phạm và chưa đến ngày xem lại";
    NothingRecorded          "nothing_recorded"          409 "The office has recorded nothing for the agency"          "Văn phòng chưa ghi nhận nội dung nào thay cơ quan";
    ContestedAlready         "contested_already"         409 "The record is contested, or was with success"            "Nội dung ghi nhận này đã được đề nghị xem lại";
    ContestOpen              "contest_open"              409 "The council has not decided on what the agency contests" "HĐND chưa quyết định về nội dung cơ quan đề nghị xem lại";
    NoContestOpen            "no_contest_open"           409 "No contest is waiting for a decision"                    "Không có đề nghị xem lại nào chờ quyết định";
    AnswererCannotReview     "answerer_cannot_review"    409 "Whoever answered cannot review the response"            "Cơ quan trả lời không được tự thẩm tra";
    AgencySpeaksForItself    "agency_speaks_for_itself"  409 "The agency has users and must record its own steps"     "Cơ quan có tài khoản, phải tự ghi nhận";
    CaseNotOpen              "case_not_open"             409 "The case is no longer with its agencies"                "Kiến nghị không còn ở cơ quan giải quyết";
    OpenCommitments          "open_commitments"          409 "Commitments of the case are still open"                 "Còn cam kết chưa hoàn tất";
    FollowUpOpen             "follow_up_open"            409 "The answer is to be looked at again"                   "Còn ngày xem lại trả lời";
    NoExtensionAsked         "no_extension_asked"        409 "No extension was requested"                             "Chưa có đề nghị gia hạn";
    ExtensionAskedAlready    "extension_asked_already"   409 "An extension request is waiting for a decision"         "Đề nghị gia hạn đang chờ quyết định";
    NotReported              "not_reported"              409 "Fulfilment was not reported with evidence"              "Chưa báo cáo hoàn thành kèm minh chứng";
    ReporterCannotVerify     "reporter_cannot_verify"    409 "Whoever promised or reported cannot verify"             "Bên cam kết hoặc báo cáo không được tự xác minh";
    PositionTaken            "position_taken"            409 "The addressee has already taken a position"             "Cơ quan đã nêu ý kiến về kiến nghị";
    NoPositionOpen           "no_position_open"          409 "No position is waiting for a decision"                  "Không có ý kiến nào chờ quyết định";
    PositionOpen             "position_open"             409 "The council has not decided on the addressee's position" "HĐND chưa quyết định về ý kiến của cơ quan";
    NotOverdue               "not_overdue"               409 "It is not due yet, and no review found it undone"       "Chưa đến hạn và chưa bị đánh giá là chưa thực hiện";
    NoExplanationAsked       "no_explanation_asked"      409 "No explanation was requested"                           "Chưa có yêu cầu giải trình";
    ExplanationAskedAlready  "explanation_asked_already" 409 "An explanation has already been requested"              "Đang chờ giải trình";
    AddresseeStands          "addressee_stands"          409 "The addressee still exists"                             "Cơ quan chưa chấm dứt hoạt động";
    SupervisedCannotDecide   "supervised_cannot_decide"  409 "Whoever is supervised or must carry it out cannot decide on it" "Bên chịu giám sát hoặc phải thực hiện không được tự quyết định";
    OpenRecommendations      "open_recommendations"      409 "Recommendations of the supervision are still open"      "Còn kiến nghị sau giám sát chưa kết thúc";
    IsPart                   "is_part"                   409 "A part is not split again"                              "Phần đã tách không được tách tiếp";
    PartsUnderWay            "parts_under_way"           409 "A part has been with an agency, or has ended"           "Có phần đã chuyển cơ quan hoặc đã kết thúc";
    OfWhole                  "of_whole"                  409 "It belongs to the petition that was split, not to a part" "Thuộc về kiến nghị gốc, không thuộc phần đã tách";
    AlreadyIssued            "already_issued"            409 "The conclusion has already been issued"                 "Kết luận đã được ban hành";
    LinkStays                "link_stays"                409 "The link comes from a split and cannot be deleted"      "Liên kết do tách kiến nghị, không gỡ được";
    NothingOpen              "nothing_open"              409 "There is nothing open to hand over"                     "Không còn nội dung nào để chuyển kỳ sau";
    HandedOver               "handed_over_already"       409 "It has already been handed over"                        "Đã được chuyển kỳ sau";
    NoRule                   "no_deadline_rule"          409 "No deadline rule applies; give a date"                  "Không có quy định thời hạn; hãy nêu ngày cụ thể";
    CalendarYearMissing      "calendar_year_missing"     409 "The calendar of that year has not been entered"         "Chưa có lịch nghỉ của năm đó";
    LimitReached             "limit_reached"             409 "The rule allows no more of these"                       "Đã hết số lần theo quy định";
    NothingToRemind          "nothing_to_remind"         409 "The case has nothing to send a reminder letter about"   "Không có nội dung phải đôn đốc";
    EscalationOutOfOrder     "escalation_out_of_order"   409 "Another escalation level comes first"                   "Chưa đến bước này trong trình tự đôn đốc";
    AnswersToCommittee       "answers_to_committee"      409 "The agency answers to the committee that passed it down" "Cơ quan trả lời cho Ủy ban nhân dân đã giao";
    RoleNotAllowedHere       "role_not_allowed_here"     409 "An organization of this kind cannot have this role"     "Vai trò không phù hợp với loại cơ quan";
    ConflictingRoles         "conflicting_roles"         409 "One person cannot have these roles together"         "Một người không được giữ các vai trò này cùng lúc";
    OrganizationEnded        "organization_ended"        409 "The organization has ended"                             "Cơ quan đã chấm dứt hoạt động";
    TooManySecrets           "too_many_secrets"          409 "The client already has two valid secrets; revoke one"    "Hệ thống đã có hai khóa bí mật còn hiệu lực; hãy thu hồi một khóa";
    LastSecret               "last_secret"               409 "The last valid secret stays; create another one first, or disable the client" "Không thu hồi khóa bí mật cuối cùng; hãy tạo khóa mới hoặc vô hiệu hóa hệ thống";
    MergeIntoItself          "merge_not_possible"        409 "The case cannot be merged into that one"                "Không thể gộp vào kiến nghị này";
    AlreadyExists            "already_exists"            409 "It already exists"                                      "Đã tồn tại";
    StillInUse               "reference_refused"         409 "It refers to something that does not exist, or is still referred to" "Dữ liệu liên quan không tồn tại hoặc còn đang dùng";
    RequestInProgress        "request_in_progress"       409 "The same request is still running"                      "Yêu cầu cùng khóa đang được xử lý";
    PositionExpired          "position_expired"          410 "The position is too old, or from before a restore; read everything again" "Vị trí quá cũ, hoặc có từ trước khi khôi phục dữ liệu; hãy đọc lại toàn bộ";
    Stale                    "stale_version"             412 "It has changed since you read it"                       "Dữ liệu đã thay đổi sau khi bạn đọc";
    TooLarge                 "body_too_large"            413 "The body is too large"                                  "Nội dung gửi lên quá lớn";
    UnsupportedMediaType     "unsupported_media_type"    415 "The content type is not supported here"                 "Không hỗ trợ kiểu nội dung này";
    Invalid                  "invalid"                   422 "Some fields are wrong"                                  "Một số trường không hợp lệ";
    WeakPassword             "weak_password"             422 "The password is too easy to guess"                      "Mật khẩu quá dễ đoán";
    WrongPassword            "wrong_password"            422 "The current password is wrong"                          "Mật khẩu hiện tại không đúng";
    IdempotencyKeyReused     "idempotency_key_reused"    422 "The Idempotency-Key was used for another request"       "Idempotency-Key đã dùng cho yêu cầu khác";
    NotDone                  "not_done"                  424 "Not done, because another write of the batch was refused" "Chưa thực hiện, vì một lần ghi khác trong lô bị từ chối";
    IfMatchRequired          "if_match_required"         428 "Send If-Match with the version you read"                "Cần gửi If-Match với phiên bản đã đọc";
    TooManyRequests          "too_many_requests"         429 "Too many requests"                                      "Quá nhiều yêu cầu";
    TooManyAttempts          "too_many_attempts"         429 "Too many failed sign-ins; wait"                         "Đăng nhập sai quá nhiều lần; hãy chờ";
    HeadersTooLarge          "headers_too_large"         431 "A header is too long"                                   "Tiêu đề yêu cầu quá dài";
    Internal                 "internal"                  500 "Something went wrong on our side"                       "Lỗi hệ thống";
    Unavailable              "unavailable"               503 "Busy or not ready; try again"                           "Hệ thống bận hoặc chưa sẵn sàng; hãy thử lại";
}

/// The language of texts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    #[default]
    Vietnamese,
    English,
}

impl Language {
    /// Returns a label in this language.
    #[must_use]
    pub const fn of(self, label: Label) -> &'static str {
        match self {
            Self::Vietnamese => label.vi,
            Self::English => label.en,
        }
    }

    /// Returns a detail in this language.
    #[must_use]
    pub fn tell(self, detail: &Detail) -> &str {
        match self {
            Self::Vietnamese => &detail.vietnamese,
            Self::English => &detail.english,
        }
    }
}

/// One wrong field or parameter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, ToSchema)]
pub struct FieldError {
    /// A JSON pointer to the field of the body.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub pointer: Option<String>,
    /// The name of the query parameter, path parameter or header.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub parameter: Option<String>,
    /// A stable code: `length`, `range`, `unknown`, `not_found` …
    pub code: String,
    /// In the caller's language.
    pub detail: String,
    /// The detail in Vietnamese; without it the meaning of the code is shown.
    #[serde(skip)]
    #[schema(ignore)]
    pub vietnamese: Option<String>,
}

impl FieldError {
    /// Creates an error about a field of the body.
    pub fn field(pointer: impl Into<String>, code: impl Into<String>, detail: impl Into<String>) -> Self {
        let (code, detail) = (code.into(), detail.into());
        Self { pointer: Some(pointer.into()), parameter: None, code, detail, vietnamese: None }
    }

    /// Creates an error about a query parameter, path parameter or header.
    pub fn parameter(name: impl Into<String>, code: impl Into<String>, detail: impl Into<String>) -> Self {
        let (code, detail) = (code.into(), detail.into());
        Self { pointer: None, parameter: Some(name.into()), code, detail, vietnamese: None }
    }

    /// Adds the detail in Vietnamese.
    #[must_use]
    pub fn in_vietnamese(self, detail: impl Into<String>) -> Self {
        Self { vietnamese: Some(detail.into()), ..self }
    }

    /// Returns the error with its detail in one language.
    #[must_use]
    pub fn told_in(mut self, language: Language) -> Self {
        if language == Language::Vietnamese {
            let text = self.vietnamese.take();
            let text = text.or_else(|| field_text::vietnamese(&self.code).map(str::to_owned));
            self.detail = text.unwrap_or(self.detail);
        }
        self
    }
}

/// A stored response, returned again for a repeated request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StoredReply {
    pub status: u16,
    pub etag: Option<String>,
    pub location: Option<String>,
    pub body: String,
}

/// The errors of all layers.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("{}", .0.code.word())]
    Refused(Box<Refused>),
    /// Not a failure: the request was executed before.
    #[error("answered before")]
    Replayed(Box<StoredReply>),
    #[error("database error")]
    Database(#[source] DbErr),
    /// A fault of the program or its surroundings, with its cause.
    #[error("internal error")]
    Internal(#[source] Cause),
}

/// A refused request, with what the caller needs to correct it.
#[derive(Debug)]
pub struct Refused {
    pub code: Code,
    pub detail: Option<Detail>,
    pub errors: Vec<FieldError>,
    pub retry_after: Option<u64>,
}

/// The cause of an internal error.
pub type Cause = Box<dyn std::error::Error + Send + Sync>;

pub type Result<T, E = Error> = std::result::Result<T, E>;

impl Error {
    /// Creates an error with a detail, English first.
    pub fn because(code: Code, detail: impl Into<Detail>) -> Self {
        let detail = Some(detail.into());
        Self::Refused(Box::new(Refused { code, detail, errors: vec![], retry_after: None }))
    }

    /// Creates an error about several fields or parameters.
    #[must_use]
    pub fn fields(code: Code, errors: Vec<FieldError>) -> Self {
        Self::Refused(Box::new(Refused { code, detail: None, errors, retry_after: None }))
    }

    /// Creates a 422 error about one field of the body.
    pub fn field(pointer: &str, code: &str, detail: impl Into<String>) -> Self {
        Self::fields(Code::Invalid, vec![FieldError::field(pointer, code, detail)])
    }

    /// Creates an error that ends after some seconds: the caller may retry then.
    #[must_use]
    pub fn wait(code: Code, seconds: u64) -> Self {
        Self::Refused(Box::new(Refused { code, detail: None, errors: vec![], retry_after: Some(seconds) }))
    }

    /// Creates a 403 error that names the permission that is needed.
    #[must_use]
    pub fn needs(permission: Permission) -> Self {
        let word = permission.word();
        Self::because(Code::Forbidden, (format!("needs {word}"), format!("cần quyền {word}")))
    }

    /// Creates the error for a step that the workflow refuses.
    pub fn refusal(action: Action, refusal: Refusal, detail: impl Into<Detail>) -> Self {
        let word = match refusal {
            Refusal::WrongStatus => "wrong_status",
            Refusal::Guard(guard) => guard.refusal(action),
        };
        let code = Code::ALL.iter().copied().find(|c| c.word() == word).unwrap_or(Code::WrongStatus);
        Self::because(code, detail)
    }

    /// Returns the error of a part of a body, told from the whole body: its pointers begin with the place of the part. An
    /// error about no field in particular names the part. Faults of ours stay as they are.
    #[must_use]
    pub fn within(self, part: &str) -> Self {
        let Self::Refused(mut refused) = self else { return self };
        for error in &mut refused.errors {
            error.pointer = Some(format!("{part}{}", error.pointer.take().unwrap_or_default()));
        }
        if refused.errors.is_empty() {
            let code = refused.code;
            let title = || (code.title(Language::English), code.title(Language::Vietnamese)).into();
            let Detail { english, vietnamese } = refused.detail.clone().unwrap_or_else(title);
            refused.errors.push(FieldError::field(part, code.word(), english).in_vietnamese(vietnamese));
        }
        Self::Refused(refused)
    }

    /// Creates an internal error from its cause.
    pub fn internal(cause: impl Into<Cause>) -> Self {
        Self::Internal(cause.into())
    }

    /// Returns the error followed by its causes, for the log.
    #[must_use]
    pub fn chain(&self) -> String {
        let mut text = self.to_string();
        let mut cause = std::error::Error::source(self);
        while let Some(next) = cause {
            let _ = write!(text, ": {next}");
            cause = next.source();
        }
        text
    }

    /// Returns the error code; a replayed response has none.
    #[must_use]
    pub fn code(&self) -> Option<Code> {
        match self {
            Self::Refused(refused) => Some(refused.code),
            Self::Replayed(_) => None,
            Self::Database(error) => Some(match constraint::meaning(error) {
                Meaning::Exists(_) => Code::AlreadyExists,
                Meaning::Unavailable => Code::Unavailable,
                Meaning::OutOfRange => Code::MalformedRequest,
                Meaning::Fault => Code::Internal,
            }),
            Self::Internal(_) => Some(Code::Internal),
        }
    }
}

impl From<Code> for Error {
    fn from(code: Code) -> Self {
        Self::Refused(Box::new(Refused { code, detail: None, errors: vec![], retry_after: None }))
    }
}

impl From<DbErr> for Error {
    fn from(error: DbErr) -> Self {
        Self::Database(error)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::workflow::{Fact, Guard};

    #[test]
    fn codes_are_distinct_words() {
        for (i, a) in Code::ALL.iter().enumerate() {
            assert!(Code::ALL[i + 1..].iter().all(|b| a.word() != b.word()), "{}", a.word());
        }
    }

    #[test]
    fn an_error_of_a_part_keeps_its_detail_in_both_languages() {
        let Error::Refused(refused) = Error::because(Code::Stale, ("new", "mới")).within("/steps/0") else {
            panic!("a refusal stays one")
        };
        let told =
            |language| refused.errors.iter().map(|e| e.clone().told_in(language).detail).collect::<String>();
        assert_eq!(
            (told(Language::English), told(Language::Vietnamese)),
            ("new".to_owned(), "mới".to_owned())
        );
    }

    #[test]
    fn every_refusal_of_the_law_has_its_code_and_is_a_conflict() {
        for guard in Fact::ALL.into_iter().flat_map(|fact| [Guard::Is(fact), Guard::Not(fact)]) {
            for action in Action::ALL.iter().copied() {
                let error = Error::refusal(action, Refusal::Guard(guard), ("", ""));
                let code = error.code().unwrap_or(Code::Internal);
                assert_eq!((code.word(), code.status()), (guard.refusal(action), 409), "{guard:?}");
            }
        }
    }
}
