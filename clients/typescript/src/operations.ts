/** Types that read an operation's parameters, body and answer out of the generated `paths`. */
import type { paths } from './generated/openapi.js';

export type Method = 'get' | 'put' | 'post' | 'patch' | 'delete';

/** The paths that have a method. */
export type PathsWith<M extends Method> = {
  [P in keyof paths]: paths[P][M] extends { responses: unknown } ? P : never;
}[keyof paths];

/** One operation of the document. */
export type Operation<P extends keyof paths, M extends Method> = paths[P][M];

/**
 * A version to change: the number that was read, an entity tag, or what was read itself, for a reply has an `etag` and
 * most things have a `version`.
 */
export type Version = number | string | { readonly version: number } | { readonly etag: string | undefined };

/** What every request takes. */
export interface RequestOptions {
  /** Ends the request, and waiting for the next attempt. */
  signal?: AbortSignal;
  headers?: Record<string, string>;
  /**
   * Whether the request is repeated when its answer was lost. Without it: reads, posts, which have an idempotency key, and
   * a `put` that names no version.
   */
  repeatable?: boolean;
}

type Parameter<O, Place extends string> = O extends { parameters: { [K in Place]?: infer T } } ? NonNullable<T> : never;
type Header<O, Name extends string> = Name extends keyof Parameter<O, 'header'> ? Parameter<O, 'header'>[Name] : never;
/** A filter that takes several values takes one, too. */
type Values<Q> = { [K in keyof Q]: Q[K] extends (infer T)[] | undefined ? T | readonly T[] : Q[K] };
type QueryParameters<O> = Values<Parameter<O, 'query'>>;
type Optional<T> = Record<never, never> extends T ? true : false;

type PathOption<O> = [Parameter<O, 'path'>] extends [never] ? unknown : { path: Parameter<O, 'path'> };
type QueryOption<O> = [Parameter<O, 'query'>] extends [never]
  ? unknown
  : Optional<QueryParameters<O>> extends true
    ? { query?: QueryParameters<O> }
    : { query: QueryParameters<O> };
type IfMatchOption<O> = [Header<O, 'If-Match'>] extends [never]
  ? unknown
  : undefined extends Header<O, 'If-Match'>
    ? { ifMatch?: Version }
    : { ifMatch: Version };
type KeyOption<O> = [Header<O, 'Idempotency-Key'>] extends [never]
  ? unknown
  : {
      /** Made anew for each call. Give the key of an earlier call to repeat that one, also after a restart. */
      idempotencyKey?: string;
    };
type BodyOption<O> = O extends { requestBody: { content: infer C } } ? { body: C[keyof C] } : unknown;

/** The options of an operation, as the document describes it. */
export type OptionsOf<O> = RequestOptions &
  PathOption<O> &
  QueryOption<O> &
  IfMatchOption<O> &
  KeyOption<O> &
  BodyOption<O>;

/** The options are an argument that can be left out when none of them is required. */
export type OptionsArgument<O, More = unknown> =
  Record<never, never> extends OptionsOf<O> ? [options?: OptionsOf<O> & More] : [options: OptionsOf<O> & More];

type Content<R> = R extends { content: infer C } ? C[keyof C] : undefined;

/** The body that an operation answers with. */
export type DataOf<O> = O extends { responses: infer R } ? Content<R[keyof R]> : never;

/** The paths that answer with pages. */
export type ListPath = {
  [P in PathsWith<'get'>]: DataOf<Operation<P, 'get'>> extends { items: unknown[]; next_cursor: string | null } ? P : never;
}[PathsWith<'get'>];

/** One thing of a list. */
export type ItemOf<P extends ListPath> = DataOf<Operation<P, 'get'>> extends { items: (infer T)[] } ? T : never;

/** The options of a list that is read page after page: its filters are the same for all pages. */
export type PageOptions<P extends ListPath> = RequestOptions &
  PathOption<Operation<P, 'get'>> & { query?: Omit<QueryParameters<Operation<P, 'get'>>, 'cursor'> };

export type PageArgument<P extends ListPath> =
  Record<never, never> extends PageOptions<P> ? [options?: PageOptions<P>] : [options: PageOptions<P>];
