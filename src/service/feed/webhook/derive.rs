//! Makes messages of what changed. Each webhook has a cursor of the feed in its row; the messages and the cursor after
//! them are stored in one transaction, so that no change is left out or becomes two messages.

use chrono::TimeDelta;
use entity::enums::{CaseKind, WebhookEvent};
use entity::webhook::{delivery, progress};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, QueryFilter};

use crate::kernel::app::App;
use crate::kernel::bulk_insert;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Error, Result};
use crate::kernel::fields::Fields;
use crate::kernel::position;
use crate::kernel::unversioned;
use crate::service::feed::changes;
use crate::service::feed::cursor::Cursor;
use crate::service::feed::webhook::send::Sending;
use crate::service::feed::webhook::status::{self, MOST_WAITING};
use crate::service::feed::webhook::{lock, message, of_client, types_of};

/// The changes of one transaction.
const LIMIT: u64 = 200;
/// A cursor that found nothing is stored after this time, so that it does not grow old.
const KEEP_YOUNG: TimeDelta = TimeDelta::hours(1);

/// Makes the next messages of a webhook, and returns whether there may be more changes now.
///
/// # Errors
/// When the database cannot be read or refuses.
pub async fn derive(
    app: &mut App,
    ctx: &RequestContext,
    Sending { hook, client, progress: stored }: &Sending,
) -> Result<bool> {
    let Some(ctx) = of_client(app.read(), ctx, client).await? else { return Ok(false) };
    // only the ids of changes are needed
    let ctx = RequestContext { fields: Fields::read("type,id,deleted"), ..ctx };
    if status::waiting(app.read(), hook.id).await? >= MOST_WAITING {
        return Ok(false);
    }
    let now = position::present(app, &ctx).await?;
    let types = types_of(hook);
    let mut cursor: Cursor = serde_json::from_str(&stored.cursor).map_err(Error::internal)?;
    let began = cursor.since.clone();
    let mut events = vec![];
    let mut has_more = false;
    if cursor.valid(app, &now).is_err() {
        events.push((WebhookEvent::Resync, None));
        cursor = Cursor::at(&ctx, &now, kinds(&types));
    } else {
        cursor.kinds = kinds(&types);
        cursor.follow_roles_of(&ctx);
        let (items, more) = Box::pin(changes::next(app, &ctx, &mut cursor, now, LIMIT)).await?;
        has_more = more;
        let changed = items.iter().map(|item| (message::type_of(item), Some(item.id)));
        events.extend(changed.filter(|(event_type, _)| types.contains(event_type)));
    }
    if events.is_empty() && !has_more && cursor.since.read_at < began.read_at + KEEP_YOUNG.num_seconds() {
        return Ok(false);
    }
    let cursor = serde_json::to_string(&cursor).map_err(Error::internal)?;
    let make = |(id, (event_type, case))| message::new(&app.config, &ctx, id, hook.id, event_type, case);
    // in the order of the changes
    let ids = ctx.new_ids(events.len()).into_iter();
    let messages: Vec<delivery::Model> = ids.zip(events).map(make).collect();
    let system = RequestContext::system(ctx.now);
    let tx = app.begin(&system).await?;
    // first of all rows, as everywhere: the messages refer to it
    lock(&tx, hook.id).await?;
    let moved = unversioned::update_many::<progress::Entity>()
        .col_expr(progress::Column::Cursor, Expr::value(cursor))
        .filter(progress::Column::WebhookId.eq(hook.id))
        .filter(progress::Column::Cursor.eq(&stored.cursor))
        .exec(&tx)
        .await?;
    // another process was faster
    if moved.rows_affected == 0 {
        return Ok(false);
    }
    bulk_insert::insert(&tx, messages).await?;
    tx.done().await?;
    Ok(has_more)
}

/// Returns the kinds of cases that some types of events are about; empty: all.
pub(super) fn kinds(types: &[WebhookEvent]) -> Vec<CaseKind> {
    use WebhookEvent::{PetitionChanged, PetitionDeleted, RecommendationChanged, RecommendationDeleted};
    let any = |of: [WebhookEvent; 2]| of.iter().any(|one| types.contains(one));
    match (any([PetitionChanged, PetitionDeleted]), any([RecommendationChanged, RecommendationDeleted])) {
        (true, false) => vec![CaseKind::Petition],
        (false, true) => vec![CaseKind::Recommendation],
        _ => vec![],
    }
}
