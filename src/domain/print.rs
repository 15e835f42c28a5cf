//! Prints tables of the domain as Markdown: `docs/workflow.md`, `docs/permissions.md` and `docs/events.md`.

mod events;
pub mod steps;

use std::fmt::{Display, Write};

use entity::enums::{Role, Scope};

use crate::domain::policy::{AccessLevel, Permission, scope_is_for};
use crate::domain::workflow::{
    ADDRESSEE, ASSIGNMENT, COMMITMENT, PETITION, RECOMMENDATION, SUPERVISION, Transition, WHOLE,
};

pub use events::events;

const GENERATED: &str = "Generated from the code; `BLESS=1 cargo test generated` updates it.\n";

/// Returns the content of `docs/workflow.md`.
#[must_use]
pub fn workflow() -> String {
    let mut page = format!("# The workflow\n\n{GENERATED}");
    section(
        &mut page,
        "The petition",
        "A step marked `ByLead` changes the case only when the lead agency takes it; a co-operating agency changes its own assignment only.",
        PETITION,
    );
    section(
        &mut page,
        "The petition that is split",
        "What agencies and the council do is done on each part. The status follows from the parts: `split` until all that count are answered, then `answered`, `following` or `closed`, and `split` again when one of them is reopened.",
        WHOLE,
    );
    section(
        &mut page,
        "The assignment",
        "One assignment for each agency that has to answer; `Assign` to other agencies ends the earlier assignments. Rows marked `ByCase` follow from a step of the case.",
        ASSIGNMENT,
    );
    section(
        &mut page,
        "The recommendation",
        "The status of a recommendation is computed from all its addressees: a step marked `Rolls…` leads to the status that they give together after it.",
        RECOMMENDATION,
    );
    section(
        &mut page,
        "The addressee",
        "One assignment for each addressee of a recommendation; all of them are lead agencies. Completion and adequacy are reviewed for each (`Review`). `Upheld` and `Lifted` are the council's decisions on a position that does not accept the whole recommendation.",
        ADDRESSEE,
    );
    section(
        &mut page,
        "The commitment",
        "A promise made in a response, or a milestone of an action plan. `Kept`, `LateKept` and `Broken` are the results of verification.",
        COMMITMENT,
    );
    section(
        &mut page,
        "The supervision",
        "Stages may be skipped, but a supervision never returns to an earlier one; `Conclude` follows from issuing a conclusion.",
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
    page.push_str("```\n\n| from | action | to | permission | guards |\n|---|---|---|---|---|\n");
    for row in table {
        let from = row.from.as_ref().map_or_else(|| "–".to_owned(), ToString::to_string);
        let guards: Vec<_> = row.guards.iter().map(|guard| format!("{guard:?}")).collect();
        let _ = writeln!(
            page,
            "| {from} | {} | {} | `{}` | {} |",
            row.action,
            row.to,
            row.needs.word(),
            guards.join(", ")
        );
    }
}

/// Returns the content of `docs/permissions.md`.
#[must_use]
pub fn permissions() -> String {
    let mut page = format!(
        "# Permissions\n\n{GENERATED}\nThe access level of each role for each permission: `own` covers what the organization registered, `assigned` what is assigned to it, `area` what is in its area, `subordinate` what is assigned to it or to an organization under it, `council` all of its council, `any` all of the deployment.\n\n| permission |"
    );
    Role::ALL.iter().for_each(|role| {
        let _ = write!(page, " {role} |");
    });
    page.push_str("\n|---|");
    page.push_str(&"---|".repeat(Role::ALL.len()));
    for permission in Permission::ALL {
        let _ = write!(page, "\n| `{}` |", permission.word());
        for role in Role::ALL {
            let level = match permission.access_level(*role) {
                AccessLevel::No => "–".to_owned(),
                level => format!("{level:?}").to_lowercase(),
            };
            let _ = write!(page, " {level} |");
        }
    }
    page.push_str("\n\n## Scopes of machine clients\n\nA client acts for its organization, within its scopes: as `handler` and `head` of an agency, as `clerk` of a council office, as `liaison` of a deputy group or of the Fatherland Front. Each scope is used in some of these roles only.\n\n| scope | as | permissions |\n|---|---|---|\n");
    for scope in Scope::ALL {
        let permissions: Vec<_> =
            Permission::ALL.iter().filter(|p| p.is_in(*scope)).map(|p| format!("`{}`", p.word())).collect();
        let roles = Role::ALL.iter().filter(|role| scope_is_for(*scope, **role));
        let roles: Vec<_> = roles.map(|role| format!("`{role}`")).collect();
        let _ = writeln!(page, "| `{scope}` | {} | {} |", roles.join(", "), permissions.join(", "));
    }
    page
}
