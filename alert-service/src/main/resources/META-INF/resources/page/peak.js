/** The severity that tells an alert best: the present one while it is on, the highest once it is over. */

import { t, word } from './i18n.js';

/** @typedef {import('./types.js').Alert} Alert */
/** @typedef {import('./types.js').Severity} Severity */
/** @typedef {import('./types.js').Transition} Transition */

const RANK = { watch: 1, warning: 2, critical: 3 };
const OVER = new Set(['resolved', 'retracted']);

/** @param {{state: string}} alert or one of its steps */
export const isOver = (alert) => OVER.has(alert.state);

/**
 * Whether an alert is on its way down or over: what it rested on is then told as of its height.
 *
 * @param {{state: string}} alert
 */
export const isFalling = (alert) => isOver(alert) || alert.state === 'recovering';

/**
 * Which of two severities is the higher: positive for the first.
 *
 * @param {Severity} a
 * @param {Severity} b
 */
export const compare = (a, b) => RANK[a] - RANK[b];

/**
 * The highest severity that an alert has had.
 *
 * @param {Alert} alert
 * @returns {Severity}
 */
export const peakOf = (alert) => alert.peak ?? alert.severity;

/**
 * The severity that an alert is shown by.
 *
 * @param {Alert} alert
 * @returns {Severity}
 */
export const leading = (alert) => (isOver(alert) ? peakOf(alert) : alert.severity);

/**
 * "reached critical", for what is over or has been higher; nothing where the present severity says
 * it all.
 *
 * @param {Alert} alert
 */
export function peaked(alert) {
  const higher = compare(peakOf(alert), alert.severity) > 0;
  return isOver(alert) || higher ? t('peaked', { severity: spoken(peakOf(alert)) }) : undefined;
}

/**
 * How high an alert stands or stood, in words.
 *
 * @param {Alert} alert
 */
export function standing(alert) {
  const past = peaked(alert);
  const severity = word('severity', alert.severity);
  if (past && !isOver(alert)) {
    return t('severityAndPeak', { severity, peaked: past });
  }
  return past ?? severity;
}

/**
 * A severity within a sentence.
 *
 * @param {Severity} severity
 */
export const spoken = (severity) => word('severity', severity).toLowerCase();

/**
 * The first step at the highest severity, and the step of the highest value.
 *
 * @param {Alert} alert
 * @returns {{first: Transition, top: Transition} | undefined} nothing without a history
 */
export function heights(alert) {
  const steps = (alert.history ?? []).filter((step) => !isOver(step));
  const first = steps.find(({ severity }) => severity === peakOf(alert));
  return first && { first, top: steps.reduce((a, b) => (b.value > a.value ? b : a)) };
}
