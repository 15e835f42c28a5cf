// Reads the OpenAPI document as the page does.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import * as page from '../forms/schema.js';

const document = JSON.parse(readFileSync(new URL('../../../openapi/openapi.json', import.meta.url), 'utf8'));

test('the schema of an act is found by its address', () => {
  const { required } = page.resolve(document, page.schemaAt('/openapi.json#/components/schemas/AcceptCaseStep'));
  assert.ok(required.includes('sector_id'));
  const id = '0199c0de-0000-7000-8000-000000000001';
  assert.equal(page.needsVersion(document, 'POST', `/v1/cases/${id}/steps`), true);
  assert.equal(page.needsVersion(document, 'PATCH', `/v1/petitions/${id}`), true);
  assert.equal(page.needsVersion(document, 'POST', '/v1/responses'), false);
  assert.equal(page.needsVersion(document, 'POST', `/v1/cases/${id}/links`), false);
});

test('a list is searched where the document says so', () => {
  assert.equal(page.takes(document, '/v1/sectors', 'q'), true);
  assert.equal(page.takes(document, '/v1/themes', 'q'), false);
});
