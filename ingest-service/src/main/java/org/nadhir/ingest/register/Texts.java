package org.nadhir.ingest.register;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The texts of one article that are on the topic.
 *
 * <p>A text that was there before is no news, so that two feeds which disagree do not take turns;
 * nor is one of less than half the length of the longest, which is an excerpt.
 */
final class Texts {
  private static final int KEPT = 8;
  private static final double EXCERPT = 0.5;

  private final int revision;
  private final int longest;
  private final long[] digests;

  private Texts(int revision, int longest, long[] digests) {
    this.revision = revision;
    this.longest = longest;
    this.digests = digests;
  }

  /** Those of an article with one more on top; without a mark when it cannot be told. */
  static Texts with(@Nullable Texts before, int revision, @Nullable TextMark mark) {
    Texts known = before == null ? new Texts(0, 0, new long[0]) : before;
    int number = Math.max(known.revision, revision);
    return mark == null
        ? new Texts(number, known.longest, known.digests)
        : new Texts(number, Math.max(known.longest, mark.length()), known.and(mark.digest()));
  }

  private long[] and(long digest) {
    if (has(digest)) {
      return digests;
    }
    int from = Math.max(0, digests.length + 1 - KEPT);
    long[] more = Arrays.copyOfRange(digests, from, digests.length + 1);
    more[more.length - 1] = digest;
    return more;
  }

  private boolean has(long digest) {
    return Arrays.stream(digests).anyMatch(known -> known == digest);
  }

  /** Whether this text is another one than all that are known. */
  boolean isChangedBy(TextMark mark) {
    return digests.length > 0 && !has(mark.digest()) && mark.length() >= longest * EXCERPT;
  }

  /** The number of the latest revision. */
  int revision() {
    return revision;
  }
}
