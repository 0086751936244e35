package org.nadhir.cli.terminal;

import java.io.Serial;

/**
 * A mistake that a person can act on: its message is one sentence, shown on standard error without
 * a stack trace.
 */
public final class Failure extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  public Failure(String message) {
    super(message);
  }

  public Failure(String message, Throwable cause) {
    super(message, cause);
  }
}
