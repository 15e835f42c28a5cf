//! Loads the names of what views refer to by id, so that a reader need not look them up: one statement, however many
//! things and whatever kinds of thing they are.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use entity::enums::SessionKind;
use entity::{
    administrative_unit, case, client, organization, sector, session, supervision, term, theme, user,
};
use sea_orm::prelude::Uuid;
use sea_orm::sea_query::{Expr, ExprTrait, Query, SelectStatement, UnionType};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, QueryTrait};

use crate::domain::policy::Permission;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Language, Result};
use crate::kernel::page::Page;

/// The kinds of things that have a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Organization,
    Sector,
    Unit,
    /// `Kỳ họp thường lệ thứ 3, 2026–2031`: composed in the language of the request.
    Session,
    Term,
    /// The name of the person, and nothing else of the account.
    User,
    Client,
    Theme,
    /// The number of a case.
    Case,
    /// The beginning of the subject of a supervision that the caller may read.
    Supervision,
}

/// What names are wanted of.
#[derive(Clone, Debug, Default)]
pub struct Wanted(BTreeMap<Kind, BTreeSet<Uuid>>);

impl Wanted {
    /// Adds things of one kind.
    #[must_use]
    pub fn with<I: Into<Option<Uuid>>>(mut self, kind: Kind, ids: impl IntoIterator<Item = I>) -> Self {
        self.0.entry(kind).or_default().extend(ids.into_iter().filter_map(Into::into));
        self
    }
}

/// The names of things by their ids, which are unique over all kinds.
#[derive(Clone, Debug, Default)]
pub struct DisplayNames {
    names: HashMap<Uuid, String>,
    /// Nobody asks for names, so none were loaded, and each is empty.
    not_wanted: bool,
}

impl DisplayNames {
    /// Loads them.
    pub async fn load(db: &impl ConnectionTrait, ctx: &RequestContext, wanted: Wanted) -> Result<Self> {
        // on the heap, because nearly every use case has a place for it on its stack
        Box::pin(Self::read(db, ctx, wanted)).await
    }

    async fn read(db: &impl ConnectionTrait, ctx: &RequestContext, wanted: Wanted) -> Result<Self> {
        let some = wanted.0.into_iter().filter(|(_, ids)| !ids.is_empty());
        let all = some.map(|(kind, ids)| select(ctx, kind, ids)).reduce(|mut all, one| {
            all.union(UnionType::All, one);
            all
        });
        let Some(all) = all else { return Ok(Self::default()) };
        let mut names = HashMap::new();
        for row in db.query_all(&all).await? {
            let (id, name, is_session): (Uuid, String, i32) =
                (row.try_get_by_index(0)?, row.try_get_by_index(1)?, row.try_get_by_index(2)?);
            let composed = (is_session == 1).then(|| composed(ctx.language, &name)).flatten();
            names.insert(id, composed.unwrap_or(name));
        }
        Ok(Self { names, not_wanted: false })
    }

    /// Returns what stands for the names when `fields` asks for none of them.
    #[must_use]
    pub fn not_wanted() -> Self {
        Self { names: HashMap::new(), not_wanted: true }
    }

    /// Returns the name of a thing to which a row refers.
    ///
    /// # Panics
    /// When it was not among those wanted.
    #[must_use]
    #[expect(
        clippy::expect_used,
        reason = "a foreign key says that it exists, and the view that it was wanted"
    )]
    pub fn of(&self, id: Uuid) -> String {
        if self.not_wanted {
            return String::new();
        }
        self.names.get(&id).cloned().expect("invariant: the name of what a view refers to was loaded")
    }

    /// Returns the name of a thing that may be none, or may be none of the caller's business.
    #[must_use]
    pub fn maybe(&self, id: impl Into<Option<Uuid>>) -> Option<String> {
        self.names.get(&id.into()?).cloned()
    }
}

impl FromIterator<(Uuid, String)> for DisplayNames {
    /// Takes names that are known already.
    fn from_iter<I: IntoIterator<Item = (Uuid, String)>>(names: I) -> Self {
        Self { names: names.into_iter().collect(), not_wanted: false }
    }
}

/// A view of one row that shows the names of what the row refers to.
pub trait NamedView<M>: Sized {
    /// Adds what the row refers to.
    fn wanted(row: &M, wanted: Wanted) -> Wanted;

    /// Builds the view.
    fn show(ctx: &RequestContext, row: M, names: &DisplayNames) -> Self;
}

/// Shows one row.
pub async fn show<V: NamedView<M>, M>(db: &impl ConnectionTrait, ctx: &RequestContext, row: M) -> Result<V> {
    let names = DisplayNames::load(db, ctx, V::wanted(&row, Wanted::default())).await?;
    Ok(V::show(ctx, row, &names))
}

/// Shows the rows of a page, with one statement more than a page without names.
pub async fn show_page<V: NamedView<M>, M>(
    db: &impl ConnectionTrait,
    ctx: &RequestContext,
    page: Page<M>,
) -> Result<Page<V>> {
    let wanted = page.items.iter().fold(Wanted::default(), |wanted, row| V::wanted(row, wanted));
    let names = DisplayNames::load(db, ctx, wanted).await?;
    Ok(page.map(|row| V::show(ctx, row, &names)))
}

/// Selects id, name, and whether the name is that of a session, which is composed later.
fn select(ctx: &RequestContext, kind: Kind, ids: BTreeSet<Uuid>) -> SelectStatement {
    match kind {
        Kind::Organization => {
            plain::<organization::Entity>(organization::Column::Id, organization::Column::Name, ids)
        }
        Kind::Sector => plain::<sector::Entity>(sector::Column::Id, sector::Column::Name, ids),
        Kind::Unit => plain::<administrative_unit::Entity>(
            administrative_unit::Column::Id,
            administrative_unit::Column::Name,
            ids,
        ),
        Kind::Term => plain::<term::Entity>(term::Column::Id, term::Column::Name, ids),
        Kind::User => plain::<user::Entity>(user::Column::Id, user::Column::FullName, ids),
        Kind::Client => plain::<client::Entity>(client::Column::Id, client::Column::Name, ids),
        Kind::Theme => plain::<theme::Entity>(theme::Column::Id, theme::Column::Name, ids),
        Kind::Case => plain::<case::Entity>(case::Column::Id, case::Column::Number, ids),
        Kind::Supervision => supervisions(ctx, ids),
        Kind::Session => sessions(ids),
    }
}

/// Selects the subjects of those supervisions that the caller may read.
fn supervisions(ctx: &RequestContext, ids: BTreeSet<Uuid>) -> SelectStatement {
    use supervision::{Column, Entity};
    let seen = Entity::in_scope(&ctx.actor.scope_filters(Permission::SupervisionRead));
    seen.filter(Column::Id.is_in(ids))
        .select_only()
        .column(Column::Id)
        .expr_as(Expr::cust("substr(supervision.subject, 1, 300)"), "name")
        .expr_as(Expr::val(0), "is_session")
        .into_query()
}

fn plain<E: EntityTrait>(id: E::Column, name: E::Column, ids: BTreeSet<Uuid>) -> SelectStatement {
    let some = E::find().filter(id.is_in(ids)).select_only().column(id);
    some.column(name).expr_as(Expr::val(0), "is_session").into_query()
}

fn sessions(ids: BTreeSet<Uuid>) -> SelectStatement {
    use session::{Column, Entity};
    let (of, is) = (Expr::col((Entity, Column::TermId)), Expr::col((term::Entity, term::Column::Id)));
    Query::select()
        .column((Entity, Column::Id))
        // put into words when the language is known
        .expr_as(
            Expr::cust("session.kind || ' ' || CAST(session.ordinal AS text) || ' ' || term.name"),
            "name",
        )
        .expr_as(Expr::val(1), "is_session")
        .from(Entity)
        .inner_join(term::Entity, of.eq(is))
        .and_where(Expr::col((Entity, Column::Id)).is_in(ids))
        .to_owned()
}

/// Returns the name of a session, from its kind, its ordinal and the name of its term as they are stored, separated by
/// spaces.
fn composed(language: Language, stored: &str) -> Option<String> {
    let mut parts = stored.splitn(3, ' ');
    let (kind, ordinal, term) = (parts.next()?, parts.next()?, parts.next()?);
    Some(session_name(language, kind.parse().ok()?, ordinal.parse().ok()?, term))
}

/// Returns the name of a session: `Kỳ họp thường lệ thứ 3, 2026–2031`.
#[must_use]
pub fn session_name(language: Language, kind: SessionKind, ordinal: i32, term: &str) -> String {
    let kind = language.of(kind.label());
    match language {
        Language::Vietnamese => format!("Kỳ họp {} thứ {ordinal}, {term}", kind.to_lowercase()),
        Language::English => format!("{kind} session {ordinal}, {term}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_session_is_named_in_both_languages() {
        let stored = "regular 3 Khóa XVII, 2026–2031";
        let named = |language| composed(language, stored).unwrap();
        assert_eq!(named(Language::Vietnamese), "Kỳ họp thường lệ thứ 3, Khóa XVII, 2026–2031");
        assert_eq!(named(Language::English), "Regular session 3, Khóa XVII, 2026–2031");
    }
}
