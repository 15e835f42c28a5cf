// What the pages of single things are made of.
import { h } from './dom.js';

/** A part of the page; without content, nothing. */
export function section(title, ...content) {
  const shown = content.flat().filter(Boolean);
  return shown.length > 0 && h('section', { class: 'card' }, h('h2', {}, title), shown);
}

/** A list of facts; what is not known is left out. */
export function facts(pairs) {
  const known = pairs.filter(([, value]) => value);
  return known.length > 0 && h('dl', {}, known.map(([name, value]) => h('div', {}, h('dt', {}, name), h('dd', {}, value))));
}

export function linkToCase(id, number) {
  return h('a', { href: `#/cases/${id}` }, number);
}

/** Elements with commas between them. */
export function joined(elements) {
  return elements.flatMap((element, index) => (index === 0 ? [element] : [', ', element]));
}
