//! Validates recommendations before they are stored: loads everything they refer to, and computes every due date.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use entity::case_unit::CaseUnits;
use entity::enums::{CaseArea, CaseKind, LinkKind};
use entity::{administrative_unit, case, organization, sector, theme};
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::domain::organization::not_addressed;
use crate::domain::policy::Permission;
use crate::kernel::context::RequestContext;
use crate::kernel::detail::Detail;
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::idempotency::Tx;
use crate::service::council::deadline::compute::Rules;
use crate::service::engine::case::due::Due;
use crate::service::engine::case::judges::Judges;
use crate::service::engine::case::{guards, place};
use crate::service::oversight::recommendation::due::{DueDates, standing};
use crate::service::oversight::recommendation::new::NewRecommendation;
use crate::service::oversight::recommendation::origin::Origin;

/// A validated recommendation, with the rows that it refers to.
pub struct Resolved<'a> {
    pub new: &'a NewRecommendation,
    pub addressees: Vec<ResolvedAddressee>,
    pub area: CaseArea,
    pub units: CaseUnits,
    pub sector: Option<sector::Model>,
    pub rules: Rules,
    /// Of a standing obligation: the months between two reviews.
    pub review_every: Option<i32>,
    /// The linked cases, locked.
    pub links: Vec<(LinkKind, case::Model)>,
}

/// An addressee with its due date.
pub struct ResolvedAddressee {
    pub organization: organization::Model,
    pub weight: Option<i32>,
    pub due: Due,
}

/// The rows that recommendations refer to, loaded once for all of them.
struct Lookups {
    organizations: HashMap<Uuid, organization::Model>,
    units: HashMap<Uuid, administrative_unit::Model>,
    sectors: HashMap<Uuid, sector::Model>,
    themes: HashSet<Uuid>,
    cases: HashMap<Uuid, case::Model>,
}

impl Lookups {
    /// Loads the rows, and locks the cases in order of id.
    async fn read(
        tx: &Tx<'_>,
        ctx: &RequestContext,
        origin: &Origin<'_>,
        all: &[NewRecommendation],
    ) -> Result<Self> {
        let council = origin.council.id;
        let linked =
            all.iter().flat_map(|new| new.arises_from.iter().chain(&new.settles).chain(&new.repeats));
        let linked: Vec<Uuid> = linked.copied().collect();
        let cases = if linked.is_empty() {
            vec![]
        } else {
            let of = case::Entity::find().filter(case::Column::Id.is_in(linked));
            case::Entity::in_lock_order(of.filter(case::Column::CouncilId.eq(council))).all(tx).await?
        };
        // the caller needs access to all cases of the council, so the assignments are not considered
        let visible =
            |case: &case::Model| ctx.actor.may(Permission::CaseRead, &guards::resource_scope(case, &[]));
        let organizations = all.iter().flat_map(|new| new.addressees.iter().map(|one| one.organization_id));
        let units = all.iter().flat_map(|new| new.units.iter().copied()).chain(origin.council.unit_id);
        let sectors = all.iter().filter_map(|new| new.sector_id);
        let themes = all.iter().filter_map(|new| new.theme_id);
        let mut sectors = found::<sector::Entity>(tx, sector::Column::Id, sectors, |s| s.id).await?;
        let mut themes = found::<theme::Entity>(tx, theme::Column::Id, themes, |t| t.id).await?;
        sectors.retain(|_, sector| sector.council_id == council);
        themes.retain(|_, theme| theme.council_id == council);
        let (organization, unit) = (organization::Column::Id, administrative_unit::Column::Id);
        Ok(Self {
            organizations: found::<organization::Entity>(tx, organization, organizations, |o| o.id).await?,
            units: found::<administrative_unit::Entity>(tx, unit, units, |u| u.id).await?,
            sectors,
            themes: themes.into_keys().collect(),
            cases: cases.into_iter().filter(visible).map(|case| (case.id, case)).collect(),
        })
    }
}

/// Loads the rows with some ids, each once. Runs no query without ids.
async fn found<E: EntityTrait>(
    db: &impl ConnectionTrait,
    key: E::Column,
    ids: impl Iterator<Item = Uuid>,
    id: fn(&E::Model) -> Uuid,
) -> Result<HashMap<Uuid, E::Model>> {
    let ids: HashSet<Uuid> = ids.collect();
    if ids.is_empty() {
        return Ok(HashMap::new());
    }
    let rows = E::find().filter(key.is_in(ids)).all(db).await?;
    Ok(rows.into_iter().map(|row| (id(&row), row)).collect())
}

/// Validates recommendations and computes the due dates that the rules give.
///
/// # Errors
/// 422 at the invalid field; 409 when an addressee has ended, or a due date is neither given nor computed by a rule.
pub async fn all<'a>(
    tx: &Tx<'_>,
    ctx: &RequestContext,
    origin: &Origin<'_>,
    at: &str,
    recommendations: &'a [NewRecommendation],
) -> Result<Vec<Resolved<'a>>> {
    let named = Lookups::read(tx, ctx, origin, recommendations).await?;
    let mut dates = DueDates::new(tx, origin);
    let mut prepared = Vec::with_capacity(recommendations.len());
    let mut judges = None;
    for (i, new) in recommendations.iter().enumerate() {
        let at = format!("{at}/{i}");
        let sector =
            one(&named.sectors, new.sector_id, &format!("{at}/sector_id"), "no such sector in this council")?;
        if new.theme_id.is_some_and(|id| !named.themes.contains(&id)) {
            return Err(Error::field(
                &format!("{at}/theme_id"),
                "not_found",
                "no such theme in this council",
            ));
        }
        let (area, units) = if new.units.is_empty() {
            let own = origin.council.unit_id.and_then(|id| named.units.get(&id));
            (CaseArea::Whole, CaseUnits(own.map(place::of).into_iter().collect()))
        } else {
            let at = format!("{at}/units");
            (CaseArea::Units, place::existing(|id| named.units.get(id), &at, &new.units, origin.issued_on)?)
        };
        let rules = dates.rules_of(new.sector_id).await?;
        let stated = dates.stated(&at, new).await?;
        let review_every = standing(&at, new, &stated)?;
        let mut addressees = Vec::with_capacity(new.addressees.len());
        for (k, addressee) in new.addressees.iter().enumerate() {
            let organization = addressee_of(tx, origin, &named, &at, new, k).await?;
            let due = match review_every {
                Some(_) => dates.end_of_term().await?,
                None => dates.due(&rules, &at, i, new, k, &stated).await?,
            };
            addressees.push(ResolvedAddressee { organization, weight: addressee.weight, due });
        }
        let own = |given: &ResolvedAddressee| given.organization.council_id == Some(origin.council.id);
        if let Some(k) = addressees.iter().position(own) {
            let ids: Vec<Uuid> = addressees.iter().map(|given| given.organization.id).collect();
            if judges.is_none() {
                judges = Some(Judges::of(&**tx, ctx, origin.council.id).await?);
            }
            if let Some(judges) = &judges {
                judges.remain(&format!("{at}/addressees/{k}/organization_id"), &ids)?;
            }
        }
        let links = links(&named, &at, new)?;
        prepared.push(Resolved { new, addressees, area, units, sector, rules, review_every, links });
    }
    Ok(prepared)
}

fn one<M: Clone>(rows: &HashMap<Uuid, M>, id: Option<Uuid>, at: &str, why: &str) -> Result<Option<M>> {
    let Some(id) = id else { return Ok(None) };
    rows.get(&id).cloned().map(Some).ok_or_else(|| Error::field(at, "not_found", why))
}

/// Loads an addressee, which must exist on the date of the conclusion, with its name on that day.
async fn addressee_of(
    tx: &Tx<'_>,
    origin: &Origin<'_>,
    named: &Lookups,
    at: &str,
    new: &NewRecommendation,
    k: usize,
) -> Result<organization::Model> {
    let pointer = format!("{at}/addressees/{k}/organization_id");
    let refuse = |code: &str, why: &str| Err(Error::field(&pointer, code, why));
    let id = new.addressees[k].organization_id;
    let Some(found) = named.organizations.get(&id) else {
        return refuse("not_found", "no such organization");
    };
    if new.addressees[..k].iter().any(|other| other.organization_id == id) {
        return refuse("duplicate", "an addressee is named once");
    }
    if id == origin.issuer_id {
        return refuse("own", "a body does not recommend to itself");
    }
    if let Some(why) = not_addressed(origin.council.id, id, found.kind, found.council_id) {
        return refuse("not_an_agency", why);
    }
    let lives = |day: NaiveDate| found.valid_from <= day && found.valid_to.is_none_or(|end| end >= day);
    if lives(origin.issued_on) || origin.or_on.is_some_and(lives) {
        return Ok(found.clone());
    }
    if found.valid_from > origin.issued_on {
        return refuse("not_yet", &format!("{} exists only since {}", found.name, found.valid_from));
    }
    let end = found.valid_to.unwrap_or_default();
    let successors = successors(tx, id).await?;
    let mut detail = Detail::ended(&found.name, end);
    if !successors.is_empty() {
        let names = successors.join(", ");
        detail.english += &["; its successors: ", &names].concat();
        detail.vietnamese += &["; cơ quan kế thừa: ", &names].concat();
    }
    Err(Error::because(Code::OrganizationEnded, detail))
}

async fn successors(db: &impl ConnectionTrait, id: Uuid) -> Result<Vec<String>> {
    use organization::successor::{Column, Entity};
    let of = Entity::find().filter(Column::PredecessorId.eq(id)).all(db).await?;
    let of = organization::Column::Id.is_in(of.iter().map(|link| link.successor_id));
    let successors =
        organization::Entity::find().filter(of).order_by_asc(organization::Column::Name).all(db).await?;
    Ok(successors.into_iter().map(|successor| successor.name).collect())
}

/// Returns the linked cases, each of the kind that the link requires.
fn links(named: &Lookups, at: &str, new: &NewRecommendation) -> Result<Vec<(LinkKind, case::Model)>> {
    let mut found: Vec<(LinkKind, case::Model)> = Vec::new();
    for (field, kind, to, ids) in [
        ("arises_from", LinkKind::ArisesFrom, CaseKind::Petition, &new.arises_from),
        ("settles", LinkKind::Settles, CaseKind::Petition, &new.settles),
        ("repeats", LinkKind::Repeats, CaseKind::Recommendation, &new.repeats),
    ] {
        for (k, id) in ids.iter().enumerate() {
            let at = format!("{at}/{field}/{k}");
            let case = named.cases.get(id).filter(|case| case.kind == to);
            let case =
                case.ok_or_else(|| Error::field(&at, "not_found", format!("no such {to} in this council")))?;
            if found.iter().any(|(k, other)| *k == kind && other.id == *id) {
                return Err(Error::field(&at, "duplicate", "named twice"));
            }
            found.push((kind, case.clone()));
        }
    }
    Ok(found)
}
