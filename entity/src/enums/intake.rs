//! Values about how a matter reached the council, and which places it is about.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use utoipa::openapi::schema::Type;
use utoipa::openapi::{ObjectBuilder, RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

string_enum! {
    /// The channel through which the matter reached the council.
    Channel {
        /// A meeting with voters (tiếp xúc cử tri).
        VoterMeeting = "voter_meeting",
        /// The reception of citizens (tiếp công dân).
        CitizenReception = "citizen_reception",
        /// A letter (đơn thư).
        Letter = "letter",
        /// A telephone hotline (đường dây nóng).
        Hotline = "hotline",
        /// An online form.
        Online = "online",
    }
}

string_enum! {
    /// Which places a case is about.
    CaseArea {
        /// One administrative unit or several, which are named.
        Units = "units",
        /// The whole area of the council (toàn địa bàn).
        Whole = "whole",
        /// The place is not known, or there is none.
        Unknown = "unknown",
    }
}
