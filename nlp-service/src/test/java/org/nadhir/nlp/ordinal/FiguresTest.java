package org.nadhir.nlp.ordinal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FiguresTest {
  @Test
  void numbersAreReadInEveryScriptOnceAndAscending() {
    assertThat(Figures.of("Shelled 46 times, 7 wounded; ٤٦ مرة و۱۲ جريحا"))
        .containsExactly(7, 12, 46);
  }

  @Test
  void thousandsMayBeSeparated() {
    assertThat(Figures.of("130,000 troops, 1.200 tanks, 90\u00A0000 reservists, ٢٥٬٠٠٠"))
        .containsExactly(1200, 25_000, 90_000, 130_000);
  }

  @Test
  void yearsAreNone() {
    assertThat(Figures.of("In 2014 and 1991, and 2100 men")).containsExactly(2100);
  }

  @Test
  void ofAFractionTheWholePartCounts() {
    assertThat(Figures.of("4.5 per cent, 3,25")).containsExactly(3, 4);
  }

  @Test
  void numbersOfUnheardOfLengthAreLeftOut() {
    assertThat(Figures.of("12345678901234567890123456789012345678901234567890, 5"))
        .containsExactly(5);
  }

  @Test
  void noTextHasMoreThanForty() {
    String many =
        IntStream.range(0, 500).mapToObj(Integer::toString).collect(Collectors.joining(" "));

    assertThat(Figures.of(many)).hasSize(40);
  }
}
