/** How an alert's value comes about: the rule, what each story adds, what was discounted. */

import { h } from './dom.js';
import { isolate, localised, number, party, t, word } from './i18n.js';
import { alertLink, source } from './parts.js';
import { isFalling } from './peak.js';

/** @typedef {import('./types.js').Alert} Alert */
/** @typedef {import('./types.js').CountedStory} CountedStory */
/** @typedef {import('./types.js').Discount} Discount */

/** Items that are shown at once; the lighter ones are folded. */
const SHOWN = 5;

/**
 * The explanation, of an alert that falls as it was at its height; nothing for a message of before
 * there were any.
 *
 * @param {Alert} alert
 */
export function explanation(alert) {
  const { explanation: told } = alert;
  if (!told) {
    return [];
  }
  return [
    h('h3', {}, t(isFalling(alert) ? 'explanationAtHeight' : 'explanation')),
    h('p', { class: 'rule-words', 'data-testid': 'rule-words' }, localised(told.rule, '')),
    ...(told.stories.length
      ? listed('ol', 'stories', told.stories, (item) => story(alert, item))
      : [h('p', { class: 'note' }, t('noStories'))]),
    further('furtherStories', told.furtherStories),
    ...(told.discounts.length
      ? [
          h('h3', {}, t('discounts')),
          ...listed('ul', 'discounts', told.discounts, (item) => discount(alert, item)),
          further('furtherDiscounts', told.furtherDiscounts),
        ]
      : []),
  ];
}

/**
 * The heaviest items, and the others folded.
 *
 * @template T
 * @param {string} tag
 * @param {string} name
 * @param {T[]} items
 * @param {(item: T) => Element} draw
 */
function listed(tag, name, items, draw) {
  const rest = items.slice(SHOWN);
  return [
    h(tag, { class: name }, ...items.slice(0, SHOWN).map(draw)),
    rest.length
      ? h(
          'details',
          {},
          h('summary', { 'data-key': `more ${name}` }, t('lighter', { n: rest.length })),
          h(tag, { class: name }, ...rest.map(draw)),
        )
      : null,
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
