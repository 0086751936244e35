/** Where evidence stands in an article: spans of text with their marks. */

import { h } from './dom.js';

/** @typedef {import('./types.js').AlertEvidence} AlertEvidence */

/**
 * A stretch of one text.
 *
 * @typedef {object} Span
 * @property {number} start
 * @property {number} end
 */

/**
 * The union of spans, in order, without overlap.
 *
 * @param {Span[]} spans
 * @returns {Span[]}
 */
export function union(spans) {
  /** @type {Span[]} */
  const merged = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged[merged.length - 1];
    if (last && start < last.end) {
      last.end = Math.max(last.end, end);
    } else if (start < end) {
      merged.push({ start, end });
    }
  }
  return merged;
}

/**
 * The part of spans that lies inside another.
 *
 * @param {Span[]} spans
 * @param {Span} inside
 */
function clip(spans, inside) {
  return spans
    .map(({ start, end }) => ({
      start: Math.max(start, inside.start),
      end: Math.min(end, inside.end),
    }))
    .filter(({ start, end }) => start < end);
}

/**
 * Cuts a stretch of text at the given spans, and wraps what lies in one.
 *
 * @param {string} text
 * @param {Span} stretch
 * @param {Span[]} spans in order, without overlap
 * @param {(part: Span) => Node[]} outside
 * @param {(part: Span) => Node} wrap
 */
function cut(text, stretch, spans, outside, wrap) {
  /** @type {Node[]} */
  const nodes = [];
  let at = stretch.start;
  for (const part of clip(spans, stretch)) {
    nodes.push(...outside({ start: at, end: part.start }), wrap(part));
    at = part.end;
  }
  nodes.push(...outside({ start: at, end: stretch.end }));
  return nodes;
}

/**
 * A stretch of text with its sentences marked softly and its quotes strongly. Each quote carries
 * `data-start`, its offset.
 *
 * @param {string} text
 * @param {Span} stretch
 * @param {AlertEvidence[]} evidence whose offsets point into this text
 */
export function marked(text, stretch, evidence) {
  const quotes = union(evidence);
  const sentences = union(
    evidence.map(({ sentenceStart, sentenceEnd }) => ({ start: sentenceStart, end: sentenceEnd })),
  );
  const plain = (/** @type {Span} */ part) =>
    part.start < part.end ? [document.createTextNode(text.slice(part.start, part.end))] : [];
  const withQuotes = (/** @type {Span} */ part) =>
    cut(text, part, quotes, plain, (quote) =>
      h(
        'mark',
        { 'data-testid': 'quote', 'data-start': quote.start, 'data-end': quote.end, tabindex: -1 },
        ...plain(quote),
      ),
    );
  return cut(text, stretch, sentences, withQuotes, (sentence) =>
    h('span', { class: 'sentence' }, ...withQuotes(sentence)),
  );
}

/**
 * The paragraphs of a text, as stretches.
 *
 * @param {string} text
 * @returns {Span[]}
 */
export function paragraphs(text) {
  return [...text.matchAll(/[^\r\n]*\S[^\r\n]*/g)].map((line) => ({
    start: line.index,
    end: line.index + line[0].length,
  }));
}
