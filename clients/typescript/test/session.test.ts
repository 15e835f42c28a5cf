import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { NotSignedIn, memoryStorage, webStorage } from '../src/index.js';
import { ended, Fake, fresh, problem, tokens, type Answer, type Asked } from './fake.js';

async function serve(t: TestContext, answer: (asked: Asked, times: number) => Answer | Promise<Answer>): Promise<Fake> {
  const fake = await Fake.start(answer);
  t.after(() => fake.stop());
  return fake;
}

const TOKEN = '/v1/oauth/token';
const me: Answer = { json: { id: 'me' } };

test('signing in and out', async (t) => {
  const fake = await serve(t, (asked) => {
    if (asked.path === '/v1/auth/login') return tokens('one');
    return asked.path === '/v1/me' ? me : { text: '' };
  });
  const client = fake.client({ language: 'en' }, null);
  assert.equal(await client.session.isSignedIn(), false);
  await client.session.signIn('clerk.demo', 'secret');
  assert.deepEqual(JSON.parse(fake.asked[0]?.body ?? ''), { username: 'clerk.demo', password: 'secret' });
  await client.get('/v1/me');
  assert.equal(fake.asked[1]?.headers.authorization, 'Bearer access-one');
  assert.equal(fake.asked[1]?.headers['accept-language'], 'en');
  await client.session.signOut();
  assert.equal(fake.to('POST', '/v1/oauth/revoke')[0]?.body, 'token=refresh-one');
  assert.equal(await client.session.isSignedIn(), false);
});

test('many requests share one renewal', async (t) => {
  const fake = await serve(t, (asked) => (asked.path === TOKEN ? tokens('two') : me));
  const client = fake.client({}, ended('one'));
  await Promise.all(Array.from({ length: 20 }, () => client.get('/v1/me')));
  assert.equal(fake.to('POST', TOKEN).length, 1);
  assert.equal(fake.to('POST', TOKEN)[0]?.body, 'grant_type=refresh_token&refresh_token=refresh-one');
  assert.ok(fake.to('GET', '/v1/me').every((asked) => asked.headers.authorization === 'Bearer access-two'));
});

test('a token that the service does not accept is renewed once, for all', async (t) => {
  const fake = await serve(t, (asked) => {
    if (asked.path === TOKEN) return tokens('two');
    return asked.headers.authorization === 'Bearer access-two' ? me : problem(401, 'unauthenticated');
  });
  const client = fake.client();
  await Promise.all(Array.from({ length: 10 }, () => client.get('/v1/me')));
  assert.equal(fake.to('POST', TOKEN).length, 1);
});

test('a renewal whose answer was lost is asked for again with the same token', async (t) => {
  const fake = await serve(t, (asked, times) => {
    if (asked.path !== TOKEN) return me;
    return times < 3 ? 'lost' : tokens('two');
  });
  const client = fake.client({}, ended('one'));
  await client.get('/v1/me');
  const bodies = fake.to('POST', TOKEN).map((asked) => asked.body);
  assert.deepEqual(bodies, Array(3).fill('grant_type=refresh_token&refresh_token=refresh-one'));
});

test('what another tab renewed is used', async (t) => {
  const fake = await serve(t, (asked) =>
    asked.headers.authorization === 'Bearer access-other' ? me : problem(401, 'unauthenticated'),
  );
  const storage = memoryStorage();
  await storage.save(fresh('one'));
  const client = fake.client({ storage }, null);
  // this tab has sent its request with the old token when the other one stores the new one
  const first = client.get('/v1/me');
  await storage.save(fresh('other'));
  await first;
  assert.equal(fake.to('GET', '/v1/me').length, 2);
  assert.equal(fake.to('POST', TOKEN).length, 0);
});

test('tabs that need a new token at the same time renew it once', async (t) => {
  let last: Promise<unknown> = Promise.resolve();
  const request = (_: string, task: () => Promise<unknown>) => (last = last.then(task));
  const before = Object.getOwnPropertyDescriptor(globalThis, 'navigator');
  Object.defineProperty(globalThis, 'navigator', { value: { locks: { request } }, configurable: true });
  t.after(() => (before ? Object.defineProperty(globalThis, 'navigator', before) : Reflect.deleteProperty(globalThis, 'navigator')));
  const fake = await serve(t, (asked) => (asked.path === TOKEN ? tokens('two') : me));
  const storage = memoryStorage();
  await storage.save(ended('one'));
  const tabs = [1, 2, 3].map(() => fake.client({ storage }, null));
  await Promise.all(tabs.map((tab) => tab.get('/v1/me')));
  assert.equal(fake.to('POST', TOKEN).length, 1);
});

test('a sign-in that has ended is told, and forgotten', async (t) => {
  const fake = await serve(t, (asked) =>
    asked.path === TOKEN
      ? { status: 400, headers: { 'content-type': 'application/json' }, json: { error: 'invalid_grant', error_description: 'Used' } }
      : me,
  );
  let told = 0;
  const client = fake.client({ onSignedOut: () => (told += 1) }, ended('one'));
  const error = await client.get('/v1/me').catch((e: unknown) => e);
  assert.ok(error instanceof NotSignedIn);
  assert.equal((error.cause as { code: string }).code, 'invalid_grant');
  assert.equal(told, 1);
  assert.equal(await client.session.isSignedIn(), false);
});

test('a service that is away does not end the sign-in', async (t) => {
  const fake = await serve(t, () => problem(503, 'unavailable'));
  const client = fake.client({ retry: { attempts: 2, firstDelay: 1 } }, ended('one'));
  await assert.rejects(client.get('/v1/me'), { status: 503 });
  assert.equal(await client.session.isSignedIn(), true);
});

test('a machine client signs in by itself, and again when its token ends', async (t) => {
  let accepted = 'one';
  const fake = await serve(t, (asked, times) => {
    if (asked.path === TOKEN) return tokens(times === 1 ? 'one' : 'two');
    return asked.headers.authorization === `Bearer access-${accepted}` ? me : problem(401, 'unauthenticated');
  });
  const credentials = { clientId: 'id', clientSecret: 's+ecret', scope: 'cases:read' };
  const client = fake.client({ credentials }, null);
  await Promise.all([client.get('/v1/me'), client.get('/v1/me')]);
  accepted = 'two';
  await client.get('/v1/me');
  const bodies = fake.to('POST', TOKEN).map((asked) => asked.body);
  const body = 'grant_type=client_credentials&client_id=id&client_secret=s%2Becret&scope=cases%3Aread';
  assert.deepEqual(bodies, [body, body]);
});

test('a wrong password is a problem, not an end of the sign-in', async (t) => {
  const fake = await serve(t, () => problem(401, 'invalid_credentials', { title: 'Sai mật khẩu' }));
  const client = fake.client({}, null);
  await assert.rejects(client.session.signIn('a', 'b'), { code: 'invalid_credentials', message: 'Sai mật khẩu' });
  assert.equal(fake.asked.length, 1);
  await assert.rejects(client.get('/v1/me'), NotSignedIn);
});

test('tokens in a storage of the browser', () => {
  const entries = new Map<string, string>();
  const browser = {
    getItem: (key: string) => entries.get(key) ?? null,
    setItem: (key: string, value: string) => void entries.set(key, value),
    removeItem: (key: string) => void entries.delete(key),
  } as unknown as Storage;
  const storage = webStorage(browser);
  assert.equal(storage.load(), undefined);
  const kept = fresh('one');
  void storage.save(kept);
  assert.deepEqual(webStorage(browser).load(), kept);
  entries.set('kiennghi.tokens', 'not JSON');
  assert.equal(storage.load(), undefined);
  void storage.clear();
  assert.equal(entries.size, 0);
});

test('whoever signs out during a renewal stays signed out', async (t) => {
  let answer: (value: Answer) => void = () => {};
  const waiting = new Promise<Answer>((resolve) => (answer = resolve));
  const fake = await serve(t, (asked) => (asked.path === TOKEN ? waiting : { text: '' }));
  const client = fake.client({}, ended('one'));
  const read = client.get('/v1/me');
  while (fake.to('POST', TOKEN).length === 0) await new Promise((turn) => setTimeout(turn, 1));
  await client.session.signOut();
  answer(tokens('two'));
  await assert.rejects(read, NotSignedIn);
  assert.equal(await client.session.isSignedIn(), false);
});

test('waiting for a renewal can be given up, the renewal goes on', async (t) => {
  let answer: (value: Answer) => void = () => {};
  const waiting = new Promise<Answer>((resolve) => (answer = resolve));
  const fake = await serve(t, (asked) => (asked.path === TOKEN ? waiting : me));
  const client = fake.client({}, ended('one'));
  const other = client.get('/v1/me');
  await assert.rejects(client.get('/v1/me', { signal: AbortSignal.timeout(50) }), { name: 'TimeoutError' });
  answer(tokens('two'));
  assert.equal((await other).data.id, 'me');
  assert.equal(fake.to('POST', TOKEN).length, 1);
});
