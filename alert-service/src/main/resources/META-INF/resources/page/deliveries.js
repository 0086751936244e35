/** To whom the changes of an alert were sent, and what became of that. */

import { h } from './dom.js';
import { instant, isolate, number, t, word } from './i18n.js';
import { time } from './parts.js';

/** @typedef {import('./types.js').Delivery} Delivery */

/** Attempts that are shown at once; the earlier ones are folded. */
const SHOWN = 12;

/**
 * The attempts, latest first; nothing where the service does not tell them.
 *
 * @param {Delivery[] | undefined} attempts
 */
export function deliveries(attempts) {
  if (!attempts) {
    return [];
  }
  const latest = [...attempts].sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  return [
    h('h3', {}, t('deliveries')),
    latest.length ? table(latest.slice(0, SHOWN)) : h('p', { class: 'note' }, t('noDeliveries')),
    latest.length > SHOWN
      ? h(
          'details',
          {},
          h(
            'summary',
            { 'data-key': 'deliveries' },
            t('earlierDeliveries', { n: latest.length - SHOWN }),
          ),
          table(latest.slice(SHOWN)),
        )
      : null,
  ];
}

/** @param {Delivery[]} attempts */
function table(attempts) {
  const head = ['sentAt', 'receiver', 'change', 'outcome', 'reason'];
  return h(
    'div',
    { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': t('deliveries') },
    h(
      'table',
      { class: 'deliveries' },
      h('thead', {}, h('tr', {}, ...head.map((name) => h('th', { scope: 'col' }, t(name))))),
      h('tbody', {}, ...attempts.map(row)),
    ),
  );
}

/** @param {Delivery} attempt */
function row(attempt) {
  return h(
    'tr',
    {
      'data-testid': 'delivery',
      'data-receiver': attempt.receiver,
      'data-outcome': attempt.outcome,
    },
    h('td', {}, time(attempt.at)),
    h(
      'td',
      {},
      h('bdi', {}, attempt.receiver),
      h('small', {}, ` ${word('kind', attempt.kind)}`),
    ),
    h('td', { class: 'number' }, t('changeNumber', { n: attempt.sequence })),
    h(
      'td',
      {},
      h('span', { class: `outcome ${attempt.outcome}` }, word('outcome', attempt.outcome)),
      attempt.attempt > 1
        ? h('small', {}, ` ${t('attempt', { n: number(attempt.attempt) })}`)
        : null,
    ),
    h('td', {}, why(attempt)),
  );
}

/** @param {Delivery} attempt */
function why({ status, detail, nextAt }) {
  return [
    status ? `HTTP ${status}` : '',
    detail ? isolate(detail) : '',
    nextAt ? t('nextTry', { time: instant(nextAt) }) : '',
  ]
    .filter(Boolean)
    .join(' · ');
}
