#!/usr/bin/env bash
# Checks the committed OpenAPI document with two external validators: openapi-spec-validator (PyPI) and Redocly (npm).
# Fails on any error, such as a reference to nothing; shows warnings. Needs python3 with venv, and node with npm.
set -euo pipefail
cd "$(dirname "$0")/../.."

VALIDATOR=0.9.0
REDOCLY=2.77.0
CACHE=${XDG_CACHE_HOME:-$HOME/.cache}/kiennghi-document

if [[ ! -x $CACHE/bin/openapi-spec-validator ]] || ! "$CACHE/bin/pip" list 2>/dev/null | grep -qE "^openapi-spec-validator +$VALIDATOR"; then
    rm -rf "$CACHE/bin"
    python3 -m venv "$CACHE"
    "$CACHE/bin/pip" install --quiet --disable-pip-version-check "openapi-spec-validator==$VALIDATOR"
fi
if ! grep -qsF "\"version\": \"$REDOCLY\"" "$CACHE/node_modules/@redocly/cli/package.json"; then
    npm install --prefix "$CACHE" --no-save --no-audit --no-fund --silent "@redocly/cli@$REDOCLY"
fi

# with an error the validator prints the whole document: its first lines are enough
if ! "$CACHE/bin/openapi-spec-validator" openapi/openapi.json > "$CACHE/log" 2>&1; then
    cut -c1-400 "$CACHE/log" | head -20 >&2
    echo "openapi-spec-validator: not valid" >&2
    exit 1
fi
echo "openapi-spec-validator $VALIDATOR: valid"
REDOCLY_SUPPRESS_UPDATE_NOTICE=true REDOCLY_TELEMETRY=off \
    "$CACHE/node_modules/.bin/redocly" lint openapi/openapi.json --extends recommended --format summary
