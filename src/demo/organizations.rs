//! Adds the organizations of Lào Cai: those of the file, and the committees and councils of communes and former
//! districts.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use entity::enums::OrganizationKind::{self, DeputyGroup, PeoplesCommittee, PeoplesCouncil};
use uuid::Uuid;

use crate::demo::data::fault;
use crate::demo::ids::Kind;
use crate::demo::units::{BEGIN, day};
use crate::demo::world::World;
use crate::demo::{chance, system};
use crate::kernel::error::Result;
use crate::service::directory::administrative_unit::SINCE;
use crate::service::directory::organization::create::{NewOrganization, create};
use crate::service::directory::organization::edit::{Succession, succeed};

/// Number of communes in the area of a deputy group.
pub const GROUP: usize = 10;

/// The day on which the two provinces were created from Hoàng Liên Sơn.
const FORMER_SINCE: NaiveDate = day(1991, 10, 1);

/// Builds an organization with a kind, a name, a unit and a first day.
fn plain(kind: OrganizationKind, name: String, unit: Uuid, valid_from: NaiveDate) -> NewOrganization {
    let (parent_id, council_id, valid_to) = (None, None, None);
    let (area, codes, unit_id) = (vec![], vec![], Some(unit));
    NewOrganization { kind, name, parent_id, council_id, unit_id, area, codes, valid_from, valid_to }
}

impl World<'_> {
    /// Adds the organizations. Their keys are those of the file; `ubnd:<code>` and `hdnd:<code>` for communes,
    /// `ubnd:d<code>` for former districts.
    pub async fn add_organizations(&mut self) -> Result<()> {
        let data = self.data;
        let mut groups = 0;
        for row in &data.organizations {
            let unit = self.ids.get(Kind::Unit, &row.unit)?;
            let id = |key: &Option<String>| {
                key.as_ref().map(|key| self.ids.get(Kind::Organization, key)).transpose()
            };
            let mut new = NewOrganization {
                parent_id: id(&row.parent)?,
                council_id: id(&row.council)?,
                ..plain(row.kind, row.name.clone(), unit, row.valid_from)
            };
            if row.kind == DeputyGroup {
                let area = self.communes.iter().skip(groups * GROUP).take(GROUP);
                new.area = area.map(|commune| commune.unit).collect();
                groups += 1;
            }
            let id = self.add_organization(&row.key, new).await?;
            self.notations.insert(id, row.notation.clone());
        }
        let parent_id = Some(self.ids.get(Kind::Organization, "ubnd")?);
        let mut new = Vec::new();
        for district in &self.districts {
            let name = format!("UBND {}", district.name);
            let committee = plain(PeoplesCommittee, name, district.unit, FORMER_SINCE);
            new.push((format!("ubnd:d{}", district.code), NewOrganization { parent_id, ..committee }));
        }
        for commune in &self.communes {
            let committee = plain(PeoplesCommittee, format!("UBND {}", commune.name), commune.unit, SINCE);
            new.push((format!("ubnd:{}", commune.code), NewOrganization { parent_id, ..committee }));
            let council = plain(PeoplesCouncil, format!("HĐND {}", commune.name), commune.unit, SINCE);
            new.push((format!("hdnd:{}", commune.code), council));
        }
        for (key, new) in new {
            self.add_organization(&key, new).await?;
        }
        self.succeed().await
    }

    async fn add_organization(&mut self, key: &str, new: NewOrganization) -> Result<Uuid> {
        let ctx = system(chance::at(new.valid_from.max(BEGIN)));
        let id = create(&mut self.app.handle(), &ctx, new).await?.view.id;
        self.ids.insert(Kind::Organization, key, id);
        Ok(id)
    }

    /// Records the successors: on 1 July 2025 departments were merged, and the duties of each district went to the
    /// communes formed from it.
    async fn succeed(&self) -> Result<()> {
        let mut successors: BTreeMap<String, Vec<Uuid>> = BTreeMap::new();
        for row in &self.data.organizations {
            if let Some(successor) = &row.successor {
                successors.insert(row.key.clone(), vec![self.ids.get(Kind::Organization, successor)?]);
            }
        }
        for row in &self.data.succession {
            let commune = self.ids.get(Kind::Organization, &format!("ubnd:{}", row.commune));
            let commune = commune.map_err(|error| fault(format!("{}: {error}", row.name)))?;
            successors.entry(format!("ubnd:d{}", row.former_district)).or_default().push(commune);
        }
        for (key, successors) in successors {
            let step = Succession { successors, since: SINCE };
            let id = self.ids.get(Kind::Organization, &key)?;
            succeed(&mut self.app.handle(), &system(chance::at(SINCE)), id, 1, step).await?;
        }
        Ok(())
    }
}
