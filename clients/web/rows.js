// Lists: which fields of a thing a row needs, and how it is drawn. One entry for each list that has rows here.
import { client, labelOf } from './api.js';
import { announce, h } from './dom.js';
import { badge, cite, day, due, planned } from './format.js';
import { t } from './texts.js';

const LISTS = {
  cases: {
    fields: 'id,number,kind,status,content,due_on,timeliness,days_late,lead_agency_name',
    row: (one) => row(toCase(one.id), one.number, one.content, badge('Status', one.status), one.lead_agency_name, due(one)),
  },
  assignments: {
    fields: 'case.id,case.number,case.content,organization_name,status,due_on,timeliness,days_late',
    row: (one) => row(toCase(one.case.id), one.case.number, one.case.content, badge('AssignmentStatus', one.status), one.organization_name, due(one)),
  },
  commitments: {
    fields: 'case.id,case.number,text,organization_name,status,due_on',
    row: (one) => row(toCase(one.case.id), one.case.number, one.text, badge('CommitmentStatus', one.status), one.organization_name, due(one)),
  },
  referrals: {
    fields: 'petition_id,case_id,case_number,content,council_name,status,due_on',
    row: (one) => row(toCase(one.petition_id ?? one.case_id), one.case_number, one.content, badge('AssignmentStatus', one.status), one.council_name, due(one)),
  },
  explanations: {
    fields: 'case_id,case_number,reason,organization_name,due_on',
    row: (one) => row(toCase(one.case_id), one.case_number, one.reason, undefined, one.organization_name, due(one)),
  },
  'reminder-letters': {
    fields: 'cases.case_id,cases.case_number,text,organization_name,escalation_level,issued_on,answer_by',
    row: (one) => row(toCase(one.cases[0]?.case_id), one.cases[0]?.case_number ?? day(one.issued_on), one.text, badge('EscalationLevel', one.escalation_level), one.organization_name, due({ due_on: one.answer_by })),
  },
  'periodic-reports': {
    fields: 'case_id,case_number,text,organization_name,due_on',
    row: (one) => row(toCase(one.case_id), one.case_number, one.text ?? '', undefined, one.organization_name, due(one)),
  },
  supervisions: {
    fields: 'id,subject,kind,leading_body_name,stage,planned_on,late',
    row: (one) => row(`supervisions/${one.id}`, labelOf('SupervisionKind', one.kind), one.subject, badge('SupervisionStage', one.stage), one.leading_body_name, planned(one)),
  },
  conclusions: {
    fields: 'id,form,status,supervision_name,issuer_name,document',
    row: (one) => row(`conclusions/${one.id}`, cite(one.document) || labelOf('ConclusionForm', one.form), one.supervision_name, badge('ConclusionStatus', one.status), one.issuer_name),
  },
};

LISTS['response-drafts'] = {
  fields: 'case_id,case_number,text,organization_name,outcome,submitted_on',
  row: (one) => row(toCase(one.case_id), one.case_number, one.text, badge('Outcome', one.outcome), one.organization_name, day(one.submitted_on)),
};
LISTS.webhooks = {
  fields: 'name,client_name,url,disabled_at,disabled_reason',
  row: (one) => row(undefined, one.name, one.url, one.disabled_reason && badge('WebhookEnd', one.disabled_reason), one.client_name),
};
LISTS.petitions = LISTS.cases;
LISTS.recommendations = LISTS.cases;

/** A list that a later version of the service has: its fields are not known. */
const UNKNOWN = { row: (one) => row(undefined, one.number ?? one.name ?? one.id, '') };

function toCase(id) {
  return id && `cases/${id}`;
}

/** The row of a thing: `page` is the page of it, where it has one. */
function row(page, title, text, state, ...more) {
  const head = page ? h('a', { href: `#/${page}` }, title) : title;
  return h('li', { class: 'row' },
    h('div', { class: 'row-head' }, h('strong', {}, head), state),
    h('p', { class: 'excerpt', lang: 'vi' }, text ?? t('noContent')),
    h('div', { class: 'row-foot' }, more.filter(Boolean).map((one) => h('span', {}, one))));
}

/**
 * Shows a list page by page. `path` is the address of the list with its filters. Returns its element, and the first page,
 * which has the facets when they were asked for.
 */
export async function list(path, nothing) {
  const url = new URL(path, location.origin);
  const kind = LISTS[url.pathname.replace(/^\/v1\//, '')] ?? UNKNOWN;
  const query = { limit: '25', ...queryOf(url), ...(kind.fields && { fields: kind.fields }) };
  const rows = h('ul', { class: 'rows' });
  const more = h('button', { type: 'button', hidden: true }, t('more'));

  async function read(cursor) {
    const { data } = await client.request('GET', url.pathname, { query: { ...query, cursor } });
    const added = data.items.map(kind.row);
    rows.append(...added);
    more.hidden = !data.next_cursor;
    more.onclick = async () => {
      more.disabled = true;
      await read(data.next_cursor).catch((error) => announce(error.message));
      more.disabled = false;
    };
    // whoever pressed the button goes on with the first new row
    if (cursor) added[0]?.querySelector('a')?.focus();
    return data;
  }

  const page = await read();
  const element = h('div', {}, page.items.length === 0 ? h('p', { class: 'empty' }, nothing) : rows, more);
  return { element, page };
}

/** The parameters of an address, several values of one name together. */
function queryOf(url) {
  const names = [...new Set(url.searchParams.keys())];
  return Object.fromEntries(names.map((name) => [name, url.searchParams.getAll(name)]));
}

