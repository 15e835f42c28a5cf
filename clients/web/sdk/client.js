/** The client: one method for each method of HTTP, typed by the OpenAPI document. */
import { NotSignedIn, StaleVersion, problemOf } from './errors.js';
import { COMMA_SEPARATED } from './generated/queries.js';
import { newIdempotencyKey } from './ids.js';
import { replyOf } from './reply.js';
import { DEFAULT_RETRY, send } from './send.js';
import { Session } from './session.js';
import { memoryStorage } from './storage.js';
export class Client {
    session;
    language;
    #baseUrl;
    #fetch;
    #retry;
    constructor(options) {
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
    async get(path, ...[options]) {
        return this.#typed('get', path, options);
    }
    /** Creates something, or appends a step. A lost answer is asked for again: it is executed once. */
    async post(path, ...[options]) {
        return this.#typed('post', path, options);
    }
    /** Replaces something, or creates it under an id that the caller made. */
    async put(path, ...[options]) {
        return this.#typed('put', path, options);
    }
    /** Changes fields (RFC 7396): what is absent stays, `null` clears. */
    async patch(path, ...[options]) {
        return this.#typed('patch', path, options);
    }
    async delete(path, ...[options]) {
        return this.#typed('delete', path, options);
    }
    /** The things of a list, page after page: `for await (const item of client.items('/v1/cases', { query }))`. */
    async *items(path, ...options) {
        for await (const page of this.pages(path, ...options)) {
            yield* page.data.items;
        }
    }
    /** The pages of a list. */
    async *pages(path, ...[options]) {
        let cursor;
        do {
            const query = { ...options?.query, ...(cursor === undefined ? {} : { cursor }) };
            const page = await this.#typed('get', path, { ...options, query });
            yield page;
            cursor = page.data.next_cursor ?? undefined;
        } while (cursor !== undefined);
    }
    /** Sends a request whose path is known only at run time, such as the `href` of an entry of `actions`. */
    async request(method, path, options = {}) {
        const out = this.#outgoing(method.toUpperCase(), path, options);
        const { response, text } = await this.#authorized(out);
        if (response.status === 304 && options.known !== undefined)
            return options.known;
        if (response.ok)
            return replyOf(response, text);
        const problem = problemOf(response.status, response.headers, text);
        if (problem instanceof StaleVersion)
            problem.current = await this.#current(out);
        throw problem;
    }
    async #typed(method, path, options = {}) {
        return (await this.request(method, path, options));
    }
    #outgoing(method, path, options) {
        const { body, ifMatch, known, signal } = options;
        const headers = new Headers({ accept: 'application/json, application/problem+json, */*;q=0.1' });
        headers.set('accept-language', this.language);
        const isText = typeof body === 'string';
        if (body !== undefined)
            headers.set('content-type', isText ? 'text/plain' : 'application/json');
        if (ifMatch !== undefined)
            headers.set('if-match', tagOf(ifMatch));
        if (known?.etag !== undefined)
            headers.set('if-none-match', known.etag);
        // made once, for all attempts
        if (method === 'POST')
            headers.set('idempotency-key', options.idempotencyKey ?? newIdempotencyKey());
        for (const [name, value] of Object.entries(options.headers ?? {}))
            headers.set(name, value);
        // with If-Match, a second execution would be refused as stale, as if somebody else had been first
        const isOnce = ['GET', 'HEAD', 'POST'].includes(method) || (method === 'PUT' && ifMatch === undefined);
        const repeatable = options.repeatable ?? isOnce;
        const url = this.#baseUrl + expand(path, options.path) + search(options.query);
        return { method, url, headers, signal, repeatable, ...(body === undefined ? {} : { body: isText ? body : JSON.stringify(body) }) };
    }
    /** Sends a request with an access token, and once more with a new one when the service does not accept it. */
    async #authorized(out) {
        const token = await unlessAborted(this.session.accessToken(), out.signal);
        if (token !== undefined)
            out.headers.set('authorization', `Bearer ${token}`);
        const arrived = await send(this.#fetch, out, this.#retry);
        if (arrived.response.status !== 401)
            return arrived;
        if (token === undefined)
            throw new NotSignedIn(problemOf(401, arrived.response.headers, arrived.text));
        const renewed = await unlessAborted(this.session.accessToken(token), out.signal);
        if (renewed === undefined)
            throw new NotSignedIn();
        out.headers.set('authorization', `Bearer ${renewed}`);
        return send(this.#fetch, out, this.#retry);
    }
    /** Reads what stands where a change was refused as stale. */
    async #current(refused) {
        const url = refused.url.replace(/\?.*$/, '').replace(/\/(steps|successors)$/, '');
        try {
            const headers = new Headers(refused.headers);
            for (const name of ['if-match', 'idempotency-key', 'content-type'])
                headers.delete(name);
            const out = { method: 'GET', url, headers, signal: refused.signal, repeatable: true };
            const { response, text } = await this.#authorized(out);
            return response.ok ? replyOf(response, text) : undefined;
        }
        catch {
            return undefined;
        }
    }
}
/** Writes a version as an entity tag. */
export function tagOf(version) {
    if (typeof version === 'number')
        return `"${version}"`;
    if (typeof version === 'string')
        return /^(\*$|"|W\/)/.test(version) ? version : `"${version}"`;
    if ('etag' in version && version.etag !== undefined)
        return version.etag;
    if ('version' in version)
        return `"${version.version}"`;
    throw new TypeError('What was read has no version');
}
/** Puts parameters into a path template. */
function expand(template, parameters = {}) {
    // anything else would continue the name of the host
    if (!template.startsWith('/'))
        throw new TypeError(`${template} is no path`);
    return template.replace(/\{(\w+)\}/g, (_, name) => {
        const value = parameters[name];
        if (value === undefined)
            throw new TypeError(`The path ${template} needs ${name}`);
        return encodeURIComponent(value);
    });
}
/** Writes a query: several values of a filter as repeated parameters or with commas, and nothing for `undefined`. */
function search(query = {}) {
    const pairs = Object.entries(query).flatMap(([name, value]) => {
        const values = [value].flat().filter((one) => one !== undefined && one !== null).map(String);
        const isOne = COMMA_SEPARATED.includes(name) && values.length > 0;
        return (isOne ? [values.join(',')] : values).map((one) => [name, one]);
    });
    return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs)}`;
}
/** Waits for a renewal that others wait for too; the signal ends only the waiting. */
async function unlessAborted(work, signal) {
    if (signal === undefined)
        return work;
    signal.throwIfAborted();
    let end;
    const aborted = new Promise((_, reject) => {
        end = () => reject(signal.reason);
        signal.addEventListener('abort', end, { once: true });
    });
    try {
        return await Promise.race([work, aborted]);
    }
    finally {
        if (end !== undefined)
            signal.removeEventListener('abort', end);
    }
}
