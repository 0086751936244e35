package org.nadhir.cli.imports;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongConsumer;
import org.nadhir.cli.terminal.Failure;
import org.nadhir.ingest.lines.CountedStream;
import org.nadhir.ingest.lines.LineReader;
import org.nadhir.ingest.lines.Unzipped;

/** Posts archives one after the other, from a line of the first on. */
final class Importer {
  /** Lines of a post: few enough that each is answered for. */
  static final int MOST_LINES = 1000;

  /** Bytes of a post, half of what ingest-service takes. */
  static final long MOST_BYTES = 8 << 20;

  /** Longest line; ingest-service has a limit of its own below it. */
  static final int LONGEST_LINE = 8 << 20;

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final List<Archive> archives;
  private final ChunkPost post;
  private final Ledger ledger;
  private final LongConsumer progress;
  private volatile Position position;

  /**
   * A line from which an import goes on.
   *
   * @param archive which of the archives it is in, from 0
   * @param line its number, from 1
   */
  record Position(int archive, long line) {}

  /**
   * An import.
   *
   * @param from line of the first archive at which it begins
   * @param progress told of each piece how many bytes it has as it is stored
   */
  Importer(
      List<Archive> archives, long from, ChunkPost post, Ledger ledger, LongConsumer progress) {
    this.archives = List.copyOf(archives);
    this.post = post;
    this.ledger = ledger;
    this.progress = progress;
    this.position = new Position(0, from);
  }

  /** The first line that is not settled for certain. */
  Position position() {
    return position;
  }

  /**
   * Posts all.
   *
   * @throws Failure if an archive cannot be read to its end, or ingest-service takes no more;
   *     {@link #position} is where to go on
   */
  void run() throws InterruptedException {
    for (int i = position.archive(); i < archives.size(); i++) {
      Archive archive = archives.get(i);
      try (InputStream in = Unzipped.of(new CountedStream(archive.opening().open(), progress))) {
        read(archive, i, new LineReader(in, LONGEST_LINE));
      } catch (IOException e) {
        throw new Failure("%s cannot be read: %s".formatted(archive.name(), e.getMessage()), e);
      }
      position = new Position(i + 1, 1);
    }
  }

  private void read(Archive archive, int index, LineReader lines)
      throws IOException, InterruptedException {
    Chunk.Builder chunk = new Chunk.Builder(archive.name(), MOST_LINES, MOST_BYTES);
    long from = position.line();
    try {
      while (lines.next()) {
        if (lines.number() >= from && !lines.isBlank()) {
          if (chunk.isFullFor(lines.length())) {
            send(chunk, index, lines.number());
          }
          add(chunk, archive, lines);
        }
      }
    } catch (IOException e) {
      send(chunk, index, lines.number());
      throw e;
    }
    send(chunk, index, lines.number() + 1);
  }

  private void send(Chunk.Builder chunk, int index, long next) throws InterruptedException {
    post.post(chunk.take());
    position = new Position(index, next);
  }

  private void add(Chunk.Builder chunk, Archive archive, LineReader lines) {
    if (lines.isTooLong()) {
      ArrayNode errors = JsonNodeFactory.instance.arrayNode();
      errors
          .addObject()
          .put("where", "line")
          .put("what", "is longer than %d bytes".formatted(LONGEST_LINE))
          .put("allowed", "at most %d bytes".formatted(LONGEST_LINE));
      ledger.rejected(archive.name(), lines.number(), errors);
    } else {
      byte[] bytes = lines.number() == 1 ? withoutMark(lines.bytes()) : lines.bytes();
      chunk.add(new Line(lines.number(), bytes));
    }
  }

  private static byte[] withoutMark(byte[] line) {
    int length = BYTE_ORDER_MARK.length;
    boolean marked =
        line.length >= length && Arrays.equals(line, 0, length, BYTE_ORDER_MARK, 0, length);
    return marked ? Arrays.copyOfRange(line, length, line.length) : line;
  }
}
