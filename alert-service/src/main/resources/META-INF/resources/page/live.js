/** The stream of alerts: every change as it happens, and whether the stream stands. */

/** @typedef {'connecting' | 'live' | 'lost'} Connection */

const FIRST_RETRY_MS = 1000;
const LONGEST_RETRY_MS = 15000;

/**
 * Keeps the stream open. The browser reconnects a broken stream by itself, but gives up when the
 * server answers with an error; then it is opened anew, after a growing pause.
 *
 * @param {string} url
 * @param {object} listener
 * @param {(alert: import('./types.js').Alert) => void} listener.changed
 * @param {(connection: Connection) => void} listener.connection `live` on every opening
 */
export function follow(url, listener) {
  let pause = FIRST_RETRY_MS;

  function open() {
    const source = new EventSource(url);
    source.addEventListener('open', () => {
      pause = FIRST_RETRY_MS;
      listener.connection('live');
    });
    source.addEventListener('alert', (event) => {
      try {
        listener.changed(JSON.parse(event.data));
      } catch (error) {
        console.error('alert on the stream is set aside', error);
      }
    });
    source.addEventListener('error', () => {
      listener.connection('lost');
      if (source.readyState === EventSource.CLOSED) {
        setTimeout(open, pause);
        pause = Math.min(pause * 2, LONGEST_RETRY_MS);
      }
    });
    addEventListener('pagehide', () => source.close(), { once: true });
  }

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
