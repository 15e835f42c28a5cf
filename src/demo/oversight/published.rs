//! The twelve published recommendations of `assets/recommendations.csv`, moved to Lào Cai with all that is awkward.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};
use entity::measure::Measure;
use entity::vocabulary::Fulfilment::Partly;
use entity::vocabulary::Outcome::WithRoadmap;
use entity::vocabulary::Priority;
use entity::vocabulary::Verdict::PartlySatisfactory;
use serde::Deserialize;

use crate::demo::oversight::When::After;
use crate::demo::oversight::advice::{Advice, Due, advise};
use crate::demo::oversight::course::{
    Deed, HALF, all as join, carried_out, claimed, half_done, one, reports, taken_on,
};
use crate::demo::oversight::long::{land, split, waste};
use crate::demo::reference::day;
use crate::kernel::error::{Error, Result};
use crate::service::engine::commitment::settle::Finding;

const PUBLISHED: &str = include_str!("../../../assets/recommendations.csv");

#[derive(Deserialize)]
struct Published {
    id: String,
    recommendation_vi: String,
    deadline_as_stated: String,
}

/// What the published texts name, and what it is here.
const NAMES: &[(&str, &str)] = &[("NQ 06/2025/NQ-HĐND", "Nghị quyết 06/2025/NQ-HĐND")];

/// The addressees of the finding that recommends nothing are nobody: it is not among them.
///
/// # Errors
/// When the file does not hold them.
#[expect(clippy::too_many_lines, reason = "one table: a recommendation a row")]
pub fn all(issued: &dyn Fn(&str) -> NaiveDate) -> Result<Vec<Advice>> {
    let rows = csv::Reader::from_reader(PUBLISHED.as_bytes()).into_deserialize::<Published>();
    let rows: std::result::Result<Vec<_>, _> = rows.collect();
    let rows = rows.map_err(|error| Error::Internal(format!("recommendations.csv: {error}")))?;
    let rows: HashMap<_, _> = rows.into_iter().map(|row| (row.id.clone(), row)).collect();
    let text = |id: &str| match rows.get(id) {
        Some(row) => {
            let words = row.recommendation_vi.clone();
            Ok(NAMES.iter().fold(words, |words, (old, new)| words.replace(old, new)))
        }
        None => Err(Error::Internal(format!("recommendations.csv: no {id}"))),
    };
    let said = |id: &str| rows.get(id).map(|row| row.deadline_as_stated.clone()).unwrap_or_default();
    Ok(vec![
        Advice {
            deliverable: Some("Kinh phí đã chi trả, danh sách người thụ hưởng"),
            measure: Some(measure("Kinh phí chi trả hỗ trợ", "đồng", 0.0, Some(6_000_000_000.0))),
            ..advise(
                ("R01", "birth"),
                &text("R01")?,
                &["ubnd", "soyt", "sodt"],
                "chinh_sach_dan_toc",
                Due::Days(150),
                join([
                    taken_on(&["ubnd", "soyt", "sodt"], 4),
                    carried_out(
                        &["ubnd", "soyt", "sodt"],
                        95,
                        "Tỉnh đã bố trí trên 6 tỷ đồng chi trả đầy đủ.",
                    ),
                    one(After(120), "", Deed::Close),
                ]),
            )
        },
        Advice {
            deliverable: Some("Báo cáo đối chiếu kèm danh mục thửa đất sử dụng sai mục đích"),
            position: Some("Giám đốc Sở Nông nghiệp và Môi trường"),
            measure: Some(measure("Diện tích đất công ích đã đối chiếu", "ha", 0.0, Some(8338.4))),
            priority: Some(Priority::Urgent),
            ..advise(
                ("R02", "land"),
                &text("R02")?,
                &["ubnd:d080", "ubnd:d082", "ubnd:d086", "sotnmt", "sotc"],
                "dat_dai_boi_thuong",
                Due::Days(180),
                land(),
            )
        },
        Advice {
            deliverable: Some("Danh mục dự án chậm và nguyên nhân, phương án xử lý từng dự án"),
            measure: Some(measure("Đất công, đất bãi bồi chưa có giấy chứng nhận", "ha", 1240.0, Some(0.0))),
            priority: Some(Priority::High),
            every: Some(3),
            ..advise(
                ("R03", "waste"),
                &text("R03")?,
                &["ubnd", "sotc", "soxd", "sonnmt"],
                "thue_ngan_sach",
                Due::Days(400),
                waste(),
            )
        },
        Advice {
            position: Some("Chủ tịch UBND tỉnh"),
            ..advise(
                ("R04", "commune"),
                &text("R04")?,
                &["ubnd"],
                "thue_ngan_sach",
                Due::Said(said("R04")),
                join([
                    taken_on(&["ubnd"], 3),
                    half_done(
                        "ubnd",
                        35,
                        60,
                        "Đã trình phương án bổ sung dự toán cho HĐND cấp xã, cấp đợt 1 bằng 60%.",
                    ),
                ]),
            )
        },
        split(&text("R05")?),
        Advice {
            arises_from: &["P02", "P06", "P08", "P10", "P12", "P13", "P25", "P29"],
            settles: &["P13"],
            every: Some(1),
            ..advise(
                // bodies of the house are among the addressees
                ("R06", "eight"),
                &text("R06")?,
                &["ubnd", "to1", "to2", "to4"],
                "cai_cach_hanh_chinh",
                Due::Days(150),
                join([
                    taken_on(&["ubnd", "to1", "to2", "to4"], 3),
                    reports(
                        "ubnd",
                        30,
                        &[Some(("Đã giao 4 sở, ngành trả lời lại cử tri; xong 3/8 nội dung.", 35)), None],
                    ),
                    reports(
                        "to1",
                        30,
                        &[
                            Some(("Tổ đã làm việc với cử tri bản Cu Thanh, Nậm Mở.", 50)),
                            Some(("Đã rà soát xong.", 90)),
                        ],
                    ),
                    reports("to2", 30, &[Some(("Tổ đã rà soát 2 nội dung.", 60))]),
                    claimed(
                        &["to1"],
                        74,
                        "Tổ đại biểu đã rà soát xong, cử tri đồng ý với kết quả giải quyết 2/3 nội dung.",
                    ),
                ]),
            )
        },
        Advice {
            deliverable: Some(
                "Danh mục 155 nội dung: đã giải quyết, chuyển cấp tỉnh, tạm gác kèm thời điểm xem xét lại",
            ),
            ..advise(
                ("R07", "city"),
                &text("R07")?,
                &["ubnd:d080"],
                "cai_cach_hanh_chinh",
                Due::Days(250),
                join([
                    one(After(76), "ubnd:d080", Deed::Transfer(&["ubnd:02647"])),
                    taken_on(&["ubnd:02647"], 82),
                    one(
                        After(100),
                        "ubnd:02647",
                        Deed::Plan(
                            "Phân loại 155 nội dung: 96 nội dung làm ngay, 41 nội dung chuyển cấp tỉnh, 18 nội dung tạm gác.",
                            &[
                                ("Giải quyết 96 nội dung thuộc thẩm quyền", Some(60)),
                                ("18 nội dung tạm gác, nêu rõ thời điểm xem xét lại", None),
                            ],
                        ),
                    ),
                    half_done(
                        "ubnd:02647",
                        210,
                        62,
                        "Đã giải quyết 96 nội dung, chuyển 41 nội dung; còn 18 nội dung tạm gác.",
                    ),
                ]),
            )
        },
        Advice {
            deliverable: Some("Kế hoạch có thời hạn cho từng kiến nghị"),
            every: Some(2),
            ..advise(
                ("R08", "handling"),
                &text("R08")?,
                &["ubnd", "soxd", "sonnmt", "ubnd:03006"],
                "cai_cach_hanh_chinh",
                Due::Each(&[(160, 38), (100, 20), (120, 12), (90, 5)]),
                join([
                    taken_on(&["ubnd", "soxd", "sonnmt", "ubnd:03006"], 4),
                    reports("soxd", 60, &[Some(("Đã lập lộ trình cho 14/20 kiến nghị.", 70))]),
                    reports("sonnmt", 60, &[None, Some(("Đã lập lộ trình cho 12 kiến nghị.", 100))]),
                    carried_out(
                        &["soxd", "ubnd:03006"],
                        80,
                        "Đã ban hành kế hoạch, công khai thời hạn từng kiến nghị.",
                    ),
                    one(
                        After(175),
                        "ubnd",
                        Deed::AskWhy("Quá hạn, chưa có kế hoạch chi tiết cho 38 kiến nghị cấp tỉnh.", true),
                    ),
                    one(
                        After(118),
                        "sonnmt",
                        Deed::Claim(WithRoadmap, "Đã có lộ trình, còn 2 kiến nghị chờ vốn."),
                    ),
                    one(After(128), "sonnmt", Deed::Judge(Partly, Some(80), PartlySatisfactory, HALF)),
                ]),
            )
        },
        advise(
            ("R09", "ethnic"),
            &text("R09")?,
            &["ubnd", "sodt"],
            "chinh_sach_dan_toc",
            Due::Said(format!("trong năm {}", issued("ethnic").year())),
            join([
                taken_on(&["ubnd", "sodt"], 3),
                one(
                    After(12),
                    "sodt",
                    Deed::Plan(
                        "Giao chỉ tiêu giải ngân theo quý; tổ chức 24 lớp tuyên truyền về tảo hôn.",
                        &[
                            ("Giải ngân 60% vốn", Some(120)),
                            ("Tỷ lệ tảo hôn giảm 2 điểm phần trăm", Some(200)),
                        ],
                    ),
                ),
                one(
                    After(150),
                    "sodt",
                    Deed::Milestones(Finding::Kept, "Đã kiểm tra số liệu Kho bạc và sở."),
                ),
                carried_out(
                    &["sodt"],
                    245,
                    "Đã giải ngân 92% kế hoạch vốn; tỷ lệ tảo hôn giảm 2,1 điểm phần trăm.",
                ),
                one(
                    After(246),
                    "ubnd",
                    Deed::Progress(
                        "Đang đánh giá đời sống người dân các xã ra khỏi vùng đặc biệt khó khăn.",
                        70,
                    ),
                ),
            ]),
        ),
        Advice {
            deliverable: Some("Báo cáo thực hiện nghị quyết trình kỳ họp"),
            ..advise(
                ("R10", "soil"),
                &text("R10")?,
                &["ubnd"],
                "dat_dai_boi_thuong",
                Due::Days(300),
                join([
                    taken_on(&["ubnd"], 5),
                    one(
                        After(150),
                        "ubnd",
                        Deed::Progress("UBND tỉnh đã ban hành kế hoạch thực hiện nghị quyết.", 30),
                    ),
                    half_done(
                        "ubnd",
                        290,
                        55,
                        "UBND tỉnh trình báo cáo thực hiện nghị quyết tại kỳ họp; còn tồn 45% nội dung.",
                    ),
                ]),
            )
        },
        Advice {
            deliverable: Some("Báo cáo kết quả thực hiện 12 kiến nghị"),
            ..advise(
                ("R11", "question"),
                &text("R11")?,
                &["ubnd"],
                "cai_cach_hanh_chinh",
                november(issued("question")),
                join([
                    one(After(3), "ubnd", Deed::PassDown("vpubnd")),
                    taken_on(&["vpubnd"], 6),
                    one(
                        After(60),
                        "vpubnd",
                        Deed::Progress(
                            "Đã tổng hợp kết quả 9/12 kiến nghị; các Ban đôn đốc theo phân công.",
                            75,
                        ),
                    ),
                ]),
            )
        },
    ])
}

fn measure(indicator: &str, unit: &str, baseline: f64, target: Option<f64>) -> Measure {
    let (indicator, unit) = (indicator.to_owned(), Some(unit.to_owned()));
    Measure { indicator, unit, baseline: Some(baseline), target }
}

/// As published: a day that does not exist. Meant was the last of November, the next one from the conclusion on.
fn november(issued: NaiveDate) -> Due {
    let this = day(issued.year(), 11, 30);
    let meant = if this >= issued { this } else { day(issued.year() + 1, 11, 30) };
    Due::Meant("trước ngày 31.11", meant)
}
