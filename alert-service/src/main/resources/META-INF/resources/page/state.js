/** What the page knows: alerts by id, theatres, rules, one timeline, and what is selected. */

import { localised } from './i18n.js';
import { keyName } from './names.js';
import { byLatest, byUrgency, isActive } from './rows.js';
import { millisOf } from './scale.js';
import { scoreOf } from './theatres.js';

/** @typedef {import('./types.js').Alert} Alert */
/** @typedef {import('./types.js').Timeline} Timeline */

/**
 * What a drawing sees.
 *
 * @typedef {object} Snapshot
 * @property {boolean} loaded whether the alerts have been read at least once
 * @property {Alert[]} alerts
 * @property {import('./types.js').Theatre[]} theatres
 * @property {boolean} theatresLoaded whether they have been read at least once
 * @property {Timeline | undefined} timeline
 * @property {string | undefined} selected id of the selected alert
 * @property {import('./types.js').Delivery[] | undefined} deliveries of the selected alert, once read
 * @property {string | undefined} theatre id of the theatre that is shown
 * @property {Record<string, string>} titles of the theatres, by id
 * @property {(alert: Alert) => string} nameOf name of an alert's key, such as its theatre
 * @property {(rule: string) => string} titleOf title of a rule, else its id
 * @property {(rule: string) => number} windowOf window of a rule in milliseconds, 0 if unknown
 * @property {number | undefined} firstLevel lowest raise level, once a timeline has told it
 */

/** @typedef {{alert?: string, theatre?: string, article?: {id: string, field: string, start: number}}} Route */

/**
 * Reads the address: `#/`, `#/theatres/ID`, `#/alerts/ID`, `#/alerts/ID/articles/ID/FIELD/START`.
 *
 * @param {string} hash
 * @returns {Route}
 */
export function routeOf(hash) {
  const [kind, id, , article, field, start] = hash.replace(/^#\/?/, '').split('/').map(decode);
  if (kind === 'theatres' && id) {
    return { theatre: id };
  }
  if (kind !== 'alerts' || !id) {
    return {};
  }
  const shown = {
    id: article,
    field: field === 'title' ? 'title' : 'text',
    start: Number(start) || 0,
  };
  return article ? { alert: id, article: shown } : { alert: id };
}

/** @param {string} part */
function decode(part) {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

/** The alerts, theatres and rules as last read or told. */
export class State {
  loaded = false;
  /** @type {Map<string, Alert>} */
  alerts = new Map();
  /** @type {Map<string, Alert>} */
  #told = new Map();
  /** @type {Map<string, import('./types.js').Delivery[]>} */
  #deliveries = new Map();
  /** @type {import('./types.js').Theatre[]} */
  theatres = [];
  theatresLoaded = false;
  /** @type {Map<string, import('./types.js').Rule>} */
  rules = new Map();
  /** @type {Timeline | undefined} */
  timeline;
  /** @type {Route} */
  route = {};

  /** Notes that the list is being read: what is told from here on may be newer than it. */
  startReading() {
    this.#told.clear();
  }

  /**
   * Takes over the whole list, except where something newer was told while it was read.
   *
   * @param {Alert[]} list
   */
  replaceAlerts(list) {
    const asked = this.alerts.get(this.route.alert ?? '');
    const kept = asked && !list.some(({ id }) => id === asked.id) ? [asked] : [];
    this.alerts = new Map([...list, ...kept].map((alert) => [alert.id, alert]));
    this.#told.forEach((alert) => this.put(alert));
    this.loaded = true;
  }

  /**
   * Takes over one alert unless it is older than what is known of it.
   *
   * @param {Alert} alert
   * @returns whether anything changed
   */
  put(alert) {
    const known = this.alerts.get(alert.id);
    if (known && known.sequence >= alert.sequence) {
      return false;
    }
    this.alerts.set(alert.id, alert);
    this.#told.set(alert.id, alert);
    return true;
  }

  /**
   * Takes over one alert that was asked for by itself.
   *
   * @param {Alert} alert
   */
  read({ deliveries, ...alert }) {
    const known = this.alerts.get(alert.id);
    if (!known || known.sequence < alert.sequence || !known.history?.length) {
      this.alerts.set(alert.id, alert);
    }
    this.#deliveries = new Map(deliveries && [[alert.id, deliveries]]);
  }

  /** The theatre to show: the selected one, else where it burns most, else where it burnt last. */
  shownTheatre() {
    const { alert, theatre } = this.route;
    if (theatre || alert) {
      return theatre ?? this.alerts.get(alert ?? '')?.theatre;
    }
    const alerts = [...this.alerts.values()].filter((a) => a.theatre).sort(byLatest);
    const [urgent] = alerts.filter(isActive).sort(byUrgency);
    const [highest] = [...this.theatres].sort((a, b) => scoreOf(b) - scoreOf(a));
    return (urgent ?? alerts[0])?.theatre ?? highest?.id;
  }

  /** @returns {Snapshot} */
  snapshot() {
    const titles = Object.fromEntries(
      this.theatres.map((theatre) => [theatre.id, localised(theatre.title, theatre.id)]),
    );
    const theatre = this.shownTheatre();
    return {
      loaded: this.loaded,
      alerts: [...this.alerts.values()],
      theatres: this.theatres,
      theatresLoaded: this.theatresLoaded,
      timeline: this.timeline?.theatre === theatre ? this.timeline : undefined,
      selected: this.route.alert,
      deliveries: this.#deliveries.get(this.route.alert ?? ''),
      theatre,
      titles,
      nameOf: (alert) => keyName(alert, titles),
      titleOf: (rule) => localised(this.rules.get(rule)?.title, rule),
      windowOf: (rule) => millisOf(this.rules.get(rule)?.window ?? ''),
      firstLevel: this.timeline?.levels.length
        ? Math.min(...this.timeline.levels.map(({ raise }) => raise))
        : undefined,
    };
  }
}
