package org.nadhir.nlp.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nadhir.contracts.Signal;

class RoleFinderTest {
  private static Signal only(String language, String text) {
    List<Signal> signals = TaggerFixture.TAGGER.tag(TaggerFixture.text(language, text));
    assertThat(signals).as(text).hasSize(1);
    return signals.get(0);
  }

  @ParameterizedTest
  @CsvSource({
    "en, 'Kyiv said that 90,000 troops remain at the border.', UKR",
    "ru, 'Киев сообщил, что у границы остаются 90 тысяч военнослужащих.', UKR",
    "uk, 'Київ повідомив, що біля кордону залишаються 90 тисяч військових.', UKR",
    "ar, 'قالت كييف إن 90 ألف جندي محتشدون على الحدود.', UKR",
  })
  void whoOnlySaysItDoesNotDoIt(String language, String text, String speaker) {
    Signal signal = only(language, text);
    assertThat(signal.actor()).isNull();
    assertThat(signal.speaker()).isEqualTo(speaker);
  }

  @ParameterizedTest
  @CsvSource({
    "en, 'Kyiv said that its troops remain deployed at the border.', UKR",
    "en, 'Moscow said it will deploy missiles in Belarus.', RUS",
    "ru, 'Москва заявила, что разместит ракеты в Белоруссии.', RUS",
  })
  void whoSpeaksOfHimselfActs(String language, String text, String actor) {
    assertThat(only(language, text).actor()).isEqualTo(actor);
  }

  @ParameterizedTest
  @CsvSource({
    "en, 'Kyiv was hit by drones.', , UKR",
    "en, 'Kyiv was hit by Russian drones.', RUS, UKR",
    "ru, 'Киев был атакован российскими дронами.', RUS, UKR",
    "ar, 'تعرضت أوكرانيا لهجوم روسي.', RUS, UKR",
  })
  void theSubjectOfAPassiveSuffersIt(String language, String text, String actor, String target) {
    assertThat(only(language, text))
        .extracting(Signal::actor, Signal::target)
        .containsExactly(actor, target);
  }

  @ParameterizedTest
  @CsvSource({
    "'غزو أوكرانيا بدأ فجرا.', , UKR",
    "'بدأت روسيا قصف كييف.', RUS, UKR",
    "'الغزو الروسي لأوكرانيا بدأ فجر الخميس.', RUS, UKR",
  })
  void theObjectOfAnArabicVerbalNounIsNotItsActor(String text, String actor, String target) {
    assertThat(only("ar", text))
        .extracting(Signal::actor, Signal::target)
        .containsExactly(actor, target);
  }

  @Test
  void whoseAirspaceItIsSuffersIt() {
    Signal signal = only("en", "Two drones of unknown origin violated Romanian airspace.");
    assertThat(signal.actor()).isNull();
    assertThat(signal.target()).isEqualTo("ROU");
  }

  @Test
  void aNameInsideWhatIsSaidActsRatherThanWhoSaysIt() {
    Signal signal = only("en", "Kyiv says 11,000 North Korean soldiers are now in the region.");
    assertThat(signal.actor()).isEqualTo("PRK");
  }

  @Test
  void whereAMissileComesFromIsNoTargetAndWhatTroopsLeaveIsOne() {
    assertThat(only("en", "A missile fired from Yemen landed near Tel Aviv.").target())
        .isEqualTo("ISR");
    assertThat(only("en", "Russia withdrew its troops from Ukraine.").target()).isEqualTo("UKR");
  }

  @ParameterizedTest
  @CsvSource({
    "ar, 'وزير الدفاع الفرنسي: سنضرب سوريا', FRA, SYR",
    "en, 'Turkey: We will strike Syria', TUR, SYR",
  })
  void whoSpeaksOfHimselfBehindAColonActs(
      String language, String text, String actor, String target) {
    assertThat(only(language, text))
        .extracting(Signal::actor, Signal::target)
        .containsExactly(actor, target);
  }

  @ParameterizedTest
  @CsvSource({
    "ar, 'قالت فنلندا إن مقاتلة روسية انتهكت أجواءها.', RUS, FIN",
    "en, 'Finland said that a Russian fighter jet had violated its airspace.', RUS, FIN",
    "en, 'Sweden said that Russia was planning an attack.', RUS, SWE",
  })
  void whoComplainsOfWhatAnotherDoesSuffersIt(
      String language, String text, String actor, String target) {
    assertThat(only(language, text))
        .extracting(Signal::actor, Signal::target)
        .containsExactly(actor, target);
  }

  @ParameterizedTest
  @CsvSource({
    "ar, 'تسلمت الهند من فرنسا دفعة من الصواريخ.', FRA, IND",
    "en, 'India took delivery of French missiles.', FRA, IND",
  })
  void whoReceivesWeaponsIsTheirTarget(String language, String text, String actor, String target) {
    assertThat(only(language, text))
        .extracting(Signal::actor, Signal::target)
        .containsExactly(actor, target);
  }

  @Test
  void partiesBehindArabicBetweenActTogetherAndWhoMediatesDoesNot() {
    Signal signal = only("ar", "دخلت هدنة بين إسرائيل وحماس حيز التنفيذ بوساطة مصرية.");
    assertThat(signal.actor().split("\\+")).containsExactlyInAnyOrder("ISR", "HAMAS");
    assertThat(signal.target()).isNull();
  }

  @Test
  void anArabicVerbJoinedToTheOneBeforeHasItsSubject() {
    assertThat(only("ar", "استقبلت كينيا وزير خارجية إثيوبيا وأرسلت 500 جندي إلى الحدود.").actor())
        .isEqualTo("KEN");
  }

  @Test
  void theNameThatOpensAnArabicHeadlineActs() {
    assertThat(only("ar", "لندن تعيد فرض عقوبات روسية الطابع على إيران").actor()).isEqualTo("GBR");
  }

  @Test
  void whoDeniesWhatNamesNobodyIsMeant() {
    assertThat(only("ru", "В Баку опровергли обстрел приграничного села.").actor())
        .isEqualTo("AZE");
  }

  @ParameterizedTest
  @CsvSource({
    "'For Moscow, missiles in Ukraine are a red line.', RUS",
    "'Any landing would be met with force, the Chinese army warned.', CHN",
  })
  void whoseLineItIsOrWhoThreatensActs(String text, String actor) {
    assertThat(only("en", text).actor()).isEqualTo(actor);
  }

  @ParameterizedTest
  @CsvSource({
    "tr, 'Türk gemisi Yunan saldırısına maruz kaldı.', GRC, TUR",
  })
  void aPassiveBehindTheMatchTellsWhoSuffersWhereVerbsEndClauses(
      String language, String text, String actor, String target) {
    assertThat(only(language, text))
        .extracting(Signal::actor, Signal::target)
        .containsExactly(actor, target);
  }

  @Test
  void thePlaceInFrontOfAVerbThatEndsItsClauseIsTheTarget() {
    assertThat(only("tr", "Fransa, Ukrayna'ya füze gönderecek."))
        .extracting(Signal::actor, Signal::target)
        .containsExactly("FRA", "UKR");
  }
}
