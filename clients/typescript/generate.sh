#!/usr/bin/env bash
# Generates src/generated/ from openapi/openapi.json, and sets the version of the package to that of the API. With
# --check it changes nothing, and fails when something would change. Needs node 20.3 or newer, with npm.
set -euo pipefail
cd "$(dirname "$0")"

[[ -e node_modules/.package-lock.json && ! package-lock.json -nt node_modules/.package-lock.json ]] ||
    npm ci --no-audit --no-fund --silent
version=$(node -p 'require("../../openapi/openapi.json").info.version')
if [[ ${1:-} == --check ]]; then
    npm run --silent generate -- --check
    if [[ $(node -p 'require("./package.json").version') != "$version" ]]; then
        echo "package.json: the version of the API is $version" >&2
        exit 1
    fi
else
    npm run --silent generate
    npm version "$version" --no-git-tag-version --allow-same-version > /dev/null
fi
