//! How agencies answer and boards judge, who petitions and where: phrases that are put together.

use entity::vocabulary::Outcome::{
    self, AwaitingResources, BlockedByHigherLaw, ByImplementation, ByInspection, ByRegulation,
    InformationProvided, SubmittedToSuperior, WithRoadmap, WithoutRoadmap,
};

/// Outcome, how often, and how it is worded; `{}` is the matter.
pub const ANSWERS: &[(Outcome, usize, &[&str])] = &[
    (
        ByImplementation,
        24,
        &[
            "{}: cơ quan đã bố trí kinh phí và tổ chức thực hiện xong, bàn giao cho địa phương sử dụng.",
            "{}: đã khắc phục xong, có biên bản nghiệm thu với đại diện nhân dân trong thôn.",
        ],
    ),
    (
        ByInspection,
        8,
        &[
            "{}: đoàn kiểm tra đã làm việc tại cơ sở, kết luận phản ánh của cử tri là đúng và đã xử lý.",
            "{}: qua kiểm tra đã yêu cầu đơn vị liên quan khắc phục, đến nay đã thực hiện xong.",
        ],
    ),
    (
        ByRegulation,
        9,
        &[
            "{}: đã ban hành văn bản quy định, hướng dẫn thực hiện thống nhất trên địa bàn tỉnh.",
            "{}: nội dung đã được quy định tại nghị quyết của HĐND tỉnh, bảo đảm quyền lợi của cử tri.",
        ],
    ),
    (
        WithRoadmap,
        17,
        &[
            "{}: đã đưa vào kế hoạch, dự kiến khởi công quý I và hoàn thành trong năm tới.",
            "{}: đang lập báo cáo kinh tế - kỹ thuật, hoàn thành trước ngày 30/9.",
        ],
    ),
    (
        WithoutRoadmap,
        6,
        &[
            "{}: cơ quan tiếp thu ý kiến cử tri, lồng ghép các nguồn vốn để thực hiện trong thời gian tới.",
            "{}: đang nghiên cứu, tham mưu cấp có thẩm quyền xem xét.",
        ],
    ),
    (
        AwaitingResources,
        12,
        &[
            "{}: kiến nghị là chính đáng, do ngân sách còn khó khăn nên thực hiện khi bố trí được vốn.",
            "{}: đã tổng hợp vào nhu cầu đầu tư công trung hạn 2026-2030, chờ phân bổ vốn.",
        ],
    ),
    (BlockedByHigherLaw, 3, &["{}: quy định của Trung ương chưa cho phép, chưa có căn cứ trình HĐND tỉnh."]),
    (
        SubmittedToSuperior,
        4,
        &["{}: đã báo cáo UBND tỉnh, kiến nghị bộ, ngành Trung ương xem xét, giải quyết."],
    ),
    (
        InformationProvided,
        17,
        &[
            "{}: cơ quan xin thông tin để cử tri được biết, việc thực hiện đang theo đúng quy định.",
            "{}: theo phân cấp, nội dung này do nhân dân và chính quyền cơ sở cùng thực hiện theo phương châm Nhà nước và nhân dân cùng làm.",
        ],
    ),
];

pub const HAMLETS: &[&str] = &[
    "thôn Nậm Mở",
    "thôn Bản Phố",
    "thôn Lùng Chéng",
    "bản Khe Kẹn",
    "thôn Làng Mới",
    "thôn Tả Van Giáy",
    "bản Lìm Mông",
    "thôn Sín Chải",
    "thôn Nà Lốc",
    "bản Hán Sung",
    "thôn Cốc Phát",
    "thôn Đồng Tâm",
    "bản Háng Tày",
    "thôn Khe Sung",
    "thôn Phìn Hồ",
    "thôn Làng Lếch",
    "bản Pú Nhu",
    "thôn Tân Tiến",
    "thôn Hồng Quân",
    "bản Nả Háng",
    "thôn Ngòi Bo",
    "thôn Suối Thầu",
    "thôn Vĩ Kẽm",
    "bản Kháo Giống",
];

pub const VOICES: &[&str] =
    &["", "", "", "Cử tri phản ánh: ", "Cử tri nhiều lần kiến nghị: ", "Nhân dân trong thôn phản ánh: "];

pub const SURNAMES: &[&str] =
    &["Nguyễn", "Trần", "Hoàng", "Lò", "Giàng", "Vàng", "Sùng", "Lý", "Tẩn", "Chảo", "Hà", "Lù"];
pub const GIVEN: &[&str] = &[
    "Văn Minh",
    "Thị Hoa",
    "A Páo",
    "Thị Dở",
    "Láo San",
    "Seo Lử",
    "Văn Thắng",
    "Thị Thu",
    "A Chu",
    "Thị Xuân",
    "Văn Sơn",
    "Mùi Ghển",
];

pub const ENOUGH: &[&str] = &[
    "Trả lời rõ, có kết quả cụ thể; Ban đồng ý.",
    "Qua khảo sát thực tế, nội dung đã được giải quyết như trả lời.",
    "Nội dung giải trình có căn cứ, đầy đủ thông tin cho cử tri.",
];
pub const PARTLY: &[&str] = &[
    "Đã có lộ trình; tiếp tục theo dõi đến khi hoàn thành.",
    "Mới giải quyết được một phần; đề nghị báo cáo kết quả trước kỳ họp sau.",
];
pub const LACKING: &[&str] = &[
    "Trả lời chung chung, chưa nêu thời hạn và trách nhiệm; đề nghị trả lời lại.",
    "Kết quả trả lời chưa phù hợp với thực tế khảo sát; đề nghị kiểm tra lại.",
];
pub const PROGRESS: &[&str] = &[
    "Đã khảo sát thực địa cùng chính quyền địa phương.",
    "Đang lập dự toán, trình thẩm định.",
    "Đã lựa chọn được nhà thầu, chuẩn bị thi công.",
    "Đang lấy ý kiến các cơ quan liên quan.",
];
pub const RECEIVERS: &[&str] = &[
    "Bộ Xây dựng",
    "Bộ Nông nghiệp và Môi trường",
    "Bộ Nội vụ",
    "Bộ Giáo dục và Đào tạo",
    "Bộ Y tế",
    "Ngân hàng Chính sách xã hội Việt Nam",
];
