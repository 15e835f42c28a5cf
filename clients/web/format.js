// How days, counts and states are shown.
import { labelOf } from './api.js';
import { h } from './dom.js';
import { language, t } from './texts.js';

const ZONE = 'Asia/Ho_Chi_Minh';
const DAY = { day: '2-digit', month: '2-digit', year: 'numeric' };

function locale() {
  return language === 'en' ? 'en-GB' : 'vi-VN';
}

/** Today in Viet Nam, as legal dates are. */
export function today() {
  return new Intl.DateTimeFormat('en-CA', { timeZone: ZONE }).format(new Date());
}

/** `2026-11-26` as `26/11/2026`. */
export function day(date) {
  return date ? new Intl.DateTimeFormat(locale(), { ...DAY, timeZone: 'UTC' }).format(new Date(date)) : '';
}

export function time(timestamp) {
  const format = new Intl.DateTimeFormat(locale(), { ...DAY, hour: '2-digit', minute: '2-digit', timeZone: ZONE });
  return format.format(new Date(timestamp));
}

export function number(value) {
  return new Intl.NumberFormat(locale()).format(value);
}

/** A count as lists give it: exact, or `{ at_least }`. */
export function count(value) {
  return typeof value === 'object' ? t('atLeast', { n: number(value.at_least) }) : number(value);
}

/** A document as people cite it: `393/HĐND-VP, 28/08/2024`. */
export function cite(document) {
  return document ? `${document.number}/${document.notation}, ${day(document.issued_on)}` : '';
}

const TONES = {
  concluded: 'good', issued: 'good',
  closed: 'good', answered: 'good', satisfactory: 'good', kept: 'good', done: 'good', verified: 'good', accepted: 'info',
  assigned: 'info', in_progress: 'info', following: 'info', announced: 'info', report_received: 'info', on_site: 'info', open: 'info', received: 'new', planned: 'new', draft: 'new',
  rejected: 'quiet', withdrawn: 'quiet', merged: 'quiet', dropped: 'quiet', referred: 'quiet', superseded: 'quiet',
  returned: 'warning', disputed: 'warning', partly: 'warning', broken: 'bad', not_done: 'bad',
};

/** A state as a badge; the colour repeats what the word says. */
export function badge(enumName, word) {
  return word ? h('span', { class: `badge ${TONES[word] ?? ''}` }, labelOf(enumName, word)) : undefined;
}

/** The day by which a supervision should be concluded, and whether it has passed. */
export function planned({ planned_on, late }) {
  return planned_on && h('span', { class: late ? 'due late' : 'due' }, `${t('planned')} `, h('time', { datetime: planned_on }, day(planned_on)));
}

/** The due day of something, and whether it is late. */
export function due({ due_on, days_late, timeliness }) {
  if (!due_on) return undefined;
  const late = ['late', 'very_late'].includes(timeliness) && days_late > 0;
  return h('span', { class: late ? 'due late' : 'due' },
    `${t('due')} `, h('time', { datetime: due_on }, day(due_on)), late && ` – ${t('daysLate', { n: number(days_late) })}`);
}
