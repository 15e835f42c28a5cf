// The events of a case, newest first: what was done, by whom, for which day.
import { labelOf } from './api.js';
import { h } from './dom.js';
import { badge, day, time } from './format.js';
import { t } from './texts.js';

export function timeline(events) {
  return h('ol', { class: 'timeline', reversed: true }, events.map(event));
}

function event(one) {
  const who = [one.user_name ?? one.client_name, one.organization_name].filter(Boolean).join(', ') || t('system');
  return h('li', {},
    h('p', {}, h('strong', {}, labelOf('Action', one.action)), ' ',
      one.to_status && one.to_status !== one.from_status && badge('Status', one.to_status)),
    h('p', { class: 'quiet' }, h('time', { datetime: one.on }, day(one.on)), ` · ${who}`,
      one.on_behalf_of_name && ` · ${t('onBehalfOf', { name: one.on_behalf_of_name })}`,
      one.late_entry && ` · ${t('recordedAt', { time: time(one.recorded_at) })}`),
    texts(one).map((text) => h('p', { lang: 'vi' }, text)));
}

/** What people wrote: the reason, and the texts of the event; an erased text is `null`. */
function texts({ reason, data }) {
  const written = Object.values(data ?? {}).filter((value) => value !== null && typeof value === 'object' && 'digest' in value);
  return [reason, ...written].map((one) => one?.text).filter(Boolean);
}
