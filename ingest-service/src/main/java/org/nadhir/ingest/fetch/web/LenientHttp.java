package org.nadhir.ingest.fetch.web;

import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.vertx.core.http.HttpConnection;
import io.vertx.core.net.impl.ConnectionBase;

/**
 * A reader of responses that takes what browsers take: lines that end in a line feed alone, the
 * same length given twice, a header that is none. Vert.x has no settings for these.
 *
 * <p>Netty's defaults guard servers and proxies, where two readers of one connection must never
 * disagree on where a message ends. Here a connection has one reader and carries one response.
 */
final class LenientHttp {
  static final int LINE_BYTES = 8 * 1024;
  static final int HEAD_BYTES = 64 * 1024;

  private static final HttpDecoderConfig LENIENT =
      new HttpDecoderConfig()
          .setMaxInitialLineLength(LINE_BYTES)
          .setMaxHeaderSize(HEAD_BYTES)
          .setStrictLineParsing(false)
          .setAllowDuplicateContentLengths(true)
          .setValidateHeaders(false);

  private LenientHttp() {}

  /** Makes the connection, on which nothing has been sent yet, be read like that. */
  static void prepare(HttpConnection connection) {
    if (connection instanceof ConnectionBase base) {
      base.channel()
          .pipeline()
          .replace(HttpClientCodec.class, "codec", new HttpClientCodec(LENIENT, false, false));
    }
    // A broken connection is an answer that did not come, and is told as that.
    connection.exceptionHandler(broken -> {});
  }
}
