/** Alerts in order, and as rows of one line or two. */

import { h, icon } from './dom.js';
import { instant, t, word } from './i18n.js';
import { alertLink, stateBadge } from './parts.js';

/** @typedef {import('./types.js').Alert} Alert */
/** @typedef {import('./state.js').Snapshot} Snapshot */

const RANK = { watch: 1, warning: 2, critical: 3 };
const ACTIVE = new Set(['firing', 'recovering', 'acknowledged']);
const OVER = new Set(['resolved', 'retracted']);

/** @param {{state: string}} alert */
export const isActive = (alert) => ACTIVE.has(alert.state);

/** @param {{state: string}} alert or one of its steps */
export const isOver = (alert) => OVER.has(alert.state);

/**
 * Most urgent first, then the latest.
 *
 * @param {Alert} a
 * @param {Alert} b
 */
export function byUrgency(a, b) {
  return RANK[b.severity] - RANK[a.severity] || Date.parse(b.at) - Date.parse(a.at);
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
      'data-state': alert.state,
      'aria-current': snapshot.selected === alert.id ? 'true' : null,
    },
    icon(alert.severity),
    h(
      'a',
      { class: 'stretched', href: alertLink(alert.id), 'data-key': `row ${alert.id}` },
      `${snapshot.nameOf(alert)}: ${snapshot.titleOf(alert.rule)}`,
    ),
    stateBadge(alert.state),
    h('span', { class: 'detail-line' }, `${word('severity', alert.severity)} · ${duration(alert)}`),
  );
}

/** @param {Alert} alert */
function duration(alert) {
  return isOver(alert)
    ? t('from', { from: instant(alert.startsAt), to: instant(alert.at) })
    : t('since', { time: instant(alert.startsAt) });
}
