//! The actor of a request, its grants, and the access to a record that they allow.

use std::collections::BTreeSet;

use entity::enums::{Role, Scope, ScopeFilter};
use sea_orm::prelude::Uuid;

use crate::domain::policy::{AccessLevel, Permission, is_agencys, scope_is_for};

/// A grant, with the areas and organizations that its access level needs, so that checking it needs no query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grant {
    pub role: Role,
    pub organization_id: Uuid,
    pub council_id: Option<Uuid>,
    /// The administrative units of its organization's area.
    pub area: Vec<Uuid>,
    /// The organizations under it, itself included.
    pub subordinates: Vec<Uuid>,
    /// The organizations that its organization, or one under it, has succeeded, directly or through others.
    pub predecessors: Vec<Uuid>,
}

/// The caller: a person, an agency's system, somebody with an access link, or the deployment itself (command line, demo,
/// background jobs).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Actor {
    pub user_id: Option<Uuid>,
    pub client_id: Option<Uuid>,
    /// The access link of somebody without an account.
    pub access_link_id: Option<Uuid>,
    /// The version that the link had when the caller was authenticated.
    pub access_link_version: i64,
    pub grants: Vec<Grant>,
    /// The scopes of a machine client; `None` for a person, who is limited by grants alone.
    pub scopes: Option<Vec<Scope>>,
    pub is_system: bool,
    /// The login to which a person's access token belongs.
    pub session: Option<Uuid>,
    /// Somebody else set the person's password: nothing is allowed but to change it.
    pub must_change_password: bool,
    /// The caller copies an old register, with what others did and decided then: writing it down makes nobody a party.
    pub copies_register: bool,
}

/// How a record belongs to organizations and units: what a permission check compares with a grant.
#[derive(Clone, Debug, Default)]
pub struct ResourceScope {
    pub council_id: Option<Uuid>,
    /// The administrative units that it is about.
    pub units: Vec<Uuid>,
    pub registered_by: Option<Uuid>,
    /// The agencies that have a live assignment of the record.
    pub assigned: Vec<Uuid>,
}

impl ResourceScope {
    /// Creates the scope of a record that belongs to a council and to nothing else.
    #[must_use]
    pub fn council(id: Uuid) -> Self {
        Self { council_id: Some(id), ..Self::default() }
    }
}

impl Grant {
    fn covers(&self, level: AccessLevel, scope: &ResourceScope) -> bool {
        let same_council = self.council_id.is_some() && self.council_id == scope.council_id;
        match level {
            AccessLevel::No => false,
            AccessLevel::Own => scope.registered_by == Some(self.organization_id),
            AccessLevel::Assigned => scope.assigned.contains(&self.organization_id),
            AccessLevel::Area => same_council && scope.units.iter().any(|unit| self.area.contains(unit)),
            AccessLevel::Subordinate => scope.assigned.iter().any(|id| self.subordinates.contains(id)),
            AccessLevel::Council => same_council,
            AccessLevel::Any => true,
        }
    }

    /// Returns the filter of the records that the grant reaches with an access level.
    pub fn scope_filter(&self, level: AccessLevel) -> Option<ScopeFilter> {
        let organization = self.organization_id;
        match level {
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
    /// Returns the actor of the deployment itself: command line, demo, background jobs.
    #[must_use]
    pub fn system() -> Self {
        Self { is_system: true, ..Self::default() }
    }

    /// Returns the id of the user, client or access link; idempotency keys and cursors belong to it.
    #[must_use]
    pub fn id(&self) -> Uuid {
        self.user_id.or(self.client_id).or(self.access_link_id).unwrap_or_default()
    }

    /// Returns whether the actor may use a permission on a record of this scope.
    #[must_use]
    pub fn may(&self, permission: Permission, scope: &ResourceScope) -> bool {
        self.is_system || self.grant_for(permission, scope).is_some()
    }

    /// Returns a grant that allows the permission on a record; a grant of an assigned agency comes before others.
    #[must_use]
    pub fn grant_for(&self, permission: Permission, scope: &ResourceScope) -> Option<&Grant> {
        self.covering(permission, scope).min_by_key(|grant| !scope.assigned.contains(&grant.organization_id))
    }

    /// Returns the same for a record that was registered in this role. What a body's clerks registered is not its
    /// liaisons' own, although they register for the same body.
    #[must_use]
    pub fn grant_for_own(
        &self,
        permission: Permission,
        scope: &ResourceScope,
        registered_as: Option<Role>,
    ) -> Option<&Grant> {
        let is_own = |role: Role| permission.access_level(role) == AccessLevel::Own;
        let registered = registered_as.is_some_and(is_own);
        self.covering(permission, scope).find(|grant| registered || !is_own(grant.role))
    }

    /// Returns the grants that allow the permission on a record.
    fn covering(&self, permission: Permission, scope: &ResourceScope) -> impl Iterator<Item = &Grant> {
        self.holding(permission).filter(move |g| g.covers(permission.access_level(g.role), scope))
    }

    /// Returns whether the actor has a role in one of these bodies or in a successor of one, or an agency role in a body
    /// above one of them. To ask who is a party, use [`Parties`](crate::domain::party::Parties).
    #[must_use]
    pub(super) fn works_for(&self, bodies: &[Uuid]) -> bool {
        self.works_in().any(|id| bodies.contains(id))
    }

    /// Returns the bodies for which the actor works: those of the grants, those that they have succeeded, and for an
    /// agency role those below.
    pub fn works_in(&self) -> impl Iterator<Item = &Uuid> {
        self.grants.iter().flat_map(|grant| {
            let below = grant.subordinates.iter().filter(|_| is_agencys(grant.role));
            below.chain(&grant.predecessors).chain([&grant.organization_id])
        })
    }

    /// Returns the bodies of [`Self::works_in`], each once.
    #[must_use]
    pub(super) fn bodies(&self) -> Vec<Uuid> {
        distinct(self.works_in().copied())
    }

    /// Returns the councils that the actor serves in one of some roles, as [`Self::serves`] says, each once.
    #[must_use]
    pub(super) fn councils(&self, in_role: impl Fn(Role) -> bool) -> Vec<Uuid> {
        distinct(self.grants.iter().filter(|grant| in_role(grant.role)).filter_map(|grant| grant.council_id))
    }

    /// Returns whether the actor has one of some roles in one of these councils or in a body of one.
    #[must_use]
    pub(super) fn serves(&self, councils: &[Uuid], in_role: impl Fn(Role) -> bool) -> bool {
        let belongs = |grant: &Grant| grant.council_id.is_some_and(|council| councils.contains(&council));
        self.grants.iter().any(|grant| belongs(grant) && in_role(grant.role))
    }

    /// Returns the filters of the records on which the actor has a permission; every list begins with them.
    #[must_use]
    pub fn scope_filters(&self, permission: Permission) -> Vec<ScopeFilter> {
        if self.is_system {
            return vec![ScopeFilter::Any];
        }
        let mut seen = Vec::new();
        for grant in self.holding(permission) {
            let filter = grant.scope_filter(permission.access_level(grant.role));
            seen.extend(filter.filter(|f| !seen.contains(f)));
        }
        seen
    }

    /// Returns the actor's roles and scopes as words.
    #[must_use]
    pub fn rights(&self) -> Vec<String> {
        let roles =
            self.grants.iter().map(|grant| format!("{}@{}", grant.role.word(), grant.organization_id));
        let scopes = self.scopes.iter().flatten().map(|scope| scope.word().to_owned());
        roles.chain(scopes).collect()
    }

    /// Returns whether the actor still has all rights of a text that was written with [`Self::rights`], separated by spaces.
    #[must_use]
    pub fn still_has(&self, written: &str) -> bool {
        let rights = self.rights();
        written.split_whitespace().all(|right| rights.iter().any(|own| own == right))
    }

    /// Returns the permissions that the actor has on at least some records.
    #[must_use]
    pub fn permissions(&self) -> Vec<Permission> {
        Permission::ALL.iter().copied().filter(|p| self.holding(*p).next().is_some()).collect()
    }

    /// Returns the grants that allow the permission on at least some records.
    pub fn holding(&self, permission: Permission) -> impl Iterator<Item = &Grant> {
        let in_scope = move |role: Role| {
            let allows = |scope: &Scope| permission.is_in(*scope) && scope_is_for(*scope, role);
            self.scopes.as_ref().is_none_or(|scopes| scopes.iter().any(allows))
        };
        self.grants.iter().filter(move |grant| {
            permission.access_level(grant.role) != AccessLevel::No && in_scope(grant.role)
        })
    }
}

fn distinct(ids: impl Iterator<Item = Uuid>) -> Vec<Uuid> {
    ids.collect::<BTreeSet<_>>().into_iter().collect()
}
