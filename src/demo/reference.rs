//! What the council classifies by: sectors, terms, sessions.

use std::collections::HashMap;

use chrono::{DateTime, Datelike, Days, NaiveDate, Utc};
use entity::vocabulary::Phase;
use entity::vocabulary::SessionKind::{self, Regular, Thematic};
use uuid::Uuid;

use crate::demo::bodies::Bodies;
use crate::demo::{chance, system};
use crate::kernel::app::App;
use crate::kernel::error::Result;
use crate::service::council::sector::{self, NewSector};
use crate::service::council::session::{self, NewSession};
use crate::service::council::term::{self, NewTerm};

/// The first day of the demo's history.
pub const BEGIN: NaiveDate = day(2021, 6, 1);

/// The last day of the calendar that comes with the service: rules count no further.
pub const CALENDAR_ENDS: NaiveDate = day(2027, 12, 31);

pub const fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(date) => date,
        None => NaiveDate::MIN,
    }
}

/// Code, name, board, and those under it.
type Field = (&'static str, &'static str, &'static str, &'static [(&'static str, &'static str)]);

const SECTORS: &[Field] = &[
    (
        "ha_tang",
        "Hạ tầng, đô thị",
        "ktns",
        &[
            ("giao_thong", "Giao thông"),
            ("thoat_nuoc", "Thoát nước"),
            ("dien", "Điện"),
            ("dien_chieu_sang", "Điện chiếu sáng"),
            ("vien_thong", "Viễn thông, chuyển đổi số"),
        ],
    ),
    (
        "nong_nghiep_moi_truong",
        "Nông nghiệp và môi trường",
        "ktns",
        &[
            ("thuy_loi", "Thủy lợi"),
            ("nuoc_sach", "Nước sạch"),
            ("phong_chong_thien_tai", "Phòng, chống thiên tai"),
            ("dat_dai_boi_thuong", "Đất đai, bồi thường"),
            ("moi_truong", "Môi trường"),
        ],
    ),
    (
        "kinh_te",
        "Kinh tế - ngân sách",
        "ktns",
        &[("thue_ngan_sach", "Thuế, ngân sách"), ("cho_thuong_mai", "Chợ, thương mại")],
    ),
    (
        "van_hoa_xa_hoi",
        "Văn hóa - xã hội",
        "vhxh",
        &[
            ("giao_duc", "Giáo dục"),
            ("y_te", "Y tế"),
            ("che_do_chinh_sach", "Chế độ, chính sách"),
            ("van_hoa_du_lich", "Văn hóa, du lịch"),
        ],
    ),
    (
        "noi_chinh",
        "Nội chính",
        "phapche",
        &[("an_ninh_trat_tu", "An ninh trật tự"), ("cai_cach_hanh_chinh", "Cải cách hành chính")],
    ),
    ("dan_toc", "Dân tộc, tôn giáo", "dantoc", &[("chinh_sach_dan_toc", "Chính sách dân tộc")]),
];

const TERMS: [(&str, NaiveDate, NaiveDate); 2] =
    [("2021–2026", day(2021, 6, 29), day(2026, 3, 31)), ("2026–2031", day(2026, 4, 1), day(2031, 3, 31))];

/// As held; the council counted anew after the merger, inside the term.
const HELD: &[(usize, i32, SessionKind, NaiveDate)] = &[
    (0, 1, Regular, day(2021, 6, 29)),
    (0, 2, Regular, day(2021, 7, 22)),
    (0, 3, Thematic, day(2021, 10, 12)),
    (0, 4, Regular, day(2021, 12, 7)),
    (0, 5, Thematic, day(2022, 4, 5)),
    (0, 6, Regular, day(2022, 7, 6)),
    (0, 7, Thematic, day(2022, 10, 13)),
    (0, 8, Regular, day(2022, 12, 7)),
    (0, 9, Thematic, day(2023, 4, 7)),
    (0, 10, Regular, day(2023, 7, 11)),
    (0, 11, Regular, day(2023, 12, 6)),
    (0, 12, Thematic, day(2024, 4, 5)),
    (0, 13, Regular, day(2024, 7, 9)),
    (0, 14, Thematic, day(2024, 10, 10)),
    (0, 15, Regular, day(2024, 12, 5)),
    (0, 16, Thematic, day(2025, 4, 28)),
    (0, 1, Regular, day(2025, 7, 1)),
    (0, 2, Regular, day(2025, 7, 28)),
    (0, 3, Thematic, day(2025, 10, 3)),
    (0, 4, Regular, day(2025, 12, 8)),
    (0, 5, Thematic, day(2026, 2, 5)),
    (1, 1, Regular, day(2026, 4, 2)),
    (1, 2, Regular, day(2026, 7, 14)),
    (1, 3, Thematic, day(2026, 10, 8)),
    (1, 4, Regular, day(2026, 12, 8)),
];

/// A session's end.
pub struct End {
    pub session: Uuid,
    pub next: Option<Uuid>,
    /// The day on which what is open is handed on.
    pub signed_on: NaiveDate,
}

pub struct Reference {
    sectors: HashMap<&'static str, Uuid>,
    /// Regular sessions, oldest first.
    regular: Vec<(NaiveDate, Uuid)>,
}

impl Reference {
    pub fn sector(&self, code: &str) -> Uuid {
        self.sectors.get(code).copied().unwrap_or_default()
    }

    /// The regular session that voters were met around, if any was near.
    pub fn session_near(&self, when: NaiveDate) -> Option<(Uuid, Phase)> {
        let before = self.regular.iter().find(|(opens, _)| *opens >= when && *opens - Days::new(50) <= when);
        let after =
            self.regular.iter().rev().find(|(opens, _)| *opens < when && *opens + Days::new(40) >= when);
        before.map(|s| (s.1, Phase::Before)).or(after.map(|s| (s.1, Phase::After)))
    }

    /// The first regular session after a day, if it is convened.
    pub fn session_after(&self, day: NaiveDate) -> Option<Uuid> {
        self.regular.iter().find(|(opens, _)| *opens > day).map(|session| session.1)
    }

    /// The last regular session that has ended, and where what is open then goes: to the next one, once it is convened.
    pub fn last_end(&self, today: NaiveDate) -> Option<End> {
        let i = self.regular.iter().rposition(|(opens, _)| *opens + Days::new(10) <= today)?;
        let (opens, session) = self.regular[i];
        let next = self.regular.get(i + 1);
        let signed_on = next
            .map_or(opens + Days::new(5), |(opens, _)| (*opens - Days::new(58)).min(today - Days::new(3)));
        Some(End { session, next: next.map(|next| next.1), signed_on })
    }

    /// The days on which regular sessions opened or will open.
    pub fn opening_days(&self) -> impl Iterator<Item = NaiveDate> {
        self.regular.iter().map(|(opens, _)| *opens)
    }
}

/// Makes sectors, terms and the sessions convened by `now`.
pub async fn make(app: &App, bodies: &Bodies, now: DateTime<Utc>) -> Result<Reference> {
    let council_id = bodies.id("hdnd");
    let begin = system(chance::at(BEGIN));
    let mut sectors = HashMap::new();
    for (code, name, board, under) in SECTORS {
        let new = |parent_id, code: &str, name: &str| NewSector {
            council_id,
            parent_id,
            code: code.to_owned(),
            name: name.to_owned(),
            board_id: Some(bodies.id(board)),
        };
        let parent = sector::create(app, &begin, new(None, code, name)).await?.view.id;
        sectors.insert(*code, parent);
        for (code, name) in *under {
            let made = sector::create(app, &begin, new(Some(parent), code, name)).await?.view.id;
            sectors.insert(*code, made);
        }
    }
    let mut terms = Vec::new();
    for (name, starts_on, ends_on) in TERMS {
        let new = NewTerm { council_id, name: name.to_owned(), starts_on, ends_on };
        let call = system(chance::at((starts_on - Days::new(60)).max(BEGIN)).min(now));
        terms.push(term::create(app, &call, new).await?.view.id);
    }
    let mut regular = Vec::new();
    for (term, ordinal, kind, opens_on) in HELD.iter().copied().chain(later(now)) {
        let convened = chance::at((opens_on - Days::new(60)).max(BEGIN));
        if convened > now {
            continue;
        }
        let closes_on = Some(opens_on + Days::new(if kind == Regular { 2 } else { 0 }));
        let new = NewSession { term_id: terms[term], ordinal, kind, opens_on, closes_on };
        let made = session::create(app, &system(convened), new).await?.view.id;
        if kind == Regular {
            regular.push((opens_on, made));
        }
    }
    Ok(Reference { sectors, regular })
}

/// Sessions after those that were known when this was written: one in July, one in December.
fn later(now: DateTime<Utc>) -> impl Iterator<Item = (usize, i32, SessionKind, NaiveDate)> {
    let years = 2027..=now.year().clamp(2026, 2030);
    years.flat_map(|year| {
        let ordinal = 5 + (year - 2027) * 2;
        [(1, ordinal, Regular, day(year, 7, 7)), (1, ordinal + 1, Regular, day(year, 12, 7))]
    })
}
