//! Erasing what people typed in a step on a case; the event of the step keeps keyed digests.

use entity::enums::{Action, EventStream};
use entity::event::{self, Entity};
use entity::event_text::{Column, Entity as Texts};
use sea_orm::prelude::Uuid;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use crate::domain::event::EraseEventTexts;
use crate::domain::policy::Permission;
use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::{Code, Error, Result};
use crate::kernel::event_text;
use crate::kernel::reply::Reply;
use crate::kernel::{journal, versioned};
use crate::service::engine::case::act::CaseAct;
use crate::service::engine::case::party;
use crate::service::engine::case::view::CaseView;

/// Erases the texts of an event of a case, and returns the case.
///
/// # Errors
/// 404 also when the event is of another case, or has no texts; 403, 412, as for every step of a case; 409 when the
/// texts were erased before.
pub async fn erase(
    app: &mut App,
    ctx: &RequestContext,
    case: Uuid,
    id: Uuid,
    version: i64,
) -> Result<Reply<CaseView>> {
    let tx = app.begin(ctx).await?;
    let act = CaseAct::lock(ctx, tx, case).await?;
    let grant = ctx.require(Permission::EventTextErase, &act.resource_scope())?;
    party::refuse_interested(&act.tx, ctx, [&act.before]).await?;
    let of_case = Entity::find_by_id(id)
        .filter(event::Column::StreamId.eq(case))
        .filter(event::Column::Stream.eq(EventStream::Case));
    let event = of_case.one(&act.tx).await?.ok_or(Code::NotFound)?;
    ctx.same_version(act.before.version, version)?;
    let fields: Vec<String> = event_text::digests(&event)?.into_iter().map(|(field, _)| field).collect();
    if fields.is_empty() {
        return Err(Code::NotFound.into());
    }
    let erased = Texts::delete_many().filter(Column::EventId.eq(id)).exec(&act.tx).await?;
    if erased.rows_affected == 0 {
        return Err(Error::because(
            Code::WrongStatus,
            ("the texts are erased already", "nội dung đã được xóa"),
        ));
    }
    versioned::touch(&act.tx, ctx, &act.before).await?;
    let data = EraseEventTexts { event_id: id, event_seq: event.seq, fields };
    let entry = act.entry(Action::EraseEventTexts).by(grant).in_council(Some(act.before.council_id));
    journal::record(&act.tx, ctx, entry.with(data)).await?;
    act.commit().await
}
