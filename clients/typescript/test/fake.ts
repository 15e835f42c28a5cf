/** A tiny server that answers as the test says, and remembers what it was asked. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Client, memoryStorage, type ClientOptions, type StoredTokens } from '../src/index.js';

export interface Asked {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage['headers'];
  body: string;
}

/** What to answer: `lost` reads the request and closes the connection. */
export type Answer = { status?: number; headers?: Record<string, string>; json?: unknown; text?: string } | 'lost';

export class Fake {
  readonly asked: Asked[] = [];
  readonly #server: Server;

  private constructor(answer: (asked: Asked, times: number) => Answer | Promise<Answer>) {
    this.#server = createServer((request, response) => {
      void this.#handle(request, response, answer);
    });
  }

  /** Starts a server; `times` counts the requests to the same method and path. */
  static async start(answer: (asked: Asked, times: number) => Answer | Promise<Answer>): Promise<Fake> {
    const fake = new Fake(answer);
    await new Promise<void>((ready) => fake.#server.listen(0, '127.0.0.1', ready));
    return fake;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Makes a client that tries again without waiting; with `null`, nobody is signed in. */
  client(options: Partial<ClientOptions> = {}, tokens: StoredTokens | null = fresh('one')): Client {
    const storage = memoryStorage();
    if (tokens !== null) void storage.save(tokens);
    return new Client({ baseUrl: this.url, storage, retry: { firstDelay: 1, timeout: 2_000 }, ...options });
  }

  to(method: string, path: string): Asked[] {
    return this.asked.filter((asked) => asked.method === method && asked.path === path);
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((done) => this.#server.close(done));
  }

  async #handle(
    request: IncomingMessage,
    response: ServerResponse,
    answer: (asked: Asked, times: number) => Answer | Promise<Answer>,
  ): Promise<void> {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    const url = new URL(request.url ?? '/', 'http://fake');
    const method = request.method ?? '';
    const asked = { method, path: url.pathname, query: url.searchParams, headers: request.headers, body };
    this.asked.push(asked);
    const what = await answer(asked, this.to(method, url.pathname).length);
    if (what === 'lost') {
      request.socket.destroy();
      return;
    }
    const type = (what.status ?? 200) < 400 ? 'application/json' : 'application/problem+json';
    response.writeHead(what.status ?? 200, what.text === undefined ? { 'content-type': type, ...what.headers } : what.headers);
    response.end(what.text ?? (what.json === undefined ? '' : JSON.stringify(what.json)));
  }
}

/** Tokens that are good for an hour. */
export function fresh(name: string): StoredTokens {
  return { accessToken: `access-${name}`, refreshToken: `refresh-${name}`, expiresAt: Date.now() + 3_600_000 };
}

/** Tokens whose access token has ended. */
export function ended(name: string): StoredTokens {
  return { ...fresh(name), expiresAt: Date.now() - 1 };
}

/** The service's answer to a sign-in or a refresh. */
export function tokens(name: string): Answer {
  return {
    json: { access_token: `access-${name}`, refresh_token: `refresh-${name}`, token_type: 'Bearer', expires_in: 900 },
  };
}

/** A problem as the service words it. */
export function problem(status: number, code: string, more: object = {}, headers: Record<string, string> = {}): Answer {
  return { status, headers, json: { type: 'about:blank', title: code, status, code, instance: '/', ...more } };
}
