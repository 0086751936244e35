package org.nadhir.cli.imports;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines that are posted together.
 *
 * @param archive name of the archive that they are of
 * @param lines in their order
 */
record Chunk(String archive, List<Line> lines) {
  Chunk {
    lines = List.copyOf(lines);
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  int size() {
    return lines.size();
  }

  /** A chunk of these of its lines. */
  Chunk of(List<Line> some) {
    return new Chunk(archive, some);
  }

  Chunk firstHalf() {
    return of(lines.subList(0, size() / 2));
  }

  Chunk secondHalf() {
    return of(lines.subList(size() / 2, size()));
  }

  /** The body of a post. */
  byte[] body() {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    for (Line line : lines) {
      body.writeBytes(line.bytes());
      body.write('\n');
    }
    return body.toByteArray();
  }

  /** Collects lines until there are enough of them. */
  static final class Builder {
    private final String archive;
    private final int mostLines;
    private final long mostBytes;
    private List<Line> lines = new ArrayList<>();
    private long bytes;

    Builder(String archive, int mostLines, long mostBytes) {
      this.archive = archive;
      this.mostLines = mostLines;
      this.mostBytes = mostBytes;
    }

    /** Whether there is no room for another line of this length. */
    boolean isFullFor(int length) {
      return lines.size() >= mostLines || !lines.isEmpty() && bytes + length >= mostBytes;
    }

    void add(Line line) {
      lines.add(line);
      bytes += line.bytes().length + 1;
    }

    /** What was collected; collecting begins afresh. */
    Chunk take() {
      Chunk chunk = new Chunk(archive, lines);
      lines = new ArrayList<>();
      bytes = 0;
      return chunk;
    }
  }
}
