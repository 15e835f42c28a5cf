// Registers a petition, or creates a supervision: the form is drawn from the schema of the request body.
import { loadDocument, whoAmI } from '../api.js';
import { announce, h } from '../dom.js';
import { fields } from '../forms/form.js';
import { requestForm, sendOnce } from '../forms/request.js';
import { resolve } from '../forms/schema.js';
import { t } from '../texts.js';

export function registerPetition() {
  return create('/v1/petitions', t('register'), (petition) => {
    announce(t('registered', { number: petition.number }));
    location.hash = `#/cases/${petition.id}`;
  });
}

export function createSupervision() {
  return create('/v1/supervisions', t('createSupervision'), ({ id }) => {
    announce(t('created'));
    location.hash = `#/supervisions/${id}`;
  });
}

async function create(path, title, done) {
  const [document, me] = await Promise.all([loadDocument(), whoAmI()]);
  const { schema } = document.paths[path].post.requestBody.content['application/json'];
  const { council_id } = me.grants.find((grant) => grant.council_id) ?? {};
  const form = fields({ document, thing: { council_id } }, resolve(document, schema));
  const send = sendOnce('POST', path);
  return {
    title,
    elements: [
      h('h1', { tabindex: -1 }, title),
      h('div', { class: 'card form-page' },
        requestForm({ form, send: () => send({ body: form.read() }), label: title, done: ({ data }) => done(data) })),
    ],
  };
}
