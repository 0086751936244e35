/** The timeline of one theatre: a chart that fits its place. */

import { alertBar, bands } from './bars.js';
import { axes, curve, layout, levels } from './chart.js';
import { h, redraw, s } from './dom.js';
import { instant, language, t } from './i18n.js';
import { readable } from './readout.js';

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
    const { selected, titles } = snapshot;
    const signature = [
      language(),
      width,
      timeline,
      selected,
      titles,
      latestOf(snapshot, timeline),
      snapshot.windowOf(timeline.rule),
    ];
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
  if (!timeline.from || !timeline.to || !timeline.points.length) {
    return [h('p', { class: 'note' }, t('noPoints'))];
  }
  const chart = layout(timeline, width, toldUntil(snapshot, timeline));
  const { points } = chart;
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
  readable({ chart, timeline, readout, cursor, plot, latest: latestOf(snapshot, timeline) });
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
    h('p', { class: 'help' }, t('timelineHelp'), chart.told < chart.to && ` ${t('aheadHelp')}`),
  ];
}

/**
 * Until when the score is known. The service measures on to where the latest news leaves the window;
 * from the latest news on that is certain only as time passes.
 *
 * @param {Snapshot} snapshot
 * @param {Timeline} timeline
 */
function toldUntil(snapshot, timeline) {
  const { rule, to = '', points } = timeline;
  const end = Date.parse(to);
  const latest = end - snapshot.windowOf(rule);
  const score = latestOf(snapshot, timeline);
  const last = points[points.length - 1].value;
  if (score === undefined || Math.abs(score - last) < 0.01) {
    return end;
  }
  const now = Date.now();
  return latest < now && now < end ? now : latest;
}

/**
 * The score as it stands, which may be later than the last point.
 *
 * @param {Snapshot} snapshot
 * @param {Timeline} timeline
 */
const latestOf = ({ theatres }, { theatre }) => theatres.find(({ id }) => id === theatre)?.score;

/**
 * The chart in one sentence.
 *
 * @param {Snapshot} snapshot
 * @param {Timeline} timeline
 */
function spoken(snapshot, timeline) {
  const { theatre, from = '', to = '', points } = timeline;
  const top = points.reduce(
    (a, b) => (b.value > a.value ? b : a),
    points[0] ?? { at: from, value: 0 },
  );
  return t('timelineSpan', {
    theatre: snapshot.titles[theatre] ?? theatre,
    from: instant(from),
    to: instant(to),
    value: latestOf(snapshot, timeline) ?? points[points.length - 1].value,
    top: top.value,
    topAt: instant(top.at),
  });
}
