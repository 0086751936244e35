/** The alerts of a timeline: bands behind the curve, and a bar with markers in a lane below it. */

import { s, shapeOf } from './dom.js';
import { instant, t, word } from './i18n.js';
import { alertLink } from './parts.js';
import { compare, isOver, leading, standing } from './peak.js';
import { lanes } from './scale.js';

/** @typedef {import('./chart.js').Layout} Layout */
/** @typedef {import('./types.js').Alert} Alert */
/** @typedef {import('./types.js').Transition} Transition */

/** @typedef {{alert: Alert, steps: Transition[], start: number, end: number, lane: number}} Bar */

/** Height of a lane in pixels: a finger hits it. */
export const LANE = 30;

const MARKER = 15;
const SHOWN = new Set(['firing', 'recovering', 'acknowledged', 'pending']);

/**
 * Arranges alerts in lanes, in order of their start.
 *
 * @param {Alert[]} alerts
 * @param {(time: number) => number} x
 * @param {number} to end of the time axis, where what is still on ends
 * @returns {Bar[]}
 */
export function barsOf(alerts, x, to) {
  const spans = [...alerts]
    .sort((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))
    .map((alert) => {
      const steps = changes(alert);
      const last = steps[steps.length - 1];
      const start = x(Date.parse(steps[0].at));
      const end = x(SHOWN.has(last.state) ? to : Date.parse(last.at));
      return { alert, steps, start, end: Math.max(end, start + 4) };
    });
  const rows = lanes(spans, MARKER + 4);
  return spans.map((span, i) => ({ ...span, lane: rows[i] }));
}

/**
 * The steps of an alert at which its state or severity became another.
 *
 * @param {Alert} alert
 * @returns {Transition[]}
 */
function changes(alert) {
  const { startsAt, at, state, severity, value, cause } = alert;
  const steps = alert.history?.length
    ? alert.history
    : [
        { at: startsAt, state: /** @type {const} */ ('firing'), severity, value, cause },
        { at, state, severity, value, cause },
      ];
  return steps.filter(
    (step, i) => !i || step.state !== steps[i - 1].state || step.severity !== steps[i - 1].severity,
  );
}

/**
 * The times at which alerts were on, as bands behind the curve: that of the selected one alone where
 * it is among them.
 *
 * @param {Layout} chart
 * @param {string | undefined} selected id of the alert to stress
 */
export function bands({ bars, top, bottom }, selected) {
  const chosen = bars.filter(({ alert }) => alert.id === selected);
  return s(
    'g',
    { class: 'bands', 'aria-hidden': 'true' },
    ...(chosen.length ? chosen : bars).map(({ alert, start, end }) =>
      s('rect', {
        class: `${leading(alert)}${alert.id === selected ? ' selected' : ''}`,
        x: start,
        y: top,
        width: end - start,
        height: bottom - top,
      }),
    ),
  );
}

/**
 * One alert: a link with a bar in the colours of its severities and a marker at every change.
 *
 * @param {Layout} chart
 * @param {Bar} bar
 * @param {{selected?: string, titleOf: (rule: string) => string}} context
 */
export function alertBar(chart, { alert, steps, start, end, lane }, { selected, titleOf }) {
  const middle = chart.below + lane * LANE + LANE / 2;
  const label = t(SHOWN.has(alert.state) ? 'openBar' : 'bar', {
    standing: standing(alert),
    from: instant(steps[0].at),
    to: instant(alert.at),
    state: word('state', alert.state),
    rule: titleOf(alert.rule),
  });
  return s(
    'a',
    {
      href: alertLink(alert.id),
      class: `bar${alert.id === selected ? ' selected' : ''}`,
      'aria-label': label,
      'data-key': `bar ${alert.id}`,
    },
    s('title', {}, label),
    s('rect', {
      class: 'hit',
      x: start - 10,
      y: middle - LANE / 2,
      width: end - start + 20,
      height: LANE,
    }),
    ...steps.map((step, i) => {
      const at = chart.x(Date.parse(step.at));
      const until = i + 1 < steps.length ? chart.x(Date.parse(steps[i + 1].at)) : end;
      return SHOWN.has(step.state)
        ? s('rect', {
            class: `${step.severity} ${step.state}`,
            x: at,
            y: middle - 5,
            width: Math.max(until - at, 2),
            height: 10,
          })
        : null;
    }),
    ...legible(steps, chart.x).map((step) =>
      marker(alert, step, chart.x(Date.parse(step.at)), middle),
    ),
  );
}

/**
 * The steps whose markers have room: first what matters most, then what does not cover it. The bar
 * shows the others by its colour.
 *
 * @param {Transition[]} steps
 * @param {(time: number) => number} x
 */
function legible(steps, x) {
  /** @type {Transition[]} */
  const shown = [];
  const byWeight = steps
    .map((step, i) => ({ step, weight: weightOf(steps, i) }))
    .sort((a, b) => b.weight - a.weight);
  for (const { step } of byWeight) {
    const at = x(Date.parse(step.at));
    if (shown.every((other) => Math.abs(x(Date.parse(other.at)) - at) >= MARKER)) {
      shown.push(step);
    }
  }
  return steps.filter((step) => shown.includes(step));
}

/**
 * How much a step matters: a rise in severity most, the highest first, then the beginning and the
 * end, then a fall; a pause within one severity least.
 *
 * @param {Transition[]} steps
 * @param {number} i
 */
function weightOf(steps, i) {
  const change = i ? compare(steps[i].severity, steps[i - 1].severity) : 0;
  if (change > 0) {
    return 4 + compare(steps[i].severity, 'watch');
  }
  return !i || isOver(steps[i]) ? 3 : change < 0 ? 2 : 1;
}

/**
 * @param {Alert} alert
 * @param {Transition} step
 * @param {number} x
 * @param {number} y
 */
function marker(alert, { state, severity, at }, x, y) {
  return s(
    'g',
    {
      class: `marker ${severity} ${state}`,
      'data-testid': 'marker',
      'data-alert-id': alert.id,
      'data-state': state,
      'data-severity': severity,
      'data-at': at,
      transform: `translate(${x - MARKER / 2} ${y - MARKER / 2}) scale(${MARKER / 16})`,
    },
    s('path', { d: shapeOf(severity) }),
  );
}
