/** The drawing of a score over time: its measures, axes, levels and step line. */

import { barsOf, LANE } from './bars.js';
import { s } from './dom.js';
import { locale, number, word } from './i18n.js';
import { indexAt, linear, timeTicks, valueTicks } from './scale.js';

/** @typedef {import('./types.js').Timeline} Timeline */

/**
 * The measures of one drawing.
 *
 * @typedef {object} Layout
 * @property {number} width
 * @property {number} height
 * @property {number} left
 * @property {number} right
 * @property {number} top of the plot
 * @property {number} bottom of the plot
 * @property {number} below where the alerts begin
 * @property {number} from
 * @property {number} to
 * @property {number} told until when the score is known; later it is what remains of it
 * @property {(time: number) => number} x
 * @property {(value: number) => number} y
 * @property {[number, number]} values
 * @property {{time: number, value: number}[]} points
 * @property {import('./bars.js').Bar[]} bars
 */

const TOP = 14;
const PLOT = { wide: 230, narrow: 190 };
const AXIS = 26;
const HOUR = 3_600_000;
const LABEL = { wide: 96, narrow: 74 };

/**
 * @param {Timeline} timeline
 * @param {number} width in pixels
 * @param {number} told until when the score is known
 * @returns {Layout}
 */
export function layout(timeline, width, told) {
  const all = timeline.points.map(({ at, value }) => ({ time: Date.parse(at), value }));
  const to = Date.parse(timeline.to ?? '');
  const from = Math.min(beginning(timeline, all), to - HOUR);
  const before = indexAt(all, from);
  const points = before < 0 ? all : [{ ...all[before], time: from }, ...all.slice(before + 1)];
  const heights = [
    ...points.map(({ value }) => value),
    ...timeline.levels.map(({ raise }) => raise),
  ];
  const values = /** @type {[number, number]} */ ([
    Math.min(0, ...heights),
    Math.max(1, ...heights) * 1.08,
  ]);
  const [left, right, bottom] = [44, width - 14, TOP + (width < 560 ? PLOT.narrow : PLOT.wide)];
  const x = linear([from, to], [left, right]);
  const bars = barsOf(timeline.alerts, x, told);
  const laneCount = Math.max(0, ...bars.map(({ lane }) => lane + 1));
  const below = bottom + AXIS;
  const height = below + (laneCount ? laneCount * LANE + 6 : 0);
  const y = linear(values, [bottom, TOP]);
  return {
    width,
    height,
    left,
    right,
    top: TOP,
    bottom,
    below,
    from,
    to,
    told,
    x,
    y,
    values,
    points,
    bars,
  };
}

/**
 * Where the time axis begins: shortly before anything was measured, so that a long calm before it
 * does not press the rest together.
 *
 * @param {Timeline} timeline
 * @param {{time: number, value: number}[]} points
 */
function beginning({ from, to, alerts }, points) {
  const [start, end] = [Date.parse(from ?? ''), Date.parse(to ?? '')];
  const first = points.find(({ value }) => value !== 0)?.time ?? start;
  const earliest = Math.min(first, ...alerts.map(({ startsAt }) => Date.parse(startsAt)));
  return Math.max(start, earliest - (end - earliest) * 0.05);
}

/**
 * Axes with their labels.
 *
 * @param {Layout} chart
 */
export function axes(chart) {
  const { left, right, bottom, x, y, from, to } = chart;
  const label = right - left < 420 ? LABEL.narrow : LABEL.wide;
  const { step, ticks } = timeTicks(from, to, (right - left) / label);
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
        {
          x: Math.min(Math.max(x(at), left + 8), right - 20),
          y: bottom + 18,
          'text-anchor': 'middle',
        },
        tickLabel(at, step, !i || yearOf(at) !== yearOf(ticks[i - 1])),
      ),
    ]),
  );
}

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
    : {
        day: step === 'month' ? undefined : 'numeric',
        month: 'short',
        year: withYear ? 'numeric' : undefined,
      };
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
 * The score as steps, with the area under it as far as it is known.
 *
 * @param {Layout} chart
 */
export function curve(chart) {
  const { points, x, y, to, told, values } = chart;
  const last = Math.max(indexAt(points, told), 0);
  const known = points.slice(0, last + 1);
  const line = steps(chart, known, told);
  const ahead = [{ ...points[last], time: told }, ...points.slice(last + 1)];
  const floor = y(Math.max(0, values[0]));
  return s(
    'g',
    { class: 'curve' },
    s('path', { class: 'area', d: `${line}V${floor}H${x(known[0].time)}Z` }),
    told < to ? s('path', { class: 'ahead', d: steps(chart, ahead, to) }) : null,
    s('path', { class: 'line', d: line }),
  );
}

/**
 * @param {Layout} chart
 * @param {{time: number, value: number}[]} points at least one
 * @param {number} until where the last value ends
 */
function steps({ x, y }, [first, ...rest], until) {
  const corners = rest.map(({ time, value }) => `H${x(time)}V${y(value)}`);
  return `M${x(first.time)} ${y(first.value)}${corners.join('')}H${x(until)}`;
}
