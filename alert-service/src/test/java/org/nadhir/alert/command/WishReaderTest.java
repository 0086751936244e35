package org.nadhir.alert.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WishReaderTest {
  private static final Instant NOW = Instant.parse("2021-12-07T10:00:00Z");

  @Test
  void nameAndNoteLoseTheBlanksAroundThem() {
    assertThat(acknowledgement("{'by': '  مكتب المناوبة ', 'note': ' '}"))
        .isEqualTo(new Wish("مكتب المناوبة", null, null));
  }

  @Test
  void spanEndsSoMuchLater() {
    assertThat(snooze("{'by': 'desk', 'for': '4h'}").until()).isEqualTo(in(Duration.ofHours(4)));
    assertThat(snooze("{'by': 'desk', 'for': '90m'}").until())
        .isEqualTo(in(Duration.ofMinutes(90)));
    assertThat(snooze("{'by': 'desk', 'for': '30d'}").until()).isEqualTo(in(Duration.ofDays(30)));
  }

  @Test
  void timeIsReadWithItsOffset() {
    assertThat(snooze("{'by': 'desk', 'until': '2021-12-07T18:00:00+03:00'}").until())
        .isEqualTo("2021-12-07T15:00:00Z");
  }

  @Test
  void allMistakesAreToldAtOnce() {
    BadCommand bad = bad("{'by': '', 'note': 7, 'for': '4 hours', 'urgent': true}");

    assertThat(bad.mistakes())
        .extracting(Mistake::where)
        .containsExactly("by", "note", "for", "urgent");
    assertThat(bad.mistakes().get(0).toString())
        .isEqualTo("by: is blank; allowed: 1 to 200 characters on one line");
    assertThat(bad.mistakes().get(3).toString())
        .isEqualTo("urgent: is no field; allowed: by, note, until, for");
  }

  @Test
  void nameIsThereShortAndOnOneLine() {
    assertThat(wrong("{'for': '1h'}")).containsExactly("by");
    assertThat(wrong("{'by': '%s', 'for': '1h'}".formatted("a".repeat(201)))).containsExactly("by");
    assertThat(wrong("{'by': 'a\\nb', 'for': '1h'}")).containsExactly("by");
    assertThat(wrong("{'by': ['a'], 'for': '1h'}")).containsExactly("by");
    assertThat(snooze("{'by': '%s', 'for': '1h'}".formatted("😀".repeat(200))).by()).hasSize(400);
  }

  @Test
  void noteIsShort() {
    assertThat(wrong("{'by': 'a', 'note': '%s', 'for': '1h'}".formatted("n".repeat(2001))))
        .containsExactly("note");
  }

  @Test
  void snoozeEndsLaterThanNowAndWithinThirtyDays() {
    assertThat(wrong("{'by': 'a', 'until': '2021-12-07T10:00:00Z'}")).containsExactly("until");
    assertThat(wrong("{'by': 'a', 'until': '2022-01-06T10:00:01Z'}")).containsExactly("until");
    assertThat(wrong("{'by': 'a', 'for': '31d'}")).containsExactly("for");
    assertThat(wrong("{'by': 'a', 'for': '0h'}")).containsExactly("for");
    assertThat(wrong("{'by': 'a', 'until': 'tomorrow'}")).containsExactly("until");
    assertThat(wrong("{'by': 'a', 'until': 4}")).containsExactly("until");
  }

  @Test
  void snoozeHasOneEnd() {
    assertThat(wrong("{'by': 'a'}")).containsExactly("until, for");
    assertThat(wrong("{'by': 'a', 'for': '1h', 'until': '2021-12-07T11:00:00Z'}"))
        .containsExactly("until, for");
  }

  @Test
  void acknowledgementHasNoEnd() {
    BadCommand bad =
        catchThrowableOfType(BadCommand.class, () -> acknowledgement("{'by': 'a', 'for': '1h'}"));

    assertThat(bad.mistakes()).extracting(Mistake::where).containsExactly("for");
  }

  @Test
  void whatIsNoObjectIsTold() {
    for (String body : List.of("", "nope", "[]", "null", "'a'")) {
      assertThat(wrong(body)).as(body).containsExactly("body");
    }
  }

  @Test
  void whoTakesSomethingBackHasAName() {
    assertThat(WishReader.takenBack("desk")).isEqualTo(new Wish("desk", null, null));
    BadCommand bad = catchThrowableOfType(BadCommand.class, () -> WishReader.takenBack(null));
    assertThat(bad).hasMessage("by: is missing; allowed: 1 to 200 characters on one line");
  }

  private static Wish acknowledgement(String json) {
    return WishReader.acknowledgement(bytes(json));
  }

  private static Wish snooze(String json) {
    return WishReader.snooze(bytes(json), NOW);
  }

  private static List<String> wrong(String json) {
    return bad(json).mistakes().stream().map(Mistake::where).toList();
  }

  private static BadCommand bad(String json) {
    BadCommand bad = catchThrowableOfType(BadCommand.class, () -> snooze(json));
    assertThat(bad).as(json).isNotNull();
    return bad;
  }

  private static byte[] bytes(String json) {
    return json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
  }

  private static Instant in(Duration span) {
    return NOW.plus(span);
  }
}
