package org.nadhir.ingest.register;

import java.util.concurrent.CompletionStage;

/** What the register answers to somebody who is about to send an article. */
public sealed interface Claim {

  /**
   * Nobody has sent this text: send it, then settle the claim.
   *
   * @param revision the number that the text gets: 1 if it is the first of its article
   */
  record Mine(int revision) implements Claim {}

  /** It is on the topic already. */
  record Known() implements Claim {}

  /**
   * Somebody is sending a text of this article: claim again afterwards.
   *
   * @param acknowledged completes with whether that succeeded
   */
  record Pending(CompletionStage<Boolean> acknowledged) implements Claim {}
}
