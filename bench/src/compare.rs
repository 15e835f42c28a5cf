//! Compares two runs, scene by scene.

use std::path::Path;

use crate::report::{Report, Row, aligned};

const HEADS: [&str; 9] =
    ["scene", "req/s before", "after", "ratio", "p99 before", "after", "RSS before", "after", "÷pgbench"];

pub fn compare(before: &Path, after: &Path) -> Result<(), String> {
    let (before, after) = (read(before)?, read(after)?);
    for (name, one, other) in [
        ("database", format!("{:?}", before.database), format!("{:?}", after.database)),
        ("cases", before.cases.to_string(), after.cases.to_string()),
        ("connections", before.connections.to_string(), after.connections.to_string()),
        ("seconds", before.seconds.to_string(), after.seconds.to_string()),
        ("processor", before.machine.processor.clone(), after.machine.processor.clone()),
        ("cores", before.machine.cores.to_string(), after.machine.cores.to_string()),
        ("settings", before.settings.join(", "), after.settings.join(", ")),
    ] {
        if one != other {
            println!("different: {name}: {one} | {other}");
        }
    }
    let rows: Vec<Vec<String>> = before
        .rows
        .iter()
        .filter_map(|one| Some((one, after.rows.iter().find(|other| other.scene == one.scene)?)))
        .map(|(one, other)| cells(one, other))
        .collect();
    print!("{}", aligned(&HEADS, &rows));
    println!("machine: the bare handler's ratio is {}", bare(&before, &after));
    Ok(())
}

fn cells(one: &Row, other: &Row) -> Vec<String> {
    let memory = |row: &Row| row.memory.map_or("–".to_owned(), |memory| format!("{:.0}", memory.anonymous));
    let ceiling = |row: &Row| row.to_ceiling.map_or("–".to_owned(), |ratio| format!("{ratio:.2}"));
    vec![
        one.scene.clone(),
        format!("{:.0}", one.requests_per_second),
        format!("{:.0}", other.requests_per_second),
        format!("{:.2}", other.requests_per_second / one.requests_per_second),
        format!("{:.2}", one.p99_ms),
        format!("{:.2}", other.p99_ms),
        memory(one),
        memory(other),
        format!("{} → {}", ceiling(one), ceiling(other)),
    ]
}

/// Returns the ratio of the bare handler's figures, which shows how much faster the machine itself was.
fn bare(before: &Report, after: &Report) -> String {
    match (&before.bare, &after.bare) {
        (Some(one), Some(other)) => format!("{:.2}", other.requests_per_second / one.requests_per_second),
        _ => "not known".to_owned(),
    }
}

fn read(path: &Path) -> Result<Report, String> {
    let text = std::fs::read(path).map_err(|e| format!("{}: {e}", path.display()))?;
    serde_json::from_slice(&text).map_err(|e| format!("{}: {e}", path.display()))
}
