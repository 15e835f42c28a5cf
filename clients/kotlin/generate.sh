#!/usr/bin/env bash
# Generates the models and operations of the Kotlin client from openapi/openapi.json: generate.sh [FOLDER]
# Default: the folders `model` and `api` of the module `core`. Needs Java 11 or newer.
set -euo pipefail
to=$(realpath "${1:-$(dirname "$0")/core/src/main/kotlin/vn/kiennghi/client}")
cd "$(dirname "$0")/../.."

GENERATOR=7.26.0

source tests/contract/tools.sh
pypi openapi-generator-cli "$GENERATOR"
jar=$(echo "$TOOLS/openapi-generator-cli-$GENERATOR"/lib/python3*/site-packages/openapi_generator_cli/openapi-generator.jar)

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
python3 clients/prepare.py kotlin openapi/openapi.json "$work"
java -Xshare:auto -XX:TieredStopAtLevel=1 -jar "$jar" generate -g kotlin -i "$work/openapi.json" -o "$work/made" \
    -t clients/kotlin/templates -c clients/kotlin/generator.yaml > "$work/log" 2>&1 ||
    { tail -50 "$work/log" >&2; exit 1; }
if grep -E '^\[main\] (WARN|ERROR)' "$work/log" | grep -vE "$(cat clients/kotlin/known-warnings)" >&2; then
    echo "openapi-generator warned" >&2
    exit 1
fi
made=$work/made/src/main/kotlin/vn/kiennghi/client
# imports of what a file does not use are left out, as are blank lines at the end
python3 clients/kotlin/tidy.py "$made/model" "$made/api"
mv "$work/Operations.kt" "$made/api/"
rm -rf "$to/model" "$to/api"
mv "$made/model" "$made/api" "$to/"
