package org.nadhir.ingest.register;

import java.util.concurrent.CompletionStage;

/** What the register answers to somebody who is about to send an article. */
public sealed interface Claim {

  /** Nobody has sent it: send it, then settle the claim. */
  record Mine() implements Claim {}

  /** It is on the topic already. */
  record Known() implements Claim {}

  /**
   * Somebody is sending it.
   *
   * @param acknowledged completes with whether that succeeded
   */
  record Pending(CompletionStage<Boolean> acknowledged) implements Claim {}
}
