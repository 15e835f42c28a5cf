/** Ids that a client makes itself. */
/** Makes a key for one logical write: repeat the write with the same key, and it is executed once. */
export function newIdempotencyKey() {
    return hex(crypto.getRandomValues(new Uint8Array(16)));
}
/** Makes a UUID of version 7, for `PUT /v1/petitions/{id}`: the petition has its id before the service knows it. */
export function uuidv7(now = Date.now()) {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    new DataView(bytes.buffer).setUint32(0, Math.floor(now / 0x10000));
    new DataView(bytes.buffer).setUint16(4, now % 0x10000);
    bytes[6] = 0x70 | (bytes[6] & 0x0f);
    bytes[8] = 0x80 | (bytes[8] & 0x3f);
    return hex(bytes).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
function hex(bytes) {
    return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
