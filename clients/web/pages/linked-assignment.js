// What an access link shows: one assignment, its drafts, and what can be done now.
import { client, labelOf } from '../api.js';
import { h } from '../dom.js';
import { actions } from '../forms/act.js';
import { badge, cite, due, time } from '../format.js';
import { t } from '../texts.js';
import { draft } from './case.js';

export async function linkedAssignment() {
  const { data } = await client.request('GET', '/v1/linked-assignment');
  const { assignment: one, drafts, expires_at } = data;
  return h('article', { class: 'record' },
    h('header', {},
      h('p', { class: 'quiet' }, `${labelOf('CaseKind', one.case.kind)} – ${one.case.council_name}`),
      h('h1', { tabindex: -1 }, one.case.number),
      h('p', {}, one.organization_name),
      h('p', { class: 'states' }, labelOf('AssignmentRole', one.role), badge('AssignmentStatus', one.status), due(one)),
      h('p', { class: 'quiet' }, t('linkUntil', { time: time(expires_at) }))),
    h('section', { class: 'card' }, h('h2', {}, t('content')),
      h('p', { class: 'content', lang: 'vi' }, one.case.content ?? t('noContent')),
      one.document && h('p', { class: 'quiet' }, cite(one.document))),
    h('section', { class: 'card' }, h('h2', {}, t('actions')),
      one.progress_text && h('p', {}, `${t('progress')}: ${one.progress_text}`),
      actions(one, data.actions) ?? h('p', { class: 'quiet' }, t('noActions'))),
    drafts.length > 0 && h('section', { class: 'card' }, h('h2', {}, t('drafts')), drafts.map(draft)));
}
