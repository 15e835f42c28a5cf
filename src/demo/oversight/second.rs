//! Recommendations beside the published ones, for what they leave out.

use chrono::NaiveDate;
use entity::vocabulary::Fulfilment::{Done, NotDone, Partly};
use entity::vocabulary::Outcome::{ByInspection, ByRegulation, WithRoadmap};
use entity::vocabulary::Position::{Accepted, Disputed, PartlyAccepted};
use entity::vocabulary::PositionDecision::{Amended, Lifted, Upheld};
use entity::vocabulary::Rung::{HandlingRecommended, Urging};
use entity::vocabulary::Verdict::{PartlySatisfactory, Satisfactory};

use crate::demo::oversight::When::After;
use crate::demo::oversight::advice::{Advice, Due, advise};
use crate::demo::oversight::course::{
    Deed, ENOUGH, HALF, NOTHING, all as join, carried_out, half_done, one, reports, sent_back, taken_on,
};
use crate::demo::oversight::recent::{administration, recent};

use Due::Days;

/// All of them; `today` is the day on which the demo is loaded.
pub fn all(today: NaiveDate) -> Vec<Advice> {
    let mut all = public_money();
    all.extend(health());
    all.extend(administration());
    all.extend(recent(today));
    all
}

#[expect(clippy::too_many_lines, reason = "one table: a recommendation a row")]
fn public_money() -> Vec<Advice> {
    vec![
        Advice {
            deliverable: Some("Giấy chứng nhận quyền sử dụng đất đã cấp"),
            ..advise(
                ("L2", "land"),
                "Hoàn thành cấp giấy chứng nhận cho diện tích đất công ích chưa có giấy tờ.",
                &["sotnmt"],
                "dat_dai_boi_thuong",
                Days(400),
                join([
                    one(After(48), "sotnmt", Deed::Transfer(&["sonnmt"])),
                    taken_on(&["sonnmt"], 56),
                    one(
                        After(60),
                        "sonnmt",
                        Deed::Position(PartlyAccepted, "Chỉ cấp được phần diện tích không có tranh chấp."),
                    ),
                    one(
                        After(75),
                        "sonnmt",
                        Deed::Decide(Amended, "Chấp nhận: trước mắt cấp phần không tranh chấp.", Some(340)),
                    ),
                    carried_out(&["sonnmt"], 380, "Đã cấp giấy chứng nhận 5.920 ha không có tranh chấp."),
                    one(After(400), "", Deed::Close),
                ]),
            )
        },
        Advice {
            deliverable: Some("Phương án xử lý từng trụ sở dôi dư"),
            every: Some(4),
            ..advise(
                ("W2", "waste"),
                "Rà soát, có phương án xử lý trụ sở dôi dư sau sắp xếp đơn vị hành chính.",
                &["sotc", "ubnd:02647", "ubnd:04252", "ubnd:03006", "ubnd:02989"],
                "thue_ngan_sach",
                Days(200),
                join([
                    taken_on(&["sotc", "ubnd:02647", "ubnd:04252", "ubnd:03006", "ubnd:02989"], 4),
                    reports("sotc", 122, &[Some(("Đã có phương án 112/203 trụ sở.", 55))]),
                    carried_out(
                        &["ubnd:02647", "ubnd:04252"],
                        150,
                        "Đã bàn giao, chuyển đổi công năng toàn bộ trụ sở dôi dư.",
                    ),
                    half_done("ubnd:03006", 165, 50, "Đã xử lý 6/12 trụ sở, còn lại chờ quy hoạch."),
                    half_done("sotc", 190, 70, "Đã trình phương án 142/203 trụ sở."),
                    one(
                        After(215),
                        "ubnd:02989",
                        Deed::Urge(Urging, "Quá hạn; đề nghị báo cáo phương án xử lý trụ sở dôi dư.", None),
                    ),
                    one(
                        After(221),
                        "ubnd:02989",
                        Deed::AnswerUrging("UBND xã đang kiểm kê, sẽ báo cáo trong tháng."),
                    ),
                    one(After(245), "ubnd:02989", Deed::Urge(Urging, "Đôn đốc lần hai.", None)),
                    one(
                        After(262),
                        "ubnd:02989",
                        Deed::AskWhy("Quá hạn 2 tháng, hai lần đôn đốc không có kết quả.", false),
                    ),
                    one(
                        After(271),
                        "ubnd:02989",
                        Deed::Explain(
                            "Xã thiếu cán bộ chuyên môn về tài sản công; đã xin biệt phái một cán bộ.",
                        ),
                    ),
                    one(
                        After(280),
                        "ubnd:02989",
                        Deed::Urge(
                            HandlingRecommended,
                            "Kiến nghị UBND tỉnh kiểm điểm trách nhiệm người đứng đầu.",
                            None,
                        ),
                    ),
                ]),
            )
        },
        advise(
            ("W3", "waste"),
            "Đẩy nhanh giải ngân vốn đầu tư công; chấm dứt hợp đồng với nhà thầu chậm tiến độ kéo dài.",
            &["bqlda"],
            "giao_thong",
            Days(180),
            join([
                taken_on(&["bqlda"], 4),
                one(
                    After(9),
                    "bqlda",
                    Deed::Position(
                        Disputed,
                        "Chậm do mặt bằng, không do nhà thầu; không có căn cứ chấm dứt hợp đồng.",
                    ),
                ),
                one(
                    After(20),
                    "bqlda",
                    Deed::Decide(Upheld, "Kiến nghị nêu rõ hai nhà thầu đã bị phạt; giữ nguyên.", None),
                ),
                sent_back("bqlda", 120, "Ban đã nhắc nhở các nhà thầu."),
                one(
                    After(170),
                    "bqlda",
                    Deed::Claim(ByInspection, "Đã chấm dứt hợp đồng với hai nhà thầu, giải ngân đạt 93%."),
                ),
                one(After(182), "bqlda", Deed::Judge(Done, None, Satisfactory, ENOUGH)),
                one(After(190), "", Deed::Close),
            ]),
        ),
        advise(
            ("W4", "waste"),
            "Kiểm điểm trách nhiệm tổ chức, cá nhân để dự án kéo dài quá 3 năm.",
            &["sonv", "thanhtra"],
            "cai_cach_hanh_chinh",
            Days(150),
            join([
                taken_on(&["sonv", "thanhtra"], 5),
                one(
                    After(40),
                    "thanhtra",
                    Deed::Waive(
                        "Thanh tra Chính phủ đang thanh tra cùng nội dung; thống nhất không thực hiện trùng.",
                    ),
                ),
                carried_out(&["sonv"], 110, "Đã kiểm điểm 4 tập thể, 9 cá nhân."),
                one(After(130), "", Deed::Close),
            ]),
        ),
        advise(
            ("T2", "birth"),
            "Đưa nội dung chính sách dân số vào hương ước, quy ước thôn, bản.",
            &["sovh"],
            "van_hoa_du_lich",
            Days(180),
            join([
                taken_on(&["sovh"], 5),
                sent_back("sovh", 90, "Sở đã có văn bản hướng dẫn."),
                one(After(140), "sovh", Deed::Claim(ByRegulation, "1.214/1.340 thôn, bản đã sửa hương ước.")),
                one(After(150), "sovh", Deed::Judge(Partly, Some(90), PartlySatisfactory, HALF)),
                one(After(200), "", Deed::Close),
            ]),
        ),
    ]
}

#[expect(clippy::too_many_lines, reason = "one table: a recommendation a row")]
fn health() -> Vec<Advice> {
    vec![
        Advice {
            deliverable: Some("Trạm y tế có bác sĩ làm việc ít nhất 3 ngày mỗi tuần"),
            position: Some("Giám đốc Sở Y tế"),
            every: Some(2),
            ..advise(
                ("V1", "health"),
                "Bảo đảm mỗi trạm y tế xã có bác sĩ làm việc; luân phiên bác sĩ tuyến tỉnh về cơ sở.",
                &["soyt"],
                "y_te",
                Days(120),
                join([
                    taken_on(&["soyt"], 3),
                    reports("soyt", 61, &[Some(("99/99 trạm có lịch bác sĩ luân phiên.", 80))]),
                    carried_out(
                        &["soyt"],
                        90,
                        "99/99 trạm y tế có bác sĩ làm việc tối thiểu 3 ngày mỗi tuần.",
                    ),
                    one(After(110), "", Deed::Close),
                    one(
                        After(165),
                        "",
                        Deed::Reopen("Cử tri phản ánh 14 trạm không còn bác sĩ luân phiên.", 90),
                    ),
                    one(
                        After(180),
                        "soyt",
                        Deed::Progress("Đang bố trí lại lịch luân phiên của 14 trạm.", 40),
                    ),
                ]),
            )
        },
        Advice {
            deliverable: Some("Phương án sắp xếp, danh mục thiết bị cần đầu tư"),
            ..advise(
                ("V2", "health"),
                "Rà soát, sắp xếp cơ sở khám chữa bệnh của xã, phường sau sáp nhập; lập danh mục thiết bị cần đầu tư.",
                &["soyt", "sotc", "ubnd:04252", "ubnd:03006", "ubnd:02989", "ubnd:02647"],
                "y_te",
                Days(170),
                join([
                    taken_on(&["soyt", "ubnd:04252", "ubnd:03006", "ubnd:02647"], 4),
                    carried_out(
                        &["ubnd:04252", "ubnd:03006"],
                        100,
                        "Đã sắp xếp còn một trạm và hai điểm trạm.",
                    ),
                    half_done("soyt", 150, 65, "Đã phê duyệt phương án của 64/99 xã, phường."),
                    one(
                        After(185),
                        "sotc",
                        Deed::AskWhy("Quá hạn, chưa thẩm định danh mục thiết bị.", false),
                    ),
                    one(
                        After(195),
                        "sotc",
                        Deed::Explain("Danh mục gửi thiếu dự toán; đã yêu cầu Sở Y tế bổ sung."),
                    ),
                ]),
            )
        },
        advise(
            ("V3", "health"),
            "Chuyển trung tâm văn hóa cũ thành điểm trạm y tế tại hai xã.",
            &["sovh"],
            "y_te",
            Days(100),
            join([
                taken_on(&["sovh"], 4),
                one(
                    After(10),
                    "sovh",
                    Deed::Position(
                        Disputed,
                        "Công trình là di tích cấp tỉnh, pháp luật không cho phép chuyển đổi công năng.",
                    ),
                ),
                one(
                    After(24),
                    "sovh",
                    Deed::Decide(Lifted, "Chấp nhận giải trình; không giao thực hiện nội dung này.", None),
                ),
                one(After(30), "", Deed::Close),
            ]),
        ),
        advise(
            ("V4", "health"),
            "Tuyển dụng đủ 126 biên chế viên chức y tế cơ sở còn thiếu.",
            &["sonv", "soyt"],
            "y_te",
            Days(150),
            join([
                taken_on(&["sonv", "soyt"], 3),
                one(After(6), "sonv", Deed::Position(Accepted, "Sở tiếp thu toàn bộ.")),
                one(After(120), "sonv", Deed::Claim(ByInspection, "Đã tuyển 31 viên chức.")),
                one(After(131), "sonv", Deed::Judge(NotDone, None, PartlySatisfactory, NOTHING)),
                one(After(122), "soyt", Deed::Claim(WithRoadmap, "Chờ Sở Nội vụ tuyển dụng để phân bổ.")),
                one(After(132), "soyt", Deed::Judge(NotDone, None, PartlySatisfactory, NOTHING)),
                one(After(150), "sonv", Deed::AskWhy("Mới tuyển 31/126 biên chế.", true)),
            ]),
        ),
        Advice {
            repeats: &["V4"],
            ..advise(
                ("Q2", "question"),
                "Tuyển dụng đủ viên chức y tế cơ sở còn thiếu, báo cáo HĐND tại kỳ họp sau.",
                &["soyt", "sonv"],
                "y_te",
                Days(160),
                join([
                    taken_on(&["soyt", "sonv"], 3),
                    one(After(60), "soyt", Deed::Progress("Đã thông báo tuyển dụng 95 chỉ tiêu.", 20)),
                ]),
            )
        },
        advise(
            ("Q3", "question"),
            "Bảo đảm đủ giáo viên tiếng Anh, Tin học cho trường bán trú.",
            &["sogd", "sonv"],
            "giao_duc",
            Days(110),
            join([
                taken_on(&["sogd", "sonv"], 3),
                carried_out(&["sogd"], 85, "Đã hợp đồng 212 giáo viên, dạy trực tuyến 64 trường."),
                carried_out(&["sonv"], 88, "Đã giao bổ sung 180 biên chế."),
            ]),
        ),
        Advice {
            repeats: &["R10"],
            ..advise(
                ("Q4", "question"),
                "Tiếp tục thực hiện các kiến nghị chưa hoàn thành trong nghị quyết giám sát về quản lý đất đai.",
                &["ubnd", "sonnmt"],
                "dat_dai_boi_thuong",
                Days(180),
                join([
                    taken_on(&["sonnmt"], 4),
                    one(
                        After(15),
                        "sonnmt",
                        Deed::Plan(
                            "Xử lý dứt điểm 45% nội dung còn lại.",
                            &[("Xong nhóm đất nông, lâm trường", Some(150))],
                        ),
                    ),
                ]),
            )
        },
    ]
}
