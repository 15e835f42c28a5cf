// Walks through the page, at a desk and on a phone: a petition is registered, accepted, assigned and answered by forms that
// the page drew from the OpenAPI document.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { caseWithoutAccounts } from './in-page.mjs';
import { ORIGIN, SCREENS, Visit } from './visit.mjs';

const { PAGE } = process.env;

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
      await page.waitForSelector('.record');
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
      assert.match(await page.locator('.record').innerText(), /Sửa xong đường vào thôn/);
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
      await page.waitForSelector('.record');
      assert.match(await page.locator('.record .content').first().innerText(), /Đường/);
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
      await office.page.waitForSelector('.record');
      await office.begin('create_access_link');
      await office.field('recipient').locator('input').fill('Văn thư UBND xã');
      await office.send();
      const link = new URL(await office.page.locator('dialog output').innerText());
      await office.look('11-link-created');
      const letter = await office.page.getByRole('link', { name: 'Soạn thư' }).getAttribute('href');
      assert.ok(letter.startsWith('mailto:?subject=') && decodeURIComponent(letter).includes(String(link)), letter);
      await office.page.getByRole('button', { name: 'Đóng' }).click();
      assert.match(await office.page.locator('.record').innerText(), /Văn thư UBND xã/);

      const agency = await Visit.start(screen, new URL(`link.html${link.hash}`, PAGE).href);
      const { page } = agency;
      await agency.look('12-link');
      const opened = page.waitForRequest('**/v1/access-links/open');
      await page.getByRole('button', { name: 'Mở liên kết' }).click();
      await page.waitForSelector('.record');
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
      await page.waitForSelector('.record');
      assert.match(await page.locator('.record').innerText(), /nghiệm thu ngày 12/);
      await agency.end();

      await office.page.reload();
      await office.page.waitForSelector('.record');
      await office.begin('confirm_draft');
      await office.look('14-confirm');
      await office.done();
      assert.match(await office.page.locator('.timeline').innerText(), /Xác nhận dự thảo/);
      assert.match(await office.page.locator('.record').innerText(), /nghiệm thu ngày 12/);
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
