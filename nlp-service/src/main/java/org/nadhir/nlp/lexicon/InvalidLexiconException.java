package org.nadhir.nlp.lexicon;

import java.util.List;

/** Says all that is wrong with a lexicon, each with file, place and what is allowed. */
public final class InvalidLexiconException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<String> mistakes;

  InvalidLexiconException(List<String> mistakes) {
    super(
        "lexicon has %d mistakes:\n  ".formatted(mistakes.size()) + String.join("\n  ", mistakes));
    this.mistakes = List.copyOf(mistakes);
  }

  /** The mistakes, in the order of the files. */
  public List<String> mistakes() {
    return mistakes;
  }
}
