package org.nadhir.ingest.page;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * A paragraph, heading or other run of text that stands by itself on a page.
 *
 * @param owner innermost block element that holds it
 * @param text what it says, on one line
 * @param words number of its words
 * @param linked number of its characters that are links
 */
record Block(Element owner, String text, int words, int linked) {
  private static final int PROSE_WORDS = 10;
  private static final int SENTENCE_WORDS = 4;
  private static final Pattern SENTENCE_END =
      Pattern.compile("[.!?؟。…۔][\\s\"'”’»)\\]]*$|[:،]\\s*$");

  static Block of(Element owner, String text, int linked) {
    return new Block(owner, text, words(text), Math.min(linked, text.length()));
  }

  /** Words; a character of a script without spaces counts half a word. */
  private static int words(String text) {
    int words = 0;
    int dense = 0;
    boolean inside = false;
    for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
      c = text.codePointAt(i);
      if (Character.isIdeographic(c) || c >= 0x3040 && c <= 0x30FF) {
        dense++;
        inside = false;
      } else {
        boolean letter = Character.isLetterOrDigit(c);
        words += letter && !inside ? 1 : 0;
        inside = letter || inside && !Character.isWhitespace(c);
      }
    }
    return words + dense / 2;
  }

  /** Share of the characters that are links, 0 to 1. */
  double linkShare() {
    return text.isEmpty() ? 0 : (double) linked / text.length();
  }

  /** Whether it reads like running text: long enough, or a short sentence, and few links. */
  boolean isProse() {
    return linkShare() < 0.4 && (words >= PROSE_WORDS || words >= SENTENCE_WORDS && endsSentence());
  }

  boolean endsSentence() {
    return SENTENCE_END.matcher(text.substring(Math.max(0, text.length() - 8))).find();
  }

  boolean isHeading() {
    return isHeading(owner);
  }

  static boolean isHeading(Element element) {
    String name = element.normalName();
    return name.length() == 2
        && name.charAt(0) == 'h'
        && name.charAt(1) >= '1'
        && name.charAt(1) <= '6';
  }

  /** Whether it is nothing but a link, as a headline of another article is. */
  boolean isLinkedTitle() {
    return words >= 3 && linkShare() > 0.7;
  }
}
