/** Client of the Kiến nghị API. */
export { Client, tagOf, type ClientOptions, type Conditional, type UntypedOptions } from './client.js';
export { ConnectionLost, KiennghiProblem, NotSignedIn, StaleVersion } from './errors.js';
export { newIdempotencyKey, uuidv7 } from './ids.js';
export type { DataOf, ItemOf, ListPath, Operation, OptionsOf, PageOptions, PathsWith, Version } from './operations.js';
export type { Reply } from './reply.js';
export type { RetryPolicy } from './send.js';
export { type ClientCredentials, type Session } from './session.js';
export { memoryStorage, webStorage, type StoredTokens, type TokenStorage } from './storage.js';
export type * from './generated/openapi.js';
