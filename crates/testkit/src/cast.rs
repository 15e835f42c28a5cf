//! The users and organizations of every test: one council with its bodies and agencies, and another tenant like it.

use std::collections::HashMap;

use chrono::NaiveDate;
use entity::administrative_unit;
use entity::enums::{OrganizationKind as Kind, Role, SessionKind};
use kiennghi::kernel::app::App;
use kiennghi::kernel::context::RequestContext;
use kiennghi::service::council::sector::NewSector;
use kiennghi::service::council::session::NewSession;
use kiennghi::service::council::term::NewTerm;
use kiennghi::service::council::{sector, session, term};
use kiennghi::service::directory::grant::NewGrant;
use kiennghi::service::directory::organization::create::NewOrganization;
use kiennghi::service::directory::user::NewUser;
use kiennghi::service::directory::{administrative_unit as units, grant, organization, user};
use kiennghi::service::identity::signing_key;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use uuid::Uuid;

/// A user of the cast, by name: `clerk`, `head`, `head_2` (another department), `clerk_b` (another tenant).
pub type Who = &'static str;

pub const PASSWORD: &str = "mot mat khau dai";

/// Every user, for tests of who is refused.
pub const EVERYBODY: [Who; 24] = [
    "clerk",
    "leader",
    "reviewer",
    "reviewer_2",
    "deputy",
    "liaison",
    "coordinator",
    "handler",
    "head",
    "handler_2",
    "head_2",
    "auditor",
    "admin",
    "clerk_b",
    "leader_b",
    "reviewer_b",
    "deputy_b",
    "liaison_b",
    "coordinator_b",
    "handler_b",
    "head_b",
    "auditor_b",
    "reviewer_and_head",
    "nobody",
];

/// One tenant: the council, its bodies and its agencies.
#[derive(Clone, Debug)]
pub struct Tenant {
    pub council: Uuid,
    pub standing_body: Uuid,
    pub office: Uuid,
    pub board: Uuid,
    pub board_2: Uuid,
    pub group: Uuid,
    pub committee: Uuid,
    pub department: Uuid,
    pub department_2: Uuid,
    /// An agency without users.
    pub unmanned: Uuid,
    pub term: Uuid,
    pub session: Uuid,
    pub sector: Uuid,
    /// Below `sector`, overseen by `board_2`.
    pub subsector: Uuid,
    pub province: Uuid,
    /// A commune in the area of the deputy group.
    pub commune: Uuid,
    /// A commune outside that area.
    pub far_commune: Uuid,
}

#[derive(Clone, Debug)]
pub struct Cast {
    pub a: Tenant,
    pub b: Tenant,
    /// A central body, to which both tenants can refer petitions.
    pub ministry: Uuid,
    pub users: HashMap<Who, Uuid>,
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub async fn make(app: &mut App) -> Cast {
    let ctx = RequestContext::system(app.clock.now());
    units::import(app, &ctx, units::NATIONAL).await.unwrap();
    signing_key::rotate(app, &ctx).await.unwrap();
    let a = tenant(app, &ctx, "15", "Lào Cai").await;
    let b = tenant(app, &ctx, "01", "Hà Nội").await;
    let ministry = central_body(app, &ctx).await;
    let mut users = HashMap::new();
    for (who, role, organization) in allowed_organizations(&a, &b) {
        let id = match users.get(who) {
            Some(id) => *id,
            None => person(app, &ctx, who).await,
        };
        users.insert(who, id);
        let new = NewGrant { user_id: id, role, organization_id: organization };
        grant::give(app, &ctx, new).await.unwrap();
    }
    users.insert("nobody", person(app, &ctx, "nobody").await);
    Cast { a, b, ministry, users }
}

async fn central_body(app: &mut App, ctx: &RequestContext) -> Uuid {
    let new = NewOrganization {
        kind: Kind::CentralBody,
        name: "Bộ Xây dựng".to_owned(),
        parent_id: None,
        council_id: None,
        unit_id: None,
        area: vec![],
        codes: vec![],
        valid_from: day("2021-07-28"),
        valid_to: None,
    };
    organization::create::create(app, ctx, new).await.unwrap().view.id
}

async fn person(app: &mut App, ctx: &RequestContext, who: Who) -> Uuid {
    let new = NewUser {
        username: who.to_owned(),
        full_name: format!("Người dùng {who}"),
        password: PASSWORD.to_owned(),
    };
    user::create(app, ctx, new).await.unwrap().view.id
}

fn allowed_organizations(a: &Tenant, b: &Tenant) -> Vec<(Who, Role, Uuid)> {
    vec![
        ("clerk", Role::Clerk, a.office),
        ("leader", Role::Leader, a.standing_body),
        ("reviewer", Role::Reviewer, a.board),
        ("reviewer_2", Role::Reviewer, a.board_2),
        ("deputy", Role::Deputy, a.group),
        ("liaison", Role::Liaison, a.group),
        ("coordinator", Role::Coordinator, a.committee),
        ("handler", Role::Handler, a.department),
        ("head", Role::Head, a.department),
        ("handler_2", Role::Handler, a.department_2),
        ("head_2", Role::Head, a.department_2),
        ("auditor", Role::Auditor, a.council),
        ("admin", Role::Admin, a.council),
        ("reviewer_and_head", Role::Reviewer, a.board_2),
        ("reviewer_and_head", Role::Head, a.department_2),
        ("committee_head", Role::Head, a.committee),
        ("clerk_b", Role::Clerk, b.office),
        ("leader_b", Role::Leader, b.standing_body),
        ("reviewer_b", Role::Reviewer, b.board),
        ("deputy_b", Role::Deputy, b.group),
        ("liaison_b", Role::Liaison, b.group),
        ("coordinator_b", Role::Coordinator, b.committee),
        ("handler_b", Role::Handler, b.department),
        ("head_b", Role::Head, b.department),
        ("auditor_b", Role::Auditor, b.council),
    ]
}

async fn tenant(app: &mut App, ctx: &RequestContext, province_code: &str, name: &str) -> Tenant {
    let province = unit(app, administrative_unit::Column::Code.eq(province_code)).await[0];
    let communes = unit(app, administrative_unit::Column::ParentId.eq(province)).await;
    let (commune, far_commune) = (communes[0], communes[1]);
    let mut make = async |kind: Kind, what: &str, parent: Option<Uuid>, area: Vec<Uuid>| {
        let new = NewOrganization {
            kind,
            name: format!("{what} {name}"),
            parent_id: parent,
            council_id: None,
            unit_id: Some(province),
            area,
            codes: vec![],
            valid_from: day("2021-07-01"),
            valid_to: None,
        };
        organization::create::create(app, ctx, new).await.unwrap().view.id
    };
    let council = make(Kind::PeoplesCouncil, "HĐND tỉnh", None, vec![]).await;
    let of_council = Some(council);
    let standing_body = make(Kind::StandingBody, "Thường trực HĐND", of_council, vec![]).await;
    let office = make(Kind::CouncilOffice, "Văn phòng", of_council, vec![]).await;
    let board = make(Kind::CouncilBoard, "Ban Kinh tế - Ngân sách", of_council, vec![]).await;
    let board_2 = make(Kind::CouncilBoard, "Ban Văn hóa - Xã hội", of_council, vec![]).await;
    let group = make(Kind::DeputyGroup, "Tổ đại biểu số 1", of_council, vec![commune]).await;
    let committee = make(Kind::PeoplesCommittee, "UBND tỉnh", None, vec![]).await;
    let below = Some(committee);
    let department = make(Kind::Department, "Sở Xây dựng", below, vec![]).await;
    let department_2 = make(Kind::Department, "Sở Y tế", below, vec![]).await;
    let unmanned = make(Kind::OtherAgency, "Công ty Điện lực", None, vec![]).await;
    let new = NewTerm {
        council_id: council,
        name: "2026–2031".into(),
        starts_on: day("2026-04-01"),
        ends_on: day("2031-03-31"),
    };
    let term = term::create(app, ctx, new).await.unwrap().view.id;
    let new = NewSession {
        term_id: term,
        ordinal: 2,
        kind: SessionKind::Regular,
        opens_on: day("2026-07-10"),
        closes_on: None,
    };
    let session = session::create(app, ctx, new).await.unwrap().view.id;
    let mut sector = async |code: &str, parent_id, board| {
        let new = NewSector {
            council_id: council,
            parent_id,
            code: code.to_owned(),
            name: code.to_owned(),
            board_id: Some(board),
        };
        sector::create(app, ctx, new).await.unwrap().view.id
    };
    let top = sector("ha_tang", None, board).await;
    let subsector = sector("y_te", Some(top), board_2).await;
    Tenant {
        council,
        standing_body,
        office,
        board,
        board_2,
        group,
        committee,
        department,
        department_2,
        unmanned,
        term,
        session,
        sector: top,
        subsector,
        province,
        commune,
        far_commune,
    }
}

async fn unit(app: &App, which: sea_orm::sea_query::SimpleExpr) -> Vec<Uuid> {
    let found = administrative_unit::Entity::find().filter(which).all(app.read()).await.unwrap();
    found.into_iter().map(|unit| unit.id).collect()
}
