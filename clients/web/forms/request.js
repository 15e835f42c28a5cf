// A form that sends a request, and shows each error of the answer at its field.
import { client } from '../api.js';
import { fill, h } from '../dom.js';
import { reference, told } from '../pages/problem.js';
import { ConnectionLost, KiennghiProblem, StaleVersion } from '../sdk/index.js';
import { t } from '../texts.js';
import { clearErrors } from './form.js';

/** Returns what sends a request so that it is executed once: after a lost answer, the next try has the same key. */
export function sendOnce(method, href) {
  let key;
  return async (options) => {
    try {
      return await client.request(method, href, key ? { ...options, idempotencyKey: key } : options);
    } catch (error) {
      key = error instanceof ConnectionLost ? error.idempotencyKey : undefined;
      throw error;
    }
  };
}

/**
 * Makes the form. `form` is the node of its fields, `send` sends what it reads, `done` is called with the reply; without
 * fields, the reader only confirms.
 */
export function requestForm({ form, send, label, cancel, done }) {
  const summary = h('div', { class: 'summary', tabindex: -1, role: 'alert' });
  const button = h('button', { type: 'submit', class: 'primary' }, label);
  const element = h('form', { novalidate: true, onsubmit: submit },
    summary, form?.element ?? h('p', {}, t('confirmQuestion')),
    h('div', { class: 'buttons' }, button, cancel && h('button', { type: 'button', onclick: cancel }, t('cancel'))));

  async function submit(event) {
    event.preventDefault();
    clearErrors(element);
    fill(summary);
    button.disabled = true;
    try {
      done(await send());
    } catch (error) {
      show(error);
    } finally {
      button.disabled = false;
    }
  }

  function show(error) {
    const errors = error instanceof KiennghiProblem ? error.errors : [];
    const elsewhere = errors.filter((one) => !placed(one));
    const count = errors.length - elsewhere.length;
    const text = error instanceof StaleVersion ? t('changedMeanwhile') : count > 0 ? t('wrongFields', { n: count }) : told(error);
    fill(summary, h('p', {}, text), elsewhere.length > 0 && h('ul', {}, elsewhere.map((one) => h('li', {}, one.detail))),
      count === 0 && reference(error));
    (element.querySelector('[aria-invalid="true"]') ?? summary).focus();
  }

  function placed({ pointer, detail }) {
    const path = pointer?.split('/').slice(1).map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~')) ?? [];
    return path.length > 0 && (form?.fail(path, detail) ?? false);
  }

  return element;
}
