/** The timeline of one theatre: the chart with its read-out, by pointer, touch and keys. */

import { alertBar, bands } from './bars.js';
import { axes, curve, layout, levels } from './chart.js';
import { h, redraw, s } from './dom.js';
import { instant, language, t, word } from './i18n.js';
import { indexAt } from './scale.js';

/** @typedef {import('./chart.js').Layout} Layout */
/** @typedef {import('./state.js').Snapshot} Snapshot */
/** @typedef {import('./types.js').Timeline} Timeline */

/** A chart that draws itself again when its place changes its width. */
export class TimelineView {
  /** @type {(() => void) | undefined} */
  #again;
  #observer = new ResizeObserver(() => this.#again?.());

  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    this.#observer.observe(root);
  }

  /**
   * Shows words in place of the chart.
   *
   * @param {string} words
   */
  note(words) {
    this.#again = undefined;
    redraw(this.root, words, () => [h('p', { class: 'note' }, words)]);
  }

  /**
   * @param {Snapshot} snapshot
   * @param {Timeline} timeline
   */
  draw(snapshot, timeline) {
    this.#again = () => this.draw(snapshot, timeline);
    const width = Math.floor(this.root.clientWidth);
    const signature = [language(), width, timeline, snapshot.selected, snapshot.titles];
    if (width) {
      redraw(this.root, signature, () => figure(snapshot, timeline, width));
    }
  }
}

/**
 * @param {Snapshot} snapshot
 * @param {Timeline} timeline
 * @param {number} width
 */
function figure(snapshot, timeline, width) {
  const chart = layout(timeline, width);
  const { points } = chart;
  if (!points.length && !timeline.alerts.length) {
    return [h('p', { class: 'note', 'data-testid': 'timeline' }, t('noPoints'))];
  }
  const readout = h('p', { class: 'readout' });
  const cursor = s(
    'g',
    { class: 'cursor', visibility: 'hidden' },
    s('line'),
    s('circle', { r: 4 }),
  );
  const plot = s('rect', {
    class: 'plot',
    x: chart.left,
    y: 0,
    width: Math.max(chart.right - chart.left, 0),
    height: chart.bottom,
    tabindex: 0,
    role: 'slider',
    'aria-label': t('timeline'),
    'aria-orientation': 'horizontal',
    'aria-valuemin': 0,
    'aria-valuemax': Math.max(points.length - 1, 0),
    'data-key': 'plot',
  });
  readable({ chart, timeline, readout, cursor, plot });
  return [
    readout,
    h(
      'div',
      { class: 'chart', dir: 'ltr', 'data-testid': 'timeline' },
      s(
        'svg',
        { width, height: chart.height, role: 'group', 'aria-label': spoken(snapshot, timeline) },
        bands(chart, snapshot.selected),
        axes(chart),
        curve(chart),
        levels(chart, timeline),
        cursor,
        plot,
        ...chart.bars.map((bar) => alertBar(chart, bar, snapshot)),
      ),
    ),
    h('p', { class: 'help' }, t('timelineHelp')),
  ];
}

/**
 * Lets a reader move along the curve.
 *
 * @param {{chart: Layout, timeline: Timeline, readout: HTMLElement, cursor: SVGElement, plot: SVGElement}} parts
 */
function readable({ chart, timeline, readout, cursor, plot }) {
  const { points, from, to, x, y, left, right } = chart;
  let index = points.length - 1;

  /**
   * @param {number} time
   * @param {boolean} visible
   */
  function show(time, visible) {
    index = indexAt(points, time);
    const value = points[index]?.value ?? 0;
    const text = `${t('readout', { time: instant(time), value })} · ${levelAt(timeline, value)}`;
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

  const rest = () => show(to, false);
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

/**
 * The chart in one sentence.
 *
 * @param {Snapshot} snapshot
 * @param {Timeline} timeline
 */
function spoken(snapshot, { theatre, from, to, points }) {
  const top = points.reduce(
    (a, b) => (b.value > a.value ? b : a),
    points[0] ?? { at: from, value: 0 },
  );
  return t('timelineSpan', {
    theatre: snapshot.titles[theatre] ?? theatre,
    from: instant(from),
    to: instant(to),
    value: points[points.length - 1]?.value ?? 0,
    top: top.value,
    topAt: instant(top.at),
  });
}
