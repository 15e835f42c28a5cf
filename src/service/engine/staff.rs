//! What the users and systems of agencies can do, so that nobody speaks for an agency that can speak for itself.

use entity::enums::{Role, Scope};
use entity::{client, client_secret, grant, organization, user};
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::{Expr, ExprTrait, SelectStatement, UnionType};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait};

use crate::domain::policy::{AccessLevel, Permission};
use crate::kernel::auth::authenticate::alive;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;

/// The roles of the enabled users of some agencies, and the scopes of their machine clients.
#[derive(Clone, Debug, Default)]
pub struct Staff {
    roles: Vec<(Uuid, Role)>,
    scopes: Vec<(Uuid, Scope)>,
    /// The councils in which somebody is a leader.
    led: Vec<Uuid>,
    /// Those that have ended.
    ended: Vec<Uuid>,
}

/// Selects the ids of the users who are not disabled.
#[must_use]
pub fn enabled() -> SelectStatement {
    let enabled = user::Entity::find().filter(user::Column::DisabledAt.is_null());
    enabled.select_only().column(user::Column::Id).into_query()
}

/// What the query says of a council that somebody leads.
const LED: &str = "led";

/// What the query says of an organization that has ended.
const ENDED: &str = "ended";

/// Selects those of some organizations that have ended.
fn ended(ctx: &RequestContext, these: &[Uuid]) -> SelectStatement {
    organization::Entity::find()
        .filter(organization::Column::Id.is_in(these.iter().copied()))
        .filter(organization::Column::ValidTo.lt(ctx.today()))
        .select_only()
        .column(organization::Column::Id)
        .expr(Expr::cust(format!("'{ENDED}'")))
        .into_query()
}

/// Selects those of some councils in one of whose bodies somebody is a leader.
fn led(ctx: &RequestContext, councils: &[Uuid]) -> SelectStatement {
    let leaders = grant::Entity::find()
        .filter(grant::Column::Role.eq(Role::Leader))
        .filter(grant::Column::RevokedAt.is_null())
        .filter(grant::Column::UserId.in_subquery(enabled()));
    let leaders = leaders.select_only().column(grant::Column::OrganizationId).into_query();
    alive(ctx.today())
        .filter(organization::Column::CouncilId.is_in(councils.iter().copied()))
        .filter(organization::Column::Id.in_subquery(leaders))
        .select_only()
        .column(organization::Column::CouncilId)
        .expr(Expr::cust(format!("'{LED}'")))
        .distinct()
        .into_query()
}

/// Selects the agencies in which somebody can do this for the agency, as [`Staff::can`] says.
#[must_use]
pub fn able(ctx: &RequestContext, permission: Permission) -> SelectStatement {
    let roles = Role::ALL.iter().copied().filter(|role| is_for_agency(permission, *role));
    let people = grant::Entity::find()
        .filter(grant::Column::RevokedAt.is_null())
        .filter(grant::Column::Role.is_in(roles))
        .filter(grant::Column::UserId.in_subquery(enabled()));
    let scopes = Scope::ALL.iter().filter(|scope| permission.is_in(**scope));
    // scopes are separated by spaces
    let has = |scope: &Scope| Expr::cust("' ' || client.scopes || ' '").like(format!("% {} %", scope.word()));
    let systems = client::Entity::find()
        .filter(client::Column::DisabledAt.is_null())
        .filter(client::Column::Id.in_subquery(with_secret()))
        .filter(scopes.map(has).fold(Condition::any(), Condition::add));
    let any = Condition::any()
        .add(
            organization::Column::Id
                .in_subquery(people.select_only().column(grant::Column::OrganizationId).into_query()),
        )
        .add(
            organization::Column::Id
                .in_subquery(systems.select_only().column(client::Column::OrganizationId).into_query()),
        );
    alive(ctx.today()).filter(any).select_only().column(organization::Column::Id).into_query()
}

/// Selects the machine clients with a secret that is not revoked.
fn with_secret() -> SelectStatement {
    let valid = client_secret::Entity::find().filter(client_secret::Column::RevokedAt.is_null());
    valid.select_only().column(client_secret::Column::ClientId).into_query()
}

/// Returns whether a role allows something on what is assigned to the agency.
fn is_for_agency(permission: Permission, role: Role) -> bool {
    matches!(permission.access_level(role), AccessLevel::Assigned | AccessLevel::Subordinate)
}

impl Staff {
    /// Loads the staff of agencies in one query, which of them are councils that somebody leads, and which have ended:
    /// those have none.
    pub async fn of(
        db: &impl ConnectionTrait,
        ctx: &RequestContext,
        agencies: impl IntoIterator<Item = Uuid>,
    ) -> Result<Self> {
        let agencies: Vec<Uuid> = agencies.into_iter().collect();
        let (led, ended) = (led(ctx, &agencies), ended(ctx, &agencies));
        let alive = alive(ctx.today()).filter(organization::Column::Id.is_in(agencies));
        let alive = alive.select_only().column(organization::Column::Id).into_query();
        let mut all = grant::Entity::find()
            .select_only()
            .columns([grant::Column::OrganizationId, grant::Column::Role])
            .distinct()
            .filter(grant::Column::RevokedAt.is_null())
            .filter(grant::Column::OrganizationId.in_subquery(alive.clone()))
            .filter(grant::Column::UserId.in_subquery(enabled()))
            .into_query();
        let clients = client::Entity::find()
            .select_only()
            .columns([client::Column::OrganizationId, client::Column::Scopes])
            .filter(client::Column::DisabledAt.is_null())
            .filter(client::Column::OrganizationId.in_subquery(alive))
            .filter(client::Column::Id.in_subquery(with_secret()));
        all.union(UnionType::All, clients.into_query())
            .union(UnionType::All, led)
            .union(UnionType::All, ended);
        let mut staff = Self::default();
        for row in db.query_all(&all).await? {
            let (agency, words): (Uuid, String) = (row.try_get_by_index(0)?, row.try_get_by_index(1)?);
            match words.as_str() {
                LED => staff.led.push(agency),
                ENDED => staff.ended.push(agency),
                // a row has one role or the scopes of a client; no word is both
                _ => {
                    staff.roles.extend(words.parse().ok().map(|role| (agency, role)));
                    staff
                        .scopes
                        .extend(words.split(' ').filter_map(|word| Some((agency, word.parse().ok()?))));
                }
            }
        }
        Ok(staff)
    }

    /// Returns whether a council answers referrals itself.
    #[must_use]
    pub fn leads(&self, council: Uuid) -> bool {
        self.led.contains(&council)
    }

    /// Returns whether an agency has ended.
    #[must_use]
    pub fn has_ended(&self, agency: Uuid) -> bool {
        self.ended.contains(&agency)
    }

    /// Returns whether somebody in an agency can do this for it.
    #[must_use]
    pub fn can(&self, agency: Uuid, permission: Permission) -> bool {
        self.roles.iter().any(|(id, role)| *id == agency && is_for_agency(permission, *role))
            || self.scopes.iter().any(|(id, scope)| *id == agency && permission.is_in(*scope))
    }
}
