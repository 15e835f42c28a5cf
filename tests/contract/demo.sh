#!/usr/bin/env bash
# Creates the data of the demo in DEMO, for other scripts of this directory to copy. Needs curl and openssl. BINARY and
# KIENNGHI_DEMO_PASSWORD as in the other scripts.
set -euo pipefail
cd "$(dirname "$0")/../.."
: "${DEMO:?}" "${KIENNGHI_DEMO_PASSWORD:?}"

PORT=${PORT:-18060}
to=$DEMO
unset DEMO
binary=${BINARY:-$PWD/target/release/kiennghi}

source tests/contract/serve.sh
serve demo "$PORT"
stop
rm -rf "$to"
mkdir -p "$(dirname "$to")"
mv "$work/demo/data" "$to"
