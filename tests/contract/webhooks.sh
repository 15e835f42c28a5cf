#!/usr/bin/env bash
# Runs the receivers of docs/webhooks.md, two of them with the unchanged libraries of Standard Webhooks, against a server
# that serves the demo. Needs curl, jq, openssl, java, node with npm, and python3 with venv. PORT (the first of four) and
# BINARY may be set.
set -euo pipefail
cd "$(dirname "$0")/../.."

STANDARD_WEBHOOKS_PYTHON=1.1.0
STANDARD_WEBHOOKS_NODE=1.1.1
PORT=${PORT:-18120}
binary=${BINARY:-$PWD/target/release/kiennghi}

source tests/contract/tools.sh
source tests/contract/serve.sh
pypi standardwebhooks "$STANDARD_WEBHOOKS_PYTHON"
npm_package standardwebhooks "$STANDARD_WEBHOOKS_NODE" standardwebhooks

# receiver LANGUAGE: the program in the page
receiver() {
    awk -v language="$1" '/runs this receiver/ { marked = 1 } marked && /^```$/ { marked = inside = 0 } inside { print }
        marked && $0 == "```" language { inside = 1 }' docs/webhooks.md
}
receiver python > "$work/receiver.py"
receiver javascript > "$work/receiver.mjs"
receiver java > "$work/Receiver.java"
ln -s "$TOOLS/standardwebhooks-$STANDARD_WEBHOOKS_NODE/node_modules" "$work/node_modules"
declare -A programs=(
    [python]="$TOOLS/standardwebhooks-$STANDARD_WEBHOOKS_PYTHON/bin/python $work/receiver.py"
    [javascript]="node $work/receiver.mjs"
    [java]="java $work/Receiver.java"
)

serve demo "$PORT" KIENNGHI_WEBHOOK_HOSTS=127.0.0.1
base=http://127.0.0.1:$PORT
admin=$(sign_in admin.demo "$base")
call() { curl -fsS -H "Authorization: Bearer $1" -X "$2" "$base/v1$3" "${@:4}"; }

agency=$(call "$admin" GET '/organizations?kind=department&limit=1' | jq -er '.items[0].id')
new="{\"name\":\"Webhooks\",\"organization_id\":\"$agency\",\"scopes\":[\"cases:read\",\"assignments:write\"]}"
client=$(call "$admin" POST /clients --json "$new")
system=$(curl -fsS -u "$(jq -er '.id + ":" + .client_secret' <<< "$client")" -d grant_type=client_credentials "$base/v1/oauth/token" | jq -er .access_token)
declare -A hooks=()
port=$PORT
for language in "${!programs[@]}"; do
    port=$((port + 1))
    new="{\"client_id\":$(jq .id <<< "$client"),\"name\":\"$language\",\"url\":\"http://127.0.0.1:$port/kiennghi\"}"
    hook=$(call "$admin" POST /webhooks --json "$new")
    hooks[$language]=$(jq -er .id <<< "$hook")
    # the former secret signs too
    secret=$(jq -er .secret <<< "$hook")
    [[ $language == java ]] || secret=$(call "$admin" POST "/webhooks/${hooks[$language]}/secrets" | jq -er .secret)
    # shellcheck disable=SC2086
    SECRET=$secret PORT=$port ${programs[$language]} > "$work/$language.log" 2>&1 &
    servers+=($!)
    for _ in $(seq 60); do
        [[ $(curl -s -o "$work/answer" -w '%{http_code}' "http://127.0.0.1:$port/") != 000 ]] && break
        sleep 0.5
    done
    forged=$(curl -s -o "$work/answer" -w '%{http_code}' "http://127.0.0.1:$port/" -H 'webhook-id: a' -H "webhook-timestamp: $(date +%s)" \
        -H 'webhook-signature: v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=' -d '{"type":"forged","data":{"href":"/"}}')
    [[ $forged == 401 ]] || { echo "$language took a forged message: $forged" >&2; exit 1; }
    call "$admin" POST "/webhooks/${hooks[$language]}/ping" > "$work/ping"
done

task=$(call "$system" GET '/assignments?allowed=acknowledge&limit=1' | jq -ce '.items[0]')
call "$system" POST "/assignments/$(jq -r .id <<< "$task")/steps" -H "If-Match: \"$(jq .version <<< "$task")\"" \
    -H "Idempotency-Key: $(openssl rand -hex 16)" --json '{"action":"acknowledge"}' > "$work/step"
case=$(jq -er .case.id <<< "$task")
for language in "${!programs[@]}"; do
    for _ in $(seq 60); do
        grep -q "$case" "$work/$language.log" && break
        sleep 0.5
    done
    for expected in "petition.changed\|recommendation.changed" "/v1/cases/$case" ping; do
        grep -q "$expected" "$work/$language.log" || { cat "$work/$language.log" "$work/demo/log" >&2; exit 1; }
    done
    if grep -q forged "$work/$language.log"; then exit 1; fi
    call "$admin" GET "/webhooks/${hooks[$language]}/deliveries" |
        jq -e '[.items[] | .status == "delivered" and .attempts == 1] | length == 2 and all' > "$work/delivered"
    echo "$language: a ping and a change, verified"
done
if grep -E 'ERROR|panicked' "$work"/*/log; then
    exit 1
fi
echo "webhooks: passed"
