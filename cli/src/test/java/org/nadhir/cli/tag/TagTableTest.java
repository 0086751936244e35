package org.nadhir.cli.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nadhir.contracts.ArticleSummary;
import org.nadhir.contracts.Evidence;
import org.nadhir.contracts.Outlet;
import org.nadhir.contracts.Signal;
import org.nadhir.contracts.SignalReport;
import org.nadhir.contracts.SignalType;
import org.nadhir.contracts.Status;
import org.nadhir.contracts.TextField;

class TagTableTest {
  private static final ArticleSummary ARTICLE =
      new ArticleSummary("t", null, Outlet.UNKNOWN, "ar", null, null, null);

  private static SignalReport report(Signal... signals) {
    return new SignalReport("a1", ARTICLE, null, null, List.of(signals), "lexicon-1", List.of());
  }

  @Test
  void signalIsARowAndItsQuoteALineBelow() {
    Signal signal =
        new Signal(
            SignalType.SANCTIONS,
            "threatened",
            Status.CONDITIONAL,
            "USA",
            null,
            null,
            List.of("ukraine"),
            null,
            4,
            new Evidence(TextField.TEXT, 0, 6, "عقوبات", 0, 6, "عقوبات"));

    assertThat(TagTable.lines(report(signal)))
        .containsExactly(
            "SIGNAL                STATUS       WHO → WHOM  THEATRE",
            "sanctions/threatened  conditional  USA → ?     ukraine",
            "    \u2068عقوبات\u2069",
            "1 signals, language ar, lexicon lexicon-1");
  }

  @Test
  void reportWithoutSignalsSaysSo() {
    assertThat(TagTable.lines(report()))
        .containsExactly("no signals", "0 signals, language ar, lexicon lexicon-1");
  }

  @Test
  void onlyAnObjectWithTextIsPostedAsArticle() {
    assertThat(contentType("{\"title\":\"t\",\"text\":\"x\"}")).isEqualTo("application/json");
    assertThat(contentType("{ no json")).startsWith("text/plain");
    assertThat(contentType("42")).startsWith("text/plain");
  }

  private static String contentType(String text) {
    return TagCommand.contentType(text.getBytes(StandardCharsets.UTF_8));
  }
}
