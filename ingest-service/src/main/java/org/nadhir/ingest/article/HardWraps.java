package org.nadhir.ingest.article;

import java.util.ArrayList;
import java.util.List;

/**
 * Paragraphs of plain text whose lines were broken at a width, joined again.
 *
 * <p>A text was broken so if nearly every line ends where the next word would no longer have fit.
 * Lists of short lines are not, nor texts with one paragraph to a line.
 */
final class HardWraps {
  private static final int WIDEST = 110;
  private static final int NARROWEST = 40;
  private static final int FEWEST = 4;

  /** Scripts without spaces have no such words. */
  private static final int LONGEST_WORD = 30;

  private static final double NEARLY_ALL = 0.75;

  private HardWraps() {}

  /** The text with its paragraphs on one line each, or as it is if its lines are its own. */
  static String joined(String text) {
    List<String> lines = text.lines().map(String::strip).toList();
    int width = lines.stream().mapToInt(String::length).max().orElse(0);
    if (width > WIDEST || width < NARROWEST) {
      return text;
    }
    int pairs = 0;
    int broken = 0;
    for (int i = 0; i + 1 < lines.size(); i++) {
      if (!lines.get(i).isEmpty() && !lines.get(i + 1).isEmpty()) {
        pairs++;
        broken += isBroken(lines.get(i), lines.get(i + 1), width) ? 1 : 0;
      }
    }
    return broken >= FEWEST && broken >= NEARLY_ALL * pairs ? join(lines, width) : text;
  }

  private static boolean isBroken(String line, String next, int width) {
    int space = next.indexOf(' ');
    int word = space < 0 ? next.length() : space;
    return word <= LONGEST_WORD && line.length() + 1 + word > width;
  }

  private static String join(List<String> lines, int width) {
    List<String> joined = new ArrayList<>();
    StringBuilder paragraph = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      paragraph.append(line);
      boolean goesOn =
          !line.isEmpty()
              && i + 1 < lines.size()
              && isBroken(line, lines.get(i + 1), width)
              && !lines.get(i + 1).isEmpty();
      if (goesOn) {
        paragraph.append(line.endsWith("-") && line.length() > 1 ? "" : " ");
      } else {
        joined.add(paragraph.toString());
        paragraph.setLength(0);
      }
    }
    return String.join("\n", joined);
  }
}
