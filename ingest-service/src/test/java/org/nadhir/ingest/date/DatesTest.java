package org.nadhir.ingest.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Tue, 07 Dec 2021 09:30:00 GMT",
        "Mon, 7 Dec 21 09:30 UT",
        "7-Dec-2021 09:30:00 Z",
        "Tue,07 Dec 2021 09:30:00GMT",
        "Tue, 07 Dec 2021 04:30:00 EST",
        "Tue, 07 Dec 2021 01:30:00 PST",
        "Tue, 07 Dec 2021 12:30:00 MSK",
        "Tue, 07 Dec 2021 11:30:00 EET",
        "Tue, 07 Dec 2021 05:30:00 AST",
        "Tue, 07 Dec 2021 12:30:00 GMT+3",
        "Tue, 07 Dec 2021 12:30:00 +03",
        "Tue, 07 Dec 2021 12:30:00 +3:00",
        "Tue, 07 Dec 2021 12:30:00 +0300",
        "Tue, 07 Dec 2021 12:30:00 Europe/Moscow",
        "Tue Dec 07 2021 12:30:00 GMT+0300 (Arabian Standard Time)",
        "Tue Dec  7 09:30:00 UTC 2021",
        "2021-12-07T09:30:00Z",
        "2021-12-07 09:30",
        "2021-12-07T12:30:00,000+0300",
        "2021-12-07T09:30:00.000000000+00:00",
        "20211207T093000Z",
        "20211207093000",
        "2021-341T09:30Z",
        "2021/12/07 09:30:00",
        "1638869400",
        "1638869400000",
        "7.12.2021, 09:30",
        "December 7th, 2021 9:30 a.m.",
        "الثلاثاء، 7 ديسمبر 2021 - 09:30 ص",
        "الثلاثاء ٧ كانون الأول ٢٠٢١ ٠٩:٣٠",
        "09:30 - 7 ديسمبر/كانون الأول 2021",
        "7 دجنبر 2021 12:30 بتوقيت مكة المكرمة",
        "09:30 بتوقيت غرينتش، 7 ديسمبر 2021",
        "\u200f7 ديسمبر 2021\u200f 09:30",
        "7 декабря 2021, 12:30 мск",
        "7 грудня 2021 р., 09:30",
        "7 décembre 2021 à 09h30",
        "mar, 07 dic 2021 09:30",
        "7 de diciembre de 2021 09:30",
        "7 Aralık 2021 Salı 09:30",
        "Τρί, 07 Δεκ 2021 09:30:00 GMT",
        "2021年12月7日 09:30",
        "۱۶ آذر ۱۴۰۰ ساعت ۰۹:۳۰",
        "3 جمادى الأولى 1443 هـ 09:30"
      })
  void momentIsRead(String text) {
    assertThat(Dates.read(text, null)).contains(Instant.parse("2021-12-07T09:30:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2021-12-07",
        "20211207",
        "Tue, 07 Dec 2021",
        "7 ديسمبر 2021",
        "7 كانون الأول 2021",
        "7 ديسمبر 2021 الموافق 3 جمادى الأولى 1443",
        "3 جمادى الأولى 1443",
        "16 آذر 1400",
        "2021-12-06T24:00:00Z",
        "Mon, 07 Dec 2021 12:00 AM"
      })
  void dayIsItsStartInUtc(String text) {
    assertThat(Dates.read(text, ZoneId.of("UTC"))).contains(Instant.parse("2021-12-07T00:00:00Z"));
  }

  @Test
  void monthsHaveTheNamesOfTheLevantTheGulfAndTheMaghreb() {
    for (String january : new String[] {"كانون الثاني", "يناير", "جانفي", "Ocak", "ژانویه"}) {
      assertThat(Dates.read("14 " + january + " 2022", null))
          .as(january)
          .contains(Instant.parse("2022-01-14T00:00:00Z"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "yesterday 09:30",
        "09:30",
        "2021",
        "2021-12",
        "Dec 2021",
        "03/04/2021",
        "03-04-2021 10:00",
        "07/12/21",
        "Tue, 31 Feb 2021 09:30:00 GMT",
        "2021-12-07T25:30:00Z",
        "2021-12-07T09:61:00Z",
        "2021-12-07 13:30 AM",
        "0001-01-01T00:00:00Z",
        "1970-01-01T00:00:00Z",
        "Thu, 01 Jan 1970 03:00:00 +0300",
        "Wed, 31 Dec 1969 19:00:00 EST",
        "2101-01-01T00:00:00Z",
        "9999-12-31T23:59:59Z",
        "0",
        "-1",
        "1.6388694E9",
        "7 Dec 2021, updated 8 Dec 2021",
        "31 جمادى الأولى 1443"
      })
  void unknownOrAmbiguousIsAbsent(String text) {
    assertThat(Dates.read(text, null)).isEmpty();
  }

  @Test
  void ambiguityIsResolvedByWhatCanBeNoMonth() {
    assertThat(Dates.read("13/04/2021", null)).contains(Instant.parse("2021-04-13T00:00:00Z"));
    assertThat(Dates.read("04/13/2021", null)).contains(Instant.parse("2021-04-13T00:00:00Z"));
    assertThat(Dates.read("04/04/2021", null)).contains(Instant.parse("2021-04-04T00:00:00Z"));
  }

  @Test
  void homeZoneIsForTimesThatNameNone() {
    ZoneId home = ZoneId.of("Asia/Riyadh");

    assertThat(Dates.read("2021-12-07 12:30", home))
        .contains(Instant.parse("2021-12-07T09:30:00Z"));
    assertThat(Dates.read("2021-12-07 12:30 GMT", home))
        .contains(Instant.parse("2021-12-07T12:30:00Z"));
    assertThat(Dates.read("2021-12-07", home)).contains(Instant.parse("2021-12-07T00:00:00Z"));
  }

  @Test
  void dashBetweenTimeAndDayIsNoOffset() {
    assertThat(Dates.read("09:30 - 7 Dec 2021", null))
        .contains(Instant.parse("2021-12-07T09:30:00Z"));
    assertThat(Dates.read("09:30 -13/12/2021", null))
        .contains(Instant.parse("2021-12-13T09:30:00Z"));
  }
}
