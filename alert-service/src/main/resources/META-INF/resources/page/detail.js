/** One alert: who has taken note, why it fired, its evidence, its history, its deliveries. */

import { ActionPanel } from './actions.js';
import { attentionList, marks } from './attention.js';
import { deliveries } from './deliveries.js';
import { h, redraw } from './dom.js';
import { explanation } from './explanation.js';
import { initial, instant, language, number, t, word } from './i18n.js';
import { keyTypeOf } from './names.js';
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
import { heights, isFalling, isOver, leading, peaked, peakOf, spoken } from './peak.js';

/** @typedef {import('./types.js').Alert} Alert */
/** @typedef {import('./types.js').AlertEvidence} AlertEvidence */
/** @typedef {import('./state.js').Snapshot} Snapshot */

/** The selected alert. What a person types into it outlives changes of the alert. */
export class DetailPanel {
  #head = h('div', { class: 'head' });
  #body = h('div', { class: 'rest' });
  #actions = new ActionPanel();
  #article = h(
    'article',
    { class: 'panel detail', 'data-testid': 'alert-detail' },
    this.#head,
    this.#actions.root,
    this.#body,
  );
  #note = h('p', { class: 'panel note' });

  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
  }

  /**
   * Draws the selected alert, or why it cannot be drawn, or nothing where none is selected.
   *
   * @param {Snapshot} snapshot
   * @param {string | undefined} problem what kept the alert from being read
   */
  draw(snapshot, problem) {
    const alert = snapshot.alerts.find(({ id }) => id === snapshot.selected);
    this.#show(alert ? this.#article : snapshot.selected ? this.#note : undefined);
    this.#note.textContent = problem ?? t('loading');
    if (alert) {
      this.#alert(alert, snapshot);
    }
  }

  /** @param {Element | undefined} shown */
  #show(shown) {
    if (this.root.firstChild !== (shown ?? null)) {
      this.root.replaceChildren(...(shown ? [shown] : []));
    }
  }

  /**
   * @param {Alert} alert
   * @param {Snapshot} snapshot
   */
  #alert(alert, snapshot) {
    Object.assign(this.#article.dataset, {
      alertId: alert.id,
      state: alert.state,
      severity: alert.severity,
      peak: peakOf(alert),
    });
    const names = [snapshot.titles, [...new Set([alert.rule, alert.attention?.inhibitedBy ?? ''])].map(snapshot.titleOf)];
    redraw(this.#head, [language(), alert, names], () => head(alert, snapshot));
    this.#actions.draw(alert);
    const told = snapshot.deliveries;
    redraw(this.#body, [language(), alert, told], () => body(alert, told));
  }
}

/**
 * @param {Alert} alert
 * @param {Snapshot} snapshot
 */
function head(alert, snapshot) {
  const kind = keyTypeOf(alert);
  return [
    h(
      'header',
      {},
      h(
        'h2',
        {},
        kind === 'theatre' ? null : h('small', {}, `${word('keyType', kind)} `),
        `${snapshot.nameOf(alert)}: ${snapshot.titleOf(alert.rule)}`,
      ),
      h('p', { class: 'badges' }, ...badges(alert), ...marks(alert, snapshot)),
    ),
    attentionList(alert, snapshot),
  ];
}

/**
 * @param {Alert} alert
 * @param {import('./types.js').Delivery[] | undefined} told
 */
function body(alert, told) {
  return [
    ...course(alert),
    h('h3', {}, t(isOver(alert) ? 'atEnd' : 'why')),
    h('p', { class: 'summary' }, summary(alert)),
    isOver(alert) ? null : measure(alert),
    Object.keys(alert.signals).length && signalCounts(alert),
    facts(alert),
    ...explanation(alert),
    h('h3', {}, t(isFalling(alert) ? 'evidenceAtHeight' : 'evidence')),
    alert.evidence?.length
      ? h('ol', { class: 'evidence' }, ...alert.evidence.map((item) => evidence(alert, item)))
      : h('p', { class: 'note' }, t('noEvidence')),
    h('h3', {}, t('history')),
    history(alert),
    ...deliveries(told),
  ];
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
