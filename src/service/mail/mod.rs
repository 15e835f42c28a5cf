//! Mail: who is told what waits and what happened. It is outside the contexts, because the queues of work are of several.

pub mod bounce;
mod derive;
mod fields;
mod log;
mod news;
mod progress;
mod send;
mod subscriber;
mod subscription;
mod text;

pub use derive::{derive, live};
pub use log::{MailQuery, MailView, list as mails};
pub use send::{LONGEST, claim, post, purge};
pub use subscription::{
    MailSubscriptionPatch, MailSubscriptionQuery, MailSubscriptionView, NewMailSubscription, create, edit,
    list, read,
};
pub use text::{MailPreview, check, preview};
