/** Client of the Kiến nghị API. */
export { Client, tagOf } from './client.js';
export { ConnectionLost, KiennghiProblem, NotSignedIn, StaleVersion } from './errors.js';
export { newIdempotencyKey, uuidv7 } from './ids.js';
export {} from './session.js';
export { memoryStorage, webStorage } from './storage.js';
