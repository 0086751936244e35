/** Alerts in order, and as rows of one line or two. */

import { isAcknowledged, marks } from './attention.js';
import { h, icon } from './dom.js';
import { day, initial, instant, t } from './i18n.js';
import { alertLink, stateBadge } from './parts.js';
import { compare, isOver, leading, peakOf, standing } from './peak.js';

/** @typedef {import('./types.js').Alert} Alert */
/** @typedef {import('./state.js').Snapshot} Snapshot */

/** What lasted less is told to the minute. */
const BRIEF_MS = 2 * 86_400_000;
const ACTIVE = new Set(['firing', 'recovering', 'acknowledged']);

/** @param {{state: string}} alert */
export const isActive = (alert) => ACTIVE.has(alert.state);

/**
 * Most urgent first; of the same severity what nobody has taken note of, then the latest.
 *
 * @param {Alert} a
 * @param {Alert} b
 */
export function byUrgency(a, b) {
  return (
    compare(b.severity, a.severity) ||
    Number(isAcknowledged(a)) - Number(isAcknowledged(b)) ||
    byLatest(a, b)
  );
}

/**
 * @param {Alert} a
 * @param {Alert} b
 */
export const byLatest = (a, b) => Date.parse(b.at) - Date.parse(a.at);

/**
 * Alerts as rows of one line or two.
 *
 * @param {Alert[]} alerts
 * @param {Snapshot} snapshot
 */
export function rows(alerts, snapshot) {
  return h('ul', { class: 'rows' }, ...alerts.map((alert) => row(alert, snapshot)));
}

/**
 * @param {Alert} alert
 * @param {Snapshot} snapshot
 */
function row(alert, snapshot) {
  return h(
    'li',
    {
      'data-alert-id': alert.id,
      'data-severity': alert.severity,
      'data-peak': peakOf(alert),
      'data-state': alert.state,
      'aria-current': snapshot.selected === alert.id ? 'true' : null,
    },
    icon(leading(alert)),
    h(
      'a',
      { class: 'stretched', href: alertLink(alert.id), 'data-key': `row ${alert.id}` },
      `${snapshot.nameOf(alert)}: ${snapshot.titleOf(alert.rule)}`,
    ),
    stateBadge(alert.state),
    ...marks(alert, snapshot),
    h('span', { class: 'detail-line' }, `${initial(standing(alert))} · ${duration(alert)}`),
  );
}

/**
 * From when to when: in days, unless it was brief.
 *
 * @param {Alert} alert
 */
function duration(alert) {
  const { startsAt, at } = alert;
  const brief = Date.parse(at) - Date.parse(startsAt) < BRIEF_MS;
  const tell = brief ? instant : day;
  return isOver(alert)
    ? t('from', { from: tell(startsAt), to: tell(at) })
    : t('since', { time: instant(startsAt) });
}
