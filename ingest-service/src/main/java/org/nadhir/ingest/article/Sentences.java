package org.nadhir.ingest.article;

import java.util.regex.Pattern;
import org.nadhir.ingest.text.Folding;

/** Tells sentences from headlines, by length and punctuation. */
final class Sentences {
  private static final int HEADLINE_WORDS = 28;
  private static final String CLOSERS = "\"'”“’»«)]";
  private static final Pattern INNER_STOP =
      Pattern.compile("(?<=[\\p{L}\\p{N})”»\"]{3})[.؟!?。]\\s+\\S");

  private Sentences() {}

  /** Whether the line ends as a sentence does. */
  static boolean isSentence(String line) {
    String end = withoutClosers(line);
    return end.endsWith(".") && !end.endsWith("..")
        || end.endsWith("。")
        || end.endsWith("؟")
        || end.endsWith("…") && Folding.words(line).size() > HEADLINE_WORDS;
  }

  private static String withoutClosers(String line) {
    int end = line.length();
    while (end > 0 && isCloser(line.charAt(end - 1))) {
      end--;
    }
    return line.substring(0, end);
  }

  private static boolean isCloser(char c) {
    return Character.isWhitespace(c) || CLOSERS.indexOf(c) >= 0;
  }

  /** Whether there is a full stop inside the line with text after it. */
  static boolean hasSeveral(String line) {
    return INNER_STOP.matcher(line).find();
  }

  /** Whether the line could be a headline: short, no full stop at its end. */
  static boolean isHeadline(String line) {
    int words = Folding.words(line).size();
    return words >= 2
        && words <= HEADLINE_WORDS
        && !line.endsWith(".")
        && !line.endsWith("。")
        && !isSentence(line.replace("؟", ""));
  }
}
