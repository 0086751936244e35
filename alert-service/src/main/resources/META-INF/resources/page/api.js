/** The REST of alert-service, as far as the page reads it. */

/** @typedef {import('./types.js').Alert} Alert */
/** @typedef {import('./types.js').Article} Article */

/** Number of articles that are kept for reading again. */
const KEPT_ARTICLES = 100;

/** @type {Map<string, Promise<Article>>} */
const articles = new Map();

/** An answer other than 2xx, with the title of its problem details where it has any. */
export class ProblemError extends Error {
  /**
   * @param {number} status
   * @param {string} message
   */
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

/**
 * @param {string} path
 * @returns {Promise<any>}
 */
async function get(path) {
  const response = await fetch(path, { headers: { Accept: 'application/json' } });
  if (!response.ok) {
    const problem = await response.json().catch(() => ({}));
    throw new ProblemError(response.status, problem.title ?? `HTTP ${response.status}`);
  }
  return response.json();
}

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
