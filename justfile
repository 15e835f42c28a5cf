# What can be done here
default:
    @just --list

# Serve with the demonstration, debug build
run *ARGS:
    cargo run -- serve --demo {{ARGS}}

# Serve with the demonstration, as a user would
demo:
    cargo run --release -- serve --demo

# All tests, on SQLite and PostgreSQL; SKIP_POSTGRES=1 leaves the latter out
test *ARGS:
    cargo test --workspace {{ARGS}}

# What continuous integration asks of the sources
lint:
    cargo fmt --all --check
    cargo clippy --workspace --all-targets -- -D warnings

# Write the generated files anew: openapi/openapi.json, docs/workflow.md, docs/permissions.md
bless:
    BLESS=1 cargo test generated

# Print the contract
openapi:
    @cargo run --quiet -- openapi

# Let schemathesis judge the contract against a running server
contract:
    tests/contract/run.sh

# Build the image, bring docker-compose.yml up and try it; needs a Docker engine
containers:
    tests/containers/run.sh

# Licences and known weaknesses of what we depend on; needs cargo-deny
deny:
    cargo deny check

# Everything that continuous integration runs
ci:
    .ci/run

# Benchmarks, on both databases: figures and ratios
bench *ARGS:
    cargo bench --bench rounds {{ARGS}}
    cargo bench --bench issuing {{ARGS}}

# The load bench: a data set, a driver, and what the machine can do (bench/README.md)
load *ARGS:
    cargo run --release -p bench -- {{ARGS}}
