#!/usr/bin/env bash
# Generates clients from the committed OpenAPI document, as strangers would, and counts the types whose names the
# generators had to make up: numbered ones, and parts of others. There must be none. Needs java, python3 with venv, and
# node with npm.
set -euo pipefail
cd "$(dirname "$0")/../.."

GENERATOR=7.26.0
OPENAPI_TYPESCRIPT=7.13.0

source tests/contract/tools.sh
pypi openapi-generator-cli "$GENERATOR"
npm_package openapi-typescript "$OPENAPI_TYPESCRIPT" openapi-typescript
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

for target in typescript-fetch python kotlin; do
    "$TOOLS/openapi-generator-cli-$GENERATOR/bin/openapi-generator-cli" generate --generator-name "$target" \
        --input-spec openapi/openapi.json --output "$work/$target" --additional-properties packageName=kiennghi \
        --global-property apis,models,supportingFiles,apiDocs=false,modelDocs=false,apiTests=false,modelTests=false \
        > "$work/$target.log" 2>&1 || { tail -20 "$work/$target.log" >&2; exit 1; }
done
"$TOOLS/openapi-typescript-$OPENAPI_TYPESCRIPT/node_modules/.bin/openapi-typescript" openapi/openapi.json \
    --output "$work/schema.d.ts" > /dev/null

# one model a file
mapfile -t models < <(find "$work"/typescript-fetch/models "$work"/python/kiennghi/models "$work"/kotlin/src -type f -name '*.*' \
    | sed -E 's|.*/([^/]+)\.[a-z]+$|\1|' | grep -vE '^(index|__init__)$' | sort -u)
made_up=$(printf '%s\n' "${models[@]}" | grep -iE '([a-z]_?[0-9]+|_?(one|any|all)_?of.*|_?inner(_?value)?|Request|_request)$' \
    | grep -vE '^(Revocation|Token|revocation_|token_)_?[Rr]equest$' || true)
# openapi-typescript names nothing itself: what has no name is written out
if [[ -n $made_up ]]; then
    printf 'types that the generators named:\n%s\n' "$made_up" >&2
    exit 1
fi
printf 'clients: %d types in TypeScript, Python and Kotlin, none with a name that a generator made up\n' "${#models[@]}"
