//! The template of a new council, from `assets/council_template.toml`.

use std::sync::LazyLock;

use entity::enums::{OrganizationKind, Role, UnitKind};
use serde::Deserialize;

const TEXT: &str = include_str!("../../../../assets/council_template.toml");

/// What a council is made of.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Template {
    council: String,
    deputy_group: String,
    pub bodies: Vec<Body>,
    pub sectors: Vec<Sector>,
    pub users: Vec<User>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Body {
    pub key: String,
    pub kind: OrganizationKind,
    name: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sector {
    pub code: String,
    pub name: String,
    /// The key of the board that oversees it.
    pub board: String,
    /// The code of the sector above it, which comes before it.
    pub parent: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct User {
    pub key: String,
    name: String,
    pub role: Role,
    /// The key of a body, or `council`.
    pub body: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Templates {
    commune: Template,
    province: Template,
}

#[expect(clippy::expect_used, reason = "the file is part of the program, and a test reads it")]
static TEMPLATES: LazyLock<Templates> =
    LazyLock::new(|| toml::from_str(TEXT).expect("invariant: the template can be read"));

/// The key of the council itself.
pub const COUNCIL: &str = "council";

/// Returns the template for the council of a unit; `None` where there are no councils any more.
#[must_use]
pub fn of(kind: UnitKind) -> Option<&'static Template> {
    match kind {
        UnitKind::CentrallyRunCity | UnitKind::Province => Some(&TEMPLATES.province),
        UnitKind::Ward | UnitKind::Commune | UnitKind::SpecialZone => Some(&TEMPLATES.commune),
        UnitKind::District | UnitKind::Township => None,
    }
}

impl Template {
    #[must_use]
    pub fn council_name(&self, unit: &str) -> String {
        named(&self.council, unit)
    }

    #[must_use]
    pub fn group_name(&self, unit: &str, number: usize) -> String {
        named(&self.deputy_group, unit).replace("{n}", &number.to_string())
    }
}

impl Body {
    #[must_use]
    pub fn name(&self, unit: &str) -> String {
        named(&self.name, unit)
    }
}

impl User {
    #[must_use]
    pub fn full_name(&self, unit: &str) -> String {
        named(&self.name, unit)
    }
}

/// Writes the name of a unit into a name, beginning with a small letter as within a sentence.
fn named(name: &str, unit: &str) -> String {
    let mut rest = unit.chars();
    let unit: String = rest.next().into_iter().flat_map(char::to_lowercase).chain(rest).collect();
    name.replace("{unit}", &unit)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::policy::allowed_organizations;

    #[test]
    fn every_key_of_the_template_names_a_body_that_allows_it() {
        for template in [&TEMPLATES.commune, &TEMPLATES.province] {
            let kind = |key: &str| match key {
                COUNCIL => Some(OrganizationKind::PeoplesCouncil),
                _ => template.bodies.iter().find(|body| body.key == key).map(|body| body.kind),
            };
            for (i, sector) in template.sectors.iter().enumerate() {
                assert_eq!(kind(&sector.board), Some(OrganizationKind::CouncilBoard), "{sector:?}");
                let above = |code: &String| template.sectors[..i].iter().any(|other| other.code == *code);
                assert!(sector.parent.as_ref().is_none_or(above), "{sector:?}");
            }
            for user in &template.users {
                let kind = kind(&user.body).unwrap();
                assert!(allowed_organizations(user.role).contains(&kind), "{user:?}");
            }
            // somebody outside the standing body closes what it answers
            let outside = |user: &&User| user.role == Role::Leader && user.body == COUNCIL;
            assert!(template.users.iter().any(|user| outside(&user)));
        }
    }
}
