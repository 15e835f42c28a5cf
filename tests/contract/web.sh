#!/usr/bin/env bash
# Tests clients/web in Chromium against a server that serves the demo: that its copy of the TypeScript client is up to date,
# and a petition's life through the page, at a desk and on a phone. BASE is the server's origin, KIENNGHI_DEMO_PASSWORD the
# password of its accounts. PAGE is the address of the page; without it, the page is served here. The pictures go to
# SCREENSHOTS. Needs node with npm, and Debian's chromium.
set -euo pipefail
cd "$(dirname "$0")/../.."
: "${BASE:?}" "${KIENNGHI_DEMO_PASSWORD:?}"

PLAYWRIGHT=1.65.1
AXE=4.14.0
export CHROMIUM=${CHROMIUM:-$(command -v chromium)}
export SCREENSHOTS=${SCREENSHOTS:-$PWD/target/screenshots}

source tests/contract/tools.sh
npm_package playwright-core "$PLAYWRIGHT" "playwright-axe-$AXE" "@axe-core/playwright@$AXE"
clients/web/vendor.sh --check

if [[ -z ${PAGE:-} ]]; then
    port=${WEB_PORT:-18090}
    node clients/web/serve.mjs "$BASE" "$port" > /dev/null &
    server=$!
    trap 'kill $server' EXIT
    PAGE=http://127.0.0.1:$port/app/
    for _ in $(seq 50); do
        curl -fsS "$PAGE" > /dev/null 2>&1 && break
        sleep 0.1
    done
fi
export PAGE TOOLS=$TOOLS/playwright-axe-$AXE-$PLAYWRIGHT
node --test --test-concurrency=1 clients/web/test/*.test.mjs
echo "clients/web: passed; pictures are in $SCREENSHOTS"
