package org.nadhir.nlp.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.nadhir.contracts.Magnitude;
import org.nadhir.contracts.Signal;
import org.nadhir.contracts.SignalReport;
import org.nadhir.contracts.SignalType;
import org.nadhir.contracts.Status;
import org.nadhir.contracts.TextField;

class TaggerTest {
  private static List<Signal> tag(String language, String text) {
    return TaggerFixture.TAGGER.tag(TaggerFixture.text(language, text));
  }

  private static Status statusOf(String language, SignalType type, String text) {
    return tag(language, text).stream()
        .filter(s -> s.type() == type)
        .map(Signal::status)
        .findFirst()
        .orElse(null);
  }

  @Test
  void denialBindsToItsClauseOnly() {
    String text = "نفت موسكو حشد قوات على الحدود، لكن واشنطن فرضت عقوبات على روسيا.";
    assertThat(statusOf("ar", SignalType.TROOP_BUILDUP, text)).isEqualTo(Status.DENIED);
    assertThat(statusOf("ar", SignalType.SANCTIONS, text)).isEqualTo(Status.ASSERTED);
  }

  @Test
  void whoRefusesToLiftSanctionsKeepsThem() {
    assertThat(statusOf("en", SignalType.SANCTIONS, "The EU will not lift sanctions on Belarus."))
        .isEqualTo(Status.ASSERTED);
  }

  @Test
  void aConditionGovernsTheClauseBehindIt() {
    String text = "If Russia attacks, Washington will impose sanctions on Moscow.";
    assertThat(statusOf("en", SignalType.SANCTIONS, text)).isEqualTo(Status.CONDITIONAL);
  }

  @Test
  void aRedLineStaysOneWithAnIf() {
    String text = "If NATO deploys missiles there, it will be a red line, Moscow said.";
    assertThat(statusOf("en", SignalType.RED_LINE, text)).isEqualTo(Status.ASSERTED);
  }

  @Test
  void aYearLongPastIsHistoryAndOneSinceWhenIsNot() {
    assertThat(statusOf("ar", SignalType.SANCTIONS, "فرضت واشنطن عقوبات على موسكو عام 2014."))
        .isEqualTo(Status.HISTORICAL);
    assertThat(statusOf("ar", SignalType.SANCTIONS, "فرضت واشنطن عقوبات على موسكو هذا العام."))
        .isEqualTo(Status.ASSERTED);
  }

  @Test
  void rolesTheatreAndMagnitudeComeFromTheSentence() {
    Signal signal = tag("ar", "حشدت روسيا 70 ألف جندي قرب الحدود مع أوكرانيا.").get(0);
    assertThat(signal.actor()).isEqualTo("RUS");
    assertThat(signal.target()).isEqualTo("UKR");
    assertThat(signal.theatres()).containsExactly("ukraine");
    assertThat(signal.magnitude()).isEqualTo(new Magnitude(70_000, "troops"));
    assertThat(signal.intensity()).isEqualTo(7);
  }

  @Test
  void aSentenceWithoutPlacesTakesTheTheatreOfTheTitle() {
    ArticleText article =
        new ArticleText("Tension over Taiwan", "The army massed troops.", "en", null);
    assertThat(TaggerFixture.TAGGER.tag(article).get(0).theatres()).contains("taiwan-strait");
  }

  @Test
  void titleAndTextAreBothTaggedWithOffsetsIntoThemselves() {
    String title = "فَرَضت واشنطن عُقوبات";
    String text = "قال متحدث. «فَرَضــت» واشنطن عُقوباتٍ على إيران.";
    List<Signal> signals =
        TaggerFixture.TAGGER.tag(new ArticleText(title, text, "ar", TaggerFixture.WINTER));
    assertThat(signals)
        .extracting(s -> s.evidence().field())
        .containsExactly(TextField.TITLE, TextField.TEXT);
    for (Signal signal : signals) {
      String field = signal.evidence().field() == TextField.TITLE ? title : text;
      assertThat(field.substring(signal.evidence().start(), signal.evidence().end()))
          .isEqualTo(signal.evidence().quote());
    }
  }

  @Test
  void languageWithoutLexiconSaysNone() {
    assertThat(TaggerFixture.TAGGER.versionFor("sw")).isEqualTo(SignalReport.NO_LEXICON);
    assertThat(tag("sw", "anything")).isEmpty();
  }

  @Test
  void evidenceHasAtMostTwelveWordsAndAnyInputIsTagged() {
    String[] parts = {
      "فرضت ", "عقوبات ", "لم ", "روسيا ", "2014 ", "، ", ". ", "«", "\ud800", "قوات ", "حشدت "
    };
    Random random = new Random(3);
    for (int round = 0; round < 500; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i < 40; i++) {
        text.append(parts[random.nextInt(parts.length)]);
      }
      for (Signal signal : tag("ar", text.toString())) {
        assertThat(signal.evidence().quote().strip().split("[\\s«،.]+")).hasSizeLessThan(14);
      }
    }
  }

  private static List<Signal> tagArticle(String title, String text) {
    return TaggerFixture.TAGGER.tag(new ArticleText(title, text, "ar", TaggerFixture.WINTER));
  }

  @Test
  void oneAsideAboutSportDoesNotMuteAnArticle() {
    String war = "قصفت المدفعية مدينة حدودية. نزح آلاف السكان. ";
    assertThat(tagArticle("معارك قرب الحدود", war + "وتأجلت مباراة كانت مقررة في الملعب."))
        .extracting(Signal::type)
        .contains(SignalType.ATTACK);
  }

  @Test
  void anArticleMostlyAboutSportIsMutedAsAWhole() {
    String match = "سجل اللاعب هدفا في المباراة. وأشاد المدرب بالفريق. ثم قصفت فرقته الدفاع.";
    assertThat(tagArticle("نهاية البطولة", match)).isEmpty();
  }

  @Test
  void anArticleThatLooksBackHasOnlyHistory() {
    String text = "تحل ذكرى حرب عام 1973. يقصف الجيش المواقع فجرا. ثم يفرض مجلس الأمن هدنة.";
    assertThat(tagArticle("في مثل هذا اليوم من عام 1973", text))
        .isNotEmpty()
        .allMatch(s -> s.status() == Status.HISTORICAL);
  }

  @Test
  void theSpeakerOfADenialIsFoundInTheSentenceBefore() {
    String text = "قال وزير الخارجية الإيراني إن بلاده هادئة. ونفى حشد قوات على الحدود.";
    assertThat(tag("ar", text)).extracting(Signal::speaker).containsExactly("IRN");
  }

  @Test
  void theNameRightBeforeTheVerbOfAHeadlineSpeaks() {
    assertThat(tag("ar", "باكو تنفي حشد قوات قرب أرمينيا"))
        .extracting(Signal::speaker)
        .containsExactly("AZE");
  }

  @Test
  void aNameBehindATargetMarkerIsNotWhoDenies() {
    String text = "تنشر باكو ألف جندي قرب أرمينيا، وتنفي أنها تنوي مهاجمتها.";
    assertThat(tag("ar", text))
        .filteredOn(s -> s.status() == Status.DENIED)
        .extracting(Signal::speaker)
        .containsExactly("AZE");
  }

  @Test
  void aSlashBetweenTwoNamesOfAMonthOpensNoClause() {
    String text = "لم ترصد الوزارة حتى مطلع تشرين الثاني/نوفمبر حشودا عسكرية.";
    assertThat(statusOf("ar", SignalType.TROOP_BUILDUP, text)).isEqualTo(Status.NEGATED);
  }

  @Test
  void warmingUpReadsEveryLanguage() {
    TaggerFixture.TAGGER.warmUp();
    assertThat(TaggerFixture.TAGGER.languages()).contains("ar", "en", "ru", "uk");
  }
}
