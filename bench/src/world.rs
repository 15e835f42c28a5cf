//! What the driver must know of a data set: kept beside it as `world.json`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Ids of cases and assignments run by number, so that another program can make them too (`data/ids.rs`): case `i` of
/// `0..cases`.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct World {
    pub cases: u64,
    /// The password of every account.
    pub password: String,
    /// The 32 bytes, in Base64, that the service must be started with.
    pub secret_key: String,
    /// The largest councils, the largest first: those with accounts.
    pub councils: Vec<Council>,
    /// The agency with most assignments, and one with few.
    pub large_agency: Agency,
    pub small_agency: Agency,
    /// Words to search for, each with its diacritics, the best first: common ones find about a fifth of all cases, rare
    /// ones about one of ten thousand, with their diacritics or without.
    pub common_words: Vec<String>,
    pub rare_words: Vec<String>,
    /// How many cases of all councils each of them finds.
    pub word_cases: BTreeMap<String, u64>,
}

/// A council with one account for each role that a petition's life needs.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Council {
    pub id: Uuid,
    /// How many of the cases are its own.
    pub cases: u64,
    /// Registers and accepts: sees every case of the council.
    pub clerk: String,
    /// Assigns and closes.
    pub leader: String,
    /// Judges answers.
    pub reviewer: String,
    /// Where its petitions come from.
    pub units: Vec<Uuid>,
    pub sectors: Vec<Uuid>,
    /// The next one.
    pub session: Uuid,
    /// An agency that answers this council.
    pub agency: Agency,
    /// What that agency is at work on, the oldest first.
    pub work: Vec<Work>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Agency {
    pub id: Uuid,
    /// Acknowledges and reports.
    pub handler: String,
    /// Answers.
    pub head: String,
    /// How many it has, of all councils.
    pub assignments: u64,
}

/// A petition in progress, and its lead's assignment in progress.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Work {
    /// The case's number in the data set.
    pub i: u64,
    pub case: Uuid,
    pub case_version: i64,
    pub assignment: Uuid,
    pub assignment_version: i64,
}
