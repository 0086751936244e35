/** An article with an alert's evidence highlighted in place, in a dialog. */

import { fetchArticle, ProblemError } from './api.js';
import { h } from './dom.js';
import { directionOf, t } from './i18n.js';
import { marked, paragraphs } from './highlight.js';
import { source } from './parts.js';

/** @typedef {import('./types.js').Alert} Alert */
/** @typedef {import('./types.js').AlertEvidence} AlertEvidence */
/** @typedef {import('./types.js').Article} Article */

/** @typedef {{id: string, field: string, start: number}} Place where in which article */

/** The dialog; closing it calls back, so that the address can follow. */
export class ArticleDialog {
  /** @type {string | undefined} */
  #shown;

  /**
   * @param {HTMLDialogElement} dialog
   * @param {() => void} closed
   */
  constructor(dialog, closed) {
    this.dialog = dialog;
    dialog.addEventListener('close', () => {
      this.#shown = undefined;
      dialog.replaceChildren();
      closed();
    });
    dialog.addEventListener('click', (event) => event.target === dialog && dialog.close());
  }

  /** Closes the dialog without calling back twice. */
  hide() {
    if (this.dialog.open) {
      this.dialog.close();
    }
  }

  /**
   * Opens the article at one evidence of the alert.
   *
   * @param {Alert} alert
   * @param {Place} place
   */
  async show(alert, place) {
    const wanted = JSON.stringify([alert.id, place, document.documentElement.lang]);
    if (this.#shown === wanted) {
      return;
    }
    this.#shown = wanted;
    const evidence = (alert.evidence ?? []).filter(({ articleId }) => articleId === place.id);
    this.#fill(h('p', { class: 'note loading' }, t('loading')));
    if (!this.dialog.open) {
      this.dialog.showModal();
    }
    const content = await read(place.id, evidence);
    if (this.#shown === wanted) {
      this.#fill(...content);
      reveal(this.dialog, place);
    }
  }

  /** @param {...(Node | null)} content */
  #fill(...content) {
    const close = h(
      'button',
      { type: 'button', class: 'close', click: () => this.dialog.close() },
      t('close'),
    );
    this.dialog.replaceChildren(
      h('div', { class: 'bar' }, h('strong', {}, t('article')), close),
      ...content.filter((node) => node !== null),
    );
  }
}

/**
 * @param {string} id
 * @param {AlertEvidence[]} evidence
 */
async function read(id, evidence) {
  try {
    return whole(await fetchArticle(id), evidence);
  } catch (error) {
    const gone = error instanceof ProblemError && error.status === 404;
    const note = gone
      ? t('gone')
      : t('notRead', { problem: String(/** @type {Error} */ (error).message) });
    return quotesOnly(note, evidence);
  }
}

/**
 * @param {Article} article
 * @param {AlertEvidence[]} evidence
 */
function whole(article, evidence) {
  const of = (/** @type {string} */ field) => evidence.filter((item) => item.field === field);
  const language = article.language === 'und' ? null : article.language;
  const text = article.text;
  return [
    h(
      'div',
      { class: 'body', dir: directionOf(article.language), lang: language },
      h(
        'h2',
        { id: 'article-title', 'data-field': 'title', dir: 'auto' },
        ...(article.title
          ? marked(article.title, { start: 0, end: article.title.length }, of('title'))
          : [t('untitled')]),
      ),
      meta(article, evidence),
      h(
        'div',
        { class: 'text', 'data-field': 'text' },
        ...paragraphs(text).map((stretch) => h('p', {}, ...marked(text, stretch, of('text')))),
      ),
    ),
  ];
}

/**
 * What the alert itself carries of an article that is kept no longer.
 *
 * @param {string} note
 * @param {AlertEvidence[]} evidence
 */
function quotesOnly(note, evidence) {
  const [first] = evidence;
  return [
    h(
      'div',
      { class: 'body', dir: directionOf(first?.language), lang: first?.language },
      h('h2', { id: 'article-title', dir: 'auto' }, first?.title || t('untitled')),
      first ? meta(first, evidence) : null,
      h(
        'p',
        { class: 'note', lang: document.documentElement.lang, dir: document.documentElement.dir },
        note,
      ),
      ...evidence.map((item) =>
        h(
          'blockquote',
          {},
          h('mark', { 'data-testid': 'quote', 'data-start': item.start }, item.quote),
        ),
      ),
    ),
  ];
}

/**
 * Outlet, time and address, in the language of the page.
 *
 * @param {Article | AlertEvidence} article
 * @param {AlertEvidence[]} evidence
 */
function meta(article, evidence) {
  const { lang, dir } = document.documentElement;
  return h(
    'p',
    { class: 'meta', lang, dir },
    source(article),
    h('span', {}, t('quotes', { n: evidence.length })),
    /^https?:\/\//i.test(article.url ?? '')
      ? h('a', { href: article.url, target: '_blank', rel: 'noopener noreferrer' }, t('original'))
      : null,
  );
}

/**
 * Scrolls to the quote that covers a place, and puts the focus on it.
 *
 * @param {HTMLElement} dialog
 * @param {Place} place
 */
function reveal(dialog, { field, start }) {
  const quotes = /** @type {HTMLElement[]} */ ([
    ...dialog.querySelectorAll(`[data-field="${field}"] mark`),
  ]);
  const wanted = quotes.find(
    ({ dataset }) => Number(dataset.start) <= start && start < Number(dataset.end),
  );
  if (wanted) {
    wanted.classList.add('wanted');
    wanted.scrollIntoView({ block: 'center' });
    wanted.focus({ preventScroll: true });
  }
}
