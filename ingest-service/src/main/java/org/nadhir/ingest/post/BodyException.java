package org.nadhir.ingest.post;

import java.io.IOException;

/** A body that cannot be read on. */
final class BodyException extends IOException {
  private static final long serialVersionUID = 1;

  private final Trouble trouble;

  /**
   * Such a body.
   *
   * @param detail what is wrong, and what is allowed
   */
  BodyException(Trouble trouble, String detail) {
    super(detail);
    this.trouble = trouble;
  }

  Trouble trouble() {
    return trouble;
  }
}
