// The buttons of what can be done now, and the dialog of one act. Everything comes from the entry of `actions`: the
// method, the address, the schema of the body and the label.
import { client, loadDocument } from '../api.js';
import { announce, fill, h, newId } from '../dom.js';
import { t } from '../texts.js';
import { reference, told } from '../pages/problem.js';
import { ConnectionLost, KiennghiProblem, StaleVersion } from '../sdk/index.js';
import { labelOfField } from './labels.js';
import { clearErrors, fields } from './form.js';
import { needsVersion, resolve, schemaAt } from './schema.js';

/** The buttons of a thing; without an act, nothing. */
export function actions(thing, allowed) {
  if (!allowed?.length) return undefined;
  const button = (act) => h('button', { type: 'button', 'data-action': act.action, onclick: () => open(thing, act) }, act.label);
  return h('div', { class: 'actions' }, allowed.map(button));
}

async function open(thing, act) {
  try {
    const document = await loadDocument();
    if (act.method === 'GET') await showRead(act);
    else showForm(act, sender(document, thing, act));
  } catch (error) {
    announce(told(error));
  }
}

/** Shows what an act reads, such as the identity of a petitioner. */
async function showRead(act) {
  const { data } = await client.request('GET', act.href);
  const known = Object.entries(data).filter(([name, value]) => typeof value === 'string' && !/(^|_)(id|at)$/.test(name));
  dialog(act.label, (close) => [
    h('dl', {}, known.map(([name, value]) => h('div', {}, h('dt', {}, labelOfField(name)), h('dd', {}, value)))),
    h('div', { class: 'buttons' }, h('button', { type: 'button', onclick: close, autofocus: true }, t('close')))]);
}

/** Returns the form of an act about a thing, and what sends it. */
function sender(document, thing, act) {
  const isEdit = act.method === 'PATCH';
  const schema = act.schema ? resolve(document, schemaAt(document, act.schema)) : undefined;
  const form = schema && fields({ document, thing }, schema, isEdit ? flat(thing) : {});
  const before = form?.read();
  let ifMatch = needsVersion(document, act.method, act.href) ? thing.version : undefined;
  let key;
  return {
    form,
    async send() {
      const body = isEdit ? changed(before, form.read()) : form?.read();
      const options = { ...(body && { body }), ...(ifMatch !== undefined && { ifMatch }), ...(key && { idempotencyKey: key }) };
      try {
        return await client.request(act.method, act.href, options);
      } catch (error) {
        // whoever sends again has been told that it changed
        if (error instanceof StaleVersion) ifMatch = error.currentVersion;
        // the service may have done it: asked with the same key, it is not done twice
        key = error instanceof ConnectionLost ? error.idempotencyKey : undefined;
        throw error;
      }
    },
  };
}

/** The fields of a thing and, for a recommendation, of its own part. */
function flat(thing) {
  return { ...thing.recommendation, ...thing };
}

/** What an edit changes: the new values, and `null` for what was emptied (RFC 7396). */
function changed(before, after) {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  const differ = [...names].filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  return Object.fromEntries(differ.map((name) => [name, after[name] ?? null]));
}

function showForm(act, sending) {
  dialog(act.label, (close) => requestForm({
    ...sending,
    label: act.method === 'PATCH' ? t('save') : sending.form ? t('send') : t('confirm'),
    cancel: close,
    done() {
      close();
      announce(t('done', { label: act.label }));
      window.dispatchEvent(new Event('reload'));
    },
  }));
}

/** A form with its buttons, which shows each error at its field. Also used for what is registered anew. */
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

/** Opens a dialog, which keeps the focus until it is closed. */
function dialog(title, content) {
  const id = newId('dialog');
  const element = h('dialog', { 'aria-labelledby': id, onclose: () => element.remove() });
  fill(element, h('h2', { id }, title), content(() => element.close()));
  document.body.append(element);
  element.showModal();
  element.querySelector('form input, form select, form textarea')?.focus();
}
