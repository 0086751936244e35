/** How the reading goes, and how the page says so. */

import { byId, redraw } from './dom.js';
import { instant, language, t } from './i18n.js';

/**
 * How well the reading goes.
 *
 * @typedef {object} Status
 * @property {import('./live.js').Connection} stream
 * @property {boolean} answers whether the last request for the alerts was answered
 * @property {import('./types.js').Pulse} [pulse] how the service stands, as it told last
 * @property {number} [confirmed] when the alerts were last read or told, by this machine's clock
 * @property {string} [timeline] what kept the timeline from being read
 * @property {string} [alert] what kept the selected alert from being read
 */

/**
 * Whether what is shown follows the news: `live`, or the reason why it does not. A service that can
 * be reached is not live while it has no contact with Kafka.
 *
 * @param {Status} status
 * @returns {'live' | 'connecting' | 'lost' | 'kafka_away' | 'stream_stopped' | 'stream_moving'}
 */
export function connectionOf({ stream, answers, pulse }) {
  const connection = answers ? stream : 'lost';
  return connection === 'live' ? (pulse?.standstill ?? 'live') : connection;
}

/**
 * Draws the state of the connection, and a banner that says what is wrong and since when.
 *
 * @param {Status} status
 */
export function drawConnection(status) {
  const connection = connectionOf(status);
  const badge = byId('connection');
  badge.dataset.state = connection;
  redraw(badge, [language(), connection], () => [t(`connection.${connection}`)]);
  const banner = byId('banner');
  banner.hidden = connection === 'live' || connection === 'connecting';
  redraw(banner, [language(), connection, status.confirmed, status.pulse?.since], () => [
    !banner.hidden && wrong(connection, status),
  ]);
}

/**
 * @param {string} connection
 * @param {Status} status
 */
function wrong(connection, { confirmed, pulse }) {
  if (connection === 'lost') {
    return confirmed ? t('banner', { time: instant(confirmed) }) : t('bannerNever');
  }
  return t(`banner.${connection}`, { time: instant(pulse?.since ?? pulse?.at ?? Date.now()) });
}
