// The one client of the page, and what is read once: who is signed in, the words of enums, and the OpenAPI document.
import { Client, webStorage } from './sdk/index.js';
import { language } from './texts.js';

const parameters = new URLSearchParams(location.search);
const isDevelopment = ['127.0.0.1', 'localhost'].includes(location.hostname);

/** Whether the page may name the accounts of a demonstration. */
export const isDemo = parameters.has('demo');

// a link must not be able to send a password elsewhere: only a developer's own page may name another service
const baseUrl = (isDevelopment && parameters.get('api')) || location.origin;

const listeners = [];

/** Calls a function when the sign-in has ended by itself. */
export function onSignedOut(listener) {
  listeners.push(listener);
}

function clientOf(storage) {
  return new Client({ baseUrl, storage, language, onSignedOut: () => listeners.forEach((listener) => listener()) });
}

// this tab only: nothing stays on a machine that others use too
export let client = clientOf(webStorage(sessionStorage));

/** Keeps the tokens elsewhere from now on. */
export function keepTokensIn(storage) {
  client = clientOf(storage);
}

let me;
let vocabulary;
let openapi;

/** The signed-in person, with grants and permissions. */
export async function whoAmI() {
  me ??= (await client.get('/v1/me')).data;
  return me;
}

/** Forgets the person, when another one signs in. */
export function forget() {
  me = undefined;
}

/** Loads the labels of all enum words and of all fields. */
export async function loadVocabulary() {
  if (vocabulary) return;
  const { enums, fields } = (await client.request('GET', '/v1/vocabulary')).data;
  vocabulary = { enums, fields: new Map(fields.map((field, place) => [field.name, { ...field, place }])) };
}

/** The words of an enum in the order to show, each with its label; `undefined` when there is no such enum. */
export function wordsOf(name) {
  return vocabulary.enums[name]?.map(({ word, vi, en }) => ({ word, label: language === 'en' ? en : vi }));
}

/** The label of an enum word. */
export function labelOf(name, word) {
  return wordsOf(name)?.find((one) => one.word === word)?.label ?? word ?? '';
}

/** What the vocabulary says of a field: `vi`, `en`, `list` and its `place` in forms; of an unknown one, nothing. */
export function fieldNamed(name) {
  return vocabulary.fields.get(name) ?? {};
}

/** Loads the OpenAPI document, from which forms are drawn. */
export async function loadDocument() {
  openapi ??= client.request('GET', '/openapi.json').then((reply) => reply.data);
  return openapi;
}
