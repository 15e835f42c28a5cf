# Lists the commands
default:
    @just --list

# Serves the demonstration, debug build
run *ARGS:
    cargo run -- serve --demo {{ARGS}}

# Serves the demonstration, release build
demo:
    cargo run --release -- serve --demo

# Runs all tests, on SQLite and PostgreSQL; with SKIP_POSTGRES=1 on SQLite only
test *ARGS:
    cargo test --workspace {{ARGS}}

# Checks formatting and lints, as continuous integration does
lint:
    cargo fmt --all --check
    cargo clippy --workspace --all-targets -- -D warnings

# Generates openapi/openapi.json, docs/workflow.md and docs/permissions.md again
bless:
    BLESS=1 cargo test generated

# Prints the OpenAPI document
openapi:
    @cargo run --quiet -- openapi

# Tests a running server against the OpenAPI document, with schemathesis
contract:
    tests/contract/run.sh
    BINARY=$PWD/target/release/kiennghi tests/contract/fuzz.sh

# Builds the image, starts docker-compose.yml and tests it; needs a Docker engine
containers:
    tests/containers/run.sh

# Checks licences and known vulnerabilities of the dependencies; needs cargo-deny
deny:
    cargo deny check

# Runs everything that continuous integration runs
ci:
    .ci/run

# Runs the benchmarks, on both databases
bench *ARGS:
    cargo bench --bench timers {{ARGS}}
    cargo bench --bench issuing {{ARGS}}

# Runs the load benchmark (bench/README.md)
load *ARGS:
    cargo run --release -p bench -- {{ARGS}}
