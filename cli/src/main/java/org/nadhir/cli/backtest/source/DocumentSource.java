package org.nadhir.cli.backtest.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that holds one raw document.
 *
 * @param file the file
 */
record DocumentSource(Path file) implements Source {
  @Override
  public String name() {
    return file.toString();
  }

  @Override
  public long size() {
    return file.toFile().length();
  }

  @Override
  public void read(Sink sink) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    sink.take(new Raw(new Place(name(), 0), Form.DOCUMENT, bytes, null));
    sink.progress(bytes.length);
  }
}
