//! What a database error means for the caller: a violated constraint by its name, a database that is busy, lost or
//! full by its code.

use sea_orm::{DbErr, RuntimeErr};
use sqlx::error::{DatabaseError, ErrorKind};

/// The unique constraints that requests can violate: the caller is told that the thing exists already. A violation of
/// any other constraint is a fault of the program. SQLite reports the columns in place of a name. A test lists the
/// constraints of the schema.
pub const REQUESTS: [(&str, &str); 14] = [
    // two first settings of a council at the same time
    ("annex_columns_council_id_key", "annex_columns.council_id"),
    ("app_user_username_key", "app_user.username"),
    // two first recordings of a year at the same time
    ("calendar_year_year_key", "calendar_year.year"),
    ("case_link_from_case_to_case_kind_key", "case_link.from_case, case_link.to_case, case_link.kind"),
    // a client makes the id of its petition
    (CASE_ID, "cases.id"),
    ("conclusion_document_key_key", "conclusion.document_key"),
    (
        "named_period_council_id_name_starts_on_key",
        "named_period.council_id, named_period.name, named_period.starts_on",
    ),
    ("role_grant_live", "role_grant.user_id, role_grant.role, role_grant.organization_id"),
    ("sector_council_id_code_key", "sector.council_id, sector.code"),
    ("session_council_id_opens_on_key", "session.council_id, session.opens_on"),
    (
        "summary_report_session_id_organization_id_key",
        "summary_report.session_id, summary_report.organization_id",
    ),
    ("supervision_programme_owner_id_year_key", "supervision_programme.owner_id, supervision_programme.year"),
    ("term_council_id_name_key", "term.council_id, term.name"),
    ("theme_council_id_name_key", "theme.council_id, theme.name"),
];

/// The primary key of cases.
pub const CASE_ID: &str = "cases_pkey";

/// What a database error means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Meaning {
    /// A request violated this constraint.
    Exists(&'static str),
    /// The database is busy, lost or takes no writes; the same request may succeed later.
    Unavailable,
    /// The database cannot store a value, such as a day before its calendar begins.
    OutOfRange,
    /// A fault of the program.
    Fault,
}

/// Returns what an error means.
#[must_use]
pub fn meaning(error: &DbErr) -> Meaning {
    match error {
        DbErr::ConnectionAcquire(_) | DbErr::Conn(_) => Meaning::Unavailable,
        _ if is_passing(error) || refuses_writes(error) => Meaning::Unavailable,
        _ if is_out_of_range(error) => Meaning::OutOfRange,
        _ => violated(error).map_or(Meaning::Fault, Meaning::Exists),
    }
}

/// Returns the name of the unique constraint that an error reports, if requests can violate it.
fn violated(error: &DbErr) -> Option<&'static str> {
    let refused = database_error(error).filter(|refused| refused.kind() == ErrorKind::UniqueViolation)?;
    let name = refused.constraint();
    let columns = refused.message().rsplit("constraint failed: ").next();
    let known = REQUESTS.iter().find(|(by_name, by_columns)| match name {
        Some(name) => *by_name == name,
        None => Some(*by_columns) == columns,
    });
    known.map(|(name, _)| *name)
}

/// Returns whether the database takes no writes at present: its disk is full, or it is read-only.
#[must_use]
pub fn refuses_writes(error: &DbErr) -> bool {
    match state(error) {
        // disk full; read-only transaction
        Some(State::Postgres(code)) => ["53100", "25006"].contains(&code.as_str()),
        // SQLITE_READONLY, SQLITE_IOERR, SQLITE_FULL
        Some(State::Sqlite(code)) => [8, 10, 13].contains(&code),
        None => false,
    }
}

/// Returns whether a database error is temporary, so that the same request may succeed later: a lost connection, a
/// deadlock, a time limit or a locked file.
fn is_passing(error: &DbErr) -> bool {
    match state(error) {
        Some(State::Postgres(code)) => {
            // connection exceptions; serialization failure, deadlock; lock not available; query cancelled, shutdown,
            // crash, starting up; too many connections, out of memory; a transaction that idled too long
            code.starts_with("08")
                || [
                    "40001", "40P01", "55P03", "57014", "57P01", "57P02", "57P03", "57P05", "53300", "53200",
                    "25P03", "25P04",
                ]
                .contains(&code.as_str())
        }
        // SQLITE_BUSY, SQLITE_LOCKED, SQLITE_NOMEM, SQLITE_INTERRUPT
        Some(State::Sqlite(code)) => [5, 6, 7, 9].contains(&code),
        None => matches!(
            sqlx_error(error),
            Some(
                sqlx::Error::Io(_)
                    | sqlx::Error::PoolTimedOut
                    | sqlx::Error::PoolClosed
                    | sqlx::Error::WorkerCrashed
            )
        ),
    }
}

/// Returns whether a day or a time lies outside the calendar of PostgreSQL, as one in a query can (SQLSTATE 22007,
/// 22008). Every other value is checked before it reaches the database, so its refusal is our fault.
fn is_out_of_range(error: &DbErr) -> bool {
    matches!(state(error), Some(State::Postgres(code)) if ["22007", "22008"].contains(&code.as_str()))
}

/// The code that the database gave an error.
enum State {
    /// Five letters and digits (SQLSTATE).
    Postgres(String),
    /// The primary result code; the extended one has it in its lowest byte.
    Sqlite(u32),
}

fn state(error: &DbErr) -> Option<State> {
    let code = database_error(error)?.code()?;
    match code.len() {
        5 => Some(State::Postgres(code.into_owned())),
        _ => code.parse().ok().map(|code: u32| State::Sqlite(code & 0xff)),
    }
}

fn sqlx_error(error: &DbErr) -> Option<&sqlx::Error> {
    match error {
        DbErr::Exec(RuntimeErr::SqlxError(inner)) | DbErr::Query(RuntimeErr::SqlxError(inner)) => Some(inner),
        _ => None,
    }
}

fn database_error(error: &DbErr) -> Option<&dyn DatabaseError> {
    sqlx_error(error)?.as_database_error()
}
