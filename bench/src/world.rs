//! What the driver must know of a data set: kept beside it as `world.json`.

use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Ids of the data set run by number, so that another program can make them too: case `i` of `0..cases`.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct World {
    pub cases: u64,
    /// The password of every account.
    pub password: String,
    /// The 32 bytes, in Base64, that the service must be started with.
    pub secret_key: String,
    /// The councils, the largest first.
    pub councils: Vec<Council>,
    /// The agency with most assignments, and one with few.
    pub large_agency: Agency,
    pub small_agency: Agency,
    /// Words to search for, each with its diacritics; how many cases have them.
    pub common_words: Vec<String>,
    pub rare_words: Vec<String>,
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
    pub session: Uuid,
    /// An agency that answers this council.
    pub agency: Agency,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Agency {
    pub id: Uuid,
    /// Acknowledges and reports.
    pub handler: String,
    /// Answers.
    pub head: String,
}
