/** The drawing of a score over time: axes, levels, the step line, and the alerts below it. */

import { s, shapeOf } from './dom.js';
import { instant, locale, number, t, word } from './i18n.js';
import { alertLink } from './parts.js';
import { lanes, linear, timeTicks, valueTicks } from './scale.js';

/** @typedef {import('./types.js').Alert} Alert */
/** @typedef {import('./types.js').Timeline} Timeline */
/** @typedef {import('./types.js').Transition} Transition */

/**
 * The measures of one drawing.
 *
 * @typedef {object} Layout
 * @property {number} width
 * @property {number} height
 * @property {number} left
 * @property {number} right
 * @property {number} bottom of the plot
 * @property {number} from
 * @property {number} to
 * @property {(time: number) => number} x
 * @property {(value: number) => number} y
 * @property {[number, number]} values
 * @property {{time: number, value: number}[]} points
 * @property {{alert: Alert, steps: Transition[], start: number, end: number, lane: number}[]} bars
 */

const TOP = 14;
const PLOT = { wide: 230, narrow: 190 };
const AXIS = 26;
const LANE = 30;
const MARKER = 15;
const SHOWN = new Set(['firing', 'recovering', 'acknowledged', 'pending']);

/**
 * @param {Timeline} timeline
 * @param {number} width in pixels
 * @returns {Layout}
 */
export function layout(timeline, width) {
  const points = timeline.points.map(({ at, value }) => ({ time: Date.parse(at), value }));
  const from = Date.parse(timeline.from);
  const to = Math.max(Date.parse(timeline.to), from + 3_600_000);
  const heights = [...points.map(({ value }) => value), ...timeline.levels.map(({ raise }) => raise)];
  const values = /** @type {[number, number]} */ ([
    Math.min(0, ...heights),
    Math.max(1, ...heights) * 1.08,
  ]);
  const [left, right, bottom] = [44, width - 14, TOP + (width < 560 ? PLOT.narrow : PLOT.wide)];
  const x = linear([from, to], [left, right]);
  const bars = barsOf(timeline.alerts, x, to);
  const laneCount = Math.max(0, ...bars.map(({ lane }) => lane + 1));
  const height = bottom + AXIS + (laneCount ? laneCount * LANE + 6 : 0);
  return { width, height, left, right, bottom, from, to, x, y: linear(values, [bottom, TOP]), values, points, bars };
}

/**
 * @param {Alert[]} alerts
 * @param {(time: number) => number} x
 * @param {number} to
 */
function barsOf(alerts, x, to) {
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
export function changes(alert) {
  const { startsAt, at, state, severity, value, cause } = alert;
  const steps = alert.history?.length ? alert.history : [
    { at: startsAt, state: /** @type {const} */ ('firing'), severity, value, cause },
    { at, state, severity, value, cause },
  ];
  return steps.filter(
    (step, i) => !i || step.state !== steps[i - 1].state || step.severity !== steps[i - 1].severity,
  );
}

/**
 * Axes with their labels.
 *
 * @param {Layout} chart
 */
export function axes(chart) {
  const { left, right, bottom, x, y, from, to } = chart;
  const { step, ticks } = timeTicks(from, to, (right - left) / (step5(right - left)));
  return s(
    'g',
    { class: 'axes' },
    ...valueTicks(...chart.values, 5).flatMap((value) => [
      s('line', { x1: left, x2: right, y1: y(value), y2: y(value) }),
      s('text', { x: left - 6, y: y(value) + 4, 'text-anchor': 'end' }, number(value)),
    ]),
    ...ticks.flatMap((at, i) => [
      s('line', { class: 'time', x1: x(at), x2: x(at), y1: bottom, y2: bottom + 5 }),
      s(
        'text',
        { x: Math.min(Math.max(x(at), left + 8), right - 20), y: bottom + 18, 'text-anchor': 'middle' },
        tickLabel(at, step, !i || yearOf(at) !== yearOf(ticks[i - 1])),
      ),
    ]),
  );
}

/** @param {number} width */
const step5 = (width) => (width < 420 ? 74 : 96);

/** @param {number} at */
const yearOf = (at) => new Date(at).getUTCFullYear();

/**
 * @param {number} at
 * @param {'hour' | 'day' | 'month'} step
 * @param {boolean} withYear
 */
function tickLabel(at, step, withYear) {
  const hours = step === 'hour' && at % 86_400_000 !== 0;
  /** @type {Intl.DateTimeFormatOptions} */
  const options = hours
    ? { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }
    : { day: step === 'month' ? undefined : 'numeric', month: 'short', year: withYear ? 'numeric' : undefined };
  return new Intl.DateTimeFormat(locale(), { ...options, timeZone: 'UTC' }).format(at);
}

/**
 * The raise levels, each a line with its word.
 *
 * @param {Layout} chart
 * @param {Timeline} timeline
 */
export function levels({ left, right, y }, timeline) {
  return s(
    'g',
    { class: 'levels' },
    ...timeline.levels.flatMap(({ severity, raise }) => [
      s('line', { class: severity, x1: left, x2: right, y1: y(raise), y2: y(raise) }),
      s(
        'text',
        { class: severity, x: left + 6, y: y(raise) - 5 },
        `${word('severity', severity)} ${number(raise)}`,
      ),
    ]),
  );
}

/**
 * The score as steps, with the area under it.
 *
 * @param {Layout} chart
 */
export function curve({ points, x, y, right, values }) {
  if (!points.length) {
    return s('g');
  }
  const [first, ...rest] = points;
  const line =
    `M${x(first.time)} ${y(first.value)}` +
    rest.map((point) => `H${x(point.time)}V${y(point.value)}`).join('') +
    `H${right}`;
  const floor = y(Math.max(0, values[0]));
  return s(
    'g',
    { class: 'curve' },
    s('path', { class: 'area', d: `${line}V${floor}H${x(first.time)}Z` }),
    s('path', { class: 'line', d: line }),
  );
}

/**
 * The times at which alerts were on, as bands behind the curve.
 *
 * @param {Layout} chart
 * @param {string | undefined} selected id of the alert to stress
 */
export function bands({ bars, bottom }, selected) {
  return s(
    'g',
    { class: 'bands', 'aria-hidden': 'true' },
    ...bars.map(({ alert, start, end }) =>
      s('rect', {
        class: `${alert.severity}${alert.id === selected ? ' selected' : ''}`,
        x: start,
        y: TOP,
        width: end - start,
        height: bottom - TOP,
      }),
    ),
  );
}

/**
 * One alert: a link with a bar in the colours of its severities and a marker at every change.
 *
 * @param {Layout} chart
 * @param {Layout['bars'][number]} bar
 * @param {{selected?: string, titleOf: (rule: string) => string}} context
 */
export function alertBar(chart, { alert, steps, start, end, lane }, { selected, titleOf }) {
  const middle = chart.bottom + AXIS + lane * LANE + LANE / 2;
  const label = t(SHOWN.has(alert.state) ? 'openBar' : 'bar', {
    severity: word('severity', alert.severity),
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
    s('rect', { class: 'hit', x: start - 10, y: middle - LANE / 2, width: end - start + 20, height: LANE }),
    ...steps.map((step, i) => {
      const at = chart.x(Date.parse(step.at));
      const until = i + 1 < steps.length ? chart.x(Date.parse(steps[i + 1].at)) : end;
      return SHOWN.has(step.state)
        ? s('rect', { class: `${step.severity} ${step.state}`, x: at, y: middle - 5, width: Math.max(until - at, 2), height: 10 })
        : null;
    }),
    ...steps.map((step) => marker(alert, step, chart.x(Date.parse(step.at)), middle)),
  );
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
