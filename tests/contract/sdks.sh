#!/usr/bin/env bash
# Tests what is in clients/ against a server that serves the demo: the client libraries for TypeScript, Python and Kotlin,
# and the page of clients/web as the service serves it. Two at a time. Needs what the four scripts need, curl and openssl.
# PORT and BINARY may be set; without BINARY the release build is tested. Pictures of the page go to target/screenshots.
set -euo pipefail
cd "$(dirname "$0")/../.."

PORT=${PORT:-18070}
binary=${BINARY:-$PWD/target/release/kiennghi}

source tests/contract/serve.sh
serve demo "$PORT"
export BASE=http://127.0.0.1:$PORT
export PAGE=$BASE/app/

# in_turn NAME…: the scripts one after another; the first that fails ends it
in_turn() {
    local name
    for name in "$@"; do
        echo "== $name"
        "tests/contract/$name.sh" 2>&1
    done
}
# the page is built on the library for TypeScript, whose compiler both use
in_turn typescript web > "$work/page.log" &
page=$!
in_turn python kotlin > "$work/libraries.log" &
libraries=$!
failed=0
wait "$page" || failed=1
wait "$libraries" || failed=1
cat "$work/page.log" "$work/libraries.log"
if grep -E 'ERROR|panicked' "$work"/*/log || (( failed )); then
    exit 1
fi
echo "client libraries and page: passed"
