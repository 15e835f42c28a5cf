//! Encrypts again with the present secret key what former keys encrypted, so that those can be given up.

use entity::webhook::secret as webhook_secret;
use entity::{event_text as texts, former_text, petitioner, signing_key};
use sea_orm::ActiveValue::Set;
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};

use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::idempotency::Tx;
use crate::kernel::{bulk_insert, event_text, unversioned, versioned};

/// The rows of one transaction.
const BATCH: u64 = 500;

/// How many rows were encrypted again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Resealed {
    pub petitioners: usize,
    pub former_texts: usize,
    pub event_texts: usize,
    pub signing_keys: usize,
    pub webhook_secrets: usize,
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
        let event_texts = event_texts(app, ctx).await?;
        let signing_keys = signing_keys(app, ctx).await?;
        let webhook_secrets = webhook_secrets(app, ctx).await?;
        all.petitioners += petitioners;
        all.former_texts += former_texts;
        all.event_texts += event_texts;
        all.signing_keys += signing_keys;
        all.webhook_secrets += webhook_secrets;
        if petitioners + former_texts + event_texts + signing_keys + webhook_secrets == 0 {
            return Ok(all);
        }
    }
}

/// Locks some rows of a table whose secret is encrypted with a former key.
async fn of_former_keys<E: EntityTrait>(
    tx: &Tx<'_>,
    key_id: E::Column,
    sealed: E::Column,
) -> Result<Vec<E::Model>> {
    // an erased text is not encrypted any more
    let others = E::find().filter(key_id.ne(tx.shared().secrets.key_id())).filter(sealed.is_not_null());
    Ok(others.limit(BATCH).lock_exclusive().all(tx).await?)
}

fn again(tx: &Tx<'_>, id: Uuid, key: &str, sealed: &[u8]) -> Result<(String, Vec<u8>)> {
    let secrets = &tx.shared().secrets;
    secrets.seal(id.as_bytes(), &secrets.open(key, id.as_bytes(), sealed)?)
}

async fn petitioners(app: &mut App, ctx: &RequestContext) -> Result<usize> {
    use petitioner::{ActiveModel, Column, Entity};
    let tx = app.begin(ctx).await?;
    let rows = of_former_keys::<Entity>(&tx, Column::KeyId, Column::Sealed).await?;
    for row in &rows {
        let (key_id, sealed) = again(&tx, row.case_id, &row.key_id, &row.sealed)?;
        let (key_id, sealed) = (Set(key_id), Set(sealed));
        let row = ActiveModel { case_id: Set(row.case_id), key_id, sealed, ..Default::default() };
        unversioned::update(&tx, row).await?;
    }
    tx.done().await?;
    Ok(rows.len())
}

async fn former_texts(app: &mut App, ctx: &RequestContext) -> Result<usize> {
    use former_text::{ActiveModel, Column, Entity};
    let tx = app.begin(ctx).await?;
    let rows = of_former_keys::<Entity>(&tx, Column::KeyId, Column::Sealed).await?;
    for row in &rows {
        let (Some(key), Some(sealed)) = (&row.key_id, &row.sealed) else { continue };
        let (key_id, sealed) = again(&tx, row.id, key, sealed)?;
        let (key_id, sealed) = (Set(Some(key_id)), Set(Some(sealed)));
        versioned::save(&tx, ctx, row, ActiveModel { key_id, sealed, ..Default::default() }).await?;
    }
    tx.done().await?;
    Ok(rows.len())
}

/// Replaces the rows: those of events are never changed. The service's role may not lock them either.
async fn event_texts(app: &mut App, ctx: &RequestContext) -> Result<usize> {
    use texts::{Column, Entity};
    let tx = app.begin(ctx).await?;
    let secrets = &tx.shared().secrets;
    let others = Entity::find().filter(Column::KeyId.ne(secrets.key_id()));
    let rows = others.limit(BATCH).all(&tx).await?;
    let mut again = Vec::with_capacity(rows.len());
    for row in &rows {
        let old = Entity::delete_by_id((row.event_id, row.field.clone()));
        // another request may have erased it meanwhile
        if old.exec(&tx).await?.rows_affected == 1 {
            again.push(event_text::sealed_again(secrets, row)?);
        }
    }
    bulk_insert::insert(&tx, again).await?;
    tx.done().await?;
    Ok(rows.len())
}

async fn signing_keys(app: &mut App, ctx: &RequestContext) -> Result<usize> {
    use signing_key::{ActiveModel, Column, Entity};
    let tx = app.begin(ctx).await?;
    let rows = of_former_keys::<Entity>(&tx, Column::SealedWith, Column::SealedPrivate).await?;
    for row in &rows {
        let (key, private) = again(&tx, row.id, &row.sealed_with, &row.sealed_private)?;
        let (sealed_with, sealed_private) = (Set(key), Set(private));
        let row = ActiveModel { id: Set(row.id), sealed_with, sealed_private, ..Default::default() };
        unversioned::update(&tx, row).await?;
    }
    tx.done().await?;
    Ok(rows.len())
}

async fn webhook_secrets(app: &mut App, ctx: &RequestContext) -> Result<usize> {
    use webhook_secret::{ActiveModel, Column, Entity};
    let tx = app.begin(ctx).await?;
    let rows = of_former_keys::<Entity>(&tx, Column::KeyId, Column::Sealed).await?;
    for row in &rows {
        let (key_id, sealed) = again(&tx, row.id, &row.key_id, &row.sealed)?;
        let row =
            ActiveModel { id: Set(row.id), key_id: Set(key_id), sealed: Set(sealed), ..Default::default() };
        unversioned::update(&tx, row).await?;
    }
    tx.done().await?;
    Ok(rows.len())
}
