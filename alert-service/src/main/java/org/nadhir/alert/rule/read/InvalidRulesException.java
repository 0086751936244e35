package org.nadhir.alert.rule.read;

import java.util.List;

/** Says all that is wrong with rules, each with file, line and what is allowed. */
public final class InvalidRulesException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;
  private final transient List<Mistake> mistakes;

  /** An exception that names these mistakes. */
  public InvalidRulesException(List<Mistake> mistakes) {
    super(
        "rules have mistakes (%d):\n  ".formatted(mistakes.size())
            + String.join("\n  ", mistakes.stream().map(Mistake::toString).toList()));
    this.mistakes = List.copyOf(mistakes);
  }

  /** The mistakes, in the order of the lines. */
  public List<Mistake> mistakes() {
    return mistakes;
  }
}
