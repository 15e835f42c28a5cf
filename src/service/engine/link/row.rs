//! Builds rows of links for use cases that lock and check the cases and record the events themselves.

use entity::case_link::Model;
use entity::enums::LinkKind;
use sea_orm::prelude::Uuid;

use crate::kernel::context::RequestContext;

/// Builds a link from the case that arises, settles, repeats or was split off to the other case.
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
