package org.nadhir.ingest.fetch.coding;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** The coding "deflate": with a zlib header, as the standard says, or without, as some send it. */
final class Inflated extends InflaterInputStream {

  Inflated(InputStream body, boolean zlib) {
    super(body, new Inflater(!zlib), 8 * 1024);
  }

  @Override
  public void close() throws IOException {
    inf.end();
    super.close();
  }
}
