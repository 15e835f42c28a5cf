// The page of an access link: what an agency without accounts reads and does about one assignment. The token stands after
// `#` in the address, so that browsers send it to no server; opening the link needs a press of a button, so that whoever
// looks through mails does not open it.
import { client, keepTokensIn, loadVocabulary } from './api.js';
import { fill, h } from './dom.js';
import { linkedAssignment } from './pages/linked-assignment.js';
import { told } from './pages/problem.js';
import { KiennghiProblem, NotSignedIn, webStorage } from './sdk/index.js';
import { language, setLanguage, t } from './texts.js';

const header = document.getElementById('header');
const main = document.getElementById('main');
const token = location.hash.slice(1);

async function show() {
  drawHeader();
  main.setAttribute('aria-busy', 'true');
  const elements = await draw().catch(refusal);
  document.title = `${t('linkTitle')} – ${t('title')}`;
  fill(main, elements);
  main.removeAttribute('aria-busy');
  (main.querySelector('[autofocus]') ?? main.querySelector('h1'))?.focus();
}

async function draw() {
  if (!token) return card(h('p', {}, t('linkMissing')));
  await loadVocabulary();
  if (!(await client.session.isSignedIn())) return opening();
  return [await linkedAssignment(), h('p', {}, h('button', { type: 'button', class: 'plain', onclick: forget }, t('forgetLink')))];
}

/** For a device that others use too: whoever goes on then needs another link. */
async function forget() {
  await client.session.signOut();
  history.replaceState(undefined, '', location.pathname);
  location.reload();
}

/** Asks whether to open the link: it can be opened once. */
function opening() {
  const failure = h('p', { role: 'alert', class: 'error' });
  const button = h('button', { type: 'button', class: 'primary', autofocus: true, onclick: open }, t('openLink'));
  async function open() {
    button.disabled = true;
    try {
      await client.session.openLink(token);
      await show();
    } catch (error) {
      fill(failure, told(error));
      button.disabled = false;
    }
  }
  return card(h('p', {}, t('linkOnce')), failure, button);
}

async function refusal(error) {
  const ended = error instanceof NotSignedIn || (error instanceof KiennghiProblem && error.status === 401);
  if (ended) await client.session.signOut();
  return card(h('p', { role: 'alert' }, ended ? t('linkEnded') : told(error)));
}

function card(...content) {
  return h('section', { class: 'card sign-in' }, h('h1', { tabindex: -1 }, t('linkTitle')), content);
}

function drawHeader() {
  document.documentElement.lang = language;
  const other = language === 'vi' ? 'en' : 'vi';
  fill(header,
    h('span', { class: 'brand' }, h('img', { src: 'icon.svg', alt: '', width: 32, height: 32 }), t('title')),
    h('div', { class: 'account' }, h('button', { type: 'button', class: 'plain', lang: other, onclick: () => switchTo(other) }, t('language'))));
}

function switchTo(other) {
  setLanguage(other);
  client.language = other;
  void show();
}

// another link in the same tab is another page
window.addEventListener('hashchange', () => location.reload());
window.addEventListener('reload', show);
// it stays on this device, because a link can be opened once
// under the beginning of the token, which does not tell the rest
keepTokensIn(webStorage(localStorage, `kiennghi.link.${token.slice(0, 8)}`));
await show();
