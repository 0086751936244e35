/** How an alert's value comes about: the rule, what each story adds, what was discounted. */

import { h } from './dom.js';
import { isolate, localised, number, party, t, word } from './i18n.js';
import { alertLink, source } from './parts.js';

/** @typedef {import('./types.js').Alert} Alert */
/** @typedef {import('./types.js').CountedStory} CountedStory */
/** @typedef {import('./types.js').Discount} Discount */

/**
 * The explanation; nothing for a message of before there were any.
 *
 * @param {Alert} alert
 */
export function explanation(alert) {
  const { explanation: told } = alert;
  if (!told) {
    return [];
  }
  return [
    h('h3', {}, t('explanation')),
    h('p', { class: 'rule-words', 'data-testid': 'rule-words' }, localised(told.rule, '')),
    told.stories.length
      ? h('ol', { class: 'stories' }, ...told.stories.map((item) => story(alert, item)))
      : h('p', { class: 'note' }, t('noStories')),
    further('furtherStories', told.furtherStories),
    ...(told.discounts.length ? discounts(alert, told) : []),
  ];
}

/**
 * @param {Alert} alert
 * @param {import('./types.js').Explanation} told
 */
function discounts(alert, told) {
  return [
    h('h3', {}, t('discounts')),
    h('ul', { class: 'discounts' }, ...told.discounts.map((item) => discount(alert, item))),
    further('furtherDiscounts', told.furtherDiscounts),
  ];
}

/**
 * @param {string} key
 * @param {number} n
 */
const further = (key, n) => (n > 0 ? h('p', { class: 'note' }, t(key, { n })) : null);

/**
 * @param {Alert} alert
 * @param {CountedStory} item
 */
function story(alert, item) {
  const { articleId, adds, signals, voice, official, outlet } = item;
  return h(
    'li',
    { 'data-testid': 'story', 'data-article-id': articleId },
    h(
      'p',
      { class: 'labels' },
      h('b', { class: 'adds' }, added(adds)),
      ...signals.map((signal) =>
        h(
          'span',
          {},
          what(signal),
          ' ',
          signals.length > 1 ? h('small', {}, added(signal.adds)) : null,
        ),
      ),
    ),
    headline(alert, item),
    h(
      'p',
      { class: 'source-line' },
      source({ outlet, publishedAt: item.at }),
      official ? h('span', { class: 'mark official' }, t('official')) : null,
      voice && voice !== outlet.family
        ? h('span', {}, t('voice', { voice: isolate(voice) }))
        : null,
    ),
    copies(alert, item),
  );
}

/**
 * The articles that repeat a story, folded.
 *
 * @param {Alert} alert
 * @param {CountedStory} item
 */
function copies(alert, { articleId, copies: found, furtherCopies }) {
  const n = found.length + furtherCopies;
  return n
    ? h(
        'details',
        {},
        h('summary', { 'data-key': `copies ${articleId}` }, t('copies', { n })),
        h(
          'ul',
          {},
          ...found.map((copy) =>
            h(
              'li',
              { 'data-testid': 'copy' },
              headline(alert, copy),
              h('p', { class: 'source-line' }, source({ ...copy, publishedAt: copy.at })),
            ),
          ),
        ),
        further('furtherCopies', furtherCopies),
      )
    : null;
}

/**
 * @param {Alert} alert
 * @param {Discount} item
 */
function discount(alert, item) {
  const by = item.by ? t('by', { by: isolate(party(item.by)) }) : '';
  return h(
    'li',
    { 'data-testid': 'discount', 'data-reason': item.reason },
    h(
      'p',
      { class: 'labels' },
      h('b', {}, what(item)),
      h('span', { class: 'reason' }, `${word('discount', item.reason)}${by}`),
      h('span', { class: 'weight' }, t('insteadOf', { adds: item.adds, would: item.would })),
    ),
    headline(alert, item),
    h('p', { class: 'source-line' }, source({ ...item, publishedAt: item.at })),
  );
}

/**
 * What a signal reports, and how the text stands to it.
 *
 * @param {{type: string, mode?: string, status: string}} signal
 */
function what({ type, mode, status }) {
  const words = [word('type', type), mode && word('mode', mode), word('status', status)];
  return words.filter(Boolean).join(t('comma'));
}

/**
 * What is added, with its sign on the left in every language.
 *
 * @param {number} value
 */
const added = (value) => h('bdi', { dir: 'ltr' }, `${value > 0 ? '+' : ''}${number(value)}`);

/**
 * The headline of an article, as a link to it: within the page where the alert quotes it, else to
 * its address.
 *
 * @param {Alert} alert
 * @param {{articleId: string, title: string, url?: string}} article
 */
function headline(alert, { articleId, title, url }) {
  const words = title || t('untitled');
  const quoted = alert.evidence?.find((item) => item.articleId === articleId);
  const link = quoted ? alertLink(alert.id, quoted) : web(url);
  const elsewhere = !quoted && { target: '_blank', rel: 'noopener noreferrer' };
  return link
    ? h('a', { class: 'headline', dir: 'auto', href: link, ...elsewhere }, words)
    : h('span', { class: 'headline', dir: 'auto' }, words);
}

/** @param {string | undefined} url */
const web = (url) => (/^https?:\/\//i.test(url ?? '') ? url : undefined);
