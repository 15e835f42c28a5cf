//! The bodies of Lào Cai: council, committee, departments, 99 communes, and those dissolved in 2025.

use std::collections::HashMap;

use chrono::NaiveDate;
use entity::vocabulary::OrganizationKind::Department;
use entity::vocabulary::OrganizationKind::{
    self, CouncilBoard, CouncilOffice, DeputyGroup, FatherlandFront, NaDelegation, OtherAgency,
    PeoplesCommittee, PeoplesCouncil, StandingBody,
};
use uuid::Uuid;

use crate::demo::places::{Commune, DISTRICTS, Places};
use crate::demo::reference::{BEGIN, day};
use crate::demo::{chance, system};
use crate::kernel::app::App;
use crate::kernel::error::Result;
use crate::service::directory::administrative_unit::SINCE;
use crate::service::directory::organization::create::{NewOrganization, create};
use crate::service::directory::organization::edit::{Succession, succeed};

/// Communes a deputy group looks after.
pub const GROUP: usize = 10;

/// The two provinces were made out of Hoàng Liên Sơn on this day.
const OLD: NaiveDate = day(1991, 10, 1);

/// Key, kind, name, key of the body above, notation of its documents.
type Row = (&'static str, OrganizationKind, &'static str, &'static str, &'static str);

const STANDING: &[Row] = &[
    ("hdnd", PeoplesCouncil, "HĐND tỉnh Lào Cai", "", "HĐND"),
    ("tt", StandingBody, "Thường trực HĐND tỉnh Lào Cai", "hdnd", "TTHĐND"),
    ("ktns", CouncilBoard, "Ban Kinh tế - Ngân sách HĐND tỉnh", "hdnd", "KTNS"),
    ("vhxh", CouncilBoard, "Ban Văn hóa - Xã hội HĐND tỉnh", "hdnd", "VHXH"),
    ("phapche", CouncilBoard, "Ban Pháp chế HĐND tỉnh", "hdnd", "PC"),
    ("dantoc", CouncilBoard, "Ban Dân tộc HĐND tỉnh", "hdnd", "DT"),
    ("vp", CouncilOffice, "Văn phòng Đoàn ĐBQH và HĐND tỉnh Lào Cai", "hdnd", "HĐND-VP"),
    ("ubnd", PeoplesCommittee, "UBND tỉnh Lào Cai", "", "UBND-TH"),
    ("vpubnd", Department, "Văn phòng UBND tỉnh", "ubnd", "VPUBND-TH"),
    ("sonv", Department, "Sở Nội vụ", "ubnd", "SNV-CCVC"),
    ("sotc", Department, "Sở Tài chính", "ubnd", "STC-QLNS"),
    ("soxd", Department, "Sở Xây dựng", "ubnd", "SXD-HTGT"),
    ("soct", Department, "Sở Công Thương", "ubnd", "SCT-QLNL"),
    ("sogd", Department, "Sở Giáo dục và Đào tạo", "ubnd", "SGDĐT-KHTC"),
    ("soyt", Department, "Sở Y tế", "ubnd", "SYT-NVY"),
    ("sovh", Department, "Sở Văn hóa, Thể thao và Du lịch", "ubnd", "SVHTTDL-VP"),
    ("sokh", Department, "Sở Khoa học và Công nghệ", "ubnd", "SKHCN-VP"),
    ("sotp", Department, "Sở Tư pháp", "ubnd", "STP-VP"),
    ("thanhtra", Department, "Thanh tra tỉnh", "ubnd", "TTr-VP"),
    ("bqlda", OtherAgency, "Ban Quản lý dự án đầu tư xây dựng tỉnh", "ubnd", "BQLDA-KH"),
    ("thuynong", OtherAgency, "Công ty TNHH MTV Quản lý thủy nông", "ubnd", "CTTN-KT"),
    ("dienluc", OtherAgency, "Công ty Điện lực Lào Cai", "", "PCLC-KH"),
    ("congan", OtherAgency, "Công an tỉnh", "", "CAT-PV01"),
    ("thue", OtherAgency, "Thuế tỉnh Lào Cai", "", "TTLC-NV"),
];

/// Bodies since the merger of provinces and departments.
const SINCE_2025: &[Row] = &[
    ("sonnmt", Department, "Sở Nông nghiệp và Môi trường", "ubnd", "SNNMT-KH"),
    ("sodt", Department, "Sở Dân tộc và Tôn giáo", "ubnd", "SDTTG-CS"),
];

/// Bodies until 30 June 2025.
const DISSOLVED: &[Row] = &[
    ("hdnd_yb", PeoplesCouncil, "HĐND tỉnh Yên Bái", "", "HĐND"),
    ("ubnd_yb", PeoplesCommittee, "UBND tỉnh Yên Bái", "", "UBND-TH"),
    ("sogtvt", Department, "Sở Giao thông vận tải", "ubnd", "SGTVT-QLGT"),
    ("sonnptnt", Department, "Sở Nông nghiệp và Phát triển nông thôn", "ubnd", "SNN-KH"),
    ("sotnmt", Department, "Sở Tài nguyên và Môi trường", "ubnd", "STNMT-QLĐĐ"),
    ("sokhdt", Department, "Sở Kế hoạch và Đầu tư", "ubnd", "SKHĐT-TH"),
    ("soldtbxh", Department, "Sở Lao động - Thương binh và Xã hội", "ubnd", "SLĐTBXH-VP"),
    ("sotttt", Department, "Sở Thông tin và Truyền thông", "ubnd", "STTTT-VP"),
    ("bandt", Department, "Ban Dân tộc tỉnh", "ubnd", "BDT-CS"),
];

const HEIRS: &[(&str, &str)] = &[
    ("hdnd_yb", "hdnd"),
    ("ubnd_yb", "ubnd"),
    ("sogtvt", "soxd"),
    ("sonnptnt", "sonnmt"),
    ("sotnmt", "sonnmt"),
    ("sokhdt", "sotc"),
    ("soldtbxh", "sonv"),
    ("sotttt", "sokh"),
    ("bandt", "sodt"),
];

/// Every body by its key: `ubnd:<code>` and `hdnd:<code>` for communes, `ubnd:d<code>` for old districts.
pub struct Bodies {
    ids: HashMap<String, Uuid>,
    keys: HashMap<Uuid, String>,
}

impl Bodies {
    pub fn id(&self, key: &str) -> Uuid {
        self.ids.get(key).copied().unwrap_or_default()
    }

    pub fn key(&self, id: Uuid) -> &str {
        self.keys.get(&id).map_or("", String::as_str)
    }

    /// How the body signs its documents.
    pub fn notation(&self, id: Uuid) -> &'static str {
        let key = self.key(id);
        let rows = STANDING.iter().chain(SINCE_2025).chain(DISSOLVED);
        rows.into_iter().find(|row| row.0 == key).map_or("UBND-VP", |row| row.4)
    }
}

struct Maker<'a> {
    app: &'a App,
    bodies: Bodies,
}

impl Maker<'_> {
    async fn make(&mut self, key: String, new: NewOrganization) -> Result<()> {
        let made = create(self.app, &system(chance::at(new.valid_from.max(BEGIN))), new).await?.view.id;
        self.bodies.keys.insert(made, key.clone());
        self.bodies.ids.insert(key, made);
        Ok(())
    }

    async fn row(&mut self, row: &Row, unit: Uuid, since: NaiveDate) -> Result<()> {
        let (key, kind, name, parent, _) = *row;
        let parent_id = Some(self.bodies.id(parent)).filter(|id| !id.is_nil());
        let new = NewOrganization { parent_id, ..plain(kind, name.to_owned(), unit, since) };
        self.make(key.to_owned(), new).await
    }

    async fn succeed(&self, key: &str, heirs: Vec<Uuid>) -> Result<()> {
        let step = Succession { successors: heirs, since: SINCE };
        succeed(self.app, &system(chance::at(SINCE)), self.bodies.id(key), 1, step).await?;
        Ok(())
    }
}

fn plain(kind: OrganizationKind, name: String, unit: Uuid, valid_from: NaiveDate) -> NewOrganization {
    let (parent_id, council_id, valid_to) = (None, None, None);
    let (area, codes, unit_id) = (vec![], [].into(), Some(unit));
    NewOrganization { kind, name, parent_id, council_id, unit_id, area, codes, valid_from, valid_to }
}

/// Makes every body, oldest first.
pub async fn make(app: &App, places: &Places) -> Result<Bodies> {
    let mut maker = Maker { app, bodies: Bodies { ids: HashMap::new(), keys: HashMap::new() } };
    for row in STANDING {
        maker.row(row, places.province, OLD).await?;
    }
    for row in DISSOLVED {
        let unit = if row.0.ends_with("_yb") { places.yen_bai } else { places.old_province };
        maker.row(row, unit, OLD).await?;
    }
    let committee = Some(maker.bodies.id("ubnd"));
    let council = Some(maker.bodies.id("hdnd"));
    for (i, (code, name)) in DISTRICTS.iter().enumerate() {
        let new = plain(PeoplesCommittee, format!("UBND {name}"), places.districts[i], OLD);
        maker.make(format!("ubnd:d{code}"), NewOrganization { parent_id: committee, ..new }).await?;
    }
    for (key, kind, name) in [
        ("doan", NaDelegation, "Đoàn ĐBQH tỉnh Lào Cai"),
        ("mttq", FatherlandFront, "Ủy ban MTTQ Việt Nam tỉnh Lào Cai"),
    ] {
        let new = plain(kind, name.to_owned(), places.province, OLD);
        maker.make(key.to_owned(), NewOrganization { council_id: council, ..new }).await?;
    }
    for row in SINCE_2025 {
        maker.row(row, places.province, SINCE).await?;
    }
    for Commune { code, name, unit, .. } in &places.communes {
        let new = plain(PeoplesCommittee, format!("UBND {name}"), *unit, SINCE);
        maker.make(format!("ubnd:{code}"), NewOrganization { parent_id: committee, ..new }).await?;
        let new = plain(PeoplesCouncil, format!("HĐND {name}"), *unit, SINCE);
        maker.make(format!("hdnd:{code}"), new).await?;
    }
    for (i, group) in places.communes.chunks(GROUP).enumerate() {
        let new = plain(DeputyGroup, format!("Tổ đại biểu số {}", i + 1), places.province, SINCE);
        let area = group.iter().map(|commune| commune.unit).collect();
        maker.make(format!("to{}", i + 1), NewOrganization { parent_id: council, area, ..new }).await?;
    }
    for (key, heir) in HEIRS {
        maker.succeed(key, vec![maker.bodies.id(heir)]).await?;
    }
    // a split: one district's duties went to every commune made of it
    for (i, (code, _)) in DISTRICTS.iter().enumerate() {
        let heirs = places.communes.iter().filter(|commune| commune.district == Some(i));
        let heirs = heirs.map(|commune| maker.bodies.id(&format!("ubnd:{}", commune.code))).collect();
        maker.succeed(&format!("ubnd:d{code}"), heirs).await?;
    }
    Ok(maker.bodies)
}
