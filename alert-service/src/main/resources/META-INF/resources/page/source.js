/** Server-sent events for callers with a key, which the browser's own EventSource cannot show. */

/**
 * As much of an EventSource as the page uses. It never reconnects by itself: when it ends, it is
 * closed and tells so by `error`.
 */
export class KeyedSource extends EventTarget {
  /** @type {number} */
  readyState = EventSource.CONNECTING;
  #abort = new AbortController();
  #event = '';
  #data = '';

  /**
   * @param {string} url
   * @param {Record<string, string>} headers
   */
  constructor(url, headers) {
    super();
    this.#run(url, headers);
  }

  close() {
    this.readyState = EventSource.CLOSED;
    this.#abort.abort();
  }

  /**
   * @param {string} url
   * @param {Record<string, string>} headers
   */
  async #run(url, headers) {
    try {
      const response = await fetch(url, {
        headers: { ...headers, Accept: 'text/event-stream' },
        cache: 'no-store',
        signal: this.#abort.signal,
      });
      if (!response.ok || !response.body) {
        throw new Error(`HTTP ${response.status}`);
      }
      this.readyState = EventSource.OPEN;
      this.dispatchEvent(new Event('open'));
      await this.#read(response.body);
    } catch (error) {
      console.info('the stream ended', String(error));
    }
    if (this.readyState !== EventSource.CLOSED) {
      this.readyState = EventSource.CLOSED;
      this.dispatchEvent(new Event('error'));
    }
  }

  /** @param {ReadableStream<Uint8Array>} body */
  async #read(body) {
    const reader = body.pipeThrough(new TextDecoderStream()).getReader();
    let rest = '';
    for (;;) {
      const { done, value } = await reader.read();
      if (done) {
        return;
      }
      const lines = (rest + value).split('\n');
      rest = lines.pop() ?? '';
      lines.forEach((line) => this.#line(line.replace(/\r$/, '')));
    }
  }

  /** @param {string} line without its end */
  #line(line) {
    if (line === '') {
      this.#tell();
      return;
    }
    const [, field, value] = /^([^:]*):? ?(.*)$/s.exec(line) ?? [];
    if (field === 'event') {
      this.#event = value;
    } else if (field === 'data') {
      this.#data += `${value}\n`;
    }
  }

  #tell() {
    if (this.#data) {
      const data = this.#data.slice(0, -1);
      this.dispatchEvent(new MessageEvent(this.#event || 'message', { data }));
    }
    this.#event = '';
    this.#data = '';
  }
}
