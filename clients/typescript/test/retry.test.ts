import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { ConnectionLost, KiennghiProblem, StaleVersion } from '../src/index.js';
import { Fake, problem, type Answer, type Asked } from './fake.js';

const CASE = '0199aaaa-0000-7000-8000-000000000001';

async function serve(t: TestContext, answer: (asked: Asked, times: number) => Answer | Promise<Answer>): Promise<Fake> {
  const fake = await Fake.start(answer);
  t.after(() => fake.stop());
  return fake;
}

test('a read is repeated until an answer arrives', async (t) => {
  const fake = await serve(t, (_, times) => (times < 3 ? 'lost' : { json: { id: 'me' } }));
  const { data } = await fake.client().get('/v1/me');
  assert.equal(data.id, 'me');
  assert.equal(fake.asked.length, 3);
});

test('a write keeps its idempotency key in every attempt', async (t) => {
  const replayed = { 'idempotency-replayed': 'true', location: '/v1/petitions/1' };
  const fake = await serve(t, (_, times) => (times === 1 ? 'lost' : { status: 201, headers: replayed, json: { id: '1' } }));
  const body = { content: 'Đường hỏng', channel: 'voter_meeting' as const, received_on: '2026-11-26' };
  const reply = await fake.client().post('/v1/petitions', { body });
  assert.equal(reply.replayed, true);
  assert.equal(reply.location, '/v1/petitions/1');
  const keys = fake.asked.map((asked) => asked.headers['idempotency-key']);
  assert.equal(keys.length, 2);
  assert.match(String(keys[0]), /^[0-9a-f]{32}$/);
  assert.equal(keys[0], keys[1]);
  await fake.client().post('/v1/petitions', { body, idempotencyKey: 'mine' });
  assert.equal(fake.asked.at(-1)?.headers['idempotency-key'], 'mine');
});

test('a write without an answer names its key', async (t) => {
  const fake = await serve(t, () => 'lost');
  const body = { content: 'x', channel: 'voter_meeting' as const, received_on: '2026-11-26' };
  const error = await fake.client({ retry: { attempts: 2, firstDelay: 1 } }).post('/v1/petitions', { body }).catch((e: unknown) => e);
  assert.ok(error instanceof ConnectionLost);
  assert.equal(error.mayBeDone, true);
  assert.equal(error.idempotencyKey, fake.asked[0]?.headers['idempotency-key']);
  assert.equal(fake.asked.length, 2);
});

test('an edit whose answer was lost is not repeated, a refused one is', async (t) => {
  const fake = await serve(t, (asked, times) => {
    if (times === 1 && asked.method === 'PATCH') return problem(503, 'unavailable');
    return times === 2 && asked.method === 'PATCH' ? { json: { version: 8 } } : 'lost';
  });
  const edit = { path: { id: CASE }, ifMatch: 7, body: { locality: null } };
  const { data } = await fake.client().patch('/v1/petitions/{id}', edit);
  assert.equal(data.version, 8);
  await assert.rejects(fake.client().patch('/v1/petitions/{id}', edit), ConnectionLost);
  assert.equal(fake.asked.length, 3);
  assert.equal(fake.asked[0]?.headers['if-match'], '"7"');
  const password = { current_password: 'a', new_password: 'b' };
  await assert.rejects(fake.client().put('/v1/me/password', { body: password, repeatable: false }), ConnectionLost);
  assert.equal(fake.to('PUT', '/v1/me/password').length, 1);
});

test('Retry-After is waited for, unless it is too long', async (t) => {
  const fake = await serve(t, (asked, times) => {
    const seconds = asked.path === '/v1/me' ? '1' : '60';
    return times === 1 ? problem(429, 'too_many_requests', {}, { 'retry-after': seconds }) : { json: {} };
  });
  const began = Date.now();
  await fake.client().get('/v1/me');
  assert.ok(Date.now() - began >= 990);
  const error = await fake.client().get('/v1/terms').catch((e: unknown) => e);
  assert.ok(error instanceof KiennghiProblem);
  assert.equal(error.headers.get('retry-after'), '60');
  assert.equal(fake.to('GET', '/v1/terms').length, 1);
});

test('the answer of a gateway is not that of the service', async (t) => {
  const page: Answer = { status: 502, headers: { 'content-type': 'text/html' }, text: '<h1>Bad gateway</h1>' };
  const fake = await serve(t, (_, times) => (times === 1 ? page : { json: { id: 'me' } }));
  await fake.client().get('/v1/me');
  const only = fake.client({ retry: { attempts: 1 } });
  const other = await serve(t, () => page);
  const error = await other.client({ retry: { attempts: 1 } }).get('/v1/me').catch((e: unknown) => e);
  assert.ok(error instanceof KiennghiProblem);
  assert.equal(error.code, 'http_error');
  assert.equal(error.status, 502);
  assert.equal((await only.get('/v1/me')).status, 200);
});

test('a problem tells the fields, and is not repeated', async (t) => {
  const errors = [{ pointer: '/units/0', code: 'not_found', detail: 'Không tìm thấy' }];
  const fake = await serve(t, () => problem(422, 'invalid', { title: 'Sai', detail: 'Một trường', errors, request_id: 'r' }));
  const error = await fake.client().get('/v1/me').catch((e: unknown) => e);
  assert.ok(error instanceof KiennghiProblem);
  assert.equal(error.message, 'Sai: Một trường; /units/0 Không tìm thấy');
  assert.equal(error.code, 'invalid');
  assert.equal(error.requestId, 'r');
  assert.deepEqual(error.errorsAt('/units/0'), errors);
  assert.deepEqual(error.errorsAt('/units'), []);
  assert.equal(fake.asked.length, 1);
});

test('a stale version tells what stands there now', async (t) => {
  const fake = await serve(t, (asked) =>
    asked.method === 'GET' ? { headers: { etag: '"9-x"' }, json: { version: 9 } } : problem(412, 'stale_version'),
  );
  const step = { path: { id: CASE }, ifMatch: { version: 7 }, body: { action: 'close' as const } };
  const error = await fake.client().post('/v1/cases/{id}/steps', step).catch((e: unknown) => e);
  assert.ok(error instanceof StaleVersion);
  assert.equal(error.currentVersion, 9);
  assert.equal(error.current?.etag, '"9-x"');
  assert.equal(fake.to('GET', `/v1/cases/${CASE}`).length, 1);
});

test('a signal ends the waiting between attempts', async (t) => {
  const fake = await serve(t, () => problem(503, 'unavailable', {}, { 'retry-after': '10' }));
  const began = Date.now();
  const signal = AbortSignal.timeout(100);
  await assert.rejects(fake.client().get('/v1/me', { signal }), { name: 'TimeoutError' });
  assert.ok(Date.now() - began < 2_000);
});
