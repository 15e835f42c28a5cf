//! What the fields of request bodies are called, in the order of a form, and the lists that ids are chosen from.

use entity::enums::Label;

/// A field of request bodies.
pub struct Field {
    pub name: &'static str,
    pub label: Label,
    /// The list from which its ids are chosen.
    pub list: Option<&'static str>,
}

macro_rules! fields {
    ($($name:ident $vi:literal $en:literal $($list:literal)?;)+) => {
        pub const FIELDS: &[Field] = &[$(Field {
            name: stringify!($name),
            label: Label { vi: $vi, en: $en },
            list: fields!(@list $($list)?),
        }),+];
    };
    (@list) => { None };
    (@list $list:literal) => { Some($list) };
}

fields! {
    content              "Nội dung"                           "Content";
    remains              "Phần còn lại"                       "What remains";
    channel              "Hình thức tiếp nhận"                "Channel";
    received_on          "Ngày tiếp nhận"                     "Received on";
    area                 "Phạm vi"                            "Area"    "/v1/administrative-units?sort=name";
    units                "Địa bàn"                            "Places"                          "/v1/administrative-units?sort=name";
    locality             "Thôn, bản, tổ dân phố, tuyến đường" "Hamlet, street or road";
    sector_id            "Lĩnh vực"                           "Sector"                          "/v1/sectors?council_id={council_id}&sort=name";
    competence_level     "Thẩm quyền giải quyết"              "Level of competence";
    nature               "Tính chất"                          "Nature";
    verdict              "Đánh giá"                           "Verdict";
    fulfilment           "Mức độ hoàn thành"                  "Fulfilment";
    result               "Kết quả xác minh"                   "Finding";
    decision             "Quyết định"                         "Decision";
    accepted             "Chấp nhận"                          "Accepted";
    position             "Ý kiến"                             "Position";
    feedback             "Ý kiến cử tri"                      "Voters' feedback";
    outcome              "Kết quả trả lời"                    "Outcome";
    kind                 "Loại"                               "Kind";
    form                 "Hình thức văn bản"                  "Form";
    escalation_level     "Mức đôn đốc"                        "Escalation level";
    lead                 "Cơ quan chủ trì"                    "Lead agency"                     "/v1/organizations?assignable=true&sort=name";
    co_leads             "Cơ quan đồng chủ trì"               "Co-leading agencies"             "/v1/organizations?assignable=true&sort=name";
    cooperating          "Cơ quan phối hợp"                   "Co-operating agencies"           "/v1/organizations?assignable=true&sort=name";
    organization_id      "Cơ quan"                            "Organization"                    "/v1/organizations?sort=name";
    to                   "Chuyển đến"                         "To"                              "/v1/organizations?sort=name";
    into                 "Gộp vào kiến nghị"                  "Merge into"                      "/v1/cases?kind=petition";
    case_id              "Kiến nghị"                          "Case"                            "/v1/cases";
    role                 "Vai trò"                            "Role";
    answers_to           "Trả lời cho"                        "Answers to";
    proposed_receiver    "Đề nghị chuyển đến"                 "Proposed receiver"               "/v1/organizations?assignable=true&sort=name";
    receiver             "Nơi nhận"                           "Receiver";
    text                 "Nội dung"                           "Text";
    reason               "Lý do"                              "Reason";
    due_on               "Hạn"                                "Due date";
    promised_on          "Ngày hứa trả lời"                   "Promised for";
    answer_by            "Trả lời trước ngày"                 "Answer by";
    follow_up_on         "Ngày xem lại"                       "Look at it again on";
    review_on            "Ngày xem lại"                       "Review on";
    notified_on          "Ngày báo cử tri"                    "Notified on";
    said_on              "Ngày có ý kiến"                     "Said on";
    place                "Địa điểm"                           "Place";
    how                  "Cách thức"                          "How";
    answered_by          "Người trả lời"                      "Answered by";
    answered_on          "Ngày trả lời"                       "Answered on";
    as_stated            "Thời hạn như văn bản ghi"           "The time as stated";
    precision            "Độ chính xác của thời hạn"          "Precision";
    from_on              "Từ ngày"                            "From";
    funding_source       "Nguồn vốn"                          "Funding source";
    weight               "Trọng số"                           "Weight";
    percent              "Phần trăm hoàn thành"               "Percent done";
    fulfilled            "Đã hoàn thành"                      "Fulfilled";
    fulfilled_on         "Ngày hoàn thành"                    "Fulfilled on";
    commitments          "Cam kết"                            "Commitments";
    milestones           "Mốc thực hiện"                      "Milestones";
    parts                "Các phần"                           "Parts";
    unanswered           "Phần chưa trả lời"                  "What is unanswered";
    addressees           "Cơ quan thực hiện"                  "Addressees";
    cases                "Kiến nghị"                          "Cases"                           "/v1/cases";
    assignment_id        "Cơ quan được giao"                  "Assigned agency"                 "/v1/assignments?case_id={case_id}";
    assignments          "Phần việc"                          "Assignments";
    deliverable          "Sản phẩm"                           "Deliverable";
    priority             "Mức ưu tiên"                        "Priority";
    theme_id             "Chuyên đề"                          "Theme"                           "/v1/themes?council_id={council_id}";
    session_id           "Kỳ họp"                             "Session"                         "/v1/sessions?council_id={council_id}";
    to_session           "Chuyển sang kỳ họp"                 "To the session"                  "/v1/sessions?council_id={council_id}";
    phase                "Trước hay sau kỳ họp"               "Before or after the session";
    source_id            "Nơi gửi"                            "Sent by"                         "/v1/organizations?sort=name";
    sender_reference     "Số của nơi gửi"                     "The sender's number";
    contact_plan_number  "Số kế hoạch tiếp xúc cử tri"        "Number of the contact plan";
    supporter_count      "Số người cùng kiến nghị"            "How many people";
    petitioner           "Người kiến nghị"                    "Petitioner";
    full_name            "Họ và tên"                          "Full name";
    phone                "Điện thoại"                         "Telephone";
    email                "Thư điện tử"                        "E-mail";
    address              "Địa chỉ"                            "Address";
    forwarding           "Chuyển đơn"                         "Forwarding";
    receipt_number       "Số biên nhận"                       "Receipt number";
    event_id             "Nội dung ghi nhận"                  "The record"                      "/v1/cases/{case_id}/events";
    contest_id           "Đề nghị xem lại"                    "The contest";
    complex              "Vụ việc phức tạp"                   "Complex";
    instead              "Giao thay cho"                      "Instead"                         "/v1/organizations?assignable=true&sort=name";
    issued_on            "Ngày ban hành"                      "Issued on";
    document             "Văn bản"                            "Document";
    number               "Số"                                 "Number";
    notation             "Ký hiệu"                            "Notation";
    signed_by            "Người ký"                           "Signed by";
    evidence             "Minh chứng"                         "Evidence";
    note                 "Ghi chú"                            "Note";
    council_id           "Hội đồng nhân dân"                  "Council"                         "/v1/organizations?kind=peoples_council&sort=name";
    supervision_id       "Cuộc giám sát"                      "Supervision"                     "/v1/supervisions?council_id={council_id}";
    on                   "Ngày thực hiện"                     "The day for which it counts";
    late_entry           "Nhập sau"                           "Entered late";
    current_password     "Mật khẩu hiện tại"                  "Current password";
    new_password         "Mật khẩu mới"                       "New password";
    arises_from          "Xuất phát từ kiến nghị cử tri"      "Arises from"                     "/v1/cases?kind=petition";
    settles              "Giải quyết kiến nghị cử tri"        "Settles"                         "/v1/cases?kind=petition";
    repeats              "Nhắc lại kiến nghị trước"           "Repeats"                         "/v1/cases?kind=recommendation";
    baseline             "Giá trị ban đầu"                    "Baseline";
    target               "Chỉ tiêu"                           "Target";
    indicator            "Chỉ số"                             "Indicator";
    measure              "Thước đo"                           "Measure";
    unit                 "Đơn vị tính"                        "Unit";
    board_id             "Ban phụ trách"                      "Board"                           "/v1/organizations?sort=name";
    body_kind            "Loại chủ thể giám sát"              "Kind of body";
    case_kind            "Loại vụ việc"                       "Kind of case";
    closes_on            "Ngày bế mạc"                        "Closes on";
    opens_on             "Ngày khai mạc"                      "Opens on";
    ordinal              "Kỳ thứ"                             "Ordinal";
    code                 "Mã"                                 "Code";
    codes                "Các mã"                             "Codes";
    scheme               "Bộ mã"                              "Scheme";
    columns              "Các cột"                            "Columns";
    outcomes             "Các kết quả"                        "Outcomes";
    days                 "Các ngày"                           "Days";
    provisional          "Tạm thời"                           "Provisional";
    source               "Căn cứ"                             "Source";
    deputy_groups        "Số tổ đại biểu"                     "Deputy groups";
    disabled             "Đã khóa"                            "Disabled";
    language             "Ngôn ngữ"                           "Language";
    frequency            "Thời điểm gửi"                      "When to send";
    queues               "Hàng việc"                          "Queues";
    events               "Diễn biến"                          "Events";
    documents            "Các văn bản"                        "Documents";
    starts_on            "Ngày bắt đầu"                       "Starts on";
    ends_on              "Ngày kết thúc"                      "Ends on";
    from_session_id      "Từ kỳ họp"                          "From the session"                "/v1/sessions?council_id={council_id}";
    from_term_id         "Từ nhiệm kỳ"                        "From the term"                   "/v1/terms?council_id={council_id}";
    to_session_id        "Đến kỳ họp"                         "To the session"                  "/v1/sessions?council_id={council_id}";
    to_organization_id   "Cơ quan nhận"                       "Receiving body"                  "/v1/organizations?sort=name";
    id                   "Mã định danh"                       "Id";
    version              "Phiên bản"                          "Version";
    issue                "Ban hành ngay"                      "Issue now";
    kinds                "Các loại"                           "Kinds";
    leading_body_id      "Chủ thể giám sát"                   "Leading body"                    "/v1/organizations?sort=name";
    leading_deputy_id    "Đại biểu giám sát"                  "Leading deputy"                  "/v1/users";
    legal_basis          "Căn cứ pháp lý"                     "Legal basis";
    name                 "Tên"                                "Name";
    name_en              "Tên tiếng Anh"                      "Name in English";
    owner_id             "Cơ quan xây dựng"                   "Owner"                           "/v1/organizations?sort=name";
    parent_id            "Trực thuộc"                         "Parent";
    password             "Mật khẩu"                           "Password";
    username             "Tên đăng nhập"                      "User name";
    per_year             "Số cuộc mỗi năm"                    "Per year";
    period_from          "Từ thời điểm"                       "Period from";
    period_to            "Đến thời điểm"                      "Period to";
    petition             "Kiến nghị"                          "Petition";
    petition_count       "Số kiến nghị"                       "Petitions";
    planned_on           "Ngày dự kiến"                       "Planned for";
    programme_id         "Chương trình giám sát"              "Programme"                       "/v1/supervision-programmes?council_id={council_id}";
    re_examines_id       "Giám sát lại cuộc"                  "Re-examines"                     "/v1/supervisions?council_id={council_id}";
    recommendations      "Các kiến nghị sau giám sát"         "Recommendations";
    report_every_months  "Báo cáo mỗi (tháng)"                "Reports every (months)";
    review_every_months  "Xem lại mỗi (tháng)"                "Reviewed every (months)";
    response             "Trả lời"                            "Response";
    responsible_position "Chức vụ chịu trách nhiệm"           "Responsible position";
    scopes               "Các phạm vi"                        "Scopes";
    signed_on            "Ngày ký"                            "Signed on";
    signer_position      "Chức vụ người ký"                   "Signer's position";
    since                "Kể từ ngày"                         "Since";
    successors           "Cơ quan kế thừa"                    "Successors"                      "/v1/organizations?sort=name";
    stage                "Giai đoạn"                          "Stage";
    stages               "Các giai đoạn"                      "Stages";
    start_on             "Ngày làm mốc"                       "Start event on";
    starts_at            "Mốc tính"                           "Starts at";
    step                 "Bước"                               "Step";
    steps                "Các bước"                           "Steps";
    times                "Số lần tối đa"                      "Times at most";
    subject              "Nội dung giám sát"                  "Subject";
    summary              "Tóm tắt"                            "Summary";
    supervised           "Cơ quan chịu giám sát"              "Supervised bodies"               "/v1/organizations?sort=name";
    team                 "Đoàn giám sát"                      "Team";
    term_id              "Nhiệm kỳ"                           "Term"                            "/v1/terms?council_id={council_id}";
    title                "Tiêu đề"                            "Title";
    unit_code            "Mã đơn vị hành chính"               "Code of the unit";
    unit_id              "Đơn vị hành chính"                  "Administrative unit"             "/v1/administrative-units?sort=name";
    user_id              "Người dùng"                         "User"                            "/v1/users";
    valid_from           "Hiệu lực từ"                        "Valid from";
    valid_to             "Hiệu lực đến"                       "Valid to";
    atomic               "Tất cả hoặc không"                  "All or none";
    key                  "Khóa chống lặp"                     "Idempotency key";
    patch                "Nội dung sửa"                       "Changes";
    with_records         "Kèm dữ liệu sau khi ghi"            "With the records";
    writes               "Các lần ghi"                        "Writes";
    year                 "Năm"                                "Year";
    client_id            "Hệ thống kết nối"                   "Client"                          "/v1/clients";
    url                  "Địa chỉ nhận"                       "Address of the receiver";
    types                "Các loại tin"                       "Types of events";
    deliveries           "Các tin"                            "Messages";
    made_since           "Tạo từ lúc"                         "Made since";
    made_before          "Tạo trước lúc"                      "Made before";
    status               "Trạng thái"                         "Status";
}
