// Registers a petition: the form is drawn from the schema of `POST /v1/petitions`.
import { loadDocument, whoAmI } from '../api.js';
import { announce, h } from '../dom.js';
import { fields } from '../forms/form.js';
import { requestForm, sendOnce } from '../forms/request.js';
import { resolve } from '../forms/schema.js';
import { t } from '../texts.js';

export async function register() {
  const [document, me] = await Promise.all([loadDocument(), whoAmI()]);
  const { schema } = document.paths['/v1/petitions'].post.requestBody.content['application/json'];
  const { council_id } = me.grants.find((grant) => grant.council_id) ?? {};
  const form = fields({ document, thing: { council_id } }, resolve(document, schema));
  const send = sendOnce('POST', '/v1/petitions');

  function done({ data }) {
    announce(t('registered', { number: data.number }));
    location.hash = `#/cases/${data.id}`;
  }

  return {
    title: t('register'),
    elements: [
      h('h1', { tabindex: -1 }, t('register')),
      h('div', { class: 'card form-page' },
        requestForm({ form, send: () => send({ body: form.read() }), label: t('register'), done })),
    ],
  };
}
