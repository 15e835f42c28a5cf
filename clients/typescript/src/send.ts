/** One request, in as many attempts as it takes. */
import { ConnectionLost } from './errors.js';

/** How often, and how long, to try. */
export interface RetryPolicy {
  /** How many attempts a request has, the first one included. */
  attempts: number;
  /** Milliseconds before the second attempt; doubled for each one after it. */
  firstDelay: number;
  /** The longest delay. A `Retry-After` beyond it is not waited for: the refusal is thrown. */
  longestDelay: number;
  /** Milliseconds after which an attempt without an answer counts as lost. */
  timeout: number;
}

export const DEFAULT_RETRY: RetryPolicy = { attempts: 4, firstDelay: 300, longestDelay: 20_000, timeout: 30_000 };

export interface Outgoing {
  method: string;
  url: string;
  headers: Headers;
  body?: string;
  signal?: AbortSignal | undefined;
  /** Whether it does no harm when the service executes it twice: then it is also repeated when its answer was lost. */
  repeatable: boolean;
}

/** A response whose body has arrived too. */
export interface Arrived {
  response: Response;
  text: string;
}

/**
 * Sends a request. It is repeated when the service refused it as busy (429, 503), which it says before it does anything;
 * and, when it is repeatable, also when no answer came, or only that of a gateway.
 */
export async function send(fetch: typeof globalThis.fetch, out: Outgoing, policy: RetryPolicy): Promise<Arrived> {
  for (let attempt = 1; ; attempt += 1) {
    out.signal?.throwIfAborted();
    const last = attempt >= policy.attempts;
    let delay = backOff(attempt, policy);
    try {
      const arrived = await once(fetch, out, policy);
      const wait = retryDelay(arrived.response, out.repeatable, delay);
      if (last || wait === undefined || wait > policy.longestDelay) return arrived;
      delay = wait;
    } catch (cause) {
      out.signal?.throwIfAborted();
      if (last || !out.repeatable) {
        throw new ConnectionLost(cause, out.method !== 'GET', out.headers.get('idempotency-key') ?? undefined);
      }
    }
    await sleep(delay, out.signal);
  }
}

async function once(fetch: typeof globalThis.fetch, out: Outgoing, policy: RetryPolicy): Promise<Arrived> {
  const { method, url, headers } = out;
  const timeout = AbortSignal.timeout(policy.timeout);
  const signal = out.signal ? AbortSignal.any([out.signal, timeout]) : timeout;
  const response = await fetch(url, { method, headers, signal, body: out.body ?? null });
  // the end of the body can be lost too
  return { response, text: await response.text() };
}

/** Returns how long to wait before the request is repeated, or `undefined` when it is not. */
function retryDelay(response: Response, repeatable: boolean, delay: number): number | undefined {
  const { status } = response;
  const refused = status === 429 || status === 503;
  const gateway = status === 502 || status === 504;
  if (!refused && !(gateway && repeatable)) return undefined;
  const after = Number(response.headers.get('retry-after') ?? Number.NaN);
  return Number.isFinite(after) ? Math.max(after * 1000, delay) : delay;
}

/** Returns a delay that doubles with each attempt, and differs between clients that were refused together. */
function backOff(attempt: number, policy: RetryPolicy): number {
  const full = Math.min(policy.firstDelay * 2 ** (attempt - 1), policy.longestDelay);
  return full / 2 + (Math.random() * full) / 2;
}

/** Waits, unless the signal ends it. */
export function sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
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
