// A visitor of the page in a browser. Each screen that it looks at is checked with axe, and kept as a picture.
//
// PAGE is the address of the page, KIENNGHI_DEMO_PASSWORD the password of the demonstration, TOOLS the folder with
// playwright-core and @axe-core/playwright, CHROMIUM the browser, SCREENSHOTS the folder for the pictures.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before } from 'node:test';

const { PAGE, KIENNGHI_DEMO_PASSWORD, TOOLS, CHROMIUM = '/usr/bin/chromium', SCREENSHOTS } = process.env;
const require = createRequire(join(TOOLS, 'node_modules/'));
const { chromium } = require('playwright-core');
const { AxeBuilder } = require('@axe-core/playwright');

export const ORIGIN = new URL(PAGE).origin;
let browser;

before(async () => {
  mkdirSync(SCREENSHOTS, { recursive: true });
  // a name that is not this machine's, for the test of where passwords are sent
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run', '--host-resolver-rules=MAP kiennghi.test 127.0.0.1'];
  browser = await chromium.launch({ executablePath: CHROMIUM, args });
});

after(() => browser?.close());

export const SCREENS = {
  desk: { viewport: { width: 1280, height: 900 }, colorScheme: 'light' },
  phone: { viewport: { width: 360, height: 740 }, colorScheme: 'dark', reducedMotion: 'reduce', isMobile: true, hasTouch: true },
};

/** A page of a new visitor, with what goes wrong in it. */
export class Visit {
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
    await this.page.waitForSelector('.record');
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
    await this.page.waitForSelector('main:not([aria-busy]) .record');
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
