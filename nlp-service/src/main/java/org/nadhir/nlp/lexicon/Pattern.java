package org.nadhir.nlp.lexicon;

import java.util.List;

/**
 * A sequence of words that an analyst wrote.
 *
 * @param text as written
 * @param elements its parts
 * @param at where it is written
 */
public record Pattern(String text, List<Element> elements, Spot at) {
  /** Most words that a match may span, gaps included. */
  public static final int LONGEST = 24;

  public Pattern {
    elements = List.copyOf(elements);
  }
}
