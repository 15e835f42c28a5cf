/** The service refused a request (RFC 9457). */
export class KiennghiProblem extends Error {
    name = 'KiennghiProblem';
    status;
    /** Stable, for programs: the catalogue of the service lists all. Of a proxy's page: `http_error`. */
    code;
    /** What it is, in the caller's language. */
    title;
    detail;
    /** The wrong fields and parameters. */
    errors;
    /** Quote it when you ask for help. */
    requestId;
    /** Where the code is explained. */
    type;
    headers;
    constructor(status, headers, problem) {
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
    errorsAt(pointer) {
        return this.errors.filter((error) => error.pointer === pointer);
    }
}
/** 412: what was to be changed has changed since it was read. */
export class StaleVersion extends KiennghiProblem {
    name = 'StaleVersion';
    /** What stands there now; `undefined` when it could not be read. */
    current;
    /** The version that stands there now. */
    get currentVersion() {
        const data = this.current?.data;
        const version = typeof data === 'object' && data !== null && 'version' in data ? data.version : undefined;
        return typeof version === 'number' ? version : undefined;
    }
}
/** Nobody is signed in, or the sign-in has ended: sign in again. */
export class NotSignedIn extends Error {
    name = 'NotSignedIn';
    constructor(cause) {
        super('Not signed in', { cause });
    }
}
/** No answer arrived, after all attempts. */
export class ConnectionLost extends Error {
    name = 'ConnectionLost';
    /**
     * Whether the service may have executed the request all the same. When there is an `idempotencyKey`, send the same
     * request with it again: it is executed once.
     */
    mayBeDone;
    idempotencyKey;
    constructor(cause, mayBeDone, idempotencyKey) {
        super('No answer from the service', { cause });
        this.mayBeDone = mayBeDone;
        this.idempotencyKey = idempotencyKey;
    }
}
/** Words a problem in one line, for logs. */
function messageOf(status, problem) {
    const fields = (problem.errors ?? []).map((error) => `${error.pointer ?? error.parameter ?? ''} ${error.detail}`);
    const details = [problem.detail, ...fields].filter(Boolean).join('; ');
    const title = problem.title ?? `HTTP ${status}`;
    return details === '' ? title : `${title}: ${details}`;
}
/** Makes the error of a response that is not a success. */
export function problemOf(status, headers, text) {
    const body = parse(text);
    // RFC 6749, section 5.2: the errors of the token endpoint have a shape of their own
    const problem = typeof body.error === 'string'
        ? { ...body, title: body.error_description ?? body.error, code: body.code ?? body.error }
        : body;
    const Kind = status === 412 ? StaleVersion : KiennghiProblem;
    return new Kind(status, headers, problem);
}
/** Parses a problem; of what a proxy made, nothing is known but the status. */
function parse(text) {
    try {
        const body = JSON.parse(text);
        return typeof body === 'object' && body !== null && !Array.isArray(body) ? body : {};
    }
    catch {
        return {};
    }
}
