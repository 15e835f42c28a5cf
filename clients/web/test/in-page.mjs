// What a test runs in the page, with the tokens of the page: it may use nothing of this file.

/** Runs in the page: signs in with tokens that all tabs share, and that have ended. */
export async function keepShared([page, username, password]) {
  const { Client, webStorage } = await import(new URL('sdk/index.js', page).href);
  const storage = webStorage(localStorage);
  await new Client({ baseUrl: location.origin, storage }).session.signIn(username, password);
  storage.save({ ...storage.load(), expiresAt: 0 });
}

/** Runs in the page: reads who is signed in, with the shared tokens, and lets them end again. */
export async function readShared(page) {
  const { Client, webStorage } = await import(new URL('sdk/index.js', page).href);
  const storage = webStorage(localStorage);
  const { data } = await new Client({ baseUrl: location.origin, storage }).get('/v1/me');
  storage.save({ ...storage.load(), expiresAt: 0 });
  return data.username;
}

/** Runs in the page: creates a user with a password, as an admin does. */
export async function createUser([origin, username]) {
  const { accessToken } = JSON.parse(sessionStorage.getItem('kiennghi.tokens'));
  const headers = { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' };
  const body = JSON.stringify({ username, full_name: 'Người Mới', password: 'Đặt trước 2026 xong' });
  const created = await fetch(`${origin}/v1/users`, { method: 'POST', headers, body });
  if (!created.ok) throw new Error(await created.text());
}

/** Runs in the page: registers a petition with the tokens of the page. */
export async function registerOne(origin) {
  const { accessToken } = JSON.parse(sessionStorage.getItem('kiennghi.tokens'));
  const headers = { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' };
  const unit = (await (await fetch(`${origin}/v1/administrative-units?code=03006`, { headers })).json()).items.find((one) => !one.valid_to);
  const received_on = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());
  const body = JSON.stringify({ content: 'Cầu treo hỏng.', channel: 'voter_meeting', received_on, units: [unit.id] });
  return (await (await fetch(`${origin}/v1/petitions`, { method: 'POST', headers, body })).json()).id;
}

/** Runs in the page: returns a case that waits for an agency without accounts. */
export async function caseWithoutAccounts(origin) {
  const { accessToken } = JSON.parse(sessionStorage.getItem('kiennghi.tokens'));
  const headers = { authorization: `Bearer ${accessToken}` };
  const list = `${origin}/v1/assignments?status=assigned&kind=petition&limit=200&fields=case.id,actions.action`;
  const { items } = await (await fetch(list, { headers })).json();
  return items.find((one) => one.actions.some(({ action }) => action === 'create_access_link')).case.id;
}

/** Runs in the page: edits a petition as another person would. */
export async function editOne([origin, id]) {
  const { accessToken } = JSON.parse(sessionStorage.getItem('kiennghi.tokens'));
  const headers = { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json', 'if-match': '*' };
  const edited = await fetch(`${origin}/v1/petitions/${id}`, { method: 'PATCH', headers, body: '{"locality":"tổ 4"}' });
  if (!edited.ok) throw new Error(await edited.text());
}
