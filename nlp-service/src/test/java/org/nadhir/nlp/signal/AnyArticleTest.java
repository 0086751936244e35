package org.nadhir.nlp.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.nadhir.contracts.Evidence;
import org.nadhir.contracts.Signal;
import org.nadhir.contracts.TextField;

class AnyArticleTest {
  private static final List<String> PIECES =
      List.of(
          "فرضت واشنطن عقوبات على إيران",
          "حشدت روسيا قواتها على الحدود مع أوكرانيا",
          "لم",
          "نفى الكرملين أن",
          "The United States imposed sanctions on Iran",
          "في 2014",
          "إذا",
          ".",
          "،",
          "\n",
          "«",
          " ",
          "ـــ",
          "\u202b",
          "\u200c",
          "\ud83d",
          "\udc00",
          "漢字",
          "70,000 ",
          "u.s.",
          "'s");

  @Provide
  Arbitrary<String> articles() {
    Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(12);
    return Arbitraries.oneOf(Arbitraries.of(PIECES), Arbitraries.of(PIECES), any)
        .list()
        .ofMaxSize(30)
        .map(pieces -> String.join("", pieces));
  }

  @Property(tries = 500)
  void evidenceIsWhatStandsAtItsOffsets(
      @ForAll("articles") String title, @ForAll("articles") String text) {
    for (String language : List.of("ar", "en")) {
      ArticleText article = new ArticleText(title, text, language, TaggerFixture.WINTER);
      for (Signal signal : TaggerFixture.TAGGER.tag(article)) {
        Evidence evidence = signal.evidence();
        String field = evidence.field() == TextField.TITLE ? title : text;
        assertThat(evidence.quote()).isEqualTo(field.substring(evidence.start(), evidence.end()));
        assertThat(evidence.sentenceStart()).isLessThanOrEqualTo(evidence.start());
        assertThat(evidence.sentenceEnd())
            .isGreaterThanOrEqualTo(evidence.end())
            .isLessThanOrEqualTo(field.length());
      }
    }
  }
}
