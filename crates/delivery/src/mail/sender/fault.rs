//! Why a command had no positive answer.

use std::error::Error as _;
use std::fmt;

use lettre::transport::smtp::Error;

use crate::foreign::{root_cause, short};

/// Why a command had no positive answer. It is named by what was done: a command, or `connection`.
#[derive(Debug)]
pub(super) enum Fault {
    /// The server answered with this code and text.
    Reply { step: &'static str, code: u16, text: String },
    /// There was no answer.
    Timeout { step: &'static str },
    /// The connection failed, or the answer was not one.
    Other { step: &'static str, text: String },
}

impl Fault {
    pub(super) fn of(step: &'static str, error: &Error) -> Self {
        match error.status() {
            Some(code) => {
                let text = error.source().map_or_else(String::new, |text| short(&text.to_string()));
                Self::Reply { step, code: code.into(), text }
            }
            None => Self::Other { step, text: root_cause(error) },
        }
    }

    /// Returns whether the server goes on after it.
    pub(super) fn leaves_connection(&self) -> bool {
        matches!(self, Self::Reply { code, .. } if *code != 421)
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Reply { step, code, text } if text.is_empty() => write!(f, "{step}: {code}"),
            Self::Reply { step, code, text } => write!(f, "{step}: {code} {text}"),
            Self::Timeout { step } => write!(f, "{step}: no answer within the time limit"),
            Self::Other { step, text } => write!(f, "{step}: {text}"),
        }
    }
}
