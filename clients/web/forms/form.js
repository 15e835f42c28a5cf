// Draws a form from a schema. Each part of it is a node: its `element`, `read()` for the value (`undefined` when it was
// left out), and `fail(path, text)`, which shows an error at the field that a JSON pointer leads to.
import { h, newId } from '../dom.js';
import { t } from '../texts.js';
import { control } from './controls.js';
import { inOrder, labelOfField } from './labels.js';
import { namesVersion, resolve } from './schema.js';

/** What is mostly given although it may be left out. */
const USUAL = ['supervised', 'planned_on', 'recommendations', 'units', 'locality', 'due_on', 'cooperating', 'commitments', 'as_stated', 'document', 'evidence', 'reason', 'text', 'recipient'];

/**
 * Makes the node of a field.
 *
 * @param context `document`: the OpenAPI document; `thing`: what the form is about.
 * @param options `required`; `initial`: the value to begin with; `label`.
 */
export function field(context, name, schema, options) {
  const found = resolve(context.document, schema);
  if (found.const !== undefined || found.enum?.length === 1) return fixed(found.const ?? found.enum[0]);
  if (found.type === 'object' && found.properties) return optionally(context, name, found, options);
  if (found.type === 'array') {
    const item = resolve(context.document, found.items);
    if (namesVersion(item)) return fixed(options.required ? [thingOf(context)] : undefined);
    if (item.type === 'object') return several(context, name, found, item, options);
  }
  return control(context, name, found, options);
}

/** A value that the form does not ask for. */
function fixed(value) {
  return { read: () => value, fail: () => false };
}

function thingOf({ thing }) {
  return { id: thing.id, version: thing.version };
}

/** All fields of an object; what may be left out, and mostly is, is folded in. */
export function fields(context, schema, initial = {}) {
  const required = new Set(schema.required);
  const nodes = new Map();
  for (const name of inOrder(Object.keys(schema.properties))) {
    const options = { required: required.has(name), initial: initial[name], initialName: nameOf(initial, name) };
    nodes.set(name, field(context, name, schema.properties[name], options));
  }
  const isAsked = (name) => required.has(name) || USUAL.includes(name);
  const shown = (wanted) => [...nodes].filter(([name, node]) => node.element && wanted(name)).map(([, node]) => node.element);
  const asked = shown(isAsked);
  const others = shown((name) => !isAsked(name));
  const more = others.length > 0 && asked.length > 0;
  const fold = more && h('details', {}, h('summary', {}, t('optional')), others);
  return {
    element: h('div', { class: 'fields' }, asked, more ? fold : others),
    read() {
      const values = [...nodes].map(([name, node]) => [name, node.read()]).filter(([, value]) => value !== undefined);
      return Object.fromEntries(values);
    },
    fail([name, ...path], text) {
      const placed = nodes.get(name)?.fail(path, text) ?? false;
      if (placed && fold && !isAsked(name)) fold.open = true;
      return placed;
    },
  };
}

/** The name that stands beside an id: `sector_name` beside `sector_id`, the name of a person beside the account. */
function nameOf(values, name) {
  return values[name.replace(/_id$/, '_name')] ?? values[`${name}_name`] ?? (name === 'user_id' ? values.full_name : undefined);
}

/** An object; one that may be left out is asked for only when its button was pressed. */
function optionally(context, name, schema, { required, initial, label = labelOfField(name), onRemove }) {
  const id = newId('group');
  const whole = h('fieldset', { 'aria-describedby': id });
  const error = h('p', { class: 'error', id });
  let inner;

  function open(values) {
    inner = fields(context, schema, values);
    const remove = (onRemove || !required) &&
      h('button', { type: 'button', class: 'plain', onclick: onRemove ?? close, 'aria-label': t('removeThis', { name: label }) }, t('remove'));
    whole.replaceChildren(h('legend', {}, label), error, inner.element, ...(remove ? [remove] : []));
    whole.classList.remove('closed');
  }
  function close() {
    inner = undefined;
    const start = () => {
      open();
      whole.querySelector('input, select, textarea')?.focus();
    };
    whole.replaceChildren(error, h('button', { type: 'button', class: 'plain', onclick: start }, t('addThis', { label })));
    whole.classList.add('closed');
  }

  if (required || initial) open(initial ?? {});
  else close();
  return {
    element: whole,
    read: () => inner?.read(),
    fail(path, text) {
      if (inner && path.length > 0 && inner.fail(path, text)) return true;
      error.textContent = text;
      return true;
    },
  };
}

/** A list of objects, each with fields of its own. */
function several(context, name, schema, item, { required, initial = [] }) {
  const label = labelOfField(name);
  const id = newId('list');
  const rows = h('div', {});
  const error = h('p', { class: 'error', id });
  const nodes = [];

  function add(values) {
    const node = optionally(context, name, item, {
      required: true,
      initial: values,
      label: t('item', { label, n: nodes.length + 1 }),
      onRemove: () => {
        nodes.splice(nodes.indexOf(node), 1);
        node.element.remove();
      },
    });
    nodes.push(node);
    rows.append(node.element);
    return node;
  }
  const append = () => add({}).element.querySelector('input, select, textarea')?.focus();

  const least = Math.max(schema.minItems ?? 0, required ? 1 : 0);
  (initial.length > 0 ? initial : Array.from({ length: required ? least : 0 }, () => ({}))).forEach(add);
  const element = h('fieldset', { class: 'several', 'aria-describedby': id },
    h('legend', {}, label), error, rows,
    h('button', { type: 'button', class: 'plain', onclick: append }, t('addThis', { label })));
  return {
    element,
    read: () => (nodes.length > 0 || required ? nodes.map((node) => node.read()) : undefined),
    fail([index, ...path], text) {
      const node = nodes[Number(index)];
      if (index !== undefined && node) return node.fail(path, text);
      error.textContent = text;
      return true;
    },
  };
}

/** Empties all error texts of a form. */
export function clearErrors(element) {
  for (const error of element.querySelectorAll('.error')) error.textContent = '';
  for (const wrong of element.querySelectorAll('[aria-invalid]')) wrong.removeAttribute('aria-invalid');
}
