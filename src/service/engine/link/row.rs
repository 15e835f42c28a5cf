//! Rows of links, for acts that hold the cases, have checked them, and tell the story themselves.

use entity::case_link::Model;
use entity::enums::LinkKind;
use sea_orm::prelude::Uuid;

use crate::kernel::context::RequestContext;

/// A link to be written: the one that arises, settles, repeats or was split off, and the other.
#[must_use]
pub fn new(ctx: &RequestContext, council_id: Uuid, from_case: Uuid, kind: LinkKind, to_case: Uuid) -> Model {
    Model {
        id: ctx.new_id(),
        council_id,
        from_case,
        to_case,
        kind,
        note: None,
        created_by: ctx.actor.user_id,
        created_at: ctx.now,
    }
}
