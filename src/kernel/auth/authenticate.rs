//! Turns a bearer token into an actor: verifies it, checks revocation, and loads the present grants.

use std::collections::HashSet;
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use entity::enums::{Role, Scope};
use entity::organization::{ancestor, area, successor};
use entity::{client, grant, organization, revoked_token, user};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
};
use uuid::Uuid;

use crate::domain::actor::{Actor, Grant};
use crate::domain::policy::{AccessLevel, Permission, is_agencys, roles_of_clients};
use crate::kernel::app::App;
use crate::kernel::auth::claims::Claims;
use crate::kernel::auth::sessions::Session;
use crate::kernel::auth::token::{self, refused};
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::secrets::digest;

/// Returns the actor and claims of a bearer token.
///
/// # Errors
/// 401 when the token, its login or its user or client is not valid any more.
pub async fn authenticate(app: &App, now: DateTime<Utc>, bearer: &str) -> Result<Arc<Session>> {
    let key = digest(bearer.as_bytes());
    if let Some(known) = app.sessions.get(&key).await
        && known.claims.exp > now.timestamp()
    {
        return Ok(known);
    }
    let claims = token::verify(app, now, bearer).await?;
    let today = RequestContext::at(now, Actor::default()).today();
    let actor = match claims.client_id {
        None => of_user(app, &claims, today).await?,
        Some(id) => of_client(app, &claims, id, today).await?,
    };
    let ended = revoked_token::Entity::find()
        .filter(revoked_token::Column::Id.is_in([Some(claims.jti), claims.sid].into_iter().flatten()));
    if ended.one(app.read()).await?.is_some() {
        return Err(refused("signed out", "đã đăng xuất"));
    }
    let session = Arc::new(Session { actor, claims });
    // not cached while the password must be changed, so that the caller can go on as soon as it was
    if !session.actor.must_change_password {
        app.sessions.keep(key, Arc::clone(&session)).await;
    }
    Ok(session)
}

async fn of_user(app: &App, claims: &Claims, today: NaiveDate) -> Result<Actor> {
    let user = user::Entity::find_by_id(claims.sub).one(app.read()).await?;
    let user = user.filter(|u| u.disabled_at.is_none() && u.token_version == claims.ver);
    let user = user.ok_or_else(|| {
        refused("the account was disabled or changed", "tài khoản đã bị vô hiệu hóa hoặc thay đổi")
    })?;
    let grants = grants_of(app.read(), claims.sub, today).await?;
    Ok(Actor {
        user_id: Some(claims.sub),
        grants,
        session: claims.sid,
        must_change_password: user.must_change_password,
        ..Actor::default()
    })
}

async fn of_client(app: &App, claims: &Claims, id: Uuid, today: NaiveDate) -> Result<Actor> {
    let client = client::Entity::find_by_id(id).one(app.read()).await?;
    let client = client.filter(|c| c.disabled_at.is_none() && c.token_version == claims.ver);
    let client = client.ok_or_else(|| {
        refused("the client was disabled or changed", "hệ thống đã bị vô hiệu hóa hoặc thay đổi")
    })?;
    // of the token's scopes those that the client still has
    let live: Vec<Scope> = scopes_of(&client);
    let claimed = claims.scope.as_deref().unwrap_or_default().split(' ');
    let scopes = claimed.filter_map(|word| word.parse().ok()).filter(|scope| live.contains(scope)).collect();
    let actor = client_actor(app.read(), &client, scopes, today).await?;
    actor.ok_or_else(|| {
        refused("the client's organization has ended", "cơ quan của hệ thống đã chấm dứt hoạt động")
    })
}

/// Returns the scopes of a client.
#[must_use]
pub fn scopes_of(client: &client::Model) -> Vec<Scope> {
    client.scopes.split(' ').filter_map(|word| word.parse().ok()).collect()
}

/// Returns a client as an actor with some of its scopes; `None` when its organization has ended.
///
/// # Errors
/// When the database cannot be read.
pub async fn client_actor(
    db: &impl ConnectionTrait,
    client: &client::Model,
    scopes: Vec<Scope>,
    today: NaiveDate,
) -> Result<Option<Actor>> {
    let alive = alive(today).filter(organization::Column::Id.eq(client.organization_id)).one(db).await?;
    let Some(organization) = alive else { return Ok(None) };
    let roles = roles_of_clients(organization.kind);
    let area = match roles.contains(&Role::Liaison) {
        true => areas_of(db, vec![organization.id]).await?.into_iter().map(|a| a.unit_id).collect(),
        false => vec![],
    };
    let grant_of = |role: &Role| Grant {
        role: *role,
        organization_id: organization.id,
        council_id: organization.council_id.filter(|_| !is_agencys(*role)),
        area: area.clone(),
        subordinates: vec![],
        // a client only acts for its agency and decides nothing
        predecessors: vec![],
    };
    Ok(Some(Actor {
        client_id: Some(client.id),
        grants: roles.iter().map(grant_of).collect(),
        scopes: Some(scopes),
        ..Actor::default()
    }))
}

async fn areas_of(db: &impl ConnectionTrait, organizations: Vec<Uuid>) -> Result<Vec<area::Model>> {
    Ok(area::Entity::find().filter(area::Column::OrganizationId.is_in(organizations)).all(db).await?)
}

/// Selects the organizations that have not ended.
#[must_use]
pub fn alive(today: NaiveDate) -> sea_orm::Select<organization::Entity> {
    let end = organization::Column::ValidTo;
    organization::Entity::find().filter(Condition::any().add(end.is_null()).add(end.gte(today)))
}

/// Loads a user's grants that are not revoked, in organizations that have not ended, with the areas and subordinate
/// organizations that their access levels need.
pub async fn grants_of(db: &impl ConnectionTrait, user: Uuid, today: NaiveDate) -> Result<Vec<Grant>> {
    let organizations = alive(today).select_only().column(organization::Column::Id).into_query();
    let rows = grant::Entity::find()
        .filter(grant::Column::UserId.eq(user))
        .filter(grant::Column::RevokedAt.is_null())
        .filter(grant::Column::OrganizationId.in_subquery(organizations))
        .order_by_asc(grant::Column::Id)
        .all(db)
        .await?;
    let rows: Vec<Held> = rows.iter().map(Held::of).collect();
    held(db, &rows, today).await
}

/// Returns the grant of a body in one of its roles, as its people have it; `None` when the body has ended.
///
/// # Errors
/// When the database cannot be read.
pub async fn grant_of_body(
    db: &impl ConnectionTrait,
    organization: Uuid,
    role: Role,
    today: NaiveDate,
) -> Result<Option<Grant>> {
    let body = alive(today).filter(organization::Column::Id.eq(organization)).one(db).await?;
    let Some(body) = body else { return Ok(None) };
    let row = Held { role, organization_id: body.id, council_id: body.council_id };
    Ok(held(db, &[row], today).await?.pop())
}

/// A role that is held in an organization.
struct Held {
    role: Role,
    organization_id: Uuid,
    council_id: Option<Uuid>,
}

impl Held {
    fn of(row: &grant::Model) -> Self {
        Self { role: row.role, organization_id: row.organization_id, council_id: row.council_id }
    }
}

/// Returns roles that one caller holds as grants.
async fn held(db: &impl ConnectionTrait, rows: &[Held], today: NaiveDate) -> Result<Vec<Grant>> {
    let with_level = |level: AccessLevel| {
        let uses = move |role: Role| Permission::ALL.iter().any(|p| p.access_level(role) == level);
        rows.iter().filter(move |g| uses(g.role)).map(|g| g.organization_id).collect::<Vec<_>>()
    };
    let areas = match with_level(AccessLevel::Area) {
        none if none.is_empty() => vec![],
        some => areas_of(db, some).await?,
    };
    // a user with roles on both sides must not decide on agencies below their own, so these are loaded too
    let both_sides = rows.iter().any(|g| is_agencys(g.role)) && rows.iter().any(|g| !is_agencys(g.role));
    let agencies = rows.iter().filter(|g| both_sides && is_agencys(g.role)).map(|g| g.organization_id);
    let below = match with_level(AccessLevel::Subordinate).into_iter().chain(agencies).collect::<Vec<_>>() {
        none if none.is_empty() => vec![],
        some => ancestor::Entity::find().filter(ancestor::Column::AncestorId.is_in(some)).all(db).await?,
    };
    // the duties of an organization that has ended are its successors', before they are transferred too
    let decides = rows.iter().any(|g| !is_agencys(g.role));
    let own = rows.iter().map(|g| g.organization_id).chain(below.iter().map(|a| a.organization_id));
    let links = if decides { successions_to(db, own.collect(), today).await? } else { vec![] };
    let to_grant = |g: &Held| {
        let under = below.iter().filter(|a| a.ancestor_id == g.organization_id);
        let subordinates: Vec<Uuid> = under.map(|a| a.organization_id).collect();
        let above = subordinates.iter().filter(|_| is_agencys(g.role)).copied();
        Grant {
            role: g.role,
            organization_id: g.organization_id,
            council_id: g.council_id,
            area: areas
                .iter()
                .filter(|a| a.organization_id == g.organization_id)
                .map(|a| a.unit_id)
                .collect(),
            predecessors: predecessors(above.chain([g.organization_id]), &links),
            subordinates,
        }
    };
    Ok(rows.iter().map(to_grant).collect())
}

/// Loads the successions that lead to some organizations, directly or through others, and have taken effect by a day.
pub async fn successions_to(
    db: &impl ConnectionTrait,
    organizations: Vec<Uuid>,
    day: NaiveDate,
) -> Result<Vec<successor::Model>> {
    use successor::{Column, Entity};
    let mut known: HashSet<Uuid> = organizations.iter().copied().collect();
    let (mut all, mut level) = (Vec::new(), organizations);
    while !level.is_empty() {
        let to = Entity::find().filter(Column::SuccessorId.is_in(level)).filter(Column::Since.lte(day));
        let found = to.all(db).await?;
        level = found.iter().map(|link| link.predecessor_id).filter(|id| known.insert(*id)).collect();
        all.extend(found);
    }
    Ok(all)
}

/// Returns what some organizations have succeeded, directly or through others.
fn predecessors(of: impl Iterator<Item = Uuid>, links: &[successor::Model]) -> Vec<Uuid> {
    let mut left: Vec<Uuid> = of.collect();
    let mut found = Vec::new();
    while let Some(id) = left.pop() {
        for link in links.iter().filter(|link| link.successor_id == id) {
            if !found.contains(&link.predecessor_id) {
                found.push(link.predecessor_id);
                left.push(link.predecessor_id);
            }
        }
    }
    found
}
