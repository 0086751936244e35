package org.nadhir.ingest.post;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPOutputStream;

/** A client that may send what no good client sends. */
final class RawHttp implements AutoCloseable {
  private final Socket socket;

  RawHttp(URI root) throws IOException {
    socket = new Socket(root.getHost(), root.getPort());
    socket.setSoTimeout(20_000);
  }

  RawHttp send(String text) throws IOException {
    return send(text.getBytes(StandardCharsets.UTF_8));
  }

  RawHttp send(byte[] bytes) throws IOException {
    OutputStream out = socket.getOutputStream();
    out.write(bytes);
    out.flush();
    return this;
  }

  /** Head of a post to {@code /articles}; each header ends with a line break. */
  RawHttp post(String type, String... headers) throws IOException {
    return send(
        "POST /articles HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\n%s\r\n"
            .formatted(type, String.join("", headers)));
  }

  RawHttp chunk(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return send(Integer.toHexString(bytes.length) + "\r\n").send(bytes).send("\r\n");
  }

  /** Everything until the server closes, or what came when nothing more does. */
  String answer() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    byte[] buffer = new byte[4096];
    while (!isWhole(all.toString(StandardCharsets.UTF_8))) {
      int read = socket.getInputStream().read(buffer);
      if (read < 0) {
        break;
      }
      all.write(buffer, 0, read);
    }
    return all.toString(StandardCharsets.UTF_8);
  }

  /** Whether nothing more can come. */
  boolean isClosedBySender() throws IOException {
    return socket.getInputStream().read() < 0;
  }

  private static boolean isWhole(String answer) {
    int body = answer.indexOf("\r\n\r\n");
    var length = java.util.regex.Pattern.compile("(?i)content-length: (\\d+)").matcher(answer);
    return body > 0
        && length.find()
        && answer.substring(body + 4).getBytes(StandardCharsets.UTF_8).length
            >= Integer.parseInt(length.group(1));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }
}
