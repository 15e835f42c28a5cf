//! Encrypts again with the present secret key what former keys encrypted, so that those can be given up.

use entity::{former_text, petitioner, signing_key};
use sea_orm::ActiveValue::Set;
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::secrets::Secrets;
use crate::kernel::{unversioned, versioned};

/// The rows of one transaction.
const BATCH: u64 = 500;

/// How many rows were encrypted again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Resealed {
    pub petitioners: usize,
    pub former_texts: usize,
    pub signing_keys: usize,
}

/// Encrypts everything again that is not encrypted with the present key. Requests may run meanwhile, and it can be
/// stopped and repeated.
///
/// # Errors
/// Internal error when a key is missing from the configuration; what was done before stays.
pub async fn reseal(app: &mut App, ctx: &RequestContext) -> Result<Resealed> {
    let mut all = Resealed::default();
    loop {
        let petitioners = petitioners(app, ctx).await?;
        let former_texts = former_texts(app, ctx).await?;
        let signing_keys = signing_keys(app, ctx).await?;
        all.petitioners += petitioners;
        all.former_texts += former_texts;
        all.signing_keys += signing_keys;
        if petitioners + former_texts + signing_keys == 0 {
            return Ok(all);
        }
    }
}

fn again(secrets: &Secrets, id: Uuid, key: &str, sealed: &[u8]) -> Result<(String, Vec<u8>)> {
    secrets.seal(id.as_bytes(), &secrets.open(key, id.as_bytes(), sealed)?)
}

async fn petitioners(app: &mut App, ctx: &RequestContext) -> Result<usize> {
    use petitioner::{ActiveModel, Column, Entity};
    let tx = app.begin(ctx).await?;
    let secrets = &tx.shared().secrets;
    let of_others = Entity::find().filter(Column::KeyId.ne(secrets.key_id())).order_by_asc(Column::CaseId);
    let rows = of_others.limit(BATCH).lock_exclusive().all(&tx).await?;
    for row in &rows {
        let (key_id, sealed) = again(secrets, row.case_id, &row.key_id, &row.sealed)?;
        let sealed = ActiveModel {
            case_id: Set(row.case_id),
            key_id: Set(key_id),
            sealed: Set(sealed),
            ..Default::default()
        };
        unversioned::update(&tx, sealed).await?;
    }
    tx.done().await?;
    Ok(rows.len())
}

async fn former_texts(app: &mut App, ctx: &RequestContext) -> Result<usize> {
    use former_text::{ActiveModel, Column, Entity};
    let tx = app.begin(ctx).await?;
    let secrets = &tx.shared().secrets;
    let of_others = Entity::find().filter(Column::KeyId.ne(secrets.key_id()));
    // not those that were erased
    let of_others = of_others.filter(Column::Sealed.is_not_null()).order_by_asc(Column::Id);
    let rows = of_others.limit(BATCH).lock_exclusive().all(&tx).await?;
    for row in &rows {
        let (Some(key), Some(sealed)) = (&row.key_id, &row.sealed) else { continue };
        let (key_id, sealed) = again(secrets, row.id, key, sealed)?;
        let sealed =
            ActiveModel { key_id: Set(Some(key_id)), sealed: Set(Some(sealed)), ..Default::default() };
        versioned::save(&tx, ctx, row, sealed).await?;
    }
    tx.done().await?;
    Ok(rows.len())
}

async fn signing_keys(app: &mut App, ctx: &RequestContext) -> Result<usize> {
    use signing_key::{ActiveModel, Column, Entity};
    let tx = app.begin(ctx).await?;
    let secrets = &tx.shared().secrets;
    let of_others = Entity::find().filter(Column::SealedWith.ne(secrets.key_id())).order_by_asc(Column::Id);
    let rows = of_others.limit(BATCH).lock_exclusive().all(&tx).await?;
    for row in &rows {
        let (sealed_with, sealed) = again(secrets, row.id, &row.sealed_with, &row.sealed_private)?;
        let sealed = ActiveModel {
            id: Set(row.id),
            sealed_with: Set(sealed_with),
            sealed_private: Set(sealed),
            ..Default::default()
        };
        unversioned::update(&tx, sealed).await?;
    }
    tx.done().await?;
    Ok(rows.len())
}
