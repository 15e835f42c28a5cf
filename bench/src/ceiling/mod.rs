//! Measures the ceiling of a scene: the same SQL, prepared, run by `pgbench` over as many connections to the same
//! cluster.

pub mod sample;
mod script;
mod value;

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use kiennghi::db::SETTINGS;

use crate::ceiling::sample::{Sample, Sort};
use crate::ceiling::script::Script;

/// A `pgbench` run: the database, the number of connections and the duration.
pub struct Bench<'a> {
    pub programs: &'a Path,
    /// The folder of the cluster, which contains its socket.
    pub folder: &'a Path,
    pub database: &'a str,
    pub connections: usize,
    pub measure: Duration,
}

impl Bench<'_> {
    /// Returns transactions per second. Each transaction runs the queries of one operation of the scene.
    ///
    /// # Errors
    /// The reason why these queries have no comparable ceiling.
    pub fn run(&self, samples: &[Sample], cases: u64) -> Result<f64, String> {
        let scripts: Result<Vec<Script>, String> =
            samples.iter().enumerate().map(|(n, sample)| script::write(n, sample, cases)).collect();
        let scripts = scripts?;
        let folder = tempfile::tempdir().map_err(|e| e.to_string())?;
        match samples.first().map(|sample| sample.sort) {
            None => Err("no queries were recorded".to_owned()),
            Some(Sort::Reading) => {
                let merged = merged(scripts);
                let process = self.start(folder.path(), &merged, self.connections, 0)?;
                finished(process)
            }
            // each client has its own script, so there is one process per client, all running at the same time
            Some(Sort::Writing) if scripts.len() < self.connections => {
                Err(format!("only {} clients have rows of their own to write to", scripts.len()))
            }
            Some(Sort::Writing) => {
                let all = scripts.into_iter().take(self.connections).enumerate();
                let processes: Result<Vec<_>, String> =
                    all.map(|(n, script)| self.start(folder.path(), &[(script, 1)], 1, n)).collect();
                processes?.into_iter().map(finished).sum()
            }
        }
    }

    fn start(
        &self,
        folder: &Path,
        scripts: &[(Script, usize)],
        clients: usize,
        number: usize,
    ) -> Result<std::process::Child, String> {
        let settings: Vec<String> =
            SETTINGS.iter().map(|(name, value)| format!("-c {name}={value}")).collect();
        let mut command = Command::new(self.programs.join("pgbench"));
        command
            .args(["-n", "-M", "prepared", "-j", "1", "-c", &clients.to_string()])
            .args(["-T", &self.measure.as_secs().max(1).to_string()])
            .args(["-D", "n=0", "-D", &format!("c={number}"), "-D", &format!("run={}", moment())])
            .env("PGHOST", self.folder)
            .env("PGUSER", "postgres")
            .env("PGOPTIONS", settings.join(" "));
        for (n, (script, weight)) in scripts.iter().enumerate() {
            let file = folder.join(format!("{number}-{n}.sql"));
            std::fs::write(&file, &script.text).map_err(|e| e.to_string())?;
            command.arg("-f").arg(format!("{}@{weight}", file.display()));
            for (name, value) in &script.values {
                command.arg("-D").arg(format!("{name}={value}"));
            }
        }
        command.arg(self.database).stdout(Stdio::piped()).stderr(Stdio::piped());
        command.spawn().map_err(|e| format!("pgbench: {e}"))
    }
}

/// Removes duplicate scripts and counts how often each occurred.
fn merged(scripts: Vec<Script>) -> Vec<(Script, usize)> {
    let mut merged: Vec<(Script, usize)> = Vec::new();
    for script in scripts {
        match merged.iter_mut().find(|(known, _)| known.is_like(&script)) {
            Some((_, count)) => *count += 1,
            None => merged.push((script, 1)),
        }
    }
    merged
}

fn finished(process: std::process::Child) -> Result<f64, String> {
    let output = process.wait_with_output().map_err(|e| e.to_string())?;
    let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    let complaint = err.lines().find(|line| line.contains("error") || line.contains("ERROR"));
    if let Some(complaint) = complaint {
        return Err(complaint.to_owned());
    }
    let tps = out.lines().find_map(|line| line.strip_prefix("tps = ")?.split(' ').next()?.parse().ok());
    tps.ok_or_else(|| format!("pgbench reported no result: {err}"))
}

/// Returns the present time in milliseconds as the twelve hexadecimal digits that begin a `UUIDv7`, so that the ids
/// of two runs differ.
fn moment() -> String {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    format!("{:012x}", now.as_millis())
}
