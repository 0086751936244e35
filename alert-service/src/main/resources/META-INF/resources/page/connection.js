/** How the reading goes, and how the page says so. */

import { byId, redraw } from './dom.js';
import { instant, language, t } from './i18n.js';

/**
 * How well the reading goes.
 *
 * @typedef {object} Status
 * @property {import('./live.js').Connection} stream
 * @property {boolean} answers whether the last request for the alerts was answered
 * @property {number} [confirmed] when the alerts were last read or told, by this machine's clock
 * @property {string} [timeline] what kept the timeline from being read
 * @property {string} [alert] what kept the selected alert from being read
 */

/**
 * Draws the state of the connection, and a banner when it is lost.
 *
 * @param {Status} status
 */
export function drawConnection({ stream, answers, confirmed }) {
  const connection = answers ? stream : 'lost';
  const lost = connection === 'lost';
  const badge = byId('connection');
  badge.dataset.state = connection;
  redraw(badge, [language(), connection], () => [t(`connection.${connection}`)]);
  const banner = byId('banner');
  banner.hidden = !lost;
  redraw(banner, [language(), lost, confirmed], () => [
    lost && (confirmed ? t('banner', { time: instant(confirmed) }) : t('bannerNever')),
  ]);
}
