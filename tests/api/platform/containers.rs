//! Dockerfile, `.dockerignore`, `.gitignore` and `docker-compose.yml` fit the workspace; checked without a container
//! engine.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

use glob::{MatchOptions, Pattern};
use serde_json::Value;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(file: &str) -> String {
    std::fs::read_to_string(root().join(file)).unwrap()
}

/// The patterns of an ignore file; the last pattern that matches a path or a folder above it decides.
struct Ignored(Vec<(Pattern, bool)>);

impl Ignored {
    fn read(file: &str) -> Self {
        let text = read(file);
        let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
        let pattern = |text: &str| Pattern::new(text.trim_start_matches('/')).unwrap();
        Self(
            lines
                .map(|line| match line.strip_prefix('!') {
                    Some(kept) => (pattern(kept), false),
                    None => (pattern(line), true),
                })
                .collect(),
        )
    }

    fn contains(&self, path: &str) -> bool {
        let options = MatchOptions { require_literal_separator: true, ..MatchOptions::new() };
        let above = || Path::new(path).ancestors().filter(|path| !path.as_os_str().is_empty());
        let matching = |pattern: &Pattern| above().any(|path| pattern.matches_path_with(path, options));
        self.0.iter().rev().find(|(pattern, _)| matching(pattern)).is_some_and(|(_, ignored)| *ignored)
    }
}

/// Returns the instructions of the Dockerfile: keyword and arguments.
fn dockerfile() -> Vec<(String, String)> {
    let text = read("Dockerfile");
    let said = text.lines().filter(|line| !line.trim().is_empty() && !line.trim_start().starts_with('#'));
    let joined = said.collect::<Vec<_>>().join("\n").replace("\\\n", " ");
    let split = joined.lines().map(|line| line.split_once(' ').unwrap());
    split.map(|(word, rest)| (word.to_owned(), rest.to_owned())).collect()
}

/// Returns the files that `docker build` sends, relative to the root.
fn sent() -> Vec<PathBuf> {
    let ignored = Ignored::read(".dockerignore");
    let (mut found, mut folders) = (Vec::new(), vec![root().to_owned()]);
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let inside = path.strip_prefix(root()).unwrap();
            if ignored.contains(inside.to_str().unwrap()) {
                continue;
            }
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push(inside.to_owned());
            }
        }
    }
    found
}

/// Reads the members of a workspace as cargo does: it refuses a manifest that names a missing file.
fn members(workspace: &Path) -> Vec<Value> {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["metadata", "--no-deps", "--offline", "--format-version", "1"]).current_dir(workspace);
    let output = cargo.output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let mut metadata: Value = serde_json::from_slice(&output.stdout).unwrap();
    serde_json::from_value(metadata["packages"].take()).unwrap()
}

/// Returns the kind and the root file of every target except tests, which the image build does not need.
fn targets(workspace: &Path) -> BTreeSet<(String, PathBuf)> {
    let members = members(workspace);
    let targets = members.iter().flat_map(|member| member["targets"].as_array().unwrap());
    let roots = targets.map(|target| {
        let path = Path::new(target["src_path"].as_str().unwrap());
        (target["kind"][0].as_str().unwrap().to_owned(), path.strip_prefix(workspace).unwrap().to_owned())
    });
    roots.filter(|(kind, _)| kind != "test").collect()
}

/// Runs the first stage of the Dockerfile, whose result decides whether dependencies are built again.
#[test]
fn the_dependency_layer_holds_every_member_and_every_target() {
    let all = targets(root());
    assert!(all.len() > 4, "{all:?}");
    let folder = tempfile::tempdir().unwrap();
    let context = folder.path().canonicalize().unwrap();
    for file in sent() {
        let copy = context.join(&file);
        std::fs::create_dir_all(copy.parent().unwrap()).unwrap();
        std::fs::copy(root().join(&file), copy).unwrap();
    }
    assert_eq!(targets(&context), all, ".dockerignore excludes a file that a manifest names");
    let instructions = dockerfile();
    let (_, command) = instructions.iter().find(|(word, _)| word == "RUN").unwrap();
    assert!(Command::new("sh").args(["-c", command]).current_dir(&context).status().unwrap().success());
    assert_eq!(
        targets(&context),
        all,
        "the first stage of the Dockerfile deletes a file that a manifest names"
    );
    assert!(context.join("Cargo.lock").exists());
    assert!(
        !context.join("src/kernel").exists(),
        "a module is kept: each change would build the dependencies again"
    );
    assert_eq!(std::fs::read_to_string(context.join("src/main.rs")).unwrap(), "fn main() {}\n");
}

#[test]
fn every_file_that_is_copied_or_included_reaches_the_image_build() {
    let ignored = Ignored::read(".dockerignore");
    let copied =
        dockerfile().into_iter().filter(|(word, rest)| word == "COPY" && !rest.starts_with("--from="));
    for (_, copied) in copied {
        for source in copied.rsplit_once(' ').unwrap().0.split(' ').filter(|source| *source != ".") {
            assert!(
                root().join(source).exists() && !ignored.contains(source),
                "COPY {source}: it is not sent"
            );
        }
    }
    let mut included = 0;
    for source in sent().iter().filter(|path| path.extension().is_some_and(|extension| extension == "rs")) {
        let text = std::fs::read_to_string(root().join(source)).unwrap();
        for line in text.lines().filter(|line| !line.trim_start().starts_with("//")) {
            for ctx in ["include_str!(\"", "include_bytes!(\""] {
                let Some((_, rest)) = line.split_once(ctx) else { continue };
                let file = root().join(source).with_file_name(rest.split('"').next().unwrap());
                let file = file.canonicalize().unwrap();
                let file = file.strip_prefix(root()).unwrap().to_str().unwrap();
                assert!(!ignored.contains(file), "{} includes {file}, which is not sent", source.display());
                included += 1;
            }
        }
    }
    assert!(included > 0);
}

#[test]
fn secrets_and_data_reach_neither_the_image_build_nor_git() {
    let not_sent = Ignored::read(".dockerignore");
    for file in
        [".env", "data/secret.key", "kiennghi.dump", ".git/config", "target/x", "crates/db/target/x", "a.csv"]
    {
        assert!(not_sent.contains(file), ".dockerignore lets {file} through");
    }
    let not_committed = Ignored::read(".gitignore");
    for file in [".env", "data/secret.key", "kiennghi.dump", "target/x"] {
        assert!(not_committed.contains(file), ".gitignore lets {file} through");
    }
    assert!(!not_sent.contains("src/main.rs") && !not_committed.contains("src/main.rs"));
}

#[test]
fn the_dockerfile_needs_no_registry_but_for_its_base_images() {
    let text = read("Dockerfile");
    assert!(!text.to_lowercase().replace(' ', "").contains("#syntax="), "a frontend would be fetched");
    let instructions = dockerfile();
    let all = |word: &str| -> Vec<&str> {
        instructions.iter().filter(|(w, _)| w == word).map(|(_, rest)| rest.as_str()).collect()
    };
    assert!(
        all("VOLUME").is_empty(),
        "each container that is created would leave an anonymous volume behind"
    );
    for base in all("FROM") {
        let (_, tag) = base.split(' ').next().unwrap().split_once(':').expect("a base image without a tag");
        assert!(!tag.starts_with("latest"), "{base}");
    }
    let rust = all("FROM").iter().find_map(|base| base.strip_prefix("rust:1.")).unwrap().to_owned();
    let minor: u32 = rust.split(|c: char| !c.is_ascii_digit()).next().unwrap().parse().unwrap();
    for member in members(root()) {
        let needed: u32 =
            member["rust_version"].as_str().unwrap().split('.').nth(1).unwrap().parse().unwrap();
        assert!(minor >= needed, "{} needs Rust 1.{needed}", member["name"]);
    }
    for run in all("RUN").iter().filter(|run| run.contains("apt-get install")) {
        assert!(
            run.contains("--no-install-recommends") && run.contains("rm -rf /var/lib/apt/lists/*"),
            "{run}"
        );
    }
    assert!(
        all("USER").last().is_some_and(|user| user.parse::<u32>().is_ok_and(|id| id > 0)),
        "it would run as root"
    );
    for run in all("ENTRYPOINT").iter().chain(&all("CMD")) {
        assert!(run.starts_with('['), "{run} runs in a shell, which does not forward signals");
    }
}

#[test]
fn the_compose_file_publishes_one_port_and_keeps_its_addresses() {
    let compose: Value = serde_saphyr::from_str(&read("docker-compose.yml")).unwrap();
    let services = compose["services"].as_object().unwrap();
    let proxy = services["proxy"]["environment"]["NGINX_CONF"].as_str().unwrap();
    let mut upstream = 0;
    for (name, service) in services {
        assert!(service["logging"]["options"]["max-size"].is_string(), "the log of {name} grows without end");
        assert!(service["healthcheck"].is_object() || name.starts_with("api-"), "{name} has no health check");
        assert!(service["image"].as_str().unwrap().contains(':'), "the image of {name} has no tag");
        assert_eq!(service["ports"].is_null(), name != "proxy", "{name}");
        for volume in service["volumes"].as_array().into_iter().flatten() {
            let (source, _) = volume.as_str().unwrap().split_once(':').expect("an anonymous volume");
            assert!(compose["volumes"].as_object().unwrap().contains_key(source), "{source} is not declared");
        }
        if name != "postgres" {
            assert_eq!(service["read_only"], true, "{name}");
            assert_eq!(service["cap_drop"][0], "ALL", "{name}");
            assert_eq!(service["security_opt"][0], "no-new-privileges:true", "{name}");
        }
        if name.starts_with("api-") {
            let address = service["networks"]["default"]["ipv4_address"].as_str().unwrap();
            assert!(
                proxy.contains(&format!("server {address}:8080 ")),
                "the proxy has no entry for {name} at {address}"
            );
            upstream += 1;
        }
    }
    assert_eq!(
        proxy.matches("    server $").count(),
        upstream,
        "the proxy lists processes that do not exist"
    );
    let port = &services["proxy"]["ports"][0];
    assert_eq!(port, "${KIENNGHI_ADDRESS:-127.0.0.1}:${KIENNGHI_PORT:-8080}:8080");
    let network = &compose["networks"]["default"]["ipam"]["config"][0];
    let trusted =
        format!("set_real_ip_from ${{KIENNGHI_TRUSTED_PROXY:-{}}};", network["gateway"].as_str().unwrap());
    assert!(
        proxy.contains(&trusted) && proxy.matches("set_real_ip_from").count() == 1,
        "only the gateway is a trusted proxy"
    );
    assert!(network["ip_range"].as_str().unwrap().ends_with(".128/25"), "fixed addresses could be assigned");
    let ready = services["postgres"]["healthcheck"]["test"].as_array().unwrap();
    assert!(
        ready.contains(&Value::from("-h")),
        "the health check must use TCP: the socket answers during set-up"
    );
}
