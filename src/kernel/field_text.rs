//! What the code of a wrong field means, in Vietnamese: for errors whose detail was written in English only.

/// Returns the meaning of a field's error code; `None` for an unknown code.
#[must_use]
pub fn vietnamese(code: &str) -> Option<&'static str> {
    TEXTS.iter().find(|(known, _)| *known == code).map(|(_, text)| *text)
}

const TEXTS: &[(&str, &str)] = &[
    ("after_the_day", "sau ngày được ghi nhận"),
    ("already_exists", "đã tồn tại"),
    ("ambiguous", "nêu nhiều thời điểm khác nhau"),
    ("before_history", "trước khi vụ việc bắt đầu"),
    ("before_start", "ngày kết thúc trước ngày bắt đầu"),
    ("blank", "không được để trống"),
    ("circle", "tạo thành vòng lặp"),
    ("circular", "tạo thành vòng lặp"),
    ("condition", "thời hạn theo điều kiện không có ngày"),
    ("contradictory", "mâu thuẫn với ngày khác trong tệp"),
    ("contradicts", "mâu thuẫn với phần còn lại của yêu cầu"),
    ("duplicate", "bị lặp lại"),
    ("email", "không phải là địa chỉ thư điện tử"),
    ("ends_before_start", "kết thúc trước khi bắt đầu"),
    ("exactly_one", "phải nêu đúng một trong các trường"),
    ("format", "sai định dạng"),
    ("guessable", "dễ đoán"),
    ("has_duration", "hãy ghi ngày kết thúc thay cho thời lượng"),
    ("in_future", "không được là ngày trong tương lai"),
    ("in_past", "không được là ngày đã qua"),
    ("incomplete", "còn thiếu"),
    ("invalid", "không hợp lệ"),
    ("itself", "không được là chính nó"),
    ("kind_missing", "phải nêu loại ngày hoặc danh mục cần nhập"),
    ("length", "độ dài không hợp lệ"),
    ("malformed", "không đúng định dạng iCalendar"),
    ("mixed", "không gộp chung kiến nghị được chuyển đi với kiến nghị được giao"),
    ("needs_council", "cần thuộc một Hội đồng nhân dân"),
    ("needs_q", "chỉ dùng cùng với q"),
    ("no_council", "đơn vị loại này không có Hội đồng nhân dân"),
    ("no_days", "không có ngày nào"),
    ("no_name", "thiếu tên"),
    ("no_start", "thiếu ngày bắt đầu"),
    ("no_such_date", "ngày không có trong lịch"),
    ("no_time_named", "không nêu thời điểm nào"),
    ("nobody_judges", "không còn ai thuộc cơ quan khác để đánh giá và kết thúc"),
    ("not_a_council", "không phải là Hội đồng nhân dân"),
    ("not_a_receiver", "không phải là nơi nhận kiến nghị chuyển đến"),
    ("not_a_successor", "không phải là cơ quan kế thừa"),
    ("not_a_supervising_body", "không phải là chủ thể giám sát"),
    ("not_a_term", "không phải là nhiệm kỳ"),
    ("not_allowed", "không được nêu trong trường hợp này"),
    ("not_an_agency", "không phải là cơ quan có trách nhiệm trả lời"),
    ("not_assigned", "cơ quan không được giao kiến nghị này"),
    ("not_concluded", "cuộc giám sát chưa kết thúc"),
    ("not_counted", "không được tính trong danh mục"),
    ("not_due", "chưa đến hạn"),
    ("not_earlier", "phải sớm hơn"),
    ("not_found", "không tìm thấy"),
    ("not_last_day", "phải là ngày cuối cùng của thời kỳ"),
    ("not_later", "phải muộn hơn"),
    ("not_open", "không phải là phần còn chờ trả lời"),
    ("not_recorded", "không phải nội dung do Văn phòng ghi nhận thay cơ quan"),
    ("not_there", "không có trong danh sách"),
    ("not_uuid_v7", "phải là UUIDv7, không ở tương lai"),
    ("not_valid_then", "không có hiệu lực vào ngày đó"),
    ("not_wanted", "không được nêu trong trường hợp này"),
    ("not_yet", "chưa bắt đầu hoạt động"),
    ("nul", "không được chứa ký tự NUL"),
    ("order", "sai thứ tự thời gian"),
    ("origin", "không phải là nguồn hợp lệ"),
    ("other_agency", "thuộc cơ quan khác"),
    ("other_body", "thuộc cơ quan khác"),
    ("other_council", "thuộc Hội đồng nhân dân khác"),
    ("other_kind", "thuộc loại khác"),
    ("other_response", "đang có trả lời khác"),
    ("outside_year", "không thuộc năm này"),
    ("own", "không được là chính cơ quan ban hành"),
    ("pattern", "chứa ký tự không được phép"),
    ("period_unknown", "chưa có ngày của thời kỳ này; hãy nhập hoặc nêu ngày cụ thể"),
    ("range", "ngoài phạm vi cho phép"),
    ("recurring", "không đọc được sự kiện lặp lại"),
    ("relative_term", "thời hạn tương đối cần ngày bắt đầu"),
    ("repeated", "chỉ được gửi một lần"),
    ("required", "bắt buộc phải có"),
    ("same_agency", "trùng với cơ quan đang thực hiện"),
    ("scope_not_allowed_here", "phạm vi không phù hợp với cơ quan"),
    ("session_unknown", "chưa có ngày khai mạc của kỳ họp này; hãy nhập hoặc nêu ngày cụ thể"),
    ("shared", "là thông tin chung; hãy sửa ở kiến nghị gốc"),
    ("term_unknown", "chưa có nhiệm kỳ này; hãy nhập hoặc nêu ngày cụ thể"),
    ("timed_event", "chỉ đọc được sự kiện cả ngày"),
    ("today_only", "chỉ biết theo hiện tại; hãy bỏ as_of"),
    ("too_early", "quá sớm"),
    ("too_large", "quá lớn"),
    ("too_late", "quá muộn"),
    ("too_many", "quá nhiều"),
    ("too_many_days", "quá nhiều ngày"),
    ("too_many_reports", "quá nhiều kỳ báo cáo"),
    ("type", "sai kiểu dữ liệu"),
    ("unchanged", "không khác giá trị cũ"),
    ("unknown", "trường hoặc tham số không tồn tại"),
    ("unknown_kind", "loại ngày không tồn tại"),
    ("unknown_word", "không thuộc danh mục giá trị"),
    ("unreadable", "không đọc được"),
    ("worked_anyway", "vốn là ngày làm việc"),
    ("wrong", "không đúng"),
    ("wrong_start", "mốc tính không phù hợp"),
    ("wrong_status", "trạng thái không phù hợp"),
    ("year_missing", "thiếu năm"),
    ("year_out_of_range", "năm ngoài phạm vi cho phép"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_code_has_one_text_in_alphabetic_order() {
        for pair in TEXTS.windows(2) {
            assert!(pair[0].0 < pair[1].0, "{} before {}", pair[0].0, pair[1].0);
        }
        assert_eq!(vietnamese("blank"), Some("không được để trống"));
        assert_eq!(vietnamese("no_such_code"), None);
    }
}
