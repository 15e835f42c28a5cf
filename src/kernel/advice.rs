//! The catalogue of problems: what a caller can do about each, in two languages, and the schema of their codes.

use std::borrow::Cow;
use std::fmt::Write;

use utoipa::openapi::schema::Type;
use utoipa::openapi::{ObjectBuilder, RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

use crate::kernel::error::{Code, Language};

macro_rules! advice {
    ($($code:ident $english:literal $vietnamese:literal;)+) => {
        impl Code {
            /// Returns what a caller can do about the problem.
            #[must_use]
            pub const fn advice(self, language: Language) -> &'static str {
                match (self, language) {
                    $((Self::$code, Language::English) => $english, (Self::$code, Language::Vietnamese) => $vietnamese),+
                }
            }
        }
    };
}

advice! {
    MalformedRequest "Correct the syntax: `detail` says where reading stopped. A day must exist and lie between 1900 and 2200."
        "Sửa cú pháp; `detail` cho biết vị trí không đọc được. Ngày phải có trong lịch, từ năm 1900 đến năm 2200.";
    UnknownParameter "Correct the parameters in `errors`. Parameters that the operation does not know are refused."
        "Sửa các tham số nêu trong `errors`. Tham số không được mô tả thì không được nhận.";
    InvalidCursor "Begin again without `cursor`. A cursor is valid for the caller, filters and order that it was made for."
        "Đọc lại từ đầu, không kèm `cursor`. Con trỏ chỉ dùng cho đúng người gọi, bộ lọc và thứ tự đã tạo ra nó.";
    IdempotencyKeyRequired "Send an `Idempotency-Key`, a new one for each act and the same one for a repetition."
        "Gửi `Idempotency-Key`: mỗi việc một khóa mới, gửi lại thì dùng khóa cũ.";
    InvalidGrant "Sign in again."
        "Đăng nhập lại.";
    UnsupportedGrantType "Use `client_credentials` or `refresh_token`; people sign in with `POST /v1/auth/login`."
        "Dùng `client_credentials` hoặc `refresh_token`; người dùng đăng nhập bằng `POST /v1/auth/login`.";
    InvalidScope "Ask only for scopes that the client has; without `scope` it gets all of them."
        "Chỉ xin các phạm vi đã cấp cho hệ thống; không nêu `scope` thì được tất cả.";
    Unauthenticated "Send a valid access token; refresh it or sign in again."
        "Gửi mã truy cập còn hiệu lực; làm mới mã hoặc đăng nhập lại.";
    InvalidCredentials "Check name and password, or client id and secret. After several failures the account waits."
        "Kiểm tra tên và mật khẩu, hoặc mã và khóa bí mật của hệ thống. Sai nhiều lần thì tài khoản phải chờ.";
    Forbidden "Ask an admin for a role that has the permission; `GET /v1/me` lists those of the caller."
        "Đề nghị quản trị cấp vai trò có quyền này; `GET /v1/me` liệt kê quyền của người gọi.";
    PasswordChangeRequired "Set a password of your own with `PUT /v1/me/password`."
        "Đặt mật khẩu riêng bằng `PUT /v1/me/password`.";
    NotFound "Check the address. What the caller may not see is not told apart from what does not exist."
        "Kiểm tra địa chỉ. Nội dung không thuộc quyền xem cũng được trả lời như không tồn tại.";
    MethodNotAllowed "Use a method that `Allow` names."
        "Dùng phương thức nêu trong `Allow`.";
    Timeout "Send the request again, on a better connection or in smaller parts."
        "Gửi lại khi đường truyền tốt hơn, hoặc chia nhỏ nội dung.";
    WrongStatus "Read the record again: `detail` says from which statuses the step starts."
        "Đọc lại bản ghi; `detail` cho biết bước này bắt đầu từ trạng thái nào.";
    IsOpinion "Reclassify it as a petition before, or use `note`."
        "Phân loại lại thành kiến nghị trước, hoặc dùng `note`.";
    Frozen "The council office takes the step `release`."
        "Văn phòng thực hiện bước `release`.";
    NotFrozen "Nothing has to be released."
        "Không có gì phải gỡ tạm dừng.";
    NotReviewed "A board reviews the response first, with the step `review`."
        "Ban của HĐND thẩm tra trả lời trước, bằng bước `review`.";
    AlreadyReviewed "Wait for a correction or a further answer, or for the day on which it is looked at again."
        "Chờ đính chính hoặc trả lời bổ sung, hoặc đến ngày xem lại.";
    AnswerSettled "Correct a mistake with `correct_answer`, or wait for the day on which the council looks at it again."
        "Nếu có sai sót thì đính chính (`correct_answer`), hoặc chờ đến ngày HĐND xem lại.";
    NothingRecorded "Contest only what the office recorded: the timeline shows it."
        "Chỉ đề nghị xem lại nội dung do Văn phòng ghi nhận; xem trong lịch sử.";
    ContestedAlready "Wait for the council's decision, or read it in the timeline."
        "Chờ quyết định của HĐND, hoặc xem quyết định trong lịch sử.";
    ContestOpen "The council's leader decides first, with `decide_contest`."
        "Lãnh đạo HĐND quyết định trước, bằng bước `decide_contest`.";
    NoContestOpen "There is nothing to decide; read the record again."
        "Không có gì phải quyết định; hãy đọc lại bản ghi.";
    AnswererCannotReview "Somebody else reviews: another board, or the standing body."
        "Cơ quan khác thẩm tra: Ban khác hoặc Thường trực HĐND.";
    AgencySpeaksForItself "The agency's own users take the step; or name the agency's document in the step, or in `late_entry`."
        "Người dùng của cơ quan tự thực hiện; hoặc nêu văn bản của cơ quan trong bước này, hoặc trong `late_entry`.";
    CaseNotOpen "Reopen the case first, or leave the step out."
        "Mở lại vụ việc trước, hoặc bỏ qua bước này.";
    OpenCommitments "Verify, waive or carry over the open commitments first."
        "Xác minh, miễn hoặc chuyển kỳ các cam kết còn mở trước.";
    FollowUpOpen "Review the answer again first."
        "Xem lại trả lời trước.";
    NoExtensionAsked "There is no request to decide; read the assignment again."
        "Không có đề nghị nào để quyết định; hãy đọc lại phần được giao.";
    ExtensionAskedAlready "Wait for the decision on the open request."
        "Chờ quyết định về đề nghị đã gửi.";
    NotReported "The agency reports fulfilment with evidence first, with `report_commitment`."
        "Cơ quan báo cáo hoàn thành kèm minh chứng trước, bằng bước `report_commitment`.";
    ReporterCannotVerify "Somebody else verifies: another board, or the standing body."
        "Cơ quan khác xác minh: Ban khác hoặc Thường trực HĐND.";
    PositionTaken "A position is taken once; the council decides on it."
        "Chỉ nêu ý kiến một lần; HĐND quyết định về ý kiến đó.";
    NoPositionOpen "There is no position to decide on; read the assignment again."
        "Không có ý kiến nào để quyết định; hãy đọc lại phần được giao.";
    PositionOpen "The council decides on the position first, with `decide_position`."
        "HĐND quyết định về ý kiến trước, bằng bước `decide_position`.";
    NotOverdue "Wait for the due date, or for a review that finds it not done or only partly done."
        "Chờ đến hạn, hoặc chờ kết quả đánh giá là chưa hoặc mới thực hiện một phần.";
    NoExplanationAsked "Explain only what the council asked about."
        "Chỉ giải trình nội dung HĐND đã yêu cầu.";
    ExplanationAskedAlready "Wait for the explanation that was requested."
        "Chờ giải trình đã yêu cầu.";
    AddresseeStands "Transfer a duty only when its addressee has ended; enter its successors first."
        "Chỉ chuyển nghĩa vụ khi cơ quan đã chấm dứt; nhập cơ quan kế thừa trước.";
    SupervisedCannotDecide "Somebody who is no party decides: another leader, clerk or board of the council."
        "Người không liên quan quyết định: lãnh đạo, chuyên viên hoặc Ban khác của HĐND.";
    OpenRecommendations "Close the supervision's recommendations first."
        "Kết thúc các kiến nghị sau giám sát trước.";
    IsPart "Split the whole petition instead: join its parts first."
        "Tách từ kiến nghị gốc: gộp lại các phần trước.";
    PartsUnderWay "Finish the parts; they can no longer be joined."
        "Giải quyết tiếp từng phần; không gộp lại được nữa.";
    OfWhole "Address the petition that was split: `detail` names the part."
        "Thực hiện với kiến nghị gốc; `detail` nêu phần đã tách.";
    AlreadyIssued "An issued conclusion stays; correct it with a new one."
        "Kết luận đã ban hành thì giữ nguyên; điều chỉnh bằng kết luận mới.";
    LinkStays "Keep the link: it records the split."
        "Giữ liên kết: nó ghi lại việc tách kiến nghị.";
    NothingOpen "There is nothing to do: no list is needed."
        "Không phải lập danh sách.";
    HandedOver "Take it out of the list; `detail` names it."
        "Bỏ khỏi danh sách; `detail` nêu vụ việc đó.";
    NoRule "Give `due_on`, or enter a deadline rule."
        "Nêu `due_on`, hoặc nhập quy định thời hạn.";
    CalendarYearMissing "An admin enters the days off of the year with `PUT /v1/calendar/{year}`; or give a date."
        "Quản trị nhập ngày nghỉ của năm bằng `PUT /v1/calendar/{year}`; hoặc nêu ngày cụ thể.";
    LimitReached "The deadline rule bounds how often; `detail` says it. Answer, or reply why there is no answer yet."
        "Quy định thời hạn giới hạn số lần, xem `detail`. Hãy trả lời, hoặc báo lý do chưa trả lời.";
    NothingToRemind "Leave the case out of the letter."
        "Bỏ vụ việc này khỏi văn bản đôn đốc.";
    EscalationOutOfOrder "Take the level that comes next: `GET /v1/cases/{id}/escalation` names it."
        "Thực hiện bước kế tiếp; `GET /v1/cases/{id}/escalation` cho biết đó là bước nào.";
    AnswersToCommittee "The people's committee that passed it down decides, or asks the council."
        "Ủy ban nhân dân đã giao việc quyết định, hoặc đề nghị HĐND.";
    RoleNotAllowedHere "Grant the role in an organization of a kind that can have it; `detail` names them."
        "Cấp vai trò ở loại cơ quan phù hợp; `detail` nêu các loại đó.";
    ConflictingRoles "Give the roles to two people; `detail` says which conflict."
        "Cấp cho hai người khác nhau; `detail` nêu các vai trò xung đột.";
    OrganizationEnded "Name its successor: the organization lists them."
        "Nêu cơ quan kế thừa; thông tin của cơ quan có liệt kê.";
    TooManySecrets "Revoke a secret that is no longer used."
        "Thu hồi khóa bí mật không dùng nữa.";
    LastSecret "Create another secret first, or disable the client."
        "Tạo khóa mới trước, hoặc vô hiệu hóa hệ thống.";
    MergeIntoItself "Merge into a petition of the same council that is not merged itself."
        "Gộp vào kiến nghị của cùng HĐND mà chưa bị gộp.";
    AlreadyExists "Read the one that exists, and change it if needed."
        "Đọc bản ghi đã có, và sửa nếu cần.";
    StillInUse "Check the ids of the request, or end what still refers to it."
        "Kiểm tra các mã trong yêu cầu, hoặc kết thúc nội dung còn dẫn chiếu.";
    RequestInProgress "Repeat the request after `Retry-After` seconds, with the same key."
        "Gửi lại sau số giây nêu trong `Retry-After`, cùng khóa.";
    PositionExpired "Read everything again: `GET /v1/changes` without `cursor`, which the `Link` header names, or the lists after a new position."
        "Đọc lại toàn bộ: `GET /v1/changes` không có `cursor` (nêu trong `Link`), hoặc các danh sách sau khi lấy vị trí mới.";
    Stale "Read the record again, and repeat the change on what it is now."
        "Đọc lại bản ghi, rồi thực hiện thay đổi trên nội dung mới.";
    TooLarge "Send less in one request; `detail` names the limit."
        "Gửi ít hơn trong một yêu cầu; `detail` nêu giới hạn.";
    UnsupportedMediaType "Send the content type that the operation describes."
        "Gửi đúng kiểu nội dung mà thao tác mô tả.";
    Invalid "Correct every field in `errors`: each has a pointer, a code and a text."
        "Sửa từng trường nêu trong `errors`: mỗi trường có vị trí, mã và giải thích.";
    WeakPassword "Choose a longer password, such as several unrelated words."
        "Chọn mật khẩu dài hơn, như vài từ không liên quan nhau.";
    WrongPassword "Enter the present password again; failures are counted."
        "Nhập lại mật khẩu hiện tại; số lần sai được tính.";
    IdempotencyKeyReused "Use a new key for a request that differs from the first one."
        "Dùng khóa mới cho yêu cầu khác với yêu cầu đầu tiên.";
    NotDone "Correct the write that was refused, and send this one again with the same key."
        "Sửa lần ghi bị từ chối rồi gửi lại, giữ nguyên khóa.";
    IfMatchRequired "Read the record, and send its `ETag` as `If-Match`."
        "Đọc bản ghi, rồi gửi `ETag` của nó trong `If-Match`.";
    TooManyRequests "Wait for `Retry-After` seconds; `RateLimit` tells what is left."
        "Chờ số giây nêu trong `Retry-After`; `RateLimit` cho biết số yêu cầu còn lại.";
    TooManyAttempts "Wait for `Retry-After` seconds; the correct password is not accepted earlier either."
        "Chờ số giây nêu trong `Retry-After`; trước đó mật khẩu đúng cũng không được nhận.";
    HeadersTooLarge "Send shorter headers."
        "Gửi tiêu đề ngắn hơn.";
    Internal "Try again; if it stays, tell the operator `request_id`."
        "Thử lại; nếu vẫn lỗi, hãy báo `request_id` cho đơn vị vận hành.";
    Unavailable "Try again after `Retry-After` seconds."
        "Thử lại sau số giây nêu trong `Retry-After`.";
}

impl PartialSchema for Code {
    fn schema() -> RefOr<Schema> {
        let mut text = "A stable code for programs; `/problems` explains each.\n".to_owned();
        for code in Self::ALL {
            let title = code.title(Language::English);
            let _ = write!(text, "\n- `{}`: {} – {title}.", code.word(), code.status());
        }
        let words = Self::ALL.iter().map(|code| code.word());
        ObjectBuilder::new().schema_type(Type::String).description(Some(text)).enum_values(Some(words)).into()
    }
}

impl ToSchema for Code {
    fn name() -> Cow<'static, str> {
        "ProblemCode".into()
    }
}
