//! What the driver has to know of a data set; stored beside it as `world.json`.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A data set. The ids of cases and assignments can be computed from a number (`data/ids.rs`), so that other programs
/// can produce them too: case `i` of `0..cases`.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct World {
    pub cases: u64,
    /// The password of every account.
    pub password: String,
    /// The secret key that the service must be started with: 32 bytes in Base64.
    pub secret_key: String,
    /// The largest councils, the largest first. Only these have accounts.
    pub councils: Vec<Council>,
    /// The agency with the most assignments, and one with few.
    pub large_agency: Agency,
    pub small_agency: Agency,
    /// Words to search for, with diacritics, the best first: common words match about a fifth of all cases, rare ones
    /// about one in ten thousand, with or without diacritics.
    pub common_words: Vec<String>,
    pub rare_words: Vec<String>,
    /// The number of cases, of all councils, that each word matches.
    pub word_cases: BTreeMap<String, u64>,
}

/// A council with one account for each role that handles a petition.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Council {
    pub id: Uuid,
    /// The number of its cases.
    pub cases: u64,
    /// The clerk's account: registers and accepts petitions, and reads every case of the council.
    pub clerk: String,
    /// The leader's account: assigns and closes.
    pub leader: String,
    /// The reviewer's account: reviews responses.
    pub reviewer: String,
    /// Further accounts that read every case of the council.
    pub auditors: Vec<String>,
    /// The units that its petitions come from.
    pub units: Vec<Uuid>,
    pub sectors: Vec<Uuid>,
    /// Its next council session.
    pub session: Uuid,
    /// An agency that responds to this council.
    pub agency: Agency,
    /// Assignments in progress at that agency, the oldest first.
    pub work: Vec<Work>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Agency {
    pub id: Uuid,
    /// The handler's account: acknowledges and reports progress.
    pub handler: String,
    /// The head's account: submits responses.
    pub head: String,
    /// The number of its assignments, for all councils.
    pub assignments: u64,
}

/// A petition in progress, with the lead agency's assignment in progress.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Work {
    /// The number of the case in the data set.
    pub i: u64,
    pub case: Uuid,
    pub case_version: i64,
    pub assignment: Uuid,
    pub assignment_version: i64,
}
