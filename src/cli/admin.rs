//! The commands `kiennghi user`, `client`, `keys` and `import`. Their changes are recorded in the event log like all
//! others.

use crate::cli::{Client, Import, Keys, User, open};
use crate::domain::actor::Actor;
use crate::kernel::config::Config;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Error;
use crate::kernel::position;
use crate::kernel::reseal::{Resealed, reseal};
use crate::kernel::secrets::fresh_password;
use crate::service::council::setup as council;
use crate::service::council::setup::CouncilSetup;
use crate::service::directory::client::NewClient;
use crate::service::directory::grant::NewGrant;
use crate::service::directory::user::{NewUser, UserPatch};
use crate::service::directory::{
    administrative_unit, client as clients, grant as grants, organization, user as users,
};
use crate::service::identity::signing_key;
use validator::Validate;

pub(super) async fn user(config: Config, what: User) -> Result<(), String> {
    let mut app = open(config).await?;
    let ctx = RequestContext::now(Actor::system());
    match what {
        User::Create { username, full_name, role, organization } => {
            let (password, is_made) = password()?;
            let new = NewUser { username, full_name, password: password.clone() };
            new.validate().map_err(|e| e.to_string())?;
            if let (Some(role), Some(organization)) = (role, organization) {
                // before the user is created, so that a refused role leaves no user without one
                grants::check_role_allowed(app.read(), &ctx, role, organization)
                    .await
                    .map_err(|e| message(&e))?;
            }
            let made = users::create(&mut app, &ctx, new).await.map_err(|e| message(&e))?.view;
            if let (Some(role), Some(organization_id)) = (role, organization) {
                let new = NewGrant { user_id: made.id, role, organization_id };
                grants::give(&mut app, &ctx, new).await.map_err(|e| message(&e))?;
            }
            println!("{}  {}", made.id, made.username);
            if is_made {
                println!("password: {password}");
            }
        }
        User::Disable { username } => {
            let user = users::by_name(&app, &username).await.map_err(|e| message(&e))?;
            let patch = UserPatch { full_name: None, password: None, disabled: Some(true) };
            users::edit(&mut app, &ctx, user.id, user.version, patch).await.map_err(|e| message(&e))?;
            println!("{username} is disabled");
        }
        User::ResetPassword { username } => {
            let (password, is_made) = password()?;
            let user = users::by_name(&app, &username).await.map_err(|e| message(&e))?;
            let patch = UserPatch { full_name: None, password: Some(password.clone()), disabled: None };
            patch.validate().map_err(|e| e.to_string())?;
            users::edit(&mut app, &ctx, user.id, user.version, patch).await.map_err(|e| message(&e))?;
            println!("{username} has a new password");
            if is_made {
                println!("password: {password}");
            }
        }
    }
    Ok(())
}

/// Returns the password from the environment and `false`, or a generated one and `true`.
fn password() -> Result<(String, bool), String> {
    match std::env::var("NEW_PASSWORD") {
        Ok(given) if !given.is_empty() => Ok((given, false)),
        _ => fresh_password().map(|made| (made, true)).map_err(|e| message(&e)),
    }
}

pub(super) async fn client(config: Config, what: Client) -> Result<(), String> {
    let mut app = open(config).await?;
    let Client::Create { name, organization, scopes } = what;
    let new = NewClient { name, organization_id: organization, scopes };
    let ctx = RequestContext::now(Actor::system());
    let made = clients::create(&mut app, &ctx, new).await.map_err(|e| message(&e))?.view;
    println!("client_id:     {}", made.id);
    println!("client_secret: {}", made.client_secret.unwrap_or_default());
    Ok(())
}

pub(super) async fn keys(config: Config, what: &Keys) -> Result<(), String> {
    let mut app = open(config).await?;
    let ctx = RequestContext::now(Actor::system());
    match what {
        Keys::List => {}
        Keys::Rotate => signing_key::rotate(&mut app, &ctx).await.map(drop).map_err(|e| message(&e))?,
        Keys::Reseal => {
            let Resealed { petitioners, former_texts, event_texts, signing_keys, webhook_secrets } =
                reseal(&mut app, &ctx).await.map_err(|e| message(&e))?;
            println!(
                "encrypted again: {petitioners} petitioners, {former_texts} former texts, {event_texts} texts of events, \
                 {signing_keys} signing keys, {webhook_secrets} secrets of webhooks"
            );
            return Ok(());
        }
    }
    for key in signing_key::list(&app).await.map_err(|e| message(&e))? {
        let state = key.retired_at.map_or_else(|| "alive".to_owned(), |at| format!("retired {at}"));
        println!("{}  {}  made {}  {state}", key.id, key.algorithm, key.created_at);
    }
    Ok(())
}

pub(super) async fn import(config: Config, what: &Import) -> Result<(), String> {
    let read = |file: &str| std::fs::read_to_string(file).map_err(|e| format!("{file}: {e}"));
    let ctx = RequestContext::now(Actor::system());
    match what {
        Import::Units { file } => {
            let text = match file {
                Some(file) => read(file)?,
                None => administrative_unit::NATIONAL.to_owned(),
            };
            let mut app = open(config).await?;
            let new = administrative_unit::import(&mut app, &ctx, &text).await.map_err(|e| message(&e))?;
            println!("{new} new units");
        }
        Import::Organizations { file } => {
            let text = read(file)?;
            let mut app = open(config).await?;
            let made = organization::import::import(&mut app, &ctx, &text).await.map_err(|e| message(&e))?;
            let mut made: Vec<_> = made.into_iter().collect();
            made.sort();
            made.iter().for_each(|(key, id)| println!("{id}  {key}"));
        }
        Import::CentralBodies => {
            let mut app = open(config).await?;
            let all = organization::import::central_bodies(&mut app, &ctx).await.map_err(|e| message(&e))?;
            all.iter().for_each(|(name, id)| println!("{id}  {name}"));
        }
        Import::Councils { file } => {
            let text = read(file)?;
            let mut app = open(config).await?;
            println!("council,username,full_name,password");
            // written at once: what a later line refuses does not take back the councils before it
            let print = |made: &CouncilSetup| {
                for user in &made.users {
                    println!("{},{},{},{}", made.council.id, user.username, user.full_name, user.password);
                }
            };
            council::import::import(&mut app, &ctx, &text, print).await.map_err(|e| message(&e))?;
        }
    }
    Ok(())
}

pub(super) async fn restored(config: Config) -> Result<(), String> {
    let mut app = open(config).await?;
    let ctx = RequestContext::now(Actor::system());
    position::renew(&mut app, &ctx).await.map_err(|e| message(&e))?;
    println!("Positions from before are refused from now on.");
    Ok(())
}

/// Formats an error as a sentence for the terminal. The pointer of a file error is its line.
pub(crate) fn message(error: &Error) -> String {
    let title = error.code().map_or("", |code| code.title(crate::kernel::error::Language::English));
    let Error::Refused(refused) = error else { return format!("{title}: {}", error.chain()) };
    let detail = refused.detail.iter().map(|detail| detail.english.clone());
    let fields = refused.errors.iter().map(|e| {
        let line =
            e.pointer.as_deref().and_then(|p| p.strip_prefix('/')).filter(|p| p.parse::<u32>().is_ok());
        let place = line.map_or_else(|| e.pointer.clone().unwrap_or_default(), |line| format!("line {line}"));
        format!("{place}: {}", e.detail)
    });
    std::iter::once(title.to_owned()).chain(detail).chain(fields).collect::<Vec<_>>().join("; ")
}
