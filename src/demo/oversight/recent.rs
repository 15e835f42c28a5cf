//! Recommendations about administration, and those of the last months.

use chrono::{Datelike, NaiveDate};
use entity::vocabulary::Position::{Disputed, PartlyAccepted};
use entity::vocabulary::PositionDecision::Amended;
use entity::vocabulary::Priority;

use crate::demo::oversight::When::After;
use crate::demo::oversight::advice::{Advice, Due, advise};
use crate::demo::oversight::course::{
    Deed, all as join, carried_out, claimed, half_done, one, reports, sent_back, taken_on,
};
use crate::service::engine::commitment::settle::Finding;

use Due::Days;

#[expect(clippy::too_many_lines, reason = "one table: a recommendation a row")]
pub fn administration() -> Vec<Advice> {
    vec![
        Advice {
            priority: Some(Priority::High),
            ..advise(
                ("C1", "centre"),
                "Bố trí đủ trang thiết bị, đường truyền cho trung tâm phục vụ hành chính công cấp xã.",
                &["vpubnd", "sokh", "ubnd:02647", "ubnd:04252"],
                "cai_cach_hanh_chinh",
                Days(120),
                join([
                    taken_on(&["vpubnd", "sokh", "ubnd:02647", "ubnd:04252"], 3),
                    carried_out(
                        &["vpubnd", "sokh", "ubnd:02647", "ubnd:04252"],
                        85,
                        "Đã trang bị, bàn giao và vận hành ổn định.",
                    ),
                    one(After(110), "", Deed::Close),
                ]),
            )
        },
        advise(
            ("C2", "centre"),
            "Sửa đổi quy trình liên thông thủ tục hộ tịch trong vòng 30 ngày.",
            &["sotp"],
            "cai_cach_hanh_chinh",
            Days(30),
            join([
                taken_on(&["sotp"], 2),
                one(
                    After(5),
                    "sotp",
                    Deed::Position(PartlyAccepted, "Cần 90 ngày vì phải chờ nâng cấp phần mềm dùng chung."),
                ),
                one(After(14), "sotp", Deed::Decide(Amended, "Đồng ý lùi thời hạn.", Some(76))),
                claimed(&["sotp"], 84, "Đã ban hành quy trình liên thông mới."),
            ]),
        ),
        advise(
            ("C3", "centre"),
            "Bổ sung biên chế, chế độ cho công chức tiếp nhận hồ sơ cấp xã.",
            &["sonv", "sotc"],
            "cai_cach_hanh_chinh",
            Days(150),
            join([
                taken_on(&["sonv", "sotc"], 3),
                half_done("sonv", 120, 40, "Đã điều động 120 công chức tăng cường."),
                carried_out(&["sotc"], 125, "Đã tham mưu nghị quyết về mức hỗ trợ."),
            ]),
        ),
        advise(
            ("C4", "centre"),
            "Giảm thời gian cấp đổi căn cước, đăng ký xe tại cấp xã.",
            &["congan"],
            "an_ninh_trat_tu",
            Days(140),
            join([
                taken_on(&["congan"], 6),
                claimed(&["congan"], 128, "Thời gian giải quyết giảm từ 7 ngày còn 3 ngày."),
            ]),
        ),
        advise(
            ("C6", "centre"),
            "Chấm dứt yêu cầu người dân nộp giấy tờ đã có trong cơ sở dữ liệu quốc gia.",
            &["sotp"],
            "cai_cach_hanh_chinh",
            Days(100),
            join([
                taken_on(&["sotp"], 3),
                sent_back("sotp", 96, "Sở đã có công văn nhắc nhở các địa phương."),
            ]),
        ),
        Advice {
            every: Some(2),
            ..advise(
                ("C5", "centre"),
                "Bảo đảm hệ thống giải quyết thủ tục hành chính không gián đoạn quá 2 giờ mỗi tháng.",
                &["sokh"],
                "vien_thong",
                Days(160),
                join([
                    taken_on(&["sokh"], 3),
                    reports(
                        "sokh",
                        61,
                        &[Some(("Gián đoạn 5 giờ trong kỳ.", 40)), Some(("Gián đoạn 1,5 giờ trong kỳ.", 80))],
                    ),
                    one(After(128), "sokh", Deed::Progress("Đã chuyển sang trung tâm dữ liệu mới.", 90)),
                ]),
            )
        },
        Advice {
            arises_from: &["P05", "P07"],
            ..advise(
                ("H2", "handling"),
                "Công khai kết quả giải quyết từng kiến nghị cử tri trên cổng thông tin.",
                &["vpubnd", "vp"],
                "cai_cach_hanh_chinh",
                Days(90),
                join([
                    taken_on(&["vpubnd", "vp"], 3),
                    carried_out(&["vpubnd", "vp"], 60, "Đã mở chuyên mục, cập nhật hằng tuần."),
                    one(After(80), "", Deed::Close),
                ]),
            )
        },
        Advice {
            arises_from: &["P03"],
            ..advise(
                ("K3", "commune"),
                "Hướng dẫn phân cấp quản lý đường tỉnh, đường xã sau sắp xếp.",
                &["soxd", "ubnd:02989"],
                "giao_thong",
                Days(100),
                join([
                    taken_on(&["soxd", "ubnd:02989"], 3),
                    carried_out(&["soxd"], 70, "Đã ban hành hướng dẫn phân cấp."),
                    one(After(80), "ubnd:02989", Deed::Progress("Đang tiếp nhận 14 km đường.", 60)),
                ]),
            )
        },
    ]
}

#[expect(clippy::too_many_lines, reason = "one table: a recommendation a row")]
pub fn recent(today: NaiveDate) -> Vec<Advice> {
    let year = today.year();
    vec![
        Advice {
            arises_from: &["P13"],
            ..advise(
                ("E2", "eight"),
                "Hoàn thành hai phòng học điểm trường Tú Lệ, báo cáo cử tri.",
                &["bqlda", "sogd"],
                "giao_duc",
                Days(60),
                join([
                    taken_on(&["bqlda", "sogd"], 3),
                    carried_out(&["sogd"], 45, "Đã tiếp nhận, bố trí trang thiết bị."),
                    one(After(70), "bqlda", Deed::AskWhy("Quá hạn, công trình chưa bàn giao.", false)),
                ]),
            )
        },
        Advice {
            arises_from: &["P01", "P11", "P25"],
            settles: &["P25"],
            every: Some(1),
            ..advise(
                ("D1", "water"),
                "Sửa chữa, nâng cấp công trình cấp nước không hoạt động ở xã khu vực III.",
                &["sonnmt", "sodt"],
                "nuoc_sach",
                Days(240),
                join([
                    taken_on(&["sonnmt", "sodt"], 3),
                    one(
                        After(14),
                        "sonnmt",
                        Deed::Plan(
                            "Sửa chữa 99 công trình trong hai đợt.",
                            &[("Đợt 1: 51 công trình", Some(60)), ("Đợt 2: 48 công trình", Some(200))],
                        ),
                    ),
                    reports(
                        "sonnmt",
                        30,
                        &[Some(("Đã khảo sát 99 công trình.", 10)), Some(("Đã sửa chữa 17 công trình.", 20))],
                    ),
                    reports("sodt", 30, &[Some(("Đã lồng ghép 12 tỷ đồng.", 30)), None]),
                ]),
            )
        },
        advise(
            ("D2", "water"),
            "Thành lập tổ quản lý, vận hành công trình nước tại từng thôn.",
            &["ubnd:02701", "ubnd:02953", "ubnd:04402"],
            "nuoc_sach",
            Days(150),
            taken_on(&["ubnd:02701", "ubnd:02953"], 6),
        ),
        advise(
            ("D3", "water"),
            "Nghiên cứu giá nước sạch nông thôn có hỗ trợ cho hộ nghèo.",
            &["sotc"],
            "nuoc_sach",
            Days(120),
            join([
                taken_on(&["sotc"], 3),
                one(
                    After(8),
                    "sotc",
                    Deed::Position(Disputed, "Giá nước do UBND tỉnh quyết định; Sở chỉ thẩm định phương án."),
                ),
            ]),
        ),
        advise(
            ("D4", "water"),
            "Xét nghiệm chất lượng nước định kỳ tại trường bán trú.",
            &["soyt"],
            "y_te",
            Days(60),
            join([taken_on(&["soyt"], 4), claimed(&["soyt"], 58, "Đã xét nghiệm 143/143 trường.")]),
        ),
        advise(
            ("X1", "revenue"),
            "Xử lý dứt điểm 214 tỷ đồng nợ thuế có khả năng thu.",
            &["thue"],
            "thue_ngan_sach",
            Days(150),
            vec![],
        ),
        advise(
            ("X2", "revenue"),
            "Rà soát nguồn thu tiền sử dụng đất, báo cáo HĐND trước khi giao dự toán.",
            &["sotc", "sonnmt"],
            "thue_ngan_sach",
            Days(90),
            taken_on(&["sotc"], 5),
        ),
        advise(
            ("X3", "revenue"),
            "Chỉ đạo phối hợp liên ngành chống thất thu trong kinh doanh lưu trú, khoáng sản.",
            &["ubnd", "thue", "congan"],
            "thue_ngan_sach",
            Days(180),
            vec![],
        ),
        // written and not signed yet
        advise(
            ("N1", "decrees"),
            "Bãi bỏ 4 văn bản hết hiệu lực, trái quy định phân cấp mới.",
            &["ubnd", "sotp"],
            "cai_cach_hanh_chinh",
            Due::Said(format!("trong quý IV/{}", year + 1)),
            vec![],
        ),
        advise(
            ("N2", "decrees"),
            "Tự kiểm tra văn bản theo định kỳ, báo cáo Ban Pháp chế.",
            &["sotp"],
            "cai_cach_hanh_chinh",
            Days(120),
            vec![],
        ),
        Advice {
            measure: None,
            ..advise(
                ("S1", "hearing"),
                "Bàn giao đầy đủ hồ sơ địa chính của cấp huyện cũ cho các xã, phường.",
                &["sonnmt", "ubnd:02647"],
                "dat_dai_boi_thuong",
                Days(60),
                join([
                    taken_on(&["sonnmt", "ubnd:02647"], 3),
                    carried_out(&["sonnmt", "ubnd:02647"], 50, "Đã bàn giao 99/99 xã, phường."),
                    one(After(70), "", Deed::Close),
                ]),
            )
        },
        advise(
            ("G2", "ethnic"),
            "Đào tạo cán bộ người dân tộc thiểu số.",
            &["sonv"],
            "chinh_sach_dan_toc",
            Days(200),
            join([
                taken_on(&["sonv"], 4),
                one(
                    After(12),
                    "sonv",
                    Deed::Plan("Mở 6 lớp bồi dưỡng.", &[("Mở 6 lớp bồi dưỡng", Some(120))]),
                ),
                one(After(200), "sonv", Deed::Milestones(Finding::Broken, "Mới mở 2/6 lớp, đã quá hạn.")),
            ]),
        ),
    ]
}
