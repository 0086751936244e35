package org.nadhir.nlp.signal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nadhir.contracts.Article;
import org.nadhir.contracts.Outlet;
import org.nadhir.contracts.Tier;

class ReportingTest {
  private static final Outlet OUTLET =
      new Outlet("sample-gazette-en", "Sample Gazette", "sample-gazette", "GBR", Tier.NATIONAL);

  @Test
  void theReportNumbersWhatHeadlineAndOpeningCount() {
    assertThat(Reporting.of(TaggerFixture.TAGGER, article("en"), null).ordinals())
        .containsExactly(12);
  }

  @Test
  void ordinalsAreReadInTheLanguageThatTheTextIsIn() {
    assertThat(Reporting.of(TaggerFixture.TAGGER, article("und"), null).ordinals())
        .containsExactly(12);
  }

  private static Article article(String language) {
    return new Article(
        "a1",
        null,
        OUTLET,
        language,
        "EU adopts the 12th package of sanctions",
        "The ministers of the European Union agreed on new sanctions against Russia on Monday.",
        TaggerFixture.WINTER,
        TaggerFixture.WINTER,
        null,
        null);
  }
}
