import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tagOf, uuidv7, type CaseStep, type CaseView, type Client, type NewPetition } from '../src/index.js';
import { Fake } from './fake.js';

test('a list is read page after page', async (t) => {
  const fake = await Fake.start((asked) => {
    const from = Number(asked.query.get('cursor') ?? '0');
    const items = [{ id: `${from}` }, { id: `${from + 1}` }];
    return { json: { items, next_cursor: from < 4 ? `${from + 2}` : null } };
  });
  t.after(() => fake.stop());
  const ids: string[] = [];
  const query = { status: 'assigned' as const, limit: 2 };
  for await (const item of fake.client().items('/v1/cases', { query })) ids.push(item.id);
  assert.deepEqual(ids, ['0', '1', '2', '3', '4', '5']);
  assert.deepEqual(fake.asked.map((asked) => asked.query.toString()), [
    'status=assigned&limit=2',
    'status=assigned&limit=2&cursor=2',
    'status=assigned&limit=2&cursor=4',
  ]);
});

test('pages that are not needed are not read', async (t) => {
  const fake = await Fake.start(() => ({ json: { items: [{ id: 'a' }], next_cursor: 'more' } }));
  t.after(() => fake.stop());
  for await (const page of fake.client().pages('/v1/users')) {
    assert.equal(page.data.items[0]?.id, 'a');
    break;
  }
  assert.equal(fake.asked.length, 1);
});

test('what has not changed does not travel again', async (t) => {
  const fake = await Fake.start((asked) =>
    asked.headers['if-none-match'] === '"3"' ? { status: 304, text: '' } : { headers: { etag: '"3"' }, json: { version: 3 } },
  );
  t.after(() => fake.stop());
  const client = fake.client();
  const options = { path: { id: uuidv7() } };
  const first = await client.get('/v1/cases/{id}', options);
  const second = await client.get('/v1/cases/{id}', { ...options, known: first });
  assert.equal(second, first);
  assert.equal(fake.asked[1]?.headers['if-none-match'], '"3"');
});

test('paths and queries are escaped, several values repeated', async (t) => {
  const fake = await Fake.start(() => ({ json: {} }));
  t.after(() => fake.stop());
  const query = { q: 'đường & cầu', status: ['a', 'b'], limit: undefined };
  await fake.client().request('get', '/v1/things/{id}', { path: { id: 'a/b' }, query });
  assert.equal(fake.asked[0]?.path, '/v1/things/a%2Fb');
  assert.deepEqual([...(fake.asked[0]?.query ?? [])], [['q', 'đường & cầu'], ['status', 'a'], ['status', 'b']]);
  await assert.rejects(fake.client().request('get', '/v1/things/{id}'), TypeError);
  await assert.rejects(fake.client().request('get', '.example.org/v1/me'), TypeError);
});

test('versions are written as entity tags', () => {
  assert.equal(tagOf(7), '"7"');
  assert.equal(tagOf('7'), '"7"');
  assert.equal(tagOf('"7-ab"'), '"7-ab"');
  assert.equal(tagOf('W/"7"'), 'W/"7"');
  assert.equal(tagOf('*'), '*');
  assert.equal(tagOf({ version: 7 }), '"7"');
  assert.equal(tagOf({ etag: '"7"' }), '"7"');
  assert.throws(() => tagOf({ etag: undefined }), TypeError);
});

test('ids of petitions are ordered by time', () => {
  const id = uuidv7(0x0199_1234_5678);
  assert.match(id, /^01991234-5678-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  assert.ok(uuidv7(Date.now()) > uuidv7(Date.now() - 1000));
});

/** Never called: the compiler checks it. */
export async function typed(client: Client, step: CaseStep): Promise<CaseView | undefined> {
  const path = { id: uuidv7() };
  // the union narrows by its action
  if (step.action === 'assign') step.lead satisfies string;
  // @ts-expect-error only `assign` has a lead
  if (step.action === 'close') step.lead;
  // @ts-expect-error a step needs the version that was read
  await client.post('/v1/cases/{id}/steps', { path, body: { action: 'close' } });
  // @ts-expect-error there is no such action
  await client.post('/v1/cases/{id}/steps', { path, ifMatch: 1, body: { action: 'shut' } });
  // @ts-expect-error there is no such filter
  await client.get('/v1/cases', { query: { statuses: 'assigned' } });
  // @ts-expect-error the path has a parameter
  await client.get('/v1/cases/{id}');
  // @ts-expect-error no DELETE
  await client.delete('/v1/cases/{id}', { path });
  // @ts-expect-error not a list
  client.items('/v1/me');
  // @ts-expect-error a petition needs its content
  ({ channel: 'voter_meeting', received_on: '2026-11-26' }) satisfies NewPetition;
  for await (const item of client.items('/v1/cases')) return item;
  const { data, etag } = await client.get('/v1/cases/{id}', { path });
  const reply = await client.post('/v1/cases/{id}/steps', { path, ifMatch: { etag }, body: { action: 'close' } });
  return data.version === 1 ? data : reply.data;
}
