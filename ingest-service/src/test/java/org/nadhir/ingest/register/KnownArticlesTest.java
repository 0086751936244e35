package org.nadhir.ingest.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KnownArticlesTest {
  private final KnownArticles known = new KnownArticles(2);

  @Test
  void oneSenderGetsTheClaimAndTheOthersWaitForIt() {
    assertThat(known.claim("a")).isInstanceOf(Claim.Mine.class);
    Claim.Pending pending = (Claim.Pending) known.claim("a");
    assertThat(pending.acknowledged().toCompletableFuture()).isNotDone();

    known.settle("a", true);

    assertThat(pending.acknowledged().toCompletableFuture()).isCompletedWithValue(true);
    assertThat(known.claim("a")).isInstanceOf(Claim.Known.class);
  }

  @Test
  void failedArticleMayBeSentAgain() {
    known.claim("a");
    known.settle("a", false);

    assertThat(known.claim("a")).isInstanceOf(Claim.Mine.class);
  }

  @Test
  void oldestIsForgottenFirst() {
    known.add("a");
    known.add("b");
    known.add("c");

    assertThat(known.size()).isEqualTo(2);
    assertThat(known.claim("c")).isInstanceOf(Claim.Known.class);
    assertThat(known.claim("a")).isInstanceOf(Claim.Mine.class);
  }

  @Test
  void articleOfAnotherInstanceIsKnown() {
    known.add("a");

    assertThat(known.claim("a")).isInstanceOf(Claim.Known.class);
  }
}
