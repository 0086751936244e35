/** What fires, and what is over: the lists of alerts. */

import { isAcknowledged, isHushed, marks } from './attention.js';
import { h, redraw } from './dom.js';
import { instant, language, localised, number, t } from './i18n.js';
import { keyTypeOf } from './names.js';
import {
  alertLink,
  measure,
  sentence,
  severityBadge,
  signalCounts,
  source,
  stateBadge,
  theatreLink,
  time,
} from './parts.js';
import { isOver, peaked, peakOf, standing } from './peak.js';
import { byLatest, byUrgency, isActive, rows } from './rows.js';
import { scoreOf } from './theatres.js';

/** @typedef {import('./types.js').Alert} Alert */
/** @typedef {import('./state.js').Snapshot} Snapshot */

/** Number of past alerts that the list shows. */
const PAST_SHOWN = 30;

/**
 * Draws the alerts that are on: those of theatres as cards, those of other keys as rows, and those
 * that are kept quiet folded away.
 *
 * @param {Element} root
 * @param {Snapshot} snapshot
 */
export function drawFiring(root, snapshot) {
  const active = snapshot.alerts.filter(isActive).sort(byUrgency);
  const loud = active.filter((alert) => !isHushed(alert));
  const hushed = active.filter(isHushed);
  const pending = snapshot.alerts.filter((alert) => alert.state === 'pending').sort(byLatest);
  const idle = loud.length
    ? null
    : [snapshot.theatres, snapshot.alerts.map(key), snapshot.firstLevel];
  const signature = [
    language(),
    snapshot.loaded,
    snapshot.selected,
    active.map(key),
    pending.map(key),
    idle,
    snapshot.titles,
  ];
  redraw(root, signature, () => {
    if (!snapshot.loaded) {
      return [h('p', { class: 'note loading' }, t('loading'))];
    }
    return [
      ...(loud.length ? groups(loud, snapshot) : [calm(snapshot, hushed.length > 0)]),
      hushed.length &&
        h(
          'details',
          { open: hushed.some(({ id }) => id === snapshot.selected) },
          h('summary', { 'data-key': 'hushed' }, t('hushed', { n: hushed.length })),
          rows(hushed, snapshot),
        ),
      pending.length && h('h3', {}, t('pending')),
      pending.length && rows(pending, snapshot),
    ];
  });
}

/**
 * Draws the alerts that are over, latest first.
 *
 * @param {Element} root
 * @param {Snapshot} snapshot
 */
export function drawPast(root, snapshot) {
  const past = snapshot.alerts.filter(isOver).sort(byLatest).slice(0, PAST_SHOWN);
  const signature = [
    language(),
    snapshot.loaded,
    snapshot.selected,
    past.map(key),
    snapshot.titles,
  ];
  redraw(root, signature, () => {
    if (!snapshot.loaded) {
      return [h('p', { class: 'note loading' }, t('loading'))];
    }
    return [past.length ? rows(past, snapshot) : h('p', { class: 'note' }, t('noPast'))];
  });
}

/**
 * Alerts by theatre, and those of other keys by kind; the group with the most urgent alert first.
 *
 * @param {Alert[]} alerts most urgent first
 * @param {Snapshot} snapshot
 */
function groups(alerts, snapshot) {
  const found = Map.groupBy(alerts, (alert) =>
    keyTypeOf(alert) === 'theatre' ? `theatre ${alert.theatre ?? alert.key}` : keyTypeOf(alert),
  );
  return [...found].map(([name, own]) =>
    name.startsWith('theatre') ? group(own, snapshot) : others(name, own, snapshot),
  );
}

/**
 * Alerts of one kind of key other than theatres.
 *
 * @param {string} kind
 * @param {Alert[]} alerts
 * @param {Snapshot} snapshot
 */
const others = (kind, alerts, snapshot) =>
  h(
    'section',
    { class: 'group', 'data-key-type': kind },
    h('h3', {}, t(`keys.${kind}`)),
    rows(alerts, snapshot),
  );

/** @param {Alert} alert */
const key = (alert) => `${alert.id} ${alert.sequence}`;

/**
 * @param {Alert[]} alerts of one theatre
 * @param {Snapshot} snapshot
 */
function group(alerts, snapshot) {
  const [first] = alerts;
  const name = snapshot.nameOf(first);
  return h(
    'section',
    { class: 'group' },
    h(
      'h3',
      {},
      first.theatre
        ? h('a', { href: theatreLink(first.theatre), 'data-key': `group ${first.theatre}` }, name)
        : name,
    ),
    ...alerts.map((alert) => card(alert, snapshot)),
  );
}

/**
 * An alert with its strongest sentence; shorter once somebody has taken note.
 *
 * @param {Alert} alert
 * @param {Snapshot} snapshot
 */
function card(alert, snapshot) {
  const [strongest] = alert.evidence ?? [];
  return h(
    'article',
    {
      class: `card ${alert.severity}`,
      'data-testid': 'alert-card',
      'data-alert-id': alert.id,
      'data-severity': alert.severity,
      'data-peak': peakOf(alert),
      'data-theatre': alert.theatre ?? '',
      'aria-current': snapshot.selected === alert.id ? 'true' : null,
    },
    h(
      'h4',
      {},
      severityBadge(alert.severity),
      h(
        'a',
        { class: 'stretched', href: alertLink(alert.id), 'data-key': `card ${alert.id}` },
        snapshot.titleOf(alert.rule),
      ),
      alert.state === 'firing' ? null : stateBadge(alert.state),
      ...marks(alert, snapshot),
      peaked(alert) && h('small', {}, peaked(alert)),
    ),
    h('p', { class: 'when' }, ...sentenceAround('since', time(alert.startsAt))),
    measure(alert),
    isAcknowledged(alert) ? null : signalCounts(alert),
    strongest && !isAcknowledged(alert)
      ? h(
          'figure',
          { 'aria-label': t('strongest') },
          h('blockquote', {}, sentence(strongest)),
          h('figcaption', {}, source(strongest)),
        )
      : null,
  );
}

/**
 * A sentence whose `{time}` is an element.
 *
 * @param {string} name
 * @param {Node} element
 */
function sentenceAround(name, element) {
  const [before, after] = t(name, { time: '\u0000' }).split('\u0000');
  return [before, element, after];
}

/**
 * @param {Snapshot} snapshot
 * @param {boolean} hushed whether something is on that is kept quiet
 */
function calm(snapshot, hushed) {
  const [highest] = [...snapshot.theatres].sort((a, b) => scoreOf(b) - scoreOf(a));
  const raise = snapshot.firstLevel;
  const [last] = snapshot.alerts.filter(isOver).sort(byLatest);
  const score = highest && scoreOf(highest) > 0 && {
    theatre: localised(highest.title, highest.id),
    score: number(scoreOf(highest)),
    raise: raise ?? '',
  };
  return h(
    'div',
    { class: 'note calm' },
    h('p', {}, h('strong', {}, t(hushed ? 'nothingLoud' : 'nothing'))),
    score && h('p', {}, t(raise === undefined ? 'nothingScore' : 'nothingHighest', score)),
    last &&
      h(
        'p',
        {},
        t('nothingLast', {
          theatre: snapshot.nameOf(last),
          standing: standing(last),
          time: instant(last.at),
        }),
      ),
  );
}
