/** Sign-in, and access tokens that are renewed before they end. */
import { KiennghiProblem, NotSignedIn, problemOf } from './errors.js';
import { send } from './send.js';
/** A token is renewed this many milliseconds before it ends, so that it does not end on the way. */
const MARGIN = 20_000;
/** For so long a used refresh token yields its successor: a lost answer can be asked for again. */
const SUCCESSOR_MS = 60_000;
/** One sign-in. Requests that need a new token at the same time share one renewal, in all tabs of a browser. */
export class Session {
    #options;
    #renewal;
    constructor(options) {
        this.#options = options;
    }
    /** Signs a person in. */
    async signIn(username, password) {
        const tokens = await this.#ask('/v1/auth/login', 'application/json', JSON.stringify({ username, password }));
        await this.#options.storage.save(tokens);
    }
    /**
     * Opens an access link, for an agency without accounts: requests to `/v1/linked-assignment` are then its own. A link can be
     * opened once, so keep the tokens in a storage that stays.
     *
     * @param token What stands after `#` in the link.
     */
    async openLink(token) {
        const tokens = await this.#ask('/v1/access-links/open', 'application/json', JSON.stringify({ token }));
        await this.#options.storage.save(tokens);
    }
    /** Signs out: here at once, and at the service when it can be reached. */
    async signOut() {
        const tokens = await this.#options.storage.load();
        await this.#options.storage.clear();
        const token = tokens?.refreshToken;
        if (token !== undefined)
            await this.#post('/v1/oauth/revoke', FORM, form({ token }));
    }
    /** Whether there are tokens; whether they still count, the next request shows. */
    async isSignedIn() {
        return (await this.#options.storage.load()) !== undefined;
    }
    /**
     * Returns an access token that is not about to end.
     *
     * @param refused A token that the service did not accept any more: another one is returned.
     */
    async accessToken(refused) {
        const tokens = await this.#options.storage.load();
        if (tokens !== undefined && isFresh(tokens, refused))
            return tokens.accessToken;
        if (tokens === undefined && this.#options.credentials === undefined)
            return undefined;
        this.#renewal ??= this.#renew(refused).finally(() => {
            this.#renewal = undefined;
        });
        return (await this.#renewal).accessToken;
    }
    async #renew(refused) {
        return oneTabAtATime(`kiennghi ${this.#options.baseUrl}`, async () => {
            const { storage, credentials, onEnd } = this.#options;
            // another tab may have been first
            const tokens = await storage.load();
            if (tokens !== undefined && isFresh(tokens, refused))
                return tokens;
            try {
                const renewed = await this.#exchange(tokens?.refreshToken, credentials);
                const kept = await storage.load();
                // whoever signed out, or signed in anew, meanwhile is not signed in again by this
                if (kept?.refreshToken !== tokens?.refreshToken) {
                    if (kept === undefined)
                        throw new NotSignedIn();
                    return kept;
                }
                await storage.save(renewed);
                return renewed;
            }
            catch (error) {
                if (!(error instanceof KiennghiProblem) || (error.status !== 400 && error.status !== 401))
                    throw error;
                await storage.clear();
                onEnd?.();
                throw new NotSignedIn(error);
            }
        });
    }
    #exchange(refresh, credentials) {
        if (credentials !== undefined) {
            const { clientId, clientSecret, scope } = credentials;
            const fields = { grant_type: 'client_credentials', client_id: clientId, client_secret: clientSecret };
            return this.#ask('/v1/oauth/token', FORM, form(scope === undefined ? fields : { ...fields, scope }));
        }
        if (refresh === undefined)
            throw new NotSignedIn();
        const body = form({ grant_type: 'refresh_token', refresh_token: refresh });
        return this.#ask('/v1/oauth/token', FORM, body);
    }
    async #ask(path, type, body) {
        const { access_token, refresh_token, expires_in } = JSON.parse(await this.#post(path, type, body));
        const expiresAt = Date.now() + expires_in * 1000;
        return { accessToken: access_token, refreshToken: refresh_token ?? undefined, expiresAt };
    }
    async #post(path, type, body) {
        const { baseUrl, fetch, language, retry } = this.#options;
        const headers = new Headers({ 'content-type': type, 'accept-language': language() });
        const policy = { ...retry, timeout: Math.min(retry.timeout, SUCCESSOR_MS / 4) };
        const out = { method: 'POST', url: baseUrl + path, headers, body, repeatable: true };
        const { response, text } = await send(fetch, out, policy);
        if (!response.ok)
            throw problemOf(response.status, response.headers, text);
        return text;
    }
}
const FORM = 'application/x-www-form-urlencoded';
function form(fields) {
    return new URLSearchParams(fields).toString();
}
function isFresh(tokens, refused) {
    return tokens.accessToken !== refused && tokens.expiresAt - MARGIN > Date.now();
}
/** Runs a task while no other tab of the browser runs it; where there are no locks, at once. */
function oneTabAtATime(name, task) {
    const locks = globalThis.navigator?.locks;
    return locks === undefined ? task() : locks.request(name, task);
}
