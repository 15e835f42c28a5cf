//! The fields of a subscription as they are stored: an address that is allowed, and lists of words.

use delivery::mail::address::{Address, AddressError};
use entity::enums::Action;
use entity::mail::subscription::Model;

use crate::kernel::error::{Code, Error, FieldError, Result};
use crate::service::queues::queue::Queue;

/// Returns an address as it is stored.
///
/// # Errors
/// 422 when it is none, or no mail may be sent there.
pub(super) fn address(domains: &str, text: &str) -> Result<String> {
    let wrong = |english: String, vietnamese: &str| {
        let field = FieldError::field("/address", "not_allowed", english);
        Error::fields(Code::Invalid, vec![field.in_vietnamese(vietnamese)])
    };
    let address: Address =
        text.parse().map_err(|error: AddressError| wrong(error.to_string(), error.vietnamese()))?;
    let domain = address.as_str().rsplit('@').next().unwrap_or_default();
    let mut allowed = domains.split_whitespace().peekable();
    if allowed.peek().is_some() && !allowed.any(|one| one.eq_ignore_ascii_case(domain)) {
        return Err(wrong(
            "no mail may be sent to this domain".to_owned(),
            "không được gửi thư đến tên miền này",
        ));
    }
    Ok(address.as_str().to_owned())
}

/// Returns queues as they are stored, in order and once each.
pub(super) fn words_of(queues: &[Queue]) -> String {
    let asked = Queue::ALL.iter().filter(|one| queues.contains(one));
    asked.map(|one| one.word()).collect::<Vec<_>>().join(" ")
}

pub(super) fn events_of(actions: &[Action]) -> String {
    let asked = Action::ALL.iter().filter(|one| actions.contains(one));
    asked.map(|one| one.word()).collect::<Vec<_>>().join(" ")
}

/// Returns the queues that a subscription names; none: all of the subscriber.
pub(super) fn queues(row: &Model) -> Vec<Queue> {
    row.queues.split(' ').filter_map(Queue::of_word).collect()
}

/// Returns the actions whose events a subscription tells.
pub(super) fn events(row: &Model) -> Vec<Action> {
    row.events.split(' ').filter_map(|word| word.parse().ok()).collect()
}
