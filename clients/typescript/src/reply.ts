/** What a request answers. */
export interface Reply<T> {
  readonly data: T;
  readonly status: number;
  /** The version to name when it is changed: give the reply, or this, as `ifMatch`. */
  readonly etag: string | undefined;
  /** The path of what was created. */
  readonly location: string | undefined;
  /** Whether the service had executed the request before, under the same idempotency key. */
  readonly replayed: boolean;
  readonly headers: Headers;
}

/** Makes a reply of a response whose body was read. */
export function replyOf(response: Response, text: string): Reply<unknown> {
  const { headers, status } = response;
  const isJson = /[/+]json\b/.test(headers.get('content-type') ?? '');
  return {
    data: text === '' ? undefined : isJson ? JSON.parse(text) : text,
    status,
    etag: headers.get('etag') ?? undefined,
    location: headers.get('location') ?? undefined,
    replayed: headers.get('idempotency-replayed') === 'true',
    headers,
  };
}
