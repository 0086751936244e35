/** Who has taken note of an alert, and what keeps it quiet: as marks in lists, as sentences. */

import { h } from './dom.js';
import { instant, isolate, t, word } from './i18n.js';
import { isOver } from './peak.js';

/** @typedef {import('./types.js').Alert} Alert */
/** @typedef {import('./state.js').Snapshot} Snapshot */

/**
 * Whether an alert that is on is kept quiet: muted by another rule, or snoozed.
 *
 * @param {Alert} alert
 */
export const isHushed = ({ attention }) => Boolean(attention?.inhibitedBy || attention?.snooze);

/** @param {Alert} alert */
export const isAcknowledged = ({ attention, state }) =>
  state === 'acknowledged' || Boolean(attention?.acknowledgement);

/**
 * Short marks, for lists and headings. The state has a badge of its own.
 *
 * @param {Alert} alert
 * @param {Snapshot} snapshot
 */
export function marks(alert, snapshot) {
  const { acknowledgement, flapping, inhibitedBy, snooze } = alert.attention ?? {};
  if (alert.state === 'retracted') {
    return [mark('retracted', word('cause', alert.cause))];
  }
  if (isOver(alert)) {
    return [];
  }
  return [
    acknowledgement && alert.state !== 'acknowledged'
      ? mark('acknowledged', word('state', 'acknowledged'))
      : null,
    snooze ? mark('snoozed', t('snoozedUntil', { time: instant(snooze.until) })) : null,
    inhibitedBy ? mark('muted', t('mutedBy', { rule: ruleName(inhibitedBy, snapshot) })) : null,
    flapping ? mark('flapping', t('flapping')) : null,
  ];
}

/**
 * @param {string} kind
 * @param {string} words
 */
const mark = (kind, words) => h('span', { class: `mark ${kind}`, 'data-mark': kind }, words);

/**
 * @param {string} rule
 * @param {Snapshot} snapshot
 */
const ruleName = (rule, snapshot) => isolate(snapshot.titleOf(rule));

/**
 * The same in sentences, with who and why.
 *
 * @param {Alert} alert
 * @param {Snapshot} snapshot
 */
export function attentionList(alert, snapshot) {
  const { acknowledgement, flapping, inhibitedBy, snooze } = alert.attention ?? {};
  const items = [
    alert.state === 'retracted' ? item('retracted', retraction(alert)) : null,
    acknowledgement
      ? item('acknowledged', t('ackBy', said(acknowledgement)), acknowledgement.note)
      : null,
    snooze && !isOver(alert)
      ? item(
          'snoozed',
          t('snoozedBy', { ...said(snooze), until: instant(snooze.until) }),
          snooze.note,
        )
      : null,
    inhibitedBy && !isOver(alert)
      ? item('muted', t('mutedWhile', { rule: ruleName(inhibitedBy, snapshot) }))
      : null,
    flapping && !isOver(alert) ? item('flapping', t('flappingHelp')) : null,
  ].filter((found) => found !== null);
  return items.length ? h('ul', { class: 'attention' }, ...items) : null;
}

/** @param {{by: string, at: string}} who */
const said = ({ by, at }) => ({ by: isolate(by), time: instant(at) });

/** @param {Alert} alert */
function retraction({ cause, at }) {
  const known = ['denied', 'superseded', 'late_news', 'rule_removed'].includes(cause);
  return known
    ? t(`retracted.${cause}`, { time: instant(at) })
    : `${word('state', 'retracted')}: ${word('cause', cause)}`;
}

/**
 * @param {string} kind
 * @param {string} words
 * @param {string} [note] what a person wrote
 */
function item(kind, words, note) {
  return h(
    'li',
    { class: kind, 'data-testid': `attention-${kind}` },
    h('p', {}, words),
    note ? h('blockquote', { dir: 'auto' }, note) : null,
  );
}
