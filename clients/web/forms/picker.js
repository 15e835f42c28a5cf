// A field for ids: what is typed is searched for in the list that the id comes from (the combobox of the ARIA practices).
import { client, fieldNamed, labelOf } from '../api.js';
import { fill, h, newId } from '../dom.js';
import { day } from '../format.js';
import { either, t } from '../texts.js';
import { takes } from './schema.js';

/** How the things of a list are shown, where `name` is not enough. */
const SHOWN = {
  '/v1/cases': { fields: 'id,number,content', name: (one) => `${one.number} – ${excerpt(one.content)}` },
  '/v1/sessions': { fields: '', name: session },
  '/v1/supervision-programmes': { fields: 'id,owner_name,year', name: (one) => `${one.owner_name}, ${one.year}` },
  '/v1/supervisions': { fields: 'id,subject', name: (one) => excerpt(one.subject) },
  '/v1/users': { fields: 'id,full_name', name: (one) => one.full_name },
};

/** The fields whose ids are of things that what the form is about has itself. */
const OWN = {
  assignment_id: { items: (thing) => thing.assignments, name: (one) => one.organization_name },
  contest_id: { items: (thing) => thing.contests, name: (one) => `${labelOf('Action', one.action)}, ${day(one.contested_on)}` },
  event_id: {
    fields: 'id,action,on,on_behalf_of,assignment_id',
    // what the office recorded for the agency
    isFor: (one, thing) => one.assignment_id === thing.id && one.on_behalf_of,
    name: (one) => `${labelOf('Action', one.action)}, ${day(one.on)}`,
  },
};

/** The list that the vocabulary names for a field; for an unknown field, all organizations. */
function listOf(name, { document, thing }) {
  const template = fieldNamed(name).list ?? '/v1/organizations?sort=name';
  const filled = template.replace('{council_id}', thing.council_id ?? '').replace('{case_id}', thing.case?.id ?? thing.id ?? '');
  const [path, query] = filled.split('?');
  const isSmall = !takes(document, path, 'q');
  return { path, query: Object.fromEntries(new URLSearchParams(query)), isSmall, ...SHOWN[path], ...OWN[name] };
}

const WAIT = 200;

function excerpt(text) {
  return (text ?? '').length > 80 ? `${text.slice(0, 80)}…` : (text ?? '');
}

function session(one) {
  return one.name ?? `${either('Kỳ họp thứ', 'Session')} ${one.ordinal}, ${one.opens_on.slice(0, 4)}`;
}

/** Reads the things of a list that fit what was typed. */
async function read(list, thing, q) {
  if (list.items) return list.items(thing) ?? [];
  const query = { ...list.query, limit: list.isSmall ? '200' : '20', fields: (list.fields ?? 'id,name') || undefined };
  if (q !== '' && !list.isSmall) query.q = q;
  const { data } = await client.request('GET', list.path, { query });
  return list.isFor ? data.items.filter((one) => list.isFor(one, thing)) : data.items;
}

/** Makes a combobox; with `isList`, several can be chosen. */
export function picker(context, name, isList, initial) {
  const list = listOf(name, context);
  const id = newId(`pick-${name}`);
  const input = h('input', { id, type: 'text', role: 'combobox', autocomplete: 'off', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': `${id}-options`, placeholder: t('type') });
  const options = h('ul', { id: `${id}-options`, role: 'listbox', class: 'options', hidden: true });
  const told = h('span', { class: 'unseen', role: 'status' });
  const chips = h('ul', { class: 'chips' });
  let chosen = initial;
  let found = [];
  let active = -1;
  let turn = 0;
  let timer;

  async function find() {
    turn += 1;
    const mine = turn;
    const items = await read(list, context.thing, input.value.trim()).catch(() => []);
    // what was typed since then is being searched for
    if (mine !== turn || document.activeElement !== input) return;
    found = items.map((one) => ({ id: one.id, name: list.name ? list.name(one) : one.name }))
      .filter((one) => !isList || !chosen.some((other) => other.id === one.id));
    active = -1;
    fill(options, found.length === 0 && h('li', { class: 'quiet', role: 'option', 'aria-disabled': 'true' }, t('noOption')),
      found.map((one, index) => h('li', { role: 'option', id: `${id}-${index}`, 'aria-selected': 'false', onpointerdown: (event) => event.preventDefault(), onclick: () => choose(one) }, one.name)));
    told.textContent = found.length === 0 ? t('noOption') : t('options', { n: found.length });
    show(true);
  }

  function show(open) {
    options.hidden = !open;
    input.setAttribute('aria-expanded', String(open));
    if (!open) input.removeAttribute('aria-activedescendant');
  }

  function move(by) {
    if (options.hidden || found.length === 0) return void find();
    active = (active + by + found.length) % found.length;
    [...options.children].forEach((option, index) => option.setAttribute('aria-selected', String(index === active)));
    input.setAttribute('aria-activedescendant', `${id}-${active}`);
    options.children[active].scrollIntoView({ block: 'nearest' });
  }

  function choose(one) {
    chosen = isList ? [...chosen, one] : [one];
    show(false);
    draw();
  }

  function draw() {
    if (!isList) {
      input.value = chosen[0]?.name ?? '';
      return;
    }
    input.value = '';
    const remove = (one) => () => {
      chosen = chosen.filter((other) => other !== one);
      draw();
      input.focus();
    };
    fill(chips, chosen.map((one) => h('li', {}, one.name, ' ',
      h('button', { type: 'button', class: 'plain', 'aria-label': t('removeThis', { name: one.name }), onclick: remove(one) }, '×'))));
  }

  input.addEventListener('input', () => {
    // another text is not the thing that was chosen
    if (!isList) chosen = [];
    clearTimeout(timer);
    timer = setTimeout(find, WAIT);
  });
  input.addEventListener('click', find);
  input.addEventListener('blur', () => {
    show(false);
    if (!isList && chosen.length === 0) input.value = '';
  });
  input.addEventListener('keydown', (event) => {
    const keys = { ArrowDown: () => move(1), ArrowUp: () => move(-1), Enter: () => found[active] && !options.hidden && choose(found[active]) };
    if (event.key === 'Escape' && !options.hidden) show(false);
    else if (event.key in keys) keys[event.key]();
    else return;
    // Enter must not send the form, nor Escape close the dialog
    event.preventDefault();
    event.stopPropagation();
  });
  /** Finds the names of what was chosen before, where nothing said them. */
  async function findNames() {
    const items = await read(list, context.thing, '').catch(() => []);
    const named = new Map(items.map((one) => [one.id, list.name ? list.name(one) : one.name]));
    chosen = chosen.map((one) => ({ ...one, name: one.name ?? named.get(one.id) ?? one.id }));
    draw();
  }

  if (chosen.every((one) => one.name !== undefined)) draw();
  else void findNames();
  return { element: h('div', { class: 'picker' }, isList && chips, input, options, told), input, chosen: () => chosen };
}
