//! The process is killed or asked to stop under load: nothing acknowledged is lost, nothing is half done.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use entity::enums::{Action, Status};
use entity::{case, idempotency, number_counter, search};
use kiennghi::domain::number;
use reqwest::Method;
use sea_orm::EntityTrait;
use serde_json::{Value, json};
use testkit::client::somebody_waits;
use testkit::history::{chained, events};
use testkit::process::Process;
use testkit::{World, db_test, make, until};
use uuid::Uuid;

/// What the clients were answered: each case at its newest acknowledged version, and the keys they used.
#[derive(Default)]
struct Told {
    versions: Mutex<HashMap<Uuid, i64>>,
    keys: Mutex<HashMap<String, Uuid>>,
    count: AtomicUsize,
    broken: AtomicUsize,
}

/// Runs one client: registers and accepts petitions until the server is gone.
async fn client(
    base: String,
    token: String,
    new: Value,
    sector: Uuid,
    name: usize,
    told: Arc<Told>,
    stop: Arc<AtomicBool>,
) {
    let http = reqwest::Client::builder().no_proxy().build().unwrap();
    let post = |path: String, key: String| {
        http.post(format!("{base}{path}")).bearer_auth(&token).header("Idempotency-Key", key)
    };
    for n in 0.. {
        if stop.load(Ordering::SeqCst) {
            return;
        }
        let key = format!("{base}/{name}/{n}");
        let Some(view) = answered(post("/v1/petitions".into(), key.clone()).json(&new), 201).await else {
            break;
        };
        let id: Uuid = view["id"].as_str().unwrap().parse().unwrap();
        told.versions.lock().unwrap().insert(id, 1);
        told.keys.lock().unwrap().insert(key.clone(), id);
        let accept = json!({"action": "accept", "sector_id": sector, "competence_level": "province"});
        let act = post(format!("/v1/cases/{id}/steps"), format!("{key}/accept")).header("If-Match", "\"1\"");
        if answered(act.json(&accept), 200).await.is_none() {
            break;
        }
        told.versions.lock().unwrap().insert(id, 2);
        told.count.fetch_add(2, Ordering::SeqCst);
    }
    told.broken.fetch_add(1, Ordering::SeqCst);
}

/// Returns the response, unless the server is gone; fails on any other status than the expected one.
async fn answered(request: reqwest::RequestBuilder, status: u16) -> Option<Value> {
    let response = request.send().await.ok()?;
    let got = response.status().as_u16();
    let text = response.text().await.ok()?;
    assert_eq!(got, status, "{text}");
    Some(serde_json::from_str(&text).unwrap())
}

fn petition(w: &World) -> Value {
    json!({
        "content": "Đường liên thôn hư hỏng.", "channel": "letter", "received_on": w.today(), "units": [w.cast.a.commune],
        "petitioner": {"full_name": "Nguyễn Văn A"},
    })
}

/// Checks that every acknowledged write is stored, and that every stored write is complete.
async fn nothing_is_lost_or_halved(w: &World, told: &Told) {
    let db = w.app.read();
    let cases = case::Entity::find().all(db).await.unwrap();
    let by_id: HashMap<Uuid, &case::Model> = cases.iter().map(|case| (case.id, case)).collect();
    for (id, version) in &*told.versions.lock().unwrap() {
        let there = by_id.get(id).unwrap_or_else(|| panic!("{id} was acknowledged and is gone"));
        assert!(there.version >= *version, "{id} was acknowledged at {version} and is at {}", there.version);
    }
    let docs: Vec<Uuid> = search::Entity::find().all(db).await.unwrap().iter().map(|d| d.case_id).collect();
    let identities = entity::petitioner::Entity::find().all(db).await.unwrap().len();
    assert_eq!((docs.len(), identities), (cases.len(), cases.len()));
    for case in &cases {
        let events = events(w, case.id).await;
        chained(&events);
        assert_eq!(case.version, i64::try_from(events.len()).unwrap(), "{}", case.number);
        assert_eq!(events[0].action, Action::Register);
        assert_eq!(events.last().unwrap().to_status, Some(case.status));
        assert_eq!(
            case.status == Status::Accepted,
            case.sector_id.is_some(),
            "a step is stored completely or not at all"
        );
        assert!(docs.contains(&case.id));
    }
    let mut numbers: Vec<_> = cases.iter().map(|case| case.number.clone()).collect();
    numbers.sort();
    let (year, n) = (number::year_of(w.today()), i32::try_from(cases.len()).unwrap());
    assert_eq!(
        numbers,
        (1..=n).map(|i| number::spell(entity::enums::CaseKind::Petition, year, i)).collect::<Vec<_>>()
    );
    let counter =
        number_counter::Entity::find_by_id((w.cast.a.council, year)).one(db).await.unwrap().unwrap();
    assert_eq!(counter.last, n);
    let answers = idempotency::Entity::find().all(db).await.unwrap();
    assert_eq!(
        i64::try_from(answers.len()).unwrap(),
        cases.iter().map(|case| case.version).sum::<i64>(),
        "one stored reply for every step",
    );
    for answer in answers {
        let body = w.app.secrets.open(&answer.sealed_with, answer.key.as_bytes(), &answer.body).unwrap();
        let view: Value = serde_json::from_slice(&body).unwrap();
        let id: Uuid = view["id"].as_str().unwrap().parse().unwrap();
        assert!(by_id[&id].version >= view["version"].as_i64().unwrap(), "a stored reply without its step");
    }
}

#[db_test(system_clock)]
async fn a_killed_process_loses_nothing_it_acknowledged(w: World) {
    let told = Arc::new(Told::default());
    for round in 1..=3 {
        let mut process = Process::start(&w.url, &[]);
        let stop = Arc::new(AtomicBool::new(false));
        let goal = told.count.load(Ordering::SeqCst) + 60;
        let mut clients = Vec::new();
        for name in 0..8 {
            let (base, token) = (process.base.clone(), w.token("clerk").await);
            let (told, stop) = (Arc::clone(&told), Arc::clone(&stop));
            clients.push(tokio::spawn(client(base, token, petition(&w), w.cast.a.sector, name, told, stop)));
        }
        let since = Instant::now();
        while told.count.load(Ordering::SeqCst) < goal {
            assert!(since.elapsed() < Duration::from_mins(1), "no load");
            tokio::time::sleep(Duration::from_millis(2)).await;
        }
        process.kill();
        stop.store(true, Ordering::SeqCst);
        for client in clients {
            client.await.unwrap();
        }
        assert!(told.broken.load(Ordering::SeqCst) > 0, "nobody was writing when the process was killed");
        // the database recovers by itself when it starts again
        let process = Process::start(&w.url, &[]);
        nothing_is_lost_or_halved(&w, &told).await;
        let (key, id) = told.keys.lock().unwrap().iter().next().map(|(k, id)| (k.clone(), *id)).unwrap();
        let again = w.http.post(format!("{}/v1/petitions", process.base)).bearer_auth(w.token("clerk").await);
        let reply = w.send(again.header("Idempotency-Key", key).json(&petition(&w))).await;
        assert_eq!(reply.header("Idempotency-Replayed"), Some("true"), "round {round}: {}", reply.text);
        assert_eq!(reply.expect(201)["id"], json!(id));
    }
}

/// Waits until a process that was told to stop accepts no more connections.
async fn nobody_listens(w: &World, process: &Process) {
    let url = format!("{}/livez", process.base);
    until("the process stops", async || w.http.get(&url).send().await.is_err()).await;
}

#[db_test(system_clock)]
async fn a_stopped_process_finishes_what_is_under_way(w: World) {
    let case = make::received(&w).await;
    let mut process = Process::start(&w.url, &[]);
    // the step waits for the case, which another transaction has locked
    let held = w.db.begin().await.unwrap();
    case::Entity::for_update(case.id).one(&held).await.unwrap();
    let accept = json!({"action": "accept", "sector_id": w.cast.a.sector, "competence_level": "province"});
    let url = format!("{}/v1/cases/{}/steps", process.base, case.id);
    let request =
        w.http.request(Method::POST, url).bearer_auth(w.token("clerk").await).header("If-Match", "\"1\"");
    let waiting = tokio::spawn(request.json(&accept).send());
    somebody_waits(&w).await;
    assert!(!waiting.is_finished());
    process.terminate();
    nobody_listens(&w, &process).await;
    assert!(!waiting.is_finished(), "the request neither waits for ever nor is aborted");
    assert!(process.is_running());
    held.rollback().await.unwrap();
    let response = waiting.await.unwrap().unwrap();
    assert_eq!(response.status().as_u16(), 200);
    assert!(process.ended(Duration::from_secs(20)).await.success());
    assert_eq!(make::reload(&w, case.id).await.status, Status::Accepted);
    assert!(w.http.get(format!("{}/livez", process.base)).send().await.is_err(), "nobody listens any more");
}

#[db_test(system_clock)]
async fn a_process_asked_to_stop_twice_does_so_at_once(w: World) {
    let case = make::received(&w).await;
    let mut process = Process::start(&w.url, &[]);
    let held = w.db.begin().await.unwrap();
    case::Entity::for_update(case.id).one(&held).await.unwrap();
    let url = format!("{}/v1/cases/{}/steps", process.base, case.id);
    let request =
        w.http.request(Method::POST, url).bearer_auth(w.token("clerk").await).header("If-Match", "\"1\"");
    let waiting = tokio::spawn(request.json(&json!({"action": "withdraw", "reason": "Rút"})).send());
    somebody_waits(&w).await;
    process.terminate();
    nobody_listens(&w, &process).await;
    assert!(process.is_running(), "a request is under way");
    process.terminate();
    assert!(!process.ended(Duration::from_secs(4)).await.success());
    let answered = waiting.await.unwrap().map(|response| response.status().as_u16());
    assert!(matches!(answered, Err(_) | Ok(503)), "the request is aborted: {answered:?}");
    held.rollback().await.unwrap();
    assert_eq!(make::reload(&w, case.id).await.version, 1);
}

#[db_test(system_clock)]
async fn a_stopped_process_with_nothing_to_do_is_gone_at_once(w: World) {
    let mut process = Process::start(&w.url, &[]);
    let live = w.http.get(format!("{}/livez", process.base)).send().await.unwrap();
    assert_eq!(live.status().as_u16(), 200);
    process.terminate();
    assert!(process.ended(Duration::from_secs(10)).await.success());
}
