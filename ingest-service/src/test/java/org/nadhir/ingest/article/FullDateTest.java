package org.nadhir.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FullDateTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "7 ديسمبر 2021",
        "الثلاثاء ٧ ديسمبر ٢٠٢١",
        "7 كانون الأول/ديسمبر 2021",
        "7 كانون الأول (ديسمبر) 2021",
        "7 ديسمبر/كانون الأول 2021",
        "7 دجنبر 2021",
        "Dec. 7, 2021",
        "Tuesday, December 7, 2021",
        "7 December 2021",
        "7 декабря 2021",
        "7 грудня 2021",
        "7 décembre 2021",
        "2021-12-07",
        "2021/12/7",
        "07.12.2021"
      })
  void fullDateIsRead(String text) {
    assertThat(FullDate.in(text)).extracting(FullDate::day).hasToString("2021-12-07");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7 ديسمبر",
        "ديسمبر 2021",
        "12/7/2021",
        "31 February 2021",
        "7 يناير/ديسمبر 2021",
        "2021",
        "الثلاثاء"
      })
  void partialOrAmbiguousDateIsNone(String text) {
    assertThat(FullDate.in(text)).isNull();
  }
}
