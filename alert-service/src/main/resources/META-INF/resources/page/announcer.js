/** Tells changes of alerts to those who listen to the page instead of seeing it. */

import { isHushed } from './attention.js';
import { h } from './dom.js';
import { localised, t, word } from './i18n.js';
import { atMostEvery } from './live.js';
import { standing } from './peak.js';

/** @typedef {import('./types.js').Alert} Alert */

const PAUSE_MS = 1500;

/**
 * A function that announces a change, unless the alert is muted or snoozed. Of changes in quick succession the latest is told, and the
 * number of the others.
 *
 * @param {Element} region an `aria-live` region
 * @param {() => import('./state.js').Snapshot} snapshot
 * @returns {(alert: Alert) => void}
 */
export function announcer(region, snapshot) {
  /** @type {Alert[]} */
  let waiting = [];
  const tell = atMostEvery(PAUSE_MS, () => {
    const latest = waiting[waiting.length - 1];
    const others = new Set(waiting.map(({ id }) => id)).size - 1;
    waiting = [];
    const more = others > 0 && ` ${t('changedMore', { n: others })}`;
    region.replaceChildren(h('p', {}, sentenceOn(latest, snapshot()), more));
  });
  return (alert) => {
    if (!isHushed(alert) || alert.id === snapshot().selected) {
      waiting.push(alert);
      tell();
    }
  };
}

/**
 * @param {Alert} alert
 * @param {import('./state.js').Snapshot} snapshot
 */
function sentenceOn(alert, snapshot) {
  return t('changed', {
    theatre: snapshot.nameOf(alert),
    standing: standing(alert),
    state: word('state', alert.state),
    summary: localised(alert.summary, ''),
  });
}
