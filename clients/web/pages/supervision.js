// One supervision with its conclusions, and the recommendations that came of them.
import { client, labelOf } from '../api.js';
import { h } from '../dom.js';
import { actions } from '../forms/act.js';
import { badge, cite, day, planned } from '../format.js';
import { facts, joined, linkToCase, section } from '../parts.js';
import { list } from '../rows.js';
import { either, t } from '../texts.js';

export async function supervision(id) {
  const [{ data: one }, conclusions, recommendations] = await Promise.all([
    client.request('GET', `/v1/supervisions/${id}`),
    list(`/v1/conclusions?supervision_id=${id}`),
    list(`/v1/recommendations?supervision_id=${id}`),
  ]);
  const found = ({ page, element }) => page.items.length > 0 && element;
  return {
    title: one.subject,
    elements: h('article', { class: 'record' },
      h('header', {},
        h('p', { class: 'quiet' }, labelOf('SupervisionKind', one.kind)),
        h('h1', { tabindex: -1, lang: 'vi' }, one.subject),
        h('p', { class: 'states' }, badge('SupervisionStage', one.stage), planned(one))),
      h('div', { class: 'columns' },
        h('div', {},
          section(t('actions'), actions(one, one.actions)),
          section(t('conclusions'), found(conclusions)),
          section(t('recommendations'), one.recommendations && counts(one.recommendations), found(recommendations)),
          section(either('Kiến nghị được xem xét', 'Cases under examination'), one.cases.length > 0 &&
            h('p', {}, joined(one.cases.map((of) => linkToCase(of.case_id, of.case_number)))))),
        h('div', {},
          section(t('facts'), factsOf(one)),
          section(t('stages'), one.stages.length > 0 && h('ol', { class: 'rows' }, one.stages.map(stage))),
          section(t('team'), one.team.length > 0 && h('ul', {}, one.team.map(member)))))),
  };
}

function factsOf(one) {
  return facts([
    [either('Chủ thể giám sát', 'Leading body'), one.leading_body_name],
    [either('Đại biểu giám sát', 'Deputy'), one.leading_deputy_name],
    [t('supervised'), one.supervised.map((body) => body.organization_name).join('; ')],
    [t('places'), one.units.map((unit) => unit.unit_name).join(', ')],
    [either('Thời kỳ giám sát', 'Period'), [one.period_from, one.period_to].filter(Boolean).map(day).join(' – ')],
    [either('Căn cứ pháp lý', 'Legal basis'), one.legal_basis],
    [either('Kỳ họp', 'Session'), one.session_name],
    [either('Giám sát lại cuộc', 'Re-examines'), one.re_examines_name && h('a', { href: `#/supervisions/${one.re_examines_id}` }, one.re_examines_name)],
    [t('documents'), one.documents.map(cite).join('; ')],
    [either('Lý do hủy', 'Dropped because'), one.drop_reason],
    [either('Kết luận ngày', 'Concluded on'), day(one.concluded_on)],
    [either('Kết thúc ngày', 'Ended on'), day(one.ended_on)],
  ]);
}

function counts(of) {
  if (of.total === 0) return undefined;
  const shown = [
    [either('tổng số', 'in all'), of.total], [either('đang theo dõi', 'open'), of.open], [either('đã kết thúc', 'closed'), of.closed],
    [either('đã thực hiện', 'carried out'), of.done], [either('thực hiện một phần', 'in part'), of.partly],
    [either('chưa thực hiện', 'not carried out'), of.not_done], [either('chưa đánh giá', 'not assessed'), of.not_assessed],
  ];
  return h('p', {}, shown.filter(([, count]) => count > 0).map(([name, count]) => `${name}: ${count}`).join(' · '));
}

function stage(one) {
  return h('li', { class: 'row' },
    h('div', { class: 'row-head' }, h('strong', {}, labelOf('SupervisionStage', one.stage)), one.document && cite(one.document)),
    h('div', { class: 'row-foot' }, planned(one), one.reached_on && h('span', {}, `${t('reached')} ${day(one.reached_on)}`)),
    one.note && h('p', { class: 'excerpt', lang: 'vi' }, one.note));
}

function member(one) {
  return h('li', {}, one.full_name, ' ', h('span', { class: 'quiet' }, labelOf('TeamRole', one.role)));
}
