//! The accounts, created through the service's use cases, and many more users without passwords, so that every step
//! has a user.

use std::collections::HashSet;
use vi_text::{folded_words, name_key};

use entity::enums::Role::{self, Auditor, Clerk, Handler, Head, Leader, Reviewer};
use entity::{grant, user};
use kiennghi::kernel::app::App;
use kiennghi::kernel::error::Error;
use kiennghi::service::directory::grant::{NewGrant, give};
use kiennghi::service::directory::user::{NewUser, create};
use uuid::Uuid;

use super::council::{Council, STAFFED, Setting, Staff};
use super::found::system;
use super::ids::{Kind, id};
use super::season::{FIRST, morning, time};
use super::table::Table;

pub const PASSWORD: &str = "mot mat khau do tai";

/// The rows of the users without passwords.
pub struct Crowd {
    pub users: Vec<user::Model>,
    pub grants: Vec<grant::Model>,
}

impl Crowd {
    /// Stores the users and their grants.
    ///
    /// # Errors
    /// When the database accepts no more rows.
    pub fn store(
        self,
        mut users: Table<user::Entity>,
        mut grants: Table<grant::Entity>,
    ) -> Result<(), String> {
        self.users.iter().try_for_each(|user| users.put(user))?;
        self.grants.iter().try_for_each(|grant| grants.put(grant))?;
        users.finish()?;
        grants.finish()
    }

    fn user(&mut self, role: Role, organization_id: Uuid, council_id: Option<Uuid>) -> Uuid {
        let (n, at) = (self.users.len() as u64, u64::try_from(morning(FIRST)).unwrap_or(0));
        let id = |kind| id(at * 1000, kind, 0, n);
        let (user_id, created_at) = (id(Kind::User), time(morning(FIRST)));
        let full_name = format!("Cán bộ số {n}");
        self.users.push(user::Model {
            id: user_id,
            username: format!("can.bo.{n}"),
            name_key: name_key(&full_name),
            name_words: folded_words(&full_name),
            full_name,
            password_hash: None,
            must_change_password: false,
            disabled_at: None,
            token_version: 1,
            version: 1,
            created_at,
            updated_at: created_at,
        });
        self.grants.push(grant::Model {
            id: id(Kind::Grant),
            user_id,
            role,
            organization_id,
            council_id,
            revoked_at: None,
            version: 1,
            created_at,
            updated_at: created_at,
        });
        user_id
    }
}

/// Creates an account, named after its role with a number or a word.
async fn account(app: &mut App, role: Role, of: &str, organization_id: Uuid) -> Result<Uuid, Error> {
    let ctx = system(morning(FIRST));
    let username = username(role, of);
    let full_name = format!("Tài khoản {username}");
    let new = NewUser { username, full_name, password: PASSWORD.to_owned() };
    let user_id = create(app, &ctx, new).await?.view.id;
    give(app, &ctx, NewGrant { user_id, role, organization_id }).await?;
    Ok(user_id)
}

/// Returns the name of an account.
#[must_use]
pub fn username(role: Role, of: &str) -> String {
    format!("{role}.{of}")
}

/// Returns what the accounts of a council's auditors are named after.
#[must_use]
pub fn auditors(council: usize) -> [String; 2] {
    [council.to_string(), format!("{council}.2")]
}

/// Creates a user for every role; `named` are the agencies with accounts, and the names of these.
///
/// # Errors
/// The errors of the use cases.
pub async fn create_all(
    app: &mut App,
    setting: &mut Setting,
    named: &[&(usize, String)],
) -> Result<Crowd, Error> {
    let mut crowd = Crowd { users: vec![], grants: vec![] };
    for (n, council) in setting.councils.iter_mut().enumerate() {
        fill(&mut crowd, council);
        if n < STAFFED {
            let of = n.to_string();
            council.clerk = account(app, Clerk, &of, council.office).await?;
            council.leader = account(app, Leader, &of, council.standing).await?;
            council.reviewers[0] = account(app, Reviewer, &of, council.boards[0].id).await?;
            for of in auditors(n) {
                account(app, Auditor, &of, council.council).await?;
            }
        }
    }
    for agency in &mut setting.agencies {
        let organization = agency.body.id;
        agency.staff = Staff {
            handler: crowd.user(Handler, organization, None),
            head: crowd.user(Head, organization, None),
        };
    }
    let mut seen = HashSet::new();
    for (agency, of) in named.iter().filter(|(agency, _)| seen.insert(*agency)) {
        let organization = setting.agencies[*agency].body.id;
        setting.agencies[*agency].staff = Staff {
            handler: account(app, Handler, of, organization).await?,
            head: account(app, Head, of, organization).await?,
        };
    }
    Ok(crowd)
}

fn fill(crowd: &mut Crowd, council: &mut Council) {
    let id = Some(council.council);
    council.clerk = crowd.user(Clerk, council.office, id);
    council.leader = crowd.user(Leader, council.standing, id);
    council.reviewers = [0, 1].map(|board: usize| crowd.user(Reviewer, council.boards[board].id, id));
}
