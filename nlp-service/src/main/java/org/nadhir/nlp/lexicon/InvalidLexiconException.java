package org.nadhir.nlp.lexicon;

import java.util.List;

/** Says all that is wrong with a lexicon, each with file, line and what is allowed. */
public final class InvalidLexiconException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient List<Mistake> mistakes;

  /** An exception that names these mistakes. */
  public InvalidLexiconException(List<Mistake> mistakes) {
    super(
        "lexicon has mistakes (%d):\n  ".formatted(mistakes.size())
            + String.join("\n  ", mistakes.stream().map(Mistake::toString).toList()));
    this.mistakes = List.copyOf(mistakes);
  }

  /** The mistakes, in the order of the files and their lines. */
  public List<Mistake> mistakes() {
    return mistakes;
  }
}
