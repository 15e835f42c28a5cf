//! Makes a council in one act: the council, its bodies, deputy groups, sectors and first users.

use std::collections::HashMap;

use chrono::NaiveDate;
use entity::administrative_unit;
use entity::day::plausible;
use entity::enums::{OrganizationKind as Kind, Role};
use entity::organization::{self, Column, Entity};
use entity::{grant, sector, user};
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::actor::ResourceScope;
use crate::domain::policy::Permission;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Error, Result};
use crate::kernel::idempotency::Tx;
use crate::kernel::registry;
use crate::kernel::reply::{Reply, View};
use crate::kernel::secrets::fresh_password;
use crate::kernel::validate::not_blank;
use crate::service::council::sector::{self as council_sector, NewSector};
use crate::service::council::setup::template::{self, COUNCIL, Template};
use crate::service::directory;
use crate::service::directory::organization::create::{NewOrganization, OrganizationCode, insert};
use crate::service::directory::organization::view::{self, OrganizationView};

/// A council to make from the template of its unit's level.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewCouncil {
    /// The official code of the administrative unit. The unit with this code that is valid on `valid_from` counts.
    #[validate(length(min = 1, max = 20), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 20, pattern = r"\S", example = "02647")]
    pub unit_code: String,
    /// The first day of the council and its bodies.
    #[validate(custom(function = plausible))]
    pub valid_from: NaiveDate,
    /// How many deputy groups it has. Each is responsible for the whole unit until its own area is set.
    #[serde(default)]
    #[validate(range(max = 50))]
    #[schema(maximum = 50, example = 5)]
    pub deputy_groups: u8,
    /// The official codes of the council itself, one per scheme.
    #[serde(default)]
    #[validate(length(max = 20), nested)]
    #[schema(max_items = 20)]
    pub codes: Vec<OrganizationCode>,
}

/// A council with what was made of it.
#[derive(Debug, Serialize, ToSchema)]
pub struct CouncilSetup {
    pub council: OrganizationView,
    /// Its bodies: standing body, boards, office, deputy groups.
    pub bodies: Vec<CouncilBody>,
    /// The first users, each with a password that is shown only now. Empty when the council existed already.
    pub users: Vec<FirstUser>,
}

/// A body of a council.
#[derive(Debug, Serialize, ToSchema)]
pub struct CouncilBody {
    pub id: Uuid,
    pub kind: Kind,
    pub name: String,
}

/// A user that was made together with a council. The password must be changed at the first sign-in.
#[derive(Debug, Serialize, ToSchema)]
pub struct FirstUser {
    pub id: Uuid,
    pub username: String,
    pub full_name: String,
    pub role: Role,
    pub organization_id: Uuid,
    pub password: String,
}

impl View for CouncilSetup {
    fn is_confidential(&self) -> bool {
        true
    }
    fn path(&self) -> Option<String> {
        Some(format!("/v1/organizations/{}", self.council.id))
    }
}

/// The password of a first user, and its hash.
struct Password {
    plain: String,
    hash: String,
}

/// Makes the council of a unit, or returns it as it is when there is one already.
///
/// # Errors
/// 403; 409 when a user name is taken; 422 for a unit that does not exist or has no council.
pub async fn create(app: &mut App, ctx: &RequestContext, new: NewCouncil) -> Result<Reply<CouncilSetup>> {
    ctx.require(Permission::OrganizationManage, &ResourceScope::default())?;
    ctx.require(Permission::UserManage, &ResourceScope::default())?;
    let unit = unit_of(app.read(), &new).await?;
    let template = template::of(unit.kind)
        .ok_or_else(|| Error::field("/unit_code", "no_council", format!("a {} has no council", unit.kind)))?;
    // hashed before the transaction, which must be short, and only if they will be needed
    let passwords = match existing(app.read(), &unit, new.valid_from).await? {
        Some(_) => vec![],
        None => passwords(app, template).await?,
    };
    let tx = app.begin(ctx).await?;
    // two requests for one unit make one council
    tx.alone("council_setup").await?;
    if let Some(council) = existing(&tx, &unit, new.valid_from).await? {
        let setup = shown(&tx, ctx, council, vec![]).await?;
        return tx.commit(ctx, Reply::shown(setup)).await;
    }
    let (council, users) = make(ctx, &tx, template, &unit, new, passwords).await?;
    let setup = shown(&tx, ctx, council, users).await?;
    tx.commit(ctx, Reply::created(setup)).await
}

/// Loads the unit with an official code on the first day of a council.
async fn unit_of(db: &impl ConnectionTrait, new: &NewCouncil) -> Result<administrative_unit::Model> {
    use administrative_unit::{Column, Entity};
    let stands = Condition::any().add(Column::ValidTo.is_null()).add(Column::ValidTo.gte(new.valid_from));
    let found = Entity::find()
        .filter(Column::Code.eq(&new.unit_code))
        .filter(Column::ValidFrom.lte(new.valid_from))
        .filter(stands)
        .one(db)
        .await?;
    let why = || format!("no unit of code {} on {}", new.unit_code, new.valid_from);
    found.ok_or_else(|| Error::field("/unit_code", "not_found", why()))
}

/// Finds the council of a unit that had not ended on a day.
async fn existing(
    db: &impl ConnectionTrait,
    unit: &administrative_unit::Model,
    day: NaiveDate,
) -> Result<Option<Uuid>> {
    let found = Entity::find()
        .filter(Column::Kind.eq(Kind::PeoplesCouncil))
        .filter(Column::UnitId.eq(unit.id))
        .filter(Condition::any().add(Column::ValidTo.is_null()).add(Column::ValidTo.gte(day)))
        .order_by_asc(Column::Id);
    Ok(found.one(db).await?.map(|council| council.id))
}

async fn passwords(app: &App, template: &Template) -> Result<Vec<Password>> {
    let mut all = Vec::with_capacity(template.users.len());
    for user in &template.users {
        let plain = fresh_password()?;
        let hash = app.hasher.hash_new("/password", &plain, vec![user.key.clone()]).await?;
        all.push(Password { plain, hash });
    }
    Ok(all)
}

/// Inserts everything, and returns the id of the council and its users.
async fn make(
    ctx: &RequestContext,
    tx: &Tx<'_>,
    template: &Template,
    unit: &administrative_unit::Model,
    new: NewCouncil,
    passwords: Vec<Password>,
) -> Result<(Uuid, Vec<FirstUser>)> {
    let body = |kind, name, parent_id, codes| NewOrganization {
        kind,
        name,
        parent_id,
        council_id: None,
        unit_id: Some(unit.id),
        area: vec![],
        codes,
        valid_from: new.valid_from,
        valid_to: None,
    };
    let name = template.council_name(&unit.name);
    let council = insert(ctx, tx, body(Kind::PeoplesCouncil, name, None, new.codes.clone())).await?;
    let mut bodies: HashMap<&str, Uuid> = HashMap::from([(COUNCIL, council)]);
    for one in &template.bodies {
        let id = insert(ctx, tx, body(one.kind, one.name(&unit.name), Some(council), vec![])).await?;
        bodies.insert(&one.key, id);
    }
    for number in 1..=usize::from(new.deputy_groups) {
        let name = template.group_name(&unit.name, number);
        insert(ctx, tx, body(Kind::DeputyGroup, name, Some(council), vec![])).await?;
    }
    let of = |key: &str| bodies.get(key).copied().ok_or_else(|| unknown(key));
    let mut sectors: HashMap<&str, Uuid> = HashMap::new();
    for one in &template.sectors {
        let new = NewSector {
            council_id: council,
            parent_id: one.parent.as_deref().and_then(|code| sectors.get(code).copied()),
            code: one.code.clone(),
            name: one.name.clone(),
            board_id: None,
        };
        let row = council_sector::new_row(ctx, new, of(&one.board)?);
        registry::create::<sector::Entity>(tx, ctx, &row).await?;
        sectors.insert(&one.code, row.id);
    }
    let mut users = Vec::with_capacity(template.users.len());
    for (one, password) in template.users.iter().zip(passwords) {
        let username = format!("{}.{}", unit.code.to_lowercase(), one.key);
        // somebody else knows the password, so it must be changed
        let row = directory::user::new_row(ctx, username, one.full_name(&unit.name), password.hash, true);
        registry::create::<user::Entity>(tx, ctx, &row).await?;
        let organization_id = of(&one.body)?;
        let given = directory::grant::new_row(ctx, row.id, one.role, organization_id, Some(council));
        registry::create::<grant::Entity>(tx, ctx, &given).await?;
        let (id, username, full_name) = (row.id, row.username, row.full_name);
        users.push(FirstUser {
            id,
            username,
            full_name,
            role: one.role,
            organization_id,
            password: password.plain,
        });
    }
    Ok((council, users))
}

fn unknown(key: &str) -> Error {
    Error::internal(format!("the template names no body `{key}`"))
}

async fn shown(
    db: &impl ConnectionTrait,
    ctx: &RequestContext,
    council: Uuid,
    users: Vec<FirstUser>,
) -> Result<CouncilSetup> {
    let of_council = Entity::find().filter(Column::CouncilId.eq(council)).filter(Column::Id.ne(council));
    let bodies = of_council.order_by_asc(Column::Id).all(db).await?;
    let body = |one: organization::Model| CouncilBody { id: one.id, kind: one.kind, name: one.name };
    Ok(CouncilSetup {
        council: view::load(db, ctx, council).await?,
        bodies: bodies.into_iter().map(body).collect(),
        users,
    })
}
