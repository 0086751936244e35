package org.nadhir.ingest.lines;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** A stream that tells how many bytes were read of it. */
public final class CountedStream extends FilterInputStream {
  private final LongConsumer progress;

  /**
   * A stream that is counted.
   *
   * @param progress told the number of bytes of each reading
   */
  public CountedStream(InputStream in, LongConsumer progress) {
    super(in);
    this.progress = progress;
  }

  @Override
  public int read() throws IOException {
    int one = super.read();
    progress.accept(one < 0 ? 0 : 1);
    return one;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    int count = super.read(bytes, from, length);
    progress.accept(Math.max(count, 0));
    return count;
  }
}
