/** The client: one method for each method of HTTP, typed by the OpenAPI document. */
import { NotSignedIn, StaleVersion, problemOf } from './errors.js';
import type { DataOf, ItemOf, ListPath, Method, Operation, OptionsArgument } from './operations.js';
import type { PageArgument, PathsWith, RequestOptions, Version } from './operations.js';
import { COMMA_SEPARATED } from './generated/queries.js';
import { newIdempotencyKey } from './ids.js';
import { replyOf, type Reply } from './reply.js';
import { DEFAULT_RETRY, send, type Arrived, type Outgoing, type RetryPolicy } from './send.js';
import { Session, type ClientCredentials } from './session.js';
import { memoryStorage, type TokenStorage } from './storage.js';

export interface ClientOptions {
  /** The origin of the service: `https://kiennghi.example.gov.vn`. */
  baseUrl: string;
  /** For a machine client; people call `session.signIn`. */
  credentials?: ClientCredentials;
  /** Where tokens are kept; without it, until the program ends. */
  storage?: TokenStorage;
  /** The language of titles, details and labels: `vi` (default) or `en`. Can be changed later. */
  language?: string;
  retry?: Partial<RetryPolicy>;
  /** Called when the service does not renew the sign-in any more. */
  onSignedOut?: () => void;
  fetch?: typeof globalThis.fetch;
}

/** The options of a request whose path is known only at run time. */
export interface UntypedOptions extends RequestOptions {
  path?: Record<string, string | number>;
  query?: object;
  body?: unknown;
  ifMatch?: Version;
  idempotencyKey?: string;
}

/** Options of a read. */
export interface Conditional<T> {
  /** What was read before: when it has not changed, the same reply is returned, and its body does not travel again. */
  known?: Reply<T>;
}

export class Client {
  readonly session: Session;
  language: string;
  readonly #baseUrl: string;
  readonly #fetch: typeof globalThis.fetch;
  readonly #retry: RetryPolicy;

  constructor(options: ClientOptions) {
    this.#baseUrl = options.baseUrl.replace(/\/+$/, '');
    this.#fetch = options.fetch ?? globalThis.fetch.bind(globalThis);
    this.#retry = { ...DEFAULT_RETRY, ...options.retry };
    this.language = options.language ?? 'vi';
    this.session = new Session({
      baseUrl: this.#baseUrl,
      fetch: this.#fetch,
      storage: options.storage ?? memoryStorage(),
      retry: this.#retry,
      credentials: options.credentials,
      language: () => this.language,
      onEnd: options.onSignedOut,
    });
  }

  /** Reads. */
  async get<P extends PathsWith<'get'>>(
    path: P,
    ...[options]: OptionsArgument<Operation<P, 'get'>, Conditional<DataOf<Operation<P, 'get'>>>>
  ): Promise<Reply<DataOf<Operation<P, 'get'>>>> {
    return this.#typed('get', path, options);
  }

  /** Creates something, or appends a step. A lost answer is asked for again: it is executed once. */
  async post<P extends PathsWith<'post'>>(
    path: P,
    ...[options]: OptionsArgument<Operation<P, 'post'>>
  ): Promise<Reply<DataOf<Operation<P, 'post'>>>> {
    return this.#typed('post', path, options);
  }

  /** Replaces something, or creates it under an id that the caller made. */
  async put<P extends PathsWith<'put'>>(
    path: P,
    ...[options]: OptionsArgument<Operation<P, 'put'>>
  ): Promise<Reply<DataOf<Operation<P, 'put'>>>> {
    return this.#typed('put', path, options);
  }

  /** Changes fields (RFC 7396): what is absent stays, `null` clears. */
  async patch<P extends PathsWith<'patch'>>(
    path: P,
    ...[options]: OptionsArgument<Operation<P, 'patch'>>
  ): Promise<Reply<DataOf<Operation<P, 'patch'>>>> {
    return this.#typed('patch', path, options);
  }

  async delete<P extends PathsWith<'delete'>>(
    path: P,
    ...[options]: OptionsArgument<Operation<P, 'delete'>>
  ): Promise<Reply<DataOf<Operation<P, 'delete'>>>> {
    return this.#typed('delete', path, options);
  }

  /** The things of a list, page after page: `for await (const item of client.items('/v1/cases', { query }))`. */
  async *items<P extends ListPath>(path: P, ...options: PageArgument<P>): AsyncGenerator<ItemOf<P>, void, undefined> {
    for await (const page of this.pages(path, ...options)) {
      yield* (page.data as unknown as { items: ItemOf<P>[] }).items;
    }
  }

  /** The pages of a list. */
  async *pages<P extends ListPath>(
    path: P,
    ...[options]: PageArgument<P>
  ): AsyncGenerator<Reply<DataOf<Operation<P, 'get'>>>, void, undefined> {
    let cursor: string | undefined;
    do {
      const query: object = { ...options?.query, ...(cursor === undefined ? {} : { cursor }) };
      const page = await this.#typed<DataOf<Operation<P, 'get'>>>('get', path, { ...options, query });
      yield page;
      cursor = (page.data as { next_cursor: string | null }).next_cursor ?? undefined;
    } while (cursor !== undefined);
  }

  /** Sends a request whose path is known only at run time, such as the `href` of an entry of `actions`. */
  async request(method: string, path: string, options: UntypedOptions & Conditional<unknown> = {}): Promise<Reply<unknown>> {
    const out = this.#outgoing(method.toUpperCase(), path, options);
    const { response, text } = await this.#authorized(out);
    if (response.status === 304 && options.known !== undefined) return options.known;
    if (response.ok) return replyOf(response, text);
    const problem = problemOf(response.status, response.headers, text);
    if (problem instanceof StaleVersion) problem.current = await this.#current(out);
    throw problem;
  }

  async #typed<T>(method: Method, path: string, options: UntypedOptions = {}): Promise<Reply<T>> {
    return (await this.request(method, path, options)) as Reply<T>;
  }

  #outgoing(method: string, path: string, options: UntypedOptions & Conditional<unknown>): Outgoing {
    const { body, ifMatch, known, signal } = options;
    const headers = new Headers({ accept: 'application/json, application/problem+json, */*;q=0.1' });
    headers.set('accept-language', this.language);
    const isText = typeof body === 'string';
    if (body !== undefined) headers.set('content-type', isText ? 'text/plain' : 'application/json');
    if (ifMatch !== undefined) headers.set('if-match', tagOf(ifMatch));
    if (known?.etag !== undefined) headers.set('if-none-match', known.etag);
    // made once, for all attempts
    if (method === 'POST') headers.set('idempotency-key', options.idempotencyKey ?? newIdempotencyKey());
    for (const [name, value] of Object.entries(options.headers ?? {})) headers.set(name, value);
    // with If-Match, a second execution would be refused as stale, as if somebody else had been first
    const isOnce = ['GET', 'HEAD', 'POST'].includes(method) || (method === 'PUT' && ifMatch === undefined);
    const repeatable = options.repeatable ?? isOnce;
    const url = this.#baseUrl + expand(path, options.path) + search(options.query);
    return { method, url, headers, signal, repeatable, ...(body === undefined ? {} : { body: isText ? body : JSON.stringify(body) }) };
  }

  /** Sends a request with an access token, and once more with a new one when the service does not accept it. */
  async #authorized(out: Outgoing): Promise<Arrived> {
    const token = await unlessAborted(this.session.accessToken(), out.signal);
    if (token !== undefined) out.headers.set('authorization', `Bearer ${token}`);
    const arrived = await send(this.#fetch, out, this.#retry);
    if (arrived.response.status !== 401) return arrived;
    if (token === undefined) throw new NotSignedIn(problemOf(401, arrived.response.headers, arrived.text));
    const renewed = await unlessAborted(this.session.accessToken(token), out.signal);
    if (renewed === undefined) throw new NotSignedIn();
    out.headers.set('authorization', `Bearer ${renewed}`);
    return send(this.#fetch, out, this.#retry);
  }

  /** Reads what stands where a change was refused as stale. */
  async #current(refused: Outgoing): Promise<Reply<unknown> | undefined> {
    const url = refused.url.replace(/\?.*$/, '').replace(/\/(steps|successors)$/, '');
    try {
      const headers = new Headers(refused.headers);
      for (const name of ['if-match', 'idempotency-key', 'content-type']) headers.delete(name);
      const out = { method: 'GET', url, headers, signal: refused.signal, repeatable: true };
      const { response, text } = await this.#authorized(out);
      return response.ok ? replyOf(response, text) : undefined;
    } catch {
      return undefined;
    }
  }
}

/** Writes a version as an entity tag. */
export function tagOf(version: Version): string {
  if (typeof version === 'number') return `"${version}"`;
  if (typeof version === 'string') return /^(\*$|"|W\/)/.test(version) ? version : `"${version}"`;
  if ('etag' in version && version.etag !== undefined) return version.etag;
  if ('version' in version) return `"${version.version}"`;
  throw new TypeError('What was read has no version');
}

/** Puts parameters into a path template. */
function expand(template: string, parameters: Record<string, string | number> = {}): string {
  // anything else would continue the name of the host
  if (!template.startsWith('/')) throw new TypeError(`${template} is no path`);
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = parameters[name];
    if (value === undefined) throw new TypeError(`The path ${template} needs ${name}`);
    return encodeURIComponent(value);
  });
}

/** Writes a query: several values of a filter as repeated parameters or with commas, and nothing for `undefined`. */
function search(query: object = {}): string {
  const pairs = Object.entries(query).flatMap(([name, value]) => {
    const values = [value].flat().filter((one) => one !== undefined && one !== null).map(String);
    const isOne = COMMA_SEPARATED.includes(name) && values.length > 0;
    return (isOne ? [values.join(',')] : values).map((one) => [name, one]);
  });
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`;
}

/** Waits for a renewal that others wait for too; the signal ends only the waiting. */
async function unlessAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return work;
  signal.throwIfAborted();
  let end: (() => void) | undefined;
  const aborted = new Promise<never>((_, reject) => {
    end = () => reject(signal.reason);
    signal.addEventListener('abort', end, { once: true });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    if (end !== undefined) signal.removeEventListener('abort', end);
  }
}
