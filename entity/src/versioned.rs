//! Which tables have a version: the number that `If-Match` names and every update increments.

use sea_orm::EntityTrait;
use sea_orm::prelude::Uuid;

/// A table whose rows have a version. `kernel/versioned.rs` alone updates them.
pub trait Versioned: EntityTrait {
    const ID: Self::Column;
    const VERSION: Self::Column;
    const CREATED_AT: Self::Column;
    const UPDATED_AT: Self::Column;

    fn id(row: &Self::Model) -> Uuid;
    fn version(row: &Self::Model) -> i64;
}

/// A table whose rows have no version, because nobody edits them: other records own them, or they are written once
/// and marked once.
pub trait Unversioned: EntityTrait {}

macro_rules! versioned {
    ($($($table:ident)::+),+ $(,)?) => {
        $(impl Versioned for crate::$($table)::+::Entity {
            const ID: Self::Column = Self::Column::Id;
            const VERSION: Self::Column = Self::Column::Version;
            const CREATED_AT: Self::Column = Self::Column::CreatedAt;
            const UPDATED_AT: Self::Column = Self::Column::UpdatedAt;

            fn id(row: &Self::Model) -> Uuid {
                row.id
            }

            fn version(row: &Self::Model) -> i64 {
                row.version
            }
        })+
    };
}

macro_rules! unversioned {
    ($($($table:ident)::+),+ $(,)?) => {
        $(impl Unversioned for crate::$($table)::+::Entity {})+

        #[test]
        fn a_table_without_a_version_has_none() {
            use sea_orm::{IdenStatic, Iterable};
            $(assert!(crate::$($table)::+::Column::iter().all(|column| column.as_str() != "version"));)+
        }
    };
}

versioned! {
    access_link, annex_columns, assignment, calendar, case, client, client_secret, commitment, conclusion, deadline_rule, former_text,
    grant, mail::subscription, named_period, organization, reminder_letter, response_draft, sector, session, summary_report, supervision,
    supervision_norm, supervision_programme, term, theme, user, webhook,
}

unversioned! {
    case_answer, contest, explanation, extension, login_attempt, mail, mail::progress, periodic_report, petitioner, refresh_token, response::assignment,
    signing_key, supervision::stage, timer, webhook::delivery, webhook::progress, webhook::secret,
}
