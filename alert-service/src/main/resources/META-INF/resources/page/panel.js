/** The panel of one theatre: its timeline, and its alerts where none is selected. */

import { h, redraw } from './dom.js';
import { language, t } from './i18n.js';
import { byLatest, rows } from './rows.js';
import { TimelineView } from './timeline.js';

/** @typedef {import('./state.js').Snapshot} Snapshot */

/** Draws into a section that it fills for good. */
export class TheatrePanel {
  #heading = h('h2', { id: 'theatre-title' });
  #timeline = new TimelineView(h('div', { class: 'timeline' }));
  #alerts = h('div', { class: 'theatre-alerts' });

  /** @param {HTMLElement} root */
  constructor(root) {
    this.root = root;
    root.append(this.#heading, this.#timeline.root, this.#alerts);
  }

  /**
   * @param {Snapshot} snapshot
   * @param {string | undefined} problem what kept the timeline from being read
   */
  draw(snapshot, problem) {
    const { theatre, timeline, titles } = snapshot;
    this.root.hidden = !theatre;
    this.#heading.textContent = theatre ? `${titles[theatre] ?? theatre}: ${t('timeline')}` : '';
    if (timeline) {
      this.#timeline.draw(snapshot, timeline);
    } else {
      this.#timeline.note(problem ?? t('loading'));
    }
    this.#drawAlerts(snapshot);
  }

  /** @param {Snapshot} snapshot */
  #drawAlerts(snapshot) {
    const { alerts, selected, theatre, titles } = snapshot;
    const own = alerts.filter((alert) => alert.theatre === theatre).sort(byLatest);
    const versions = own.map(({ id, sequence }) => [id, sequence]);
    redraw(this.#alerts, [language(), selected, theatre, versions, titles], () =>
      selected
        ? []
        : [
            h('h3', {}, t('theatreAlerts')),
            own.length ? rows(own, snapshot) : h('p', { class: 'note' }, t('noTheatreAlerts')),
          ],
    );
  }
}
