//! Mails about what waits and what happened: the same text in every attempt.

use sea_orm::entity::prelude::*;

use crate::enums::{MailLanguage, MailStatus};

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "mail")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: Uuid,
    pub subscription_id: Uuid,
    pub address: String,
    pub language: MailLanguage,
    pub subject: String,
    pub text: String,
    pub html: String,
    /// The rights of the subscriber when it was made: without one of them it is not sent.
    pub grants: String,
    pub status: MailStatus,
    pub attempts: i32,
    /// Of a pending one.
    pub next_attempt_at: Option<DateTimeUtc>,
    /// Until then a process is sending it.
    pub claimed_until: Option<DateTimeUtc>,
    /// When the last attempt was.
    pub attempted_at: Option<DateTimeUtc>,
    /// What the mail server answered, or why there is no answer.
    pub reply: Option<String>,
    pub created_at: DateTimeUtc,
}

default_row!();

/// Who is told what: a user, or a body in one of its roles.
pub mod subscription {
    use sea_orm::entity::prelude::*;

    use crate::enums::{MailEnd, MailFrequency, MailLanguage, Role};

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "mail_subscription")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub id: Uuid,
        pub user_id: Option<Uuid>,
        /// Without a user: the body, and the role in which it sees cases.
        pub organization_id: Option<Uuid>,
        pub role: Option<Role>,
        pub address: String,
        pub language: MailLanguage,
        pub frequency: MailFrequency,
        /// Queues of work, separated by spaces; empty: all of the subscriber.
        pub queues: String,
        /// Values of `Action` whose events are told, separated by spaces.
        pub events: String,
        pub disabled_at: Option<DateTimeUtc>,
        pub disabled_reason: Option<MailEnd>,
        pub version: i64,
        pub created_at: DateTimeUtc,
        pub updated_at: DateTimeUtc,
    }

    default_row!();
}

/// How far a subscription has come.
pub mod progress {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "mail_progress")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub subscription_id: Uuid,
        /// A cursor of the feed.
        pub cursor: String,
        /// When the queues were read last.
        pub looked_at: DateTimeUtc,
        /// When the last mail was made.
        pub mailed_at: Option<DateTimeUtc>,
        /// Increased by each look: of two at the same moment, one counts.
        pub looks: i64,
    }

    default_row!();
}

/// What a subscriber was told.
pub mod told {
    use sea_orm::entity::prelude::*;

    #[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
    #[sea_orm(table_name = "mail_told")]
    pub struct Model {
        #[sea_orm(primary_key, auto_increment = false)]
        pub subscription_id: Uuid,
        /// A queue of work; empty for an event.
        #[sea_orm(primary_key, auto_increment = false)]
        pub queue: String,
        #[sea_orm(primary_key, auto_increment = false)]
        pub item_id: Uuid,
        pub at: DateTimeUtc,
    }

    default_row!();
}
