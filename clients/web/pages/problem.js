// What a refusal or a fault looks like.
import { h } from '../dom.js';
import { t } from '../texts.js';
import { ConnectionLost, KiennghiProblem, NotSignedIn } from '../sdk/index.js';

/** Words an error for a reader: what the service said, in the reader's language. */
export function told(error) {
  if (error instanceof KiennghiProblem) return error.detail ? `${error.title}: ${error.detail}` : error.title;
  if (error instanceof ConnectionLost) return t('noConnection');
  if (error instanceof NotSignedIn) return t('signedOut');
  console.error(error);
  return t('failed');
}

/** The number by which the operator finds the request. */
export function reference(error) {
  const id = error instanceof KiennghiProblem ? error.requestId : undefined;
  return id && h('p', { class: 'quiet' }, `${t('requestId')}: `, h('code', {}, id));
}

/** A page that says that another one could not be shown. */
export function problem(error, retry) {
  return {
    title: t('failed'),
    elements: h('section', { class: 'card' },
      h('h1', { tabindex: -1 }, t('failed')),
      h('p', { role: 'alert' }, told(error)), reference(error),
      h('button', { type: 'button', onclick: retry }, t('retry'))),
  };
}
