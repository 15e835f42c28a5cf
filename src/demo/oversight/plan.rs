//! The supervisions of the demo, in every stage and of most kinds, and when each comes how far.

use entity::vocabulary::ConclusionForm::{self, Conclusion, Minutes, Notice, Report, Resolution};
use entity::vocabulary::SupervisionKind::{
    self, Appraisal, ExplanationSession, LegalDocument, PetitionHandling, Questioning, ReSupervision, Survey,
    Thematic,
};

use crate::demo::oversight::When::{self, Ago, On};
use crate::demo::oversight::conclude::Step;
use crate::demo::reference::day;

use Step::{Announce, Close, Conclude, Draft, Drop, Receive, Record, Visit, Write};

/// A supervision's script.
pub struct Plan {
    pub key: &'static str,
    pub kind: SupervisionKind,
    pub lead: &'static str,
    pub subject: &'static str,
    /// The day by which it is to be concluded.
    pub planned: When,
    pub supervised: &'static [&'static str],
    /// Communes, by their codes.
    pub units: &'static [&'static str],
    /// The supervision that it examines again.
    pub again: Option<&'static str>,
    /// Recommendations, by their keys, or petitions of the story.
    pub about: &'static [&'static str],
    /// Around a session of the council.
    pub in_session: bool,
    pub steps: Vec<(When, Step)>,
}

fn plan(
    key: &'static str,
    kind: SupervisionKind,
    lead: &'static str,
    subject: &'static str,
    planned: When,
    supervised: &'static [&'static str],
    steps: Vec<(When, Step)>,
) -> Plan {
    let (units, about): (&[&str], &[&str]) = (&[], &[]);
    Plan {
        key,
        kind,
        lead,
        subject,
        planned,
        supervised,
        units,
        again: None,
        about,
        in_session: false,
        steps,
    }
}

/// The usual way, up to the conclusion so many days ago.
fn usual(concluded: i64, form: ConclusionForm) -> Vec<(When, Step)> {
    vec![
        (Ago(concluded + 75), Record),
        (Ago(concluded + 60), Announce),
        (Ago(concluded + 40), Receive),
        (Ago(concluded + 28), Visit),
        (Ago(concluded + 12), Draft),
        (Ago(concluded), Conclude(form)),
    ]
}

/// A session, or an appraisal: announced, reported to, concluded.
fn short(concluded: i64, form: ConclusionForm) -> Vec<(When, Step)> {
    vec![
        (Ago(concluded + 30), Record),
        (Ago(concluded + 21), Announce),
        (Ago(concluded + 7), Receive),
        (Ago(concluded), Conclude(form)),
    ]
}

/// Before the merger, on days that stay.
fn before_merger(concluded: (i32, u32, u32), form: ConclusionForm) -> Vec<(When, Step)> {
    let (year, month, date) = concluded;
    vec![
        (On(day(year, 2, 10)), Record),
        (On(day(year, 2, 24)), Announce),
        (On(day(year, 3, 17)), Receive),
        (On(day(year, 3, 31)), Visit),
        (On(day(year, month, date)), Conclude(form)),
    ]
}

/// Every supervision, in the order in which they were concluded or will be.
pub fn all() -> Vec<Plan> {
    let mut all = concluded();
    all.extend(sessions());
    all.extend(under_way());
    all
}

#[expect(clippy::too_many_lines, reason = "one table: a supervision a row")]
fn concluded() -> Vec<Plan> {
    vec![
        Plan {
            units: &["02647", "02683", "02908"],
            ..plan(
                "land",
                Thematic,
                "ktns",
                "Việc quản lý, sử dụng quỹ đất công ích (8.338,4 ha) trên địa bàn tỉnh",
                On(day(2025, 5, 15)),
                &["ubnd:d080", "ubnd:d082", "ubnd:d086", "sotnmt", "sotc"],
                before_merger((2025, 5, 20), Conclusion),
            )
        },
        plan(
            "city",
            PetitionHandling,
            "tt",
            "Việc giải quyết 155 nội dung kiến nghị cử tri tồn đọng của thành phố Lào Cai",
            On(day(2025, 4, 30)),
            &["ubnd:d080"],
            before_merger((2025, 4, 22), Notice),
        ),
        plan(
            "soil",
            Thematic,
            "hdnd",
            "Quản lý nhà nước về đất đai",
            Ago(635),
            &["ubnd"],
            usual(640, Resolution),
        ),
        Plan {
            steps: {
                let mut steps = usual(400, Report);
                steps.push((Ago(150), Close));
                steps
            },
            ..plan(
                "birth",
                Thematic,
                "dantoc",
                "Thực hiện chính sách hỗ trợ phụ nữ nghèo dân tộc thiểu số sinh con đúng chính sách dân số",
                Ago(425),
                &["ubnd", "soyt", "sodt"],
                vec![],
            )
        },
        plan(
            "ethnic",
            Appraisal,
            "dantoc",
            "Thẩm tra báo cáo tình hình thực hiện chính sách dân tộc",
            Ago(330),
            &["sodt"],
            short(330, Report),
        ),
        plan(
            "waste",
            Thematic,
            "tt",
            "Phòng, chống lãng phí trong đầu tư công và quản lý, sử dụng đất công, tài sản công",
            Ago(310),
            &["ubnd", "sotc", "soxd", "sonnmt", "bqlda"],
            usual(300, Report),
        ),
        Plan {
            in_session: true,
            about: &["P05", "P07", "P17"],
            ..plan(
                "handling",
                PetitionHandling,
                "tt",
                "Kết quả giải quyết 125 kiến nghị cử tri gửi tới kỳ họp của HĐND tỉnh",
                Ago(245),
                &["ubnd", "soxd", "sonnmt"],
                short(250, Resolution),
            )
        },
        Plan {
            units: &["04252", "03006", "02989"],
            ..plan(
                "health",
                Thematic,
                "vhxh",
                "Năng lực y tế cơ sở sau khi sắp xếp đơn vị hành chính",
                Ago(215),
                &["soyt", "sonv"],
                usual(210, Conclusion),
            )
        },
        Plan {
            units: &["02647", "04252", "03006", "02989"],
            ..plan(
                "centre",
                Thematic,
                "phapche",
                "Hoạt động của Trung tâm Phục vụ hành chính công cấp xã",
                Ago(185),
                &["vpubnd", "sokh", "sonv", "sotp", "congan"],
                usual(180, Conclusion),
            )
        },
        plan(
            "commune",
            Thematic,
            "tt",
            "Thực hiện nghị quyết về phát triển kinh tế - xã hội tại cơ sở (Đoàn giám sát số 56)",
            Ago(155),
            &["ubnd"],
            usual(150, Notice),
        ),
        Plan {
            about: &["P01", "P25"],
            ..plan(
                "water",
                Thematic,
                "dantoc",
                "Cấp nước sinh hoạt cho đồng bào dân tộc thiểu số và miền núi",
                Ago(85),
                &["sonnmt", "sodt"],
                usual(80, Conclusion),
            )
        },
        plan(
            "revenue",
            Thematic,
            "ktns",
            "Thu ngân sách, chống thất thu và nợ đọng thuế",
            Ago(20),
            &["thue", "sotc"],
            usual(24, Conclusion),
        ),
    ]
}

fn sessions() -> Vec<Plan> {
    vec![
        Plan {
            about: &["R02"],
            ..plan(
                "hearing",
                ExplanationSession,
                "tt",
                "Giải trình việc chậm xử lý đất công ích theo kết luận giám sát năm 2025",
                Ago(175),
                &["sonnmt", "ubnd:02647"],
                short(175, Minutes),
            )
        },
        Plan {
            in_session: true,
            about: &["R02"],
            ..plan(
                "question",
                Questioning,
                "hdnd",
                "Chất vấn việc thực hiện 12 kiến nghị sau giám sát",
                Ago(130),
                &["ubnd", "sonnmt", "soyt", "sogd"],
                short(130, Notice),
            )
        },
        Plan {
            about: &["P02", "P06", "P08", "P10", "P12", "P13", "P25"],
            ..plan(
                "eight",
                ExplanationSession,
                "tt",
                "Giải trình về 8 kiến nghị cử tri kéo dài chưa giải quyết xong",
                Ago(98),
                &["ubnd", "soxd", "soct", "bqlda"],
                short(98, Notice),
            )
        },
        plan(
            "springs",
            Survey,
            "vhxh",
            "Khảo sát 202 công trình cấp nước nông thôn phục vụ trường học, trạm y tế (51 công trình không hoạt động, 48 kém hiệu quả)",
            Ago(58),
            &["sonnmt"],
            usual(60, Report),
        ),
    ]
}

fn under_way() -> Vec<Plan> {
    vec![
        Plan {
            again: Some("land"),
            about: &["R02"],
            units: &["02647", "02683"],
            ..plan(
                "again",
                ReSupervision,
                "ktns",
                "Giám sát lại việc xử lý quỹ đất công ích sử dụng sai mục đích",
                Ago(-30),
                &["sonnmt", "ubnd:02647"],
                vec![(Ago(50), Record), (Ago(40), Announce), (Ago(22), Receive), (Ago(9), Visit)],
            )
        },
        plan(
            "decrees",
            LegalDocument,
            "phapche",
            "Giám sát văn bản quy phạm pháp luật do UBND tỉnh ban hành",
            Ago(-15),
            &["ubnd", "sotp"],
            vec![
                (Ago(90), Record),
                (Ago(75), Announce),
                (Ago(50), Receive),
                (Ago(20), Draft),
                (Ago(6), Write(Conclusion)),
            ],
        ),
        // late: its day is over, and only the decision is out
        plan(
            "schools",
            Thematic,
            "vhxh",
            "Bảo đảm đội ngũ giáo viên và cơ sở vật chất trường bán trú",
            Ago(18),
            &["sogd", "sonv"],
            vec![(Ago(110), Record), (Ago(70), Announce)],
        ),
        plan(
            "roads",
            Thematic,
            "ktns",
            "Tiến độ các dự án giao thông trọng điểm kết nối hai trung tâm Lào Cai - Yên Bái",
            Ago(-25),
            &["soxd", "bqlda"],
            vec![(Ago(65), Record), (Ago(45), Announce), (Ago(12), Receive)],
        ),
        plan(
            "poverty",
            Thematic,
            "dantoc",
            "Chương trình mục tiêu quốc gia giảm nghèo bền vững",
            Ago(-90),
            &["sonnmt", "sodt"],
            vec![(Ago(15), Record)],
        ),
        plan(
            "votes",
            PetitionHandling,
            "tt",
            "Việc giải quyết kiến nghị cử tri trước kỳ họp thường lệ",
            Ago(-40),
            &["ubnd"],
            vec![(Ago(8), Record)],
        ),
        plan(
            "fire",
            Thematic,
            "phapche",
            "Công tác phòng cháy, chữa cháy tại cơ sở lưu trú du lịch",
            Ago(70),
            &["congan"],
            vec![
                (Ago(200), Record),
                (
                    Ago(140),
                    Drop(
                        "Trùng nội dung với đoàn giám sát của Đoàn ĐBQH tỉnh; chuyển sang chương trình năm sau.",
                    ),
                ),
            ],
        ),
    ]
}
