/** Small pieces that several parts of the page show. */

import { fetchArticle } from './api.js';
import { h, icon, s } from './dom.js';
import { directionOf, instant, localised, number, party, t, word } from './i18n.js';

/** @typedef {import('./types.js').Alert} Alert */
/** @typedef {import('./types.js').AlertEvidence} AlertEvidence */

/**
 * @param {string} id of the alert
 * @param {AlertEvidence} [evidence] that the address shall open
 */
export function alertLink(id, evidence) {
  const alert = `#/alerts/${encodeURIComponent(id)}`;
  return evidence
    ? `${alert}/articles/${encodeURIComponent(evidence.articleId)}/${evidence.field}/${evidence.start}`
    : alert;
}

/** @param {string} id */
export const theatreLink = (id) => `#/theatres/${encodeURIComponent(id)}`;

/**
 * @param {string} severity
 * @param {string} [words] in place of the severity's own
 */
export function severityBadge(severity, words = word('severity', severity)) {
  return h('span', { class: `badge ${severity}` }, icon(severity), words);
}

/** @param {string} state */
export const stateBadge = (state) => h('span', { class: `state ${state}` }, word('state', state));

/** @param {string} at */
export const time = (at) => h('time', { datetime: at, title: at }, instant(at));

/**
 * Why an alert stands as it does; what it quotes is isolated, so that it keeps its own direction.
 *
 * @param {Alert} alert
 */
export function summary(alert) {
  const text = localised(alert.summary, '');
  const [strongest] = alert.evidence ?? [];
  if (!strongest) {
    return text;
  }
  const { sentence, quote, outlet } = strongest;
  const said = sentence && text.includes(sentence) ? sentence : quote;
  return [said, outlet.name].reduce(
    (words, part) => words.replace(part, () => `\u2068${part}\u2069`),
    text,
  );
}

/**
 * A value against its threshold, in words and as a bar.
 *
 * @param {Alert} alert
 */
export function measure(alert) {
  const top = Math.max(alert.value, alert.threshold, 1) * 1.15;
  const width = (/** @type {number} */ value) => Math.max(0, (value / top) * 100);
  return h(
    'div',
    { class: `measure ${alert.severity}` },
    s(
      'svg',
      { viewBox: '0 0 100 8', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
      s('rect', { class: 'rail', width: 100, height: 8 }),
      s('rect', { class: 'fill', width: width(alert.value), height: 8 }),
      s('rect', { class: 'tick', x: width(alert.threshold) - 0.4, width: 0.6, height: 8 }),
    ),
    h(
      'p',
      { class: 'numbers' },
      h('span', {}, t('measure', { value: alert.value, threshold: alert.threshold })),
      h('span', {}, t('stories', { n: alert.stories })),
      h('span', {}, t('families', { n: alert.families })),
    ),
  );
}

/**
 * Signal types with their counts, most frequent first.
 *
 * @param {Alert} alert
 */
export function signalCounts(alert) {
  const counts = Object.entries(alert.signals).sort((a, b) => b[1] - a[1]);
  return h(
    'ul',
    { class: 'chips', 'aria-label': t('signals') },
    ...counts.map(([type, count]) =>
      h('li', {}, word('type', type), ' ', h('b', {}, number(count))),
    ),
  );
}

/**
 * The sentence of an evidence with its quote marked: the quote alone until the article has come, or
 * where it is kept no longer.
 *
 * @param {AlertEvidence} evidence
 */
export function sentence(evidence) {
  const text = h(
    'span',
    { dir: 'auto', lang: evidence.language, class: 'words' },
    h('mark', {}, evidence.quote),
  );
  fetchArticle(evidence.articleId)
    .then((article) => {
      const body = article[evidence.field] ?? '';
      if (body.slice(evidence.start, evidence.end) === evidence.quote) {
        text.dir = directionOf(article.language);
        text.replaceChildren(
          body.slice(evidence.sentenceStart, evidence.start),
          h('mark', {}, evidence.quote),
          body.slice(evidence.end, evidence.sentenceEnd),
        );
      }
    })
    .catch(() => text.classList.add('quote-only'));
  return text;
}

/**
 * Who published an evidence, and when.
 *
 * @param {{outlet: import('./types.js').Outlet, publishedAt?: string}} source
 */
export function source({ outlet, publishedAt }) {
  return h(
    'span',
    { class: 'source' },
    h('span', {}, h('bdi', {}, outlet.name), ` (${word('tier', outlet.tier)})`),
    publishedAt ? time(publishedAt) : h('span', {}, t('undated')),
  );
}

/**
 * Who does it to whom, as far as known.
 *
 * @param {AlertEvidence} evidence
 */
export function parties({ actor, target }) {
  if (!actor && !target) {
    return null;
  }
  const whom = target ? [h('i', { class: 'to' }), party(target)] : [];
  return h('span', { class: 'parties' }, actor ? party(actor) : '…', ...whom);
}
