// The caller's session: signs in, refreshes the access token before it expires, and signs out. It is kept in
// sessionStorage, so it survives a reload and ends with the tab.

const KEY = "kiennghi.session";
const EARLY_MS = 30_000;

let refreshing = null;

/** Returns the stored session, or null. */
export function session() {
  return JSON.parse(sessionStorage.getItem(KEY) ?? "null");
}

function keep(username, tokens) {
  const expiresAt = Date.now() + tokens.expires_in * 1000;
  const kept = { username, access: tokens.access_token, refresh: tokens.refresh_token, expiresAt };
  sessionStorage.setItem(KEY, JSON.stringify(kept));
  return kept;
}

async function send(path, options, language) {
  const headers = { ...options.headers, "Accept-Language": language };
  return fetch(path, { ...options, method: "POST", headers });
}

/** Signs in; throws an Error with the problem's text when refused. */
export async function signIn(username, password, language) {
  const headers = { "Content-Type": "application/json" };
  const reply = await send("/v1/auth/login", { headers, body: JSON.stringify({ username, password }) }, language);
  const body = await reply.json();
  if (!reply.ok) {
    throw new Error(body.detail ? `${body.title}: ${body.detail}` : body.title);
  }
  return keep(username, body);
}

/** Signs out, here and in the service. */
export async function signOut(language) {
  const ended = session();
  sessionStorage.removeItem(KEY);
  if (ended) {
    await send("/v1/oauth/revoke", { body: new URLSearchParams({ token: ended.refresh }) }, language).catch(() => {});
  }
}

async function refresh(old, language) {
  const body = new URLSearchParams({ grant_type: "refresh_token", refresh_token: old.refresh });
  const reply = await send("/v1/oauth/token", { body }, language);
  if (reply.status === 400 || reply.status === 401) {
    sessionStorage.removeItem(KEY);
    return null;
  }
  return reply.ok ? keep(old.username, await reply.json()) : old;
}

/** Returns a valid access token, refreshed if need be, or null when nobody is signed in. */
export async function accessToken(language) {
  const known = session();
  if (!known) {
    return null;
  }
  if (known.expiresAt - EARLY_MS > Date.now()) {
    return known.access;
  }
  refreshing ??= refresh(known, language).finally(() => { refreshing = null; });
  return (await refreshing)?.access ?? null;
}
