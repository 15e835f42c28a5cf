// Compares the page with the OpenAPI document: whatever a form can ask for has a name here in Vietnamese, and each id a list
// to choose from.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, test } from 'node:test';

const document = JSON.parse(readFileSync(new URL('../../../openapi/openapi.json', import.meta.url), 'utf8'));
const { schemas } = document.components;
const STEPS = ['CaseStep', 'AssignmentStep', 'CommitmentStep', 'ReferralStep', 'ReminderLetterStep'];
const OTHERS = ['NewPetition', 'PetitionPatch', 'RecommendationPatch', 'NewResponse', 'NewResponseVersion', 'NewReminderLetter', 'NewCaseLink', 'Petitioner', 'PasswordChange'];
let page;

before(async () => {
  globalThis.localStorage = { getItem: () => null };
  globalThis.sessionStorage = {};
  globalThis.location = { search: '', hostname: '', origin: 'http://kiennghi.test' };
  page = { ...(await import('../forms/labels.js')), ...(await import('../forms/picker.js')), ...(await import('../forms/schema.js')) };
});

/** The fields of a schema, and of what is in them, that a form asks for. */
function* asked(schema) {
  const found = page.resolve(document, schema);
  for (const [name, field] of Object.entries(found.properties ?? {})) {
    const inner = page.resolve(document, field);
    if (inner.const !== undefined || inner.enum?.length === 1) continue;
    const item = inner.type === 'array' ? page.resolve(document, inner.items) : inner;
    yield { name, item, of: found.name };
    if (!page.namesVersion(item)) yield* asked(item);
  }
}

function* all() {
  const variants = STEPS.flatMap((name) => Object.values(schemas[name].discriminator.mapping));
  const refs = [...variants, ...OTHERS.map((name) => `#/components/schemas/${name}`)];
  for (const $ref of refs) yield* asked({ $ref });
}

test('every field that a form asks for has a name', () => {
  const names = new Set([...all()].filter(({ name }) => !page.isNamed(name)).map(({ name, of }) => `${of}.${name}`));
  assert.deepEqual([...names], []);
});

test('every id that a form asks for has a list', () => {
  const ids = [...all()].filter(({ item }) => item.format === 'uuid');
  assert.ok(ids.length > 20);
  assert.deepEqual([...new Set(ids.filter(({ name }) => !page.hasList(name)).map(({ name, of }) => `${of}.${name}`))], []);
});

test('the schema of an act is found by its address', () => {
  const { required } = page.resolve(document, page.schemaAt('/openapi.json#/components/schemas/AcceptCaseStep'));
  assert.ok(required.includes('sector_id'));
  const id = '0199c0de-0000-7000-8000-000000000001';
  assert.equal(page.needsVersion(document, 'POST', `/v1/cases/${id}/steps`), true);
  assert.equal(page.needsVersion(document, 'PATCH', `/v1/petitions/${id}`), true);
  assert.equal(page.needsVersion(document, 'POST', '/v1/responses'), false);
  assert.equal(page.needsVersion(document, 'POST', `/v1/cases/${id}/links`), false);
});
