//! What is hidden of a complaint or denunciation that was forwarded (docs/decisions/0040).

use entity::case;

use crate::kernel::error::{Code, Error, Result};

/// Refuses what would show more of a complaint or denunciation than to whom it was forwarded.
///
/// # Errors
/// 409 when the petition was forwarded.
pub(super) fn refuse(case: &case::Model) -> Result<()> {
    match &case.complaint_forwarding {
        Some(to) => {
            let (number, receiver) = (&case.number, &to.receiver);
            let detail = (
                format!("{number} was forwarded to {receiver}"),
                format!("{number} đã được chuyển đến {receiver}"),
            );
            Err(Error::because(Code::WrongStatus, detail))
        }
        None => Ok(()),
    }
}
