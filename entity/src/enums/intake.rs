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
        /// A discussion of a group of deputies (thảo luận tổ).
        GroupDiscussion = "group_discussion",
        /// The Fatherland Front (MTTQ), which gathers what voters say.
        FatherlandFront = "fatherland_front",
        /// A letter that was handed in (đơn thư).
        Letter = "letter",
        /// A letter that came by post (bưu chính).
        Post = "post",
        /// An e-mail (thư điện tử).
        Email = "email",
        /// A telephone hotline (đường dây nóng), also the one during a session.
        Hotline = "hotline",
        /// An online form (cổng thông tin).
        Online = "online",
        /// An app on a phone (ứng dụng).
        App = "app",
        /// A form that was opened with a QR code (mã QR).
        QrCode = "qr_code",
        /// Another council referred it (chuyển đến).
        Referral = "referral",
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

string_enum! {
    /// How a petition that is split into parts is counted: once, or as its parts. Either way nothing is counted twice.
    CountedAs {
        /// A split petition counts once, and its parts do not.
        Wholes = "wholes",
        /// The parts count, and the petition that was split does not.
        Parts = "parts",
    }
}
