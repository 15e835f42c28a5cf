#!/usr/bin/env bash
# Checks the Kotlin client: generated anew, it is what is committed; it compiles without warnings, its tests pass, and
# it lives a petition's and a recommendation's life against a running demo server, over both transports.
# Environment: BASE, the URL of the server; KIENNGHI_DEMO_PASSWORD. Needs python3 with venv, Debian's archive, and Java
# 11 or newer with javac: without that the client is not checked, and the script says so.
set -euo pipefail
cd "$(dirname "$0")/../.."
: "${BASE:?the URL of a demo server}" "${KIENNGHI_DEMO_PASSWORD:?}"

if ! command -v java > /dev/null || ! command -v javac > /dev/null; then
    echo "The Kotlin client was NOT checked: java and javac are not installed (Debian: default-jdk-headless)."
    exit 0
fi

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

clients/versions.sh
mkdir "$work/generated"
clients/kotlin/generate.sh "$work/generated"
for part in api model; do
    diff -r "clients/kotlin/core/src/main/kotlin/vn/kiennghi/client/$part" "$work/generated/$part" ||
        { echo "the Kotlin client is not what clients/generate.sh makes of openapi/openapi.json" >&2; exit 1; }
done
clients/kotlin/build.sh "$work/classes"
java -Xshare:auto -XX:TieredStopAtLevel=1 -cp "$(cat "$work/classes/classpath")" MainKt "$BASE"
