// Changes a password that somebody else has set: until then, the service refuses everything else.
import { client, forget, loadDocument } from '../api.js';
import { announce, h } from '../dom.js';
import { fields } from '../forms/form.js';
import { requestForm } from '../forms/request.js';
import { resolve } from '../forms/schema.js';
import { t } from '../texts.js';

export async function changePassword() {
  const document = await loadDocument();
  const form = fields({ document }, resolve(document, { $ref: '#/components/schemas/PasswordChange' }));
  // the second time, the current password would be wrong
  const send = () => client.request('PUT', '/v1/me/password', { body: form.read(), repeatable: false });

  function done() {
    forget();
    announce(t('done', { label: t('changePassword') }));
    window.dispatchEvent(new Event('reload'));
  }

  return {
    title: t('changePassword'),
    elements: [
      h('h1', { tabindex: -1 }, t('changePassword')),
      h('p', {}, t('passwordWasSet')),
      h('div', { class: 'card form-page' }, requestForm({ form, send, label: t('save'), done })),
    ],
  };
}
