package org.nadhir.nlp.lexicon;

import java.util.List;

/** A part of a pattern, in the order of the text. */
public sealed interface Element {
  /** One word. */
  record OneWord(Word word) implements Element {}

  /** Any member of a word class. */
  record ClassUse(String name) implements Element {}

  /** Up to {@code most} other words. */
  record Gap(int most) implements Element {}

  /** What stands before and behind it may stand in either order, {@code most} words between. */
  record Turn(int most) implements Element {}

  /** One of several sequences, or nothing if optional. */
  record Choice(List<List<Element>> options, boolean optional) implements Element {}
}
