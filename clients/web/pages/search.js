// Search over all cases that the signed-in person may see.
import { wordsOf } from '../api.js';
import { h } from '../dom.js';
import { count } from '../format.js';
import { list } from '../rows.js';
import { t } from '../texts.js';

export async function search(address = '') {
  const asked = new URLSearchParams(address);
  const query = new URLSearchParams(asked);
  query.set('count', 'true');
  query.set('facets', 'status');
  const { element, page } = await list(`/v1/cases?${query}`, t('nothingFound'));
  const counts = new Map((page.facets?.status ?? []).map((one) => [one.value, one.count]));

  const filter = (name, enumName, label) => {
    const options = wordsOf(enumName).map(({ word, label: text }) => {
      const found = name === 'status' && counts.has(word) ? ` (${count(counts.get(word))})` : '';
      return h('option', { value: word, selected: asked.get(name) === word }, text + found);
    });
    return h('div', {}, h('label', { for: name }, label),
      h('select', { id: name, name }, h('option', { value: '' }, t('any')), options));
  };

  function submit(event) {
    event.preventDefault();
    const fields = [...new FormData(event.target)].filter(([, value]) => value.trim() !== '');
    location.hash = `#/search?${new URLSearchParams(fields)}`;
  }

  const form = h('form', { role: 'search', class: 'filters', onsubmit: submit, onchange: (event) => event.target.tagName === 'SELECT' && event.currentTarget.requestSubmit() },
    h('div', { class: 'wide' }, h('label', { for: 'q' }, t('searchFor')),
      h('input', { id: 'q', name: 'q', type: 'search', maxlength: 200, value: asked.get('q') ?? '', 'aria-describedby': 'q-hint' }),
      h('small', { id: 'q-hint' }, t('searchHint'))),
    filter('kind', 'CaseKind', t('kind')),
    filter('status', 'Status', t('status')),
    filter('timeliness', 'Timeliness', t('timeliness')),
    h('button', { type: 'submit', class: 'primary' }, t('search')));

  return {
    title: t('search'),
    elements: [
      h('h1', { tabindex: -1 }, t('search')),
      form,
      h('p', { role: 'status' }, t('found', { n: count(page.count) })),
      element,
    ],
  };
}
