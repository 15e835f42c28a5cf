//! The enums of mail.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use utoipa::openapi::schema::Type;
use utoipa::openapi::{ObjectBuilder, RefOr, Schema};
use utoipa::{PartialSchema, ToSchema};

string_enum! {
    /// The language of mails.
    MailLanguage {
        /// Vietnamese.
        Vietnamese = "vi" ("Tiếng Việt", "Vietnamese"),
        /// English.
        English = "en" ("Tiếng Anh", "English"),
    }
}

string_enum! {
    /// When a subscriber is told.
    MailFrequency {
        /// Within a minute, but not again within ten minutes.
        Immediately = "immediately" ("Ngay khi có việc mới", "Immediately"),
        /// Once on each working day, in the morning, if something waits or happened.
        Daily = "daily" ("Bản tin hằng ngày", "Daily digest"),
    }
}

string_enum! {
    /// Why a subscription is disabled.
    MailEnd {
        /// The subscriber or an admin disabled it.
        ByRequest = "by_request" ("Tắt theo yêu cầu", "Disabled on request"),
        /// The mail server refused the address for good.
        Refused = "refused" ("Máy chủ thư từ chối địa chỉ", "Address refused by the mail server"),
        /// A mail came back.
        Bounced = "bounced" ("Thư bị trả lại", "Mail came back"),
    }
}

string_enum! {
    /// What became of a mail.
    MailStatus {
        /// It waits for its next attempt.
        Pending = "pending" ("Chờ gửi", "Pending"),
        /// The mail server took it.
        Sent = "sent" ("Đã gửi", "Sent"),
        /// It was given up after three days, the mail server refused the address, or nobody is to be told any more.
        Failed = "failed" ("Không gửi được", "Failed"),
        /// It came back after the mail server had taken it.
        Bounced = "bounced" ("Bị trả lại", "Came back"),
    }
}
