// The frame of the page: the header, and which page is shown for the part of the address after `#`.
import { client, forget, loadVocabulary, onSignedOut, whoAmI } from './api.js';
import { announce, fill, h } from './dom.js';
import { problem } from './pages/problem.js';
import { signIn } from './pages/sign-in.js';
import { inbox } from './pages/inbox.js';
import { search } from './pages/search.js';
import { casePage } from './pages/case.js';
import { changePassword } from './pages/password.js';
import { conclusion } from './pages/conclusion.js';
import { registerPetition, createSupervision } from './pages/create.js';
import { supervision } from './pages/supervision.js';
import { supervisions } from './pages/supervisions.js';
import { language, setLanguage, t } from './texts.js';

const header = document.getElementById('header');
const main = document.getElementById('main');

/** A page is a function of its parameters; it returns a title and the elements to show. */
const ROUTES = [
  [/^$/, inbox, 'inbox'],
  [/^inbox\/([\w.-]+)$/, inbox, 'inbox'],
  [/^search(?:\?(.*))?$/, search, 'search'],
  [/^cases\/([0-9a-f-]{36})$/, casePage, undefined],
  [/^register$/, registerPetition, 'register'],
  [/^supervisions(?:\?(.*))?$/, supervisions, 'supervisions'],
  [/^supervisions\/new$/, createSupervision, 'supervisions'],
  [/^supervisions\/([0-9a-f-]{36})$/, supervision, 'supervisions'],
  [/^conclusions\/([0-9a-f-]{36})$/, conclusion, 'supervisions'],
];

let shown = 0;

async function show() {
  shown += 1;
  const turn = shown;
  const path = location.hash.replace(/^#\/?/, '');
  main.setAttribute('aria-busy', 'true');
  const page = await draw(path).catch((error) => problem(error, show));
  // the reader may have gone on meanwhile
  if (turn !== shown) return;
  document.title = `${page.title} – ${t('title')}`;
  fill(main, page.elements);
  main.removeAttribute('aria-busy');
  (main.querySelector('[autofocus]') ?? main.querySelector('h1'))?.focus();
  window.scrollTo(0, 0);
}

async function draw(path) {
  if (!(await client.session.isSignedIn())) {
    drawHeader();
    return signIn(show);
  }
  const [me] = await Promise.all([whoAmI(), loadVocabulary()]);
  if (me.must_change_password) {
    drawHeader();
    return changePassword();
  }
  const [pattern, page, current] = ROUTES.find(([route]) => route.test(path)) ?? [];
  drawHeader(me, current);
  if (page === undefined) return { title: t('notFound'), elements: [h('h1', { tabindex: -1 }, t('notFound'))] };
  return page(...(path.match(pattern)?.slice(1) ?? []));
}

function drawHeader(me, current) {
  document.documentElement.lang = language;
  document.getElementById('skip').textContent = t('skip');
  const link = (name, path, text = name) =>
    h('a', { href: `#/${path}`, 'aria-current': name === current && 'page' }, t(text));
  const pages = me && h('nav', { 'aria-label': t('navigation') },
    link('inbox', ''), link('search', 'search'),
    me.permissions.includes('supervision.read') && link('supervisions', 'supervisions'),
    me.permissions.includes('case.register') && link('register', 'register', 'registerShort'));
  const person = me && h('p', { class: 'person' }, h('strong', {}, me.name),
    h('span', {}, [...new Set(me.grants.map((grant) => grant.organization_name))].join(', ')));
  fill(header,
    h('a', { class: 'brand', href: '#/' }, h('img', { src: 'icon.svg', alt: '', width: 32, height: 32 }), t('title')),
    pages,
    h('div', { class: 'account' }, person,
      h('button', { type: 'button', class: 'plain', lang: language === 'vi' ? 'en' : 'vi', onclick: switchLanguage }, t('language')),
      me && h('button', { type: 'button', class: 'plain', onclick: signOut }, t('signOut'))));
}

function switchLanguage() {
  setLanguage(language === 'vi' ? 'en' : 'vi');
  client.language = language;
  void show();
}

async function signOut() {
  forget();
  await client.session.signOut().catch(() => undefined);
  location.hash = '#/';
  await show();
}

document.getElementById('skip').addEventListener('click', (event) => {
  event.preventDefault();
  main.focus();
});
window.addEventListener('hashchange', show);
window.addEventListener('reload', show);
onSignedOut(() => {
  forget();
  announce(t('signedOut'));
  void show();
});
void show();
