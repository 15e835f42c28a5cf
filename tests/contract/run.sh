#!/usr/bin/env bash
# Tests a release build that serves the demo: the blocks of the README, docs/walkthrough.md and docs/office.md,
# OAuth with two libraries of clients, and the OpenAPI document with schemathesis, where three roles try every operation, side by side. Needs curl, jq, openssl, node
# with npm, and python3 with venv. PORT (the first of four) and BINARY may be set.
set -euo pipefail
cd "$(dirname "$0")/../.."

SCHEMATHESIS=4.32.5
AUTHLIB=1.9.10
OPENID_CLIENT=6.9.0
PORT=${PORT:-18080}
HERE=$PWD/tests/contract

binary=${BINARY:-$PWD/target/release/kiennghi}
if [[ -z ${BINARY:-} ]]; then
    cargo build --release --locked
fi

source tests/contract/tools.sh
pypi schemathesis "$SCHEMATHESIS"

work=$(mktemp -d)
servers=()
finish() {
    for server in "${servers[@]}"; do
        kill "$server" 2>/dev/null || true
        wait "$server" 2>/dev/null || true
    done
    rm -rf "$work"
}
trap finish EXIT

unset DATABASE_URL KIENNGHI_DATABASE_URL
export KIENNGHI_DEMO_PASSWORD
export KIENNGHI_REQUESTS_PER_MINUTE=10000000 KIENNGHI_SIGN_INS_PER_MINUTE=10000000 KIENNGHI_LOG=warn,actix_http=off
export KIENNGHI_ACCESS_TOKEN_SECONDS=3600
KIENNGHI_DEMO_PASSWORD=$(openssl rand -hex 16)

# serves the demo of $work/$1 on a port, and waits until it is ready
serve() {
    local folder=$work/$1 base=http://127.0.0.1:$2
    mkdir -p "$folder"
    (cd "$folder" && KIENNGHI_LISTEN=127.0.0.1:$2 KIENNGHI_DATA_DIR=$folder/data exec "$binary" serve --demo) \
        > "$folder/out" 2> "$folder/log" &
    servers+=($!)
    for _ in $(seq 180); do
        curl -fsS "$base/readyz" > /dev/null 2>&1 && return
        if ! kill -0 "${servers[-1]}" 2>/dev/null; then
            break
        fi
        sleep 0.5
    done
    cat "$folder/log" >&2
    return 1
}

# runs the blocks of a page that say so
walk() {
    awk '/runs this block/ { marked = 1 } marked && /^```$/ { marked = inside = 0 } inside { print } marked && /^```bash/ { inside = 1 }' \
        "$1" > "$work/walk.sh"
    API=http://127.0.0.1:$PORT/v1 bash -euo pipefail "$work/walk.sh" | tee "$work/walk.log"
}

sign_in() {
    curl -fsS --json "{\"username\":\"$1\",\"password\":\"$KIENNGHI_DEMO_PASSWORD\"}" "$2/v1/auth/login" | jq -er .access_token
}
# the demo is created once; a stopped server leaves one file, and each role gets a copy
serve walk "$PORT"
kill "${servers[0]}" && wait "${servers[0]}"
servers=()
for role in clerk head admin; do
    cp -r "$work/walk" "$work/$role"
done

echo "== the commands of the README and of the walkthrough"
serve walk "$PORT"
walk README.md
walk docs/walkthrough.md
grep -q '10  notify_voters  clerk  →  closed' "$work/walk.log"
grep -q '"kind":"arises_from","direction":"to".*"fulfilment":"done"' "$work/walk.log"

echo "== a year of an office"
walk docs/office.md
grep -q '"organization_name":"UBND tỉnh Lào Cai","outcome_group":"in_progress","undated":true,"answers":2' "$work/walk.log"
grep -q '"status":"accepted","content":"Mở rộng đường vào khu 2."' "$work/walk.log"
grep -q '"status":"referred"' "$work/walk.log"
grep -q '"kind":"correction"' "$work/walk.log"
grep -q '"case_count":2' "$work/walk.log"
grep -q '"status":"answered","answered_on":"2025-09-22","due_on":"2025-10-10"' "$work/walk.log"

echo "== OAuth libraries"
pypi authlib "$AUTHLIB" requests
npm_package openid-client "$OPENID_CLIENT" openid-client
base=http://127.0.0.1:$PORT
admin=$(sign_in admin.demo "$base")
agency=$(curl -fsS -H "Authorization: Bearer $admin" "$base/v1/organizations?kind=department&limit=1" | jq -er '.items[0].id')
new="{\"name\":\"OAuth\",\"organization_id\":\"$agency\",\"scopes\":[\"cases:read\"]}"
client=$(curl -fsS -H "Authorization: Bearer $admin" --json "$new" "$base/v1/clients")
id=$(jq -er .id <<< "$client") secret=$(jq -er .client_secret <<< "$client")
"$TOOLS/authlib-$AUTHLIB/bin/python" "$HERE/oauth.py" "$base" "$id" "$secret"
node "$HERE/oauth.mjs" "$TOOLS/openid-client-$OPENID_CLIENT" "$base" "$id" "$secret"

# Tries every operation as one role, against a server of its own. One worker: with two, schemathesis sometimes fails by
# itself.
try() {
    local role=$1 base=http://127.0.0.1:$2 token
    token=$(sign_in "$role.demo" "$base")
    cd "$work/$role"
    timeout 900 "$TOOLS/schemathesis-$SCHEMATHESIS/bin/schemathesis" --config-file "$HERE/schemathesis.toml" --no-color \
        run "$base/openapi.json" --header "Authorization: Bearer $token" \
        --checks all --phases examples,coverage,fuzzing --max-examples "${MAX_EXAMPLES:-10}" \
        --workers 1 --seed 20261123 --generation-deterministic --continue-on-failure
}

port=$PORT
declare -A tries
for role in clerk head admin; do
    port=$((port + 1))
    serve "$role" "$port"
    try "$role" "$port" > "$work/$role.log" 2>&1 &
    tries[$role]=$!
done
failed=()
for role in clerk head admin; do
    wait "${tries[$role]}" || failed+=("$role")
    echo "== $role"
    cat "$work/$role.log"
done

if grep -E 'ERROR|panicked' "$work"/*/log; then
    failed+=(log)
fi
if (( ${#failed[@]} )); then
    echo "OpenAPI tests: failed for ${failed[*]}" >&2
    exit 1
fi
echo "OpenAPI tests: passed"
