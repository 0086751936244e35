package org.nadhir.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Holds the fingerprint to the figures of {@code docs/fingerprint.md}. */
class PairsTest {
  /** The threshold of {@code org.nadhir.alert.window.Copies}. */
  private static final double ALIKE = 0.25;

  private static final Predicate<Pairs> NUMBERS = pair -> pair.kind().equals("other numbers");

  @Test
  void nearlyAllCopiesAndRewritesAreAlike() {
    List<Pairs> copies = Pairs.all().stream().filter(Pairs::copies).toList();

    assertThat(copies).hasSize(81);
    assertThat(copies.stream().filter(PairsTest::areAlike)).hasSizeGreaterThanOrEqualTo(79);
  }

  @Test
  void nextDaysNewsAndOtherReportsAreNotAlike() {
    List<Pairs> others =
        Pairs.all().stream().filter(p -> !p.copies()).filter(NUMBERS.negate()).toList();

    assertThat(others).hasSize(63);
    assertThat(others).noneMatch(PairsTest::areAlike);
  }

  /** A known limit: what parts them is their numbers, see {@code Copies}, not the fingerprint. */
  @Test
  void textsThatDifferInNumbersOnlyAreAlike() {
    assertThat(Pairs.all().stream().filter(NUMBERS)).allMatch(PairsTest::areAlike);
  }

  private static boolean areAlike(Pairs pair) {
    var one = Objects.requireNonNull(MinHash.of(pair.one()));
    return one.similarity(Objects.requireNonNull(MinHash.of(pair.other()))) >= ALIKE;
  }
}
