/** The REST of alert-service, as far as the page reads it. */

import { askForKey, currentKey, headersOf } from './key.js';

/** @typedef {import('./types.js').Alert} Alert */
/** @typedef {import('./types.js').Article} Article */

/** Number of articles that are kept for reading again. */
const KEPT_ARTICLES = 100;

/** @type {Map<string, Promise<Article>>} */
const articles = new Map();

/** An answer other than 2xx, or none: status 0. */
export class ProblemError extends Error {
  /**
   * @param {number} status
   * @param {string} message title of the problem details
   * @param {string} [detail] where, what, and what is allowed
   */
  constructor(status, message, detail = '') {
    super(message);
    this.status = status;
    this.detail = detail;
  }
}

/**
 * @param {string} path
 * @param {RequestInit} [options]
 * @returns {Promise<any>}
 */
async function ask(path, options = {}) {
  let response = await send(path, options, currentKey());
  while (response.status === 401) {
    const refused = currentKey();
    await askForKey(refused);
    response = await send(path, { ...options, signal: undefined }, currentKey());
  }
  if (!response.ok) {
    const problem = await response.json().catch(() => ({}));
    throw new ProblemError(
      response.status,
      problem.title ?? `HTTP ${response.status}`,
      problem.detail,
    );
  }
  return response.json();
}

/**
 * @param {string} path
 * @param {RequestInit} options
 * @param {string} key
 */
const send = (path, options, key) =>
  fetch(path, {
    ...options,
    headers: { Accept: 'application/json', ...headersOf(key), ...options.headers },
  });

/** @param {string} path */
const get = (path) => ask(path);

/**
 * A command; without an answer in time it fails with status 0.
 *
 * @param {string} path
 * @param {RequestInit} options
 */
async function command(path, options) {
  try {
    return await ask(path, { ...options, signal: AbortSignal.timeout(COMMAND_PATIENCE_MS) });
  } catch (error) {
    throw error instanceof ProblemError ? error : new ProblemError(0, String(error));
  }
}

/** Longer than the service waits for Kafka. */
const COMMAND_PATIENCE_MS = 12_000;

/**
 * Takes note of an alert (`ack`), or silences it (`snooze`).
 *
 * @param {string} id
 * @param {'ack' | 'snooze'} what
 * @param {{by: string, note?: string, for?: string, until?: string}} wish
 */
export const act = (id, what, wish) =>
  command(`alerts/${encodeURIComponent(id)}/${what}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(wish),
  });

/**
 * Takes that back.
 *
 * @param {string} id
 * @param {'ack' | 'snooze'} what
 * @param {string} by
 */
export const takeBack = (id, what, by) =>
  command(`alerts/${encodeURIComponent(id)}/${what}?by=${encodeURIComponent(by)}`, {
    method: 'DELETE',
  });

/** As many alerts as the service gives at once. */
const MOST_ALERTS = 1000;

/** @returns {Promise<Alert[]>} newest change first */
export const fetchAlerts = () => get(`alerts?limit=${MOST_ALERTS}`);

/**
 * @param {string} id
 * @returns {Promise<Alert>}
 */
export const fetchAlert = (id) => get(`alerts/${encodeURIComponent(id)}`);

/** @returns {Promise<import('./types.js').Theatre[]>} */
export const fetchTheatres = () => get('theatres');

/** @returns {Promise<import('./types.js').Rule[]>} */
export const fetchRules = () => get('rules');

/**
 * @param {string} id
 * @returns {Promise<import('./types.js').Timeline>}
 */
export const fetchTimeline = (id) => get(`theatres/${encodeURIComponent(id)}/timeline`);

/**
 * An article, asked for once; a failure is forgotten, so that the next call asks again.
 *
 * @param {string} id
 * @returns {Promise<Article>}
 */
export function fetchArticle(id) {
  const known = articles.get(id);
  if (known) {
    return known;
  }
  const asked = get(`articles/${encodeURIComponent(id)}`);
  articles.set(id, asked);
  asked.catch(() => articles.delete(id));
  if (articles.size > KEPT_ARTICLES) {
    articles.delete(/** @type {string} */ (articles.keys().next().value));
  }
  return asked;
}
