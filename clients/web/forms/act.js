// The buttons of what can be done now, and the dialog of one act. Everything comes from the entry of `actions`: the
// method, the address, the schema of the body and the label.
import { client, loadDocument } from '../api.js';
import { announce, fill, h, newId } from '../dom.js';
import { told } from '../pages/problem.js';
import { StaleVersion } from '../sdk/index.js';
import { t } from '../texts.js';
import { fields } from './form.js';
import { labelOfField } from './labels.js';
import { requestForm, sendOnce } from './request.js';
import { needsVersion, resolve, schemaAt } from './schema.js';

/** With what the forms of some acts begin. */
const BEGIN = {
  accept: ({ sector_id, sector_name, competence_level }) => ({ sector_id, sector_name, competence_level }),
  reclassify: ({ sector_id, sector_name, competence_level }) => ({ sector_id, sector_name, competence_level }),
  remind: ({ lead_agency_id, lead_agency_name }) => ({ organization_id: lead_agency_id, organization_name: lead_agency_name }),
  correct_answer: () => ({ kind: 'correction' }),
  answer_further: () => ({ kind: 'further' }),
  conclude: ({ id, subject }) => ({ supervision_id: id, supervision_name: subject }),
  create_access_link: ({ id, organization_name }) => ({ assignment_id: id, assignment_name: organization_name }),
};

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
  const schema = act.schema ? resolve(document, schemaAt(act.schema)) : undefined;
  const form = schema && fields({ document, thing }, schema, isEdit ? flat(thing) : BEGIN[act.action]?.(thing));
  const before = form?.read();
  const send = sendOnce(act.method, act.href);
  let ifMatch = needsVersion(document, act.method, act.href) ? thing.version : undefined;
  return {
    form,
    async send() {
      const body = isEdit ? changed(before, form.read()) : form?.read();
      try {
        return await send({ ...(body && { body }), ...(ifMatch !== undefined && { ifMatch }) });
      } catch (error) {
        // whoever sends again has been told that it changed
        if (error instanceof StaleVersion) ifMatch = error.currentVersion;
        throw error;
      }
    },
  };
}

/**
 * What an edit begins with: the fields of a thing, of a recommendation also those of its own part, of a conclusion what
 * its draft recommends, of a supervision the stages that are planned.
 */
function flat(thing) {
  const { draft, stages, recommendation } = thing;
  return {
    ...recommendation, ...thing,
    ...(draft && { recommendations: draft }),
    ...(stages && { stages: stages.filter((one) => one.planned_on) }),
  };
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
    done(reply) {
      close();
      announce(t('done', { label: act.label }));
      window.dispatchEvent(new Event('reload'));
      // a link that is shown once
      if (act.action === 'create_access_link') showLink(act.label, reply.data);
    },
  }));
}

/** Shows a link that cannot be read again. */
function showLink(title, { url, case_number: number, recipient }) {
  // the first answer was lost, and with it the link
  if (!url) return announce(t('linkLost'));
  // a page without TLS has no clipboard: the link is selected by a press
  const canCopy = navigator.clipboard !== undefined;
  dialog(title, (close) => [
    h('p', {}, t('linkCreated')),
    h('output', { class: 'link' }, url),
    h('div', { class: 'buttons' },
      canCopy && h('button', { type: 'button', class: 'primary', autofocus: true, onclick: () => copy(url) }, t('copy')),
      h('a', { href: letter(number, url, recipient) }, t('sendByMail')),
      h('button', { type: 'button', onclick: close }, t('close')))]);
  return undefined;
}

/** A letter of the clerk's own mail program, to the address among what was entered as the recipient. */
function letter(number, url, recipient) {
  const address = /[^\s<>,;]+@[^\s<>,;]+/.exec(recipient ?? '')?.[0] ?? '';
  const text = { subject: t('linkSubject', { number }), body: t('linkLetter', { number, url }) };
  const query = Object.entries(text).map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
  return `mailto:${encodeURIComponent(address)}?${query}`;
}

function copy(text) {
  navigator.clipboard.writeText(text).then(() => announce(t('copied')), (error) => announce(error.message));
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
