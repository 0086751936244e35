/** The stream of alerts: every change as it happens, and whether the stream and the service stand. */

import { currentKey, headersOf, keys } from './key.js';
import { KeyedSource } from './source.js';

/** @typedef {'connecting' | 'live' | 'lost'} Connection */

const FIRST_RETRY_MS = 1000;
const LONGEST_RETRY_MS = 15000;

/** A stream that tells its pulse every 15 seconds and is silent for so long is broken. */
const SILENCE_MS = 40_000;
const LOOK_MS = 5000;

/**
 * Keeps the stream open. The browser reconnects a broken stream by itself, but gives up when the
 * server answers with an error, and sees no connection that ends without a word; then it is opened
 * anew, after a growing pause or at once.
 *
 * @param {string} url
 * @param {object} listener
 * @param {(alert: import('./types.js').Alert) => void} listener.changed
 * @param {(pulse: import('./types.js').Pulse) => void} listener.pulse
 * @param {(connection: Connection) => void} listener.connection `live` on every opening
 */
export function follow(url, listener) {
  let pause = FIRST_RETRY_MS;
  /** @type {number | undefined} */
  let waiting;
  /** Ends the stream that is open. */
  let stop = () => {};

  function open() {
    clearTimeout(waiting);
    waiting = undefined;
    const key = currentKey();
    const source = key ? new KeyedSource(url, headersOf(key)) : new EventSource(url);
    let heard = 0;
    const watch = setInterval(() => {
      if (heard && Date.now() - heard > SILENCE_MS) {
        end();
        listener.connection('lost');
        open();
      }
    }, LOOK_MS);

    function end() {
      clearInterval(watch);
      source.close();
    }
    stop = end;

    /**
     * @param {string} name of the events
     * @param {(data: any) => void} take
     */
    function on(name, take) {
      source.addEventListener(name, (event) => {
        heard &&= Date.now();
        try {
          take(JSON.parse(/** @type {MessageEvent} */ (event).data));
        } catch (error) {
          console.error(`${name} on the stream is set aside`, error);
        }
      });
    }

    source.addEventListener('open', () => {
      pause = FIRST_RETRY_MS;
      listener.connection('live');
    });
    on('alert', listener.changed);
    on('pulse', (pulse) => {
      heard = Date.now();
      listener.pulse(pulse);
    });
    source.addEventListener('error', () => {
      heard = 0;
      listener.connection('lost');
      if (source.readyState === EventSource.CLOSED) {
        end();
        waiting = setTimeout(open, pause);
        pause = Math.min(pause * 2, LONGEST_RETRY_MS);
      }
    });
    addEventListener('pagehide', end, { once: true });
  }

  keys.addEventListener('change', () => {
    stop();
    open();
  });
  addEventListener('pageshow', (event) => event.persisted && open());
  open();
}

/**
 * Calls an action at most once in the given time, and always after the last request.
 *
 * @param {number} millis
 * @param {() => void} action
 */
export function atMostEvery(millis, action) {
  /** @type {number | undefined} */
  let timer;
  return () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      action();
    }, millis);
  };
}
