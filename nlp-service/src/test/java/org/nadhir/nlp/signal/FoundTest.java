package org.nadhir.nlp.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FoundTest {
  private static final Found<String> LONG = new Found<>("long", 1, 3);
  private static final Found<String> ONE = new Found<>("one", 2, 2);
  private static final Found<String> OTHER = new Found<>("other", 2, 2);

  @Test
  void theLongerTakesTheWordsOfTheShorter() {
    assertThat(Found.longest(List.of(ONE, LONG), mark -> true)).containsExactly(LONG);
  }

  @Test
  void thoseOfTheSameWordsBothSurviveWhereTheyStandBesideEachOther() {
    assertThat(Found.longest(List.of(ONE, OTHER), mark -> true)).containsExactly(ONE, OTHER);
    assertThat(Found.longest(List.of(ONE, OTHER))).containsExactly(ONE);
  }
}
