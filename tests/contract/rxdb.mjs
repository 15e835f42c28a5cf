// An offline client that nobody of this project wrote: RxDB, whose replication knows documents, checkpoints and conflicts,
// and nothing of petitions. It pulls from `GET /v1/changes` and pushes to `POST /v1/sync/batch`. While it is offline it
// and another client change the same petitions, and the answers to its requests get lost. In the end it has what the list
// shows.
//
// Arguments: the folder with the packages, the service's address, an access token of a clerk.
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [tools, base, token] = process.argv.slice(2);
const require = createRequire(pathToFileURL(`${tools}/`));
const { createRxDatabase } = require("rxdb/plugins/core");
const { getRxStorageMemory } = require("rxdb/plugins/storage-memory");
const { replicateRxCollection } = require("rxdb/plugins/replication");

async function call(method, path, body, headers = {}) {
  const response = await fetch(`${base}/v1${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, "content-type": "application/json", ...headers },
    body: body && JSON.stringify(body),
  });
  const text = await response.text();
  assert.ok(response.ok, `${method} ${path}: ${response.status} ${text}`);
  return text && JSON.parse(text);
}

// one answer of four gets lost on its way back, in every run the same
let dice = 7;
let lost = 0;
async function unreliable(...request) {
  const answer = await call(...request);
  dice = (dice * 48_271) % 2_147_483_647;
  if (dice < 536_870_912) {
    lost += 1;
    throw new Error("the connection broke");
  }
  return answer;
}

const me = await call("GET", "/me");
const council = me.grants.find((grant) => grant.council_id).council_id;
const [unit] = (await call("GET", "/administrative-units?kind=commune&limit=1")).items;
const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
const registration = (content, locality) => ({
  content, locality, council_id: council, channel: "letter", received_on: yesterday, units: [unit.id],
});
function uuid7() {
  const random = crypto.randomUUID().replaceAll("-", "");
  const hex = Date.now().toString(16).padStart(12, "0") + "7" + random.slice(13);
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, "$1-$2-$3-$4-$5");
}

const document = ({ id, number, content, locality, status, version }) => ({ id, number, content, locality, status, version });
const schema = {
  version: 0,
  primaryKey: "id",
  type: "object",
  properties: {
    id: { type: "string", maxLength: 36 },
    number: { type: ["string", "null"] },
    content: { type: "string" },
    locality: { type: ["string", "null"] },
    status: { type: "string" },
    version: { type: "integer" },
  },
  required: ["id"],
};

const database = await createRxDatabase({ name: "phone", storage: getRxStorageMemory(), multiInstance: false });
const { petitions } = await database.addCollections({ petitions: { schema } });

async function pull(checkpoint, batchSize) {
  const documents = [];
  let cursor = checkpoint?.cursor;
  for (let hasMore = true; hasMore && documents.length < batchSize; ) {
    const query = new URLSearchParams({ types: "petition", limit: "100", ...(cursor && { cursor }) });
    const page = await unreliable("GET", `/changes?${query}`);
    for (const item of page.items) {
      documents.push(item.deleted ? { id: item.id, _deleted: true } : { ...document(item.case), _deleted: false });
    }
    [cursor, hasMore] = [page.next_cursor, page.has_more];
  }
  // a document that came several times counts as it came last
  return { documents: [...new Map(documents.map((one) => [one.id, one])).values()], checkpoint: { cursor } };
}

let conflicts = 0;
async function push(rows) {
  const writes = rows.map(({ newDocumentState: next, assumedMasterState: known }) => {
    const write = known
      ? { type: "petition_patch", id: next.id, version: known.version, patch: { locality: next.locality } }
      : { type: "petition", id: next.id, petition: registration(next.content, next.locality) };
    return { key: createHash("sha256").update(JSON.stringify(write)).digest("hex"), ...write };
  });
  const { results } = await unreliable("POST", "/sync/batch", { writes });
  return results.flatMap((result) => {
    if (result.status === 412) {
      conflicts += 1;
      return [{ ...document(result.conflicts[0].record.case), _deleted: false }];
    }
    assert.ok(result.status < 300, JSON.stringify(result));
    return [];
  });
}

const replicate = () =>
  replicateRxCollection({
    collection: petitions,
    replicationIdentifier: "kiennghi",
    live: true,
    retryTime: 50,
    pull: { handler: pull, batchSize: 100 },
    push: { handler: push, batchSize: 10 },
  });

async function inSync(replication) {
  replication.reSync();
  await replication.awaitInSync();
  // what was pushed has another version since
  replication.reSync();
  await replication.awaitInSync();
}

async function listed() {
  const all = new Map();
  for (let cursor = ""; cursor !== null; ) {
    const page = await call("GET", `/petitions?limit=200${cursor && `&cursor=${cursor}`}`);
    page.items.forEach((one) => all.set(one.id, document(one)));
    cursor = page.next_cursor;
  }
  return all;
}

async function same() {
  const [own, all] = [await petitions.find().exec(), await listed()];
  assert.equal(own.length, all.size);
  for (const one of own) assert.deepEqual(document(one.toJSON()), all.get(one.id));
  return all;
}

const shared = [];
for (let i = 0; i < 6; i += 1) {
  shared.push(await call("POST", "/petitions", registration(`Đường ${i} xuống cấp`, "Thôn 1")));
}
let replication = replicate();
await inSync(replication);
const before = (await same()).size;

// offline
await replication.cancel();
const made = [uuid7(), uuid7(), uuid7()];
for (const id of made) await petitions.insert({ id, content: "Cầu yếu", locality: "Thôn 9", version: 0 });
for (const { id } of shared.slice(0, 4)) {
  const one = await petitions.findOne(id).exec();
  await one.patch({ locality: "Thôn do điện thoại ghi" });
}
// meanwhile somebody else corrects two of them, and registers another
for (const { id, version } of shared.slice(0, 2)) {
  await call("PATCH", `/petitions/${id}`, { locality: "Thôn do Văn phòng ghi" }, { "if-match": `"${version}"` });
}
await call("POST", "/petitions", registration("Thiếu nước sạch", "Thôn 3"));

replication = replicate();
await inSync(replication);
const all = await same();
assert.equal(all.size, before + 4, "each petition was registered once, although answers got lost");
assert.deepEqual(
  shared.slice(0, 4).map(({ id }) => all.get(id).locality),
  ["Thôn do Văn phòng ghi", "Thôn do Văn phòng ghi", "Thôn do điện thoại ghi", "Thôn do điện thoại ghi"],
);
assert.ok(made.every((id) => all.get(id).number));
assert.ok(conflicts >= 2 && lost > 2, `${conflicts} conflicts, ${lost} lost answers`);
await replication.cancel();
await database.remove();
console.log(`RxDB: ${all.size} petitions as the list shows them, after ${conflicts} conflicts and ${lost} lost answers`);
