//! Who acts, with which grants, and what binds a row to them.

use entity::enums::{Role, Scope, ScopeFilter};
use sea_orm::prelude::Uuid;

use crate::domain::policy::{AccessLevel, Permission, is_agencys};

/// One grant, with what its reach needs to be judged without a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grant {
    pub role: Role,
    pub organization_id: Uuid,
    pub council_id: Option<Uuid>,
    /// The units its organization looks after.
    pub area: Vec<Uuid>,
    /// The organizations under it, itself included.
    pub subordinates: Vec<Uuid>,
}

/// Who asks: a person, an agency's system, or the deployment itself (CLI, demo, worker).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Actor {
    pub user_id: Option<Uuid>,
    pub client_id: Option<Uuid>,
    pub grants: Vec<Grant>,
    /// A client's scopes; a person has none and is bound by grants alone.
    pub scopes: Option<Vec<Scope>>,
    pub is_system: bool,
}

/// What binds a row to organizations: the matrix is asked with it.
#[derive(Clone, Debug, Default)]
pub struct ResourceScope {
    pub council_id: Option<Uuid>,
    pub unit_id: Option<Uuid>,
    pub registered_by: Option<Uuid>,
    /// Agencies whose live assignment the row carries.
    pub assigned: Vec<Uuid>,
}

impl ResourceScope {
    /// A row of one council, with nothing else to hold it by.
    #[must_use]
    pub fn council(id: Uuid) -> Self {
        Self { council_id: Some(id), ..Self::default() }
    }
}

impl Grant {
    fn reaches(&self, reach: AccessLevel, ties: &ResourceScope) -> bool {
        let same_council = self.council_id.is_some() && self.council_id == ties.council_id;
        match reach {
            AccessLevel::No => false,
            AccessLevel::Own => ties.registered_by == Some(self.organization_id),
            AccessLevel::Assigned => ties.assigned.contains(&self.organization_id),
            AccessLevel::Area => same_council && ties.unit_id.is_some_and(|unit| self.area.contains(&unit)),
            AccessLevel::Subordinate => ties.assigned.iter().any(|id| self.subordinates.contains(id)),
            AccessLevel::Council => same_council,
            AccessLevel::Any => true,
        }
    }

    fn within(&self, reach: AccessLevel) -> Option<ScopeFilter> {
        let organization = self.organization_id;
        match reach {
            AccessLevel::No => None,
            AccessLevel::Own => Some(ScopeFilter::Own(organization)),
            AccessLevel::Assigned => Some(ScopeFilter::Assigned(organization)),
            AccessLevel::Area => self.council_id.map(|council| ScopeFilter::Area { council, organization }),
            AccessLevel::Subordinate => Some(ScopeFilter::Subordinate(organization)),
            AccessLevel::Council => self.council_id.map(ScopeFilter::Council),
            AccessLevel::Any => Some(ScopeFilter::Any),
        }
    }
}

impl Actor {
    /// The deployment itself: the command line, the demo, the worker.
    #[must_use]
    pub fn system() -> Self {
        Self { is_system: true, ..Self::default() }
    }

    /// Who keys of idempotency and cursors belong to.
    #[must_use]
    pub fn id(&self) -> Uuid {
        self.user_id.or(self.client_id).unwrap_or(Uuid::nil())
    }

    /// Whether a row with these ties is within a permission's reach.
    #[must_use]
    pub fn may(&self, permission: Permission, ties: &ResourceScope) -> bool {
        self.is_system || self.grant_for(permission, ties).is_some()
    }

    /// The grant by which the actor may, if any; the assigned agency's own before another one.
    #[must_use]
    pub fn grant_for(&self, permission: Permission, ties: &ResourceScope) -> Option<&Grant> {
        let reaching = self.holding(permission).filter(|g| g.reaches(permission.reach(g.role), ties));
        reaching.min_by_key(|grant| !ties.assigned.contains(&grant.organization_id))
    }

    /// Whether the actor has a seat in an organization.
    #[must_use]
    pub fn is_member_of(&self, organization: Uuid) -> bool {
        self.grants.iter().any(|grant| grant.organization_id == organization)
    }

    /// Whether the actor has a seat in one of these bodies, or an agency's seat in one above it.
    #[must_use]
    pub fn works_for(&self, bodies: &[Uuid]) -> bool {
        let above = |grant: &Grant, id: &Uuid| is_agencys(grant.role) && grant.subordinates.contains(id);
        let seated = |grant: &Grant| bodies.iter().any(|id| *id == grant.organization_id || above(grant, id));
        self.grants.iter().any(seated)
    }

    /// How far the actor sees with a permission: the start of every list.
    #[must_use]
    pub fn within(&self, permission: Permission) -> Vec<ScopeFilter> {
        if self.is_system {
            return vec![ScopeFilter::Any];
        }
        let mut seen = Vec::new();
        for grant in self.holding(permission) {
            let within = grant.within(permission.reach(grant.role));
            seen.extend(within.filter(|w| !seen.contains(w)));
        }
        seen
    }

    /// The permissions the actor holds for anything at all.
    #[must_use]
    pub fn permissions(&self) -> Vec<Permission> {
        Permission::ALL.iter().copied().filter(|p| self.holding(*p).next().is_some()).collect()
    }

    fn holding(&self, permission: Permission) -> impl Iterator<Item = &Grant> {
        let in_scope =
            self.scopes.as_ref().is_none_or(|scopes| scopes.iter().any(|scope| permission.is_in(*scope)));
        self.grants.iter().filter(move |grant| in_scope && permission.reach(grant.role) != AccessLevel::No)
    }
}
