package org.nadhir.ingest.lines;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;

/** What a stream holds, unpacked if it is gzip, which is recognised by its first bytes. */
public final class Unzipped {
  private static final int BUFFER = 1 << 16;

  private Unzipped() {}

  /** The stream, unpacked if need be. */
  public static InputStream of(InputStream raw) throws IOException {
    BufferedInputStream in = new BufferedInputStream(raw, BUFFER);
    in.mark(2);
    boolean zipped = in.read() == 0x1F && in.read() == 0x8B;
    in.reset();
    return zipped ? new GZIPInputStream(in, BUFFER) : in;
  }
}
