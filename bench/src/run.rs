//! A run: copies the data set, records each scene's queries, starts the server, and measures the scenes and their
//! ceilings.

use std::path::PathBuf;
use std::time::Duration;

use clap::Args;
use kiennghi::kernel::context::{RequestContext, clock};

use crate::burst;
use crate::ceiling::Bench;
use crate::ceiling::sample::{Sample, look, statements};
use crate::child::{self, Child};
use crate::drive::{Outcome, closed};
use crate::link::{Ask, Link};
use crate::observe::Observed;
use crate::place::{self, Copy, Place, Which};
use crate::report::{Bare, Machine, Report, Row};
use crate::scene::ground::Ground;
use crate::scene::play::{Player, about, items, players, refresh};
use crate::scene::{Kind, Scene, chosen};

/// The options of a run.
#[derive(Args)]
pub struct Plan {
    #[command(flatten)]
    which: Which,
    /// Only these scenes, separated by commas.
    #[arg(long, value_delimiter = ',')]
    scenes: Vec<String>,
    /// Seconds for which each scene is measured, after one second to warm up.
    #[arg(long, default_value_t = 5, value_parser = clap::value_parser!(u64).range(1..=300))]
    seconds: u64,
    #[arg(long, default_value_t = 16, value_parser = clap::value_parser!(u16).range(1..=256))]
    connections: u16,
    /// Seconds for which each phase of the burst lasts.
    #[arg(long, default_value_t = 2, value_parser = clap::value_parser!(u64).range(1..=60))]
    burst_seconds: u64,
    /// File for the figures as JSON.
    #[arg(long, value_name = "FILE")]
    json: Option<PathBuf>,
}

/// The maximum number of lives at the same time; with more, the service cannot keep up with the load.
const HANDS: usize = 400;

pub async fn run(plan: &Plan) -> Result<(), String> {
    let scenes = chosen(&plan.scenes)?;
    let place = Place::ready(&plan.which).await?;
    let copy = place.copy().await?;
    let measured = Run { plan, place: &place, copy: &copy }.all(&scenes).await;
    place.discard(copy).await?;
    let report = measured?;
    report.print();
    if let Some(file) = &plan.json {
        let text = serde_json::to_string_pretty(&report).map_err(|e| e.to_string())?;
        std::fs::write(file, text + "\n").map_err(|e| format!("{}: {e}", file.display()))?;
    }
    Ok(())
}

struct Run<'a> {
    plan: &'a Plan,
    place: &'a Place,
    copy: &'a Copy,
}

impl Run<'_> {
    async fn all(&self, scenes: &[&Scene]) -> Result<Report, String> {
        let world = self.place.world()?;
        let connections = usize::from(self.plan.connections);
        let observed = Observed::start(&self.copy.url, world).await?;
        let mut ground = Ground::survey(observed.address, &self.copy.url, world).await?;
        let mut looks = Vec::new();
        for scene in scenes {
            eprintln!("recording {}", scene.name);
            looks.push(match scene.kind {
                Kind::Burst => Ok(vec![]),
                kind => look(kind, &mut ground, &observed, connections).await,
            });
        }
        drop(observed);
        let server = Child::service(&self.copy.url, world, &self.place.folder).await?;
        ground.before(server.address);
        let bare = self.bare(&ground).await?;
        let mut report = self.report(&server, bare);
        for (scene, samples) in scenes.iter().zip(looks) {
            refresh(&mut ground).await?;
            eprintln!("measuring {}", scene.name);
            if matches!(scene.kind, Kind::Burst) {
                let registrars = players(scene.kind, &mut ground, HANDS).await?;
                let lasts = Duration::from_secs(self.plan.burst_seconds);
                report.burst = burst::open(server.address, registrars, lasts).await?;
                continue;
            }
            let row = self.row(scene, &mut ground, &server, samples, report.bare.as_ref()).await;
            match row {
                Ok(row) => report.rows.push(row),
                Err(error) => eprintln!("{}: not measured: {error}", scene.name),
            }
        }
        Ok(report)
    }

    async fn row(
        &self,
        scene: &Scene,
        ground: &mut Ground,
        server: &Child,
        samples: Result<Vec<Sample>, String>,
        bare: Option<&Bare>,
    ) -> Result<Row, String> {
        let players = players(scene.kind, ground, usize::from(self.plan.connections)).await?;
        let connections = players.len();
        if connections == 0 {
            return Err("the data set has no rows for it".to_owned());
        }
        let items = items(scene.kind, ground).await?;
        let mut outcome = closed(server.address, players, Duration::from_secs(self.plan.seconds)).await?;
        let memory = server.memory();
        if outcome.requests.count() == 0 {
            outcome.requests.first_error.get_or_insert_with(|| "no response came in time".to_owned());
        }
        let (ceiling, no_ceiling) = match self.ceiling(scene, samples.as_deref(), connections) {
            Ok(ceiling) => (ceiling, None),
            Err(why) => (None, Some(why)),
        };
        let (requests, operations) = (&outcome.requests, &outcome.operations);
        Ok(Row {
            scene: scene.name.to_owned(),
            connections,
            requests_per_second: outcome.requests_per_second(),
            operations_per_second: outcome.operations_per_second(),
            p50_ms: requests.percentile(50.0),
            p99_ms: requests.percentile(99.0),
            operation_p50_ms: operations.percentile(50.0),
            operation_p99_ms: operations.percentile(99.0),
            errors: requests.errors.max(operations.errors),
            first_error: requests.first_error.clone().or_else(|| operations.first_error.clone()),
            memory,
            items,
            statements: samples.as_deref().ok().filter(|some| !some.is_empty()).map(statements),
            ceiling,
            no_ceiling,
            to_ceiling: ceiling.map(|ceiling| outcome.operations_per_second() / ceiling),
            to_bare: bare.map(|bare| outcome.requests_per_second() / bare.requests_per_second),
            note: note(scene, ground, &outcome),
        })
    }

    fn ceiling(
        &self,
        scene: &Scene,
        samples: Result<&[Sample], &String>,
        connections: usize,
    ) -> Result<Option<f64>, String> {
        // pgbench drives PostgreSQL only
        if self.place.kind == place::Kind::Sqlite {
            return Ok(None);
        }
        if matches!(scene.kind, Kind::Login) {
            return Err("its cost is the password hash, not SQL".to_owned());
        }
        let bench = Bench {
            programs: &self.place.programs,
            folder: &self.place.folder,
            database: self.copy.name,
            connections,
            measure: Duration::from_secs(self.plan.seconds),
        };
        bench.run(samples.map_err(Clone::clone)?, self.plan.which.cases).map(Some)
    }

    /// Measures the bare handler, which returns the same body as the service for one case.
    async fn bare(&self, ground: &Ground) -> Result<Option<Bare>, String> {
        let Some((case, clerk)) = ground.cases.first() else { return Ok(None) };
        let ask = about(*case, "", &ground.tokens.of(clerk)?);
        let body = Link::new(ground.address).send(&ask).await?.body;
        let file = tempfile::NamedTempFile::new().map_err(|e| e.to_string())?;
        std::fs::write(file.path(), &body).map_err(|e| e.to_string())?;
        let server = Child::bare(file.path()).await?;
        let player = || Player::only(Ask::new(hyper::Method::GET, "/"));
        let all = (0..self.plan.connections).map(|_| player()).collect();
        let outcome = closed(server.address, all, Duration::from_secs(self.plan.seconds)).await?;
        Ok(Some(Bare {
            body_bytes: body.len(),
            requests_per_second: outcome.requests_per_second(),
            p50_ms: outcome.requests.percentile(50.0),
            p99_ms: outcome.requests.percentile(99.0),
        }))
    }

    fn report(&self, server: &Child, bare: Option<Bare>) -> Report {
        let service = child::SETTINGS.iter().map(|(name, value)| format!("{name}={value}"));
        let cluster = place::SETTINGS.iter().map(|setting| (*setting).to_owned());
        let cluster = cluster.filter(|_| self.place.kind == place::Kind::Postgres);
        Report {
            at: RequestContext::system(clock()).now.format("%Y-%m-%dT%H:%M:%SZ").to_string(),
            machine: Machine::this(),
            database: self.place.kind,
            database_version: self.place.description.clone(),
            cases: self.plan.which.cases,
            connections: usize::from(self.plan.connections),
            seconds: self.plan.seconds,
            settings: service.chain(cluster).collect(),
            ready_ms: server.ready_after.as_secs_f64() * 1000.0,
            bare,
            rows: vec![],
            burst: vec![],
        }
    }
}

fn note(scene: &Scene, ground: &Ground, outcome: &Outcome) -> String {
    match (scene.kind, &ground.deep) {
        (Kind::Life, _) => {
            let operations = &outcome.operations;
            format!(
                "{:.1} lives/s, p50 {:.0} ms, p99 {:.0} ms: {}",
                outcome.operations_per_second(),
                operations.percentile(50.0),
                operations.percentile(99.0),
                scene.asks
            )
        }
        (Kind::Page(asked), Some((_, reached))) if asked > 1 && *reached < asked => {
            format!("{}; the last page is {reached}", scene.asks)
        }
        _ => scene.asks.to_owned(),
    }
}
