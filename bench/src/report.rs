//! The report of a run: a table for people, JSON for `compare`.

use std::fmt::Write;

use serde::{Deserialize, Serialize};

use crate::burst::Phase;
use crate::child::Memory;
use crate::place::Kind;

#[derive(Debug, Serialize, Deserialize)]
pub struct Report {
    pub at: String,
    pub machine: Machine,
    pub database: Kind,
    pub database_version: String,
    pub cases: u64,
    pub connections: usize,
    pub seconds: u64,
    /// Settings of the service and of the cluster.
    pub settings: Vec<String>,
    /// The time from the service's start to its first successful response.
    pub ready_ms: f64,
    pub bare: Option<Bare>,
    pub rows: Vec<Row>,
    pub burst: Vec<Phase>,
}

#[derive(Debug, Serialize, Deserialize)]
pub struct Machine {
    pub cores: usize,
    pub processor: String,
    pub memory_mib: u64,
    pub system: String,
}

/// The figures of the bare handler.
#[derive(Debug, Serialize, Deserialize)]
pub struct Bare {
    pub body_bytes: usize,
    pub requests_per_second: f64,
    pub p50_ms: f64,
    pub p99_ms: f64,
}

/// The figures of one scene.
#[derive(Debug, Serialize, Deserialize)]
pub struct Row {
    pub scene: String,
    pub connections: usize,
    pub requests_per_second: f64,
    /// The same as requests, unless an operation takes several requests.
    pub operations_per_second: f64,
    pub p50_ms: f64,
    pub p99_ms: f64,
    pub operation_p50_ms: f64,
    pub operation_p99_ms: f64,
    pub errors: u32,
    pub first_error: Option<String>,
    pub memory: Option<Memory>,
    /// The mean number of items in the requested lists: an empty list is fast.
    pub items: Option<f64>,
    /// The mean number of queries per request.
    pub statements: Option<f64>,
    /// Transactions per second of `pgbench`, each with the queries of one operation.
    pub ceiling: Option<f64>,
    /// The reason why there is no ceiling.
    pub no_ceiling: Option<String>,
    pub to_ceiling: Option<f64>,
    pub to_bare: Option<f64>,
    pub note: String,
}

const HEADS: [&str; 12] = [
    "scene",
    "req/s",
    "p50 ms",
    "p99 ms",
    "errors",
    "RSS MiB",
    "items",
    "stmts",
    "pgbench/s",
    "÷pgbench",
    "÷bare",
    "",
];

impl Report {
    pub fn print(&self) {
        let Machine { cores, processor, memory_mib, system } = &self.machine;
        println!("{} · {cores} cores of {processor} · {memory_mib} MiB · {system}", self.at);
        println!(
            "{} · {} cases · {} connections · {} s per scene · ready after {:.0} ms",
            self.database_version, self.cases, self.connections, self.seconds, self.ready_ms
        );
        if let Some(bare) = &self.bare {
            println!(
                "bare handler, {} bytes: {:.0} req/s, p50 {:.2} ms, p99 {:.2} ms",
                bare.body_bytes, bare.requests_per_second, bare.p50_ms, bare.p99_ms
            );
        }
        println!();
        if !self.rows.is_empty() {
            print!("{}", aligned(&HEADS, &self.rows.iter().map(Row::cells).collect::<Vec<_>>()));
        }
        self.print_burst();
        for row in &self.rows {
            if let Some(error) = &row.first_error {
                println!("{}: first error: {error}", row.scene);
            }
            if let Some(why) = &row.no_ceiling {
                println!("{}: no ratio to pgbench: {why}", row.scene);
            }
        }
    }

    fn print_burst(&self) {
        if self.burst.is_empty() {
            return;
        }
        let heads =
            ["burst: lives/s", "begun", "completed", "p50 ms", "p95 ms", "life p50 ms", "life p95 ms", ""];
        let cells = |phase: &Phase| {
            vec![
                phase.lives_per_second.to_string(),
                phase.begun.to_string(),
                phase.completed.to_string(),
                format!("{:.1}", phase.p50_ms),
                format!("{:.1}", phase.p95_ms),
                format!("{:.1}", phase.life_p50_ms),
                format!("{:.1}", phase.life_p95_ms),
                phase.first_error.clone().unwrap_or_default(),
            ]
        };
        println!();
        print!("{}", aligned(&heads, &self.burst.iter().map(cells).collect::<Vec<_>>()));
    }
}

impl Row {
    fn cells(&self) -> Vec<String> {
        let maybe =
            |value: Option<f64>, digits: usize| value.map_or("–".to_owned(), |v| format!("{v:.digits$}"));
        vec![
            self.scene.clone(),
            format!("{:.0}", self.requests_per_second),
            format!("{:.2}", self.p50_ms),
            format!("{:.2}", self.p99_ms),
            self.errors.to_string(),
            maybe(self.memory.map(|memory| memory.anonymous), 0),
            maybe(self.items, 0),
            maybe(self.statements, 1),
            maybe(self.ceiling, 0),
            maybe(self.to_ceiling, 2),
            maybe(self.to_bare, 3),
            self.note.clone(),
        ]
    }
}

/// Formats a table whose columns are as wide as needed; the first and last column are left-aligned, the others
/// right-aligned.
pub fn aligned(heads: &[&str], rows: &[Vec<String>]) -> String {
    let wide = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.chars().count());
        cells.chain(heads.get(column).map(|head| head.chars().count())).max().unwrap_or(0)
    };
    let head: Vec<String> = heads.iter().map(|head| (*head).to_owned()).collect();
    let mut out = String::new();
    for row in std::iter::once(&head).chain(rows) {
        let mut line = String::new();
        for (column, cell) in row.iter().enumerate() {
            let width = wide(column);
            let _ = match column {
                0 => write!(line, "{cell:<width$}"),
                last if last + 1 == heads.len() => write!(line, "  {cell}"),
                _ => write!(line, "  {cell:>width$}"),
            };
        }
        let _ = writeln!(out, "{}", line.trim_end());
    }
    out
}

impl Machine {
    pub fn this() -> Self {
        let read = |path: &str| std::fs::read_to_string(path).unwrap_or_default();
        let after = |text: &str, name: &str| {
            let line = text.lines().find(|line| line.starts_with(name)).unwrap_or_default();
            line.split_once(':').map(|(_, value)| value.trim().to_owned()).unwrap_or_default()
        };
        let memory = after(&read("/proc/meminfo"), "MemTotal");
        let kibibytes: u64 = memory.split(' ').next().and_then(|n| n.parse().ok()).unwrap_or(0);
        Self {
            cores: std::thread::available_parallelism().map_or(0, std::num::NonZero::get),
            processor: after(&read("/proc/cpuinfo"), "model name"),
            memory_mib: kibibytes / 1024,
            system: format!("Linux {}", read("/proc/sys/kernel/osrelease").trim()),
        }
    }
}
