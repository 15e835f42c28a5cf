//! What becomes of the published petitions: one after the other, every turn the law knows.

use entity::vocabulary::CompetenceLevel::{Central, Commune, Province};
use entity::vocabulary::Outcome::{
    self, AwaitingResources, BlockedByHigherLaw, ByImplementation, ByInspection, InformationProvided,
    WithRoadmap, WithoutRoadmap,
};
use entity::vocabulary::Precision::{Month, Quarter};
use entity::vocabulary::Verdict::{self, PartlySatisfactory, Satisfactory, Unsatisfactory};
use entity::vocabulary::{CompetenceLevel, OutcomeGroup, RejectReason, Rung};

use crate::demo::life::Deed;
use crate::demo::pledge::{Pledge, When};
use crate::service::engine::commitment::settle::Finding;

pub fn accept(sector: &str, level: CompetenceLevel) -> Deed {
    Deed::Accept { sector: sector.to_owned(), level, opinion: false }
}

pub fn assign(lead: &str, cooperating: &[&str], days: u64) -> Deed {
    let cooperating = cooperating.iter().map(|key| (*key).to_owned()).collect();
    Deed::Assign { lead: lead.to_owned(), cooperating, days: Some(days) }
}

/// Due as the rules say.
fn assign_by_rule(lead: &str, cooperating: &[&str]) -> Deed {
    let cooperating = cooperating.iter().map(|key| (*key).to_owned()).collect();
    Deed::Assign { lead: lead.to_owned(), cooperating, days: None }
}

fn urge(rung: Rung, text: &str) -> Deed {
    Deed::Urge { rung, text: text.to_owned() }
}

/// An answer, and what it promises: nothing when the matter is settled or explained.
pub fn respond(outcome: Outcome, text: impl Into<String>, when: When) -> Deed {
    let text = text.into();
    let promises = outcome.group() == OutcomeGroup::InProgress;
    let pledge = promises.then(|| Pledge { text: text.clone(), when });
    Deed::Respond { outcome, text, with: None, pledge }
}

/// An answer that promises nothing.
pub fn settle(outcome: Outcome, text: &str) -> Deed {
    Deed::Respond { outcome, text: text.to_owned(), with: None, pledge: None }
}

fn carry_over() -> Deed {
    Deed::CarryOver {
        reason: "Chưa đến hạn; chuyển theo dõi tại kỳ họp sau.".to_owned(), days: 200
    }
}

fn done_as_promised() -> Deed {
    Deed::Report {
        text: "Đã hoàn thành, có biên bản nghiệm thu.".to_owned(), percent: 100, fulfilled: true
    }
}

fn verify(result: Finding, text: &str) -> Deed {
    Deed::Verify { result, text: text.to_owned() }
}

pub fn review(verdict: Verdict, text: &str) -> Deed {
    Deed::Review { verdict, text: text.to_owned() }
}

pub fn send_back(reason: &str, proposed: &str) -> Deed {
    Deed::Return { reason: reason.to_owned(), proposed: proposed.to_owned() }
}

pub fn progress(text: &str, percent: i32) -> Deed {
    Deed::Progress { text: text.to_owned(), percent }
}

pub fn notify(place: &str, by: &'static str) -> Deed {
    Deed::Notify { place: place.to_owned(), how: "Hội nghị tiếp xúc cử tri".to_owned(), by }
}

pub const ENOUGH: &str = "Nội dung trả lời rõ, đúng trọng tâm, đã có kết quả cụ thể; Ban đồng ý.";
const PARTLY: &str = "Trả lời đã nêu giải pháp và lộ trình; tiếp tục theo dõi việc thực hiện.";
const LACKING: &str =
    "Trả lời chung chung, chưa nêu thời hạn và trách nhiệm; đề nghị cơ quan làm rõ và trả lời lại.";

/// What becomes of a petition: deeds by days after its birth; `said` is the published answer, `stated` its time.
#[expect(clippy::too_many_lines, reason = "one table: a petition an arm")]
pub fn of(id: &str, sector: &str, said: &str, stated: &str) -> Vec<(u64, Deed)> {
    let in_words = || match stated {
        "" => When::Within(Quarter, 180),
        words => When::Stated(words.to_owned()),
    };
    let taken = |level| accept(sector, level);
    let done = |level, lead: &str, outcome, verdict, text| {
        vec![
            (2, taken(level)),
            (6, assign(lead, &[], 30)),
            (8, Deed::Acknowledge),
            (30, respond(outcome, said, in_words())),
            (38, review(verdict, text)),
        ]
    };
    let and = |mut deeds: Vec<(u64, Deed)>, more: Vec<(u64, Deed)>| {
        deeds.extend(more);
        deeds
    };
    match id {
        // passed down by the committee, unsatisfactory, answered again, closed, reopened by the voters' second petition
        "P01" => vec![
            (2, taken(Province)),
            (5, assign("ubnd", &["thuynong"], 45)),
            (8, Deed::PassDown { to: "sonnmt".to_owned() }),
            (10, Deed::Acknowledge),
            (25, Deed::Cooperate { text: "Công ty đã khảo sát, cung cấp số liệu nguồn nước của tuyến kênh.".to_owned() }),
            (35, respond(WithoutRoadmap, "Sở tiếp thu và sẽ nghiên cứu trong thời gian tới.", When::Stated("trong thời gian tới".to_owned()))),
            (45, review(Unsatisfactory, LACKING)),
            (58, Deed::Waive { reason: "Không nêu thời hạn; đã yêu cầu trả lời lại với cam kết cụ thể.".to_owned() }),
            (60, respond(WithRoadmap, said, When::Within(Month, 40))),
            (68, review(PartlySatisfactory, PARTLY)),
            (95, done_as_promised()),
            (102, verify(Finding::Kept, "Đã kiểm tra: 400 m kênh được đưa vào sử dụng.")),
            (120, Deed::Close),
            (210, Deed::Reopen { reason: "Cử tri tiếp tục kiến nghị: mùa khô vẫn không đủ nước tưới hai vụ.".to_owned() }),
            (225, progress("Đã đo đạc xong 400 m tuyến kênh, đang lập dự toán.", 40)),
        ],
        // its promise is broken
        "P02" => vec![
            (2, taken(Province)),
            (6, assign("bqlda", &[], 30)),
            (8, Deed::Acknowledge),
            (30, respond(WithRoadmap, said, When::Within(Month, 60))),
            (38, review(PartlySatisfactory, PARTLY)),
            (60, notify("Nhà văn hóa bản Cu Thanh", "clerk.demo")),
            (150, verify(Finding::Broken, "Đã quá hạn, thủ tục chưa hoàn tất, chưa khởi công.")),
        ],
        // begun by a department that was dissolved, finished by its heir
        "P03" => vec![
            (3, taken(Province)),
            (10, assign("sogtvt", &[], 60)),
            (14, Deed::Acknowledge),
            (120, progress("Đã đưa vào kế hoạch bảo trì đường bộ.", 20)),
            (243, assign("soxd", &[], 60)),
            (246, Deed::Acknowledge),
            (290, respond(WithRoadmap, said, in_words())),
            (300, review(Satisfactory, ENOUGH)),
            (308, carry_over()),
            (310, Deed::Close),
            (325, notify("Trung tâm văn hóa phường Sa Pa", "clerk.demo")),
        ],
        "P04" => vec![
            (2, taken(Commune)),
            (6, assign("ubnd", &["soxd"], 40)),
            (9, Deed::PassDown { to: "ubnd:02647".to_owned() }),
            (12, Deed::Acknowledge),
            (40, progress(said, 50)),
            (52, Deed::AskUrging { reason: "Mưa lớn lại ngập, cử tri hỏi nhiều lần.".to_owned() }),
            (55, urge(Rung::Urging, "Đã quá hạn trả lời; đề nghị UBND phường khẩn trương báo cáo.")),
        ],
        // carried over, then found broken
        "P05" => and(
            done(Province, "soxd", WithRoadmap, Satisfactory, ENOUGH),
            vec![
                (43, Deed::CarryOver { reason: "Chuyển theo dõi tại kỳ họp sau.".to_owned(), days: 60 }),
                (45, Deed::Close),
                (150, Deed::Reopen { reason: "Quá hạn cam kết, công trình chưa hoàn thành, cử tri phản ánh lại.".to_owned() }),
                (175, settle(ByImplementation, "Công trình đã hoàn thành, nghiệm thu và đưa vào sử dụng.")),
                (183, review(Satisfactory, ENOUGH)),
                (190, Deed::Close),
                (205, notify("Hội trường phường Cam Đường", "deputy.demo")),
            ],
        ),
        "P06" => done(Province, "soxd", AwaitingResources, Unsatisfactory, LACKING),
        "P07" => and(
            done(Province, "soxd", ByImplementation, Satisfactory, ENOUGH),
            vec![(45, Deed::Close), (60, notify("Trường Mầm non Hợp Thành", "deputy.demo"))],
        ),
        "P08" => vec![
            (2, taken(Province)),
            (6, assign("soxd", &["bqlda"], 30)),
            (8, Deed::Acknowledge),
            (20, Deed::Cooperate { text: "Ban đã đôn đốc nhà thầu, cam kết tiến độ thảm nhựa.".to_owned() }),
            (30, respond(WithRoadmap, said, in_words())),
            (38, review(PartlySatisfactory, PARTLY)),
        ],
        "P09" => vec![(
            3,
            Deed::Reject {
                reason: RejectReason::Denunciation,
                note: "Nội dung phản ánh hành vi của cán bộ, có tính chất tố cáo; hướng dẫn công dân gửi cơ quan có thẩm quyền.".to_owned(),
            },
        )],
        // begun by a district that was dissolved, finished by a commune
        "P10" => vec![
            (3, taken(Commune)),
            (10, assign("ubnd:d086", &[], 60)),
            (15, Deed::Acknowledge),
            (97, assign("ubnd:02902", &["sogd"], 45)),
            (100, Deed::Acknowledge),
            (130, respond(WithoutRoadmap, said, in_words())),
            (140, review(PartlySatisfactory, PARTLY)),
        ],
        "P11" => vec![
            (2, taken(Commune)),
            (9, Deed::Withdraw { reason: "Thôn đã tự huy động xã hội hóa và lắp xong; cử tri đề nghị rút kiến nghị.".to_owned() }),
        ],
        "P12" => and(done(Province, "sonnmt", WithRoadmap, PartlySatisfactory, PARTLY), vec![(55, notify("Trạm y tế xã", "clerk.demo"))]),
        "P13" => vec![
            (2, taken(Province)),
            (6, assign("bqlda", &["sogd"], 60)),
            (10, Deed::Acknowledge),
            (50, Deed::Interim { reason: "Đang chờ thẩm định thiết kế bản vẽ thi công.".to_owned(), days: 25 }),
            (58, Deed::Ask { reason: "Mặt bằng điểm trường bàn giao chậm.".to_owned(), days: 45 }),
            (60, progress(said, 30)),
            (62, Deed::Decide { days: Some(30), note: "Đồng ý gia hạn một tháng.".to_owned() }),
            (96, urge(Rung::Urging, "Hết thời gian gia hạn, chưa có trả lời; đề nghị báo cáo.")),
            (103, Deed::AnswerUrging { text: "Ban đang đôn đốc nhà thầu, sẽ báo cáo sau khi xong phần móng.".to_owned() }),
            (112, urge(Rung::Urging, "Đôn đốc lần hai: đề nghị nêu rõ thời điểm hoàn thành.")),
            (120, progress("Đang thi công phần móng hai phòng học.", 55)),
            (130, urge(Rung::HandlingRecommended, "Kiến nghị UBND tỉnh xem xét trách nhiệm của chủ đầu tư.")),
        ],
        // returned twice: frozen on the council office's desk
        "P14" => vec![
            (2, taken(Province)),
            (6, assign("soxd", &[], 30)),
            (12, send_back("Chưa có nguồn vốn đầu tư; thẩm quyền cân đối vốn không thuộc Sở.", "sotc")),
            (16, assign("sotc", &[], 30)),
            (22, send_back("Chưa có chủ trương đầu tư do cơ quan quản lý giao thông đề xuất.", "soxd")),
        ],
        "P15" => and(done(Province, "sonv", BlockedByHigherLaw, Satisfactory, ENOUGH), vec![(48, carry_over()), (50, Deed::Close)]),
        // P16 and P18 are answered by one response of the department
        "P16" => vec![(2, taken(Province)), (6, assign("soct", &[], 40)), (9, Deed::Acknowledge)],
        "P18" => vec![
            (2, taken(Province)),
            (5, assign("soct", &[], 40)),
            (8, Deed::Acknowledge),
            (
                35,
                Deed::Respond {
                    outcome: AwaitingResources,
                    text: said.to_owned(),
                    with: Some(15),
                    pledge: Some(Pledge { text: said.to_owned(), when: in_words() }),
                },
            ),
            (44, review(PartlySatisfactory, PARTLY)),
        ],
        "P17" => and(
            done(Province, "dienluc", WithRoadmap, PartlySatisfactory, PARTLY),
            vec![
                (118, done_as_promised()),
                (124, verify(Finding::Kept, "Điện đã đến các hộ; xong sau thời hạn đã hứa.")),
                (130, Deed::Close),
                (140, notify("Nhà văn hóa xã Y Tý", "clerk.demo")),
            ],
        ),
        "P19" => vec![(3, taken(Province)), (5, Deed::Merge { into: 16 })],
        "P21" => and(
            done(Commune, "ubnd:02989", InformationProvided, Satisfactory, ENOUGH),
            vec![(45, Deed::Close), (60, notify("Nhà văn hóa thôn Yên Trung", "clerk.demo"))],
        ),
        "P22" => vec![(3, taken(Province)), (8, assign_by_rule("ubnd", &["dienluc"])), (12, Deed::PassDown { to: "soct".to_owned() })],
        "P23" => and(done(Province, "soxd", ByImplementation, Satisfactory, ENOUGH), vec![(44, Deed::Close), (58, notify("UBND xã Trấn Yên", "clerk.demo"))]),
        "P24" => and(done(Commune, "ubnd:04288", ByInspection, Satisfactory, ENOUGH), vec![(44, Deed::Close)]),
        "P25" => vec![
            (2, taken(Province)),
            (6, assign("sonnmt", &["sotc"], 30)),
            (9, Deed::Acknowledge),
            (20, Deed::Cooperate { text: "Sở Tài chính đã hướng dẫn trình tự thanh lý tài sản công.".to_owned() }),
            (30, respond(WithoutRoadmap, said, in_words())),
            (38, review(PartlySatisfactory, PARTLY)),
            (120, Deed::Waive { reason: "Kế hoạch 73 đã được thay thế bằng chương trình nước sạch của tỉnh.".to_owned() }),
        ],
        "P26" => vec![
            (2, taken(Central)),
            (5, Deed::Refer { to: "Bộ Xây dựng".to_owned() }),
            (80, Deed::RecordAnswer { text: said.to_owned(), outcome: AwaitingResources }),
        ],
        _ => vec![],
    }
}
