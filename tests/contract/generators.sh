#!/usr/bin/env bash
# Generates models for three languages with openapi-generator as everybody has it, without templates of ours: no type
# may have a name that the generator had to make up, such as `PageCountOneOf`. Needs python3 with venv, and Java 11 or
# newer: without it the document is not checked in this way, and the script says so.
set -euo pipefail
cd "$(dirname "$0")/../.."

GENERATOR=7.26.0

if ! command -v java > /dev/null; then
    echo "openapi-generator was NOT run: java is not installed (Debian: openjdk-17-jre-headless)."
    exit 0
fi
source tests/contract/tools.sh
pypi openapi-generator-cli "$GENERATOR"
jar=$(echo "$TOOLS/openapi-generator-cli-$GENERATOR"/lib/python3*/site-packages/openapi_generator_cli/openapi-generator.jar)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for generator in kotlin python typescript-fetch; do
    java -Xshare:auto -XX:TieredStopAtLevel=1 -jar "$jar" generate -g "$generator" -i openapi/openapi.json \
        -o "$work/$generator" --global-property models,modelDocs=false,modelTests=false > "$work/log" 2>&1 ||
        { tail -30 "$work/log" >&2; exit 1; }
    models=$(find "$work/$generator" -type f \( -name '*.kt' -o -name '*.py' -o -name '*.ts' \) -printf '%f\n' |
        grep -vxE '__init__\.py|index\.ts|runtime\.ts')
    if grep -iE 'inner|_?(one|any|all)_?of|[0-9]' <<< "$models" | sed 's/^/made up: /' >&2; then
        echo "openapi-generator $generator: the document has types without a name" >&2
        exit 1
    fi
    echo "openapi-generator $GENERATOR $generator: $(wc -l <<< "$models") models, all named by the document"
done
