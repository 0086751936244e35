/** Arithmetic of the chart: scales, steps of axes, values of a step function. */

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/**
 * A linear map from values to pixels.
 *
 * @param {[number, number]} domain
 * @param {[number, number]} range
 */
export function linear([low, high], [start, end]) {
  const factor = (end - start) / (high - low || 1);
  return (/** @type {number} */ value) => start + (value - low) * factor;
}

/**
 * Round numbers from low to high.
 *
 * @param {number} low
 * @param {number} high
 * @param {number} count about how many
 */
export function valueTicks(low, high, count) {
  const rough = Math.max((high - low) / count, 1e-6);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = power * ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10);
  const ticks = [];
  for (let at = Math.ceil(low / step) * step; at <= high + step / 1e6; at += step) {
    ticks.push(Number(at.toFixed(6)));
  }
  return ticks;
}

/**
 * Round instants between two, in UTC: at hours, at midnights, or at the first of months.
 *
 * @param {number} from
 * @param {number} to
 * @param {number} count at most about how many
 * @returns {{step: 'hour' | 'day' | 'month', ticks: number[]}}
 */
export function timeTicks(from, to, count) {
  const rough = (to - from) / Math.max(count, 1);
  const fixed = [1, 3, 6, 12, 24, 48, 7 * 24, 14 * 24].map((h) => h * HOUR).find((s) => s >= rough);
  if (fixed) {
    const first = Math.ceil(from / fixed) * fixed;
    const ticks = Array.from(
      { length: Math.floor((to - first) / fixed) + 1 },
      (_, i) => first + i * fixed,
    );
    return { step: fixed < DAY ? 'hour' : 'day', ticks };
  }
  return { step: 'month', ticks: months(from, to, rough) };
}

/**
 * @param {number} from
 * @param {number} to
 * @param {number} rough
 */
function months(from, to, rough) {
  const step = [1, 2, 3, 6, 12, 24, 60].find((n) => n * 30.5 * DAY >= rough) ?? 120;
  const ticks = [];
  const start = new Date(from);
  const first = Math.ceil((start.getUTCFullYear() * 12 + start.getUTCMonth()) / step) * step;
  for (let month = first; ; month += step) {
    const at = Date.UTC(Math.floor(month / 12), month % 12, 1);
    if (at > to) {
      return ticks;
    }
    if (at >= from) {
      ticks.push(at);
    }
  }
}

/**
 * Length of a duration such as `PT168H` or `PT1H30M`.
 *
 * @param {string} iso
 * @returns {number} in milliseconds
 */
export function millisOf(iso) {
  const [, hours, minutes, seconds] =
    /^PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?$/.exec(iso)?.map((part) => Number(part ?? 0)) ?? [];
  return (((hours ?? 0) * 60 + (minutes ?? 0)) * 60 + (seconds ?? 0)) * 1000;
}

/**
 * Index of the last point at or before an instant, -1 before the first.
 *
 * @param {{time: number}[]} points in order
 * @param {number} time
 */
export function indexAt(points, time) {
  let low = 0;
  let high = points.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (points[middle].time <= time) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low - 1;
}

/**
 * Rows for spans so that none overlaps another in its row.
 *
 * @param {{start: number, end: number}[]} spans in order of their start
 * @param {number} gap
 * @returns {number[]} the row of each span
 */
export function lanes(spans, gap) {
  /** @type {number[]} */
  const ends = [];
  return spans.map(({ start, end }) => {
    const free = ends.findIndex((last) => last + gap <= start);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = end;
    return lane;
  });
}
