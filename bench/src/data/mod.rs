//! The data set: councils and accounts are created through the service's use cases, then the cases in bulk. It is
//! deterministic except for the ids that the use cases create.

mod answer;
mod council;
mod course;
mod encode;
mod fill;
mod found;
pub mod ids;
mod intake;
mod oversee;
mod people;
mod phrases;
mod postgres;
mod promise;
mod season;
mod sqlite;
mod story;
mod table;
mod tally;

use std::collections::HashMap;
use std::time::Instant;

use entity::conclusion;
use entity::enums::Role;
use kiennghi::db::{Db, Durability};
use kiennghi::kernel::app::App;
use kiennghi::kernel::config::Config;
use kiennghi::kernel::error::Error;
use kiennghi::kernel::schema;
use kiennghi::kernel::secrets::Secrets;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use uuid::Uuid;

use self::council::{STAFFED, Setting};
use self::fill::{Filled, Tables, fill};
use self::people::{Crowd, PASSWORD, auditors, username};
use crate::world::{Agency, Council, World};

/// The secret key that the service must be started with.
const SECRET_KEY: &str = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

/// The minimum number of assignments that the small agency can expect.
const HANDFUL: f64 = 6.0;

/// Builds a data set in an empty database.
///
/// # Errors
/// A sentence for the user at the terminal.
pub async fn build(url: &str, cases: u64) -> Result<World, String> {
    let is_sqlite = url.starts_with("sqlite:");
    if !is_sqlite {
        postgres::hurry(url, true).await?;
    }
    let began = Instant::now();
    let mut app = open(url).await?;
    let (setting, crowd, named) = Box::pin(found(&mut app, cases)).await.map_err(message)?;
    app.close().await.map_err(|e| e.to_string())?;
    let count = setting.councils.len();
    eprintln!("{:<22} {count:>12} created {:>8.1} s", "councils", began.elapsed().as_secs_f64());
    let stripped = Tables::stripped();
    let (setting, filled) = if is_sqlite {
        let (tables, rows) = Tables::together();
        let made = make(setting, crowd, cases, tables);
        let (filled, made) = tokio::join!(sqlite::fill(url, &stripped, rows), made);
        filled.and(made)?
    } else {
        let taken = postgres::strip(url, &stripped).await?;
        let (tables, rows) = Tables::apart();
        let (filled, made) = tokio::join!(postgres::fill(url, rows), make(setting, crowd, cases, tables));
        let made = filled.and(made)?;
        postgres::add_indexes(url, taken).await?;
        made
    };
    count_recommendations(url, &filled.recommendations).await?;
    if !is_sqlite {
        postgres::hurry(url, false).await?;
    }
    eprintln!("{:<22} {cases:>12} created {:>8.1} s", "all cases", began.elapsed().as_secs_f64());
    Ok(world(&setting, &filled, &named, cases))
}

fn config() -> Config {
    Config {
        secret_key: Some(SECRET_KEY.into()),
        argon2_memory_kib: 8,
        argon2_iterations: 1,
        ..Config::default()
    }
}

async fn open(url: &str) -> Result<App, String> {
    let config = config();
    let secrets = Secrets::load(&config)?;
    let db = Db::open(url, &config, Durability::Off).await.map_err(|e| e.to_string())?;
    schema::migrate(&db).await.map_err(|e| format!("migration: {e}"))?;
    Ok(App::new(config, db, secrets))
}

/// The agencies with accounts, and the names of their accounts.
struct Named {
    /// One agency of each council with accounts.
    councils: Vec<(usize, String)>,
    /// The largest of all, and a small one.
    large: (usize, String),
    small: (usize, String),
}

async fn found(app: &mut App, cases: u64) -> Result<(Setting, Crowd, Named), Error> {
    let mut setting = found::found(app).await?;
    let named = named(&setting, cases);
    let accounts: Vec<_> = named.councils.iter().chain([&named.large, &named.small]).collect();
    let crowd = people::create_all(app, &mut setting, &accounts).await?;
    let shares = setting.shares();
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        clippy::cast_precision_loss,
        reason = "about"
    )]
    let recommendations = |n: usize| (shares[n] * cases as f64 / 10.0) as u64;
    oversee::conclude(app, &mut setting, recommendations).await?;
    Ok((setting, crowd, named))
}

/// Chooses one agency of each council with accounts, the largest of all, and a small one.
fn named(setting: &Setting, cases: u64) -> Named {
    let shares = setting.by_share();
    let staffed = setting.councils.iter().take(STAFFED).enumerate();
    let councils: Vec<_> = staffed.map(|(n, council)| (council.agencies[0], n.to_string())).collect();
    #[expect(clippy::cast_precision_loss, reason = "about")]
    let handful = HANDFUL / cases as f64;
    let pick = |found: Option<&(f64, usize)>, of: &str| {
        let agency = found.map_or(0, |(_, agency)| *agency);
        let known = councils.iter().find(|(named, _)| *named == agency).cloned();
        known.unwrap_or((agency, of.to_owned()))
    };
    let large = pick(shares.first(), "large");
    let small = pick(shares.iter().rev().find(|(share, _)| *share >= handful), "small");
    Named { councils, large, small }
}

/// Creates the rows on a thread of its own, because that is computation and not waiting.
async fn make(
    setting: Setting,
    crowd: Crowd,
    cases: u64,
    tables: Tables,
) -> Result<(Setting, Filled), String> {
    let made = tokio::task::spawn_blocking(move || {
        let filled = fill(&setting, &Secrets::load(&config())?, crowd, cases, tables)?;
        Ok((setting, filled))
    });
    made.await.map_err(|e| e.to_string())?
}

/// Sets the number of cases of each conclusion.
async fn count_recommendations(url: &str, counts: &HashMap<Uuid, i32>) -> Result<(), String> {
    let db = Db::open(url, &config(), Durability::Off).await.map_err(|e| e.to_string())?;
    let tx = db.begin().await.map_err(|e| e.to_string())?;
    for (id, count) in counts {
        #[expect(clippy::disallowed_methods, reason = "the data set is made, not edited")]
        let counted = conclusion::Entity::update_many();
        counted
            .col_expr(conclusion::Column::CaseCount, Expr::value(*count))
            .filter(conclusion::Column::Id.eq(*id))
            .exec(&tx)
            .await
            .map_err(|e| e.to_string())?;
    }
    tx.commit().await.map_err(|e| e.to_string())?;
    db.close().await.map_err(|e| e.to_string())
}

fn world(setting: &Setting, filled: &Filled, named: &Named, cases: u64) -> World {
    let agency = |(agency, of): &(usize, String)| Agency {
        id: setting.agencies[*agency].body.id,
        handler: username(Role::Handler, of),
        head: username(Role::Head, of),
        assignments: filled.assignments[*agency],
    };
    let council = |n: usize| {
        let council = &setting.councils[n];
        let name = |role| username(role, &n.to_string());
        Council {
            id: council.council,
            cases: filled.cases[n],
            clerk: name(Role::Clerk),
            leader: name(Role::Leader),
            reviewer: name(Role::Reviewer),
            auditors: auditors(n).map(|of| username(Role::Auditor, &of)).into(),
            units: council.units.iter().map(|unit| unit.id).collect(),
            sectors: council.sectors.iter().map(|sector| sector.id).collect(),
            session: council.sessions.last().map(|session| session.1).unwrap_or_default(),
            agency: agency(&named.councils[n]),
            work: filled.work[n].clone(),
        }
    };
    let (common, rare) = (filled.tally.common(), filled.tally.rare());
    World {
        cases,
        password: PASSWORD.to_owned(),
        secret_key: SECRET_KEY.to_owned(),
        councils: (0..STAFFED).map(council).collect(),
        large_agency: agency(&named.large),
        small_agency: agency(&named.small),
        common_words: common.iter().map(|(word, _)| word.clone()).collect(),
        rare_words: rare.iter().map(|(word, _)| word.clone()).collect(),
        word_cases: common.into_iter().chain(rare).collect(),
    }
}

/// Formats the refusal of a use case, which is an error in the bench, with all details.
fn message(error: Error) -> String {
    match error {
        Error::Refused(refused) => {
            format!("data: {} {:?} {:?}", refused.code.word(), refused.detail, refused.errors)
        }
        other => format!("data: {other}"),
    }
}
