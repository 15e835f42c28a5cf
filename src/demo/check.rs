//! Tests that every data file can be read, has only values that the API accepts, and refers only to existing keys.

use chrono::{TimeZone, Utc};
use entity::document::DocumentReference;
use entity::enums::{Action, CaseKind};
use serde::Deserialize;
use serde_json::json;
use uuid::Uuid;
use validator::Validate;

use crate::db::{Db, Durability, sqlite_url};
use crate::demo::accounts::LAST;
use crate::demo::answers::{Deferral, Reply};
use crate::demo::data::{
    Asset, COUNCIL, CROWD, Conclude, Council, Data, FORMER_UNITS, ORGANIZATIONS, PEOPLE, PETITIONS, Petition,
    RECOMMENDATIONS, Rows, SUCCESSION, SUPERVISIONS, Step, Succession, fault, from_csv, from_toml, line,
};
use crate::demo::ids::{Kind, read};
use crate::demo::rules::{Rule, Target};
use crate::demo::world::World;
use crate::domain::actor::Actor;
use crate::kernel::app::App;
use crate::kernel::config::Config;
use crate::kernel::context::RequestContext;
use crate::kernel::error::Result;
use crate::kernel::secrets::Secrets;
use crate::service::case_step::CaseStep;
use crate::service::directory::administrative_unit::NATIONAL;
use crate::service::engine::assignment::step::AssignmentStep;
use crate::service::engine::commitment::step::CommitmentStep;
use crate::service::engine::reminder_letter::answer::ReminderLetterStep;
use crate::service::engine::reminder_letter::send::NewReminderLetter;

#[derive(Deserialize)]
struct Unit {
    code: String,
    parent_code: String,
}

/// Registers every key of the files under placeholder ids.
fn name_everything(world: &mut World<'_>) {
    let data = world.data;
    let mut name = |kind, key: &str| world.ids.insert(kind, key, Uuid::from_u128(1));
    name(Kind::Unit, "15-former");
    for unit in from_csv::<Unit>(FORMER_UNITS).unwrap() {
        name(Kind::Unit, &unit.code);
        name(Kind::Organization, &format!("ubnd:d{}", unit.code));
    }
    for unit in from_csv::<Unit>(("administrative_units.csv", NATIONAL)).unwrap() {
        if unit.parent_code == "15" {
            name(Kind::Unit, &unit.code);
            name(Kind::Organization, &format!("ubnd:{}", unit.code));
        }
    }
    data.organizations.iter().for_each(|row| name(Kind::Organization, &row.key));
    data.council.sectors.iter().for_each(|row| name(Kind::Sector, row["code"].as_str().unwrap()));
    data.council.terms.iter().for_each(|row| name(Kind::Term, row["name"].as_str().unwrap()));
    data.council.themes.iter().for_each(|theme| name(Kind::Theme, theme));
    data.supervisions.iter().for_each(|row| name(Kind::Supervision, row.key.get_ref()));
    data.petitions.iter().for_each(|row| name(Kind::Case, row.key.get_ref()));
    for row in &data.recommendations {
        name(Kind::Case, row.key.get_ref());
        row.parts.iter().for_each(|part| name(Kind::Case, &part.key));
    }
}

/// Returns all errors of the files, each with its file and line.
fn faults(world: &World<'_>) -> Vec<String> {
    let data = world.data;
    let mut faults = Vec::new();
    let mut note = |(file, text): Asset, offset, found: Result<()>| {
        if let Err(error) = found {
            faults.push(format!("{file}:{}: {error}", line(text, offset)));
        }
    };
    let organization = |key: &str| world.ids.get(Kind::Organization, key).map(drop);
    for row in &data.petitions {
        let at = row.key.span().start;
        note(PETITIONS, at, world.ids.get(Kind::Unit, &row.unit_id).map(drop));
        note(PETITIONS, at, account(world, &row.registered_by));
        for step in &row.steps {
            note(PETITIONS, step.offset, step.when.date(world.today(), world.today()).map(drop));
            note(PETITIONS, step.offset, check(world, CaseKind::Petition, row.key.get_ref(), step));
        }
    }
    for row in &data.recommendations {
        let (at, key) = (row.key.span().start, row.key.get_ref());
        let new = world.new_recommendation(row, world.today()).and_then(|new| valid(&new));
        note(RECOMMENDATIONS, at, new);
        note(RECOMMENDATIONS, at, world.ids.get(Kind::Supervision, &row.conclusion_of).map(drop));
        for step in row.steps.iter().chain(row.parts.iter().flat_map(|part| &part.steps)) {
            note(RECOMMENDATIONS, step.offset, step.when.date(world.today(), world.today()).map(drop));
            note(RECOMMENDATIONS, step.offset, check(world, CaseKind::Recommendation, key, step));
        }
    }
    for row in &data.supervisions {
        let new = world.new_supervision(row, world.today()).and_then(|new| valid(&new));
        note(SUPERVISIONS, row.key.span().start, new);
        for step in row.steps.iter().filter(|step| step.body.contains_key("form")) {
            note(SUPERVISIONS, step.offset, read::<Conclude>(step.body.clone()).map(drop));
        }
    }
    for topic in &data.crowd.topics {
        let at = topic.sector.span().start;
        note(CROWD, at, world.ids.get(Kind::Sector, topic.sector.get_ref()).map(drop));
        let agencies = topic.agencies.iter().chain([&topic.agency_before_2025]);
        agencies.filter(|key| *key != "commune").for_each(|key| note(CROWD, at, organization(key)));
    }
    let crowd = &data.crowd;
    let completed = [
        crowd.returned.clone().with("proposed_receiver", json!("soxd")),
        crowd.carried_over.clone().with("days", json!(60)),
    ];
    let whole = [&crowd.withdrawn, &crowd.helped, &crowd.told_at_meeting, &crowd.told_in_writing];
    let promises = [&crowd.fulfilled, &crowd.verified, &crowd.broken, &crowd.waived, &crowd.under_way];
    for step in crowd.rejections.iter().chain(&completed).chain(whole).chain(promises) {
        note(CROWD, step.offset, check(world, CaseKind::Petition, "", step));
    }
    for body in &data.council.leading_bodies {
        note(COUNCIL, 0, organization(&body.key));
    }
    for (i, row) in data.organizations.iter().enumerate() {
        let at = start_of(ORGANIZATIONS, i);
        note(ORGANIZATIONS, at, world.ids.get(Kind::Unit, &row.unit).map(drop));
        let others = row.parent.iter().chain(&row.council).chain(&row.successor);
        others.for_each(|key| note(ORGANIZATIONS, at, organization(key)));
    }
    for (i, row) in data.people.iter().enumerate() {
        let at = start_of(PEOPLE, i);
        note(PEOPLE, at, organization(&row.organization));
        note(PEOPLE, at, row.roles().map(drop));
    }
    for (i, row) in data.succession.iter().enumerate() {
        let at = start_of(SUCCESSION, i);
        note(SUCCESSION, at, organization(&format!("ubnd:d{}", row.former_district)));
        note(SUCCESSION, at, organization(&format!("ubnd:{}", row.commune)));
        let named = NATIONAL.contains(&format!("\n{},{},", row.commune, row.name));
        note(SUCCESSION, at, if named { Ok(()) } else { Err(fault(format!("`{}` is another", row.name))) });
    }
    faults
}

/// Returns the offset at which a row of a CSV file begins.
fn start_of((_, text): Asset, row: usize) -> usize {
    text.lines().take(row + 1).map(|line| line.len() + 1).sum()
}

fn valid(body: &impl Validate) -> Result<()> {
    body.validate().map_err(|error| fault(error.to_string()))
}

fn account(world: &World<'_>, username: &str) -> Result<()> {
    match world.data.people.iter().any(|person| person.username == username) {
        true => Ok(()),
        false => Err(fault(format!("there is no account `{username}`"))),
    }
}

/// Parses a step with the request types of the API.
fn check(world: &World<'_>, kind: CaseKind, key: &str, step: &Step) -> Result<()> {
    let today = world.today();
    step.agencies.iter().try_for_each(|key| world.ids.get(Kind::Organization, key).map(drop))?;
    step.by.iter().try_for_each(|username| account(world, username))?;
    let rule = Rule::of(step.action, kind).ok_or_else(|| fault("no step of a case"))?;
    match rule.target {
        Target::Case => {
            let mut body = world.case_body(key, step, today)?;
            if step.action == Action::Refer {
                let (number, notation) = ("1".to_owned(), "TTHĐND".to_owned());
                let document = DocumentReference { number, notation, issued_on: today };
                body.insert("document".to_owned(), json!(document));
            }
            valid(&read::<CaseStep>(body)?)
        }
        Target::Assignment => valid(&read::<AssignmentStep>(world.assignment_body(step, today)?)?),
        Target::Commitments if step.action == Action::CarryOver => {
            read::<Deferral>(step.body.clone()).map(drop)
        }
        Target::Commitments => {
            let mut body = step.body.clone();
            body.insert("action".to_owned(), json!(step.action));
            valid(&read::<CommitmentStep>(body)?)
        }
        Target::Response => {
            let answer: Reply = read(step.body.clone())?;
            answer.also.iter().try_for_each(|key| world.ids.get(Kind::Case, key).map(drop))?;
            answer.promise.iter().try_for_each(|promise| promise.made(&answer.text, false, today).map(drop))
        }
        Target::Letter => {
            let ctx = RequestContext::at(world.now, Actor::default());
            let mut body = world.letter_body(Uuid::from_u128(1), step, &ctx)?;
            body.insert("cases".to_owned(), json!([{"id": Uuid::nil(), "version": 1}]));
            valid(&read::<NewReminderLetter>(body)?)
        }
        Target::LetterAnswer => {
            let mut body = step.body.clone();
            body.insert("action".to_owned(), json!(step.action));
            read::<ReminderLetterStep>(body).map(drop)
        }
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
        [29, 43, 23, 29],
    );
    assert_eq!(counted, wanted);
    assert_eq!(faults_of(data).await, [""; 0]);
}

#[tokio::test]
async fn a_wrong_reference_and_an_unknown_field_are_told_with_file_and_line() {
    let mut data = Data::read().unwrap();
    let text = PETITIONS.1.replacen(r#"lead = "bqlda""#, r#"lead = "bqlad""#, 1);
    let text =
        text.replacen(r#"place = "Nhà văn hóa bản Cu Thanh""#, r#"plaec = "Nhà văn hóa bản Cu Thanh""#, 1);
    data.petitions = from_toml::<Rows<_>>((PETITIONS.0, text.leak())).unwrap().rows;
    data.organizations[30].successor = Some("nobody".to_owned());
    let found = faults_of(data).await;
    let line_of = |words: &str| PETITIONS.1.lines().position(|line| line.contains(words)).unwrap() + 1;
    assert_eq!(found.len(), 3, "{found:?}");
    for (fault, line, words) in [
        (&found[0], line_of(r#"lead = "bqlda""#), "no Organization `bqlad`"),
        (&found[1], line_of(r#"place = "Nhà văn hóa bản Cu Thanh""#), "unknown field `plaec`"),
    ] {
        assert!(fault.starts_with(&format!("petitions.toml:{line}: ")) && fault.contains(words), "{fault}");
    }
    assert!(found[2].starts_with("organizations.csv:32: ") && found[2].contains("nobody"), "{}", found[2]);
}

#[test]
fn what_cannot_be_read_is_told_with_file_and_line() {
    let told = |found: Result<Council>| found.err().unwrap().to_string();
    let council = format!("handing_over = 1\n{}", COUNCIL.1);
    let unknown = told(from_toml((COUNCIL.0, council.leak())));
    assert!(
        unknown.contains("council.toml:") && unknown.contains("unknown field `handing_over`"),
        "{unknown}"
    );
    let text = "[[petition]]\nkey = \"P01\"\nchannel = \"smoke\"\n";
    let wrong = from_toml::<Rows<Petition>>(("petitions.toml", text)).err().unwrap().to_string();
    assert!(wrong.contains("petitions.toml:3: ") && wrong.contains("smoke"), "{wrong}");
    let text = "former_district,commune,name\n080,02647,Phường Lào Cai\n080,02671\n";
    let short = from_csv::<Succession>(("succession.csv", text)).err().unwrap().to_string();
    assert!(short.contains("succession.csv:3: "), "{short}");
}
