package org.nadhir.alert.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nadhir.contracts.SignalType.ATTACK;
import static org.nadhir.contracts.SignalType.SANCTIONS;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nadhir.alert.News;
import org.nadhir.alert.TestRules;
import org.nadhir.alert.decide.Cause;
import org.nadhir.alert.rule.RuleBook;
import org.nadhir.alert.window.Observation;
import org.nadhir.contracts.Alert;
import org.nadhir.contracts.AlertState;
import org.nadhir.contracts.KeyType;
import org.nadhir.contracts.SignalType;
import org.nadhir.contracts.Theatres;

class DeskTest {
  private static final AlertKey UKRAINE =
      new AlertKeys(Theatres.bundled()).of(KeyType.THEATRE, "ukraine").orElseThrow();
  private static final Instant START = Instant.parse("2022-01-01T00:00:00Z");
  private static final Instant LONG_AFTER = Instant.parse("2022-06-01T00:00:00Z");

  private final Desk desk = desk();

  @Test
  void everyTransitionIsOneMessageWithoutAGapInTheSequence() {
    List<Alert> messages = new ArrayList<>();
    messages.addAll(observe(attack(0)));
    messages.addAll(observe(attack(12)));
    messages.addAll(desk.advance(LONG_AFTER));

    assertThat(messages).extracting(Alert::sequence).containsExactly(1L, 2L, 3L);
    assertThat(messages)
        .extracting(Alert::state)
        .containsExactly(AlertState.FIRING, AlertState.RECOVERING, AlertState.RESOLVED);
    assertThat(messages).extracting(Alert::id).containsOnly("sum.ukraine.20220101T120000Z");
  }

  @Test
  void theMessageSaysWhyInBothLanguagesAndQuotesTheEvidence() {
    observe(attack(0));
    Alert alert = observe(attack(12)).get(0);

    assertThat(alert.value()).isEqualTo(20);
    assertThat(alert.threshold()).isEqualTo(20);
    assertThat(alert.stories()).isEqualTo(2);
    assertThat(alert.signals()).containsExactly(Map.entry(ATTACK, 2));
    assertThat(alert.evidence()).hasSize(2);
    assertThat(alert.summary().en())
        .contains("Ukraine", "firing, watch", "Value 20 against 20", "2 days", "attack (2)");
    assertThat(alert.summary().ar()).contains("أوكرانيا", "مراقبة", "يومين", "هجوم (2)");
    assertThat(alert.history()).hasSize(1);
  }

  @Test
  void anAlertThatIsOverStillQuotesWhatItRestedOn() {
    observe(attack(0));
    observe(attack(12));
    List<Alert> end = desk.advance(LONG_AFTER);

    assertThat(end).last().extracting(Alert::state).isEqualTo(AlertState.RESOLVED);
    assertThat(end).allSatisfy(alert -> assertThat(alert.evidence()).hasSize(2));
    assertThat(end).allSatisfy(alert -> assertThat(alert.stories()).isLessThan(2));
  }

  @Test
  void theSameArticleTwiceChangesNothing() {
    observe(attack(0));
    Desk.Taken again = desk.take(attack(0));

    assertThat(again.fate()).isEqualTo(Desk.Fate.DUPLICATE);
    assertThat(again.changed()).isFalse();
    assertThat(desk.undecidedFrom()).isEmpty();
  }

  @Test
  void theHighestRevisionOfAnArticleCounts() {
    News article = News.at(START).id("live");
    desk.take(article.says(ATTACK));
    Desk.Taken revised = desk.take(article.asRevision(3).says(SANCTIONS));
    Desk.Taken late = desk.take(article.asRevision(2).says(ATTACK));

    assertThat(revised.fate()).isEqualTo(Desk.Fate.REVISED);
    assertThat(revised.forgotten()).containsExactly(article.asRevision(1).says(ATTACK));
    assertThat(late.fate()).isEqualTo(Desk.Fate.DUPLICATE);
  }

  @Test
  void whatARevisionSaysNoLongerIsWithdrawnOnce() {
    News article = News.at(START).id("live");
    desk.take(article.says(ATTACK));

    assertThat(desk.withdraw("live", 1)).isEmpty();
    assertThat(desk.withdraw("live", 2)).isPresent();
    assertThat(desk.undecidedFrom()).contains(START);
    assertThat(desk.withdraw("live", 3)).isEmpty();
  }

  @Test
  void lateNewsCorrectsWhatWasToldInOneMessage() {
    observe(attack(0));
    observe(attack(12));
    observe(attack(20));
    List<Alert> messages = observe(attack(13));

    assertThat(messages).extracting(Alert::cause).containsExactly(Cause.SEVERITY_RAISED);
    assertThat(messages.get(0).at()).isEqualTo(START.plus(Duration.ofHours(20)));
  }

  @Test
  void lateNewsThatMovesTheStartReplacesTheAlert() {
    observe(attack(0));
    observe(attack(12));
    List<Alert> messages = observe(attack(6));

    assertThat(messages)
        .extracting(Alert::id)
        .containsExactly("sum.ukraine.20220101T120000Z", "sum.ukraine.20220101T060000Z");
    assertThat(messages.get(0).state()).isEqualTo(AlertState.RETRACTED);
    assertThat(messages.get(0).cause()).isEqualTo(Announcements.SUPERSEDED);
    assertThat(messages.get(0).sequence()).isEqualTo(2);
    assertThat(messages.get(1).state()).isEqualTo(AlertState.FIRING);
  }

  @Test
  void anAlertThatWasOverBeforeItCouldBeToldIsToldOnce() {
    observe(attack(24 * 30));
    observe(attack(0));
    List<Alert> messages = observe(attack(1));

    assertThat(messages).hasSize(1);
    assertThat(messages.get(0).state()).isEqualTo(AlertState.RESOLVED);
    assertThat(messages.get(0).cause()).isEqualTo(Announcements.LATE_NEWS);
    assertThat(messages.get(0).history()).hasSize(3);
  }

  @Test
  void whatIsOlderThanTheHorizonIsSetAside() {
    observe(attack(24 * 200));

    assertThat(desk.take(attack(0)).fate()).isEqualTo(Desk.Fate.BEYOND_HORIZON);
  }

  @Test
  void observationsBehindTheHorizonAreForgottenButTheirAlertsStayTold() {
    observe(attack(0));
    observe(attack(1));
    desk.advance(START.plus(Duration.ofDays(20)));
    Desk.Taken taken = desk.take(attack(24 * 210));

    assertThat(taken.forgotten()).hasSize(2);
    assertThat(desk.advance(START)).isEmpty();
    assertThat(desk.decisions().get("sum").told()).isEmpty();
  }

  @Test
  void aRestoredDeskGoesOnWhereItStood() {
    observe(attack(0));
    observe(attack(12));
    Desk restored = desk();
    restored.restore(attack(0));
    restored.restore(attack(12));
    restored.restore(desk.decisions());

    assertThat(restored.advance(LONG_AFTER)).isEqualTo(desk.advance(LONG_AFTER)).hasSize(2);
  }

  @Test
  void aRuleOfAnotherVersionDecidesAnewAndCorrectsWhatWasTold() {
    observe(attack(0));
    Alert told = observe(attack(12)).get(0);
    Desk restored = new Desk(UKRAINE, TestRules.patient(), Duration.ofDays(180));
    restored.restore(attack(0));
    restored.restore(attack(12));
    restored.restore(desk.decisions());
    List<Alert> messages = restored.advance(START.plus(Duration.ofHours(13)));

    assertThat(messages).extracting(Alert::id).containsExactly(told.id());
    assertThat(messages.get(0).sequence()).isEqualTo(2);
    assertThat(messages.get(0).ruleVersion()).isEqualTo("2");
    assertThat(messages.get(0).state()).isEqualTo(AlertState.PENDING);
  }

  @Test
  void whatWaitsToBeDecidedReachesBackToTheEarliest() {
    observe(attack(10));
    desk.take(attack(5));
    desk.take(attack(7));

    assertThat(desk.undecidedFrom()).contains(attack(5).at());
    assertThat(desk.reachesBackOver(1)).isTrue();
    assertThat(desk.reachesBackOver(2)).isFalse();
  }

  /** The promise: the final alerts are a function of the set of signals, not of their order. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void anyOrderOfArrivalEndsInTheSameAlerts(long seed) {
    assertThat(convergedAlerts(TestRules.score(), seed)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void anyOrderOfArrivalEndsInTheSameAlertsOfEveryCondition(long seed) {
    assertThat(convergedAlerts(TestRules.others(), seed).values())
        .extracting(Alert::rule)
        .contains("spike", "together");
  }

  @Test
  void everyConditionFiresOnSomeNews() {
    Set<String> fired = new TreeSet<>();
    for (long seed = 1; seed <= 20; seed++) {
      finalAlerts(TestRules.others(), randomNews(new Random(seed)))
          .values()
          .forEach(alert -> fired.add(alert.rule()));
    }
    assertThat(fired).containsExactly("first", "reversal", "spike", "together");
  }

  private static Map<String, Alert> convergedAlerts(RuleBook rules, long seed) {
    Random random = new Random(seed);
    List<Observation> news = randomNews(random);
    Map<String, Alert> calm = finalAlerts(rules, news);
    for (int i = 0; i < 6; i++) {
      List<Observation> shuffled = new ArrayList<>(news);
      Collections.shuffle(shuffled, random);

      assertThat(finalAlerts(rules, shuffled)).isEqualTo(calm);
    }
    return calm;
  }

  private static List<Observation> randomNews(Random random) {
    SignalType[] types = SignalType.values();
    List<Observation> news = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      Instant at = START.plus(Duration.ofHours(random.nextInt(24 * 20)));
      News one = News.at(at).id("n" + i).by("f" + random.nextInt(4)).withText(random.nextInt(30));
      news.add(one.says(types[random.nextInt(types.length)], types[random.nextInt(types.length)]));
      if (i % 10 == 0) {
        news.add(one.asRevision(2).says(types[random.nextInt(types.length)]));
      }
    }
    return news;
  }

  /** Final alerts without the number of messages that it took to tell them. */
  private static Map<String, Alert> finalAlerts(RuleBook rules, List<Observation> news) {
    Desk desk = new Desk(UKRAINE, rules, Duration.ofDays(180));
    List<Alert> messages = new ArrayList<>();
    for (Observation one : news) {
      desk.take(one);
      if (messages.size() % 3 != 0 || one.at().getEpochSecond() % 2 == 0) {
        messages.addAll(desk.advance(START));
      }
    }
    messages.addAll(desk.advance(LONG_AFTER));
    assertGapFree(messages);
    Map<String, Alert> last = Announcements.after(Map.of(), messages);
    Map<String, Alert> comparable = new LinkedHashMap<>();
    last.values().stream()
        .filter(alert -> alert.state() != AlertState.RETRACTED)
        .sorted(Comparator.comparing(Alert::id))
        .forEach(alert -> comparable.put(alert.id(), bare(alert)));
    return comparable;
  }

  private static void assertGapFree(List<Alert> messages) {
    Map<String, Long> sequences = new LinkedHashMap<>();
    for (Alert message : messages) {
      long expected = sequences.getOrDefault(message.id(), 0L) + 1;
      assertThat(message.sequence()).isEqualTo(expected);
      sequences.put(message.id(), expected);
    }
  }

  private static Alert bare(Alert a) {
    return new Alert(
        a.id(),
        a.rule(),
        a.ruleVersion(),
        a.key(),
        a.theatre(),
        a.severity(),
        a.peak(),
        a.state(),
        0,
        a.startsAt(),
        a.at(),
        a.value(),
        a.threshold(),
        a.window(),
        a.stories(),
        a.families(),
        a.signals(),
        a.evidence(),
        a.summary(),
        "",
        a.history(),
        a.keyType(),
        a.attention(),
        a.explanation());
  }

  private List<Alert> observe(Observation observation) {
    desk.take(observation);
    return desk.advance(START);
  }

  private static Observation attack(int hour) {
    return News.at(START.plus(Duration.ofHours(hour))).says(ATTACK);
  }

  private static Desk desk() {
    return new Desk(UKRAINE, TestRules.score(), Duration.ofDays(180));
  }
}
