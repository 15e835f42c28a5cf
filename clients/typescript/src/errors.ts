/** The errors that the client throws. */
import type { FieldError, Problem as Documented } from './generated/openapi.js';
import type { Reply } from './reply.js';

/** The codes of the document; a newer service may have others. */
type Code = Documented['code'] | (string & Record<never, never>);

type Problem = Partial<Omit<Documented, 'code'> & { code: Code }>;

/** The service refused a request (RFC 9457). */
export class KiennghiProblem extends Error {
  override readonly name: string = 'KiennghiProblem';
  readonly status: number;
  /** Stable, for programs: the catalogue of the service lists all. Of a proxy's page: `http_error`. */
  readonly code: Code;
  /** What it is, in the caller's language. */
  readonly title: string;
  readonly detail: string | undefined;
  /** The wrong fields and parameters. */
  readonly errors: readonly FieldError[];
  /** Quote it when you ask for help. */
  readonly requestId: string | undefined;
  /** Where the code is explained. */
  readonly type: string | undefined;
  readonly headers: Headers;

  constructor(status: number, headers: Headers, problem: Problem) {
    super(messageOf(status, problem));
    this.status = status;
    this.headers = headers;
    this.code = problem.code ?? 'http_error';
    this.title = problem.title ?? `HTTP ${status}`;
    this.detail = problem.detail ?? undefined;
    this.errors = problem.errors ?? [];
    this.requestId = problem.request_id ?? headers.get('x-request-id') ?? undefined;
    this.type = problem.type;
  }

  /** The errors of one field of the body, by its JSON pointer. */
  errorsAt(pointer: string): FieldError[] {
    return this.errors.filter((error) => error.pointer === pointer);
  }
}

/** 412: what was to be changed has changed since it was read. */
export class StaleVersion extends KiennghiProblem {
  override readonly name: string = 'StaleVersion';
  /** What stands there now; `undefined` when it could not be read. */
  current: Reply<unknown> | undefined;

  /** The version that stands there now. */
  get currentVersion(): number | undefined {
    const data = this.current?.data;
    const version = typeof data === 'object' && data !== null && 'version' in data ? data.version : undefined;
    return typeof version === 'number' ? version : undefined;
  }
}

/** Nobody is signed in, or the sign-in has ended: sign in again. */
export class NotSignedIn extends Error {
  override readonly name: string = 'NotSignedIn';

  constructor(cause?: unknown) {
    super('Not signed in', { cause });
  }
}

/** No answer arrived, after all attempts. */
export class ConnectionLost extends Error {
  override readonly name: string = 'ConnectionLost';
  /**
   * Whether the service may have executed the request all the same. When there is an `idempotencyKey`, send the same
   * request with it again: it is executed once.
   */
  readonly mayBeDone: boolean;
  readonly idempotencyKey: string | undefined;

  constructor(cause: unknown, mayBeDone: boolean, idempotencyKey?: string) {
    super('No answer from the service', { cause });
    this.mayBeDone = mayBeDone;
    this.idempotencyKey = idempotencyKey;
  }
}

/** Words a problem in one line, for logs. */
function messageOf(status: number, problem: Problem): string {
  const fields = (problem.errors ?? []).map((error) => `${error.pointer ?? error.parameter ?? ''} ${error.detail}`);
  const details = [problem.detail, ...fields].filter(Boolean).join('; ');
  const title = problem.title ?? `HTTP ${status}`;
  return details === '' ? title : `${title}: ${details}`;
}

/** Makes the error of a response that is not a success. */
export function problemOf(status: number, headers: Headers, text: string): KiennghiProblem {
  const body = parse(text);
  // RFC 6749, section 5.2: the errors of the token endpoint have a shape of their own
  const problem =
    typeof body.error === 'string'
      ? { ...body, title: body.error_description ?? body.error, code: body.code ?? body.error }
      : body;
  const Kind = status === 412 ? StaleVersion : KiennghiProblem;
  return new Kind(status, headers, problem);
}

interface OAuthBody {
  error?: unknown;
  error_description?: string;
}

/** Parses a problem; of what a proxy made, nothing is known but the status. */
function parse(text: string): Problem & OAuthBody {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null && !Array.isArray(body) ? body : {};
  } catch {
    return {};
  }
}
