package org.nadhir.guard.access;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What becomes of a request. */
sealed interface Decision {

  /** It goes on. */
  record Pass(Caller caller) implements Decision {}

  /** It has no key of ours, but may have a token that somebody else must look at. */
  record AskIdentity() implements Decision {}

  /**
   * It is refused.
   *
   * @param detail where, what, and what is allowed
   * @param retryAfter when to come again, if that helps
   */
  record Refuse(Refusal reason, String detail, @Nullable Duration retryAfter) implements Decision {
    Refuse(Refusal reason, String detail) {
      this(reason, detail, null);
    }
  }
}
