//! Shows the progress of a start: one line on a terminal, overwritten each time; in a log, one line for each phase.

use std::io::{IsTerminal, Write};
use std::sync::Once;

use crate::demo::Progress;

/// Moves to the beginning of the line and clears it.
const OVER: &str = "\r\x1b[K";

/// Number of steps between two updates of the line.
const EVERY: usize = 50;

pub(super) fn show(progress: Progress) {
    let mut error = std::io::stderr();
    if error.is_terminal() {
        let _ = draw(&mut error, progress);
    } else {
        log(progress);
    }
}

fn draw(out: &mut impl Write, progress: Progress) -> std::io::Result<()> {
    match progress {
        Progress::Preparing => write!(out, "{OVER}Preparing the database …")?,
        Progress::Loading { done, of } if done == of => {
            writeln!(out, "{OVER}Loading the demonstration: {done} of {of}")?;
        }
        Progress::Loading { done, of } if done.is_multiple_of(EVERY) => {
            write!(out, "{OVER}Loading the demonstration: {done} of {of}")?;
        }
        Progress::Loading { .. } => return Ok(()),
        Progress::Ready => write!(out, "{OVER}")?,
    }
    out.flush()
}

fn log(progress: Progress) {
    static PREPARING: Once = Once::new();
    match progress {
        Progress::Preparing => PREPARING.call_once(|| tracing::info!("preparing the database")),
        Progress::Loading { done: 0, of } => tracing::info!(steps = of, "loading the demonstration"),
        Progress::Loading { .. } | Progress::Ready => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_start_is_one_line_that_is_written_over() {
        let mut out = Vec::new();
        let loading = (0..=120).map(|done| Progress::Loading { done, of: 120 });
        for progress in std::iter::once(Progress::Preparing).chain(loading).chain([Progress::Ready]) {
            draw(&mut out, progress).unwrap();
        }
        let shown = String::from_utf8(out).unwrap();
        let states: Vec<_> = shown.split(OVER).collect();
        assert_eq!(
            states,
            [
                "",
                "Preparing the database …",
                "Loading the demonstration: 0 of 120",
                "Loading the demonstration: 50 of 120",
                "Loading the demonstration: 100 of 120",
                "Loading the demonstration: 120 of 120\n",
                "",
            ]
        );
    }
}
