#!/usr/bin/env bash
# Six roles try the OpenAPI document with schemathesis, each against a server of its own: half of them on SQLite, half on
# PostgreSQL, two at a time. Needs curl, jq, openssl, PostgreSQL's programs, and python3 with venv. PORT (the first of
# eight), BINARY, MAX_EXAMPLES, PHASES, ON_SQLITE and ON_POSTGRES (roles) may be set.
set -euo pipefail
cd "$(dirname "$0")/../.."

SCHEMATHESIS=4.32.5
PORT=${PORT:-18180}
HERE=$PWD/tests/contract
binary=${BINARY:-$PWD/target/release/kiennghi}

source tests/contract/tools.sh
source tests/contract/serve.sh
pypi schemathesis "$SCHEMATHESIS"

# Every role sends the examples and combined values, and follows the links of the document from one operation to the next.
# The clerk also tries every value of the document by itself, which takes longest.
declare -A phases=()
for role in clerk leader reviewer head coordinator admin; do
    phases[$role]=examples,fuzzing,stateful
done
phases[clerk]=examples,coverage,fuzzing,stateful
read -ra on_sqlite <<< "${ON_SQLITE-clerk reviewer coordinator}"
read -ra on_postgres <<< "${ON_POSTGRES-head leader admin}"

# Tries every operation as one role. One worker: with two, schemathesis sometimes fails by itself.
try() {
    local role=$1 base=http://127.0.0.1:$2 token
    token=$(sign_in "$role.demo" "$base") || return
    cd "$work/$role"
    BASE=$base TOKEN=$token PYTHONPATH=$HERE SCHEMATHESIS_HOOKS=real_ids \
        timeout 1800 "$TOOLS/schemathesis-$SCHEMATHESIS/bin/schemathesis" --config-file "$HERE/schemathesis.toml" --no-color run \
        "$base/openapi.json" --header "Authorization: Bearer $token" \
        --checks all --phases "${PHASES:-${phases[$role]}}" --max-examples "${MAX_EXAMPLES:-5}" \
        --workers 1 --seed 20261123 --generation-deterministic --continue-on-failure
}

# Two at a time, those that take longest first: a run of schemathesis takes some 4 GB of memory.
LONGEST_FIRST=(clerk admin reviewer leader head coordinator)
declare -A ports=()
lane() {
    local role=$1
    try "$role" "${ports[$role]}" > "$work/$role.log" 2>&1 || touch "$work/$role.failed"
}
two_at_a_time() {
    local role at ended lanes=()
    for role in "${LONGEST_FIRST[@]}"; do
        [[ -n ${ports[$role]:-} ]] || continue
        if (( ${#lanes[@]} == 2 )); then
            wait -n -p ended "${lanes[@]}"
            for at in "${!lanes[@]}"; do
                if (( lanes[at] == ended )); then unset "lanes[$at]"; fi
            done
        fi
        lane "$role" &
        lanes+=($!)
    done
    wait "${lanes[@]}"
}
port=$PORT

# the demo is created once on each database, and each role gets a copy
if [[ -z ${DEMO:-} ]]; then
    serve demo "$port"
    stop
    DEMO=$work/demo/data
fi
for role in "${on_sqlite[@]}"; do
    ports[$role]=$((++port))
    serve "$role" "$port"
done

if (( ${#on_postgres[@]} )); then
    database=$((++port))
    at=127.0.0.1:$database
    key=$(openssl rand -base64 32)
    postgres "$database"
    as_owner "$cluster/createdb" -h 127.0.0.1 -p "$database" -U postgres demo
    serve demo_on_postgres "$PORT" "DATABASE_URL=postgres://postgres@$at/demo" "KIENNGHI_SECRET_KEY=$key"
    stop
    for role in "${on_postgres[@]}"; do
        as_owner "$cluster/createdb" -h 127.0.0.1 -p "$database" -U postgres --template demo "$role"
        ports[$role]=$((++port))
        serve "$role" "$port" "DATABASE_URL=postgres://postgres@$at/$role" "KIENNGHI_SECRET_KEY=$key"
    done
fi
two_at_a_time

failed=()
for role in "${!ports[@]}"; do
    echo "== $role"
    cat "$work/$role.log"
    if [[ -e $work/$role.failed ]]; then
        failed+=("$role")
    fi
done
if grep -E 'ERROR|panicked' "$work"/*/log; then
    failed+=(log)
fi
if (( ${#failed[@]} )); then
    echo "the OpenAPI document and the service differ: ${failed[*]}" >&2
    exit 1
fi
echo "schemathesis: passed for ${!ports[*]}"
