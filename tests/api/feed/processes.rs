//! A deployment of four processes, which are killed in the middle of it, and a server whose clock is wrong: whoever follows
//! through whichever of them has what the lists show, also after the database was restored from a dump.

use std::time::Duration;

use chrono::TimeDelta;
use reqwest::{Request, RequestBuilder, Url};
use testkit::database::Fresh;
use testkit::make::recommendation as rec;
use testkit::process::Process;
use testkit::{World, db_test, make};

use super::follower::{Follower, listed, same};
use super::listener::Listener;
use super::model::{LISTENERS, READERS, about_petition, batch};
use super::webhooks::{self, Reader};
use crate::oversight::abuse::random_walks::{self as walks, Dice};

const PROCESSES: usize = 4;

/// The processes over one database.
struct Deployment<'a> {
    w: &'a World,
    processes: Vec<Process>,
}

impl<'a> Deployment<'a> {
    fn start(w: &'a World) -> Self {
        Self { w, processes: (0..PROCESSES).map(|_| Process::start(&w.url, &[])).collect() }
    }

    fn at(&self, at: usize) -> World {
        self.w.through(&self.processes[at].base)
    }

    fn any(&self, dice: &mut Dice) -> World {
        self.at(dice.below(PROCESSES))
    }

    /// Kills a process while it works, and starts another one in its place.
    async fn kill(&mut self, at: usize) {
        tokio::time::sleep(Duration::from_millis(15)).await;
        self.processes[at].kill();
        self.processes[at] = Process::start(&self.w.url, &[]);
    }
}

/// What clients have, who remember it when they or the service are killed.
struct Clients {
    followers: Vec<Follower>,
    listeners: Vec<Listener>,
    /// To which process each listener is connected.
    connected: Vec<usize>,
    systems: Vec<Reader>,
}

impl Clients {
    async fn begin(deployment: &Deployment<'_>) -> Self {
        let w = deployment.w;
        let (mut listeners, mut systems) = (vec![], vec![]);
        for (at, who) in LISTENERS.into_iter().enumerate() {
            listeners.push(Listener::open(&deployment.at(at), who, "").await);
        }
        for organization in [w.cast.a.department, w.cast.a.department_2] {
            systems.push(Reader::begin(w, organization).await);
        }
        let followers = READERS.iter().map(|_| Follower::default()).collect();
        Self { followers, listeners, connected: (0..LISTENERS.len()).collect(), systems }
    }

    /// One client reads on; sometimes it is killed before it has stored what it read, and reads it again.
    async fn read(&mut self, deployment: &Deployment<'_>, dice: &mut Dice) {
        let at = dice.below(READERS.len());
        let before = self.followers[at].clone();
        self.followers[at].step(&deployment.any(dice), READERS[at], 3).await;
        if dice.below(4) == 0 {
            self.followers[at] = before;
        }
        self.listeners[dice.below(LISTENERS.len())].drain().await;
    }

    /// The listeners of a process that was killed connect to another one.
    async fn connect_again(&mut self, deployment: &Deployment<'_>, killed: usize, dice: &mut Dice) {
        for (i, who) in LISTENERS.into_iter().enumerate() {
            if self.connected[i] == killed {
                self.connected[i] = dice.below(PROCESSES);
                let broken = self.listeners.remove(i);
                let again = broken.again(&deployment.at(self.connected[i]), who, "").await;
                self.listeners.insert(i, again);
            }
        }
    }

    /// At the end each has what the lists show.
    async fn have_what_lists_show(mut self, deployment: &Deployment<'_>, dice: &mut Dice) {
        let w = deployment.w;
        for (who, follower) in READERS.iter().zip(&mut self.followers) {
            follower.follow(&deployment.any(dice), who).await;
            same(&follower.cases, &listed(w, who, "").await, who);
        }
        for (who, listener) in LISTENERS.into_iter().zip(self.listeners) {
            let mut listener = listener.again(&deployment.any(dice), who, "").await;
            listener.next_of("current").await;
            same(&listener.cases, &listed(w, who, "").await, who);
        }
        // their receivers were down for a day
        w.later(1, async |w| {
            webhooks::send(&w).await;
            webhooks::send(&w).await;
        })
        .await;
        for system in &mut self.systems {
            system.read(w).await;
            same(&system.cases, &system.listed(w).await, "a receiver of webhooks");
        }
    }
}

/// The same request to another process.
fn aimed(request: &Request, base: &str) -> Request {
    let mut aimed = request.try_clone().unwrap();
    let base = Url::parse(base).unwrap();
    aimed.url_mut().set_port(base.port()).unwrap();
    aimed
}

/// Sends a request with a key; while no answer comes, and while the database is busy, to another process.
async fn until_answered(w: &World, request: RequestBuilder, bases: [String; PROCESSES]) -> u16 {
    let key = testkit::system().new_id().to_string();
    let request = request.header("Idempotency-Key", key).build().unwrap();
    for turn in 0..60 {
        let base = &bases[turn % PROCESSES];
        match w.http.execute(aimed(&request, base)).await {
            Ok(reply) if reply.status() != 503 => {
                let status = reply.status().as_u16();
                assert_ne!(status, 500, "{}", reply.text().await.unwrap_or_default());
                return status;
            }
            _ => tokio::time::sleep(Duration::from_millis(50)).await,
        }
    }
    panic!("no process answered");
}

/// Random acts through random processes, one of which is killed now and then while it works.
async fn rounds(deployment: &mut Deployment<'_>, clients: &mut Clients, dice: &mut Dice, count: usize) {
    let w = deployment.w;
    let gone = make::ended_organization(w, "Sở Tài nguyên và Môi trường", w.cast.a.department_2).await;
    let mut petitions = vec![make::received(w).await.id];
    let recommendation = walks::recommendation(w, dice, gone);
    let recommendation = rec::issued(w, "2025-03-01".parse().unwrap(), recommendation).await.id;
    let mut taken = 0;
    for round in 0..count {
        if dice.below(3) == 0 {
            petitions.push(make::received(w).await.id);
        }
        let mut requests = vec![];
        for _ in 0..2 {
            requests.extend(about_petition(&deployment.any(dice), dice, &petitions).await);
        }
        if dice.below(4) == 0 {
            requests.push(batch(&deployment.any(dice), dice, &petitions).await.1);
        }
        let who = *dice.one(&walks::WALKERS);
        let through = deployment.any(dice);
        if let Some(choice) = walks::chosen(&through, who, dice, recommendation).await {
            requests.extend(walks::request(&through, who, dice, &choice).await);
        }
        let killed = (round % 6 == 5).then(|| dice.below(PROCESSES));
        let mut running = vec![];
        for request in requests {
            let mut bases = [(); PROCESSES].map(|()| String::new());
            let first = killed.unwrap_or_else(|| dice.below(PROCESSES));
            for (i, base) in bases.iter_mut().enumerate() {
                deployment.processes[(first + i) % PROCESSES].base.clone_into(base);
            }
            let w = w.through(&w.base);
            running.push(tokio::spawn(async move { until_answered(&w, request, bases).await }));
        }
        if let Some(at) = killed {
            deployment.kill(at).await;
            clients.connect_again(deployment, at, dice).await;
        }
        for one in running {
            taken += usize::from(one.await.unwrap() < 300);
        }
        clients.read(deployment, dice).await;
    }
    assert!(taken > count / 4, "{taken} of {count} rounds");
}

async fn followers_have_what_lists_show(w: &World, seed: u64, count: usize) {
    let mut dice = Dice(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15));
    let mut deployment = Deployment::start(w);
    let mut clients = Clients::begin(&deployment).await;
    rounds(&mut deployment, &mut clients, &mut dice, count).await;
    // servers whose clocks are wrong by minutes write too
    for minutes in [3, -3] {
        w.after(TimeDelta::minutes(minutes), async |other| {
            for _ in 0..3 {
                make::received(&other).await;
                clients.read(&deployment, &mut dice).await;
            }
            make::assigned(&other).await;
        })
        .await;
        make::assigned(w).await;
    }
    clients.have_what_lists_show(&deployment, &mut dice).await;
}

#[db_test(system_clock)]
async fn whoever_follows_through_processes_that_are_killed_has_what_the_lists_show(w: World) {
    followers_have_what_lists_show(&w, 1, 36).await;
}

#[db_test(system_clock)]
#[ignore = "takes long: run with `-- --ignored`"]
async fn whoever_follows_for_long_through_processes_that_are_killed_has_what_the_lists_show(w: World) {
    for seed in 2..8 {
        followers_have_what_lists_show(&w, seed, 60).await;
    }
}

#[db_test(system_clock)]
async fn after_a_restore_whoever_follows_reads_everything_again(w: World) {
    let mut before = Follower::begun(&w, "clerk").await;
    let kept = make::assigned(&w).await.id;
    before.follow(&w, "clerk").await;
    let restored = Fresh::restored(w.backend, &w.url).await;
    // what was written after the dump is lost with it
    let lost = make::received(&w).await.id;
    before.follow(&w, "clerk").await;
    assert!(before.cases.contains_key(&lost.to_string()));
    let process = Process::start(&restored.url, &[]);
    let again = w.through(&process.base);
    let cursor = before.cursor.as_ref().unwrap();
    let refused = again.get("clerk", &format!("/v1/changes?cursor={cursor}")).await;
    assert_eq!(refused.refused(410), "position_expired");
    let after = Follower::begun(&again, "clerk").await;
    same(&after.cases, &listed(&again, "clerk", "").await, "clerk");
    assert!(after.cases.contains_key(&kept.to_string()) && !after.cases.contains_key(&lost.to_string()));
    drop(process);
    restored.drop().await;
}
