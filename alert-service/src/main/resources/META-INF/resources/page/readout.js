/** The read-out of a timeline, by pointer, touch and keys. */

import { instant, t, word } from './i18n.js';
import { indexAt } from './scale.js';

/** @typedef {import('./chart.js').Layout} Layout */
/** @typedef {import('./types.js').Timeline} Timeline */

/**
 * Lets a reader move along the curve; at rest the read-out tells the latest score.
 *
 * @param {{chart: Layout, timeline: Timeline, readout: HTMLElement, cursor: SVGElement, plot: SVGElement, latest?: number}} parts
 */
export function readable({ chart, timeline, readout, cursor, plot, latest }) {
  const { points, from, to, told, x, y, left, right } = chart;
  let index = points.length - 1;

  /**
   * @param {number} time
   * @param {boolean} visible
   */
  function show(time, visible) {
    index = indexAt(points, time);
    const value = points[index]?.value ?? 0;
    const words = t(time > told ? 'readoutAhead' : 'readout', { time: instant(time), value });
    const text = `${words} · ${levelAt(timeline, value)}`;
    readout.textContent = text;
    plot.setAttribute('aria-valuenow', String(Math.max(index, 0)));
    plot.setAttribute('aria-valuetext', text);
    cursor.setAttribute('visibility', visible ? 'visible' : 'hidden');
    const [line, dot] = cursor.children;
    for (const [name, at] of Object.entries({
      x1: x(time),
      x2: x(time),
      y1: 10,
      y2: chart.bottom,
    })) {
      line.setAttribute(name, String(at));
    }
    dot.setAttribute('cx', String(x(time)));
    dot.setAttribute('cy', String(y(value)));
  }

  /** @param {PointerEvent} event */
  function point(event) {
    const box = plot.getBoundingClientRect();
    const share = Math.min(Math.max((event.clientX - box.left) / (right - left), 0), 1);
    show(from + share * (to - from), true);
  }

  /** @param {KeyboardEvent} event */
  function step(event) {
    const target = {
      ArrowLeft: index - 1,
      ArrowDown: index - 1,
      ArrowRight: index + 1,
      ArrowUp: index + 1,
      Home: 0,
      End: points.length - 1,
    }[event.key];
    if (target !== undefined && points.length) {
      event.preventDefault();
      show(points[Math.min(Math.max(target, 0), points.length - 1)].time, true);
    }
  }

  function rest() {
    show(to, false);
    if (latest !== undefined) {
      readout.textContent = `${t('latest', { value: latest })} · ${levelAt(timeline, latest)}`;
    }
  }

  plot.addEventListener('pointermove', /** @type {EventListener} */ (point));
  plot.addEventListener('pointerdown', /** @type {EventListener} */ (point));
  plot.addEventListener('keydown', /** @type {EventListener} */ (step));
  plot.addEventListener('pointerleave', (event) => isTouch(event) || rest());
  plot.addEventListener('blur', rest);
  rest();
}

/**
 * Whether a finger did it: what it points at stays to be read when it is lifted.
 *
 * @param {Event} event
 */
const isTouch = (event) => /** @type {PointerEvent} */ (event).pointerType === 'touch';

/**
 * @param {Timeline} timeline
 * @param {number} value
 */
function levelAt(timeline, value) {
  const [level] = timeline.levels
    .filter(({ raise }) => raise <= value)
    .sort((a, b) => b.raise - a.raise);
  return level
    ? t('reached', { severity: word('severity', level.severity), raise: level.raise })
    : t('belowLevels');
}
