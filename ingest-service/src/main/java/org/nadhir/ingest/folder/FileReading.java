package org.nadhir.ingest.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.InstantSource;
import java.util.List;
import org.nadhir.ingest.article.ArticleMaker;
import org.nadhir.ingest.article.Documents;
import org.nadhir.ingest.article.Made;
import org.nadhir.ingest.article.Mistake;
import org.nadhir.ingest.article.Reason;
import org.nadhir.ingest.lines.LineReader;
import org.nadhir.ingest.lines.Unzipped;

/** Reads the articles of a file one after the other, in memory that does not grow with it. */
final class FileReading {
  private final ArticleMaker maker;
  private final InstantSource clock;
  private final int longest;

  /**
   * A way of reading.
   *
   * @param longest how many bytes a document or a line may have
   */
  FileReading(ArticleMaker maker, InstantSource clock, int longest) {
    this.maker = maker;
    this.clock = clock;
    this.longest = longest;
  }

  /** Where articles go. */
  interface Sink {
    /**
     * Takes what a line became.
     *
     * @param line number of the line, from 1
     */
    void take(long line, Made made) throws IOException, InterruptedException;
  }

  /**
   * Reads a file.
   *
   * @param after number of the lines that are passed over
   */
  void read(Found found, long after, Sink sink) throws IOException, InterruptedException {
    if (FolderFiles.isDocument(found.file())) {
      sink.take(1, document(found));
      return;
    }
    try (InputStream in = Unzipped.of(Files.newInputStream(found.file()))) {
      LineReader lines = new LineReader(in, longest);
      while (lines.next()) {
        if (lines.number() > after && !lines.isBlank()) {
          sink.take(lines.number(), line(lines));
        }
      }
    }
  }

  private Made document(Found found) throws IOException {
    try (InputStream in = Files.newInputStream(found.file())) {
      byte[] bytes = in.readNBytes(longest + 1);
      return bytes.length > longest
          ? tooLong("file")
          : Documents.read(maker, bytes, null, clock.instant());
    }
  }

  private Made line(LineReader lines) {
    return lines.isTooLong() ? tooLong("line") : maker.fromJson(lines.bytes(), clock.instant());
  }

  private Made tooLong(String what) {
    String is = "is longer than %d bytes".formatted(longest);
    String allowed = "at most %d bytes".formatted(longest);
    return new Made.Bad(List.of(new Mistake(Reason.TOO_LONG, what, is, allowed)));
  }
}
