#!/usr/bin/env bash
# Checks the Python client: generated anew, it is what is committed; mypy, ruff and its tests pass; it is built and
# installed as users install it, and lives a petition's and a recommendation's life against a running demo server.
# Environment: BASE, the URL of the server; KIENNGHI_DEMO_PASSWORD. Needs python3 with venv.
set -euo pipefail
cd "$(dirname "$0")/../.."
: "${BASE:?the URL of a demo server}" "${KIENNGHI_DEMO_PASSWORD:?}"

MYPY=2.4.1
PYTEST=9.2.0
RUFF=0.17.6
BUILD=1.6.1
HATCHLING=1.33.0
# of what users may have, the oldest
HTTPX=0.27.0
ATTRS=23.2.0
TYPING_EXTENSIONS=4.6.0

source tests/contract/tools.sh
pypi mypy "$MYPY" "pytest==$PYTEST" "ruff==$RUFF" "build==$BUILD" "hatchling==$HATCHLING" httpx attrs typing-extensions
bin=$TOOLS/mypy-$MYPY/bin
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

clients/versions.sh
mkdir "$work/generated"
clients/python/generate.sh "$work/generated"
for part in api models types.py; do
    diff -r --exclude=__pycache__ "clients/python/src/kiennghi/$part" "$work/generated/$part" ||
        { echo "the Python client is not what clients/generate.sh makes of openapi/openapi.json" >&2; exit 1; }
done

export PYTHONDONTWRITEBYTECODE=1
cp -r clients/python "$work/package"
cd "$work/package"
"$bin/ruff" check --quiet --no-cache .
"$bin/ruff" format --quiet --no-cache --check --exclude src/kiennghi/api --exclude src/kiennghi/models .
"$bin/mypy" --cache-dir="$work/mypy"
"$bin/pytest" -p no:cacheprovider

"$bin/python" -m build --no-isolation --outdir "$work/dist" . > "$work/build.log" 2>&1 || { cat "$work/build.log" >&2; exit 1; }
python3 -m venv "$work/user"
"$work/user/bin/pip" install --quiet --disable-pip-version-check "$work"/dist/*.whl \
    "httpx==$HTTPX" "attrs==$ATTRS" "typing-extensions==$TYPING_EXTENSIONS"
"$work/user/bin/python" examples/life.py "$BASE"
