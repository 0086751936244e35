package org.nadhir.guard.access;

import java.util.List;

/** Keys that cannot be used, with every mistake on a line of its own. */
final class InvalidKeysException extends RuntimeException {
  private static final long serialVersionUID = 1;

  InvalidKeysException(List<String> mistakes) {
    super(String.join("\n", mistakes));
  }
}
