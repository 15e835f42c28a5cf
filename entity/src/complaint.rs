//! The record that a complaint or denunciation was forwarded to the body that handles it.

use sea_orm::FromJsonQueryResult;
use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::document::DocumentReference;

/// To whom a complaint or denunciation was forwarded. Its text is not shown any more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, FromJsonQueryResult, ToSchema)]
pub struct ComplaintForwarding {
    /// The receiving organization; `null` when it is not in the directory.
    pub organization_id: Option<Uuid>,
    /// The name of the receiver on that day.
    pub receiver: String,
    /// Legal date.
    pub on: Date,
    /// The forwarding document.
    pub document: Option<DocumentReference>,
    /// The number of the receipt that the receiver gave.
    pub receipt_number: Option<String>,
}
