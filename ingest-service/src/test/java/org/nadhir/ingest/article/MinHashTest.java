package org.nadhir.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.nadhir.contracts.Fingerprint;

class MinHashTest {
  @Test
  void spellingAndPunctuationMakeNoDifference() {
    assertThat(print("أَعلنتْ إدارة الميناء، أنّ العمل عـاد ١٢"))
        .isEqualTo(print("اعلنت اداره الميناء ان العمل عاد 12"));
  }

  @Test
  void textWithoutWordsHasNone() {
    assertThat(MinHash.of(" … ")).isNull();
  }

  @Test
  void shortTextFillsEverySlot() {
    assertThat(print("one two").similarity(print("one two"))).isEqualTo(1);
    assertThat(print("one two").similarity(print("three four"))).isLessThan(0.1);
  }

  @Test
  void similarityIsNearTheShareOfCommonRuns() {
    Fingerprint all = print(words(0, 300));

    assertThat(all.similarity(print(words(0, 300)))).isEqualTo(1);
    assertThat(all.similarity(print(words(30, 300)))).isBetween(0.75, 1.0);
    assertThat(all.similarity(print(words(100, 400)))).isBetween(0.35, 0.65);
    assertThat(all.similarity(print(words(300, 600)))).isLessThan(0.1);
  }

  private static String words(int from, int to) {
    return IntStream.range(from, to).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
  }

  private static Fingerprint print(String text) {
    return Objects.requireNonNull(MinHash.of(text));
  }
}
