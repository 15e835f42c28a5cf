#!/usr/bin/env bash
# Checks the committed OpenAPI document with two external validators: openapi-spec-validator (PyPI) and Redocly (npm).
# Fails on any error, such as a reference to nothing; shows warnings. Needs python3 with venv, and node with npm.
set -euo pipefail
cd "$(dirname "$0")/../.."

VALIDATOR=0.9.0
REDOCLY=2.77.0

source tests/contract/tools.sh
pypi openapi-spec-validator "$VALIDATOR"
npm_package @redocly/cli "$REDOCLY" redocly
log=$(mktemp)
trap 'rm -f "$log"' EXIT

# with an error the validator prints the whole document: its first lines are enough
if ! "$TOOLS/openapi-spec-validator-$VALIDATOR/bin/openapi-spec-validator" openapi/openapi.json > "$log" 2>&1; then
    cut -c1-400 "$log" | head -20 >&2
    echo "openapi-spec-validator: not valid" >&2
    exit 1
fi
echo "openapi-spec-validator $VALIDATOR: valid"
REDOCLY_SUPPRESS_UPDATE_NOTICE=true REDOCLY_TELEMETRY=off \
    "$TOOLS/redocly-$REDOCLY/node_modules/.bin/redocly" lint openapi/openapi.json --extends recommended --format summary
