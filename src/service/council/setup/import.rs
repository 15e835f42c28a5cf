//! Makes councils from CSV: `unit_code,valid_from[,deputy_groups]`.

use chrono::NaiveDate;
use serde::Deserialize;
use validator::Validate;

use crate::kernel::app::App;
use crate::kernel::context::RequestContext;
use crate::kernel::csv_lines;
use crate::kernel::error::{Error, Result};
use crate::service::council::setup::{CouncilSetup, NewCouncil, create};

/// One line of the file.
#[derive(Deserialize)]
struct Line {
    unit_code: String,
    valid_from: NaiveDate,
    #[serde(default)]
    deputy_groups: Option<u8>,
}

/// Makes the council of each line, and calls `made` for each that is new. Each council is one act, so a file that fails
/// in the middle is corrected and imported again: the councils that exist stay as they are.
///
/// # Errors
/// 422 with the number of the invalid line; the lines before it are done. An unreadable file does nothing.
pub async fn import(
    app: &mut App,
    ctx: &RequestContext,
    text: &str,
    mut made: impl FnMut(&CouncilSetup),
) -> Result<usize> {
    let mut all = Vec::new();
    for line in csv_lines::read::<Line>(text) {
        let (at, line) = line?;
        let new = NewCouncil {
            unit_code: line.unit_code,
            valid_from: line.valid_from,
            deputy_groups: line.deputy_groups.unwrap_or_default(),
            codes: vec![],
        };
        new.validate().map_err(|errors| Error::field(&at, "invalid", errors.to_string()))?;
        all.push((at, new));
    }
    let count = all.len();
    for (at, new) in all {
        let code = new.unit_code.clone();
        let reply = create(app, ctx, new).await.map_err(|error| at_line(error, &at, &code))?;
        if reply.created {
            made(&reply.view);
        }
    }
    Ok(count)
}

/// Names the line at which a council could not be made.
fn at_line(error: Error, at: &str, code: &str) -> Error {
    match &error {
        Error::Refused(refused) => {
            let detail = refused.detail.as_ref().map(|detail| &detail.english);
            let detail = detail.or(refused.errors.first().map(|one| &one.detail));
            Error::field(at, "invalid", format!("unit {code}: {}", detail.map_or("", String::as_str)))
        }
        _ => error,
    }
}
