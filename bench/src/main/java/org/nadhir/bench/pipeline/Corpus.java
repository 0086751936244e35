package org.nadhir.bench.pipeline;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.nadhir.bench.Articles;
import org.nadhir.contracts.Json;

/**
 * Articles as they are posted, one JSON object each.
 *
 * @param lines their bytes
 */
public record Corpus(List<byte[]> lines) {
  static final Instant BEGIN = Instant.parse("2021-01-01T00:00:00Z");

  private static final List<String> OUTLETS =
      List.of(
          "sample-wire",
          "sample-state-agency",
          "sample-daily-ar",
          "sample-evening-ar",
          "sample-tv-ar",
          "sample-local-ar");

  /**
   * So many varied Arabic articles of 4 KB, numbered from {@code first}, published one {@code
   * spacing} after the other.
   *
   * @param dense how many of a hundred have a signal or a trap in each third sentence; the others
   *     are of quiet days
   */
  public static Corpus of(int count, int first, Duration spacing, int dense) {
    int every = Math.max(1, 100 / Math.max(1, dense));
    Iterator<String> signals = Articles.generate(count / every + 1, first).iterator();
    Iterator<String> quiet = Articles.quiet(count, first).iterator();
    List<byte[]> lines = new ArrayList<>(count);
    for (int number = first; number < first + count; number++) {
      String text = number % every == 0 ? signals.next() : quiet.next();
      lines.add(line(number, text, BEGIN.plus(spacing.multipliedBy(number))));
    }
    return new Corpus(lines);
  }

  static byte[] line(int number, String text, Instant publishedAt) {
    String outlet = OUTLETS.get(number % OUTLETS.size());
    return Json.write(
        Map.of(
            "url", "https://%s.example/bench/%d".formatted(outlet, number),
            "outlet", outlet,
            "title", text.substring(0, Math.min(60, text.length())).strip(),
            "text", text,
            "publishedAt", publishedAt.toString()));
  }

  /** Number of articles. */
  public int size() {
    return lines.size();
  }

  /** The articles in bodies of so many lines. */
  public List<byte[]> bodies(int linesEach) {
    List<byte[]> bodies = new ArrayList<>();
    for (int from = 0; from < lines.size(); from += linesEach) {
      ByteArrayOutputStream body = new ByteArrayOutputStream();
      for (byte[] line : lines.subList(from, Math.min(lines.size(), from + linesEach))) {
        body.writeBytes(line);
        body.write('\n');
      }
      bodies.add(body.toByteArray());
    }
    return bodies;
  }

  /** Mean size of an article in bytes. */
  public long meanBytes() {
    return lines.stream().mapToLong(line -> line.length).sum() / lines.size();
  }

  /** As one text, a line each, for tools that read a file. */
  byte[] text() {
    return String.join(
            "\n", lines.stream().map(l -> new String(l, StandardCharsets.UTF_8)).toList())
        .getBytes(StandardCharsets.UTF_8);
  }
}
