//! Who signs in: the ten demo accounts, one a role, and colleagues so that agencies answer for themselves.

use std::collections::HashMap;

use chrono::{DateTime, TimeDelta, Utc};
use entity::vocabulary::Role::{
    self, Admin, Auditor, Clerk, Coordinator, Deputy, Handler, Head, Leader, Liaison, Reviewer,
};
use uuid::Uuid;

use crate::demo::bodies::Bodies;
use crate::demo::reference::BEGIN;
use crate::demo::{chance, system};
use crate::domain::actor::Actor;
use crate::kernel::app::App;
use crate::kernel::auth::authenticate::grants_of;
use crate::kernel::call::Call;
use crate::kernel::error::Result;
use crate::service::directory::administrative_unit::SINCE;
use crate::service::directory::grant::{NewGrant, give};
use crate::service::directory::user::{NewUser, create};

/// The account made after everything else, which takes no part in the history: it marks a whole demo.
pub const LAST: &str = "admin.demo";

/// Username, role and organization, for the terminal.
pub const ACCOUNTS: [(&str, &str, &str); 10] = [
    ("clerk.demo", "clerk", "Văn phòng Đoàn ĐBQH và HĐND tỉnh Lào Cai"),
    ("leader.demo", "leader", "Thường trực HĐND tỉnh Lào Cai"),
    ("reviewer.demo", "reviewer", "Ban Kinh tế - Ngân sách HĐND tỉnh"),
    ("deputy.demo", "deputy", "Tổ đại biểu số 1"),
    ("liaison.demo", "liaison", "Tổ đại biểu số 4"),
    ("coordinator.demo", "coordinator", "UBND tỉnh Lào Cai"),
    ("handler.demo", "handler", "Sở Xây dựng"),
    ("head.demo", "head", "Sở Xây dựng"),
    ("auditor.demo", "auditor", "HĐND tỉnh Lào Cai"),
    (LAST, "admin", "UBND tỉnh Lào Cai"),
];

/// Username, full name, and the seats held in one organization.
type Row = (&'static str, &'static str, &'static [Role], &'static str);

const BOTH: &[Role] = &[Handler, Head];

const SINCE_2021: &[Row] = &[
    ("clerk.demo", "Nguyễn Thị Hạnh", &[Clerk], "vp"),
    ("leader.demo", "Giàng Seo Phử", &[Leader], "tt"),
    ("reviewer.demo", "Trần Quốc Toản", &[Reviewer], "ktns"),
    ("coordinator.demo", "Phạm Minh Đức", &[Coordinator], "ubnd"),
    ("handler.demo", "Lê Thu Trang", &[Handler], "soxd"),
    ("head.demo", "Hoàng Văn Dũng", &[Head], "soxd"),
    ("auditor.demo", "Vũ Thị Kim Oanh", &[Auditor], "hdnd"),
    ("reviewer.vhxh", "Lò Thị Mai", &[Reviewer], "vhxh"),
    ("reviewer.phapche", "Đỗ Mạnh Cường", &[Reviewer], "phapche"),
    ("reviewer.dantoc", "Sùng A Tráng", &[Reviewer], "dantoc"),
    ("head.sonv", "Bùi Xuân Thành", BOTH, "sonv"),
    ("head.sotc", "Ngô Thị Lan Anh", BOTH, "sotc"),
    ("head.soct", "Đặng Hữu Nghĩa", BOTH, "soct"),
    ("head.sogd", "Nông Thị Bích", BOTH, "sogd"),
    ("head.soyt", "Lương Đình Khải", BOTH, "soyt"),
    ("head.sovh", "Tẩn Láo Lở", BOTH, "sovh"),
    ("head.sokh", "Hà Quang Huy", BOTH, "sokh"),
];

const SINCE_2025: &[Row] = &[
    ("deputy.demo", "Má A Sử", &[Deputy], "to1"),
    ("liaison.demo", "Lý Thị Mẩy", &[Liaison], "to4"),
    ("deputy.to2", "Vàng Seo Chẩn", &[Deputy], "to2"),
    ("deputy.to6", "Hoàng Thị Yến", &[Deputy], "to6"),
    ("liaison.mttq", "Nguyễn Văn Bình", &[Liaison], "mttq"),
    ("head.sonnmt", "Trịnh Công Sơn Hải", BOTH, "sonnmt"),
    ("head.sodt", "Chảo Láo Tả", BOTH, "sodt"),
    ("head.laocai", "Nguyễn Đình Phong", BOTH, "ubnd:02647"),
    ("head.sapa", "Má Thị Dung", BOTH, "ubnd:03006"),
    ("head.yenbai", "Phạm Thị Ngọc", BOTH, "ubnd:04252"),
    ("head.baoha", "Hà Văn Thiết", BOTH, "ubnd:02989"),
];

/// The actors of the demo's history.
pub struct People {
    actors: HashMap<&'static str, Actor>,
    /// Who answers for an organization.
    heads: HashMap<Uuid, (&'static str, &'static str)>,
    reviewers: HashMap<Uuid, &'static str>,
}

impl People {
    pub fn actor(&self, username: &str) -> Actor {
        self.actors.get(username).cloned().unwrap_or_default()
    }

    /// Who handles and who signs for an agency; the clerk, when it has nobody.
    pub fn of_agency(&self, agency: Uuid) -> (&'static str, &'static str) {
        self.heads.get(&agency).copied().unwrap_or(("clerk.demo", "clerk.demo"))
    }

    /// Who reviews for a board.
    pub fn of_board(&self, board: Option<Uuid>) -> &'static str {
        board.and_then(|board| self.reviewers.get(&board).copied()).unwrap_or("reviewer.demo")
    }
}

/// Makes everybody but the last account.
pub async fn make(app: &App, bodies: &Bodies, password: &str, now: DateTime<Utc>) -> Result<People> {
    let mut people = People { actors: HashMap::new(), heads: HashMap::new(), reviewers: HashMap::new() };
    let today = Call::at(now, Actor::default()).today();
    for (rows, since) in [(SINCE_2021, BEGIN), (SINCE_2025, SINCE)] {
        for row @ (username, _, roles, body) in rows {
            let organization = bodies.id(body);
            let id = seat(app, row, organization, password, chance::at(since) + TimeDelta::hours(1)).await?;
            let grants = grants_of(&app.db.read, id, today).await?;
            people.actors.insert(username, Actor { user_id: Some(id), grants, ..Actor::default() });
            for role in *roles {
                match role {
                    Handler => people.heads.entry(organization).or_insert(("", "")).0 = username,
                    Head => people.heads.entry(organization).or_insert(("", "")).1 = username,
                    Reviewer => drop(people.reviewers.insert(organization, username)),
                    _ => {}
                }
            }
        }
    }
    Ok(people)
}

/// Makes the account that says that all is there.
pub async fn finish(app: &App, bodies: &Bodies, password: &str, now: DateTime<Utc>) -> Result<()> {
    // one call, one moment: the user and the grant belong together, and the user is what is looked for
    let row = (LAST, "Đinh Trọng Nghĩa", &[Admin][..], "ubnd");
    seat(app, &row, bodies.id("ubnd"), password, now).await.map(drop)
}

async fn seat(
    app: &App,
    row: &Row,
    organization_id: Uuid,
    password: &str,
    at: DateTime<Utc>,
) -> Result<Uuid> {
    let (username, full_name, roles, _) = *row;
    let call = system(at);
    let (username, full_name) = (username.to_owned(), full_name.to_owned());
    let user_id =
        create(app, &call, NewUser { username, full_name, password: password.to_owned() }).await?.view.id;
    for role in roles {
        give(app, &call, NewGrant { user_id, role: *role, organization_id }).await?;
    }
    Ok(user_id)
}
