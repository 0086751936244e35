/** The theatres with their scores. */

import { h, icon, redraw } from './dom.js';
import { language, localised, number, t, word } from './i18n.js';
import { theatreLink } from './parts.js';

/** @typedef {import('./types.js').Theatre} Theatre */
/** @typedef {import('./state.js').Snapshot} Snapshot */

/** @param {Theatre} theatre */
export const scoreOf = (theatre) => theatre.score ?? 0;

/**
 * Draws the list, highest score first; theatres without a score or an alert are folded away.
 *
 * @param {Element} root
 * @param {Snapshot} snapshot
 */
export function drawTheatres(root, snapshot) {
  const told = new Set(snapshot.alerts.map((alert) => alert.theatre));
  const signature = [
    language(),
    snapshot.theatresLoaded,
    snapshot.theatres,
    snapshot.theatre,
    [...told],
  ];
  redraw(root, signature, () => {
    if (!snapshot.theatres.length) {
      return [h('p', { class: 'note' }, t(snapshot.theatresLoaded ? 'noTheatres' : 'loading'))];
    }
    const sorted = [...snapshot.theatres].sort((a, b) => scoreOf(b) - scoreOf(a));
    const loud = sorted.filter((theatre) => scoreOf(theatre) !== 0 || told.has(theatre.id));
    const quiet = sorted.filter((theatre) => !loud.includes(theatre));
    const open = !loud.length || quiet.some(({ id }) => id === snapshot.theatre);
    return [
      loud.length && list(loud, snapshot),
      quiet.length &&
        h(
          'details',
          { open },
          h('summary', { 'data-key': 'quiet' }, t('quiet', { n: quiet.length })),
          list(quiet, snapshot),
        ),
    ];
  });
}

/**
 * @param {Theatre[]} theatres
 * @param {Snapshot} snapshot
 */
function list(theatres, snapshot) {
  return h('ul', { class: 'theatres' }, ...theatres.map((theatre) => entry(theatre, snapshot)));
}

/**
 * @param {Theatre} theatre
 * @param {Snapshot} snapshot
 */
function entry(theatre, snapshot) {
  return h(
    'li',
    {},
    h(
      'a',
      {
        href: theatreLink(theatre.id),
        'data-testid': 'theatre',
        'data-theatre': theatre.id,
        'data-key': `theatre ${theatre.id}`,
        'aria-current': snapshot.theatre === theatre.id ? 'true' : null,
      },
      h('span', { class: 'name' }, localised(theatre.title, theatre.id)),
      theatre.severity
        ? h(
            'span',
            { class: `level ${theatre.severity}` },
            icon(theatre.severity),
            word('severity', theatre.severity),
          )
        : h('span', { class: 'level none' }, t('below')),
      h(
        'span',
        { class: 'score', title: t('score') },
        theatre.score === undefined ? '–' : number(theatre.score),
      ),
    ),
  );
}
