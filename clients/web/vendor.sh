#!/usr/bin/env bash
# Copies the built TypeScript client to sdk/, so that the page needs no build step. With --check it changes nothing, and
# fails when a file would change.
set -euo pipefail
cd "$(dirname "$0")"

client=../typescript
[[ -e $client/node_modules/.package-lock.json ]] || npm --prefix "$client" ci --no-audit --no-fund --silent
npm --prefix "$client" run --silent build
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# modules of types are empty when they are built, and nothing imports them
cp -r "$client"/dist/. "$work"
find "$work" -name "*.d.ts" -delete
rm "$work/operations.js" "$work/generated/openapi.js"
if [[ ${1:-} == --check ]]; then
    diff -r "$work" sdk || { echo "clients/web/sdk is out of date: run clients/web/vendor.sh" >&2; exit 1; }
else
    rm -rf sdk
    cp -r "$work" sdk
    chmod 755 sdk sdk/generated
fi
