// The controls of single values, each with its label, its hint and a place for its error.
import { wordsOf } from '../api.js';
import { h, newId } from '../dom.js';
import { today } from '../format.js';
import { language, t } from '../texts.js';
import { labelOfField } from './labels.js';
import { picker } from './picker.js';

/** Longer texts than this have several lines. */
const LINE = 300;
/** Days that are mostly today. */
const TODAY = ['received_on', 'issued_on', 'notified_on', 'said_on', 'answered_on'];

/** Makes the node of a field that is no object. */
export function control(context, name, schema, options) {
  const one = options.initial ?? schema.default;
  const isList = schema.type === 'array';
  const item = isList ? schema.items : schema;
  if (item.format === 'uuid') return ids(context, name, schema, isList, options);
  if (schema.enum) return choice(name, schema, { ...options, initial: one });
  if (schema.type === 'boolean') return yesOrNo(name, schema, { ...options, initial: one });
  return line(name, schema, { ...options, initial: one });
}

/** Puts a control, or what it is `shown` in, between its label and its error. `value` reads it. */
function labelled(name, schema, { required }, input, value, shown = input) {
  const id = input.id || newId(name);
  const error = h('p', { class: 'error', id: `${id}-error` });
  // the document describes its fields in English
  const hint = language === 'en' && schema.description && h('small', { id: `${id}-hint` }, schema.description.split('\n\n')[0]);
  input.id = id;
  input.setAttribute('aria-describedby', hint ? `${id}-error ${id}-hint` : `${id}-error`);
  if (required) input.setAttribute('aria-required', 'true');
  const label = h('label', { for: id }, labelOfField(name), required && h('span', { class: 'quiet' }, ` (${t('required')})`));
  return {
    element: h('div', { class: 'field', 'data-field': name }, label, shown, error, hint),
    read: value,
    fail(_, text) {
      error.textContent = text;
      input.setAttribute('aria-invalid', 'true');
      return true;
    },
  };
}

function line(name, schema, options) {
  const { type, format, maxLength, minimum, maximum } = schema;
  const isNumber = type === 'integer' || type === 'number';
  const isDate = format === 'date';
  const initial = options.initial ?? (isDate && options.required && TODAY.includes(name) ? today() : undefined);
  const isLong = type === 'string' && !format && (maxLength ?? Infinity) > LINE;
  const input = isLong
    ? h('textarea', { rows: 3, maxlength: maxLength, lang: 'vi' })
    : h('input', {
        type: isNumber ? 'number' : isDate ? 'date' : format === 'password' ? 'password' : 'text',
        maxlength: isDate ? undefined : maxLength,
        min: minimum,
        max: maximum,
        step: type === 'number' ? 'any' : undefined,
        autocomplete: 'off',
      });
  input.value = initial ?? '';
  return labelled(name, schema, options, input, () => {
    const text = input.value.trim();
    if (text === '') return undefined;
    return isNumber ? Number(text) : text;
  });
}

function choice(name, schema, options) {
  const words = wordsOf(schema.name)?.filter(({ word }) => schema.enum.includes(word)) ?? schema.enum.map((word) => ({ word, label: word }));
  const select = h('select', {}, h('option', { value: '' }, t('choose')),
    words.map(({ word, label }) => h('option', { value: word, selected: word === options.initial }, label)));
  return labelled(name, schema, options, select, () => select.value || undefined);
}

function yesOrNo(name, schema, options) {
  if (options.required) {
    const choose = h('select', {}, h('option', { value: '' }, t('choose')),
      h('option', { value: 'true', selected: options.initial === true }, t('yes')),
      h('option', { value: 'false', selected: options.initial === false }, t('no')));
    return labelled(name, schema, options, choose, () => (choose.value === '' ? undefined : choose.value === 'true'));
  }
  const box = h('input', { type: 'checkbox', checked: options.initial === true });
  const node = labelled(name, schema, options, box, () => (box.checked || options.initial ? box.checked : undefined));
  node.element.classList.add('check');
  return node;
}

function ids(context, name, schema, isList, options) {
  const chosen = isList ? namedIds(options.initial) : options.initial ? [{ id: options.initial, name: options.initialName }] : [];
  const made = picker(context, name, isList, chosen);
  const read = () => {
    const values = made.chosen().map((one) => one.id);
    if (!isList) return values[0];
    return values.length > 0 || chosen.length > 0 ? values : undefined;
  };
  return labelled(name, schema, options, made.input, read, made.element);
}

/** What views show of a list of ids: `[{ unit_id, unit_name }]`, `[{ case_id, case_number }]`. */
function namedIds(values = []) {
  return values.map((value) => {
    const [id] = Object.entries(value).find(([key]) => key.endsWith('_id')) ?? [];
    const base = id?.replace(/_id$/, '');
    return { id: value[id], name: value[`${base}_name`] ?? value[`${base}_number`] };
  });
}
