#!/usr/bin/env bash
# Checks the committed OpenAPI document with three external validators: openapi-spec-validator (PyPI), Redocly and
# Spectral (npm), the last one with OWASP's rules. Fails on any error, such as a reference to nothing; shows warnings.
# Needs python3 with venv, and node with npm.
set -euo pipefail
cd "$(dirname "$0")/../.."

VALIDATOR=0.9.0
REDOCLY=2.77.0
SPECTRAL=6.16.3
OWASP=2.0.1

source tests/contract/tools.sh
pypi openapi-spec-validator "$VALIDATOR"
npm_package @redocly/cli "$REDOCLY" redocly
npm_package @stoplight/spectral-cli "$SPECTRAL" spectral "@stoplight/spectral-owasp-ruleset@$OWASP"
work=$(mktemp -d)
log=$work/log
trap 'rm -rf "$work"' EXIT

# with an error the validator prints the whole document: its first lines are enough
if ! "$TOOLS/openapi-spec-validator-$VALIDATOR/bin/openapi-spec-validator" openapi/openapi.json > "$log" 2>&1; then
    cut -c1-400 "$log" | head -20 >&2
    echo "openapi-spec-validator: not valid" >&2
    exit 1
fi
echo "openapi-spec-validator $VALIDATOR: valid"
REDOCLY_SUPPRESS_UPDATE_NOTICE=true REDOCLY_TELEMETRY=off \
    "$TOOLS/redocly-$REDOCLY/node_modules/.bin/redocly" lint openapi/openapi.json --extends recommended --format summary

# the rules find OWASP's package beside the tool, and the document beside themselves
spectral=$TOOLS/spectral-$SPECTRAL
sed "s|\"@stoplight/spectral-owasp-ruleset\"|$spectral/node_modules/@stoplight/spectral-owasp-ruleset/dist/ruleset.mjs|" \
    tests/contract/spectral.yaml > "$work/spectral.yaml"
cp openapi/openapi.json "$work"
(cd "$work" && "$spectral/node_modules/.bin/spectral" lint --ruleset spectral.yaml --fail-severity warn openapi.json)
