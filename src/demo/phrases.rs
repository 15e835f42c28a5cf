//! What voters speak of and how agencies answer: phrases that are put together.

use entity::vocabulary::Outcome::{
    self, AwaitingResources, BlockedByHigherLaw, ByImplementation, ByInspection, ByRegulation,
    InformationProvided, SubmittedToSuperior, WithRoadmap, WithoutRoadmap,
};

/// One sector's matters. `xa` among the agencies is the committee of the place.
pub struct Topic {
    pub sector: &'static str,
    pub weight: usize,
    pub agencies: &'static [&'static str],
    /// Who answered before 1 July 2025.
    pub old_agency: &'static str,
    pub things: &'static [&'static str],
    pub troubles: &'static [&'static str],
    pub asks: &'static [&'static str],
}

pub const TOPICS: &[Topic] = &[
    Topic {
        sector: "giao_thong",
        weight: 22,
        agencies: &["soxd", "soxd", "xa", "bqlda"],
        old_agency: "sogtvt",
        things: &[
            "Tuyến đường liên thôn",
            "Tuyến tỉnh lộ 162",
            "Cầu treo dân sinh",
            "Đường vào khu tái định cư",
            "Ngầm tràn liên hợp",
            "Đoạn Quốc lộ 4D",
        ],
        troubles: &[
            "xuống cấp nghiêm trọng, mùa mưa lầy lội, đi lại rất khó khăn",
            "có nhiều ổ gà, thường xảy ra tai nạn giao thông",
            "thi công kéo dài, gây bụi bẩn",
            "bị sạt lở taluy, có nguy cơ mất an toàn",
            "chỉ rộng 3 m, hai xe ô tô không tránh được nhau",
        ],
        asks: &[
            "sớm bố trí kinh phí nâng cấp, sửa chữa",
            "đẩy nhanh tiến độ thi công",
            "lắp đặt biển báo, hộ lan và gờ giảm tốc",
            "đầu tư mở rộng, rải nhựa mặt đường",
            "kiểm tra, xử lý xe quá tải",
        ],
    },
    Topic {
        sector: "thoat_nuoc",
        weight: 5,
        agencies: &["soxd", "xa"],
        old_agency: "xa",
        things: &[
            "Hệ thống rãnh thoát nước dọc tuyến đường",
            "Cống qua đường",
            "Mương thoát nước khu dân cư",
        ],
        troubles: &[
            "bị tắc, mỗi khi mưa lớn nước tràn vào nhà dân",
            "chưa được đầu tư đồng bộ, thường xuyên ngập úng",
            "đã hư hỏng nắp đậy, gây mất an toàn",
        ],
        asks: &["nạo vét, khơi thông", "đầu tư hệ thống thoát nước hoàn chỉnh", "thay thế nắp cống bị hỏng"],
    },
    Topic {
        sector: "dien",
        weight: 8,
        agencies: &["dienluc", "soct"],
        old_agency: "soct",
        things: &["Lưới điện hạ thế", "Trạm biến áp", "Đường dây 0,4 kV", "Hệ thống cột điện"],
        troubles: &[
            "chưa đến được 20 hộ dân",
            "quá tải, điện yếu vào giờ cao điểm",
            "đã cũ, dây võng thấp, mất an toàn",
            "đã dựng cột nhưng chưa kéo dây",
        ],
        asks: &[
            "đầu tư kéo điện lưới quốc gia cho bà con",
            "nâng công suất trạm biến áp",
            "thay dây và cột đã mục",
            "sớm hoàn thành để đóng điện",
        ],
    },
    Topic {
        sector: "dien_chieu_sang",
        weight: 4,
        agencies: &["xa"],
        old_agency: "xa",
        things: &["Hệ thống điện chiếu sáng công cộng", "Đèn đường trục chính"],
        troubles: &["bị hỏng nhiều tháng chưa sửa", "chưa được lắp đặt, ban đêm mất an toàn"],
        asks: &["sửa chữa, thay bóng", "hỗ trợ kinh phí lắp đặt", "đấu nối vào lưới chiếu sáng chung"],
    },
    Topic {
        sector: "vien_thong",
        weight: 3,
        agencies: &["sokh"],
        old_agency: "sotttt",
        things: &["Sóng điện thoại di động", "Mạng Internet cáp quang"],
        troubles: &[
            "yếu, nhiều hộ không liên lạc được",
            "chưa phủ đến thôn, học sinh không học trực tuyến được",
        ],
        asks: &["lắp đặt thêm trạm BTS", "làm việc với doanh nghiệp viễn thông để xóa vùng lõm sóng"],
    },
    Topic {
        sector: "thuy_loi",
        weight: 7,
        agencies: &["sonnmt", "thuynong"],
        old_agency: "sonnptnt",
        things: &["Công trình thủy lợi", "Tuyến kênh mương nội đồng", "Đập đầu mối", "Hồ chứa nước"],
        troubles: &[
            "hư hỏng, mùa khô không đủ nước tưới cho hai vụ lúa",
            "bị bồi lắng, rò rỉ",
            "chưa được kiên cố hóa",
        ],
        asks: &[
            "sửa chữa, kiên cố hóa kênh mương",
            "nạo vét và gia cố đập",
            "có giải pháp cấp nước tưới cho vụ xuân",
        ],
    },
    Topic {
        sector: "nuoc_sach",
        weight: 6,
        agencies: &["sonnmt", "xa"],
        old_agency: "sonnptnt",
        things: &["Công trình nước sinh hoạt tập trung", "Bể chứa và đường ống nước sạch"],
        troubles: &[
            "đã hỏng, dân không dùng được",
            "không đủ nước vào mùa khô",
            "nước đục, không bảo đảm vệ sinh",
        ],
        asks: &[
            "sửa chữa, bàn giao cho đơn vị đủ năng lực quản lý",
            "đầu tư công trình mới",
            "kiểm tra chất lượng nước và công khai kết quả",
        ],
    },
    Topic {
        sector: "phong_chong_thien_tai",
        weight: 7,
        agencies: &["sonnmt", "xa"],
        old_agency: "sonnptnt",
        things: &[
            "Khu vực có nguy cơ sạt lở",
            "Bờ suối",
            "Khu tái định cư cho các hộ bị thiệt hại sau bão số 3",
        ],
        troubles: &[
            "xuất hiện vết nứt lớn, đe dọa nhiều hộ dân",
            "bị sạt lở, mất đất sản xuất",
            "chưa hoàn thành, bà con còn ở tạm",
        ],
        asks: &[
            "di dời khẩn cấp các hộ trong vùng nguy hiểm",
            "đầu tư kè chống sạt lở",
            "đẩy nhanh tiến độ bố trí tái định cư",
            "hỗ trợ khôi phục sản xuất sau lũ quét",
        ],
    },
    Topic {
        sector: "dat_dai_boi_thuong",
        weight: 9,
        agencies: &["sonnmt", "xa", "bqlda"],
        old_agency: "sotnmt",
        things: &[
            "Việc cấp giấy chứng nhận quyền sử dụng đất",
            "Công tác bồi thường, giải phóng mặt bằng",
            "Đơn giá bồi thường cây quế",
            "Đất nông, lâm trường giao lại cho địa phương",
        ],
        troubles: &[
            "còn chậm, nhiều hộ chờ đã nhiều năm",
            "chưa thỏa đáng, nhân dân chưa đồng thuận",
            "chưa được đo đạc, phân định ranh giới",
        ],
        asks: &[
            "rà soát, giải quyết dứt điểm",
            "công khai phương án và chi trả kịp thời",
            "giao đất sản xuất cho hộ thiếu đất",
        ],
    },
    Topic {
        sector: "moi_truong",
        weight: 5,
        agencies: &["sonnmt", "xa"],
        old_agency: "sotnmt",
        things: &[
            "Bãi rác thải sinh hoạt",
            "Nước thải của cơ sở chế biến sắn",
            "Khí thải khu công nghiệp Tằng Loỏng",
            "Hoạt động khai thác cát sỏi",
        ],
        troubles: &[
            "gây ô nhiễm, mùi hôi ảnh hưởng đời sống nhân dân",
            "quá tải, chưa có lò đốt hợp vệ sinh",
            "làm chết cá và hoa màu của bà con",
        ],
        asks: &[
            "kiểm tra, xử lý nghiêm vi phạm",
            "đầu tư lò đốt rác theo cụm xã",
            "quan trắc thường xuyên và thông báo cho dân",
        ],
    },
    Topic {
        sector: "thue_ngan_sach",
        weight: 3,
        agencies: &["thue", "sotc"],
        old_agency: "sokhdt",
        things: &[
            "Chính sách thuế đối với hộ kinh doanh",
            "Nguồn thu để lại cho xã",
            "Lệ phí sử dụng bến bãi",
        ],
        troubles: &["thay đổi, nhiều hộ chưa nắm được", "chưa đáp ứng nhiệm vụ chi của chính quyền hai cấp"],
        asks: &[
            "tăng cường hướng dẫn kê khai",
            "xem xét tăng tỷ lệ điều tiết",
            "công khai, minh bạch các khoản thu",
        ],
    },
    Topic {
        sector: "cho_thuong_mai",
        weight: 2,
        agencies: &["soct", "xa"],
        old_agency: "soct",
        things: &["Chợ trung tâm xã", "Chợ phiên vùng cao"],
        troubles: &["xuống cấp, thiếu nhà vệ sinh", "họp lấn chiếm lòng đường"],
        asks: &["đầu tư xây dựng, cải tạo chợ", "sắp xếp lại nơi buôn bán"],
    },
    Topic {
        sector: "giao_duc",
        weight: 9,
        agencies: &["sogd", "xa"],
        old_agency: "sogd",
        things: &["Trường mầm non", "Điểm trường tiểu học", "Nhà bán trú cho học sinh", "Trường PTDTBT THCS"],
        troubles: &[
            "thiếu phòng học, phải học nhờ nhà văn hóa",
            "đã xuống cấp, dột nát",
            "thiếu giáo viên tiếng Anh và tin học",
            "chưa có nước sạch và nhà vệ sinh đạt chuẩn",
        ],
        asks: &[
            "đầu tư xây mới phòng học",
            "bổ sung biên chế giáo viên",
            "hỗ trợ kinh phí sửa chữa trước năm học mới",
            "giữ lại điểm trường lẻ cho con em vùng xa",
        ],
    },
    Topic {
        sector: "y_te",
        weight: 6,
        agencies: &["soyt"],
        old_agency: "soyt",
        things: &["Trạm y tế", "Thuốc bảo hiểm y tế", "Xe cứu thương của trung tâm y tế"],
        troubles: &[
            "thiếu bác sĩ và trang thiết bị",
            "thường xuyên thiếu, người bệnh phải tự mua",
            "đã cũ, không phục vụ được cấp cứu",
        ],
        asks: &[
            "tăng cường bác sĩ về cơ sở",
            "bảo đảm cung ứng đủ thuốc",
            "đầu tư, nâng cấp cơ sở khám chữa bệnh",
        ],
    },
    Topic {
        sector: "che_do_chinh_sach",
        weight: 8,
        agencies: &["sonv", "xa"],
        old_agency: "soldtbxh",
        things: &[
            "Chế độ đối với người hoạt động không chuyên trách ở thôn",
            "Trợ cấp cho người cao tuổi",
            "Hồ sơ người có công",
            "Hỗ trợ xóa nhà tạm, nhà dột nát",
            "Phụ cấp của nhân viên y tế thôn bản",
        ],
        troubles: &[
            "còn thấp, chưa tương xứng với nhiệm vụ",
            "chi trả chậm",
            "tồn đọng, giải quyết kéo dài",
            "chưa có hướng dẫn sau khi sắp xếp bộ máy",
        ],
        asks: &[
            "xem xét nâng mức hỗ trợ",
            "chi trả kịp thời",
            "giải quyết dứt điểm cho các đối tượng",
            "sớm có văn bản hướng dẫn",
        ],
    },
    Topic {
        sector: "van_hoa_du_lich",
        weight: 4,
        agencies: &["sovh"],
        old_agency: "sovh",
        things: &[
            "Nhà văn hóa thôn",
            "Di tích danh thắng ruộng bậc thang",
            "Lễ hội Gầu Tào",
            "Điểm du lịch cộng đồng",
        ],
        troubles: &[
            "chật hẹp, thiếu thiết chế thể thao",
            "chưa được tu bổ, tôn tạo",
            "chưa có bãi đỗ xe và biển chỉ dẫn",
        ],
        asks: &[
            "hỗ trợ kinh phí xây dựng",
            "có kế hoạch bảo tồn, phát huy giá trị",
            "tập huấn kỹ năng cho hộ làm du lịch",
        ],
    },
    Topic {
        sector: "an_ninh_trat_tu",
        weight: 5,
        agencies: &["congan"],
        old_agency: "congan",
        things: &[
            "Tình trạng lừa đảo trên không gian mạng",
            "Tệ nạn ma túy",
            "Tình trạng thanh niên đi xe máy lạng lách, nẹt pô",
        ],
        troubles: &[
            "diễn biến phức tạp, nhân dân lo lắng",
            "có chiều hướng gia tăng",
            "thường xảy ra vào ban đêm",
        ],
        asks: &[
            "tăng cường tuần tra, xử lý",
            "đẩy mạnh tuyên truyền đến từng thôn",
            "lắp camera an ninh tại các điểm phức tạp",
        ],
    },
    Topic {
        sector: "cai_cach_hanh_chinh",
        weight: 5,
        agencies: &["sonv", "vpubnd", "xa"],
        old_agency: "sonv",
        things: &[
            "Trung tâm phục vụ hành chính công xã",
            "Việc giải quyết thủ tục hành chính sau sáp nhập",
            "Trụ sở dôi dư sau sắp xếp",
        ],
        troubles: &[
            "cách xa dân, đi lại khó khăn",
            "còn lúng túng, trả kết quả chậm",
            "bỏ không, gây lãng phí",
        ],
        asks: &[
            "bố trí thêm điểm tiếp nhận hồ sơ",
            "tập huấn cho cán bộ và hỗ trợ dân nộp hồ sơ trực tuyến",
            "có phương án sử dụng hiệu quả",
        ],
    },
    Topic {
        sector: "chinh_sach_dan_toc",
        weight: 5,
        agencies: &["sodt", "xa"],
        old_agency: "bandt",
        things: &[
            "Nguồn vốn Chương trình mục tiêu quốc gia vùng đồng bào dân tộc thiểu số",
            "Hỗ trợ đất ở, đất sản xuất",
            "Chính sách đối với người có uy tín",
        ],
        troubles: &["giải ngân chậm", "chưa đến được hộ nghèo", "có mức hỗ trợ thấp so với thực tế"],
        asks: &[
            "tháo gỡ vướng mắc, đẩy nhanh giải ngân",
            "rà soát đúng đối tượng",
            "xem xét điều chỉnh định mức",
        ],
    },
];

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
