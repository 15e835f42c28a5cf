// A supervision from its plan to the recommendations that come of it, at a desk and on a phone.
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { SCREENS, Visit } from './visit.mjs';

for (const screen of Object.keys(SCREENS)) {
  describe(screen, () => {
    test('a supervision is announced and concluded, and its draft is issued', async () => {
      const visit = await Visit.start(screen);
      const { page } = visit;
      await visit.signIn('leader.demo');
      await page.getByRole('link', { name: 'Giám sát', exact: true }).click();
      await page.waitForSelector('main:not([aria-busy]) .rows');
      await visit.look('15-supervisions');
      await page.getByRole('link', { name: 'Lập cuộc giám sát' }).click();
      await visit.field('kind').locator('select').selectOption('thematic');
      await visit.field('subject').locator('textarea').fill('Việc bảo trì đường thôn');
      await visit.pick('leading_body_id', 'Thường trực HĐND tỉnh Lào Cai');
      await visit.pick('supervised', 'Sở Xây dựng');
      await page.getByRole('button', { name: 'Lập cuộc giám sát' }).click();
      await page.waitForSelector('.record');
      await visit.begin('announce');
      await visit.done();

      await visit.begin('conclude');
      await visit.field('form').locator('select').selectOption('conclusion');
      await visit.field('summary').locator('textarea').fill('Đường thôn chưa được bảo trì định kỳ.');
      await page.getByRole('button', { name: 'Thêm: Các kiến nghị sau giám sát' }).click();
      await visit.field('content').locator('textarea').fill('Bảo trì đường thôn theo định kỳ.');
      await visit.pick('organization_id', 'Sở Xây dựng');
      await visit.look('16-conclude');
      await visit.done();
      await visit.look('17-supervision');

      await page.locator('a[href^="#/conclusions/"]').click();
      await page.getByText('Bảo trì đường thôn theo định kỳ.').waitFor();
      const draft = await page.locator('.record').innerText();
      assert.match(draft, /Sở Xây dựng/);
      await visit.begin('edit');
      // the form begins with what the draft has
      assert.equal(await visit.field('organization_id').getByRole('combobox').inputValue(), 'Sở Xây dựng');
      const sent = page.waitForRequest((request) => request.method() === 'PATCH');
      await visit.field('as_stated').locator(':is(input, textarea)').fill('trước ngày 30/6/2027');
      await visit.done();
      assert.deepEqual(Object.keys((await sent).postDataJSON()), ['recommendations']);

      await visit.begin('issue');
      await page.getByRole('button', { name: 'Thêm: Văn bản' }).click();
      await visit.field('number').locator('input').fill(String(Date.now() % 100_000));
      await visit.field('notation').locator('input').fill('KL-TTHĐND');
      await visit.done();
      await page.getByRole('link', { name: /^KNGS-/ }).waitFor();
      await visit.look('18-conclusion');
      await page.getByRole('link', { name: /^KNGS-/ }).click();
      await page.getByRole('link', { name: 'Việc bảo trì đường thôn' }).click();
      await page.getByRole('heading', { level: 1, name: 'Việc bảo trì đường thôn' }).waitFor();
      await visit.end();
    });
  });
}
