package org.nadhir.ingest.text;

import java.util.List;

/**
 * A line with its folded form.
 *
 * @param text the line as it stands
 * @param words its folded words
 * @param key the same joined by single spaces
 */
public record Folded(String text, List<String> words, String key) {
  public Folded {
    words = List.copyOf(words);
  }

  /** The line, folded once for all who look at it. */
  public static Folded of(String text) {
    List<String> words = Folding.words(text);
    return new Folded(text, words, String.join(" ", words));
  }

  /** Number of words. */
  public int size() {
    return words.size();
  }
}
