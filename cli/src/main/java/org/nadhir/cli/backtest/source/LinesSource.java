package org.nadhir.cli.backtest.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.nadhir.ingest.lines.CountedStream;
import org.nadhir.ingest.lines.LineReader;
import org.nadhir.ingest.lines.Unzipped;

/**
 * A stream with a JSON object on each line, read piece by piece; gzip is recognised by its first
 * bytes.
 */
final class LinesSource implements Source {
  private final String name;
  private final long size;
  private final Opening opening;

  private interface Opening {
    InputStream open() throws IOException;
  }

  private LinesSource(String name, long size, Opening opening) {
    this.name = name;
    this.size = size;
    this.opening = opening;
  }

  static LinesSource of(Path file) {
    return new LinesSource(
        file.toString(), file.toFile().length(), () -> Files.newInputStream(file));
  }

  /** A stream that is open already. */
  static LinesSource of(String name, InputStream in) {
    return new LinesSource(name, 0, () -> in);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public long size() {
    return size;
  }

  @Override
  public void read(Sink sink) throws IOException {
    try (InputStream in = Unzipped.of(new CountedStream(opening.open(), sink::progress))) {
      LineReader lines = new LineReader(in);
      while (lines.next()) {
        if (!lines.isBlank()) {
          Form form = lines.isTooLong() ? Form.TOO_LONG : Form.JSON;
          sink.take(new Raw(new Place(name, lines.number()), form, lines.bytes(), null));
        }
      }
    }
  }
}
