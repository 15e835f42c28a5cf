/**
 * Lives a petition's and a recommendation's life against a running demo, as docs/walkthrough.md does with curl.
 * BASE is the server's origin, KIENNGHI_DEMO_PASSWORD the password of its accounts.
 */
import assert from 'node:assert/strict';
import { Client, KiennghiProblem, StaleVersion, memoryStorage, uuidv7 } from '../src/index.js';
import type { AssignmentStep, CaseStep, CommitmentStep, Role } from '../src/index.js';

const { BASE = 'http://127.0.0.1:8080', KIENNGHI_DEMO_PASSWORD: password = '' } = process.env;

async function signIn(account: string): Promise<Client> {
  const client = new Client({ baseUrl: BASE });
  await client.session.signIn(`${account}.demo`, password);
  return client;
}

/** Reads what a step is about, then appends the step to the version that was read. */
async function stepCase(client: Client, id: string, body: CaseStep) {
  const path = { id };
  const ifMatch = await client.get('/v1/cases/{id}', { path });
  return (await client.post('/v1/cases/{id}/steps', { path, ifMatch, body })).data;
}

async function stepAssignment(client: Client, id: string, body: AssignmentStep) {
  const path = { id };
  const ifMatch = await client.get('/v1/assignments/{id}', { path });
  return (await client.post('/v1/assignments/{id}/steps', { path, ifMatch, body })).data;
}

async function stepCommitment(client: Client, id: string, body: CommitmentStep) {
  const path = { id };
  const ifMatch = await client.get('/v1/commitments/{id}', { path });
  return (await client.post('/v1/commitments/{id}/steps', { path, ifMatch, body })).data;
}

async function organizationOf(client: Client, role: Role): Promise<string> {
  const { data } = await client.get('/v1/me');
  return found(data.grants.find((grant) => grant.role === role)).organization_id;
}

async function only<T>(items: AsyncIterable<T>): Promise<T> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  assert.equal(all.length, 1);
  return found(all[0]);
}

function found<T>(value: T | null | undefined): T {
  assert.ok(value !== undefined && value !== null);
  return value;
}

const accounts = ['clerk', 'leader', 'reviewer', 'handler', 'head'] as const;
const [clerk, leader, reviewer, handler, head] = await Promise.all([
  signIn(accounts[0]), signIn(accounts[1]), signIn(accounts[2]), signIn(accounts[3]), signIn(accounts[4]),
]);
const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
const nextYear = Number(today.slice(0, 4)) + 1;
const agency = await organizationOf(head, 'head');

/** From the registration of a petition to the notification of the voters. */
async function petition(): Promise<string> {
  const units = await clerk.get('/v1/administrative-units', { query: { code: '03006' } });
  const unit = found(units.data.items.find((item) => item.valid_to === null || item.valid_to === undefined)).id;
  const council = found((await clerk.get('/v1/me')).data.grants[0]?.council_id);
  let sector: string | undefined;
  for await (const item of clerk.items('/v1/sectors', { query: { council_id: council, limit: 5 } })) {
    if (item.code === 'giao_thong') sector = item.id;
  }
  const { data: registered } = await clerk.post('/v1/petitions', {
    body: { content: 'Đường vào thôn xuống cấp, đề nghị sửa chữa.', channel: 'voter_meeting', received_on: today, units: [unit] },
  });
  const id = registered.id;
  await stepCase(clerk, id, { action: 'accept', sector_id: found(sector), competence_level: 'province' });
  await stepCase(leader, id, { action: 'assign', lead: agency, due_on: `${nextYear}-06-30` });

  const assignment = (await only(handler.items('/v1/assignments', { query: { case_id: id } }))).id;
  const { version } = await stepAssignment(handler, assignment, { action: 'acknowledge' });
  const answer = await head.post('/v1/responses', {
    body: {
      assignments: [{ id: assignment, version }],
      outcome: 'with_roadmap',
      text: 'Sở sẽ sửa chữa, hoàn thành trong năm.',
      commitments: [{ text: 'Sửa xong đường vào thôn', as_stated: `trong năm ${nextYear}` }],
    },
  });
  assert.equal(answer.data.outcome_group, 'in_progress');

  await stepCase(reviewer, id, { action: 'review', verdict: 'satisfactory', text: 'Trả lời rõ lộ trình.' });
  const promise = (await only(handler.items('/v1/commitments', { query: { case_id: id } }))).id;
  await stepCommitment(handler, promise, {
    action: 'report_commitment',
    text: 'Đã sửa xong, nghiệm thu.',
    fulfilled: true,
    evidence: { number: '15', notation: 'BB-NT', issued_on: today },
  });
  await stepCommitment(reviewer, promise, { action: 'verify_commitment', result: 'kept', text: 'Đã kiểm tra thực địa.' });
  await stepCase(leader, id, { action: 'close' });
  const closed = await stepCase(clerk, id, {
    action: 'notify_voters',
    notified_on: today,
    place: 'Nhà văn hóa thôn',
    how: 'Hội nghị tiếp xúc cử tri',
  });
  assert.equal(closed.status, 'closed');
  return id;
}

/** From a supervision to a recommendation that was carried out. */
async function recommendation(petition: string): Promise<string> {
  const board = await organizationOf(reviewer, 'reviewer');
  const { data: supervision, etag } = await reviewer.post('/v1/supervisions', {
    body: { kind: 'thematic', leading_body_id: board, subject: 'Bảo trì đường giao thông nông thôn', supervised: [agency] },
  });
  const path = { id: supervision.id };
  await reviewer.post('/v1/supervisions/{id}/steps', { path, ifMatch: { etag }, body: { action: 'announce' } });
  const { data: conclusion } = await reviewer.post('/v1/conclusions', {
    body: {
      supervision_id: supervision.id,
      form: 'conclusion',
      issue: true,
      summary: 'Nhiều tuyến đường chưa được bảo trì định kỳ.',
      document: { number: String(Date.now()), notation: 'KL-BKTNS', issued_on: today },
      recommendations: [
        {
          content: 'Lập kế hoạch bảo trì đường thôn, bản.',
          deliverable: 'Kế hoạch được phê duyệt',
          as_stated: `trong quý II/${nextYear}`,
          addressees: [{ organization_id: agency }],
          arises_from: [petition],
        },
      ],
    },
  });
  const id = found(conclusion.recommendations[0]?.id);

  const task = (await only(handler.items('/v1/assignments', { query: { case_id: id } }))).id;
  await stepAssignment(handler, task, { action: 'acknowledge' });
  await stepAssignment(head, task, { action: 'take_position', position: 'accepted' });
  const { version } = await stepAssignment(head, task, {
    action: 'plan',
    text: 'Kế hoạch thực hiện kết luận',
    milestones: [{ text: 'Trình phê duyệt kế hoạch', as_stated: `trong quý I/${nextYear}` }],
  });
  const evidence = { number: '20', notation: 'QĐ-SXD', issued_on: today };
  await head.post('/v1/responses', {
    body: { assignments: [{ id: task, version }], outcome: 'by_implementation', text: 'Đã phê duyệt kế hoạch.', evidence: [evidence] },
  });
  const review = { action: 'review', fulfilment: 'done', verdict: 'satisfactory', text: 'Đủ, đúng.' } as const;
  await stepAssignment(reviewer, task, review);
  const milestone = (await only(handler.items('/v1/commitments', { query: { case_id: id } }))).id;
  await stepCommitment(handler, milestone, { action: 'report_commitment', text: 'Đã trình.', fulfilled: true, evidence });
  await stepCommitment(reviewer, milestone, { action: 'verify_commitment', result: 'kept', text: 'Đúng hạn.' });
  const closed = await stepCase(leader, id, { action: 'close' });
  assert.equal(closed.status, 'closed');
  assert.equal(closed.recommendation?.fulfilment, 'done');
  return id;
}

/** A petition that a phone registered without a connection, and that two people edit at once. */
async function offline(): Promise<void> {
  const path = { id: uuidv7() };
  const body = { content: 'Cầu treo hỏng.', channel: 'voter_meeting', received_on: today, area: 'whole' } as const;
  const first = await clerk.put('/v1/petitions/{id}', { path, body });
  const again = await clerk.put('/v1/petitions/{id}', { path, body });
  assert.deepEqual([first.status, again.status, again.data.number], [201, 200, first.data.number]);
  const edit = { path, ifMatch: first, body: { locality: 'thôn 3' } };
  const { data } = await clerk.patch('/v1/petitions/{id}', edit);
  const stale = await clerk.patch('/v1/petitions/{id}', edit).catch((error: unknown) => error);
  assert.ok(stale instanceof StaleVersion);
  assert.equal(stale.currentVersion, data.version);
  const read = await clerk.get('/v1/cases/{id}', { path });
  assert.equal(await clerk.get('/v1/cases/{id}', { path, known: read }), read);
}

/** One write under one key is executed once. */
async function once(): Promise<void> {
  const idempotencyKey = uuidv7();
  const body = { content: 'Đèn đường hỏng.', channel: 'voter_meeting', received_on: today, area: 'whole' } as const;
  const [one, two] = [
    await clerk.post('/v1/petitions', { body, idempotencyKey }),
    await clerk.post('/v1/petitions', { body, idempotencyKey }),
  ];
  assert.deepEqual([one.replayed, two.replayed, two.data.id], [false, true, one.data.id]);
  assert.equal(one.location, `/v1/petitions/${one.data.id}`);
  const wrong = await clerk.post('/v1/petitions', { body: { ...body, content: ' ' } }).catch((error: unknown) => error);
  assert.ok(wrong instanceof KiennghiProblem);
  assert.equal(wrong.errorsAt('/content').length, 1);
}

/** Tokens that have ended are renewed; when the answer of that is lost, the same refresh token gives its successor. */
async function renewal(): Promise<void> {
  const storage = memoryStorage();
  const client = new Client({ baseUrl: BASE, storage });
  await client.session.signIn('clerk.demo', password);
  const before = found(await storage.load());
  for (let times = 0; times < 2; times += 1) {
    await storage.save({ ...before, expiresAt: 0 });
    await client.get('/v1/me');
    assert.notEqual((await storage.load())?.refreshToken, before.refreshToken);
  }
  await client.session.signOut();
}

/** An agency's system signs in with its secret. */
async function machine(): Promise<void> {
  const admin = await signIn('admin');
  const { data } = await admin.post('/v1/clients', {
    body: { name: 'TypeScript', organization_id: agency, scopes: ['cases:read'] },
  });
  const credentials = { clientId: data.id, clientSecret: found(data.client_secret) };
  const client = new Client({ baseUrl: BASE, credentials, language: 'en' });
  for await (const item of client.items('/v1/assignments', { query: { limit: 1 } })) {
    assert.equal(item.organization_id, agency);
    break;
  }
}

const petitionId = await petition();
await Promise.all([offline(), once(), renewal(), machine()]);
await recommendation(petitionId);

// both share one timeline, newest first
const actions: string[] = [];
for await (const event of leader.items('/v1/cases/{id}/events', { path: { id: petitionId }, query: { linked: true, limit: 5 } })) {
  actions.unshift(event.action);
}
assert.equal(actions[0], 'register');
for (const action of ['assign', 'respond', 'notify_voters', 'take_position', 'review', 'close']) {
  assert.ok(actions.includes(action), action);
}
assert.ok(actions.length > 15, String(actions));
console.log(`The petition and the recommendation are closed: ${actions.length} events`);
