//! Creates councils through the service's use cases: bodies, council terms, council sessions, sectors.

use std::collections::HashMap;

use entity::administrative_unit::{self, Model as Unit};
use entity::enums::OrganizationKind::{
    self, CouncilBoard, CouncilOffice, Department, OtherAgency, PeoplesCommittee, PeoplesCouncil,
    StandingBody,
};
use entity::enums::{SessionKind, UnitKind};
use kiennghi::domain::actor::Actor;
use kiennghi::kernel::app::App;
use kiennghi::kernel::context::RequestContext;
use kiennghi::kernel::error::Error;
use kiennghi::service::council::sector::{self, NewSector};
use kiennghi::service::council::session::{self, NewSession};
use kiennghi::service::council::term::{self, NewTerm};
use kiennghi::service::directory::administrative_unit as units;
use kiennghi::service::directory::organization::create::{NewOrganization, create};
use sea_orm::{EntityTrait, QueryOrder};
use uuid::Uuid;

use super::council::{Agency, Body, Council, Place, Sector, Setting, Staff};
use super::season::{FIRST, day, morning, openings, time};

/// The number of communes with a council of their own.
const COMMUNES: usize = 200;
/// The number of provinces that are larger than every commune.
const LARGEST: usize = 20;

/// Code, name and board of each sector.
pub const SECTORS: [(&str, &str, usize); 7] = [
    ("giao_thong", "Giao thông", 0),
    ("dien", "Điện", 0),
    ("thuy_loi", "Thủy lợi, nước sạch", 0),
    ("giao_duc", "Giáo dục", 1),
    ("dat_dai_boi_thuong", "Đất đai, bồi thường", 0),
    ("che_do_chinh_sach", "Chế độ, chính sách", 1),
    ("an_ninh_trat_tu", "An ninh trật tự", 1),
];

const DEPARTMENTS: [(OrganizationKind, &str); 12] = [
    (Department, "Sở Xây dựng"),
    (Department, "Sở Nông nghiệp và Môi trường"),
    (Department, "Sở Giáo dục và Đào tạo"),
    (Department, "Sở Y tế"),
    (Department, "Sở Tài chính"),
    (Department, "Sở Công Thương"),
    (Department, "Sở Nội vụ"),
    (Department, "Sở Văn hóa, Thể thao và Du lịch"),
    (OtherAgency, "Công ty Điện lực"),
    (OtherAgency, "Ban Quản lý dự án đầu tư xây dựng"),
    (Department, "Sở Khoa học và Công nghệ"),
    (OtherAgency, "Công an"),
];

const OFFICES: [&str; 3] = ["Phòng Kinh tế", "Phòng Văn hóa - Xã hội", "Trung tâm Phục vụ hành chính công"];

/// The number of a province's agencies that also respond to its communes.
const SHARED: usize = 8;

/// Returns the request context of the system itself, at a moment.
#[must_use]
pub fn system(at: i64) -> RequestContext {
    RequestContext::at(time(at), Actor::system())
}

/// Creates every council.
///
/// # Errors
/// The errors of the use cases.
pub async fn found(app: &mut App) -> Result<Setting, Error> {
    let ctx = system(morning(FIRST));
    units::import(app, &ctx, units::NATIONAL).await?;
    let all = administrative_unit::Entity::find().order_by_asc(administrative_unit::Column::Code);
    let all = all.all(app.read()).await?;
    let mut below: HashMap<Uuid, Vec<&Unit>> = HashMap::new();
    for unit in &all {
        below.entry(unit.parent_id.unwrap_or_default()).or_default().push(unit);
    }
    let mut provinces = below.remove(&Uuid::nil()).unwrap_or_default();
    provinces.sort_by_key(|unit| std::cmp::Reverse(below.get(&unit.id).map_or(0, Vec::len)));
    let communes: Vec<&Unit> = all.iter().filter(|unit| unit.parent_id.is_some()).collect();
    let every = (communes.len() / COMMUNES).max(1);
    let communes: Vec<&Unit> = communes.iter().step_by(every).take(COMMUNES).copied().collect();
    let mut founder = Founder { app, ctx, agencies: Vec::new(), shared: HashMap::new() };
    let mut founded: HashMap<Uuid, Council> = HashMap::new();
    for (n, province) in provinces.iter().enumerate() {
        let under = below.get(&province.id).map(Vec::as_slice).unwrap_or_default();
        founded.insert(province.id, founder.province(n, province, under).await?);
    }
    for commune in &communes {
        founded.insert(commune.id, founder.commune(commune).await?);
    }
    let ranked = ranks(&provinces, &communes);
    let councils = ranked.iter().filter_map(|unit| founded.remove(&unit.id)).collect();
    let names = all.iter().filter(|unit| unit.parent_id.is_some()).map(|unit| bare(&unit.name)).collect();
    Ok(Setting::new(councils, founder.agencies, names))
}

/// Returns the units by size: the largest provinces, then provinces and communes in turn, then communes alone.
fn ranks<'a>(provinces: &[&'a Unit], communes: &[&'a Unit]) -> Vec<&'a Unit> {
    let (largest, others) = provinces.split_at(LARGEST.min(provinces.len()));
    let mut ranked = largest.to_vec();
    let (mut others, mut communes) = (others.iter(), communes.iter());
    loop {
        let next = [communes.next(), others.next()];
        if next.iter().all(Option::is_none) {
            return ranked;
        }
        ranked.extend(next.into_iter().flatten());
    }
}

/// Returns the name of a unit without its kind: `Ba Đình` for `Phường Ba Đình`.
fn bare(name: &str) -> String {
    let kinds = ["Phường ", "Xã ", "Đặc khu ", "Thị trấn "];
    kinds.iter().find_map(|kind| name.strip_prefix(kind)).unwrap_or(name).to_owned()
}

fn place(unit: &Unit) -> Place {
    Place { id: unit.id, name: unit.name.clone() }
}

/// Returns a name as it is written within a sentence.
fn lower(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

struct Founder<'a> {
    app: &'a App,
    ctx: RequestContext,
    agencies: Vec<Agency>,
    /// The agencies of a province that also respond to its communes.
    shared: HashMap<Uuid, Vec<usize>>,
}

impl Founder<'_> {
    async fn body(
        &self,
        kind: OrganizationKind,
        name: String,
        parent_id: Option<Uuid>,
        unit: &Unit,
    ) -> Result<Body, Error> {
        let new = NewOrganization {
            kind,
            name: name.clone(),
            parent_id,
            council_id: None,
            unit_id: Some(unit.id),
            area: vec![],
            codes: vec![],
            valid_from: FIRST,
            valid_to: None,
        };
        Ok(Body { id: create(&mut self.app.handle(), &self.ctx, new).await?.view.id, name })
    }

    async fn agency(
        &mut self,
        kind: OrganizationKind,
        name: String,
        parent_id: Option<Uuid>,
        unit: &Unit,
    ) -> Result<usize, Error> {
        let body = self.body(kind, name, parent_id, unit).await?;
        self.agencies.push(Agency { body, staff: Staff::default() });
        Ok(self.agencies.len() - 1)
    }

    async fn province(&mut self, n: usize, unit: &Unit, under: &[&Unit]) -> Result<Council, Error> {
        let of = lower(&unit.name);
        let committee = self.agency(PeoplesCommittee, format!("UBND {of}"), None, unit).await?;
        let above = Some(self.agencies[committee].body.id);
        let mut agencies = Vec::new();
        for (kind, name) in DEPARTMENTS {
            agencies.push(self.agency(kind, format!("{name} {of}"), above, unit).await?);
        }
        self.shared.insert(unit.id, agencies[..SHARED].to_vec());
        // rotated, so that a different agency is the busiest in each council
        agencies[..SHARED].rotate_left(n % SHARED);
        agencies.insert(4, committee);
        let council = self.council(unit, agencies).await?;
        Ok(Council { units: under.iter().map(|unit| place(unit)).collect(), ..council })
    }

    async fn commune(&mut self, unit: &Unit) -> Result<Council, Error> {
        let of = lower(&unit.name);
        let committee = self.agency(PeoplesCommittee, format!("UBND {of}"), None, unit).await?;
        let above = Some(self.agencies[committee].body.id);
        let mut agencies = vec![committee];
        for name in OFFICES {
            agencies.push(self.agency(Department, format!("{name} {of}"), above, unit).await?);
        }
        let shared = unit.parent_id.and_then(|province| self.shared.get(&province));
        let last = agencies.pop();
        agencies.extend(shared.into_iter().flatten());
        agencies.extend(last);
        self.council(unit, agencies).await
    }

    async fn council(&self, unit: &Unit, agencies: Vec<usize>) -> Result<Council, Error> {
        let is_province = matches!(unit.kind, UnitKind::Province | UnitKind::CentrallyRunCity);
        let of = lower(&unit.name);
        let council = self.body(PeoplesCouncil, format!("HĐND {of}"), None, unit).await?.id;
        let below = Some(council);
        let standing = self.body(StandingBody, format!("Thường trực HĐND {of}"), below, unit).await?.id;
        let office =
            if is_province { "Văn phòng Đoàn ĐBQH và HĐND" } else { "Văn phòng HĐND và UBND" };
        let office = self.body(CouncilOffice, format!("{office} {of}"), below, unit).await?.id;
        let boards = [
            self.body(CouncilBoard, format!("Ban Kinh tế - Ngân sách HĐND {of}"), below, unit).await?,
            self.body(CouncilBoard, format!("Ban Văn hóa - Xã hội HĐND {of}"), below, unit).await?,
        ];
        let mut sectors = Vec::new();
        for (code, name, board) in SECTORS {
            let (board_id, parent_id) = (Some(boards[board].id), None);
            let (code_, name) = (code.to_owned(), name.to_owned());
            let new = NewSector { council_id: council, parent_id, code: code_, name, board_id };
            let id = sector::create(&mut self.app.handle(), &self.ctx, new).await?.view.id;
            sectors.push(Sector { id, code, board });
        }
        Ok(Council {
            sessions: self.sessions(council).await?,
            council,
            standing,
            office,
            boards,
            sectors,
            concluded: vec![],
            own_unit: place(unit),
            units: vec![place(unit)],
            agencies,
            clerk: Uuid::nil(),
            leader: Uuid::nil(),
            reviewers: [Uuid::nil(); 2],
        })
    }

    async fn sessions(&self, council_id: Uuid) -> Result<Vec<(chrono::NaiveDate, Uuid)>, Error> {
        let mut terms = Vec::new();
        for (name, starts_on, ends_on) in [
            ("2021–2026", day(2021, 6, 29), day(2026, 3, 31)),
            ("2026–2031", day(2026, 4, 1), day(2031, 3, 31)),
        ] {
            let new = NewTerm { council_id, name: name.to_owned(), starts_on, ends_on };
            terms.push((ends_on, term::create(&mut self.app.handle(), &self.ctx, new).await?.view.id, 0));
        }
        let mut sessions = Vec::new();
        for opens_on in openings() {
            let Some(term) = terms.iter_mut().find(|(ends_on, ..)| opens_on <= *ends_on) else { continue };
            term.2 += 1;
            let (term_id, ordinal) = (term.1, term.2);
            let closes_on = Some(opens_on + chrono::Days::new(2));
            let new = NewSession { term_id, ordinal, kind: SessionKind::Regular, opens_on, closes_on };
            sessions.push((opens_on, session::create(&mut self.app.handle(), &self.ctx, new).await?.view.id));
        }
        Ok(sessions)
    }
}
