package org.nadhir.alert.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nadhir.contracts.SignalType.ATTACK;

import org.junit.jupiter.api.Test;
import org.nadhir.alert.News;

class CopiesTest {
  private static final String MONDAY = "2022-01-03T08:00:00Z";
  private static final String MONDAY_EVENING = "2022-01-03T19:59:00Z";
  private static final String TUESDAY = "2022-01-04T08:00:00Z";

  @Test
  void theNextDaysReportFromTheSameTemplateIsAnotherStory() {
    assertThat(alike(MONDAY, TUESDAY, new Integer[] {46, 7, 3}, new Integer[] {71, 9, 3}))
        .isFalse();
  }

  @Test
  void aHigherTollOfTheSameDayIsTheSameStory() {
    assertThat(alike(MONDAY, MONDAY_EVENING, new Integer[] {4, 11}, new Integer[] {6, 20}))
        .isTrue();
  }

  @Test
  void aCopyOfTheNextDayHasTheSameFigures() {
    assertThat(alike(MONDAY, TUESDAY, new Integer[] {46, 7, 3}, new Integer[] {46, 7})).isTrue();
  }

  @Test
  void oneFigureTellsNothing() {
    assertThat(alike(MONDAY, TUESDAY, new Integer[] {46}, new Integer[] {71})).isTrue();
  }

  @Test
  void theTwelfthPackageIsNotTheThirteenth() {
    Observation twelfth = News.at(MONDAY).withText(1).numbered(12).says(ATTACK);
    Observation thirteenth = News.at(MONDAY_EVENING).withText(1).numbered(13).says(ATTACK);

    assertThat(Copies.alike(twelfth, thirteenth)).isFalse();
  }

  /** Whether two reports of the same words are copies. */
  private static boolean alike(String first, String second, Integer[] some, Integer[] others) {
    return Copies.alike(
        News.at(first).withText(1).counting(some).says(ATTACK),
        News.at(second).withText(1).counting(others).says(ATTACK));
  }
}
