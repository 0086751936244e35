package org.nadhir.ingest.fetch.web;

import io.vertx.core.Context;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientResponse;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.nadhir.ingest.fetch.FetchException;
import org.nadhir.ingest.fetch.FetchFailure;

/**
 * A response's body as a stream for the thread that asked.
 *
 * <p>The event loop puts in what has arrived, and takes more from the server only as this is read:
 * no more than a few buffers of 8 KiB wait here. Reading throws {@link FetchException} when time
 * runs out, the connection breaks, or more bytes come than allowed.
 */
final class BodyStream extends InputStream {
  private static final int AHEAD = 8;

  private final BlockingQueue<Part> parts = new LinkedBlockingQueue<>();
  private final Context loop;
  private final HttpClientResponse response;
  private final Deadline deadline;
  private final long most;
  private byte[] part = {};
  private int next;
  private long count;
  private boolean ended;

  /** What the event loop has to say. */
  private sealed interface Part {
    @SuppressWarnings("ArrayRecordComponent") // Compared by nobody.
    record Bytes(byte[] bytes) implements Part {}

    record End() implements Part {}

    record Cut(Throwable failure) implements Part {}
  }

  /** To be called on the event loop, before anything of the body is passed on. */
  BodyStream(Context loop, HttpClientResponse response, Deadline deadline, long most) {
    this.loop = loop;
    this.response = response;
    this.deadline = deadline;
    this.most = most;
    response.pause();
    response.handler(this::arrived);
    response.endHandler(end -> parts.add(new Part.End()));
    response.exceptionHandler(failure -> parts.add(new Part.Cut(failure)));
    response.fetch(AHEAD);
  }

  private void arrived(Buffer buffer) {
    parts.add(new Part.Bytes(buffer.getBytes()));
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] to, int offset, int length) {
    while (next == part.length && !ended) {
      take();
    }
    if (next == part.length) {
      return -1;
    }
    int read = Math.min(length, part.length - next);
    System.arraycopy(part, next, to, offset, read);
    next += read;
    return read;
  }

  private void take() {
    if (count > most) {
      throw new FetchException(FetchFailure.TOO_LARGE, "more than %d bytes".formatted(most));
    }
    Part arrived = next();
    if (arrived instanceof Part.Cut cut) {
      throw new FetchException(
          FetchFailure.BROKEN, "body cut off: " + FetchException.words(cut.failure()));
    }
    ended = arrived instanceof Part.End;
    part = arrived instanceof Part.Bytes bytes ? fitting(bytes.bytes()) : new byte[0];
    next = 0;
    loop.runOnContext(more -> response.fetch(1));
  }

  private byte[] fitting(byte[] bytes) {
    count += bytes.length;
    return count > most ? Arrays.copyOf(bytes, (int) (bytes.length - (count - most))) : bytes;
  }

  private Part next() {
    try {
      @Nullable Part arrived = parts.poll(deadline.rest(), TimeUnit.NANOSECONDS);
      if (arrived == null) {
        throw deadline.passed();
      }
      return arrived;
    } catch (InterruptedException e) {
      throw Deadline.interrupted();
    }
  }
}
