package org.nadhir.cli.backtest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.nadhir.cli.backtest.source.Form;
import org.nadhir.cli.backtest.source.Place;
import org.nadhir.cli.backtest.source.Raw;
import org.nadhir.contracts.Theatres;

class ReaderTest {
  private static final Settings SETTINGS = Settings.load(null, null, null, Theatres.bundled());
  private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
  private static final String ATTACK = "Russia fired missiles at Ukraine overnight.";

  private final Reader reader =
      new Reader(
          SETTINGS.maker(),
          SETTINGS.tagger(),
          report -> true,
          NOW,
          Instant.parse("2025-01-01T00:00:00Z"));

  private Read read(Form form, String text) {
    return reader.read(new Raw(new Place("archive", 7), form, text.getBytes(UTF_8), null));
  }

  private Read.Copy copy(Form form, String text) {
    return (Read.Copy) read(form, text);
  }

  private static String json(String publishedAt, String text) {
    return "{\"outlet\":\"sample-gazette-en\",\"language\":\"en\",\"publishedAt\":%s,\"text\":\"%s\"}"
        .formatted(publishedAt, text);
  }

  @Test
  void anArticleIsTaggedAndItsTextIsGone() {
    Read.Copy copy = copy(Form.JSON, json("\"2024-03-01T10:00:00Z\"", ATTACK));

    assertThat(copy.fate()).isEqualTo(Fate.SIGNALS);
    assertThat(copy.at()).isEqualTo("2024-03-01T10:00:00Z");
    assertThat(copy.report()).isNotNull();
    assertThat(copy.report().signals()).isNotEmpty();
  }

  @Test
  void aDocumentAndItsJsonAreOneArticle() {
    String document =
        "Outlet: sample-gazette-en\nDate: 2024-03-01T10:00:00Z\nLanguage: en\n\n" + ATTACK;

    assertThat(copy(Form.DOCUMENT, document).id())
        .isEqualTo(copy(Form.JSON, json("\"2024-03-01T10:00:00Z\"", ATTACK)).id());
  }

  @Test
  void anArticleOfTheTopicKeepsItsIdWhereverItStands() {
    String article =
        "{\"id\":\"own\",\"fetchedAt\":\"2024-03-01T11:00:00Z\",\"outlet\":{\"id\":\"x\"},"
            + "\"language\":\"en\",\"publishedAt\":\"2024-03-01T10:00:00Z\",\"text\":\""
            + ATTACK
            + "\"}";

    assertThat(copy(Form.JSON, article).id()).isEqualTo("own");
    assertThat(copy(Form.RECORD, article)).isEqualTo(copy(Form.JSON, article));
  }

  @Test
  void whatCountsInNoWindowSaysWhy() {
    assertThat(copy(Form.JSON, json("null", ATTACK)).fate()).isEqualTo(Fate.UNDATED);
    assertThat(copy(Form.JSON, json("\"2026-11-23T00:00:00Z\"", ATTACK)).fate())
        .as("after the end that was asked for")
        .isEqualTo(Fate.LATER);
    assertThat(copy(Form.JSON, json("\"1914-07-28\"", ATTACK)).fate())
        .isEqualTo(Fate.BEYOND_HORIZON);
    assertThat(copy(Form.JSON, json("\"2024-03-01\"", "The harvest was good.")).fate())
        .isEqualTo(Fate.SILENT);
  }

  @Test
  void anArticleFromTheFutureCountsInNoWindow() {
    Reader endless = new Reader(SETTINGS.maker(), SETTINGS.tagger(), report -> true, NOW, null);
    byte[] tomorrow = json("\"2026-11-23T00:00:00Z\"", ATTACK).getBytes(UTF_8);

    Read read = endless.read(new Raw(new Place("a", 1), Form.JSON, tomorrow, null));

    assertThat(((Read.Copy) read).fate()).isEqualTo(Fate.FUTURE);
  }

  @Test
  void whatIsNoArticleIsNamedWithItsPlaceAndWhatIsAllowed() {
    assertThat(read(Form.JSON, "{\"text\":\"a\",\"publishedAt\":\"monday\"}"))
        .isInstanceOfSatisfying(
            Read.Unreadable.class,
            bad -> {
              assertThat(bad.place()).hasToString("archive:7");
              assertThat(bad.reason()).isEqualTo("bad_date");
              assertThat(bad.what()).startsWith("publishedAt: monday; allowed: ISO 8601");
            });
    assertThat(read(Form.JSON, "no json")).isInstanceOf(Read.Unreadable.class);
    assertThat(read(Form.RECORD, "{\"id\":\"x\"}")).isInstanceOf(Read.Unreadable.class);
    assertThat(read(Form.TOO_LONG, "{"))
        .isInstanceOfSatisfying(
            Read.Unreadable.class, bad -> assertThat(bad.reason()).isEqualTo("too_long"));
  }
}
