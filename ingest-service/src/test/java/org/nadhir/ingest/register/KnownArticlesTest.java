package org.nadhir.ingest.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KnownArticlesTest {
  private static final TextMark TEXT = TextMark.of("The port is open again.");
  private static final TextMark CHANGED = TextMark.of("The port is open, but not for all.");

  private final KnownArticles known = new KnownArticles(2);

  @Test
  void oneSenderGetsTheClaimAndTheOthersWaitForIt() {
    assertThat(known.claim("a", TEXT)).isInstanceOf(Claim.Mine.class);
    Claim.Pending pending = (Claim.Pending) known.claim("a", TEXT);
    assertThat(pending.acknowledged().toCompletableFuture()).isNotDone();

    known.settle("a", TEXT, 1, true);

    assertThat(pending.acknowledged().toCompletableFuture()).isCompletedWithValue(true);
    assertThat(known.claim("a", TEXT)).isInstanceOf(Claim.Known.class);
  }

  @Test
  void failedArticleMayBeSentAgain() {
    known.claim("a", TEXT);
    known.settle("a", TEXT, 1, false);

    assertThat(known.claim("a", TEXT)).isInstanceOf(Claim.Mine.class);
  }

  @Test
  void oldestIsForgottenFirst() {
    known.add("a", 1, TEXT);
    known.add("b", 1, TEXT);
    known.add("c", 1, TEXT);

    assertThat(known.size()).isEqualTo(2);
    assertThat(known.claim("c", TEXT)).isInstanceOf(Claim.Known.class);
    assertThat(known.claim("a", TEXT)).isInstanceOf(Claim.Mine.class);
  }

  @Test
  void articleOfAnotherInstanceIsKnown() {
    known.add("a", 1, TEXT);

    assertThat(known.claim("a", TEXT)).isInstanceOf(Claim.Known.class);
  }

  @Test
  void aChangedTextIsTheNextRevision() {
    known.add("a", 3, TEXT);

    assertThat(known.claim("a", CHANGED)).isEqualTo(new Claim.Mine(4));
  }

  @Test
  void aTextThatWasThereBeforeIsNoNews() {
    known.add("a", 1, TEXT);
    known.add("a", 2, CHANGED);

    assertThat(known.claim("a", TEXT)).isInstanceOf(Claim.Known.class);
  }

  @Test
  void otherPunctuationIsNoOtherText() {
    known.add("a", 1, TEXT);

    assertThat(known.claim("a", TextMark.of("The port, is OPEN again")))
        .isInstanceOf(Claim.Known.class);
  }

  @Test
  void anExcerptIsNoRevision() {
    known.add("a", 1, TEXT);

    assertThat(known.claim("a", TextMark.of("The port"))).isInstanceOf(Claim.Known.class);
  }

  @Test
  void anArticleWhoseTextWasNotToldHasNoRevision() {
    known.add("a", 1, null);

    assertThat(known.claim("a", TEXT)).isInstanceOf(Claim.Known.class);
  }

  @Test
  void aMarkIsReadAsItIsWritten() {
    assertThat(TextMark.read(TEXT.toString())).contains(TEXT);
    assertThat(TextMark.read("no mark")).isEmpty();
  }
}
