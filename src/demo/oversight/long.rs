//! The long courses of the published recommendations: the one that climbs the ladder, the one that reports, the one that
//! is split.

use entity::vocabulary::Fulfilment::Done;
use entity::vocabulary::Outcome::WithRoadmap;
use entity::vocabulary::Rung::{ExplanationSession, HandlingRecommended, Questioning, ReSupervision, Urging};
use entity::vocabulary::Verdict::Satisfactory;

use crate::demo::oversight::When::{After, Ago};
use crate::demo::oversight::advice::{Advice, Due, advise};
use crate::demo::oversight::course::{
    Deed, Deeds, ENOUGH, all as join, carried_out, claimed, one, reports, sent_back, taken_on,
};
use crate::service::engine::commitment::settle::Finding;

/// Five addressees, four of them dissolved weeks later; what their heirs leave undone climbs the ladder, rung by rung.
pub fn land() -> Deeds {
    const NNMT: &str = "sonnmt";
    join([
        taken_on(&["sotc"], 6),
        one(After(46), "ubnd:d080", Deed::Transfer(&["ubnd:02647", "ubnd:02671"])),
        one(After(46), "ubnd:d082", Deed::Transfer(&["ubnd:02683"])),
        one(After(47), "ubnd:d086", Deed::Transfer(&["ubnd:02908"])),
        one(After(47), "sotnmt", Deed::Transfer(&[NNMT])),
        taken_on(&["ubnd:02647", "ubnd:02683", "ubnd:02908", NNMT], 55),
        carried_out(&["sotc"], 120, "Đã đối chiếu số liệu thu từ quỹ đất công ích giai đoạn 2020-2024."),
        carried_out(
            &["ubnd:02908"],
            165,
            "Đã đối chiếu 100% diện tích, thu hồi 12,4 ha sử dụng sai mục đích.",
        ),
        sent_back("ubnd:02683", 160, "Địa phương đã rà soát."),
        one(
            After(200),
            NNMT,
            Deed::Urge(Urging, "Đã quá hạn đối chiếu quỹ đất công ích; đề nghị báo cáo.", None),
        ),
        one(
            After(209),
            NNMT,
            Deed::AnswerUrging("Sở đang tiếp nhận hồ sơ từ cấp huyện cũ, xin báo cáo trong quý I."),
        ),
        one(
            After(255),
            NNMT,
            Deed::Urge(Urging, "Đôn đốc lần hai: đề nghị nêu rõ thời điểm hoàn thành.", None),
        ),
        one(After(296), NNMT, Deed::AskWhy("Quá hạn 4 tháng, chưa xử lý đất sử dụng sai mục đích.", true)),
        one(
            After(316),
            NNMT,
            Deed::Explain(
                "Hồ sơ địa chính cấp huyện bàn giao chậm và thiếu; Sở cam kết hoàn thành trong năm.",
            ),
        ),
        one(
            After(322),
            NNMT,
            Deed::Urge(
                HandlingRecommended,
                "Kiến nghị Chủ tịch UBND tỉnh xem xét trách nhiệm người đứng đầu.",
                None,
            ),
        ),
        one(
            Ago(196),
            NNMT,
            Deed::Urge(
                ExplanationSession,
                "Mời giải trình tại phiên họp của Thường trực HĐND tỉnh.",
                Some("hearing"),
            ),
        ),
        one(
            Ago(150),
            NNMT,
            Deed::Urge(Questioning, "Đưa vào nội dung chất vấn tại kỳ họp.", Some("question")),
        ),
        one(
            Ago(110),
            NNMT,
            Deed::Plan(
                "Đối chiếu theo từng xã, thu hồi phần diện tích sử dụng sai mục đích.",
                &[("Đối chiếu xong 99 xã, phường", Some(40)), ("Thu hồi 310 ha", Some(200))],
            ),
        ),
        one(
            Ago(47),
            NNMT,
            Deed::Urge(ReSupervision, "Tổ chức giám sát lại việc thực hiện kết luận.", Some("again")),
        ),
        one(
            Ago(30),
            "ubnd:02671",
            Deed::AskWhy(
                "Không có báo cáo, không tiếp nhận nhiệm vụ sau khi sắp xếp đơn vị hành chính.",
                false,
            ),
        ),
    ])
}

/// Reports that come and that are missing, a plan with milestones kept and open, somebody who was late and explained.
pub fn waste() -> Deeds {
    join([
        taken_on(&["ubnd", "sotc", "soxd", "sonnmt"], 3),
        one(
            After(15),
            "sotc",
            Deed::Plan(
                "Rà soát 397 dự án, phân nhóm nguyên nhân, xử lý dứt điểm 120 dự án vướng mặt bằng.",
                &[
                    ("Danh mục dự án chậm và nguyên nhân", Some(60)),
                    ("Xử lý xong 120 dự án", Some(330)),
                    ("Bố trí vốn giải phóng mặt bằng", None),
                ],
            ),
        ),
        one(
            After(18),
            "soxd",
            Deed::Plan(
                "Rà soát dự án giao thông chậm tiến độ.",
                &[("Báo cáo 46 dự án giao thông", Some(90))],
            ),
        ),
        reports(
            "sotc",
            91,
            &[
                Some(("Đã lập danh mục 397 dự án, 120 dự án chậm.", 25)),
                Some(("Đã xử lý 48/120 dự án.", 45)),
                Some(("Đã xử lý 83/120 dự án.", 70)),
            ],
        ),
        reports("soxd", 91, &[Some(("Đã rà soát 46 dự án.", 30)), None, None]),
        reports(
            "sonnmt",
            91,
            &[Some(("Đã đo đạc 410 ha đất bãi bồi.", 33)), Some(("Đã cấp giấy chứng nhận 380 ha.", 40))],
        ),
        one(After(130), "soxd", Deed::Milestones(Finding::Kept, "Danh mục 46 dự án đã được gửi Ban.")),
    ])
}

/// One paragraph with several tasks: five recommendations of it, each on its own way.
pub fn split(text: &str) -> Advice {
    Advice {
        parts: vec![
            (
                "R05a",
                join([
                    taken_on(&["ubnd"], 12),
                    carried_out(&["ubnd"], 70, "Đã bổ sung 42 tỷ đồng cho 31 trường."),
                    one(After(90), "", Deed::Close),
                ]),
            ),
            (
                "R05b",
                join([
                    taken_on(&["ubnd"], 12),
                    one(
                        After(65),
                        "ubnd",
                        Deed::Waive(
                            "Nhiệm vụ đã chuyển cho xã theo phân cấp mới; thống nhất không theo dõi riêng.",
                        ),
                    ),
                ]),
            ),
            (
                "R05c",
                join([
                    taken_on(&["ubnd"], 13),
                    claimed(&["ubnd"], 130, "Đã bố trí vốn cho 12 bãi tập kết rác."),
                ]),
            ),
            // nothing was heard of the last one
            ("R05d", vec![]),
        ],
        ..advise(
            ("R05", "commune"),
            text,
            &["ubnd"],
            "phong_chong_thien_tai",
            Due::Days(210),
            join([
                one(
                    After(6),
                    "",
                    Deed::Split(
                        "Bố trí kinh phí khắc phục thiên tai của xã sau sáp nhập.",
                        &[
                            ("R05a", "Bổ sung vốn cho giáo dục của xã sau sáp nhập."),
                            ("R05b", "Bổ sung vốn cho chỉnh trang đô thị của xã sau sáp nhập."),
                            ("R05c", "Bổ sung vốn cho môi trường của xã sau sáp nhập."),
                            ("R05d", "Bổ sung vốn cho giao thông của xã sau sáp nhập."),
                        ],
                    ),
                ),
                taken_on(&["ubnd"], 11),
                one(
                    After(55),
                    "ubnd",
                    Deed::Claim(
                        WithRoadmap,
                        "Đã phân bổ 38 tỷ đồng dự phòng ngân sách, còn 17 xã chờ đợt 2.",
                    ),
                ),
                one(After(63), "ubnd", Deed::Judge(Done, None, Satisfactory, ENOUGH)),
                one(
                    After(110),
                    "ubnd",
                    Deed::Milestones(Finding::Kept, "Đã kiểm tra chứng từ cấp phát đợt 2."),
                ),
            ]),
        )
    }
}
