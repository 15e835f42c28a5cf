#!/usr/bin/env bash
# Generates the clients anew from openapi/openapi.json. Run it after every change of the document.
set -euo pipefail
cd "$(dirname "$0")"

for client in python kotlin typescript; do
    if [[ -x $client/generate.sh ]]; then
        echo "generating $client"
        "$client/generate.sh"
    fi
done
cp ../LICENSE-* python/
