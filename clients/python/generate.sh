#!/usr/bin/env bash
# Generates the models and operations of the Python client from openapi/openapi.json: generate.sh [FOLDER]
# Default: the folders `models` and `api` and the file `types.py` of the package.
set -euo pipefail
to=$(realpath "${1:-$(dirname "$0")/src/kiennghi}")
cd "$(dirname "$0")/../.."

GENERATOR=0.29.1
RUFF=0.17.6

source tests/contract/tools.sh
pypi openapi-python-client "$GENERATOR" "ruff==$RUFF"
export PATH=$TOOLS/openapi-python-client-$GENERATOR/bin:$PATH

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp -r clients/python/templates "$work/templates"
python3 clients/prepare.py python openapi/openapi.json "$work"
mv "$work/facts.jinja" "$work/templates/"
openapi-python-client generate --path "$work/openapi.json" --config clients/python/generator.yaml --meta none \
    --custom-template-path "$work/templates" --output-path "$work/made" --fail-on-warning > "$work/log" 2>&1 ||
    { cat "$work/log" >&2; exit 1; }

# a module for each tag instead of a package
for tag in "$work"/made/api/*/; do
    mv "$tag/__init__.py" "${tag%/}.py"
    rm -r "$tag"
done
# RUF100: the generator exempts its imports inside of functions from a rule that is not selected
ruff check --quiet --isolated --fix-only --select F401,I,RUF100 "$work/made"
ruff format --quiet --isolated --line-length 120 "$work/made"
rm -rf "$to/models" "$to/api"
mv "$work/made/models" "$work/made/api" "$work/made/types.py" "$to/"
