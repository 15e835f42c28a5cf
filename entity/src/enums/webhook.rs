//! The enums of webhooks.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use utoipa::openapi::schema::Type;
use utoipa::openapi::{ObjectBuilder, RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

string_enum! {
    /// What a message to a webhook says.
    WebhookEvent {
        /// A petition changed, or came into sight.
        PetitionChanged = "petition.changed" ("Kiến nghị cử tri thay đổi", "Petition changed"),
        /// The client does not see a petition any more: delete what you have of it.
        PetitionDeleted = "petition.deleted" ("Kiến nghị cử tri không còn thuộc quyền xem", "Petition out of sight"),
        /// A recommendation changed, or came into sight.
        RecommendationChanged = "recommendation.changed" ("Kiến nghị sau giám sát thay đổi", "Recommendation changed"),
        /// The client does not see a recommendation any more: delete what you have of it.
        RecommendationDeleted = "recommendation.deleted" ("Kiến nghị sau giám sát không còn thuộc quyền xem", "Recommendation out of sight"),
        /// Changes are missing, because the database was restored or the webhook stood still too long: read everything
        /// again.
        Resync = "resync" ("Cần đọc lại toàn bộ", "Read everything again"),
        /// A test.
        Ping = "ping" ("Thử kết nối", "Ping"),
    }
}

string_enum! {
    /// Why a webhook is disabled.
    WebhookEnd {
        /// An admin disabled it.
        ByRequest = "by_request" ("Quản trị viên tắt", "Disabled by an admin"),
        /// The receiver answered 410.
        Gone = "gone" ("Nơi nhận báo không còn nhận (410)", "The receiver is gone (410)"),
        /// No attempt succeeded for five days.
        Failing = "failing" ("Gửi không được trong năm ngày", "Failing for five days"),
    }
}

string_enum! {
    /// Where a message to a webhook is.
    DeliveryStatus {
        /// It waits for its next attempt.
        Pending = "pending" ("Chờ gửi", "Pending"),
        /// The receiver answered with a status of 200 to 299.
        Delivered = "delivered" ("Đã nhận", "Delivered"),
        /// Ten attempts failed, while the receiver took others. It can be sent again.
        Failed = "failed" ("Không gửi được", "Failed"),
    }
}
