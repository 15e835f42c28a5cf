// Sign-in with a name and a password.
import { client, isDemo } from '../api.js';
import { fill, h } from '../dom.js';
import { t, either } from '../texts.js';
import { told } from './problem.js';

const DEMO = [
  ['clerk.demo', 'Văn phòng: ghi nhận, phân loại', 'The office: registers, classifies'],
  ['leader.demo', 'Thường trực: giao việc, kết thúc', 'The standing body: assigns, closes'],
  ['reviewer.demo', 'Ban của HĐND: thẩm tra, giám sát', 'A board: reviews, supervises'],
  ['deputy.demo', 'Đại biểu: ghi nhận, theo dõi địa bàn', 'A deputy: registers and follows an area'],
  ['coordinator.demo', 'UBND: giao cơ quan trực thuộc', "The People's Committee: passes down"],
  ['handler.demo', 'Sở Xây dựng, chuyên viên: tiếp nhận, báo cáo', 'Sở Xây dựng, handler: acknowledges, reports'],
  ['head.demo', 'Sở Xây dựng, lãnh đạo: trả lời, cam kết', 'Sở Xây dựng, head: answers, commits'],
];

export async function signIn(done) {
  const failure = h('p', { role: 'alert', class: 'error' });
  const username = h('input', { id: 'username', autocomplete: 'username', autocapitalize: 'none', spellcheck: 'false', required: true, autofocus: true });
  const password = h('input', { id: 'password', type: 'password', autocomplete: 'current-password', required: true });
  const button = h('button', { type: 'submit', class: 'primary' }, t('signIn'));

  async function submit(event) {
    event.preventDefault();
    button.disabled = true;
    fill(failure);
    try {
      await client.session.signIn(username.value.trim(), password.value);
      await done();
    } catch (error) {
      fill(failure, told(error));
      password.focus();
      password.select();
    } finally {
      button.disabled = false;
    }
  }

  const choose = (name) => () => {
    username.value = name;
    password.focus();
  };
  const demo = isDemo && h('section', { class: 'demo', 'aria-labelledby': 'demo' },
    h('h2', { id: 'demo' }, t('demoAccounts')),
    h('p', { class: 'quiet' }, t('demoPassword')),
    h('ul', {}, DEMO.map(([name, vi, en]) =>
      h('li', {}, h('button', { type: 'button', class: 'plain', onclick: choose(name) }, name), ' ', h('span', {}, either(vi, en))))));

  const form = h('form', { class: 'card sign-in', onsubmit: submit },
    h('h1', { tabindex: -1 }, t('title')),
    h('p', { class: 'quiet' }, t('subtitle')),
    failure,
    h('label', { for: 'username' }, t('username')), username,
    h('label', { for: 'password' }, t('password')), password,
    button,
    demo);
  return { title: t('signIn'), elements: form };
}
