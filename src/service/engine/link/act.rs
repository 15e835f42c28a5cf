//! Creates and deletes links between cases by hand. Each step locks and changes both cases.

use std::collections::HashSet;

use entity::case_link::{Column, Entity, Model};
use entity::enums::{Action, CaseKind, EventStream, LinkDirection, LinkKind};
use entity::{assignment, case};
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, EntityTrait, IntoActiveModel, QueryFilter, QuerySelect};
use serde::Deserialize;
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::actor::ResourceScope;
use crate::domain::event::{CaseLinked, EventData};
use crate::domain::policy::Permission;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::idempotency::Tx;
use crate::kernel::journal::{self, Entry};
use crate::kernel::reply::Reply;
use crate::kernel::validate::not_blank;
use crate::kernel::versioned;
use crate::service::engine::case::{guards, party};
use crate::service::engine::link::row;
use crate::service::engine::link::view::{Ends, LinkView, VERSION};

/// A link from the case of the path to another case.
#[derive(Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewCaseLink {
    /// `arises_from` and `settles` go from a recommendation to a petition, `repeats` from a later case to an earlier
    /// one of the same kind; `split_from` is created only by splitting a case.
    pub kind: LinkKind,
    /// The other case, of the same council.
    pub case_id: Uuid,
    #[validate(length(min = 1, max = 2000), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 2000, pattern = r"\S")]
    pub note: Option<String>,
}

/// Two cases locked by the transaction.
struct LockedCases {
    cases: Vec<case::Model>,
    assignments: Vec<assignment::Model>,
}

impl LockedCases {
    async fn both(tx: &Tx<'_>, ids: [Uuid; 2]) -> Result<Self> {
        let cases = case::Entity::for_update_all(ids).all(tx).await?;
        let assignments = assignment::Entity::of_cases(ids).all(tx).await?;
        Ok(Self { cases, assignments })
    }

    /// Returns the cases with what views of their links need.
    async fn ends(&self, tx: &Tx<'_>) -> Result<Ends> {
        let with_own = |case: &case::Model| {
            let own = self.assignments.iter().filter(|one| one.case_id == case.id).cloned();
            (case.clone(), own.collect())
        };
        Ends::on(tx, self.cases.iter().map(with_own).collect()).await
    }

    fn case(&self, id: Uuid) -> Option<&case::Model> {
        self.cases.iter().find(|case| case.id == id)
    }

    fn resource_scope(&self, case: &case::Model) -> ResourceScope {
        guards::resource_scope(case, &self.assignments)
    }

    /// Increments the versions of both cases and records the event in both histories. The events are not public, so a
    /// caller who may see only one of the cases learns nothing of the other.
    async fn tell(&self, tx: &Tx<'_>, ctx: &RequestContext, action: Action, link: &Model) -> Result<()> {
        let mut entries = Vec::new();
        for (id, other) in [(link.from_case, link.to_case), (link.to_case, link.from_case)] {
            let (case, other) =
                (self.case(id).ok_or(Code::NotFound)?, self.case(other).ok_or(Code::NotFound)?);
            versioned::touch(tx, ctx, case).await?;
            let grant = ctx.require(Permission::CaseLink, &self.resource_scope(case))?;
            let linked = CaseLinked {
                link_id: link.id,
                kind: link.kind,
                direction: if id == link.from_case { LinkDirection::From } else { LinkDirection::To },
                case_id: other.id,
                case_number: other.number.clone(),
            };
            let data = match action {
                Action::Unlink => EventData::Unlink(linked),
                _ => EventData::Link(linked),
            };
            let entry = Entry::about(EventStream::Case, id, action).with(data).by(grant);
            let entry = Entry { from: Some(case.status), to: Some(case.status), ..entry };
            entries.push(entry.in_council(Some(case.council_id)));
        }
        journal::record_all(tx, ctx, entries).await
    }
}

/// Links two cases.
///
/// # Errors
/// 404 when not visible to the caller, 403 without the permission, 409 when the link exists already, 422 when the
/// cases do not fit.
pub async fn create(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    new: NewCaseLink,
) -> Result<Reply<LinkView>> {
    let tx = app.begin(ctx).await?;
    let locked = LockedCases::both(&tx, [id, new.case_id]).await?;
    let from = locked.case(id).ok_or(Code::NotFound)?;
    if !ctx.actor.may(Permission::CaseRead, &locked.resource_scope(from)) {
        return Err(Code::NotFound.into());
    }
    ctx.require(Permission::CaseLink, &locked.resource_scope(from))?;
    let to = locked.case(new.case_id).filter(|to| {
        to.council_id == from.council_id && ctx.actor.may(Permission::CaseRead, &locked.resource_scope(to))
    });
    let to = to.ok_or_else(|| Error::field("/case_id", "not_found", "no such case in this council"))?;
    ctx.require(Permission::CaseLink, &locked.resource_scope(to))?;
    fits(new.kind, from, to)?;
    if new.kind == LinkKind::Settles {
        party::refuse_interested(&tx, ctx, &locked.cases).await?;
    }
    if new.kind == LinkKind::Repeats {
        no_circle(&tx, from, to).await?;
    }
    let link = Model { note: new.note, ..row::new(ctx, from.council_id, from.id, new.kind, to.id) };
    Entity::insert(link.clone().into_active_model()).exec_without_returning(&tx).await?;
    locked.tell(&tx, ctx, Action::Link, &link).await?;
    let view = locked.ends(&tx).await?.show(ctx, link, id)?;
    tx.commit(ctx, Reply::created(view)).await
}

/// Checks that a link may join these kinds of case in this direction.
fn fits(kind: LinkKind, from: &case::Model, to: &case::Model) -> Result<()> {
    if from.id == to.id {
        return Err(Error::field("/case_id", "itself", "a case cannot be linked to itself"));
    }
    match kind {
        LinkKind::SplitFrom => Err(Error::field("/kind", "not_allowed", "it is created by splitting only")),
        LinkKind::ArisesFrom | LinkKind::Settles => {
            if from.kind != CaseKind::Recommendation {
                let detail = format!("{kind} links from a recommendation; {} is a petition", from.number);
                return Err(Error::field("/kind", "other_kind", detail));
            }
            if to.kind != CaseKind::Petition {
                let detail = format!("{kind} links to a petition; {} is a recommendation", to.number);
                return Err(Error::field("/case_id", "other_kind", detail));
            }
            Ok(())
        }
        LinkKind::Repeats if from.kind != to.kind => {
            let detail = format!("{} is a {}, {} a {}", from.number, from.kind, to.number, to.kind);
            Err(Error::field("/case_id", "other_kind", detail))
        }
        LinkKind::Repeats if (from.received_on, from.id) < (to.received_on, to.id) => {
            let detail =
                format!("{} came on {}, {} on {}", from.number, from.received_on, to.number, to.received_on);
            Err(Error::field("/case_id", "not_earlier", detail))
        }
        LinkKind::Repeats => Ok(()),
    }
}

/// Checks that the link closes no cycle. Received dates can be corrected, so their order alone does not prevent one.
async fn no_circle(tx: &Tx<'_>, from: &case::Model, to: &case::Model) -> Result<()> {
    let mut known = HashSet::from([to.id]);
    let mut level = vec![to.id];
    while !level.is_empty() {
        let next = Entity::find()
            .select_only()
            .column(Column::ToCase)
            .filter(Column::FromCase.is_in(level))
            .filter(Column::Kind.eq(LinkKind::Repeats));
        let next: Vec<Uuid> = next.into_tuple().all(tx).await?;
        if next.contains(&from.id) {
            let detail = format!("{} already repeats {}, directly or indirectly", to.number, from.number);
            return Err(Error::field("/case_id", "circle", detail));
        }
        level = next.into_iter().filter(|id| known.insert(*id)).collect();
    }
    Ok(())
}

/// Deletes a link. Both histories keep its events.
///
/// # Errors
/// 404 unless both cases are visible to the caller, 403 without the permission, 412 for another version, 409 when the
/// link was created by splitting.
pub async fn delete(app: &mut App, ctx: &RequestContext, id: Uuid, version: i64) -> Result<Reply<LinkView>> {
    let tx = app.begin(ctx).await?;
    let link = Entity::find_by_id(id).one(&tx).await?.ok_or(Code::NotFound)?;
    let locked = LockedCases::both(&tx, [link.from_case, link.to_case]).await?;
    let link = Entity::find_by_id(id).lock_exclusive().one(&tx).await?.ok_or(Code::NotFound)?;
    let ends = locked.ends(&tx).await?;
    if !ends.may(ctx, Permission::CaseRead) {
        return Err(Code::NotFound.into());
    }
    for case in &locked.cases {
        ctx.require(Permission::CaseLink, &locked.resource_scope(case))?;
    }
    // neither what a recommendation settles nor that it had to be repeated is taken back by a party
    if matches!(link.kind, LinkKind::Settles | LinkKind::Repeats) {
        party::refuse_interested(&tx, ctx, &locked.cases).await?;
    }
    ctx.same_version(VERSION, version)?;
    if link.kind == LinkKind::SplitFrom {
        return Err(Code::LinkStays.into());
    }
    Entity::delete_by_id(id).exec(&tx).await?;
    locked.tell(&tx, ctx, Action::Unlink, &link).await?;
    let from = link.from_case;
    let view = LinkView { actions: vec![], ..ends.show(ctx, link, from)? };
    tx.commit(ctx, Reply::shown(view)).await
}
