// One case with all that is about it: one request, and one more for each act.
import { client, labelOf, whoAmI } from '../api.js';
import { actions } from '../forms/act.js';
import { h } from '../dom.js';
import { badge, cite, day, due, time } from '../format.js';
import { facts, linkToCase, section } from '../parts.js';
import { timeline } from '../timeline.js';
import { either, t } from '../texts.js';

const EXPAND = 'assignments,events,responses,commitments,links,letters';

export async function casePage(id) {
  const read = await client.request('GET', `/v1/cases/${id}`, { query: { expand: EXPAND } });
  const one = read.data;
  const { assignments = [], events = [], responses = [], commitments = [], links = [], letters = [] } = one.expanded;
  const [drafts, accessLinks] = await withoutAccounts(id, assignments, events);
  return {
    title: one.number,
    elements: h('article', { class: 'record' },
      h('header', {},
        h('p', { class: 'quiet' }, labelOf('CaseKind', one.kind)),
        h('h1', { tabindex: -1 }, one.number),
        h('p', { class: 'states' }, badge('Status', one.status), badge('Outcome', one.outcome), badge('Verdict', one.verdict), due(one))),
      h('div', { class: 'columns' },
        h('div', {},
          section(t('content'), h('p', { class: 'content', lang: 'vi' }, one.content ?? t('noContent'))),
          section(t('actions'), actions(one, one.actions) ?? h('p', { class: 'quiet' }, t('noActions'))),
          section(t('drafts'), ...drafts.map(draft)),
          section(t('assignments'), ...assignments.map(assignment)),
          section(t('accessLinks'), ...accessLinks.map(accessLink)),
          section(t('responses'), ...responses.map(response)),
          section(t('commitments'), ...commitments.map(commitment)),
          section(t('parts'), one.parts.length > 0 && h('ul', { class: 'rows' }, one.parts.map(part))),
          section(t('letters'), ...letters.map(letter)),
          section(t('links'), links.length > 0 && h('ul', { class: 'rows' }, links.map(related)))),
        h('div', {},
          section(t('facts'), factsOf(one)),
          section(t('timeline'), timeline(events))))),
  };
}

/** What waits from agencies without accounts, and the links that they have: asked for where one was or can be given. */
async function withoutAccounts(id, assignments, events) {
  const { permissions } = await whoAmI();
  const given = events.some(({ action }) => action === 'create_access_link' || action === 'submit_draft');
  const can = assignments.some((one) => one.actions.some(({ action }) => action === 'create_access_link'));
  if (!permissions.includes('access_link.manage') || !(given || can)) return [[], []];
  const read = async (path, query) => (await client.request('GET', path, { query: { case_id: id, ...query } })).data.items;
  return Promise.all([read('/v1/response-drafts', { status: 'submitted' }), read('/v1/access-links', { valid: 'true' })]);
}

function factsOf(one) {
  const places = one.units.map((unit) => unit.unit_name).join(', ') || labelOf('CaseArea', one.area);
  return facts([
    [either('Tiếp nhận ngày', 'Received on'), day(one.received_on)],
    [either('Hình thức', 'Channel'), labelOf('Channel', one.channel)],
    [t('places'), [one.locality, places].filter(Boolean).join(', ')],
    [either('Lĩnh vực', 'Sector'), one.sector_name],
    [either('Thẩm quyền', 'Competence'), labelOf('CompetenceLevel', one.competence_level)],
    [either('Ban phụ trách', 'Board'), one.board_name],
    [either('Cơ quan chủ trì', 'Lead agency'), one.lead_agency_name],
    [either('Kỳ họp', 'Session'), one.session_name],
    [either('Gộp vào', 'Merged into'), one.merged_into && linkToCase(one.merged_into, one.merged_into_number)],
    [either('Là phần của', 'Part of'), one.part_of && linkToCase(one.part_of.id, one.part_of.number)],
    [either('Lý do từ chối', 'Rejected because'), labelOf('RejectReason', one.reject_reason)],
    [either('Nơi gửi', 'Sent by'), [one.source_name, one.sender_reference].filter(Boolean).join(', ')],
    [either('Nơi ghi nhận', 'Registered by'), one.registered_by_name],
    [t('supervision'), one.recommendation?.supervision_name && h('a', { href: `#/supervisions/${one.recommendation.supervision_id}` }, one.recommendation.supervision_name)],
    [either('Sản phẩm', 'Deliverable'), one.recommendation?.deliverable],
    [either('Mức hoàn thành', 'Fulfilment'), labelOf('Fulfilment', one.recommendation?.fulfilment)],
    [either('Trả lời ngày', 'Answered on'), day(one.answered_on)],
    [either('Báo cử tri ngày', 'Voters notified on'), day(one.voters_notified_on)],
    [either('Ý kiến cử tri', "Voters' feedback"), labelOf('VotersFeedback', one.voters_feedback?.feedback)],
    [either('Kết thúc ngày', 'Closed on'), day(one.closed_on)],
  ]);
}

function assignment(one) {
  return h('div', { class: 'item' },
    h('h3', {}, one.organization_name),
    h('p', { class: 'states' }, labelOf('AssignmentRole', one.role), badge('AssignmentStatus', one.status), due(one)),
    one.progress_text && h('p', {}, `${t('progress')}: ${one.progress_text}`),
    one.return_reason && h('p', {}, one.return_reason),
    actions(one, one.actions));
}

export function draft(one) {
  return h('div', { class: 'item' },
    h('h3', {}, one.organization_name),
    h('p', { class: 'states' }, badge('DraftStatus', one.status), badge('Outcome', one.outcome), h('span', {}, day(one.submitted_on)),
      one.document && h('span', {}, cite(one.document))),
    h('p', { class: 'content', lang: 'vi' }, one.text),
    one.commitments.length > 0 && h('ul', {}, one.commitments.map(promise)),
    one.evidence.length > 0 && h('p', { class: 'quiet' }, `${t('evidence')}: ${one.evidence.map(cite).join('; ')}`),
    one.note && h('blockquote', { lang: 'vi' }, one.note),
    actions(one, one.actions));
}

/** What a draft promises. */
function promise(one) {
  return h('li', { lang: 'vi' }, one.text, ' ', due(one), one.as_stated && h('q', {}, one.as_stated));
}

function accessLink(one) {
  return h('div', { class: 'item' },
    h('h3', {}, one.organization_name),
    h('p', { class: 'states' }, one.recipient, h('span', {}, t('linkUntil', { time: time(one.expires_at) })),
      h('span', {}, one.opened_at ? t('linkOpened', { time: time(one.opened_at) }) : t('linkUnopened'))),
    actions(one, one.actions));
}

function response(one) {
  return h('div', { class: 'item' },
    h('h3', {}, one.organization_name),
    h('p', { class: 'states' }, badge('Outcome', one.outcome), h('span', {}, day(one.on)), one.document && h('span', {}, cite(one.document))),
    h('p', { class: 'content', lang: 'vi' }, one.text));
}

function commitment(one) {
  return h('div', { class: 'item' },
    h('h3', { lang: 'vi' }, one.text),
    h('p', { class: 'states' }, badge('CommitmentStatus', one.status), due(one), one.as_stated && h('q', { lang: 'vi' }, one.as_stated)),
    one.progress_text && h('p', {}, `${t('progress')}: ${one.progress_text}`),
    actions(one, one.actions));
}

function letter(one) {
  return h('div', { class: 'item' },
    h('h3', {}, `${labelOf('EscalationLevel', one.escalation_level)}, ${day(one.issued_on)}`),
    h('p', { class: 'states' }, one.organization_name, one.document && h('span', {}, cite(one.document))),
    h('p', { class: 'content', lang: 'vi' }, one.text),
    one.answer_text && h('blockquote', { lang: 'vi' }, one.answer_text),
    actions(one, one.actions));
}

function related(one) {
  const { kind, case: other } = one;
  return h('li', { class: 'row' },
    h('div', { class: 'row-head' }, h('strong', {}, linkToCase(other.id, other.number)), badge('Status', other.status)),
    h('p', { class: 'excerpt', lang: 'vi' }, `${labelOf('LinkKind', kind)}: ${other.content ?? t('noContent')}`),
    actions(one, one.actions));
}

function part(one) {
  return h('li', { class: 'row' },
    h('div', { class: 'row-head' }, h('strong', {}, linkToCase(one.id, one.number)), badge('Status', one.status)),
    h('p', { class: 'excerpt', lang: 'vi' }, one.content),
    h('p', { class: 'row-foot' }, one.lead_agency_name, due(one)));
}
