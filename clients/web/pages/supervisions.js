// The supervisions that the signed-in person may see.
import { whoAmI, wordsOf } from '../api.js';
import { h } from '../dom.js';
import { list } from '../rows.js';
import { t } from '../texts.js';

export async function supervisions(address = '') {
  const asked = new URLSearchParams(address);
  const [{ permissions }, { element }] = await Promise.all([whoAmI(), list(`/v1/supervisions?${asked}`, t('noSupervision'))]);

  const filter = (name, enumName, label) => h('div', {}, h('label', { for: name }, label),
    h('select', { id: name, name }, h('option', { value: '' }, t('any')),
      wordsOf(enumName).map(({ word, label: text }) => h('option', { value: word, selected: asked.get(name) === word }, text))));

  function submit(event) {
    event.preventDefault();
    const chosen = [...new FormData(event.currentTarget)].filter(([, value]) => value.trim() !== '');
    location.hash = `#/supervisions?${new URLSearchParams(chosen)}`;
  }

  return {
    title: t('supervisions'),
    elements: [
      h('h1', { tabindex: -1 }, t('supervisions')),
      h('form', { role: 'search', class: 'filters', onsubmit: submit, onchange: (event) => event.currentTarget.requestSubmit() },
        filter('stage', 'SupervisionStage', t('stage')),
        filter('kind', 'SupervisionKind', t('kind')),
        h('div', {}, h('label', { for: 'year' }, t('year')), h('input', { id: 'year', name: 'year', type: 'number', min: 2000, max: 2100, value: asked.get('year') }))),
      permissions.includes('supervision.manage') && h('p', {}, h('a', { href: '#/supervisions/new' }, t('createSupervision'))),
      element,
    ],
  };
}
