// What can go wrong: refusals, lost answers, changes by others, a sign-in that ends.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createUser, editOne, keepShared, readShared, registerOne } from './in-page.mjs';
import { ORIGIN, Visit } from './visit.mjs';

const { PAGE, KIENNGHI_DEMO_PASSWORD } = process.env;

describe('what can go wrong', () => {
  /** Registers and opens a petition, as the clerk. */
  async function opened() {
    const visit = await Visit.start('desk');
    await visit.signIn('clerk.demo');
    const id = await visit.page.evaluate(registerOne, ORIGIN);
    await visit.page.goto(`${PAGE}?demo#/cases/${id}`);
    await visit.page.waitForSelector('.record');
    await visit.begin('accept');
    await visit.pick('sector_id', 'Giao thông');
    await visit.field('competence_level').locator('select').selectOption('province');
    return { visit, id };
  }

  test('a wrong password', async () => {
    const visit = await Visit.start('desk');
    visit.expected.add(401);
    await visit.page.getByRole('button', { name: 'reviewer.demo' }).click();
    await visit.page.keyboard.type('wrong password');
    await visit.page.keyboard.press('Enter');
    await visit.page.locator('[role=alert]').filter({ hasText: /./ }).waitFor();
    assert.equal(await visit.page.inputValue('#username'), 'reviewer.demo');
    await visit.end();
  });

  test('when no answer comes, the act is sent again with the same key', async () => {
    const { visit } = await opened();
    const { page } = visit;
    const keys = [];
    await page.route('**/steps', async (route) => {
      keys.push(route.request().headers()['idempotency-key']);
      // the service executes it, the answer is lost
      if (keys.length === 1) await route.fetch();
      if (keys.length <= 4) await route.abort();
      else await route.continue();
    });
    await visit.send();
    await page.locator('.summary').filter({ hasText: 'Không kết nối được' }).waitFor();
    await visit.done();
    assert.equal(keys.length, 5);
    assert.equal(new Set(keys).size, 1);
    assert.equal(await page.locator('.timeline li').count(), 2);
    await visit.end();
  });

  test('what somebody else changed meanwhile is told, and nothing that was typed is lost', async () => {
    const { visit, id } = await opened();
    visit.expected.add(412);
    await visit.page.evaluate(editOne, [ORIGIN, id]);
    await visit.send();
    await visit.page.locator('.summary').filter({ hasText: 'Người khác' }).waitFor();
    await visit.done();
    assert.equal(await visit.page.locator('.timeline li').count(), 3);
    await visit.end();
  });

  test('an edit sends what was changed, and nothing else', async () => {
    const { visit } = await opened();
    const { page } = visit;
    await page.keyboard.press('Escape');
    await page.waitForSelector('dialog', { state: 'detached' });
    await visit.begin('edit');
    const sent = page.waitForRequest((request) => request.method() === 'PATCH');
    await visit.field('locality').locator('input').fill('thôn Sả Séng');
    await visit.done();
    assert.deepEqual((await sent).postDataJSON(), { locality: 'thôn Sả Séng' });
    assert.match(await page.locator('dl').first().innerText(), /thôn Sả Séng/);
    await visit.end();
  });

  test('a sign-in that has ended leads to the sign-in', async () => {
    const visit = await Visit.start('desk');
    const { page } = visit;
    await visit.signIn('clerk.demo');
    [401, 400].forEach((status) => visit.expected.add(status));
    await page.evaluate(() => {
      const tokens = { accessToken: 'x', refreshToken: 'y', expiresAt: Date.now() + 1e6 };
      sessionStorage.setItem('kiennghi.tokens', JSON.stringify(tokens));
    });
    await page.goto(`${PAGE}?demo#/search`);
    await page.waitForSelector('#password');
    await visit.end();
  });

  test('a password that an admin has set is changed first', async () => {
    const visit = await Visit.start('desk');
    const { page } = visit;
    await visit.signIn('admin.demo');
    const username = `new.${Date.now()}`;
    await page.evaluate(createUser, [ORIGIN, username]);
    await visit.signOut();
    await page.fill('#username', username);
    await page.fill('#password', 'Đặt trước 2026 xong');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-field=new_password]');
    await visit.look('10-password');
    await visit.field('current_password').locator('input').fill('Đặt trước 2026 xong');
    await visit.field('new_password').locator('input').fill('Tự chọn sau đó 2027');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Việc cần làm' }).waitFor();
    await visit.end();
  });

  test('two tabs that renew the same tokens at once stay signed in', async () => {
    const visit = await Visit.start('desk');
    const other = await visit.context.newPage();
    await other.goto(PAGE);
    await visit.page.evaluate(keepShared, [PAGE, 'clerk.demo', KIENNGHI_DEMO_PASSWORD]);
    for (let times = 0; times < 2; times += 1) {
      const names = await Promise.all([visit.page, other].map((page) => page.evaluate(readShared, PAGE)));
      assert.deepEqual(names, ['clerk.demo', 'clerk.demo']);
    }
    await visit.end();
  });

  test('a link cannot send the password elsewhere', async () => {
    const address = new URL(`${PAGE}?api=http://127.0.0.1:9`);
    address.hostname = 'kiennghi.test';
    const visit = await Visit.start('desk', String(address));
    const login = visit.page.waitForRequest('**/v1/auth/login');
    await visit.signIn('clerk.demo');
    assert.equal(new URL((await login).url()).hostname, 'kiennghi.test');
    assert.equal(await visit.page.getByRole('button', { name: 'clerk.demo' }).count(), 0);
    await visit.end();
  });
});
