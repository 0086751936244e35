package org.nadhir.alert.command;

import java.util.List;
import java.util.stream.Collectors;

/** A request that is no command, with everything that is wrong about it. */
public final class BadCommand extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Mistake> mistakes;

  BadCommand(List<Mistake> mistakes) {
    super(mistakes.stream().map(Mistake::toString).collect(Collectors.joining(". ")));
    this.mistakes = List.copyOf(mistakes);
  }

  /** All that is wrong, in the order of the fields. */
  public List<Mistake> mistakes() {
    return mistakes;
  }
}
