//! The command line, as an administrator uses it.

use std::process::{Command, Output, Stdio};

use migration::MigratorTrait;
use serde_json::json;
use testkit::{World, db_test, make};

const SECRET: &str = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

fn kiennghi(w: &World, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_kiennghi"))
        .args(arguments)
        .env("DATABASE_URL", &w.url)
        .env("KIENNGHI_SECRET_KEY", SECRET)
        .env("KIENNGHI_ARGON2_MEMORY_KIB", "8")
        .env("NEW_PASSWORD", "mot mat khau khac")
        .stdin(Stdio::null())
        .output()
        .unwrap()
}

#[track_caller]
fn done(output: &Output) -> String {
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[track_caller]
fn refused(output: &Output) -> String {
    assert!(!output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    String::from_utf8_lossy(&output.stderr).into_owned()
}

async fn signs_in(w: &World, username: &str, password: &str) -> u16 {
    let body = json!({"username": username, "password": password});
    w.send(w.request(reqwest::Method::POST, "/v1/auth/login").json(&body)).await.status
}

#[db_test(system_clock)]
async fn a_user_is_created_with_a_role_gets_a_password_and_is_disabled(w: World) {
    let organization = w.cast.a.office.to_string();
    let role = ["--role", "clerk", "--organization", &organization];
    done(&kiennghi(&w, &[&["user", "create", "moi", "--full-name", "Người mới"][..], &role].concat()));
    assert_eq!(signs_in(&w, "moi", "mot mat khau khac").await, 200);
    let again = refused(&kiennghi(&w, &["user", "create", "moi", "--full-name", "Người mới"]));
    assert!(again.contains("already exists"), "{again}");
    done(&kiennghi(&w, &["user", "disable", "moi"]));
    assert_eq!(signs_in(&w, "moi", "mot mat khau khac").await, 401);
    done(&kiennghi(&w, &["user", "reset-password", "clerk"]));
    assert_eq!(signs_in(&w, "clerk", "mot mat khau khac").await, 200);
    assert_eq!(signs_in(&w, "clerk", testkit::cast::PASSWORD).await, 401);
}

#[db_test(system_clock)]
async fn a_refused_grant_creates_no_user(w: World) {
    let organization = w.cast.a.standing_body.to_string();
    let role = ["--role", "coordinator", "--organization", &organization];
    let said =
        refused(&kiennghi(&w, &[&["user", "create", "moi", "--full-name", "Người mới"][..], &role].concat()));
    assert!(said.contains("coordinator is allowed in"), "{said}");
    assert!(refused(&kiennghi(&w, &["user", "disable", "moi"])).contains("no user moi"));
}

#[db_test(system_clock)]
async fn a_client_is_made_and_its_secret_works(w: World) {
    let organization = w.cast.a.department.to_string();
    let said = done(&kiennghi(
        &w,
        &["client", "create", "Hệ thống sở", "--organization", &organization, "--scope", "cases:read"],
    ));
    let words: Vec<_> = said.split_whitespace().collect();
    let form = [("grant_type", "client_credentials"), ("client_id", words[1]), ("client_secret", words[3])];
    let reply = w.send(w.request(reqwest::Method::POST, "/v1/oauth/token").form(&form)).await.expect(200);
    assert_eq!(reply["scope"], "cases:read");
}

#[db_test(system_clock)]
async fn keys_rotate_and_old_tokens_live_on_for_one_rotation(w: World) {
    let token = w.token("clerk").await;
    let me = async || {
        // the running process reloads the keys every three seconds
        tokio::time::sleep(std::time::Duration::from_millis(3200)).await;
        w.send(w.request(reqwest::Method::GET, "/v1/me").bearer_auth(&token)).await.status
    };
    done(&kiennghi(&w, &["keys", "rotate"]));
    assert_eq!(me().await, 200);
    let listed = done(&kiennghi(&w, &["keys", "rotate"]));
    assert_eq!(listed.matches("alive").count(), 2, "{listed}");
    assert_eq!(me().await, 401);
}

#[db_test(system_clock)]
async fn the_schema_tells_its_state_and_serves_imports_all_or_none(w: World) {
    let status = done(&kiennghi(&w, &["migrate", "status"]));
    assert!(
        status.lines().count() == migration::Migrator::migrations().len()
            && status.lines().all(|line| line.starts_with("applied")),
        "{status}"
    );
    assert_eq!(
        done(&kiennghi(&w, &["import", "units"])).trim(),
        "0 new units",
        "the template contains them all"
    );
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("bodies.csv");
    let head = "key,kind,name,parent,council,unit_code,area,code,valid_from,valid_to\n";
    let good = "c,peoples_council,HĐND xã A,,,15,,,2025-07-01,\no,council_office,Văn phòng HĐND xã A,c,,,,H38.1,2025-07-01,\n";
    std::fs::write(&file, format!("{head}{good}x,department,Sở lạ,nowhere,,,,,2025-07-01,\n")).unwrap();
    let said = refused(&kiennghi(&w, &["import", "organizations", file.to_str().unwrap()]));
    assert!(said.contains("line 4") && said.contains("nowhere"), "{said}");
    let found = w.get("admin", "/v1/organizations?code=H38.1").await.expect(200);
    assert_eq!(found["items"], json!([]), "nothing of a refused file is stored");
    std::fs::write(&file, format!("{head}{good}")).unwrap();
    assert_eq!(done(&kiennghi(&w, &["import", "organizations", file.to_str().unwrap()])).lines().count(), 2);
    let found = w.get("admin", "/v1/organizations?code=H38.1").await.expect(200);
    assert_eq!(found["items"][0]["name"], "Văn phòng HĐND xã A");
    let again = refused(&kiennghi(&w, &["import", "organizations", file.to_str().unwrap()]));
    assert!(again.contains("line 2") && again.contains("exists already"), "{again}");
    let found = w.get("admin", "/v1/organizations?code=H38.1").await.expect(200);
    assert_eq!(found["items"].as_array().unwrap().len(), 1, "a second import adds nothing");
    std::fs::write(&file, "key,kind\nc,parliament\n").unwrap();
    assert!(refused(&kiennghi(&w, &["import", "organizations", file.to_str().unwrap()])).contains("line 2"));
}

#[db_test(system_clock)]
async fn the_health_check_asks_the_running_server(w: World) {
    let address = w.base.strip_prefix("http://").unwrap();
    let ask = |address: &str| {
        Command::new(env!("CARGO_BIN_EXE_kiennghi"))
            .arg("healthcheck")
            .env("KIENNGHI_LISTEN", address)
            .output()
            .unwrap()
    };
    done(&ask(address));
    assert!(refused(&ask("127.0.0.1:1")).contains("127.0.0.1:1"));
}

#[db_test(system_clock)]
async fn a_wrong_setting_stops_the_start_and_is_named(w: World) {
    let output = Command::new(env!("CARGO_BIN_EXE_kiennghi"))
        .args(["keys", "list"])
        .env("DATABASE_URL", &w.url)
        .env("KIENNGHI_DATABASE_POOL_SIZE", "none")
        .output()
        .unwrap();
    assert!(refused(&output).contains("pool"));
    let output = Command::new(env!("CARGO_BIN_EXE_kiennghi"))
        .args(["keys", "list"])
        .env("DATABASE_URL", &w.url)
        .env_remove("KIENNGHI_SECRET_KEY")
        .output()
        .unwrap();
    assert!(refused(&output).contains("secret_key"), "a shared database needs a key of its own");
    // the test database is untouched by all that
    make::received(&w).await;
}

#[db_test(system_clock)]
async fn the_log_is_verified_and_exported_and_an_altered_export_is_found(w: World) {
    make::in_progress(&w).await;
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("log.jsonl");
    let name = file.to_str().unwrap();
    assert!(done(&kiennghi(&w, &["audit", "verify"])).contains("events in"));
    assert!(done(&kiennghi(&w, &["audit", "export", name])).contains("events"));
    done(&kiennghi(&w, &["audit", "verify", "--file", name]));
    done(&kiennghi(&w, &["audit", "verify", "--kept", name]));
    // one word, and one line
    let whole = std::fs::read_to_string(&file).unwrap();
    let word = whole.replacen("\"acknowledge\"", "\"return\"", 1);
    let line = whole.lines().filter(|line| !line.contains("\"acknowledge\"")).collect::<Vec<_>>().join("\n");
    for altered in [word, line + "\n"] {
        assert_ne!(altered, whole);
        std::fs::write(&file, altered).unwrap();
        refused(&kiennghi(&w, &["audit", "verify", "--file", name]));
    }
}

#[db_test(system_clock)]
async fn councils_of_a_file_are_made_and_their_first_users_sign_in_once(w: World) {
    let folder = std::env::temp_dir().join(format!("kiennghi-councils-{}", w.today()));
    std::fs::create_dir_all(&folder).unwrap();
    let file = folder.join(format!("{:?}.csv", w.backend));
    std::fs::write(&file, "unit_code,valid_from,deputy_groups\n02647,2025-07-01,2\n02671,2025-07-01,\n")
        .unwrap();
    let file = file.to_str().unwrap();
    let said = done(&kiennghi(&w, &["import", "councils", file]));
    let lines: Vec<Vec<&str>> = said.lines().skip(1).map(|line| line.split(',').collect()).collect();
    assert_eq!(lines.len(), 10, "{said}");
    let clerk = lines.iter().find(|line| line[1] == "02647.van-phong").unwrap();
    assert_eq!(signs_in(&w, clerk[1], clerk[3]).await, 200);
    let again = done(&kiennghi(&w, &["import", "councils", file]));
    assert_eq!(again.lines().count(), 1, "no password is printed again: {again}");
}
