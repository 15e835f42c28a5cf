// What waits for the signed-in person: `GET /v1/me/queues` names the queues, each with its count and the list of it.
import { client } from '../api.js';
import { h } from '../dom.js';
import { count } from '../format.js';
import { list } from '../rows.js';
import { t } from '../texts.js';

export async function inbox(wanted) {
  const { data } = await client.request('GET', '/v1/me/queues');
  const queues = data.items;
  const chosen = queues.find((one) => one.queue === wanted) ?? queues.find((one) => one.count !== 0) ?? queues[0];
  const shown = queues.filter((one) => one.count !== 0 || one === chosen);
  const tab = (one) =>
    h('li', {}, h('a', { href: `#/inbox/${one.queue}`, 'aria-current': one === chosen && 'page' },
      one.label, ' ', h('span', { class: 'count' }, count(one.count))));
  const waiting = chosen && (await list(chosen.href, t('nothingWaits')));
  return {
    title: chosen?.label ?? t('inbox'),
    elements: [
      h('h1', { tabindex: -1 }, t('inbox')),
      shown.length > 0 && h('nav', { class: 'tabs', 'aria-label': t('queues') }, h('ul', {}, shown.map(tab))),
      chosen && h('h2', {}, chosen.label),
      waiting?.element ?? h('p', { class: 'empty' }, t('nothingWaits')),
    ],
  };
}
