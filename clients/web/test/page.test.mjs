// Walks through the page in a browser, at a desk and on a phone: a petition is registered, accepted, assigned and answered
// by forms that the page drew from the OpenAPI document. Each screen is checked with axe, and kept as a picture.
//
// PAGE is the address of the page, KIENNGHI_DEMO_PASSWORD the password of the demonstration, TOOLS the folder with
// playwright-core and @axe-core/playwright, CHROMIUM the browser, SCREENSHOTS the folder for the pictures.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { caseWithoutAccounts, createUser, editOne, keepShared, readShared, registerOne } from './in-page.mjs';

const { PAGE, KIENNGHI_DEMO_PASSWORD, TOOLS, CHROMIUM = '/usr/bin/chromium', SCREENSHOTS } = process.env;
const require = createRequire(join(TOOLS, 'node_modules/'));
const { chromium } = require('playwright-core');
const { AxeBuilder } = require('@axe-core/playwright');

const ORIGIN = new URL(PAGE).origin;
let browser;

before(async () => {
  mkdirSync(SCREENSHOTS, { recursive: true });
  // a name that is not this machine's, for the test of where passwords are sent
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run', '--host-resolver-rules=MAP kiennghi.test 127.0.0.1'];
  browser = await chromium.launch({ executablePath: CHROMIUM, args });
});

after(() => browser?.close());

const SCREENS = {
  desk: { viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  phone: { viewport: { width: 360, height: 740 }, colorScheme: 'dark', reducedMotion: 'reduce', isMobile: true, hasTouch: true },
};

/** A page of a new visitor, with what goes wrong in it. */
class Visit {
  faults = [];
  /** Answers of the service that the test provokes. */
  expected = new Set();

  static async start(screen, address = `${PAGE}?demo`) {
    const visit = new Visit();
    visit.screen = screen;
    visit.context = await browser.newContext({ ...SCREENS[screen], locale: 'vi-VN' });
    visit.page = await visit.context.newPage();
    visit.page.setDefaultTimeout(10_000);
    visit.page.on('pageerror', (error) => visit.faults.push(error.message));
    // the console also tells of refusals, which the test of responses sees
    visit.page.on('console', (message) => {
      if (message.type() === 'error' && !/Failed to load resource/.test(message.text())) visit.faults.push(message.text());
    });
    visit.page.on('response', (response) => {
      const status = response.status();
      if (status >= 400 && !visit.expected.has(status)) visit.faults.push(`${status} ${response.url()}`);
    });
    await visit.page.goto(address);
    return visit;
  }

  async signIn(account) {
    await this.page.fill('#username', account);
    await this.page.fill('#password', KIENNGHI_DEMO_PASSWORD);
    await this.page.keyboard.press('Enter');
    await this.page.waitForSelector('.header nav');
    await this.page.waitForSelector('main:not([aria-busy])');
  }

  async signOut() {
    await this.page.getByRole('button', { name: 'Đăng xuất' }).click();
    await this.page.waitForSelector('#password');
  }

  /** Signs another account in and opens a case. */
  async open(account, id) {
    await this.signOut();
    await this.signIn(account);
    await this.page.goto(`${PAGE}?demo#/cases/${id}`);
    await this.page.waitForSelector('.case');
  }

  /** Opens the form of an act. */
  async begin(action) {
    await this.page.locator(`[data-action=${action}]`).first().click();
    await this.page.waitForSelector('dialog form');
  }

  async send() {
    await this.page.locator('dialog button[type=submit]').click();
  }

  /** Sends the form, and waits until the page shows the result. */
  async done() {
    await this.send();
    await this.page.waitForSelector('dialog', { state: 'detached' });
    await this.page.waitForSelector('main:not([aria-busy]) .case');
  }

  field(name) {
    return this.page.locator(`[data-field=${name}]`).first();
  }

  /** Searches in a field for ids, and chooses what is called so, with the keyboard. */
  async pick(name, words) {
    const field = this.field(name);
    const input = field.getByRole('combobox');
    await input.fill(words);
    await field.getByRole('option', { name: words, exact: true }).waitFor();
    do await input.press('ArrowDown');
    while ((await field.getByRole('option', { selected: true }).innerText()) !== words);
    await input.press('Enter');
  }

  /** Checks a screen for its readers, and keeps a picture of it. */
  async look(name) {
    await this.page.waitForSelector('main:not([aria-busy])');
    await this.page.screenshot({ path: join(SCREENSHOTS, `${name}-${this.screen}.png`), fullPage: !(await this.page.locator('dialog').count()) });
    const { violations } = await new AxeBuilder({ page: this.page }).analyze();
    const bad = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    assert.deepEqual(bad.map(({ id, nodes }) => `${id}: ${nodes[0].html}`), [], `axe: ${name}`);
    const overflow = await this.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(overflow <= 0, `${name} is ${overflow} px too wide`);
  }

  async end() {
    assert.deepEqual(this.faults, []);
    await this.context.close();
  }
}

for (const screen of Object.keys(SCREENS)) {
  describe(screen, () => {
    let id;

    test('a petition is registered, accepted, assigned and answered', async () => {
      const visit = await Visit.start(screen);
      const { page } = visit;
      await visit.look('1-sign-in');
      await visit.signIn('clerk.demo');
      await visit.look('2-inbox');

      await page.goto(`${PAGE}?demo#/register`);
      await page.waitForSelector('[data-field=content]');
      visit.expected.add(422);
      await page.getByRole('button', { name: 'Ghi nhận kiến nghị' }).click();
      const wrong = visit.field('content');
      await wrong.locator('.error').filter({ hasText: /./ }).waitFor();
      assert.equal(await wrong.locator('textarea').getAttribute('aria-invalid'), 'true');
      assert.ok(await wrong.locator('textarea').evaluate((element) => element === document.activeElement));
      visit.expected.delete(422);
      await wrong.locator('textarea').fill('Đường vào thôn xuống cấp, đề nghị sửa chữa.');
      await visit.field('channel').locator('select').selectOption('voter_meeting');
      await visit.pick('units', 'Phường Sa Pa');
      await visit.look('3-register');
      await page.getByRole('button', { name: 'Ghi nhận kiến nghị' }).click();
      await page.waitForSelector('.case');
      id = page.url().split('/').at(-1);

      await visit.begin('accept');
      visit.expected.add(422);
      await visit.send();
      await visit.field('sector_id').locator('.error').filter({ hasText: /./ }).waitFor();
      await visit.look('4-errors');
      visit.expected.delete(422);
      await visit.pick('sector_id', 'Giao thông');
      await visit.field('competence_level').locator('select').selectOption('province');
      await visit.done();

      await visit.open('leader.demo', id);
      await visit.begin('assign');
      await visit.pick('lead', 'Sở Xây dựng');
      await visit.field('due_on').locator('input').fill('2027-06-30');
      await visit.look('5-assign');
      await visit.done();

      await visit.open('head.demo', id);
      await visit.begin('acknowledge');
      await visit.done();
      await visit.begin('respond');
      await visit.field('outcome').locator('select').selectOption('with_roadmap');
      await visit.field('text').locator('textarea').fill('Sở sẽ sửa chữa, hoàn thành trong năm.');
      await page.getByRole('button', { name: 'Thêm: Cam kết' }).click();
      await page.locator('.several [data-field=text] textarea').fill('Sửa xong đường vào thôn');
      await page.locator('.several summary').click();
      await page.locator('.several [data-field=as_stated] :is(input, textarea)').fill('trong năm 2027');
      await visit.look('6-respond');
      await visit.done();
      await visit.look('7-case');

      const events = await page.locator('.timeline li').count();
      assert.equal(events, 5);
      assert.match(await page.locator('.timeline').innerText(), /Hoàng Văn Dũng/);
      assert.match(await page.locator('.case').innerText(), /Sửa xong đường vào thôn/);
      await visit.signOut();
      await visit.end();
    });

    test('a case is found by words without diacritics', async () => {
      const visit = await Visit.start(screen);
      const { page } = visit;
      await visit.signIn('reviewer.demo');
      await page.goto(`${PAGE}?demo#/search`);
      await page.getByRole('searchbox').fill('duong vao thon xuong cap');
      await page.keyboard.press('Enter');
      await page.waitForURL(/q=duong/);
      await visit.look('8-search');
      const asked = [];
      page.on('request', (request) => /\/v1\//.test(request.url()) && asked.push(request.url()));
      await page.locator('.row a').first().click();
      await page.waitForSelector('.case');
      assert.match(await page.locator('.case .content').first().innerText(), /Đường/);
      assert.equal(asked.length, 1, String(asked));
      await page.getByRole('link', { name: 'Việc cần làm' }).click();
      await page.waitForSelector('main:not([aria-busy]) .tabs');
      assert.equal(asked.length, 3, String(asked));
      await visit.end();
    });

    test('an agency without accounts answers with a link, and the office confirms it', async () => {
      const office = await Visit.start(screen);
      await office.signIn('clerk.demo');
      const id = await office.page.evaluate(caseWithoutAccounts, ORIGIN);
      await office.page.goto(`${PAGE}?demo#/cases/${id}`);
      await office.page.waitForSelector('.case');
      await office.begin('create_access_link');
      await office.field('recipient').locator('input').fill('Văn thư UBND xã');
      await office.send();
      const link = new URL(await office.page.locator('dialog output').innerText());
      await office.look('11-link-created');
      const letter = await office.page.getByRole('link', { name: 'Soạn thư' }).getAttribute('href');
      assert.ok(letter.startsWith('mailto:?subject=') && decodeURIComponent(letter).includes(String(link)), letter);
      await office.page.getByRole('button', { name: 'Đóng' }).click();
      assert.match(await office.page.locator('.case').innerText(), /Văn thư UBND xã/);

      const agency = await Visit.start(screen, new URL(`link.html${link.hash}`, PAGE).href);
      const { page } = agency;
      await agency.look('12-link');
      const opened = page.waitForRequest('**/v1/access-links/open');
      await page.getByRole('button', { name: 'Mở liên kết' }).click();
      await page.waitForSelector('.case');
      assert.ok(!(await opened).url().includes(link.hash.slice(1)), 'the token is in no address');
      await agency.begin('acknowledge');
      await agency.done();
      await agency.begin('submit_draft');
      await agency.field('outcome').locator('select').selectOption('by_implementation');
      await agency.field('text').locator('textarea').fill('Đã làm xong, nghiệm thu ngày 12.');
      await agency.done();
      await agency.look('13-linked');
      // the same link on the same device goes on, elsewhere it does not
      await page.reload();
      await page.waitForSelector('.case');
      assert.match(await page.locator('.case').innerText(), /nghiệm thu ngày 12/);
      await agency.end();

      await office.page.reload();
      await office.page.waitForSelector('.case');
      await office.begin('confirm_draft');
      await office.look('14-confirm');
      await office.done();
      assert.match(await office.page.locator('.timeline').innerText(), /Xác nhận dự thảo/);
      assert.match(await office.page.locator('.case').innerText(), /nghiệm thu ngày 12/);
      await office.end();
    });

    test('the page speaks English too, and remembers it', async () => {
      const visit = await Visit.start(screen);
      const { page } = visit;
      await visit.signIn('leader.demo');
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByRole('heading', { level: 1, name: 'To do' }).waitFor();
      await page.reload();
      await page.getByRole('heading', { level: 1, name: 'To do' }).waitFor();
      assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
      await visit.look('9-english');
      await visit.end();
    });
  });
}

describe('what can go wrong', () => {
  /** Registers and opens a petition, as the clerk. */
  async function opened() {
    const visit = await Visit.start('desk');
    await visit.signIn('clerk.demo');
    const id = await visit.page.evaluate(registerOne, ORIGIN);
    await visit.page.goto(`${PAGE}?demo#/cases/${id}`);
    await visit.page.waitForSelector('.case');
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
