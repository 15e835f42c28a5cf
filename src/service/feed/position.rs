//! Tells clients the present position, from which they can ask for changes.

use serde::Serialize;
use utoipa::ToSchema;

use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::position;
use crate::kernel::reply::{Reply, View};

/// The present position in the order in which changes are committed.
#[derive(Debug, Serialize, ToSchema)]
pub struct PositionView {
    /// Opaque. Send it as `changed_since` to get what has changed since.
    pub position: String,
}

impl View for PositionView {}

/// Returns the present position.
///
/// # Errors
/// 503 when the database is not available.
pub async fn present(app: &mut App, ctx: &RequestContext) -> Result<Reply<PositionView>> {
    let position = position::present(app, ctx).await?;
    Ok(Reply::shown(PositionView { position: position.sealed(app) }))
}
