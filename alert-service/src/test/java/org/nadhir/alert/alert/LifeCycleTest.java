package org.nadhir.alert.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.nadhir.contracts.SignalType.ATTACK;
import static org.nadhir.contracts.SignalType.NUCLEAR;
import static org.nadhir.contracts.SignalType.SANCTIONS;
import static org.nadhir.contracts.SignalType.TROOP_BUILDUP;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nadhir.alert.News;
import org.nadhir.alert.TestRules;
import org.nadhir.alert.decide.Cause;
import org.nadhir.alert.rule.RuleBook;
import org.nadhir.alert.window.Observation;
import org.nadhir.contracts.Alert;
import org.nadhir.contracts.AlertCommand;
import org.nadhir.contracts.AlertState;
import org.nadhir.contracts.CommandAction;
import org.nadhir.contracts.Discount;
import org.nadhir.contracts.DiscountReason;
import org.nadhir.contracts.KeyType;
import org.nadhir.contracts.Severity;
import org.nadhir.contracts.Status;
import org.nadhir.contracts.Theatres;

/** What becomes of an alert when it is denied, muted, taken note of, or goes up and down. */
class LifeCycleTest {
  private static final Instant START = Instant.parse("2022-01-01T00:00:00Z");
  private static final RuleBook NUCLEAR_MATCH =
      TestRules.read(
          """
          rules:
            - id: nuclear
              version: "1"
              title: {en: Nuclear, ar: نووي}
              description: One signal is enough.
              key: theatre
              condition: {match: {window: 2d, types: [nuclear]}}
              levels: {warning: {raise: 8, clear: 8}}
              keep_firing_for: 6h
          """);
  private static final RuleBook MUTED =
      TestRules.read(
          """
          rules:
            - id: build-up
              version: "1"
              title: {en: Build-up, ar: حشد}
              description: Muted by attacks.
              key: theatre
              condition: {count: {window: 4d, types: [troop_buildup], of: stories}}
              levels: {watch: {raise: 1, clear: 1}}
              inhibited_by: [war]
            - id: war
              version: "1"
              title: {en: War, ar: حرب}
              description: An attack.
              key: theatre
              condition: {count: {window: 1d, types: [attack], of: stories}}
              levels: {critical: {raise: 1, clear: 1}}
          """);

  @Test
  void laterDenialRetractsTheAlertThatRestedOnWhatIsDenied() {
    Desk desk = desk(NUCLEAR_MATCH);
    Alert fired = only(observe(desk, claim(0)));
    Alert retracted = only(observe(desk, denial(5, "RUS")));

    assertThat(fired.state()).isEqualTo(AlertState.FIRING);
    assertThat(retracted.state()).isEqualTo(AlertState.RETRACTED);
    assertThat(retracted.cause()).isEqualTo(Cause.DENIED);
    assertThat(retracted.value()).isEqualTo(5);
    assertThat(retracted.sequence()).isEqualTo(2);
    assertThat(retracted.attention().urgent()).isFalse();
    assertThat(retracted.summary().en()).contains("denied by RUS");
    assertThat(retracted.summary().ar()).contains("RUS");
  }

  @Test
  void whoTakesItsOwnWordBackLeavesNothingOfIt() {
    Desk desk = desk(NUCLEAR_MATCH);
    observe(desk, News.at(hour(0)).by("a").quoting("RUS").says(NUCLEAR));
    Alert retracted = only(observe(desk, denial(5, "RUS")));

    assertThat(retracted.value()).isZero();
  }

  @Test
  void denialOfAnotherActorOrOfOldNewsChangesNothing() {
    Desk desk = desk(NUCLEAR_MATCH);
    observe(desk, claim(0));
    Observation other = News.at(hour(5)).by("b").about("IRN", "ISR").says(Status.DENIED, NUCLEAR);

    assertThat(observe(desk, other)).isEmpty();
  }

  @Test
  void whatIsClaimedAgainAfterTheDenialCountsInFull() {
    Desk desk = desk(NUCLEAR_MATCH);
    observe(desk, claim(0));
    observe(desk, denial(5, "RUS"));
    Alert again = only(observe(desk, claim(10)));

    assertThat(again.state()).isEqualTo(AlertState.FIRING);
    assertThat(again.startsAt()).isEqualTo(hour(10));
    assertThat(again.explanation().discounts())
        .extracting(Discount::reason)
        .contains(DiscountReason.DENIED_LATER, DiscountReason.DENIED);
  }

  @Test
  void anAlertThatOthersStillBearOutIsOnlyLowered() {
    Desk desk = desk(TestRules.score());
    observe(desk, News.at(hour(0)).by("a").says(ATTACK));
    observe(desk, News.at(hour(1)).by("b").says(ATTACK));
    observe(desk, News.at(hour(2)).by("c").about("BLR", "UKR").says(ATTACK));
    List<Alert> messages =
        observe(
            desk,
            News.at(hour(3))
                .by("d")
                .quoting("BLR")
                .about("BLR", "UKR")
                .says(Status.DENIED, ATTACK));

    assertThat(messages).isEmpty();
    assertThat(desk.decisions().get("sum").track().value()).isEqualTo(25);
  }

  @Test
  void anAttackMutesTheBuildUpUntilItIsOver() {
    Desk desk = desk(MUTED);
    Alert buildup = only(observe(desk, News.at(hour(0)).says(TROOP_BUILDUP)));
    List<Alert> attacked = observe(desk, News.at(hour(5)).says(ATTACK));
    List<Alert> after = desk.advance(hour(40));

    assertThat(buildup.attention().urgent()).isTrue();
    assertThat(attacked)
        .extracting(Alert::rule, Alert::cause)
        .containsExactlyInAnyOrder(tuple("build-up", Cause.INHIBITED), tuple("war", Cause.RAISED));
    assertThat(attacked)
        .filteredOn(a -> a.rule().equals("build-up"))
        .extracting(a -> a.attention().inhibitedBy())
        .containsExactly("war");
    assertThat(after)
        .filteredOn(a -> a.rule().equals("build-up"))
        .extracting(Alert::cause, a -> a.attention().urgent())
        .containsExactly(tuple(Cause.RELEASED, true));
  }

  @Test
  void whatBeginsMutedPagesNobody() {
    Desk desk = desk(MUTED);
    observe(desk, News.at(hour(0)).says(ATTACK));
    Alert buildup = only(observe(desk, News.at(hour(5)).says(TROOP_BUILDUP)));

    assertThat(buildup.attention().inhibitedBy()).isEqualTo("war");
    assertThat(buildup.attention().urgent()).isFalse();
  }

  @Test
  void acknowledgingIsAStateOnTheTopicUntilTheAlertRises() {
    Desk desk = desk(TestRules.score());
    observe(desk, attack(0));
    observe(desk, attack(1));
    Alert taken = only(act(desk, CommandAction.ACKNOWLEDGE, 2, null));
    observe(desk, attack(3));
    Alert risen = only(observe(desk, attack(4)));

    assertThat(taken.state()).isEqualTo(AlertState.ACKNOWLEDGED);
    assertThat(taken.sequence()).isEqualTo(2);
    assertThat(taken.attention().acknowledgement().by()).isEqualTo("desk");
    assertThat(taken.history()).last().extracting(t -> t.cause()).isEqualTo(Cause.ACKNOWLEDGED);
    assertThat(risen.state()).isEqualTo(AlertState.FIRING);
    assertThat(risen.severity()).isEqualTo(Severity.CRITICAL);
    assertThat(risen.attention().acknowledgement()).isNull();
    assertThat(risen.attention().urgent()).isTrue();
  }

  @Test
  void snoozingEndsByItself() {
    Desk desk = desk(TestRules.score());
    observe(desk, attack(0));
    observe(desk, attack(1));
    Alert snoozed = only(act(desk, CommandAction.SNOOZE, 2, hour(6)));
    Alert quiet = only(observe(desk, News.at(hour(3)).says(SANCTIONS)));
    Alert ended = only(desk.advance(hour(7)));

    assertThat(snoozed.attention().snooze().until()).isEqualTo(hour(6));
    assertThat(quiet.cause()).isEqualTo(Cause.NEW_SIGNAL_TYPE);
    assertThat(quiet.attention().urgent()).isFalse();
    assertThat(ended.cause()).isEqualTo(Cause.SNOOZE_ENDED);
    assertThat(ended.at()).isEqualTo(hour(6));
    assertThat(ended.attention().urgent()).isTrue();
  }

  @Test
  void takingNoteOfAnAlertThatIsOverChangesNothing() {
    Desk desk = desk(TestRules.score());
    observe(desk, attack(0));

    assertThat(act(desk, CommandAction.ACKNOWLEDGE, 2, null)).isEmpty();
  }

  @Test
  void whatPeopleDidStandsWhenLateNewsChangesTheHistory() {
    Desk desk = desk(TestRules.score());
    observe(desk, attack(2));
    observe(desk, attack(4));
    act(desk, CommandAction.ACKNOWLEDGE, 6, null);
    List<Alert> messages = observe(desk, attack(3));

    assertThat(messages).extracting(Alert::cause).contains(Announcements.SUPERSEDED);
    assertThat(messages).last().extracting(Alert::state).isEqualTo(AlertState.ACKNOWLEDGED);
    assertThat(messages).noneMatch(alert -> alert.attention().urgent());
  }

  @Test
  void lateNewsPagesNobodyAboutThePast() {
    Desk desk = desk(TestRules.score());
    observe(desk, attack(24 * 30));
    observe(desk, attack(0));
    List<Alert> messages = observe(desk, attack(1));

    assertThat(messages).hasSize(1).noneMatch(alert -> alert.attention().urgent());
  }

  @Test
  void lateNewsThatMakesAnAlertHigherThanToldIsUrgent() {
    Desk desk = desk(TestRules.score());
    for (int hour : new int[] {0, 1, 2, 6}) {
      observe(desk, attack(hour));
    }
    Desk late = desk(TestRules.score());
    observe(late, attack(0));
    observe(late, attack(1));
    act(late, CommandAction.SNOOZE, 8, hour(9));
    late.advance(hour(10));
    observe(late, attack(2));
    List<Alert> messages = observe(late, attack(6));

    assertThat(messages).last().extracting(Alert::severity).isEqualTo(Severity.CRITICAL);
    assertThat(messages).anyMatch(alert -> alert.attention().urgent());
  }

  @Test
  void anAlertThatGoesUpAndDownIsDamped() {
    RuleBook quick =
        TestRules.read(
            """
            rules:
              - id: quick
                version: "1"
                title: {en: Quick, ar: سريع}
                description: A window of two hours.
                key: theatre
                condition: {count: {window: 2h, of: stories}}
                levels: {watch: {raise: 1, clear: 1}, warning: {raise: 2, clear: 2}}
                keep_firing_for: 12h
            """);
    Desk desk = desk(quick);
    List<Alert> messages = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      messages.addAll(observe(desk, News.at(hour(3 * i)).by("a" + i).says(ATTACK)));
      messages.addAll(observe(desk, News.at(hour(3 * i).plusSeconds(60)).by("b" + i).says(ATTACK)));
    }

    assertThat(messages.stream().filter(a -> a.attention().urgent()))
        .extracting(Alert::cause)
        .containsExactly(Cause.RAISED, Cause.SEVERITY_RAISED, Cause.SEVERITY_RAISED);
    assertThat(messages).last().matches(alert -> alert.attention().flapping());
  }

  @Test
  void theAccountNamesCopiesAndWhatTheCapTakesAway() {
    Desk desk = desk(TestRules.score());
    observe(desk, News.at(hour(0)).by("a").withText(7).says(ATTACK, NUCLEAR));
    Alert fired = only(observe(desk, News.at(hour(1)).by("z").withText(9).says(ATTACK)));
    List<Alert> copied = observe(desk, News.at(hour(2)).by("c").withText(7).says(ATTACK));

    assertThat(copied).isEmpty();
    assertThat(fired.explanation().rule().en()).contains("Weighted sum", "2 days", "20");
    assertThat(fired.explanation().stories()).hasSize(2);
    assertThat(fired.explanation().discounts())
        .extracting(Discount::reason)
        .contains(DiscountReason.STORY_CAP);
  }

  @Test
  void alertsOfARuleThatIsNoMoreAreTakenBack() {
    Desk desk = desk(NUCLEAR_MATCH);
    Alert fired = only(observe(desk, claim(0)));
    Desk other = desk(TestRules.score());
    other.restore(claim(0));
    other.restore(desk.decisions());
    List<Alert> messages = other.advance(hour(1));

    assertThat(messages)
        .extracting(Alert::id, Alert::cause, Alert::sequence)
        .containsExactly(tuple(fired.id(), Announcements.RULE_REMOVED, 2L));
  }

  @Test
  void aKeyThatNoRuleCountsOnAnyMoreIsLeftInPeace() {
    Desk desk = desk(NUCLEAR_MATCH);
    Alert fired = only(observe(desk, claim(0)));
    Desk bare = desk(new RuleBook(List.of()));
    bare.restore(claim(0));
    bare.restore(desk.decisions());

    assertThat(bare.due()).isEmpty();
    assertThat(bare.advance(hour(1))).extracting(Alert::id).containsExactly(fired.id());
    assertThat(bare.due()).isEmpty();
  }

  @Test
  void anOfficialSourceOnItsOwnBehalfNeedsNoSecondVoice() {
    RuleBook book =
        TestRules.read(
            """
            rules:
              - id: mobilisation
                version: "1"
                title: {en: Mobilisation, ar: تعبئة}
                description: Two families, or the government itself.
                key: theatre
                condition: {match: {window: 2d, types: [troop_buildup]}}
                levels: {warning: {raise: 5, clear: 5, stories: 2, families: 2, official_suffices: true}}
            """);

    assertThat(observe(desk(book), News.at(hour(0)).says(TROOP_BUILDUP))).isEmpty();
    assertThat(observe(desk(book), News.at(hour(0)).officially("UKR").says(TROOP_BUILDUP)))
        .isEmpty();
    assertThat(observe(desk(book), News.at(hour(0)).officially("RUS").says(TROOP_BUILDUP)))
        .hasSize(1);
  }

  private static Observation claim(int hour) {
    return News.at(hour(hour)).by("a").quoting("USA").says(NUCLEAR);
  }

  private static Observation denial(int hour, String speaker) {
    return News.at(hour(hour)).by("b").quoting(speaker).says(Status.DENIED, NUCLEAR);
  }

  private static Observation attack(int hour) {
    return News.at(hour(hour)).says(ATTACK);
  }

  private static List<Alert> act(Desk desk, CommandAction action, int hour, Instant until) {
    desk.take(
        new AlertCommand(
            "c" + hour,
            action,
            "any",
            "sum",
            KeyType.THEATRE,
            "ukraine",
            "desk",
            null,
            until,
            hour(hour)));
    return desk.advance(hour(hour));
  }

  private static List<Alert> observe(Desk desk, Observation observation) {
    desk.take(observation);
    return desk.advance(START);
  }

  private static Alert only(List<Alert> alerts) {
    assertThat(alerts).hasSize(1);
    return alerts.get(0);
  }

  private static Instant hour(int hour) {
    return START.plus(Duration.ofHours(hour));
  }

  private static Desk desk(RuleBook rules) {
    return new Desk(
        new AlertKeys(Theatres.bundled()).of(KeyType.THEATRE, "ukraine").orElseThrow(),
        rules,
        Duration.ofDays(180));
  }
}
