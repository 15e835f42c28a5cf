//! The 26 published petitions of `assets/petitions.csv`, moved to Lào Cai and led into every state.

use chrono::{Days, NaiveDate};
use entity::vocabulary::Channel;
use entity::vocabulary::CompetenceLevel::Province;
use entity::vocabulary::Outcome::{ByRegulation, SubmittedToSuperior};
use entity::vocabulary::Verdict::Satisfactory;
use serde::Deserialize;
use uuid::Uuid;

use crate::demo::chance::{Chance, working};
use crate::demo::course::{ENOUGH, accept, assign, of, respond, review, send_back, settle};
use crate::demo::life::{Deed, Life, timed};
use crate::demo::pledge::When;
use crate::demo::reference::day;
use crate::demo::world::Stage;
use crate::kernel::error::{Error, Result};
use crate::service::petition::petitioner::Petitioner;
use crate::service::petition::register::NewPetition;

const PUBLISHED: &str = include_str!("../../assets/petitions.csv");

#[derive(Deserialize)]
struct Published {
    id: String,
    sector: String,
    content_vi: String,
    outcome_vi: String,
    commitment_as_stated: String,
}

/// When a petition is raised.
#[derive(Clone, Copy)]
enum Born {
    /// On a day before the merger.
    On(NaiveDate),
    /// So many days before the demo is loaded.
    Ago(u64),
}

use Born::{Ago, On};

/// The petition's name in the collection, when, where (a commune, or an old district by its place in the list), and
/// the names that change with the place.
struct Place {
    id: &'static str,
    born: Born,
    unit: &'static str,
    locality: &'static str,
    by: &'static str,
    names: &'static [(&'static str, &'static str)],
}

macro_rules! places {
    ($($id:literal $born:expr, $unit:literal $locality:literal $by:literal [$($old:literal => $new:literal),*];)+) => {
        &[$(Place {
            id: $id, born: $born, unit: $unit, locality: $locality, by: $by, names: &[$(($old, $new)),*],
        }),+]
    };
}

// raised by the deputy and the liaison of the place where they have one, else taken in by the office
const PLACES: &[Place] = places! {
    "P01" Ago(260), "04456" "xã Mù Cang Chải, cánh đồng Nậm Mở" "clerk.demo" [];
    "P02" Ago(230), "04462" "bản Cu Thanh" "clerk.demo" [];
    "P03" On(day(2024, 11, 12)), "d7" "đường Hoàng Liên" "clerk.demo"
        ["Lê Thuyết" => "Hoàng Liên", "Tỉnh lộ 16" => "Tỉnh lộ 155", "2016" => "2026"];
    "P04" Ago(64), "02647" "Tỉnh lộ 156, tổ dân phố Mậu Tài" "deputy.demo"
        ["Tỉnh lộ 2 đoạn thôn Mậu Tài" => "Tỉnh lộ 156 đoạn tổ dân phố Mậu Tài", "UBND TP Huế" => "UBND phường Lào Cai",
         "tỉnh giao TP" => "tỉnh giao phường"];
    "P05" Ago(330), "02671" "đường Võ Trác" "deputy.demo" ["kinh phí 2017" => "kinh phí năm nay"];
    "P06" Ago(150), "02683" "thôn Triều Sơn Đông" "deputy.demo" ["Tỉnh lộ 4 ở" => "Tỉnh lộ 158 ở"];
    "P07" Ago(300), "02680" "Trường Mầm non Hợp Thành" "deputy.demo" ["Phú Thuận" => "Hợp Thành"];
    "P08" Ago(170), "04252" "cầu Văn Phú" "liaison.mttq"
        ["ĐT.746 đoạn cầu Hố Đại - cầu Tân Phước Khánh" => "ĐT.163 đoạn cầu Bách Lẫm - cầu Văn Phú",
         "tháng 12/2017" => "tháng 12/2026", "2017-12" => "2026-12"];
    "P09" Ago(120), "02908" "cổng khu công nghiệp Tằng Loỏng" "clerk.demo" ["VSIP 1" => "Tằng Loỏng"];
    "P10" On(day(2025, 4, 8)), "d5" "Trường TH và THCS Phong Hải" "clerk.demo" ["Tân Trào" => "Phong Hải", "huyện" => "địa phương"];
    "P11" Ago(95), "02962" "thôn Nặm Đíp" "clerk.demo" [];
    "P12" Ago(210), "04402" "gần trạm y tế xã Phong Dụ Hạ" "clerk.demo"
        ["Đà Vị" => "Phong Dụ Hạ", "2021-2025" => "2026-2030", "Giao huyện" => "Giao xã"];
    "P13" Ago(140), "04630" "điểm trường Tú Lệ" "clerk.demo" ["Yên Thuận" => "Tú Lệ", "30/9/2018" => "Tháng trước"];
    "P14" Ago(75), "04750" "bến Chiêu Yên" "clerk.demo" ["Chiêu Yên với Thái Hòa" => "Bảo Ái với Cảm Nhân"];
    "P15" Ago(290), "04474" "toàn xã" "clerk.demo" [];
    "P16" Ago(110), "04489" "khu Lũng Tặc" "clerk.demo" ["2013-2020" => "2021-2030"];
    "P17" Ago(320), "02701" "khu Khuổi Vát, Nà Cha" "clerk.demo" ["từ 2018" => "từ 2023", "quý IV/2020" => "quý I/2026", "Q4/2020" => "Q1/2026"];
    "P18" Ago(105), "04465" "thôn Lãng Cư" "clerk.demo" [];
    "P19" Ago(318), "02701" "xóm 16" "clerk.demo" ["Xóm 16" => "Khu Khuổi Vát", "quý I/2017" => "quý I/2026"];
    "P20" Ago(2), "04273" "tổ 22, tuyến giáp sông Hồng" "clerk.demo" ["sông Lô" => "sông Hồng"];
    "P21" Ago(200), "02989" "thôn Yên Trung đến thôn Nà Thôm" "liaison.demo" ["Giao huyện, xã" => "Giao xã"];
    "P22" Ago(20), "04606" "thôn Nà Sảm, Nà Tàm" "clerk.demo" [];
    "P23" Ago(280), "04498" "dọc ĐT.166" "clerk.demo" ["ĐT.305" => "ĐT.166", "tháng 12/2019" => "tháng 5/2026"];
    "P24" Ago(240), "04288" "tổ dân phố Viên Châu" "clerk.demo" ["thôn Viên Châu" => "tổ dân phố Viên Châu", "TP" => "UBND phường"];
    "P25" Ago(180), "04375" "thôn Cầu A" "clerk.demo" ["73/KH-UBND ngày 30/7/2018" => "73/KH-UBND"];
    "P26" Ago(250), "03061" "Quốc lộ 279" "clerk.demo" ["Quốc lộ 27" => "Quốc lộ 279"];
};

/// Where, what, and what becomes of it.
type Other = (Place, &'static str, Vec<(u64, Deed)>);

/// Lives besides the published ones, for what they leave out.
fn others() -> Vec<Other> {
    let place = |born, unit, locality| Place { id: "", born, unit, locality, by: "clerk.demo", names: &[] };
    vec![
        (
            place(Ago(60), "02647", "tổ dân phố số 5"),
            "Cử tri ghi nhận, đánh giá cao việc sắp xếp bộ máy chính quyền hai cấp; thủ tục hành chính nhanh hơn trước.",
            vec![(
                2,
                Deed::Accept { sector: "cai_cach_hanh_chinh".to_owned(), level: Province, opinion: true },
            )],
        ),
        (
            place(Ago(160), "03006", "đường Điện Biên Phủ"),
            "Đề nghị ban hành quy định về giờ hoạt động của xe tải qua trung tâm du lịch Sa Pa.",
            vec![
                (2, accept("giao_thong", Province)),
                (6, assign("sotp", &[], 30)),
                (11, send_back("Nội dung thuộc lĩnh vực quản lý giao thông đường bộ.", "soxd")),
                (14, assign("ubnd", &["congan"], 40)),
                (17, send_back("Đề nghị chuyển trực tiếp cơ quan chuyên môn.", "soxd")),
                (
                    24,
                    Deed::Release {
                        reason: "Đã họp liên ngành, thống nhất Sở Xây dựng chủ trì.".to_owned()
                    },
                ),
                (26, assign("soxd", &["congan"], 30)),
                (28, Deed::Acknowledge),
                (
                    50,
                    settle(
                        ByRegulation,
                        "UBND tỉnh đã ban hành quyết định quy định giờ cấm xe tải trên 5 tấn qua trung tâm phường.",
                    ),
                ),
                (58, review(Satisfactory, ENOUGH)),
                (66, Deed::Close),
            ],
        ),
        (
            place(Ago(130), "02953", "toàn xã"),
            "Đề nghị sửa đổi mức hỗ trợ học sinh bán trú ở xã khu vực III cho phù hợp giá cả hiện nay.",
            vec![
                (2, accept("chinh_sach_dan_toc", Province)),
                (6, assign("sodt", &["sogd"], 30)),
                (8, Deed::Acknowledge),
                (
                    28,
                    respond(
                        SubmittedToSuperior,
                        "Sở đã tham mưu UBND tỉnh có văn bản kiến nghị Chính phủ xem xét sửa đổi.",
                        When::Stated("khi có quy định".to_owned()),
                    ),
                ),
            ],
        ),
    ]
}

/// The story's lives; their places in the list are what merges and shared answers refer to.
pub fn lives(stage: &Stage) -> Result<Vec<Life>> {
    let mut chance = Chance::new(26);
    let mut lives = Vec::new();
    for (i, row) in csv::Reader::from_reader(PUBLISHED.as_bytes()).deserialize::<Published>().enumerate() {
        let row = row.map_err(|error| Error::Internal(format!("petitions.csv: {error}")))?;
        let place = PLACES.get(i).filter(|place| place.id == row.id);
        let place =
            place.ok_or_else(|| Error::Internal(format!("petitions.csv: {} has no place", row.id)))?;
        let moved =
            |text: &str| place.names.iter().fold(text.to_owned(), |text, (old, new)| text.replace(old, new));
        let deeds = of(&row.id, &row.sector, &moved(&row.outcome_vi), &moved(&row.commitment_as_stated));
        lives.push(life(stage, &mut chance, place, moved(&row.content_vi), deeds));
    }
    for (place, content, deeds) in others() {
        lives.push(life(stage, &mut chance, &place, content.to_owned(), deeds));
    }
    Ok(lives)
}

fn life(stage: &Stage, chance: &mut Chance, place: &Place, content: String, deeds: Vec<(u64, Deed)>) -> Life {
    let today = stage.now.date_naive();
    let born = match place.born {
        On(day) => day,
        Ago(days) => today - Days::new(days),
    };
    let born = chance.moment(born);
    let day = working(born.date_naive());
    let near = stage.reference.session_near(day);
    let petition = NewPetition {
        council_id: Some(stage.bodies.id("hdnd")),
        content,
        channel: channel(place.id),
        received_on: day - Days::new(1),
        unit_id: unit(stage, place.unit),
        locality: Some(place.locality.to_owned()),
        session_id: near.map(|s| s.0),
        phase: near.map(|s| s.1),
        sector_id: None,
        petitioner: petitioner(place.id),
    };
    Life { born, by: place.by, petition, deeds: timed(chance, born, deeds) }
}

fn unit(stage: &Stage, code: &str) -> Uuid {
    let old = code.strip_prefix('d').and_then(|i| i.parse::<usize>().ok());
    match old {
        Some(i) => stage.places.districts[i],
        None => stage.places.communes[stage.places.commune(code)].unit,
    }
}

fn channel(id: &str) -> Channel {
    match id {
        "P09" => Channel::Hotline,
        "P24" => Channel::Letter,
        "P15" => Channel::CitizenReception,
        "P20" => Channel::Online,
        _ => Channel::VoterMeeting,
    }
}

/// Invented people, with numbers that nobody has.
fn petitioner(id: &str) -> Option<Petitioner> {
    let (full_name, phone, address) = match id {
        "P09" => ("Nguyễn Văn Thật", "0900 000 009", "Thôn 3, xã Tằng Loỏng"),
        "P15" => ("Giàng Thị Sua", "0900 000 015", "Bản Hú Trù Lìn, xã Lao Chải"),
        "P24" => ("Trần Thị Hiền", "0900 000 024", "Tổ dân phố Viên Châu 2, phường Nghĩa Lộ"),
        _ => return None,
    };
    let [full_name, phone, address] = [full_name, phone, address].map(str::to_owned);
    Some(Petitioner { full_name, phone: Some(phone), address: Some(address), email: None })
}
