// One conclusion: what was found, and what it recommends, or will when it is issued.
import { client, labelOf } from '../api.js';
import { h } from '../dom.js';
import { actions } from '../forms/act.js';
import { badge, cite, day, due } from '../format.js';
import { facts, joined, linkToCase, section } from '../parts.js';
import { either, t } from '../texts.js';

export async function conclusion(id) {
  const { data: one } = await client.request('GET', `/v1/conclusions/${id}`);
  const title = cite(one.document) || labelOf('ConclusionForm', one.form);
  return {
    title,
    elements: h('article', { class: 'record' },
      h('header', {},
        h('p', { class: 'quiet' }, one.supervision_name
          ? h('a', { href: `#/supervisions/${one.supervision_id}` }, one.supervision_name)
          : t('conclusion')),
        h('h1', { tabindex: -1 }, title),
        h('p', { class: 'states' }, badge('ConclusionStatus', one.status), one.document && labelOf('ConclusionForm', one.form))),
      section(t('actions'), actions(one, one.actions)),
      section(t('findings'), h('p', { class: 'content', lang: 'vi' }, one.summary)),
      section(t('recommendations'), rows(one.recommendations, recommendation), rows(one.draft, draft)),
      section(t('facts'), facts([
        [either('Cơ quan ban hành', 'Issued by'), one.issuer_name],
        [either('Ban hành ngày', 'Issued on'), day(one.issued_on)],
        [either('Số kiến nghị', 'Recommendations'), one.case_count && String(one.case_count)],
      ]))),
  };
}

function rows(things, row) {
  return things.length > 0 && h('ol', { class: 'rows' }, things.map(row));
}

function recommendation(one) {
  const addressee = (of) => h('span', {}, of.organization_name, ' ', badge('AssignmentStatus', of.status), badge('Fulfilment', of.fulfilment));
  return h('li', { class: 'row' },
    h('div', { class: 'row-head' }, h('strong', {}, linkToCase(one.id, one.number)), badge('Status', one.status), badge('Fulfilment', one.fulfilment)),
    h('p', { class: 'excerpt', lang: 'vi' }, one.content),
    h('div', { class: 'row-foot' }, due(one), one.addressees.map(addressee)));
}

/** A recommendation of a draft. */
function draft(one) {
  const cases = (all) => all.length > 0 && joined(all.map((of) => linkToCase(of.case_id, of.case_number)));
  return h('li', { class: 'row' },
    h('p', { class: 'content', lang: 'vi' }, one.content),
    facts([
      [either('Cơ quan thực hiện', 'Addressees'), one.addressees.map((of) => [of.organization_name, day(of.due_on)].filter(Boolean).join(', ')).join('; ')],
      [either('Thời hạn', 'Due'), [day(one.due_on), one.as_stated].filter(Boolean).join(' – ')],
      [either('Sản phẩm', 'Deliverable'), one.deliverable],
      [either('Lĩnh vực', 'Sector'), one.sector_name],
      [t('places'), one.units.map((unit) => unit.unit_name).join(', ')],
      [either('Xuất phát từ', 'Arises from'), cases(one.arises_from)],
      [either('Giải quyết', 'Settles'), cases(one.settles)],
      [either('Nhắc lại', 'Repeats'), cases(one.repeats)],
    ]));
}
