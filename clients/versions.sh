#!/usr/bin/env bash
# The clients have the version of the service whose document they were generated from. Fails where one has another.
set -euo pipefail
cd "$(dirname "$0")/.."

version=$(sed -n '/^\[workspace.package\]/,/^\[/s/^version = "\(.*\)"/\1/p' Cargo.toml)
[[ -n $version ]] || { echo "Cargo.toml: no version" >&2; exit 1; }

wrong=0
check() {
    local file=$1 line=$2
    [[ -e $file ]] || return 0
    if ! grep -qF -- "$line" "$file"; then
        echo "$file: expected $line" >&2
        wrong=1
    fi
}
check openapi/openapi.json "\"version\": \"$version\""
check clients/python/src/kiennghi/_version.py "__version__ = \"$version\""
check clients/kotlin/gradle.properties "version=$version"
check clients/kotlin/core/src/main/kotlin/vn/kiennghi/client/Kiennghi.kt "CLIENT_VERSION: String = \"$version\""
check clients/typescript/package.json "\"version\": \"$version\""
exit "$wrong"
