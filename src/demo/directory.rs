//! Adds the directory: administrative units, the organizations of Lào Cai, and the user accounts.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use entity::administrative_unit::{Column, Entity, Model};
use entity::enums::OrganizationKind::{DeputyGroup, PeoplesCommittee, PeoplesCouncil};
use entity::enums::UnitKind;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use uuid::Uuid;

use crate::demo::chance;
use crate::demo::data::{FORMER_UNITS, Organization, Person, fault};
use crate::demo::world::World;
use crate::domain::actor::Actor;
use crate::kernel::auth::authenticate::grants_of;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::service::directory::administrative_unit::{NATIONAL, SINCE, import};
use crate::service::directory::grant::{NewGrant, give};
use crate::service::directory::organization::create::{NewOrganization, create as create_organization};
use crate::service::directory::organization::edit::{Succession, succeed};
use crate::service::directory::organization::import::central_bodies;
use crate::service::directory::user::{NewUser, create as create_user};

/// The first day of the demonstration's history.
pub const BEGIN: NaiveDate = day(2021, 6, 1);

/// The last day of the shipped calendar; deadline rules cannot compute beyond it.
pub const CALENDAR_ENDS: NaiveDate = day(2027, 12, 31);

pub const fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(date) => date,
        None => NaiveDate::MIN,
    }
}

/// The code of the new province, and until 30 June 2025 of one of the two provinces that it was created from.
pub const PROVINCE: &str = "15";

/// Number of communes in the area of a deputy group.
pub const GROUP: usize = 10;

/// The day on which the two provinces were created from Hoàng Liên Sơn.
const FORMER_SINCE: NaiveDate = day(1991, 10, 1);

impl World<'_> {
    /// Imports all units of Việt Nam, and those of the former provinces.
    pub async fn add_units(&mut self) -> Result<()> {
        import(&mut self.app.handle(), &at_start_of(BEGIN), FORMER_UNITS.1).await?;
        import(&mut self.app.handle(), &at_start_of(SINCE), NATIONAL).await?;
        let (read, in_order) = (self.app.read(), Entity::find().order_by_asc(Column::Code));
        for unit in in_order.clone().filter(Column::ValidTo.is_not_null()).all(read).await? {
            let suffix = if unit.code == PROVINCE { "-former" } else { "" };
            self.ids.insert(&format!("{}{suffix}", unit.code), unit.id);
            if unit.kind == UnitKind::District {
                self.districts.push(unit);
            }
        }
        let province = Entity::find().filter(Column::Code.eq(PROVINCE)).filter(Column::ValidFrom.eq(SINCE));
        let province = province.one(read).await?.map(|unit| unit.id).unwrap_or_default();
        self.ids.insert(PROVINCE, province);
        self.communes = in_order.filter(Column::ParentId.eq(province)).all(read).await?;
        for unit in &self.communes {
            self.ids.insert(&unit.code, unit.id);
        }
        Ok(())
    }

    /// Adds the organizations. Their keys are those of the file; `ubnd:<code>` and `hdnd:<code>` for communes,
    /// `ubnd:d<code>` for former districts.
    pub async fn add_organizations(&mut self) -> Result<()> {
        // the bodies of a commune's council come after it
        let is_below = |row: &Organization| row.parent.as_ref().is_some_and(|key| key.starts_with("hdnd:"));
        let (below, mut rows): (Vec<_>, Vec<_>) = self.data.organizations.iter().cloned().partition(is_below);
        for (prefix, kind, title, units, valid_from) in [
            ("ubnd:d", PeoplesCommittee, "UBND", &self.districts, FORMER_SINCE),
            ("ubnd:", PeoplesCommittee, "UBND", &self.communes, SINCE),
            ("hdnd:", PeoplesCouncil, "HĐND", &self.communes, SINCE),
        ] {
            rows.extend(units.iter().map(|unit| Organization {
                key: format!("{prefix}{}", unit.code),
                kind,
                name: format!("{title} {}", within_a_sentence(&unit.name)),
                unit: unit.code.clone(),
                parent: Some("ubnd".to_owned()).filter(|_| kind == PeoplesCommittee),
                council: None,
                notation: format!("{title}-VP"),
                valid_from,
            }));
        }
        rows.extend(below);
        let ids = |communes: &[Model]| communes.iter().map(|commune| commune.id).collect();
        let mut areas = self.communes.chunks(GROUP).map(ids).collect::<Vec<Vec<Uuid>>>().into_iter();
        for row in rows {
            let area = if row.kind == DeputyGroup { areas.next() } else { None };
            self.add_organization(row, area.unwrap_or_default()).await?;
        }
        self.add_central_bodies().await?;
        self.add_successors().await
    }

    /// Adds the central bodies; their keys are their names.
    async fn add_central_bodies(&mut self) -> Result<()> {
        for (name, id) in central_bodies(&mut self.app.handle(), &at_start_of(BEGIN)).await? {
            let known = self.data.crowd.central_bodies.iter().find(|one| one.name == name);
            self.notations.extend(known.map(|one| (id, one.notation.clone())));
            self.ids.insert(&name, id);
        }
        Ok(())
    }

    async fn add_organization(&mut self, row: Organization, area: Vec<Uuid>) -> Result<()> {
        let id = |key: Option<String>| key.map(|key| self.ids.get(&key)).transpose();
        let new = NewOrganization {
            kind: row.kind,
            name: row.name,
            parent_id: id(row.parent)?,
            council_id: id(row.council)?,
            unit_id: Some(self.ids.get(&row.unit)?),
            area,
            codes: vec![],
            valid_from: row.valid_from,
            valid_to: None,
        };
        let ctx = at_start_of(row.valid_from.max(BEGIN));
        let id = create_organization(&mut self.app.handle(), &ctx, new).await?.view.id;
        self.ids.insert(&row.key, id);
        self.notations.insert(id, row.notation);
        Ok(())
    }

    /// Records the successors: on 1 July 2025 departments were merged, and the duties of each district went to the
    /// communes formed from it.
    async fn add_successors(&self) -> Result<()> {
        let mut all: BTreeMap<&str, Vec<Uuid>> = BTreeMap::new();
        for row in &self.data.succession {
            let successor = self.ids.get(&row.successor);
            let successor = successor.map_err(|error| fault(format!("{}: {}", row.name, error.chain())))?;
            all.entry(&row.organization).or_default().push(successor);
        }
        for (key, successors) in all {
            let id = self.ids.get(key)?;
            let step = Succession { successors, since: SINCE };
            succeed(&mut self.app.handle(), &at_start_of(SINCE), id, 1, step).await?;
        }
        Ok(())
    }

    /// Adds all accounts except the last one, or only the last one, which marks the demo as complete and takes no part
    /// in its history.
    pub async fn add_people(&mut self, password: &str, last: bool) -> Result<()> {
        let today = RequestContext::system(self.now).today();
        for person in self.data.people.iter().filter(|person| person.since.is_none() == last) {
            let since = person.since.map(|since| chance::at(since) + TimeDelta::hours(1));
            let id = self.add_person(person, password, since.unwrap_or(self.now)).await?;
            let grants = grants_of(self.app.read(), id, today).await?;
            let actor = Actor { user_id: Some(id), grants, ..Actor::default() };
            self.actors.insert(person.username.clone(), actor);
            self.ids.insert(&person.username, id);
            let organization = self.ids.get(&person.organization)?;
            for role in person.roles()? {
                self.holders.entry((organization, role)).or_insert_with(|| person.username.clone());
            }
        }
        Ok(())
    }

    /// Adds an account, or roles to one. The user and its grants are created at one time, for the last user is the marker.
    async fn add_person(&self, person: &Person, password: &str, at: DateTime<Utc>) -> Result<Uuid> {
        let (app, ctx) = (&mut self.app.handle(), RequestContext::system(at));
        let (username, full_name) = (person.username.clone(), person.full_name.clone());
        let user_id = if let Ok(known) = self.ids.get(&username) {
            known
        } else {
            let new = NewUser { username, full_name, password: password.to_owned() };
            create_user(app, &ctx, new).await?.view.id
        };
        let organization_id = self.ids.get(&person.organization)?;
        for role in person.roles()? {
            give(app, &ctx, NewGrant { user_id, role, organization_id }).await?;
        }
        Ok(user_id)
    }
}

/// Returns the context of the deployment itself at the beginning of a day.
pub fn at_start_of(day: NaiveDate) -> RequestContext {
    RequestContext::system(chance::at(day))
}

/// Returns `xã Bảo Hà` for `Xã Bảo Hà`.
fn within_a_sentence(name: &str) -> String {
    let mut rest = name.chars();
    rest.next().into_iter().flat_map(char::to_lowercase).chain(rest).collect()
}
