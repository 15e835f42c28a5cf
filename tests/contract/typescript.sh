#!/usr/bin/env bash
# Tests the TypeScript client: that it is what the OpenAPI document generates, its own tests, what the package contains,
# and a petition's and a recommendation's life against a server that serves the demo. BASE is the server's origin,
# KIENNGHI_DEMO_PASSWORD the password of its accounts. Needs node with npm.
set -euo pipefail
cd "$(dirname "$0")/../../clients/typescript"
: "${BASE:?}" "${KIENNGHI_DEMO_PASSWORD:?}"

./generate.sh --check
npm test --silent
npm run --silent life

# what a registry gets: the built modules with their types, the licences and the README, and that it can be used
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
npm pack --silent --pack-destination "$work" > /dev/null
tar -xzf "$work"/kiennghi-client-*.tgz -C "$work"
for file in README.md LICENSE-MIT LICENSE-APACHE dist/index.js dist/index.d.ts dist/generated/openapi.d.ts; do
    [[ -s $work/package/$file ]] || { echo "the package has no $file" >&2; exit 1; }
done
mkdir "$work/node_modules"
mv "$work/package" "$work/node_modules/kiennghi-client"
cat > "$work/use.mts" <<'END'
import { Client, type CaseView } from 'kiennghi-client';
const client = new Client({ baseUrl: 'http://127.0.0.1:9' });
export async function first(): Promise<CaseView | undefined> {
  for await (const item of client.items('/v1/cases')) return item;
  return undefined;
}
END
node_modules/.bin/tsc --strict --exactOptionalPropertyTypes --noUncheckedIndexedAccess --skipLibCheck false \
    --module nodenext --target es2022 --lib es2022,dom,dom.iterable --outDir "$work" "$work/use.mts"
node "$work/use.mjs"
echo "TypeScript client: passed"
