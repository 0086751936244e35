/** One alert: why it fired, its history, its evidence. */

import { h, redraw } from './dom.js';
import { initial, instant, language, number, t, word } from './i18n.js';
import {
  alertLink,
  measure,
  parties,
  sentence,
  severityBadge,
  signalCounts,
  source,
  stateBadge,
  summary,
  time,
} from './parts.js';
import { heights, isOver, leading, peaked, peakOf, spoken } from './peak.js';

/** @typedef {import('./types.js').Alert} Alert */
/** @typedef {import('./types.js').AlertEvidence} AlertEvidence */
/** @typedef {import('./state.js').Snapshot} Snapshot */

/**
 * Draws the selected alert, or why it cannot be drawn, or nothing where none is selected.
 *
 * @param {Element} root
 * @param {Snapshot} snapshot
 * @param {string | undefined} problem what kept the alert from being read
 */
export function drawDetail(root, snapshot, problem) {
  const alert = snapshot.alerts.find(({ id }) => id === snapshot.selected);
  const signature = [
    language(),
    snapshot.selected,
    alert,
    problem,
    snapshot.titles,
    alert && snapshot.titleOf(alert.rule),
  ];
  redraw(root, signature, () => {
    if (!snapshot.selected) {
      return [];
    }
    return alert
      ? [detail(alert, snapshot)]
      : [h('p', { class: 'panel note' }, problem ?? t('loading'))];
  });
}

/**
 * @param {Alert} alert
 * @param {Snapshot} snapshot
 */
function detail(alert, snapshot) {
  return h(
    'article',
    {
      class: 'panel detail',
      'data-testid': 'alert-detail',
      'data-alert-id': alert.id,
      'data-state': alert.state,
      'data-severity': alert.severity,
      'data-peak': peakOf(alert),
    },
    h(
      'header',
      {},
      h('h2', {}, `${snapshot.nameOf(alert)}: ${snapshot.titleOf(alert.rule)}`),
      h('p', { class: 'badges' }, ...badges(alert)),
    ),
    ...course(alert),
    h('h3', {}, t(isOver(alert) ? 'atEnd' : 'why')),
    h('p', { class: 'summary' }, summary(alert)),
    isOver(alert) ? null : measure(alert),
    Object.keys(alert.signals).length && signalCounts(alert),
    facts(alert),
    h('h3', {}, t(isOver(alert) ? 'evidenceAtEnd' : 'evidence')),
    alert.evidence?.length
      ? h('ol', { class: 'evidence' }, ...alert.evidence.map((item) => evidence(alert, item)))
      : h('p', { class: 'note' }, t(isOver(alert) ? 'noEvidenceAtEnd' : 'noEvidence')),
    h('h3', {}, t('history')),
    history(alert),
  );
}

/** @param {Alert} alert */
function badges(alert) {
  const words = peaked(alert);
  return isOver(alert)
    ? [severityBadge(leading(alert), initial(words ?? '')), stateBadge(alert.state)]
    : [
        words ? h('small', {}, words) : null,
        severityBadge(alert.severity),
        stateBadge(alert.state),
      ];
}

/**
 * What an alert that is over has been.
 *
 * @param {Alert} alert
 */
function course(alert) {
  const height = isOver(alert) && heights(alert);
  if (!height) {
    return [];
  }
  const { first, top } = height;
  const words = t('courseOf', {
    severity: spoken(first.severity),
    at: instant(first.at),
    value: first.value,
    higher: top.value > first.value ? t('higher', { top: top.value, topAt: instant(top.at) }) : '',
    over: instant(alert.at),
  });
  return [h('h3', {}, t('course')), h('p', { class: 'summary', 'data-testid': 'course' }, words)];
}

/** @param {Alert} alert */
function facts(alert) {
  /** @type {[string, import('./dom.js').Child[]][]} */
  const pairs = [
    ['value', [number(alert.value)]],
    ['threshold', [number(alert.threshold)]],
    ['startsAt', [time(alert.startsAt)]],
    ['lastChange', [time(alert.at), h('small', {}, ` ${word('cause', alert.cause)}`)]],
    ['window', alert.window ? [time(alert.window.from), ' – ', time(alert.window.to)] : ['–']],
    [
      'rule',
      [
        h('bdi', {}, alert.rule),
        h('small', {}, ` ${t('version', { version: alert.ruleVersion })}`),
      ],
    ],
  ];
  return h(
    'dl',
    { class: 'facts', 'aria-label': t('facts') },
    ...pairs.map(([name, value]) => h('div', {}, h('dt', {}, t(name)), h('dd', {}, ...value))),
  );
}

/** @param {Alert} alert */
function history(alert) {
  const head = ['time', 'state', 'severity', 'value', 'cause'];
  return h(
    'div',
    {
      class: 'scroll',
      tabindex: 0,
      role: 'region',
      'aria-label': t('history'),
      'data-key': 'history',
    },
    h(
      'table',
      {},
      h('thead', {}, h('tr', {}, ...head.map((name) => h('th', { scope: 'col' }, t(name))))),
      h(
        'tbody',
        {},
        ...(alert.history ?? []).map((step) =>
          h(
            'tr',
            { 'data-testid': 'transition', 'data-state': step.state },
            h('td', {}, time(step.at)),
            h('td', {}, stateBadge(step.state)),
            h(
              'td',
              {},
              isOver(step) ? word('severity', step.severity) : severityBadge(step.severity),
            ),
            h('td', { class: 'number' }, number(step.value)),
            h('td', {}, word('cause', step.cause)),
          ),
        ),
      ),
    ),
  );
}

/**
 * @param {Alert} alert
 * @param {AlertEvidence} item
 */
function evidence(alert, item) {
  const link = alertLink(alert.id, item);
  return h(
    'li',
    { 'data-testid': 'evidence', 'data-article-id': item.articleId, 'data-start': item.start },
    h(
      'p',
      { class: 'labels' },
      h('b', {}, word('type', item.type)),
      item.mode ? h('span', {}, word('mode', item.mode)) : null,
      h('span', { class: `status ${item.status}` }, word('status', item.status)),
      parties(item),
      h(
        'span',
        { class: 'weight' },
        `${t('weight')} `,
        h('bdi', { dir: 'ltr' }, number(item.weight)),
      ),
    ),
    h('a', { class: 'stretched', href: link, 'data-key': `evidence ${link}` }, sentence(item)),
    h('p', { class: 'source-line' }, source(item)),
  );
}
