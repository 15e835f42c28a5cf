#!/usr/bin/env bash
# Tests a server that serves the demo: the blocks of the README and of five pages of docs, OAuth with two libraries of
# clients, the stream with one, and the feed and batches with RxDB. Needs curl, jq, openssl, node with npm, and python3
# with venv. PORT and BINARY may be set; without BINARY a release build is tested.
set -euo pipefail
cd "$(dirname "$0")/../.."

AUTHLIB=1.9.10
OPENID_CLIENT=6.9.0
HTTPX_SSE=0.4.3
RXDB=17.6.0
RXJS=7.8.2
PORT=${PORT:-18080}
HERE=$PWD/tests/contract
binary=${BINARY:-$PWD/target/release/kiennghi}
if [[ -z ${BINARY:-} ]]; then
    cargo build --release --locked
fi

source tests/contract/tools.sh
source tests/contract/serve.sh

# walk PAGE: runs the blocks of a page that say so
walk() {
    echo "== the commands of $1"
    awk '/runs this block/ { marked = 1 } marked && /^```$/ { marked = inside = 0 } inside { print } marked && /^```bash/ { inside = 1 }' \
        "$1" > "$work/walk.sh"
    (cd "$work" && API=http://127.0.0.1:$PORT/v1 bash -euo pipefail walk.sh) | tee "$work/walk.log"
}

serve demo "$PORT"
walk README.md
grep -q '7  close  leader  →  closed' "$work/walk.log"
walk docs/walkthrough.md
grep -q '10  notify_voters  clerk  →  closed' "$work/walk.log"
grep -q '"kind":"arises_from","direction":"to".*"fulfilment":"done"' "$work/walk.log"
walk docs/office.md
grep -q '"organization_name":"UBND tỉnh Lào Cai","outcome_group":"in_progress","undated":true,"answers":2' "$work/walk.log"
grep -q '"status":"accepted","content":"Mở rộng đường vào khu 2."' "$work/walk.log"
grep -q '"status":"referred"' "$work/walk.log"
grep -q '"kind":"correction"' "$work/walk.log"
grep -q '"case_count":2' "$work/walk.log"
grep -q '"status":"answered","answered_on":"2025-09-22","due_on":"2025-10-10"' "$work/walk.log"

walk docs/integrators.md
grep -q '"outcome_group":"in_progress"' "$work/walk.log"
grep -q '"status":"received","unit_names"' "$work/walk.log"

walk docs/access-links.md
grep -q '"status":"confirmed","organization_name":"[^"]*","submitted_on":"[-0-9]*","response":true' "$work/walk.log"

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

echo "== the stream"
pypi httpx-sse "$HTTPX_SSE" httpx
"$TOOLS/httpx-sse-$HTTPX_SSE/bin/python" "$HERE/stream.py" "$base" "$(sign_in clerk.demo "$base")"

echo "== an offline client"
npm_package rxdb "$RXDB" rxdb "rxjs@$RXJS"
node "$HERE/rxdb.mjs" "$TOOLS/rxdb-$RXDB" "$base" "$(sign_in clerk.demo "$base")"

echo "== requests and bytes of the screens"
"$HERE/screens.py" "$base" clerk.demo

if grep -E 'ERROR|panicked' "$work"/*/log; then
    exit 1
fi
echo "walks and libraries: passed"
