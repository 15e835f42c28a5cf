//! Validates recommendations before they are stored: loads everything they refer to, and computes every due date.

use std::collections::{HashMap, HashSet};

use chrono::{Months, NaiveDate};
use entity::case_unit::CaseUnits;
use entity::enums::{CaseArea, CaseKind, DeadlineStep, LinkKind};
use entity::{administrative_unit, case, organization, sector, theme};
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::domain::commitment::Promise;
use crate::domain::organization::not_addressed;
use crate::domain::policy::Permission;
use crate::domain::written_time::{self, Known};
use crate::kernel::context::RequestContext;
use crate::kernel::detail::Detail;
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::idempotency::Tx;
use crate::service::council::deadline::compute::{self, RuleScope, Rules};
use crate::service::council::written_time as council_times;
use crate::service::engine::case::due::Due;
use crate::service::engine::case::judges::Judges;
use crate::service::engine::case::{guards, place};
use crate::service::oversight::recommendation::new::NewRecommendation;

/// The origin of recommendations.
pub struct Origin<'a> {
    pub council: &'a organization::Model,
    /// The body that issues them.
    pub issuer_id: Uuid,
    /// The date of the conclusion: addressees must exist on that day, and nothing may be due before it.
    pub issued_on: NaiveDate,
    /// Another day on which addressees may exist, for successors since then.
    pub or_on: Option<NaiveDate>,
}

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
    let mut clock = Clock { tx, origin, rules: HashMap::new(), counted: HashMap::new(), known: None };
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
        let rules = clock.rules_of(new.sector_id).await?;
        let stated = clock.stated(&at, new).await?;
        let review_every = standing(&at, new, &stated)?;
        let mut addressees = Vec::with_capacity(new.addressees.len());
        for (k, addressee) in new.addressees.iter().enumerate() {
            let organization = addressee_of(tx, origin, &named, &at, new, k).await?;
            let due = match review_every {
                Some(_) => clock.end_of_term().await?,
                None => clock.due(&rules, &at, i, new, k, &stated).await?,
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

/// What the words of a recommendation say about its time.
enum Stated {
    /// They say nothing, or are not needed, because a day is given.
    Nothing,
    /// The last day of the time.
    Day(NaiveDate),
    /// The months between two reviews of a standing obligation.
    Standing(i32),
}

/// Returns the months between two reviews, if it is a standing obligation.
fn standing(at: &str, new: &NewRecommendation, stated: &Stated) -> Result<Option<i32>> {
    let given = new.review_every_months;
    let dated = new.due_on.is_some() || new.addressees.iter().any(|one| one.due_on.is_some());
    match (given, stated) {
        (Some(_), Stated::Day(_)) => Err(Error::field(
            &format!("{at}/as_stated"),
            "contradicts",
            "a standing obligation has no due date",
        )),
        (Some(_), _) if dated => {
            Err(Error::field(&format!("{at}/review_every_months"), "contradicts", "it has a due date"))
        }
        (Some(months), _) => Ok(Some(months)),
        (None, Stated::Standing(months)) => Ok(Some(*months)),
        (None, _) => Ok(None),
    }
}

/// Computes due dates; each rule and each computation is loaded once.
struct Clock<'a> {
    tx: &'a Tx<'a>,
    origin: &'a Origin<'a>,
    rules: HashMap<Option<Uuid>, Rules>,
    counted: HashMap<Uuid, Due>,
    /// What the council knows of its times; loaded when a text names one.
    known: Option<Known>,
}

/// The length of a term that the council has not entered.
const YEARS_OF_A_TERM: u32 = 5;

impl Clock<'_> {
    async fn rules_of(&mut self, sector: Option<Uuid>) -> Result<Rules> {
        if let Some(known) = self.rules.get(&sector) {
            return Ok(known.clone());
        }
        let (council_id, kind) = (Some(self.origin.council.id), Some(CaseKind::Recommendation));
        let matter = RuleScope { council_id, kind, ..RuleScope::default() };
        let rules = Rules::about(&**self.tx, matter, sector).await?;
        self.rules.insert(sector, rules.clone());
        Ok(rules)
    }

    async fn due(
        &mut self,
        rules: &Rules,
        at: &str,
        i: usize,
        new: &NewRecommendation,
        k: usize,
        stated: &Stated,
    ) -> Result<Due> {
        if let Some(on) = new.addressees[k].due_on {
            return self.named(&format!("{at}/addressees/{k}/due_on"), on);
        }
        if let Some(on) = new.due_on {
            return self.named(&format!("{at}/due_on"), on);
        }
        if let Stated::Day(on) = stated {
            return self.named(&format!("{at}/as_stated"), *on);
        }
        self.by_rule(rules, i).await
    }

    /// Reads the words of a recommendation, unless each addressee has a day.
    async fn stated(&mut self, at: &str, new: &NewRecommendation) -> Result<Stated> {
        let all_dated = !new.addressees.is_empty() && new.addressees.iter().all(|one| one.due_on.is_some());
        let Some(words) = new.as_stated.as_ref().filter(|_| new.due_on.is_none() && !all_dated) else {
            return Ok(Stated::Nothing);
        };
        let (pointer, said_on) = (format!("{at}/as_stated"), Some(self.origin.issued_on));
        match written_time::parse(words, said_on, Some(self.known().await?)) {
            Ok(Promise { due_on: Some(on), .. }) => Ok(Stated::Day(on)),
            Ok(Promise { every: Some(every), .. }) => {
                Ok(Stated::Standing(i32::try_from(every).unwrap_or(i32::MAX)))
            }
            Ok(_) => Err(Error::field(&pointer, "condition", "a condition is not a date: give due_on")),
            // wordings such as "sớm" or "khẩn trương" name no time, so the rules apply
            Err(why) if why.code == "no_time_named" => Ok(Stated::Nothing),
            Err(why) => Err(Error::field(&pointer, why.code, why.detail)),
        }
    }

    async fn known(&mut self) -> Result<&Known> {
        let known = match self.known.take() {
            Some(known) => known,
            None => council_times::known(&**self.tx, self.origin.council.id).await?,
        };
        Ok(self.known.insert(known))
    }

    /// Returns the day until which a standing obligation is reviewed: the end of the term in which it was issued.
    async fn end_of_term(&mut self) -> Result<Due> {
        let issued_on = self.origin.issued_on;
        let terms = &self.known().await?.terms;
        let term = terms.iter().find(|(from, to)| (*from..=*to).contains(&issued_on)).map(|(_, to)| *to);
        let later = || issued_on.checked_add_months(Months::new(YEARS_OF_A_TERM * 12)).unwrap_or(issued_on);
        Ok(Due { on: term.unwrap_or_else(later), basis: None })
    }

    fn named(&self, at: &str, on: NaiveDate) -> Result<Due> {
        match on < self.origin.issued_on {
            true => {
                Err(Error::field(at, "too_early", format!("must not be before {}", self.origin.issued_on)))
            }
            false => Ok(Due { on, basis: None }),
        }
    }

    async fn by_rule(&mut self, rules: &Rules, i: usize) -> Result<Due> {
        let start = self.origin.issued_on;
        let Some(rule) = rules.applying(DeadlineStep::Respond, start) else {
            let n = i + 1;
            let detail =
                (format!("recommendation {n} has no due date"), format!("kiến nghị thứ {n} chưa có hạn"));
            return Err(Error::because(Code::NoRule, detail));
        };
        if let Some(known) = self.counted.get(&rule.id) {
            return Ok(known.clone());
        }
        let basis = compute::by_rule(&**self.tx, &rule, start).await?;
        let due = Due { on: basis.due_on, basis: Some(basis) };
        self.counted.insert(rule.id, due.clone());
        Ok(due)
    }
}
