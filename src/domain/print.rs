//! The tables of the law as Markdown: `docs/workflow.md` and `docs/permissions.md`.

use std::fmt::{Display, Write};

use entity::enums::{Role, Scope};

use crate::domain::policy::{AccessLevel, Permission};
use crate::domain::workflow::{
    ADDRESSEE, ASSIGNMENT, COMMITMENT, PETITION, RECOMMENDATION, SUPERVISION, Transition,
};

const GENERATED: &str = "Generated from the code; `BLESS=1 cargo test generated` writes it anew.\n";

/// `docs/workflow.md`.
#[must_use]
pub fn workflow() -> String {
    let mut page = format!("# The workflow\n\n{GENERATED}");
    section(
        &mut page,
        "The petition",
        "Acts marked `ByLead` move the case only when the lead agency does them; a co-operating agency moves its own assignment alone.",
        PETITION,
    );
    section(
        &mut page,
        "The assignment",
        "One a row of an agency's obligation; `Assign` to others ends those that stood. Rows marked `ByCase` follow from an act on the case.",
        ASSIGNMENT,
    );
    section(
        &mut page,
        "The recommendation",
        "Where it is, is rolled up over its addressees: acts marked `Rolls…` lead where the addressees are together after them.",
        RECOMMENDATION,
    );
    section(
        &mut page,
        "The addressee",
        "One for each addressee of a recommendation; all of them lead. Completion and adequacy are judged for each (`Review`), `Upheld` and `Lifted` are what the council says to a position that does not accept the whole.",
        ADDRESSEE,
    );
    section(
        &mut page,
        "The commitment",
        "A promise made in a response, or a milestone of an action plan. `Kept`, `LateKept` and `Broken` are what the verifier found.",
        COMMITMENT,
    );
    section(
        &mut page,
        "The supervision",
        "Stages may be left out, never gone back to; `Conclude` follows from issuing a conclusion.",
        SUPERVISION,
    );
    page
}

fn section<S: Display>(page: &mut String, title: &str, note: &str, table: &[Transition<S>]) {
    let _ = write!(page, "\n## {title}\n\n{note}\n\n```mermaid\nstateDiagram-v2\n");
    for row in table {
        let from = row.from.as_ref().map_or_else(|| "[*]".to_owned(), ToString::to_string);
        let _ = writeln!(page, "    {from} --> {} : {}", row.to, row.action);
    }
    page.push_str("```\n\n| from | action | to | needs | given |\n|---|---|---|---|---|\n");
    for row in table {
        let from = row.from.as_ref().map_or_else(|| "–".to_owned(), ToString::to_string);
        let given: Vec<_> = row.guards.iter().map(|guard| format!("{guard:?}")).collect();
        let _ = writeln!(
            page,
            "| {from} | {} | {} | `{}` | {} |",
            row.action,
            row.to,
            row.needs.word(),
            given.join(", ")
        );
    }
}

/// `docs/permissions.md`.
#[must_use]
pub fn permissions() -> String {
    let mut page = format!(
        "# Permissions\n\n{GENERATED}\nHow far each permission reaches for each role: `own` what the organization registered, `assigned` what is assigned to it, `area` what lies in its area, `subordinate` what is assigned to it or below it, `council` all of its council, `any` all of the deployment.\n\n| permission |"
    );
    Role::ALL.iter().for_each(|role| {
        let _ = write!(page, " {role} |");
    });
    page.push_str("\n|---|");
    page.push_str(&"---|".repeat(Role::ALL.len()));
    for permission in Permission::ALL {
        let _ = write!(page, "\n| `{}` |", permission.word());
        for role in Role::ALL {
            let reach = match permission.reach(*role) {
                AccessLevel::No => "–".to_owned(),
                reach => format!("{reach:?}").to_lowercase(),
            };
            let _ = write!(page, " {reach} |");
        }
    }
    page.push_str("\n\n## Scopes of machine clients\n\nA client acts as `handler` and `head` of its organization, within its scopes.\n\n| scope | permissions |\n|---|---|\n");
    for scope in Scope::ALL {
        let held: Vec<_> =
            Permission::ALL.iter().filter(|p| p.is_in(*scope)).map(|p| format!("`{}`", p.word())).collect();
        let _ = writeln!(page, "| `{scope}` | {} |", held.join(", "));
    }
    page
}
