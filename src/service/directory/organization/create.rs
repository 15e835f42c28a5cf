//! Creates an organization, with its place in the tree, its official codes and its area.

use chrono::NaiveDate;
use entity::administrative_unit;
use entity::day::plausible;
use entity::enums::OrganizationKind as Kind;
use entity::organization::{Column, Entity, Model, ancestor, area, code};
use sea_orm::ActiveValue::Set;
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::actor::ResourceScope;
use crate::domain::policy::Permission;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::idempotency::Tx;
use crate::kernel::registry;
use crate::kernel::reply::Reply;
use crate::kernel::validate::not_blank;
use crate::service::directory::lookup;
use crate::service::directory::organization::edit::creation;
use crate::service::directory::organization::view::{self, OrganizationView};

/// An organization of the state.
#[derive(Clone, Debug, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewOrganization {
    pub kind: Kind,
    #[validate(length(min = 1, max = 300), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 300, pattern = r"\S")]
    pub name: String,
    /// The parent organization. Organizations of a council have their council as an ancestor.
    pub parent_id: Option<Uuid>,
    /// For the Fatherland Front: the council it works with. A National Assembly delegation has cases of its own, as a
    /// council does.
    pub council_id: Option<Uuid>,
    pub unit_id: Option<Uuid>,
    /// The administrative units that the organization is responsible for, including their descendants. Default: its
    /// own unit.
    #[serde(default)]
    #[validate(length(max = 200))]
    #[schema(max_items = 200)]
    pub area: Vec<Uuid>,
    /// Official codes, one per scheme.
    #[serde(default)]
    #[validate(length(max = 20), nested)]
    #[schema(max_items = 20)]
    pub codes: Vec<OrganizationCode>,
    #[validate(custom(function = plausible))]
    pub valid_from: NaiveDate,
    #[validate(custom(function = plausible))]
    pub valid_to: Option<NaiveDate>,
}

/// An official code: opaque text (Decision 20/2020/QĐ-TTg: at most 35 characters, groups separated by dots).
#[derive(Clone, Debug, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct OrganizationCode {
    #[validate(length(min = 1, max = 50), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 50, pattern = r"\S", example = "QD20")]
    pub scheme: String,
    #[validate(length(min = 1, max = 35), custom(function = not_blank))]
    #[schema(min_length = 1, max_length = 35, pattern = r"\S", example = "H38.11")]
    pub code: String,
}

/// Creates an organization.
///
/// # Errors
/// 403 without the permission; 422 for invalid fields.
pub async fn create(
    app: &mut App,
    ctx: &RequestContext,
    new: NewOrganization,
) -> Result<Reply<OrganizationView>> {
    let is_admin = ctx.actor.may(Permission::OrganizationManage, &ResourceScope::default());
    ctx.require(creation(new.kind), &ResourceScope::default())?;
    let tx = app.begin(ctx).await?;
    if !is_admin {
        stands_alone(ctx, &tx, &new).await?;
    }
    let id = insert(ctx, &tx, new).await?;
    let view = view::load(&tx, ctx, id).await?;
    tx.commit(ctx, Reply::created(view)).await
}

/// Checks a central body that an office adds for a referral: it is outside the tree of the other organizations, and not
/// there already.
///
/// # Errors
/// 422 for a place in the tree; 409 when a central body of this name exists.
async fn stands_alone(ctx: &RequestContext, tx: &Tx<'_>, new: &NewOrganization) -> Result<()> {
    let for_admins = [
        ("/parent_id", new.parent_id.is_some()),
        ("/council_id", new.council_id.is_some()),
        ("/unit_id", new.unit_id.is_some()),
        ("/area", !new.area.is_empty()),
    ];
    if let Some((pointer, _)) = for_admins.into_iter().find(|(_, given)| *given) {
        return Err(Error::field(pointer, "not_allowed", "only an admin gives it a place"));
    }
    tx.alone("central_body").await?;
    let same = Entity::find()
        .filter(Column::Kind.eq(Kind::CentralBody))
        .filter(Column::NameKey.eq(vi_text::name_key(&new.name)))
        .filter(Condition::any().add(Column::ValidTo.is_null()).add(Column::ValidTo.gte(ctx.today())));
    match same.one(tx).await? {
        Some(same) => {
            let Model { id, name, .. } = same;
            let detail = (format!("{name} is {id}"), format!("{name} đã có, với mã {id}"));
            Err(Error::because(Code::AlreadyExists, detail))
        }
        None => Ok(()),
    }
}

/// Inserts an organization with its dependent rows, and records the event.
///
/// # Errors
/// 422 for invalid fields.
pub async fn insert(ctx: &RequestContext, tx: &Tx<'_>, new: NewOrganization) -> Result<Uuid> {
    let id = ctx.new_id();
    if new.valid_to.is_some_and(|end| end < new.valid_from) {
        return Err(Error::field("/valid_to", "before_start", "the end date is before the start date"));
    }
    let parent = match new.parent_id {
        Some(parent) => Some(lookup::not_ended(tx, ctx, "/parent_id", parent).await?),
        None => None,
    };
    let council_id = council_of(ctx, tx, id, &new, parent.as_ref()).await?;
    if let Some(unit) = new.unit_id {
        lookup::unit(tx, "/unit_id", unit).await?;
    }
    let row = Model {
        id,
        kind: new.kind,
        name_key: vi_text::name_key(&new.name),
        name_words: vi_text::folded_words(&new.name),
        name: new.name.clone(),
        parent_id: new.parent_id,
        council_id,
        unit_id: new.unit_id,
        valid_from: new.valid_from,
        valid_to: new.valid_to,
        version: 1,
        created_at: ctx.now,
        updated_at: ctx.now,
    };
    registry::create::<Entity>(tx, ctx, &row).await?;
    place(tx, id, new.parent_id).await?;
    look_after(tx, id, &new).await?;
    for (i, one) in new.codes.iter().enumerate() {
        if new.codes[..i].iter().any(|other| other.scheme == one.scheme) {
            return Err(Error::field(&format!("/codes/{i}/scheme"), "duplicate", "one code per scheme"));
        }
        let row = code::ActiveModel {
            organization_id: Set(id),
            scheme: Set(one.scheme.clone()),
            code: Set(one.code.clone()),
        };
        code::Entity::insert(row).exec_without_returning(tx).await?;
    }
    Ok(id)
}

/// Returns the council that the organization belongs to.
async fn council_of(
    ctx: &RequestContext,
    tx: &Tx<'_>,
    id: Uuid,
    new: &NewOrganization,
    parent: Option<&Model>,
) -> Result<Option<Uuid>> {
    match new.kind {
        Kind::NaDelegation if new.council_id.is_some() => {
            Err(Error::field("/council_id", "not_allowed", "a delegation belongs to no council"))
        }
        Kind::PeoplesCouncil | Kind::NaDelegation => Ok(Some(id)),
        Kind::StandingBody | Kind::CouncilBoard | Kind::DeputyGroup | Kind::CouncilOffice => {
            let council = parent.and_then(|parent| parent.council_id);
            council
                .map(Some)
                .ok_or_else(|| Error::field("/parent_id", "not_a_council", "an ancestor must be a council"))
        }
        Kind::FatherlandFront => match new.council_id {
            None => Ok(None),
            Some(council) => {
                let found = lookup::not_ended(tx, ctx, "/council_id", council).await?;
                match found.kind {
                    Kind::PeoplesCouncil => Ok(Some(council)),
                    _ => Err(Error::field("/council_id", "not_a_council", "not a people's council")),
                }
            }
        },
        Kind::PeoplesCommittee | Kind::Department | Kind::OtherAgency | Kind::CentralBody => Ok(None),
    }
}

/// Stores every ancestor of the organization, itself first.
async fn place(tx: &Tx<'_>, id: Uuid, parent: Option<Uuid>) -> Result<()> {
    let mut above = vec![id];
    if let Some(parent) = parent {
        let rows =
            ancestor::Entity::find().filter(ancestor::Column::OrganizationId.eq(parent)).all(tx).await?;
        above.extend(rows.into_iter().map(|row| row.ancestor_id));
    }
    let rows = above
        .into_iter()
        .map(|above| ancestor::ActiveModel { ancestor_id: Set(above), organization_id: Set(id) });
    ancestor::Entity::insert_many(rows).exec_without_returning(tx).await?;
    Ok(())
}

/// Stores the administrative units of the organization, expanded to their descendants.
async fn look_after(tx: &Tx<'_>, id: Uuid, new: &NewOrganization) -> Result<()> {
    use administrative_unit::{Column, Entity};
    let named: Vec<Uuid> =
        if new.area.is_empty() { new.unit_id.into_iter().collect() } else { new.area.clone() };
    if named.is_empty() {
        return Ok(());
    }
    let spread =
        Condition::any().add(Column::Id.is_in(named.clone())).add(Column::ParentId.is_in(named.clone()));
    let units = Entity::find().filter(spread).all(tx).await?;
    if let Some(i) = named.iter().position(|id| !units.iter().any(|unit| unit.id == *id)) {
        return Err(Error::field(&format!("/area/{i}"), "not_found", "no such administrative unit"));
    }
    let rows =
        units.into_iter().map(|unit| area::ActiveModel { organization_id: Set(id), unit_id: Set(unit.id) });
    area::Entity::insert_many(rows).exec_without_returning(tx).await?;
    Ok(())
}
