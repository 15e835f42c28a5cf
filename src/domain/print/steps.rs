//! Describes the steps in the OpenAPI document from the tables of the workflow: who may take a step, from which
//! statuses, where it leads, and how it is refused.

use std::fmt::Display;

use entity::enums::{Action, AssignmentStatus, Role};

use crate::domain::policy::{AccessLevel, Permission};
use crate::domain::workflow::{
    ADDRESSEE, ASSIGNMENT, COMMITMENT, Fact, Guard, PETITION, RECOMMENDATION, SUPERVISION, Transition, WHOLE,
};

/// Steps that no table has: the schema, the action, the permission, and from where to where.
const OTHERS: [(&str, &str, Permission, &str); 5] = [
    (
        "ConclusionStep",
        "issue",
        Permission::ConclusionIssue,
        "a draft → issued; its supervision → `concluded`, its recommendations → `assigned`",
    ),
    ("ConclusionStep", "drop", Permission::SupervisionManage, "a draft → deleted"),
    (
        "ResponseDraftStep",
        "confirm_draft",
        Permission::AccessLinkManage,
        "a draft: `submitted` → `confirmed`; its assignment: `in_progress` → `answered`",
    ),
    ("ResponseDraftStep", "return_draft", Permission::AccessLinkManage, "a draft: `submitted` → `returned`"),
    ("ReminderLetterStep", "answer_reminder", Permission::CaseAnswerReminder, "not answered → answered"),
];

/// The steps of a referral, which move the assignment that it is: the step, the action, and the permission.
const REFERRAL: [(&str, Action, Permission); 3] = [
    ("accept", Action::Acknowledge, Permission::ReferralAccept),
    ("return", Action::Return, Permission::ReferralReturn),
    ("answer", Action::Respond, Permission::ReferralAnswer),
];

/// Returns the description of a step by the schema of the steps and the word of the step; `None` for an unknown one.
#[must_use]
pub fn step(schema: &str, word: &str) -> Option<String> {
    if let Some((.., needs, moves)) = OTHERS.iter().find(|(of, step, ..)| *of == schema && *step == word) {
        return Some(format!("- {}: {moves}", who(*needs)));
    }
    if schema == "ReferralStep" {
        let (_, action, needs) = REFERRAL.iter().find(|(step, ..)| *step == word)?;
        let rows = ASSIGNMENT.iter().filter(|row| row.action == *action && !follows(row.guards));
        let rows: Vec<_> = rows.map(|row| Transition { needs: *needs, ..*row }).collect();
        return described(&lines("a referral", &rows), &refusals(&rows, *action));
    }
    let action = Action::ALL.iter().copied().find(|action| action.word() == word)?;
    match schema {
        "CaseStep" | "CasesStep" => {
            let tables = [
                ("a petition", PETITION),
                ("a petition that is split", WHOLE),
                ("a recommendation", RECOMMENDATION),
            ];
            of_tables(&tables, action)
        }
        "AssignmentStep" | "LinkedAssignmentStep" => {
            let tables: [(_, &[Transition<AssignmentStatus>]); 2] = [
                ("an assignment of a petition", ASSIGNMENT),
                ("an addressee of a recommendation", ADDRESSEE),
            ];
            of_tables(&tables, action)
        }
        "CommitmentStep" => of_tables(&[("a commitment", COMMITMENT)], action),
        "SupervisionStep" => of_tables(&[("a supervision", SUPERVISION)], action),
        _ => None,
    }
}

fn who(needs: Permission) -> String {
    let holders = Role::ALL.iter().filter(|role| needs.access_level(**role) != AccessLevel::No);
    let holders: Vec<_> = holders.map(|role| format!("`{role}`")).collect();
    format!("{} (permission `{}`)", holders.join(", "), needs.word())
}

/// Returns whether a row is not taken on the record itself, but follows from a step on another one.
fn follows(guards: &[Guard]) -> bool {
    [Fact::ByLead, Fact::ByCase].iter().any(|fact| guards.contains(&Guard::Is(*fact)))
}

fn of_tables<S: Display + Copy + PartialEq>(
    tables: &[(&'static str, &'static [Transition<S>])],
    action: Action,
) -> Option<String> {
    let (mut parts, mut refused) = (vec![], vec![]);
    for (what, table) in tables {
        let rows =
            table.iter().filter(|row| row.action == action && row.from.is_some() && !follows(row.guards));
        let rows: Vec<_> = rows.copied().collect();
        refused.extend(refusals(&rows, action));
        parts.extend(lines(what, &rows));
    }
    described(&parts, &refused)
}

/// Returns one line for each permission of some transitions: `clerk (permission …), a petition: a, b → c; d stays`.
fn lines<S: Display + Copy + PartialEq>(what: &str, rows: &[Transition<S>]) -> Vec<String> {
    let mut permissions = vec![];
    add_new(&mut permissions, rows.iter().map(|row| row.needs));
    let line = |needs: &Permission| {
        let of = || rows.iter().filter(|row| row.needs == *needs);
        let (mut ends, mut stays, mut moves) = (vec![], vec![], vec![]);
        add_new(&mut ends, of().map(|row| row.to));
        add_new(&mut stays, of().filter(|row| row.from == Some(row.to)).map(|row| row.to));
        for end in ends {
            let mut starts = vec![];
            add_new(&mut starts, of().filter(|row| row.to == end).filter_map(|row| row.from));
            starts.retain(|start| *start != end);
            if !starts.is_empty() {
                moves.push(format!("{} → `{end}`", list(&starts)));
            }
        }
        if !stays.is_empty() {
            moves.push(format!("{} stays", list(&stays)));
        }
        format!("- {}, {what}: {}", who(*needs), moves.join("; "))
    };
    permissions.iter().map(line).collect()
}

fn list<S: Display>(statuses: &[S]) -> String {
    statuses.iter().map(|status| format!("`{status}`")).collect::<Vec<_>>().join(", ")
}

/// Returns the problem codes with which guards refuse.
fn refusals<S>(rows: &[Transition<S>], action: Action) -> Vec<&'static str> {
    rows.iter().flat_map(|row| row.guards).map(|guard| guard.refusal(action)).collect()
}

/// Joins the lines and the refusals; `None` when no row is taken on the record itself.
fn described(lines: &[String], refused: &[&'static str]) -> Option<String> {
    let mut codes = vec!["wrong_status"];
    add_new(&mut codes, refused.iter().copied());
    (!lines.is_empty()).then(|| format!("{}\n\nRefused (409) as {}.", lines.join("\n"), list(&codes)))
}

/// Appends the values that are not there yet.
fn add_new<T: PartialEq>(to: &mut Vec<T>, values: impl Iterator<Item = T>) {
    for value in values {
        if !to.contains(&value) {
            to.push(value);
        }
    }
}
