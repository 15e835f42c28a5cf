// What the fields of forms are called and in which order they stand, as the vocabulary says.
import { fieldNamed } from '../api.js';
import { either } from '../texts.js';

/** The label of a field; of a field that a newer service has, its name. */
export function labelOfField(name) {
  const { vi, en } = fieldNamed(name);
  const words = name.replace(/_id$/, '').replaceAll('_', ' ');
  return either(vi, en) ?? words.charAt(0).toUpperCase() + words.slice(1);
}

/** Sorts the names of fields as a form shows them. */
export function inOrder(names) {
  const place = (name) => fieldNamed(name).place ?? Number.MAX_SAFE_INTEGER;
  return [...names].sort((a, b) => place(a) - place(b));
}
