/** Makes a reply of a response whose body was read. */
export function replyOf(response, text) {
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
