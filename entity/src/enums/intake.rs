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
        VoterMeeting = "voter_meeting" ("Tiếp xúc cử tri", "Voter meeting"),
        /// The reception of citizens (tiếp công dân).
        CitizenReception = "citizen_reception" ("Tiếp công dân", "Citizen reception"),
        /// A discussion of a group of deputies (thảo luận tổ).
        GroupDiscussion = "group_discussion" ("Thảo luận tổ", "Group discussion"),
        /// The Fatherland Front (MTTQ), which gathers what voters say.
        FatherlandFront = "fatherland_front" ("Mặt trận Tổ quốc", "Fatherland Front"),
        /// A letter that was handed in (đơn thư).
        Letter = "letter" ("Đơn thư", "Letter"),
        /// A letter that came by post (bưu chính).
        Post = "post" ("Bưu chính", "Post"),
        /// An e-mail (thư điện tử).
        Email = "email" ("Thư điện tử", "E-mail"),
        /// A telephone hotline (đường dây nóng), also the one during a session.
        Hotline = "hotline" ("Đường dây nóng", "Hotline"),
        /// An online form (cổng thông tin).
        Online = "online" ("Cổng thông tin", "Online form"),
        /// An app on a phone (ứng dụng).
        App = "app" ("Ứng dụng", "App"),
        /// A form that was opened with a QR code (mã QR).
        QrCode = "qr_code" ("Mã QR", "QR code"),
        /// Another council referred it (chuyển đến).
        Referral = "referral" ("Cơ quan khác chuyển đến", "Referral"),
    }
}

string_enum! {
    /// Which places a case is about.
    CaseArea {
        /// One administrative unit or several, which are named.
        Units = "units" ("Đơn vị hành chính cụ thể", "Named units"),
        /// The whole area of the council (toàn địa bàn).
        Whole = "whole" ("Toàn địa bàn", "The whole area"),
        /// The place is not known, or there is none.
        Unknown = "unknown" ("Chưa rõ địa bàn", "Not known"),
    }
}

string_enum! {
    /// How a petition that is split into parts is counted: once, or as its parts. Either way nothing is counted twice.
    CountedAs {
        /// A split petition counts once, and its parts do not.
        Wholes = "wholes" ("Theo kiến nghị gốc", "As wholes"),
        /// The parts count, and the petition that was split does not.
        Parts = "parts" ("Theo phần đã tách", "As parts"),
    }
}
