//! Registers a petition, also under an id that the client created while offline.

use chrono::NaiveDate;
use entity::day::plausible;
use entity::enums::{Action, CaseArea, CaseKind, Channel, EventStream, Nature, SessionPhase, Status};
use entity::{assignment, case, event, organization};
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use validator::Validate;

use crate::domain::actor::{Grant, ResourceScope};
use crate::domain::event::Register;
use crate::domain::policy::Permission;
use crate::kernel::app::App;
use crate::kernel::bulk_insert;
use crate::kernel::constraint::{self, CASE_ID, Meaning};
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::idempotency::Tx;
use crate::kernel::journal::{self, Entry};
use crate::kernel::reply::Reply;
use crate::kernel::validate::{self, not_blank};
use crate::service::council::sector::sector_of;
use crate::service::council::session::check_session;
use crate::service::directory::lookup;
use crate::service::engine::case::basis::CaseBasis;
use crate::service::engine::case::beside::Beside;
use crate::service::engine::case::place::{self, MOST};
use crate::service::engine::case::view::{self, CaseView};
use crate::service::engine::number::next_numbers;
use crate::service::engine::search::search_row;
use crate::service::petition::petitioner::{self, Petitioner};

/// The seconds of a day.
const DAY: i64 = 86_400;

/// A matter raised by voters.
#[derive(Clone, Debug, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct NewPetition {
    /// The addressed council; required only when the caller registers for several councils.
    pub council_id: Option<Uuid>,
    #[validate(length(min = 1, max = 20_000), custom(function = not_blank))]
    #[schema(
        min_length = 1,
        max_length = 20_000,
        pattern = r"\S",
        example = "Đường xuống cấp, đề nghị sửa chữa."
    )]
    pub content: String,
    pub channel: Channel,
    /// Legal date, not after today.
    #[validate(custom(function = plausible))]
    pub received_on: NaiveDate,
    /// Which places the petition is about. Only the council office registers one about the whole area or an unknown
    /// place.
    #[serde(default = "units")]
    #[schema(default = "units")]
    pub area: CaseArea,
    /// The administrative units that the petition is about; only for the area `units`. Each must have existed on
    /// `received_on`.
    #[serde(default)]
    #[validate(length(max = MOST))]
    #[schema(max_items = 200)]
    pub units: Vec<Uuid>,
    /// Hamlet, street or road.
    #[validate(length(max = 300))]
    #[schema(max_length = 300)]
    pub locality: Option<String>,
    /// The session around which the petition was gathered.
    pub session_id: Option<Uuid>,
    pub phase: Option<SessionPhase>,
    /// A preliminary sector; it is decided when the petition is accepted.
    pub sector_id: Option<Uuid>,
    /// How many people stand behind the petition, as far as it is known.
    #[validate(range(min = 1, max = 10_000_000))]
    #[schema(minimum = 1, maximum = 10_000_000, example = 60)]
    pub supporter_count: Option<i32>,
    /// The sender's own number for the petition.
    #[validate(length(max = 100))]
    #[schema(max_length = 100, example = "Kiến nghị số 68")]
    pub sender_reference: Option<String>,
    /// The number of the plan for contact with voters (theo kế hoạch số).
    #[validate(length(max = 100))]
    #[schema(max_length = 100, example = "45/KH-HĐND")]
    pub contact_plan_number: Option<String>,
    /// The body that sent the petition: the Fatherland Front, a deputy group, a committee. It must have existed on
    /// `received_on`.
    pub source_id: Option<Uuid>,
    /// The petitioner: optional, stored separately and encrypted.
    #[validate(nested)]
    pub petitioner: Option<Petitioner>,
}

/// The default of `area`.
fn units() -> CaseArea {
    CaseArea::Units
}

/// Registers a petition under a new id.
///
/// # Errors
/// 403 outside the caller's council or area; 422 for invalid fields.
pub async fn register(app: &mut App, ctx: &RequestContext, new: NewPetition) -> Result<Reply<CaseView>> {
    place::check(new.area, &new.units)?;
    let tx = app.begin(ctx).await?;
    let id = ctx.new_id();
    let case = insert(ctx, &tx, (id, id), &new).await?;
    let view = shown(ctx, &tx, case, &new).await?;
    tx.commit(ctx, Reply::created(view)).await
}

/// Registers a petition under the client's id. Repeating the same registration returns the stored petition.
///
/// # Errors
/// 409 when the id is used for something else; 404 when the caller cannot see that; else as [`register`].
pub async fn register_as(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    new: NewPetition,
) -> Result<Reply<CaseView>> {
    check_id(ctx, id)?;
    place::check(new.area, &new.units)?;
    registrar(ctx, &new)?;
    match insert_or_show(app, ctx, id, &new).await {
        // the client sent it twice at the same time: the other request has stored it, so load it; in the transaction of
        // another use case, which PostgreSQL has ended with the error, it is for the client to try again
        Err(Error::Database(e)) if !app.is_part() && constraint::meaning(&e) == Meaning::Exists(CASE_ID) => {
            insert_or_show(app, ctx, id, &new).await
        }
        answered => answered,
    }
}

async fn insert_or_show(
    app: &mut App,
    ctx: &RequestContext,
    id: Uuid,
    new: &NewPetition,
) -> Result<Reply<CaseView>> {
    let tx = app.begin(ctx).await?;
    if let Some(there) = case::Entity::for_update(id).one(&tx).await? {
        let view = view::read(&tx, ctx, id).await?;
        let is_same = tx.shared().secrets.is_tag_of(&there.registration, &fingerprint(new)?)
            && petitioner::is_repeated(ctx, &tx, &there, new.petitioner.as_ref()).await?;
        tx.done().await?;
        return match is_same {
            true => Ok(Reply::shown(view)),
            false => Err(Error::because(
                Code::AlreadyExists,
                ("another registration has this id", "mã này đã dùng cho lần đăng ký khác"),
            )),
        };
    }
    // the id belongs to another stream, such as a user's or an organization's, whose history must stay separate
    let other = event::Entity::find().filter(event::Column::StreamId.eq(id));
    // a case stream means that a concurrent request of the same client has just stored it
    let other = other.filter(event::Column::Stream.ne(EventStream::Case));
    if other.one(&tx).await?.is_some() {
        return Err(Error::because(
            Code::AlreadyExists,
            ("something else has this id", "mã này đã dùng cho nội dung khác"),
        ));
    }
    // the client may have made its id hours ago
    let case = insert(ctx, &tx, (id, ctx.new_id()), new).await?;
    let view = shown(ctx, &tx, case, new).await?;
    tx.commit(ctx, Reply::created(view)).await
}

/// Shows the petition that the caller has just registered.
async fn shown(ctx: &RequestContext, tx: &Tx<'_>, case: case::Model, new: &NewPetition) -> Result<CaseView> {
    let role = registrar(ctx, new)?.1.map(|grant| grant.role);
    let beside = Box::pin(Beside::registered(tx, ctx, &case, role)).await?;
    Ok(view::show(ctx, case, &[], &beside))
}

/// Checks that the id is a UUIDv7 that is not from the future and at most a year old.
fn check_id(ctx: &RequestContext, id: Uuid) -> Result<()> {
    let wrong = |why: &str| validate::parameter("id", "not_uuid_v7", why);
    let made =
        id.get_timestamp().filter(|_| id.get_version_num() == 7).ok_or_else(|| wrong("use a UUIDv7"))?;
    let (made, now) = (i64::try_from(made.to_unix().0).unwrap_or(i64::MAX), ctx.now.timestamp());
    match made {
        _ if made > now + DAY => Err(wrong("the time of the id is in the future")),
        _ if made < now - 366 * DAY => Err(wrong("the time of the id is more than a year ago")),
        _ => Ok(()),
    }
}

/// Returns the council of a new petition and the grant under which the caller registers it; asked for before anything
/// else, so that nobody without it learns which ids exist.
fn registrar<'a>(ctx: &'a RequestContext, new: &NewPetition) -> Result<(Uuid, Option<&'a Grant>)> {
    let council_id = council_of(ctx, new)?;
    Ok((council_id, may_register(ctx, council_id, &new.units)?))
}

/// Returns the grant under which the caller registers a petition about some units: every one must be in the own area.
///
/// # Errors
/// 403 outside the caller's council or area.
pub(super) fn may_register<'a>(
    ctx: &'a RequestContext,
    council: Uuid,
    units: &[Uuid],
) -> Result<Option<&'a Grant>> {
    let scope = |units| ResourceScope { units, ..ResourceScope::council(council) };
    let mut grant = ctx.require(Permission::CaseRegister, &scope(units.iter().take(1).copied().collect()))?;
    for unit in units.iter().skip(1) {
        grant = ctx.require(Permission::CaseRegister, &scope(vec![*unit]))?.or(grant);
    }
    Ok(grant)
}

/// Returns what a repeated PUT is recognized by; only a keyed digest of it is stored, because a text can be erased. It
/// excludes the petitioner.
fn fingerprint(new: &NewPetition) -> Result<Vec<u8>> {
    let anonymous = NewPetition { petitioner: None, ..new.clone() };
    serde_json::to_vec(&anonymous).map_err(Error::internal)
}

async fn insert(
    ctx: &RequestContext,
    tx: &Tx<'_>,
    (id, arrival): (Uuid, Uuid),
    new: &NewPetition,
) -> Result<case::Model> {
    let (council_id, grant) = registrar(ctx, new)?;
    validate::not_ahead(ctx, "/received_on", new.received_on)?;
    let units = match new.area {
        CaseArea::Whole => place::whole(tx, council_id).await?,
        _ => place::named(tx, "/units", &new.units, new.received_on).await?,
    };
    check_session(tx, council_id, new.session_id).await?;
    let sector = match new.sector_id {
        Some(sector) => Some(sector_of(tx, council_id, sector).await?),
        None => None,
    };
    let source = match new.source_id {
        Some(source) => Some(lookup::stood(tx, "/source_id", source, new.received_on).await?),
        None => None,
    };
    let number = next_numbers(tx, CaseKind::Petition, council_id, new.received_on, 1).await?.remove(0);
    let basis = CaseBasis {
        id,
        council_id,
        kind: CaseKind::Petition,
        number: number.clone(),
        status: Status::Received,
        content: new.content.clone(),
        received_on: new.received_on,
        area: new.area,
        units,
        registered_by: grant.map_or(council_id, |g| g.organization_id),
        registration: tx.shared().secrets.tag(&fingerprint(new)?),
    };
    let case = case::Model {
        nature: Some(Nature::Petition),
        channel: Some(new.channel),
        locality: new.locality.clone(),
        sector_id: new.sector_id,
        board_id: sector.map(|s| s.board_id),
        session_id: new.session_id,
        phase: new.phase,
        supporter_count: new.supporter_count,
        sender_reference: new.sender_reference.clone(),
        contact_plan_number: new.contact_plan_number.clone(),
        source_id: new.source_id,
        source_name: source.map(|body| body.name),
        has_petitioner: new.petitioner.is_some(),
        arrival,
        ..basis.case(ctx.now)
    };
    store(ctx, tx, grant, &case, new.channel).await?;
    if let Some(petitioner) = &new.petitioner {
        petitioner::store(ctx, tx, id, petitioner).await?;
    }
    Ok(case)
}

/// Stores a new petition with its search text and units, and records the event.
async fn store(
    ctx: &RequestContext,
    tx: &Tx<'_>,
    grant: Option<&Grant>,
    case: &case::Model,
    channel: Channel,
) -> Result<()> {
    let text = search_row(case.id, &case.number, &case.content, case.locality.as_deref());
    let mut others = vec![bulk_insert::of_row(text)];
    others.extend(bulk_insert::of_rows(case.units.rows(case.id)));
    let entry = Entry::about(EventStream::Case, case.id, Action::Register)
        .by(grant)
        .in_council(Some(case.council_id))
        .with(Register { case_number: case.number.clone(), channel, received_on: case.received_on })
        .public();
    let entry = Entry { to: Some(Status::Received), ..entry };
    journal::begin_with(tx, ctx, entry, bulk_insert::of_row(case.clone()), others).await?;
    Ok(())
}

/// What another council referred.
pub struct Referred<'a> {
    /// The petition there.
    pub case: &'a case::Model,
    pub referral: &'a assignment::Model,
    pub sender: organization::Model,
}

/// Registers what another council referred as a petition of the receiving one, with a number of its own. The petitioner
/// is not known there.
///
/// # Errors
/// When the database fails.
pub async fn register_referred(
    ctx: &RequestContext,
    tx: &Tx<'_>,
    grant: Option<&Grant>,
    of: Referred<'_>,
) -> Result<case::Model> {
    let (there, council_id) = (of.case, of.referral.organization_id);
    let number = next_numbers(tx, CaseKind::Petition, council_id, ctx.day(), 1).await?.remove(0);
    let basis = CaseBasis {
        id: ctx.new_id(),
        council_id,
        kind: CaseKind::Petition,
        number,
        status: Status::Received,
        content: there.content.clone(),
        received_on: ctx.day(),
        // the whole area of the sender is one unit of many here
        area: if there.area == CaseArea::Whole { CaseArea::Units } else { there.area },
        units: there.units.clone(),
        registered_by: grant.map_or(council_id, |g| g.organization_id),
        registration: tx.shared().secrets.tag(of.referral.id.as_bytes()),
    };
    let case = case::Model {
        nature: Some(Nature::Petition),
        channel: Some(Channel::Referral),
        locality: there.locality.clone(),
        supporter_count: there.supporter_count,
        sender_reference: Some(there.number.clone()),
        source_id: Some(of.sender.id),
        source_name: Some(of.sender.name),
        referral_id: Some(of.referral.id),
        ..basis.case(ctx.now)
    };
    store(ctx, tx, grant, &case, Channel::Referral).await?;
    Ok(case)
}

/// Returns the given council, or the only one that the caller registers for.
fn council_of(ctx: &RequestContext, new: &NewPetition) -> Result<Uuid> {
    if let Some(council) = new.council_id {
        return Ok(council);
    }
    let holds = |role| Permission::CaseRegister.access_level(role) != crate::domain::policy::AccessLevel::No;
    let mut councils: Vec<Uuid> =
        ctx.actor.grants.iter().filter(|g| holds(g.role)).filter_map(|g| g.council_id).collect();
    councils.sort();
    councils.dedup();
    match councils[..] {
        [only] => Ok(only),
        [] => Err(Error::needs(Permission::CaseRegister)),
        _ => Err(Error::field("/council_id", "required", "you register for several councils")),
    }
}
