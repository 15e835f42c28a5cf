//! Tests that every data file can be read, has only values that the API accepts, and refers only to existing keys.

use std::collections::HashSet;

use chrono::{TimeZone, Utc};
use entity::document::DocumentReference;
use entity::enums::{Action, CaseKind, Verdict};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::json;
use uuid::Uuid;
use validator::Validate;

use crate::db::{Db, Durability, sqlite_url};
use crate::demo::accounts::LAST;
use crate::demo::answers::{Deferral, Reply, answer_body};
use crate::demo::council::NewRecord;
use crate::demo::data::{
    Asset, Body, COUNCIL, CROWD, Council, Data, FORMER_UNITS, ORGANIZATIONS, PEOPLE, PETITIONS,
    RECOMMENDATIONS, RULES, SUCCESSION, SUPERVISIONS, Step, Stories, Story, Succession, Target, fault,
    from_csv, from_toml, line,
};
use crate::demo::ids::read;
use crate::demo::petitions::petition_body;
use crate::demo::world::World;
use crate::kernel::app::App;
use crate::kernel::config::Config;
use crate::kernel::error::Result;
use crate::kernel::secrets::Secrets;
use crate::service::case_step::CaseStep;
use crate::service::council::sector::NewSector;
use crate::service::council::session::NewSession;
use crate::service::council::summary_report::NewSummaryReport;
use crate::service::council::term::NewTerm;
use crate::service::directory::administrative_unit::NATIONAL;
use crate::service::directory::organization::import::CENTRAL_BODIES;
use crate::service::engine::assignment::step::AssignmentStep;
use crate::service::engine::commitment::step::CommitmentStep;
use crate::service::engine::reminder_letter::answer::ReminderLetterStep;
use crate::service::engine::reminder_letter::send::NewReminderLetter;
use crate::service::engine::response::version::NewResponseVersion;
use crate::service::oversight::conclusion::record::NewConclusion;
use crate::service::oversight::recommendation::new::NewRecommendation;
use crate::service::oversight::supervision::create::NewSupervision;
use crate::service::oversight::supervision::parts::NewTeamMember;
use crate::service::oversight::supervision::step::SupervisionStep;
use crate::service::petition::register::NewPetition;
use crate::service::petition_history::PetitionHistory;
use crate::service::referral::step::ReferralStep;

#[derive(Deserialize)]
struct Unit {
    code: String,
    parent_code: String,
}

#[derive(Deserialize)]
struct CentralBody {
    name: String,
}

/// Registers every key of the files under a placeholder id. No two resources have the same key.
fn name_everything(world: &mut World<'_>) {
    let data = world.data;
    let mut keys = HashSet::new();
    let mut name = |key: &str| {
        assert!(keys.insert(key.to_owned()), "there are two `{key}`");
        world.ids.insert(key, Uuid::from_u128(1));
    };
    name("15-former");
    for unit in from_csv::<Unit>(FORMER_UNITS).unwrap() {
        name(&unit.code);
        name(&format!("ubnd:d{}", unit.code));
    }
    for unit in from_csv::<Unit>(("administrative_units.csv", NATIONAL)).unwrap() {
        if unit.parent_code == "15" {
            name(&unit.code);
            name(&format!("ubnd:{}", unit.code));
            name(&format!("hdnd:{}", unit.code));
        }
    }
    for body in from_csv::<CentralBody>(("central_bodies.csv", CENTRAL_BODIES)).unwrap() {
        name(&body.name);
    }
    data.organizations.iter().for_each(|row| name(&row.key));
    // one account may have several rows, one below the other
    let accounts = data.people.chunk_by(|one, next| one.username == next.username);
    accounts.for_each(|rows| name(&rows[0].username));
    data.council.sectors.iter().for_each(|row| name(row["code"].as_str().unwrap()));
    data.council.terms.iter().for_each(|row| name(row["name"].as_str().unwrap()));
    let themes = data.council.records.iter().filter(|row| row.body["record"] == "theme");
    themes.for_each(|row| name(row.body["name"].as_str().unwrap()));
    let parts = data.petitions.iter().chain(&data.recommendations).flat_map(|row| &row.parts);
    let stories = data.petitions.iter().chain(&data.recommendations).chain(&data.supervisions).chain(parts);
    stories.for_each(|story| name(story.key()));
    for body in &data.crowd.central_bodies {
        assert!(world.ids.get(&body.name).is_ok(), "there is no `{}`", body.name);
    }
}

/// Returns all errors of the files, each with its file and line.
fn faults(world: &World<'_>) -> Vec<String> {
    let (data, today) = (world.data, world.today());
    let mut faults = Vec::new();
    let mut note = |(file, text): Asset, offset, found: Result<()>| {
        if let Err(error) = found {
            faults.push(format!("{file}:{}: {}", line(text, offset), error.chain()));
        }
    };
    let known = |key: &str| world.ids.get(key).map(drop);
    for row in &data.petitions {
        let at = row.key.span().start;
        note(PETITIONS, at, valid_as::<NewPetition>(world, &petition_body(world, row, today)));
        note(PETITIONS, at, account(world, row.registered_by.as_deref().unwrap_or("without one")));
        note(PETITIONS, at, row.when.date(today, today).map(drop));
        let foreign = row.conclusion_of.is_some() || row.in_session;
        note(PETITIONS, at, if foreign { Err(fault("has fields of another kind")) } else { Ok(()) });
        if row.entered_days_ago.is_some() {
            let history = world.history_body(row).and_then(read::<PetitionHistory>);
            note(PETITIONS, at, history.and_then(|history| valid(&history)));
        }
        for step in row.steps.iter().chain(row.parts.iter().flat_map(|part| &part.steps)) {
            note(PETITIONS, step.offset, step.when.date(today, today).map(drop));
            note(PETITIONS, step.offset, check(world, CaseKind::Petition, row.key(), step));
        }
    }
    for row in &data.recommendations {
        let at = row.key.span().start;
        note(RECOMMENDATIONS, at, valid_as::<NewRecommendation>(world, &row.body));
        note(RECOMMENDATIONS, at, known(row.conclusion_of.as_deref().unwrap_or("without one")));
        let foreign = row.registered_by.is_some() || row.in_session || row.when.date(today, today).is_ok();
        note(RECOMMENDATIONS, at, if foreign { Err(fault("has fields of another kind")) } else { Ok(()) });
        for step in row.steps.iter().chain(row.parts.iter().flat_map(|part| &part.steps)) {
            note(RECOMMENDATIONS, step.offset, step.when.date(today, today).map(drop));
            note(RECOMMENDATIONS, step.offset, check(world, CaseKind::Recommendation, row.key(), step));
        }
    }
    for row in &data.supervisions {
        let at = row.key.span().start;
        note(SUPERVISIONS, at, valid_as::<NewSupervision>(world, &row.body));
        note(SUPERVISIONS, at, row.when.date(today, today).map(drop));
        let foreign = row.registered_by.is_some() || row.conclusion_of.is_some() || !row.parts.is_empty();
        note(SUPERVISIONS, at, if foreign { Err(fault("has fields of another kind")) } else { Ok(()) });
        for step in &row.steps {
            note(SUPERVISIONS, step.offset, step.when.date(today, today).map(drop));
            note(SUPERVISIONS, step.offset, check_supervision(world, row, step));
        }
    }
    for topic in &data.crowd.topics {
        let at = topic.sector.span().start;
        note(CROWD, at, known(topic.sector.get_ref()));
        let agencies = topic.agencies.iter().chain([&topic.agency_before_2025]);
        agencies.filter(|key| *key != "commune").for_each(|key| note(CROWD, at, known(key)));
    }
    let crowd = &data.crowd;
    for (_, username) in crowd.deputies.iter().chain(&crowd.liaisons) {
        note(CROWD, 0, account(world, username));
    }
    assert_eq!(crowd.reviews.len(), Verdict::ALL.len(), "each verdict has reviews");
    let mut steps = crowd.rejections.clone();
    steps.extend([&crowd.withdrawn, &crowd.cooperating, &crowd.verified].map(Step::clone));
    steps.extend([&crowd.notified_at_meeting, &crowd.notified_in_writing].map(Step::clone));
    steps.push(crowd.returned.clone().with("proposed_receiver", json!("soxd")));
    for step in crowd.endings.iter().chain(&crowd.open_endings).filter_map(|ending| ending.step.clone()) {
        let is_deferral = step.action == Action::CarryOver;
        steps.push(if is_deferral { step.with("days", json!(60)) } else { step });
    }
    for step in &steps {
        note(CROWD, step.offset, check(world, CaseKind::Petition, "", step));
    }
    check_council(world, &mut note);
    for (i, row) in data.organizations.iter().enumerate() {
        let at = start_of(ORGANIZATIONS, i);
        note(ORGANIZATIONS, at, known(&row.unit));
        row.parent.iter().chain(&row.council).for_each(|key| note(ORGANIZATIONS, at, known(key)));
    }
    for (i, row) in data.people.iter().enumerate() {
        let at = start_of(PEOPLE, i);
        note(PEOPLE, at, known(&row.organization));
        note(PEOPLE, at, row.roles().map(drop));
    }
    for (i, row) in data.rules.iter().enumerate() {
        let is_role = ["handler", "head", "reviewer"].contains(&row.by.as_str());
        note(RULES, start_of(RULES, i), if is_role { Ok(()) } else { account(world, &row.by) });
    }
    for (i, row) in data.succession.iter().enumerate() {
        let at = start_of(SUCCESSION, i);
        note(SUCCESSION, at, known(&row.organization));
        note(SUCCESSION, at, known(&row.successor).and_then(|()| has_name(data, row)));
    }
    faults
}

/// Notes the errors of the council's file.
fn check_council(world: &World<'_>, note: &mut impl FnMut(Asset, usize, Result<()>)) {
    let (council, today) = (&world.data.council, world.today());
    council.sectors.iter().for_each(|row| note(COUNCIL, 0, valid_as::<NewSector>(world, row)));
    council.terms.iter().for_each(|row| note(COUNCIL, 0, valid_as::<NewTerm>(world, row)));
    council.sessions.iter().for_each(|row| note(COUNCIL, 0, valid_as::<NewSession>(world, row)));
    for record in &council.records {
        note(COUNCIL, 0, account(world, &record.by));
        let found = world.ids.resolve(&record.body, today).and_then(read::<NewRecord>);
        note(COUNCIL, 0, found.map(drop));
    }
    for row in &council.summary_reports {
        let body = world.summary_report_body(row, Uuid::nil(), today);
        note(COUNCIL, 0, body.and_then(read::<NewSummaryReport>).and_then(|new| valid(&new)));
    }
    for body in &council.leading_bodies {
        note(COUNCIL, 0, world.ids.get(&body.key).map(drop));
        note(COUNCIL, 0, account(world, &body.manager));
        note(COUNCIL, 0, account(world, &body.signer));
        let team = world.ids.resolve(&body.team, today).and_then(read::<Vec<NewTeamMember>>);
        note(COUNCIL, 0, team.map(drop));
    }
}

/// Checks that a successor has the name that is written beside its key.
fn has_name(data: &Data, row: &Succession) -> Result<()> {
    let named = match row.successor.strip_prefix("ubnd:") {
        Some(commune) => NATIONAL.contains(&format!("\n{commune},{},", row.name)),
        None => data.organizations.iter().any(|one| one.key == row.successor && one.name == row.name),
    };
    if named { Ok(()) } else { Err(fault(format!("`{}` is another", row.name))) }
}

/// Returns the offset at which a row of a CSV file begins.
fn start_of((_, text): Asset, row: usize) -> usize {
    text.lines().take(row + 1).map(|line| line.len() + 1).sum()
}

fn valid(body: &impl Validate) -> Result<()> {
    body.validate().map_err(|error| fault(error.to_string()))
}

/// Parses and validates a body as a request type of the API.
fn valid_as<T: DeserializeOwned + Validate>(world: &World<'_>, body: &Body) -> Result<()> {
    valid(&read::<T>(world.ids.resolve(body, world.today())?)?)
}

fn account(world: &World<'_>, username: &str) -> Result<()> {
    match world.data.people.iter().any(|person| person.username == username) {
        true => Ok(()),
        false => Err(fault(format!("there is no account `{username}`"))),
    }
}

/// Parses a step of a supervision with the request types of the API.
fn check_supervision(world: &World<'_>, row: &Story, step: &Step) -> Result<()> {
    match step.action {
        Action::Create => Ok(()),
        Action::Conclude => {
            valid(&read::<NewConclusion>(world.conclusion_body(row, step, world.today())?)?)
        }
        _ => valid(&read::<SupervisionStep>(world.ids.step_body(step, world.today())?)?),
    }
}

/// Parses a step of a case with the request types of the API.
fn check(world: &World<'_>, kind: CaseKind, key: &str, step: &Step) -> Result<()> {
    let today = world.today();
    step.agencies.iter().try_for_each(|key| world.ids.get(key).map(drop))?;
    step.by.iter().try_for_each(|username| account(world, username))?;
    match step.target(world.data.rule(step.action, kind)?) {
        Target::Case => {
            let mut body = world.case_body(key, step, today)?;
            if step.action == Action::Refer {
                let (number, notation) = ("1".to_owned(), "TTHĐND".to_owned());
                body["document"] =
                    json!(DocumentReference { number, notation, issued_on: today, signed_by: None });
            }
            valid(&read::<CaseStep>(body)?)
        }
        Target::Assignment => {
            let mut body = world.assignment_body(step, today)?;
            if step.action == Action::Contest {
                body["event_id"] = json!(Uuid::nil());
            }
            valid(&read::<AssignmentStep>(body)?)
        }
        Target::Commitments if step.action == Action::CarryOver => {
            read::<Deferral>(step.body.clone()).map(drop)
        }
        Target::Commitments => valid(&read::<CommitmentStep>(world.ids.step_body(step, today)?)?),
        Target::Referral => valid(&read::<ReferralStep>(world.ids.step_body(step, today)?)?),
        Target::ResponseVersion => valid(&read::<NewResponseVersion>(answer_body(step, today)?)?),
        Target::Response => {
            let answer: Reply = read(step.body.clone())?;
            answer.also.iter().try_for_each(|key| world.ids.get(key).map(drop))?;
            let mut promises = answer.promise.iter();
            promises.try_for_each(|promise| promise.commitment(&answer.text, false, today).map(drop))
        }
        Target::Letter => {
            let mut body = world.letter_body(Uuid::from_u128(1), step, today)?;
            body["cases"] = json!([{"id": Uuid::nil(), "version": 1}]);
            valid(&read::<NewReminderLetter>(body)?)
        }
        Target::LetterAnswer => valid(&read::<ReminderLetterStep>(world.ids.step_body(step, today)?)?),
    }
}

/// Returns the errors of some data files, without loading the demo.
async fn faults_of(data: Data) -> Vec<String> {
    let folder = tempfile::tempdir().unwrap();
    let secret_key = Some("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=".into());
    let config = Config { secret_key, ..Config::default() };
    let db = Db::open(&sqlite_url(&folder.path().join("none.db")), &config, Durability::Off).await.unwrap();
    let app = App::new(config.clone(), db, Secrets::load(&config).unwrap());
    let mut world = World::new(&app, &data, Utc.with_ymd_and_hms(2026, 11, 25, 9, 0, 0).unwrap());
    name_everything(&mut world);
    let found = faults(&world);
    app.close().await.unwrap();
    found
}

#[tokio::test]
async fn every_data_file_says_what_the_api_takes_and_names_what_there_is() {
    let data = Data::read().unwrap();
    let last: Vec<_> = data.people.iter().filter(|person| person.since.is_none()).collect();
    assert!(last.len() == 1 && last[0].username == LAST);
    let (counted, wanted) = (
        [data.petitions.len(), data.recommendations.len(), data.supervisions.len(), data.people.len()],
        [38, 44, 23, 35],
    );
    assert_eq!(counted, wanted);
    assert_eq!(faults_of(data).await, [""; 0]);
}

#[tokio::test]
async fn a_wrong_reference_and_an_unknown_field_are_reported_with_file_and_line() {
    let mut data = Data::read().unwrap();
    let mut text = PETITIONS.1.to_owned();
    let wrong = [
        (r#"channel = "voter_meeting""#, r#"channel = "voter_meating""#, "unknown variant `voter_meating`"),
        (r#"lead = "bqlda""#, r#"lead = "bqlad""#, "no `bqlad`"),
        (
            r#"place = "Nhà văn hóa bản Cu Thanh""#,
            r#"plaec = "Nhà văn hóa bản Cu Thanh""#,
            "unknown field `plaec`",
        ),
    ];
    for (right, wrong, _) in wrong {
        text = text.replacen(right, wrong, 1);
    }
    data.petitions = from_toml::<Stories>((PETITIONS.0, text.leak())).unwrap().stories;
    data.succession[4].successor = "nobody".to_owned();
    let found = faults_of(data).await;
    let line_of = |words: &str| PETITIONS.1.lines().position(|line| line.contains(words)).unwrap() + 1;
    assert_eq!(found.len(), 4, "{found:?}");
    for (fault, (right, _, words)) in found.iter().zip(wrong) {
        // a mistake in a story itself is reported at its key
        let line = line_of(if right.contains("channel") { r#"key = "P01""# } else { right });
        assert!(fault.starts_with(&format!("petitions.toml:{line}: ")) && fault.contains(words), "{fault}");
    }
    assert!(found[3].starts_with("succession.csv:6: ") && found[3].contains("nobody"), "{}", found[3]);
}

#[test]
fn what_cannot_be_read_is_reported_with_file_and_line() {
    let council = format!("handing_over = 1\n{}", COUNCIL.1);
    let unknown = from_toml::<Council>((COUNCIL.0, council.leak())).err().unwrap().chain();
    assert!(
        unknown.contains("council.toml:") && unknown.contains("unknown field `handing_over`"),
        "{unknown}"
    );
    let text = "[[petition]]\nkey = \"P01\"\nsteps = [{ day = 1, action = \"smoke\" }]\n";
    let wrong = from_toml::<Stories>(("petitions.toml", text)).err().unwrap().chain();
    assert!(wrong.contains("petitions.toml:3: ") && wrong.contains("smoke"), "{wrong}");
    let text = "organization,successor,name\nhdnd_yb,hdnd,HĐND tỉnh Lào Cai\nubnd_yb,ubnd\n";
    let short = from_csv::<Succession>(("succession.csv", text)).err().unwrap().chain();
    assert!(short.contains("succession.csv:3: "), "{short}");
}
