/** One request, in as many attempts as it takes. */
import { ConnectionLost } from './errors.js';
export const DEFAULT_RETRY = { attempts: 4, firstDelay: 300, longestDelay: 20_000, timeout: 30_000 };
/**
 * Sends a request. It is repeated when the service refused it as busy (429, 503), which it says before it does anything;
 * and, when it is repeatable, also when no answer came, or only that of a gateway.
 */
export async function send(fetch, out, policy) {
    for (let attempt = 1;; attempt += 1) {
        out.signal?.throwIfAborted();
        const last = attempt >= policy.attempts;
        let delay = backOff(attempt, policy);
        try {
            const arrived = await once(fetch, out, policy);
            const wait = retryDelay(arrived.response, out.repeatable, delay);
            if (last || wait === undefined || wait > policy.longestDelay)
                return arrived;
            delay = wait;
        }
        catch (cause) {
            out.signal?.throwIfAborted();
            if (last || !out.repeatable) {
                throw new ConnectionLost(cause, out.method !== 'GET', out.headers.get('idempotency-key') ?? undefined);
            }
        }
        await sleep(delay, out.signal);
    }
}
async function once(fetch, out, policy) {
    const { method, url, headers } = out;
    const timeout = AbortSignal.timeout(policy.timeout);
    const signal = out.signal ? AbortSignal.any([out.signal, timeout]) : timeout;
    const response = await fetch(url, { method, headers, signal, body: out.body ?? null });
    // the end of the body can be lost too
    return { response, text: await response.text() };
}
/** Returns how long to wait before the request is repeated, or `undefined` when it is not. */
function retryDelay(response, repeatable, delay) {
    const { status } = response;
    const refused = status === 429 || status === 503;
    const gateway = status === 502 || status === 504;
    if (!refused && !(gateway && repeatable))
        return undefined;
    const after = Number(response.headers.get('retry-after') ?? Number.NaN);
    return Number.isFinite(after) ? Math.max(after * 1000, delay) : delay;
}
/** Returns a delay that doubles with each attempt, and differs between clients that were refused together. */
function backOff(attempt, policy) {
    const full = Math.min(policy.firstDelay * 2 ** (attempt - 1), policy.longestDelay);
    return full / 2 + (Math.random() * full) / 2;
}
/** Waits, unless the signal ends it. */
export function sleep(milliseconds, signal) {
    return new Promise((resolve, reject) => {
        const end = () => {
            clearTimeout(timer);
            reject(signal?.reason);
        };
        const timer = setTimeout(() => {
            signal?.removeEventListener('abort', end);
            resolve();
        }, milliseconds);
        signal?.addEventListener('abort', end, { once: true });
    });
}
